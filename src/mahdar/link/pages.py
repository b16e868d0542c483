"""The pages of a record as linking sees them: one per text, with its day, its origin and its copies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mahdar.link.days import Days, days, iso
from mahdar.model import Annotation, Evidence

#: Within a range of up to a year a page's «yesterday» and «last month» are reckoned; from a wider one nothing is.
RECKONED = 366


class LinkedPage(NamedTuple):
    """One page. `as_of` bounds its publication day where that can be reckoned from; `origin` is whose account it is (copies share one)."""

    id: str
    annotation: Annotation
    as_of: Days | None
    origin: str
    copy_of: str | None
    similar: tuple[str, ...]

    def evidence(self, start: int, end: int) -> Evidence:
        """The words of this page at `[start, end)`."""
        return Evidence(document=self.id, start=start, end=end, text=self.annotation.document.text[start:end])

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
