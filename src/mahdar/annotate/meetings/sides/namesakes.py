"""Names whose party stands elsewhere on the page.

«الرئيس كيم» of a page about one Kim, «الوفد الشمالي» of a page about Korea, «المفوضة الأوروبية لشؤون التجارة فلانة»,
«بروكسل» of a page about the European Union.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations

from msgspec.structs import replace

from mahdar.annotate.meetings.scene import Node
from mahdar.arabic.fold import fold_name
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.meetings import ARTICLE, TO, MeetingKnowledge

#: How it is known that a name is a land's, and not that of another land's capital.
LAND = "land"
#: What a person may be of, by his work.
WORKPLACE = "institution"
#: Offices that one bears at a time, of whom a page of his own land speaks by his title alone.
SOVEREIGNS = frozenset({"emir", "king", "sultan"})
#: What an office is for takes at most so many words («المبعوث الخاص لشؤون المناخ فلان»).
COMPLEMENT = 4


def with_parties(
    words: Sequence[str], sentences: Sequence[Sentence], nodes: Sequence[Node], knowledge: MeetingKnowledge
) -> list[Node]:
    """`nodes`, where a person named by one name has the party of the one fuller name on the page that holds it.

    A people of several states («الكوريون») stands for the one of them that acts in its sentence or the one before,
    no other of them named on the page; one of no state stands for nobody.
    """
    nodes = _of_teller(words, sentences, _of_sovereign(nodes), knowledge)
    nodes = _of_land(
        _of_organization(_of_workplace(words, _of_office(words, nodes), knowledge), knowledge),
        knowledge,
    )
    alone = [*map(_is_lone, nodes)]
    known = _parties_by_name(nodes) if True in alone else {}
    vague = [knowledge.vague_peoples.get(node.mention.body or node.mention.actor or "") for node in nodes]
    if any(states is not None for states in vague):
        nodes = _of_peoples(sentences, nodes, vague, knowledge)
    return [
        node._replace(parties=_only(known, node)) if lone else node
        for node, lone in zip(nodes, alone, strict=True)
    ]


def _of_land(nodes: Sequence[Node], knowledge: MeetingKnowledge) -> Sequence[Node]:
    """«عمان» is the sultanate where the page calls it so, and not the capital of Jordan."""
    lands = [n for n in nodes if n.mention.country in knowledge.like_capitals and n.of_a_state]
    shared = {n for n in lands if fold_name(n.mention.text) in knowledge.capitals}
    if not shared or len(shared) == len(lands):
        return nodes
    return [n._replace(mention=replace(n.mention, basis=LAND)) if n in shared else n for n in nodes]


def _is_lone(node: Node) -> bool:
    """A person of whom his own words do not say whose he is."""
    return node.mention.kind == "person" and not node.parties and not node.mention.body


def _of_peoples(
    sentences: Sequence[Sentence],
    nodes: Sequence[Node],
    vague: Sequence[frozenset[str] | None],
    knowledge: MeetingKnowledge,
) -> list[Node]:
    """`nodes`, each people of several states with the state it means."""
    named = {party for node, of in zip(nodes, vague, strict=True) if of is None for party in node.parties}
    opens = [s.start for s in sentences]
    at = [bisect_right(opens, node.start) for node in nodes]
    acting: dict[int, set[str]] = defaultdict(set)
    for here, node, states in zip(at, nodes, vague, strict=True):
        if states is None and node.acting:
            acting[here].update(node.parties)
    acts = set().union(*acting.values())
    out: list[Node] = []
    for here, node, states in zip(at, nodes, vague, strict=True):
        if states == frozenset() and len(node.parties) == 1:
            out.append(node._replace(parties=()))
        elif states is not None and len(node.parties) == 1:
            near = acting[here] | acting[here - 1]
            other = _other_half(states, near, knowledge)
            meant = other or _meant(node, states & named, states & acts, near)
            out.append(node._replace(parties=meant))
        else:
            out.append(node)
    return out


def _other_half(states: frozenset[str], near: set[str], knowledge: MeetingKnowledge) -> tuple[str, ...]:
    """«الجنوبيين» where the north acts close by: the other of two states that share a name."""
    found = {
        other
        for pair in knowledge.pairs.values()
        for half, other in permutations(pair, 2)
        if half in near and half not in states and other in states
    }
    return tuple(found) if len(found) == 1 else ()


def _meant(node: Node, named: frozenset[str], acts: frozenset[str], near: set[str]) -> tuple[str, ...]:
    """Of the states a people may mean: the only one named, if it acts near by; nobody, where several act."""
    if len(acts) > 1:
        return ()
    return tuple(named) if len(named) == 1 and named <= near else node.parties


def _of_teller(
    words: Sequence[str], sentences: Sequence[Sentence], nodes: Sequence[Node], knowledge: MeetingKnowledge
) -> Sequence[Node]:
    """«أعلنت الرئاسة الكينية أن الرئيس سيزور …»: a title alone behind «أن» is of the state whose body tells of him."""
    bare = [i for i, n in enumerate(nodes) if i and _is_title_alone(n)]
    if not bare:
        return nodes
    out, opens = list(nodes), [s.start for s in sentences]
    for i in bare:
        node, teller = nodes[i], nodes[i - 1]
        lead = knowledge.word(words[node.start - 1])
        that = lead is not None and "that-clause" in lead.classes
        here = bisect_right(opens, node.start) == bisect_right(opens, teller.start)
        tells = teller.mention.kind == WORKPLACE and teller.acting and len(teller.parties) == 1
        if that and here and tells:
            out[i] = node._replace(parties=teller.parties)
    return out


def _is_title_alone(node: Node) -> bool:
    """«الرئيس», «الوزيرة» of no stated land; a guest by his title may be of any («الأمير»)."""
    mention, role = node.mention, node.mention.role or ""
    title = mention.kind == "office" and mention.basis == "bare" and mention.number == "singular"
    return title and not node.parties and (role == "president" or role.endswith("minister"))


def _of_sovereign(nodes: Sequence[Node]) -> Sequence[Node]:
    """«سمو الأمير», «جلالة الملك» of a page that names one emir or king."""
    bare = {n.mention.role for n in nodes if n.mention.basis == "bare" and not n.parties} & SOVEREIGNS
    if not bare:
        return nodes
    named = {role: {n.parties for n in nodes if n.mention.role == role and n.parties} for role in bare}
    only = {role: found.pop() for role, found in named.items() if len(found) == 1}
    return [n._replace(parties=only.get(n.mention.role or "", ())) if not n.parties else n for n in nodes]


def _of_workplace(words: Sequence[str], nodes: Sequence[Node], knowledge: MeetingKnowledge) -> Sequence[Node]:
    """«فلان، المسؤول في مجلس الأمن القومي الكيني», «فلان من الخارجية الكينية»: a person is of the side whose body he works in."""
    at = {n.start: n for n in nodes if n.mention.kind == WORKPLACE and n.parties}
    if not at:
        return nodes
    out: list[Node] = []
    for node in nodes:
        if _is_lone(node) and node.end + 1 < len(words):
            token = node.end
            comma = knowledge.word(words[token])
            if comma is not None and "comma" in comma.classes and words[token + 1].startswith(ARTICLE):
                token += 2
            led = knowledge.word(words[token]) if token < len(words) else None
            body = at.get(token + 1)
            if body is not None and led is not None and led.classes & {"in", "of"}:
                node = node._replace(parties=body.parties)
        out.append(node)
    return out


def _of_office(words: Sequence[str], nodes: Sequence[Node]) -> list[Node]:
    """Persons named behind what their office is for have the party of the office."""
    out: list[Node] = []
    for node in nodes:
        office = out[-1] if out else None
        if (
            office is not None
            and not node.parties
            and node.mention.kind == "person"
            and office.mention.kind == "office"
            and office.mention.number == "singular"
            and 0 < node.start - office.end <= COMPLEMENT
            and words[office.end].startswith(TO)
            and not node.prefix
        ):
            node = node._replace(parties=office.parties)
        out.append(node)
    return out


def _of_organization(nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """«المفاوضات مع بروكسل»: a city stands for the organisation in it where the page names that, and not the land."""
    bodies = {n: body for n in nodes if n.of_a_state and (body := _body_in(n, knowledge)) is not None}
    if not bodies:
        return list(nodes)
    named = {p for n in nodes if n not in bodies for p in n.parties}
    return [
        n._replace(parties=(bodies[n],))
        if n in bodies and bodies[n] in named and not named & set(n.parties)
        else n
        for n in nodes
    ]


def _body_in(node: Node, knowledge: MeetingKnowledge) -> str | None:
    """The organisation that a city may stand for."""
    mention = node.mention
    city = knowledge.capitals.get(fold_name(mention.text)) if mention.basis == "capital" else mention.name_en
    return knowledge.metonyms.get(city or "")


def _parties_by_name(nodes: Sequence[Node]) -> dict[str, set[tuple[str, ...]]]:
    """The parties of the persons of a page by their id, the first word of a name and its ends."""
    known: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for node in nodes:
        if node.mention.kind != "person" or not node.parties:
            continue
        if node.mention.actor:
            known[node.mention.actor].add(node.parties)
        words = _words(node)
        if len(words) > 1:
            for part in {words[0], *(" ".join(words[i:]) for i in range(1, len(words)))}:
                known[part].add(node.parties)  # «فلان», «بن فلان» of «فلان بن فلان»
    return known


def _only(known: dict[str, set[tuple[str, ...]]], node: Node) -> tuple[str, ...]:
    """The parties of the one person of the page who is meant; () when there is none, or several of different sides."""
    words = _words(node)
    found = known.get(node.mention.actor or "") or known.get(" ".join(words))
    return next(iter(found)) if found and len(found) == 1 else ()


def _words(node: Node) -> list[str]:
    return fold_name(node.mention.name or "").replace("_", " ").split()
