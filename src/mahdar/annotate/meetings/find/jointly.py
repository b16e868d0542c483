"""Contacts told by a ceremony: «افتتح الرئيسان الكيني والأوغندي معبرا», «دشن الرئيس بحضور نظيره …», «شارك في حفل تنصيب …»."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor, joined_at
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, negated_at
from mahdar.knowledge.forms import is_future
from mahdar.knowledge.meetings import IN

#: Who is beside the first, and what is opened, stand this close behind the verb.
BESIDE_REACH = 20
#: Names and times may stand between who attends and what.
ATTENDED_REACH = 3


def at_a_ceremony(scene: Scene, token: int) -> Contact | None:
    """The contact of officials of two lands who open, inspect or mark something together; `token` is the verb.

    A noun of contact behind it is what is opened («افتتح الرئيسان القمة»), and tells itself.
    """
    first = _subject(scene, token)
    if first is None or negated_at(scene, token):
        return None
    near = range(token + 1, min(scene.end, token + BESIDE_REACH))
    if scene.has(token, "ceremony-with") and not any(scene.has(t, "ceremony-object") for t in near):
        return None  # «وضعا حجر الأساس», «أعادا فتح المعبر»
    sides = [first]
    for at in near:
        word, node = scene.word(at), scene.node_at.get(at)
        if node is not None and node is not first and _beside(scene, first, node):
            sides.append(node)
        if word is not None and (word.noun is not None or "joint-body" in word.classes):
            return None
        if word is not None and "hard-border" in word.classes and "quote" not in word.classes:
            break
    if len({p for n in sides for p in n.parties}) < 2:
        return None
    contact = Contact(scene, token, token + 1, 0, "meeting", "strong")
    contact.members = [(n, "party") for n in sides]
    ahead = is_future(scene.raw[token])
    contact.add("planned" if ahead else "held", 2, token, token + 1)
    return contact


def attends_abroad(scene: Scene, token: int) -> Contact | None:
    """«شارك الرئيس الكيني في حفل تنصيب نظيره في كمبالا»: a journey; `token` is the word for the ceremony."""
    at = token - scene.has(token - 1, "in")
    for _ in range(ATTENDED_REACH):
        at = scene.span_ending.get(at, at)
    verb = scene.word(at - 1)
    if verb is None or verb.verb is None or verb.verb.cls != "attend" or negated_at(scene, at - 1):
        return None
    who = _subject(scene, at - 1)
    near = scene.nodes_after(token)
    where = next((n for n in near if n.locative and (n.prefix == IN or scene.has(n.start - 1, "in"))), None)
    if who is None or where is None or where.start > token + BESIDE_REACH or not where.parties:
        return None
    if set(where.parties) & set(who.parties):
        return None
    contact = Contact(scene, at - 1, at, 0, "visit", "strong")
    contact.members, contact.place, contact.places = [(who, "party"), (where, "party")], where, [where]
    contact.add({"past": "held", "future": "planned"}.get(verb.verb.tense, "planned"), 2, at - 1, at)
    return contact


def _subject(scene: Scene, token: int) -> Node | None:
    """An official right behind a verb, or right before it."""
    for node in (scene.node_at.get(token + 1), scene.node_ending.get(token)):
        if node is not None and node.person and node.level is not None and is_actor(scene, node):
            return node
    return None


def _beside(scene: Scene, first: Node, node: Node) -> bool:
    """«الرئيس ونظيره», «برفقة نظيره», «بحضور الوزير»: an official of another land."""
    if not node.person or node.level is None or not node.parties or set(node.parties) & set(first.parties):
        return False
    lead = scene.word(node.start - 1)
    led = lead is not None and (lead.slot in ("with", "party") or "in-presence" in lead.classes)
    return led or joined_at(scene, first, node)
