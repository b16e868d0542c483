"""When a verb of coming back or alighting tells of a journey: who comes, and from where or to where."""

from __future__ import annotations

from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import IN

#: Between who returns and from where («عاد الوفد رفيع المستوى من»).
RETURN_REACH = 3
#: … and between who alights and where.
ALIGHT_REACH = 8


def alights(scene: Scene, token: int) -> bool:
    """«حلّ رئيس الوزراء، فلان، أمس بالرباط»: a person behind the verb, and a place with «ب» or «في»."""
    who = scene.node_at.get(token + 1)
    if who is None or not who.person or who.prefix:
        return False
    behind = [n for n in scene.nodes_after(who.end) if n.start - who.end < ALIGHT_REACH and n.locative]
    return any(n.prefix.endswith(IN) or scene.has(n.start - 1, "in") for n in behind[:1])


def returns(scene: Scene, token: int) -> bool:
    """«عاد الوفد … من نجامينا»: an official or a delegation beside the verb, and a place that they come from."""
    before = token - 1 if is_mood(scene, token - 1) else token  # «وكان الوزير قد عاد»
    who = scene.node_at.get(token + 1) or scene.node_ending.get(before)
    if who is None or not (who.level is not None or who.mention.role is not None or _sent(scene, who)):
        return False
    at = max(who.end, token + 1)
    while at in scene.when_at:
        at = scene.when_at[at].end
    return any(
        scene.has(t, "of") and (node := scene.node_at.get(t + 1)) is not None and node.locative
        for t in range(at, at + RETURN_REACH)
    )


def _sent(scene: Scene, node: Node) -> bool:
    """«الوفد السوداني», «مسؤولون كينيون»: of no stated office, sent by a side."""
    return node.nameless or scene.has(node.start, "delegates")


def is_mood(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    return word is not None and word.mood is not None and word.verb is None
