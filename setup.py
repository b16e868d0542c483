"""Builds the compiled twins of the modules when asked (`MAHDAR_COMPILE=1`, `make compiled`); all else stands in pyproject.toml.

`MAHDAR_OPT` is the C compiler's level of optimisation (0 to 3).
"""

from __future__ import annotations

import json
import os
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from setuptools import Extension, setup
from setuptools.command.build_ext import build_ext

ROOT = Path(__file__).resolve().parent
PACKAGE = ROOT / "src" / "mahdar"


def _read_compiled() -> ModuleType:
    """`mahdar.compiled` by its path: the package itself cannot be imported while it is being built."""
    spec = spec_from_file_location("compiled", PACKAGE / "compiled.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


compiled = _read_compiled()


def extensions() -> list[Extension]:
    """One extension for each module, and the library that they share."""
    if not os.environ.get("MAHDAR_COMPILE"):
        return []
    from mypyc.build import mypycify

    files = [path.relative_to(ROOT).as_posix() for path in compiled.sources(PACKAGE)]
    found: list[Extension] = mypycify(
        files,
        opt_level=os.environ.get("MAHDAR_OPT", "2"),
        debug_level="0",
        multi_file=True,
        group_name="mahdar",
    )
    return found


class BuildStamped(build_ext):
    """Leaves beside modules built in place what their sources were; `mahdar.compiled` says why."""

    def run(self) -> None:
        stamp, building = PACKAGE / compiled.STAMP, bool(self.inplace and self.extensions)
        if building:
            stamp.write_text("{}", "utf-8")  # what is left of an earlier build is not used if this one fails
        super().run()
        if building:
            stamp.write_text(json.dumps(compiled.stamp(PACKAGE)), "utf-8")


if __name__ == "__main__":
    setup(ext_modules=extensions(), cmdclass={"build_ext": BuildStamped})
