"""`python -m benchmarks`: every benchmark, one after the other."""

from __future__ import annotations

import pkgutil
import runpy

import benchmarks

SHARED = {"stories", "__main__"}

if __name__ == "__main__":
    for module in sorted(m.name for m in pkgutil.iter_modules(benchmarks.__path__)):
        if module not in SHARED:
            print(f"== {module}")
            runpy.run_module(f"benchmarks.{module}", run_name="__main__")
