"""Reads the table of lone time expressions (`data/times_lone.txt` says what its lines mean)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from mahdar import times as read_times
from mahdar.model import TimeExpression

TABLE = Path(__file__).parent / "data" / "times_lone.txt"


class Lone(NamedTuple):
    """One expression with what it should give."""

    kind: str
    at: str | None
    prefer: str | None
    expected: str
    text: str

    def found(self) -> tuple[TimeExpression, ...]:
        return read_times(self.text, published=self.at, prefer=self.prefer)

    def right(self) -> bool:
        """True when the expression is read as the table says, and nothing beside it."""
        found = self.found()
        dated = [_days(t) for t in found if t.earliest]
        expected = self.expected
        if expected == "none":
            return not found
        if expected in {"unknown", "ref"}:
            return bool(found) and not dated
        if expected == "SET":
            return [t.type for t in found] == ["SET"]
        if expected.startswith("P"):
            return [(t.type, t.value) for t in found] == [("DURATION", expected)]
        if expected.startswith("T"):
            return len(found) == 1 and (found[0].value or "").endswith(expected)
        return dated == [expected]


def _days(time: TimeExpression) -> str:
    return str(time.earliest) if time.earliest == time.latest else f"{time.earliest}/{time.latest}"


def lone() -> Iterator[Lone]:
    """All rows of the table. Raises ValueError with the line's number for a line that is none of its forms."""
    at: str | None = None
    kind, prefer = "", None
    for number, line in enumerate(TABLE.read_text("utf-8").split("\n"), 1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            at = line[1:].strip()
            at = None if at == "-" else at
        elif line.startswith("["):
            kind, _, option = line.strip("[]").partition(" prefer=")
            prefer = option or None
        elif " = " in line:
            expected, _, surfaces = line.partition(" = ")
            for text in surfaces.split("|"):
                yield Lone(kind, at, prefer, expected.strip(), text.strip())
        else:
            raise ValueError(f"{TABLE.name}:{number}: {line!r} is no line of the table")
