"""The land or city that a verb names as the host of a contact, though it could be a place: «كانت مدينة بون احتضنت …»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.spots import behind_auxiliaries
from mahdar.knowledge.meetings import CONJUNCTIONS


def land_behind(scene: Scene, verb: int) -> list[Node]:
    """«دخلت أذربيجان في مفاوضات», «تستضيف مدينة ليون»: a land right behind the verb is its subject, though it could be a place."""
    at = verb + 1
    node = scene.node_at.get(at) or (scene.node_at.get(at + 1) if scene.has(at, "capital") else None)
    return [node] if node is not None and node.of_a_state and node.parties and not node.prefix else []


def city_before(scene: Scene, verb: int) -> list[Node]:
    """«كانت مدينة بون احتضنت …», «الدوحة استضافت …»: the city right before the verb is the host."""
    node = scene.node_ending.get(behind_auxiliaries(scene, verb))
    told = node is not None and node.locative and node.parties and not node.prefix.lstrip(CONJUNCTIONS)
    return [node] if node is not None and told and not scene.has(node.start - 1, "in") else []


def city_of_clause(contact: Contact) -> list[Node]:
    """«أن لومي أتمت استعداداتها لاستضافة القمة»: the one city of the clause that nothing leads to."""
    scene = contact.scene
    near = [n for n in scene.nodes_before(contact.masdar or contact.start) if n.start >= contact.left_stop]
    led = (n for n in near if n.locative and n.parties and not n.prefix.lstrip(CONJUNCTIONS))
    free = [n for n in led if not (scene.has(n.start - 1, "in") or scene.has(n.start - 1, "to"))]
    return free if len(free) == 1 else []
