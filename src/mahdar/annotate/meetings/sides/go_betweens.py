"""Who goes between two known sides speaks with each of them, and not they with each other.

«الوسيطان يجريان اتصالات مع الجانبين», «قال الوسطاء إنهم سيلتقون الوفدين»: those who mediate are those whom the page calls so, or
the pair that it names besides the two; where neither is told, with whom the sides spoke is not known.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.acting import GO_BETWEEN, called_mediator
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.duals import are_met, each_of_two
from mahdar.annotate.meetings.sides.focus import Focus, side_alone
from mahdar.knowledge.meetings import OBLIQUE

#: Who goes between stands so close before what they do.
REACH = 10
#: Words that mean two sides.
SIDES = ("dual", "one-of-two", "of-both")


def meets_both(contact: Contact) -> bool:
    """«اتصالات مع الجانبين», «يلتقي الطرفين», «كلا من الزعيمين», «التقاهما»: the two are whom somebody else meets.

    «يلتقي المسؤولين» may be of many.
    """
    scene, dual = contact.scene, contact.dual
    if dual is None:
        return False
    if are_met(contact, dual):
        return True
    if not any(scene.has(dual, cls) for cls in SIDES):
        return False
    object_ = contact.verb is not None and contact.verb.cls == "meet" and dual >= contact.end
    many = scene.has(dual, "official") and scene.has(dual, "dual-person")
    object_ = object_ and scene.raw[dual].endswith(OBLIQUE) and not many
    apart = each_of_two(scene, contact.end, contact.right_stop) == dual
    lead = scene.word(dual - 1)
    led = lead is not None and lead.slot == "with" and not contact.between
    return object_ or contact.with_only or apart or led


def between_them(contact: Contact, scenes: Sequence[Scene], focus: Focus) -> bool:
    """Give the contact of who goes between the two with both; True where such a one is its subject."""
    told = [n for n, _ in contact.members]
    if not all(called_mediator(contact.scene, n) for n in told) or contact.countries:
        return False
    if not meets_both(contact) or _subject(contact) is None:
        return False
    pairs = {p.key: list(p.sides.values()) for p in focus.pairs}
    called = _called_so(scenes)
    two = [n for n in focus.meant(contact) if not set(n.parties) & {p for c in called for p in c.parties}]
    if len(two) != 2:
        others = [sides for key, sides in pairs.items() if not key & {p for c in called for p in c.parties}]
        two = others[0] if len(others) == 1 else []
    key = {p for n in two for p in n.parties}
    if not called and two:
        others = [sides for other, sides in pairs.items() if not other & key]
        called = [side_alone(n) for n in others[0]] if len(others) == 1 else []
    contact.pair = []
    if called and two:
        noun = contact.noun  # «اتصالات مع الجانبين»: with one and then with the other
        contact.stops = noun is not None and noun.number != "singular"
        contact.members = [*((n, "party") for n in called), *((side_alone(n), "party") for n in two)]
        contact.both, contact.implied, contact.dual = (
            [n for n, _ in contact.members[len(called) :]],
            True,
            None,
        )
    return True


def _subject(contact: Contact) -> int | None:
    """The word for who goes between, behind which nobody else acts up to the contact, or right behind its verb."""
    scene = contact.scene
    behind = contact.end if contact.verb is not None else contact.start - 1
    near: list[int] = [behind, *range(contact.start - 1, max(scene.start, contact.start - REACH) - 1, -1)]
    for token in near:
        if scene.has(token, GO_BETWEEN):
            return token
        node = scene.node_at.get(token)
        if token != behind and node is not None and node.acting and not called_mediator(scene, node):
            return None
    return None


def _called_so(scenes: Sequence[Scene]) -> list[Node]:
    """Those whom the page calls mediators («الوسيطان الكيني والأوغندي», «الوسطاء من كينيا وأوغندا»), each by the first name."""
    found: dict[str, Node] = {}
    for scene in scenes:
        for node in scene.nodes:
            for party in node.parties if called_mediator(scene, node) else ():
                found.setdefault(party, side_alone(node)._replace(parties=(party,)))
    return list(found.values())
