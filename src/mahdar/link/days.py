"""Days as ordinals: ranges, overlap, distance."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Days(NamedTuple):
    """A closed range of days, as proleptic Gregorian ordinals."""

    first: int
    last: int

    @property
    def width(self) -> int:
        """How many days the range is longer than one."""
        return self.last - self.first

    def overlaps(self, other: Days, slack: int = 0) -> bool:
        return self.first - slack <= other.last and other.first - slack <= self.last

    def within(self, other: Days) -> bool:
        return other.first <= self.first and self.last <= other.last

    def meet(self, other: Days) -> Days | None:
        """The days both hold, or `None`."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Days(first, last) if first <= last else None


def days(earliest: str | None, latest: str | None) -> Days | None:
    """The range of two ISO days; `None` when either is not stated."""
    if not earliest or not latest:
        return None
    first, last = date.fromisoformat(earliest).toordinal(), date.fromisoformat(latest).toordinal()
    return Days(min(first, last), max(first, last))


def iso(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()


def month_of(ordinal: int) -> int:
    """A number for the calendar month: year * 12 + month."""
    day = date.fromordinal(ordinal)
    return day.year * 12 + day.month - 1


def months(span: Days) -> range:
    """The calendar months that the range touches."""
    return range(month_of(span.first), month_of(span.last) + 1)


def begins_month(span: Days) -> bool:
    """Its first day is the first of a month: «in May», «in 2021» are ranges that begin so."""
    return date.fromordinal(span.first).day == 1
