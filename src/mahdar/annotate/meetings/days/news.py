"""The days of a page's news: of what it is about, from its first sentence, and of what it tells with it without a day.

«ذكرت الوزارة الجمعة أن المبعوثين اجتمعا»: the fresh day of the first sentence is that of the news, or of the day after.
«اتفقا الجمعة … . واتصل الرئيس بنظيره»: what is told in one breath with the news, of one who took part, lies between its
days and the page's. Nothing told as background does: in the pluperfect, with a time of its own, behind one that lies
further back, as one of a row.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.days.borders import TIME_REACH
from mahdar.annotate.meetings.days.lent import after_that, frame, leads_in, usable
from mahdar.annotate.meetings.days.shortly import is_short
from mahdar.annotate.meetings.find.prepared import is_ground
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.annotate.meetings.status.governing import PAST, pluperfect, time_of
from mahdar.annotate.page import Page
from mahdar.model import MeetingReport

#: No clause is longer than so many words, however long its sentence.
CLAUSE_BACK = 100
#: A clause about a noun begins so close behind it.
CLAUSE_BEHIND = 10
#: Where a page tells its news, the place and day of its first words with them.
TOLD = ("dateline", "body")
#: «أنقرة 14 يناير (شينخوا)»: the place and day alone are at most so many words.
DATELINE = 10
#: The value of «مؤخرا», «قبل أيام».
PAST_REF = "PAST_REF"
#: Signs that it took place; of what is denied or ahead the first sentence gives no day.
TOOK_PLACE = frozenset({"held", "headline", "there"})
#: What the first sentence tells was said at a contact is told so at most so many sentences behind it.
ECHO = 2
#: … and so many words behind its head.
ECHO_WORDS = 9
HELD = ("held", "ongoing")
#: A page tells of what ended at most so many days before it came out as its news.
FRESH = timedelta(2)
#: What takes longer says little of the day of what was told beside it.
LONGEST = timedelta(4)
#: A time told so many sentences before still holds.
THREAD = 1
#: Classes of words by which a sentence looks back.
LOOKS_BACK = ("row-verb", "row-past", "earlier", "since")
OF_LEDE = "the day is that on which the first sentence tells of it, or the day before"
OF_NEWS = "the days are those of the page's news, with which it is told"


def lend_lede(reports: list[Report], scenes: list[Scene], page: Page) -> None:
    """Give what the page is about, when no place of it has a day, the fresh day of the first sentence."""
    lede = lede_of(scenes)
    day = _day_of_lede(lede, page) if lede is not None else None
    if lede is None or day is None:
        return
    fresh = [c for r in reports if r.main for c in r.contacts if _is_fresh(c, page)]
    for report in reports:
        if not report.main or any(c.when is not None for c in report.contacts):
            continue
        if fresh and not (
            report.contacts[0].scene is lede and all(c.scene.index > lede.index for c in fresh)
        ):
            continue  # «أعلن الأحد أن الرئيس اتصل …». What is dated by words of its own further on is another
        told = next((c for c in report.contacts if _news_of(c, report, lede, day)), None)
        if told is not None:
            told.when = told.lent = day


def lede_of(scenes: list[Scene]) -> Scene | None:
    """The first sentence that tells something."""
    return next((s for s in scenes if s.region in TOLD and s.end - s.start > DATELINE), None)


def _is_fresh(contact: Contact, page: Page) -> bool:
    """Dated by its own words, as news is: the day of the first sentence is that of this one, if of any."""
    told = contact.when is not None and contact.when.time.doubt is None
    last = contact.when.time.latest if told and contact.when is not None else None
    if last is None or page.latest is None:
        return False
    return (page.latest - FRESH).isoformat() <= last <= page.latest.isoformat()


def _day_of_lede(lede: Scene, page: Page) -> When | None:
    """The one fresh day, or night, that the first sentence tells, with the day before it; None when it tells more."""
    if page.latest is None:
        return None
    found: dict[date, When] = {}
    for when in lede.times:
        time = when.time
        if not usable(lede, when) or time.earliest is None or time.latest is None:
            continue
        end = date.fromisoformat(time.latest)
        if end - date.fromisoformat(time.earliest) <= timedelta(1):
            found.setdefault(end, when)
    last = next(iter(found), None)
    if last is None or len(found) > 1 or not page.latest - FRESH <= last <= page.latest:
        return None
    when = found[last]
    before = (last - timedelta(1)).isoformat()
    return when._replace(time=replace(when.time, earliest=before, doubt=OF_LEDE))


def _news_of(contact: Contact, report: Report, lede: Scene, day: When) -> bool:
    """Told as over by the first sentence, as what went with that, or by a title whose sides the first sentence names."""
    scene = contact.scene
    if contact.what == "visit" or contact.since or contact.attended or contact.sport or _repeated(contact):
        return False
    if contact.strength == "deed" and contact.noun is not None:
        return False  # «على غرار ما تم توقيعه بين …»
    if not contact.evidence or any(e.status not in TOOK_PLACE for e in contact.evidence):
        return False
    named = {p for n in lede.nodes for p in n.parties}
    if (contact.title or scene is lede) and any(t.time.value == PAST_REF for t in lede.times):
        return False  # «كشف الاثنين أن الوفد الذي زار مؤخرا …»
    if contact.title:
        return set(report.parties) <= named
    if frame(contact) is not None or any(scene.has(t, "felicitates") for t in range(scene.start, day.start)):
        return False
    went_with = any(leads_in(scene, t) for t in (contact.start - 1, contact.start - 2))
    if scene is not lede:
        near = went_with and 0 < scene.index - lede.index <= ECHO and _echoes(contact)
        return near and bool(named & set(report.parties)) and _in_breath(contact, day)
    if any(scene.has(t, "after-that") or after_that(scene, t) for t in range(scene.start, contact.start)):
        return False  # «حذر … الخميس …، بعدما التقى فلان فلانا»
    ended = contact.carrier_verb is not None and contact.carrier_verb.aspect == "end"
    told = _told(contact) and (contact.verb is not None or contact.what != "talks" or ended)
    return (told or not _reported(scene, contact.start)) and _in_breath(contact, day)


def _repeated(contact: Contact) -> bool:
    """«استضافت أكثر من جولة», «عقدوا عدة اجتماعات», «جولات»: several, of no one day."""
    noun, scene = contact.noun, contact.scene
    rounds = noun is not None and noun.id == TOUR and noun.number == "plural"
    return rounds or any(scene.has(t, "several-times") for t in (contact.start - 2, contact.start - 1))


def _echoes(contact: Contact) -> bool:
    """«وجاء الطلب، الذي طال انتظاره، خلال لقاء …»: the contact stands close to the head of its sentence, or to a comma."""
    scene = contact.scene
    near = range(contact.start - ECHO_WORDS, contact.start)
    return any(t <= scene.start or scene.has(t, "comma") for t in near)


def is_dated(report: Report) -> bool:
    """True for what the page is about, with a day of its own."""
    return report.main and any(c.when is not None for c in report.contacts)


def lend_news(
    reports: list[Report], written: dict[int, MeetingReport], scenes: list[Scene], page: Page
) -> None:
    """Give the undated contacts told with the page's news its days; `written` are the records of that news.

    Where the news is no contact, its day is that of the first sentence; journeys and signatures may be of any other.
    """
    news = days_of_news([(reports[i], m) for i, m in written.items()], page)
    if news is not None:
        held = [m for m in written.values() if m.status in HELD]
        sides = {p.actor or "" for m in held for p in m.parties if p.role != "host"}
        free = [r for i, r in enumerate(reports) if i not in written]
    else:
        lede = lede_of(scenes)
        vague = lede is not None and any(t.time.value == PAST_REF for t in lede.times)
        news = _day_of_lede(lede, page) if lede is not None and not vague else None
        sides = {p for n in lede.nodes for p in n.parties if n.acting} if lede is not None else set()
        loose = (r for r in reports if "visit" not in r.kinds and not any(map(_signs, r.contacts)))
        free = [r for r in loose if all(c.scene is not lede for c in r.contacts)]
    if news is None or page.latest is None:
        return
    news = news._replace(time=replace(news.time, latest=page.latest.isoformat(), doubt=OF_NEWS))
    for report in free:
        if told_with_news(report, news, sides, scenes) and not _leads_to(report, news):
            report.contacts[0].when = report.contacts[0].lent = news


def _leads_to(report: Report, news: When) -> bool:
    """«اجتمع بنظيره، قبل أن يغادر إلى … حيث التقى اليوم …»: the day is told behind it in one sentence, of another contact."""
    return any(c.scene.start <= c.start < news.start < c.scene.end for c in report.contacts)


def days_of_news(written: list[tuple[Report, MeetingReport]], page: Page) -> When | None:
    """From the first day of what a page is about to its own, when that was held just before; None when it was not."""
    if page.latest is None:
        return None
    first: date | None = None
    when: When | None = None
    for report, record in written:
        if record.status not in HELD or record.earliest is None or record.latest is None:
            continue
        begun, last = date.fromisoformat(record.earliest), date.fromisoformat(record.latest)
        if last - begun <= LONGEST and page.latest - FRESH <= last and (first is None or begun < first):
            first, when = begun, next((c.when for c in report.contacts if c.when is not None), None)
    if first is None or when is None or page.latest - first > LONGEST:
        return None
    day, today = first.isoformat(), page.latest.isoformat()
    return when._replace(time=replace(when.time, value=day, earliest=day, latest=today, doubt=OF_NEWS))


def told_with_news(report: Report, news: When, sides: set[str], scenes: list[Scene]) -> bool:
    """True for an undated contact of one who took part in the news, told in the perfect and in its thread."""
    if any(c.when is not None or c.since or c.round or c.attended or c.stops for c in report.contacts):
        return False
    if any(map(is_ground, report.contacts)):
        return False  # «تنفيذا لما اتفق عليه في قمة …»
    theirs = set(report.parties)
    signed = any(
        _signs(c) for c in report.contacts
    )  # «ووقع البلدان اتفاقا»: most often long ago, if not of the same
    if not sides & theirs or (signed and not theirs <= sides):
        return False
    told = [c for c in report.contacts if _told(c) and not _is_known(c) and _in_thread(c, news, scenes)]
    rest = (c for c in report.contacts if not (c.resumes or any(c is t for t in told)))
    return bool(told) and all(
        _in_breath(c, news) for c in rest
    )  # «وأفادت مصادر أنهما ناقشا …» is no other time


def _signs(contact: Contact) -> bool:
    return contact.strength == "deed" or (contact.verb is not None and contact.verb.cls == "sign")


def _told(contact: Contact) -> bool:
    """By a verb in the perfect, or as what went with one («هنأه خلال مكالمة»)."""
    verb = contact.verb or contact.carrier_verb
    if verb is None:
        return contact.what == "call" and time_of(contact.scene, contact.start) == PAST
    return verb.tense == "past" and any(e.status == "held" and e.weight > 2 for e in contact.evidence)


def _is_known(contact: Contact) -> bool:
    """«قمة المياه التي انعقدت في أبوجا»: told in a clause about a noun that the reader knows."""
    scene = contact.scene
    if contact.noun is None or contact.carrier_verb is None or "relative" not in scene.classes:
        return False
    for token in range(contact.end, min(contact.right_stop, contact.end + CLAUSE_BEHIND)):
        if scene.has(token, "comma"):
            return False
        if scene.has(token, "relative"):
            word = scene.word(token + 1)
            return word is not None and word.verb is not None and word.verb is contact.carrier_verb
    return False


def _in_thread(contact: Contact, news: When, scenes: list[Scene]) -> bool:
    """Neither its own sentence nor a time told shortly before it leads elsewhere."""
    scene = contact.scene
    if scene.region == "title":
        return True
    if not _in_breath(contact, news) or _reported(scene, contact.start):
        return False
    for before in reversed(scenes[max(0, scene.index - THREAD) : scene.index]):
        told = [t for t in before.times if usable(before, t)]
        if told:
            return any(_fits(before, t, news) for t in told)
    return True


def _in_breath(contact: Contact, news: When) -> bool:
    """No pluperfect, no word that looks back and no other time in its clause."""
    scene = contact.scene
    if pluperfect(scene, contact.start if contact.carrier is None else contact.carrier):
        return False
    if scene.has(contact.start - 1, "last") or scene.has(contact.end, "in-it"):
        return False  # «على مدار خمسة أيام، التقى خلالها …»
    first = max(scene.start, contact.start - CLAUSE_BACK)
    if any(scene.has(t, cls) for t in range(first, contact.start) for cls in LOOKS_BACK):
        return False
    last = min(contact.right_stop, contact.end + TIME_REACH)
    return all(_fits(scene, t, news) for t in scene.times_within(first, last))


def _reported(scene: Scene, end: int) -> bool:
    """«كشف أن …», «ذكر بأن …»: what somebody tells of may be long gone."""
    token = scene.start
    while token < end:
        node = scene.node_at.get(token)
        if node is None and scene.has(token, "that-clause"):
            return True
        token = node.end if node is not None else token + 1
    return False


def _fits(scene: Scene, when: When, news: When) -> bool:
    """True for a length of time, what is still to come, and a day of the news."""
    time = when.time
    if time.type in ("DURATION", "SET"):
        return True
    if time.earliest is None or time.latest is None:
        value = time.value or ""
        if is_short(scene, when):
            return True  # «وبعد ساعات على إعلان …»
        return value.startswith("FUTURE") or any(scene.has(t, "later") for t in range(when.start, when.end))
    return time.latest >= (news.time.earliest or "")
