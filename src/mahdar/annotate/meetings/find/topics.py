"""A contact that others only speak of: the object of a verb of talking («بحثا هاتفيا قمة مع …», «ناقشا زيارة الرئيس إلى …»)."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import DUAL, MANY

#: Classes of the words that may stand between such a verb and its object, beside names and times.
BETWEEN = frozenset({"adverb", "phone", "dual"})
#: Kinds of contact that have a summit for their matter, and how far behind them it stands.
TALKED, MATTER_REACH = frozenset({"talks", "meeting", "call"}), 24
#: Words that lead to where something is talked of, or end what it is about.
WHERE = frozenset({"in", "during", "within", "margin"})
ENDS = frozenset({"hard-border", "that-clause", "saying", "order"})
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


def summit_to_talk_of(one: Contact, other: Contact) -> bool:
    """«المحادثات ستناقش القمة المرتقبة», «مباحثات لمناقشة موعد القمة», «الاتفاق خلال اللقاء بشأن عقد قمة»: what talks are about is
    another contact than they are; not «لمناقشة الملف في القمة», «لمناقشة الملف، واختتمت القمة».

    A comma ends the matter, but for «، بينها موعد القمة».
    """
    first, second = sorted((one, other), key=lambda c: c.start)
    gap = second.start - first.end
    if second.what != "summit" or second.noun is None or first.what not in TALKED or gap > MATTER_REACH:
        return False
    if first.noun is None or "summit" in (first.noun.what, first.what):
        return False
    scene = first.scene
    led = range(second.start - 2, second.start)
    if scene.within(led, "in") or any(scene.has(t, c) for t in led for c in WHERE):
        return False
    matter = False
    for token in range(first.end, second.start):
        word = scene.word(token)
        if word is None:
            continue
        if word.classes & ENDS and "quote" not in word.classes:
            return False
        if "comma" in word.classes:
            matter = matter and scene.has(token + 1, "among")
        matter = matter or word.slot == "topic"
    return matter
