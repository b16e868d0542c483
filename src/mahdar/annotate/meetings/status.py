"""How a contact stands, from tense, mood, negation, status words and its date.

Each sign is an `Evidence` with a weight: 3 says it outright, 2 grammar says it, 1 a hint. `decide` picks one
status from them for all the places of a page that speak of the same contact.
"""

from __future__ import annotations

from datetime import timedelta

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.decide import BROKEN
from mahdar.annotate.meetings.guard import coming
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.tense import verb_evidence
from mahdar.annotate.meetings.triggers import ADDRESS
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import TO, Cue, Verb, is_future

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
#: What a question with «هل» leaves open.
HAPPENED = frozenset({"held", "ongoing"})
NEGATIONS = frozenset({"no", "not", "never"})


def read_status(contact: Contact, page: Page) -> None:
    """Collect the evidence of one contact into `contact.evidence`."""
    denial = _denial(contact)
    if denial is not None:
        contact.add("denied", 3, denial, denial + 1)
        return
    if contact.verb is not None and contact.agreement is None:
        verb_evidence(contact, contact.start, contact.verb, page)
    elif contact.noun is not None:
        if contact.carrier is not None and contact.carrier_verb is not None:
            verb_evidence(contact, contact.carrier, contact.carrier_verb, page)
        if contact.noun.id != ADDRESS:  # «دعا، في خطاب أمام …، إلى هدنة» calls for no speech
            _governors(contact)
        _adjectives(contact)
        _predicates(contact, page)
    if contact.strength == "status":
        return
    _from_date(contact, page)
    if contact.scene.question:
        near = range(max(contact.scene.start, contact.start - DENIAL_REACH), contact.start)
        contact.evidence = [e for e in contact.evidence if e.weight > 2]
        if any(contact.scene.has(t, "whether") for t in near):
            past = any(v is not None and v.tense == "past" for v in (contact.verb, contact.carrier_verb))
            asked = Evidence("unclear" if past else "proposed", 1, contact.start, contact.end)
            contact.evidence = [e for e in contact.evidence if e.status not in HAPPENED] or [asked]


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
            said = any(scene.has(t, "saying") for t in near)  # «أعلن … اختتام الجولة»; not «حتى انتهائها»
            contact.add("held", 3 if said else 2, contact.masdar, contact.masdar + 1)
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
                contact.add(found, lead.before.weight, first, first + 1)
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
            if cue is not None and cue.status == "planned" and scene.has(at - 1, "in"):
                cue = None  # «لم نتوصل إلى اتفاق في المحادثات»: not an agreement on them
            if cue is not None and steps < cue.reach and not found:
                status = cue.status
                if status == "held" and cue.weight > 1 and _looks_ahead(scene, token):
                    status = "planned"  # «ستعلن النتائج عقب لقاء …»
                mood = scene.word(token - 1)
                negated = mood is not None and mood.mood is not None and mood.mood.status in NEGATIONS
                if status == "if" or (status == "not_held" and negated):
                    status = "proposed"  # «لا يستبعد عقد …»
                contact.add(status, cue.weight, token, token + 1)
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
                    contact.add("not_held", 2, token, token + 1)
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
        contact.add("planned", 1, at, contact.end)
    elif contact.masdar is not None and not found and contact.carrier is None and not contact.evidence:
        lead = scene.word(at - 1)
        circumstance = lead is not None and (
            lead.slot == "with" or "despite" in lead.classes
        )  # «مع انطلاق …»
        told = {"continue": "ongoing"}.get(contact.aspect, "held" if circumstance else "unclear")
        contact.add(told, 1, at, contact.end)  # «أعلنت عقد اجتماع»: it does not say when
    if contact.what == "visit" and not (found or contact.definite) and scene.has(contact.start - 1, "within"):
        contact.add("ongoing", 1, contact.start - 1, contact.end)  # «الموجود في زيارة إلى …»


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
        if "truth" in word.classes and scene.has(token - 1, "negator"):
            return token  # «لا صحة لما تردد عن …»
        denied = (
            denied
            or "denied" in word.classes
            or (told and "that" in word.classes and not scene.has(token - 1, "preposition"))
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
                contact.add(status, word.after.weight, token, token + 1)
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
            contact.add(status, word.after.weight, token, token + 1)  # «الذي كان مقررا»
            continue
        if word.pred is not None and (word.pred.weight > 2 or relative or contact.definite or steps < 3):
            contact.add(word.pred.status, word.pred.weight, token, token + 1)
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
        if word.verb is not None and word.verb.cls == "light" and scene.has(token + 1, "admin"):
            return  # «لم يتم تحديد موعد القمة»
        if word.verb is not None and not word.verb.what:
            own = word.verb.aspect == "do" and scene.has(token - 1, "relative") and token == contact.end + 1
            if (word.verb.aspect == "do" and not own) or _negated_gathering(scene, token, word.verb):
                continue  # «الزيارة التي يقوم بها» tells of the visit, another «قام» does not
            if contact.carrier is None and word.verb.cls in ("light", "gather", "host", "attend"):
                verb_evidence(contact, token, word.verb, page)
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
        contact.add("planned", 2, *span)
    elif contact.gone:
        contact.add("held", 1, *span)
