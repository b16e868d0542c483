"""A contact that others only speak of: the object of a verb of talking («بحثا هاتفيا قمة مع …», «ناقشا زيارة الرئيس إلى …»)."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import DUAL, MANY

#: Classes of the words that may stand between such a verb and its object, beside names and times.
BETWEEN = frozenset({"adverb", "phone", "dual"})
#: The object stands so many words behind at most, a name counting as one.
REACH = 6


def talked_about(contact: Contact) -> int | None:
    """The verb that has the noun of a contact for its object; None where a preposition leads to it, or another word stands between."""
    scene, noun = contact.scene, contact.noun
    if noun is None or noun.prefix or noun.suffix:
        return None
    token, subject = contact.start if contact.masdar is None else contact.masdar, False
    for _ in range(REACH):
        token = scene.span_ending.get(token, token) - 1
        if token < scene.start:
            return None
        word = scene.word(token)
        if word is not None and word.verb is not None and word.verb.aspect == "matter":
            # «ستبحث القمة ملف الحدود»: the summit is its subject
            told = subject or scene.raw[token].endswith((*MANY, DUAL))
            return token if told and _is_verb(scene, token) else None
        subject = subject or scene.has(token, "dual") or _acts(scene, token)
        named = token in scene.node_at or token in scene.when_at
        if not (named or _where(scene, token) or (word is not None and word.classes & BETWEEN)):
            return None
    return None


def _acts(scene: Scene, token: int) -> bool:
    node = scene.node_at.get(token)
    return node is not None and node.acting and not node.locative


def _where(scene: Scene, token: int) -> bool:
    """«في كمبالا»."""
    place = scene.node_at.get(token + 1)
    return scene.has(token, "in") and place is not None and place.locative


def _is_verb(scene: Scene, token: int) -> bool:
    """Not «لبحث زيارة», «بعد بحث زيارة»: a masdar, behind a preposition."""
    word = scene.word(token)
    return word is not None and (word.masdar is None or not scene.has(token - 1, "preposition"))
