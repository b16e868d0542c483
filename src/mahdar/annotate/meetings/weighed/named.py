"""Which of the names of a sentence that no rule tells of are the sides of its contact."""

from __future__ import annotations

from mahdar.annotate.meetings.acting import joined_at
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene, in_session
from mahdar.annotate.meetings.sides.spots import led_in
from mahdar.knowledge.forms import PRONOUNS
from mahdar.knowledge.meetings import CONJUNCTIONS, IN

#: Behind these words «من» leads to whoever sends, asks or is one of several.
SENDERS = (
    "delegates",
    "delegation",
    "official",
    "all-of",
    "request",
    "invitation",
    "invitations",
    "group-noun",
)
#: Behind these a name is only told along.
PASSING = frozenset({"attribution", "on", "reign"})
HASHTAG = "#"
#: «العاصمة المالية باماكو»
CAPITAL_REACH = 2


def sides_of(scene: Scene) -> list[Node]:
    """Those named in the sentence as acting, without who only tells it; with the lands it names where they are too few.

    What the matter is, and who is named in passing, is no side, if two are left without it; nor is the land where a
    body of many sits.
    """
    known = [n for n in scene.own if n.parties]
    named = [n for n in known if not _is_topic(scene, n)]
    matters = _matters(scene, known)
    of_them = [n for n in named if n.start not in matters]
    plain = [n for n in of_them if not _in_passing(scene, n)]
    for nodes in (plain, of_them, named):
        quiet = [n for n in nodes if n.acting and not _tells(scene, n)]
        lands = [n for n in nodes if not n.acting]
        there = _there(scene, lands)
        for sides in (quiet, [*quiet, *lands]):
            if all(n.start in there for n in sides):
                continue  # nobody but where something goes on
            if len({p for n in sides for p in n.parties}) > 1:
                return sides
    return []


def _there(scene: Scene, lands: list[Node]) -> set[int]:
    """«أنشطتها في سوريا والعراق»: where the lands begin that the sentence names for what goes on in them."""
    found: set[int] = set()
    for node in lands:
        before = scene.node_ending.get(node.start)
        joined = before is not None and before.start in found and joined_at(scene, before, node)
        if node.of_a_state and (joined or is_place(scene, node)):
            found.add(node.start)
    return found


def _in_passing(scene: Scene, node: Node) -> bool:
    """«بحسب المرصد»: who tells it; «على الحكومة»: who is to bear it; «في عهد فلان»: whose time it was; «التي تمثلها كينيا»: by
    whom something named is or was done."""
    lead = node.start - 1
    word = scene.word(lead)
    if word is not None:
        return not PASSING.isdisjoint(word.classes)
    return scene.has(lead - 1, "relative") and lead not in scene.words and scene.raw[lead].endswith(PRONOUNS)


def without_seat(scene: Scene, nodes: list[Node]) -> list[Node]:
    """«اجتماعات المجلس في جنيف»: beside a body of many, the one land that is no more than where it sits is none of its sides."""
    acting = [n for n in nodes if n.acting]
    alone = len({p for n in acting for p in n.parties}) == 1 and all(in_session(n.mention) for n in acting)
    seats = [n for n in nodes if not n.acting and is_place(scene, n) and n.mention.kind == "place"]
    return acting if alone and len(acting) + len(seats) == len(nodes) else nodes


def without_place(contact: Contact) -> list[Node]:
    """«التقى المبعوث … في العاصمة البلجيكية»: a land that the sentence names only for where they met is none of its sides.

    A visit has the land it goes to as its side.
    """
    nodes = [n for n, _ in contact.members]
    place = contact.place
    if contact.what == "visit" or place is None:
        return nodes
    lands = [n for n in nodes if not n.acting and n.mention.country == place.mention.country]
    there = lands if any(is_place(contact.scene, n) for n in lands) else []
    return [n for n in nodes if n not in there] or nodes


def _is_topic(scene: Scene, node: Node) -> bool:
    """«حول الصومال», «بشأن ليبيا»: what it is about."""
    word = scene.word(node.start - 1)
    return word is not None and word.slot == "topic"


def _matters(scene: Scene, nodes: list[Node]) -> set[int]:
    """Where those begin that are named for what is done or said about them, and those that «و» joins to them.

    «ضد أوغندا», «موقف من كينيا»; «قرار مجلس الأمن», «مكافحة الحركة»: in construct behind a noun of such a matter.
    """
    found: set[int] = set()
    for node in nodes:
        before = scene.node_ending.get(node.start)
        joined = before is not None and before.start in found and joined_at(scene, before, node)
        if joined or _is_topic(scene, node) or (not node.prefix and _led_as_matter(scene, node.start - 1)):
            found.add(node.start)
    return found


def _led_as_matter(scene: Scene, token: int) -> bool:
    token -= scene.raw[token] == HASHTAG
    if scene.has(token, "matter-of"):
        return True
    return scene.has(token, "of") and not any(scene.has(token - 1, cls) for cls in SENDERS)


def _tells(scene: Scene, node: Node) -> bool:
    """«قال فلان», «فلان قال»: a word of saying beside the name; not «أبلغ فلان نظيره», who is told it by him."""
    told = scene.node_at.get(node.end)
    if told is not None and told.person and not told.prefix:
        return False
    return scene.has(node.start - 1, "saying") or scene.has(node.end, "saying")


def is_place(scene: Scene, node: Node) -> bool:
    """«في باماكو», «بباماكو», «في العاصمة المالية باماكو»: where it is."""
    word = scene.word(node.start - 1)
    if node.prefix.lstrip(CONJUNCTIONS) == IN or (word is not None and word.slot == "place"):
        return True
    return scene.has(node.start - CAPITAL_REACH, "capital") and led_in(scene, node)
