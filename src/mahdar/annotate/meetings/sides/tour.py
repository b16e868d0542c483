"""A journey through a region whose stops are not named, or to a place of no one state: «جولة أفريقية», «يزوران الخليج».

Who travels is its one party.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.other_side import subject_of
from mahdar.annotate.meetings.sides.subject import unsaid
from mahdar.knowledge.meetings import ARTICLE

#: The adjective of the region stands this close behind («جولة خارجية أفريقية», «جولته المرتقبة في المنطقة»).
REGION_REACH = 4
#: … and the region behind the verb of going there and who goes.
GOAL_REACH = 14


def through_region(contact: Contact, told: Sequence[Contact]) -> None:
    """Let a journey through a region stand with its traveller alone, when he is an official.

    `told` are the contacts of its sentence before it: who arrived somewhere goes on from there.
    """
    if contact.what != "visit" or any(n.parties for n in contact.places) or not _region(contact):
        return
    # «جولة أوروبية» goes through a region, and is not of its union
    contact.countries = [c for c in contact.countries if c[0].startswith("state:")]
    goers = [n for n, role in contact.members if role == "party" and n not in contact.places]
    if not goers and not contact.countries:
        before = _arrived(contact, told) or subject_of(contact, set())
        goers = [before] if before is not None else []
    if len(goers) == 1 and _official(contact, goers[0]):
        contact.members = [(goers[0], "party")]
        contact.strength = "body"


def _arrived(contact: Contact, told: Sequence[Contact]) -> Node | None:
    """«وصل المبعوث إلى بيروت حيث يلتقي الرئيس، على أن ينتقل غدا إلى القدس»: he travels, not whom he meets."""
    if contact.verb is None or not unsaid(contact.scene, contact.start):
        return None
    visit = next((c for c in reversed(told) if c.what == "visit" and c.verb is not None), None)
    people = [n for n, role in visit.members if role == "party" and n.person] if visit is not None else []
    return people[0] if len(people) == 1 else None


def _region(contact: Contact) -> bool:
    noun = contact.noun
    if noun is not None and (noun.id != TOUR or noun.suffix):
        return False
    if any(n.mention.kind == "place" and n.mention.country is None for n in contact.places):
        return True
    scene = contact.scene
    if noun is None:
        return any(_to_the_region(scene, t) for t in range(contact.end, contact.end + GOAL_REACH))
    for token in range(contact.end, contact.end + REGION_REACH):
        if scene.has(token, "region"):
            return True
        if token in scene.node_at and scene.node_at[token].parties and not scene.node_at[token].person:
            return False
    return False


def _to_the_region(scene: Scene, token: int) -> bool:
    """«يصل إلى المنطقة مطلع الأسبوع», and no adjective behind («المنطقة الحدودية»)."""
    led = scene.has(token - 1, "to") and scene.has(token, "our-region")
    behind = token + 1
    adjective = behind < scene.end and behind not in scene.when_at and scene.raw[behind].startswith(ARTICLE)
    return led and not adjective


def _official(contact: Contact, node: Node) -> bool:
    sent = node.nameless or contact.scene.has(node.start, "delegates")
    return len(node.parties) == 1 and (sent or (node.person and node.level is not None))
