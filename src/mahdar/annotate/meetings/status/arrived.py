"""A guest of whom only his arrival tells, and the talks for which he came.

«وصل الوزير أمس إلى كيغالي وأجرى محادثات مع نظيره»: that he is still there is inferred from the day of his arrival; the
visit and its talks are one contact, and the talks are told as done.
"""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.page import Page

Sign = tuple[Evidence, Contact]

#: Verbs of journey.
LEAVE = "leave"
JOURNEY = frozenset({"go", LEAVE})
#: … and their tenses, where he has not left.
AHEAD = ("present", "future")
#: Told beside a contact, and none of its own.
PRESS = "press"
#: A verb in the past says outright that they met.
OUTRIGHT = 3
#: The two who met, and the verbs of meeting and talking.
SIDES, MET = 2, frozenset({"meet", "with"})


def without_arrival(signs: list[Sign], page: Page) -> list[Sign]:
    """The signs without those that an arrival alone gives of a stay, where the talks of guest and host are told as done.

    Not where words say that he stays («في زيارة تستمر ثلاثة أيام», «يختتمها غدا», «زيارته الحالية»).
    """
    stays = [s for s in signs if s[0].status == "ongoing" and s[0].weight > 1]
    if not stays or not all(_by_arrival(*s) for s in stays) or any(_lasts(c, page) for _, c in signs):
        return signs
    if any(_has_yet_to_leave(c) for _, c in signs):
        return signs
    to_come = any(e.status == "planned" and e.weight > 1 and c.what != "visit" for e, c in signs)
    if to_come or not any(_talks_done(e, c) for e, c in signs):
        return signs  # «وصل … . وسيعقد الرئيسان قمة»
    return [s for s in signs if s not in stays]


def _by_arrival(evidence: Evidence, contact: Contact) -> bool:
    """«وصل», «حطت طائرة …»: the verb of journey itself is the sign."""
    verb = contact.verb
    came = contact.what == "visit" and verb is not None and verb.cls in JOURNEY and verb.tense == "past"
    return came and contact.start <= evidence.start < contact.end


def _talks_done(evidence: Evidence, contact: Contact) -> bool:
    """A meeting of both sides, or one told by a verb of meeting, below the headline and in the past."""
    told = contact.what not in ("visit", "call") and not (contact.title or contact.strength == PRESS)
    both = len({*contact.party_ids(), *(p for n in contact.pair for p in n.parties)}) >= SIDES
    met = contact.verb is not None and contact.verb.cls in MET
    return told and (both or met) and evidence.status == "held" and evidence.weight >= OUTRIGHT


def _has_yet_to_leave(contact: Contact) -> bool:
    """«ومن المقرر أن يغادر الجمعة», «وسيغادر غدا»: told where he came or met."""
    scene = contact.scene
    verbs = (w.verb for t in range(scene.start, scene.end) if (w := scene.word(t)) is not None)
    return any(v is not None and v.cls == LEAVE and v.tense in AHEAD for v in verbs)


def _lasts(contact: Contact, page: Page) -> bool:
    """The visit is said to go on beyond the page: up to a day, or for so many days."""
    if contact.what != "visit" or page.latest is None:
        return False
    if contact.until is not None:
        return (contact.until.time.latest or "9999") > page.latest.isoformat()
    first = contact.when.time.earliest if contact.when is not None else None
    if not contact.days or contact.lasted:
        return False
    return first is None or date.fromisoformat(first) + timedelta(contact.days) > page.latest
