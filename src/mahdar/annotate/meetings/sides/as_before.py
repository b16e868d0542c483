"""Whose a contact is that the sentence tells as one more of those just told: one of several, or a visit in return."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.carriers import ANSWER
from mahdar.annotate.meetings.sides.focus import side_alone


def as_told_before(contact: Contact, before: Contact | None) -> bool:
    """Give a contact the two of the one told before it in its sentence, where its words say so; True if they do."""
    if before is None or before.scene is not contact.scene:
        return False
    return _one_of_them(contact, before) or _returned(contact, before)


def _one_of_them(contact: Contact, before: Contact) -> bool:
    """«سلسلة اجتماعات بين فلان وفلان، أبرزها لقاء أثينا الذي حضره …»: one of those just told, of the same two."""
    if not before.several or not contact.scene.has(contact.start - 1, "among"):
        return False
    sides = [m for m in before.members if m[1] == "party"]
    mine = {p for n, _ in sides for p in n.parties}
    if len(mine) < 2:
        return False
    contact.members = [*sides, *(m for m in contact.members if not set(m[0].parties) & mine)]
    contact.implied = True
    return True


def _returned(contact: Contact, before: Contact) -> bool:
    """«زار فلان كمبالا، قبل أن يرد موسيفيني الزيارة في مايو»: a visit in return is of the same two."""
    verb = contact.carrier_verb
    back = verb is not None and verb.id == ANSWER and contact.what == "visit"
    if not back or contact.when is None:
        return False
    sides = [m for m in before.members if m[1] == "party"]
    told = {p for n, _ in sides for p in n.parties}
    if len(told) != 2 or not told.issuperset(contact.party_ids()):
        return False
    contact.members = [(side_alone(n), "party") for n, _ in sides]
    contact.implied = True
    return True
