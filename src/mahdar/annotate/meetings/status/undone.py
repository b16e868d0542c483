"""A verb of contact that is refused, ruled out or negated: «رفض أن يلتقي», «استبعد أن يلتقي», «لن», «لم», «لا يلتقي»."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.verbal import REACH_AGREEMENT
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.governed import with_exception
from mahdar.annotate.meetings.status.negation import (
    EXCEPT_REACH,
    UNLESS_REACH,
    does_not,
    not_yet,
    stays_away,
)
from mahdar.knowledge.meetings import Verb

#: What is refused or left out is not done, unless the refusal is denied.
UNDONE, DENIED = "undone", "denied"
#: «لم تبدأ المحادثات في أمره بعد»: «بعد» stands so close behind the verb.
YET_REACH = 8
#: Who only looks on stands this close before the word with which he rules a contact out.
ONLOOKER_REACH = 5


def refused(contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int]) -> bool:
    """«رفض أن يلتقي», «دون أن يلتقي», «لن يحضر اللقاء مع …», «استبعد أن يلتقي»."""
    if verb.cls == "attend" and contact.noun is not None and statuses.keys() & {"never", "not"}:
        stays_away(contact, token, past="not" in statuses)
    elif UNDONE in statuses:
        contact.add("not_held", 2, statuses[UNDONE], token + 1)
    elif DENIED in statuses:
        contact.add(ruled_out(contact, statuses[DENIED], token), 2, statuses[DENIED], token + 1)
    else:
        return False
    return True


def ruled_out(contact: Contact, cue: int, token: int) -> str:
    """«استبعد الوزير أن يلتقي …» denies it; «… إلا إذا …» leaves it open, and so does one who only looks on («استبعد محللون»)."""
    scene = contact.scene
    if with_exception(scene, contact.end):
        return "proposed"
    who = range(max(scene.start, cue - ONLOOKER_REACH), token)
    own = any(n.start in who and set(n.parties) & {*contact.party_ids()} for n in scene.nodes)
    return "unclear" if scene.within(who, "onlooker") and not own else "denied"


def verb_negated(contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int]) -> bool:
    """«لن يلتقي», «لم يلتق», «لا يلتقي»."""
    scene = contact.scene
    if statuses.keys() & {"never", "not"} and _as_planned(scene, token):
        contact.add("was_planned", 2, token, token + 1)  # «لن يزور … كما كان مقررا»
    if "never" in statuses:
        contact.add(not_yet(scene, token), 2, statuses["never"], token + 1)
    elif "not" in statuses:
        _did_not(contact, token, verb, statuses)
    elif "no" in statuses and verb.tense == "present":
        does_not(contact, token, verb)
    else:
        return False
    return True


def _did_not(contact: Contact, token: int, verb: Verb, statuses: Mapping[str, int]) -> None:
    """«لم يلتق», and what «لم» says else."""
    scene, lam = contact.scene, statuses["not"]
    if "if" in statuses or scene.has(lam - 1, "unless"):
        contact.add("proposed", 1, lam, token + 1)  # «إذا لم تُجر», «ما لم نجتمع»
    elif any(scene.has(t, "except") for t in range(token + 1, token + EXCEPT_REACH)):
        return  # «لم يلتق إلا القليل من …»: some he met
    elif verb.aspect == "end":
        contact.add("ongoing", 1, lam, token + 1)  # «لم تنته المفاوضات»
    elif verb.id == REACH_AGREEMENT:
        contact.add("held", 2, lam, token + 1)  # «لم يتوصلا في جنيف إلى اتفاق»: they talked
    elif contact.definite and any(_yet(scene, t) for t in range(token + 1, token + YET_REACH)):
        contact.add("planned", 2, lam, token + 2)  # «لم تبدأ بعد المحادثات»
    else:
        general = scene.has(token + 1, "any")
        contact.add("not_held", 1 if general else 3, lam, token + 1)


def _yet(scene: Scene, token: int) -> bool:
    """«لم تبدأ بعد», «لم تبدأ المحادثات في أمره بعد»; not «لم يلتقيا بعد القمة»."""
    word = scene.word(token)
    return word is not None and "not-yet" in word.classes and word.slot is None


def _as_planned(scene: Scene, token: int) -> bool:
    """«كما كان مقررا», «كما هو مخطط» behind the verb."""
    for at in range(token + 1, min(scene.end - 2, token + UNLESS_REACH)):
        plan = scene.word(at + 2)
        if scene.has(at, "as") and plan is not None and plan.after is not None:
            return plan.after.status == "planned"
    return False
