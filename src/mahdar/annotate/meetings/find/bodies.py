"""A body or officials without a name that meet somewhere or on some day: «واجتمعت اللجنة الفنية في …», «سيجتمع مسؤولو الرياضة يوم …».

Whose they are is not said: they are of the sides of the story, see `sides.story`.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import before_mood
from mahdar.annotate.meetings.find.concluded import is_told
from mahdar.annotate.meetings.find.sittings import AT_HOME
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import Verb

#: Verbs of meeting that such a body is the subject of.
MEETS = frozenset({"sentir", "iltaama", "iltaqa"})
#: Its noun stands right behind the verb, or so close before it.
BEHIND, BEFORE = 2, 5
#: What it may be.
BODIES = frozenset({"joint-body", "delegates", "other-side"})
#: A parliament or a court this close by meets at home.
HOME_REACH = 9


def body_meets(scene: Scene, token: int, verb: Verb) -> Contact | None:
    """The contact of a verb of meeting whose subject is such a body, with a place or a day behind it."""
    if verb.id not in MEETS or not is_told(scene, token + 1):
        return None
    if not (_behind(scene, token) or _before(scene, token)) or _at_home(scene, token):
        return None
    cut = len(verb.stack) - len(verb.prefix)
    contact = Contact(scene, token, token + 1, cut, "meeting", "strong", verb=verb._replace(cls="with"))
    contact.of_body = True
    return contact


def _behind(scene: Scene, token: int) -> bool:
    for at in range(token + 1, token + 1 + BEHIND):
        if _is_named(scene, at):
            return False
        word = scene.word(at)
        if word is not None and word.classes & BODIES:
            return not _is_named(scene, at + 1)
    return False


def _is_named(scene: Scene, token: int) -> bool:
    node = scene.node_at.get(token)
    return node is not None and bool(node.parties or node.mention.actor)


def _before(scene: Scene, token: int) -> bool:
    """«لجنة تنسيق … ستجتمع», «وكانت اللجنة الفنية اجتمعت»: with no name between."""
    first = before_mood(scene, token)
    for at in range(first - 1, max(scene.start - 1, first - 1 - BEFORE), -1):
        node = scene.node_ending.get(at + 1)
        word = scene.word(at)
        if (node is not None and (node.parties or node.mention.actor)) or (
            word is not None and word.classes & {"hard-border", "comma", "that-clause"}
        ):
            return False
        if word is not None and word.classes & BODIES:
            return True
    return False


def _at_home(scene: Scene, token: int) -> bool:
    near = range(max(scene.start, token - HOME_REACH), min(scene.end, token + HOME_REACH))
    words = (scene.word(t) for t in near)
    return any(w is not None and w.classes & AT_HOME for w in words)
