"""Which issues of the taxonomy a stretch of words touches."""

from __future__ import annotations

from functools import lru_cache
from itertools import compress

import msgspec

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import splits
from mahdar.arabic.memo import Memo
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
    looked_up = [*map(heads.__getitem__, words[start:stop])]
    for i, listed in compress(enumerate(looked_up, start), looked_up):
        best = 0
        issue_here = None
        for key, issue in listed:
            n = len(key)
            if n > best and tuple(words[i + 1 : min(i + n, stop)]) == key[1:]:
                best, issue_here = n, issue
        if issue_here is not None:
            found[issue_here] = None
    return tuple(found)


Cues = tuple[tuple[tuple[str, ...], str], ...]


@lru_cache(maxsize=1)
def _heads(known: PositionKnowledge) -> Memo[Cues]:
    """Word as written → the cues that may begin with it, whatever is joined to it."""
    cues = known.cues
    return Memo(lambda word: tuple(cue for _, rest in splits(word) for cue in cues.get(rest, ())))
