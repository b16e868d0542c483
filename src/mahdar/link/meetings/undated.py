"""Contacts of two persons (or the leaders of two states) told without a day: only spoken of, planned, or looked back at.

A meeting of two persons that was only ever spoken of is one occasion until it is held; a plan without a day is of the
one plan known ahead of it; a look back in passing is at the one meeting of theirs known in that place.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise

from mahdar.link.days import Days
from mahdar.link.meetings.features import Report
from mahdar.link.meetings.pile import BLOCK_PARTIES, Pile, one_page_tells_both, told_on
from mahdar.link.meetings.same import NARROW, Cluster

#: A meeting that is only spoken of is the same one when it is spoken of again within two years.
MOOTED_FOR = 730
#: So many days ahead lies at most the day of a plan that pages speak of without it.
PLANNED_AHEAD = 120
#: A plan without a day is spoken of again within so many days, or it is another.
SPOKEN_AGAIN = 45

_MOOTED = frozenset({"proposed", "not_held", "denied"})
_TO_COME = frozenset({"planned", "proposed"})
_OF_A_PLAN = _TO_COME | {"postponed"}

Pair = frozenset[str]


def join_undated(pile: Pile) -> None:
    """Join what is told of two persons without a day with what it can mean."""
    people = _People(pile)
    _mooted(pile, people)
    _planned(pile, people)
    _looked_back(pile, people)


class _People:
    """The clusters of two persons: held on known days, planned for known days, and without any."""

    def __init__(self, pile: Pile) -> None:
        self.held: defaultdict[Pair, list[int]] = defaultdict(list)
        self.ahead: defaultdict[Pair, list[int]] = defaultdict(list)
        self.undated: defaultdict[Pair, list[tuple[Days, int]]] = defaultdict(list)
        for n, cluster in pile:
            named = _named(cluster)
            leaders = [cluster.sides] if _of_two_leaders(cluster) else []
            told = told_on(cluster)
            if cluster.narrowest is not None:
                for pair in (*named, *leaders):
                    if cluster.told_held:
                        self.held[pair].append(n)
                    elif _all(cluster, _OF_A_PLAN):
                        self.ahead[pair].append(n)
            elif told is not None:
                for pair in named or leaders:
                    self.undated[pair].append((told, n))

    def met_between(self, pile: Pile, pair: Pair, between: Days) -> bool:
        days = (pile[n].narrowest for n in self.held[pair])
        return any(d is not None and d.overlaps(between) for d in days)

    def of_two(self, pile: Pile, statuses: frozenset[str]) -> list[tuple[Pair, list[tuple[Days, int]]]]:
        """The undated clusters of two persons and nobody else that have no other statuses, by pair, in order of days."""
        out = []
        for pair, listed in sorted(self.undated.items(), key=lambda item: sorted(item[0])):
            kept = [
                (t, n) for t, n in listed if pile.number(n) == n and _two(pile[n]) and _all(pile[n], statuses)
            ]
            if kept:
                out.append((pair, sorted(kept)))
        return out


def _named(cluster: Cluster) -> list[Pair]:
    return [frozenset(pair) for pair in combinations(sorted(cluster.people)[:BLOCK_PARTIES], 2)]


def _of_two_leaders(cluster: Cluster) -> bool:
    """A meeting of the leaders of two states is theirs though nobody names them."""
    states = len(cluster.sides) == 2 and all(side.startswith("state:") for side in cluster.sides)
    return states and "leaders" in cluster.levels


def _all(cluster: Cluster, statuses: frozenset[str]) -> bool:
    return all(r.status in statuses for r in cluster.reports)


def _two(cluster: Cluster) -> bool:
    return len(cluster.people) == 2 or (len(cluster.people) < 2 and _of_two_leaders(cluster))


def _mooted(pile: Pile, people: _People) -> None:
    """Join what pages say of a meeting of two persons that was proposed and has not come about."""
    for pair, listed in people.of_two(pile, _MOOTED):
        for (first, n), (then, m) in pairwise(listed):
            between = Days(first.first, max(first.first, then.last))
            met = people.met_between(pile, pair, between)
            if first.overlaps(then, MOOTED_FOR) and not met and not one_page_tells_both(pile[n], pile[m]):
                pile.join(n, m)


def _planned(pile: Pile, people: _People) -> None:
    """Join a plan without a day with the one dated plan ahead of it, else with the plan spoken of before it."""
    for pair, listed in people.of_two(pile, _TO_COME):
        alone: list[tuple[Days, int]] = []
        for told, n in listed:
            ahead = {pile.number(m) for m in people.ahead[pair] if _lies_ahead(pile[n], told, pile[m])}
            days = {m: pile[m].narrowest for m in ahead}
            meant = [
                m
                for m, d in days.items()
                if d is not None and not people.met_between(pile, pair, Days(told.first, d.first))
            ]
            if len(meant) == 1:
                pile.join(meant[0], n)
            elif not ahead:
                alone.append((told, n))
        for (first, n), (then, m) in pairwise(alone):
            met = people.met_between(pile, pair, Days(first.first, max(first.first, then.last)))
            if first.overlaps(then, SPOKEN_AGAIN) and not met and _may_be_one(pile[n], pile[m]):
                pile.join(n, m)


def _lies_ahead(cluster: Cluster, told: Days, plan: Cluster) -> bool:
    days = plan.narrowest
    if days is None or days.last < told.first or days.first > told.last + PLANNED_AHEAD:
        return False
    return _may_be_one(cluster, plan)


def _may_be_one(one: Cluster, other: Cluster) -> bool:
    """Of the same sides; neither a call and a meeting, nor of two ranks or cities, nor two that one page tells apart."""
    if one.sides != other.sides or (
        one.levels and other.levels and not one.levels.keys() & other.levels.keys()
    ):
        return False
    if ("call" in one.whats) != ("call" in other.whats) or one_page_tells_both(one, other):
        return False
    return not (one.cities and other.cities) or not one.cities.keys().isdisjoint(other.cities)


def _looked_back(pile: Pile, people: _People) -> None:
    """Join a look back at two persons' meeting in a place with the one known meeting that it can mean."""
    backward = {n for listed in people.undated.values() for _, n in listed}
    for n in sorted(backward):
        if pile.number(n) != n or not _only_in_passing(pile[n]):
            continue
        pairs = _named(pile[n]) or ([pile[n].sides] if _of_two_leaders(pile[n]) else [])
        met = {pile.number(m) for pair in pairs for m in people.held.get(pair, ())}
        meant = [m for m in met if _can_mean(pile[n], pile[m])]
        if len(meant) == 1:
            pile.join(meant[0], n)


def _only_in_passing(cluster: Cluster) -> bool:
    """Told as held, without a day, by pages that are about something else or date another contact, and with its place."""
    undated = all(r.when is None and r.status == "held" for r in cluster.reports)
    passing = undated and all(not r.main or _dates_another(r) for r in cluster.reports)
    return passing and bool(cluster.cities or cluster.countries)


def _dates_another(report: Report) -> bool:
    told = report.page.annotation.meetings
    return any(n != report.number and m.main and m.earliest is not None for n, m in enumerate(told))


def _can_mean(cluster: Cluster, other: Cluster) -> bool:
    """The other lies before the pages that look back, in the same city (country, where no city is named)."""
    told, days = told_on(cluster), other.narrowest
    if told is None or days is None or days.width > NARROW:
        return False
    if not told.first - MOOTED_FOR <= days.first <= told.first:
        return False
    if ("call" in cluster.whats) != ("call" in other.whats) or one_page_tells_both(cluster, other):
        return False
    if cluster.cities:
        return not cluster.cities.keys().isdisjoint(other.cities)
    return not cluster.countries.keys().isdisjoint(other.countries)
