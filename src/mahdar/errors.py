"""The errors a user can meet, in words that say what to do."""

from __future__ import annotations


class MahdarError(Exception):
    """Base of all errors that are the input's or the user's, not the program's."""


class KnowledgeError(MahdarError):
    """A mistake in a knowledge file. The message begins with `file:line:`."""

    def __init__(self, path: object, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")


class UnreadableError(MahdarError):
    """A capture, or a part of one, that cannot be read. `where` names it, `why` says the reason."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class UsageError(MahdarError):
    """A command called with something it cannot do; exit status 2."""
