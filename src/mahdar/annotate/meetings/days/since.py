"""The days of what is told with «منذ»: from that day to the page's.

«تتواصل منذ السبت محادثات» goes on since then; «ومنذ أبريل عقدت الدولتان ثلاث جولات», «محادثات استضافتها القاهرة منذ مايو»
were held between then and now, as was «زاره مرارا خلال العامين الماضيين». «للمرة الأولى منذ مارس» compares, and gives no day.
"""

from __future__ import annotations

import re
from datetime import timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.account import aspect_of
from mahdar.annotate.meetings.contact import TOUR, Contact
from mahdar.annotate.meetings.days.borders import OWN, TIME_REACH
from mahdar.annotate.meetings.scene import When
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import is_imperfect

#: «منذ انطلاق المفاوضات قبل عامين», «… بين كينيا وأوغندا في فبراير»: the time stands this close behind them, a name
#: counting as one word.
SINCE_REACH = 6
#: The verb of what runs since stands this close before «منذ».
VERB_REACH = 10


#: What began and «منذ» stand this close before its time («منذ اندلاع الأزمة في سوريا عام 2011»).
EVENT_REACH = 8
#: «مرارا» stands this close behind the verb.
TIMES_REACH = 8
#: A span that is said to be the last («العامين الماضيين»), in days roughly.
SPAN, SPAN_DAYS = re.compile(r"P(\d\d?)([DWMY])"), {"D": 1, "W": 7, "M": 31, "Y": 366}
#: Classes that part a clause from what is told behind it, or «منذ» from its time.
BREAKS = ("comma", "hard-border")
APART = (*BREAKS, "relative", "that-clause")


def since_then(contact: Contact, page: Page) -> When | None:
    """«تتواصل منذ السبت محادثات», «منذ أن بدأت المفاوضات عام 2012»: the days since then of what goes on or began."""
    scene, aspect = contact.scene, aspect_of(contact)
    if aspect not in ("continue", "begin"):
        return _up_to_now(_runs_since(contact) or _talks_since(contact), page)
    near = scene.times_within(contact.left_stop, contact.end + TIME_REACH)
    if aspect == "continue":
        since = (t for t in near if scene.has(t.start - 1, "since"))
        when = next((t for t in since if not scene.has(t.start - 2, "ordinal")), None)  # «هي الأولى منذ مايو»
    elif any(scene.has(t, "since") for t in range((contact.carrier or contact.start) - 2, contact.start)):
        when = next((t for t in near if t.start >= contact.end), None)
        when = when if when is not None and _behind_it(contact, when) else None
    else:
        return None
    return _up_to_now(when, page)


def _runs_since(contact: Contact) -> When | None:
    """«تخوض الحكومة منذ أغسطس مفاوضات مع …», «يقود الوفدان منذ مارس حوارا»: an imperfect, «منذ», its time, the talks."""
    scene = contact.scene
    carried = contact.carrier is not None  # «تنعقد منذ أمس قمة …»
    if contact.noun is None or not (contact.what == "talks" or carried) or "since" not in scene.classes:
        return None
    first = contact.start if contact.masdar is None else contact.masdar
    when = scene.when_at.get(scene.span_ending.get(first, -1))
    if when is None or not scene.has(when.start - 1, "since"):
        return None
    for token in range(when.start - 2, max(scene.start, when.start - 2 - VERB_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and ("comma" in word.classes or "hard-border" in word.classes):
            return None
        if word is not None and word.verb is not None and word.masdar is None:
            return when if word.verb.tense == "present" else None
        if word is None and token not in scene.node_ending and is_imperfect(scene.raw[token]):
            return when
    return None


def _talks_since(contact: Contact) -> When | None:
    """«تتفاوض الحكومة مع الحركة في كمبالا منذ نوفمبر 2012», «التي تزور كمبالا منذ الأحد»: the verb itself in the present, «منذ» in its
    clause."""
    verb, scene = contact.verb, contact.scene
    if (
        verb is None
        or not (verb.cls == "with" or verb.cls == "visit")
        or verb.tense != "present"
        or "since" not in scene.classes
    ):
        return None
    before = range(max(contact.left_stop, contact.start - VERB_REACH), contact.start)
    if scene.within(before, "negator"):
        return None  # «لم تجتمع منذ عام 2009», «لم يعد الوفد يتفاوض منذ …»
    if verb.cls == "visit" and scene.within(before, "ordinal"):
        return None  # «أول وزير يزور كمبالا منذ 2012», «هي المرة الأولى التي يزور فيها …»
    near = scene.times_within(contact.end, contact.end + TIME_REACH)
    when = next((t for t in near if scene.has(t.start - 1, "since")), None)
    if when is None or scene.has(when.start - 2, "ordinal") or scene.has(when.start - 2, "how-often"):
        return None  # «لأول مرة منذ 2019»
    between = range(contact.end, when.start)
    return when if not any(scene.has(t, cls) for t in between for cls in APART) else None


def _behind_it(contact: Contact, when: When) -> bool:
    """No other clause stands between."""
    scene, at = contact.scene, when.start
    for _ in range(SINCE_REACH):
        if at <= contact.end:
            return True
        at = scene.span_ending.get(at, at - 1)
        word = scene.word(at)
        if word is not None and (
            word.verb is not None or word.classes & {"comma", "hard-border", "relative"}
        ):
            return False
    return at <= contact.end


def held_since(contact: Contact, page: Page) -> When | None:
    """«ومنذ أبريل عقدت الدولتان ثلاث جولات», «… استضافتها القاهرة منذ مايو»: those of what was held since then."""
    scene = contact.scene
    if "since" not in scene.classes or any(e.status != "held" for e in contact.evidence):
        return None
    verb = contact.start if contact.carrier is None else contact.carrier
    near = scene.times_within(scene.start, contact.end + TIME_REACH)
    since = [t for t in near if scene.has(t.start - 1, "since")]
    opens = (t for t in since if t.end == verb and _opens_clause(contact, t.start - 1))
    when = next(opens, None) or next((t for t in since if _of_its_clause(contact, t)), None)
    return _up_to_now(when or _several_since(contact, near), page)


def held_of_late(contact: Contact, page: Page) -> When | None:
    """«زاره مرارا خلال العامين الماضيين»: what was held again and again in the span up to the page's day."""
    scene = contact.scene
    told = contact.verb is not None or contact.carrier is not None
    if page.latest is None or not told or any(e.status != "held" for e in contact.evidence):
        return None
    if not (contact.several or _rounds(contact) or again_and_again(contact)):
        return None
    for when in scene.times_within(contact.end, min(contact.right_stop, contact.end + TIME_REACH)):
        span = SPAN.fullmatch(when.time.value or "") if when.time.type == "DURATION" else None
        last = any(scene.has(t, "so-long-ago") for t in range(when.start, when.end))
        if span is not None and last and scene.has(when.start - 1, "during"):
            first = page.latest - timedelta(int(span[1]) * SPAN_DAYS[span[2]])
            return _up_to_now(when._replace(time=replace(when.time, earliest=first.isoformat())), page)
    return None


def _several_since(contact: Contact, near: list[When]) -> When | None:
    """«عقدوا ثلاث جولات منذ اندلاع الحرب عام 2015», «زارها غير مرة منذ مايو», «زار كينيا والصومال منذ مايو»: of several, the time
    behind «منذ» and what began then.

    Of one contact «منذ» compares («أول لقاء منذ …»).
    """
    scene = contact.scene
    told = contact.verb is not None or contact.carrier is not None
    often = again_and_again(contact)
    if not told or not (contact.several or _rounds(contact) or _several_lands(contact) or often):
        return None
    for when in near:
        if when.start < contact.end or when.time.earliest is None:
            continue
        near_it = range(max(contact.end, when.start - EVENT_REACH), when.start)
        since = next((t for t in near_it if scene.has(t, "since")), None)
        behind = range(contact.end, since - often if since is not None else 0)  # «20 مرة، منذ عام 2014»
        if since is not None and not any(scene.has(t, cls) for t in behind for cls in BREAKS):
            return (
                when
                if not any(scene.has(t, cls) for t in range(since, when.start) for cls in APART)
                else None
            )
    return None


def _rounds(contact: Contact) -> bool:
    """«ثلاث جولات من المحادثات»: rounds of one row."""
    word = contact.scene.word(contact.start)
    noun = word.noun if word is not None else None
    return noun is not None and noun.number == "plural" and noun.id == TOUR


def _several_lands(contact: Contact) -> bool:
    """«زار القاهرة والدوحة»: a visit to each."""
    return contact.what == "visit" and len({p for n in contact.places for p in n.parties}) > 1


def again_and_again(contact: Contact) -> bool:
    """«زارها غير مرة», «التقيا مرارا», «اجتمعا ثلاث مرات»."""
    scene = contact.scene
    for token in range(contact.end, min(scene.end, contact.end + TIMES_REACH)):
        if scene.has(token, "times-over"):
            return True
        if not scene.has(token, "how-often"):
            continue
        counted = scene.raw[token - 1].isdigit()  # «نحو 20 مرة»
        if counted or scene.has(token - 1, "of") or scene.has(token - 2, "negator"):
            return True  # «أكثر من مرة», «غير ما مرة»
    return False


def _opens_clause(contact: Contact, token: int) -> bool:
    return token == contact.scene.start or contact.scene.has(token - 1, "comma")


def _of_its_clause(contact: Contact, when: When) -> bool:
    """A verb of holding or hosting in the past stands between the noun and «منذ», its subject at most behind it."""
    scene, since = contact.scene, when.start - 1
    if contact.noun is None or since <= contact.end:
        return False
    at = scene.span_ending.get(since, since) - 1
    word = scene.word(at)
    verb = word.verb if word is not None else None
    return at >= contact.end and verb is not None and verb.cls in OWN and verb.tense == "past"


def _up_to_now(when: When | None, page: Page) -> When | None:
    if when is None or page.latest is None:
        return None
    today = page.latest.isoformat()
    if not (when.time.earliest or "9999") <= today:
        return None
    return when._replace(time=replace(when.time, latest=today))
