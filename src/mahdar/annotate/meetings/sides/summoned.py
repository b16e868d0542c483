"""Who called an ambassador in: the land to which he is posted, where his summons names it («استدعاء السفير الكيني في كمبالا»),
or whose foreign ministry, or who, tells of it."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.nominal import SUMMONS
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.his_land import as_state
from mahdar.annotate.meetings.sides.other_side import earlier, subject_of

#: The actors of foreign ministries.
MINISTRY = "institution:foreign_ministry@"
#: Where he is called to stands this close behind his post.
GOAL_REACH = 4
#: The ambassador stands this close behind the noun.
ENVOY_REACH = 2


def summoned(contact: Contact, parties: set[str]) -> bool:
    """Give the summons of an ambassador the land that he is posted to as its other side; False when it names none.

    «في» or «لدى» stands between him and the city or land, which is not his own. Nobody else can call him in.
    """
    noun, scene = contact.noun, contact.scene
    if noun is None or noun.id != SUMMONS or len(parties) != 1:
        return False
    near = [n for n in scene.nodes_after(contact.end) if n.start <= contact.end + ENVOY_REACH]
    envoy = next((n for n in near if n.person and set(n.parties) & parties), None)
    if envoy is None or not (scene.has(envoy.end, "in") or scene.has(envoy.end, "owned-by")):
        return False
    post = scene.node_at.get(envoy.end + 1)
    if post is None or not post.of_a_state or post.person or not post.parties or parties & set(post.parties):
        return False
    if _to_his_own(contact, post.end, parties):
        return False
    head = subject_of(contact, set())
    if head is not None and set(head.parties) & parties:
        return False  # «قرر الاتحاد استدعاء سفير الاتحاد لدى كينيا»: his own calls him home
    contact.members = [*contact.members, (post, "party")]
    return True


def called_in_by_who_tells(contact: Contact, before: Contact | None, scenes: list[Scene]) -> None:
    """Give the summons of an ambassador that names nobody else whose foreign ministry, or who, tells of it.

    «ذكر بيان للخارجية الكينية أنه تم استدعاء السفير الأوغندي», «وتابع "في هذه اللحظة تم استدعاء السفير"».
    """
    if contact.noun is None or contact.noun.id != SUMMONS:
        return
    parties, told = set(contact.party_ids()), contact.guess
    if told is not None and told.person:  # he need not have been there
        contact.members = [
            (as_state(n) if n.number == told.number else n, role) for n, role in contact.members
        ]
    if len(parties) != 1:
        return
    teller = _ministry(contact)
    if teller is None and _goes_on(contact):
        teller = earlier(contact, before, scenes, parties)
    if teller is not None and not set(teller.parties) & parties:
        contact.members = [(as_state(teller) if teller.person else teller, "party"), *contact.members]
        contact.implied = True


def _ministry(contact: Contact) -> Node | None:
    """The foreign ministry named last before it, whoever speaks for it; where it is his own he was called home."""
    told = contact.scene.nodes_before(contact.start)
    ours = [n for n in told if n.parties and _of_ministry(contact.scene, n)]
    return ours[-1] if ours else None


def _of_ministry(scene: Scene, node: Node) -> bool:
    """The ministry itself, or an official without a name who says so for his land («أكد مسؤول في وزارة …»)."""
    named = (node.mention.actor or "").startswith(MINISTRY)
    return named or (node.nameless and scene.has(node.start - 1, "saying"))


def _goes_on(contact: Contact) -> bool:
    """«وتابع "…»: who was quoted before says it, and nobody else is named before it."""
    scene = contact.scene
    said = scene.has(scene.start, "saying") and scene.has(scene.start + 1, "quote")
    return said and not any(n.parties for n in scene.nodes_before(contact.start))


def _to_his_own(contact: Contact, end: int, parties: set[str]) -> bool:
    """«استدعاء السفير الكيني في الخرطوم إلى نيروبي»: he is called home."""
    scene = contact.scene
    goals = (n for n in scene.nodes_after(end) if n.start <= end + GOAL_REACH)
    goal = next((n for n in goals if scene.has(n.start - 1, "to") or scene.has(n.start - 2, "to")), None)
    return goal is not None and bool(parties & set(goal.parties))
