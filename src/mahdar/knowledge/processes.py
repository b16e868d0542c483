"""Talks that go by a name, and whose they are (`meetings/processes.tsv`)."""

from __future__ import annotations

from datetime import date

from mahdar.arabic.clitics import BA, CONJUNCTIONS, LAM
from mahdar.knowledge.actors.records import period
from mahdar.knowledge.forms import tokens
from mahdar.knowledge.loader import read_table

#: What may be written before the first word of a phrase.
PROCLITICS = (*CONJUNCTIONS, BA, LAM)


class Processes:
    """The sides of each named series of talks, and the words by which a page is about it."""

    def __init__(self) -> None:
        self.sides: dict[str, tuple[str, ...]] = {}
        #: The first and last day on which it was held, as far as they are known.
        self.held: dict[str, tuple[date | None, date | None]] = {}
        #: First word, as it may be written → the whole phrase, and the series that a page with it is about.
        self.page: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def goes_on(self, series: str, earliest: date | None, latest: date | None) -> bool:
        """True on a page of days within those of the process; on a page without a day, of one that is not over."""
        first, last = self.held[series]
        if earliest is None or latest is None:
            return last is None
        return (first is None or first <= latest) and (last is None or earliest <= last)

    @classmethod
    def load(cls, series: dict[str, str]) -> Processes:
        """Read and check the table; `series` are the names known. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table("meetings/processes.tsv", required=("series", "parties", "from", "to", "page")):
            if row["series"] not in series:
                raise row.fail(f"no such series: {row['series']}")
            try:
                first, _, last, _, _ = period(f"{row['from']}..{row['to']}")
            except ValueError as error:
                raise row.fail(str(error)) from error
            self.held[row["series"]] = (first, last)
            self.sides[row["series"]] = tuple(row.list("parties"))
            for words in map(tokens, row.list("page")):
                for written in (words[0], *(clitic + words[0] for clitic in PROCLITICS)):
                    self.page.setdefault(written, []).append((words, row["series"]))
        return self
