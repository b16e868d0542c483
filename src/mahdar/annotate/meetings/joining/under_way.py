"""A journey told at two of its stages: as what somebody was asked to or is about to begin, and as what he has set out on."""

from __future__ import annotations

from mahdar.annotate.meetings.account import TELLING, Report, firm
from mahdar.annotate.meetings.contact import Contact

#: The invitation stands so close before what it is to («دعوة رسمية من الملك لزيارة …»).
OFFERED_REACH = 4
#: How the journey stands that he was asked to make and makes.
MADE = frozenset({"held", "ongoing"})


def has_come(report: Report, contact: Contact, other: Contact) -> bool:
    """«تبدأ زيارته اليوم», «وصل إلى كمبالا»: who has come is there for the visit that is to begin on the page's day.

    `other` is the place of the report that stands another way than `contact`.
    """
    came = contact if firm(contact) == "held" else other
    verb = came.verb
    if contact.what != "visit" or other.what != "visit" or verb is None:
        return False
    if verb.cls != "go" or verb.tense != "past" or came.older or came.title:
        return False
    days = [c for c in (report.telling if came is contact else [contact]) if c.when is not None]
    return bool(days) and not any(c.ahead or c.gone for c in days)


def was_asked_to(report: Report, contact: Contact) -> bool:
    """«سلمه دعوة لزيارة كمبالا», beside his journey there in these days: he has taken it up; no day ahead, no other land."""
    scene = contact.scene
    if contact.noun is None or contact.what != "visit" or contact.ahead or not contact.places:
        return False
    before = range(max(scene.start, contact.start - OFFERED_REACH), contact.start)
    if not scene.within(before, "invitation") or scene.within(before, "similar"):
        return False
    made = [c for c in report.contacts[:TELLING] if c.what == "visit" and firm(c) in MADE]
    lands = {p for n in contact.places for p in n.parties}
    there = any(lands & {p for n in c.places for p in n.parties} for c in made)
    return there and not any(c.older for c in made)
