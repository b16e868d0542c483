"""The days of what a guest is to do where he stays: «وصل اليوم في زيارة تستمر ثلاثة أيام … . وسيلتقي الأمين العام».

A contact that is ahead, without a day of its own, of somebody whose visit the page has just told with its length or as still
to come, falls on the days of that visit that are left. Where it is elsewhere, or comes after the visit, it has none of them.
Whom a guest met on a visit that is over, told right behind its days, has those days and its place, with a doubt that says so.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.account import Report, firm
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.prepared import on_another_day
from mahdar.annotate.meetings.guard import MOVED
from mahdar.annotate.meetings.joining.apart import same_place
from mahdar.annotate.meetings.joining.standing import is_yet_to_come
from mahdar.annotate.meetings.scene import When
from mahdar.annotate.page import Page

#: The visit is told so many sentences before at most.
NEAR = 4
#: A word that puts it behind the visit stands this close before the contact.
BEHIND_REACH = 10
#: What a guest does there, of which nobody says when.
MET = frozenset({"meeting", "talks"})
#: Who came so many days before the page may be there still.
STILL = 2
#: Nobody stays longer on one visit.
LONGEST = 31
DOUBT = "the days are those of the visit during which it is to be"
OVER_DOUBT = "the days, and the place if no other is told, are those of the visit during which it was"
#: What a guest did on a visit that is over is told in its sentence or in the next.
BESIDE = 1


def lend_stays(reports: list[Report], page: Page) -> None:
    """Give the contacts that are ahead the days of the visit on which they are to be."""
    visits = [r for r in reports if "visit" in r.kinds and any(c.when is not None for c in r.contacts)]
    for report in reports if visits else ():
        if any(c.when is not None for c in report.contacts):
            continue
        if not is_yet_to_come(report):
            _lend_past(visits, report)
            continue
        contact = next((c for c in report.contacts if not c.title), None)
        if contact is None or _comes_after(contact) or on_another_day(contact):
            continue
        near = (v for v in reversed(visits) if v is not report and _during(v, report, contact))
        visit = next(near, None)
        day = _days_left(visit, page) if visit is not None else None
        if day is not None and (day.time.latest is not None or _on_the_programme(report, contact)):
            contact.when, contact.ahead = day, True


def _lend_past(visits: list[Report], report: Report) -> None:
    """«زار كيغالي بين 3 و5 مايو … . وأضاف أنه التقى رجال دين»: whom a guest met is told right behind the days of his visit, now
    over, and nobody takes part who was not on it; it was in the land of the visit."""
    contact = next((c for c in report.contacts if not c.title), None)
    if contact is None or not report.kinds <= MET or _comes_after(contact):
        return
    if not all(firm(c) == "held" for c in report.contacts):
        return
    for visit in reversed(visits):
        told = next((c for c in visit.contacts if c.when is not None), None)
        if visit is report or told is None or told.when is None or not _is_over(visit):
            continue
        time = told.when.time
        near = 0 <= contact.scene.index - told.scene.index <= BESIDE
        span = time.earliest is not None and time.latest is not None and time.earliest < time.latest
        if near and span and set(report.parties) <= set(visit.parties) and _during(visit, report, contact):
            contact.when = told.when._replace(time=replace(time, doubt=OVER_DOUBT))
            if contact.place is None:
                contact.place = next((c.place for c in visit.contacts if c.place is not None), None)
                contact.on_visit = contact.place is not None
            return


def _is_over(visit: Report) -> bool:
    return bool(visit.telling) and all(firm(c) == "held" for c in visit.telling)


def _during(visit: Report, report: Report, contact: Contact) -> bool:
    """The guest is one of those who are to meet, told shortly before, and the contact is nowhere else."""
    told = [
        c
        for c in visit.contacts
        if 0 <= contact.scene.index - c.scene.index <= NEAR and c.end <= contact.start
    ]
    if not told or contact.what == "visit":
        return False
    there = {p for c in visit.contacts for n in c.places for p in n.parties}
    guests = set(visit.parties) - there
    place = next((c.place for c in visit.contacts if c.place is not None), None)
    elsewhere = contact.place is not None and place is not None and not same_place(contact.place, place)
    return bool(guests & set(report.parties)) and not elsewhere


def _on_the_programme(report: Report, contact: Contact) -> bool:
    """«ومن المقرر أن يلتقي …»: told by a verb, and no summit that is planned for some time."""
    verb = contact.verb or contact.carrier_verb
    off = any(
        e.status in MOVED or e.status in ("denied", "proposed") for c in report.contacts for e in c.evidence
    )
    return verb is not None and verb.tense != "past" and report.kinds <= MET and not off


def _comes_after(contact: Contact) -> bool:
    """«ثم يتوجه إلى …», «عقب ذلك»: behind the visit."""
    scene = contact.scene
    near = range(max(scene.start, contact.start - BEHIND_REACH), contact.start)
    return any(scene.has(t, "then") or scene.has(t, "heading-for") for t in near)


def _days_left(visit: Report, page: Page) -> When | None:
    """From the page's day, or the first of the visit, to its last; None where nobody says how long it takes."""
    told = [
        c.when for c in visit.contacts if c.when is not None and c.when.time.earliest and c.when.time.latest
    ]
    if not told or page.earliest is None:
        return None
    first = date.fromisoformat(min(w.time.earliest or "" for w in told))
    last = date.fromisoformat(max(w.time.latest or "" for w in told))
    length = max((c.days for c in visit.contacts), default=0)
    ahead = all(firm(c) == "planned" for c in visit.telling)
    if not length and not ahead:  # nobody says how long he stays: from the page's day on
        today = page.earliest.isoformat()
        here = (page.earliest - last).days <= STILL and first <= page.earliest
        time = replace(told[0].time, value=today, earliest=today, latest=None, doubt=DOUBT)
        return told[0]._replace(time=time) if here else None
    last = max(last, first + timedelta(max(length, 1) - 1))
    if (last - first).days > LONGEST or last < page.earliest:
        return None
    first = max(first, page.earliest)
    time = replace(
        told[0].time,
        value=first.isoformat(),
        earliest=first.isoformat(),
        latest=last.isoformat(),
        doubt=DOUBT,
    )
    return told[0]._replace(time=time)
