"""Dates as they stand in the header lines of pages, glued and in many calendars, read exactly or not at all.

`stamps(line)` reads Levantine, Gulf/Egyptian, Maghrebi, dual, Hijri and English months, d/m/y and y/m/d numbers,
Arabic-Indic digits, «م» and «هـ», weekdays before and times after. It knows nothing of which date is the
publication date: that is `mahdar.read.dates`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.regions import RegionKnowledge

_SEPARATORS = frozenset("/-.–—\\")
_LOOSE = frozenset("/-.–—\\,،():|")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


class Stamp(Value, frozen=True):
    """A date in a line. `day` is ISO (or year-month); tokens `[start, end)` include its weekday and time."""

    day: str | None  # None when the order of its numbers is not known: then `others` holds the readings
    others: tuple[str, ...]  # other readings of the same words
    start: int
    end: int
    role: str | None  # what a label on the line says: updated | published | today | capture
    timed: bool
    zone: bool
    weekday: int | None
    doubt: str | None
    kind: str  # gregorian | hijri | month


def stamps(words: Sequence[str], known: RegionKnowledge, order: str | None = None) -> list[Stamp]:
    """All dates of a line of folded tokens, left to right. `order` is the outlet's order of numeric dates."""
    out: list[Stamp] = []
    if not any(len(w) == 4 and w.isdigit() for w in words):
        return out  # no year, no date
    i, n = 0, len(words)
    role: str | None = None
    role_at = -9
    while i < n:
        word = words[i]
        read = None
        if word.isdigit() or word[0].isalpha():
            read = _date_at(words, i, known, order)
        if read is None:
            label = known.stamp_words.at(words, i) if word[0].isalpha() else None
            if label and label[1] in {"updated", "published", "today", "capture"}:
                role, role_at = label[1], i + label[0]
            i += label[0] if label and not label[1].startswith("weekday") else 1
            continue
        day, others, end, doubt, kind = read
        start, weekday = _weekday_before(words, i, known)
        stop, timed, zone = _time_after(words, end, known)
        if doubt is None and weekday is not None and day and len(day) == 10:
            doubt = _weekday_doubt(day, weekday)
        if day is None and weekday is not None:
            fits = [o for o in others if date.fromisoformat(o).weekday() == weekday]
            if len(fits) == 1:
                day, others, doubt = fits[0], (), None
        near = role if role_at >= start - 3 else _label_after(words, stop, known)
        if near == "today" and not (role_at == i and i - 1 >= 0):
            near = None
        out.append(Stamp(day, others, start, stop, near, timed, zone, weekday, doubt, kind))
        role = None
        i = stop
    return _merge_calendars(out)


_Read = tuple[str | None, tuple[str, ...], int, str | None, str]


def _date_at(words: Sequence[str], i: int, known: RegionKnowledge, order: str | None) -> _Read | None:
    return _named(words, i, known) or (_numeric(words, i, order) if words[i].isdigit() else None)


def _named(words: Sequence[str], i: int, known: RegionKnowledge) -> _Read | None:
    """«17 حزيران/يونيو 2024», «31/أغسطس/2021», «25th, June 2024», «حزيران 18, 2024», «26 شوال 1436 هـ»."""
    n = len(words)
    if words[i].isdigit():
        ranged = i > 1 and words[i - 1] in _SEPARATORS and words[i - 2].isdigit()
        clock = i > 3 and words[i - 3] == ":"  # «14:10-12 May 2023»
        if len(words[i]) > 2 or (ranged and not clock):
            return None
        number, at = int(words[i]), i + 1
        if at < n and words[at] in {"st", "nd", "rd", "th"}:
            at += 1
        at = _skip(words, at, 2)
        month = known.months.at(words, at) if at < n else None
        if month is None:
            return None
        at += month[0]
    else:
        month = known.months.at(words, i)
        if month is None:
            return None
        at = i + month[0]
        at = _second_month(words, at, known, month[1])[0]
        if at >= n or not words[at].isdigit() or len(words[at]) > 2:
            return None
        number, at = int(words[at]), at + 1
        if at < n and words[at] in {"st", "nd", "rd", "th"}:
            at += 1
    at, wrong = _second_month(words, at, known, month[1])
    at = _skip(words, at, 3)
    if at >= n or not words[at].isdigit() or len(words[at]) != 4:
        return None
    year = int(words[at])
    at += 1
    if month[1].startswith("h"):
        return _hijri(year, int(month[1][1:]), number, at)
    day = _iso(year, int(month[1]), number)
    if day is None:
        return None
    doubt = "the two month names do not agree" if wrong else None
    return day, (), at, doubt, "gregorian"


def _second_month(words: Sequence[str], at: int, known: RegionKnowledge, first: str) -> tuple[int, bool]:
    """Step over the second name of a dual month («/ آذار», «(ديسمبر)»); True when it names another month."""
    after = _skip(words, at, 2, only=frozenset("/-()–\\"))
    if after < len(words):
        second = known.months.at(words, after)
        if second is not None and not second[1].startswith("h"):
            end = after + second[0]
            if end < len(words) and words[end] == ")":
                end += 1
            return end, second[1] != first
    return at, False


def _numeric(words: Sequence[str], i: int, order: str | None) -> _Read | None:
    """«28-12-2022», «2024.07.22», «3/11/2023», and the month-only «2023-04»."""
    n = len(words)
    if i + 2 >= n or words[i + 1] not in _SEPARATORS or not words[i + 2].isdigit():
        return None
    mark = words[i + 1]
    if i >= 2 and words[i - 1] == mark and words[i - 2].isdigit():
        return None
    first, second = words[i], words[i + 2]
    third = words[i + 4] if i + 4 < n and words[i + 3] == mark and words[i + 4].isdigit() else None
    if third is None:
        if len(first) == 4 and len(second) == 2 and mark in "-/" and 1 <= int(second) <= 12 and _year(first):
            return f"{first}-{second}", (), i + 3, None, "month"
        return None
    lunar = _numeric_hijri(words, i + 5, first, second, third)
    if lunar:
        return lunar
    if len(first) == 4 and len(third) <= 2:
        day = _iso(int(first), int(second), int(third))
        return (day, (), i + 5, None, "gregorian") if day else None
    if len(third) in {5, 6} and i + 5 < n and words[i + 5] == ":":
        third = third[:4]  # «12/5/202311:45»: the hour is glued to the year
    if len(third) != 4 or len(first) > 2 or len(second) > 2:
        return None
    year = int(third)
    dmy, mdy = _iso(year, int(second), int(first)), _iso(year, int(first), int(second))
    if dmy is None or mdy is None or dmy == mdy:
        only = dmy or mdy
        return (only, (), i + 5, None, "gregorian") if only else None
    if mark in ".-–" or order == "dmy":
        return dmy, (), i + 5, None, "gregorian"
    if order == "mdy":
        return mdy, (), i + 5, None, "gregorian"
    return None, (dmy, mdy), i + 5, "day and month cannot be told apart", "gregorian"


def _numeric_hijri(words: Sequence[str], end: int, first: str, second: str, third: str) -> _Read | None:
    """«1445/9/1 هـ», «7/3/1429 هـ»: only with its letter, since Persian years are written with the same numbers."""
    if end >= len(words) or words[end] not in _eras():
        return None
    year, number = (first, third) if len(first) == 4 else (third, first)
    if not year.startswith("1") or year.startswith("19") or len(year) != 4 or len(number) > 2:
        return None
    return _hijri(int(year), int(second), int(number), end)


def _hijri(year: int, month: int, number: int, at: int) -> _Read | None:
    from hijridate import Hijri

    try:
        day = Hijri(year, month, number).to_gregorian()
    except (ValueError, OverflowError):
        return None
    iso = date(day.year, day.month, day.day).isoformat()
    return iso, (), at, "converted from a Hijri date: one day either way", "hijri"


def _merge_calendars(found: list[Stamp]) -> list[Stamp]:
    """A Hijri date beside a Gregorian one says the same day: the Gregorian one is kept, and stretched over both."""
    if len(found) < 2:
        return found
    out: list[Stamp] = []
    for stamp in found:
        last = out[-1] if out else None
        if (
            last
            and last.kind != stamp.kind
            and "hijri" in (last.kind, stamp.kind)
            and stamp.start - last.end <= 4
        ):
            solar, lunar = (stamp, last) if last.kind == "hijri" else (last, stamp)
            if solar.day and lunar.day and len(solar.day) == 10 and _apart(solar.day, lunar.day) <= 2:
                role = None if solar.role == "today" else solar.role or lunar.role
                out[-1] = solar._replace(
                    start=min(last.start, stamp.start), end=max(last.end, stamp.end), role=role
                )
                continue
        out.append(stamp)
    return out


def _weekday_before(words: Sequence[str], i: int, known: RegionKnowledge) -> tuple[int, int | None]:
    at = i - 1
    while at >= 0 and i - at <= 3 and words[at] in _LOOSE:
        at -= 1
    if at >= 0:
        found = known.stamp_words.at(words, at)
        if found and found[0] == 1 and found[1].startswith("weekday:"):
            return at, int(found[1][8:])
    return i, None


@lru_cache(maxsize=1)
def _eras() -> frozenset[str]:
    return frozenset(fold(row["letter"]) for row in read_table("regions/eras.tsv", required=("letter",)))


def _time_after(words: Sequence[str], end: int, known: RegionKnowledge) -> tuple[int, bool, bool]:
    """The end of the stamp with «م», a clock time, its half of the day and its zone; and whether they are there."""
    n = len(words)
    at, zone = end, False
    while at < n and words[at] in _eras() and not (at + 1 < n and words[at + 1] == ":"):
        at += 1
        end = at
    steps = 0
    while at < n and steps < 4:
        if at + 2 < n and words[at].isdigit() and words[at + 1] == ":" and words[at + 2].isdigit():
            at += 3
            if at + 1 < n and words[at] == ":" and words[at + 1].isdigit():
                at += 2
            after = _skip(words, at, 1, only=frozenset("("))
            label = known.stamp_words.at(words, at) if at < n else None
            if label and label[1] == "half":
                at += label[0]
            after = _skip(words, at, 1, only=frozenset("("))
            label = known.stamp_words.at(words, after) if after < n else None
            if label and label[1] == "zone":
                at, zone = after + label[0], True
                while at < n and (words[at] in "()+-" or words[at].isdigit()):
                    at += 1
            return at, True, zone
        label = known.stamp_words.at(words, at)
        if words[at] in _LOOSE or words[at] == "t":
            at += 1
        elif label and label[1] == "filler":
            at += label[0]
        else:
            break
        steps += 1
    return end, False, zone


def _label_after(words: Sequence[str], end: int, known: RegionKnowledge) -> str | None:
    """«…، آخر تحديث 02:21»: a label with a bare clock time belongs to the date before it."""
    at = _skip(words, end, 2)
    label = known.stamp_words.at(words, at) if at < len(words) else None
    if label is None or label[1] != "updated":
        return None
    at = _skip(words, at + label[0], 1)
    clock = at + 2 < len(words) and words[at].isdigit() and words[at + 1] == ":" and words[at + 2].isdigit()
    return "updated" if clock else None


def _skip(words: Sequence[str], at: int, most: int, only: frozenset[str] = _LOOSE) -> int:
    end = min(len(words), at + most)
    while at < end and words[at] in only:
        at += 1
    return at


def _weekday_doubt(day: str, weekday: int) -> str | None:
    return None if date.fromisoformat(day).weekday() == weekday else "the weekday written is another"


def _year(text: str) -> bool:
    return _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _iso(year: int, month: int, number: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, number).isoformat()
    except ValueError:
        return None


def _apart(a: str, b: str) -> int:
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
