"""Comparisons that compiled modules make otherwise than Python does, found by their types (docs/architecture.md).

    python -m tests.compiled_types

Lists each place of the modules to compile where two of one record class are compared by `==` (compiled: are they the same
object?) or two tuples by `is` (compiled: never). Exit status 1 when there is one. `make lint` runs it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from mypy import build
from mypy.modulefinder import BuildSource
from mypy.nodes import ComparisonExpr, Expression, ListExpr, TupleExpr
from mypy.options import Options
from mypy.types import Instance, TupleType, Type, UnionType, get_proper_type

from mahdar import compiled

OURS = "mahdar."
#: Classes with an equality that the compiler knows.
KNOWN = frozenset({"builtins.dict", "builtins.str", "enum.Enum"})


def check(paths: list[Path]) -> Iterator[str]:
    """The lines and types of such comparisons."""
    options = Options()
    options.export_types = True
    options.preserve_asts = True
    options.incremental = False
    options.ignore_missing_imports = True
    options.mypy_path = [str(compiled.PACKAGE.parent)]
    sources = [BuildSource(str(path), _module(path)) for path in paths]
    types = build.build(sources, options).types
    for node in list(types):
        if isinstance(node, ComparisonExpr):
            yield from _compared(node, types)


def _module(path: Path) -> str:
    parts = path.relative_to(compiled.PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _compared(node: ComparisonExpr, types: dict[Expression, Type]) -> Iterator[str]:
    for i, operator in enumerate(node.operators):
        left, right = node.operands[i], node.operands[i + 1]
        one, other = types.get(left), types.get(right)
        listed = operator in ("in", "not in") and isinstance(right, (TupleExpr, ListExpr))
        if one is None or (other is None and not listed):
            continue
        records = is_record(one) and (listed or (other is not None and is_record(other)))
        tuples = other is not None and is_tuple(one) and is_tuple(other)
        if (records and (listed or operator in ("==", "!="))) or (tuples and operator in ("is", "is not")):
            yield f"line {left.line}: {one} {operator} {other}"


def is_record(given: Type) -> bool:
    """A class of ours without an equality that the compiler knows, or what holds one."""
    kind = get_proper_type(given)
    if isinstance(kind, Instance):
        return kind.type.fullname.startswith(OURS) and not any(b.fullname in KNOWN for b in kind.type.mro)
    if isinstance(kind, TupleType):
        named = kind.partial_fallback.type.fullname.startswith(OURS)
        return named or any(is_record(item) for item in kind.items)
    return isinstance(kind, UnionType) and any(is_record(item) for item in kind.items)


def is_tuple(given: Type) -> bool:
    """A tuple of fixed length, which compiled code keeps in parts."""
    kind = get_proper_type(given)
    if isinstance(kind, TupleType):
        return kind.partial_fallback.type.fullname == "builtins.tuple"
    return isinstance(kind, UnionType) and any(is_tuple(item) for item in kind.items)


if __name__ == "__main__":
    found = list(check(compiled.sources()))
    print(*found, sep="\n", end="\n" if found else "")
    sys.exit(bool(found))
