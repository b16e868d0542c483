"""Who does not speak for his state though he has an office in it: its opponents, and whom the page tells to be dismissed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mahdar.annotate.page import Page
from mahdar.annotate.speech.scene import Spot
from mahdar.knowledge.positions import PositionKnowledge

#: Tokens behind a word of dismissal within which the dismissed is named.
DISMISSED = 8


def parted_from_state(page: Page, spots: Mapping[int, Spot], k: PositionKnowledge) -> frozenset[str | None]:
    """The persons with such a word in their title («المعارض فلان»), and those dismissed («أقال الرئيس وزيره فلان»)."""
    out: set[str | None] = set()
    words = page.words
    if not k.words["opposition"].isdisjoint(page.vocabulary):
        for s in spots.values():
            if s.mention.kind == "person" and not k.words["opposition"].isdisjoint(_title(s, words, k)):
                out.add(s.mention.actor)
    told = page.tokens_of(k.words["dismissal"])
    ends = {s.end for s in spots.values() if s.mention.kind == "person"} if told else set()
    for at in told:
        by_whom = words[at] in k.words["dismisses"] and at not in ends
        out.add(_dismissed(at, by_whom, spots, words, k))
    return frozenset(out - {None})


def _title(spot: Spot, words: Sequence[str], k: PositionKnowledge) -> Sequence[str]:
    """The words of a mention, with a defined one before it («المعارض فلان», not «معارضة فلان لـ»)."""
    named = spot.first > 0 and words[spot.first - 1].startswith(k.article)
    return words[spot.first - named : spot.end]


def _dismissed(
    at: int, by_whom: bool, spots: Mapping[int, Spot], words: Sequence[str], k: PositionKnowledge
) -> str | None:
    """Who is dismissed by the word at a token: the person behind it; `by_whom`: behind its subject."""
    named: list[Spot] = []
    for j in range(at + 1, min(at + 1 + DISMISSED, len(words))):
        if words[j] in k.words["bound"] or words[j] in k.words["that"]:
            break
        spot = spots.get(j)
        if spot is not None and spot.mention.kind == "person":
            named.append(spot)
    if by_whom:
        return named[1].mention.actor if len(named) > 1 else None
    of_him = named[1:2] and named[1].cut and not words[named[1].first].startswith(k.conjunction)
    return named[1 if of_him else 0].mention.actor if named else None  # «إقالة ترامب لتيلرسون»
