"""Tokens: words, numbers, Latin words and punctuation, with raw offsets.

The raw text is cut at spaces and each run cut further and folded once, remembered for the next time it is met. So
every token knows its exact raw offsets and no offset map is needed to work with tokens.

The signs of a hashtag («#وزير_الخارجية») are in no token: its words read as if they stood without them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mahdar.arabic.fold import INVISIBLE, MARKS, TATWEEL, fold
from mahdar.arabic.memo import Memo

LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_ARABIC = f"[{LETTERS}][{LETTERS}{MARKS}{TATWEEL}]*"
_WORD = re.compile(_ARABIC)
#: «#» before a word and «_» between two, which a hashtag is written with.
_TAG = rf"#[{LETTERS}]|(?<=[{LETTERS}{MARKS}{TATWEEL}])_[{LETTERS}]"
_TOKEN = re.compile(
    rf"{_ARABIC}(?:[{INVISIBLE}]+[{LETTERS}{MARKS}{TATWEEL}]+)*"
    rf"|[{DIGITS}]+"
    rf"|[A-Za-z\u00c0-\u024f]+(?:['’.&-][A-Za-z\u00c0-\u024f]+)*"
    rf"|(?!{_TAG})[^\s{INVISIBLE}{TATWEEL}{MARKS}{LETTERS}]"
    rf"|(?<!\S){TATWEEL}+(?!\S)"
)


#: A page is cut for its reader and again for its annotation, a batch of pages later: so many texts are remembered
#: meanwhile (some megabytes), long ones not.
REMEMBERED = 128
LONGEST_REMEMBERED = 20_000

Piece = tuple[int, int, str]


def _pieces(run: str) -> str | tuple[Piece, ...]:
    """The one folded word of a run of non-space characters, or its tokens as (start, end, folded) relative to it."""
    if _WORD.fullmatch(run):
        return fold(run)
    return tuple([(m.start(), m.end(), _folded(m.group())) for m in _TOKEN.finditer(run)])


_PIECES = Memo(_pieces)


def _folded(piece: str) -> str:
    """A word that a sign is written on has mostly been met without it."""
    known = _PIECES.get(piece)
    return known if isinstance(known, str) else fold(piece)


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
    """Cut `text` into tokens. Linear in its length; every non-space character lies in a token, ties a hashtag or is invisible.

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
    cut = _PIECES.__getitem__
    at = 0
    line_start = 0
    for number, line in enumerate(text.split("\n")):
        if number:
            words.append("\n")
            starts.append(line_start - 1)
            ends.append(line_start)
        runs = line.split()
        lengths = [*map(len, runs)]
        evenly = sum(lengths) + len(runs) - 1 == len(line)  # one space between two runs, none around
        for run, length, pieces in zip(runs, lengths, map(cut, runs), strict=True):
            if not evenly:
                at = text.find(run, at)
            if isinstance(pieces, str):
                words.append(pieces)
                starts.append(at)
                at += length
                ends.append(at)
                at += 1
                continue
            for start, end, word in pieces:
                words.append(word)
                starts.append(at + start)
                ends.append(at + end)
            at += length + 1
        line_start += len(line) + 1
        at = line_start
    return Tokens(words, starts, ends)


def is_arabic(word: str) -> bool:
    """True when the folded token is an Arabic word."""
    return "\u0620" <= word[:1] <= "\u06ff" and word[:1] not in "،؛؟٪٫٬"
