"""How a contact stands of which no word says it: by the time of the clause that speaks of it as known, or by a relative clause.

«كشف المبعوث للمحادثات», «انتقدوا زيارة الوزير»: what is spoken of as known in a clause of the past is over; talks that
are known go on while somebody looks at them. An indefinite contact, and a visit told of in the present, stay open.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.status.governing import ONCE, PAST, PRESENT, own_time, time_of
from mahdar.knowledge.meetings import IN, TO

#: How far behind its noun a relative clause begins, a name counting as one word.
RELATIVE_REACH = 6
#: «أن» of a wish stands this close before the noun.
WISH_REACH = 8
#: Verbs that tell of news of it, not of it («التي أعلن عنها»).
_NEWS = frozenset({"saying", "announce", "settled", "deny"})


def by_clause(contact: Contact) -> str:
    """«held», «ongoing», or nothing where its words leave it open."""
    if contact.noun is None or contact.title:
        return ""
    if _was_made(contact):
        return "held"
    if not (contact.definite or _of_somebody(contact)) or _a_topic(contact):
        return ""
    if _wished(contact):
        return ""
    time = time_of(contact.scene, contact.start, contact.end)
    if time in (PAST, ONCE):
        return "held"
    return "ongoing" if time == PRESENT and contact.what == "talks" else ""


def _a_topic(contact: Contact) -> bool:
    """«تقرير عن القمة», «موقع خاص بالزيارة»: journeys and summits are written of before they come about, too."""
    lead = contact.scene.word(contact.start - 1)
    led = contact.noun is not None and contact.noun.prefix == IN
    return contact.what in ("visit", "summit") and (led or (lead is not None and lead.slot == "topic"))


def _wished(contact: Contact) -> bool:
    """«من مصلحة البلدين أن تجلس … إلى طاولة المفاوضات»: the clause hangs on «أن», and tells of nothing that is."""
    scene = contact.scene
    for token in range(max(scene.start, contact.left_stop, contact.start - WISH_REACH), contact.start - 1):
        verb = token + 1
        if scene.has(token, "that") and own_time(scene, verb, scene.word(verb), governs=False) == PRESENT:
            return True
    return False


def _of_somebody(contact: Contact) -> bool:
    """«زيارة الوزير», «اجتماع المجلس»: its owner right behind it; not «دعوة لزيارة الوزير»."""
    if contact.noun is not None and contact.noun.prefix == TO:
        return False
    return any(node.start == contact.end for node, _ in contact.members)


def _was_made(contact: Contact) -> bool:
    """«الزيارة التي قام بها», «اجتماع … الذي ضم»: a past verb right behind the relative pronoun."""
    scene, token = contact.scene, contact.end
    for _ in range(RELATIVE_REACH):
        if token >= min(contact.right_stop, scene.end - 1):
            return False
        name = scene.node_at.get(token) or scene.when_at.get(token)
        if name is not None:
            token = name.end
            continue
        if scene.has(token, "relative"):
            verb = scene.word(token + 1)
            told = verb is not None and not verb.classes & _NEWS
            return told and own_time(scene, token + 1, verb, governs=False) == PAST
        token += 1
    return False
