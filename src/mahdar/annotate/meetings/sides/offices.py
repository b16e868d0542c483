"""Whose an office is, where a sign or a preposition parts it from its state: «وزير خارجية #كينيا», «المبعوثان لكينيا وأوغندا»."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mahdar.annotate.meetings.scene import Node, in_session
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, TO, MeetingKnowledge

#: The sign before a tag.
TAG = "#"
#: «الدول الأعضاء في» stands between an office and its body.
MEMBERS_REACH = 8
#: «المبعوثان الخاصان لـ»: so far apart at most.
OFFICE_REACH = 2


def with_their_states(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, the offices that stand apart from their states joined to them."""
    out: list[Node] = []
    for node in nodes:
        if out and node.start < out[-1].end:
            continue  # «العرب» of «وزراء الخارجية العرب»
        node = _of_union(page, node, knowledge)
        if out and _member_states(page, out[-1], node, knowledge):
            out[-1] = _office_of(page, out[-1], node)
            continue
        if out and _tagged(page, out[-1], node):
            out[-1] = _office_of(page, out[-1], node)
            continue
        out.append(node)
        if len(out) > 2 and _of_two(*out[-3:]):
            office, first, second = out[-3:]
            apart = office._replace(start=second.start, prefix=second.prefix)
            out[-3:] = [_office_of(page, office, first), _office_of(page, apart, second)]
    return out


def _of_union(page: Page, office: Node, knowledge: MeetingKnowledge) -> Node:
    """«وزراء الخارجية العرب», «قادة الدول الأفريقية»: those of all members are their union's."""
    if office.mention.kind != "office" or office.mention.number != "plural" or office.parties:
        return office
    for width in (1, 2):
        end = office.end + width
        union = knowledge.members.get(tuple(page.words[office.end : end]))
        if union is not None:
            stop = page.reading.span(office.end, end)[1]
            start = office.mention.start
            mention = msgspec.structs.replace(
                office.mention, end=stop, text=page.text[start:stop], body=union
            )
            return office._replace(end=end, parties=(union,), mention=mention)
    return office


def _member_states(page: Page, office: Node, body: Node, knowledge: MeetingKnowledge) -> bool:
    """«وزراء خارجية الدول الأعضاء في التحالف»: the office of the members of a body."""
    plural = office.mention.kind == "office" and office.mention.number == "plural" and not office.parties
    between = page.words[office.end : body.start]
    if not plural or not in_session(body.mention) or not body.parties or not 1 < len(between) < MEMBERS_REACH:
        return False
    known = [knowledge.word(w) for w in between if w != ARTICLE and not w.removeprefix(ARTICLE).isdigit()]
    return any(w is not None and "member" in w.classes for w in known) and all(
        w is not None and w.classes & {"member", "states", "in"} for w in known
    )


def _tagged(page: Page, office: Node, state: Node) -> bool:
    """An office in construct and, behind the sign of a tag, the name of its state."""
    whose = state.mention.kind in ("government", "place") and bool(state.parties) and not state.prefix
    if not whose or office.mention.kind != "office" or office.end + 1 != state.start:
        return False
    return page.words[office.end] == TAG and not page.words[office.end - 1].startswith(ARTICLE)


def _of_two(office: Node, first: Node, second: Node) -> bool:
    """An office in the dual of no state, and two states behind «ل»."""
    dual = office.mention.kind == "office" and office.mention.number == "dual" and not office.parties
    near = first.start - office.end < OFFICE_REACH and first.end == second.start
    led = first.prefix == TO and second.prefix in tuple(CONJUNCTIONS)
    return (
        dual and near and led and all(n.mention.kind == "government" and n.parties for n in (first, second))
    )


def _office_of(page: Page, office: Node, state: Node) -> Node:
    """The office with its state, in the words from its own start on."""
    start = office.mention.start if office.start < state.start else state.mention.start
    mention = msgspec.structs.replace(
        office.mention,
        start=start,
        end=state.mention.end,
        text=page.text[start : state.mention.end],
        country=state.mention.country,
    )
    return office._replace(end=state.end, parties=state.parties, mention=mention)
