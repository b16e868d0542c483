"""What another verb lends a contact: the day of the main clause, of a journey, of who spoke when he was there.

Each is taken only where the words bind the two, and where nothing nearer gives a day or place.
"""

from __future__ import annotations

from datetime import timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.acting import is_actor
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.since import held_of_late, held_since
from mahdar.annotate.meetings.days.statement import day_of_statement
from mahdar.annotate.meetings.guard import AHEAD, PAST, WEEK
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.annotate.meetings.sides.subject import CLAUSE_REACH
from mahdar.annotate.meetings.status.ungoverned import is_past
from mahdar.annotate.page import Page
from mahdar.annotate.times.scene import UNDATED
from mahdar.knowledge.meetings import CONJUNCTIONS

#: A page tells of what happened at most so many days before it came out.
NEWS_DAYS = 2
#: «…، وذلك على هامش مؤتمر»: the words stand this close before the contact.
FRAME_REACH = 6
#: «حينها», «آنذاك» stand this close to the contact.
THEN_REACH = 16
#: «جاء ذلك في تصريحات صحفية عقب قمة»: the contact stands this close.
ECHO_REACH = 9
#: «أدلى الوزير بهذا التصريح»: what was said stands this close behind the verb.
UTTERANCE_REACH = 5
#: Who says it is among the first names behind the verb («أعلنت مفوضة الاتحاد الأوروبي فلانة»).
SUBJECT_NAMES = 2
#: A circumstance that opens its sentence («وفي خطاب أمام مؤتمر») has its noun among the first words.
OPENING = 4
#: What someone said is told within so many sentences after his first words.
SPEECH_SENTENCES = 3
#: A verb of putting out what is shown stands this close before the day on which that was done.
PUT_OUT_REACH = 7
#: «وكان قد التقى أمس …»: what was before stands this close behind «كان».
ONCE_REACH = 6
#: «منذ» stands this close before the time of what it counts from («منذ مقتل عشرين جنديا في … في يونيو»).
SINCE_REACH = 12


def frame(contact: Contact) -> int | None:
    """The token of «…، وذلك خلال اجتماع», «…، وذلك في ختام زيارة»: the sentence's news was then; None without it.

    So it was «حين جمع الرئيس فلانا وفلانا», where nobody only tells of it.
    """
    scene = contact.scene
    if contact.noun is None:
        said = (scene.has(t, "saying") for t in range(scene.start, contact.start))
        if scene.has(contact.start - 1, "when") and not any(said):
            return contact.start - 1
    for token in range(contact.start - 1, max(scene.start, contact.start - FRAME_REACH) - 1, -1):
        if scene.has(token, "namely"):
            return token if leads_in(scene, token + 1) else None
    return None


def leads_in(scene: Scene, token: int) -> bool:
    """«خلال», «في», «أمام», «عقب»: what follows is the circumstance of a verb."""
    word = scene.word(token)
    if word is None:
        return False
    held = word.before is not None and word.before.status == "held"
    return held or bool(word.classes & {"during", "within", "facing"})


def day_of_main_clause(contact: Contact) -> When | None:
    """The last day before the frame of a contact that no reported clause holds, when who acts there takes part."""
    scene, end = contact.scene, frame(contact)
    sides = set(contact.party_ids())
    actor = next((n for n in scene.nodes if is_actor(scene, n)), None)
    if len(sides) > 1 and actor is not None and sides.isdisjoint(actor.parties):
        return None  # «انتقد روتو الجمعة كمبالا، وذلك إثر استقبال موسيفيني وفدا …»: he was not there
    limit = end if end is not None else contact.start
    that = next((t for t in range(scene.start, limit) if scene.has(t, "that-clause")), limit)
    days = [t for t in scene.times if t.start < that and usable(scene, t)]
    return days[-1] if days else None


def lend_day(contact: Contact, scenes: list[Scene], page: Page) -> None:
    """Date a contact that is told as held by the words of who spoke there."""
    past = not contact.evidence or any(e.status in PAST or e.status == "there" for e in contact.evidence)
    if contact.when is None and past:
        contact.when = held_since(contact, page) or held_of_late(contact, page)
    if contact.when is None and past:
        when = (
            day_of_its_end(contact, page)
            or _day_of_deed(contact, page)
            or day_of_speaker(contact, scenes, page)
            or day_told_before(contact, scenes)
            or day_of_news(contact, scenes, page)
            or day_of_statement(contact)
        )
        contact.lent = contact.when = when


def part_of_that_day(contact: Contact, told: list[Contact], page: Page) -> None:
    """«وقعا أمس … . وصافحهما الذي التقى كلا منهما ظهرا»: a part of the day without its day is of that just told."""
    if not undated(contact.when) or contact.when is None or not _all_held(contact) or _once(contact):
        return
    near = (c for c in reversed(told) if contact.scene.index - c.scene.index <= 1)
    last = next((c for c in near if c.when is not None and not undated(c.when)), None)
    if last is None or last.when is None or not (_all_held(last) and _fresh(last.when, page)):
        return
    if last.scene.region == contact.scene.region and not _once(last):
        day = last.when.time
        time = replace(contact.when.time, earliest=day.earliest, latest=day.latest)
        contact.when = contact.when._replace(time=time)


def _once(contact: Contact) -> bool:
    """«وكان قد التقى …»: told from a later time."""
    scene = contact.scene
    before = range(max(scene.start, (contact.carrier or contact.start) - ONCE_REACH), contact.start)
    return any(is_past(scene.word(t)) for t in before)


def _all_held(contact: Contact) -> bool:
    return bool(contact.evidence) and all(e.status in PAST for e in contact.evidence)


def drop_lent(contacts: list[Contact], status: str) -> None:
    """Nobody speaks at what is still ahead."""
    for contact in contacts:
        if contact.lent is not None and contact.when is contact.lent and status in AHEAD:
            contact.when = None


def day_of_speaker(contact: Contact, scenes: list[Scene], page: Page) -> When | None:
    """«أعلن الوزير الجمعة …» ⏎ «وقال عقب لقاء نظيره …»: who spoke on a day spoke when or just after they met."""
    echo = _echoes(contact)
    speaker = None if echo else _speaker(contact)
    goes_on = not (echo or speaker) and _still_speaks(contact)
    if page.latest is None or not (echo or speaker or goes_on) or _had_said(contact):
        return None
    index = contact.scene.index
    for scene in reversed(scenes[max(0, index - (1 if goes_on else SPEECH_SENTENCES)) : index]):
        when = _day_of_saying(scene, speaker, page)
        if when is not None:
            return when
    lede = next((s for s in scenes[:index] if s.region == "body"), None)
    if speaker is None or not speaker.person or lede is None or index - lede.index <= SPEECH_SENTENCES:
        return None
    return _day_of_saying(lede, speaker, page, himself=True)


def day_told_before(contact: Contact, scenes: list[Scene]) -> When | None:
    """«أعلنت في تموز 2017 … وقال في مؤتمر مع نظيره حينها»: the time told last, here or in the sentence before."""
    scene = contact.scene
    if "at-that-time" not in scene.classes:
        return None
    near = range(contact.start - THEN_REACH, min(contact.right_stop, contact.end + THEN_REACH))
    holders = scene.node_ending  # «الوزير آنذاك فلان», «فلان آنذاك»: who he was then
    if not any(scene.has(t, "at-that-time") and not (t in holders and holders[t].person) for t in near):
        return None
    before = [t for t in scene.times if t.end <= contact.start and not _of_what_was_said(contact, t)]
    told = before or list(scenes[scene.index - 1].times if scene.index else ())
    days = [t for t in told if usable(scene if before else scenes[scene.index - 1], t)]
    return days[-1] if days else None


def _of_what_was_said(contact: Contact, when: When) -> bool:
    """«قال الخميس إنه …، وحول سفره حينها»: when that was said, where nobody speaks behind it again («… وقال في مؤتمر حينها»)."""
    scene = contact.scene
    between = range(when.end, contact.start)
    that = next((t for t in between if scene.has(t, "that-clause")), None)
    if that is None:
        return False
    return not any(
        scene.has(t, "saying") and scene.raw[t][:1] in CONJUNCTIONS for t in range(that, contact.start)
    )


def day_of_news(contact: Contact, scenes: list[Scene], page: Page) -> When | None:
    """«حض المجلس الثلاثاء … . وقد التقى المبعوث أعضاءه»: the fresh day of the sentence before, about one of those who met."""
    scene = contact.scene
    verb = contact.carrier_verb or contact.verb
    at = contact.carrier if contact.carrier is not None else contact.start
    goes_on = scene.index and scene.has(scene.start, "sequel") and at == scene.start + 1
    if not goes_on or verb is None or verb.tense != "past":
        return None
    before = scenes[scene.index - 1]
    that = next((t for t in range(before.start, before.end) if before.has(t, "that-clause")), before.end)
    days = [t for t in before.times if t.start < that and usable(before, t)]
    named = {p for n in before.nodes if n.start < that and n.acting for p in n.parties}
    same = before.region == scene.region and bool(named & set(contact.party_ids()))
    return days[0] if same and len(days) == 1 and _fresh(days[0], page) else None


def day_of_its_end(contact: Contact, page: Page) -> When | None:
    """«أعلنت الوزارة الأحد اختتام جولة …», «… أن المحادثات التي جرت على مدى يومين فشلت»: what is over as that is said.

    Nothing else lends the day of a saying to what is said: only an end is as fresh as its news. Talks of some days are as
    fresh only where that is said on the page's day.
    """
    scene = contact.scene
    days = [t for t in scene.times if t.end <= contact.start and usable(scene, t)]
    if contact.carrier is not None or len(days) != 1 or not _fresh(days[0], page):
        return None
    today = page.latest is not None and days[0].time.latest == page.latest.isoformat()
    lasted = today and contact.days > 1 and contact.noun is not None
    if not (lasted or contact.aspect == "end"):
        return None
    said = range(max(scene.start, days[0].start - CLAUSE_REACH), contact.start)
    if not any(scene.has(t, "saying") for t in said):
        return None
    contact.lasted = contact.days > 1
    return days[0]


def _day_of_deed(contact: Contact, page: Page) -> When | None:
    """«كشف الاثنين عن المفاوضات خلال استقباله …»: the fresh day of the deed whose circumstance a contact is."""
    scene = contact.scene
    if contact.noun is None or not scene.has(contact.start - 1, "during"):
        return None
    day = day_of_main_clause(contact)
    if day is None or day.end > contact.start or leads_back(scene, day.end, contact.start):
        return None
    if scene.within(range(max(scene.start, day.start - PUT_OUT_REACH), day.start), "puts-out"):
        return None  # «أظهرت صور نشرتها الوكالة الثلاثاء الرئيس خلال لقاء …»
    return day if _told_apart(day, page) else None


def leads_back(scene: Scene, first: int, last: int) -> bool:
    """«…، بعدما أكد فلان خلال لقاء», «…، بعد ساعات على تلقيه دعوة خلال زيارة»: what follows was before, told of another verb;
    not «…، بعد ساعات من لقاء»."""
    for token in range(first, last):
        if scene.has(token, "after-that") or after_that(scene, token):
            return True
        if scene.has(token, "comma") and scene.has(token + 1, "since-then"):
            return any(scene.has(t, cls) for t in range(token + 2, last) for cls in ("during", "within"))
    return False


def after_that(scene: Scene, token: int) -> bool:
    """«بعد أن»."""
    return scene.has(token, "that") and scene.has(token - 1, "since-then")


def _told_apart(when: When, page: Page) -> bool:
    """True for one day of the week before the page."""
    time = when.time
    if page.latest is None or time.earliest != time.latest:
        return False
    return (page.latest - WEEK).isoformat() <= (time.earliest or "") <= page.latest.isoformat()


def _echoes(contact: Contact) -> bool:
    """«جاء ذلك في تصريحات عقب قمة …», «أدلى بهذا التصريح عقب …»: the words told before were said there."""
    scene = contact.scene
    told = range(scene.start + 1, scene.start + UTTERANCE_REACH)
    came = scene.has(scene.start, "came") and any(
        scene.has(t, "this") or scene.has(t, "utterance") for t in told
    )
    near = contact.start - scene.start <= ECHO_REACH  # «… بعد عودة وفد من … عقب زيارة»: longer ago
    return came and near and any(leads_in(scene, t) for t in range(contact.start - 2, contact.start))


def _still_speaks(contact: Contact) -> bool:
    """«أكد فلان الجمعة … . وقال خلال اجتماع …»: the verb at the head of a sentence has the subject of the one before."""
    scene = contact.scene
    at = contact.start - 1 if scene.has(contact.start - 2, "saying") else contact.start - 2
    return (
        scene.region == "body"
        and at == scene.start + 1
        and leads_in(scene, at)
        and scene.has(scene.start, "saying")
    )


def _had_said(contact: Contact) -> bool:
    """«وكان الناطق نقل عن الوزير قوله خلال زيارته …»: the words of an earlier day."""
    scene = contact.scene
    if not is_past(scene.word(scene.start)):
        return False
    first = next((t for t in range(scene.start, contact.start) if scene.has(t, "saying")), None)
    return first is not None and not any(scene.has(t, "that-clause") for t in range(scene.start, first))


def _speaker(contact: Contact) -> Node | None:
    """Who speaks in the clause whose circumstance a contact is; he must be one of those present."""
    scene = contact.scene
    before = _before_its_part(scene, contact.start)
    leads = range(before - 2, before)
    facing = scene.has(contact.start, "facing")  # «قال الوزير، أمام مجلس الأمن، إن»
    if scene.region != "body" or not (facing or any(leads_in(scene, t) for t in leads)):
        return None
    first = max(scene.start, contact.start - CLAUSE_REACH)
    said = next((t for t in range(first, contact.start) if scene.has(t, "saying")), None)
    if said is None and first == scene.start:
        return _speaks_next(contact)
    if said is None or any(scene.has(t, "that-clause") for t in range(said, contact.start)):
        return None
    near = scene.nodes_before(contact.start)
    speaker = next((n for n in near if n.start > said and n.acting), None)
    spoke = any(scene.has(t, "speech-given") for t in range(leads.start - 1, contact.start))
    facing = facing or any(scene.has(t, "facing") for t in leads)
    if speaker is None or contact.attended or spoke or before < contact.start or facing:
        return speaker  # «في كلمة أمام مؤتمر»
    return speaker if set(contact.party_ids()) & set(speaker.parties) else None


def _before_its_part(scene: Scene, start: int) -> int:
    """Where a contact begins with the part of it that is told: «بعد اليوم الأول من قمة», «في ختام مؤتمر»."""
    if scene.has(start - 1, "of") and scene.has(start - 2, "ordinal"):
        return start - 3
    return start


def _speaks_next(contact: Contact) -> Node | None:
    """«وفي كلمة أمام المؤتمر، قالت ماي»: who speaks behind the circumstance that opens a sentence."""
    scene = contact.scene
    if contact.start - scene.start > OPENING:
        return None
    for token in range(contact.end, min(scene.end, contact.end + CLAUSE_REACH)):
        if scene.has(token, "comma"):
            behind = range(token + 1, token + 1 + UTTERANCE_REACH)
            return next((n for n in scene.nodes if n.start in behind and n.acting), None)
    return None


def _day_of_saying(scene: Scene, speaker: Node | None, page: Page, himself: bool = False) -> When | None:
    """The one fresh day that stands with a verb of saying, said by the same party, or `himself`, before what it says."""
    for said in _verbs_of_saying(scene):
        that = next((t for t in range(said, scene.end) if scene.has(t, "that-clause")), scene.end)
        near = [n for n in scene.nodes if said < n.start < that and n.acting][:SUBJECT_NAMES]
        same = speaker is None or any(_is_speaker(n, speaker, himself) for n in near)
        aside = next(
            (t for t in range(said, that) if scene.has(t, "relative")), that
        )  # «أضاف الرئيس، الذي تطرق إلى مقتل جنديين الأربعاء، أن»
        days = [t for t in scene.times if t.start < aside and usable(scene, t)]
        if (
            len(days) > 1
        ):  # «ذكر المندوب الجمعة خروج 40 ألف مدني الخميس»: that which stands with verb or speaker
            beside = {said + 1, *(n.end for n in near)}
            days = [t for t in days if t.start in beside or t.start == scene.start]
        if same and len(days) == 1 and _fresh(days[0], page):
            return days[0]
    return None


def _verbs_of_saying(scene: Scene) -> list[int]:
    """«ندد الوزير», «لوح الرئيس» at the head of the sentence, its subject behind it, and the first «أعلن», «دعا»."""
    words = (t for t in range(scene.start, scene.end) if scene.has(t, "saying") or scene.has(t, "call-to"))
    subject = scene.node_at.get(scene.start + 1)
    head = scene.has(scene.start, "utters") and subject is not None and subject.person
    said = [scene.start, next(words, None)] if head else [next(words, None)]
    return [t for t in said if t is not None]


def _is_speaker(node: Node, speaker: Node, himself: bool) -> bool:
    """He, or where that is enough one of his side."""
    if himself:
        return node.person and node.mention.actor is not None and node.mention.actor == speaker.mention.actor
    return bool(set(node.parties) & set(speaker.parties))


def _fresh(when: When, page: Page) -> bool:
    """True for one day, no earlier than a page still tells as news."""
    time = when.time
    if page.latest is None or time.earliest != time.latest:
        return False
    return (
        (page.latest - timedelta(NEWS_DAYS)).isoformat() <= (time.earliest or "") <= page.latest.isoformat()
    )


def usable(scene: Scene, when: When, first: int = 0) -> bool:
    """A date that says when something happens: it has days, and is no duration, nor «منذ …» said from token `first` on."""
    time = when.time
    if time.type not in ("DATE", "TIME") or not (time.earliest or time.latest):
        return False
    if time.earliest == time.latest:
        return not scene.has(when.start - 1, "since")
    if scene.has(when.start - 1, "agreement") or scene.has(when.start - 1, "dated"):
        return False  # «إحياء اتفاق 2015»: the year of the agreement
    return not _since_then(scene, when.start, first)


def undated(when: When | None) -> bool:
    """«تبدأ القمة في العاشرة»: an hour of no stated day."""
    return when is not None and when.time.doubt == UNDATED


def _since_then(scene: Scene, start: int, first: int) -> bool:
    """«منذ 2011», «منذ انفصال الجنوب عام 2011»: how long ago something else was."""
    for token in range(start - 1, max(scene.start, first, start - SINCE_REACH) - 1, -1):
        if scene.span_ending.get(token + 1) in scene.when_at:
            return False  # «للمرة الأولى منذ ثلاث سنوات في 22 شباط»
        if scene.has(token, "since"):
            return True
        if scene.has(token, "comma") or scene.has(token, "hard-border") or token in scene.when_at:
            return False
    return False
