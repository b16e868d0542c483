"""Days told as a range, a count or a move: «بين 28 يناير و7 فبراير», «لليوم الخامس», «أرجئ … إلى الأسبوع المقبل»."""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.deferred import planned_anew
from mahdar.annotate.meetings.guard import WEEKDAY
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.page import Page
from mahdar.arabic.numbers import read_number
from mahdar.knowledge.meetings import CONJUNCTIONS

#: A week as a value, the rules that count weeks from a day, and from which one.
WEEK = re.compile(r"\d{4}-W\d\d")
COUNTED = frozenset({"ago", "ahead"})
PUBLISHED = "published"
#: «محادثات … لليوم الخامس», «دخلت المفاوضات … يومها السادس»: the count stands this close to the contact.
COUNT_REACH = 16


def whole_days(scene: Scene, when: When, page: Page) -> When:
    """The days that a time gives with the words before it: a range, or from the page up to an end («قبل نهاية مايو»)."""
    time = when.time
    if (day := _day_ago(when, page)) is not None:
        return day
    if time.mod == "END" and page.latest is not None and scene.has(when.start - 1, "by"):
        today = page.latest.isoformat()
        if today <= (time.latest or ""):
            return when._replace(time=replace(time, earliest=today))
    if page.latest is not None and time.mod is None and (time.latest or "") > page.latest.isoformat():
        return _up_to_it(scene, when, page.latest) or _whole_range(scene, when)
    return _whole_range(scene, when)


def _day_ago(when: When, page: Page) -> When | None:
    """«قبل أسبوع», «قبل أسبوعين»: of a contact on that day of the week, give or take one; None for any other time."""
    time = when.time
    counted = time.rule in COUNTED and time.anchor == PUBLISHED and time.mod is None
    if not (counted and page.latest is not None and time.earliest and WEEK.fullmatch(time.value or "")):
        return None
    day = date.fromisoformat(time.earliest) + timedelta(page.latest.weekday())
    if abs(page.latest - day) > timedelta(14):
        return None
    first, last = ((day + timedelta(n)).isoformat() for n in (-1, 1))
    return when._replace(time=replace(time, earliest=first, latest=last))


def _up_to_it(scene: Scene, when: When, today: date) -> When | None:
    """«قبل شهر رمضان», «قبل حلول الصيف»: from the page up to it; «عقب شهر رمضان»: from its end on; else None."""
    first, last = (date.fromisoformat(day) if day else None for day in (when.time.earliest, when.time.latest))
    if first is None or last is None:
        return None
    step = timedelta(first != last)  # a day may be the last one itself
    lead = when.start - 1 - scene.has(when.start - 1, "coming-of")
    if scene.has(lead, "ahead-of") and first > today:
        days = today.isoformat(), (first - step).isoformat()
        return when._replace(time=replace(when.time, earliest=days[0], latest=days[1]))
    if scene.has(when.start - 1, "since-then"):
        return when._replace(time=replace(when.time, earliest=(last + step).isoformat(), latest=None))
    return None


def _whole_range(scene: Scene, when: When) -> When:
    """«بين 28 يناير و7 فبراير», «من 29 أكتوبر إلى 2 نوفمبر»: both ends, whichever of them was found."""
    last = _end_of_range(scene, when)
    if last is not None:
        return _joined(when, last)
    for end in (when.start - 1, when.start):  # a word stands between the two ends, or only «و» on the second
        first = scene.when_at.get(scene.span_ending.get(end, -1))
        if first is not None and _end_of_range(scene, first) is when:
            return _joined(first, when)
    return when


def _end_of_range(scene: Scene, first: When) -> When | None:
    """The second end of the range of days that begins with `first`; None when none does."""
    next_day = scene.when_at.get(first.end)
    if next_day is not None and _day_after(scene, first, next_day):
        return next_day  # «الأحد والاثنين»
    lead = scene.word(first.start - 1)
    if lead is None:
        return None
    if "of" in lead.classes and scene.has(first.end, "up-to"):
        last = scene.when_at.get(first.end + 1)
    elif "between" in lead.classes:
        conjunctions = tuple(CONJUNCTIONS)
        apart = first.end < scene.end and scene.raw[first.end] in conjunctions  # «و 7 فبراير»
        last = scene.when_at.get(first.end + apart)
        if last is not None and not (apart or scene.raw[last.start].startswith(conjunctions)):
            return None
    else:
        return None
    in_order = last is not None and (last.time.latest or "") >= (first.time.earliest or "")
    return last if in_order else None


def _day_after(scene: Scene, first: When, last: When) -> bool:
    """«الأحد والاثنين», «اليوم وغدا»: «و» joins two days that follow each other."""
    if not (_one_day(first) and _one_day(last)) or not scene.raw[last.start].startswith(tuple(CONJUNCTIONS)):
        return False
    apart = (
        date.fromisoformat(last.time.earliest or "") - date.fromisoformat(first.time.earliest or "")
    ).days
    weekdays = first.time.rule == last.time.rule == WEEKDAY  # one may be read as gone by and one as coming
    return abs(apart) == 1 or (weekdays and apart % 7 == 1)  # «أمس وأول من أمس»


def _one_day(when: When) -> bool:
    return when.time.earliest is not None and when.time.earliest == when.time.latest


def _joined(first: When, last: When) -> When:
    begin = min(first.time.earliest or "", last.time.earliest or "") or None
    until = max(first.time.latest or "", last.time.latest or "") or None
    time = replace(first.time, earliest=begin, latest=until, end=last.time.end)
    return first._replace(end=last.end, time=time)


def counted_from(scene: Scene, token: int) -> bool:
    """«من», «على» behind a length of time: it runs from an event («بعد يوم على لقاء», not «بعد يومين في جنيف»)."""
    token += scene.has(token, "just-one")  # «بعد يوم واحد من لقاء»
    if scene.has(token, "of") and not scene.has(token + 1, "negator"):  # not «قبل يومين من دون اتفاق»
        return True
    return scene.has(token, "on")


def day_number(contact: Contact) -> int:
    """The day on which it is by now («لليوم الخامس على التوالي»); 0 when no day is counted."""
    scene = contact.scene
    if "nth-day" not in scene.classes:
        return 0
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
    """The day to which it was put off: «أرجئ … إلى الأسبوع المقبل», or told at another place («… سيعقد في أغسطس»)."""
    return next(filter(None, map(_put_off_to, contacts)), None) or planned_anew(contacts)


def _put_off_to(contact: Contact) -> When | None:
    """The day behind «إلى», of the clause that says that it was put off."""
    scene = contact.scene
    cue = next((e.start for e in contact.evidence if e.status == "postponed"), None)
    if cue is None:
        return None
    for when in scene.times:
        dated = when.time.earliest is not None and when.time.latest is not None
        if when.start > cue and dated and scene.has(when.start - 1, "to"):
            return when
        if when.start > cue and dated and _from_day_to_day(scene, when):
            day = when.time.latest
            return when._replace(time=replace(when.time, value=day or "", earliest=day))
    return None


def _from_day_to_day(scene: Scene, when: When) -> bool:
    """«إرجاء الزيارة من 17 إلى 24 يونيو»: from the old day to the new; «الزيارة المقررة من 17 إلى 24» lasts so long."""
    lead = scene.word(when.start - 2)
    planned = lead is not None and (lead.after is not None or lead.verb is not None)
    led = scene.has(when.start - 1, "of") and not planned
    return led and any(scene.has(t, "to") for t in range(when.start, when.end))
