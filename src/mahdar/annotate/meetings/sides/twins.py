"""The second of two that share a name, told by the one word in which it differs: «كوريا الشمالية والجنوبية», «السودان وجنوبه»."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from mahdar.annotate.meetings.scene import Node
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import CONJUNCTIONS, MeetingKnowledge


def with_twins(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, and behind each of two that share a name the other, where «و» and its own word follow."""
    words = page.words
    out: list[Node] = []
    for node in nodes:
        if out and node.start < out[-1].end:
            continue  # a name that the page was read to have in the word of the second
        out.append(node)
        twins = knowledge.twins.get(node.parties[0]) if len(node.parties) == 1 else None
        told = words[node.end] if twins is not None and node.end < len(words) else ""
        second = twins.get(told[1:]) if twins is not None and told[:1] in tuple(CONJUNCTIONS) else None
        if second is not None and told:
            out.append(_second(page, node, second))
    return out


def _second(page: Page, first: Node, party: str) -> Node:
    """What the first is said to be, of the second: «وزيرا دفاع كوريا الشمالية والجنوبية» are a minister of each."""
    start, stop = page.reading.span(first.end, first.end + 1, 1)
    mention = replace(
        first.mention,
        start=start,
        end=stop,
        text=page.text[start:stop],
        actor=None if first.person else party,
        country=party.removeprefix("state:"),
    )
    return first._replace(
        start=first.end,
        end=first.end + 1,
        mention=mention,
        parties=(party,),
        prefix=page.words[first.end][:1],
    )
