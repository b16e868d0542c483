"""Talks last days: the page of the first day and the page of the last tell one round.

«انطلقت الاثنين» and «اختتمت الخميس», told of the very same sides in one city (or land, where one names no city) within weeks, are its two ends, and
so are the start of talks and the signing of what came of them. A plan for the first day is of that round too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from mahdar.knowledge.base import load_knowledge
from mahdar.link.days import Days
from mahdar.link.meetings.accounts import TO_COME, Cluster
from mahdar.link.meetings.features import LASTS, RANKED, TAKEN_PLACE, Report
from mahdar.link.meetings.pile import Pile
from mahdar.link.meetings.same import NARROW, nobody_in_common

#: The beginning of a round is looked for among so many contacts of its sides before its end.
_LATEST = 20
#: How the id of an organisation begins.
BODY = "org:"


def join_stretches(pile: Pile) -> None:
    """Join the end of a round with the one beginning of it, told or planned, that lies before."""
    listed: defaultdict[frozenset[str], list[tuple[Days, int]]] = defaultdict(list)
    ends: list[tuple[frozenset[str], Days, int]] = []
    for n, cluster in pile:
        days = cluster.narrowest
        if days is None or days.width > NARROW or "call" in cluster.whats:
            continue
        closed = any(map(_ends, cluster.reports))
        opened = not closed and (_opened(cluster) or all(r.status in TO_COME for r in cluster.reports))
        placed = cluster.cities or cluster.countries
        if not (opened or closed) or not placed or len(sides := sides_alone(cluster)) < 2:
            continue
        if closed:
            ends.append((sides, days, n))
        else:
            listed[sides].append((days, n))
    for known in listed.values():
        known.sort()
    for sides, days, n in ends:
        at = bisect_left(listed[sides], (days, n))
        near = listed[sides][max(0, at - _LATEST) : at]
        before = dict.fromkeys(pile.number(m) for d, m in reversed(near) if d.overlaps(days, LASTS))
        meant = [m for m in before if _one_round(pile[m], pile[n])]
        if len(meant) == 1:
            pile.join(meant[0], n)


def sides_alone(cluster: Cluster) -> frozenset[str]:
    """Its sides without the organisations that sit with them, where two sides are left."""
    alone = frozenset(side for side in cluster.core if not side.startswith(BODY))
    return alone if len(alone) > 1 else cluster.core


def _ends(report: Report) -> bool:
    """It tells the last day: that the talks closed, or that what they were about was signed."""
    return report.status in TAKEN_PLACE and report.edge == "end"


def _opened(cluster: Cluster) -> bool:
    return any(r.edge == "begin" and r.status in TAKEN_PLACE for r in cluster.reports)


def _one_round(first: Cluster, last: Cluster) -> bool:
    """City, rank and number of the round allow it, and no page tells two."""
    if not _opened(first) and all(r.record.edge != "end" for r in last.reports):
        return False  # what is signed was perhaps no end of what was planned
    if not _one_place(first, last) or nobody_in_common(_of_sides(first), _of_sides(last)):
        return False
    if "visit" in first.whats.keys() | last.whats.keys() and not _near(first, last):
        return False
    if first.rounds and last.rounds and first.rounds.isdisjoint(last.rounds):
        return False
    ranks = RANKED.intersection(first.levels), RANKED.intersection(last.levels)
    return not (all(ranks) and ranks[0].isdisjoint(ranks[1])) and not _told_as_two(first, last)


def _of_sides(cluster: Cluster) -> frozenset[str]:
    """Its people without those who serve an organisation: an envoy opens talks, and the heads of delegations close them."""
    actors = load_knowledge().actors.register.actors
    return frozenset(
        p
        for p in cluster.people
        if p not in actors or not any(o.body.startswith(BODY) for o in actors[p].offices)
    )


def _one_place(first: Cluster, last: Cluster) -> bool:
    """One city; or one land, where one of the two accounts names it alone («مشاورات السويد»)."""
    if first.cities and last.cities:
        return not first.cities.keys().isdisjoint(last.cities)
    return not first.countries.keys().isdisjoint(last.countries)


def _near(first: Cluster, last: Cluster) -> bool:
    """Guests stay for days, not for weeks."""
    days, theirs = first.narrowest, last.narrowest
    return days is not None and theirs is not None and days.overlaps(theirs, NARROW)


def _told_as_two(first: Cluster, last: Cluster) -> bool:
    """One page tells both, and not as the beginning and the end of one."""
    opening = {r.page.id: r for r in first.reports}
    for report in last.reports:
        ours = opening.get(report.page.id)
        if ours is not None and not (ours.record.edge == "begin" and _ends(report)):
            return True
    return False
