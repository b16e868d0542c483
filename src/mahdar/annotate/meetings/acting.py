"""Names that can be the subject of a contact, and which of several it is."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, OBLIQUE, Word


def is_actor(scene: Scene, node: Node) -> bool:
    """A name that can be a subject: no place, not behind «في», «عن», «حول» …"""
    if not node.acting or node.prefix.lstrip(CONJUNCTIONS):
        return False
    word = scene.word(node.start - 1)
    if node.nameless and _no_subject(scene, node, word):
        return False
    if word is not None and word.noun is not None and node.of_a_state:
        return False  # «بعد قمة سنغافورة», «زيارة دمشق»
    if scene.has(node.start - 1, "to") and node.of_a_state:
        return False  # «غادر الوزير إلى تونس للقاء …»: where he went
    return word is None or word.slot not in ("topic", "place")


def _no_subject(scene: Scene, node: Node, before: Word | None) -> bool:
    """«قال مسؤول قبرصي» tells of the contacts of others; «لإبلاغ المسؤولين القبارصة» are in the oblique case."""
    if before is not None and "that-clause" in before.classes:
        return False  # «أن مسؤولين … أجروا»
    says = before is not None and "saying" in before.classes
    return says or scene.raw[node.start].endswith(OBLIQUE)


def behind_slot(scene: Scene, node: Node) -> bool:
    """«إثر اتصالات بين سول وبيونغ يانغ»: those named are the sides of another contact."""
    word = scene.word(node.start - 1)
    return word is not None and word.slot in ("between", "with")


def pick(nodes: list[Node], parties: set[str]) -> Node | None:
    fit = [n for n in nodes if n.parties and not set(n.parties) & parties]
    return next((n for n in fit if not speaks_for(n)), fit[0] if fit else None)


def speaks_for(node: Node) -> bool:
    """A spokesperson tells of the contacts of others: the state is a party, the person was not there."""
    return "spokes" in (node.mention.role or "")
