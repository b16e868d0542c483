"""Of whom or what a relative clause with a contact in it tells: «الوزير الذي التقاه», «من كيغالي التي زارها»."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import can_travel, joined_at
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.arrivals import is_mood
from mahdar.annotate.meetings.scene import Node, Scene, nisba_at
from mahdar.knowledge.forms import HIS, PRONOUNS, SEVERAL
from mahdar.knowledge.meetings import ARTICLE, MeetingKnowledge


def antecedent(contact: Contact, knowledge: MeetingKnowledge) -> list[Node]:
    """«المسؤولين الأردنيين الذين التقاهم …»: those of whom the relative clause tells take part."""
    scene = contact.scene
    at = contact.start - 1
    while is_mood(scene, at):
        at -= 1  # «الذي كان قد اجتمع مع …»
    if not scene.has(at, "relative"):
        return []
    lead = at
    at -= scene.has(at - 1, "comma")  # «مع نظيره فلان، الذي اجتمع أيضا مع …»
    node = scene.node_ending.get(at)
    if node is None and _adjective(scene, at - 1):
        node = scene.node_ending.get(at - 1)  # «الوفد الكيني الفني الذي …»
    if contact.what == "visit" and scene.raw[contact.start].endswith(PRONOUNS):
        if (
            node is not None
            and node.acting
            and can_travel(scene, node)
            and not scene.raw[contact.start].endswith(HIS)
        ):
            return [node]  # «أبلغت كيغالي الوفد الكيني الذي زارها»: see `where_to.the_land_meant`
        if node is not None and node.of_a_state and node.parties and not contact.places:
            contact.place, contact.places = node, [node]  # «من كيغالي التي زارها»
            return [node]
        return []
    if node is not None and node.acting:
        return row_ending(scene, node) if relative_of_several(scene, lead) else [node]
    nisba = nisba_at(scene, lead - 1, knowledge)
    whose = scene.word(lead - 2)
    if nisba is not None and whose is not None and "official" in whose.classes:
        contact.countries.append((nisba[0], lead - 1, lead))
    return []


def told_of_person(scene: Scene, verb: int) -> Node | None:
    """«قمة مع الرئيس الكيني الذي قام بزيارة …»: the official of whom a relative clause tells did it, whatever leads to him.

    Not «لقاء الوزير الذي أجراه»: the pronoun is of what he did.
    """
    at = verb - 1
    while is_mood(scene, at):
        at -= 1
    if not scene.has(at, "relative") or relative_of_several(scene, at):
        return None
    if scene.raw[verb].endswith(PRONOUNS):
        return None
    node = scene.node_ending.get(at - scene.has(at - 1, "comma"))
    if node is None or not (node.person and node.parties) or node.mention.number in ("dual", "plural"):
        return None
    hers = scene.has(at, "relative-her")
    return node if hers == (node.mention.gender == "feminine") else None


def row_ending(scene: Scene, node: Node) -> list[Node]:
    """«وزراء خارجية كينيا وأوغندا ورواندا»: all who are named in one row that ends with `node`, by place."""
    row = [node]
    while (before := scene.node_ending.get(row[0].start)) is not None:
        if not before.acting or not joined_at(scene, before, row[0]):
            break
        row.insert(0, before)
    return row


def _adjective(scene: Scene, token: int) -> bool:
    """A word with the article that leads to nothing and tells of no contact."""
    word = scene.word(token)
    plain = word is None or (word.slot is None and word.noun is None and word.verb is None)
    return plain and scene.raw[token].startswith(ARTICLE)


def relative_of_several(scene: Scene, token: int) -> bool:
    """«اللذان», «اللتين», «الذين»: all who were named."""
    return scene.raw[token].endswith(SEVERAL)
