"""The days of what comes next on a journey: «ثم يتوجه إلى …», «قبل مغادرته إلى …», «وفي المحطة الثانية من جولته».

What is still to come falls on or after the last day of the stop told before it, up to the end of the tour where that is told;
a stop that was made lies between the first day of the one told before it and the page's. Neither is said outright.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.account import Report, aspect_of
from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.page import Page

#: The stop before is told so many sentences before at most.
NEAR = 2
#: A word that puts a contact behind another stands this close before it, or right behind it («سيتوجه لاحقا»).
BEFORE, BEHIND = 9, 4
#: Between «المحطة» and the tour («وفي المحطة الثانية من الجولة»).
STOP_REACH = 4
#: Verbs of a journey («قبل أن ينتقل إلى …»).
JOURNEYS = frozenset({"go", "leave", "send"})
#: Classes without which nothing comes next.
SIGNS = ("later", "then", "onward", "order", "on")
#: A sign that says more than a tense.
SURE = 2
#: What is told as next of news is as fresh.
NEWS = timedelta(2)
#: No tour lasts longer.
LONGEST = timedelta(21)
DOUBT = "the days are those behind the stop told before it"


def date_onward(reports: list[Report], page: Page) -> None:
    """Give the undated contacts that are told as next on a journey the days that are left for them."""
    if page.earliest is None or page.latest is None:
        return
    for at, report in enumerate(reports):
        if any(c.when is not None for c in report.contacts):
            continue
        contact = next((c for c in report.contacts if not c.title), None)
        if contact is None:
            continue
        follows = _is_next(contact)
        ahead = follows and _is_to_come(report)
        stop = not ahead and not _is_ahead(report) and (follows or _at_stop(contact))
        before = _told_before(reports, at, contact) if ahead or stop else None
        if before is None:
            continue
        if ahead:
            contact.when, contact.ahead = _days_behind(before, reports, contact, page), True
        else:
            contact.when = contact.lent = _days_since(before, page, NEWS if follows else LONGEST)


def _is_next(contact: Contact) -> bool:
    """«ثم يتوجه», «سيتوجه لاحقا», «قبل مغادرته إلى … للقاء …»."""
    scene = contact.scene
    if scene.classes.isdisjoint(SIGNS):
        return False
    behind = range(contact.end, min(scene.end, contact.end + BEHIND))
    travels = contact.what == "visit"  # not «سيتحدد موعد الاجتماع الثاني لاحقا»
    if travels and any(scene.has(t, "later") or _behind_that(scene, t) for t in behind):
        return True
    return any(_leads_on(scene, t) for t in range(max(scene.start, contact.start - BEFORE), contact.start))


def _leads_on(scene: Scene, token: int) -> bool:
    if scene.has(token, "then") or _behind_that(scene, token):
        return True
    if scene.has(token, "ahead-of") and scene.has(token + 1, "setting-out"):
        return True
    word = scene.word(token + 2)
    verb = word.verb if word is not None and scene.has(token + 1, "that") else None
    if verb is None:
        return False
    if scene.has(token, "on"):  # «…، على أن يعرج على …»; not «شدد على أن يزور …»
        return verb.what == "visit" and scene.has(token - 1, "comma")
    return scene.has(token, "ahead-of") and verb.cls in JOURNEYS  # «قبل أن ينتقل إلى …»


def _behind_that(scene: Scene, token: int) -> bool:
    """«عقب ذلك», «بعدها», «ومنها»."""
    after = scene.has(token, "order") and not scene.has(token, "ahead-of")
    return scene.has(token, "onward") or (after and scene.has(token + 1, "this"))


def _at_stop(contact: Contact) -> bool:
    """«وفي المحطة الثانية من الجولة، …»: at the head of its sentence."""
    scene = contact.scene
    if "tour-stop" not in scene.classes:
        return False
    head = range(scene.start, min(contact.start, scene.start + STOP_REACH))
    return any(scene.has(t, "tour-stop") for t in head)


def _told_before(reports: list[Report], at: int, contact: Contact) -> Report | None:
    """The dated contact of the same traveller told last, shortly before."""
    mine, index = set(reports[at].parties), contact.scene.index
    for report in reversed(reports[:at]):
        last = next((c for c in reversed(report.contacts) if not c.title and _precedes(c, contact)), None)
        if last is None or index - last.scene.index > NEAR or not mine & set(report.parties):
            continue
        if any(c.when is not None and c.when.time.earliest for c in report.contacts):
            return report
    return None


def _precedes(one: Contact, other: Contact) -> bool:
    return (one.scene.index, one.start) < (other.scene.index, other.start)


def _is_to_come(report: Report) -> bool:
    """Nothing but words of what is ahead, be they weak («للقاء …»)."""
    signs = [e for c in report.contacts for e in c.evidence]
    own = all(e.status in AHEAD or (e.status == "ongoing" and e.weight < SURE) for e in signs)
    return own and any(e.status in AHEAD for e in signs)


def _is_ahead(report: Report) -> bool:
    return any(e.status in AHEAD and e.weight > 1 for c in report.contacts for e in c.evidence)


def _span(report: Report) -> tuple[date, date] | None:
    """The first and the last day of a contact, with its length where that is told; None for a long stretch."""
    told = [c.when.time for c in report.contacts if c.when is not None and c.when.time.earliest]
    firsts = [date.fromisoformat(t.earliest) for t in told if t.earliest]
    lasts = [date.fromisoformat(t.latest) for t in told if t.latest]
    if not firsts or not lasts:
        return None
    length = max((c.days for c in report.contacts), default=0)
    last = max(*lasts, min(firsts) + timedelta(max(length, 1) - 1))
    return (min(firsts), last) if last - min(firsts) <= LONGEST else None


def _days_behind(before: Report, reports: list[Report], contact: Contact, page: Page) -> When | None:
    """From the last day of the stop before, or the page's, up to the end of the tour."""
    span, day = _span(before), _day(before)
    if span is None or day is None or page.earliest is None:
        return None
    first = max(span[1], page.earliest)
    end = _end_of_tour(reports, contact)
    last = end.time.latest if end is not None and (end.time.latest or "") >= first.isoformat() else None
    time = replace(day.time, value=first.isoformat(), earliest=first.isoformat(), latest=last, doubt=DOUBT)
    return day._replace(time=time)


def _days_since(before: Report, page: Page, reach: timedelta) -> When | None:
    """From the first day of the stop before to the page's, which is so near."""
    span, day = _span(before), _day(before)
    if span is None or day is None or page.latest is None or not span[0] <= page.latest <= span[0] + reach:
        return None
    first = span[0].isoformat()
    time = replace(day.time, value=first, earliest=first, latest=page.latest.isoformat(), doubt=DOUBT)
    return day._replace(time=time)


def _day(report: Report) -> When | None:
    return next((c.when for c in report.contacts if c.when is not None and c.when.time.earliest), None)


def _end_of_tour(reports: list[Report], contact: Contact) -> When | None:
    """«…، وأن جولته تنتهي في 13 مايو»: told in the same sentence or the next."""
    near = (contact.scene.index, contact.scene.index + 1)
    ends = (
        c.until or c.when
        for r in reports
        for c in r.contacts
        if c.scene.index in near and c.noun is not None and c.noun.id == TOUR and aspect_of(c) == "end"
    )
    return next((w for w in ends if w is not None), None)
