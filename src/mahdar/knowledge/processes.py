"""Talks that go by a name, and whose they are (`meetings/processes.tsv`)."""

from __future__ import annotations

from mahdar.knowledge.forms import tokens
from mahdar.knowledge.loader import read_table


class Processes:
    """The sides of each named series of talks, and the words by which a page is about it."""

    def __init__(self) -> None:
        self.sides: dict[str, tuple[str, ...]] = {}
        #: First word → the whole phrase, and the series that a page with it is about.
        self.page: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    @classmethod
    def load(cls, series: dict[str, str]) -> Processes:
        """Read and check the table; `series` are the names known. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table("meetings/processes.tsv", required=("series", "parties", "page")):
            if row["series"] not in series:
                raise row.fail(f"no such series: {row['series']}")
            self.sides[row["series"]] = tuple(row.list("parties"))
            for words in map(tokens, row.list("page")):
                self.page.setdefault(words[0], []).append((words, row["series"]))
        return self
