"""Agreements told in the passive or in a relative clause: «اتفاق أروشا وقع بين …», «صفقة توصلا إليها في …», «يوقع الاتفاق الشامل في …».

Who signed is not the subject of the verb: those behind «بين», those whom the dual means, or the two of the page.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, DUAL, MANY, Noun, Verb

#: What was signed stands this close before its verb («اتفاق 12 أيار بين البلدين أبرم في …»).
NEAR = 5
#: Where or when, or between whom, is said so close behind.
TOLD_REACH = 8
#: A signer stands so close behind the verb and what it governs.
SIGNER_REACH = 3
#: Who reach an agreement.
REACH = "tawassala"
SIGNING = Noun("signing", "meeting", "deed", "singular", False, "", {}, {}, definite=True)


def what_is_signed(scene: Scene, token: int) -> int | None:
    """The agreement right before a verb of signing in the passive, no more than its name between; None where it is active."""
    if scene.raw[token].endswith((*MANY, DUAL)) or is_signed_by(scene, token + 1):
        return None
    at = token - 1 - scene.has(token - 1, "relative")
    for _ in range(NEAR):
        if is_agreement(scene, at):
            return at if is_told(scene, token + 1) else None
        word = scene.word(at)
        if at < scene.start or (word is not None and (word.verb or word.classes & {"border", "comma"})):
            return None
        at = scene.span_ending.get(at + 1, at) - 1
    return None


def is_agreement(scene: Scene, token: int) -> bool:
    """«اتفاق», «هدنة»; «وقف إطلاق النار» by its second word."""
    return scene.has(token, "agreement") or (scene.has(token, "firing") and scene.has(token - 1, "ceasing"))


def reached(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """«الاتفاق الذي توصلا إليه في …», «توصل إليه الطرفان أمس»: the pronoun is the agreement, of two who are known."""
    both = token if scene.raw[token].endswith(DUAL) else token + 2 if scene.has(token + 2, "dual") else None
    if verb.id != REACH or verb.tense != "past" or not scene.has(token + 1, "to-it") or both is None:
        return None
    contact = Contact(scene, token, token + 1, len(verb.stack), "meeting", "strong", verb=verb)
    contact.dual = both
    contact.add("held", 2, token, token + 1)
    return contact if is_told(scene, token + 2) else None


def to_be_concluded(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """«سيوقع الاتفاق النهائي في …», «على أن يوقع الاتفاق الشامل»: the next thing of those who talked."""
    behind = scene.word(token + 1)
    written = scene.raw[token]
    if verb.cls != "sign" or verb.tense == "past" or behind is None or written.endswith(MANY):
        return None
    known = "agreement" in behind.classes and scene.raw[token + 1].startswith(ARTICLE)
    opens = token == scene.start or scene.has(token - 1, "that") or scene.has(token - 1, "comma")
    if not (known and opens and is_told(scene, token + 2)):
        return None
    contact = Contact(scene, token, token + 2, 0, "meeting", "deed", noun=SIGNING)
    contact.add("planned", 2, token, token + 1)
    return contact


def is_signed_by(scene: Scene, token: int) -> bool:
    """«الاتفاق وقعت عليه أوغندا»: somebody stands behind the verb and what it governs, led by no preposition."""
    near = (scene.node_at.get(t) for t in range(token, min(scene.end, token + SIGNER_REACH)))
    node = next((n for n in near if n is not None), None)
    if node is None or node.locative or node.prefix.lstrip(CONJUNCTIONS):
        return False
    lead = scene.word(node.start - 1)
    led = lead is not None and (lead.slot is not None or bool(lead.classes & {"preposition", "in"}))
    return not led


def is_told(scene: Scene, token: int) -> bool:
    """Where, when or between whom stands close behind."""
    for at in range(token, min(scene.end, token + TOLD_REACH)):
        word, node = scene.word(at), scene.node_at.get(at)
        if at in scene.when_at or (word is not None and word.slot == "between"):
            return True
        if node is not None and node.locative and (scene.has(at - 1, "in") or node.prefix):
            return True
        if word is not None and word.classes & {"hard-border", "that-clause"}:
            return False
    return False
