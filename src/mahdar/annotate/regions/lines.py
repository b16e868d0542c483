"""A page's lines: where they stand, their folded tokens, and what shape they have."""

from __future__ import annotations

from mahdar.arabic.fold import TATWEEL
from mahdar.arabic.sentences import CLOSERS
from mahdar.arabic.tokens import Tokens, tokenize

ENDS = frozenset(".!?؟…۔:؛")
#: A line of so many words that ends like a sentence reads as a paragraph of a story; without an end it must be
#: longer. Set on the lengths of headlines (95 % have 4–14 words) and of lead paragraphs in Arabic news.
PARAGRAPH_WORDS = 12
OPEN_PARAGRAPH_WORDS = 26
#: Headlines ask and call: a line that ends in «؟» or «!» must be longer than a headline.
QUESTION_WORDS = 20
#: A line of so few words is a label, a name, a short heading.
SHORT = 4


class Line:
    """One line with something on it. `start`/`end` are raw offsets without blank edges."""

    __slots__ = ("end", "ends", "number", "start", "starts", "stop", "text", "words", "written")

    def __init__(self, number: int, text: str, words: list[str], starts: list[int], ends: list[int]) -> None:
        self.number = number
        self.words = [w or TATWEEL for w in words] if "" in words else words
        words = self.words
        self.starts = starts
        self.ends = ends
        self.start, self.end = starts[0], ends[-1]
        self.text = text[self.start : self.end]
        self.written = sum(map(str.isalnum, words))
        last = len(words) - 1
        while last > 0 and words[last] in CLOSERS:
            last -= 1
        self.stop = words[last] if words[last] in ENDS else ""

    @property
    def paragraph(self) -> bool:
        """Long enough, and ended like a sentence, to be a paragraph of a story."""
        if self.written >= OPEN_PARAGRAPH_WORDS:
            return True
        if self.stop in {"؟", "?", "!"}:
            return self.written >= QUESTION_WORDS
        return self.written >= PARAGRAPH_WORDS and bool(self.stop)


def lines_of(text: str, tokens: Tokens | None = None) -> list[Line]:
    """The lines of `text` that hold at least one token, in order."""
    tokens = tokens or tokenize(text)
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    out: list[Line] = []
    at = 0
    n = len(words)
    while at < n:
        try:
            stop = words.index("\n", at)
        except ValueError:
            stop = n
        if stop > at:
            out.append(Line(len(out), text, words[at:stop], starts[at:stop], ends[at:stop]))
        at = stop + 1
    return out
