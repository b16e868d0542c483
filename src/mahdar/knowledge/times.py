"""What the times layer knows, read from `knowledge/ar/times`."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic.lexicon import Term


class TimeKnowledge:
    """Tables of the times layer."""

    @classmethod
    def load(cls) -> TimeKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        return cls()

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass."""
        return ()
