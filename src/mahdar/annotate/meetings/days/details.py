"""The day of a contact."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.days.another_day import (
    in_brackets,
    leads_away,
    measured,
    of_another,
    of_its_thing,
    of_the_matter,
    of_what_came_before,
    of_what_it_goes_with,
    signed_then,
    wished_for,
)
from mahdar.annotate.meetings.days.borders import TIME_REACH, heading, left_edge, right_edge
from mahdar.annotate.meetings.days.lent import (
    PUT_OUT_REACH,
    day_of_main_clause,
    frame,
    leads_back,
    undated,
    usable,
)
from mahdar.annotate.meetings.days.reckoned import (
    counts_from,
    day_of_opening,
    is_of_event,
    main_clause,
    reckoned,
)
from mahdar.annotate.meetings.days.since import since_then
from mahdar.annotate.meetings.days.told_along import day_told_along
from mahdar.annotate.meetings.find.carriers import asked_across
from mahdar.annotate.meetings.find.deferred import new_day
from mahdar.annotate.meetings.find.nominal import sets_out
from mahdar.annotate.meetings.find.prepared import on_another_day
from mahdar.annotate.meetings.find.ranges import whole_days
from mahdar.annotate.meetings.guard import WEEKDAY, coming, planned_for
from mahdar.annotate.meetings.scene import Scene, When, only_setting
from mahdar.annotate.meetings.status.governing import WAS, own_time
from mahdar.annotate.page import Page
from mahdar.annotate.times.ops_weekdays import EITHER_SIDE
from mahdar.knowledge.forms import is_future
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO, Word

#: The verb of a relative clause, or the masdar that it leads to, stands this close behind its pronoun.
CLAUSE_HEAD = 5
#: Classes of the words that put a contact in the circumstances of another verb («أثناء», «أمام», «بالتزامن»).
CIRCUMSTANCE = frozenset({"during", "facing", "at-once"})
#: They stand this close before it («في اليوم الثاني والأخير من زيارته», «بعد عودته من زيارة»).
CIRCUMSTANCE_REACH = 6
#: A word of proposing stands this close before the day on which it is proposed.
PROPOSED_REACH = 4
#: Verbs that lead to where someone is met.
JOURNEYS = frozenset({"go", "leave", "send", "return"})
#: … of one who sets out, who is or will be there.
THERE = frozenset({"setting-out", "copula", "is-there"})
#: … of one who comes from where he was.
COMES_FROM = ("out-of", "return")
#: So much of an ISO day names its month.
MONTH = 7
#: A verb of saying this close before a time owns it.
SAYING_REACH = 10
#: Classes of the words by which another clause begins.
SAID = ("saying", "that-clause", "hard-border")
#: Between a day and «حيث» stand at most so many words of the place, a name counting as one.
PLACE_WORDS = 5
#: … and a verb so close behind it («حيث ستتناول العشاء»).
VERB_REACH = 2
#: A clause opens at most so many words before the noun of contact that it tells of.
CLAUSE_BEFORE = 12
A_WEEK = timedelta(7)


def find_when(contact: Contact, page: Page) -> None:
    """The day of a contact: that of its own clause, else that which heads its entry («5 يناير 2018: وقع …»)."""
    if contact.scene.times:
        _own_time(contact, page)
        contact.when = new_day(contact) or contact.when
        if contact.when is not None and _is_past(contact) and _comes_before(contact, contact.when, page):
            contact.when = None
        if contact.until is None and contact.when is not None and _goes_on_then(contact, contact.when, page):
            contact.until, contact.when = contact.when, contact.begun
        contact.when = contact.when or heading(contact.scene) or _its_last_day(contact, page)
        contact.when = contact.when or _when_he_was_there(contact, page) or day_told_along(contact)
        if contact.when is not None and contact.when.start < contact.start and on_another_day(contact):
            contact.when = None  # «يصل المبعوث الأحد تمهيدا لقمة»


def _is_past(contact: Contact) -> bool:
    """«اجتماعها الأخير», «القمة السابقة»: by its adjective."""
    word = contact.scene.word(contact.end)
    return (
        contact.noun is not None
        and word is not None
        and word.after is not None
        and word.after.status == "held"
    )


def _comes_before(contact: Contact, when: When, page: Page) -> bool:
    """A day still to come, told to its left: of another («الاجتماع المقرر غدا، بعد الاتفاق خلال اجتماعهما الأخير»)."""
    ahead = page.latest is not None and (when.time.earliest or "") > page.latest.isoformat()
    return ahead and when.start < contact.start


def _goes_on_then(contact: Contact, when: When, page: Page) -> bool:
    """«تستكمل أثينا وأنقرة غدا محادثاتهما», «تختتم القمة غدا»: a day ahead up to which goes on what is on already."""
    verb = contact.carrier_verb
    ahead = page.latest is not None and (when.time.earliest or "") > page.latest.isoformat()
    if not ahead or contact.carrier is None or verb is None:
        return False
    if verb.aspect == "end":  # «ينهي جولته غدا في بريشتينا» tells of its last stop
        return verb.tense != "past" and contact.noun is not None and contact.noun.id != TOUR
    lasts = verb.aspect == "continue" and (verb.tense != "future" or contact.begun is not None)
    return lasts and contact.definite and not contact.scene.has(contact.carrier - 1, "that")


def _its_last_day(contact: Contact, page: Page) -> When | None:
    """«لقاء استمر حتى مساء الأحد»: up to which it went on, when that day is over; a bare weekday is the last one."""
    until = contact.until
    if until is None or page.earliest is None or not (until.time.earliest and until.time.latest):
        return None
    first, last = map(date.fromisoformat, (until.time.earliest, until.time.latest))
    lasted = contact.scene.has(until.start - 2, "lasted")
    if lasted and first == last == page.latest:
        return until  # «استمرت حتى فجر الأربعاء», told that day
    if lasted and until.time.rule == WEEKDAY and last >= page.earliest:
        first, last = first - A_WEEK, last - A_WEEK
    if last >= page.earliest:
        return None
    time = replace(until.time, earliest=first.isoformat(), latest=last.isoformat())
    return until._replace(time=time)


def _own_time(contact: Contact, page: Page) -> None:
    """In its own clause to the right, else between its verb and it, else before it."""
    scene = contact.scene
    lead = counts_from(contact)
    near = (
        t
        for t in scene.times_within(contact.left_stop - 1, contact.end + TIME_REACH)
        if _dates(contact, t) and not measured(scene, t)
    )
    times = [
        t for t in near if not (signed_then(contact, t) or wished_for(scene, t) or in_brackets(contact, t))
    ]
    if lead is None:
        times = [t for t in times if not is_of_event(contact, t)]
    else:
        main = main_clause(contact, lead)
        times = [t for t in times if t.start != lead.start and (main is None or t.start < main)]
    contact.until = next(
        (t for t in times if t.start >= _its_verb(contact) and _goes_on_to(contact, t)), None
    )
    times = [t for t in times if t is not contact.until]
    behind = [t for t in times if t.start >= contact.end]
    contact.begun = next((t for t in behind if _bounds(contact, t, "begin")), None)
    contact.lasted = any(_bounds(contact, t, "end") for t in behind)
    if len(times) > 1:
        times = [t for t in times if t is not contact.begun]
    told = contact.verb is not None or contact.carrier is not None
    contact.when = (_when_it_was(contact) if told else None) or since_then(contact, page)
    if contact.when is not None:
        return
    if not (times or lead):
        contact.when = day_of_opening(contact) if told else _when_it_was(contact)
        return
    edge = right_edge(contact)
    right = [
        t
        for t in times
        if contact.end <= t.start < edge
        and not of_another(contact, t, page)
        and not of_what_came_before(scene, t, contact.end)
        and not of_the_matter(contact, t)
        and not of_what_it_goes_with(contact, t)
        and not of_its_thing(contact, t)
    ]
    if len(right) > 1 and _was_to_be_then(scene, right[0], right[1]):
        right = [coming(right[1], page) or right[1]]  # «اللقاء الذي كان مقررا اليوم سيعقد الأحد»
    between = [t for t in times if contact.carrier is not None and contact.carrier < t.start < contact.start]
    if between and lead is None:  # «عقدا أمس قمة كانت أرجئت مطلع الشهر»
        right = between[-1:]
    left_from = contact.left_stop if not contact.elliptic else contact.start
    left = [t for t in times if left_edge(contact, left_from) <= t.start < contact.start]
    # «زار بودابست، التي انضمت عام 2015، والتقى …»
    left = [t for t in left if not (of_another(contact, t, page) or sets_out(contact))]
    # «مدد الهدنة حتى نهاية يوليو إثر محادثات»: how long something else is to last
    left = [t for t in left if not scene.has(t.start - 1, "till")]
    if left and leads_away(contact, right) and _same_clause(contact, left[-1]):
        right = []  # «اتفقتا في مايو خلال اجتماع على إحياء لجنة توقف عملها عام 1993»
    if undated(next(iter(right), None)) and any(not undated(t) and _same_clause(contact, t) for t in left):
        right = []  # «أمس التقى الوزيران صباحا»
    if right:
        contact.when = whole_days(scene, right[0], page)
    elif lead is not None:
        contact.when = reckoned(contact, lead, left, page)
    elif not told and (then := _when_it_was(contact)) is not None:
        contact.when = then
    elif frame(contact) is not None:
        contact.when = day_of_main_clause(contact)
    elif left and asked_across(contact) is None and not _of_the_saying(contact, left[-1]):
        if _same_clause(contact, left[-1]):
            contact.when = whole_days(scene, left[-1], page)
        elif _proposed_then(contact, left[-1]):
            contact.lent = contact.when = left[-1]


def _its_verb(contact: Contact) -> int:
    """«تتواصل حتى الأحد محادثات»: the verb of what is still on, before the time up to which; else the end of the contact."""
    verb = contact.carrier_verb
    before = contact.carrier is not None and contact.carrier < contact.start
    goes_on = before and verb is not None and verb.aspect == "continue" and verb.tense != "past"
    return contact.carrier if goes_on and contact.carrier is not None else contact.end


def _was_to_be_then(scene: Scene, first: When, second: When) -> bool:
    """The first is the day of a plan of the past, the second that of a verb of the future behind it."""
    before, between = range(first.start - PROPOSED_REACH, first.start), range(first.end, second.start)
    words = [w for w in map(scene.word, before) if w is not None]
    was = any(w.mood is not None and w.mood.status == "past" for w in words)
    verbs = (w.verb for w in map(scene.word, between) if w is not None)
    return was and any(v is not None and v.tense == "future" for v in verbs)


def _dates(contact: Contact, when: When) -> bool:
    """A time that says when something is; behind a contact «منذ» before that is none of the time's («منذ لقائهما في مايو»)."""
    scene = contact.scene
    return usable(scene, when, contact.end if when.start >= contact.end else scene.start)


def _when_it_was(contact: Contact) -> When | None:
    """«منذ يوليو حين تصافحا», «في مارس 2023، حين وقعا …»: the time that the clause in which it is told explains."""
    scene = contact.scene
    if contact.agreement is not None:
        return None
    opening: int | None = contact.start - 1 if contact.carrier is None else contact.carrier - 1
    if contact.verb is None and contact.carrier is None:
        clause = range(contact.start - 1, max(scene.start, contact.start - CLAUSE_BEFORE) - 1, -1)
        inner = scene.has(contact.start - 1, "within")  # «في 7 مارس حين يصل فلان، الوزير، في زيارة»
        ends = ("when-that",) if inner else ("when-that", "comma")
        opening = next((t for t in clause if any(scene.has(t, cls) for cls in ends)), None)
        said = range(opening + 1, contact.start) if opening is not None else ()
        if inner and any(scene.has(t, cls) for t in said for cls in SAID):
            return None
    if opening is None or not (scene.has(opening, "when-that") or scene.has(opening, "where")):
        return None
    if scene.has(opening, "where") and _dated_behind(contact):
        return None  # «… وبرلين الثلاثاء حيث استقبله … الأربعاء»
    end = opening - scene.has(opening - 1, "comma")
    when = scene.when_at.get(scene.span_ending.get(end, -1))
    return when if when is not None and when.time.earliest is not None else None


def _dated_behind(contact: Contact) -> bool:
    behind = contact.scene.times_within(contact.end, right_edge(contact))
    return any(t.time.earliest is not None and _dates(contact, t) for t in behind)


def _when_he_was_there(contact: Contact, page: Page) -> When | None:
    """«سيكون غدا في كمبالا حيث سيلتقي …», «تصل مساء الجمعة إلى سول حيث …»: the day told with the place of which «حيث» speaks."""
    scene = contact.scene
    verb = contact.start if contact.carrier is None else contact.carrier
    at = next((t for t in range(verb - 1, verb - 1 - VERB_REACH, -1) if scene.has(t, "where")), None)
    if at is None or not any(n.person for n in scene.nodes_before(at)):
        return None  # «قتل جندي الاثنين في كمبالا حيث يلتقي …»
    where, at = at, at - scene.has(at - 1, "comma")
    for _ in range(PLACE_WORDS):
        start = scene.span_ending.get(at)
        node = scene.node_at.get(start) if start is not None else None
        if start is not None and (when := scene.when_at.get(start)) is not None:
            told = coming(when, page) if is_future(scene.raw[where + 1]) else None  # «حيث سيلتقي»
            return (told or _either_side(when)) if usable(scene, when) else None
        if (node is not None and not (node.locative or node.of_a_state)) or (
            node is None and start is not None
        ):
            return None
        word = scene.word(at - 1)
        if start is None and not (word is not None and (word.slot == "place" or "to" in word.classes)):
            return None
        at = at - 1 if start is None else start
    return None


def _either_side(when: When) -> When:
    """A bare weekday of another clause: which week it is of, the contact's own status tells."""
    doubt = when.time.doubt or (EITHER_SIDE if when.time.rule == WEEKDAY else None)
    return when._replace(time=replace(when.time, doubt=doubt))


def _same_clause(contact: Contact, when: When) -> bool:
    """True when a day told before a contact is of the clause that tells of it.

    A verb or its carrier says so, words of circumstance («… الخميس خلال لقاء»), purpose («لعقد قمة») or no word
    between («غدا قمة»); not «وافق الخميس على عقد قمة», «تهدف هذا العام إلى استئناف المحادثات».
    """
    if contact.verb is not None or contact.carrier is not None:
        return True
    if contact.masdar is not None and contact.masdar < when.start:
        return True  # «رفض المشاركة غدا في قمة»
    scene = contact.scene
    first = contact.masdar if contact.masdar is not None else contact.start
    if _goes_on_later(scene, when, first):
        return False  # «أقر البرلمان الاثنين …، وسيكلف الوزير بمواصلة المفاوضات»
    near = range(max(when.end, first - CIRCUMSTANCE_REACH), first)
    if scene.has(first - 1, "of") and any(
        scene.has(t, cls)
        for t in range(max(scene.start, when.start - TIME_REACH), when.start)
        for cls in COMES_FROM
    ):
        return True  # «خرج الوزيران، مساء الأربعاء، من لقائهما», «عاد أمس من زيارة»
    if any(scene.has(t, "accept") for t in near):
        return False  # «أعلن السبت … بعد قبوله بلقاء نظيره»
    if scene.has(first - 1, "date") and when.end == first - 1:
        return True  # «حددتا الثالث من يونيو موعدا لاجتماع …»
    if contact.masdar == contact.start:
        return _on_the_way(scene, first)
    if contact.masdar is not None:
        if scene.raw[first].startswith((IN, TO)):
            return True
    elif contact.noun is not None and contact.noun.prefix == IN:
        return not scene.has(first - 1, "concerning")  # «ستناقش … في مارس التفاصيل المتعلقة بالقمة»
    if contact.masdar is None and only_setting(scene, when.end, first):
        return True
    if planned_for(contact, when):
        return True  # «من المقرر غدا عقد قمة»
    lead = scene.word(first - 1)
    if contact.aspect and lead is not None and lead.slot == "with":
        return True  # «… هذا العام مع استئناف المحادثات»
    if leads_back(scene, when.end, first):
        return False  # «وصل الأربعاء، بعد ساعات على تلقيه دعوة خلال زيارة …»
    close = (when.time.earliest or "")[:MONTH] == (when.time.latest or "")[:MONTH]
    return any(_of_circumstance(scene.word(t), close) or scene.has(t, "within") for t in near)


def _goes_on_later(scene: Scene, when: When, first: int) -> bool:
    """A verb of the future that «و» joins to what was done on that day: its own clause, with a time of its own; not «غدا
    وسيلتقي»."""
    return when.start > scene.start and any(
        scene.raw[t][:1] in CONJUNCTIONS and is_future(scene.raw[t][1:]) for t in range(when.end + 1, first)
    )


def _proposed_then(contact: Contact, when: When) -> bool:
    """«عرض الخميس عقد قمة»: the day of the proposal, which tells it from what was held, and is dropped in the end."""
    if leads_back(contact.scene, when.end, contact.start):
        return False
    near = (contact.scene.word(t) for t in range(when.start - PROPOSED_REACH, contact.start))
    return any(w is not None and w.before is not None and w.before.status == "proposed" for w in near)


def _on_the_way(scene: Scene, purpose: int) -> bool:
    """«وصل الخميس … للقاء نظيره», «سيكون في باكو غدا للقاء»; not «ترقب المتعاملون الخميس … لاجتماع»."""
    words = (scene.word(t) for t in range(max(scene.start, purpose - TIME_REACH), purpose))
    return any(
        w is not None and (bool(w.classes & THERE) or (w.verb is not None and w.verb.cls in JOURNEYS))
        for w in words
    )


def _of_circumstance(word: Word | None, close: bool) -> bool:
    """«خلال», «أمام», «بالتزامن»; of a day or month «بعد», «عقب»: «اغتيل عام 1999 بعد توقيع اتفاق» dates what came after."""
    if word is None:
        return False
    after = word.before is not None and word.before.status == "held"
    return bool(word.classes & CIRCUMSTANCE) or (close and after)


def _goes_on_to(contact: Contact, when: When) -> bool:
    """«تستمر حتى الأحد», «تتواصل المحادثات … حتى الأحد», «وتختتم غدا»: the day of its end."""
    scene = contact.scene
    word = scene.word(when.start - 1)
    if word is not None and word.verb is not None and word.verb.aspect == "end" and word.verb.tense != "past":
        if _of_years(when):
            return False  # «معاهدة … التي تنتهي عام 2026»: no contact ends in a year
        return own_time(scene, when.start - 1, word, governs=False) != WAS  # «كانت ستنتهي الجمعة»
    if word is None or "up-to" not in word.classes:
        return False
    carrier = contact.carrier_verb
    return scene.has(when.start - 2, "lasting") or (carrier is not None and carrier.aspect == "continue")


def _of_years(when: When) -> bool:
    """It is told by its year alone."""
    return (when.time.earliest or "").endswith("-01-01") and (when.time.latest or "").endswith("-12-31")


def _bounds(contact: Contact, when: When, aspect: str) -> bool:
    """«التي بدأت الاثنين», «جولة بدأت الاثنين», «واختتم أمس»: the day of its beginning or end, told behind it by a verb."""
    scene = contact.scene
    at = when.start - (2 if scene.has(when.start - 1, "in") else 1)
    word = scene.word(at)
    verb = word.verb if word is not None else None
    if verb is None or verb.aspect != aspect or verb.tense != "past":
        return False
    own = contact.noun is not None and not contact.definite
    own = own or scene.span_ending.get(at) in scene.when_at  # «لخمسة أيام انتهت الاثنين»
    return own or scene.has(at - 1, "relative") or bool(verb.stack)


def _of_the_saying(contact: Contact, when: When) -> bool:
    """«والخميس كشف … عن لقاء», «أعلن الخميس عن لقاء»: the day of the saying; «قال الخميس بعد لقاء» is both."""
    scene = contact.scene
    between = [scene.word(t) for t in range(when.end, contact.start)]
    governed = any(_of_circumstance(w, close=True) for w in between) or _speaks_there(scene, contact.start)
    first = max(left_edge(contact, scene.start), when.start - SAYING_REACH)  # «أكدت أن الجمعة سيشهد …»
    said = any(scene.has(t, "saying") for t in range(first, when.start))
    near = range(max(first, when.start - PUT_OUT_REACH), when.start)
    if any(scene.has(t, "puts-out") for t in near):
        return True  # «أظهرت صور نشرتها الوكالة الثلاثاء الرئيس خلال لقاء …»
    if any(w is not None and "saying" in w.classes for w in between):
        # «ذكرت الصحيفة السبت أن الرئيس قال خلال لقاء …», «نقلت الوكالة السبت عن الرئيس قوله خلال …»: when she told of it
        return said or any(scene.has(t, "relays") for t in near) or not governed
    return (
        said and not governed and contact.verb is None and contact.noun is not None
    )  # «شدد الخميس أمام المجلس»


def _speaks_there(scene: Scene, start: int) -> bool:
    """«قال الخميس في مؤتمر»; not «أبدى الخميس رغبته في لقاء», «… للصحفيين الذين يرافقونه في رحلته»."""
    if not scene.has(start - 1, "within"):
        return False
    led = scene.word(start - 2)
    told = any(scene.has(t, "relative") for t in range(start - CLAUSE_HEAD, start))
    return not told and (led is None or led.before is None)
