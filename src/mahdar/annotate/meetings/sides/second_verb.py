"""A headline of two sentences joined by «و»: «وفد كيني يزور القاهرة وأوغندا ترفض …», «… يصل كمبالا ورواندا تتهم …».

The name behind «و» is the subject of the verb that follows it, and no second place or side of the first.
"""

from __future__ import annotations

from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.arabic.clitics import AND
from mahdar.knowledge.forms import FEMININE, is_hers, is_imperfect

#: What ends so is a noun («تمهيدا», «تلبية»), or so built («تنسيق»: of five letters, a long i before the last).
NOMINAL_ENDINGS = ("ا", FEMININE)
TAFIL, LONG_I = 5, "ي"
#: Words that begin as a verb may and are none.
NO_VERBS = frozenset({"matter-of", "adverb", "preposition"})


def opens_a_sentence(scene: Scene, node: Node) -> bool:
    """The name is joined by «و» to what stands before, in a headline, and a verb of the present follows it."""
    if scene.region != "title" or node.prefix != AND or node.end >= scene.end or not node.parties:
        return False
    return _is_present(scene, node.end)


def _is_present(scene: Scene, token: int) -> bool:
    word, written = scene.word(token), scene.raw[token]
    if token in scene.node_at or token in scene.when_at:
        return False
    if word is not None and word.verb is not None:
        return word.verb.tense == "present"
    if word is not None and (word.slot or word.noun or word.masdar or word.classes & NO_VERBS):
        return False  # «تحت», «تجاه»
    if written.endswith(NOMINAL_ENDINGS) or (len(written) == TAFIL and written[-2] == LONG_I):
        return False
    return is_imperfect(written) or is_hers(written)
