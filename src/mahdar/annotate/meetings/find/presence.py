"""Who is abroad, told without a noun or verb of contact: «الرئيس الكيني في كمبالا», «وكان الوزير في طوكيو أمس لإجراء …».

In a headline where someone is, or where to, is news by itself («رئيس كازاخستان إلى باكو»); in the story «كان» makes a
journey of it.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, IN

#: They live where they serve.
RESIDENT = frozenset({"ambassador", "permanent_representative"})
#: «المبعوث الأممي إلى اليمن» is his office.
ENVOY = "envoy"
#: Between «كان» and where he was stands who, at most with an adverb or a time.
TIMES = 2


def headline(scene: Scene) -> Contact | None:
    """«الرئيس الكيني في كمبالا», «… إلى باكو»: the journey that opens a headline."""
    who = scene.node_at.get(scene.start)
    if who is None or not _travels(scene, who):
        return None
    at = who.end
    where = scene.node_at.get(at + 1)
    bound = scene.has(at, "to") and where is not None and who.mention.role != ENVOY
    where = where if bound else _where(scene, at)
    if where is None or not _abroad(who, where) or scene.has(where.end, "colon"):
        return None  # «الوزير في ميونخ: …»: where he said it, at whatever gathering
    return _visit(scene, scene.start, who, where, "planned" if bound else "ongoing", 1)


def was_there(scene: Scene, token: int) -> Contact | None:
    """«وكانت وزيرة خارجية النرويج في طوكيو الأسبوع الماضي»: `token` is the word of being."""
    who = scene.node_at.get(token + 1)
    if who is None or not _travels(scene, who):
        return None
    where = _where(scene, who.end)
    if where is None or not _abroad(who, where):
        return None
    return _visit(scene, token, who, where, "held", 2)


def is_there(scene: Scene, token: int) -> Contact | None:
    """«يتواجد الوزير حاليا في تالين», «الوفد الموجود في تالين»: `token` is the word of being there."""
    apart = scene.has(token - 1, "comma")  # «الوزير فلان، الموجود في …»
    who = scene.node_at.get(token + 1) or scene.node_ending.get(token - apart)
    if who is None or not _travels(scene, who):
        return None
    where = _where(scene, max(who.end, token + 1))
    if where is None or not _abroad(who, where):
        return None
    return _visit(scene, token, who, where, "ongoing", 2)


def is_presence(contact: Contact) -> bool:
    """«الوزير الموجود في تالين»: a journey told by nothing but where somebody is."""
    return contact.what == "visit" and contact.noun is None and contact.verb is None and bool(contact.places)


def _where(scene: Scene, token: int) -> Node | None:
    """The place behind «في» or «ب» at `token`, times before it looked through."""
    for _ in range(TIMES):
        if token in scene.when_at:
            token = scene.when_at[token].end
    node = scene.node_at.get(token)
    if node is not None:
        return node if node.prefix == IN else None
    return scene.node_at.get(token + 1) if scene.has(token, "in") else None


def _travels(scene: Scene, node: Node) -> bool:
    """An official, or a delegation: of one side, and no resident abroad."""
    sent = node.nameless or scene.has(node.start, "delegates")
    ranked = node.person and node.level is not None
    return (
        (sent or ranked)
        and len(node.parties) == 1
        and not node.prefix.lstrip(CONJUNCTIONS)
        and node.mention.role not in RESIDENT
    )


def _abroad(who: Node, where: Node) -> bool:
    return where.of_a_state and bool(where.parties) and not set(where.parties) & set(who.parties)


def _visit(scene: Scene, start: int, who: Node, where: Node, status: str, weight: int) -> Contact:
    contact = Contact(scene, start, where.end, 0, "visit", "strong")
    contact.members = [(who, "party"), (where, "party")]
    contact.place, contact.places = where, [where]
    contact.add(status, weight, start, where.end)
    return contact
