"""Contacts told by how something is said: before a council in session, to it, or by telephone."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.find.sittings import faced, is_council
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS

#: «تحدث … مع» may stand this far apart.
COUNTERPART_REACH = 20
#: The first subject stands this close behind its verb.
SUBJECT_REACH = 6
#: A wish stands this close before the one whose it is («يعتزم المستشار التحدث هاتفيا …»).
WISH_REACH = 3
#: A council stands this close before what it hears.
HEARS_REACH = 8
#: «شدد السفير»: who says it, with no more than an adverb between.
SUBJECT_WORDS = 2


def from_speech(scene: Scene, token: int) -> Contact | None:
    """«شدد الوزير أمام مجلس الأمن على …»: who says something before a council in session meets it."""
    council = faced(scene, token) or scene.node_at.get(token + 1)
    if council is None or not (faced(scene, token) or _sits_there(scene, council)):
        return None
    first = scene.node_ending.get(token)
    if scene.region == "title" and first is not None and first.start == scene.start and first.person:
        contact = Contact(scene, token, council.end, 0, "meeting", "strong")  # «فلان أمام مجلس الأمن: …»
        contact.members = [(first, "party"), (council, "party")]
        contact.add("held", 2, token, council.end)
        return contact
    for said in range(token - 1, max(scene.start, token - COUNTERPART_REACH) - 1, -1):
        word = scene.word(said)
        if word is None:
            continue
        ends = bool(word.classes & {"hard-border", "that-clause"}) or word.slot in ("topic", "between")
        if ends and "saying" not in word.classes:  # «وأضاف فلان أمام …»
            return None
        if "saying" in word.classes:
            behind = [n for n in scene.nodes_before(token) if said < n.start <= said + SUBJECT_WORDS]
            subject = behind[0] if behind else scene.node_ending.get(said)
            if subject is None or not subject.acting or subject.prefix:
                return None
            contact = Contact(scene, token, council.end, 0, "meeting", "strong")
            contact.members = [(subject, "party"), (council, "party")]
            contact.add("held", 2, said, said + 1)
            return contact
    return None


def heard_by_council(scene: Scene, token: int) -> Contact | None:
    """«استمع مجلس الأمن إلى إحاطة من المبعوث», «… إحاطة قدمها المبعوث»: a council that hears somebody; `token` is what it hears."""
    if not scene.has(token - 1, "to"):
        return None
    council = next((n for n in reversed(scene.nodes_before(token)) if n.start >= token - HEARS_REACH), None)
    if council is None or not (is_council(scene, council) or _sits_there(scene, council)):
        return None
    verb = council.start - 1 if scene.has(council.start - 1, "hears") else council.end
    if not scene.has(verb, "hears"):
        return None
    near = (scene.node_at.get(t) for t in range(token + 1, token + SUBJECT_REACH))
    speaker = next((n for n in near if n is not None), None)
    if speaker is None or not speaker.person or set(speaker.parties) & set(council.parties):
        return None
    contact = Contact(scene, verb, verb + 1, 0, "meeting", "strong")
    contact.members, contact.on_behalf = [(council, "party"), (speaker, "party")], True
    contact.add("held", 2, verb, verb + 1)
    return contact


def from_phone(scene: Scene, token: int) -> Contact | None:
    """«عزى الرئيس هاتفيا نظيره», «هنأ فلان فلانا هاتفيا»: whatever one official does to another by telephone is a call."""
    near = [n for n in scene.nodes_before(token) if n.end >= token - SUBJECT_REACH]
    at = _counterpart(scene, token + 1)
    led = at > token + 1  # «التحدث هاتفيا إلى فلان», «تواصل فلان هاتفيا، أمس، مع كل من فلان وفلان»
    after = scene.node_at.get(at)
    two = [*near[-1:], after] if after is not None else near[-2:]
    if len(two) < 2 or two[0] is None or two[1] is None:
        return None
    first, second = two
    apart = first.person and second.person and first.parties and second.parties
    if not apart or set(first.parties) & set(second.parties) or not first.acting or first.prefix:
        return None
    contact = Contact(scene, token, token + 1, 0, "call", "strong")
    contact.members = [(first, "party"), (second, "party"), *_listed(scene, second)]
    end = (
        token if led else first.start
    )  # «فلان حث فلانا هاتفيا» is done, «فلان يعتزم التحدث هاتفيا إلى فلان» is not
    wish = [
        w for w in map(scene.word, range(max(scene.start, first.start - WISH_REACH), end)) if w is not None
    ]
    ahead = any(w.before is not None and w.before.status in ("planned", "proposed") for w in wish)
    ahead = ahead and not scene.has(token + 1, "on")  # «اتفقا هاتفيا على لقاء»
    contact.add("planned" if ahead else "held", 2, token, token + 1)
    return contact


def _counterpart(scene: Scene, token: int) -> int:
    """Where he with whom somebody speaks is named: right here, or behind «إلى» or a day and «مع», and «كل من»."""
    at = token
    while at in scene.when_at or scene.has(at, "comma"):
        at = scene.when_at[at].end if at in scene.when_at else at + 1
    word, node = scene.word(at), scene.node_at.get(at)
    if node is not None and node.person and not node.prefix:
        return at  # «هنأ فلان هاتفيا أمس نظيره»
    at = at + 1 if word is not None and (word.slot == "with" or "to" in word.classes) else token
    return at + 2 if scene.has(at, "all-of") and scene.has(at + 1, "of") else at


def _listed(scene: Scene, first: Node) -> list[tuple[Node, str]]:
    """Others called with him («مع كل من فلان وفلان»)."""
    out: list[tuple[Node, str]] = []
    node = scene.node_at.get(first.end)
    while node is not None and node.person and node.parties and node.prefix in tuple(CONJUNCTIONS):
        out.append((node, "party"))
        node = scene.node_at.get(node.end)
    return out


def _sits_there(scene: Scene, node: Node) -> bool:
    """«سفراء في مجلس الأمن»: those who sit in a council."""
    named = any(scene.has(t, "council") for t in range(node.start, node.end))
    return named and node.mention.kind == "office" and all(p.startswith("org:") for p in node.parties)
