"""Who takes part: names to the right of a contact by the words that lead to them, and the subject to its left."""

from __future__ import annotations

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.knowledge.meetings import CONJUNCTIONS, IN, TO, MeetingKnowledge, Word, without_article

#: Words that name nobody may stand between two members of one list («ووزير الدولة للشؤون …»).
MEMBER_GAP = 4
#: After a verb the subject follows at once.
VERB_GAP = 2
#: A list of members ends at the latest here.
REACH = 45
#: Verbs that may stand inside the telling of a contact («محادثات … جمعت …»، «… استضافتها»).
INNER_VERBS = frozenset({"light", "attend", "gather", "host", "mediate", "get"})
#: How many words back a verb may find its subject.
SUBJECT_GAP = 3


def fill_parties(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Fill `members`, `countries`, `dual` and `place` of a contact from its own sentence."""
    walker = Walker(contact, knowledge)
    walker.walk()
    walker.settle()
    _before(contact)


class Walker:
    """Reads names from the contact to the right.

    `state` says what a name met now would be: `gen` (the noun's own genitive and adjectives), `party`,
    `mediator`, `host`, `place`, `topic`, `to` (where a visit goes), `none`.
    """

    def __init__(self, contact: Contact, knowledge: MeetingKnowledge) -> None:
        self.contact = contact
        self.scene = contact.scene
        self.nisbas = knowledge.nisbas
        self.state = "party" if contact.verb is not None else "gen"
        verb = contact.verb
        self.moves = contact.what == "visit"
        self.goes = verb is not None and verb.cls == "go"
        self.gap_limit = VERB_GAP if verb is not None and verb.cls == "with" else MEMBER_GAP
        self.gap = 0
        self.bare: list[Node] = []  # countries as the noun's genitive: «قمة سوريا» may be about it
        self.places: list[Node] = []
        self.officials = -2  # the last token that was «مسؤولين», «وفد»

    def walk(self) -> None:
        """Go to the right until another clause begins."""
        contact, scene = self.contact, self.scene
        token, depth = contact.end, 0
        limit = min(contact.right_stop, contact.end + REACH)
        while token < limit:
            word = scene.word(token)
            if word is not None and ("open" in word.classes or "close" in word.classes):
                depth = depth + 1 if "open" in word.classes else max(0, depth - 1)
                token += 1
            elif depth:
                token += 1
            elif token in scene.when_at:
                token = scene.when_at[token].end
            elif token in scene.node_at:
                node = scene.node_at[token]
                self.meet(node)
                self.gap = 0
                token = node.end
            else:
                width = self.read(token, word)
                if not width:
                    return
                token += width

    def read(self, token: int, word: Word | None) -> int:
        """Read a word that is no name; how many tokens it took, 0 to stop."""
        if word is not None:
            if "border" in word.classes or "saying" in word.classes or word.slot == "away":
                return 0
            if "official" in word.classes:
                self.officials = token
                return 1
            if "dual" in word.classes and self.contact.dual is None and self.state in ("gen", "party"):
                self.contact.dual = token
                return 1
            if word.slot is not None:
                if word.slot == "place" and self.state in ("party", "gen") and self.officials >= token - 2:
                    return 1  # «مسؤولين في كوريا الشمالية»: the place says whose they are
                led = self.goes and word.slot == "party"  # «وصل … مع …»: company, not counterpart
                self.state = "none" if led or _negated(self.scene, token) else word.slot
                self.gap = 0
                return 1
            if "to" in word.classes and (self.moves or self.goes):
                self.state, self.gap = "to", 0
                return 1
            if word.verb is not None and word.verb.cls not in INNER_VERBS:
                return 0
            if word.classes & {"carry", "join", "filler"}:
                return 1
        if self.state == "gen" or (self.state == "party" and self.officials >= token - 3):
            nisba = _nisba_at(self.scene, token, self.nisbas)
            if nisba is not None:
                party, width = nisba
                self.contact.countries.append((party, token, token + width))
                return width
        self.gap += 1
        if self.gap > self.gap_limit and self.state not in ("topic", "none"):
            self.state = "none"
        return 1

    def meet(self, node: Node) -> None:
        """Give a name its role from the state it was met in and what is written together with it."""
        inner = node.prefix.lstrip(CONJUNCTIONS)
        land = node.locative
        if self.state in ("topic", "none"):
            if inner == IN and node.person and not self.moves and not self.contact.members:
                self.join(node, "party")
                self.state = "party"
            return
        if self.moves and (self.state == "to" or inner == TO) and (land or not node.person):
            self.join(node, "party")
            self.places.append(node)
            self.state = "to"
        elif self.moves and self.state in ("gen", "party") and not node.person and self._object():
            self.join(node, "party")  # «زيارة موسكو», «زار تونس»
            self.places.append(node)
        elif land and self.officials >= node.start - 3 and self.state in ("party", "gen"):
            self.join(node, "party")
        elif self.state == "place" or (inner == IN and land):
            if land or not node.person:
                self.places.append(node)
        elif not node.parties and not node.person:
            return
        elif self.state in ("mediator", "host"):
            self.join(node, self.state)
        elif self.state == "gen" and node.mention.kind in ("government", "place") and inner != IN:
            self.bare.append(node)
        elif self.state == "gen" and land:
            self.places.append(node)
        else:
            self.join(node, "party")
            if self.state == "to":
                self.state = "party"

    def join(self, node: Node, role: str) -> None:
        self.contact.members.append((node, role))

    def _object(self) -> bool:
        """A country after a visit is where it goes, unless a destination was read already."""
        return not self.places

    def settle(self) -> None:
        """One bare country in the genitive is no party by itself; two are («قمة مصر والسودان»)."""
        contact = self.contact
        if len(self.bare) >= 2 and not contact.members:
            contact.members = [(n, "party") for n in self.bare]
        elif self.bare and not contact.members:
            contact.hint = self.bare[0]
        contact.place = self.places[0] if self.places else None
        contact.places = self.places


def _negated(scene: Scene, token: int) -> bool:
    """«لم يضم أي أطراف سورية»: those who were not there."""
    before = scene.word(token - 1)
    return before is not None and before.mood is not None and before.mood.status in ("not", "never", "no")


def _before(contact: Contact) -> None:
    """Names between the carrier and the noun, or right before the verb: the subject."""
    scene = contact.scene
    if contact.carrier is not None:
        role = "host" if contact.carrier_verb and contact.carrier_verb.cls == "host" else "party"
        subject = _plain_nodes(scene, contact.carrier + 1, contact.start)
        if not subject:
            subject = _adjacent_before(scene, contact.carrier, contact.left_stop)
        contact.members = [(n, role) for n in subject] + contact.members
    elif contact.verb is not None:
        subject = _adjacent_before(scene, contact.start, contact.left_stop)
        contact.members = [(n, "party") for n in subject] + contact.members


def _plain_nodes(scene: Scene, start: int, end: int) -> list[Node]:
    """Acting names in a stretch; those after a word of topic or place are left out until the next comma."""
    out: list[Node] = []
    plain = True
    token = start
    while token < end:
        node = scene.node_at.get(token)
        if node is not None:
            if plain and node.parties and not node.locative and node.prefix.lstrip(CONJUNCTIONS) in ("", IN):
                out.append(node)
            token = node.end
            continue
        word = scene.word(token)
        if word is not None and word.slot is not None:
            plain = word.slot == "party"
        elif word is not None and "comma" in word.classes:
            plain = True
        token += 1
    return out


def _adjacent_before(scene: Scene, token: int, left_stop: int) -> list[Node]:
    """The subject directly before a verb («لافروف يلتقي …», «أن الرئيس … سيزور»), with its appositions."""
    out: list[Node] = []
    ends = {n.end: n for n in scene.nodes if left_stop <= n.start < token}
    at, gap = token - 1, 0
    while at >= left_stop and gap <= SUBJECT_GAP:
        node = ends.get(at + 1)
        if node is not None:
            if node.prefix.lstrip(CONJUNCTIONS) or node.locative:
                return out
            if out and not _same_subject(scene, node, out[0]):
                return out
            before = scene.word(node.start - 1)
            if not out and before is not None and before.slot in ("topic", "place", "party"):
                return out
            if node.parties:
                out.insert(0, node)
            at, gap = node.start - 1, 0
            continue
        word = scene.word(at)
        if word is not None:
            if "border" in word.classes or (word.slot == "away" and out):
                return out
            if word.slot in ("topic", "place") and not out:
                return out
        gap += 1
        at -= 1
    return out


def _same_subject(scene: Scene, node: Node, later: Node) -> bool:
    """The same party in apposition, or two joined by «و»."""
    joined = later.prefix in tuple(CONJUNCTIONS) or scene.raw[later.start - 1] in CONJUNCTIONS
    return joined or node.parties == later.parties


def _nisba_at(
    scene: Scene, token: int, nisbas: dict[str, list[tuple[tuple[str, ...], str]]]
) -> tuple[str, int] | None:
    """A nisba of a state at `token`: (party, width)."""
    raw = scene.raw
    first = without_article(raw[token])
    for words, country in nisbas.get(first, ()):
        if all(token + i < scene.end and without_article(raw[token + i]) == w for i, w in enumerate(words)):
            return f"state:{country}", len(words)
    return None
