"""Sets of days as bits of one number: what is left of the publication day, and what each piece of evidence leaves.

Bit `n` stands for the `n`-th day from FIRST on. All that dating needs (both, either, shifted by so many days, every
Tuesday, every March) is one operation on whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

#: Arabic pages on the web are younger than the first day; a set that comes near either end is open on that side.
FIRST, LAST = date(1990, 1, 1), date(2049, 12, 31)
_NEAR_END = 800
_BASE = FIRST.toordinal()
SIZE = LAST.toordinal() - _BASE + 1
ALL = (1 << SIZE) - 1


def span(first: date | None, last: date | None) -> int:
    """The days from `first` to `last`, both counted; `None` is an open side."""
    low = 0 if first is None else max(0, first.toordinal() - _BASE)
    high = SIZE if last is None else min(SIZE, last.toordinal() - _BASE + 1)
    return ((1 << high) - 1) & ~((1 << low) - 1) & ALL if low < high else 0


def of_days(days: Iterable[date]) -> int:
    """The set of single days; those outside the calendar are left out."""
    out = 0
    for d in days:
        n = d.toordinal() - _BASE
        if 0 <= n < SIZE:
            out |= 1 << n
    return out


def shift(days: int, by: int) -> int:
    """Every day moved `by` days later (earlier when negative)."""
    return (days << by) & ALL if by >= 0 else days >> -by


def spread(days: int, first: int, last: int) -> int:
    """All days that lie `first` to `last` days after one of the set."""
    out = 0
    for by in range(first, last + 1):
        out |= shift(days, by)
    return out


@lru_cache(maxsize=7)
def weekday(number: int) -> int:
    """Every ISO weekday `number` (Monday 1)."""
    return of_days(
        date.fromordinal(n) for n in range(_BASE, _BASE + SIZE) if date.fromordinal(n).isoweekday() == number
    )


@lru_cache(maxsize=12)
def month(number: int) -> int:
    """Every day of month `number`, in all years."""
    return of_days(
        date.fromordinal(n) for n in range(_BASE, _BASE + SIZE) if date.fromordinal(n).month == number
    )


def year(number: int) -> int:
    if not FIRST.year <= number <= LAST.year:
        return 0
    return span(date(number, 1, 1), date(number, 12, 31))


@lru_cache(maxsize=400)
def yearly(month_: int, day: int) -> int:
    """A day of a month in every year that has it."""
    out = []
    for y in range(FIRST.year, LAST.year + 1):
        try:
            out.append(date(y, month_, day))
        except ValueError:
            continue
    return of_days(out)


def hull(days: int) -> tuple[date | None, date | None]:
    """First and last day of a set; `None` on a side where the set is open, or when it is empty."""
    if not days:
        return None, None
    low, high = (days & -days).bit_length() - 1, days.bit_length() - 1
    first = date.fromordinal(_BASE + low) if low > _NEAR_END else None
    last = date.fromordinal(_BASE + high) if high < SIZE - _NEAR_END else None
    return first, last


def count(days: int) -> int:
    return days.bit_count()


def months_of(days: int, by: int) -> int:
    """All days of the calendar months that lie `by` months from the months of the set's days."""
    out = 0
    for number in range((LAST.year - FIRST.year + 1) * 12):
        if _calendar_month(number) & days:
            out |= _calendar_month(number + by)
    return out


@lru_cache(maxsize=800)
def _calendar_month(number: int) -> int:
    year_, month_ = divmod(number, 12)
    return year(FIRST.year + year_) & month(month_ + 1)
