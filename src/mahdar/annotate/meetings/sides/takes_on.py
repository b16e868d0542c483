"""Who takes on the mediation of a contact is no side of it: «محادثات بين … و…، تولى الوساطة فيها فلان», «قامت كينيا بالوساطة بينهما»."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Scene

#: Between the verb, the mediation and who takes it on stand so many words, a name counting as one.
REACH = 4
#: Whoever mediates stands between so many others.
SIDES = 2
#: «بين الطرفين»: the two, whoever they are.
BOTH = "two-alone"
#: Moods of a verb that says what was not, or not yet.
UNDONE = frozenset({"not", "no", "never", "undone", "planned"})


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
    """Who takes on the mediation named at `token`: behind it, or between it and the verb; that of the contact told before."""
    if not scene.has(token, "mediation"):
        return ()
    before = scene.node_ending.get(token)
    if before is not None and before.acting and scene.has(before.start - 1, "takes-on"):
        own = _took(scene, before.start - 1) and _of_the_contact(scene, token + 1)
        return before.parties if own else ()  # «تولت كينيا الوساطة فيها»
    if not scene.has(token - 1, "takes-on") or not _took(scene, token - 1):
        return ()
    for at in range(token + 1, min(scene.end, token + 1 + REACH)):
        node = scene.node_at.get(at)
        if node is not None:
            own = node.acting and (_of_the_contact(scene, token + 1) or _of_the_contact(scene, node.end))
            return node.parties if own else ()
        if scene.has(at, "comma") or scene.has(at, "hard-border"):
            return ()
    return ()


def _took(scene: Scene, verb: int) -> bool:
    """Not «أن تتولى كينيا الوساطة», «لم تتول», which nobody has done."""
    lead = scene.word(verb - 1)
    if lead is None:
        return True
    undone = lead.mood is not None and lead.mood.status in UNDONE
    return not undone and not lead.classes & {"that", "that-clause", "negator"}


def _of_the_contact(scene: Scene, token: int) -> bool:
    """«الوساطة فيها», «بينهما», «بين الطرفين»; not «الوساطة في الصومال», which is another matter."""
    if scene.has(token, "therein") or scene.has(token, "pronoun"):
        return True
    word = scene.word(token)
    between = word is not None and word.slot == "between"
    return between and scene.has(token + 1, BOTH)
