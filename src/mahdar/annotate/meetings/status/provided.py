"""A contact of which an aside says that it may not come about: «وسيكون اللقاء، إن تم، الأول», «القمة، في حال انعقادها، …».

Whatever its clause says then is what it would be. «القمة المقررة، إذا عقدت في موعدها، …» stays a plan where another
sentence says that it is one: the sign is no stronger than grammar.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.status.tense import condition_behind

#: The aside opens this close behind the noun, a name counting as one word.
REACH = 9
#: … and closes this close behind the word for its coming about.
ASIDE_REACH = 4
#: What a clause of what it would be says of it.
OF_THE_CLAUSE = frozenset({"planned", "ongoing", "unclear", "held", "proposed"})
#: A sign of this weight tells of it outright.
OUTRIGHT = 3


def leave_open(contact: Contact) -> None:
    """Turn the signs of the contact's clause into a proposal where an aside leaves open whether it comes about."""
    aside = _aside(contact) if contact.noun is not None else None
    if aside is None and contact.noun is not None and _accepted_on_condition(contact) is not None:
        for sign in contact.evidence:
            sign.status = "proposed" if sign.status == "planned" else sign.status
        return
    if aside is None:
        return
    contact.evidence = [
        e
        for e in contact.evidence
        if e.status not in OF_THE_CLAUSE or (e.status == "held" and e.weight >= OUTRIGHT)
    ]
    contact.add("proposed", 2, *aside)


def _accepted_on_condition(contact: Contact) -> int | None:
    """«وافق على لقاء نظيره إذا أوقف القصف»: the condition that closes the clause of what somebody agrees to."""
    scene = contact.scene
    agreed = any(e.status == "planned" and scene.has(e.start, "accept") for e in contact.evidence)
    return condition_behind(scene, contact.end) if agreed else None


def _aside(contact: Contact) -> tuple[int, int] | None:
    """The words of the aside: between two commas, a condition and the contact's coming about."""
    scene = contact.scene
    token, steps = contact.end, 0
    while token < scene.end and steps < REACH:
        name = scene.node_at.get(token) or scene.when_at.get(token)
        if name is not None:
            token, steps = name.end, steps + 1
            continue
        word = scene.word(token)
        if word is not None and "comma" in word.classes:
            happens = _happens(scene, token + 1)
            if happens is not None:
                return token + 1, happens + 1
        elif word is not None and "hard-border" in word.classes:
            return None
        token, steps = token + 1, steps + 1
    return None


def _happens(scene: Scene, token: int) -> int | None:
    """«في حال حدوثه», «إذا ما تم», «إن عقدت فعلا»: the word for its coming about, when the aside ends soon behind it."""
    token += scene.has(token, "in")
    condition = scene.word(token)
    if condition is None:
        return None
    asks = condition.before is not None and condition.before.status == "if"
    if not (asks or "that-clause" in condition.classes):
        return None
    at = token + 1 + scene.has(token + 1, "what")
    if not scene.has(at, "happens"):
        return None
    closing = range(at + 1, min(scene.end, at + 1 + ASIDE_REACH))
    closed = at + 1 >= scene.end - 1 or any(scene.has(t, "comma") for t in closing)
    return at if closed else None
