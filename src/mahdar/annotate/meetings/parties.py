"""Who takes part: names to the right of a contact by the words that lead to them, and the subject to its left."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO, MeetingKnowledge, without_article

#: Words that name nobody may stand between two members of one list («ووزير الدولة للشؤون …»).
MEMBER_GAP = 4
#: A list of members ends at the latest here.
REACH = 45

NisbaTable = dict[str, list[tuple[tuple[str, ...], str]]]


class Found(NamedTuple):
    """What a walk to the right came upon."""

    members: list[tuple[Node, str]]
    countries: list[tuple[str, int, int]]
    places: list[Node]
    dual: int | None
    stop: int


def fill_parties(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Fill `members`, `countries`, `dual` and `place` of a contact from its own sentence."""
    nisbas = knowledge.nisbas
    state = "party" if contact.verb is not None else "gen"
    right = walk(contact, contact.end, contact.right_stop, state, nisbas)
    contact.members = right.members
    contact.countries = right.countries
    contact.dual = right.dual
    contact.place = right.places[0] if right.places else None
    _before(contact)


def walk(contact: Contact, start: int, end: int, state: str, nisbas: NisbaTable) -> Found:
    """Read names from `start` on. States: `gen` (the noun's own genitive and adjectives), `party`, `mediator`,
    `host`, `place`, `topic`, `to` (where a visit goes), `none`. Stops at another clause."""
    scene = contact.scene
    members: list[tuple[Node, str]] = []
    countries: list[tuple[str, int, int]] = []
    places: list[Node] = []
    dual: int | None = None
    visit = contact.what == "visit"
    gap, token, depth = 0, start, 0
    last: Node | None = None
    limit = min(end, start + REACH)
    while token < limit:
        word = scene.word(token)
        if word is not None and ("open" in word.classes or "close" in word.classes):
            depth += 1 if "open" in word.classes else -1
            token += 1
            continue
        if depth > 0:
            token += 1
            continue
        when = scene.when_at.get(token)
        if when is not None:
            token = when.end
            continue
        node = scene.node_at.get(token)
        if node is not None:
            state = _place_node(contact, node, state, visit, last, gap, members, places)
            last, gap = node, 0
            token = node.end
            continue
        if word is not None:
            if "border" in word.classes or "saying" in word.classes:
                break
            if "dual" in word.classes and dual is None and state in ("gen", "party"):
                dual = token
                token += 1
                continue
            if word.slot is not None and not (word.slot == "topic" and state == "gen" and gap == 0 and False):
                if word.slot == "away":
                    break
                state = word.slot
                gap = 0
                token += 1
                continue
            if "to" in word.classes and (visit or contact.verb is not None and contact.verb.cls == "go"):
                state, gap = "to", 0
                token += 1
                continue
            if word.verb is not None and word.verb.cls not in ("light", "attend", "gather", "host", "mediate", "get"):
                break
            if "carry" in word.classes or "join" in word.classes or "filler" in word.classes:
                token += 1
                continue
        nisba = _nisba_at(scene, token, nisbas) if state in ("gen", "party") else None
        if nisba is not None and state == "gen":
            party, width = nisba
            countries.append((party, token, token + width))
            token += width
            continue
        gap += 1
        if gap > MEMBER_GAP and state in ("gen", "party", "mediator", "host", "to", "place"):
            state = "none"
        token += 1
    return Found(members, countries, places, dual, token)


def _place_node(
    contact: Contact,
    node: Node,
    state: str,
    visit: bool,
    last: Node | None,
    gap: int,
    members: list[tuple[Node, str]],
    places: list[Node],
) -> str:
    """Give a name its role from the state it was met in and what is written together with it."""
    inner = node.prefix.lstrip(CONJUNCTIONS) if node.prefix not in tuple(CONJUNCTIONS) else ""
    locative = node.mention.kind == "place" or node.mention.as_ == "place"
    if state in ("topic", "none"):
        if inner == IN and node.person and contact.what != "visit" and not members:
            members.append((node, "party"))
            return "party"
        return state
    if visit and (state == "to" or inner == TO) and (locative or not node.person):
        members.append((node, "party"))
        places.append(node)
        return "to"
    if inner == IN and locative or state == "place":
        if locative or not node.person:
            places.append(node)
        return state
    if locative and contact.verb is not None and contact.verb.cls == "visit":
        members.append((node, "party"))
        places.append(node)
        return state
    if not node.parties and not node.person:
        return state
    if locative and state == "gen" and not visit:
        # «قمة سوريا», «محادثات أستانا»: named for a place, which is no party by that alone
        places.append(node)
        return state
    if state in ("mediator", "host"):
        members.append((node, state))
        return state
    if state in ("gen", "party", "to"):
        members.append((node, "party"))
        return "party" if state == "to" else state
    return state


def _before(contact: Contact) -> None:
    """Names between the carrier and the noun, or right before the verb: the subject."""
    scene = contact.scene
    if contact.carrier is not None:
        role = "host" if contact.carrier_verb and contact.carrier_verb.cls == "host" else "party"
        between = _plain_nodes(scene, contact.carrier + 1, contact.start)
        if not between:
            between = _adjacent_before(scene, contact.carrier, contact.left_stop)
        contact.members = [(n, role) for n in between] + contact.members
    elif contact.verb is not None:
        if not contact.members or contact.verb.cls in ("with", "go", "visit", "meet", "call", "sign"):
            subject = _adjacent_before(scene, contact.start, contact.left_stop)
            contact.members = [(n, "party") for n in subject] + contact.members


def _plain_nodes(scene: Scene, start: int, end: int) -> list[Node]:
    """Acting names in a stretch, those after a word of topic, place or another clause left out."""
    out: list[Node] = []
    state = "party"
    token = start
    while token < end:
        node = scene.node_at.get(token)
        if node is not None:
            locative = node.mention.as_ == "place" or node.mention.kind == "place"
            if state == "party" and node.parties and not locative and node.prefix.lstrip(CONJUNCTIONS) in ("", IN):
                out.append(node)
            token = node.end
            continue
        word = scene.word(token)
        if word is not None and word.slot is not None:
            state = "party" if word.slot == "party" else "off"
        elif word is not None and "comma" in word.classes and state == "off":
            state = "party"
        token += 1
    return out


def _adjacent_before(scene: Scene, token: int, left_stop: int) -> list[Node]:
    """The subject that stands directly before a verb («لافروف يلتقي …», «أن الرئيس … سيزور»), appositions included."""
    out: list[Node] = []
    at = token - 1
    gap = 0
    ends = {n.end: n for n in scene.nodes if left_stop <= n.start < token}
    while at >= left_stop and gap <= 3:
        node = ends.get(at + 1)
        if node is not None:
            locative = node.mention.as_ == "place" or node.mention.kind == "place"
            if node.prefix.lstrip(CONJUNCTIONS) != "" or locative:
                return out
            if out and not (node.parties == out[0].parties or out[0].prefix in tuple(CONJUNCTIONS) or _joined_by_and(scene, out[0])):
                return out
            if node.parties:
                out.insert(0, node)
            at = node.start - 1
            gap = 0
            continue
        word = scene.word(at)
        if word is not None and ("border" in word.classes or word.slot == "away" and out):
            return out
        if word is not None and word.slot in ("topic", "place") and not out:
            return out
        gap += 1
        at -= 1
    return out


def _joined_by_and(scene: Scene, node: Node) -> bool:
    return node.start > scene.start and scene.raw[node.start - 1] in CONJUNCTIONS


def _nisba_at(scene: Scene, token: int, nisbas: NisbaTable) -> tuple[str, int] | None:
    """A nisba of a state at `token`: (party, width)."""
    raw = scene.raw
    first = without_article(raw[token])
    for words, country in nisbas.get(first, ()):
        if all(
            token + i < scene.end and without_article(raw[token + i]) == w for i, w in enumerate(words)
        ):
            return f"state:{country}", len(words)
    return None
