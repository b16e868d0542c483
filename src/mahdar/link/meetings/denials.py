"""A denial is of what others tell: the contact that one side denies by its day is the one that other pages have held.

«نفى … أن يكون قد التقاه في العشرين من الشهر», where sources of another page have the two meet in that city two days later:
nobody denies what nobody claims, and the day is that of the rumour he answers. Both days stay in the record, as a conflict.
A denial of any talks, by no day and in no city, answers the one contact of the two that was the news of those days.
A page that has both, the denial without a day («نفى إجراء أي محادثات، ردا على ما أوردته صحيفة عن لقاء …»), tells one contact.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from mahdar.link.days import Days
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import RANKED, TAKEN_PLACE, Report
from mahdar.link.meetings.pile import BLOCK_PARTIES, Pile, one_page_tells_both
from mahdar.link.meetings.same import MONTH, NARROW
from mahdar.link.meetings.two import other_persons

#: The day that a denial answers and the one that others tell lie this near each other.
RUMOURED = 3
#: A denial of any talks is of the talks of two.
PAIR = ("one", "other")
#: What denies a contact of any kind.
AT_LARGE = frozenset({"talks", "meeting", "call"})


def join_denials(pile: Pile) -> None:
    """Join a denied contact with the one contact of the same sides in that city that others have held in those days."""
    _denied_here(pile)
    _denied_at_large(pile)
    held: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    denied: list[int] = []
    for n, cluster in pile:
        days = cluster.narrowest
        if days is None or days.width > NARROW or not cluster.cities:
            continue
        if all(r.status == "denied" for r in cluster.reports):
            denied.append(n)
        elif cluster.told_held:
            for pair in combinations(sorted(cluster.core)[:BLOCK_PARTIES], 2):
                for month in _months(days.first - RUMOURED, days.last + RUMOURED):
                    held[*pair, month].append(n)
    for n in denied:
        days = pile[n].narrowest
        if days is None:
            continue
        near = {
            pile.number(m)
            for pair in combinations(sorted(pile[n].core)[:BLOCK_PARTIES], 2)
            for month in _months(days.first, days.last)
            for m in held.get((*pair, month), ())
        }
        meant = [m for m in sorted(near) if _answers(pile[n], pile[m])]
        if len(meant) == 1:
            pile.join(meant[0], n)


def _denied_here(pile: Pile) -> None:
    """Join a denial without a day with the one contact that its page has held in the month before, of the same sides in the
    same city."""
    held: defaultdict[tuple[str, frozenset[str]], dict[int, None]] = defaultdict(dict)
    denied: list[tuple[int, Report]] = []
    for n, cluster in pile:
        alone = len(cluster.reports) == 1 and cluster.narrowest is None
        for report in cluster.reports:
            if alone and report.status == "denied" and report.city is not None:
                denied.append((n, report))
            elif report.status in TAKEN_PLACE and report.when is not None and report.main:
                held[report.page.id, report.sides][n] = None
    for n, report in denied:
        as_of = report.page.as_of
        meant = [
            m
            for m in held.get((report.page.id, report.sides), ())
            if as_of is not None
            and (days := pile[m].narrowest) is not None
            and days.overlaps(Days(as_of.first - MONTH, as_of.last))
            and report.city in pile[m].cities
            and ("call" in pile[m].whats) == (report.what == "call")
        ]
        if len(meant) == 1 and not other_persons(pile[n], pile[meant[0]]):
            pile.join(meant[0], n)


def _denied_at_large(pile: Pile) -> None:
    """Join a denial without day and city with the one contact of its two sides that was the news of other pages just then.

    A denied visit or summit is no denial of what officials talked over, nor is one of another rank.
    """
    news: defaultdict[tuple[frozenset[str], int], dict[int, None]] = defaultdict(dict)
    denied: list[tuple[int, Report]] = []
    for n, cluster in pile:
        first = cluster.reports[0]
        if len(cluster.reports) == 1 and first.status == "denied":
            if first.main and first.when is None and first.city is None and len(first.sides) == len(PAIR):
                denied.append((n, first))
            continue
        for report in cluster.reports:
            told = report.page.as_of
            if report.status in TAKEN_PLACE and report.main and report.when is not None and told is not None:
                for day in range(told.first, told.last + RUMOURED + 1) if told.width <= RUMOURED else ():
                    news[report.sides, day][n] = None
    for n, report in denied:
        as_of = report.page.as_of
        if as_of is None or as_of.width > 0:
            continue
        meant = [
            m
            for m in news.get((report.sides, as_of.first), ())
            if ("call" in pile[m].whats) == (report.what == "call")
            and _may_be_denied(report, pile[m].reports)
            and not one_page_tells_both(pile[n], pile[m])
            and not other_persons(pile[n], pile[m])
            and (days := pile[m].narrowest) is not None
            and days.overlaps(Days(as_of.first - MONTH, as_of.last))
        ]
        if len(meant) == 1:
            pile.join(meant[0], n)


def _may_be_denied(denial: Report, told: Sequence[Report]) -> bool:
    """Of what kind and rank the denial speaks, if of any, some account of the contact has it."""
    kinds = denial.what in AT_LARGE or any(r.what == denial.what for r in told)
    levels = {r.level for r in told if r.level is not None}
    return kinds and (denial.level is None or not levels or denial.level in levels)


def _months(first: int, last: int) -> range:
    """Numbers for the stretches of MONTH days that the days touch."""
    return range(first // MONTH, last // MONTH + 1)


def _answers(denial: Cluster, told: Cluster) -> bool:
    """In one city, on days that lie together, of the same sides and of one rank or two persons, and told apart by no page."""
    days, theirs = denial.narrowest, told.narrowest
    if days is None or theirs is None or not days.overlaps(theirs, RUMOURED):
        return False
    if ("call" in denial.whats) != ("call" in told.whats) or one_page_tells_both(denial, told):
        return False
    if denial.cities.keys().isdisjoint(told.cities) or other_persons(denial, told):
        return False
    if not denial.core <= told.parties.keys():
        return False
    ranks = RANKED.intersection(denial.levels, told.levels)
    return bool(ranks) or len(denial.people & told.people) > 1
