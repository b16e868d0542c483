"""Who brings the two sides of a page together is neither of them.

«وكانت الأطراف اجتمعت في … برعاية كينيا» further down, where only Kenya and IGAD stand in the sentence: the talks are of
the two that the page is about, and those who care for them elsewhere on the page care for them here.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.account import aspect_of
from mahdar.annotate.meetings.acting import is_mediator
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.focus import NEUTRAL, Focus, side_alone
from mahdar.arabic.clitics import AND

#: What may be brought about by a third; nobody calls or visits for others.
BROKERED = frozenset({"talks", "meeting", "summit"})
#: How the id of an organisation of several states begins.
BODY = "org:"
#: Two sides, and whoever is there besides.
TWO, THREE = 2, 3
#: «بحضور» stands this close before who is there («بمشاركة وسطاء من قطر»).
PRESENT_REACH = 4


def make_way(contacts: Sequence[Contact], scenes: Sequence[Scene], focus: Focus) -> None:
    """Talks whose sides were only implied, and all of which mediate on the page, are given the two of the page."""
    sides = [side_alone(n) for n in focus.of_news()]
    two = {p for n in sides for p in n.parties}
    if len(two) != 2:
        return
    brokers = (_brokers(contacts, scenes) | NEUTRAL) - two
    for contact in contacts:
        told = set(contact.party_ids())
        known = contact.definite or contact.dual is not None or contact.round
        others = (contact.implied and known) or _only_led(contact, told)
        if not (told and told <= brokers and others) or contact.what not in BROKERED:
            continue
        third = [(n, "mediator" if role == "party" else role) for n, role in contact.members]
        contact.members = [*((n, "party") for n in sides), *third]
        contact.of_page, contact.implied, contact.guess = True, True, None


def chair(contacts: Sequence[Contact]) -> None:
    """«محادثات بين الوفدين برئاسة المبعوث الأممي»: who presides over two others is between them, and no third side."""
    for contact in contacts:
        scene = contact.scene
        presides = contact.between and contact.carrier is not None and scene.has(contact.carrier, "presides")
        for at, (node, role) in enumerate(contact.members):
            led = any(scene.has(t, "headed-by") for t in (node.start - 1, node.start))
            own = scene.has(node.end, "a-side")  # «ترأس الوزير وفد بلاده في …»
            led = led or (presides and not own and contact.carrier in (node.start - 1, node.end))
            if role != "party" or not led or not node.parties or contact.what not in BROKERED:
                continue
            if _of_a_delegation(scene, contact, at):
                continue
            others = set(contact.party_ids()) - set(node.parties)
            body = all(p.startswith(BODY) for p in node.parties)
            if len(others) == 2 and (contact.what == "talks" or body):
                contact.members[at] = node, "mediator"


def play_host(contacts: Sequence[Contact]) -> None:
    """«بكين تستضيف وزيري خارجية كينيا وأوغندا», «استضاف الأمين العام الزعيمين …»: a land that has others as its guests, or a body
    that sides with neither, hosts what they hold; a person who receives two guests of his own takes part."""
    for contact in contacts:
        verb = contact.verb
        if verb is None or verb.cls != "host" or contact.what not in BROKERED:
            continue
        sides = [m for m in contact.members if m[1] == "party" and m[0].parties]
        if not sides or len(set(contact.party_ids())) < THREE:
            continue
        host = sides[0][0]
        guests = {p for n, _ in sides[1:] for p in n.parties} - set(host.parties)
        neutral = not host.person or NEUTRAL.issuperset(host.parties)
        if len(guests) >= TWO and neutral and _is_subject_of(contact, host):
            contact.members = [(n, "host" if n is host else role) for n, role in contact.members]


def _is_subject_of(contact: Contact, node: Node) -> bool:
    """Right before the verb, or behind it before its objects."""
    return node.end <= contact.start or not any(n.start < node.start for n, _ in contact.members)


def called_so(contacts: Sequence[Contact]) -> None:
    """«التقى فلان نظيره … بحضور الوسيط فلان», «بمشاركة وسطاء من قطر ومصر»: who is called a mediator beside two others, or is
    there for a body that sides with neither («بحضور المبعوث الأممي»), is no third side."""
    for contact in contacts:
        if contact.what not in BROKERED or len(set(contact.party_ids())) < THREE:
            continue
        scene = contact.scene
        known = list(contact.members)
        for at, (node, role) in enumerate(known):
            if role != "party" or not node.parties or node.start < contact.start:
                continue
            others = {p for n, r in contact.members if r == "party" and n is not node for p in n.parties}
            if len(others - set(node.parties)) >= TWO and _is_called_mediator(scene, node, contact.members):
                contact.members[at] = node, "mediator"


def _is_called_mediator(scene: Scene, node: Node, members: Sequence[tuple[Node, str]]) -> bool:
    before = scene.node_ending.get(node.start)
    joined = _bare(scene, node) and any(n is before and role == "mediator" for n, role in members)
    of_some = scene.has(node.start - 1, "of") and scene.has(node.start - 2, "go-between")
    called = any(scene.has(t, "go-between") for t in (node.start, node.start - 1))
    there = scene.has(node.start - 1, "in-presence") and NEUTRAL.issuperset(node.parties)
    beside = scene.within(range(node.start - PRESENT_REACH, node.start), "presence")
    return joined or (
        beside and (of_some or called or there)
    )  # not «التقى الوسيط القطري الوفدين»: whom he met


def _bare(scene: Scene, node: Node) -> bool:
    """«وسطاء من قطر ومصر»: a land joined to the one before; not «ووفد مصر», «ووزير خارجية مصر», who are there in their own right."""
    own = scene.has(node.start, "delegation") or scene.has(node.start, "absent-link")
    titled = node.person and node.end > node.start + 1
    return node.prefix[:1] == AND and not own and not titled


def _of_a_delegation(scene: Scene, contact: Contact, at: int) -> bool:
    """«وفد إثيوبي برئاسة الوزير», «وفد برئاسة الوزير الإثيوبي»: he heads those of his own side, who sit there themselves."""
    node = contact.members[at][0]
    others = (n for i, (n, _) in enumerate(contact.members) if i != at)
    if any(set(n.parties) & set(node.parties) for n in others):
        return True
    lead = node.start - 1 if scene.has(node.start - 1, "headed-by") else node.start
    return scene.has(lead, "headed-by") and scene.has(lead - 1, "a-side")


def _only_led(contact: Contact, told: set[str]) -> bool:
    """«أسدل المبعوث الأممي الستار على مشاورات السلام»: who opens or closes talks is not who talks."""
    begun = contact.carrier is None or aspect_of(contact) in ("begin", "end")
    return (
        told <= NEUTRAL
        and contact.what == "talks"
        and begun
        and contact.verb is None
        and not contact.with_only
    )


def _brokers(contacts: Sequence[Contact], scenes: Sequence[Scene]) -> set[str]:
    """Whoever hosts or cares for talks, by a contact's own words or those of any sentence."""
    told = {p for c in contacts for n, role in c.members if role in ("mediator", "host") for p in n.parties}
    return told | {p for s in scenes for n in s.nodes if n.acting and is_mediator(s, n) for p in n.parties}
