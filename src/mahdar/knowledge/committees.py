"""Bodies with a name of their own that two sides share (`meetings/committees.tsv`)."""

from __future__ import annotations

from datetime import date

from mahdar.arabic.value import Value
from mahdar.knowledge.actors.records import period
from mahdar.knowledge.loader import read_table


class Committee(Value, frozen=True):
    """The sides of a body from the first day to the last."""

    parties: tuple[str, ...]
    first: date | None
    last: date | None

    def sits(self, earliest: date | None, latest: date | None) -> bool:
        """True on a page of those days; on a page without a day where they are not over."""
        if earliest is None or latest is None:
            return self.last is None
        return (self.first is None or self.first <= latest) and (self.last is None or earliest <= self.last)


def load_committees() -> dict[str, list[Committee]]:
    """Body → its sides, in order of time. Raises KnowledgeError with file and line."""
    out: dict[str, list[Committee]] = {}
    for row in read_table("meetings/committees.tsv", required=("body", "parties", "from", "to")):
        try:
            first, _, last, _, _ = period(f"{row['from']}..{row['to']}")
        except ValueError as error:
            raise row.fail(str(error)) from error
        out.setdefault(row["body"], []).append(Committee(tuple(row.list("parties")), first, last))
    return out
