"""The days of a report, from those of its places and its status; the status too, where the days say more of it."""

from __future__ import annotations

import re
from datetime import date, timedelta

from mahdar.annotate.meetings.account import aspect_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lent import drop_lent, undated
from mahdar.annotate.meetings.days.shortly import hours_from_page
from mahdar.annotate.meetings.days.since import again_and_again
from mahdar.annotate.meetings.find.deferred import TAKES_PLACE, earlier_day
from mahdar.annotate.meetings.find.ranges import days_counted, moved_to
from mahdar.annotate.meetings.guard import AHEAD, MOVED, Days, coming, fit_days, within_days, within_page
from mahdar.annotate.meetings.scene import When
from mahdar.annotate.meetings.status.governing import PAST, time_of
from mahdar.annotate.page import Page
from mahdar.arabic.value import Value

#: A week, a month, a year.
WIDE = re.compile(r"\d{4}(?:-W?\d\d)?")


#: The basis of days that are those of the page: the contact is under way as it is written.
UNDER_WAY = "under_way"
#: … and of the one day known of what is planned for no stated day: it lies on the page's day or behind it.
TO_COME = "to_come"
INFERRED = "inferred"
SITS = "that they sat on the day of the page itself is not said"
LENT = "the day is that of what is told before it"
BESIDE = "the day is that of the contact beside which it took place"
#: News of a plan is no older.
LONG_AGO = timedelta(days=31)
#: How many words from a plan its time is looked for.
BESIDE_IT = 30
#: Classes of the words that put something before a contact, and how close they stand to it.
BEFORE_IT, LEAD_REACH = ("just-before", "ahead-of"), 2
#: What is on when it is said to be on; «محادثات» may be a process.
AT_ONE_TIME = frozenset({"visit", "meeting", "summit", "conference"})
#: «كل عام» stands this close behind a journey.
SET_REACH = 4
#: Who came so long ago and is still said to be there is on the same visit.
STILL = timedelta(4)


class Dating(Value, frozen=True):
    """First and last day, those first planned when it was moved, the doubt about them, the words they stand in."""

    days: Days
    original: Days
    doubt: str | None
    words: list[When]
    basis: str | None = None  # UNDER_WAY, TO_COME


def date_report(contacts: list[Contact], status: str, page: Page, news: str | None) -> tuple[str, Dating]:
    """The days of the places of one contact, fitted to its status; `news` is what it is when the page is about it."""
    original: Days = earlier_day(contacts, status in AHEAD) if status in TAKES_PLACE else (None, None)
    drop_lent(contacts, status)
    misfit = fit_days(contacts, status, page)
    days, doubt, dated = _stated(contacts, status)
    if dated is None and status in AHEAD:
        for contact in contacts[:2]:
            contact.when = within_days(contact, page) or hours_from_page(contact, page)
        days, doubt, dated = _stated(contacts, status)
    doubt = doubt or misfit
    told, days = days, _in_full(contacts, status, days, page)
    lasts = days != told and page.latest is not None and (days[1] or "") > page.latest.isoformat()
    if status == "held" and lasts:
        status = "ongoing"  # it began, and goes on beyond the page
    if status == "ongoing" and page.latest is not None and (days[0] or "") > page.latest.isoformat():
        status = "planned"
    days = within_page(days, status, page)
    if status in MOVED:
        original = days
    words = [dated.when] if dated is not None and dated.when is not None else []
    moved = moved_to(contacts) if status == "postponed" else None
    if moved is not None:
        days = moved.time.earliest, moved.time.latest
        original = _before_it(original, days) if original != days else (None, None)
        words.append(moved)
    going_on = status == "ongoing" and (news is not None or any(map(_stays, contacts)))
    what = "visit" if news is None else news
    days, basis = _under_way(days, _sits(contacts, what), page) if going_on else (days, None)
    if basis is not None and news == "talks":
        doubt = doubt or SITS
    if status == "planned" and days == (None, None):
        days, basis = _to_come(contacts, page)
    return status, Dating(days, original, doubt, words, basis)


def _stays(contact: Contact) -> bool:
    """«الوزير، الذي يزور كمبالا»: told in passing, a guest is there on the page's day; not one who comes again and again."""
    verb = contact.verb or contact.carrier_verb
    present = verb is not None and verb.tense == "present" and verb.cls != "return"
    often = any(
        t.time.type == "SET" for t in contact.scene.times_within(contact.end, contact.end + SET_REACH)
    )
    on = any(e.status == "ongoing" and e.weight > 1 for e in contact.evidence)
    return contact.what == "visit" and present and on and not often and not again_and_again(contact)


def _sits(contacts: list[Contact], what: str) -> bool:
    """What is on when it is said to be on; talks are, where a word of the page says so and in which city."""
    said = any(e.status == "ongoing" and e.weight > 1 for c in contacts for e in c.evidence)
    return what in AT_ONE_TIME or (what == "talks" and said and any(c.place is not None for c in contacts))


def _before_it(first: Days, moved: Days) -> Days:
    """The days first planned: of a span that ends with the new day («من 17 إلى 24 يونيو») its beginning."""
    return (first[0], first[0]) if first[1] == moved[1] else first


def _under_way(days: Days, sits: bool, page: Page) -> tuple[Days, str | None]:
    """What goes on when the page is written covers the page's day, whatever else is said of its days.

    «يزور الرئيس لواندا» without a day is known to cover that one; «وصل الاثنين» on a page of Tuesday covers both. Talks
    without a place may be those of a process, which go on for months without a sitting on this day.
    """
    if page.published is None or page.document.published.basis == INFERRED:
        return days, None
    today = page.published.isoformat()
    first, last = days
    if first is None and last is None and sits:
        return (today, today), UNDER_WAY
    if first is not None and first == last and first < today <= _latest_still(first):
        return (first, today), None
    return days, None


def _to_come(contacts: list[Contact], page: Page) -> tuple[Days, str | None]:
    """What words of the page plan for a day that it does not state is not before the page's own; when it ends is open.

    A plan told with an older time («وفي مارس 2018 أعلن أنه سيلتقي …») may have come about since, and has none.
    """
    if (
        not any(map(_is_plan, contacts))
        or page.published is None
        or page.document.published.basis == INFERRED
        or any(_told_long_ago(c, page.published) for c in contacts)
    ):
        return (None, None), None
    return (page.published.isoformat(), None), TO_COME


def _told_long_ago(contact: Contact, today: date) -> bool:
    """Beside it in its sentence is a time that was over a month before the page."""
    before = (today - LONG_AGO).isoformat()
    near = contact.scene.times_within(contact.start - BESIDE_IT, contact.end + BESIDE_IT)
    return any(w.time.latest is not None and w.time.latest < before for w in near)


def _is_plan(contact: Contact) -> bool:
    """Told as ahead in so many words, or hinted at by a clause that is not of the past («زار برلين للقاء نظيره» may have met him)."""
    weights = [e.weight for e in contact.evidence if e.status == "planned"]
    if not weights or max(weights) > 1:
        return bool(weights)
    scene = contact.scene
    lead = range(contact.start - LEAD_REACH, contact.start)
    before_it = any(scene.has(t, cls) for t in lead for cls in BEFORE_IT)  # «قبيل وصوله»
    return before_it or time_of(scene, contact.start, contact.end) != PAST


def _latest_still(day: str) -> str:
    return (date.fromisoformat(day) + STILL).isoformat()


def _in_full(contacts: list[Contact], status: str, days: Days, page: Page) -> Days:
    """All its days, where one is told and how long it takes or has taken by now."""
    today = page.latest.isoformat() if page.latest is not None else None
    if status == "ongoing" and today is not None and days[0] == days[1] and days[0] in (None, today):
        since, _ = days_counted(contacts, today)  # «تتواصل لليوم الخامس»
        days = (since, today) if since < today else days
        if days[0] is None and any(c.lasted and c.days > 1 for c in contacts):
            days = today, today  # «تتواصل المحادثات بعد أسبوع على بدئها»
    last = max((_end(c, c.until, page) for c in contacts if c.until is not None), default="")
    begun = min((c.begun.time.earliest or "9999" for c in contacts if c.begun is not None), default="9999")
    if days[0] is not None and begun < days[0]:
        days = begun, days[1]
    first = days[0] or (today if status == "ongoing" else None)  # «تتواصل حتى الأحد»: from now on
    if first is not None and last > (days[1] or first):
        return min(first, _begun_before(contacts, last)), last
    if first is None and last and status == "held" and today is not None and last <= today:
        return last, last  # «توجت الزيارة التي تختتم اليوم باتفاق»: the day of its end alone is told
    if days[0] is None or days[1] is None:
        return days
    if days[0] == days[1]:
        return _lasting(contacts, days[0])
    to_come = status in AHEAD or status == "ongoing"  # «غادر اليوم في زيارة تستمر ثلاثة أيام، ويلتقي غدا …»
    return (days[0], max(days[1], _lasting(contacts, days[0])[1])) if to_come else days


def _end(contact: Contact, until: When, page: Page) -> str:
    """The day up to which it goes on; a bare weekday gone by is the coming one, but not of what went on («امتدت إلى السبت»)."""
    gone = page.earliest is not None and (until.time.latest or "") < page.earliest.isoformat()
    went_on = contact.scene.has(until.start - 2, "lasted")
    day = (coming(until, page) or until) if gone and not went_on else until
    return day.time.latest or ""


def _stated(contacts: list[Contact], status: str) -> tuple[Days, str | None, Contact | None]:
    """The narrowest range of days that the places give, with its doubt and the place it stands at."""
    dated = [c for c in contacts if c.when is not None]
    if not dated:
        return (None, None), None, None
    plan = status in AHEAD  # «توجه الأحد إلى … لحضور اجتماع يبدأ غدا»: its day is the one ahead
    best = min(dated, key=lambda c: (undated(c.when), plan and not c.ahead, _width(c), c.when is c.lent))
    time = best.when.time if best.when else None
    if time is None:
        return (None, None), None, None
    doubt = time.doubt or next(
        (why for day, why in ((best.lent, LENT), (best.beside, BESIDE)) if day is best.when), None
    )
    aspects = {aspect_of(c) for c in dated}
    if any(c.what == "visit" for c in dated) or aspects & {"begin", "end", "continue"}:
        days = [
            c.when.time
            for c in dated
            if c.when and (c is best or not (_loose(c.when) or _leads_to(c, best) or _only_lent(c, best)))
        ]
        firsts = [t.earliest for t in days if t.earliest]
        lasts = [t.latest for t in days if t.latest]
        if firsts and lasts:
            return (min(firsts), max(lasts)), doubt, best
    return (time.earliest, time.latest), doubt, best


def _leads_to(journey: Contact, contact: Contact) -> bool:
    """«توجهه مساء السبت إلى …», beside «سيلتقي الوزير الأحد»: the day of the way there is none of the meeting's."""
    sets_out = journey.noun is not None and journey.noun.id == "setting-out"
    return sets_out and contact.what != "visit"


def _only_lent(contact: Contact, best: Contact) -> bool:
    """A day lent by another clause widens no day that the contact has of its own."""
    return contact.lent is not None and contact.when is contact.lent and best.lent is None


def _loose(when: When) -> bool:
    """A week, month or year, which holds the days known or is another's («هذا الأسبوع», of a visit on Monday); an hour of no day."""
    return undated(when) or WIDE.fullmatch(when.time.value or "") is not None


def _lasting(contacts: list[Contact], day: str) -> tuple[str, str]:
    """The days of a contact that takes several: from its first day on, or up to the day on which it ended."""
    rest = timedelta(max(c.days for c in contacts) - 1)
    if rest < timedelta(1):
        return day, day
    known = date.fromisoformat(day)
    if any(c.begun is not None and c.begun.time.earliest == day for c in contacts):
        return day, (known + rest).isoformat()  # «بدأت السبت واستمرت خمسة أيام»
    over = any(c.lasted and aspect_of(c) != "begin" and not c.onward for c in contacts)
    if over or any(_ended(c, day) for c in contacts):
        return (known - rest).isoformat(), day
    return day, (known + rest).isoformat()


def _begun_before(contacts: list[Contact], last: str) -> str:
    """«تختتم المحادثات غدا بعد ثلاثة أيام من الجلسات», «تختتم غدا محادثات تستمر يومين»: its first day, so long before its last."""
    ending = [c.days for c in contacts if c.days > 1 and aspect_of(c) == "end"]
    return (date.fromisoformat(last) - timedelta(max(ending) - 1)).isoformat() if ending else last


def _ended(contact: Contact, day: str) -> bool:
    """«اختتم», «في ختام», «تختتم اليوم» of that day; «يختتم الزيارة الاثنين» is still to come."""
    verb = contact.carrier_verb
    then = contact.when is not None and contact.when.time.earliest == day
    to_come = not then and not contact.aspect and verb is not None and verb.tense in ("present", "future")
    return aspect_of(contact) == "end" and not to_come


def _width(contact: Contact) -> int:
    time = contact.when.time if contact.when else None
    if time is None or not time.earliest or not time.latest:
        return 99_999
    return (date.fromisoformat(time.latest) - date.fromisoformat(time.earliest)).days
