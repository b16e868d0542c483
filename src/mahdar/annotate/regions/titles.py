"""Which of the open lines above a story is its title."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.regions.lines import SHORT, Line
from mahdar.annotate.regions.overlap import Vocabulary
from mahdar.knowledge.regions import RegionKnowledge, core

#: A headline before the title belongs to the page's own story when so much of its vocabulary is in the story.
OWN_SHARE = 0.3


def find_title(
    lines: Sequence[Line], open_lines: list[int], words: Vocabulary, known: RegionKnowledge
) -> int | None:
    """The line that is repeated, else the first that shares the story's words; breadcrumbs are none."""
    keys = {i: core(lines[i].words) for i in open_lines}
    seen: dict[str, int] = {}
    for i, key in keys.items():
        if key in seen and lines[i].written >= SHORT:  # shorter ones: a picture's name and its caption
            return seen[key]
        seen.setdefault(key, i)
    left = [i for i in open_lines if not _breadcrumb(lines[i], seen, known)]
    long = [i for i in left if lines[i].written >= SHORT]
    if len(left) > 1 and any(words.share(i, leave_out=i) >= OWN_SHARE for i in long):
        left = long  # «press releases» over the headline shares a word with the story too
    if len(left) < 2:
        return next(iter(left or open_lines), None)
    shares = {i: words.share(i, leave_out=i) for i in left}
    best = max(shares.values())
    if best == 0:
        return left[0]
    return next(i for i in left if shares[i] >= min(OWN_SHARE, best) and shares[i] >= 0.6 * best)


def _breadcrumb(line: Line, keys: dict[str, int], known: RegionKnowledge) -> bool:
    """Names of sections, and then another line's words."""
    first = 0
    while first < len(line.words) and (
        line.words[first] in known.sections or not line.words[first][0].isalnum()
    ):
        first += 1
        if first > 1 or line.words[0] in known.sections:
            rest = core(line.words[first:])
            if rest in keys and keys[rest] != line.number:
                return True
    return False
