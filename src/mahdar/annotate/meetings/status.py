"""How a contact stands, from tense, mood, negation, status words and its date.

Each sign is an `Evidence` with a weight: 3 says it outright, 2 grammar says it, 1 a hint. `decide` picks one
status from them for all the places of a page that speak of the same contact.
"""

from __future__ import annotations

from datetime import timedelta

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.decide import BROKEN, is_now
from mahdar.annotate.meetings.guard import coming
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.triggers import ADDRESS
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import TO, Cue, Verb, is_future

#: A mood word may stand this far before its verb, names and times counting as one word.
MOOD_REACH = 8
#: Predicates («… تأجل», «… أسفر عن») are looked for this far behind the noun.
PREDICATE_REACH = 22
#: A verb that is not in a relative clause belongs to the noun only this close behind it.
NEAR_PREDICATE = 10
#: The verb of a clause stands this close before «بعد», «عقب».
FUTURE_REACH = 6
#: Who announced its end stands this close before.
SAID_REACH = 5
#: Who denied a contact stands this close before it.
DENIAL_REACH = 24
#: «هدد قادة الاتحاد بإلغاء اجتماع»: the threat stands this close before.
THREAT_REACH = 5
FUTURE = frozenset({"planned", "proposed"})
NEGATIONS = frozenset({"no", "not", "never"})


def read_status(contact: Contact, page: Page) -> None:
    """Collect the evidence of one contact into `contact.evidence`."""
    denial = _denial(contact)
    if denial is not None:
        add(contact, "denied", 3, denial, denial + 1)
        return
    if contact.verb is not None and contact.agreement is None:
        _verb_evidence(contact, contact.start, contact.verb, page)
    elif contact.noun is not None:
        if contact.carrier is not None and contact.carrier_verb is not None:
            _verb_evidence(contact, contact.carrier, contact.carrier_verb, page)
        if contact.noun.id != ADDRESS:  # «دعا، في خطاب أمام …، إلى هدنة» calls for no speech
            _governors(contact)
        _adjectives(contact)
        _predicates(contact, page)
    if contact.strength == "status":
        return
    _from_date(contact, page)
    if contact.scene.question:
        near = range(max(contact.scene.start, contact.start - DENIAL_REACH), contact.start)
        whether = any(_is(contact.scene, t, "whether") for t in near)
        asked = [Evidence("proposed", 1, contact.start, contact.end)] if whether else []
        contact.evidence = [e for e in contact.evidence if e.weight > 2] or asked


# ------------------------------------------------------------------ verbs


def _verb_evidence(contact: Contact, token: int, verb: Verb, page: Page) -> None:
    scene = contact.scene
    moods = _moods(scene, token)
    statuses = {cue.status: at for at, cue in moods}
    span = (token, token + 1)
    if verb.cls == "attend" and contact.noun is not None and statuses.keys() & {"never", "not"}:
        add(contact, "absent", 1, token, token + 1)  # someone stays away, the summit may well be held
        return
    if "never" in statuses:
        unless = any(_is(scene, t, "unless") for t in range(token + 1, min(scene.end, token + 30)))
        add(contact, "planned" if unless else "never", 2, statuses["never"], token + 1)
        return
    if "not" in statuses:
        general = _is(scene, token + 1, "any")
        add(contact, "not_held", 1 if general else 3, statuses["not"], token + 1)
        return
    if verb.aspect == "end" and verb.tense != "past":
        add(contact, "ongoing", 2, *span)  # «تختتم غدا»: it is going on
        return
    if verb.tense == "past":
        if "if" in statuses:
            add(contact, "proposed", 2, statuses["if"], token + 1)
        elif (verb.aspect == "begin" and is_now(contact, page)) or verb.aspect == "continue":
            add(contact, "ongoing", 2, *span)
        elif verb.cls in ("mediate",):
            add(contact, "held", 1, *span)
        else:
            add(contact, "held", 3 if verb.aspect != "begin" else 2, *span)
        return
    if verb.tense == "future":
        add(contact, "proposed" if "if" in statuses else "planned", 2 if "if" in statuses else 3, *span)
        return
    past = "past" in statuses
    for status in ("planned", "proposed", "may", "if"):
        if status in statuses:
            meaning = "planned" if status == "planned" else "proposed"
            add(
                contact,
                "was_planned" if past and status == "planned" else meaning,
                2,
                statuses[status],
                token + 1,
            )
            return
    if past:
        add(contact, "held", 1, statuses["past"], token + 1)
        return
    if verb.aspect == "continue":
        add(contact, "ongoing", 2, *span)
        return
    if contact.title:
        add(contact, "headline", 1, *span)
        return
    when = contact.when.time if contact.when else None
    if when is not None and when.earliest and page.latest and when.earliest >= page.latest.isoformat():
        add(contact, "planned", 1, *span)
    elif _is(scene, token - 1, "that") or page.latest is None:
        add(contact, "planned", 1, *span)  # «أن يلتقي»: wished or expected, whatever governs it
    else:
        held_up = verb.cls == "light" and when is None  # «تجري الحكومة محادثات مع …»
        add(contact, "ongoing", 2 if held_up else 1, *span)


def _moods(scene: Scene, token: int) -> list[tuple[int, Cue]]:
    """Mood words before a verb, nearest first; names and times count as one word."""
    out: list[tuple[int, Cue]] = []
    ends = scene.span_ending
    at, steps = token - 1, 1
    while at >= scene.start and steps <= MOOD_REACH:
        if at + 1 in ends and at + 1 <= token:
            at = ends[at + 1] - 1
            steps += 1
            continue
        word = scene.word(at)
        if word is not None:
            if "hard-border" in word.classes:
                break
            if word.mood is not None and steps <= word.mood.reach:
                out.append((at, word.mood))
            if word.noun is not None or (word.verb is not None and word.verb.what):
                break
        at -= 1
        steps += 1
    return out


# ------------------------------------------------------------------ nouns


def _governors(contact: Contact) -> None:
    """Words before the noun (or its masdar) that govern it; the nearest speaks first."""
    scene = contact.scene
    at = min(contact.start, contact.masdar if contact.masdar is not None else contact.start)
    purpose = contact.noun is not None and contact.noun.prefix == TO
    if contact.masdar is not None and contact.masdar != contact.start:
        word = scene.word(contact.masdar)
        purpose = purpose or (word is not None and word.masdar is not None and word.masdar.prefix == TO)
        aspect = word.masdar.aspect if word is not None and word.masdar is not None else ""
        if aspect == "end":
            near = range(contact.masdar - SAID_REACH, contact.masdar)
            said = any(_is(scene, t, "saying") for t in near)  # «أعلن … اختتام الجولة»; not «حتى انتهائها»
            add(contact, "held", 3 if said else 2, contact.masdar, contact.masdar + 1)
    steps, token = 0, at - 1
    ends = scene.span_ending
    found = ""
    unknown = 0
    past = False
    sides = {t for _, start, end in contact.countries for t in range(start, end)}
    while token >= contact.left_stop and steps < 7:
        if token in sides:  # «أرجأ الجانبان التركي واليوناني اجتماعا»
            token -= 1
            continue
        if token + 1 in ends:
            first = ends[token + 1]
            steps += not _is_time(scene, first)
            lead = scene.word(first)
            if not found and _is_time(scene, first) and lead is not None and lead.before is not None:
                found = lead.before.status  # «قبل ثلاثة أيام من زيارته»
                add(contact, found, lead.before.weight, first, first + 1)
            token = first - 1
            continue
        word = scene.word(token)
        if word is not None:
            if "hard-border" in word.classes:
                break
            cue = word.before
            if cue is None and word.pred is not None and steps < 2 and token + 1 >= contact.start - 1:
                cue = Cue(word.pred.status, word.pred.weight, 2)
            if cue is not None and cue.status in BROKEN and unknown > 1:
                cue = None  # «ألغى جدول أعماله في ثاني أيام زيارته»: something else is called off
            if cue is not None and cue.status == "planned" and cue.weight == 1 and unknown:
                cue = None  # «قبل هبوطه في … في زيارة»: before something else
            if cue is not None and cue.status == "planned" and _is(scene, at - 1, "in"):
                cue = None  # «لم نتوصل إلى اتفاق في المحادثات»: not an agreement on them
            if cue is not None and steps < cue.reach and not found:
                status = cue.status
                if status == "held" and cue.weight > 1 and _looks_ahead(scene, token):
                    status = "planned"  # «ستعلن النتائج عقب لقاء …»
                mood = scene.word(token - 1)
                negated = mood is not None and mood.mood is not None and mood.mood.status in NEGATIONS
                if status == "if" or (status == "not_held" and negated):
                    status = "proposed"  # «لا يستبعد عقد …»
                add(contact, status, cue.weight, token, token + 1)
                found = status
            elif word.mood is not None and word.mood.status == "past" and found:
                past = True
            elif found in BROKEN and "threat" in word.classes and steps < THREAT_REACH:
                contact.evidence.pop()
                found = "threatened"
            elif found == "proposed" and "accept" in word.classes:
                contact.evidence[-1].status = found = "planned"
            elif word.mood is not None and word.mood.status in ("not", "never") and not found and not steps:
                if contact.carrier is None:
                    add(contact, "not_held", 2, token, token + 1)
                found = "not_held"
            if "filler" in word.classes or word.masdar is not None:
                token -= 1
                continue
        unknown += word is None
        steps += 1
        token -= 1
    if past:
        for e in contact.evidence:
            if e.status == "planned":
                e.status = "was_planned"
    if purpose and not found and contact.carrier is None:
        add(contact, "planned", 1, at, contact.end)
    elif contact.masdar is not None and not found and contact.carrier is None and not contact.evidence:
        lead = scene.word(at - 1)
        circumstance = lead is not None and (
            lead.slot == "with" or "despite" in lead.classes
        )  # «مع انطلاق …»
        told = {"continue": "ongoing"}.get(contact.aspect, "held" if circumstance else "unclear")
        add(contact, told, 1, at, contact.end)  # «أعلنت عقد اجتماع»: it does not say when
    if (
        contact.what == "visit"
        and not (found or contact.definite)
        and _is(scene, contact.start - 1, "within")
    ):
        add(contact, "ongoing", 1, contact.start - 1, contact.end)  # «الموجود في زيارة إلى …»


def _denial(contact: Contact) -> int | None:
    """The word that denies the contact: «نفت … أنباء عن محادثات», «ينفي عقد أي لقاء», «نفى أن تكون … قد أجرت محادثات»."""
    scene = contact.scene
    denied = False
    told = (contact.carrier is not None or contact.verb is not None) and not contact.definite
    for token in range(contact.start - 1, max(scene.start, contact.start - DENIAL_REACH) - 1, -1):
        word = scene.word(token)
        if word is None or "quote" in word.classes:
            continue
        if "hard-border" in word.classes or ("saying" in word.classes and "deny" not in word.classes):
            return None
        if "deny" in word.classes and denied:
            return token
        if "truth" in word.classes and _is(scene, token - 1, "negator"):
            return token  # «لا صحة لما تردد عن …»
        denied = (
            denied
            or "denied" in word.classes
            or (told and "that" in word.classes and not _is(scene, token - 1, "preposition"))
        )
        if word.noun is not None and not denied:
            return None
    return None


def _looks_ahead(scene: Scene, token: int) -> bool:
    """True when the verb of the clause before `token` is in the future («ستعلن … بعد»)."""
    for at in range(token - 1, max(scene.start, token - FUTURE_REACH) - 1, -1):
        word = scene.word(at)
        if word is not None and word.classes & {"hard-border", "comma", "saying"}:
            return False
        if is_future(scene.raw[at]) and not any(n.start <= at < n.end for n in scene.nodes_before(token)):
            return word is None or "no-future" not in word.classes
    return False


def _is_time(scene: Scene, token: int) -> bool:
    return token in scene.when_at


def _adjectives(contact: Contact) -> None:
    """«الاجتماع المرتقب», «القمة الأميركية الكورية المقبلة»: adjectives before any preposition."""
    scene = contact.scene
    token, steps = contact.end, 0
    while token < contact.right_stop and steps < 6:
        node = scene.node_at.get(token)
        if node is not None:
            token, steps = node.end, steps + 1
            continue
        if token in scene.when_at:
            break
        word = scene.word(token)
        if word is not None:
            if word.after is not None:
                if word.after.status in FUTURE:  # «نتائج القمة المرتقبة»
                    contact.evidence = [e for e in contact.evidence if e.status != "held" or e.weight > 2]
                elif word.after.status == "ongoing":  # «طلب الانسحاب من المفاوضات الجارية»
                    contact.evidence = [e for e in contact.evidence if e.status not in FUTURE or e.weight > 2]
                was = word.after.status == "planned" and _past_at(scene, contact.start - 1)
                status = "was_planned" if was else word.after.status  # «وكان الاجتماع مقررا»
                add(contact, status, word.after.weight, token, token + 1)
                return
            if word.slot is not None or "border" in word.classes or "comma" in word.classes:
                return
        token += 1
        steps += 1


def _predicates(contact: Contact, page: Page) -> None:
    """What is said of the noun further on: «… تأجل», «الذي عقد», «لن يعقد», «ستركز على»."""
    scene = contact.scene
    limit = min(contact.right_stop, contact.end + PREDICATE_REACH)
    relative = False
    steps, inside = 0, contact.end
    for token in range(contact.end, limit):
        if token < inside:
            continue
        name = scene.node_at.get(token) or scene.when_at.get(token)
        if name is not None:
            inside = name.end
            continue
        steps += 1
        word = scene.word(token)
        if word is None:
            continue
        if "hard-border" in word.classes and token != contact.end:
            return
        if "relative" in word.classes:
            relative = True
        was = scene.word(token - 1)
        if relative and word.after is not None and was is not None and was.mood is not None:
            status = "was_planned" if _past_at(scene, token - 1) else word.after.status
            add(contact, status, word.after.weight, token, token + 1)  # «الذي كان مقررا»
            continue
        if word.pred is not None and (word.pred.weight > 2 or relative or contact.definite or steps < 3):
            add(contact, word.pred.status, word.pred.weight, token, token + 1)
            return
        if word.slot == "topic" or ("saying" in word.classes and token > contact.end):
            return
        if word.verb is not None and not relative and steps > NEAR_PREDICATE:
            return
        if (
            word.masdar is not None
            and word.verb is not None
            and (not relative or _planned_at(scene, token - 1))
        ):
            continue  # «المزمع عقدها», «التي كان مقررا عقدها», «احتمال عقد قمة»: the holding of, not "was held"
        if word.verb is not None and word.verb.cls == "light" and _is(scene, token + 1, "admin"):
            return  # «لم يتم تحديد موعد القمة»
        if word.verb is not None and not word.verb.what:
            own = word.verb.aspect == "do" and _is(scene, token - 1, "relative") and token == contact.end + 1
            if (word.verb.aspect == "do" and not own) or _negated_gathering(scene, token, word.verb):
                continue  # «الزيارة التي يقوم بها» tells of the visit, another «قام» does not
            if contact.carrier is None and word.verb.cls in ("light", "gather", "host", "attend"):
                _verb_evidence(contact, token, word.verb, page)
                if contact.carrier_verb is None:
                    contact.carrier_verb = word.verb
                if relative and contact.evidence and contact.evidence[-1].status == "was_planned":
                    continue  # «محادثات كان مقررا أن تجري في … تأجلت»: what became of the plan
            return
        if word.verb is not None and word.verb.cls not in ("with",):
            return


def _past_at(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and word.mood is not None and word.mood.status == "past"


def _planned_at(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and word.after is not None and word.after.status in FUTURE


def _negated_gathering(scene: Scene, token: int, verb: Verb) -> bool:
    """«الذي لم يضم أي طرف»: who was not there, not that it was not held."""
    before = scene.word(token - 1)
    return verb.cls == "gather" and before is not None and before.mood is not None


# ------------------------------------------------------------------ date and decision


def _from_date(contact: Contact, page: Page) -> None:
    if contact.when is None or page.latest is None or page.earliest is None:
        return
    if contact.title and not any(e.status == "held" and e.weight > 1 for e in contact.evidence):
        ahead = coming(contact.when, page)
        yesterday = (page.earliest - timedelta(1)).isoformat()
        if ahead is not None and (contact.when.time.earliest or "") < yesterday:
            contact.swing, contact.when = contact.when, ahead  # «قمة في بغداد الأحد»: a headline announces
    time = contact.when.time
    span = (contact.when.start, contact.when.end)
    contact.ahead = time.earliest is not None and time.earliest > page.latest.isoformat()
    contact.gone = time.latest is not None and time.latest < page.earliest.isoformat()
    if any(e.status == "proposed" for e in contact.evidence):
        return  # «قد يزور … قبل نهاية العام»: a day ahead makes no plan of it
    if contact.ahead:
        add(contact, "planned", 2, *span)
    elif contact.gone:
        add(contact, "held", 1, *span)


def add(contact: Contact, status: str, weight: int, start: int, end: int) -> None:
    """Record one sign of status at tokens `[start, end)`."""
    contact.evidence.append(Evidence(status, weight, start, end))


def _is(scene: Scene, token: int, cls: str) -> bool:
    word = scene.word(token)
    return word is not None and cls in word.classes
