"""A contact in the house of a ministry, a presidency or a parliament is in the city from which its state is governed.

«في مقر وزارة الدفاع اليابانية»: the state is said. «استقبل وزير الخارجية … في ديوان الوزارة», «… في مكتبه»: it is that
of who receives.
"""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node
from mahdar.knowledge.meetings import IN, MeetingKnowledge

#: The verb of receiving: its subject is at home.
RECEIVES = "istaqbala"
#: «في ديوان عام وزارة …»: whose house it is stands this close behind its word.
OWNER_REACH = 3
#: How the ids of the bodies of a state begin, and what stands before «@» in those of the bodies that govern it.
INSTITUTION = "institution:"
GOVERNING = ("ministry", "presidency", "government", "parliament", "senate", "court")


def house_of(contact: Contact, knowledge: MeetingKnowledge) -> Node | None:
    """The city, as a place with the words of whose house it is; None where no house is told."""
    scene = contact.scene
    kinds = knowledge.houses
    for token in range(max(scene.start, contact.left_stop), min(scene.end, contact.right_stop)):
        kind = kinds.get(scene.raw[token])
        if kind is None or kind == "owner":
            continue
        if not (scene.raw[token].startswith(IN) or scene.has(token - 1, "in")):
            continue  # «احترق مقر وزارة …»: spoken of, and nobody met in it
        near = range(token + 1, min(scene.end, token + 1 + OWNER_REACH))
        owner = next((scene.node_at[t] for t in near if t in scene.node_at), None)
        if owner is not None and (state := _governs(owner)) is not None:
            return _city(owner, state, knowledge)
        if kind == "own" or any(kinds.get(scene.raw[t]) == "owner" for t in near):
            return _of_who_receives(contact, knowledge)
    return None


def _governs(node: Node) -> str | None:
    """The state of which a ministry, a presidency, a parliament is."""
    body, _, state = (node.mention.actor or "").removeprefix(INSTITUTION).partition("@")
    return state if state and body.endswith(GOVERNING) else None


def _of_who_receives(contact: Contact, knowledge: MeetingKnowledge) -> Node | None:
    """The city of the subject of a verb of receiving: the first name behind it, else the last before."""
    if contact.verb is None or contact.verb.id != RECEIVES:
        return None
    sides = [n for n, role in contact.members if role == "party" and len(n.parties) == 1]
    behind = [n for n in sides if n.start >= contact.end]
    before = [n for n in sides if n.end <= contact.start]
    host = before[-1] if before else min(behind, key=lambda n: n.start, default=None)
    if host is None or not host.parties[0].startswith("state:"):
        return None
    return _city(host, host.parties[0].removeprefix("state:"), knowledge)


def _city(node: Node, state: str, knowledge: MeetingKnowledge) -> Node | None:
    city = knowledge.governed_from.get(state, knowledge.capital_of.get(state))
    if not city:
        return None
    actor = f"place:{city.lower().replace(' ', '-')}"
    mention = replace(node.mention, kind="place", actor=actor, name_en=city, country=state, as_="place")
    return node._replace(mention=mention)
