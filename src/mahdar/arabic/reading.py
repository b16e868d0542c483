"""A page's text, read once: tokens, sentences and lexicon hits, shared by all layers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import lru_cache

from mahdar.arabic.fold import fold_table
from mahdar.arabic.lexicon import Hit, Lexicon
from mahdar.arabic.sentences import sentences
from mahdar.arabic.tokens import Tokens, tokenize
from mahdar.arabic.value import Value


class Sentence(Value, frozen=True):
    """Tokens `[start, end)`; `paragraph` counts lines; `region` is the kind of region it stands in."""

    start: int
    end: int
    paragraph: int
    region: str


class Reading:
    """One text with its tokens, sentences and hits. Token numbers in, raw offsets out (`span`)."""

    __slots__ = ("ends", "hits", "sentences", "starts", "text", "tokens", "words")

    def __init__(self, text: str, tokens: Tokens, spans: list[Sentence], hits: dict[str, list[Hit]]) -> None:
        self.text = text
        self.tokens = tokens
        self.words = tokens.words
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.sentences = spans
        self.hits = hits

    def span(self, start: int, end: int, cut: int = 0) -> tuple[int, int]:
        """Raw offsets of tokens `[start, end)`, leaving out the first `cut` folded letters of the first token.

        Marks and tatweel after a cut letter are cut with it, so «وَالخميس» cut by 1 begins at the alef.
        """
        raw = self.starts[start]
        if cut:
            raw += letters_width(self.text[raw : self.ends[start]], cut)
        return raw, self.ends[end - 1]

    def raw(self, start: int, end: int, cut: int = 0) -> str:
        """The raw words of tokens `[start, end)`."""
        a, b = self.span(start, end, cut)
        return self.text[a:b]

    def token_at(self, offset: int) -> int:
        """The number of the token that covers raw `offset`, or the first after it."""
        i = bisect_right(self.starts, offset) - 1
        if i >= 0 and self.ends[i] > offset:
            return i
        return i + 1

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """The tokens that touch the raw slice `[start, end)`."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)


@lru_cache(maxsize=30_000)
def letters_width(written: str, cut: int) -> int:
    """How many characters the first `cut` folded letters of a raw word take, their marks included."""
    table = fold_table()
    seen = 0
    for at, char in enumerate(written):
        width = len(table.get(ord(char), "x"))
        if width and seen >= cut:
            return at
        seen += width
    return len(written)


def read(text: str, lexicon: Lexicon) -> Reading:
    """Tokenise, cut into sentences and scan `text`; all sentences are body until regions say otherwise."""
    tokens = tokenize(text)
    spans: list[Sentence] = []
    paragraph, seen = 0, 0
    for start, end in sentences(tokens, text):
        paragraph += tokens.words[seen:start].count("\n")
        seen = start
        spans.append(Sentence(start, end, paragraph, "body"))
    return Reading(text, tokens, spans, lexicon.scan(tokens.words))
