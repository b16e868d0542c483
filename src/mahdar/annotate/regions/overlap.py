"""How much of a line's vocabulary the story shares: tells the page's own headline from a stranger's."""

from __future__ import annotations

from functools import lru_cache

from mahdar.annotate.regions.lines import Line
from mahdar.arabic.clitics import LONGEST, stacks
from mahdar.arabic.fold import fold
from mahdar.arabic.memo import Memo
from mahdar.knowledge.loader import read_table

_MIN = 3
#: Paragraphs that count as the story's vocabulary; more would make every common word shared.
PARAGRAPHS = 12


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    """The endings in the order of their file."""
    return tuple(fold(row["ending"]) for row in read_table("text/endings.tsv", required=("ending",)))


def stem(word: str) -> str:
    """A rough stem: proclitics and feminine/dual/plural endings cut, enough to compare headline with story.

    Words of three letters or fewer (mostly particles), numbers and signs have none.
    """
    if len(word) <= _MIN or not word[0].isalpha():
        return ""
    cut = min(LONGEST, len(word) - _MIN)
    while word[:cut] not in stacks():
        cut -= 1
    word = word[cut:]
    endings = _endings()
    if word.endswith(endings):
        for ending in endings:
            if word.endswith(ending) and len(word) - len(ending) >= _MIN:
                return word[: -len(ending)]
    return word


_STEMS = Memo(stem)


def stems(line: Line) -> set[str]:
    """The stems of a line's words."""
    return {_STEMS[word] for word in line.words} - {""}


class Vocabulary:
    """The stems of a story's paragraphs, each with the paragraphs it stands in."""

    def __init__(self, lines: list[Line], story: list[int]) -> None:
        self._lines = lines
        self._story = story
        self._where: dict[str, list[int]] | None = None

    def share(
        self, i: int, leave_out: int = -1, before: int | None = None, after: int | None = None
    ) -> float:
        """The share of line `i`'s stems found in other paragraphs (only those before/after a line, when given)."""
        where = self._where
        if where is None:
            where = {}
            for j in self._story[:PARAGRAPHS] + self._story[PARAGRAPHS:][-1:]:
                for word in stems(self._lines[j]):
                    where.setdefault(word, []).append(j)
            self._where = where
        own = stems(self._lines[i])
        if not own:
            return 0.0
        hits = 0
        for word in own:
            for j in where.get(word, ()):
                if j != leave_out and (before is None or j < before) and (after is None or j > after):
                    hits += 1
                    break
        return hits / len(own)
