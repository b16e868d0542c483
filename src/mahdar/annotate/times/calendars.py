"""Days, weeks, months and larger stretches: plain date arithmetic, no language and no page.

A `Stretch` is a TIMEX3 value with its first and last day, and the value's symbol for when its anchor is unknown.
Weeks run Monday to Sunday. Parts of a stretch follow one convention: of a month days 1-10, 11-20, 21-end; of a year
its first, middle and last four months; of a decade years 0-3, 4-6, 7-9; of a century its thirds.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from hijridate import Gregorian, Hijri

from mahdar.arabic.value import Value

ONE_DAY = timedelta(days=1)
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Stretch(Value, frozen=True):
    """A TIMEX3 value, its first and last day, its grain, and its symbol when the anchor is not known."""

    value: str
    first: date
    last: date
    grain: str
    symbol: str


def day(d: date, symbol: str = "XXXX-XX-XX") -> Stretch:
    return Stretch(d.isoformat(), d, d, "day", symbol)


def week(d: date) -> Stretch:
    monday = d - timedelta(days=d.weekday())
    year, number, _ = monday.isocalendar()
    return Stretch(f"{year:04d}-W{number:02d}", monday, monday + timedelta(days=6), "week", "XXXX-WXX")


def month(year: int, number: int, symbol: str | None = None) -> Stretch:
    return Stretch(
        f"{year:04d}-{number:02d}",
        date(year, number, 1),
        date(year, number, monthrange(year, number)[1]),
        "month",
        symbol or "XXXX-XX",
    )


def quarter(year: int, number: int) -> Stretch:
    return _months(year, 3 * number - 2, 3, f"{year:04d}-Q{number}", "quarter", "XXXX-QX")


def half(year: int, number: int) -> Stretch:
    return _months(year, 6 * number - 5, 6, f"{year:04d}-H{number}", "half", "XXXX-HX")


def year(number: int) -> Stretch:
    return Stretch(f"{number:04d}", date(number, 1, 1), date(number, 12, 31), "year", "XXXX")


def decade(start: int) -> Stretch:
    return Stretch(f"{start // 10:03d}", date(start, 1, 1), date(start + 9, 12, 31), "decade", "XXX")


def century(number: int) -> Stretch:
    """The `number`th century: the 20th is 1900-1999 in TIMEX3 (value `19`)."""
    start = (number - 1) * 100
    return Stretch(f"{number - 1:02d}", date(max(start, 1), 1, 1), date(start + 99, 12, 31), "century", "XX")


def season(year_: int, code: str) -> Stretch:
    """A meteorological season; winter belongs to the year in which it begins."""
    return _months(year_, SEASON_MONTHS[code], 3, f"{year_:04d}-{code}", "season", f"XXXX-{code}")


def _months(year_: int, first: int, count: int, value: str, grain: str, symbol: str) -> Stretch:
    start = date(year_, first, 1)
    return Stretch(value, start, add_months(start, count) - ONE_DAY, grain, symbol)


def add_months(d: date, count: int) -> date:
    """The same day `count` months on, or the month's last day when it is shorter. ValueError beyond year 1-9999."""
    at = d.year * 12 + d.month - 1 + count
    y, m = divmod(at, 12)
    if not 1 <= y <= 9999:
        raise ValueError("year out of range")
    return date(y, m + 1, min(d.day, monthrange(y, m + 1)[1]))


def valid_day(year_: int, month_: int, day_: int) -> date | None:
    """The date, or None when there is none such (31 February)."""
    try:
        return date(year_, month_, day_)
    except ValueError:
        return None


def unit(grain: str, anchor: date, shift: int) -> Stretch:
    """The day, week, month, quarter, season, year, decade or century that lies `shift` of them from the anchor's."""
    if grain == "day":
        return day(anchor + timedelta(days=shift))
    if grain == "week":
        return week(anchor + timedelta(weeks=shift))
    if grain == "month":
        d = add_months(anchor.replace(day=1), shift)
        return month(d.year, d.month)
    if grain == "quarter":
        y, q = divmod(anchor.year * 4 + (anchor.month - 1) // 3 + shift, 4)
        return quarter(y, q + 1)
    if grain == "year":
        return year(anchor.year + shift)
    if grain == "decade":
        return decade(anchor.year // 10 * 10 + 10 * shift)
    if grain == "century":
        return century(anchor.year // 100 + 1 + shift)
    raise ValueError(grain)


def part(stretch: Stretch, mod: str) -> tuple[date, date]:
    """First and last day of the START, MID or END of a stretch."""
    first, last, grain = stretch.first, stretch.last, stretch.grain
    index = ("START", "MID", "END").index(mod)
    if grain == "month":
        return (
            (first, first + 9 * ONE_DAY),
            (first + 10 * ONE_DAY, first + 19 * ONE_DAY),
            (first + 20 * ONE_DAY, last),
        )[index]
    if grain == "week":
        return (
            (first, first + ONE_DAY),
            (first + ONE_DAY, first + 3 * ONE_DAY),
            (first + 5 * ONE_DAY, last),
        )[index]
    if grain in {"year", "season", "quarter"}:
        size = 4 if grain == "year" else 1
        start = add_months(first, size * index)
        return start, add_months(start, size) - ONE_DAY
    if grain == "decade":
        a, b = ((0, 3), (4, 6), (7, 9))[index]
        return date(first.year + a, 1, 1), date(first.year + b, 12, 31)
    if grain == "century":
        a, b = ((0, 33), (34, 66), (67, 99))[index]
        return date(first.year + a, 1, 1), date(first.year + b, 12, 31)
    third = (last - first).days // 3
    start = first + (third + 1) * index * ONE_DAY
    return min(start, last), min(start + third * ONE_DAY, last)


def nearest_weekday(anchor: date, weekday: int, direction: str, same_day: bool) -> date:
    """The last or next ISO `weekday` from `anchor`; `same_day` says whether the anchor's own day counts."""
    if direction == "future":
        ahead = (weekday - anchor.isoweekday()) % 7
        return anchor + timedelta(days=ahead if ahead or same_day else 7)
    back = (anchor.isoweekday() - weekday) % 7
    return anchor - timedelta(days=back if back or same_day else 7)


def easter(year_: int) -> date:
    """Western Easter Sunday (anonymous Gregorian computus; Meeus, Astronomical Algorithms, ch. 8)."""
    a, b, c = year_ % 19, year_ // 100, year_ % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    x = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * x) // 451
    n = h + x - 7 * m + 114
    return date(year_, n // 31, n % 31 + 1)


# ------------------------------------------------------------------ Hijri


def hijri_day(year_: int, month_: int, day_: int) -> date | None:
    """Umm al-Qura date → civil date; None outside 1343-1500 AH or for a day the month has not."""
    try:
        g = Hijri(year_, month_, day_).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return date(g.year, g.month, g.day)


def hijri_month(year_: int, month_: int) -> Stretch | None:
    first = hijri_day(year_, month_, 1)
    if first is None:
        return None
    last = first + timedelta(days=Hijri(year_, month_, 1).month_length() - 1)
    return Stretch(f"{first.isoformat()}/{last.isoformat()}", first, last, "month", "XXXX-XX")


def hijri_year(year_: int) -> Stretch | None:
    """An Islamic year; outside the tabulated range by the mean length of its years, to the civil year only."""
    first, last = hijri_day(year_, 1, 1), hijri_day(year_ + 1, 1, 1)
    if first is not None and last is not None:
        end = last - ONE_DAY
        return Stretch(f"{first.isoformat()}/{end.isoformat()}", first, end, "year", "XXXX")
    start = int(year_ * 0.970224 + 621.5774)
    if not 1 <= start <= 9990:
        return None
    return Stretch(f"{start:04d}/{start + 1:04d}", date(start, 1, 1), date(start + 1, 12, 31), "year", "XXXX")


def hijri_of(d: date) -> tuple[int, int, int] | None:
    """The Islamic date of a civil day, or None outside the tabulated range."""
    try:
        h = Gregorian(d.year, d.month, d.day).to_hijri()
    except (ValueError, OverflowError):
        return None
    return h.year, h.month, h.day
