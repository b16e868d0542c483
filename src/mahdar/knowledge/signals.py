"""What the signals layer knows, read from `knowledge/ar/signals`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term
from mahdar.knowledge.loader import locate, read_table

KINDS = frozenset({"process", "collapse", "stall", "resume", "progress", "launch"})
SIDES = frozenset({"after", "before", "both", "-"})


class SignalCue(NamedTuple):
    kind: str
    side: str


class SignalKnowledge:
    """Cue words, process nouns and negations."""

    def __init__(self, terms: list[tuple[str, Term]], negations: frozenset[str]) -> None:
        self._terms = terms
        self.negations = negations

    @classmethod
    def load(cls) -> SignalKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        terms: list[tuple[str, Term]] = []
        for row in read_table("signals/cues.tsv", required=("kind", "side", "forms")):
            if row["kind"] not in KINDS:
                raise row.fail(f"kind must be one of {', '.join(sorted(KINDS))}")
            if row["side"] not in SIDES:
                raise row.fail(f"side must be one of {', '.join(sorted(SIDES))}")
            cue = SignalCue(row["kind"], row["side"])
            terms.extend((form, Term("signal", row["kind"], form, cue)) for form in row.list("forms"))
        lines = locate("signals/negations.txt").read_text("utf-8").split("\n")
        words = frozenset(fold(w.strip()) for w in lines if w.strip() and not w.startswith("#"))
        return cls(terms, words)

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass."""
        return self._terms
