"""The pages of a record as linking sees them: one per text, with its day, its origin and its copies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Set
from operator import attrgetter
from typing import NamedTuple

from mahdar.link.days import Days, days, iso
from mahdar.model import (
    Annotation,
    Capture,
    Evidence,
    MeetingReport,
    Mention,
    Region,
    Speaker,
    TimeExpression,
)

#: Within a range of up to a year a page's «yesterday» and «last month» are reckoned; from a wider one nothing is.
RECKONED = 366
#: No mention is longer than this, in characters.
LONGEST_MENTION = 300
#: What ends a sentence.
SENTENCE_ENDS = ".!?\u061f\n"
#: Kinds of mentions that name nobody's side.
_NO_SIDE = frozenset({"outlet", "place"})
#: How the ids of those begin whom somebody serves without being of a state's office.
_MOVEMENTS = ("group:", "party:")
_START = attrgetter("start")


class LinkedPage(NamedTuple):
    """One page. `as_of` bounds its publication day where that can be reckoned from; `origin` is whose account it is (copies share one)."""

    id: str
    annotation: Annotation
    as_of: Days | None
    origin: str
    copy_of: str | None
    similar: tuple[str, ...]
    #: Further captures of the same text: another outlet, another day.
    also: tuple[Capture, ...] = ()

    def evidence(self, start: int, end: int) -> Evidence:
        """The words of this page at `[start, end)`."""
        return Evidence(document=self.id, start=start, end=end, text=self.annotation.document.text[start:end])

    def mentions_over(self, start: int, end: int) -> list[Mention]:
        """The mentions that overlap `[start, end)`."""
        mentions = self.annotation.mentions
        first = bisect_left(mentions, start - LONGEST_MENTION, key=_START)
        return [m for m in mentions[first : bisect_left(mentions, end, key=_START)] if m.end > start]

    def times_over(self, start: int, end: int) -> list[TimeExpression]:
        """The time expressions that overlap `[start, end)`; they do not overlap each other."""
        times = self.annotation.times
        first = max(0, bisect_left(times, start, key=_START) - 1)
        return [t for t in times[first : bisect_left(times, end, key=_START)] if t.end > start]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Where the sentence around `[start, end)` begins and ends."""
        text = self.annotation.document.text
        first = max(text.rfind(stop, 0, start) for stop in SENTENCE_ENDS) + 1
        return first, min(
            (at for stop in SENTENCE_ENDS if (at := text.find(stop, end)) >= 0), default=len(text)
        )

    def in_title(self, start: int) -> bool:
        """A place in the page's title."""
        regions = self.annotation.regions
        at = bisect_right(regions, start, key=_START) - 1
        return at >= 0 and regions[at].kind == "title" and start < regions[at].end

    def only_in_title(self, report: MeetingReport) -> bool:
        """The title alone tells of the contact."""
        return all(self.in_title(m.start) for m in report.mentions if m.slot == "trigger")

    @property
    def head(self) -> list[tuple[int, int]]:
        """Where the title and the first sentence of the body stand."""
        firsts: dict[str, Region] = {}
        for region in self.annotation.regions:
            firsts.setdefault(region.kind, region)
        found = (firsts[kind] for kind in ("title", "body") if kind in firsts)
        return [(r.start, min(r.end, self.sentence(r.start, r.start + 1)[1])) for r in found]

    @property
    def named_in_head(self) -> set[str]:
        """Whom title and first sentence name: actors, and the states they belong to."""
        return {side for start, end in self.head for side in self.sides_named(start, end)}

    def sides_named(self, start: int, end: int) -> set[str]:
        """Whom the words at `[start, end)` name: actors, and the states they belong to."""
        named: set[str] = set()
        for m in self.mentions_over(start, end):
            if m.kind not in _NO_SIDE and m.as_ != "place":
                served = m.body if (m.body or "").startswith(_MOVEMENTS) else None  # «حفتر» of his army
                named.update(filter(None, (m.actor, served, f"state:{m.country}" if m.country else None)))
        return named

    def a_stranger(self, who: Speaker, known: Set[str | None]) -> bool:
        """Somebody of a side that is not among the known ones."""
        if who.start is None or who.end is None:
            return False
        sides = {s for s in self.sides_named(who.start, who.end) if not s.startswith("person:")}
        return bool(sides) and sides.isdisjoint(known)

    @property
    def as_of_first(self) -> str | None:
        return iso(self.as_of.first) if self.as_of else None

    @property
    def as_of_last(self) -> str | None:
        return iso(self.as_of.last) if self.as_of else None


def order_pages(pages: Iterable[LinkedPage]) -> list[LinkedPage]:
    """Pages in the order a reader would take them: dated first by day, then by id. Independent of input order."""
    return sorted(pages, key=lambda p: (p.as_of is None, p.as_of or Days(0, 0), p.id))


def page_days(annotation: Annotation) -> Days | None:
    """The publication day as a range; `None` when it is unknown, or known so loosely that nothing follows from it."""
    published = annotation.document.published
    found = days(published.earliest, published.latest)
    return found if found is not None and found.width <= RECKONED else None
