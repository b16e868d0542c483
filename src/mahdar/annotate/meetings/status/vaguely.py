"""A contact with a time of its own that is no day: «زيارته في وقت سابق إلى …», «زيارة نظيره مؤخرا», «لقاء بينهما قريبا»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import When

#: The values of such times, and how what has them stands.
TOLD = {"PAST_REF": "held", "FUTURE_REF": "planned"}
#: The time stands this close behind the noun, a name counting as one word.
REACH = 6
#: A sign of this weight tells more than such a time.
GRAMMAR = 2


def tell_vaguely(contact: Contact) -> None:
    """Add the sign of such a time, where nothing tells more than a hint how the contact stands."""
    if contact.noun is None or contact.title or any(e.weight >= GRAMMAR for e in contact.evidence):
        return
    when = _own_time(contact)
    if when is not None and when.time.value in TOLD:
        contact.evidence = []
        contact.add(TOLD[when.time.value], GRAMMAR, when.start, when.end)


def _own_time(contact: Contact) -> When | None:
    """The first time behind the noun, before any verb, comma or relative clause."""
    scene, token = contact.scene, contact.end
    for _ in range(REACH):
        if token in scene.when_at:
            return scene.when_at[token]
        if token + 1 in scene.when_at and scene.has(token, "in"):
            return scene.when_at[token + 1]
        name = scene.node_at.get(token)
        if name is not None:
            token = name.end
            continue
        word = scene.word(token)
        if token >= scene.end or (
            word is not None and (word.verb is not None or word.classes & {"border", "comma", "relative"})
        ):
            return None
        token += 1
    return None
