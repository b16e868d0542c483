"""Contacts that a page tells with a day or place of their own, but not (or not wholly) with whom: «احتضنت ليما مشاورات …»."""

from __future__ import annotations

from mahdar.annotate.meetings.account import tells_itself
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene
from mahdar.annotate.meetings.sides.subject import unsaid
from mahdar.annotate.meetings.sides.told_there import is_circumstance
from mahdar.annotate.meetings.sides.voices import speaks_for_himself
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import ARTICLE, TO

#: Verbs that hold a contact, or in whose place it is held.
HOLDING = frozenset({"light", "host", "witness", "gather"})


def by_itself(contact: Contact) -> bool:
    """«المؤتمر سيلتئم في بروكسل الأحد»: a contact of its own, though who sits there is not said.

    Not one state's own affair, nor what is held by somebody unknown.
    """
    place, carrier = contact.place, contact.carrier_verb
    if contact.what == "visit" or contact.title or contact.private or contact.round:
        return False
    if speaks_for_himself(contact):
        return False  # «أجرينا محادثة مثمرة»: his who speaks
    if contact.agreement is not None or not tells_itself(contact) or of_somebody(contact):
        return False
    if contact.party_ids() and not (contact.with_only or contact.between):
        return carrier is not None and carrier.cls == "attend" and _abroad(contact)
    named = contact.scene.node_at.get(contact.end)  # «قمة كامب ديفيد»
    by_place = named is not None and named.locative and not named.prefix
    if place is None and contact.carrier is None and contact.masdar is None and not by_place:
        return False  # «بعد أشهر من المفاوضات»: of what, the page does not say
    if (
        is_circumstance(contact)
        and contact.what == "meeting"
        and not (contact.definite or by_place or contact.level)
    ):
        return False  # «وصفه بذلك بعد اجتماع في الوزارة الصيف الماضي»: of his own people, perhaps
    held = contact.carrier is not None and carrier is not None and carrier.cls in HOLDING
    return (held or contact.strength != "weak") and (place is None or place.locative)


def of_somebody(contact: Contact) -> bool:
    """«اجتماع الأسرة», «للقاء الجنود», «المؤتمر الذي سيعقده الحزب»: whose it is stands there, and is no side."""
    noun, scene = contact.noun, contact.scene
    if noun is None or noun.suffix or noun.prefix == TO:
        return True
    at = contact.end
    unknown = (
        at < scene.end and scene.word(at) is None and at not in scene.node_at and at not in scene.when_at
    )
    if unknown and not noun.definite and scene.raw[at].startswith(ARTICLE) and contact.what != "talks":
        return True  # «محادثات السلام» go by their matter
    held = contact.carrier_verb is not None and contact.carrier_verb.aspect == "hold" and not contact.members
    return held and any(not unsaid(scene, verb) or _body_before(scene, verb) for verb in _verbs(contact))


def _body_before(scene: Scene, verb: int) -> bool:
    """«أن اللجنة ستعقد اجتماعا»: a body of which the page does not say whose it is."""
    return scene.has(verb - 1, "joint-body") and verb not in scene.node_ending


def _verbs(contact: Contact) -> list[int]:
    """The verb that carries the noun, and those behind it whose pronoun it is («الذي سيعقده الحزب»)."""
    scene = contact.scene
    behind = [e.start for e in contact.evidence if e.start >= contact.end]
    hers = [t for t in behind if scene.raw[t].endswith(PRONOUNS) and scene.word(t) is not None]
    return ([contact.carrier] if contact.carrier is not None else []) + hers


def _abroad(contact: Contact) -> bool:
    """«حضر مفاوضات في نيفاشا»: he who takes part comes from elsewhere."""
    place = contact.place.mention.country if contact.place is not None else None
    return place is not None and f"state:{place}" not in contact.party_ids()
