"""How much of one text stands in another, in order: the check behind every copy that is called one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

#: Words in a row that must agree before a passage counts as shared: three are met by chance, five miss small edits.
RUN = 4


def places(words: Sequence[bytes]) -> dict[tuple[bytes, ...], int]:
    """Where each run of words begins; of a run that repeats inside the text, the last place."""
    return dict(zip(zip(*(words[i:] for i in range(RUN)), strict=False), range(len(words)), strict=False))


def shared(a: dict[tuple[bytes, ...], int], b: dict[tuple[bytes, ...], int]) -> int:
    """The number of words of text `a` that stand in text `b` in the same order (longest increasing chain of runs)."""
    if len(a) > len(b):
        pairs = sorted((a[run], at) for run, at in b.items() if run in a)
    else:
        pairs = sorted((at, b[run]) for run, at in a.items() if run in b)
    chain = _increasing(pairs)
    covered, end = 0, -1
    for at in chain:
        covered += at + RUN - max(at, end) if end > at else RUN
        end = at + RUN
    return covered


def _increasing(pairs: Sequence[tuple[int, int]]) -> list[int]:
    """First members of the longest chain in which both members rise. Patience sorting, O(n log n)."""
    tops: list[int] = []
    holders: list[int] = []
    back: list[int] = [-1] * len(pairs)
    for n, (_, value) in enumerate(pairs):
        pile = bisect_left(tops, value)
        back[n] = holders[pile - 1] if pile else -1
        if pile == len(tops):
            tops.append(value)
            holders.append(n)
        else:
            tops[pile] = value
            holders[pile] = n
    out: list[int] = []
    at = holders[-1] if holders else -1
    while at >= 0:
        out.append(pairs[at][0])
        at = back[at]
    return out[::-1]
