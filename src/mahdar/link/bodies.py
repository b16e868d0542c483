"""Joint bodies: two sides of a conflict sit in one committee, and its session is a contact between them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from mahdar.knowledge.loader import read_table


def members(actor: str) -> tuple[str, ...]:
    """The sides that sit in a joint body; none when the actor is no such body."""
    return _bodies().get(actor, ())


@lru_cache(maxsize=1)
def _bodies() -> Mapping[str, tuple[str, ...]]:
    rows = read_table("link/bodies.tsv", required=("body", "sides"))
    return {r["body"]: tuple(r.list("sides")) for r in rows}
