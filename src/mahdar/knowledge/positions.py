"""What the positions layer knows, read from `knowledge/ar/positions`."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic.lexicon import Term


class PositionKnowledge:
    """Tables of the positions layer."""

    @classmethod
    def load(cls) -> PositionKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        return cls()

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass."""
        return ()
