"""Agreements as contacts: two sides that sign or conclude one were in contact.

«وقّع فلان وفلان مذكرة», «الاتفاق الذي أبرمته … مع …», «الاتفاقية الموقعة بين …».
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, Word

#: What is signed stands this close before a participle or a relative clause («الاتفاق النووي الإيراني الموقع …»).
AGREEMENT_REACH = 16
#: Those who sign for their sides are named within so many words behind the verb.
BEHALF_REACH = 40


def signing(scene: Scene, token: int, word: Word) -> Contact | None:
    """A contact told only through what came of it: by a participle, or by a verb whose pronoun is the agreement."""
    verb = word.verb
    for_sides = signed_on_behalf(scene, token) if verb is not None and verb.cls == "sign" else None
    if for_sides is not None:
        return for_sides
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
        return scene.has(token, "leaders") or scene.has(token, "group-noun")
    second = scene.node_at.get(node.end)
    joined = second is not None and second.prefix[:1] in tuple(CONJUNCTIONS)
    return joined or node.mention.number in ("dual", "plural")


def signed_by_both(scene: Scene, token: int) -> bool:
    """«توقيع الحكومة والحركة على …»: two sides behind the masdar, and what they sign behind «على»."""
    first = scene.node_at.get(token)
    second = scene.node_at.get(first.end) if first is not None else None
    if first is None or second is None or not (first.parties and second.parties):
        return False
    return second.prefix[:1] in tuple(CONJUNCTIONS) and scene.has(second.end, "on")


def signed_on_behalf(scene: Scene, token: int) -> Contact | None:
    """«وقّع الوثيقة عن كينيا الوزير فلان، وعن أوغندا …»: each who signs stands for a side."""
    sides: list[Node] = []
    for at in range(token + 1, min(scene.end, token + BEHALF_REACH)):
        node = scene.node_at.get(at + 1) if scene.has(at, "on-behalf") else None
        if (
            node is not None
            and node.parties
            and not set(node.parties) & {p for n in sides for p in n.parties}
        ):
            sides.append(node)
        if scene.has(at, "hard-border"):
            break
    word = scene.word(token)
    if len(sides) < 2 or word is None or word.verb is None or word.verb.cls != "sign":
        return None
    contact = Contact(scene, token, token + 1, len(word.verb.stack), "meeting", "strong")
    contact.members, contact.between, contact.on_behalf = [(n, "party") for n in sides], True, True
    contact.add("held" if word.verb.tense == "past" else "planned", 2, token, token + 1)
    return contact


def agreement_before(scene: Scene, token: int) -> int | None:
    """The token of the agreement that a participle or a relative clause at `token` is about."""
    at, steps = token - 1, 0
    while at >= scene.start and steps < AGREEMENT_REACH:
        word = scene.word(at)
        if word is not None and "agreement" in word.classes:
            return at
        ends = word is not None and bool(word.classes & {"border", "comma", "hard-border"})
        if ends and at < token - 1 and not scene.has(at, "quote"):
            return None
        steps += 1
        at = scene.span_ending.get(at, at) - 1
    return None
