"""A headline in the present, which has no time of its own, read with the first sentence below it.

«مبعوثان يزوران الخليج», and below «سيحمل المبعوثان رسالة الأسبوع المقبل …»: who the headline names is told there to be
still about to do something, and nothing to have come about.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.news import lede_of
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.governing import AHEAD, behind

#: Signs that a verb of the present gives in a headline.
TIMELESS = frozenset({"headline", "ongoing"})
#: Signs that it came about.
TOOK_PLACE = frozenset({"held", "there", "ongoing"})
#: «قال مسؤولان إن …»: what is said begins so close to the head of the sentence.
SAID_REACH = 24


def read_with_lede(contacts: list[Contact], scenes: list[Scene]) -> None:
    """Turn a headline's contact into a plan where the first sentence tells of what is to come, of one whom both name."""
    titled = [
        c
        for c in contacts
        if c.title and c.evidence and all(_timeless(c, e.status, e.weight) for e in c.evidence)
    ]
    lede = lede_of(scenes) if titled else None
    if lede is None or _time(lede) != AHEAD:
        return
    if any(
        c.scene is lede and any(e.status in TOOK_PLACE and e.weight > 1 for e in c.evidence) for c in contacts
    ):
        return
    named = {p for n in lede.nodes for p in n.parties}
    for contact in titled:
        if named & set(contact.party_ids()):
            for sign in contact.evidence:
                sign.status = "planned"


def _timeless(contact: Contact, status: str, weight: int) -> bool:
    """«يزور», «يلتقي»: no word but the verb of the headline tells."""
    return contact.verb is not None and contact.verb.tense == "present" and status in TIMELESS and weight == 1


def _time(lede: Scene) -> str:
    """The time of its first verb, or of what somebody says in it («أعلنت الوزارة أن الوزير سيزور …»)."""
    said = (
        t for t in range(lede.start, min(lede.end, lede.start + SAID_REACH)) if lede.has(t, "that-clause")
    )
    clause = next(said, None)
    return behind(lede, lede.start if clause is None else clause + 1)
