"""A contact that another one prepares, or goes on from: «مباحثات للتحضير لقمة», «اجتماع تحضيري», «استكمالا لما اتفق عليه في قمة»."""

from __future__ import annotations

from mahdar.annotate.meetings.account import TELLING, Report
from mahdar.annotate.meetings.contact import Contact

#: «للتحضير لعقد قمة»: the word of preparing stands this close before what is prepared.
PREPARED_REACH = 3
#: What prepares it stands among the last places told.
BESIDE = 2
#: «استكمالا لنتائج القمة»: what the news goes on from stands this close behind the word that says so …
GROUND_REACH = 3
#: … and behind a clause of what was agreed there («تنفيذا لما اتفق عليه في قمة …»).
AGREED_REACH = 9
#: What was compared so, gave grounds for the news, or had results.
GROUNDS = ("grounds", "like", "results")


def is_ground(contact: Contact) -> bool:
    """«استكمالا للمحادثات التي جرت …», «لمتابعة نتائج القمة», «ما اتفق عليه في لقاء …»: the news is another contact."""
    scene, first = contact.scene, contact.masdar if contact.masdar is not None else contact.start
    agreed = any(scene.has(t, "on-it") or scene.has(t, "to-it") for t in range(first - GROUND_REACH, first))
    near = range(first - (AGREED_REACH if agreed else GROUND_REACH), first)
    if agreed and scene.within(near, "what"):
        return True
    return any(scene.within(near, cls) for cls in GROUNDS)


def for_later(contact: Contact) -> bool:
    """True for what is prepared; neither the day nor the place told beside it is its own."""
    first = contact.masdar if contact.masdar is not None else contact.start
    return any(contact.scene.has(t, "preparing") for t in range(first - PREPARED_REACH, first))


def on_another_day(contact: Contact) -> bool:
    """What is prepared comes after what prepares it («يصل الأحد تمهيدا لقمة»); but «يصل الأحد من أجل لقاء نظيره»."""
    first = contact.masdar if contact.masdar is not None else contact.start
    near = range(first - PREPARED_REACH, first)
    return for_later(contact) and not any(contact.scene.has(t, "sake") for t in near)


def prepares(report: Report, contact: Contact) -> bool:
    """True when one of a place and the report prepares the other: two contacts.

    «الاجتماع» alone may be either.
    """
    beside = [c for c in report.contacts[-BESIDE:] if c.scene is contact.scene]
    if any(for_later(c) != for_later(contact) for c in beside):
        return True
    if preparatory(contact):
        return not any(map(preparatory, report.contacts[:TELLING]))
    return preparatory(report.contacts[0]) and not contact.resumes


def preparatory(contact: Contact) -> bool:
    """«اجتماع تحضيري», «الاجتماع الوزاري التحضيري», «لقاء للإعداد للقمة»: its words say what it prepares."""
    if contact.noun is None:
        return False
    scene, end = contact.scene, contact.end
    described = scene.word(end) is None and end not in scene.node_at  # an adjective of rank
    return scene.has(end, "preparing") or (described and scene.has(end + 1, "preparing"))
