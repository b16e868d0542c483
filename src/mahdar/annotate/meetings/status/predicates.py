"""What is said of a noun of contact behind it: adjectives, relative clauses and predicates."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.another_day import is_of_frame
from mahdar.annotate.meetings.days.borders import fronted
from mahdar.annotate.meetings.find.carriers import does_another
from mahdar.annotate.meetings.guard import BROKEN, FUTURE
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.governing import AHEAD, OPEN, time_of
from mahdar.annotate.meetings.status.negation import negated
from mahdar.annotate.meetings.status.outcomes import told_behind
from mahdar.annotate.meetings.status.tense import verb_evidence
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import FEMININE, is_future, is_imperfect
from mahdar.knowledge.meetings import ACCUSATIVE, ARTICLE, CONJUNCTIONS, IN, TO, Verb, Word

#: Predicates («… تأجل», «… أسفر عن») are looked for this far behind the noun.
PREDICATE_REACH = 22
#: … of a noun that opens its clause, behind its topic and a relative clause.
SUBJECT_REACH = 36
#: «عقب توتر شديد بدأ …»: a noun and an adjective.
NOUN_WITH_ADJECTIVE = 2
#: What threatens the contact stands this close before it.
THREAT_REACH = 8
#: «المفاوضات تتقدم»: so close behind it a verb has it for its subject.
NEXT_TO_IT = 2
#: A verb that is not in a relative clause belongs to the noun only this close behind it.
NEAR_PREDICATE = 10
#: «تأمل باستضافتها»: the word of holding stands this close behind that of mood.
HOLDING_REACH = 3
#: Classes of words for what may last, and is no contact («هدنة»).
EVENTS = frozenset({"dated", "agreement"})
#: «نفى المتحدث باسم … أن يكون»: who denies stands this close before «أن يكون».
DENIER_REACH = 18
#: What stands in brackets is a name.
OPENING = "("
#: «أنهى» has for its object what ended, which its subject did not.
ENDS = "anha"
#: The endings of an adjective that is the predicate of «كان».
PREDICATE_ENDS = (ACCUSATIVE, FEMININE)
#: «لم يعد عقدها في جنيف ممكنا»: what might be stands this close behind «يعد», and what else cannot be true then.
POSSIBLE_REACH, UNTRUE = 5, frozenset({"held", "planned"})
#: What may have come to nothing.
UNSETTLED = frozenset({"was_planned", "proposed"})
#: Verbs in a relative clause or predicate that tell how the noun before them stands; a council that convenes sits.
CARRY = frozenset({"light", "gather", "host", "witness", "attend", "vote"})


def _what_happened(scene: Scene, token: int, word: Word) -> bool:
    """«دعوة إلى لقاء، تعلق الصحيفة على ما حصل»: a verb behind «ما» tells of that."""
    past = word.verb is not None and word.verb.cls == "light" and word.verb.tense == "past"
    return past and scene.has(token - 1, "what")


def _near_to(scene: Scene, token: int) -> bool:
    """«لقاء قريب من الحسم»: near to something, and not soon."""
    return scene.has(token, "near") and scene.has(token + 1, "of")


def adjectives(contact: Contact) -> None:
    """«الاجتماع المرتقب», «القمة الأميركية الكورية المقبلة»: adjectives before any preposition."""
    scene = contact.scene
    described = any(
        (w := scene.word(t)) is not None and w.after for t in range(contact.start, contact.end - 1)
    )
    token, steps = (contact.start + 1 if described else contact.end), 0  # «الجولة المقبلة من المفاوضات»
    while token < contact.right_stop and steps < 6:
        node = scene.node_at.get(token)
        if node is not None:
            token, steps = node.end, steps + 1
            continue
        if token in scene.when_at:
            break
        word = scene.word(token)
        if word is not None:
            lasting = token >= contact.end and scene.has(token + 1, "lasting")  # «المتوقع استمرارها يومين»
            if "near" in word.classes and _near_to(scene, token):
                return
            if word.after is not None and not lasting:
                if word.after.status in FUTURE:  # «نتائج القمة المرتقبة»
                    contact.evidence = [e for e in contact.evidence if e.status != "held" or e.weight > 2]
                elif word.after.status == "ongoing":  # «طلب الانسحاب من المفاوضات الجارية»
                    contact.evidence = [e for e in contact.evidence if e.status not in FUTURE or e.weight > 2]
                if word.after.status == "proposed" and _is_off(contact, token):
                    contact.add("never", 3, token - 1, token + 1)  # «اللقاء غير وارد»
                    return
                past = _past_at(scene, contact.start - 1) or _past_at(scene, token - 1)
                was = word.after.status == "planned" and past
                status = "was_planned" if was else word.after.status  # «وكان الاجتماع مقررا»
                contact.add(status, word.after.weight, token, token + 1)
                return
            if word.slot is not None or word.classes & {"border", "comma", "accepts-it"}:
                return
        token += 1
        steps += 1


def predicates(contact: Contact, page: Page) -> None:
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
        if token in scene.outcomes:
            was_plan = relative or any(e.status in UNSETTLED for e in contact.evidence)
            outcome = told_behind(contact, token, subject=was_plan or _opens(contact))
            if outcome is not None:
                contact.add(*outcome, token + 1)  # «لقاء كان مقررا لم ير النور»
                return
        if word is None:
            named = token > scene.start and scene.raw[token - 1] == OPENING  # «التحالف (سينارد)»
            if is_future(scene.raw[token]) and not named and (relative or contact.definite or steps < 3):
                contact.add("planned", 1, token, token + 1)  # «المحادثات … ستمهد»
                return
            continue
        if "hard-border" in word.classes and token != contact.end:
            return
        if is_of_frame(contact, token) or _what_happened(scene, token, word):
            return
        if "relative" in word.classes:
            relative = True
        if (possible := _no_longer_possible(scene, token, word)) is not None:
            contact.evidence = [e for e in contact.evidence if e.status not in UNTRUE]
            contact.add("never", 3, token - 1, possible + 1)
            return
        if "standing" in word.classes and _is_off(contact, token):
            contact.add("cancelled", 3, token, token + 1)  # «لم تعد الزيارة قائمة», «… لم تعد مطروحة»
            return
        if "gets-on" in word.classes and contact.what == "talks" and (_opens(contact) or steps < NEXT_TO_IT):
            contact.add("ongoing", 1, token, token + 1)  # «المفاوضات مع … تراوح مكانها»
            return
        if "remains" in word.classes and scene.has(token + 1, "standing"):
            contact.add("planned", 2, token, token + 2)  # «الزيارة ما زالت قائمة»: still to come
            return
        if word.after is not None and word.after.status == "proposed" and _is_off(contact, token):
            contact.add("never", 3, token, token + 1)
            return
        bare = word.after is not None and not (relative or scene.raw[token].startswith(ARTICLE))
        bare = bare and not ("near" in word.classes and _near_to(scene, token))
        if bare and word.after is not None and _opens(contact) and not _past_at(scene, token - 1):
            contact.add(word.after.status, word.after.weight, token, token + 1)
            return  # «أن لقاء مع نظيره مرتقب»: what the clause says of its subject
        if bare and word.after is not None and word.after.status == "planned" and _was(contact, token):
            contact.add("was_planned", word.after.weight, token, token + 1)
            return  # «وكان لقاء بين الجانبين مقررا أمس»
        if "under" in word.classes and scene.has(token + 1, "weighing"):
            contact.add("proposed", 3, token, token + 2)  # «اللقاء لا يزال قيد الدرس»
            return
        if "under" in word.classes and scene.has(token + 1, "arranging"):
            contact.add("planned", 2, token, token + 2)  # «اللقاء لا يزال قيد الإعداد»
            return
        if "moved-to" in word.classes and _from_place_to_place(scene, token + 1):
            contact.add("planned", 2, token, token + 1)
            return
        if "order" in word.classes and _begins_behind(scene, token):
            if _may_fail(contact):
                # «قد تنهار المحادثات قبل أن تبدأ»: not begun as yet
                contact.add("planned", 2, token, token + 3)
                return
            contact.evidence = [e for e in contact.evidence if e.status != "held"]
            contact.add("not_held", 3, token, token + 3)  # «انهارت المحادثات قبل أن تبدأ»
            return
        if "it" in word.classes and scene.has(token + 1, "relative"):
            return  # «استضافة جولة في عنتيبي، وهي التي شهدت …»: of the place
        if _asked_for(contact, token, relative=relative):
            contact.add("proposed", 1, token, token + 1)  # «القمة التي دعا إليها»
            continue
        was = scene.word(token - 1)
        if "that-clause" in word.classes and not (relative or _awaited(was)):
            return  # «أكد خلال اللقاء أن …», «اتفقا في اتصال على أن تعقد الجولة …»: what they said
        if word.before is not None and word.before.status in BROKEN and scene.has(token - 1, "relative"):
            contact.add(word.before.status, word.before.weight, token, token + 1)  # «التي جمدت الشهر الماضي»
            return
        if contact.definite and _past_at(scene, token) and _so_it_was(scene, token + 1):
            contact.add("held", 2, token, token + 1)  # «المحادثات كانت بناءة»
            return
        once = _past_at(scene, token - 1)
        clause = relative or (once and not contact.definite)  # «اجتماعات كانت مقررة»
        if clause and word.after is not None and was is not None and was.mood is not None:
            status = "was_planned" if once else word.after.status
            contact.add(status, word.after.weight, token, token + 1)  # «الذي كان مقررا»
            continue
        if (
            word.pred is not None
            and not _masdar_at(scene, token)
            and (word.pred.weight > 2 or relative or contact.definite or steps < 4)
        ):
            open_ = word.pred.status == "not_held" and scene.has(token - 1, "negator")  # «غير مستبعد»
            stands = word.pred.status in BROKEN and _denied_of(contact)
            status = "proposed" if open_ else "planned" if stands else word.pred.status
            contact.add(status, word.pred.weight, token, token + 1)
            return
        if word.slot == "topic" and not relative and _opens(contact):
            if (off := _called_off(contact, token)) is not None:
                contact.add(*off)  # «أن اللقاء بشأن …، الذي كان مقررا …، تأجل»
            return
        if word.slot == "topic" or ("saying" in word.classes and token > contact.end):
            return
        if scene.has(token - 1, "on") and word.verb is not None and word.verb.cls == "attend":
            continue  # «على رأس وفد»
        if word.verb is not None and not relative and steps > NEAR_PREDICATE:
            return
        if relative and word.mood is not None and word.mood.status in FUTURE and _to_be_held(scene, token):
            contact.add(word.mood.status, 2, token, token + 1)  # «التي كانت الوزارة تأمل باستضافتها»
            return
        if _is_holding(contact, token, relative=relative):
            continue  # «المزمع عقدها», «التي كان مقررا عقدها», «احتمال عقد قمة»: the holding of, not "was held"
        if word.verb is not None and _calls_off(scene.word(token + 1)):
            continue  # «اللقاء تم إلغاؤه»: the calling off was done
        if word.verb is not None and _of_what_came_before(scene, token):
            continue  # «الزيارة عقب توتر بدأ العام الماضي»: the strain did
        if word.verb is not None and _other_time(scene, token - 1):
            return  # «لقاء نظيره بعد أن شارك في …», «بعدما بدأت ولايته»: of another occasion
        if word.verb is not None and not relative and _goes_with_another(contact, word.verb):
            return  # «أقرت الهدنة خلال لقاء … في مايو، وتنتهي في يوليو»: the truce does
        if word.verb is not None and _lasts(scene, token, word.verb):
            continue  # «زيارة تستمر يومين»: how long, not that it goes on
        if word.verb is not None and (word.verb.id == ENDS or does_another(scene, token, word.verb)):
            return  # «لم يتم تحديد موعد القمة», «القمة قد تنهي الأزمة»
        if word.verb is not None and (not word.verb.what or word.verb.aspect == "hold"):
            own = (
                word.verb.aspect == "do"
                and scene.has(token - 1, "relative")
                and _behind_adjectives(contact, token - 1)
            )
            if (word.verb.aspect == "do" and not own) or _negated_gathering(scene, token, word.verb):
                continue  # «الزيارة التي يقوم بها» tells of the visit, another «قام» does not
            if contact.carrier is None and word.verb.cls in CARRY:
                if contact.definite and word.verb.aspect == "continue" and word.verb.tense == "future":
                    contact.add("ongoing", 3, token, token + 1)  # «المحادثات الجارية ستتواصل الأربعاء»
                    return
                if not relative and _denied_of(contact):
                    contact.add(
                        "denied", 4, token, token + 1
                    )  # «نفى أن يكون اللقاء قد عقد»: more than that it was
                    return
                verb_evidence(contact, token, word.verb, page)
                if contact.carrier_verb is None:
                    contact.carrier_verb = word.verb
                last = contact.evidence[-1].status if contact.evidence else ""
                if last in ("never", "not_held") or (relative and last == "was_planned"):
                    continue  # «محادثات كان مقررا أن تجري … تأجلت», «لن يعقد اليوم وأرجئ»: what became of the plan
            return
        if word.verb is not None and word.verb.cls not in ("with",):
            return


def _may_fail(contact: Contact) -> bool:
    """«قد تنهار المحادثات قبل أن تبدأ», «يهدد بإفشال المحادثات …», «ستفشل …»: it has not come to nothing as yet."""
    scene = contact.scene
    first = min(contact.start, contact.masdar if contact.masdar is not None else contact.start)
    threat = scene.within(range(max(scene.start, contact.left_stop, first - THREAT_REACH), first), "threat")
    return threat or time_of(scene, first) in (AHEAD, OPEN)


def _opens(contact: Contact) -> bool:
    """The noun is the subject of its clause: first in the sentence, or right behind «أن»."""
    scene, lead = contact.scene, contact.start - 1
    return contact.start == scene.start or scene.has(lead, "that-clause") or scene.has(lead, "colon")


def _was(contact: Contact, token: int) -> bool:
    """«كان لقاء مع نظيره مقررا»: «كان» right before the noun has the adjective at `token` for its predicate, as its ending shows."""
    scene = contact.scene
    return _past_at(scene, contact.start - 1) and scene.raw[token].endswith(PREDICATE_ENDS)


def _called_off(contact: Contact, first: int) -> tuple[str, int, int, int] | None:
    """What became of it, told behind its topic and a relative clause: a sign that says outright that it was put off."""
    scene = contact.scene
    for token in range(first, min(contact.right_stop, scene.end, contact.end + SUBJECT_REACH)):
        word = scene.word(token)
        if word is None or token in scene.node_at:
            continue
        reports = "that-clause" in word.classes and not _awaited(scene.word(token - 1))
        if reports or "hard-border" in word.classes:
            return None
        if word.pred is not None and word.pred.status in BROKEN and not _masdar_at(scene, token):
            return word.pred.status, word.pred.weight, token, token + 1
    return None


def _no_longer_possible(scene: Scene, token: int, word: Word) -> int | None:
    """«لم يعد عقدها ممكنا», «لم تعد إقامته في بروكسل واردة»: what might be stands behind «يعد» and a masdar of it."""
    if "no-longer" not in word.classes or not negated(scene, token):
        return None
    for at in range(token + 1, min(scene.end, token + POSSIBLE_REACH)):
        near = scene.word(at)
        if near is not None and near.after is not None and near.after.status == "proposed":
            return at
        if near is not None and near.classes & {"hard-border", "comma"}:
            return None
    return None


def _is_off(contact: Contact, token: int) -> bool:
    """«غير وارد», «لم يعد اللقاء ممكنا»: a negation before what it might be, or of «يعد» before that or the contact."""
    scene = contact.scene
    no_longer = any(scene.has(t, "no-longer") and negated(scene, t) for t in (token - 1, contact.start - 1))
    return no_longer or scene.has(token - 1, "negator")


def _from_place_to_place(scene: Scene, token: int) -> bool:
    """«نقل الاجتماع من لوساكا إلى هراري»: it is still ahead."""
    node = scene.node_at.get(token + 1)
    return (scene.has(token, "of") or scene.has(token, "to")) and node is not None and node.locative


def _asked_for(contact: Contact, token: int, *, relative: bool) -> bool:
    """A relative clause tells who asked for it («التي دعا إليها», «لقاء كان قد طلبه», «الذي اقترحته»)."""
    scene = contact.scene
    if not (relative or (contact.noun is not None and not contact.definite)):
        return False
    called = scene.has(token, "call-to") and scene.has(token + 1, "to-it")
    called = called or (scene.has(token, "holds-out") and scene.has(token + 1, "by-it"))  # «الذي لوح به»
    return called or scene.has(token, "asked-for")


def _calls_off(word: Word | None) -> bool:
    return word is not None and word.pred is not None and word.pred.status in BROKEN


def _denied_of(contact: Contact) -> bool:
    """«نفى المتحدث أن يكون اللقاء … قد ألغي»: what is said of it is denied."""
    scene, be = contact.scene, contact.start - 1
    before = range(be - 2, max(scene.start, be - DENIER_REACH) - 1, -1)
    led = scene.has(be, "perhaps") and scene.has(be - 1, "that")
    return led and any(scene.has(t, "deny") for t in before)


def _so_it_was(scene: Scene, token: int) -> bool:
    """An adjective behind «كانت»: a word of no other use here, without the article."""
    while scene.has(token, "quote"):
        token += 1
    if (
        token >= scene.end
        or token in scene.node_at
        or token in scene.when_at
        or scene.word(token) is not None
    ):
        return False
    written = scene.raw[token]
    return not (written.startswith((ARTICLE, IN, TO)) or is_future(written) or is_imperfect(written))


def _of_what_came_before(scene: Scene, verb: int) -> bool:
    """Right before the verb stands an indefinite noun that «بعد», «عقب», «غداة انتهاء» leads to."""
    for at in range(verb - 1, verb - 1 - NOUN_WITH_ADJECTIVE, -1):
        word = scene.word(at)
        thing = word is None or (word.classes <= EVENTS and not (word.noun or word.verb or word.slot))
        if not thing or scene.raw[at].startswith(ARTICLE) or at in scene.span_ending:
            return False
        lead = at - 1
        if scene.word(lead) is not None and not scene.has(lead, "order") and not scene.has(lead, "comma"):
            lead -= 1  # «غداة انتهاء هدنة استمرت يومين»
        if scene.has(lead, "order"):
            return at not in scene.when_at
    return False


def _other_time(scene: Scene, token: int) -> bool:
    """«بعدما», «بعد أن»: a clause with a time of its own opens at `token`."""
    lead = scene.word(token - 1)
    after = lead is not None and lead.before is not None and lead.before.status == "held"
    return (after and scene.has(token, "that-clause")) or scene.has(token, "after-that")


def _lasts(scene: Scene, token: int, verb: Verb) -> bool:
    """«تستمر ثلاثة أيام», «تستمر من الأحد إلى الثلاثاء»."""
    behind = token + 1 in scene.when_at or token + 2 in scene.when_at
    return verb.aspect == "continue" and verb.tense != "past" and scene.has(token, "lasting") and behind


def _goes_with_another(contact: Contact, verb: Verb) -> bool:
    """A joined verb goes on with the clause of the verb before, not with a contact that a preposition led into that clause."""
    lead = contact.scene.word(contact.start - 1)
    led = lead is not None and bool(lead.classes & {"during", "in", "margin"})
    return led and contact.carrier is None and verb.stack[:1] in tuple(CONJUNCTIONS)


def _awaited(word: Word | None) -> bool:
    """«المقرر أن», «من المتوقع أن»."""
    return word is not None and (word.mood is not None or word.after is not None)


def _behind_adjectives(contact: Contact, token: int) -> bool:
    """«للزيارة الرسمية التي قام بها»: nothing but adjectives of the noun stands before `token`."""
    return all(w.startswith(ARTICLE) for w in contact.scene.raw[contact.end : token])


def _masdar_at(scene: Scene, token: int) -> bool:
    """«حول بحث …»: behind a preposition it is no verb."""
    before = scene.word(token - 1)
    return before is not None and (before.slot == "topic" or "preposition" in before.classes)


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


def _is_holding(contact: Contact, token: int, *, relative: bool) -> bool:
    """True when «عقد» behind the noun is "the holding of"; right behind an indefinite noun it is "which he held"."""
    word = contact.scene.word(token)
    if word is None or word.masdar is None or word.verb is None or _is_finite(contact.scene, token):
        return False
    if (token == contact.end and contact.noun is not None and not contact.definite) or fronted(
        contact, token
    ):
        return False
    return not relative or _planned_at(contact.scene, token - 1)


def _is_finite(scene: Scene, token: int) -> bool:
    """«ربما عقد», «قد عقد»: no masdar stands there."""
    before = scene.word(token - 1)
    may = before is not None and before.mood is not None and before.mood.status == "may"
    return may or scene.has(token - 1, "perhaps")


def _to_be_held(scene: Scene, token: int) -> bool:
    """A word of holding or hosting follows a word of mood."""
    near = (scene.word(t) for t in range(token + 1, token + 1 + HOLDING_REACH))
    return any(w is not None and w.masdar is not None for w in near)


def _begins_behind(scene: Scene, before: int) -> bool:
    """«قبل أن تبدأ»: with no other subject behind the verb."""
    word = scene.word(before + 2)
    verb = word.verb if word is not None else None
    if verb is None or verb.cls != "light" or verb.aspect != "begin" or not scene.has(before + 1, "that"):
        return False
    behind = scene.word(before + 3)
    return (
        before + 3 >= scene.end
        or (behind is not None and "border" in behind.classes)
        or scene.has(before + 3, "hard-border")
    )
