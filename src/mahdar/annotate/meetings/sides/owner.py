"""Who has a contact: «كان للوزير لقاء مع نظيره», «ستكون للوفد محادثات مع …».

The subject stands behind «ل», before the noun; whoever follows the noun is the other side.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.forms import is_future
from mahdar.knowledge.meetings import TO

#: So many words may stand between whose it is and the noun («كان للوزير في نيروبي صباحا لقاء»).
OWNER_GAP = 3
#: «اجتماع له مع …», «اتصال هاتفي له مع …».
PRONOUN_GAP = 2


def owner_of(contact: Contact) -> Node | None:
    """The one of whom a verb of being says that he had, or will have, the contact; how it stood is noted too."""
    noun, scene = contact.noun, contact.scene
    if noun is None or contact.carrier is not None or contact.masdar is not None or contact.definite:
        return None
    owner = _before(scene, contact.start, contact.left_stop)
    if owner is None:
        return None
    verb = owner.start - 1
    word = scene.word(verb)
    if word is None:
        return None
    if is_future(scene.raw[verb]) and "copula" in word.classes:
        contact.add("planned", 2, verb, verb + 1)
    elif word.mood is not None and word.mood.status == "past":
        contact.add("held", 2, verb, verb + 1)
    else:
        return None
    return owner


def _before(scene: Scene, token: int, first: int) -> Node | None:
    """The name behind «ل» next before the noun, with no more than a time, a place and a word or two between."""
    at, gap = token, 0
    while at > first and gap <= OWNER_GAP:
        node = scene.node_ending.get(at)
        if node is not None and not node.locative:
            return node if node.prefix == TO and node.acting else None
        gap += node is None and at not in scene.span_ending
        at = scene.span_ending.get(at, at - 1)
    return None


def whose(contact: Contact, parties: set[str]) -> Node | None:
    """«تصريحات لفلان عن اجتماع له مع السفير»: the pronoun right behind the noun is whoever was named last before it."""
    noun, scene = contact.noun, contact.scene
    near = range(contact.end, contact.end + PRONOUN_GAP)
    if noun is None or not contact.with_only or not any(scene.has(t, "his-own") for t in near):
        return None
    people = [n for n in scene.nodes_before(contact.start) if n.person and n.parties]
    return people[-1] if people and not set(people[-1].parties) & parties else None
