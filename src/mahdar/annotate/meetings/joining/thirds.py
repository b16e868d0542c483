"""Two known sides and a third whom they meet: no other word for what the two held alone."""

from __future__ import annotations

from mahdar.annotate.meetings.account import TELLING, Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.sides.counted import is_counted


def with_a_third(report: Report, contact: Contact) -> bool:
    """«سيلتقي الرجلان أيضا المبعوث», «لقاء ثلاثي تشارك فيه إيطاليا», beside their own talks: the two, and one whom they meet."""
    mine = _met_by_both(contact)
    if mine:
        return set(report.parties) == mine
    theirs = {frozenset(_met_by_both(c)) for c in report.contacts[:TELLING] if c.both}
    named = contact.party_ids() or [p for n in contact.pair for p in n.parties]
    return bool(theirs) and frozenset(named) in theirs


def _met_by_both(contact: Contact) -> set[str]:
    """The two known sides who meet a third together, or «الوزراء الثلاثة» who meet a fourth."""
    meets = contact.verb is not None and contact.verb.cls == "meet"
    counted = next((n for n, _ in contact.members if is_counted(n)), None) if meets else None
    if counted is not None:
        return set(counted.parties) if set(contact.party_ids()) > set(counted.parties) else set()
    return {p for n in contact.both for p in n.parties} if meets or contact.format is not None else set()
