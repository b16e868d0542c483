"""A contact that somebody neither confirms nor denies: «من دون أن يؤكد أو ينفي عقد لقاء», «امتنع عن نفي أو تأكيد …»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import CONJUNCTIONS

#: The two words stand this close before the contact.
REACH = 14
#: … and so far from each other: who does not confirm it stands between them («لم يؤكد المتحدث … ولم ينف»).
APART = 10
CONFIRM, DENY = "confirms", "denies"


def neither(contact: Contact) -> int | None:
    """The second of the two words, where they stand before the contact and nothing ends their clause between."""
    scene, first = contact.scene, max(contact.scene.start, contact.start - REACH)
    for token in range(contact.start - 1, first - 1, -1):
        word = scene.word(token)
        if word is None:
            continue
        if "hard-border" in word.classes:
            return None
        if DENY in word.classes and _not_so_either(scene, token, CONFIRM):
            return token
        if CONFIRM in word.classes and _not_so_either(scene, token, DENY):
            return token
    return None


def _not_so_either(scene: Scene, token: int, one: str) -> bool:
    """«… أو» right before it, or «ولم», «ولا» where the first is negated too."""
    joined = scene.has(token - 1, "or")
    again = scene.has(token - 1, "negator") and scene.raw[token - 1][:1] in CONJUNCTIONS
    if not (joined or again):
        return False
    last = token - 2
    for at in range(last, max(scene.start, token - APART) - 1, -1):
        if scene.has(at, "comma") or scene.has(at, "hard-border"):
            return False
        if scene.has(at, one):
            return joined or scene.has(at - 1, "negator")
    return False
