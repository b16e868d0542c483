"""The day and place of a contact that the page tells only by another: beside it, just before or after it, where it was.

«التقى على هامش القمة نظيره …», «أجرى على هامشها محادثات», «عقد قبيل التوقيع جلسة», «عقدت في المدينة ذاتها».
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.account import TELLING, Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lengths import DAYS, UNIT_DAYS
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.knowledge.meetings import IN

#: The words that say beside what stand at most so far before the contact, and behind it.
BEFORE, BEHIND = 3, 25
#: «عشية القمة», «غداة القمة»: a day before it, a day behind.
NEXT_DAY = {"eve": -1, "morrow": 1}
#: «سبقه بستة أيام», «تلاه بأسبوع»: so long before the contact told last, so long behind it; they stand this close before.
MEASURED, BEFORE_IT = {"came-before-it": -1, "came-after-it": 1}, 6
#: What leads to the contact beside which one is told.
LEADS = frozenset({*NEXT_DAY, "order", "its-margin", "margin", "at-order"})
#: «أعقبه»: what comes right behind what was told, and what is held so on one day with it.
NEXT, SAME_DAY = "came-after-it", frozenset({"meeting", "talks", "call"})
#: «خلال افتتاح أعمال القمة»: the gathering at which somebody is met stands this close behind its preposition.
OPENING, GATHERINGS = 3, frozenset({"summit", "conference"})
#: Classes of the words behind which another clause goes on.
CLAUSES = frozenset({"comma", "hard-border", "that-clause", "relative", "what", "that"})
#: What has an eve takes no longer.
SHORT = timedelta(4)
#: «في المدينة ذاتها» stands this close behind the contact.
THERE_REACH = 14
#: A city that is meant by «المدينة ذاتها» was named at most so many sentences before.
NEAR = 2


class _Told:
    """The contacts of a page in order, each with its report."""

    def __init__(self, reports: list[Report]) -> None:
        self.heads = {(c.scene.index, c.start): (r, c) for r in reports for c in r.contacts}
        self.order = sorted(self.heads)
        self.main = [r for r in reports if r.main]

    def before(self, sentence: int, token: int) -> tuple[Report | None, int]:
        """The report of the contact told last before a token, and the sentence that tells of it."""
        at = bisect_left(self.order, (sentence, token))
        return (self.heads[self.order[at - 1]][0], self.order[at - 1][0]) if at else (None, -1)

    def signed(self, scene: Scene, token: int) -> Report | None:
        """«قبيل التوقيع»: the signing that the page is about."""
        word = scene.word(token)
        noun = word.noun if word is not None else None
        if noun is None or noun.strength != "deed":
            return None
        return next((r for r in self.main if noun.id in r.nouns), None)

    def called(self, scene: Scene, token: int) -> Report | None:
        """The report that a noun means: «على هامش الاجتماع» the one the page is about, else the contact at that noun."""
        report, contact = self.heads.get((scene.index, token), (None, None))
        word = scene.word(token)
        noun = word.noun if word is not None else None
        if noun is not None and noun.definite and (contact is None or contact.resumes):
            named = [r for r in self.main if noun.id in r.nouns] or [
                r for r in self.main if noun.what in r.kinds
            ]
            dated = (r for r in named if any(c.when is not None for c in r.contacts))
            return next(dated, None) or (named[0] if named else report)
        return report


def stand_beside(reports: list[Report]) -> None:
    """Give each report without a day or place those of the report beside which it is told, where one is."""
    told = _Told(reports)
    _sat_then(reports, told)
    for report in reports:
        day = all(c.when is None for c in report.contacts)
        place = all(c.place is None for c in report.contacts) and not report.kinds & {"call", "visit"}
        if not (day or place):
            continue
        for contact in report.contacts:
            anchor, apart = _anchor(contact, told)
            if anchor is None or anchor is report:
                continue
            told_so = apart or "visit" not in report.kinds  # «غداة القمة زار …»; a visit has no margin
            if day and told_so and _ahead(anchor.contacts) == _ahead([contact]):
                contact.when = contact.beside = _day_of(anchor, apart)
            if place and not apart:
                contact.place = _place_of(anchor)
                report.beside = anchor
            break


def _sat_then(reports: list[Report], told: _Told) -> None:
    """«التقى الاثنين نظيره على هامش القمة»: a gathering told without a day sat on that of what took place at its margin."""
    for report in reports:
        for contact in report.contacts if "visit" not in report.kinds else ():
            if contact.when is None or not _at_margin(contact):
                continue
            gathering, apart = _anchor(contact, told)
            if gathering is None or gathering is report or apart or "visit" in gathering.kinds:
                continue
            undated = all(c.when is None for c in gathering.contacts)
            if undated and _ahead(gathering.contacts) == _ahead([contact]):
                gathering.contacts[0].when = gathering.contacts[0].beside = _day_of(report, 0)


def _at_margin(contact: Contact) -> bool:
    behind = range(contact.end, min(contact.right_stop + 1, contact.end + BEHIND))
    return any(contact.scene.has(t, "margin") for t in behind)


def _anchor(contact: Contact, told: _Told) -> tuple[Report | None, int]:
    """The report of the contact beside which this one is told, and how many days from it; None when no words say so."""
    scene = contact.scene
    if (measured := _measured(contact)) is not None:
        token, apart = measured
        return told.before(scene.index, token)[0], apart
    first = max(scene.start, contact.left_stop - BEFORE)
    near = range(first, min(contact.right_stop + 1, contact.end + BEHIND))
    for token in () if LEADS.isdisjoint(scene.classes) else near:
        word = scene.word(token)
        if word is None or LEADS.isdisjoint(word.classes) or contact.start <= token < contact.end:
            continue
        apart = next((days for cls, days in NEXT_DAY.items() if scene.has(token, cls)), 0)
        occasion = scene.has(token, "order") and scene.has(token + 1, "occasion")
        if occasion or scene.has(token, "its-margin"):
            signed = told.signed(scene, token + 1)
            return signed or told.before(scene.index, min(token, contact.start))[0], apart
        if apart or scene.has(token, "margin") or scene.has(token, "at-order"):
            if scene.has(token + 1, "this"):  # «وغداة هذه القمة»: the one told at that noun
                anchor, _ = told.heads.get((scene.index, token + 2), (None, None))
            else:
                anchor = told.called(scene, token + 1)
            if anchor is not None:
                return anchor, apart
    if (gathering := _at_gathering(contact, told)) is not None:
        return gathering, 0
    if _comes_next(contact):  # «عقد مؤتمرا صحافيا الاثنين، أعقبه لقاء مع الملك»
        before, sentence = told.before(scene.index, contact.start)
        return (before if sentence == scene.index else None), 0
    verb = contact.start if contact.carrier is None else contact.carrier
    if verb > scene.start and scene.has(verb - 1, "sequel"):  # «التقى … على هامش القمة، كما عقد …»
        before, sentence = told.before(scene.index, contact.start)
        return (before if sentence == scene.index else None), 0
    return None, 0


def _at_gathering(contact: Contact, told: _Told) -> Report | None:
    """«سيلتقي نظيره في قمة تعقد الأحد», «يلتقيان لدى افتتاح المؤتمر غدا»: that at which a verb says that they meet."""
    scene = contact.scene
    if contact.verb is None and contact.carrier is None:
        return None
    for token in range(contact.end, min(contact.right_stop + 1, contact.end + BEHIND)):
        word = scene.word(token)
        if word is not None and (word.verb is not None or not CLAUSES.isdisjoint(word.classes)):
            return None  # «… وبحثا ما اتفق عليه في القمة»
        if not (scene.has(token, "within") or scene.has(token, "during")):
            continue
        for noun in range(token + 1, token + 1 + OPENING):
            report, there = told.heads.get((scene.index, noun), (None, None))
            if there is not None and there is not contact:
                return report if there.what in GATHERINGS and there.noun is not None else None
    return None


def _comes_next(contact: Contact) -> bool:
    """«…، أعقبه لقاء مع الملك», «قمة تلاها عشاء»: a clause about what has just been told, so long after it as no words say."""
    scene = contact.scene
    led = contact.start - 1 if contact.masdar is None else contact.masdar - 1
    return (
        led > scene.start and scene.has(led, NEXT) and contact.noun is not None and contact.what in SAME_DAY
    )


def _measured(contact: Contact) -> tuple[int, int] | None:
    """«سبقه بستة أيام اجتماع», «وتلتها بأسبوع قمة»: the word that points to the contact before, and how many days lie between."""
    scene = contact.scene
    sides = {cls: sign for cls, sign in MEASURED.items() if cls in scene.classes}
    for token in range(max(scene.start, contact.start - BEFORE_IT), contact.start) if sides else ():
        sign = next((sign for cls, sign in sides.items() if scene.has(token, cls)), 0)
        when = scene.when_at.get(token + 1)
        span = DAYS.fullmatch(when.time.value or "") if sign and when is not None else None
        if when is not None and span is not None and scene.raw[when.start].startswith(IN):
            return token, sign * int(span[1]) * UNIT_DAYS[span[2]]
    return None


def same_city(contact: Contact, before: list[Contact]) -> Node | None:
    """«عقدت الجولة الأولى في المدينة ذاتها»: where what was told last took place."""
    scene = contact.scene
    if contact.place is not None or contact.what in ("call", "visit"):
        return None
    if scene.has(contact.end, "over-there"):
        return _named_last(contact, before)
    if "land" not in scene.classes:
        return None
    for token in range(contact.end, min(contact.right_stop, contact.end + THERE_REACH)):
        if scene.has(token, "land") and scene.has(token + 1, "this"):
            told = [c for c in before if c.place is not None and scene.index - c.scene.index <= NEAR]
            return told[-1].place if told else None
    return None


def _named_last(contact: Contact, before: list[Contact]) -> Node | None:
    """«وصل إلى عمان، وسيلتقي هناك …»: the place named last in its sentence, else where what was told last took place."""
    near = [n for n in contact.scene.nodes_before(contact.start) if n.locative]
    told = [c.place for c in before if contact.scene.index - c.scene.index <= NEAR]
    return next(iter(reversed(near)), None) or next((p for p in reversed(told) if p is not None), None)


def _day_of(report: Report, apart: int) -> When | None:
    """Its few days, or the day before its first and behind its last; None when it takes long or is not dated."""
    lent = (c for c in report.contacts[:TELLING] if c.beside is not None and c not in report.telling)
    days = [c.when for c in (*report.telling, *lent) if c.when is not None]
    firsts = [d.time.earliest for d in days if d.time.earliest]
    lasts = [d.time.latest for d in days if d.time.latest]
    if not (firsts and lasts):
        return None
    first, last = date.fromisoformat(min(firsts)), date.fromisoformat(max(lasts))
    if last - first > SHORT:
        return None
    if not apart and last > first:
        time = replace(days[0].time, value=None, earliest=first.isoformat(), latest=last.isoformat())
        return days[0]._replace(time=time)  # «على هامش» of what took some days: on one of them
    try:
        day = ((last if apart > 0 else first) + timedelta(apart)).isoformat()
    except OverflowError:  # beyond the calendar's years
        return None
    return days[0]._replace(time=replace(days[0].time, value=day, earliest=day, latest=day))


def _place_of(report: Report) -> Node | None:
    return next((c.place for c in report.telling if c.place is not None), None)


def _ahead(contacts: list[Contact]) -> bool:
    """Where some places of a contact have its day, they tell how it stands on that."""
    contacts = [c for c in contacts if c.when is not None] or contacts
    return any(e.status in AHEAD and e.weight > 1 for c in contacts for e in c.evidence)
