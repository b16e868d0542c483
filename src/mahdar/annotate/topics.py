"""Which issues of the taxonomy a stretch of words touches."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import splits
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.model import Statement


def mark_issues(page: Page, statements: tuple[Statement, ...], knowledge: Knowledge) -> tuple[Statement, ...]:
    """The statements with `issues` filled: ids of the taxonomy, in order of first mention."""
    token_range = page.reading.token_range
    out = []
    for statement in statements:
        first, stop = token_range(statement.start, statement.end)
        issues = issues_in(page.words, first, stop, knowledge.positions)
        out.append(msgspec.structs.replace(statement, issues=issues) if issues else statement)
    return tuple(out)


def issues_in(words: list[str], start: int, stop: int, known: PositionKnowledge) -> tuple[str, ...]:
    """The issues whose cues stand at tokens `[start, stop)`; the longest cue at a place wins."""
    found: dict[str, None] = {}
    heads = _heads(known)
    for i in range(start, stop):
        cues = heads[words[i]]
        if cues:
            best = 0
            issue_here = None
            for key, issue in cues:
                n = len(key)
                if n > best and tuple(words[i + 1 : min(i + n, stop)]) == key[1:]:
                    best, issue_here = n, issue
            if issue_here is not None:
                found[issue_here] = None
    return tuple(found)


Cues = tuple[tuple[tuple[str, ...], str], ...]


class _Heads(dict[str, Cues]):
    """Word as written → the cues that may begin with it, whatever is joined to it. Filled as words are met."""

    MOST = 30_000

    def __init__(self, known: PositionKnowledge) -> None:
        self._known = known.cues

    def __missing__(self, word: str) -> Cues:
        if len(self) > self.MOST:
            self.clear()
        value = tuple(cue for _, rest in splits(word) for cue in self._known.get(rest, ()))
        self[word] = value
        return value


@lru_cache(maxsize=1)
def _heads(known: PositionKnowledge) -> _Heads:
    return _Heads(known)
