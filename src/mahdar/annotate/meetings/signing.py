"""Agreements as contacts: two sides that sign or conclude one were in contact.

«وقّع فلان وفلان مذكرة», «الاتفاق الذي أبرمته … مع …», «الاتفاقية الموقعة بين …».
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, Word

#: What is signed stands this close before a participle or a relative clause («الاتفاق النووي الإيراني الموقع …»).
AGREEMENT_REACH = 16


def signing(scene: Scene, token: int, word: Word) -> Contact | None:
    """A contact told only through what came of it: by a participle, or by a verb whose pronoun is the agreement."""
    verb = word.verb
    by_pronoun = verb is not None and verb.cls == "sign" and verb.tense == "past" and verb.aspect == "it"
    if not (by_pronoun or "signed" in word.classes):
        return None
    what = agreement_before(scene, token)
    if what is None and by_pronoun and scene.has(token - 1, "relative") and _by_several(scene, token + 1):
        what = token - 2  # «الوثيقة التي وقّعها …»: whatever it is called
    if what is None:
        return None
    contact = Contact(scene, token, token + 1, 0, "meeting", "strong", verb=verb if by_pronoun else None)
    contact.agreement = what
    contact.between = True  # it has two sides, even if one is not known by name
    contact.evidence.append(Evidence("held", 2, token, token + 1))
    return contact


def _by_several(scene: Scene, token: int) -> bool:
    """«الذي وقعه رئيسا البلدين», «التي وقعتها كينيا وأوغندا»: a decree is signed by one."""
    if scene.has(token, "dual") or scene.has(token + 1, "dual"):
        return True
    node = scene.node_at.get(token)
    if node is None:
        return scene.has(token, "leaders")
    second = scene.node_at.get(node.end)
    joined = second is not None and second.prefix[:1] in tuple(CONJUNCTIONS)
    return joined or node.mention.number in ("dual", "plural")


def agreement_before(scene: Scene, token: int) -> int | None:
    """The token of the agreement that a participle or a relative clause at `token` is about."""
    at, steps = token - 1, 0
    while at >= scene.start and steps < AGREEMENT_REACH:
        word = scene.word(at)
        if word is not None and "agreement" in word.classes:
            return at
        if word is not None and word.classes & {"border", "comma", "hard-border"} and at < token - 1:
            return None
        steps += 1
        at = scene.span_ending.get(at, at) - 1
    return None
