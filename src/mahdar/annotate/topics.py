"""Which issues of the taxonomy a stretch of words touches."""

from __future__ import annotations

import msgspec

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import splits
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.model import Statement


def mark_issues(page: Page, statements: tuple[Statement, ...], knowledge: Knowledge) -> tuple[Statement, ...]:
    """The statements with `issues` filled: ids of the taxonomy, in order of first mention."""
    reading = page.reading
    return tuple(
        msgspec.structs.replace(
            s, issues=issues_in(page.words, *reading.token_range(s.start, s.end), knowledge.positions)
        )
        for s in statements
    )


def issues_in(words: list[str], start: int, stop: int, known: PositionKnowledge) -> tuple[str, ...]:
    """The issues whose cues stand at tokens `[start, stop)`; the longest cue at a place wins."""
    found: dict[str, None] = {}
    for i in range(start, stop):
        best = 0
        issue_here = None
        for _, rest in splits(words[i]):
            for key, issue in known.cues.get(rest, ()):
                n = len(key)
                if n > best and tuple(words[i + 1 : min(i + n, stop)]) == key[1:]:
                    best, issue_here = n, issue
        if issue_here is not None:
            found[issue_here] = None
    return tuple(found)
