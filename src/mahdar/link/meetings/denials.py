"""A denial is of what others tell: the contact that one side denies by its day is the one that other pages have held.

«نفى … أن يكون قد التقاه في العشرين من الشهر», where sources of another page have the two meet in that city two days later:
nobody denies what nobody claims, and the day is that of the rumour he answers. Both days stay in the record, as a conflict.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import RANKED
from mahdar.link.meetings.pile import BLOCK_PARTIES, Pile, one_page_tells_both
from mahdar.link.meetings.same import MONTH, NARROW, nobody_in_common

#: The day that a denial answers and the one that others tell lie this near each other.
RUMOURED = 3


def join_denials(pile: Pile) -> None:
    """Join a denied contact with the one contact of the same sides in that city that others have held in those days."""
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
    if denial.cities.keys().isdisjoint(told.cities) or nobody_in_common(denial.people, told.people):
        return False
    if not denial.core <= told.parties.keys():
        return False
    ranks = RANKED & denial.levels.keys() & told.levels.keys()
    return bool(ranks) or len(denial.people & told.people) > 1
