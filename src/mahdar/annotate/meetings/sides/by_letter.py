"""Whose a contact is that somebody calls off or puts off by what he writes to another.

«ألغى الرئيس الكيني في رسالة إلى نظيره الأوغندي القمة المقررة …», «أرجأ الوزير الزيارة برسالة إلى نظيره»: it was to be of
the two. What somebody only says of a contact in his letter to another («أشاد في رسالة إلى الأمين العام بالقمة») is not.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.other_side import subject_of
from mahdar.annotate.meetings.sides.subject import clause_start
from mahdar.knowledge.meetings import IN, TO

#: What becomes of a contact that its own side writes of to the other.
SETTLED = frozenset({"cancelled", "postponed"})
#: To whom it is written stands this close behind the letter, and the letter this close behind the contact.
ADDRESSEE_REACH, LETTER_REACH = 4, 12
#: Bodies to which states write of what they hold with others.
THIRD = "org:"


def written_off(contact: Contact, parties: set[str]) -> bool:
    """Give a contact that is off who writes so and to whom; False when no letter is told of beside it, or others are named."""
    scene = contact.scene
    if contact.noun is None or not any(e.status in SETTLED and e.weight > 1 for e in contact.evidence):
        return False
    edge = clause_start(contact)
    letter = next((t for t in _near(contact, edge) if _by_letter(scene, t)), None)
    other = _addressee(scene, letter) if letter is not None else None
    if other is None or any(p.startswith(THIRD) for p in other.parties):
        return False
    writer = subject_of(contact, set(other.parties))
    if writer is None or not parties <= {*writer.parties, *other.parties}:
        return False
    hosts = [m for m in contact.members if m[1] != "party"]
    contact.members = [(writer, "party"), (other, "party"), *hosts]
    contact.guess, contact.implied = writer, True
    return True


def _near(contact: Contact, edge: int) -> list[int]:
    """Where the letter may be told: between the verb and the contact, or behind the contact before its clause ends."""
    scene = contact.scene
    behind: list[int] = []
    for token in range(contact.end, min(scene.end, contact.end + LETTER_REACH)):
        word = scene.word(token)
        if word is not None and word.classes & {"comma", "hard-border", "relative", "that-clause"}:
            break
        behind.append(token)
    return [*range(edge, contact.start), *behind]


def _by_letter(scene: Scene, token: int) -> bool:
    """«في رسالة», «برسالة», «عبر رسالة»"""
    if not scene.has(token, "sent-letter"):
        return False
    led = scene.word(token - 1)
    return scene.raw[token].startswith(IN) or (led is not None and bool(led.classes & {"in", "by-way"}))


def _addressee(scene: Scene, letter: int) -> Node | None:
    """«رسالة إلى نظيره», «رسالة وجهها إلى نظيره», «رسالة لنظيره»"""
    for token in range(letter + 1, min(scene.end, letter + 1 + ADDRESSEE_REACH)):
        node = scene.node_at.get(token)
        if node is not None:
            led = scene.has(token - 1, "to") or node.prefix == TO
            return node if led and node.parties else None
        if scene.has(token, "comma") or scene.has(token, "hard-border"):
            return None
    return None
