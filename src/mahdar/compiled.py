"""The compiled twins of the modules, where somebody built them (`make compiled`): used only when made from these sources.

`setup.py` compiles `annotate`, `arabic`, `knowledge` and `link` with mypyc and leaves beside the sources what they were
(`compiled.json`: size and time of each). Python takes an extension module before the source beside it, whatever their
ages; so before the first of them is imported, `choose` looks whether all sources are still as they were, and has them
read as plain Python where one is not, or where the environment says `MAHDAR_PURE=1`. All or none: compiled modules call
each other directly. A package installed without `compiled.json` (a wheel) is taken as it is.
"""

from __future__ import annotations

import json
import os
import sys
import warnings
from collections.abc import Sequence
from importlib.machinery import SOURCE_SUFFIXES, FileFinder, ModuleSpec, SourceFileLoader
from pathlib import Path
from types import ModuleType

PACKAGE = Path(__file__).resolve().parent
#: What is compiled, and what is not: `msgspec` reads the options of a record's class, which a compiled class loses.
ROOMS = ("annotate", "arabic", "knowledge", "link")
PLAIN = ("arabic/value.py",)
STAMP = "compiled.json"
PURE = "MAHDAR_PURE"


class _Sources:
    """Finds the modules of this package as plain Python."""

    @staticmethod
    def find_spec(
        name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The source of a module of this package; `None` for all others."""
        if path is None or not name.startswith("mahdar."):
            return None
        loader = (SourceFileLoader, SOURCE_SUFFIXES)
        found = (FileFinder(folder, loader).find_spec(name) for folder in path)
        return next((spec for spec in found if spec is not None), None)


def sources(package: Path = PACKAGE) -> list[Path]:
    """The modules to compile, in a fixed order."""
    found = (path for room in ROOMS for path in sorted((package / room).rglob("*.py")))
    return [path for path in found if path.relative_to(package).as_posix() not in PLAIN]


def stamp(package: Path = PACKAGE) -> dict[str, list[int]]:
    """Size and time of last change (nanoseconds) of each module to compile, by its path in the package."""
    stats = ((path, path.stat()) for path in sources(package))
    return {p.relative_to(package).as_posix(): [stat.st_size, stat.st_mtime_ns] for p, stat in stats}


def choose(package: Path = PACKAGE) -> bool:
    """Have the sources read where the compiled modules are not to be used; True when they are not.

    To be called before any module of the rooms is imported.
    """
    built = package / STAMP
    if os.environ.get(PURE):
        pure = True
    elif not built.exists():
        return False
    else:
        pure = json.loads(built.read_text("utf-8")) != stamp(package)
        if pure:
            warnings.warn(
                "the compiled modules are older than the sources, which are read instead; `make compiled` builds them anew",
                RuntimeWarning,
                stacklevel=2,
            )
    if pure:
        sys.meta_path.insert(0, _Sources)
    return pure


def in_use() -> bool:
    """True when the compiled modules are the ones that run."""
    from mahdar.arabic import tokens

    return not (tokens.__file__ or "").endswith(".py")
