"""Who agreed there: «اتفقت تايلاند وكمبوديا على هدنة، كما أعلن الوسيط في ختام اجتماع في …» is told of a meeting of those two."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor, joint_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.told_there import is_circumstance

#: Who agreed stands this close to the verb, on either side.
SIDES_REACH = 12
#: … and the verb this close before the circumstance.
AGREED_REACH = 45
KINDS = frozenset({"meeting", "talks", "summit", "conference"})


def agreed_there(contact: Contact) -> bool:
    """Give a meeting in whose course two sides agreed those two, before whoever looked on or made it known."""
    noun = contact.noun
    if noun is None or noun.suffix or contact.what not in KINDS or not is_circumstance(contact):
        return False
    if contact.between or contact.with_only or not contact.party_ids():
        return False  # of those who are not named at all: see `imply`
    present = _were_present(contact)
    if not (present or contact.attended) and len(contact.party_ids()) > 1:
        return False
    scene = contact.scene
    first = max(scene.start, contact.start - AGREED_REACH)
    at = next((t for t in range(contact.start - 1, first - 1, -1) if scene.has(t, "agreed")), None)
    sides = _who_agreed(scene, at) if at is not None else []
    if len({p for n in sides for p in n.parties}) != 2:
        return False
    looked_on = "mediator" if present else "party"
    beside = [(n, looked_on if role == "party" else role) for n, role in contact.members if n not in sides]
    contact.members = [*((n, "party") for n in sides), *beside]
    contact.implied = True
    return True


def who_agreed_on(contact: Contact) -> list[Node]:
    """«اتفقت كينيا وأوغندا على أن تعقد الجولة المقبلة في …»: the two who agreed on what is to come; [] when nobody did."""
    scene = contact.scene
    first = max(scene.start, contact.start - AGREED_REACH)
    at = next(
        (
            t
            for t in range(contact.start - 1, first - 1, -1)
            if scene.has(t, "agreed") or scene.has(t, "decided")
        ),
        None,
    )
    if at is None or not any(
        scene.has(t, "on") or scene.has(t, "that") for t in range(at + 1, contact.start)
    ):
        return []
    sides = _who_agreed(scene, at)
    return sides if len({p for n in sides for p in n.parties}) == 2 else []


def _were_present(contact: Contact) -> bool:
    """«حضره سفيرا …», «بمشاركة ممثل …» behind it: whom its own words name looked on."""
    behind = map(contact.scene.word, range(contact.end, min(contact.right_stop, contact.end + SIDES_REACH)))
    return any(word is not None and word.slot == "party" for word in behind)


def _who_agreed(scene: Scene, verb: int) -> list[Node]:
    """The two joined right behind the verb, else right before it."""
    behind = [n for n in scene.nodes_after(verb + 1) if n.start <= verb + SIDES_REACH]
    if behind and behind[0].start == verb + 1:
        return joint_of([n for n in behind if is_actor(scene, n) or n.of_a_state], scene)
    before = [n for n in scene.nodes_before(verb) if n.start >= verb - SIDES_REACH]
    if before and before[-1].end == verb:
        return joint_of([n for n in before if is_actor(scene, n) or n.of_a_state], scene)
    return []
