"""The two of a conflict or of talks, told by what divides them: «طرفا النزاع في السودان»، «بين جانبي الحوار، كينيا وأوغندا».

They are the two named right behind; else, of a land, those of its sides that the page names; else two who are known.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mahdar.annotate.meetings.scene import Node, is_country, nisba_of
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, MeetingKnowledge
from mahdar.model import Mention

#: Adjectives between what divides them and its land («النزاع المسلح الدائر في السودان»).
ADJECTIVES = 3
#: A node of no mention.
NO_MENTION = -1


def two_sides(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, and the two of each conflict of the page, in place of the names that say who they are."""
    words = page.words
    heads = [t for t in page.tokens_of(knowledge.two_of.keys()) if page.is_content(t)]
    heads = [t for t in heads if t + 1 < len(words) and _is(words, t + 1, "quarrel", knowledge)]
    if not heads:
        return list(nodes)
    at = {n.start: n for n in nodes}
    found: list[Node] = []
    for token in heads:
        land, end = _land(words, token + 2, at, knowledge)
        parties, behind = _named(words, end, at, knowledge)
        parties = parties or _of_land(page, nodes, land, knowledge)
        found.append(_node(page, token, behind or end, parties, knowledge.two_of[words[token]]))
    covered = {t for n in found for t in range(n.start, n.end)}
    kept = [n for n in nodes if covered.isdisjoint(range(n.start, n.end))]
    return sorted([*found, *kept], key=lambda n: n.start)


def _is(words: Sequence[str], token: int, cls: str, knowledge: MeetingKnowledge) -> bool:
    word = knowledge.word(words[token]) if token < len(words) else None
    return word is not None and cls in word.classes


def _land(
    words: Sequence[str], token: int, at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> tuple[str | None, int]:
    """«السوداني», «الدائر في السودان»: the land of what divides them, and the token behind."""
    for here in range(token, min(len(words), token + ADJECTIVES)):
        nisba = nisba_of(words, here, knowledge)
        if nisba is not None:
            return f"state:{nisba[0]}", here + nisba[1]
        node = at.get(here + 1)
        if _is(words, here, "in", knowledge) and node is not None and is_country(node.mention):
            return f"state:{node.mention.country}", node.end
        if here in at or not words[here].startswith(ARTICLE):
            break
    return None, token


def _named(
    words: Sequence[str], end: int, at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> tuple[tuple[str, ...], int]:
    """«، الجيش والحركة، », «(كينيا وأوغندا)»: the two in apposition, and the token behind what closes it."""
    opened = any(_is(words, end, cls, knowledge) for cls in ("comma", "open"))
    first = at.get(end + 1) if opened else None
    second = at.get(first.end) if first is not None else None
    if first is None or second is None or second.prefix not in tuple(CONJUNCTIONS):
        return (), 0
    parties = (*first.parties, *second.parties)
    closed = any(_is(words, second.end, cls, knowledge) for cls in ("comma", "close"))
    return (parties, second.end + closed) if len(set(parties)) == 2 else ((), 0)


def _of_land(
    page: Page, nodes: Sequence[Node], land: str | None, knowledge: MeetingKnowledge
) -> tuple[str, ...]:
    """The two sides of a land in conflict, if the page names just two of them or there are no more."""
    if land is None or land not in knowledge.rivals.of_land:
        return ()
    sides = dict.fromkeys(r.side for r in knowledge.rivals.at(land, page.earliest, page.latest))
    named = {p for n in nodes if n.acting for p in n.parties}
    told = [s for s in sides if s in named]
    return tuple(told if len(told) == 2 else sides if len(sides) == 2 else ())


def _node(page: Page, token: int, end: int, parties: tuple[str, ...], cut: int) -> Node:
    start, stop = page.reading.span(token, end, cut)
    mention = Mention(
        start=start,
        end=stop,
        text=page.text[start:stop],
        kind="office",
        role=None if parties else "party",
        as_="agent",
        number="dual",
    )
    return Node(token, end, NO_MENTION, mention, parties, None, page.words[token][:cut])
