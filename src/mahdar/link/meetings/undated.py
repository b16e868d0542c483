"""Contacts of two persons (or the leaders of two states) told without a day: only spoken of, planned, or looked back at.

A meeting of two persons that was only ever spoken of is one occasion until it is held; a plan without a day is of the
one plan known ahead of it; a look back in passing is at the one meeting of theirs known in that place. So is what
pages of the same weeks say of talks of two sides that are wished for.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from mahdar.link.days import Days
from mahdar.link.meetings.features import Report
from mahdar.link.meetings.pile import Pile, one_page_tells_both, told_about, told_on
from mahdar.link.meetings.same import NARROW, Cluster, spoken_of_most
from mahdar.link.meetings.two import People, all_of, may_be_one, named, of_two_leaders

#: A meeting that is only spoken of is the same one when it is spoken of again within two years.
MOOTED_FOR = 730
#: So many days ahead lies at most the day of a plan that pages speak of without it.
PLANNED_AHEAD = 120
#: A plan without a day is spoken of again within so many days, or it is another.
SPOKEN_AGAIN = 45

#: Talks of two sides that are wished for are the same ones when spoken of again within so many days.
WISHED_FOR_AGAIN = 21

_MOOTED = frozenset({"proposed", "not_held", "denied"})
_TO_COME = frozenset({"planned", "proposed"})


def join_undated(pile: Pile) -> None:
    """Join what is told of two persons without a day with what it can mean."""
    people = People(pile)
    _mooted(pile, people)
    _planned(pile, people)
    _looked_back(pile, people)
    _wished_for(pile)


def _mooted(pile: Pile, people: People) -> None:
    """Join what pages say of a meeting of two persons that was proposed and has not come about."""
    for pair, listed in people.undated_of_two(pile, _MOOTED):
        for (first, n), (then, m) in pairwise(listed):
            between = Days(first.first, max(first.first, then.last))
            met = people.met_between(pile, pair, between)
            if first.overlaps(then, MOOTED_FOR) and not met and may_be_one(pile[n], pile[m]):
                pile.join(n, m)


def _planned(pile: Pile, people: People) -> None:
    """Join a plan without a day with the one dated plan ahead of it, else with the plan spoken of before it."""
    for pair, listed in people.undated_of_two(pile, _TO_COME):
        alone: list[tuple[Days, int]] = []
        for told, n in listed:
            ahead = {pile.number(m) for m in people.ahead[pair] if _lies_ahead(pile[n], told, pile[m])}
            days = {m: pile[m].narrowest for m in ahead}
            meant = [
                m
                for m, d in days.items()
                if d is not None and not people.met_between(pile, pair, Days(told.first, d.first))
            ]
            if (one := spoken_of_most(sorted(meant), pile.__getitem__)) is not None:
                pile.join(one, n)
            elif not ahead:
                alone.append((told, n))
        for (first, n), (then, m) in pairwise(alone):
            met = people.met_between(pile, pair, Days(first.first, max(first.first, then.last)))
            if first.overlaps(then, SPOKEN_AGAIN) and not met and may_be_one(pile[n], pile[m]):
                pile.join(n, m)


def _lies_ahead(cluster: Cluster, told: Days, plan: Cluster) -> bool:
    days = plan.narrowest
    if days is None or days.last < told.first or days.first > told.last + PLANNED_AHEAD:
        return False
    return may_be_one(cluster, plan)


def _looked_back(pile: Pile, people: People) -> None:
    """Join a look back at two persons' meeting in a place with the one known meeting that it can mean."""
    for n in people.spoken_of:
        if pile.number(n) != n or not _only_in_passing(pile[n]):
            continue
        pairs = named(pile[n]) or ([pile[n].core] if of_two_leaders(pile[n]) else [])
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


def _wished_for(pile: Pile) -> None:
    """Join what pages of the same weeks say of talks of two sides that are to come: no day, no rank, nobody named."""
    wished: defaultdict[frozenset[str], list[tuple[Days, int]]] = defaultdict(list)
    met: defaultdict[frozenset[str], list[Days]] = defaultdict(list)
    for n, cluster in pile:
        told = told_on(cluster)
        if cluster.told_held and (days := told_about(cluster)) is not None:
            met[cluster.core].append(days)
        open_talks = cluster.narrowest is None and not cluster.levels and not cluster.people
        if told is not None and open_talks and len(cluster.core) == 2 and all_of(cluster, _TO_COME):
            wished[cluster.core].append((told, n))
    for sides, listed in wished.items():
        for (first, n), (then, m) in pairwise(sorted(listed)):
            between = Days(first.first, max(first.first, then.last))
            near = first.overlaps(then, WISHED_FOR_AGAIN) and may_be_one(pile[n], pile[m])
            if near and not any(days.overlaps(between) for days in met[sides]):
                pile.join(n, m)
