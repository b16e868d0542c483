"""The other side of a contact that its own words do not lead to: told by what it is about, where it is, or just before.

«المفاوضات حول الشراكة مع بروكسل», «ألغى الوزير لقاءاته في أوغندا», «تقاربت بلاده مع إسرائيل نافيا عقد اجتماعات سرية».
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.other_side import imply_other
from mahdar.knowledge.forms import PRONOUNS

#: Pronouns of one person.
ONE = frozenset(PRONOUNS[:2])
#: Who is told of with «مع» stands this close before a contact that is denied.
DENIED_REACH = 12
#: What several meetings of one official are.
TALKED = frozenset({"meeting", "talks"})


def gets_sides(contact: Contact, before: Contact | None, scenes: list[Scene], topic: list[Node]) -> bool:
    """Give a contact that names nobody the side that is told near it, and the one that its clause has; False if either lacks."""
    told = _about(contact) or _there(contact) or _before_a_denial(contact)
    if told is None or contact.dual is not None:
        return False
    contact.members, contact.with_only = [(told, "party")], True
    imply_other(contact, before, scenes, topic, set(told.parties))
    if len(contact.party_ids()) > 1:
        return True
    contact.members, contact.with_only, contact.implied = [], False, False
    return False


def adds_whom(contact: Contact) -> None:
    """Give a contact of one side the other that it is about."""
    told = _about(contact) if len(contact.party_ids()) == 1 else None
    if told is not None and not set(told.parties) & set(contact.party_ids()):
        contact.members.append((told, "party"))
        contact.implied = True


def _about(contact: Contact) -> Node | None:
    """«المفاوضات بشأن الحدود مع أوغندا»: talks about what one has with another are with him."""
    node = contact.about_with
    sure = contact.noun is not None and contact.what == "talks" and contact.strength == "strong"
    return node if sure and node is not None and node.parties and not node.person else None


def _there(contact: Contact) -> Node | None:
    """«لقاءاته في أوغندا»: the meetings of an official abroad are with those of the land."""
    noun, place = contact.noun, contact.place
    his = noun is not None and noun.suffix in ONE and (noun.number == "plural" or contact.what == "talks")
    if not his or contact.round or place is None or contact.what not in TALKED or not place.of_a_state:
        return None
    return place if len(place.parties) == 1 and place.parties[0].startswith("state:") else None


def _before_a_denial(contact: Contact) -> Node | None:
    """«إن بلاده تقاربت مع إسرائيل نافيا عقد اجتماعات سرية»: with whom the clause before was."""
    if contact.noun is None or not any(e.status == "denied" for e in contact.evidence):
        return None
    scene = contact.scene
    near = [n for n in scene.nodes_before(contact.start) if n.start >= contact.start - DENIED_REACH]
    led = [n for n in near if (w := scene.word(n.start - 1)) is not None and w.slot == "with" and n.parties]
    return led[-1] if led else None
