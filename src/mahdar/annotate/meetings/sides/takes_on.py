"""Who takes on the mediation of a contact is no side of it: «محادثات بين … و…، تولى الوساطة فيها فلان», «قامت كينيا بالوساطة بينهما»."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene

#: Between the verb, the mediation and who takes it on stand so many words, a name counting as one.
REACH = 4
#: Whoever mediates stands between so many others.
SIDES = 2


def name_mediators(contacts: Sequence[Contact]) -> None:
    """Make who is told to mediate a mediator, where two others are the sides."""
    for contact in contacts:
        scene = contact.scene
        if "mediation" not in scene.classes:
            continue
        eased = {p for t in range(contact.start, contact.right_stop) for p in _mediator(scene, t)}
        others = {p for p in contact.party_ids() if p not in eased}
        if eased and len(others) >= SIDES:
            contact.members = [
                (n, "mediator" if role == "party" and n.parties and set(n.parties) <= eased else role)
                for n, role in contact.members
            ]


def _mediator(scene: Scene, token: int) -> tuple[str, ...]:
    """Who takes on the mediation named at `token`: behind it, or between it and the verb."""
    if not scene.has(token, "mediation"):
        return ()
    before = scene.node_ending.get(token)
    if before is not None and before.acting and scene.has(before.start - 1, "takes-on"):
        return before.parties  # «تولت كينيا الوساطة»
    if not scene.has(token - 1, "takes-on"):
        return ()
    for at in range(token + 1, min(scene.end, token + 1 + REACH)):
        node = scene.node_at.get(at)
        if node is not None:
            return node.parties if node.acting else ()
        if scene.has(at, "comma") or scene.has(at, "hard-border"):
            return ()
    return ()
