"""A page under annotation: the document, its one reading, and which of its words feed the record."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Set
from datetime import date

from mahdar.arabic.lexicon import Hit
from mahdar.arabic.reading import Reading, Sentence
from mahdar.model import CONTENT_KINDS, Document, Region

#: So many words of sport make a page one of sport.
SPORT_WORDS = 3


class Page:
    """What every layer gets. `sentences` are those of the content regions only, cut at region borders.

    `earliest`/`latest` bound the publication day; both `None` when it is not known.
    """

    __slots__ = (
        "_at",
        "_content",
        "_hits",
        "_opens",
        "document",
        "earliest",
        "latest",
        "reading",
        "regions",
        "sentences",
        "text",
        "vocabulary",
        "words",
    )

    def __init__(self, document: Document, reading: Reading, regions: tuple[Region, ...]) -> None:
        self.document = document
        self.reading = reading
        self.regions = regions
        self.text = reading.text
        self.words = reading.words
        self.sentences = content_sentences(reading, regions)
        self._opens = [s.start for s in self.sentences]
        self.earliest = _day(document.published.earliest)
        self.latest = _day(document.published.latest)
        covered = sum(s.end - s.start for s in self.sentences)
        self._content: bytearray | None = None
        if covered + reading.words.count("\n") < len(reading.words):
            self._content = bytearray(len(reading.words))
            for s in self.sentences:
                self._content[s.start : s.end] = b"\x01" * (s.end - s.start)
        self._hits: dict[str, list[Hit]] = {}
        at: dict[str, list[int]] = {}
        for i, word in enumerate(self.words):
            if word in at:
                at[word].append(i)
            else:
                at[word] = [i]
        self._at = at
        #: The words of the page, each once.
        self.vocabulary = at.keys()

    @property
    def published(self) -> date | None:
        """The publication day when it is known to the day, else `None`."""
        return self.earliest if self.earliest is not None and self.earliest == self.latest else None

    def tokens_of(self, words: Set[str]) -> list[int]:
        """The tokens at which one of `words` stands; most pages have none of a small table."""
        at = self._at
        found = (
            [*filter(words.__contains__, at)] if len(words) > len(at) else [*filter(at.__contains__, words)]
        )
        if len(found) < 2:
            return at[found[0]] if found else []
        return sorted([i for word in found for i in at[word]])

    def is_of_sport(self, words: Set[str]) -> bool:
        """Several of a table's `words` of sport stand on the page, more than one kind («الفريق» alone is a rank)."""
        found = self.tokens_of(words)
        return len(found) >= SPORT_WORDS and len({self.words[i] for i in found}) > 1

    def hits(self, layer: str) -> list[Hit]:
        """The lexicon hits of `layer` that lie in content, by start, longest first."""
        if layer not in self._hits:
            found = self.reading.hits.get(layer, [])
            mask = self._content
            self._hits[layer] = (
                found if mask is None else [h for h in found if mask[h.start] and mask[h.end - 1]]
            )
        return self._hits[layer]

    def is_content(self, token: int) -> bool:
        """True when the token feeds the record (title, dateline, body or caption)."""
        return self._content is None or bool(self._content[token])

    def sentence_index(self, token: int) -> int:
        """The number in `sentences` of the sentence that holds `token`, or the last before it (0 when none is)."""
        return max(0, bisect_right(self._opens, token) - 1)


def content_sentences(reading: Reading, regions: tuple[Region, ...]) -> list[Sentence]:
    """The reading's sentences cut at region borders, those of content regions kept with their region's kind."""
    if not regions:
        return list(reading.sentences)
    out: list[Sentence] = []
    ranges = [(r.kind, *reading.token_range(r.start, r.end)) for r in regions if r.kind in CONTENT_KINDS]
    at = 0
    for sentence in reading.sentences:
        while at < len(ranges) and ranges[at][2] <= sentence.start:
            at += 1
        i = at
        while i < len(ranges) and ranges[i][1] < sentence.end:
            kind, first, last = ranges[i]
            start, end = max(first, sentence.start), min(last, sentence.end)
            if start < end:
                out.append(Sentence(start, end, sentence.paragraph, kind))
            i += 1
    return out


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None
