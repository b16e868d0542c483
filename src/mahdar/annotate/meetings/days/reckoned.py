"""The day of a contact from which another day is counted: «استقبل الاثنين … بعد ثلاثة أيام من لقائه …» was three days before Monday.

What is counted from a contact says how far the clause's own day lies from it, so that day is never the contact's own.
«تأتي الزيارة بعد شهرين على زيارته لصوفيا»: a clause in the present stands on the page's day, near enough for a month; so
does one that is ahead («سيكون اللقاء الثاني بعد عشرة أشهر على زيارته»), as news tells of what comes soon.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lent import usable
from mahdar.annotate.meetings.find.ranges import counted_from
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.meetings.status.governing import AHEAD, OPEN, PAST, PRESENT, time_of
from mahdar.annotate.page import Page
from mahdar.annotate.times import calendars

OFFSET = re.compile(r"(-?)P(\d+)([DWMY])")
GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
#: «نحو شهر»: so long, give or take so much.
ROUGHLY = "APPROX"
#: So many months are told roughly enough by the month they lead to.
SEASON = 3
#: «أقل من شهر»: so long at most.
AT_MOST = "LESS_THAN"
LENGTH = {"day": timedelta(1), "week": timedelta(7), "month": timedelta(30)}
GIVE = {"day": timedelta(1), "week": timedelta(4), "month": timedelta(10)}
#: The times of a clause that stand near enough to the page's day to count so long from it.
ON_PAGE = {"week": (PRESENT,), "month": (PRESENT, AHEAD, OPEN), "year": (PRESENT, AHEAD, OPEN)}
#: The comma that ends such words stands this close behind the contact.
CLAUSE_REACH = 16
#: The anchor of a time that is counted from an event, whose day stands this close behind it.
EVENT, EVENT_REACH = "event", 12
#: A verb stands so close behind the comma that opens its clause.
SUBJECT_REACH = 6
#: The first sentences of a page, which tell its news.
SOON = 2
#: A word may stand before the time at the head of a sentence.
OPENING = 1
#: Words between the time and the contact («بعد يوم من أول لقاء»).
FILLERS = 2
DOUBT = "the day is reckoned from that of what came after or before it"
#: … where what came after or before has no day but that on which the page tells of it.
FROM_PAGE = "the day is reckoned from the page's own, on which what came after or before it is told"


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


def _soon(contact: Contact, lead: When, page: Page) -> When | None:
    """«قبل أقل من شهر على القمة»: from the page's day on, so long at most."""
    offset = OFFSET.fullmatch(lead.time.offset or "")
    if offset is None or not offset[1] or page.latest is None or offset[3] not in GRAINS:
        return None
    if contact.evidence and all(e.status == "held" for e in contact.evidence):
        return None
    grain = GRAINS[offset[3]]
    if grain not in LENGTH:
        return None
    last = page.latest + int(offset[2]) * LENGTH[grain]
    time = replace(
        lead.time, value=None, earliest=page.latest.isoformat(), latest=last.isoformat(), doubt=FROM_PAGE
    )
    return lead._replace(time=time)


def main_clause(contact: Contact, lead: When) -> int | None:
    """«وبعد عشرة أشهر من لقاء جرى في …، يتوقع أن …»: where the clause begins whose circumstance opens the sentence."""
    scene = contact.scene
    if lead.start - scene.start > OPENING:
        return None
    last = min(scene.end, contact.end + CLAUSE_REACH)
    return next((t + 1 for t in range(contact.end, last) if scene.has(t, "comma")), None)


def is_reckoned(when: When) -> bool:
    """«بعد يومين على انتخابه الأحد»: a day counted from that of an event, which is told beside it."""
    return when.time.offset is not None and when.time.anchor == EVENT and when.time.earliest is not None


def day_of_opening(contact: Contact) -> When | None:
    """«وبعد يومين من لقائه نظيره الأحد، زار …»: the day counted at the head of the sentence, of a verb behind its comma."""
    scene = contact.scene
    first = next(iter(scene.times), None)
    if first is None or first.start - scene.start > OPENING or not is_reckoned(first):
        return None
    verb = contact.start if contact.carrier is None else contact.carrier
    commas = [t for t in range(first.end, verb) if scene.has(t, "comma")]
    return first if len(commas) == 1 and verb - commas[0] <= SUBJECT_REACH else None


def is_of_event(contact: Contact, when: When) -> bool:
    """That event's own day: none of what came so long behind it."""
    scene = contact.scene
    if "on" not in scene.classes and "of" not in scene.classes:
        return False
    near = scene.times_within(when.start - EVENT_REACH, when.start - 1)
    lead = next((t for t in reversed(near) if is_reckoned(t)), None)
    if lead is None or lead.end <= contact.start < when.start:
        return False  # «بعد أسبوعين من اجتماع استضافته بروكسل في الخامس من أبريل»
    if any(scene.has(t, "comma") for t in range(lead.end, when.start)):
        return False
    return _lies_so_far(lead, when)


def _lies_so_far(lead: When, when: When) -> bool:
    """«غداة اتفاقهما على عقد قمة في 27 أبريل»: the other day lies where the one counted from it says, or it is none of it."""
    offset, told = OFFSET.fullmatch(lead.time.offset or ""), when.time.earliest
    if offset is None or told is None or lead.time.earliest is None:
        return False
    steps = int(offset[2]) * (-1 if offset[1] else 1)
    try:
        days = calendars.unit(GRAINS[offset[3]], date.fromisoformat(told), steps)
    except (KeyError, ValueError):
        return False
    return days.first.isoformat() <= lead.time.earliest <= days.last.isoformat()


def _is_news(scene: Scene, lead: When, grain: str) -> bool:
    """Told in the first sentences, in no tense that looks back."""
    return grain == "day" and scene.index <= SOON and time_of(scene, lead.start) in (PAST, PRESENT)


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
        return _soon(contact, lead, page) if lead.time.mod == AT_MOST else None
    grain, steps = GRAINS[offset[3]], int(offset[2]) * (1 if offset[1] else -1)
    base = lead.time.earliest if lead.time.earliest == lead.time.latest else None
    if base is None and told is not None and told.time.earliest == told.time.latest:
        base = told.time.earliest
    main = time_of(scene, lead.start, main_clause(contact, lead))
    undated = base is None
    if undated and page.latest is not None and main in ON_PAGE.get(grain, ()):
        base = page.latest.isoformat()
    fresh = base is None and told is None and not contact.resumes and _is_news(scene, lead, grain)
    if fresh:  # «وقال للصحفيين بعد يوم من لقائه …»: the page's day or the one before
        base = page.latest.isoformat() if page.latest is not None else None
    if base is None:
        return None
    try:
        days = calendars.unit(grain, date.fromisoformat(base), steps)
    except ValueError:  # beyond the calendar's years
        return None
    first, last = days.first - (LENGTH["day"] if fresh else timedelta(0)), days.last
    if lead.time.mod == ROUGHLY and grain in GIVE and not (grain == "month" and abs(steps) >= SEASON):
        near = date.fromisoformat(base) + steps * LENGTH[grain]  # «بعد نحو شهر على محادثات»
        first, last = near - GIVE[grain], min(near + GIVE[grain], date.fromisoformat(base))
    time = replace(
        lead.time,
        value=None if fresh else days.value,  # no one day
        earliest=first.isoformat(),
        latest=last.isoformat(),
        doubt=FROM_PAGE if undated else DOUBT,
    )
    return lead._replace(time=time)
