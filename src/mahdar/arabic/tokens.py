"""Tokens: words, numbers, Latin words and punctuation, with raw offsets.

The raw text is cut at spaces and each run cut further and folded once, remembered for the next time it is met. So
every token knows its exact raw offsets and no offset map is needed to work with tokens.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mahdar.arabic.fold import INVISIBLE, MARKS, TATWEEL, fold

LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_ARABIC = f"[{LETTERS}][{LETTERS}{MARKS}{TATWEEL}]*"
_WORD = re.compile(_ARABIC)
_TOKEN = re.compile(
    rf"{_ARABIC}(?:[{INVISIBLE}]+[{LETTERS}{MARKS}{TATWEEL}]+)*"
    rf"|[{DIGITS}]+"
    rf"|[A-Za-z\u00c0-\u024f]+(?:['’.&-][A-Za-z\u00c0-\u024f]+)*"
    rf"|[^\s{INVISIBLE}{TATWEEL}{MARKS}{LETTERS}]"
    rf"|(?<!\S){TATWEEL}+(?!\S)"
)


#: Words of news repeat: a run of characters between spaces is cut and folded once and remembered.
CACHE_LIMIT = 40_000
LONGEST_CACHED = 40
#: A page is cut for its reader and again for its annotation, a batch of pages later: so many texts are remembered
#: meanwhile (some megabytes), long ones not.
REMEMBERED = 128
LONGEST_REMEMBERED = 20_000

Piece = tuple[int, int, str]


class _Pieces(dict[str, str | tuple[Piece, ...]]):
    """Run of non-space characters → its one folded word, or its tokens as (start, end, folded) relative to the run."""

    def __missing__(self, run: str) -> str | tuple[Piece, ...]:
        value: str | tuple[Piece, ...]
        if _WORD.fullmatch(run):
            value = fold(run)
        else:
            value = tuple([(m.start(), m.end(), fold(m.group())) for m in _TOKEN.finditer(run)])
        if len(run) <= LONGEST_CACHED:
            if len(self) > CACHE_LIMIT:
                self.clear()
            self[run] = value
        return value


_PIECES = _Pieces()


class Tokens:
    """The tokens of one text as parallel lists.

    `words[i]` is the folded form (`"\\n"` for a line break), `starts[i]`/`ends[i]` its raw offsets.
    """

    __slots__ = ("ends", "starts", "words")

    def __init__(self, words: list[str], starts: list[int], ends: list[int]) -> None:
        self.words = words
        self.starts = starts
        self.ends = ends

    def __len__(self) -> int:
        return len(self.words)


def tokenize(text: str) -> Tokens:
    """Cut `text` into tokens. Linear in its length; every non-space character lies in a token or is invisible.

    The same text gives the same object while it is remembered: nobody may change its lists.
    """
    return _remembered(text) if len(text) <= LONGEST_REMEMBERED else _cut(text)


@lru_cache(maxsize=REMEMBERED)
def _remembered(text: str) -> Tokens:
    return _cut(text)


def _cut(text: str) -> Tokens:
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    cut = _PIECES
    at = 0
    line_start = 0
    for number, line in enumerate(text.split("\n")):
        if number:
            words.append("\n")
            starts.append(line_start - 1)
            ends.append(line_start)
        runs = line.split()
        evenly = sum(map(len, runs)) + len(runs) - 1 == len(line)  # one space between two runs, none around
        for run in runs:
            if not evenly:
                at = text.find(run, at)
            pieces = cut[run]
            if isinstance(pieces, str):
                words.append(pieces)
                starts.append(at)
                at += len(run)
                ends.append(at)
                at += 1
                continue
            for start, end, word in pieces:
                words.append(word)
                starts.append(at + start)
                ends.append(at + end)
            at += len(run) + 1
        line_start += len(line) + 1
        at = line_start
    return Tokens(words, starts, ends)


def is_arabic(word: str) -> bool:
    """True when the folded token is an Arabic word."""
    return "\u0620" <= word[:1] <= "\u06ff" and word[:1] not in "،؛؟٪٫٬"
