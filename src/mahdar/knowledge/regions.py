"""What the regions layer knows, read from `knowledge/ar/regions`."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic.lexicon import Term


class RegionKnowledge:
    """Tables of the regions layer."""

    @classmethod
    def load(cls) -> RegionKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        return cls()

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass."""
        return ()
