"""What the speech engine knows of a page while it reads: its words, quotes, mentions and who spoke last."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.page import Page
from mahdar.annotate.speech.quotes import Quote, find_quotes
from mahdar.knowledge.speech import Form, Phrase, SpeakerNoun, SpeechKnowledge
from mahdar.model import Hop, Mention, Speaker

#: Kinds of mention that can speak by themselves.
VOICES = frozenset(
    ("person", "office", "government", "institution", "armed_group", "organization", "outlet", "people")
)


class Spot(NamedTuple):
    """A mention in token numbers; `cut` letters of its first token belong to proclitics."""

    first: int
    end: int
    cut: bool
    mention: Mention


class Voice(NamedTuple):
    """Somebody who speaks: the record, all of a joint voice, agreement, and what stood between them and the outlet."""

    speaker: Speaker
    members: tuple[Speaker, ...]
    kind: str  # person | sources | document | agency | newspaper | outlet | institution | group
    gender: str | None
    number: str | None
    hops: tuple[Hop, ...] = ()
    spoke: bool = True
    first: int = 0
    end: int = 0


def index_mentions(
    page: Page, mentions: tuple[Mention, ...], never: frozenset[str] = frozenset()
) -> dict[int, Spot]:
    """The mentions by their first token; of two at one token the longer. A lone word of `never` is no name («على»)."""
    starts, ends = page.reading.starts, page.reading.ends
    spots: dict[int, Spot] = {}
    at, n = 0, len(starts)
    for m in sorted(mentions, key=lambda m: (m.start, -m.end)):
        while at < n and ends[at] <= m.start:
            at += 1
        if at >= n:
            break
        last = at
        while last + 1 < n and starts[last + 1] < m.end:
            last += 1
        if at not in spots and not (last == at and page.words[at] in never):
            spots[at] = Spot(at, last + 1, starts[at] < m.start, m)
    return spots


class Scene:
    """The page in the shape that the rules ask for."""

    def __init__(self, page: Page, mentions: tuple[Mention, ...], knowledge: SpeechKnowledge) -> None:
        self.page = page
        self.words = page.words
        self.k = knowledge
        forms = knowledge.forms
        self.quotes: list[Quote] = find_quotes(page, forms.__contains__)
        self.quote_at = {q.mark: q for q in self.quotes}
        self.spots = index_mentions(page, mentions, knowledge.particles["preposition"])
        self.voices: list[Voice] = []
        self.media: dict[str, Speaker] = {}

    def raw(self, first: int, end: int) -> str:
        return self.page.reading.raw(first, end)

    def quote_over(self, token: int) -> Quote | None:
        """The outermost quote whose inside holds `token`."""
        lo, hi = 0, len(self.quotes)
        while lo < hi:
            mid = (lo + hi) // 2
            if self.quotes[mid].mark <= token:
                lo = mid + 1
            else:
                hi = mid
        if lo and token < self.quotes[lo - 1].after:
            return self.quotes[lo - 1]
        return None

    def form_at(self, token: int) -> Form | None:
        """The verb of saying at `token`, if its letters as written allow it."""
        listed = self.k.forms.get(self.words[token])
        if not listed:
            return None
        for form in listed:
            if form.raw is not None:
                written = self.page.reading.raw(token, token + 1)
                if written[form.cut :][-1:] != form.raw[-1:] and form.raw not in written:
                    continue
            return form
        return None

    def phrase_at(self, token: int) -> tuple[Phrase, int] | None:
        """The phrase of attribution that begins at `token`, and the token after it.

        An attached one («وفقا لـ») ends at the word that carries its preposition, which is not consumed.
        """
        listed = self.k.starts.get(self.words[token])
        if not listed:
            return None
        words = self.words
        for key, phrase in listed:
            end = token + len(key)
            if len(key) == 1 or tuple(words[token:end]) == key:
                if phrase.attached and not (end < len(words) and words[end].startswith(self.k.to)):
                    continue
                return phrase, end
        return None

    def noun_at(self, token: int) -> SpeakerNoun | None:
        """The speaker noun at `token`, if it is one."""
        return self.k.speakers.get(self.words[token])
