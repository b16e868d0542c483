"""Whose an office is, where a sign or a preposition parts it from its state: «وزير خارجية #كينيا», «المبعوثان لكينيا وأوغندا»."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from mahdar.annotate.meetings.scene import Node, in_session, nisba_of
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, TO, MeetingKnowledge
from mahdar.model import Mention

#: Who heads a body, of whatever land he is; an envoy to it is of those who sent him.
HEADS = frozenset({"president", "secretary_general"})
#: … who may head a land, too.
PRESIDENT = "president"
#: The sign before a tag.
TAG = "#"
#: «الدول الأعضاء في» stands between an office and its body.
MEMBERS_REACH = 8
#: «رئيسي جهازي المخابرات العامة في»: so many words before the first land at most.
HEADS_REACH = 5
#: The ending of a noun in the dual that another follows in the genitive.
OF_TWO = "ي"
#: What joins the second of two lands to the first.
JOINED = tuple(CONJUNCTIONS)
#: «المبعوثان الخاصان لـ»: so far apart at most.
OFFICE_REACH = 2


def with_their_states(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, the offices that stand apart from their states joined to them."""
    out: list[Node] = []
    for node in nodes:
        if out and node.start < out[-1].end:
            continue  # «العرب» of «وزراء الخارجية العرب»
        if node.mention.kind == "office":
            node = _of_nisba(page, _of_union(page, node, knowledge), knowledge)
        before = out[-1] if out and out[-1].mention.kind == "office" else None
        if before is not None and (
            _member_states(page, before, node, knowledge) or _tagged(page, before, node)
        ):
            out[-1] = _office_of(page, before, node)
            continue
        if before is not None and _heads(page, before, node, knowledge):
            out[-1] = _head_of(page, before, node)
            continue
        out.append(node)
        if node.prefix not in JOINED:
            continue  # two lands are joined by «و»
        if len(out) > 1 and (start := _heads_of_two(page, out[-2], node, knowledge)) is not None:
            while out and out[-1].start >= start:
                first = out.pop()
                if first.end == node.start:
                    parties = (*first.parties, *node.parties)
            out.append(_two_heads(page, start, node, parties))
        if len(out) > 2 and _of_two(*out[-3:]):
            office, first, second = out[-3:]
            apart = office._replace(start=second.start, prefix=second.prefix)
            out[-3:] = [_office_of(page, office, first), _office_of(page, apart, second)]
    return out


def _of_nisba(page: Page, office: Node, knowledge: MeetingKnowledge) -> Node:
    """«أول رئيس وزراء هولندي»: one of an office that is not called by the article, and the adjective of his land."""
    words, end = page.words, office.end
    if office.mention.kind != "office" or office.parties or office.mention.number not in (None, "singular"):
        return office
    if end >= len(words) or words[end].startswith(ARTICLE) or words[end - 1].startswith(ARTICLE):
        return office
    nisba = nisba_of(words, end, knowledge)
    word = knowledge.word(words[end])
    if nisba is None or words[end][:1] in CONJUNCTIONS or (word is not None and "homograph" in word.classes):
        return office
    end += nisba[1]
    start, stop = office.mention.start, page.reading.span(office.end, end)[1]
    mention = msgspec.structs.replace(office.mention, end=stop, text=page.text[start:stop], country=nisba[0])
    return office._replace(end=end, parties=(f"state:{nisba[0]}",), mention=mention)


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
    plural = office.mention.number == "plural" and not office.parties
    between = page.words[office.end : body.start]
    if not plural or not in_session(body.mention) or not body.parties or not 1 < len(between) < MEMBERS_REACH:
        return False
    known = [knowledge.word(w) for w in between if w != ARTICLE and not w.removeprefix(ARTICLE).isdigit()]
    return any(w is not None and "member" in w.classes for w in known) and all(
        w is not None and w.classes & {"member", "states", "in"} for w in known
    )


def _heads_of_two(page: Page, first: Node, second: Node, knowledge: MeetingKnowledge) -> int | None:
    """«قائدا جيشي كينيا وأوغندا», «رئيسي جهازي الأمن في …»: the token of the heads, in the dual as their bodies are."""
    if first.end != second.start or first.prefix:
        return None
    if not all(n.of_a_state and len(n.parties) == 1 and not n.person for n in (first, second)):
        return None
    words, at = page.words, first.start - 1
    word = knowledge.word(words[at])
    if word is not None and "two-bodies" in word.classes:
        return at  # «حكومتا كينيا وأوغندا»
    at -= word is not None and "in" in word.classes
    for token in range(at, max(-1, at - HEADS_REACH), -1):
        word = knowledge.word(words[token])
        if word is not None and "two-bodies" in word.classes:
            return token  # «قيادتي حرس الحدود في كينيا وأوغندا»
        if word is not None and "two-heads" in word.classes:
            before = knowledge.word(words[token - 1]) if token else None
            if before is not None and "two-heads" in before.classes:
                continue  # «نائبا رئيسي حكومتي كينيا وأوغندا»
            return token if token < at and words[token + 1].endswith(OF_TWO) else None
        bound = words[token].startswith(ARTICLE) or words[token].endswith(OF_TWO)
        if not bound and not words[token + 1].startswith(ARTICLE):
            return None
    return None


def _two_heads(page: Page, start: int, last: Node, parties: tuple[str, ...]) -> Node:
    first, stop = page.reading.span(start, last.end)
    mention = Mention(
        start=first, end=stop, text=page.text[first:stop], kind="office", as_="agent", number="dual"
    )
    return Node(start, last.end, -1, mention, parties, None, "")


def _heads(page: Page, office: Node, body: Node, knowledge: MeetingKnowledge) -> bool:
    """«الرئيس القطري لنادي …», «الأمين العام الكيني للاتحاد …»: of what land he is, and then what he heads.

    «زيارة الرئيس الأوكراني للاتحاد الأوروبي», «سلم الرئيس الكيني للاتحاد …»: the president of a land, and where he goes.
    """
    own = body.prefix == TO and body.start == office.end
    named = not body.prefix and body.start == office.end + 1 and page.words[office.end].startswith(TO)
    whole = (own or named) and body.mention.kind == "organization"
    if not (whole and office.mention.role in HEADS and bool(office.mention.country)):
        return False
    if office.mention.role != PRESIDENT or not body.parties:
        return True
    word = knowledge.word(page.words[office.start - 1]) if office.start else None
    return word is not None and word.verb is not None and word.verb.cls == "meet" and word.noun is None


def _head_of(page: Page, office: Node, body: Node) -> Node:
    """The office, of the body that he heads and not of his land."""
    start, stop = office.mention.start, page.reading.span(office.end, body.end)[1]
    mention = msgspec.structs.replace(
        office.mention, end=stop, text=page.text[start:stop], country=None, body=body.mention.actor
    )
    return office._replace(end=body.end, parties=body.parties, mention=mention)


def _tagged(page: Page, office: Node, state: Node) -> bool:
    """An office in construct and, behind the sign of a tag, the name of its state."""
    whose = state.mention.kind in ("government", "place") and bool(state.parties) and not state.prefix
    if not whose or office.end + 1 != state.start:
        return False
    return page.words[office.end] == TAG and not page.words[office.end - 1].startswith(ARTICLE)


def _of_two(office: Node, first: Node, second: Node) -> bool:
    """An office in the dual of no state, and two states behind «ل»."""
    dual = office.mention.kind == "office" and office.mention.number == "dual" and not office.parties
    near = first.start - office.end < OFFICE_REACH and first.end == second.start
    led = first.prefix == TO
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
