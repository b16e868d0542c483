"""Where no word governs a noun of contact: one ordered decision on what its own words and its clause's time leave open."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.nominal import ARRIVAL, RETURN
from mahdar.annotate.meetings.find.topics import talked_about
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.governing import AHEAD, DECIDED, ONCE, OPEN, PAST, WAS, time_of
from mahdar.annotate.meetings.status.negation import negated, not_yet
from mahdar.knowledge.forms import is_future
from mahdar.knowledge.meetings import IN, TO, Word

#: How a visit stands when its traveller has come, and when he is back.
MOVES = {ARRIVAL: "there", RETURN: "held"}
#: How what goes with a verb stands («سيبحث خلال زيارته»), by the time of the verb.
AT_THE_TIME = {AHEAD: "planned", OPEN: "proposed", WAS: "was_planned", ONCE: "held"}
#: How what comes before something that may yet be stands («قد يلتقيان بعد القمة»), by the time of the verb.
BEFORE_IT = {AHEAD: "planned", OPEN: "planned", WAS: "was_planned"}
#: … and what a verb speaks of or leads to («قد تؤدي إلى محادثات»): no sign that it was held.
OBJECT_OF = {AHEAD: "unclear", OPEN: "proposed"}
#: A call stands this close before what it calls for, an aside between them.
CALL_REACH = 24
#: What goes on at the same time is said this close before it.
JOINED_REACH = 9
#: That no date is set stands this close behind it.
OPEN_REACH = 5
#: Who goes somewhere for a contact is said this close before it.
JOURNEY_REACH = 4
#: «التقدم الحاصل أخيرا في»: progress stands this close before «في».
PROGRESS_REACH = 3
#: A programme stands this close before the contact, names not looked at; the negation this close before it.
PROGRAMME_REACH, NEGATION_REACH = 7, 3
#: Who is sent, and where, stands between the verb of sending and its purpose, in so many words, a name counting as one.
SENDING_REACH = 8
#: Who is sent need not go of himself.
SENDING = "sending"
#: What closes the clause of that verb.
CLAUSE_ENDS = frozenset({"hard-border", "comma", "that-clause", "relative"})
JOURNEYS = frozenset({"go", "leave", "send", "visit"})


def ungoverned(contact: Contact, at: int) -> None:
    """What the contact's own words and the time of its clause say, where no word governs it: the first that tells."""
    scene = contact.scene
    free = contact.carrier is None
    if not contact.evidence and (call := _called_for(scene, at)) is not None:
        contact.add("proposed", 2, call, call + 1)
        return
    if free and _for_a_purpose(contact, at):
        if (undone := _not_bound(scene, at)) is not None:
            status, verb = undone
            own = scene.word(at)
            attends = own is not None and own.masdar is not None and own.masdar.cls == "attend"
            # «لن يسافر لحضور القمة»: who stays away; others may meet
            contact.add(*(("absent", 1) if attends else (status, 2)), verb, verb + 1)
            return
        contact.add("proposed" if _pressed_for(contact, at) else "planned", 1, at, contact.end)
    elif not contact.evidence:
        status, weight, start = _of_itself(contact, at)
        if status:
            contact.add(status, weight, start, contact.end)
    if contact.what == "visit" and not contact.definite and scene.has(contact.start - 1, "within"):
        contact.add("ongoing", 1, contact.start - 1, contact.end)  # «الموجود في زيارة إلى …»


def _of_itself(contact: Contact, at: int) -> tuple[str, int, int]:
    """Status, weight and first word of the first sign that tells; an empty status where none does."""
    scene, free = contact.scene, contact.carrier is None
    if contact.noun is not None and contact.noun.id in MOVES:
        return MOVES[contact.noun.id], 2, at  # «أظهرت الصور وصول الوفد إلى …»
    if _undated_yet(contact):
        return "planned", 2, at  # «وعلى لقاء قريب لم يحدد موعده»
    if free and _holding_discussed(contact, at):
        return "proposed", 1, at - 1  # «لبحث عقد لقاء»
    if talked_about(contact) is not None:
        return "unclear" if contact.when is not None else "proposed", 1, at
    if contact.masdar is not None and free:
        return _of_masdar(contact, at), 1, at
    if _is_future(scene, at - 1):
        return "planned", 2, at - 1  # «ستبحث القمة ملف الحدود»
    if contact.what == "talks" and (_progress_in(scene, at) or scene.has(at - 1, "gets-on")):
        return "ongoing", 1, at - 1  # «رحب بالتقدم المحرز في المفاوضات»
    if contact.what == "talks" and contact.definite and scene.has(at - 1, "of") and scene.has(at - 2, "part"):
        past = time_of(scene, at - 2) == PAST
        return "held" if past else "ongoing", 1, at - 2  # «كجزء من المحادثات»
    if scene.has(at - 1, "speak-of") and scene.has(at - 2, "telling"):
        return "unclear", 1, at - 2  # «يدور الحديث عن لقاء»
    if (programme := _not_on_programme(scene, at)) is not None:
        return "not_held", 2, programme
    if scene.has(at - 1, "any") and not scene.has(at - 2, "comma"):
        return "proposed", 1, at - 1  # «أي حوار معها مشروط بـ …»: if there is one
    if scene.has(at - 1, "among"):
        time = time_of(scene, at - 1 - scene.has(at - 2, "of"))
        status = "held" if time == PAST else AT_THE_TIME.get(time, "")
        if status:
            return status, 1, at - 1  # «أجرى عشرات الاتصالات، من بينها مكالمة مع …»
    if scene.has(at - 1, "exists") and not contact.title:
        was = is_past(scene.word(at - 2))  # «كانت هناك محادثات»
        return "held" if was else "ongoing", 1, at - 1
    if any(scene.has(t, "goes-with") for t in range(max(contact.left_stop, at - JOINED_REACH), at)):
        return "ongoing", 1, at - 1  # «تتزامن الغارات مع محادثات …»
    lead = contact.start - 1
    lead -= scene.has(lead, "ordinal") and scene.has(lead - 1, "in")  # «في أول زيارة»
    if scene.has(lead, "in"):
        time = time_of(scene, lead, contact.end)
        status = AT_THE_TIME.get(time, "")
        if time == PAST or (time == DECIDED and contact.what == "call"):
            status = "there" if contact.what == "visit" else "held"  # «اتفق في اتصال هاتفي مع …»
        if status:
            return status, 1, lead
    answered = contact.noun is not None and contact.noun.prefix == IN
    if answered and any(
        scene.has(t, "answers") for t in range(max(contact.left_stop, at - JOINED_REACH), at)
    ):
        return "held", 1, at  # «رد عليها … بزيارة إلى …»
    if free and not contact.title:
        time = OBJECT_OF.get(time_of(scene, at), "")
        if time:
            return time, 1, at
    if _presupposed(contact):
        return "held", 1, contact.start - 1  # «أخبرته في اجتماعنا أن …», «مشيرا إلى لقائه مع …»
    return "", 0, at


def _of_masdar(contact: Contact, at: int) -> str:
    """«أعلنت عقد اجتماع» does not say when; «مع انطلاق …», «رغم عقد …» say that it is so, «في مستهل …» that it goes on."""
    lead = contact.scene.word(at - 1)
    if contact.aspect == "continue":
        return "ongoing"
    if contact.aspect == "begin" and (_welcomed(contact) or _announced(contact)):
        return "ongoing"
    if lead is None:
        return "unclear"
    if contact.aspect == "begin" and "within" in lead.classes:
        return "ongoing"
    if lead.slot == "with" or "despite" in lead.classes:
        return "held"
    own = contact.scene.word(contact.masdar) if contact.masdar is not None else None
    return (
        "proposed"
        if own is not None and own.before is not None and own.before.status == "proposed"
        else "unclear"
    )


def _undated_yet(contact: Contact) -> bool:
    """«لقاء قريب بينهما لم يحدد موعده»: right behind it, its date is still open."""
    scene = contact.scene
    near = range(contact.end, contact.end + OPEN_REACH)
    return any(scene.has(t, "negator") and scene.has(t + 2, "its-date") for t in near)


def _holding_discussed(contact: Contact, at: int) -> bool:
    """«لبحث عقد لقاء», «بحثا استئناف المفاوضات»: what others discuss is the holding of one, not how it was."""
    lead, own = contact.scene.word(at - 1), contact.scene.word(at)
    if contact.masdar is None or contact.masdar == contact.start or lead is None or own is None:
        return False
    spoken_of = lead.slot == "topic" or (lead.verb is not None and lead.verb.aspect == "matter")
    return spoken_of and own.masdar is not None and own.masdar.aspect in ("hold", "begin", "")


def _progress_in(scene: Scene, at: int) -> bool:
    """«التقدم المحرز في المفاوضات», «جمود في المحادثات»: they get on, or do not, as one speaks."""
    near = range(max(scene.start, at - 1 - PROGRESS_REACH), at - 1)
    return scene.has(at - 1, "in") and scene.within(near, "progress")


def _not_on_programme(scene: Scene, at: int) -> int | None:
    """«ليس على جدول أعماله أي لقاء», «لا يتضمن برنامجه لقاء»: the negation, before what somebody has to do."""
    near = range(at - 1, max(scene.start, at - 1 - PROGRAMME_REACH), -1)
    programme = next((t for t in near if scene.has(t, "programme")), None)
    if programme is None:
        return None
    before = range(programme - 1, max(scene.start, programme - NEGATION_REACH) - 1, -1)
    return next((t for t in before if scene.has(t, "negator") or _is_no(scene.word(t))), None)


def _is_no(word: Word | None) -> bool:
    return word is not None and word.mood is not None and word.mood.status in ("no", "not", "never")


def _announced(contact: Contact) -> bool:
    """«أعلنت الوزارة بدء المحادثات», «معلنا انطلاق الجولة»: what is announced has begun, unless its day is ahead."""
    masdar = contact.masdar
    if masdar is None:
        return False
    near = range(max(contact.scene.start, contact.left_stop, masdar - CALL_REACH), masdar)
    return contact.scene.within(near, "announces")


def _welcomed(contact: Contact) -> bool:
    """«رحبت الدولتان … ببدء محادثات», «مشيدا باستئناف الحوار»: what is welcomed has begun."""
    scene, masdar = contact.scene, contact.masdar
    own = scene.word(masdar) if masdar is not None else None
    if masdar is None or own is None or own.masdar is None or own.masdar.prefix != IN:
        return False
    first = max(contact.left_stop, masdar - CALL_REACH)
    return any(scene.has(t, "welcomes") for t in range(first, masdar))


def _for_a_purpose(contact: Contact, at: int) -> bool:
    """«إلى باريس للقاء نظيره», «لعقد قمة»."""
    if contact.masdar is not None and contact.masdar != contact.start:
        word = contact.scene.word(contact.masdar)
        if word is not None and word.masdar is not None and word.masdar.prefix == TO:
            return True
    return for_it(contact) and bound_for(contact.scene, at)


def _not_bound(scene: Scene, at: int) -> tuple[str, int] | None:
    """«لن يوفد أحدا إلى كمبالا للقاء نظيره», «رفضت إرسال وفد لإجراء محادثات»: nobody goes there for it. The status, and the word
    that says so."""
    token, steps = at - 1, 0
    if scene.within(range(at, at + SENDING_REACH), "except"):
        return None  # «لا يتوجه إلى كمبالا للقاء نظيره إلا نادرا»
    while token > scene.start and steps < SENDING_REACH:
        if token + 1 in scene.span_ending:
            token, steps = scene.span_ending[token + 1] - 1, steps + 1
            continue
        word, lead = scene.word(token), scene.word(token - 1)
        if word is not None and not (CLAUSE_ENDS.isdisjoint(word.classes) and "except" not in word.classes):
            return None  # «لم يوفد سوى مبعوث واحد …»: him he sent
        if word is not None and word.verb is not None and word.verb.cls in JOURNEYS:
            said = lead.mood.status if lead is not None and lead.mood is not None else ""
            if said == "never":
                return not_yet(scene, token), token - 1
            return ("not_held", token - 1) if said in ("not", "no") else None
        if word is not None and word.noun is not None:
            verb = scene.span_ending.get(token, token) - 1  # «رفضت الحكومة إرسال …»
            refuses = scene.word(verb)
            cue = refuses.before if refuses is not None and word.noun.what == "visit" else None
            refused = cue is not None and cue.status == "not_held" and not negated(scene, verb)
            goer = scene.node_at.get(token + 1)  # «رفضت المعارضة سفر الرئيس …»: he may go
            refused = refused and (word.noun.id == SENDING or goer is None or not goer.person)
            return ("not_held", verb) if refused else None
        token, steps = token - 1, steps + 1
    return None


def _pressed_for(contact: Contact, at: int) -> bool:
    """«تضغط واشنطن على الجانبين لاستئناف المفاوضات»: what somebody is urged to do."""
    return contact.scene.within(range(max(contact.left_stop, at - CALL_REACH), at), "press-for")


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


def bound_for(scene: Scene, noun: int) -> bool:
    """«إلى باريس للقاء نظيره», «في طريقه للاجتماع»: a word of motion, or where he goes; not «لا علاقة للقاء …»."""
    token = noun - 1
    while token >= scene.start and token + 1 in scene.span_ending:
        node = scene.node_ending.get(token + 1)
        if node is not None and node.locative:
            return True
        token = scene.span_ending[token + 1] - 1
    near = [scene.word(t) for t in range(token, max(scene.start, token - JOURNEY_REACH) - 1, -1)]
    return any(w is not None and (w.verb.cls in JOURNEYS if w.verb else "bound" in w.classes) for w in near)


def for_it(contact: Contact) -> bool:
    return contact.noun is not None and contact.noun.prefix == TO


def _is_future(scene: Scene, token: int) -> bool:
    """A verb in the future of any meaning, whose subject follows."""
    return token >= scene.start and is_future(scene.raw[token]) and not scene.has(token, "no-future")


def is_past(word: Word | None) -> bool:
    """«كان», «كانت»."""
    return word is not None and word.mood is not None and word.mood.status == "past"


def _called_for(scene: Scene, at: int) -> int | None:
    """The verb of calling whose «إلى» leads to the contact, behind an aside («دعا فلان، خلال لقاء …، إلى استئناف …»)."""
    if not (scene.has(at - 1, "to") and scene.has(at - 2, "comma")):
        return None
    for token in range(at - 3, max(scene.start, at - CALL_REACH) - 1, -1):
        word = scene.word(token)
        if word is not None and "call-to" in word.classes:
            return token
        if word is not None and ("saying" in word.classes or "hard-border" in word.classes):
            return None
    return None
