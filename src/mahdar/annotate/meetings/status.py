"""How a contact stands, from tense, mood, negation, status words and its date.

Each sign is an `Evidence` with a weight: 3 says it outright, 2 grammar says it, 1 a hint. `decide` picks one
status from them for all the places of a page that speak of the same contact.
"""

from __future__ import annotations

from datetime import timedelta

from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.decide import BROKEN
from mahdar.annotate.meetings.governing import AHEAD, ONCE, OPEN, WAS, time_of
from mahdar.annotate.meetings.guard import coming
from mahdar.annotate.meetings.predicates import FUTURE, adjectives, predicates
from mahdar.annotate.meetings.ranges import counted_from
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.tense import negated, verb_evidence
from mahdar.annotate.meetings.triggers import ADDRESS, ARRIVAL
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import TO, Cue, Word

#: How what goes with a verb stands («سيبحث خلال زيارته»), by the time of the verb.
AT_THE_TIME = {AHEAD: "planned", OPEN: "proposed", WAS: "was_planned", ONCE: "held"}
#: … and what comes before something that may yet be («قد يلتقيان بعد القمة»).
BEFORE_IT = {AHEAD: "planned", OPEN: "planned", WAS: "was_planned"}
#: «المشاركة في قمة»: to be there is said this close before.
ATTENDANCE_REACH = 2
#: Who announced its end stands this close before.
SAID_REACH = 5
#: Who denied a contact stands this close before it.
DENIAL_REACH = 24
#: «هدد قادة الاتحاد بإلغاء اجتماع»: the threat stands this close before.
THREAT_REACH = 5
#: «يفكر في قبول دعوة»: the thought stands this close before.
WEIGHED_REACH = 3
#: Who goes somewhere for a contact is said this close before it.
JOURNEY_REACH = 4
JOURNEYS = frozenset({"go", "leave", "send", "visit"})
#: What a question with «هل» leaves open.
HAPPENED = frozenset({"held", "ongoing"})
#: Words of which only the date is denied.
OPEN_DATE = frozenset({"admin", "date"})
#: Words that tell of a plan that was made, which a «كان» before them does not undo.
SETTLED = frozenset({"accept", "settled"})
#: Moods before a noun that say that it was not.
NOT = frozenset({"not", "never", "undone"})


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
        adjectives(contact)
        predicates(contact, page)
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
    purpose = contact.noun is not None and contact.noun.prefix == TO and _bound_for(scene, at)
    if contact.masdar is not None and contact.masdar != contact.start:
        word = scene.word(contact.masdar)
        purpose = purpose or (word is not None and word.masdar is not None and word.masdar.prefix == TO)
        aspect = word.masdar.aspect if word is not None and word.masdar is not None else ""
        if aspect == "end":
            near = range(contact.masdar - SAID_REACH, contact.masdar)
            said = any(scene.has(t, "saying") for t in near)  # «أعلن … اختتام الجولة»; not «حتى انتهائها»
            over = BEFORE_IT.get(time_of(scene, contact.masdar), "held")
            contact.add(over, 3 if said and over == "held" else 2, contact.masdar, contact.masdar + 1)
    steps, token = 0, at - 1
    ends = scene.span_ending
    found = _stays_away(contact, at)
    unknown = between = 0
    past = settled = False
    sides = {t for _, start, end in contact.countries for t in range(start, end)}
    while token >= contact.left_stop and steps < 7:
        if token in sides:  # «أرجأ الجانبان التركي واليوناني اجتماعا»
            token -= 1
            continue
        if token + 1 in ends:
            first = ends[token + 1]
            steps += not _is_time(scene, first)
            lead = scene.word(first)
            # «عشية لقاء», «قبل يومين من لقاء»; not «بعد غد محادثات»
            event = _is_time(scene, first) and (first == token or counted_from(scene, token + 1))
            if not found and event and lead is not None and lead.before is not None:
                found = lead.before.status  # «قبل ثلاثة أيام من زيارته»
                contact.add(found, lead.before.weight, first, first + 1)
            token = first - 1
            continue
        word = scene.word(token)
        if word is not None:
            if "quote" in word.classes and token == at - 1:
                token -= 1  # «ألغت هذا "الاجتماع القصير"»
                continue
            if "hard-border" in word.classes:
                break
            cue = word.before
            if cue is not None and cue.status == "if" and _is_past(scene.word(token + 1)):
                cue = None  # «إذا كانت الزيارة تهدف إلى …»: what it is, not whether
            if cue is None and word.pred is not None and steps < 2 and token + 1 >= contact.start - 1:
                cue = Cue(word.pred.status, word.pred.weight, 2)
            if "announce" in word.classes and not found:  # «بعد الإعلان عن قمة»: after the news of it
                contact.add("planned", 1, token, token + 1)
                found = "planned"
            if cue is not None and cue.status in BROKEN and (unknown > 1 or _comments(scene, token, at)):
                cue = None  # «ألغى جدول أعماله في ثاني أيام زيارته»: something else is called off
            if cue is not None and cue.status == "planned" and cue.weight == 1 and unknown:
                cue = None  # «قبل هبوطه في … في زيارة»: before something else
            if "not-yet" in word.classes and token + 1 == at and _for(contact):
                cue = None  # «لم يحدد بعد لزيارته موعد»: not yet
            if cue is not None and cue.status == "proposed" and cue.weight == 1 and contact.this:
                cue = None  # «أهمية هذه الزيارة»: one that is known
            if cue is not None and cue.status == "planned" and scene.has(at - 1, "in"):
                cue = None  # «لم نتوصل إلى اتفاق في المحادثات»: not an agreement on them
            if cue is not None and steps < cue.reach and not found:
                status = cue.status
                if status == "held":
                    status = _at_the_time(contact, token, cue)
                elif status == "planned" and cue.weight == 1 and time_of(scene, token) == ONCE:
                    status = "held"  # «كان قد التقى … قبل القمة»
                denied = negated(scene, token)
                if status == "if" or (denied and (status == "not_held" or "accept" in word.classes)):
                    status = "proposed"  # «لا يستبعد عقد …», «ما لم يوافق على استئناف …»
                elif status in FUTURE and denied and not word.classes & OPEN_DATE:
                    status = (
                        "not_held"  # «لا خطط لعقد …», «لا يعتزم لقاء …»; «دون تحديد موعد» leaves it planned
                    )
                contact.add(status, cue.weight, token, token + 1)
                found, between = status, unknown if cue.status == "planned" else -1
                settled = bool(word.classes & SETTLED)  # «كان قد وافق على لقاء»: which he still may
            elif cue is not None and cue.status == "proposed" and found == "planned" and unknown == between:
                contact.evidence[-1].status = found = (
                    "proposed"  # «تسعى إلى ترتيب لقاء», «استعداده لتحديد موعد»
                )
            elif cue is not None and cue.status == "cancelled" and found == "proposed":
                contact.evidence[-1].status = found = "cancelled"  # «إلغاء دعوته لزيارة …»
            elif "matter" in word.classes and scene.has(token - 1, "of") and not found:
                contact.add("proposed", 1, token - 1, token + 1)  # «من شأن لقاء الرئيسين أن …»
                found = "proposed"
            elif word.mood is not None and word.mood.status == "past" and found:
                past = past or not settled
            elif found in BROKEN and "threat" in word.classes and steps < THREAT_REACH:
                contact.evidence.pop()
                found = "threatened"
            elif found == "proposed" and "accept" in word.classes:
                if not _weighed(scene, token):
                    contact.evidence[-1].status = found = "planned"
            elif not (found or steps) and _is_not(scene, token, at):
                if contact.carrier is None:
                    contact.add("not_held", 2, token, token + 1)
                found = "not_held"
            if word.classes & {"filler", "exists"} or word.masdar is not None:
                token -= 1
                continue
        unknown += word is None
        steps += 1
        token -= 1
    if past:
        for e in contact.evidence:
            if e.status == "planned":
                e.status = "was_planned"
    if found == "threatened" and not contact.evidence:
        contact.add("planned", 1, at, contact.end)  # «هدد بإلغاء لقائه»: it stands as yet
    if purpose and not found and contact.carrier is None:
        contact.add("planned", 1, at, contact.end)
    elif contact.noun is not None and contact.noun.id == ARRIVAL and not (found or contact.evidence):
        contact.add("there", 2, at, contact.end)  # «أظهرت الصور وصول الوفد إلى …»
    elif contact.masdar is not None and not found and contact.carrier is None and not contact.evidence:
        lead = scene.word(at - 1)
        circumstance = lead is not None and (
            lead.slot == "with" or "despite" in lead.classes
        )  # «مع انطلاق …»
        begun = contact.aspect == "begin" and lead is not None and "within" in lead.classes
        told = (
            "ongoing"
            if begun
            else {"continue": "ongoing"}.get(contact.aspect, "held" if circumstance else "unclear")
        )
        contact.add(told, 1, at, contact.end)  # «أعلنت عقد اجتماع»: it does not say when
    if scene.has(at - 1, "any") and not (found or contact.evidence):
        contact.add("proposed", 1, at - 1, contact.end)  # «أي حوار معها مشروط بـ …»: if there is one
    if scene.has(contact.start - 1, "in") and not (found or contact.evidence):
        time = AT_THE_TIME.get(time_of(scene, contact.start - 1, contact.end), "")
        if time:
            contact.add(time, 1, contact.start - 1, contact.end)
    if _presupposed(contact) and not (found or contact.evidence):
        contact.add(
            "held", 1, contact.start - 1, contact.end
        )  # «أخبرته في اجتماعنا أن …», «مشيرا إلى لقائه مع …»
    if contact.what == "visit" and not (found or contact.definite) and scene.has(contact.start - 1, "within"):
        contact.add("ongoing", 1, contact.start - 1, contact.end)  # «الموجود في زيارة إلى …»


def _is_not(scene: Scene, token: int, noun: int) -> bool:
    """«لم», «دون», «عدم», «لا» right before the noun («لا لقاء بين …»), and «ليس» of what there is («ليس هناك أي لقاء»)."""
    word = scene.word(token)
    mood = word.mood.status if word is not None and word.mood is not None else ""
    if mood in NOT or (mood == "no" and token + 1 == noun):
        return True
    return scene.has(token, "negator") and scene.has(token + 1, "exists")


def _presupposed(contact: Contact) -> bool:
    """A contact that is spoken of as its partner's own, which a visit may be that is still to come."""
    noun = contact.noun
    return (
        noun is not None
        and noun.strength != "deed"
        and bool(noun.suffix)
        and noun.prefix != TO
        and contact.what in ("meeting", "call")
    )


def _at_the_time(contact: Contact, token: int, cue: Cue) -> str:
    """Held, unless the verb that the words at `token` go with («خلال», «بعد») is still to come."""
    time = time_of(contact.scene, token, contact.end)
    if contact.scene.has(token, "during"):
        return AT_THE_TIME.get(time, "there" if contact.what == "visit" else cue.status)
    return BEFORE_IT.get(time, cue.status) if cue.weight > 1 or time != OPEN else cue.status


def _bound_for(scene: Scene, noun: int) -> bool:
    """«إلى باريس للقاء نظيره», «في طريقه للاجتماع»: a word of motion, or where he goes; not «لا علاقة للقاء …»."""
    token = noun - 1
    while token >= scene.start and token + 1 in scene.span_ending:
        node = scene.node_ending.get(token + 1)
        if node is not None and node.locative:
            return True
        token = scene.span_ending[token + 1] - 1
    near = [scene.word(t) for t in range(token, max(scene.start, token - JOURNEY_REACH) - 1, -1)]
    return any(w is not None and (w.verb.cls in JOURNEYS if w.verb else "bound" in w.classes) for w in near)


def _for(contact: Contact) -> bool:
    return contact.noun is not None and contact.noun.prefix == TO


def _is_past(word: Word | None) -> bool:
    """«كان», «كانت»."""
    return word is not None and word.mood is not None and word.mood.status == "past"


def _weighed(scene: Scene, token: int) -> bool:
    """«يفكر فلان في قبول …»: what is only thought of."""
    for _ in range(WEIGHED_REACH):
        token = scene.span_ending.get(token, token) - 1
        if scene.has(token, "weigh"):
            return True
    return False


def _comments(scene: Scene, verb: int, noun: int) -> bool:
    """«علق فلان على اجتماع», «علق قائلا»: he speaks of it; only without «على» does he suspend it."""
    subject = scene.node_at.get(verb + 1)
    behind = subject.end if subject is not None else verb + 1
    matter = scene.word(behind)
    quoting = scene.has(behind, "quoting") or scene.has(behind + 1, "quoting")
    quoting = quoting or (matter is not None and matter.slot == "topic")  # «تعليق بشأن الزيارة»
    return quoting or any(scene.has(t, "on") or scene.has(t, "speak-of") for t in (noun - 1, behind))


def _stays_away(contact: Contact, at: int) -> str:
    """«قرر عدم حضور …», «رفض المشاركة في …»: the sign that someone does, `at` the first word of the contact."""
    scene = contact.scene
    for token in range(at, max(contact.left_stop, at - ATTENDANCE_REACH) - 1, -1):
        if scene.has(token, "attendance"):
            refusal = scene.span_ending.get(token, token) - 1  # «رفض فلان حضور»: its subject between
            if _refused(scene, refusal):
                contact.add("absent", 1 if _outsider(contact, token) else 2, refusal, token + 1)
                return "absent"
            return ""
    return ""


def _outsider(contact: Contact, attendance: int) -> bool:
    """«رفض فلان حضور القمة بين … و…»: the contact names its two sides, and who stays away is neither."""
    sides = contact.party_ids()
    before = [n for n in contact.scene.nodes_before(attendance) if n.acting and n.parties]
    return len(sides) > 1 and bool(before) and not set(before[-1].parties) & set(sides)


def _refused(scene: Scene, token: int) -> bool:
    """«عدم حضور», «رفض المشاركة في»."""
    word = scene.word(token)
    return word is not None and (
        "negator" in word.classes or (word.before is not None and word.before.status == "not_held")
    )


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
        if (word.noun is not None or "agreement" in word.classes) and not denied:
            return None  # «نفى مزاعم عن اتفاق …»: that is what is denied
    return None


def _is_time(scene: Scene, token: int) -> bool:
    return token in scene.when_at


# ------------------------------------------------------------------ date and decision


def _from_date(contact: Contact, page: Page) -> None:
    if contact.when is None or page.latest is None or page.earliest is None:
        return
    if contact.title and not any(e.status in ("held", "there") for e in contact.evidence):
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
