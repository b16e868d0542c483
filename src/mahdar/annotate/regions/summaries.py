"""The story told in points above the story: what a summary button opens, or bullets that later lines say again."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from mahdar.annotate.regions.lines import SHORT, Line
from mahdar.annotate.regions.marks import Mark
from mahdar.annotate.regions.overlap import Vocabulary

BULLETS = frozenset("-–•▪●◦*·■")
#: A summary's line says again what the story says: so much of it is found in later paragraphs.
REPEATED_SHARE = 0.75
#: So much of the line right under the word «summary» is found in the lead (of 95 leads in 100, less in the next one).
TOLD_SHARE = 0.5


def story_like(line: Line, found: Mark | None) -> bool:
    """A paragraph that no rule takes whole."""
    return line.paragraph and (found is None or found.way == "run_in")


def summary_lines(lines: list[Line], marks: Sequence[Mark | None], first: int) -> Iterator[int]:
    """The lines from `first` on that are a summary: bullets after a summary button, or lines that later ones repeat."""
    opened = [i for i, m in enumerate(marks) if m is not None and m.rule.opens == "summary"]
    for i in [*opened[:2], *_bullets_on_top(lines, marks, first)]:
        later = [j for j in range(i + 1, len(lines)) if story_like(lines[j], marks[j])]
        words = Vocabulary(lines, later)
        for j in range(i + 1, len(lines)):
            if marks[j] is not None:
                continue
            bullet = lines[j].words[0] in BULLETS
            rest = len(later) - bisect_right(later, j)
            told = rest > 1 and words.share(j, leave_out=j, after=j) >= REPEATED_SHARE
            if j == i + 1 and i in opened and rest > 1 and not told:
                lead = later[bisect_right(later, j)]
                told = Vocabulary(lines, [lead]).share(j) >= TOLD_SHARE
            if not bullet and not told:
                break
            yield j


def _bullets_on_top(lines: list[Line], marks: Sequence[Mark | None], first: int) -> list[int]:
    """The line before bullets that stand above every other paragraph and say what later ones say again."""
    for i in range(first, len(lines)):
        if marks[i] is None and lines[i].words[0] in BULLETS and lines[i].written >= SHORT:
            later = [j for j in range(i + 1, len(lines)) if story_like(lines[j], marks[j])]
            plain = [j for j in later if lines[j].words[0] not in BULLETS]
            share = Vocabulary(lines, plain).share(i) if len(plain) > 1 else 0.0
            return [i - 1] if share >= REPEATED_SHARE else []
        if story_like(lines[i], marks[i]):
            return []
    return []
