"""Who stayed away: «لم تشارك … في الجولة», «وغابت عن القمة …», «… تقاطع المحادثات».

A side told so takes no part in the contact of that clause, nor in the one that its words point back at.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.status.beside_it import refusal_at
from mahdar.annotate.meetings.status.negation import negates
from mahdar.arabic.value import Value
from mahdar.knowledge.meetings import CONJUNCTIONS, MeetingKnowledge

#: The noun of contact stands this close behind the verb, or before it («لم تشارك في هذه الجولة», «جولة لم تحضرها …»).
OBJECT_REACH = 14
#: … and who stayed away so close behind it.
SUBJECT_REACH = 12
#: With whom a contact is said to be stands this close behind its noun.
WITH_REACH = 3
#: Being at a contact, of whoever has no part in its preparation.
BEING_THERE = frozenset({"hadara", "sharaka", "indamma"})
#: Contacts that are called by each other's nouns.
SAME_KIND = frozenset({"talks", "meeting"})
#: What a side may stay away from.
SITTING = frozenset({"talks", "meeting", "summit", "conference"})


class Away(Value, frozen=True):
    """Who stayed away from what: the token of the noun of contact, its kind, and whether it points at one that is told."""

    token: int
    kind: str
    points: bool
    nodes: tuple[Node, ...]
    parties: frozenset[str]


def who_stayed_away(scene: Scene, knowledge: MeetingKnowledge) -> list[Away]:
    """All that the sentence tells of."""
    out: list[Away] = []
    for token in scene.words:
        first = _stays_away(scene, token)
        at = _object(scene, token) if first is not None else None
        if first is None or at is None or _of_two(scene, at):
            continue
        nodes = _who(scene, first, token, at)
        if nodes:
            gone = {p for node in nodes for p in node.parties}
            gone |= {side for side, land in knowledge.rivals.holders.items() if land in gone}
            out.append(Away(at, _kind(scene, at), _points(scene, at), tuple(nodes), frozenset(gone)))
    return out


def leave_out_absentees(contact: Contact, away: Sequence[Away]) -> None:
    """Take those out of `members` who are told to have stayed away from it, and keep them in `absent`."""
    for told in away:
        if contact.noun is not None and contact.start == told.token:
            starts = {node.start for node in told.nodes}
            contact.absent = set(told.parties)
            contact.members = [m for m in contact.members if m[0].start not in starts]


def _of_two(scene: Scene, noun: int) -> bool:
    """«تخلف عن لقاء مع الوفد الكيني»: one of two stays away, and both are told."""
    words = (scene.word(t) for t in range(noun + 1, min(scene.end, noun + WITH_REACH)))
    return any(w is not None and w.slot in ("with", "between") for w in words)


def _kind(scene: Scene, token: int) -> str:
    """«هذه الجولة» is one of talks."""
    word = scene.word(token)
    noun = word.noun if word is not None else None
    return "" if noun is None else "talks" if noun.id == TOUR else noun.what


def _points(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return scene.has(token - 1, "this") or (word is not None and word.noun is not None and word.noun.definite)


def drop_absent(contact: Contact) -> None:
    """Nobody who stayed away is one of the two who are meant."""
    if contact.absent and contact.pair:
        there = [n for n in contact.pair if not contact.absent.intersection(n.parties)]
        contact.pair = there if len(there) > 1 else []
    if contact.absent:
        contact.members = [m for m in contact.members if not contact.absent.intersection(m[0].parties)]


def told_absent(contact: Contact, away: Sequence[Away]) -> set[str]:
    """Who is told elsewhere on the page to have stayed away from it: «ولم تحضر القمة …»."""
    ahead = any(e.status == "planned" and e.weight > 1 for e in contact.evidence)
    if ahead or not away:
        return set()  # what is ahead is none that they were away from
    kind = "talks" if contact.noun is not None and contact.noun.id == TOUR else contact.what
    return {
        party
        for told in away
        if told.points and (told.kind == kind or {told.kind, kind} <= SAME_KIND)
        for party in told.parties
    }


def _stays_away(scene: Scene, token: int) -> int | None:
    """«لم تشارك», «غابت», «رفضت المشاركة»: the first word of it, behind which or before which who does is named."""
    word = scene.word(token)
    if word is None:
        return None
    if word.verb is not None and word.verb.id in BEING_THERE and negates(scene, token - 1):
        return token - 1
    if "stays-away" in word.classes:
        return token
    return refusal_at(scene, token) if "attendance" in word.classes else None


def _object(scene: Scene, token: int) -> int | None:
    """The noun of contact in the clause of the verb."""
    for at in range(token + 1, min(scene.end, token + OBJECT_REACH)):
        word = scene.word(at)
        if word is not None and word.noun is not None and _kind(scene, at) in SITTING:
            return at
        if word is not None and word.classes & {"hard-border", "that-clause", "comma"}:
            return None
    return None


def _who(scene: Scene, first: int, token: int, noun: int) -> list[Node]:
    """Who stayed away: right before the verb and its negation, else the first side behind it, with all who are joined to it."""
    before = scene.node_ending.get(first)
    if before is not None and _is_subject(scene, before):
        return [before, *_joined_before(scene, before)]
    behind = [n for n in scene.nodes_after(first + 1) if n.start <= token + SUBJECT_REACH]
    found: list[Node] = []
    for node in behind:
        gap = range(token + 1, node.start)
        if any(scene.has(t, cls) for t in gap for cls in ("hard-border", "that-clause", "comma")):
            break
        if found and not _joins(scene, found[-1], node):
            break
        # «لم تحضر قمة كمبالا رواندا»: the name of the contact is nobody who stayed away
        named_so = node.start == noun + 1 and not _points(scene, noun)
        if not found and (_led(scene, node) or named_so):
            continue
        found.append(node)
        if node.person and not node.nameless:
            return []  # a person who is away may have sent another
    return [n for n in found if _side(n)]


def _side(node: Node) -> bool:
    """A state, group or delegation; a person who is away may have sent another."""
    return bool(node.parties) and (not node.person or node.nameless) and node.mention.kind != "place"


def _is_subject(scene: Scene, node: Node) -> bool:
    """«إثيوبيا تغيب»: a land by its name acts right before the verb, but not «وزير خارجية إثيوبيا», «في إثيوبيا»."""
    place = node.locative and bool(node.parties) and not _led(scene, node)
    return (place or _side(node)) and not scene.has(node.start - 1, "of")


def _led(scene: Scene, node: Node) -> bool:
    """«في غزة», «مع إسرائيل», «بين …»: of the contact, and nobody who stayed away."""
    word = scene.word(node.start - 1)
    led = word is not None and ("in" in word.classes or word.slot in ("with", "between", "topic"))
    return led or (bool(node.prefix) and node.prefix not in tuple(CONJUNCTIONS))


def _joins(scene: Scene, first: Node, second: Node) -> bool:
    """«إسرائيل ولا حركة حماس», «كينيا وأوغندا»."""
    if second.prefix[:1] in tuple(CONJUNCTIONS) and second.start == first.end:
        return True
    gap = range(first.end, second.start)
    return len(gap) == 1 and scene.raw[first.end].lstrip("".join(CONJUNCTIONS)) in ("لا", "أو", "او")


def _joined_before(scene: Scene, node: Node) -> list[Node]:
    """«إسرائيل وحماس لم تحضرا»: those before it to whom it is joined by «و»."""
    out: list[Node] = []
    while node.prefix[:1] in tuple(CONJUNCTIONS):
        before = scene.node_ending.get(node.start)
        if before is None or not _side(before):
            break
        out.append(before)
        node = before
    return out
