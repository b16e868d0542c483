"""What a page is about, and which of the contacts that it tells are only its background."""

from __future__ import annotations

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.prepared import for_later, is_ground
from mahdar.annotate.meetings.joining.agree import lies_behind

#: The lede is at most this far into the page.
LEDE_SENTENCES = 3


def mark_main(reports: list[Report]) -> None:
    """What the page is about: told in its title or in its first sentences; else what it speaks of most.

    Beside a contact that a rule tells, one that only its words together speak for is not what the page is about.
    """
    bodies = sorted({c.scene.index for r in reports for c in r.contacts if c.scene.region == "body"})
    lede = {i for i in bodies[:2] if i <= LEDE_SENTENCES}
    for report in reports:
        telling = [c for c in report.contacts if c.strength != "status"]
        if report.contacts[0].of_row:
            telling = []  # an earlier or a later round is background
        report.main = any(
            c.title or (c.scene.index in lede and not (_aside(c) or _behind(c))) for c in telling
        )
    if any(r.main and not _weighed(r) for r in reports):
        for report in reports:
            report.main = report.main and not _weighed(report)
    if reports and not any(r.main for r in reports):
        max(reports, key=lambda r: len(r.contacts)).main = True


def _weighed(report: Report) -> bool:
    """No rule tells it."""
    return all(c.weighed for c in report.contacts)


def _aside(contact: Contact) -> bool:
    """«قال … على هامش منتدى»: where something was said is not what the page is about, unless it begins with it."""
    return contact.attended and contact.strength != "body" and contact.scene.index > 1


def _behind(contact: Contact) -> bool:
    """«للتحضير لقمة», «منذ زيارته», «استكمالا للمحادثات التي جرت …», «لمتابعة ما اتفق عليه في لقاء …», «لقاؤه السابق»: the news
    is another one."""
    if contact.title or contact.this:
        return False
    last = contact.scene.has(contact.start - 1, "last")  # «وعقدت اللجنة آخر اجتماع لها في …»
    return is_ground(contact) or last or lies_behind(contact) or for_later(contact)
