"""Sides named by officials without a name: «مسؤولون من فنلندا والسويد», «الجانبان الصربي والكوسوفي», «وفدان …»."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene, nisba_at
from mahdar.annotate.meetings.subject import clause_start
from mahdar.knowledge.meetings import CONJUNCTIONS, MeetingKnowledge, Word

#: Adjectives between the officials and whose they are («مسؤولون أمنيون كبار من»).
ADJECTIVES = 3
#: Officials who hold a contact stand this close before its noun.
BEFORE_REACH = 16
#: «وفد رفيع من كوريا الجنوبية» right before its verb is at most about this long.
CLOSE_REACH = 7
#: Officials who open a clause stand this close before its verb.
SUBJECT_REACH = 30


class Side(NamedTuple):
    """A party and the tokens that name it."""

    party: str
    start: int
    end: int


def sides_before(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Give a contact that names fewer than two parties the two whose officials stand before its noun or verb."""
    if len(contact.party_ids()) > 1 or contact.between:
        return
    scene = contact.scene
    named = contact.start
    for token in range(contact.start - 1, max(contact.left_stop, contact.start - BEFORE_REACH) - 1, -1):
        node = scene.node_ending.get(token + 1)
        if node is not None and node.person and node.mention.number == "singular":
            named = node.start  # «رئيسة الوزراء الإيطالية جورجيا …»: one person, whatever his name may mean
        if token >= named:
            continue
        found = sides_at(scene, token, contact.start, knowledge)
        if len({s.party for s in found}) > 1:
            known = contact.party_ids()
            contact.countries += [(s.party, s.start, s.end) for s in found if s.party not in known]
            return


def lone_side_before(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """«أن وفدا كويتيا يضم … سيزور مانيلا»: the officials who open the clause are the subject of its verb."""
    scene = contact.scene
    head = clause_start(contact)
    while head < contact.start and _stands_before(scene.word(head)):
        head += 1  # «وكان آخر وفد كوري زار …»
    if head >= contact.start or contact.start - head > SUBJECT_REACH:
        return
    found = sides_at(scene, head, contact.start, knowledge) or _right_before(contact, knowledge)
    if len(found) == 1 and found[0].party not in contact.party_ids():
        contact.countries.append((found[0].party, found[0].start, found[0].end))


def _right_before(contact: Contact, knowledge: MeetingKnowledge) -> list[Side]:
    """«…، وكان آخر وفد من كوريا زار …»: the officials whose name ends where the verb stands."""
    for token in range(contact.start - 1, max(contact.left_stop, contact.start - CLOSE_REACH) - 1, -1):
        found = sides_at(contact.scene, token, contact.start, knowledge)
        if found:
            return found if found[-1].end == contact.start else []
    return []


def _stands_before(word: Word | None) -> bool:
    """«وكان», «آخر»: before the subject, no part of it."""
    return word is not None and (word.mood is not None or "ordinal" in word.classes)


def sides_at(scene: Scene, token: int, limit: int, knowledge: MeetingKnowledge) -> list[Side]:
    """The sides whose officials `token` names, read from what follows it; [] when it names no officials."""
    word = scene.word(token)
    if word is None or not word.classes & {"official", "dual"}:
        return []
    for at in range(token + 1, min(limit, token + 2 + ADJECTIVES)):
        if nisba_at(scene, at, knowledge) is not None:
            return _listed(scene, at, limit, lambda token: _nisba(scene, token, knowledge))
        here = scene.word(at)
        if here is None:
            continue
        if here.classes & {"of", "on-behalf"}:
            return _listed(scene, at + 1, limit, lambda token: _name(scene, token))
        if here.slot is not None or here.noun is not None or "comma" in here.classes:
            return []
    return []


def _nisba(scene: Scene, token: int, knowledge: MeetingKnowledge) -> Side | None:
    """«الصربي» of «الصربي والكوسوفي»."""
    nisba = nisba_at(scene, token, knowledge)
    return Side(nisba[0], token, token + nisba[1]) if nisba is not None else None


def _name(scene: Scene, token: int) -> Side | None:
    """«فنلندا» of «فنلندا والسويد»: one party by its name, no person."""
    node = scene.node_at.get(token)
    if node is None or node.prefix not in ("", *CONJUNCTIONS) or len(node.parties) != 1 or node.person:
        return None
    return Side(node.parties[0], node.start, node.end)


def _listed(scene: Scene, token: int, limit: int, read: Callable[[int], Side | None]) -> list[Side]:
    """The sides that follow one another from `token` on, with nothing but commas between."""
    out: list[Side] = []
    while token < limit:
        side = read(token)
        if side is not None:
            out.append(side)
            token = side.end
            continue
        word = scene.word(token)
        if word is None or "comma" not in word.classes:
            return out
        token += 1
    return out
