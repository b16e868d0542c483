"""Days of a month without their year, on which other pages know the same sides to have met: «التقيا في 14 يناير و24 فبراير».

One such day may be chance, or of any year; two of one year tell that the page speaks of that year.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import combinations

from mahdar.annotate.times.clause import LIKELY
from mahdar.link.dating import calendar as cal
from mahdar.link.dating.meetings import PLANNED_WITHIN
from mahdar.link.dating.text import YEAR, Evidence, Seen, month_day
from mahdar.link.meetings.accounts import TO_COME
from mahdar.link.meetings.features import TAKEN_PLACE, Report

#: So many days of contacts of one year tell the year.
NEEDED = 2

Pair = tuple[str, str]
#: (month, day) → the years in which two sides met on it.
Years = dict[tuple[int, int], set[int]]


def known_days(reports: Iterable[Report]) -> dict[Pair, Years]:
    """The days on which dated pages have two sides meet, or plan to, by the two."""
    found: defaultdict[Pair, Years] = defaultdict(lambda: defaultdict(set))
    for report in reports:
        if report.when is None or report.when.width:
            continue
        day = date.fromordinal(report.when.first)
        for pair in combinations(sorted(report.parties), 2):
            found[pair][day.month, day.day].add(day.year)
    return dict(found)


def recalled(
    reports: Sequence[Report], seen: Sequence[Seen], known: Mapping[Pair, Years]
) -> Iterator[Evidence]:
    """What days of a month say of the day of the page that has these reports of contacts."""
    pairs = {pair for r in reports for pair in combinations(sorted(r.parties), 2)}
    for pair in sorted(pairs & known.keys()):
        years = known[pair]
        told: list[tuple[Seen, tuple[int, int]]] = []
        for one in seen:
            month, day = month_day(one.time) or (0, None)
            if day is not None and (month, day) in years:
                told.append((one, (month, day)))
        matched = Counter(year for day_ in {d for _, d in told} for year in years[day_])
        ranked = matched.most_common(2)
        if not ranked or ranked[0][1] < NEEDED or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
            continue
        year = ranked[0][0]
        for one, found in told:
            if year in years[found]:
                yield from _around(one, date(year, *found), _told_with(one, reports))


def _told_with(one: Seen, reports: Sequence[Report]) -> str | None:
    """The status of the contact that its sentence tells last before it."""
    before: list[tuple[int, str]] = []
    for report in reports:
        first = report.page.sentence(one.time.start, one.time.end)[0]
        triggers = (m.start for m in report.record.mentions if m.slot == "trigger")
        before += [(at, report.status) for at in triggers if first <= at < one.time.start]
    return max(before)[1] if before else None


def _around(one: Seen, day: date, status: str | None) -> Iterator[Evidence]:
    """The page is within a year after the day, or before it where it is told as still to come."""
    words = f"«{' '.join(one.time.text.split())}»"
    why = f"{words} is {day} by other pages, as are other days that the page names"
    way = one.direction.way if one.direction.strength >= LIKELY else None
    if one.toward == "next" or one.ahead or way == "future" or (way is None and status in TO_COME):
        yield Evidence(cal.span(day - timedelta(PLANNED_WITHIN), day), "recalled", f"{why}: still to come")
    elif one.toward == "last" or way == "past" or status in TAKEN_PLACE:
        yield Evidence(cal.span(day, day + timedelta(YEAR)), "recalled", f"{why}: gone by")
