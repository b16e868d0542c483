"""One journey: who is received in a land, and talks to its leaders there, is on one visit as long as the days are near.

Pages give a visit the day of arrival, of the talks, of the departure, or none. The same person does not come to the
same country anew within a week, unless a page tells two visits.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

from mahdar.link.days import Days
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import TAKEN_PLACE, guests
from mahdar.link.meetings.pile import Pile, one_page_tells_both, told_on
from mahdar.link.meetings.same import HELD_WINDOW, MONTH, NARROW
from mahdar.link.meetings.undated import MOOTED_FOR, only_in_passing

#: Who came comes back no sooner than after so many days.
BACK_AGAIN = 7
#: The visit that an account goes with is looked for among so many of the latest.
_LATEST = 20
_IN_PERSON = frozenset({"visit", "meeting", "talks", "summit"})

Journey = tuple[str, str]


def join_journeys(pile: Pile) -> None:
    """Join what is told of one person's visit to one country."""
    dated: defaultdict[Journey, list[tuple[Days, int]]] = defaultdict(list)
    undated: list[tuple[Journey, Days, int]] = []
    for n, cluster in pile:
        for journey in _journeys(cluster):
            days = cluster.narrowest
            if days is not None and days.width <= MONTH:
                dated[journey].append((days, n))
            elif days is None and (told := _may_lie(cluster)) is not None:
                undated.append((journey, told, n))
    for _, listed in sorted(dated.items()):
        listed.sort()
        _one_after_the_other(pile, listed)
    for journey, told, n in undated:
        near = {pile.number(m) for days, m in _around(dated[journey], told) if days.overlaps(told)}
        if not near and only_in_passing(
            pile[n]
        ):  # «عشرة أشهر بعد زيارته الرياض»: the only one known of his there
            since = told.first - MOOTED_FOR
            near = {pile.number(m) for days, m in dated[journey] if since <= days.first <= told.first}
        meant = sorted(m for m in near if pile.number(n) != m and _one_journey(pile[n], pile[m]))
        if len(meant) == 1:
            pile.join(meant[0], n)


def _one_after_the_other(pile: Pile, listed: list[tuple[Days, int]]) -> None:
    """Exact days first, by time; a looser range goes with the one visit that it can mean."""
    exact = [(days, n) for days, n in listed if days.width <= NARROW]
    for at, (days, n) in enumerate(exact):
        for before, m in exact[max(0, at - _LATEST) : at]:
            one, other = pile.number(m), pile.number(n)
            if one != other and before.overlaps(days, BACK_AGAIN) and _one_journey(pile[one], pile[other]):
                pile.join(one, other)
    for days, n in listed:
        if days.width <= NARROW:
            continue
        meant = {pile.number(m) for theirs, m in _around(exact, days) if theirs.overlaps(days, BACK_AGAIN)}
        fitting = sorted(m for m in meant if m != pile.number(n) and _one_journey(pile[n], pile[m]))
        if len(fitting) == 1:
            pile.join(fitting[0], n)


def _around(listed: list[tuple[Days, int]], days: Days) -> list[tuple[Days, int]]:
    """Of what is listed by time, what begins within two months of these days."""
    first = bisect_left(listed, (Days(days.first - 2 * MONTH, 0), -1))
    return listed[first : bisect_left(listed, (Days(days.last + 2 * MONTH, 0), -1))]


def _journeys(cluster: Cluster) -> list[Journey]:
    """Each person named who is not at home in the country where it takes place, with that country; so a leader, named or not."""
    if _what(cluster) not in _IN_PERSON or len(cluster.core) != 2 or not cluster.countries:
        return []
    country = cluster.countries.most_common(1)[0][0]
    if f"state:{country}" not in cluster.core:
        return []
    homes = {p: home for p, home in _guests(cluster).items() if f"state:{home}" in cluster.core}
    named = sorted((person, country) for person in homes)
    others = cluster.core - {f"state:{country}"}
    if "leaders" not in cluster.levels or len(others) != 1:
        return named
    return [*named, (f"leader of {next(iter(others))}", country)]


def _guests(cluster: Cluster) -> dict[str, str]:
    return guests(cluster.people, cluster.countries.most_common(1)[0][0])


def _may_lie(cluster: Cluster) -> Days | None:
    """The days on which an undated visit may lie, from what the pages that tell of it allow."""
    told = told_on(cluster)
    if told is None:
        return None
    done = any(r.status in TAKEN_PLACE for r in cluster.reports)
    return Days(told.first - HELD_WINDOW, told.last + (0 if done else MONTH))


def _one_journey(one: Cluster, other: Cluster) -> bool:
    """Of the same two states, in no two cities, and told apart by no page; of a visit and a meeting, at one level."""
    if one.core != other.core or "visit" not in one.whats.keys() | other.whats.keys():
        return False
    ours, theirs = _guests(one).keys(), _guests(other).keys()
    if ours and theirs and ours.isdisjoint(theirs):
        return False
    both_visits = _what(one) == _what(other) == "visit"
    if not both_visits and one.levels and other.levels and _level(one) != _level(other):
        return False
    if one.cities and other.cities and one.cities.keys().isdisjoint(other.cities):
        return False
    return not one_page_tells_both(one, other)


def _what(cluster: Cluster) -> str:
    return cluster.whats.most_common(1)[0][0]


def _level(cluster: Cluster) -> str:
    return cluster.levels.most_common(1)[0][0]
