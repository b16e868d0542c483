"""How many days a contact takes or has taken."""

from __future__ import annotations

import re

from mahdar.annotate.meetings.account import aspect_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.borders import TIME_REACH
from mahdar.annotate.meetings.scene import Scene, When
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, TO

#: What is told as ended, or as gone on, was that on the day told with it.
OVER = frozenset({"end", "continue"})
#: A duration in days or a few weeks; longer ones are no single contact.
DAYS = re.compile(r"P([12]?\d(?=D)|[12](?=W))([DW])")
UNIT_DAYS = {"D": 1, "W": 7}
#: How long ago something began that is told as over («بعد ثلاثة أسابيع على بدئها»).
AGO, AGO_DAYS = re.compile(r"P(\d\d?)([DWM])"), {**UNIT_DAYS, "M": 30}
#: … which is no longer than this many days, or it is a process.
AT_MOST = 62
#: Whether it begins or ends on the day told: then weeks too are those of one round.
BOUNDS = frozenset({"begin", "end"})
#: The rule of «بعد ثلاثة أيام».
AHEAD_RULE = "ahead"
#: «على مدى ثلاثة أيام، …»: the length stands so close to the head of its sentence.
OPENING = 3
#: «بعد ثلاثة أيام متواصلة من الجلسات»: so many words stand between a length and what went on so long.
FILLED = 2
#: «طوال يومين» goes with what is told right before it; verbs that have a length for their own.
THROUGHOUT, GOES_ON = "throughout", frozenset({"lasted", "stretches"})
#: Classes of the words behind which a noun has a clause of its own («بعد توقف دام ثلاثة أيام»), and how close they stand.
LEADS, LED = ("since-then", "of", "on", "to", "with"), 2


def find_days(contact: Contact) -> None:
    """«زيارة تستمر ثلاثة أيام», «محادثات استمرت يومين», «زيارة لأسبوعين»: how many days it takes."""
    verb = contact.verb
    days = _since_it_began(contact) or _after_so_long(contact) or _lasts_so_long(contact)
    if days is not None:
        contact.days, contact.lasted = days
        contact.onward = _went_on(contact, contact.start - 1)
        return
    if contact.what == "call" or (verb is not None and (verb.cls == "sign" or verb.aspect == "continue")):
        return  # «وقعا هدنة لمدة أسبوع», «عادا إلى الطاولة بعد توقف دام أسبوعا»: something else lasts
    scene = contact.scene
    for when in scene.times_within(contact.start - 4, min(contact.right_stop, contact.end + TIME_REACH) - 1):
        span = DAYS.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
        if span is None or not _of_one_round(contact, span):
            continue
        if when.end == contact.start - 1 and scene.has(when.end, "of"):
            contact.days, contact.lasted = int(span[1]), True  # «بعد عشرة أيام من المفاوضات»
            return
        so_long = contact.what == "visit" and scene.raw[when.start].startswith(TO)  # «زيارة لأسبوعين»
        lasts = scene.has(when.start - 1, "lasting") and not _of_what_it_goes_with(contact, when.start - 1)
        if when.start >= contact.end and (so_long or lasts):
            contact.days = int(span[1]) * UNIT_DAYS[span[2]]
            contact.lasted = contact.lasted or scene.has(when.start - 1, "lasted")
            contact.onward = _went_on(contact, when.start - 1)
            return
    contact.days = _opening_length(contact)
    contact.lasted = contact.lasted or contact.days > 0


def _of_one_round(contact: Contact, span: re.Match[str]) -> bool:
    """Talks of weeks are no one round, unless they are told to begin or end on a day."""
    verb = contact.carrier_verb
    over = verb is not None and verb.aspect == "continue" and _ends_behind(contact)
    return span[2] == "D" or contact.what == "visit" or aspect_of(contact) in BOUNDS or over


def _ends_behind(contact: Contact) -> bool:
    """«استمرت المحادثات أسبوعا وانتهت الأحد»: a verb joined to that of its going on tells of its end."""
    scene = contact.scene
    behind = (scene.word(t) for t in range(contact.end, min(contact.right_stop, contact.end + TIME_REACH)))
    return any(w is not None and w.verb is not None and w.verb.aspect == "end" for w in behind)


def _of_what_it_goes_with(contact: Contact, lasting: int) -> bool:
    """«انتهت الجولة بعد توقف دام يومين», «محادثات حول هدنة تمتد أسبوعا»: an indefinite noun behind a preposition has the verb."""
    scene = contact.scene
    word = scene.word(lasting)
    if scene.has(lasting, THROUGHOUT):
        return not _right_behind(contact, lasting)
    goes_on = word is not None and (word.verb is not None or bool(word.classes & GOES_ON))
    if not goes_on:
        return False
    for lead in range(max(contact.end, lasting - 1 - LED), lasting):
        own = scene.raw[lead].startswith(TO) and lead not in scene.node_at  # «لإقرار هدنة تمتد أسبوعا»
        if not (own or lead < lasting - 1):
            continue
        led = range(lead + 1, lasting)
        bare = all(t not in scene.node_at and not scene.raw[t].startswith(ARTICLE) for t in led)
        first = scene.word(lead)
        topic = first is not None and first.slot == "topic"
        if bare and (own or topic or any(scene.has(lead, cls) for cls in LEADS)):
            head = first if own else scene.word(lead + 1)
            return head is None or head.noun is None
    return False


def _right_behind(contact: Contact, token: int) -> bool:
    """«محادثات طوال يومين», «… مكثفة طوال يومين», «… في كمبالا طوال يومين»; not «حول إغلاق الحدود طوال يومين», nor behind a verb."""
    scene = contact.scene
    between = [scene.word(t) for t in range(contact.end, token)]
    if any(
        w is not None and (w.verb is not None or w.slot == "topic" or w.classes & GOES_ON) for w in between
    ):
        return False
    named = token in scene.node_ending or token in scene.span_ending
    timed = any(w.end == token for w in scene.times_within(contact.end, token))
    return token <= contact.end + 1 or named or timed or scene.has(token - 1, "comma")


def _after_so_long(contact: Contact) -> tuple[int, bool] | None:
    """«اختتمت الجولة أمس بعد ستة عشر يوما», «أنهيا محادثاتهما بعد أسبوع من الجلسات», and so long at the head of the sentence."""
    scene = contact.scene
    if contact.noun is None or contact.what == "call" or aspect_of(contact) != "end":
        return None
    first = contact.carrier if contact.carrier is not None else contact.start
    opening = [w for w in scene.times_within(scene.start, first - 1) if _leads_to(contact, w, first)]
    between = scene.times_within(first + 1, contact.start - 1)
    behind = scene.times_within(contact.end, min(contact.right_stop, contact.end + TIME_REACH) - 1)
    for when in opening + between + behind:
        span = AGO.fullmatch(when.time.offset or when.time.value or "")
        days = int(span[1]) * AGO_DAYS[span[2]] if span is not None and span[2] != "M" else 0
        if when.time.rule == AHEAD_RULE and 1 < days <= AT_MOST and _of_the_sitting(contact, when.end):
            return days, True
    return None


def _leads_to(contact: Contact, when: When, verb: int) -> bool:
    """True for a time at the head of the sentence, with nothing acting between it and the verb."""
    scene = contact.scene
    between = range(when.end, verb)
    return when.start <= scene.start + 1 and not any(
        w is not None and w.verb is not None for w in map(scene.word, between)
    )


def _of_the_sitting(contact: Contact, token: int) -> bool:
    """Behind so long nothing from which it is counted: the sittings that filled it, or no «من» and no «على» at all."""
    scene = contact.scene
    for lead in range(token, min(token + FILLED, scene.end)):
        if lead in scene.node_at or lead in scene.when_at or scene.has(lead, "comma"):
            return True
        if scene.has(lead, "on"):
            return False
        if scene.has(lead, "of"):
            return scene.has(lead + 1, "sittings") and not _gone_by(scene, lead + 2)
    return True


def _gone_by(scene: Scene, token: int) -> bool:
    """«من المحادثات السابقة», «من الجلسات التي …»: known ones, from which a day is counted."""
    word = scene.word(token)
    before = word is not None and word.after is not None and word.after.status == "held"
    return before or scene.has(token, "relative")


def _opening_length(contact: Contact) -> int:
    """«على مدى ثلاثة أيام، عقد الوفدان اجتماعات …»: the length that opens the sentence, with nothing but its verb's before it."""
    scene = contact.scene
    first = contact.carrier
    if contact.noun is None or first is None or contact.what == "call":
        return 0
    when = next(iter(scene.times_within(scene.start, first - 1)), None)
    if when is None or when.start > scene.start + OPENING or first - when.end > 1:
        return 0
    span = DAYS.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
    led = scene.has(when.start - 1, "lasting") and not scene.has(when.start - 1, "of")
    closed = first == when.end or scene.has(when.end, "comma")
    return int(span[1]) * UNIT_DAYS[span[2]] if span is not None and span[2] == "D" and led and closed else 0


def _went_on(contact: Contact, verb: int) -> bool:
    """«عقدت في 25 فبراير، واستمرت ستة أيام»: «و» leads to what came after the day told; not to what ended on it."""
    scene = contact.scene
    led = scene.has(verb, "lasted") and scene.raw[verb][0] in CONJUNCTIONS
    between = (scene.word(t) for t in range(contact.end, verb))
    if any(w is not None and w.verb is not None and w.verb.aspect == "end" for w in between):
        return False  # «محادثات اختتمت الأحد واستمرت ستة أيام»
    return led and (contact.carrier == verb or aspect_of(contact) not in OVER)


def _lasts_so_long(contact: Contact) -> tuple[int, bool] | None:
    """«تستمر المفاوضات 11 يوما», «استغرقت المحادثات يومين»: the verb before its noun, the length right behind it; and whether it is over."""
    scene, lead = contact.scene, contact.start - 1
    if (
        contact.noun is None
        or contact.what == "call"
        or not scene.has(lead, "lasting")
        or scene.has(lead, "of")
    ):
        return None
    when = next(
        (w for w in scene.times_within(contact.end, contact.right_stop - 1) if w.time.type == "DURATION"),
        None,
    )
    if when is None or (when.start > contact.end and not _bare(scene, contact.end, when)):
        return None
    span = DAYS.fullmatch(when.time.value or "")
    if span is None or not _of_one_round(contact, span):
        return None
    return int(span[1]) * UNIT_DAYS[span[2]], scene.has(lead, "lasted")


def _bare(scene: Scene, first: int, when: When) -> bool:
    """«استمرت المحادثات بين كينيا وأوغندا في كمبالا يومين»: the length is the verb's own, led by no word and no verb between."""
    lead = scene.word(when.start - 1)
    named = scene.span_ending.get(when.start) in scene.node_at
    led = (
        not named
        and lead is not None
        and (lead.slot is not None or any(scene.has(when.start - 1, cls) for cls in LEADS))
    )
    between = (scene.word(t) for t in range(first, when.start))
    return not led and not any(w is not None and w.verb is not None for w in between)


def _since_it_began(contact: Contact) -> tuple[int, bool] | None:
    """«انتهت المحادثات بعد نحو شهر من انطلاقها», «رغم مضي أسبوعين على بدئها»: so long before its last day it began."""
    scene = contact.scene
    if contact.noun is None or "own-start" not in scene.classes:
        return None
    for when in scene.times_within(contact.end, min(scene.end, contact.end + TIME_REACH) - 1):
        led = scene.has(when.end, "of") or scene.has(when.end, "on")
        span = AGO.fullmatch((when.time.offset or when.time.value or "").removeprefix("-"))
        if led and span is not None and scene.has(when.end + 1, "own-start"):
            days = int(span[1]) * AGO_DAYS[span[2]]
            return (days + 1, True) if days <= AT_MOST else None
    return None
