"""How many days a contact takes or has taken."""

from __future__ import annotations

import re

from mahdar.annotate.meetings.account import aspect_of
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.borders import TIME_REACH
from mahdar.knowledge.meetings import CONJUNCTIONS, TO

#: What is told as ended, or as gone on, was that on the day told with it.
OVER = frozenset({"end", "continue"})
#: A duration in days or a few weeks; longer ones are no single contact.
DAYS = re.compile(r"P([12]?\d(?=D)|[12](?=W))([DW])")
UNIT_DAYS = {"D": 1, "W": 7}
#: How long ago something began that is told as over («بعد ثلاثة أسابيع على بدئها»).
AGO, AGO_DAYS = re.compile(r"P(\d\d?)([DWM])"), {**UNIT_DAYS, "M": 30}
#: … which is no longer than this many days, or it is a process.
AT_MOST = 62


def find_days(contact: Contact) -> None:
    """«زيارة تستمر ثلاثة أيام», «محادثات استمرت يومين», «زيارة لأسبوعين»: how many days it takes."""
    verb = contact.verb
    days = _since_it_began(contact) or _lasts_so_long(contact)
    if days is not None:
        contact.days, contact.lasted = days
        contact.onward = _went_on(contact, contact.start - 1)
        return
    if contact.what == "call" or (verb is not None and (verb.cls == "sign" or verb.aspect == "continue")):
        return  # «وقعا هدنة لمدة أسبوع», «عادا إلى الطاولة بعد توقف دام أسبوعا»: something else lasts
    scene = contact.scene
    for when in scene.times_within(contact.start - 4, min(contact.right_stop, contact.end + TIME_REACH) - 1):
        span = DAYS.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
        if span is None or (span[2] != "D" and contact.what != "visit"):
            continue  # talks of weeks are no one round
        if when.end == contact.start - 1 and scene.has(when.end, "of"):
            contact.days, contact.lasted = int(span[1]), True  # «بعد عشرة أيام من المفاوضات»
            return
        so_long = contact.what == "visit" and scene.raw[when.start].startswith(TO)  # «زيارة لأسبوعين»
        if when.start >= contact.end and (so_long or scene.has(when.start - 1, "lasting")):
            contact.days = int(span[1]) * UNIT_DAYS[span[2]]
            contact.lasted = contact.lasted or scene.has(when.start - 1, "lasted")
            contact.onward = _went_on(contact, when.start - 1)
            return


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
    when = scene.when_at.get(contact.end)
    if contact.noun is None or contact.what == "call" or when is None or not scene.has(lead, "lasting"):
        return None
    span = DAYS.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
    if span is None or (span[2] != "D" and contact.what != "visit"):
        return None
    return int(span[1]) * UNIT_DAYS[span[2]], scene.has(lead, "lasted")


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
