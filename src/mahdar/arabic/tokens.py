"""Tokens: words, numbers, Latin words and punctuation, with raw offsets.

The text is scanned once, raw, and each token folded by itself. So every token knows its exact raw offsets and
no offset map is needed to work with tokens.
"""

from __future__ import annotations

import re

from mahdar.arabic.fold import INVISIBLE, MARKS, TATWEEL, fold

LETTERS = "\u0620-\u063f\u0641-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\ufb50-\ufd3d\ufd50-\ufdfb\ufe70-\ufefc"
DIGITS = "0-9\u0660-\u0669\u06f0-\u06f9"
_TOKEN = re.compile(
    rf"[{LETTERS}][{LETTERS}{MARKS}{TATWEEL}]*(?:[{INVISIBLE}]+[{LETTERS}{MARKS}{TATWEEL}]+)*"
    rf"|[{DIGITS}]+"
    rf"|[A-Za-z\u00c0-\u024f]+(?:['’.&-][A-Za-z\u00c0-\u024f]+)*"
    rf"|\n"
    rf"|[^\s{INVISIBLE}{TATWEEL}{MARKS}{LETTERS}]"
    rf"|(?<!\S){TATWEEL}+(?!\S)"
)


#: Words of news repeat: folding each spelling once is ten times faster than folding every page.
CACHE_LIMIT = 200_000


class _FoldedWords(dict[str, str]):
    def __missing__(self, word: str) -> str:
        value = self[word] = fold(word)
        return value


_FOLDED = _FoldedWords()


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
    """Cut `text` into tokens. Linear in its length; every non-space character lies in a token or is invisible."""
    spans = [m.span() for m in _TOKEN.finditer(text)]
    starts = [s for s, _ in spans]
    ends = [e for _, e in spans]
    folded = _FOLDED
    if len(folded) > CACHE_LIMIT:
        folded.clear()
    return Tokens([folded[text[s:e]] for s, e in spans], starts, ends)


def is_arabic(word: str) -> bool:
    """True when the folded token is an Arabic word."""
    return "\u0620" <= word[:1] <= "\u06ff" and word[:1] not in "،؛؟٪٫٬"
