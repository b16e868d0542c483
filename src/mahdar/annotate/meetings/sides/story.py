"""The sides of the page's story, for a contact that tells of itself and not (or not wholly) whose it is.

«مشاورات السويد اختُتمت في 13 ديسمبر», «كانت زيارة الوزير مقررة مطلع آذار»: what a page recalls, or says is to come, is as a rule a
contact of those of whom it tells.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.account import to_be_signed
from mahdar.annotate.meetings.acting import is_actor, is_mediator
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.nominal import slot_of
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.alone import of_somebody
from mahdar.annotate.meetings.sides.focus import Focus, side_alone
from mahdar.annotate.meetings.sides.subject import unsaid
from mahdar.annotate.meetings.sides.told_there import is_circumstance
from mahdar.annotate.meetings.sides.voices import speaks_for_himself

#: What the two of a story recall of their own; a conference is of many.
NAMELESS = frozenset({"meeting", "talks", "summit"})
#: What two have with each other, when one of them is told.
TWO_SIDED = frozenset({"meeting", "summit", "visit"})
#: What the side of the page has with one who is told.
HELD_WITH = frozenset({"meeting", "talks", "call", "summit"})
#: Words that tell of a contact by themselves.
SURE = frozenset({"strong", "deed"})
#: «مع» stands this close behind the word of contact.
WITH_REACH = 3
#: So many sets of sides are compared.
FEW = 12


def share_story(contacts: Sequence[Contact], focus: Focus) -> list[Contact]:
    """Give the sides of the story to the contacts that name nobody, as `pair`, and the other one to those that name one;
    gives all of them."""
    own = [c for c in contacts if not _of_others(c)]
    nameless = [c for c in own if not c.party_ids() and _names_nobody(c) and _tells_itself(c)]
    halves = [c for c in own if len(c.party_ids()) == 1 and _needs_other(c)]
    whole = [c for c in own if _is_with_them(c)]
    told = _told(contacts, focus) if nameless or halves or whole else []
    for contact in nameless if told else ():
        contact.pair, contact.vague, contact.of_page = _likely(contact, told), False, True
    nameless = nameless if told else []
    # one may be of both lists, and has its other side by the second time
    return nameless + [c for c in (*halves, *whole) if len(c.party_ids()) == 1 and _add_other(c, told)]


def _of_others(contact: Contact) -> bool:
    apart = contact.private or contact.stranger or contact.business or contact.attended
    through = contact.what == "visit" and contact.strength == "body"  # «جولة أوروبية»: its traveller alone
    return apart or through or contact.sport or contact.title


def _tells_itself(contact: Contact) -> bool:
    """A day or a place of its own, and more than a hint of how it stood; or both."""
    dated, placed = contact.when is not None, contact.place is not None
    if contact.when is not None and contact.scene.within(range(contact.end, contact.when.start), "margin"):
        dated = False  # «وسيكون اللقاء على هامش قمة تفتتح الجمعة»
    if _by_its_day(contact):
        return True
    return (dated and placed) or ((dated or placed) and any(e.weight > 1 for e in contact.evidence))


def _names_nobody(contact: Contact) -> bool:
    noun = contact.noun
    if contact.of_body:
        return True
    kind = contact.what in NAMELESS or (contact.what == "visit" and _by_its_day(contact))
    if noun is None or noun.suffix or not kind or contact.strength not in SURE:
        return False
    if len(contact.pair) > 1 and not contact.vague:
        return False
    if contact.round or contact.at_margin or _of_a_city(contact) or to_be_signed(contact):
        return False  # of those of its row, or of a body
    met = contact.what == "meeting" and is_circumstance(contact) and not contact.definite
    if met and len(_acting(contact.scene)) == 1:
        return False  # «وصفه الوزير بذلك بعد اجتماع في الوزارة»: of his own people, perhaps
    return not (of_somebody(contact) or speaks_for_himself(contact))


def _by_its_day(contact: Contact) -> bool:
    """«كما حدث في زيارة يناير الماضي», «منذ اجتماع 5 مارس»: called by a day gone by, which is none of the news."""
    return contact.when is not None and contact.when.start == contact.end and contact.older


def _of_a_city(contact: Contact) -> bool:
    """«قمة مدريد», beside which the sides of the story meet."""
    place = contact.scene.node_at.get(contact.end)
    return contact.what == "summit" and place is not None and place.locative and not place.prefix


def _needs_other(contact: Contact) -> bool:
    """«كانت زيارة الوزير مبرمجة مطلع آذار», «وكان المبعوث التقى الأحد قادة الحركات»: one side is told, and a day."""
    sure = contact.strength in SURE or contact.what == "visit"
    if not sure or contact.when is None or contact.what not in TWO_SIDED:
        return False
    return contact.what != "meeting" or not _at_home(contact)


def _is_with_them(contact: Contact) -> bool:
    """«لا تزال المحادثات مع كينيا جارية», «ألغي لقاء كان مرتبا مع الوزير»: with whom is told, and nobody holds them."""
    if contact.noun is None or not contact.with_only or contact.between or contact.what not in HELD_WITH:
        return False
    if len(contact.party_ids()) != 1 or contact.implied or contact.countries:
        return False
    if any(n.end <= contact.start for n, _ in contact.members) or not contact.evidence:
        return False
    return contact.carrier is None or unsaid(contact.scene, contact.carrier)


def _at_home(contact: Contact) -> bool:
    """«عقد مجلس الوزراء اجتماعا الأربعاء», «ترأس الوزير اجتماعا مع قيادات الوزارة»: a body sits, or whom he met is told."""
    scene = contact.scene
    body = not any(n.person or n.mention.kind == "government" for n, _ in contact.members)
    chaired = contact.carrier is not None and scene.has(contact.carrier, "oversees")
    told = any(slot_of(scene, t) == "with" for t in range(contact.end, contact.end + WITH_REACH))
    return body or chaired or told


def _add_other(contact: Contact, told: list[list[Node]]) -> bool:
    """The other side of the first two told of whom the one is."""
    (party,) = contact.party_ids()
    for sides in told:
        others = [n for n in sides if party not in n.parties]
        if contact.strength == "press":  # with whom one fights one stands before no press
            others = [n for n in others if n.mention.kind != "armed_group"]
        if len(sides) == 2 and len(others) == 1:
            contact.members.append((others[0], "party"))
            contact.implied = contact.of_page = True
            return True
    return False


def _told(contacts: Sequence[Contact], focus: Focus) -> list[list[Node]]:
    """The two sides that the page is about, and those of each contact that names its own."""
    found = {frozenset(p for n in two for p in n.parties): two for two in [focus.of_news()] if two}
    for contact in contacts:
        parties = frozenset(contact.party_ids())
        if len(parties) > 1 and parties not in found and len(found) < FEW:
            named = [n for n, role in contact.members if role == "party" and n.parties]
            by_nisba = [focus.side(party) for party, _, _ in contact.countries]
            found[parties] = [*named, *(n for n in by_nisba if n is not None)]
    return [[side_alone(n) for n in sides] for sides in found.values() if len(sides) > 1]


def _likely(contact: Contact, told: list[list[Node]]) -> list[Node]:
    """Of those told the sides that act in the sentence of the contact too, else the first."""
    acting = _acting(contact.scene)
    shared = [len(acting.intersection(p for n in sides for p in n.parties)) for sides in told]
    return told[max(range(len(told)), key=lambda i: min(2, shared[i]))]


def _acting(scene: Scene) -> set[str]:
    return {p for n in scene.nodes if is_actor(scene, n) and not is_mediator(scene, n) for p in n.parties}
