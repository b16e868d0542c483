"""The two of a conflict or of talks, told by what divides them: «طرفا النزاع في السودان»، «بين جانبي الحوار، كينيا وأوغندا».

They are the two named right behind, or whose adjectives tell of it («الصراع الروسي الأوكراني»); else, of a land, those of
its sides that the page names; else two who are known (`conflicts.tsv`), which the node's mention says; «الطرفان المتحاربان» too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mahdar.annotate.meetings.nodes import node_of_words
from mahdar.annotate.meetings.scene import Node, is_country, nisba_of
from mahdar.annotate.page import Page
from mahdar.arabic.value import Value
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, MeetingKnowledge

#: Adjectives between what divides them and its land («النزاع المسلح الدائر في السودان»).
ADJECTIVES = 3
#: A node of no mention.
NO_MENTION = -1
#: Marks a node whose sides are known, and not told by the page.
KNOWN_SIDES = "whose sides these are is known, the page does not name them here"


class Matter(Value, frozen=True):
    """What divides the two: `told` by two adjectives, `known` by its name, or that of a land; `end` is the token behind."""

    end: int
    told: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    land: str | None = None


def two_sides(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, and the two of each conflict of the page, in place of the names that say who they are."""
    words = page.words
    heads = [t for t in page.tokens_of(knowledge.two_of.keys()) if page.is_content(t)]
    heads = [t for t in heads if _of_a_quarrel(words, t, knowledge)]
    if not heads:
        return list(nodes)
    at = {n.start: n for n in nodes}
    found: list[Node] = []
    for token in heads:
        matter = _matter(page, token + 2, at, knowledge)
        named, behind = _named(words, matter.end, at, knowledge)
        told = named or matter.told or _of_land(page, nodes, matter.land, knowledge)
        known = matter.known or _known(page, matter.land, knowledge)
        if not (told or known) and _is(words, token, "two-alone", knowledge):
            continue  # «الطرفان المتحاربان»: as «الطرفان»
        flag = None if told or not known else KNOWN_SIDES
        cut = knowledge.two_of[words[token]]
        parties, stop = told or known, behind or matter.end
        role = None if parties else "party"
        found.append(node_of_words(page, token, stop, cut, parties, NO_MENTION, "office", role, flag))
    covered = {t for n in found for t in range(n.start, n.end)}
    kept = [n for n in nodes if covered.isdisjoint(range(n.start, n.end))]
    return sorted([*found, *kept], key=lambda n: n.start)


def _is(words: Sequence[str], token: int, cls: str, knowledge: MeetingKnowledge) -> bool:
    word = knowledge.word(words[token]) if token < len(words) else None
    return word is not None and cls in word.classes


def _of_a_quarrel(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> bool:
    """«طرفا النزاع», «الطرفان المتحاربان»: what the noun at `token` is the two of stands behind it."""
    at_odds = _is(words, token, "two-alone", knowledge)
    return _is(words, token + 1, "at-odds" if at_odds else "quarrel", knowledge)


def _matter(page: Page, token: int, at: Mapping[int, Node], knowledge: MeetingKnowledge) -> Matter:
    """«الروسي الأوكراني» gives two at once, «السوداني», «الدائر في السودان» a land, «على كشمير» a conflict that is known."""
    words = page.words
    if token < len(words) and words[token] in knowledge.conflicts.others:
        return Matter(token + 1)  # «النزاع القبلي في اليمن»
    for here in range(token, min(len(words), token + ADJECTIVES)):
        nisba = nisba_of(words, here, knowledge)
        if nisba is not None:
            end = here + nisba[1]
            other = nisba_of(words, end, knowledge)
            if other is not None and other[0] != nisba[0]:
                return Matter(end + other[1], told=(f"state:{nisba[0]}", f"state:{other[0]}"))
            return Matter(end, land=f"state:{nisba[0]}")
        inside = _is(words, here, "in", knowledge)
        if inside or _leads_to_matter(words, here, knowledge):
            known, end = knowledge.conflicts.named_at(words, here + 1, page.earliest, page.latest)
            if known:
                return Matter(end, known=known)
        node = at.get(here + 1)
        if inside and node is not None and is_country(node.mention):
            return Matter(node.end, land=f"state:{node.mention.country}")
        if here in at or not words[here].startswith(ARTICLE):
            break
    return Matter(token)


def _leads_to_matter(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> bool:
    """«حول», «بشأن», «على»: what a conflict is about follows."""
    word = knowledge.word(words[token]) if token < len(words) else None
    return word is not None and (word.slot == "topic" or "on" in word.classes)


def _named(
    words: Sequence[str], end: int, at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> tuple[tuple[str, ...], int]:
    """«، الجيش والحركة، », «(كينيا وأوغندا)», «طرفا النزاع كينيا وأوغندا»: the two in apposition, and the token behind what
    closes it."""
    opened = any(_is(words, end, cls, knowledge) for cls in ("comma", "open"))
    first = at.get(end + opened)
    if first is not None and first.prefix:
        first = None
    second = at.get(first.end) if first is not None else None
    if first is None or second is None or second.prefix not in tuple(CONJUNCTIONS):
        return (), 0
    parties = (*first.parties, *second.parties)
    closed = any(_is(words, second.end, cls, knowledge) for cls in ("comma", "close"))
    return (parties, second.end + closed) if len(set(parties)) == 2 else ((), 0)


def _of_land(
    page: Page, nodes: Sequence[Node], land: str | None, knowledge: MeetingKnowledge
) -> tuple[str, ...]:
    """The two sides of a land in conflict that the page names, if they are just two."""
    if land is None or land not in knowledge.rivals.of_land:
        return ()
    sides = dict.fromkeys(r.side for r in knowledge.rivals.at(land, page.earliest, page.latest))
    named = {p for n in nodes if n.acting for p in n.parties}
    told = tuple(s for s in sides if s in named)
    return told if len(told) == 2 else ()


def _known(page: Page, land: str | None, knowledge: MeetingKnowledge) -> tuple[str, ...]:
    """The two sides that a land's conflict was known to have on the days of the page."""
    return knowledge.conflicts.in_land(land, page.earliest, page.latest) if land is not None else ()
