"""Who is called to a contact by what is told of it («قمة كان الرئيس قد دعا إليها نظيريه …»), and who stands at whose side."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import is_actor, joined_at
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, IN

#: The verb of calling stands this close behind what it calls to.
CALL_REACH = 16
#: «إلى الجلوس إلى طاولة المفاوضات»: those called stand this close before the talks.
LEAD_REACH = 6
#: What a government may talk with at home.
BODIES = frozenset({"armed_group", "organization"})
#: Who stands at whose side is named this far before, names counting as many words as they have.
SIDE_REACH = 30
#: «كلا من».
ALL_OF = 2


def called_to_it(contact: Contact) -> None:
    """«قمة دعا إليها الرئيس …», «قمة كان الرئيس قد دعا إليها …»: the caller and those called are its sides."""
    scene = contact.scene
    asks = "call-to" in scene.classes or "ask-for" in scene.classes
    if contact.noun is None or contact.countries or not asks:
        return
    for token in range(contact.end, min(scene.end - 1, contact.end + CALL_REACH)):
        if scene.has(token, "hard-border"):
            return
        asked = scene.has(token, "ask-for") and scene.has(token + 1, "by-it")  # «المؤتمر الذي طالب به الرئيس»
        if asked or (scene.has(token, "call-to") and scene.has(token + 1, "to-it")):
            before = [n for n in scene.nodes_before(token) if n.start >= contact.end and is_actor(scene, n)]
            behind = _row(scene, token + 2)
            host, sides = (before[-1], behind) if before else (behind[0] if behind else None, behind[1:])
            if host is not None and host.parties:
                contact.members = [(host, "party"), *((n, "party") for n in sides)]
                if asked:
                    contact.attended = contact.attended or contact.what == "conference"
                    contact.add("proposed", 3, token, token + 2)
            return


def called_to_talk(contact: Contact) -> None:
    """«دعت الحكومة الحركة إلى حوار»: whom a government calls to talk in its own land is to talk with it; so is the land
    that another calls to direct talks."""
    scene = contact.scene
    if contact.noun is None or contact.members or contact.countries:
        return
    two = _two_called(contact) if contact.what == "talks" else []
    if two:
        contact.members = [(node, "party") for node in two]
        return
    if not scene.has(contact.start - 1, "to"):
        return
    at = contact.start - 1
    while at in scene.span_ending and at not in scene.node_ending:
        at = scene.span_ending[at]  # «دعت الجزائر، الشهر الماضي، إلى …»
    called = scene.node_ending.get(at)
    if called is not None and scene.has(contact.end, "other-contact") and _called_by_a_state(contact, called):
        return
    caller = scene.node_ending.get(called.start) if called is not None else None
    if called is None or caller is None or called.mention.kind not in BODIES or called.prefix:
        return
    verb = caller.start - 1 if scene.has(caller.start - 1, "call-to") else None
    own = caller.parties == (f"state:{called.mention.country}",)
    if verb is not None and own and is_actor(scene, caller):
        contact.members = [(caller, "party"), (called, "party")]


def _two_called(contact: Contact) -> list[Node]:
    """«حثت واشنطن كينيا وأوغندا على الحوار», «دعا الأمين العام الطرفين الكيني والأوغندي إلى الجلوس إلى الطاولة»: both sides
    are called by a third."""
    scene, at = contact.scene, contact.start
    while at not in scene.node_ending and contact.start - at < LEAD_REACH:
        at = scene.span_ending.get(at, at - 1)
    last = scene.node_ending.get(at)
    led = any(scene.has(t, "to") or scene.has(t, "on") for t in range(at, contact.start))
    if last is None or not led or last.locative:
        return []
    first = last if len(last.parties) > 1 else scene.node_ending.get(last.start)
    if (
        first is None
        or first.prefix
        or not first.parties
        or (first is not last and not joined_at(scene, first, last))
    ):
        return []
    caller = scene.node_ending.get(first.start)
    verb = caller.start - 1 if caller is not None else first.start - 1
    called = caller is not None and (scene.has(verb, "call-to") or scene.has(verb, "urges"))
    sides = [first] if first is last else [first, last]
    alike = caller is not None and bool(set(caller.parties) & {p for n in sides for p in n.parties})
    return sides if called and not alike and all(n.of_a_state or not n.person for n in sides) else []


def _called_by_a_state(contact: Contact, called: Node) -> bool:
    """«سبق للرباط أن دعت الجزائر إلى حوار مباشر», «دعت كينيا أوغندا إلى …»: the caller behind the verb, or before it."""
    scene = contact.scene
    if not called.of_a_state or not called.parties or called.prefix:
        return False
    verb = next((t for t in range(called.start - 1, called.start - 3, -1) if scene.has(t, "call-to")), None)
    near = [
        n for n in scene.nodes_before(called.start) if n.of_a_state and n.start >= called.start - CALL_REACH
    ]
    caller = near[-1] if near else None
    if verb is None or caller is None or set(caller.parties) & set(called.parties):
        return False
    contact.members = [(caller, "party"), (called, "party")]
    return True


def _row(scene: Scene, token: int) -> list[Node]:
    """The names that stand together from `token` on: the object right behind the subject, and what is joined to it."""
    row: list[Node] = []
    node = scene.node_at.get(token)
    while node is not None and node.parties and not node.locative:
        if len(row) > 1 and not joined_at(scene, row[-1], node):
            break
        row.append(node)
        behind = node.end + (ALL_OF if scene.has(node.end, "all-of") and scene.has(node.end + 1, "of") else 0)
        node = scene.node_at.get(behind) or scene.node_at.get(behind + 1)
    return row


def at_his_side(scene: Scene, token: int) -> Contact | None:
    """«أعلن الرئيس …، وإلى جانبه رئيس الوزراء …»: an official of another land who stands beside the one who speaks."""
    other = scene.node_at.get(token + 1)
    led = scene.has(token - 1, "to") or scene.raw[token].lstrip(CONJUNCTIONS).startswith(IN)
    if (
        other is None
        or not led
        or not other.person
        or not other.parties
        or other.prefix
        or other.level is None
    ):
        return None
    near = [n for n in scene.nodes_before(token) if n.start >= token - SIDE_REACH and is_actor(scene, n)]
    first = next((n for n in near if n.person and n.parties), None)
    if first is None or set(first.parties) & set(other.parties):
        return None
    contact = Contact(scene, token, other.end, 0, "meeting", "strong")
    contact.members = [(first, "party"), (other, "party")]
    contact.add("held", 2, token, token + 1)
    return contact
