"""The other side of a deal, told by what the deal is for: «صفقة لتصدير الغاز إلى كينيا», «اتفاقا لشراء الكهرباء من أوغندا»."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.signing import SIGNING, what_for
from mahdar.annotate.meetings.scene import Node, Scene, nisba_at
from mahdar.knowledge.forms import FIRMS
from mahdar.knowledge.meetings import TO, MeetingKnowledge

#: The other side stands this close behind what is sold or bought.
SIDE_REACH = 10
#: How the ids of states begin.
STATE = "state:"


def dealt_with(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Give a deal that one state signs, or nobody who is named, the state to which it sells or from which it buys."""
    told = contact.verb is not None and contact.verb.cls == "sign"
    told = told or (contact.noun is not None and contact.noun.id in SIGNING)
    parties = set(contact.party_ids())
    if (
        not told
        or contact.business
        or contact.firms
        or contact.between
        or contact.on_behalf
        or contact.with_only
    ):
        return
    if len(parties) > 1 or any(not p.startswith(STATE) for p in parties):
        return
    purpose = what_for(contact.scene, contact.end, contact.right_stop)
    if purpose is None or (not parties and contact.verb is not None and _signed_by_another(contact)):
        return
    scene = contact.scene
    bought: tuple[str, int, int] | None = None
    for token in range(purpose + 1, min(scene.end, contact.right_stop, purpose + SIDE_REACH)):
        node = scene.node_at.get(token)
        if node is not None and node.of_a_state and not node.person and not parties & set(node.parties):
            if _is_buyer_or_seller(scene, purpose, node):
                contact.members = [*contact.members, (node, "party")]
                bought = None  # «لشراء القمح الأوكراني من مصر»
            break
        if scene.raw[token] in FIRMS:
            return  # «من شركة أوغندية», «إلى مصارف في …»: with a company
        nisba = nisba_at(scene, token, knowledge) if scene.has(purpose, "deal-from") else None
        made = nisba is not None and scene.has(token + nisba[1], "made-there")
        if nisba is not None and bought is None and nisba[0] not in parties and not made:
            bought = nisba[0], token, token + nisba[1]
        if any(scene.has(token, cls) for cls in ("comma", "hard-border", "relative")):
            break
    if bought is not None and not contact.countries:
        contact.countries.append(bought)


def _signed_by_another(contact: Contact) -> bool:
    """«وقعت الخطوط الجوية صفقة لـ …»: behind the verb stands a subject who is no side known."""
    scene, at = contact.scene, contact.end
    when = scene.when_at.get(at + scene.has(at, "in"))
    at = when.end if when is not None else at
    led = scene.has(at, "in") or scene.has(at, "agreement") or scene.has(at, "contract")
    return not led


def _is_buyer_or_seller(scene: Scene, purpose: int, node: Node) -> bool:
    """Whether the words lead from what the deal is for to a state as the other side."""
    if scene.has(purpose, "deal-to"):
        return node.prefix == TO or scene.has(node.start - 1, "to")
    if scene.has(purpose, "deal-for"):
        return node.start == purpose + 1 and not node.prefix
    return not node.prefix and scene.has(node.start - 1, "of")
