"""Pages date each other by the meetings they tell: a page that says «tomorrow» of a meeting whose day another page
knows was written the day before it.

Only accounts that are surely of one contact are held together: what they share is counted, and a bilateral meeting of
which only the parties and the city agree, as they do again and again, is not enough.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from typing import NamedTuple

from mahdar.link.dating import calendar as cal
from mahdar.link.dating.text import LATE, WEEKDAYS, Seen
from mahdar.link.meetings.features import AHEAD, Report

#: What two accounts must share: each common party, the rank, the city (or country) and each person count one.
NEEDED = 6
#: A contact told of as just held, or as planned, without a day lies this near the page at most.
TOLD_WITHIN, PLANNED_WITHIN = 400, 400


class Relation(NamedTuple):
    """Where a contact lies from the page's day: `first` to `last` days after it, or `months` calendar months."""

    first: int = 0
    last: int = 0
    months: int | None = None
    allowed: int = cal.ALL  # the days the words allow at all, e.g. Tuesdays
    words: str = ""

    def contact(self, published: int) -> int:
        """The days of the contact that the page's days leave."""
        if self.months is not None:
            return cal.months_of(published, self.months) & self.allowed
        return cal.spread(published, self.first, self.last) & self.allowed

    def page(self, contact: int) -> int:
        """The days of the page that the contact's days leave."""
        if self.months is not None:
            return cal.months_of(contact & self.allowed, -self.months)
        return cal.spread(contact & self.allowed, -self.last, -self.first)


def relation_of(report: Report, seen: Sequence[Seen]) -> Relation:
    """How the words of a report's «when» tie it to the page's day; by its status when there are none.

    `seen` is in the order of the text.
    """
    for words in sorted((m for m in report.record.mentions if m.slot == "when"), key=lambda m: m.start):
        last = bisect_left(seen, words.end, key=lambda s: s.time.start)
        first = bisect_right(seen, words.start, hi=last, key=lambda s: s.time.end)
        found = next((told for one in seen[first:last] if (told := _told(one, report)) is not None), None)
        if found is not None:
            return found
    if report.status in AHEAD - {"not_held", "denied", "unclear", "postponed", "cancelled"}:
        return Relation(-LATE, PLANNED_WITHIN, words="planned")
    return Relation(-TOLD_WITHIN, 0, words="told as held")


def _told(one: Seen, report: Report) -> Relation | None:
    words = f"«{' '.join(one.time.text.split())}»"
    number = one.id("weekday", "weekdayweak")
    allowed = cal.weekday(int(number)) if number else cal.ALL
    if one.deictic is not None:
        return Relation(one.deictic - LATE, one.deictic, allowed=allowed, words=words)
    if one.time.anchor != "published":
        return None
    if number:
        if one.toward == "next" or (one.toward is None and report.status in AHEAD):
            return Relation(-LATE, 13 if one.toward else 7, allowed=allowed, words=words)
        return Relation(-14 if one.toward else -7 - LATE, 0, allowed=allowed, words=words)
    unit = one.id("unit")
    step = {"last": -1, "this": 0, "next": 1}.get(one.toward or "")
    if unit == "month" and step is not None:
        return Relation(months=step, words=words)
    if unit == "week" and step is not None:
        return Relation(7 * step - 7, 7 * step + 7, words=words)
    return None


class Account(NamedTuple):
    """One report of a contact. `page` is the number of its page; `relation` is None on a dated page."""

    page: int
    report: Report
    relation: Relation | None


def matches(accounts: Sequence[Account]) -> Iterator[tuple[int, int]]:
    """Pairs of accounts (by number) of one contact; the first is always on an undated page."""
    holders: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for n, account in enumerate(accounts):
        for pair in combinations(sorted(account.report.parties), 2):
            holders[pair].append(n)
    for n, account in enumerate(accounts):
        if account.relation is None:
            continue
        found: set[int] = set()
        for pair in combinations(sorted(account.report.parties), 2):
            found.update(holders[pair])
        best: dict[int, list[tuple[int, int]]] = {}
        for m in sorted(found):
            if accounts[m].page != account.page:
                score = _alike(account.report, accounts[m].report)
                if score >= NEEDED:
                    best.setdefault(accounts[m].page, []).append((-score, m))
        for options in best.values():
            options.sort()
            if len(options) == 1 or options[0][0] < options[1][0]:  # of two as good, neither
                yield n, options[0][1]


def _alike(one: Report, two: Report) -> int:
    """How much two accounts share that one contact's accounts share; 0 when they cannot be of one contact."""
    shared = len(one.parties & two.parties)
    if shared < 2 or shared < 0.6 * min(len(one.parties), len(two.parties)):
        return 0
    if (one.what == "call") != (two.what == "call"):
        return 0
    if one.level and two.level and one.level != two.level:
        return 0
    if one.city and two.city and one.city != two.city:
        return 0
    one_rank = bool(one.level and one.level == two.level)
    one_place = (
        one.city == two.city if one.city and two.city else bool(one.country and one.country == two.country)
    )
    return shared + len(one.people & two.people) + one_rank + one_place


def known_days(report: Report) -> int:
    """The days of a contact told on a dated page, when they are told to the week."""
    if report.when is None or report.when.width > 7:
        return cal.ALL
    return cal.span(date.fromordinal(report.when.first), date.fromordinal(report.when.last))


def in_words(days: int) -> str:
    """A set of days in words, for the reasons."""
    first, last = cal.hull(days)
    if first is not None and first == last:
        return f"{WEEKDAYS[first.isoweekday() - 1]} {first}"
    return f"between {first or '?'} and {last or '?'}"
