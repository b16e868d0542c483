"""Bodies and those who sit in them: the sides of a conflict in a joint committee, the states in a small group of states."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache

from mahdar.knowledge.loader import read_table

#: Of a group of so many a page that means it names all.
FEW = 4
#: The smallest group has so many members.
SMALLEST = 3


def members(actor: str) -> tuple[str, ...]:
    """The sides that sit in a joint body; none when the actor is no such body."""
    return _bodies().get(actor, ())


def groups_named(parties: Set[str]) -> set[str]:
    """The small groups of states that are at the table by their members' names.

    All members of a group of up to four are named, of a larger one all but one. A group that is named itself is none of these.
    """
    if len(parties) < SMALLEST:
        return set()
    return {
        group
        for group, its_members in blocs().items()
        if len(its_members - parties) <= (len(its_members) > FEW) and group not in parties
    }


def by_groups(parties: Set[str], groups: Set[str]) -> frozenset[str]:
    """The parties with the members of these groups under the name of their group."""
    sitting = {g: blocs()[g] for g in groups if g in blocs()}
    inside = {member for its_members in sitting.values() for member in its_members}
    return frozenset(sitting).union(parties - inside) if sitting else frozenset(parties)


def told_of(party: str, parties: Set[str]) -> bool:
    """The parties hold it, or the small group of states that it is a member of, or nearly all members of that group."""
    if party in parties or party in groups_named(parties):
        return True
    return any(party in blocs().get(group, ()) for group in parties)


@lru_cache(maxsize=1)
def blocs() -> Mapping[str, frozenset[str]]:
    """Group of states → its members."""
    rows = read_table("link/blocs.tsv", required=("bloc", "members"))
    return {r["bloc"]: frozenset(r.list("members")) for r in rows}


@lru_cache(maxsize=1)
def _bodies() -> Mapping[str, tuple[str, ...]]:
    rows = read_table("link/bodies.tsv", required=("body", "sides"))
    return {r["body"]: tuple(r.list("sides")) for r in rows}
