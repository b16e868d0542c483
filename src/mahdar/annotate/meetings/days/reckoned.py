"""The day of a contact from which another day is counted: «استقبل الاثنين … بعد ثلاثة أيام من لقائه …» was three days before Monday.

What is counted from a contact says how far the clause's own day lies from it, so that day is never the contact's own.
«تأتي الزيارة بعد شهرين على زيارته لصوفيا»: a clause in the present stands on the page's day, near enough for a month.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lent import usable
from mahdar.annotate.meetings.find.ranges import counted_from
from mahdar.annotate.meetings.scene import When
from mahdar.annotate.meetings.status.governing import PRESENT, time_of
from mahdar.annotate.page import Page
from mahdar.annotate.times import calendars

OFFSET = re.compile(r"(-?)P(\d+)([DWMY])")
GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
#: «نحو شهر»: so long, give or take so much.
ROUGHLY = "APPROX"
LENGTH = {"day": timedelta(1), "week": timedelta(7), "month": timedelta(30)}
GIVE = {"day": timedelta(1), "week": timedelta(4), "month": timedelta(10)}
#: A word may stand before the time at the head of a sentence.
OPENING = 1
#: Words between the time and the contact («بعد يوم من أول لقاء»).
FILLERS = 2
DOUBT = "the day is reckoned from that of what came after or before it"


def counts_from(contact: Contact) -> When | None:
    """The time that is counted from a contact; None when none is."""
    scene = contact.scene
    at = contact.masdar if contact.masdar is not None else contact.start
    for _ in range(FILLERS + 1):
        start = scene.span_ending.get(at if not counted_from(scene, at - 1) else at - 1)
        when = scene.when_at.get(start) if start is not None else None
        if when is not None:
            return when if when.time.offset else None
        if not scene.has(at - 1, "filler"):
            return None
        at -= 1
    return None


def reckon_lent(contact: Contact, page: Page) -> None:
    """«أكدت موسكو الأربعاء … . جاء ذلك في بيان نشر غداة محادثات»: the lent day is that of what came after."""
    lead = counts_from(contact) if contact.lent is not None and contact.when is contact.lent else None
    if lead is not None and contact.lent is not None:
        day = contact.lent._replace(start=lead.start, end=lead.start)
        contact.lent = contact.when = reckoned(contact, lead, [day], page)


def _day_of_clause(contact: Contact, lead: When) -> When | None:
    """«بدأت الاثنين محادثات …، غداة لقاء …», «أعلن الاثنين أن …، وذلك غداة …»: the last day told in the clause so led on."""
    scene = contact.scene
    days = [t for t in scene.times if t.end <= lead.start and usable(scene, t)]
    if not days:
        return None
    between = range(days[-1].end, lead.start)
    leads_on = scene.has(lead.start - 1, "namely")
    apart = any(scene.has(t, "that-clause") or scene.has(t, "hard-border") for t in between)
    return None if apart and not leads_on else days[-1]


def reckoned(contact: Contact, lead: When, before: list[When], page: Page) -> When | None:
    """The day of a contact from the time counted from it and the day of its clause; None when neither gives one.

    That day is the last told `before`, or the first behind it where the words open their sentence («غداة لقائهما، أعلن الاثنين …»).
    """
    scene = contact.scene
    told = next((t for t in reversed(before) if t.end <= lead.start), None) or _day_of_clause(contact, lead)
    if told is None and lead.start - scene.start <= OPENING:
        told = next((t for t in scene.times if t.start >= contact.end and usable(scene, t)), None)
    offset = OFFSET.fullmatch(lead.time.offset or "")
    if offset is None or lead.time.mod not in (None, ROUGHLY):
        return None
    grain, steps = GRAINS[offset[3]], int(offset[2]) * (1 if offset[1] else -1)
    base = lead.time.earliest if lead.time.earliest == lead.time.latest else None
    if base is None and told is not None and told.time.earliest == told.time.latest:
        base = told.time.earliest
    if base is None and grain != "day" and time_of(contact.scene, lead.start) == PRESENT:
        base = page.latest.isoformat() if page.latest is not None else None
    if base is None:
        return None
    try:
        days = calendars.unit(grain, date.fromisoformat(base), steps)
    except ValueError:  # beyond the calendar's years
        return None
    first, last = days.first, days.last
    if lead.time.mod == ROUGHLY and grain in GIVE:
        near = date.fromisoformat(base) + steps * LENGTH[grain]  # «بعد نحو شهر على محادثات»
        first, last = near - GIVE[grain], min(near + GIVE[grain], date.fromisoformat(base))
    time = replace(
        lead.time,
        value=days.value,
        earliest=first.isoformat(),
        latest=last.isoformat(),
        doubt=DOUBT,
    )
    return lead._replace(time=time)
