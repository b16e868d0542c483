"""The members of a body that sits in a contact, where the page lists them: «مجموعة الدول الست (الولايات المتحدة وروسيا …)».

The body stays a party beside them. No member is supplied that the page does not name.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, negated_at
from mahdar.knowledge.meetings import CONJUNCTIONS

#: How the ids of bodies and of states begin.
BODY, STATE = "org:", "state:"
#: So many states make a list of members.
SEVERAL = 3
#: Who came to known talks is listed this close before them («ووصل مندوبو … وإيران مقر المحادثات»).
CAME_REACH = 24
#: Classes of verbs of who comes to talks or sits there.
COMES = frozenset({"go", "attend"})


def add_members(contacts: Sequence[Contact]) -> None:
    """Join to the places of one contact the members of its body that stand in brackets behind it, or came to it with the other side."""
    bodies = [(c, n) for c in contacts for n, role in c.members if role == "party"]
    bodies = [(c, n) for c, n in bodies if len(n.parties) == 1 and n.parties[0].startswith(BODY)]
    if not bodies:
        return
    for contact, body in bodies:
        _join(contact, _in_brackets(contact.scene, body.end))
    sides = {p for c in contacts for p in c.party_ids()}
    for contact in contacts:
        came = _who_came(contact)
        others = [n for n in came if not sides & set(n.parties)]
        if len(others) >= SEVERAL and len(others) < len(came):
            _join(contact, others)


def _join(contact: Contact, members: list[Node]) -> None:
    known = {p for n, _ in contact.members for p in n.parties}
    contact.members += [(n, "party") for n in members if not known & set(n.parties)]


def _in_brackets(scene: Scene, token: int) -> list[Node]:
    """The states of a list in brackets that opens at `token`; none where it holds anything else."""
    if token >= scene.end or scene.raw[token] != "(":
        return []
    out = _row(scene, token + 1)
    closed = out and out[-1].end < scene.end and scene.raw[out[-1].end] == ")"
    return out if closed and len(out) >= SEVERAL else []


def _row(scene: Scene, token: int) -> list[Node]:
    """The states and bodies that follow each other from `token` on, joined by «و» or a comma."""
    out: list[Node] = []
    while True:
        token += scene.has(token, "comma") or (token < scene.end and scene.raw[token] in CONJUNCTIONS)
        node = scene.node_at.get(token)
        if node is None or len(node.parties) != 1 or not node.parties[0].startswith((STATE, BODY)):
            return out
        if out and not (node.prefix or scene.has(token - 1, "comma") or scene.raw[token - 1] in CONJUNCTIONS):
            return out
        out.append(node)
        token = node.end


def _who_came(contact: Contact) -> list[Node]:
    """«ووصل مندوبو كينيا وأوغندا ورواندا … مقر المحادثات»: the row of states whose delegates came to talks that are known."""
    scene = contact.scene
    if not contact.resumes or "delegates" not in scene.classes:
        return []
    for token in range(max(scene.start, contact.start - CAME_REACH), contact.start):
        if scene.has(token, "delegates") and not scene.has(token, "comma") and _came(scene, token):
            return _row(
                scene, token if token in scene.node_at else token + 1
            )  # «مندوبو كينيا» may be one name
    return []


def _came(scene: Scene, delegates: int) -> bool:
    """«ووصل مندوبو …», «وحضر أمس ممثلو …»: who comes or sits there; not «ولم يصل», «وقاطع», «وقال مندوبو …»."""
    verb = scene.span_ending.get(delegates, delegates) - 1
    word = scene.word(verb)
    if word is None or word.verb is None or word.verb.cls not in COMES or word.verb.tense != "past":
        return False
    return not negated_at(scene, verb)
