"""What cannot be: a contact told as held whose day lies after the day of the page.

Either the day is another's (of the next round, of a deadline) or the contact is still to come. When the day stands
in the sentence of a word of contact, the day is believed and the contact is planned; else the status is believed and
no day is stated. Either way the report says its doubt.
"""

from __future__ import annotations

import msgspec

from mahdar.annotate.page import Page
from mahdar.model import MeetingReport

#: Statuses of a contact that has taken place.
DONE = frozenset({"held", "ongoing"})


def plausible(report: MeetingReport, page: Page) -> MeetingReport:
    """The report, mended when its first day lies after the last day on which the page can have been written."""
    if report.status not in DONE or report.earliest is None or page.latest is None:
        return report
    if report.earliest <= page.latest.isoformat():
        return report
    doubt = "told as held before its day"
    if _same_sentence(report, page):
        return msgspec.structs.replace(report, status="planned", doubt=doubt)
    kept = tuple(m for m in report.mentions if m.slot != "when")
    return msgspec.structs.replace(report, earliest=None, latest=None, doubt=doubt, mentions=kept)


def _same_sentence(report: MeetingReport, page: Page) -> bool:
    def sentences(slot: str) -> set[int]:
        return {
            page.sentence_index(page.reading.token_at(m.start)) for m in report.mentions if m.slot == slot
        }

    return bool(sentences("when") & sentences("trigger"))
