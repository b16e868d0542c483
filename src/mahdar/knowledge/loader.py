"""Reads the knowledge files and checks them; a mistake is named with its file and line.

Two forms: TSV tables (`#` comments, one header line) and YAML lists of rules. Paths are relative to
`knowledge/ar`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml

from mahdar.errors import KnowledgeError

ROOT = Path(__file__).resolve().parent / "ar"


class Row(dict[str, str]):
    """One line of a table: column → text, with the file and line it stood on for error messages."""

    __slots__ = ("line", "path")

    def __init__(self, values: dict[str, str], path: Path, line: int) -> None:
        super().__init__(values)
        self.path = path
        self.line = line

    def list(self, column: str, separator: str = "|") -> list[str]:
        """The parts of a `|`-separated cell, stripped; empty cell → empty list."""
        return [part.strip() for part in self[column].split(separator) if part.strip()]

    def fail(self, problem: str) -> KnowledgeError:
        """An error that names this line."""
        return KnowledgeError(self.path, self.line, problem)


#: Headers of tables of word classes, one class a line.
_CLASS_TABLES = (["class", "words"], ["role", "forms"], ["guard", "surfaces"])


def _refuse_repeats(row: Row) -> None:
    """No form stands twice in a cell: whoever mends one of two would leave the other."""
    for column, cell in row.items():
        parts = row.list(column) if "|" in cell else []
        if len(set(parts)) < len(parts):
            twice = next(part for part in parts if parts.count(part) > 1)
            raise row.fail(f"{twice!r} stands twice under {column!r}")


def locate(relative: str | Path) -> Path:
    """The file below `knowledge/ar`, or the path itself when absolute."""
    path = Path(relative)
    return path if path.is_absolute() else ROOT / path


def read_table(relative: str | Path, required: Sequence[str] = ()) -> Iterator[Row]:
    """Yield the rows of a TSV table.

    Comments (`#`) and blank lines are skipped; the first other line is the header. Missing trailing cells are
    empty. Raises KnowledgeError (with file and line) for a missing column, too many cells, bad UTF-8, a form that
    stands twice in one cell, or a class of words that an earlier line defined.
    """
    path = locate(relative)
    try:
        lines = path.read_text("utf-8").split("\n")
    except UnicodeDecodeError as error:
        raise KnowledgeError(path, 1, f"not UTF-8: {error.reason}") from error
    except OSError as error:
        raise KnowledgeError(path, 1, f"cannot be read: {error.strerror}") from error
    header: list[str] | None = None
    defined: set[str] = set()
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = line.rstrip("\r").split("\t")
        if header is None:
            header = [c.strip() for c in cells]
            for name in required:
                if name not in header:
                    raise KnowledgeError(path, number, f"the header lacks the column {name!r}")
            continue
        if len(cells) > len(header):
            raise KnowledgeError(path, number, f"{len(cells)} cells, but the header names {len(header)}")
        cells += [""] * (len(header) - len(cells))
        row = Row(dict(zip(header, map(str.strip, cells), strict=True)), path, number)
        _refuse_repeats(row)
        if header in _CLASS_TABLES:
            if row[header[0]] in defined:
                raise row.fail(f"{header[0]} {row[header[0]]!r} is defined above already")
            defined.add(row[header[0]])
        yield row
    if header is None:
        raise KnowledgeError(path, 1, "no header line")


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Entry(dict[str, Any]):
    """One mapping of a YAML rule file, with the file and line it stood on."""

    __slots__ = ("line", "path")

    def __init__(self, values: dict[str, Any], path: Path, line: int) -> None:
        super().__init__(values)
        self.path = path
        self.line = line

    def fail(self, problem: str) -> KnowledgeError:
        return KnowledgeError(self.path, self.line, problem)


def read_entries(relative: str | Path, required: Sequence[str] = ()) -> list[Entry]:
    """The entries of a YAML file that is a list of mappings. Raises KnowledgeError with file and line."""
    path = locate(relative)
    try:
        node = yaml.compose(path.read_text("utf-8"), Loader=_Loader)
    except OSError as error:
        raise KnowledgeError(path, 1, f"cannot be read: {error.strerror}") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise KnowledgeError(path, line, str(error.problem)) from error
    if not isinstance(node, yaml.SequenceNode):
        raise KnowledgeError(path, 1, "expected a list of entries")
    constructor = yaml.constructor.SafeConstructor()
    out: list[Entry] = []
    for item in node.value:
        line = item.start_mark.line + 1
        if not isinstance(item, yaml.MappingNode):
            raise KnowledgeError(path, line, "expected a mapping (name: …)")
        values = constructor.construct_document(item)
        for name in required:
            if name not in values:
                raise KnowledgeError(path, line, f"the entry lacks {name!r}")
        out.append(Entry(values, path, line))
    return out


def read_pairs(relative: str | Path, first: str, rest: str) -> Iterator[tuple[str, str]]:
    """The first cell of each line of a long table and the rest of the line, uncut: no row is made of each line."""
    path = locate(relative)
    lines = [line for line in path.read_text("utf-8").split("\n") if line and line[0] != "#"]
    if lines[:1] != [f"{first}\t{rest}"]:
        raise KnowledgeError(path, 1, f"the header must be {first!r}, then {rest!r}")
    for line in lines[1:]:
        key, _, cells = line.partition("\t")
        yield key, cells


def in_term(day: str, first: str, last: str) -> bool:
    """Whether an ISO day lies between the `from` and `to` of a row, each a day, a month or a year; an empty `to` is open."""
    return first <= day[: len(first)] and (not last or day[: len(last)] <= last)
