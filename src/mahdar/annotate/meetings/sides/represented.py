"""The two sides of a contact told without them, from words behind it that say who sat there for each.

«مثل الجانب الكيني فلان، فيما ترأس الجانب الأوغندي فلان», «وضمت عن الجانب الكيني … وعن الجانب الأوغندي …»: one side
after the other; «وقال الوسيط إن الجانبين الكيني والأوغندي اتفقا …»: both at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene

#: They are told in the sentence of the contact or in one of so many behind it.
NEAR = 2
#: What two sides sit at.
SEATED = frozenset({"meeting", "talks", "summit", "conference", "visit"})
#: The verb stands so close before «الجانب» («ترأس وزير الداخلية فلان الجانب الكيني»: a name is one step).
VERB_STEPS = 3
#: What a verb says of who sits there for a side.
SITS = frozenset({"attend", "gather"})


def sides_told_behind(contacts: Sequence[Contact], scenes: Sequence[Scene]) -> None:
    """Give each contact told without its sides those that the words behind it tell."""
    following = _named_behind(contacts)
    told_before: set[frozenset[str]] = (
        set()
    )  # the sides of each contact before this one, where it names several
    for contact, behind in zip(contacts, following, strict=True):
        if contact.noun is not None and contact.what in SEATED and _open(contact):
            sides = _sides(contact, scenes, behind)
            told = frozenset(p for n in sides for p in n.parties)
            # «الاجتماع» resumes one told before
            resumes = contact.definite and not told_before <= {told}
            if len(told) > 1 and told.issuperset(contact.party_ids()) and not resumes:
                others = [m for m in contact.members if m[1] != "party"]
                contact.members = [*others, *((n, "party") for n in sides)]
                contact.dual = None
        named = frozenset(contact.party_ids())
        if len(named) > 1:
            told_before.add(named)


def _named_behind(contacts: Sequence[Contact]) -> list[Contact | None]:
    """For each contact the next one of a noun that names its own sides."""
    behind: Contact | None = None
    found: list[Contact | None] = []
    for contact in reversed(contacts):
        found.append(behind)
        if contact.noun is not None and contact.party_ids():
            behind = contact
    return found[::-1]


def _open(contact: Contact) -> bool:
    """Nobody, or one side, is named, and no word means others."""
    told = contact.party_ids()
    meant = contact.group or contact.business or contact.private or contact.stranger or contact.with_only
    return len(told) < 2 and not meant and contact.dual is None and contact.strength != "body"


def _sides(contact: Contact, scenes: Sequence[Scene], behind: Contact | None) -> list[Node]:
    """The sides told behind a contact, up to the next one that names its own."""
    found: list[Node] = []
    first = contact.scene.index
    for scene in scenes[first : first + NEAR + 1]:
        start = contact.end if scene is contact.scene else scene.start
        end = behind.start if behind is not None and behind.scene is scene else scene.end
        for node in scene.nodes_after(start):
            if node.start >= end:
                break
            if scene.has(node.start, "dual") and len(node.parties) == 2 and _two_sides(node):
                return [node]
            if node.parties and scene.has(node.start, "a-side") and _sits(scene, node, start):
                found += _of_side(scene, node)
        if behind is not None and behind.scene is scene:
            break
    return found


def _two_sides(node: Node) -> bool:
    """«الجانبين الكيني والأوغندي», and no two persons by name."""
    return node.nameless or not node.person


def _sits(scene: Scene, side: Node, first: int) -> bool:
    """«عن الجانب الكيني», «مثل الجانب الكيني فلان», «ترأس فلان الجانب الكيني»."""
    if scene.has(side.start - 1, "on-behalf") or scene.has(side.start - 1, "of"):
        return True
    return any(_represents(scene, at) for at in _steps_back(scene, side.start, first))


def _steps_back(scene: Scene, token: int, first: int) -> Iterator[int]:
    for _ in range(VERB_STEPS):
        token = scene.span_ending.get(token, token - 1)
        if token < first or scene.has(token, "comma"):
            return
        yield token


def _represents(scene: Scene, token: int) -> bool:
    word = scene.word(token)
    if word is None:
        return False
    return "represents" in word.classes or (word.verb is not None and word.verb.cls in SITS)


def _of_side(scene: Scene, side: Node) -> list[Node]:
    """The side, and who stands right beside it: he sat there for it."""
    beside = (scene.node_at.get(side.end), scene.node_ending.get(side.start))
    person = next(
        (n for n in beside if n is not None and n.person and not scene.has(n.start, "a-side")), None
    )
    if person is None or not set(person.parties) <= set(side.parties):
        return [side]
    return [person._replace(parties=side.parties), side]
