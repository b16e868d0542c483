"""Contacts of two persons (or the leaders of two states) told without a day: only spoken of, planned, or looked back at.

A meeting of two persons that was only ever spoken of is one occasion until it is held; a plan without a day is of the
one plan known ahead of it; a look back in passing is at the one meeting of theirs known in that place. So is what
pages of the same weeks say of talks of two sides that are wished for, or that go on.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from mahdar.link.days import Days
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import Report
from mahdar.link.meetings.pile import Pile, one_page_tells_both, told_about, told_on
from mahdar.link.meetings.same import MONTH, NARROW, spoken_of_most
from mahdar.link.meetings.two import Pair, People, all_of, by_rank, may_be_one, named, other_persons

#: A meeting that is only spoken of is the same one when it is spoken of again within two years.
MOOTED_FOR = 730
#: So many days ahead lies at most the day of a plan that pages speak of without it.
PLANNED_AHEAD = 120
#: … and within half a year the two meet in the city that was named, or it was another plan.
COMES_WITHIN = 183
#: A plan without a day is spoken of again within so many days, or it is another.
SPOKEN_AGAIN = 45

#: Talks of two sides that are wished for, or go on, are the same ones when spoken of again within so many days.
WISHED_FOR_AGAIN = GO_ON = 21
#: … and what is denied is denied again in the same week.
REFUSED_AGAIN = 7

#: The level of ministers of whatever ministry.
MINISTERS = "ministers"
_MOOTED = frozenset({"proposed", "not_held", "denied"})
_REFUSED = frozenset({"not_held", "denied"})
_TO_COME = frozenset({"planned", "proposed"})
_FELL_THROUGH = frozenset({"postponed", "cancelled", "not_held"})


def join_undated(pile: Pile) -> None:
    """Join what is told of two persons without a day with what it can mean."""
    people = People(pile)
    _mooted(pile, people)
    _planned(pile, people)
    _looked_back(pile, people)
    _called_by_its_city(pile)
    _spoken_of_again(pile)
    _fell_through(pile)


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
            if pile.number(n) != n:
                continue  # joined as a plan of another two of its persons
            ahead = {pile.number(m) for m in people.ahead[pair] if _lies_ahead(pile[n], told, pile[m])}
            days = {m: pile[m].narrowest for m in ahead}
            meant = [
                m
                for m, d in days.items()
                if d is not None and not people.met_between(pile, pair, Days(told.first, d.first))
            ]
            if (one := spoken_of_most(sorted(meant), pile.__getitem__)) is not None:
                pile.join(one, n)
            elif not ahead and (met := _became(pile, people, pair, n)) is not None:
                pile.join(met, n)
            elif not ahead:
                alone.append((told, n))
        for (first, n), (then, m) in pairwise(alone):
            met = people.met_between(pile, pair, Days(first.first, max(first.first, then.last)))
            again = first.overlaps(then, SPOKEN_AGAIN) and pile.number(n) != pile.number(m)
            if again and not met and may_be_one(pile[n], pile[m], plans=True):
                pile.join(n, m)


def _became(pile: Pile, people: People, pair: Pair, n: int) -> int | None:
    """The next meeting of the two after the plan was told, if it took place in the city that had been named for it.

    Where none was named, if it took place within SPOKEN_AGAIN days, and both are shown to be of that rank, or are named.
    """
    told = told_on(pile[n])
    if told is None:
        return None
    within = COMES_WITHIN if pile[n].cities else SPOKEN_AGAIN
    after = [
        (days, pile.number(m))
        for m in people.held[pair]
        if (days := pile[m].narrowest) is not None and told.last <= days.first <= told.last + within
    ]
    if not after:
        return None
    _, met = min(after)
    return met if _what_was_planned(pile[n], pile[met]) else None


def _what_was_planned(plan: Cluster, met: Cluster) -> bool:
    """In the city named for it, if any, of the same sides (perhaps with a host), and told apart by no page."""
    if ("call" in plan.whats) != ("call" in met.whats):
        return False
    if plan.cities and plan.cities.keys().isdisjoint(met.cities):
        return False
    apart = one_page_tells_both(plan, met) or other_persons(plan, met)
    return plan.core <= met.parties.keys() and not apart


def _lies_ahead(cluster: Cluster, told: Days, plan: Cluster) -> bool:
    days = plan.narrowest
    if days is None or days.last < told.first or days.first > told.last + PLANNED_AHEAD:
        return False
    return may_be_one(cluster, plan, plans=True)


def _looked_back(pile: Pile, people: People) -> None:
    """Join a look back at two persons' meeting in a place with the one known meeting that it can mean."""
    for n in people.spoken_of:
        if pile.number(n) != n or not only_in_passing(pile[n]):
            continue
        pairs = named(pile[n]) or by_rank(pile[n])
        met = {pile.number(m) for pair in pairs for m in people.held.get(pair, ())}
        meant = [m for m in met if _can_mean(pile[n], pile[m])]
        if len(meant) == 1:
            pile.join(meant[0], n)


def only_in_passing(cluster: Cluster) -> bool:
    """Told as held, without a day, by pages that are about something else or date another contact, and with its place."""
    undated = all(r.when is None and r.status == "held" for r in cluster.reports)
    passing = undated and all(not r.main or _dates_another(r) for r in cluster.reports)
    return passing and bool(cluster.cities or cluster.countries)


def _dates_another(report: Report) -> bool:
    told = report.page.annotation.meetings
    return any(n != report.number and m.main and m.latest is not None for n, m in enumerate(told))


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


def _called_by_its_city(pile: Pile) -> None:
    """Join «قبل أيام من اجتماع أوهريد» with the one contact of the same two sides that is known in that city in the months
    after the page."""
    dated: defaultdict[tuple[frozenset[str], str], set[int]] = defaultdict(set)
    plans: list[int] = []
    for n, cluster in pile:
        if len(cluster.core) != 2 or "call" in cluster.whats:
            continue
        if cluster.narrowest is None and cluster.cities and all_of(cluster, _TO_COME):
            plans.append(n)
        elif cluster.narrowest is not None and cluster.narrowest.width <= NARROW:
            for city in cluster.cities:
                dated[cluster.core, city].add(n)
    for n in plans:
        plan, told = pile[n], told_on(pile[n])
        known = {pile.number(m) for city in plan.cities for m in dated[plan.core, city]}
        meant = [m for m in known if told is not None and _lies_ahead(plan, told, pile[m])]
        if len(meant) == 1 and meant[0] != n:
            pile.join(meant[0], n)


class _Kind(NamedTuple):
    """Talks of two sides of which pages speak without a day, nobody named: which ones are the same when spoken of again."""

    told: frozenset[str]  # one of these by some page
    also: frozenset[str]  # … and nothing else than those and these by the others
    within: int  # days
    until_met: bool  # a contact of the two in between ends them

    def holds(self, cluster: Cluster) -> bool:
        return not all_of(cluster, self.also) and all_of(cluster, self.told | self.also)


_KINDS = (
    _Kind(_TO_COME, frozenset(), WISHED_FOR_AGAIN, until_met=True),
    _Kind(frozenset({"ongoing", "unclear"}), frozenset({"held"}), GO_ON, until_met=False),
    _Kind(_REFUSED, frozenset(), REFUSED_AGAIN, until_met=True),
)


def _spoken_of_again(pile: Pile) -> None:
    """Join what pages of the same weeks say of talks of two sides, or of a named row, that are to come, go on or are denied.

    That somebody speaks for his side («the president is ready for talks») makes no meeting of persons of it.
    """
    listed: defaultdict[tuple[int, frozenset[str]], list[tuple[Days, int]]] = defaultdict(list)
    met: defaultdict[frozenset[str], list[Days]] = defaultdict(list)
    for n, cluster in pile:
        told, days = told_on(cluster), told_about(cluster)
        if cluster.told_held and days is not None and days.width <= MONTH:
            met[cluster.core].append(days)
        of_persons = cluster.ranks or len(cluster.people) > 1
        if told is None or cluster.narrowest is not None or of_persons:
            continue
        for at, kind in enumerate(_KINDS):
            if kind.holds(cluster) and (key := _whose(cluster)) is not None:
                listed[at, key].append((told, n))
    for (at, key), found in listed.items():
        kind = _KINDS[at]
        for (first, n), (then, m) in pairwise(sorted(found)):
            between = Days(first.first, max(first.first, then.last))
            ended = kind.until_met and any(days.overlaps(between) for days in met[key])
            if first.overlaps(then, kind.within) and not ended and _one_matter(pile[n], pile[m]):
                pile.join(n, m)


def _fell_through(pile: Pile) -> None:
    """Join what is called off, or was not held, without a day with the one plan or proposal of the same two sides that pages
    of the weeks before told without one: «ألغي ما كان اتفق عليه من لقاء الموفدين»."""
    plans: defaultdict[frozenset[str], list[tuple[Days, int]]] = defaultdict(list)
    off: list[tuple[Days, int]] = []
    met: defaultdict[frozenset[str], list[Days]] = defaultdict(list)
    for n, cluster in pile:
        told = told_on(cluster)
        if cluster.told_held and (days := told_about(cluster)) is not None and days.width <= MONTH:
            met[cluster.core].append(days)
        if told is None or cluster.narrowest is not None or len(cluster.core) != 2:
            continue
        if all_of(cluster, _TO_COME):
            plans[cluster.core].append((told, n))
        elif all_of(cluster, _FELL_THROUGH) and not any(r.of_the_track for r in cluster.reports):
            off.append((told, n))
    for told, n in sorted(off):
        core = pile[n].core
        meant = {
            pile.number(m)
            for first, m in plans.get(core, ())
            if first.first <= told.first
            and first.overlaps(told, SPOKEN_AGAIN)
            and not any(first.last < days.first and days.last < told.first for days in met[core])
            and may_be_one(pile[n], pile[m])
            and not _of_some_ministry(pile[n], pile[m])
        }
        meant.discard(pile.number(n))
        if len(meant) == 1:
            pile.join(meant.pop(), n)


def _of_some_ministry(one: Cluster, other: Cluster) -> bool:
    """Both are of ministers, who are not named: those of trade are not those of the interior."""
    return MINISTERS in one.levels and MINISTERS in other.levels and not one.people & other.people


def _whose(cluster: Cluster) -> frozenset[str] | None:
    """By what talks without a day are known again: the name of their row, else their two sides."""
    if len(cluster.series) == 1:
        return frozenset(cluster.series)
    return cluster.core if len(cluster.core) == 2 else None


def _one_matter(one: Cluster, other: Cluster) -> bool:
    if one.series and one.series == other.series:  # a page names those of its sides that it speaks of
        return bool(one.core & other.core) and not one_page_tells_both(one, other)
    return may_be_one(one, other)
