"""Where a guest goes whose visit is told by his hosts: «تنتظر نيروبي زيارة الرئيس الأوغندي», «أعلنت الرئاسة الكينية عن زيارة للرئيس …».

A visit of which no other destination is said is to the land that announces, awaits or welcomes it.
"""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, negated_at

#: Who tells stands this close before the visit, a name counting as one word.
TELLS_REACH = 14
#: The nouns of coming.
COMING = frozenset({"visit", "arrival"})
#: What hosts do about a visit: in any form of it,
HOSTS_DO = frozenset({"announces", "welcomes", "awaits"})
#: Words in whose place another destination or another's words may stand.
ENDS = frozenset({"hard-border", "relative"})


def visits_who_tells(contact: Contact) -> None:
    """Give a visit without a destination the land of whoever tells of it as a host does."""
    parties = contact.party_ids()
    if contact.what != "visit" or contact.places or len(parties) != 1:
        return
    noun = contact.noun
    comes = noun is not None and noun.id in COMING and not noun.suffix
    if not (comes or _to_the_land(contact)) or not any(n.person or n.nameless for n, _ in contact.members):
        return
    host = _host(contact, contact.start if contact.carrier is None else contact.carrier)
    if host is None or set(host.parties) & set(parties):
        return
    contact.members.append((host, "party"))
    contact.place, contact.places = host, [host]
    contact.implied = True


def _to_the_land(contact: Contact) -> bool:
    """«سيصل إلى البلاد غدا»."""
    scene, verb = contact.scene, contact.verb
    if verb is None or verb.cls not in ("go", "visit"):
        return False
    near = range(contact.end, min(contact.right_stop, contact.end + TELLS_REACH))
    return scene.within(near, "home-land")


def _host(contact: Contact, before: int) -> Node | None:
    """The state that stands beside the nearest word of telling before the visit."""
    scene = contact.scene
    planned = any(e.status == "planned" for e in contact.evidence)
    token = scene.span_ending.get(before, before) - 1
    for _ in range(TELLS_REACH):
        if token < scene.start:
            return None
        word = scene.word(token)
        tells = word is not None and bool(word.classes & HOSTS_DO or (planned and "saying" in word.classes))
        if tells:
            return None if negated_at(scene, token) else _beside(scene, token)
        if word is not None and (
            word.classes & ENDS or (word.before is not None and word.before.status != "planned")
        ):
            return None
        token = scene.span_ending.get(token, token) - 1
    return None


def _beside(scene: Scene, token: int) -> Node | None:
    """The subject of the verb at `token`: one state that acts, right behind or right before it."""
    node = scene.node_at.get(token + 1) or scene.node_ending.get(token)
    if node is None or len(node.parties) != 1 or not node.parties[0].startswith("state:"):
        return None
    return node if not node.prefix and (node.acting or node.of_a_state) else None
