"""The day of what is told so long before or behind a contact whose day the page gives elsewhere.

«اجتمعا الأحد … . وبعد يوم من القمة زار …», «وفي اليوم التالي للقمة …», «وبعد القمة بيومين …».
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lengths import DAYS, UNIT_DAYS
from mahdar.annotate.meetings.days.reckoned import DOUBT, OFFSET
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import IN

#: Words between a length of time and the contact from which it is counted («بعد يوم واحد فقط من هذه القمة»).
FILLERS, GAP = ("of", "on", "this", "just-one", "filler"), 4
#: The time is among the first words of the sentence, or stands so close behind the contact.
OPENING, BEHIND = 3, 12
#: … and the contact so close behind them.
AHEAD_REACH = 14
#: What has a morrow takes no longer.
SHORT = timedelta(4)
#: A week is told give or take a day.
WEEKLY = 7

Heads = dict[tuple[int, int], Report]


def stand_so_far(reports: list[Report], page: Page) -> None:
    """Give each undated report the day counted from another in its own sentence."""
    undated = [r for r in reports if all(c.when is None for c in r.contacts)]
    if not undated or page.latest is None:
        return
    heads = {(c.scene.index, c.start): r for r in reports for c in r.contacts}
    for report in undated:
        for contact in report.contacts:
            when = None if contact.title else _counted(contact, report, heads)
            if when is not None and _can_be(contact, when, page):
                contact.when = contact.lent = when
                break


def _counted(contact: Contact, report: Report, heads: Heads) -> When | None:
    scene = contact.scene
    opening = scene.times_within(scene.start, scene.start + OPENING)
    for when in (*opening, *scene.times_within(contact.end, contact.end + BEHIND)):
        steps, known = _from_noun(scene, when, heads) or _behind_noun(scene, when, heads) or (0, None)
        beside = scene.has(contact.start - 1, "margin")  # «بعد يوم من لقائهما على هامش القمة»
        if known is not None and known is not report and not beside and _of_its_clause(contact, when):
            return _day(known, steps, when)
    return None


def _from_noun(scene: Scene, when: When, heads: Heads) -> tuple[int, Report | None] | None:
    """«بعد يوم من القمة», «في اليوم التالي للقمة»."""
    offset = OFFSET.fullmatch(when.time.offset or "")
    if (
        offset is None
        or when.time.earliest is not None
        or offset[3] not in UNIT_DAYS
        or when.time.mod is not None
    ):
        return None
    token = when.end
    for _ in range(GAP):
        if (scene.index, token) in heads:
            steps = int(offset[2]) * UNIT_DAYS[offset[3]]
            return (-steps if offset[1] else steps), heads[scene.index, token]
        if not any(scene.has(token, cls) for cls in FILLERS):
            return None
        token += 1
    return None


def _behind_noun(scene: Scene, when: When, heads: Heads) -> tuple[int, Report | None] | None:
    """«وبعد القمة بيومين», «قبل الاجتماع بأسبوع»."""
    span = DAYS.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
    if span is None or not scene.raw[when.start].startswith(IN):
        return None
    lead = when.start - 2
    if not scene.has(lead, "order") or (scene.index, lead + 1) not in heads:
        return None
    steps = int(span[1]) * UNIT_DAYS[span[2]]
    return (-steps if scene.has(lead, "ahead-of") else steps), heads[scene.index, lead + 1]


def _of_its_clause(contact: Contact, when: When) -> bool:
    """The words open the sentence that the contact goes on, or stand behind it in one breath."""
    scene = contact.scene
    verb = contact.start if contact.carrier is None else contact.carrier
    if when.start >= contact.end:
        between = range(contact.end, when.start)
        return when.start - contact.end <= BEHIND and not any(scene.has(t, "hard-border") for t in between)
    return when.start - scene.start <= OPENING and when.end <= verb <= when.end + AHEAD_REACH


def _day(known: Report, steps: int, when: When) -> When | None:
    told = [c.when.time for c in known.contacts if c.when is not None]
    firsts = [t.earliest for t in told if t.earliest]
    lasts = [t.latest for t in told if t.latest]
    if not (firsts and lasts):
        return None
    first, last = date.fromisoformat(min(firsts)), date.fromisoformat(max(lasts))
    if last - first > SHORT:
        return None
    try:
        day = (last if steps > 0 else first) + timedelta(steps)
        give = timedelta(abs(steps) >= WEEKLY)
        days = (day - give).isoformat(), (day + give).isoformat()
    except OverflowError:  # beyond the calendar's years
        return None
    return when._replace(
        time=replace(when.time, value=day.isoformat(), earliest=days[0], latest=days[1], doubt=DOUBT)
    )


def _can_be(contact: Contact, when: When, page: Page) -> bool:
    """What is ahead lies behind the page's day, what was held before it."""
    today = page.latest.isoformat() if page.latest is not None else ""
    ahead = any(e.status in AHEAD and e.weight > 1 for e in contact.evidence)
    return (when.time.latest or "") >= today if ahead else (when.time.earliest or "9") <= today
