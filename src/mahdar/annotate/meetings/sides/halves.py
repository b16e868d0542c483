"""Two states that a page calls by the half of a land that they are: «الشمال», «الوفد الجنوبي», «جارته الشمالية»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from mahdar.annotate.meetings.scene import Node
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.halves import Half
from mahdar.knowledge.meetings import IN, TO, MeetingKnowledge
from mahdar.model import Mention

#: What a name may be held for that is only the half of a land («وفد جنوبي» of any land).
PEOPLE = "people:"
#: A verb of these classes is followed by where somebody goes.
GOING = frozenset({"visit", "go", "leave"})


def with_halves(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, with the halves of a land among them, where the page names both states that are one."""
    told = page.tokens_of(knowledge.halves.keys())
    if not told:
        return list(nodes)
    named = {party for node in nodes for party in node.parties}
    ending = {node.end - 1: node for node in nodes}
    taken = {t for node in nodes for t in range(node.start, node.end)}
    found: dict[int, Node] = {}
    for token in told:
        half = next((h for h in knowledge.halves[page.words[token]] if named >= {h.state, h.other}), None)
        if half is None or not page.is_content(token):
            continue
        own = ending.get(token)
        if half.adjective and own is not None:
            if _open(own):
                found[own.start] = _of(own, half)
        elif token not in taken:
            node = _half(page, token, half, taken, knowledge)
            if node is not None:
                found[node.start] = node
    if not found:
        return list(nodes)
    others = [n for n in nodes if n.start not in found]
    return sorted([*others, *found.values()], key=lambda n: n.start)


def _open(node: Node) -> bool:
    """Whose the office is was not found, or it was held for one of some people's half."""
    return node.start < node.end - 1 and all(party.startswith(PEOPLE) for party in node.parties)


def _of(node: Node, half: Half) -> Node:
    """The same office or delegation, of the half's state."""
    mention = replace(node.mention, country=half.state.removeprefix("state:"), body=None)
    if mention.kind not in ("office", "person"):
        mention = replace(mention, actor=half.state)
    return node._replace(mention=mention, parties=(half.state,))


def _half(page: Page, token: int, half: Half, taken: set[int], knowledge: MeetingKnowledge) -> Node | None:
    """«الشمال», or «الشطر الشمالي»: the state, as one that acts or as where somebody goes."""
    words, start, cut = page.words, token, half.cut
    if half.adjective:
        start = token - 1
        cut = half.parts.get(words[start], -1) if start >= 0 and start not in taken else -1
        if cut < 0:
            return None
    elif token + 1 < len(words) and without_article(words[token + 1]) in half.never:
        return None
    lead = knowledge.word(words[start - 1]) if start else None
    led = lead is not None and (lead.slot == "place" or "to" in lead.classes)
    went = lead is not None and lead.verb is not None and lead.verb.cls in GOING
    where = led or went or words[start][:cut] in (IN, TO)
    first, stop = page.reading.span(start, token + 1, cut)
    text = page.text[first:stop]
    mention = Mention(
        start=first,
        end=stop,
        text=text,
        kind="place" if where else "government",
        actor=half.state,
        name=text,
        country=half.state.removeprefix("state:"),
        as_="place" if where else "agent",
    )
    return Node(start, token + 1, -1, mention, (half.state,), None, words[start][:cut])
