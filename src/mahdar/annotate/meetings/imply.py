"""The party that a contact's own words leave out: the subject of its sentence, or of the page."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene


def imply(contact: Contact, scenes: list[Scene], topic: list[Node]) -> None:
    """Give a contact with one party its other side.

    «وصل … لإجراء محادثات مع نظيره», «وأضاف أنه سيلتقي الرئيس …»: the subject is looked for in the sentence before
    the contact, then in the sentence before, then among `topic` (the names of the title). It is recorded as implied.
    """
    parties = set(contact.party_ids())
    if len(parties) != 1 or contact.strength in ("body", "status"):
        return
    node = _subject(contact, parties) or _earlier(contact, scenes, parties) or _pick(topic, parties)
    if node is not None:
        contact.members = [(node, "party"), *contact.members]
        contact.implied = True


def _subject(contact: Contact, parties: set[str]) -> Node | None:
    scene = contact.scene
    before = [n for n in scene.nodes if n.end <= contact.start and is_actor(scene, n)]
    persons = [n for n in before if n.person]
    return _pick(persons[::-1], parties) or _pick(before[::-1], parties)


def _earlier(contact: Contact, scenes: list[Scene], parties: set[str]) -> Node | None:
    at = contact.scene.index
    for scene in reversed(scenes[max(0, at - 2) : at]):
        if scene.region == "title":
            continue
        actors = [n for n in scene.nodes if is_actor(scene, n)]
        found = _pick([n for n in actors if n.person], parties) or _pick(actors, parties)
        if found is not None:
            return found
    return None


def is_actor(scene: Scene, node: Node) -> bool:
    """A name that can be a subject: no place, not behind «في», «عن», «حول» …"""
    if not node.acting or node.prefix.lstrip(scene.conjunctions) not in ("",):
        return False
    word = scene.word(node.start - 1)
    return word is None or word.slot not in ("topic", "place")


def _pick(nodes: list[Node], parties: set[str]) -> Node | None:
    for node in nodes:
        if node.parties and not set(node.parties) & parties:
            return node
    return None
