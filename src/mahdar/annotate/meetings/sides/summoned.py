"""Who called an ambassador in: the land to which he is posted, where his summons names it («استدعاء السفير الكيني في كمبالا»)."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.nominal import SUMMONS
from mahdar.annotate.meetings.sides.other_side import subject_of

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


def _to_his_own(contact: Contact, end: int, parties: set[str]) -> bool:
    """«استدعاء السفير الكيني في الخرطوم إلى نيروبي»: he is called home."""
    scene = contact.scene
    goals = (n for n in scene.nodes_after(end) if n.start <= end + GOAL_REACH)
    goal = next((n for n in goals if scene.has(n.start - 1, "to") or scene.has(n.start - 2, "to")), None)
    return goal is not None and bool(parties & set(goal.parties))
