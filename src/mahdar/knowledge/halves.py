"""States called by the half of a land that they are (`meetings/halves.tsv`)."""

from __future__ import annotations

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.forms import with_proclitics, without_article
from mahdar.knowledge.loader import read_table


class Half(Value, frozen=True):
    """What one written word may mean: `cut` letters stand before it, `parts` the nouns that an adjective needs (with theirs)."""

    state: str
    other: str
    adjective: bool
    cut: int
    parts: dict[str, int]
    never: frozenset[str]


def load_halves() -> dict[str, list[Half]]:
    """Folded word as written → the halves it may mean."""
    out: dict[str, list[Half]] = {}
    for row in read_table("meetings/halves.tsv", required=("state", "other", "words", "adjectives")):
        parts = {form: cut for word in row.list("parts") for form, cut in with_proclitics(fold(word))}
        never = frozenset(without_article(fold(word)) for word in row.list("never"))
        bare = Half(row["state"], row["other"], False, 0, parts, never)
        for word in row.list("words"):
            for form, cut in with_proclitics(fold(word)):
                out.setdefault(form, []).append(bare._replace(cut=cut))
        for word in row.list("adjectives"):
            for form in (fold(word), ARTICLE + fold(word)):
                out.setdefault(form, []).append(bare._replace(adjective=True))
    return out
