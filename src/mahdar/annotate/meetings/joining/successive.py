"""Contacts told one after the other with one verb: met by one and then by another, at one rank and then at the next."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.days.lent import usable
from mahdar.annotate.meetings.find.claims import level_at
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, MeetingKnowledge

#: The day of the last of those met stands this close behind him.
DAY_REACH = 6
#: A list of those met, or of the ranks they met at, is at most about this long.
LIST_REACH = 40


def persons_then(contact: Contact) -> list[Contact]:
    """«التقى نظيرته الألمانية ثم نظيره الإيطالي», «هاتف الأمير ثم الرئيس»: met or called one after the other."""
    scene = contact.scene
    out: list[Contact] = []
    for token in _thens(contact, contact.end):
        node = scene.node_at.get(token + 1)
        if node is None and _leads(scene, token + 1):
            node = scene.node_at.get(token + 2)
        met = node is not None and (node.person or scene.has(node.start, "delegates"))
        if node is None or not met or not contact.members:
            continue
        members = [contact.members[0], (node, "party")]
        part = replace(contact, members=members, evidence=list(contact.evidence), notes=[])
        there = scene.node_at.get(node.end + 1) if scene.has(node.end, "in") else None
        if there is not None and there.locative:
            part.place, part.places = there, [there]
            contact.place = None if contact.place is there else contact.place
        if contact.when is not None and (day := day_behind(contact, there or node)) is not None:
            part.when = day  # «اجتمع الأحد بالرئيس ثم بالوزير في القاهرة الاثنين»
        out.append(part)
    return out


def _leads(scene: Scene, token: int) -> bool:
    """«ثم مع نظيره», «ثم من الأمير», «ثم إلى الملك»; not «ثم أعلن الملك»."""
    word = scene.word(token)
    return word is not None and (word.slot in ("with", "to") or "of" in word.classes)


def places_then(contact: Contact) -> list[Contact]:
    """«التقيا ثلاث مرات، في مسقط مرتين، ثم في روما نهاية نيسان»: the first in one place, the last in the next."""
    scene = contact.scene
    out: list[Contact] = []
    for token in _thens(contact, contact.end):
        node = scene.node_at.get(token + 2) if scene.has(token + 1, "in") else None
        if node is None or not node.locative:
            continue
        day = day_behind(contact, node)
        out.append(
            replace(contact, place=node, places=[node], when=day, evidence=list(contact.evidence), notes=[])
        )
        if len(out) == 1:
            first = [n for n in scene.nodes_before(token) if n.start > contact.end and n.locative]
            led = [n for n in first if scene.has(n.start - 1, "in")]
            if contact.place is None and led:
                contact.place, contact.places = led[-1], led[-1:]
            if contact.when is day:
                contact.when = None
    return out


def day_behind(contact: Contact, node: Node) -> When | None:
    """The day told right behind a name."""
    near = contact.scene.times_within(node.end, node.end + DAY_REACH)
    return next((t for t in near if usable(contact.scene, t)), None)


def each_on_its_day(contact: Contact) -> list[Contact]:
    """«يلتقي … نظيره المصري الأحد ونظيره الأردني الاثنين», «زار القاهرة الأحد والرياض الاثنين»: one each day."""
    if contact.when is None or contact.when.start < contact.end:
        return []
    scene = contact.scene
    items = _items(contact, contact.when)
    ends = (
        [n.start for n in items[1:]] + [min(contact.right_stop, items[-1].end + DAY_REACH)] if items else []
    )
    days = [
        next((t for t in scene.times_within(node.end, end - 1) if usable(scene, t)), None)
        for node, end in zip(items, ends, strict=True)
    ]
    if len(items) < 2 or None in days:
        return []
    others = [m for m in contact.members if m[0] not in items]
    out = []
    for node, day in zip(items, days, strict=True):
        own = [m for m in contact.members if m[0] is node]
        part = replace(contact, members=[*others, *own], when=day, evidence=list(contact.evidence), notes=[])
        if node in contact.places:
            part.place, part.places = node, [node]
            part.leg = contact.what == "visit"
        out.append(part)
    return out


def with_each(contact: Contact) -> list[Contact]:
    """«يلتقي مع نظيره … ومع وزراء …», «عقد اجتماعا مع … وآخر مع …»: one with each before whom «مع» is said again."""
    scene = contact.scene
    led = [n.start for n, _ in contact.members if n.start > contact.end and _led_to(contact, n)]
    again = [t for t in led[1:] if _joins(contact, t - 1)]
    if not again:
        return []
    out: list[Contact] = []
    others = [m for m in contact.members if m[0].start < led[0]]
    for first, end in pairwise([led[0], *again, scene.end]):
        own = [m for m in contact.members if first <= m[0].start < end]
        out.append(replace(contact, members=[*others, *own], evidence=list(contact.evidence), notes=[]))
    return out


def _joins(contact: Contact, token: int) -> bool:
    """«ومع» of a verb, «وآخر مع», «وآخر بالرئيس» of a noun; `token` is right before whom it was with."""
    scene = contact.scene
    if contact.verb is not None:
        return scene.raw[token][:1] in CONJUNCTIONS
    return any(scene.raw[t][:1] in CONJUNCTIONS and scene.has(t, "similar") for t in (token - 1, token))


def _led_to(contact: Contact, node: Node) -> bool:
    """With whom it was: behind «مع», of a call behind «ب» too, or behind «من» where somebody got it."""
    scene, at = contact.scene, node.start - 1
    word = scene.word(at)
    if word is not None and word.slot == "with":
        return True
    if contact.what != "call" or not node.person:
        return False
    return node.prefix == IN or (scene.has(at, "of") and gets(contact))


def gets(contact: Contact) -> bool:
    """«تلقى اتصالا من …»."""
    return contact.carrier_verb is not None and contact.carrier_verb.cls == "get"


def _items(contact: Contact, first: When) -> list[Node]:
    """Those met, or the places, of which the first stands before the first day and each next is joined behind one."""
    named = contact.places or [n for n, _ in contact.members if n.person]
    near = [n for n in named if contact.end <= n.start]
    before = [n for n in near if n.end <= first.start][-1:]
    behind = [n for n in near if n.start >= first.end and _is_joined(contact, n)]
    return [*before, *behind] if before else []


def _is_joined(contact: Contact, node: Node) -> bool:
    """With «و» on it or on the word before («وفي جوبا»)."""
    joined = tuple(CONJUNCTIONS)
    return node.prefix[:1] in joined or contact.scene.raw[node.start - 1][:1] in joined


def ranks_then(contact: Contact, before: Contact | None, knowledge: MeetingKnowledge) -> list[Contact]:
    """«… بلقاء على مستوى الخبراء ثم في 2013 على مستوى وزراء الخارجية»: one at each rank, with the same parties.

    `before` is the contact told before it, whose parties are meant when this is another name for it.
    """
    scene = contact.scene
    if contact.level_span is None:
        return []
    known = before if contact.joined and before is not None and not contact.members else contact
    for then in _thens(contact, contact.level_span[1]):
        for token in range(then + 1, min(contact.right_stop, then + LIST_REACH)):
            word = scene.word(token)
            if word is not None and ("hard-border" in word.classes or "saying" in word.classes):
                break
            found = level_at(scene, token, scene.raw[token], knowledge)
            if found is None:
                continue
            level, end = found
            when = next(iter(scene.times_within(then + 1, token - 1)), None)
            rank = replace(
                contact, level=level, level_span=(token, end), when=when, place=None, joined=False, notes=[], claims=[],
                members=list(known.members), countries=list(known.countries), evidence=list(contact.evidence),
            )  # fmt: skip
            return [rank, *ranks_then(rank, None, knowledge)]
    return []


def _thens(contact: Contact, first: int) -> list[int]:
    """The tokens of «ثم» from `first` on."""
    words = ((t, contact.scene.word(t)) for t in range(first, min(contact.right_stop, first + LIST_REACH)))
    return [t for t, word in words if word is not None and "then" in word.classes]
