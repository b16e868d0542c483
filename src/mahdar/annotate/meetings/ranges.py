"""Days told as a range, a count or a move: «بين 28 يناير و7 فبراير», «لليوم الخامس», «أرجئ … إلى الأسبوع المقبل»."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.arabic.numbers import read_number
from mahdar.knowledge.meetings import CONJUNCTIONS

#: «محادثات … لليوم الخامس», «دخلت المفاوضات … يومها السادس»: the count stands this close to the contact.
COUNT_REACH = 16


def whole_range(scene: Scene, when: When) -> When:
    """«بين 28 يناير و7 فبراير»: both ends, where the day found is the first."""
    lead = scene.word(when.start - 1)
    conjunctions = tuple(CONJUNCTIONS)
    apart = when.end < scene.end and scene.raw[when.end] in conjunctions  # «و 7 فبراير»
    last = scene.when_at.get(when.end + apart)
    if lead is None or lead.slot != "between" or last is None:
        return when
    joined = apart or scene.raw[last.start].startswith(conjunctions)
    if not joined or (last.time.latest or "") < (when.time.earliest or ""):
        return when
    return when._replace(end=last.end, time=replace(when.time, latest=last.time.latest, end=last.time.end))


def day_number(contact: Contact) -> int:
    """The day on which it is by now («لليوم الخامس على التوالي»); 0 when no day is counted."""
    scene = contact.scene
    first, last = max(scene.start, contact.start - COUNT_REACH), min(scene.end - 1, contact.end + COUNT_REACH)
    for token in range(first, last):
        if scene.has(token, "nth-day"):
            number = read_number(scene.raw, token + 1)
            if number is not None and number.ordinal:
                return number.value
    return 0


def days_counted(contacts: list[Contact], day: str) -> tuple[str, str]:
    """The days up to `day`, which is said to be so many since it began."""
    rest = timedelta(max(max(map(day_number, contacts)) - 1, 0))
    return (date.fromisoformat(day) - rest).isoformat(), day


def moved_to(contacts: list[Contact]) -> When | None:
    """«أرجئ … إلى الأسبوع المقبل»: the day to which it was put off."""
    for contact in contacts:
        scene = contact.scene
        cue = next((e.start for e in contact.evidence if e.status == "postponed"), None)
        if cue is None:
            continue
        for when in scene.times:
            dated = when.time.earliest is not None and when.time.latest is not None
            if when.start > cue and dated and scene.has(when.start - 1, "to"):
                return when
    return None
