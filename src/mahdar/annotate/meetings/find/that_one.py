"""The noun told before, taken up by «تلك»: «تأتي الزيارة بعد تلك التي قام بها إلى نيروبي», «قبل تلك التي سيعقدها في لواندا»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene

#: Verbs of a relative clause about a contact.
HELD = frozenset({"light", "host", "gather"})

#: The noun stands in the sentence or the one before.
NEXT = 1


def told_as_that(scene: Scene, token: int, before: Contact | None) -> Contact | None:
    """Another contact of the kind just told, at «تلك» or «ذلك» behind a word of order."""
    near = before is not None and scene.index - before.scene.index <= NEXT
    noun = before.noun if before is not None and near else None
    if noun is None or not (scene.has(token, "this") and scene.has(token + 1, "relative")):
        return None
    verb = scene.word(token + 2)
    held = verb is not None and verb.verb is not None and verb.verb.cls in HELD
    agrees = noun.feminine == scene.has(token + 1, "relative-her")
    if not (held and agrees and scene.has(token - 1, "order")):
        return None
    one = noun._replace(number="singular", definite=False, prefix="", stack="", suffix="")
    contact = Contact(scene, token, token + 1, 0, noun.what, "strong", noun=one, another=True)
    contact.round = noun.what != "visit"  # its sides are those of the one before
    return contact
