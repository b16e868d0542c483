"""What the speech layer knows, read from `knowledge/ar/speech`."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic.lexicon import Term


class SpeechKnowledge:
    """Tables of the speech layer."""

    @classmethod
    def load(cls) -> SpeechKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        return cls()

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass."""
        return ()
