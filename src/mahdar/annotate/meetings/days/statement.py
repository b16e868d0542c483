"""The day of a statement that tells of a contact: it is put out on the contact's day or on the day after.

«اتصل الوزير بنظيره، وفق بيان صدر في 25 مايو»: the day stands with the paper, and says when the contact was at the latest.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import When
from mahdar.annotate.meetings.status.governing import pluperfect

#: Classes of the words that lead to who tells it, and behind which the paper is named.
LEADS = ("attribution", "in")
#: The day of a paper is told so many words behind it at most («بيان للخارجية صدر في …»).
PAPER_REACH = 8
DOUBT = "the day is that of the statement that tells of it, or the day before"


def day_of_statement(contact: Contact) -> When | None:
    """That day and the one before it; None where no dated statement tells of the contact in its own sentence."""
    verb = contact.carrier if contact.carrier is not None else contact.start
    held = bool(contact.evidence) and all(e.status == "held" for e in contact.evidence)
    if not held or pluperfect(contact.scene, verb):
        return None  # «كان قد التقى …»: longer ago
    when = _of_aside(contact, verb) or _of_source(contact)
    if when is None or when.time.earliest is None or when.time.earliest != when.time.latest:
        return None
    before = (date.fromisoformat(when.time.earliest) - timedelta(1)).isoformat()
    return when._replace(time=replace(when.time, earliest=before, doubt=DOUBT))


def _of_aside(contact: Contact, verb: int) -> When | None:
    """«استقبل الملك، بحسب بيان صدر أمس، وزير …»: the one time of the asides behind its verb."""
    told = [t for t in contact.scene.told_then if t.start > verb]
    return told[0] if len(told) == 1 else None


def _of_source(contact: Contact) -> When | None:
    """«…، وفق بيان صدر أمس»: the first time behind a paper that the end of its sentence names."""
    scene = contact.scene
    if "told-in" not in scene.classes or not scene.times:
        return None
    paper = next((t for t in range(contact.end + 1, scene.end) if _is_source(contact, t)), None)
    if paper is None:
        return None
    when = next(iter(scene.times_within(paper + 1, paper + PAPER_REACH)), None)
    if when is None or any(
        scene.has(t, "that-clause") or scene.has(t, "comma") for t in range(paper, when.start)
    ):
        return None
    return when


def _is_source(contact: Contact, token: int) -> bool:
    scene = contact.scene
    return scene.has(token, "told-in") and any(scene.has(token - 1, lead) for lead in LEADS)
