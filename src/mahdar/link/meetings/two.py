"""Clusters of two persons, or of two states at a rank that one person holds in each (leaders, foreign ministers …), filed
by the two: what they held, planned and only spoke of."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from mahdar.link.days import Days
from mahdar.link.meetings.accounts import ONE_OF, Cluster
from mahdar.link.meetings.features import CALLED_OFF
from mahdar.link.meetings.pile import BLOCK_PARTIES, Pile, one_page_tells_both, told_on
from mahdar.link.meetings.same import nobody_in_common

#: Two persons, or two states and the rank at which they meet.
Pair = frozenset[str]
#: The ranks that one person of a state holds; below the leaders both sides must be shown to be of it.
_OF_ONE = frozenset({"foreign_ministers", "defence_ministers", "intelligence_chiefs"})

#: Leaders of more states sit in a hall, where not each two meet.
_AT_ONE_TABLE = 4
OF_A_PLAN = frozenset({"planned", "proposed", "postponed"})


class People:
    """The clusters of two persons: held on known days, planned for known days, and without any."""

    def __init__(self, pile: Pile) -> None:
        self.held: defaultdict[Pair, list[int]] = defaultdict(list)
        self.ahead: defaultdict[Pair, list[int]] = defaultdict(list)
        self.called_off: defaultdict[Pair, list[int]] = defaultdict(list)
        self.undated: defaultdict[Pair, list[tuple[Days, int]]] = defaultdict(list)
        #: All that is told without a day of two or more who are named, or of two leaders.
        self.spoken_of: list[int] = []
        for n, cluster in pile:
            own = _own_pairs(cluster)
            told = told_on(cluster)
            if all_of(cluster, CALLED_OFF):
                for pair in own:
                    self.called_off[pair].append(n)
            if cluster.narrowest is None:
                if told is not None and (own or len(cluster.people) > 1):
                    self.spoken_of.append(n)
                    for pair in own:
                        self.undated[pair].append((told, n))
            elif cluster.told_held and _firm(cluster):
                for pair in dict.fromkeys((*named(cluster), *own, *_leaders_among(cluster))):
                    self.held[pair].append(n)
            elif all_of(cluster, OF_A_PLAN):
                for pair in own:
                    self.ahead[pair].append(n)

    def met_between(self, pile: Pile, pair: Pair, between: Days) -> bool:
        days = (pile[n].narrowest for n in self.held[pair])
        return any(d is not None and d.overlaps(between) for d in days)

    def undated_of_two(
        self, pile: Pile, statuses: frozenset[str]
    ) -> list[tuple[Pair, list[tuple[Days, int]]]]:
        """The undated clusters of two that have no other statuses, by pair, in order of days."""
        out = []
        for pair, listed in sorted(self.undated.items(), key=lambda item: sorted(item[0])):
            kept = [(told, n) for told, n in listed if pile.number(n) == n and all_of(pile[n], statuses)]
            if kept:
                out.append((pair, sorted(kept)))
        return out


def _own_pairs(cluster: Cluster) -> list[Pair]:
    """Whose contact of two it is: of two states at a rank, of the only two who are named."""
    return [*by_rank(cluster), *([frozenset(cluster.people)] if len(cluster.people) == 2 else [])]


def _leaders_among(cluster: Cluster) -> list[Pair]:
    """The leaders of every two states of a meeting of three or four: they have met, with a host or a mediator."""
    states = sorted(side for side in cluster.core if side.startswith("state:"))
    if "leaders" not in cluster.levels or not 2 < len(states) <= _AT_ONE_TABLE:
        return []
    return [frozenset((*pair, "leaders")) for pair in combinations(states, 2)]


def _firm(cluster: Cluster) -> bool:
    """Told by more than one account, or by a page that is about it: a word in passing proves no meeting of two."""
    return len(cluster.reports) > 1 or cluster.reports[0].main


def named(cluster: Cluster) -> list[Pair]:
    return [frozenset(pair) for pair in combinations(sorted(cluster.people)[:BLOCK_PARTIES], 2)]


def by_rank(cluster: Cluster) -> list[Pair]:
    """A meeting of the leaders, or of the foreign ministers, of two states is theirs though nobody names them."""
    ranks = ["leaders"] if "leaders" in cluster.levels else sorted(_OF_ONE & cluster.ranks)
    core = cluster.core if ranks else frozenset[str]()
    if len(core) != 2 or not all(side.startswith("state:") for side in core):
        return []
    return [core | {rank} for rank in ranks]


def all_of(cluster: Cluster, statuses: frozenset[str]) -> bool:
    return all(r.status in statuses for r in cluster.reports)


def may_be_one(one: Cluster, other: Cluster, plans: bool = False) -> bool:
    """Of the same sides and persons; neither a call and a meeting, nor of two ranks or cities, nor told apart by a page.

    Of `plans` a page may speak twice in looser and finer words; they are two when their days or cities differ.
    """
    if one.core != other.core or (
        one.levels and other.levels and not one.levels.keys() & other.levels.keys()
    ):
        return False
    if ("call" in one.whats) != ("call" in other.whats) or other_persons(one, other):
        return False
    if _told_apart(one, other) if plans else one_page_tells_both(one, other):
        return False
    return may_be_in_one_place(one, other)


def may_be_in_one_place(one: Cluster, other: Cluster) -> bool:
    """No city is known of one of them, or they share one."""
    here, there = _cities(one), _cities(other)
    return not (here and there) or not here.isdisjoint(there)


def _cities(cluster: Cluster) -> set[str]:
    """The cities that one account in ONE_OF names: where leaders will meet, hardly any page knows, and some guess."""
    return {city for city, told in cluster.cities.items() if ONE_OF * told >= len(cluster.reports)}


def other_persons(one: Cluster, other: Cluster) -> bool:
    """Both name people, and nobody in common."""
    return nobody_in_common(one.people, other.people)


def _told_apart(one: Cluster, other: Cluster) -> bool:
    """One page gives the two days that do not meet, or two cities."""
    on_page = {r.page.id: r for r in one.reports}
    for theirs in other.reports:
        ours = on_page.get(theirs.page.id)
        if ours is not None and (
            (ours.when and theirs.when and not ours.when.overlaps(theirs.when))
            or (ours.city and theirs.city and ours.city != theirs.city)
        ):
            return True
    return False
