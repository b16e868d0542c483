"""Folded full-text search: alef forms, ta marbuta, ya, diacritics, tatweel, digits and proclitics do not matter.

FTS5 folds nothing in Arabic, so two columns are kept: `plain`, the folded words in order (for phrases in quote
marks), and `stems`, each word with every rest that a legal cut of its proclitics leaves. A query word is
expanded the same way, so «بالوزير» finds «الوزير» and «وزير» finds «للوزير».
"""

from __future__ import annotations

import re
from typing import NamedTuple

from mahdar.arabic.clitics import ARTICLE, LAM_LAM, splits
from mahdar.arabic.tokens import tokenize

#: A rest shorter than this is no word to search for; without an article one letter more is asked, since و ب ل ف ك
#: also begin many stems.
SHORTEST = 3
_ARTICLES = (ARTICLE, LAM_LAM)
_WORD = re.compile(r"\w")


class Found(NamedTuple):
    """A document that matches, with the raw offsets of the words that matched first."""

    document: str
    start: int
    end: int


def rests(word: str) -> list[str]:
    """The folded word and what is left of it after each plausible cut of proclitics."""
    out = [word]
    for stack, rest in splits(word):
        if (
            stack
            and rest not in out
            and len(rest) >= (SHORTEST if stack.endswith(_ARTICLES) else SHORTEST + 1)
        ):
            out.append(rest)
    return out


def index_words(text: str) -> tuple[str, str]:
    """The two indexed forms of a text: folded words in order, and their stems."""
    words = [w for w in tokenize(text).words if _WORD.match(w)]
    return " ".join(words), " ".join(r for w in words for r in rests(w))


def query_expression(query: str) -> str | None:
    """An FTS5 expression for what a user typed: all words must occur; "…" asks for the words in a row.

    `None` when nothing in the query can be searched for. Operators of FTS5 are never passed through.
    """
    parts: list[str] = []
    for i, piece in enumerate(re.split(r'["“”«»]', query)):
        words = [w for w in tokenize(piece).words if _WORD.match(w)]
        if not words:
            continue
        if i % 2 and len(words) > 1:
            parts.append('plain : "' + " ".join(words) + '"')
        else:
            for word in words:
                options = " OR ".join(f'"{r}"' for r in rests(word))
                parts.append(f"stems : ({options})")
    return " AND ".join(parts) or None


def locate(text: str, query: str) -> tuple[int, int]:
    """Raw offsets of the first word of `text` that answers the query (0, 0 when none does)."""
    wanted = {r for w in tokenize(query).words if _WORD.match(w) for r in rests(w)}
    tokens = tokenize(text)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if _WORD.match(word) and not wanted.isdisjoint(rests(word)):
            return start, end
    return 0, 0
