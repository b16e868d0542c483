"""Talks that stand still: «الحوار بين كينيا وأوغندا متوقف منذ مايو», «توقفت المحادثات منذ عام» tell of no contact.

What «منذ» says of them is since when nobody talks. A round, or talks of a day of their own, is another matter: that it is
off says something of a contact.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import TOUR
from mahdar.annotate.meetings.scene import Scene
from mahdar.knowledge.meetings import ARTICLE, Noun

#: The predicate stands this close behind the talks, a name counting as one word.
PREDICATE_REACH = 14
#: «منذ» stands this close behind the predicate («متوقفة تماما منذ»),
SINCE_REACH = 3
#: … and this close behind talks whose verb stands before them.
TALKS_REACH = 12
#: What parts the talks from what is said of them.
BORDERS = frozenset({"comma", "hard-border", "relative", "that-clause", "but", "under-way"})


def stands_still(scene: Scene, token: int, noun: Noun) -> bool:
    """Somebody says of the talks, known as such, that they have stood still since a time."""
    if (
        noun.what != "talks"
        or noun.id == TOUR
        or "since" not in scene.classes
        or not _known(scene, token, noun)
    ):
        return False
    if scene.has(token - 1, "came-to-halt"):
        return _since_behind(scene, token + 1, TALKS_REACH)
    at = token + 1
    for _ in range(PREDICATE_REACH):
        if at >= scene.end:
            return False
        if scene.has(at, "at-halt") or scene.has(at, "came-to-halt"):
            return _since_behind(scene, at + 1, SINCE_REACH)
        word = scene.word(at)
        if word is not None and (word.classes & BORDERS or word.verb is not None or "order" in word.classes):
            return False
        node = scene.node_at.get(at)
        at = node.end if node is not None else at + 1
    return False


def _known(scene: Scene, token: int, noun: Noun) -> bool:
    """«المحادثات», «محادثات السلام»: the talks as such, not some that were to begin."""
    behind = scene.raw[token + 1] if token + 1 < scene.end else ""
    return noun.definite or behind.startswith(ARTICLE)


def _since_behind(scene: Scene, token: int, reach: int) -> bool:
    for _ in range(reach):
        if token >= scene.end:
            return False
        if scene.has(token, "since"):
            return True
        word = scene.word(token)
        if token in scene.when_at or (word is not None and (word.classes & BORDERS or word.verb is not None)):
            return False
        node = scene.node_at.get(token)
        token = node.end if node is not None else token + 1
    return False
