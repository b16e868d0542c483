"""«قال الوزير إن بلاده أجرت محادثات»: his land acts, told by whoever speaks for it; he himself need not have been there."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene

#: Classes of the verbs of who has others meet at home.
HOSTING = frozenset({"host", "witness"})
#: An adverb or a day may stand between his land and its verb.
NEAR = 2
#: How the id of a state begins: a body or an armed group has no land.
STATE = "state:"


def of_his_land(contact: Contact, quoted: Callable[[], Node | None]) -> None:
    """Make the speaker's state the side, or the host, of what his land is said to have done.

    The land stands right before the verb of the contact, and who speaks before it; where he is not told, nothing changes.
    `quoted` gives who is quoted for these words.
    """
    scene = contact.scene
    verb = contact.start if contact.carrier is None else contact.carrier
    at = next((t for t in range(verb - 1, verb - 1 - NEAR, -1) if scene.has(t, "own-land")), None)
    if at is None:
        return
    his = _whose(scene, at, quoted())
    if his is None:
        return
    land = as_state(his)
    told_by = contact.carrier_verb if contact.carrier_verb is not None else contact.verb
    others = [m for m in contact.members if m[0].number != his.number]
    if told_by is not None and told_by.cls in HOSTING:
        if not set(his.parties) & {p for n, _ in others for p in n.parties}:
            contact.members = [*others, (land, "host")]
    elif len(others) < len(contact.members):
        contact.members = [(land if n.number == his.number else n, role) for n, role in contact.members]
    else:
        _instead_of_guess(contact, land)
        return
    span = contact.level_span
    if span is not None and his.start <= span[0] < his.end:
        contact.level = contact.level_span = None


def _instead_of_guess(contact: Contact, land: Node) -> None:
    """«وذكر أن بلاده ستبحث مع …» of whom an earlier sentence names: his state, and not whoever stood nearest before."""
    guess = contact.guess if contact.implied else None
    if guess is None or set(land.parties) & {
        p for n, _ in contact.members if n is not guess for p in n.parties
    }:
        return
    contact.members = [(land if n is guess else n, role) for n, role in contact.members]
    contact.guess = land


def _whose(scene: Scene, at: int, quoted: Node | None) -> Node | None:
    """Who is quoted, or else the last person before it, where all there are of one state («أبلغ القطري الأمريكي أن بلاده …»)."""
    people = [n for n in scene.nodes_before(at) if n.start >= scene.start and n.person and n.parties]
    if quoted is not None and quoted.person and quoted.parties:
        people = [quoted]
    if len({n.parties for n in people}) != 1 or not all(p.startswith(STATE) for p in people[-1].parties):
        return None
    return people[-1]


def as_state(person: Node) -> Node:
    """The state he speaks for: no person, and of no rank."""
    mention = replace(person.mention, kind="government", role=None, name=None)
    return person._replace(mention=mention, level=None)
