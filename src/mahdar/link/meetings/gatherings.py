"""Accounts of one edition of a gathering: a conference, forum or summit of many, told by whom each page hears speak there.

Each page names one or two of those who attend, so no two accounts need share a party. What joins them is the name of
the gathering (`series.tsv`), or the union whose summit it is, and its time: an edition lasts days, and the next is
months away. A conference without a name of its own is known by where it meets and by whom it is held for.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable

from mahdar.arabic.value import equal
from mahdar.knowledge.base import load_knowledge
from mahdar.link.days import Days
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import AHEAD, TAKEN_PLACE
from mahdar.link.meetings.pile import Pile, told_on
from mahdar.link.meetings.same import HELD_WINDOW, MONTH, NARROW

#: Two editions of one gathering lie further apart than this (spring and autumn meetings of one body).
EDITION = 31
#: The accounts of a gathering without a name lie within the days that one lasts.
LASTS = 3
#: So many days ahead lies at most the day of a gathering that pages announce without it.
ANNOUNCED = 120
#: An edition that so many accounts tell of is the conference of its city on its days.
WELL_KNOWN = 3
#: An account is held against so many of the latest editions.
_LATEST = 20
_GATHERINGS = frozenset({"conference", "summit"})
_UNION = "org:"

Judge = Callable[[Cluster, Cluster], bool]


def join_gatherings(pile: Pile) -> None:
    """Join the accounts of each edition: by its name, by its city and days, by the union or the land it is held for."""
    for key, judge in (
        (_series_of, _of_one_edition),
        (_union_of, _of_one_summit),
    ):
        named: defaultdict[str, list[int]] = defaultdict(list)
        for n, cluster in pile:
            if (name := key(cluster)) is not None:
                named[name].append(n)
        for _, listed in sorted(named.items()):
            _join(pile, listed, judge)
    _in_its_city(pile)
    _by_purpose(pile)


def _join(pile: Pile, listed: list[int], judge: Judge) -> None:
    """Dated accounts first, in order of time; one without a day goes with the only edition that it can mean."""
    dated = sorted((d, n) for n in listed if (d := pile[n].narrowest) is not None and d.width <= MONTH)
    for at, (_, m) in enumerate(dated):
        for _, n in dated[max(0, at - _LATEST) : at]:
            one, other = pile.number(n), pile.number(m)
            if one != other and judge(pile[one], pile[other]):
                pile.join(one, other)
    editions = {pile.number(n) for _, n in dated}
    for n in listed:
        if pile[n].narrowest is not None or pile.number(n) != n:
            continue
        meant = sorted(m for m in editions if _can_mean(pile[n], pile[m]))[:2]
        if len(meant) == 1:
            pile.join(meant[0], n)
        elif not meant:
            editions.add(n)


def _can_mean(cluster: Cluster, edition: Cluster) -> bool:
    """What an account without a day tells of may be this edition, by the days of the pages and by its city."""
    told, days = _may_lie(cluster), edition.narrowest or told_on(edition)
    near = told is not None and days is not None and told.overlaps(days)
    return near and _one_city(cluster, edition) and not _told_apart(cluster, edition)


def _series_of(cluster: Cluster) -> str | None:
    known = sorted(cluster.series & load_knowledge().meetings.gatherings)
    return known[0] if len(known) == 1 and not _GATHERINGS.isdisjoint(cluster.whats) else None


def _of_one_edition(one: Cluster, other: Cluster) -> bool:
    days = (one.narrowest, other.narrowest)
    return None not in days and days[0].overlaps(days[1], EDITION)  # type: ignore[union-attr,arg-type]


def _union_of(cluster: Cluster) -> str | None:
    """The union whose summit it is: who meets there beside its host."""
    hosts = {f"state:{country}" for country in cluster.countries} | cluster.beside
    others = cluster.parties.keys() - hosts
    if "summit" not in cluster.whats or len(others) != 1:
        return None
    (union,) = others
    return union if union.startswith(_UNION) else None


def _of_one_summit(one: Cluster, other: Cluster) -> bool:
    """On days in common, or planned for one city in the same weeks: the day was not settled, or was moved."""
    days, theirs = one.narrowest, other.narrowest
    if days is None or theirs is None or not _one_city(one, other) or _told_apart(one, other):
        return False
    planned = all(r.status in AHEAD for c in (one, other) for r in c.reports)
    moved = planned and not one.cities.keys().isdisjoint(other.cities)
    return days.overlaps(theirs, EDITION if moved else 0)


def _in_its_city(pile: Pile) -> None:
    """«في مؤتمر أمني بالمدينة», on the days of the one well known gathering there."""
    hosts: defaultdict[str, list[int]] = defaultdict(list)
    loose: list[tuple[int, str]] = []
    for n, cluster in pile:
        if _series_of(cluster) is not None and len(cluster.reports) >= WELL_KNOWN and cluster.cities:
            hosts[cluster.cities.most_common(1)[0][0]].append(n)
        elif set(cluster.whats) == {"conference"} and not cluster.series and len(cluster.cities) == 1:
            loose.append((n, next(iter(cluster.cities))))
    for n, city in loose:
        days = pile[n].narrowest or _may_lie(pile[n])
        meant = [
            m
            for m in hosts[city]
            if days is not None
            and (theirs := pile[m].narrowest) is not None
            and theirs.overlaps(days, LASTS)
            and not _told_apart(pile[n], pile[m])
        ]
        if len(meant) == 1:
            pile.join(meant[0], n)


def _by_purpose(pile: Pile) -> None:
    """Conferences of the same parties, or in one place with a party beside its host in common, within the days one lasts."""
    by_party: defaultdict[str, list[tuple[Days, int]]] = defaultdict(list)
    for n, cluster in pile:
        exact = cluster.narrowest is None or cluster.narrowest.width <= NARROW
        days = cluster.narrowest or _may_lie(cluster)
        if "conference" in cluster.whats and not cluster.series and exact and days is not None:
            for party in cluster.parties:
                by_party[party].append((days, n))
    for _, listed in sorted(by_party.items()):
        before: tuple[Days, int] | None = None
        for days, n in sorted(listed):
            if before is not None and before[0].overlaps(days, LASTS):
                one, other = pile.number(before[1]), pile.number(n)
                if one != other and _one_purpose(pile[one], pile[other]):
                    pile.join(one, other)
            before = days, n


def _one_purpose(one: Cluster, other: Cluster) -> bool:
    """Of the same parties, or in one place and with one of them in common that is not at home there."""
    if not _one_city(one, other) or _told_apart(one, other):
        return False
    if any(c.ranks and o.levels and c.ranks.isdisjoint(o.levels) for c, o in ((one, other), (other, one))):
        return False
    lands = set(one.countries), set(other.countries)
    if all(lands) and lands[0].isdisjoint(lands[1]):
        return False
    shared = one.parties.keys() & other.parties.keys()
    guests = shared - {f"state:{land}" for land in lands[0] | lands[1]}
    if len(shared) > 1 and _mostly(one) == _mostly(other):
        return bool(guests)
    one_city = not one.cities.keys().isdisjoint(other.cities) or all(lands)
    return one_city and bool(guests) and (len(shared) > 1 or one.days == other.days != set())


def _mostly(cluster: Cluster) -> set[str]:
    """Whom more than half of the accounts name, as party or host: one page's host is another's party."""
    return {p for p, told in cluster.parties.items() if 2 * told > len(cluster.reports)}


def _may_lie(cluster: Cluster) -> Days | None:
    """The days on which a gathering told without a day may lie, from those of its pages."""
    told = told_on(cluster)
    if told is None:
        return None
    if any(r.status in TAKEN_PLACE for r in cluster.reports):
        return Days(told.first - HELD_WINDOW, told.last)
    return Days(told.first, told.last + ANNOUNCED)


def _one_city(one: Cluster, other: Cluster) -> bool:
    """They name no two cities."""
    return not (one.cities and other.cities) or not one.cities.keys().isdisjoint(other.cities)


def _told_apart(one: Cluster, other: Cluster) -> bool:
    """A page tells both as gatherings with days of their own."""
    on_page = {r.page.id: r for r in one.reports}
    both = ((on_page.get(r.page.id), r) for r in other.reports)
    return any(mine is not None and not equal(mine.when, theirs.when) for mine, theirs in both)
