"""When two places of a page cannot speak of the same contact because of how each says it stands.

What was held is not what is still ahead, wished for, denied or put off.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.account import TELLING, Report, aspect_of, firm
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.deferred import resumes_plan
from mahdar.annotate.meetings.guard import AHEAD, MOVED
from mahdar.annotate.meetings.joining.another import foretold, once_more
from mahdar.annotate.meetings.status.governing import pluperfect

#: The first sentences of a page, which tell its news.
LEDE = 2
#: What is told of a contact that somebody would bring about, or does not expect.
WISHES = frozenset({"proposed", "planned", "denied", "unclear"})
#: Weight of a word that tells by grammar alone.
SAID = 2
#: What had been planned when something else came about.
WAS_PLANNED = "was_planned"
#: What did not come about, as far as the page knows.
NOTHING = frozenset({*MOVED, "denied"})
#: Verbs of a journey that, told of a day gone by, is over.
OVER = frozenset({"visit", "return"})


def came_to_nothing(contact: Contact) -> bool:
    return _never(contact) or any(e.status in NOTHING and e.weight >= SAID for e in contact.evidence)


def off_apart(report: Report, contact: Contact) -> bool:
    """«ألغيت زيارة …», «رفض أن يلتقي …»: what came to nothing is not what took place, nor a contact of another kind.

    «القمة», «الزيارة» that the page has told under that name may have begun late, or ended as none.
    """
    if contact.title or contact.strength == "status" or not came_to_nothing(contact):
        return False
    if contact.definite and contact.noun is not None and contact.noun.id in report.nouns:
        return False
    if resumes_plan(report.telling, contact):
        return False  # «اجتمع الوزيران بعد تأجيل المحادثات التي كانت مقررة في مارس»
    if any(map(came_to_nothing, (report.contacts[0], *report.telling))):
        return False  # «أعلنت تأجيل جولة … . وستعقد هذه الجولة المؤجلة …»
    signs = (e for c in report.telling if not c.title for e in c.evidence)  # a headline settles nothing
    took_place = any(e.status in ("held", "ongoing") and e.weight >= SAID for e in signs)
    if _frozen(contact):
        return True  # «العودة إلى المفاوضات المجمدة», beside a meeting that is ahead
    # «يستقبل الرئيس ضيفه في زيارة أرجئت مرتين»
    within = (contact.what == "visit" or "visit" in report.kinds) and report.last.scene is contact.scene
    return took_place or (contact.what not in report.kinds and not within)


def only_a_manner(contact: Contact, parts: Sequence[Contact]) -> bool:
    """«يوقعان الاتفاق غدا، من دون أي لقاء مباشر»: without what they do something together that is told before it.

    Who leaves «دون لقاء الرئيس» has not met him: that is a contact that was not held.
    """
    scene, sign = contact.scene, next((e for e in contact.evidence if e.status == "not_held"), None)
    if contact.noun is None or contact.definite or sign is None or sign.start > contact.start:
        return False
    word, sides = scene.word(sign.start), set(contact.party_ids())
    if word is None or word.mood is None or word.mood.status != "undone":
        return False
    done = (p for p in parts if p.scene is scene and p.end <= sign.start and not came_to_nothing(p))
    return any(p.what != "visit" and len(p.party_ids()) > 1 and sides <= set(p.party_ids()) for p in done)


def _frozen(contact: Contact) -> bool:
    """«المفاوضات المجمدة», «المحادثات المعلقة»: a process that is known, by an adjective right behind it."""
    known = contact.what == "talks" and contact.definite
    return known and any(e.status == "postponed" and e.start == contact.end for e in contact.evidence)


def spoken_of(report: Report, contact: Contact) -> bool:
    """«التقى الوزيران», «يزور الرئيس …», beside «المفاوضات» that are nowhere told as held: those who acted did so apart."""
    acts = contact.verb is not None and contact.what in ("meeting", "visit") and contact.verb.cls != "sign"
    if not acts or report.kinds != {"talks"}:
        return False
    told = report.contacts[:TELLING]
    held = any(e.status == "held" and e.weight >= SAID for c in told for e in c.evidence)
    return not held and all(c.noun is not None and c.when is None and not c.title for c in told)


def status_apart(report: Report, contact: Contact) -> bool:
    mine = firm(contact)
    other_time = ("held", "planned")  # … nor are «لم يلتقيا» and talks that are wished for one
    if _never(contact) and any(firm(c) in other_time and not c.title for c in report.telling):
        return True
    if mine in other_time and not contact.resumes and any(map(_never, report.contacts[:TELLING])):
        return True
    if (
        mine == "held"
        and not contact.resumes
        and not _denied(contact)
        and any(_denied(c) for c in report.contacts[:TELLING] if c.scene is not contact.scene)
    ):
        return True  # «المفاوضات التي جرت في …», beside talks that are denied
    if had_come_about(report, contact):
        return True
    if mine == "held" and not contact.resumes and any(map(_unlikely, report.contacts[:TELLING])):
        return True  # «استبعد عقد قمة … بعد لقائه الوزير»
    if _is_over(report) and (_only_wished(contact) or once_more(contact)):
        return True
    if _denied(contact) and contact.what == "summit" and "summit" not in report.kinds:
        return True  # «لا صحة لما تردد عن قمة»: no word for the talks that were held
    if _denied(contact) and any(firm(c) == "ongoing" for c in report.telling):
        return True  # what goes on in front of all is not what is denied
    if _denied(contact) and _of_other_words(report, contact):
        return True
    if mine is None:
        return _was_before(report, contact) or _called_off_apart(report, contact)
    if contact.title or (mine == "planned" and told_of(report, contact)):
        return False
    trip = contact.what == "visit"
    mixed = trip != ("visit" in report.kinds)
    if mine == "planned" and not (trip or mixed):
        # «قمة» is no other word for talks
        sure = 1 if contact.definite or contact.what in report.kinds else 0
        if any(_only_behind(c, sure) for c in report.contacts[:TELLING]):
            return True
    for other in report.telling:
        theirs = firm(other)
        if other.another != contact.another and {mine, theirs} == {"held", "planned"}:
            return True  # «يتفقان على اللقاء مجددا», and the round on which they did
        if theirs is None or other.title or other.resumes:
            continue  # a headline, or a word that only points back, settles nothing
        if mixed or (trip and other.what != "visit"):
            if trip and _over(contact) and theirs == "planned":
                return True  # «بعد أن زار … الشهر الماضي»: it is over, and the talks are still to come
            ahead, begun = (mine, theirs) if trip else (theirs, mine)
            if ahead == "planned" and begun in ("held", "ongoing"):
                return True  # a visit that is ahead has no talks behind it; one that has begun may have some ahead
            continue
        if {mine, theirs} == {"held", "planned"}:
            return True
        if {mine, theirs} == {"ongoing", "planned"} and _begun_apart(contact, other):
            return True
        past = other if theirs == "held" else contact
        gone = past.when is not None or contact.what not in report.kinds
        if {mine, theirs} == {"held", "ongoing"} and gone and not trip and len(contact.party_ids()) > 1:
            return True  # talks that go on, and a meeting of a day gone by
    return False


def had_come_about(report: Report, contact: Contact) -> bool:
    """«تأجل اجتماع الوزراء …. وكان الوزراء قد اجتمعوا في …»: what had come about by then is not what was put off or is ahead."""
    verb = contact.start if contact.noun is None else contact.carrier
    if contact.title or contact.resumes or verb is None or contact.what == "visit" or firm(contact) != "held":
        return False
    if (contact.when is None and contact.place is None) or not pluperfect(contact.scene, verb):
        return False
    told = [c for c in report.contacts[:TELLING] if not c.title and c.scene is not contact.scene]
    return any(firm(c) == "planned" or came_to_nothing(c) for c in told)


def _begun_apart(one: Contact, other: Contact) -> bool:
    """«انطلقت أمس جولة محادثات في …», beside «اجتماع ثان الأسبوع المقبل»: what has begun is not what has a day ahead."""
    begun, ahead = (one, other) if firm(one) == "ongoing" else (other, one)
    verb = begun.carrier_verb
    opens = verb is not None and verb.aspect == "begin" and verb.tense == "past" and not begun.definite
    return opens and begun.when is not None and ahead.ahead and not ahead.definite


def _only_wished(contact: Contact) -> bool:
    """«تمهد للقاء يجمع الرئيسين», «استبعد أن يلتقي الوزيران»: not yet, or not at all."""
    if contact.definite or contact.title or contact.what == "visit":
        return False
    told = {e.status for e in contact.evidence}
    return ("proposed" in told or _unlikely(contact)) and told <= WISHES


def _unlikely(contact: Contact) -> bool:
    """«استبعد عقد قمة»."""
    return not contact.definite and any(e.status == "denied" and e.weight <= SAID for e in contact.evidence)


def _is_over(report: Report) -> bool:
    """What the page tells as held, and nowhere as ahead or going on; a visit may have talks ahead."""
    told = {firm(c) for c in report.telling}
    return "held" in told and told <= {"held", None} and "visit" not in report.kinds


def is_yet_to_come(report: Report) -> bool:
    """Told as planned wherever its words tell at all."""
    return bool(report.telling) and all(firm(c) == "planned" for c in report.telling)


def told_of(report: Report, contact: Contact) -> bool:
    """«سيواصل المشاورات», «كان قد ذكر أنه سيزور …»: what the page tells as begun, from where it was still to come."""
    again = contact.noun is not None and contact.definite and contact.noun.id in report.nouns
    goes_on = aspect_of(contact) == "continue" and again
    return goes_on or (foretold(contact) and contact.what in report.kinds)


def _over(contact: Contact) -> bool:
    """«زار الوفد سول الشهر الماضي»: unlike who arrived some day, he is there no more."""
    verb = contact.verb
    return contact.gone and verb is not None and verb.cls in OVER and firm(contact) == "held"


def _was_before(report: Report, contact: Contact) -> bool:
    """«عقب اجتماع مع نظيره», beside a meeting that is still ahead: not the same."""
    ahead = (c for c in report.telling if firm(c) == "planned" and not c.resumes)
    return _behind(contact) and any(ahead)


def _denied(contact: Contact) -> bool:
    """«نفى وجود أي مفاوضات»: any at all, not one that is known."""
    return not contact.definite and any(e.status == "denied" and e.weight > 2 for e in contact.evidence)


def _of_other_words(report: Report, contact: Contact) -> bool:
    """«نفى أن يكونا قد التقيا», beside what is still to come or was held on its day; a meeting, beside a journey."""
    told = [c for c in report.telling if c.scene is not contact.scene and not c.title]
    verb = contact.verb or contact.carrier_verb
    if verb is not None and verb.tense == "past":
        return any(firm(c) == "planned" or (firm(c) == "held" and c.when is not None) for c in told)
    mixed = (contact.what == "visit") != ("visit" in report.kinds)
    return mixed and any(firm(c) == "planned" for c in told)


def _never(contact: Contact) -> bool:
    """«الطرفين لم يلتقيا», beside talks that were held: of another occasion."""
    sure = 1 if contact.what == "meeting" else 2  # «لا مفاوضات», «لم تكن الزيارة …»: of none in particular
    return not contact.definite and any(e.status == "not_held" and e.weight > sure for e in contact.evidence)


def is_off_sitting(contact: Contact) -> bool:
    """«ألغيت جلسة المساء», «لم تنعقد الجلسة»: of talks that go on without it."""
    sitting = contact.noun is not None and contact.noun.id == "sitting"
    return sitting and (
        _is_off(contact) or any(e.status == "not_held" and e.weight > 2 for e in contact.evidence)
    )


def _is_off(contact: Contact) -> bool:
    return any(e.status in MOVED and e.weight > 2 for e in contact.evidence)


def _called_off_apart(report: Report, contact: Contact) -> bool:
    """«تأجيل جولة جديدة», beside talks that go on or were held: it is the next one that is put off.

    So is «كان من المقرر عقد لقاء رابع لكنه تأجل».
    """
    told = {e.status for e in contact.evidence if e.weight > 1}
    if not (_is_off(contact) or (WAS_PLANNED in told and not told.isdisjoint(MOVED))) or contact.definite:
        return False
    return _is_over(report) or any(
        firm(c) == "ongoing" or (contact.gone and firm(c) == "held") for c in report.telling
    )


def _only_behind(contact: Contact, sure: int) -> bool:
    return _behind(contact, sure) and not any(e.status in AHEAD and e.weight > sure for e in contact.evidence)


def _behind(contact: Contact, sure: int = 1) -> bool:
    """«عقب اجتماع مع نظيره»: held, by words of more than the weight `sure` that do more than point back."""
    if contact.resumes or contact.title:
        return False
    return any(e.status == "held" and e.weight > sure for e in contact.evidence)
