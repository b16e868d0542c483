"""What cannot be: a contact held on a day after its page, or one still ahead on a day before it.

The status is decided first, the day weighing in (see `status`); so a day that does not fit belongs to another event
and gives way. A bare weekday of a contact that is ahead is the coming one.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.acting import another_acts
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.page import Page

FUTURE = frozenset({"planned", "proposed"})

#: A plan that was called off, strongest first.
BROKEN = ("cancelled", "postponed")

Days = tuple[str | None, str | None]

PAST = ("held", "ongoing", "not_held")
AHEAD = ("planned", "proposed")
MOVED = ("postponed", "cancelled")
#: The rule of the times layer for a weekday alone.
WEEKDAY = "weekday"
#: … and for a range of them («من الجمعة إلى الأحد»).
WEEKDAYS = "weekdays"
#: … for a day and month, a month or a season.
DATE = "date"
#: … and for either without a year, in so many words.
YEARLESS, DAY_AND_MONTH = (DATE, "month", "season"), 2
YEAR = re.compile(r"\d{4}")
#: So much of an ISO value is its day.
DAY = 10
LEAP_DAY = "-02-29"
WEEK = timedelta(7)
#: … for units that are said to come («الأيام المقبلة»).
COMING_UNITS = "vague-units"
#: A span in which a contact will take place, in days, weeks or months (of thirty days).
SPAN = re.compile(r"P(X|\d\d?)([DWM])")
SOME = "X"
UNITS = {"D": timedelta(1), "W": WEEK, "M": timedelta(30)}
BREAKS = ("comma", "hard-border")
#: A word of this weight puts off or calls off; a lighter one suspends what has begun.
OUTRIGHT = 3
#: «مطلع الشهر» has fewer days, a month has more.
SOME_DAYS = timedelta(20)
#: … and what else parts a time from the word that something was put off.
PARTS = frozenset({"relative", "that", *BREAKS})
#: Who says something stands between the verb and «قبل».
SAID_REACH = 12
#: «أن» of a plan stands this close before its day.
PLAN_REACH = 4
#: Who set out so long before the page is about to begin what he set out for.
UNDER_WAY = timedelta(2)
GONE = "a bare weekday is read as that of the time told before it"
BEHIND = "the days are those behind the journey to it"
#: When it was put off is told so many words before it.
MOVED_REACH = 24
#: It stands this close behind the contact.
WITHIN_REACH = 12


def fit_days(contacts: list[Contact], status: str, page: Page) -> str | None:
    """Mend or drop the days of a contact's places that its status excludes; the doubt that remains, if any."""
    doubt = None
    for contact in contacts:
        if contact.when is None:
            continue
        if status in MOVED and planned_for(contact, contact.when):
            past = _of_a_week_gone(contact, contact.when, page)
            contact.when = past or coming(contact.when, page) or contact.when
            continue
        if status in MOVED and _when_undone(contact, contact.when, page):
            contact.when = None
            continue
        if status == "ongoing" and (ahead := _weekdays_ahead(contact.when, page)) is not None:
            contact.when = ahead
            continue
        if not _impossible(contact, contact.when, status, contacts, page):
            continue
        behind = _behind_journey(contact, contact.when, status, page)
        contact.when, doubt = (behind, BEHIND) if behind else _read_again(contact, contact.when, status, page)
    return doubt


def _of_a_week_gone(contact: Contact, when: When, page: Page) -> When | None:
    """«ألغت كينيا الأسبوع الماضي لقاء كان مقررا الخميس»: put off so long ago, it was for a day that is gone too."""
    time, scene = when.time, contact.scene
    if time.rule != WEEKDAY or time.earliest is None or time.earliest != time.latest or page.earliest is None:
        return None
    first = max(scene.start, contact.start - MOVED_REACH)
    told = (
        t for t in scene.times_within(first, contact.start) if t is not when and _of_putting_off(contact, t)
    )
    today, since = page.earliest.isoformat(), (page.earliest - 2 * WEEK).isoformat()
    gone = any(since <= (t.time.earliest or "") < (t.time.latest or today) < today for t in told)
    if not gone or when.start < contact.end:
        return None
    day = date.fromisoformat(time.earliest)
    day -= WEEK if day >= page.earliest else timedelta(0)
    return when._replace(
        time=replace(
            time, value=day.isoformat(), earliest=day.isoformat(), latest=day.isoformat(), doubt=GONE
        )
    )


def _when_undone(contact: Contact, when: When, page: Page) -> bool:
    """«أرجئت أمس القمة», «كانت القمة تأجلت نهاية ديسمبر»: when it was put off, which is not the day that it was for.

    «ألغي لقاء الوزيرين الثلاثاء», «تأجيل اجتماع أمس» may be either; «علقت أمس المحادثات»: they sat until then;
    of a whole month in which it was put off («تأجلت في نوفمبر») it may have been for a day too.
    """
    time, scene = when.time, contact.scene
    if page.earliest is None or page.latest is None or not time.latest or scene.has(when.start - 1, "to"):
        return False
    if time.latest > page.latest.isoformat():
        return False
    lasts = date.fromisoformat(time.latest) - date.fromisoformat(time.earliest or time.latest)
    if lasts > SOME_DAYS:
        return False
    for sign in contact.evidence:
        if sign.status not in MOVED or sign.weight < OUTRIGHT or sign.end > when.start:
            continue
        around = when.end <= contact.start or sign.start >= contact.end
        first = sign.end if around else max(contact.end, sign.end)
        parted = any(_parts(scene, t) for t in range(first, when.start))
        bare = time.rule == WEEKDAY or when.start <= contact.end or time.latest >= page.earliest.isoformat()
        if not parted and (around or not bare):
            return True
    return False


def _parts(scene: Scene, token: int) -> bool:
    """Behind it another clause or verb has the time («زيارة كان سيقوم بها أمس», «التي بدأت الأحد»)."""
    word = scene.word(token)
    if word is None:
        return False
    return bool(word.classes.intersection(PARTS)) or word.verb is not None or word.mood is not None


def _of_putting_off(contact: Contact, when: When) -> bool:
    """Behind the verb that tells of it, or right before it; not «بعد خلاف الأسبوع الماضي، ألغت …», «كينيا التي زارها … الأسبوع الماضي»."""
    scene = contact.scene
    for sign in contact.evidence:
        if sign.status in MOVED and when.end == sign.start and scene.start == when.start:
            return True
        if sign.status in MOVED and sign.start < when.start:
            return not scene.within(range(sign.start, when.start), "relative")
    return False


def _behind_journey(contact: Contact, when: When, status: str, page: Page) -> When | None:
    """«توجه الوفد أمس إلى جنيف لإجراء محادثات»: what somebody has just set out for is from the page's day on."""
    lent = contact.journey is not None and contact.journey.when is when
    if not lent or status not in AHEAD or page.earliest is None or not when.time.latest:
        return None
    if page.earliest - date.fromisoformat(when.time.latest) > UNDER_WAY:
        return None
    today = page.earliest.isoformat()
    return when._replace(time=replace(when.time, value=today, earliest=today, latest=None, doubt=BEHIND))


def _weekdays_ahead(when: When, page: Page) -> When | None:
    """«زيارته التي تستمر من الثلاثاء إلى الخميس», told on Monday: days that are all gone by are those of the coming week."""
    gone = page.earliest is not None and (when.time.latest or "9999") < page.earliest.isoformat()
    return coming(when, page) if gone and when.time.rule == WEEKDAYS else None


def _read_again(contact: Contact, when: When, status: str, page: Page) -> tuple[When | None, str]:
    """A day that cannot be: the coming one of its name, that of last year, or none; and what is said of it.

    A bare weekday behind a contact that is ahead is its own («لقاء مقرر … الأحد»); before it, only when the week was in
    doubt. Words that only point back and say nothing of what is ahead («تمديد الاجتماع إلى السبت») may mean another.
    """
    moved, doubt = None, ""
    own = not contact.resumes or any(e.status in AHEAD for e in contact.evidence)
    own = own and not _told_as_past(contact)  # «وصل مساء الأحد», beside what is still ahead
    own = own and not _said_before_it(contact, when, page)
    if status in AHEAD and own and (when.time.doubt is not None or when.start >= contact.end):
        moved, doubt = coming(when, page), "a bare weekday is read as the coming one"
        if moved is None and when.start >= contact.end and _for_it(contact, when, status):
            moved, doubt = year_ahead(when), "a date without its year is read as the coming one"
    elif status == "held" and (last := gone_by(when, page)) is not None and _own_day(contact, when, page):
        moved, doubt = last, "a bare weekday is read as the last one"
    elif when.time.doubt is not None:
        moved, doubt = year_before(when), "a date without its year is read as that of last year"
    return (moved, doubt) if moved is not None else (None, "the day of another event is left out")


def _own_day(contact: Contact, when: When, page: Page) -> bool:
    """«قال إنه سيسافر، وذلك عقب لقائه نظيره الخميس»: the day stands behind a contact that its own words tell as held."""
    if when.start < contact.end or not any(e.status == "held" for e in contact.evidence):
        return False
    if any(v is not None and v.tense == "past" for v in (contact.verb, contact.carrier_verb)):
        return True
    return not _may_be_tomorrow(when, page)  # «سيسافر بعد لقائه نظيره الخميس», on a Wednesday


def _may_be_tomorrow(when: When, page: Page) -> bool:
    return page.latest is not None and when.time.earliest == (page.latest + timedelta(1)).isoformat()


def _told_as_past(contact: Contact) -> bool:
    return contact.verb is not None and contact.verb.tense == "past" and contact.carrier is None


def _said_before_it(contact: Contact, when: When, page: Page) -> bool:
    """«قال الوزير قبل مغادرته إلى نيروبي مساء السبت»: when he said so, before what was then ahead, if that is a day or two ago."""
    scene, day = contact.scene, when.time.earliest
    if page.latest is None or day is None or when.time.rule != WEEKDAY or when.start < contact.end:
        return False
    led = scene.has(contact.start - 1, "order") or scene.has(contact.start - 1, "just-before")
    before = range(max(scene.start, contact.start - SAID_REACH), contact.start - 1)
    ago = (page.latest - date.fromisoformat(day)) % WEEK
    return led and ago <= UNDER_WAY and scene.within(before, "saying")


def _for_it(contact: Contact, when: When, status: str) -> bool:
    """The day is that for which it is planned, or proposed in the same words; not that of the proposal."""
    proposed = any(e.status in AHEAD for e in contact.evidence) and not _of_the_proposing(contact, when)
    return status == "planned" or proposed


def year_before(when: When) -> When | None:
    """«عقدت السابقة في 29 مارس», told on 20 March: a year ago; None when the time says which year."""
    time = when.time
    day = time.earliest or ""
    if time.rule != DATE or YEAR.search(time.text) or day != time.latest or day.endswith(LEAP_DAY):
        return None
    day = f"{int(day[:4]) - 1}{day[4:]}"
    return when._replace(time=replace(time, value=day, earliest=day, latest=day, doubt=None))


def year_ahead(when: When) -> When | None:
    """«تعتزم كينيا استضافة القمة في 29 يونيو», told in March: that of this year; None when the time says which year."""
    time = when.time
    first, last = time.earliest or "", time.latest or ""
    if (
        time.rule not in YEARLESS
        or YEAR.search(time.text)
        or LEAP_DAY[1:] in first + last
        or not (first and last)
    ):
        return None
    named = [word for word in time.text.split() if not word.isdigit()]
    if when.end - when.start > DAY_AND_MONTH or len(named) > 1:
        return None  # «مايو الماضي»
    first, last = (f"{int(day[:4]) + 1}{day[4:]}" for day in (first, last))
    return when._replace(time=replace(time, value=first, earliest=first, latest=last, doubt=None))


def _impossible(contact: Contact, when: When, status: str, contacts: list[Contact], page: Page) -> bool:
    """A past contact is never dated after the page, and one that is ahead never wholly before it.

    A plan that was of the past («كان مقررا») keeps its day; nor is a proposal for the day on which it was made.
    """
    time = when.time
    if status in ("held", "ongoing") and page.latest is not None:
        return time.earliest is not None and time.earliest > page.latest.isoformat()
    if status in AHEAD and page.earliest is not None:
        was = any(e.status == "was_planned" for c in contacts for e in c.evidence)
        if status == "proposed" and _of_the_proposing(contact, when):
            return (time.latest or "") <= page.earliest.isoformat()
        return not was and time.latest is not None and time.latest < page.earliest.isoformat()
    return False


def _of_the_proposing(contact: Contact, when: When) -> bool:
    """«عبر الجمعة عن رغبته في لقاء», «الحوار الذي اقترحته أوسلو الثلاثاء»: in one breath with the word that proposes it.

    «اقترح عقد لقاء الثلاثاء» has the contact between: the day may be its own.
    """
    return any(e.status == "proposed" and _in_one_breath(contact, e, when) for e in contact.evidence)


def _in_one_breath(contact: Contact, word: Evidence, when: When) -> bool:
    """Both stand before the contact or both behind it, and no comma or quote between them."""
    first, last = sorted(((word.start, word.end), (when.start, when.end)))
    if first[0] < contact.start and last[0] >= contact.start:
        return False
    return not any(contact.scene.has(t, cls) for t in range(first[1], last[0]) for cls in BREAKS)


def within_page(days: Days, status: str, page: Page) -> Days:
    """Of a span that holds the page's day, the part that can be: what was held lies up to it, what is ahead from it on."""
    first, last = days
    if first is None or last is None or page.earliest is None or page.latest is None:
        return days
    begin, end = page.earliest.isoformat(), page.latest.isoformat()
    if status == "held" and first <= end < last:
        return first, end  # «هذا العام»
    if status in AHEAD and first < begin <= last:
        return begin, last
    return days


def planned_for(contact: Contact, when: When) -> bool:
    """«كان مقررا الأربعاء»: the day of the plan, not of the news that it is put off."""
    scene = contact.scene
    words = (scene.word(t) for t in (when.start - 1, when.start - 2))
    if any(w is not None and w.after is not None and w.after.status in AHEAD for w in words):
        return True
    before = (t for t in range(when.start - PLAN_REACH, when.start - 1) if scene.has(t, "that"))
    plans = (scene.word(t - 1) for t in before)  # «كان يفترض أن تستأنف الأربعاء»
    return any(w is not None and w.mood is not None and w.mood.status in AHEAD for w in plans)


def coming(when: When, page: Page) -> When | None:
    """The same bare weekday, or range of them, in the week after the page; None when it is none of the week before."""
    time = when.time
    if page.earliest is None or page.latest is None or time.earliest is None or time.latest is None:
        return None
    first, last = (date.fromisoformat(day) + WEEK for day in (time.earliest, time.latest))
    words = 1 + (time.type == "TIME")  # «مساء الجمعة»
    if first == last and (time.rule != WEEKDAY or when.end - when.start > words):
        return None  # «الثلاثاء الماضي»: it says which
    if first != last and (time.rule != WEEKDAYS or time.doubt is None):
        return None
    if not page.latest < first < page.earliest + WEEK:
        return None
    day = first.isoformat()
    value = day + (time.value or "")[DAY:] if time.type == "TIME" else day
    return when._replace(time=replace(time, value=value, earliest=day, latest=last.isoformat()))


def gone_by(when: When, page: Page) -> When | None:
    """The same bare weekday in the week up to the page; None when it is none of the week after, or the time says which."""
    time = when.time
    if page.earliest is None or page.latest is None or time.earliest is None or time.earliest != time.latest:
        return None
    bare = when.end - when.start <= 1 + (time.type == "TIME")
    day = date.fromisoformat(time.earliest)
    if time.rule != WEEKDAY or time.doubt or not bare or not page.latest < day <= page.earliest + WEEK:
        return None
    last = (day - WEEK).isoformat()
    value = last + (time.value or "")[DAY:] if time.type == "TIME" else last
    return when._replace(time=replace(time, value=value, earliest=last, latest=last))


def within_days(contact: Contact, page: Page) -> When | None:
    """«سيجتمع خلال 15 يوما», «في غضون أسبوعين»: from the page to so many days after it; «خلال أيام»: from the page on."""
    if page.earliest is None or page.latest is None:
        return None
    scene = contact.scene
    for when in scene.times_within(contact.end, min(contact.right_stop, contact.end + WITHIN_REACH) - 1):
        span = SPAN.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
        if span is not None and any(another_acts(contact, t) for t in range(contact.end, when.start)):
            return None  # «يصل الوفد إلى لواندا وأنغولا تتوقع اتفاقا خلال أيام»
        lead = scene.word(when.start - 1)
        leads = {"during", "in"} if when.time.rule == COMING_UNITS else {"during"}
        if span is not None and lead is not None and lead.classes & leads:
            number = 0 if span[1] == SOME else int(span[1])  # «خلال أيام»: not before the page
            last = (page.latest + number * UNITS[span[2]]).isoformat() if number else None
            return when._replace(time=replace(when.time, earliest=page.earliest.isoformat(), latest=last))
    return None
