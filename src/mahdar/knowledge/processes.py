"""Talks that go by a name, whose they are (`meetings/processes.tsv`) and where they sat (`meetings/venues.tsv`)."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.arabic.clitics import BA, CONJUNCTIONS, LAM
from mahdar.knowledge.actors.records import period
from mahdar.knowledge.forms import tokens
from mahdar.knowledge.loader import read_table

#: What may be written before the first word of a phrase.
PROCLITICS = (*CONJUNCTIONS, BA, LAM)

#: So long after its last day a series is still meant by its place.
AFTERWARDS = timedelta(days=365)

#: In the column `core`: who sits there is not settled by the name.
NOBODY = "-"


class Processes:
    """The sides of each named series of talks, and the words by which a page is about it."""

    def __init__(self) -> None:
        self.sides: dict[str, tuple[str, ...]] = {}
        #: Those that are meant where a page names fewer than two.
        self.core: dict[str, tuple[str, ...]] = {}
        #: The first and last day on which it was held, as far as they are known.
        self.held: dict[str, tuple[date | None, date | None]] = {}
        #: Place → the series that sat there, with the first and last day.
        self.venues: dict[str, list[tuple[str, date, date | None]]] = {}
        self.ever: set[tuple[str, str]] = set()  # (place, series) of a place known for that alone
        #: First word, as it may be written → the whole phrase, and the series that a page with it is about.
        self.page: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    def goes_on(self, series: str, earliest: date | None, latest: date | None) -> bool:
        """True on a page of days within those of the process; on a page without a day, of one that is not over."""
        first, last = self.held[series]
        if earliest is None or latest is None:
            return last is None
        return (first is None or first <= latest) and (last is None or earliest <= last)

    def has_begun(self, series: str, earliest: date | None, latest: date | None) -> bool:
        """True on a page of days within those of the process, or of the year behind them, in which it is looked back on."""
        first, last = self.held[series]
        if earliest is None or latest is None:
            return False
        return (first is None or first <= latest) and (last is None or earliest - AFTERWARDS <= last)

    def sits_at(self, place: str | None, series: str, earliest: date | None, latest: date | None) -> bool:
        """True on a page of days within those in which the series sat at the place, and where no such days are known."""
        spans = [(a, b) for s, a, b in self.venues.get(place or "", ()) if s == series]
        if not spans or earliest is None or latest is None:
            return not spans
        return any(first <= latest and (last is None or earliest <= last) for first, last in spans)

    def sat_at(self, place: str, earliest: date, latest: date) -> list[str]:
        """The series that sat at a place within those days, or in the year before them: talks are spoken of when they are
        over. A place known for one series alone means it ever after."""
        sat = [(s, last) for s, first, last in self.venues.get(place, ()) if first <= latest]
        near = [s for s, last in sat if last is None or earliest - AFTERWARDS <= last]
        return near or [s for s, _ in sat if (place, s) in self.ever]

    @classmethod
    def load(cls, series: dict[str, str]) -> Processes:
        """Read and check the table; `series` are the names known. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table(
            "meetings/processes.tsv", required=("series", "parties", "from", "to", "page", "core")
        ):
            if row["series"] not in series:
                raise row.fail(f"no such series: {row['series']}")
            try:
                first, _, last, _, _ = period(f"{row['from']}..{row['to']}")
            except ValueError as error:
                raise row.fail(str(error)) from error
            self.held[row["series"]] = (first, last)
            sides = self.sides[row["series"]] = tuple(row.list("parties"))
            self.core[row["series"]] = _core(sides, row.list("core"))
            for words in map(tokens, row.list("page")):
                for written in (words[0], *(clitic + words[0] for clitic in PROCLITICS)):
                    self.page.setdefault(written, []).append((words, row["series"]))
        for row in read_table("meetings/venues.tsv", required=("place", "series", "from", "to", "ever")):
            if row["series"] not in self.sides:
                raise row.fail(f"a series without sides: {row['series']}")
            try:
                first, _, last, _, _ = period(f"{row['from']}..{row['to']}")
            except ValueError as error:
                raise row.fail(str(error)) from error
            if first is None:
                raise row.fail("no first month")
            if row["ever"]:
                self.ever.add((row["place"], row["series"]))
            self.venues.setdefault(row["place"], []).append((row["series"], first, last))
        return self


def _core(sides: tuple[str, ...], written: list[str]) -> tuple[str, ...]:
    """The sides that are meant by the name alone: those written, else both where they are two."""
    if written == [NOBODY] or (not written and len(sides) != 2):
        return ()
    return tuple(written) or sides
