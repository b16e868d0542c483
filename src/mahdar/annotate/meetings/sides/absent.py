"""Who was not there: «بغياب وفد الجيش», «دون أن يحضرها الجيش», «وقاطعتها الحركة», «وتغيب عنه وفد الحكومة».

Talks that took place without a side are none of that side's, however much they are about it. Who is told as absent in the
sentence of a contact is no party of it, and no other place of the page that tells of the same contact makes it one.
A person who is absent keeps nobody else of his state away.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.meetings.sides.spots import in_province
from mahdar.annotate.meetings.status.beside_it import refusal_at
from mahdar.arabic.clitics import AND
from mahdar.knowledge.meetings import IN, TO, MeetingKnowledge

#: Classes of words that tell of absence: a noun before who is absent; a verb; its form with the contact as its object.
NOUN, VERB, VERB_IT = "absence", "stays-away", "stays-away-from-it"
#: Words of being there, which a negation turns round, and what may stand between a word of absence and who is absent.
PRESENCE, LINK, WITHOUT = "attendance", "absent-link", "without-them"
SIGNS = frozenset({NOUN, VERB, VERB_IT, WITHOUT})
ATTEND = "attend"
#: So many words may stand between them («في غياب أي ممثل رسمي عن الحكومة», «وغاب عن الجلسة الثانية وفد …»).
REACH = 5
#: … with the comma before the names of «أي من طرفي النزاع».
REACH_APPOSED = 7
#: What they were absent from stands this close behind the word of absence («تغيب عن هذه المحادثات»).
OBJECT_REACH = 3
#: Absence told so many words from a contact is told of another, or of nothing.
FAR = 120
#: A preposition or «و» that is written with its noun.
LED = frozenset({*IN, *TO, AND})
#: Moods of a verb that says what was not.
NOT = frozenset({"not", "no", "undone", "never"})
#: What takes place, whoever is absent.
RUNS = frozenset({"held", "ongoing"})


def who_is_absent(contact: Contact, knowledge: MeetingKnowledge) -> set[str]:
    """The parties that were not at a contact by its sentence; the side that holds a state is the state, and the state is that side."""
    gone = {p for node in absent_from(contact) if not node.person for p in node.parties}
    held = knowledge.rivals.holders.items()
    return gone.union(
        (side for side, land in held if land in gone), (land for side, land in held if side in gone)
    )


def leave_out_absent(contacts: Sequence[Contact], knowledge: MeetingKnowledge) -> None:
    """Take from what took place who was not there, and note him."""
    told: dict[int, list[int]] = {}
    for contact in contacts:
        told.setdefault(contact.scene.index, []).append(contact.start)
    for starts in told.values():
        starts.sort()
    for contact in contacts:
        if not (contact.scene.classes & SIGNS or _negates(contact.scene)):
            continue
        away = absent_from(contact, told[contact.scene.index])
        if not away:
            continue
        gone = who_is_absent(contact, knowledge)
        runs = any(e.status in RUNS for e in contact.evidence)
        there = (n for n, _ in contact.members if n is not contact.guess and not _is_away(n, away, gone))
        others = {p for node in there for p in node.parties}
        stays = any(e.status == "absent" and e.weight > 1 for e in contact.evidence)
        points = contact.definite and not others and _is_object(contact)
        if (stays and (contact.with_only or others)) or not (runs or points):
            continue  # «لم يحضر فلان اللقاء مع نظيره»: of two one stayed away
        for sign in contact.evidence:
            if sign.status == "absent":
                sign.weight = 1  # the others met
        contact.away |= gone
        contact.members = [(n, role) for n, role in contact.members if not _is_away(n, away, contact.away)]
        contact.pair = [n for n in contact.pair if not _is_away(n, away, contact.away)]
        contact.countries = [c for c in contact.countries if c[0] not in contact.away]


def absent_from(contact: Contact, others: Sequence[int] = ()) -> list[Node]:
    """Those whom the sentence of a contact tells as absent from it, and from none of those that begin at `others`, in order."""
    scene = contact.scene
    told = _told(scene)
    if not told:
        return []
    starts = others or (contact.start,)
    out: list[Node] = []
    behind = bisect_right(starts, contact.start)
    last = min(starts[behind] if behind < len(starts) else scene.end, contact.start + FAR)
    first_near, after = (bisect_left(told, at, key=_token) for at in (contact.start - FAR, last + 1))
    opening = bisect_right(told, scene.start + REACH, key=_token)
    for token, first in (*told[: min(opening, first_near)], *told[first_near:after]):
        if _nearest(contact, starts, token, first):
            out += _row(scene, first)
    return out


def _token(absence: tuple[int, Node]) -> int:
    return absence[0]


def _is_away(node: Node, away: Sequence[Node], parties: set[str]) -> bool:
    """He himself, by whatever words; or a body or state of those that are absent."""
    if any(n is node or (n.person and node.person and n.mention.actor == node.mention.actor) for n in away):
        return True
    return bool(node.parties) and parties.issuperset(node.parties)


def _nearest(contact: Contact, starts: Sequence[int], token: int, first: Node) -> bool:
    """The contact that stands between the word of absence and who is absent, or right behind the two; else the last before; else
    the first behind."""
    behind = bisect_right(starts, token)
    if behind < len(starts) and starts[behind] < first.start:
        return token < contact.start < first.start
    if first.end <= token and behind < len(starts) and starts[behind] <= token + OBJECT_REACH:
        return contact.start == starts[behind]  # «وإثيوبيا لم تشارك في اللقاء»
    if contact.start < token and contact.carrier != token:
        return starts[bisect_left(starts, token) - 1] <= contact.start
    opens = token <= contact.scene.start + REACH
    return opens and contact.start >= first.end and starts[0] >= contact.start


def _is_object(contact: Contact) -> bool:
    """«وغاب عن الاجتماع وزير …», «ولم تحضر القمة رواندا», «وإثيوبيا لم تشارك في اللقاء»: what they were absent from."""
    for token, first in _told(contact.scene):
        near = token < contact.start <= token + OBJECT_REACH
        if near and (contact.end <= first.start or first.end <= token):
            return True
    return False


def _tells(scene: Scene, token: int) -> bool:
    """A noun of contact: verbs carry one."""
    word = scene.word(token)
    return word is not None and word.noun is not None


def _told(scene: Scene) -> tuple[tuple[int, Node], ...]:
    """The words of absence of a sentence, each with the first who is absent; read once for all its contacts."""
    if scene.absences is None:
        scene.absences = tuple(_absences(scene))
    return scene.absences


def _absences(scene: Scene) -> Iterator[tuple[int, Node]]:
    """The words of absence of a sentence, each with the first who is absent."""
    for token in range(scene.start, scene.end):
        word = scene.word(token)
        if word is None:
            continue
        classes = word.classes
        if NOUN in classes and _circumstance(scene, token) and not in_province(scene, token):
            first = _behind(scene, token)
        elif classes & {VERB, VERB_IT}:
            first = _behind(scene, token) or _before(scene, token)
            if VERB_IT not in classes and first is not None and not _of_a_contact(scene, token, first):
                first = None
        elif (lead := _negated_presence(scene, token)) is not None:
            first = _opening(scene, lead) or _behind(scene, token) or _before(scene, lead)
        elif (lead := _refused_presence(scene, token)) is not None:
            first = _between(scene, lead, token) or _before(scene, lead)
        elif WITHOUT in classes:
            first = scene.node_at.get(token + 1)  # «من دون الجيش»
            first = first if first is not None and not first.person and not first.locative else None
        else:
            continue
        if first is not None:
            yield token, first


def _circumstance(scene: Scene, token: int) -> bool:
    """«في غياب», «رغم مقاطعة», «وغياب»; not «ناقشا مقاطعة قطر», which is their matter."""
    return scene.raw[token][:1] in LED or scene.has(token - 1, "amid")


def _negated_presence(scene: Scene, token: int) -> int | None:
    """«دون أن يحضرها», «لم يشارك فيها», «من دون مشاركة»: the word that denies it."""
    word = scene.word(token)
    verb = word.verb if word is not None else None
    attends = (verb is not None and verb.cls == ATTEND) or scene.has(token, PRESENCE)
    if not attends:
        return None
    before = token - 2 if scene.has(token - 1, "that") or scene.has(token - 1, "that-clause") else token - 1
    lead = scene.word(before)
    if lead is None:
        return None
    denies = (lead.mood is not None and lead.mood.status in NOT) or "negator" in lead.classes
    return before if denies else None


def _refused_presence(scene: Scene, token: int) -> int | None:
    """«ترفض المشاركة في المحادثات», «رفض فلان حضور القمة»: the word of refusal."""
    return refusal_at(scene, token) if scene.has(token, PRESENCE) else None


def _of_a_contact(scene: Scene, token: int, first: Node) -> bool:
    """«غاب عنها», «تغيب عن الاجتماع وفد …», «قاطعت الحركة المحادثات»: what he stays away from is told."""
    near = range(token + 1, min(scene.end, max(first.end, token) + 2))
    return any(scene.has(t, "from-it") or t in scene.hot for t in near)


def _behind(scene: Scene, token: int) -> Node | None:
    """The first name behind a word of absence, nothing but words that lead there between."""
    at = token + 1
    apposed = False
    for step in range(REACH_APPOSED):
        if step >= REACH and not apposed:
            return None
        node = scene.node_at.get(at)
        if node is not None:
            return node if node.parties else None
        if at in scene.when_at:
            at = scene.when_at[at].end
        elif scene.has(at - 1, "two-of"):  # «أي من طرفي النزاع، …»
            apposed = True
            at += 1 + scene.has(at + 1, "comma")
        elif at < scene.end and (scene.has(at, LINK) or scene.has(at, "from-it") or _tells(scene, at)):
            at += 1
        else:
            return None
    return None


def _before(scene: Scene, token: int) -> Node | None:
    """«لكن وفد الجيش غاب عنها», «وإثيوبيا تغيب عن المحادثات»: the name right before the verb; not «في نيروبي لم يحضر»."""
    node = scene.node_ending.get(token)
    if node is None or not node.parties or scene.has(node.start - 1, "in"):
        return None
    return node


def _opening(scene: Scene, token: int) -> Node | None:
    """«وإثيوبيا لم تشارك في اللقاء»: the name before the verb that opens the sentence."""
    node = _before(scene, token)
    return node if node is not None and node.start == scene.start else None


def _between(scene: Scene, first: int, last: int) -> Node | None:
    """«رفضت رواندا المشاركة»: who stands between the two words."""
    node = scene.node_ending.get(last)
    return node if node is not None and node.parties and node.start > first else None


def _row(scene: Scene, first: Node) -> list[Node]:
    """«غياب مصر والسودان», «لم تحضر رواندا ولا الحركة»: those joined to the first."""
    out = [first]
    while (node := _joined(scene, out[-1].end)) is not None and node.parties:
        out.append(node)
    return out


def _joined(scene: Scene, at: int) -> Node | None:
    """The name joined by «و», or by a word of its own («ولا», «أو»)."""
    node = scene.node_at.get(at)
    if node is not None:
        return node if node.prefix[:1] == AND else None
    return scene.node_at.get(at + 1) if scene.has(at, "nor") else None


def _negates(scene: Scene) -> bool:
    for word in scene.words.values():  # noqa: SIM110 (a generator would cost a call a word)
        if word.mood is not None and word.mood.status in NOT:
            return True
    return False
