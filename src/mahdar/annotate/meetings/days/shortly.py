"""The day of what something was said or done shortly before: «قال الاثنين قبيل لقائه …», «قبل ساعات من اجتماع مع …».

It is on that day, or on the next one when the hours run into it. Hours before it, where the first sentences tell what was
done then as news without a day of its own, are hours from the page's day.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lent import usable
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.meetings.status.governing import PAST, PRESENT, time_of
from mahdar.annotate.page import Page

#: Between the word and the contact: a masdar of beginning or holding («قبيل بدء محادثات»), an ordinal.
GAP = 2
#: How far back a page tells what was said as news.
NEWS_DAYS = timedelta(3)
#: The clause that tells such news is no plan and does not look back; of most verbs the layer does not know the tense.
TOLD = (PAST, PRESENT, "")
#: A word may stand before the circumstance that opens a sentence.
OPENING = 1
#: The first sentences of a page, which tell its news.
SOON = 5
#: Classes without which no words lead to a contact so.
SIGNS = ("just-before", "short-while")
DOUBT = "the day is that of what was said or done shortly before it, or the next"
#: … where that has no day but the page's.
FROM_PAGE = "the day is the page's own, or the next: what is told as its news was hours before"


def date_shortly_after(contact: Contact, page: Page) -> None:
    """Date a contact by what was said just before it; when that was before the page's day, it is over."""
    if contact.when is not None or contact.scene.classes.isdisjoint(SIGNS):
        return
    when = _day_shortly_after(contact, page)
    if when is None or page.earliest is None:
        return
    if (when.time.latest or "") < page.earliest.isoformat():
        if any(e.status in AHEAD and e.weight > 1 for e in contact.evidence):
            return  # «قتل شخص الثلاثاء قبيل زيارة مقررة»
        for e in contact.evidence:
            e.status = "held" if e.status == "planned" else e.status
    contact.when = when


def _day_shortly_after(contact: Contact, page: Page) -> When | None:
    """The day of the clause that tells of something just before the contact, and the next; None where no such words lead to it."""
    lead = _lead(contact)
    if lead is None or contact.noun is None or page.latest is None:
        return None
    scene = contact.scene
    days = [t for t in scene.times if t.end <= lead and _one_day(scene, t)]
    if not days and lead - scene.start <= OPENING:
        days = [t for t in scene.times if t.start >= contact.end and _one_day(scene, t)][:1]
    if not days:
        return None
    day = date.fromisoformat(days[-1].time.earliest or "")
    if not page.latest - NEWS_DAYS <= day <= page.latest:
        return None
    last = (day + timedelta(day == page.latest)).isoformat()  # of an earlier day the page would know better
    return days[-1]._replace(time=replace(days[-1].time, latest=last, doubt=DOUBT))


def hours_from_page(contact: Contact, page: Page) -> When | None:
    """«هاجم الوزير …، قبل ساعات من لقاء مع نظيره»: the day of what is ahead and has none of its own, by news of the page's day.

    None where the clause looks back or has another time.
    """
    scene, lead = contact.scene, _lead(contact)
    when = scene.when_at.get(lead) if lead is not None else None
    if lead is None or when is None or page.latest is None or scene.index > SOON or _is_dated(scene, lead):
        return None
    if contact.noun is None or contact.agreement is not None:
        return None
    if time_of(scene, lead, contact.end) not in TOLD:
        return None
    first, last = page.latest.isoformat(), (page.latest + timedelta(1)).isoformat()
    time = replace(when.time, value=None, earliest=first, latest=last, doubt=FROM_PAGE)
    return when._replace(time=time)


def _is_dated(scene: Scene, lead: int) -> bool:
    """Another time before it in its sentence says when that was."""
    return any(t.end <= lead and t.time.earliest is not None for t in scene.times)


def is_short(scene: Scene, when: When) -> bool:
    """«بعد ساعات», «قبل وقت قصير»: less than a day."""
    return any(scene.has(t, "short-while") for t in range(when.start, when.end))


def _lead(contact: Contact) -> int | None:
    """The token of «قبيل», «قبل ساعات من» before a contact."""
    scene = contact.scene
    at = contact.start if contact.masdar is None else contact.masdar
    for token in range(at - 1, max(scene.start, at - 1 - GAP) - 1, -1):
        if scene.has(token, "just-before"):
            return token
        if scene.has(token, "of"):
            when = scene.when_at.get(scene.span_ending.get(token, -1))
            before = when is not None and scene.has(when.start, "ahead-of")
            return when.start if when is not None and before and is_short(scene, when) else None
        word = scene.word(token)
        if token + 1 in scene.span_ending or (word is not None and word.noun is not None):
            return None
    return None


def _one_day(scene: Scene, when: When) -> bool:
    return usable(scene, when) and when.time.earliest is not None and when.time.earliest == when.time.latest
