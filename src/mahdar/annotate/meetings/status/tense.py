"""How a verb says that a contact stands: tense, aspect, and the words of mood before it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.since import again_and_again
from mahdar.annotate.meetings.find.asides import aside_before
from mahdar.annotate.meetings.find.carriers import DONE
from mahdar.annotate.meetings.scene import Scene, by_request
from mahdar.annotate.meetings.status.decide import is_news, is_now
from mahdar.annotate.meetings.status.governing import AHEAD, OPEN, PAST, inherited, precedes
from mahdar.annotate.meetings.status.negation import (
    negated,
    negates,
)
from mahdar.annotate.meetings.status.outcomes import told_of_clause
from mahdar.annotate.meetings.status.still_on import just_begun, still_there, takes, took
from mahdar.annotate.meetings.status.undone import DENIED, UNDONE, refused, verb_negated
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import is_first_person, is_imperfect
from mahdar.knowledge.meetings import CONJUNCTIONS, TO, Cue, Verb

#: A mood word may stand this far before its verb, names and times counting as one word.
MOOD_REACH = 8
#: How an imperfect stands that goes on from another verb («سيصل … حيث يلتقي»).
INHERITED = {AHEAD: "planned", OPEN: "proposed"}
#: The day of what begins or is taken up again stands this close behind the verb.
DAY_REACH = 10
#: What nobody expects is denied as «لن» denies.
NEVER = Cue("never", 2, 0)
#: Names and «قد» between a word of doubt and a past verb.
PERHAPS_REACH = 4
#: What is refused or left out is not done, unless the refusal is denied.
MAY_BE = Cue("proposed", 2, 0)
DECLINED = frozenset({UNDONE, DENIED})
#: What is laid down with «على أن».
SETTLED = Cue("planned", 2, 0)
#: To lead talks, which takes its time, and to be in session.
CARRY_ON = frozenset({"ajra", "dara", "inaqada", "khada"})
#: What stands between «كان» and a verb of the future that is none of its clause.
OTHER_CLAUSE = frozenset({"saying", "that-clause", "that", "comma"})
#: «يزور إسرائيل قريبا»: this close behind the verb.
SOON_REACH = 6
#: «… أن يلتقي …، وأن تعقد قمة»: the first «أن» stands this close before the second.
ROW_REACH = 30
#: A condition stands this close behind the verb that it makes open.
CONDITION_REACH = 20
#: Words of mood that say how a contact stands, the surest first.
MOODS = ("planned", "proposed", "may", "if")
#: What closes the clause before one is met.
CLAUSE_ENDS = frozenset({"hard-border", "comma", "that-clause"})
#: What was done longer ago than this leads to nothing that is still ahead.
RECENT = timedelta(2)
#: «قبل أن يغادر مع وفد إلى برلين حيث …»: «أن» stands so close before.
WAY_REACH = 12
#: The verb that governs «قبل أن» stands so many words before at most.
GOVERNED_REACH = 24


def verb_evidence(contact: Contact, token: int, verb: Verb, page: Page) -> None:
    """Record how the verb of a contact, or that which carries its noun, says that it stands."""
    statuses = {cue.status: at for at, cue in _moods(contact.scene, token)}
    if verb.tense == "past" and _in_first_person(contact, token, page, statuses):
        verb = verb._replace(tense="present")
        if contact.scene.question and "if" not in statuses:
            contact.add("proposed", 3, token, token + 1)  # «لماذا ألتقي …؟»
            return
    told = told_of_clause(contact, token, purpose=verb.prefix == TO)
    if told is not None:
        contact.add(*told, token + 1)  # «لم يستطع أن يلتقي …», «اغتنم الاستراحة ليلتقي …»
    elif not (refused(contact, token, verb, statuses) or verb_negated(contact, token, verb, statuses)):
        _affirmed(contact, token, verb, statuses, page)


def _in_first_person(contact: Contact, token: int, page: Page, statuses: Mapping[str, int]) -> bool:
    """«ألتقي», «لن أجتمع», «أن أستقبل»: what whoever is quoted does or will do himself."""
    raw = page.text[page.reading.starts[token] : page.reading.ends[token]]
    negated = statuses.keys() & {"never", "no"}
    return is_first_person(raw, mood=bool(negated) or contact.scene.has(token - 1, "that"))


def _affirmed(contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int], page: Page) -> None:
    """A verb that nothing negates, by its tense."""
    if _says_how_long(contact, verb, statuses):
        if verb.tense == "future" and contact.until is not None and contact.until.start < contact.start:
            contact.add("ongoing", 1, token, token + 1)  # «ستستمر حتى الجمعة محادثات …»: they are on
        return
    if verb.aspect == "end" and verb.tense != "past":
        over = contact.title and contact.when is None and verb.tense == "present"
        # «القادة يختتمون قمة …» is the headline of its end; «تختتم غدا»: it is going on
        if "past" not in statuses:  # «كانت ستنتهي الجمعة» says not how it stands
            contact.add("held" if over else "ongoing", 2, token, token + 1)
    elif verb.cls == "return" and verb.tense != "past":
        contact.add("ongoing", 1, token, token + 1)  # «يعود غدا من …»: he is still there
    elif verb.tense == "past":
        _in_the_past(contact, token, verb, statuses, page)
    elif verb.tense == "future":
        _in_the_future(contact, token, verb, statuses)
    elif verb.tense != "present" or not _nth_time(contact.scene, token):
        # «وهي المرة الأولى التي يلتقي فيها …»: of what is told, however that stands
        _in_the_present(contact, token, verb, statuses, page)


def _says_how_long(contact: Contact, verb: Verb, statuses: Mapping[str, int]) -> bool:
    """«قد تستمر المحادثات يومين», «ستستمر حتى الأحد», «ومن المقرر أن تستمر المحادثات عشرة أيام»: how long, not whether."""
    ahead = verb.tense == "future" or "planned" in statuses
    long = "may" in statuses or (
        ahead and (contact.until is not None or (contact.definite and takes(contact)))
    )
    return verb.aspect == "continue" and long


def _in_the_past(contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int], page: Page) -> None:
    """«التقى», «بدأت المحادثات», «وصل إلى»; «لم يتضح ما إذا كان التقى», «ربما التقى»."""
    scene, span = contact.scene, (token, token + 1)
    if "if" in statuses:
        asked = scene.has(statuses["if"] - 1, "what")  # «لم يتضح ما إذا كان التقى …»
        contact.add("unclear" if asked else "proposed", 2, statuses["if"], token + 1)
    elif (doubt := _perhaps(scene, token)) is not None:
        contact.add("unclear", 3, doubt, token + 1)
    elif "past" in statuses and _in_question(scene, statuses["past"]):
        contact.add("unclear", 3, statuses["past"], token + 1)  # «لم يتضح إن كان فلان قد اجتمع …»
    elif (verb.aspect == "begin" and _is_on(contact, page)) or (
        verb.aspect == "continue"
        and not (contact.lasted or took(scene, token))
        and still_there(contact, page, told=True)
    ):
        contact.add("ongoing", 2, *span)
    elif (
        goes_to(contact, verb)
        and "past" not in statuses
        and not again_and_again(contact)  # «سافر إليها عدة مرات»
        and still_there(contact, page, told=is_news(contact))
    ):
        # «وصل اليوم إلى»: he has come, and stays; what else is told of the visit says more than no day
        out = verb.aspect == "out" or verb.cls == "leave"
        sets_out = out and is_now(contact, page)  # «توجه اليوم إلى»: that he came is not said
        contact.add("planned" if sets_out else "ongoing", 3 if contact.when is not None else 2, *span)
    elif verb.cls == "mediate":
        contact.add("held", 1, *span)
    else:
        contact.add("held", 3 if verb.aspect != "begin" else 2, *span)


def _is_on(contact: Contact, page: Page) -> bool:
    """What began on the page's day or just before it; not «قال عقب قمة بدأت اليوم», which is over."""
    over = contact.noun is not None and contact.scene.has(contact.start - 1, "since-then")
    return not over and (is_now(contact, page) or just_begun(contact, page))


def _in_the_future(contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int]) -> None:
    """«سيلتقي»; «كان سيلتقي», «سيلتقي إذا …», «ما إذا كان سيلتقي»."""
    scene, span = contact.scene, (token, token + 1)
    asked = "if" in statuses and scene.has(statuses["if"] - 1, "what")
    if asked or ("past" in statuses and _in_question(scene, statuses["past"])):
        opens = min(statuses.get("if", token), statuses.get("past", token))
        contact.add("unclear", 2, opens, token + 1)  # «لم يتضح ما إذا كان سيلتقي …»
    elif "if" in statuses or condition_behind(scene, token + 1) is not None:
        contact.add("proposed", 2, *span)
    elif _was_to(scene, statuses.get("past", contact.start - 1), token):
        contact.add("was_planned", 2, *span)  # «كان سيلتقي نظيره أمس»
    elif verb.aspect == "continue" and contact.begun is not None:
        contact.add("ongoing", 3, *span)  # «ستتواصل غدا المحادثات التي بدأت الاثنين»
    else:
        contact.add("planned", 3, *span)


def _in_the_present(
    contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int], page: Page
) -> None:
    """An imperfect, by what it depends on: a word of mood, a verb that governs it, its place and its day."""
    if _in_mood(contact, token, verb, statuses):
        return
    if verb.aspect == "continue" and not contact.scene.has(token - 1, "that"):  # «اتفقا على أن تتواصل»
        contact.add("ongoing", 2, token, token + 1)
    elif (governed := _as_governed(contact, token, page)) is not None:
        contact.add(governed, 2, token, token + 1)
    elif contact.title:
        contact.add(_headline(contact, verb, page), 1, token, token + 1)
    elif verb.cls == "gather" and contact.when is None:
        if not (contact.definite or contact.evidence or contact.what == "talks"):
            contact.add("planned", 1, token, token + 1)  # «أعلن عن قمة تجمع الرئيسين»
        # «حوار أوسع يضم البلدين»: who, not when
    else:
        contact.add(*_by_itself(contact, token, verb, page), token, token + 1)


def _in_mood(contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int]) -> bool:
    """«من المقرر أن يلتقي», «قد يلتقي», «إذا التقى», «كان يلتقي»: a word of mood before the verb says how it stands."""
    scene, past = contact.scene, "past" in statuses
    status = next((s for s in MOODS if s in statuses), None)
    if status is None:
        if past:
            would = scene.raw[token].startswith(TO)  # «كانا ليلتقيا لولا …»
            contact.add("was_planned" if would else "held", 1, statuses["past"], token + 1)
        return past
    if past and verb.cls == "attend" and contact.definite:
        return True  # «كان متوقعا أن يحضر الاجتماع فلان»: whether he came, not whether they met
    duty = scene.has(statuses[status], "duty")  # «كان ينبغي أن تجتمع اليوم»
    meaning = "planned" if status == "planned" else "proposed"
    meaning = "was_planned" if past and (status == "planned" or duty) else meaning
    contact.add(meaning, 2, statuses[status], token + 1)
    return True


def _as_governed(contact: Contact, token: int, page: Page) -> str | None:
    """The status that an imperfect has from the verb before it, or from a word of time beside it; None where nothing tells."""
    scene = contact.scene
    first = contact.when.time.earliest or "" if contact.when is not None else ""
    to_come = page.latest is not None and first > page.latest.isoformat()
    over = bool(first) and page.earliest is not None and first < page.earliest.isoformat()
    over = over or _long_ago(scene, token, page)
    next_ = scene.has(token - 1, "that") and scene.has(token - 2, "order")
    if not over and (_where_he_goes(scene, token) or (next_ and _leads_where(scene, token))):
        return "planned"
    near = range(max(scene.start, token - ROW_REACH), token)
    if not to_come and scene.within(near, "shows") and _shown(scene, token):
        return "held"
    if next_ and _went_on(contact):
        # «عقدا جولتين قبل أن يلتقي الوزيران»; not «قبل أن ينتقل غدا إلى …»
        return "planned" if to_come else "held"
    from_governor = inherited(scene, token)
    if from_governor in INHERITED:
        return INHERITED[from_governor]
    if from_governor == PAST or (precedes(scene, token) and not to_come):
        return "held"  # «قاطع الاجتماع قبل أن يلتقي …»
    if any(scene.has(t, "now") for t in range(token + 1, token + SOON_REACH)):
        return "ongoing"  # «تحتضن الدوحة حاليا محادثات»
    soon = scene.has(token - 1, "then") or any(scene.has(t, "soon") for t in range(token, token + SOON_REACH))
    return "planned" if soon else None  # «ثم يزور …», «يزور … قريبا»


def _by_itself(contact: Contact, token: int, verb: Verb, page: Page) -> tuple[str, int]:
    """An imperfect that nothing governs: by its day, and by whether what it tells lasts. The status and its weight."""
    scene, when = contact.scene, contact.when.time if contact.when else None
    if when is not None and when.earliest and page.latest and when.earliest >= page.latest.isoformat():
        return "planned", 1
    if (
        scene.has(token - 1, "that")
        or scene.has(token - 1, "after-that")
        or page.latest is None
        or (when is None and _at_once(contact, verb, token))
    ):
        return "planned", 1  # «أن يلتقي»: wished or expected, whatever governs it
    if verb.aspect == "begin" and when is None and _on_a_day_ahead(scene, token, page):
        return "planned", 2
    if verb.aspect == "out" and when is None:
        return "planned", 1  # «يتوجه إلى»: that he came is not said
    # «تجري الحكومة محادثات مع …», «الوزير، الذي يزور كمبالا»
    goes_on = verb.cls == "light" or (verb.cls == "visit" and scene.has(token - 1, "relative"))
    return "ongoing", 2 if goes_on and when is None else 1


def _was_to(scene: Scene, was: int, token: int) -> bool:
    """«كان الوزير سيلتقي», «كان اللقاء سيعقد»; not «كان الناطق أعلن أنه سيلتقي», «الذي كان منتظرا اليوم سيجري غدا»."""
    lead = scene.word(was)
    between = [w for w in map(scene.word, range(was + 1, token)) if w is not None]
    led = lead is not None and lead.mood is not None and lead.mood.status == "past"
    return led and not any(w.verb or w.after or w.mood or w.classes & OTHER_CLAUSE for w in between)


def condition_behind(scene: Scene, token: int) -> int | None:
    """«سيزور كمبالا إذا انسحبت من الجزيرة»: a condition closes the clause; «… إذا لم تطرأ عقبات» only hedges the plan."""
    for at in range(token, min(scene.end, token + CONDITION_REACH)):
        word = scene.word(at)
        if word is None:
            continue
        if not CLAUSE_ENDS.isdisjoint(word.classes):
            return None
        if "if-only" in word.classes:
            asked = scene.has(at - 1, "what")  # «سيبحث ما إذا كان …»
            hedges = asked or any(negates(scene, t) for t in (at + 1, at + 2))
            return None if hedges else at
    return None


def _on_a_day_ahead(scene: Scene, token: int, page: Page) -> bool:
    """«الذي تنطلق جولته الرابعة في أروشا الأحد»: the day of its clause, behind the verb."""
    near = scene.times_within(token + 1, token + DAY_REACH)
    days = (t.time.earliest for t in near if not scene.within(range(token + 1, t.start), "comma"))
    first = next((day for day in days if day is not None), None)
    return first is not None and page.latest is not None and first > page.latest.isoformat()


def _nth_time(scene: Scene, token: int) -> bool:
    return (
        scene.has(token - 1, "relative")
        and scene.has(token - 2, "nth-time")
        and scene.has(token + 1, "there")
    )


def _in_question(scene: Scene, was: int) -> bool:
    """«من غير الواضح إن كان سيجتمع»: «إن» before «كان» asks where nobody says anything."""
    said = scene.word(was - 2)
    return scene.has(was - 1, "that-clause") and not (said is not None and "saying" in said.classes)


def _headline(contact: Contact, verb: Verb, page: Page) -> str:
    """A headline tells what was done in the present; «يزور» of a journey just begun, «يتوجه», «تستضيف», «يبحث اليوم» of what
    is ahead."""
    first = contact.when.time.earliest if contact.when is not None else None
    to_come = first is not None and page.latest is not None and first >= page.latest.isoformat()
    if verb.cls == "host" or verb.aspect == "begin" or (to_come and contact.what != "visit"):
        return "planned"
    if contact.what != "visit" or verb.cls not in ("go", "visit"):
        return "headline"
    return "planned" if verb.aspect == "out" else "ongoing"


def _at_once(contact: Contact, verb: Verb, token: int) -> bool:
    """«ويلتقي نظيره», «تعقد الكوريتان قمة», «يصل إلى»: an imperfect of what does not last looks ahead."""
    if contact.scene.has(token - 1, "relative"):
        return False  # «السفن التي تصل إلى …»: again and again
    if contact.what == "visit":
        return verb.cls == "go" or verb.aspect == "begin"
    talks = contact.what == "talks" and (verb.cls == "with" or verb.id == DONE)
    if verb.id in CARRY_ON or talks:
        return False  # «تجري الحكومة محادثات مع …»: for weeks; but «تعقد», «تنطلق محادثات» are to come
    return verb.cls in ("meet", "call", "light", "host", "attend") and verb.aspect != "do"


def goes_to(contact: Contact, verb: Verb) -> bool:
    """«وصل إلى», «غادر إلى»: a verb of journey with where it goes."""
    return verb.cls == "go" or (verb.cls == "leave" and bool(contact.places))


def _long_ago(scene: Scene, token: int, page: Page) -> bool:
    """«زار القاهرة الشهر الماضي قبل أن يغادر إلى عمان حيث يلتقي …»: what the sentence told before was days ago."""
    if page.earliest is None:
        return False
    fresh = (page.earliest - RECENT).isoformat()
    return any((t.time.latest or fresh) < fresh for t in scene.times_within(scene.start, token))


def _where_he_goes(scene: Scene, token: int) -> bool:
    """«التقى نظيره قبل أن يغادر إلى برلين حيث يلتقي …»: at the end of the way that «قبل أن» leads on to, it is still ahead."""
    if not scene.has(token - 1, "where"):
        return False
    for at in range(token - 2, max(scene.start, token - WAY_REACH), -1):
        if any(scene.has(at, cls) for cls in ("comma", "hard-border", "relative")):
            return False
        if scene.has(at, "that"):
            return scene.has(at - 1, "order")
    return False


def _shown(scene: Scene, token: int) -> bool:
    """«أظهرت لقطات الرئيسين يجريان محادثات», «ظهر وهو يصافح نظيره»: what was seen of them."""
    for at in range(token - 1, scene.start - 1, -1):
        if scene.has(at, "shows"):
            return not scene.times_within(at, at + 2)  # «ظهر الاثنين يلتقي»: at noon
        if scene.has(at, "that-clause") or scene.has(at, "that"):
            return False
        if scene.has(at, "hard-border") and not scene.has(at, "quote"):
            return False
    return False


def _leads_where(scene: Scene, token: int) -> bool:
    """«قبل أن يغادر إلى برلين حيث يلتقي …»: the way there is still ahead, too."""
    for at in range(token + 1, min(scene.end - 1, token + WAY_REACH)):
        if scene.has(at, "where"):
            word = scene.word(at + 1)
            told = word.verb if word is not None else None
            return is_imperfect(scene.raw[at + 1]) or (told is not None and told.tense == "present")
        if any(scene.has(at, cls) for cls in ("comma", "hard-border", "relative")):
            return False
    return False


def _went_on(contact: Contact) -> bool:
    """The verb that governs «قبل أن» is in the past: what came next was held too."""
    scene = contact.scene
    for token in range(contact.start - 3, max(scene.start, contact.start - GOVERNED_REACH) - 1, -1):
        word = scene.word(token)
        if word is None:
            continue
        if "hard-border" in word.classes or "that-clause" in word.classes:
            return False
        opens = token == scene.start or scene.has(token - 1, "comma")  # «عقد» is a masdar too
        if word.verb is not None and (word.masdar is None or opens):
            return word.verb.tense == "past"
    return False


def _perhaps(scene: Scene, token: int) -> int | None:
    """«ربما التقى», «قد يكون فلان التقى»: the word that leaves it open whether it was, names and «قد» between."""
    at = token - 1
    for _ in range(PERHAPS_REACH):
        if scene.has(at, "perhaps"):
            return at
        word = scene.word(at)
        if at + 1 in scene.span_ending:
            at = scene.span_ending[at + 1] - 1
        elif word is not None and word.mood is not None and word.mood.status == "may":
            at -= 1
        else:
            return None
    return None


def _hoped_not(scene: Scene, token: int, mood: Cue) -> bool:
    """«من غير المتوقع أن», «ليس من المقرر أن», «لا يمكن أن»."""
    lead = token - 2 if scene.has(token - 1, "of") else token - 1
    return mood.status in INHERITED.values() and scene.has(lead, "negator")


def _first_of_row(scene: Scene, token: int) -> int:
    """«اقترح أن يلتقي الوفدان …، وأن تعقد قمة»: the verb of the first «أن», whose mood the next one has; else the verb itself."""
    lead = token - 1
    if not (scene.has(lead, "that") and scene.raw[lead][:1] in CONJUNCTIONS):
        return token
    for at in range(lead - 1, max(scene.start, lead - ROW_REACH) - 1, -1):
        if scene.has(at, "hard-border") or scene.has(at, "relative"):
            break
        if scene.has(at, "that") and scene.raw[at][:1] not in CONJUNCTIONS:
            return at + 1
    return token


def _moods(scene: Scene, token: int) -> list[tuple[int, Cue]]:
    """Mood words before a verb, nearest first; names and times count as one word."""
    out: list[tuple[int, Cue]] = []
    ends = scene.span_ending
    token = _first_of_row(scene, token)
    if scene.has(token - 1, "that") and scene.has(token - 2, "on") and scene.has(token - 3, "comma"):
        return [(token - 2, SETTLED)]  # «…، على أن يجتمعوا مجددا»
    at, steps, apart = token - 1, 1, False
    while at >= scene.start and steps <= MOOD_REACH:
        if at + 1 in ends and at + 1 <= token:
            at = ends[at + 1] - 1
            steps += 1
            continue
        word = scene.word(at)
        if word is not None:
            if "comma" in word.classes and (aside := aside_before(scene, at)) is not None:
                at, steps = aside - 1, steps + 1  # «لم يستبعد مسؤول، طلب عدم نشر اسمه، أن يجتمع …»
                continue
            if word.classes & {"hard-border", "relative", "nameless"}:
                break  # «عرض الرئيس، الذي يلتقي …», «طلب عدم ذكر اسمه إن الوزيرين سيلتقيان»
            apart = apart or "sequel" in word.classes  # «بلا وسيط، كما سبق أن اجتمعا»
            if word.mood is not None and steps <= word.mood.reach and not by_request(scene, at):
                mood = NEVER if _hoped_not(scene, at, word.mood) else word.mood
                if mood.status not in DECLINED:
                    out.append((at, mood))
                elif scene.has(token - 1, "that") and not apart:  # «رفض أن يلتقي», «لا يستبعد أن …»
                    out.append((at, MAY_BE if negated(scene, at) else mood))
            if word.noun is not None or (word.verb is not None and word.verb.what):
                break
        at -= 1
        steps += 1
    return out
