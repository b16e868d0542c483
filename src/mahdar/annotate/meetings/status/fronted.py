"""A contact put in front of what is said of it: «وعن زيارته إلى لبنان، قال المصدر إنها تأجلت», «أما اللقاء …، فذكر أنه ألغي».

The clause that somebody says stands behind a comma and a verb of saying, and means the contact by its pronoun.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.pronoun import means
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.negation import negated
from mahdar.knowledge.forms import HERS

#: What is fronted stands at most so many words behind the head of its sentence («وعن», «وفيما يتعلق بـ», «أما عن»).
HEAD = 3
#: The pronoun stands this close behind the noun, its sides and a relative clause between.
PRONOUN_REACH = 36
#: What is said of it stands this close behind the pronoun («إنها على الأرجح تأجلت»).
TOLD_REACH = 4


def told_of_fronted(contact: Contact) -> bool:
    """Record what the clause behind says of a fronted noun; whether it says anything."""
    scene = contact.scene
    if contact.noun is None or not contact.definite or not _is_fronted(contact):
        return False
    for token in range(contact.end, min(scene.end, contact.end + PRONOUN_REACH)):
        if scene.has(token, "it-that") and means(contact, feminine=scene.raw[token].endswith(HERS)):
            return _told(contact, token)
    return False


def _is_fronted(contact: Contact) -> bool:
    scene, lead = contact.scene, contact.start - 1
    if lead < scene.start or contact.start - scene.start > HEAD:
        return False
    word = scene.word(lead)
    about = word is not None and (word.slot == "topic" or "speak-of" in word.classes)
    return about or scene.has(scene.start, "as-for")


def _told(contact: Contact, pronoun: int) -> bool:
    scene: Scene = contact.scene
    for token in range(pronoun + 1, min(scene.end, pronoun + 1 + TOLD_REACH)):
        word = scene.word(token)
        if word is not None and word.pred is not None and not negated(scene, token):
            contact.add(word.pred.status, word.pred.weight, token, token + 1)
            return True
    return False
