"""Officials without a name, by whose they are: «مسؤول كوري رفيع», «مسؤولون من فنلندا والسويد», «الجانبان الصربي والكوسوفي»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import partial

from msgspec.structs import replace

from mahdar.annotate.meetings.scene import Node, is_country, nisba_of
from mahdar.annotate.meetings.sides.offices import TAG
from mahdar.annotate.page import Page
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, IN, PLURALS, TO, MeetingKnowledge
from mahdar.model import Mention

#: Adjectives between the officials and whose they are («مسؤولون أمنيون كبار من»).
ADJECTIVES = 3
#: Adjectives that are words of this layer too («مسؤولين عسكريين مصريين», «كبار»).
QUALIFYING = frozenset({"official", "other-contact", "senior"})
#: The sign between the words of a tag («#الوفد_الكيني»).
TAGGED = "_"
#: «المصدر» is who was called one so many words before at most.
SOURCE_REACH = 200
#: What officials work in («مسؤول في وزارة الدفاع», «مسؤول بالأمم المتحدة»), if it is no place.
WORKPLACES = frozenset({"institution", "organization", "government"})

#: Who acts for a people on a page that names their government.
GOVERNED_BY = {"people:kurds": "group:krg"}
#: They are named behind a class noun.
BODIES = frozenset({"armed_group", "organization"})
#: «، برئاسة الكيني» stands between a delegation and its head.
HEAD_GAP = 3
#: Classes of verbs that tell of a contact by themselves.
MEETING = frozenset({"meet", "with"})
#: Of how many sides they are, so many are at least they.
NUMBERS = {2: "dual"}
#: The ending of those who do something, and how close behind them stands the contact that they refuse or seek.
THEY, CONTACT_REACH = PLURALS[0], 3


class Side(Value, frozen=True):
    """A party and the token behind the words that name it."""

    party: str
    end: int


def officials_of(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, and the officials of the page that have no mention, each with all the sides they are of.

    A name that only says whose they are is theirs, and no node of its own any more.
    """
    words = page.words
    ends = {n.end for n in nodes if n.end < len(words)}
    others = {t for t in ends if words[t][:1] in CONJUNCTIONS and _is(words, t, "last", knowledge)}
    peoples = page.tokens_of(knowledge.peoples.keys())
    met = {
        t
        for t in peoples
        if _meets(words, t - 1, knowledge)
        or _are_to_meet(words, t, knowledge)
        or _hold_together(words, t, knowledge)
    }
    heads = sorted(
        met | others.union(page.tokens_of(knowledge.officials.keys()))
    )  # «وآخر صومالي» behind a name
    if not heads:
        return list(nodes)
    node_at = {n.start: n for n in nodes}
    taken = {t for n in nodes for t in range(n.start, n.end)}
    found: list[Node] = []
    for token in heads:
        own = node_at.get(token)
        bare = own is not None and not own.parties and _by_pronoun(words, own, knowledge)
        if (token in taken and not bare) or not page.is_content(token) or (found and token < found[-1].end):
            continue
        if _is(words, token - 1, "any", knowledge) and _is(words, token - 2, "attendance", knowledge):
            continue  # «دون حضور أي مسؤول يوناني»
        sentence = page.sentences[page.sentence_index(token)]
        if token in met:
            sides = _listed(
                words[: sentence.end],
                token,
                knowledge,
                partial(_nisba, words, node_at=node_at, knowledge=knowledge),
            )
        else:
            sides = _sides(words[: sentence.end], token, node_at, knowledge)
        sides = sides or _of_who_tells(words, token, sentence.start, nodes, found, knowledge)
        if sides and own is not None:  # «موفده فلان», «نظراءه في الاتحاد»
            found.append(own._replace(parties=(sides[0].party,)))
        elif sides:
            cut = knowledge.officials.get(words[token], knowledge.peoples.get(words[token], 1))
            found.append(_node(page, token, sides, cut))
    if not found:
        return _heads_of_theirs(words, nodes, knowledge)
    swallowed = {t for n in found for t in range(n.start, n.end)}
    nodes = sorted([*found, *(n for n in nodes if n.start not in swallowed)], key=lambda n: n.start)
    return _heads_of_theirs(words, nodes, knowledge)


def _by_pronoun(words: Sequence[str], own: Node, knowledge: MeetingKnowledge) -> bool:
    """«موفده», «نظراءه في الاتحاد»: whose they are is said by the pronoun, or behind «في»."""
    if _is(words, own.start, "his-envoy", knowledge):
        return True
    alone = own.end == own.start + 1 and _is(words, own.end, "in", knowledge)
    word = words[own.start][knowledge.officials.get(words[own.start], 0) :]  # «بنظرائه»
    return alone and _is([word], 0, "peer", knowledge)


def _heads_of_theirs(words: Sequence[str], nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """«وفد من المنظمة، برئاسة الكيني فلان»: who heads a delegation is of whoever sent it, of whatever land."""
    out: list[Node] = []
    for node in nodes:
        sent = out[-1] if out else None
        near = sent is not None and 0 < node.start - sent.end <= HEAD_GAP
        if near and sent is not None and sent.parties and node.person:
            between = range(sent.end, node.start)
            lead = next((t for t in between if _is(words, t, "headed-by", knowledge)), None)
            sends = any(_is(words, t, "delegates", knowledge) for t in (sent.start, sent.start - 1))
            if lead is not None and sends:
                # «الكيني» is no other side; nor is the one whose office he holds at home
                mention = replace(node.mention, role=None) if node.mention.kind == "person" else node.mention
                node = node._replace(start=lead + 1, parties=sent.parties, mention=mention)
        out.append(node)
    return out


def _meets(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> bool:
    """A verb of meeting whose subject follows («اجتمع الكينيون والأوغنديون»)."""
    word = knowledge.word(words[token]) if token >= 0 else None
    return word is not None and word.verb is not None and word.verb.cls in MEETING


def _are_to_meet(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> bool:
    """«رفض الكينيون إجراء محادثات», «يريد الكينيون لقاء …»: they stand between such a verb and a contact."""
    lead = knowledge.word(words[token - 1]) if token > 0 else None
    acts = lead is not None and lead.before is not None and lead.noun is None and lead.masdar is None
    if not acts or not words[token].endswith(THEY):
        return False
    for at in range(token + 1, min(len(words), token + 1 + CONTACT_REACH)):
        word = knowledge.word(words[at])
        if word is not None and word.noun is not None:
            return word.noun.what != "call"  # «جمد الكينيون اتصالاتهم مع …»: that they are in touch
        if word is None or (word.verb is not None and word.masdar is None):
            return False
    return False


def _hold_together(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> bool:
    """«أنهى الكينيون والأوغنديون جولتهم», «عقد الكينيون والأوغنديون محادثات»: two peoples between such a verb and a contact."""
    lead = knowledge.word(words[token - 1]) if token > 0 else None
    holds = lead is not None and lead.verb is not None and lead.masdar is None and bool(lead.verb.aspect)
    if not holds or token + 2 >= len(words) or words[token + 1] not in knowledge.peoples:
        return False
    if not words[token].endswith(THEY) or words[token + 1][:1] not in CONJUNCTIONS:
        return False
    what = knowledge.word(words[token + 2])
    return what is not None and what.noun is not None and what.noun.what in ("talks", "meeting", "visit")


def _is(words: Sequence[str], token: int, cls: str, knowledge: MeetingKnowledge) -> bool:
    word = knowledge.word(words[token]) if 0 <= token < len(words) else None
    return word is not None and cls in word.classes


def _sides(
    words: Sequence[str], token: int, node_at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> list[Side]:
    """The sides whose officials `token` names, read from what follows it; [] when it is not said."""
    head = knowledge.word(words[token])
    two = head is not None and "official" not in head.classes  # «البلدان الصربي والكوسوفي»: right behind
    known = words[token].startswith(TO + TO) or words[token][
        knowledge.officials.get(words[token], 0) :
    ].startswith(ARTICLE)
    for at in range(token + 1, min(len(words), token + 2 + (0 if two else ADJECTIVES))):
        agrees = not known or words[at].startswith(ARTICLE)
        if agrees and _nisba(words, at, node_at, knowledge) is not None:
            return _listed(words, at, knowledge, lambda token: _nisba(words, token, node_at, knowledge))
        if two:
            return []
        node, here = node_at.get(at), knowledge.word(words[at])
        if node is not None and at == token + 1 and not known and _governs(node, knowledge):
            return _listed(words, at, knowledge, lambda token: _name(node_at.get(token)))
        if node is not None:
            side = _workplace(node) if node.prefix == IN else None
        elif words[at] == TAGGED or (agrees and (here is None or here.classes & QUALIFYING)):
            continue
        elif here is None:
            return []  # «الوفد مسؤولين …»: another noun
        elif here.classes & {"of", "on-behalf"}:
            at += 1 if at + 1 in node_at else 2  # «عن حكومتي …», «عن حركة …»: the noun before the name
            return _listed(words, at, knowledge, lambda token: _body(node_at, token))
        else:
            both = known and head is not None and "dual" in head.classes
            if both or "in" not in here.classes:
                return []  # «بين الطرفين في جيبوتي»: where, not whose
            at += words[at + 1 : at + 2] == [TAG]  # «في #السويد»
            return _listed(words, at + 1, knowledge, lambda token: _workplace(node_at.get(token)))
        return [side] if side is not None else []
    return []


def _of_who_tells(
    words: Sequence[str],
    token: int,
    start: int,
    nodes: Sequence[Node],
    found: Sequence[Node],
    knowledge: MeetingKnowledge,
) -> list[Side]:
    """«أعلن الوزير الكيني أن موفده …», «قال مصدر كيني إن وفدا سيزور …»: those of him who tells, if he alone was named."""
    his = _is(words, token, "his-envoy", knowledge)
    if not his and not (
        _is(words, token - 1, "that-clause", knowledge) and _is(words, token, "sent", knowledge)
    ):
        return []
    if _is(words, token + 1, "of", knowledge) and _is(words, token + 2, "private", knowledge):
        return []  # «إن وفدا من رجال الأعمال زار …»
    first = bisect_left(nodes, start, key=lambda n: n.start)
    told = [*nodes[first : bisect_left(nodes, token, key=lambda n: n.start)]]
    told += [n for n in found if start <= n.start]
    sides = {n.parties for n in told if n.acting}
    sources = {_source(words, at, knowledge) for at in range(start, token - 1)}
    if "" in sources:  # «وأضاف المصدر أن وفدا …»: he was called before
        before = (_source(words, at, knowledge) for at in range(start - 1, max(-1, start - SOURCE_REACH), -1))
        sources = {next((s for s in before if s), None)}
    sides |= {(s,) for s in sources if s}
    (only,) = sides if len(sides) == 1 else ((),)
    return [Side(only[0], token + 1)] if len(only) == 1 else []


def _source(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> str | None:
    """The party of «مصدر كيني»; "" for a source of no stated land, None for another word."""
    if not _is(words, token, "source", knowledge):
        return None
    nisba = next((n for at in (1, 2) if (n := nisba_of(words, token + at, knowledge)) is not None), None)
    return f"state:{nisba[0]}" if nisba is not None else ""


def _nisba(
    words: Sequence[str], token: int, node_at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> Side | None:
    """«الصربي» of «الصربي والكوسوفي»; «المالي» is of Mali only on a page that names it."""
    nisba = nisba_of(words, token, knowledge)
    own = node_at.get(token)
    if nisba is not None and own is not None and own.end > token + nisba[1]:
        return None  # «ممثلو أرمن قره باغ»: the first word of a longer name
    if nisba is not None and _is(words, token, "homograph", knowledge):
        named = any(f"state:{nisba[0]}" in node.parties for node in node_at.values())
        nisba = nisba if named else None
    if nisba is not None:
        return Side(f"state:{nisba[0]}", token + nisba[1])
    group = knowledge.group_nisbas.get(without_article(words[token])) if token < len(words) else None
    rule = GOVERNED_BY.get(group or "")
    if rule is not None and any(rule in node.parties for node in node_at.values()):
        group = rule
    return Side(group, token + 1) if group is not None else None


def _name(node: Node | None) -> Side | None:
    """«فنلندا» of «فنلندا والسويد»: one party by its name, no person."""
    if (
        node is None
        or (node.prefix and node.prefix not in CONJUNCTIONS)
        or len(node.parties) != 1
        or node.person
    ):
        return None
    return Side(node.parties[0], node.end)


def _body(node_at: Mapping[int, Node], token: int) -> Side | None:
    """«حماس», «حركة حماس»: a movement may stand behind its class noun."""
    inner = node_at.get(token + 1)
    named = inner is not None and inner.mention.kind in BODIES and not inner.prefix
    return _name(node_at.get(token)) or _sender(node_at.get(token)) or (_name(inner) if named else None)


def _sender(node: Node | None) -> Side | None:
    """«مبعوث من الرئيس الكيني», «وفد عن قائد القوات»: who sends somebody does so for the side that he leads."""
    leads = node is not None and node.person and not node.prefix and node.level is not None
    if node is None or not leads or len(node.parties) != 1 or node.mention.number in ("dual", "plural"):
        return None
    return Side(node.parties[0], node.end)


def _governs(node: Node, knowledge: MeetingKnowledge) -> bool:
    """«وفدا كينشاسا»: a land or a capital as a place, whose officials they are."""
    capital = is_country(node.mention) or fold(node.mention.text) in knowledge.capitals
    return node.locative and not node.prefix and capital


def _workplace(node: Node | None) -> Side | None:
    """«وزارة الدفاع اليونانية», «اليونان»: whose officials work there; not a city, where they may be guests."""
    if node is None or len(node.parties) != 1:
        return None
    works = node.mention.kind in WORKPLACES or is_country(node.mention)
    return Side(node.parties[0], node.end) if works else None


def _listed(
    words: Sequence[str], token: int, knowledge: MeetingKnowledge, read: Callable[[int], Side | None]
) -> list[Side]:
    """The sides that follow one another from `token` on, joined by «و»."""
    out: list[Side] = []
    side = read(token)
    while side is not None:
        out.append(side)
        token = side.end
        token += token + 1 < len(words) and _is(words, token, "comma", knowledge)
        joined = token < len(words) and words[token][:1] in CONJUNCTIONS
        if joined and _is(words, token, "last", knowledge):
            token += 1  # «مسؤول كيني وآخر صومالي»
        side = (read(token) or _same_stem(words, token, knowledge)) if joined else None
    return out


def _same_stem(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> Side | None:
    """«الكوريين الجنوبيين والشماليين»: the second word of an adjective that shares its first with the one before."""
    if token < 2 or token >= len(words):
        return None
    pair = [words[token - 2], words[token][1:]]
    nisba = nisba_of(pair, 0, knowledge)
    return Side(f"state:{nisba[0]}", token + 1) if nisba is not None and nisba[1] == len(pair) else None


def _node(page: Page, token: int, sides: Sequence[Side], cut: int) -> Node:
    end = sides[-1].end
    start, stop = page.reading.span(token, end, cut)
    parties = tuple(dict.fromkeys(s.party for s in sides))
    only = parties[0] if len(parties) == 1 else ""
    mention = Mention(
        start=start,
        end=stop,
        text=page.text[start:stop],
        kind="office",
        country=only.removeprefix("state:") if only.startswith("state:") else None,
        as_="agent",
        number=NUMBERS.get(len(parties), "plural") if not only else None,
    )
    return Node(token, end, -1, mention, parties, None, page.words[token][:cut])
