"""What is only the occasion of another contact: «التقى الوزير نظيره على هامش قمة الاتحاد» tells of no summit by itself."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.sittings import SITTINGS

#: Many sit there.
GATHERINGS = frozenset({"summit", "conference"})
#: «على هامش» stands this close before it.
LEAD_REACH = 3
#: Two met beside it.
TWO = 2


def only_occasion(report: Report, reports: Sequence[Report]) -> bool:
    """Told nowhere but as that beside which two others met: one gathering of many, on whose margin they are told."""
    if not all(map(_occasion, report.contacts)):
        return False
    scenes = [c.scene for c in report.contacts]
    beside = [
        c
        for other in reports
        if other is not report
        for c in other.contacts
        if any(c.scene is s for s in scenes) and len(c.party_ids()) >= TWO
    ]
    return bool(beside)


def _occasion(contact: Contact) -> bool:
    """«على هامش القمة», «على هامش أعمال الدورة», «على هامش مشاركته في مؤتمر»."""
    noun = contact.noun
    if noun is None or not (contact.what in GATHERINGS or noun.id in SITTINGS):
        return False
    near = (
        contact.scene.word(t) for t in range(contact.end, min(contact.scene.end, contact.end + LEAD_REACH))
    )
    if any(w is not None and w.slot == "between" for w in near):
        return False  # «على هامش قمة بين كينيا وأوغندا»
    return contact.scene.within(range(contact.start - LEAD_REACH, contact.start), "margin")
