"""Bodies and those who sit in them: the sides of a conflict in a joint committee, the states in a small group of states."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache

from mahdar.arabic.value import Value
from mahdar.knowledge.loader import in_term, read_table

#: Of a group of so many a page that means it names all.
FEW = 4
#: The smallest group has so many members.
SMALLEST = 3


def members(actor: str) -> tuple[str, ...]:
    """The sides that sit in a joint body; none when the actor is no such body."""
    return _bodies().get(actor, ())


def groups_named(parties: Set[str], day: str | None = None) -> set[str]:
    """The small groups of states that are at the table by their members' names, as they were made up on the day (None: ever).

    All members of a group of up to four are named, of a larger one all but one. A group that is named itself is none of these.
    """
    if len(parties) < SMALLEST:
        return set()
    return {
        bloc.group
        for bloc in _blocs()
        if bloc.on(day)
        and len(bloc.members - parties) <= (len(bloc.members) > FEW)
        and bloc.group not in parties
    }


def by_groups(parties: Set[str], groups: Set[str], day: str | None = None) -> frozenset[str]:
    """The parties with the members of these groups under the name of their group."""
    sitting = {g: blocs(day)[g] for g in groups if g in blocs(day)}
    inside = {member for its_members in sitting.values() for member in its_members}
    return frozenset(sitting).union(parties - inside) if sitting else frozenset(parties)


def told_of(party: str, parties: Set[str], day: str | None = None) -> bool:
    """The parties hold it, or the small group of states that it is a member of, or nearly all members of that group."""
    if party in parties or party in groups_named(parties, day):
        return True
    return any(party in blocs(day).get(group, ()) for group in parties)


@lru_cache(maxsize=256)
def blocs(day: str | None = None) -> Mapping[str, frozenset[str]]:
    """Group of states → its members on that day; without a day, and where it was not there yet or any more, the last known."""
    last = {bloc.group: bloc.members for bloc in _blocs()}
    return {**last, **{bloc.group: bloc.members for bloc in _blocs() if bloc.on(day)}}


class _Bloc(Value, frozen=True):
    """A group as it was made up from one day (month, year) to another; an empty end is open."""

    group: str
    members: frozenset[str]
    first: str
    last: str

    def on(self, day: str | None) -> bool:
        return day is None or in_term(day, self.first, self.last)


@lru_cache(maxsize=1)
def _blocs() -> tuple[_Bloc, ...]:
    rows = read_table("link/blocs.tsv", required=("bloc", "members", "from", "to"))
    return tuple(_Bloc(r["bloc"], frozenset(r.list("members")), r["from"], r["to"]) for r in rows)


@lru_cache(maxsize=1)
def _bodies() -> Mapping[str, tuple[str, ...]]:
    rows = read_table("link/bodies.tsv", required=("body", "sides"))
    return {r["body"]: tuple(r.list("sides")) for r in rows}
