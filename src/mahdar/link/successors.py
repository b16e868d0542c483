"""Who stands for one side of a table over the years: a government and its successor, a council and its forces."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from functools import cache, lru_cache

from mahdar.arabic.value import Value
from mahdar.knowledge.loader import in_term, read_table


def of_one_side(actor: str, day: str | None = None) -> frozenset[str]:
    """Everybody else who has ever stood for the side that `actor` stands for on that day (None: ever)."""
    terms = _terms().get(actor, ())
    sides = {term.side for term in terms if term.on(day)}
    return frozenset(other for side in sides for other in _sides()[side]) - {actor}


def asked_for(actors: Iterable[str], parties: Set[str], day: str | None = None) -> set[str]:
    """Those of `parties` that the actors are, or have a side in common with.

    A party that is asked for by its own name is nobody else.
    """
    out: set[str] = set()
    for actor in actors:
        if actor in parties:
            out.add(actor)
        elif actor in _terms():
            out |= of_one_side(actor, day) & parties
    return out


def with_their_sides(parties: Iterable[str]) -> tuple[str, ...]:
    """The parties of a track, and behind them who else has stood for the side of one of them."""
    parties = tuple(parties)
    others = (other for party in parties for other in sorted(of_one_side(party)))
    return tuple(dict.fromkeys((*parties, *others)))


@cache
def side_name(actor: str) -> str:
    """One name for everybody who has stood for a side: the first of the table; else the actor himself."""
    terms = _terms().get(actor)
    return _sides()[terms[0].side][0] if terms else actor


class _Term(Value, frozen=True):
    """Somebody stands for a side from one day (month, year) to another; an empty end is open."""

    side: str
    actor: str
    first: str
    last: str

    def on(self, day: str | None) -> bool:
        return day is None or in_term(day, self.first, self.last)


@lru_cache(maxsize=1)
def _terms() -> Mapping[str, tuple[_Term, ...]]:
    out: dict[str, tuple[_Term, ...]] = {}
    for r in read_table("link/successors.tsv", required=("side", "actor", "from", "to")):
        term = _Term(r["side"], r["actor"], r["from"], r["to"])
        out[term.actor] = (*out.get(term.actor, ()), term)
    return out


@lru_cache(maxsize=1)
def _sides() -> Mapping[str, tuple[str, ...]]:
    out: dict[str, tuple[str, ...]] = {}
    for term in (t for terms in _terms().values() for t in terms):
        out[term.side] = (*out.get(term.side, ()), term.actor)
    return out
