"""The other side of a contact that its own words do not lead to: told by what it is about, where it is, or just before.

«المفاوضات حول الشراكة مع بروكسل», «ألغى الوزير لقاءاته في أوغندا», «تقاربت بلاده مع إسرائيل نافيا عقد اجتماعات سرية».
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, is_country
from mahdar.annotate.meetings.sides.other_side import imply_other
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import TO

#: Pronouns of one person.
ONE = frozenset(PRONOUNS[:2])
#: Who is told of with «مع» stands this close before a contact that is denied.
DENIED_REACH = 12
#: The invitation stands this close before what it is to («دعوة من شقيقها للمشاركة في قمة»).
INVITED_REACH = 6
#: What one is invited to by those with whom it is.
TWO_SIDED = frozenset({"summit", "meeting", "talks"})
STATE = "state:"
#: The noun of receiving.
RECEPTION = "reception"
#: How a mention says that it is named by a capital, and those in which others meet too.
CAPITAL, OPEN = "capital", frozenset({"place:brussels", "place:vienna"})
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


def with_those_there(contact: Contact) -> None:
    """Give an official who signs, or is invited to meet, in the capital of another land those of that land."""
    parties, place = set(contact.party_ids()), contact.place
    if len(parties) != 1 or place is None or contact.business or contact.with_only or contact.between:
        return
    there = place.of_a_state and len(place.parties) == 1 and place.parties[0].startswith(STATE)
    there = there and (
        is_country(place.mention) or (place.mention.basis == CAPITAL and place.mention.actor not in OPEN)
    )
    official = any(n.person and n.level is not None for n, _ in contact.members)
    if there and official and not set(place.parties) & parties and _with_hosts(contact):
        contact.members.append((place, "party"))
        contact.implied, contact.attended = True, False


def _with_hosts(contact: Contact) -> bool:
    return _signed(contact) or _invited(contact) or _talks_of_his(contact) or _received(contact)


def _talks_of_his(contact: Contact) -> bool:
    """«مباحثات الرئيس الكيني في كمبالا»: he stands right behind the noun."""
    noun, scene = contact.noun, contact.scene
    several = noun is not None and (noun.number == "plural" or contact.what == "talks")
    return several and contact.what in TALKED and contact.end in scene.node_at and not contact.ahead


def _received(contact: Contact) -> bool:
    """«مراسم استقبال رسمية للرئيس الأوغندي في نيروبي»."""
    guest = contact.members[0][0]
    reception = contact.noun is not None and contact.noun.id == RECEPTION
    return reception and guest.prefix == TO and guest.start > contact.start


def _signed(contact: Contact) -> bool:
    """«وقع الوزير البريطاني في الدوحة صفقة …»."""
    return contact.verb is not None and contact.verb.cls == "sign"


def _invited(contact: Contact) -> bool:
    """«تلقى دعوة إلى قمة في بيونغ يانغ», «دعوة للمشاركة في اجتماع في كمبالا»."""
    near = range(contact.start - INVITED_REACH, contact.start)
    return contact.noun is not None and contact.what in TWO_SIDED and contact.scene.within(near, "invitation")


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
    return place if len(place.parties) == 1 and place.parties[0].startswith(STATE) else None


def _before_a_denial(contact: Contact) -> Node | None:
    """«إن بلاده تقاربت مع إسرائيل نافيا عقد اجتماعات سرية»: with whom the clause before was."""
    if contact.noun is None or not any(e.status == "denied" for e in contact.evidence):
        return None
    scene = contact.scene
    near = [n for n in scene.nodes_before(contact.start) if n.start >= contact.start - DENIED_REACH]
    led = [n for n in near if (w := scene.word(n.start - 1)) is not None and w.slot == "with" and n.parties]
    return led[-1] if led else None
