"""The day that a clause shares with the one it leans on: «…، حيث وقع …», «غادر أمس بعد أن التقى …».

Each is taken for a verb in the perfect alone, where its clause and the words up to the other name no time but one; so is what
the noun in such a clause tells («انتقده في مارس، عندما قال في منتدى …»).
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.borders import TIME_REACH
from mahdar.annotate.meetings.days.lent import after_that, usable
from mahdar.annotate.meetings.scene import LOOK_BACK, When
from mahdar.knowledge.forms import is_imperfect

#: A verb stands so close behind «حيث», «بعد أن».
VERB_REACH = 2
#: … and «عندما» so close before its noun, a name of some words between.
NOUN_REACH = 10
#: Words that open a clause whose times are its own.
APART = ("relative", "that-clause", "hard-border")
#: Verbs of who is gone from where he met somebody.
GONE = frozenset({"leave", "return"})
#: No time that a clause shares is longer than a month.
A_MONTH = timedelta(31)
DOUBT = "the day is that of the clause on which its own leans"
LEFT = "the day is that on which somebody left again, or the day before"


def day_told_along(contact: Contact) -> When | None:
    """The day of the clause before, where «حيث» or «بعد أن» leads on from it; None where that tells none, or several."""
    if contact.verb is None and contact.carrier is None:
        return _day_then(contact)
    verb = contact.verb if contact.carrier is None else contact.carrier_verb
    scene, at = contact.scene, contact.start if contact.carrier is None else contact.carrier
    if verb is None or verb.tense != "past" or not scene.times or contact.elliptic:
        return None
    lead = range(at - 1, max(scene.start, at - 1 - VERB_REACH), -1)
    where = next((t for t in lead if scene.has(t, "where")), None)
    if where is not None and scene.has(where - 1, "comma"):
        return _day_of_clause(contact, where - 1)
    if any(scene.has(t, "after-that") or after_that(scene, t) for t in lead):
        return _day_he_left(contact, at)
    return None


def _day_then(contact: Contact) -> When | None:
    """«انتقده في مارس، عندما قال فلان في منتدى …»: «عندما» opens the clause of the noun, right before its verb in the perfect."""
    scene = contact.scene
    if contact.noun is None or contact.definite or "when-that" not in scene.classes:
        return None
    for token in range(contact.start - 1, max(scene.start, contact.start - NOUN_REACH), -1):
        if any(scene.has(token, cls) for cls in APART):
            return None
        if scene.has(token, "when-that") and scene.has(token - 1, "comma"):
            said = scene.word(token + 1)
            past = said is not None and "saying" in said.classes and not is_imperfect(scene.raw[token + 1])
            return _day_of_clause(contact, token - 1) if past else None
    return None


def _day_of_clause(contact: Contact, end: int) -> When | None:
    scene = contact.scene
    when = _only_time(contact, end)
    if when is None or not (when.time.earliest and when.time.latest):
        return None
    if date.fromisoformat(when.time.latest) - date.fromisoformat(when.time.earliest) > A_MONTH:
        return None
    if any(scene.has(t, cls) for t in range(when.end, end) for cls in APART):
        return None
    return when._replace(time=replace(when.time, doubt=when.time.doubt or DOUBT))


def _day_he_left(contact: Contact, verb: int) -> When | None:
    """«غادر أديس أبابا الأربعاء بعد أن قابل …»: on that day or the one before it."""
    scene = contact.scene
    when = _only_time(contact, verb)
    if when is None or when.time.earliest is None or when.time.earliest != when.time.latest:
        return None
    verbs = (w.verb for w in map(scene.word, range(scene.start, verb)) if w is not None)
    first = next((v for v in verbs if v is not None), None)
    if first is None or first.cls not in GONE or first.tense != "past":
        return None
    before = (date.fromisoformat(when.time.earliest) - timedelta(1)).isoformat()
    return when._replace(time=replace(when.time, value=None, earliest=before, doubt=LEFT))


def _only_time(contact: Contact, end: int) -> When | None:
    """The one time before a token, where the contact's own clause has none."""
    scene = contact.scene
    reach = range(contact.end, min(scene.end, contact.end + TIME_REACH))
    last = next((t for t in reach if scene.has(t, "that-clause")), contact.end + TIME_REACH)  # «قال … إن»
    if any(t.time.earliest for t in scene.times_within(contact.end, last)):
        return None
    told = [t for t in scene.times_within(end - LOOK_BACK, end - 1) if t.time.earliest]
    return told[0] if len(told) == 1 and usable(scene, told[0]) else None
