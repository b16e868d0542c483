"""An agreement that was reached with another side: «توصلت الحركة إلى اتفاق مع الحكومة», «أعلن … التوصل إلى اتفاق بين …».

Where talks are told too, whoever reaches one with another has talked to him. Of two subjects («توصلت كينيا وأوغندا إلى اتفاق») it is not said
through whom, and what may yet be reached tells of no talks.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene, negated_at
from mahdar.knowledge.meetings import IN, TO, Noun

#: The masdar of reaching.
REACHING = "reaching"
#: The agreement, what it is for and how long it took stand between the verb and with whom.
WITH_REACH = 16
#: Whoever announces it stands between the saying and what he says.
TOLD_REACH = 8
ENDS = frozenset({"hard-border", "that-clause", "relative"})


def reached_with(scene: Scene, token: int) -> bool:
    """«… إلى اتفاق مع الحكومة»: a side that is known stands behind «مع» in the clause of the word at `token`, and they talked."""
    return _led(scene, token, frozenset({"with"})) is not None and _talked(scene)


def _talked(scene: Scene, but: int = -1) -> bool:
    """«بعد مفاوضات», «لجنة المفاوضات», «المفاوضون»: an agreement alone may be by letter, or through another."""
    return any(
        (word.noun is not None and word.noun.what == "talks") or "negotiates" in word.classes
        for token, word in scene.words.items()
        if token != but
    )


def reached(scene: Scene, token: int, noun: Noun) -> Contact | None:
    """«تم التوصل إلى اتفاق مع …», «أعلنوا التوصل …», «بعد التوصل …»: it is done; not «من أجل التوصل», «إمكانية التوصل»."""
    if not (noun.definite or noun.suffix) or noun.prefix == TO or not _is_done(scene, token):
        return None
    sides = _led(scene, token, frozenset({"with", "between"}))
    if sides is None or not _talked(scene, but=token):
        return None  # with whom it was is not said, or that they talked
    contact = Contact(scene, token, sides, len(noun.stack), noun.what, noun.strength, noun=noun)
    contact.add("held", 2, token, token + 1)
    return contact


def signs_abroad(scene: Scene, token: int) -> bool:
    """«وقع الوزير البريطاني في الدوحة صفقة»: one official right behind the verb, and the city of another land in its clause."""
    signer = scene.node_at.get(token + 1)
    if signer is None or not signer.person or signer.level is None or len(signer.parties) != 1:
        return False
    for node in scene.nodes_after(signer.end):
        if node.start > token + WITH_REACH or any(
            scene.has(t, "hard-border") for t in range(signer.end, node.start)
        ):
            return False
        led = node.prefix == IN or scene.has(node.start - 1, "in")
        if node.locative and led and node.of_a_state:
            return not set(node.parties) & set(signer.parties)
        if node.acting:
            return False
    return False


def _is_done(scene: Scene, token: int) -> bool:
    lead = scene.word(token - 1)
    if lead is not None and lead.before is not None and lead.before.status == "held":
        return True
    for at in range(token - 1, max(scene.start, token - TOLD_REACH) - 1, -1):
        word = scene.word(at)
        if word is None:
            continue
        carried = word.verb is not None and word.verb.cls == "light" and word.verb.tense == "past"
        if (carried and at == token - 1) or scene.has(at, "announces"):
            return not negated_at(scene, at)
        if word.classes & ENDS or word.mood is not None or word.before is not None:
            return False
    return False


def _led(scene: Scene, token: int, slots: frozenset[str]) -> int | None:
    """The word of one of `slots` behind which a side stands."""
    for at in range(token + 1, min(scene.end, token + WITH_REACH)):
        word = scene.word(at)
        if word is None:
            continue
        if word.slot in slots:
            acts = any((n := scene.node_at.get(at + i)) is not None and bool(n.parties) for i in (1, 2))
            return at if acts else None
        if word.classes & ENDS:
            return None
    return None
