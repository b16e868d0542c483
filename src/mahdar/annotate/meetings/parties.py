"""Who takes part: names to the right of a contact by the words that lead to them, and the subject to its left."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.annotate.meetings.apart import is_country
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.arabic.fold import fold
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, IN, TO, MeetingKnowledge, Word, without_article

#: Words that name nobody may stand between two members of one list («ووزير الدولة للشؤون …»).
MEMBER_GAP = 4
#: After a verb the subject follows at once.
VERB_GAP = 2
#: Between the signatories and the place stands what they signed.
SIGNED_GAP = 4
#: A list of members ends at the latest here.
REACH = 45
#: Verbs that may stand inside the telling of a contact («محادثات … جمعت …»، «… استضافتها»).
INNER_VERBS = frozenset({"light", "attend", "gather", "host", "mediate", "get"})
#: How many words back a verb may find its subject.
SUBJECT_GAP = 3
#: Kinds of contact that a regional body holds.
GATHERINGS = frozenset({"summit", "meeting", "conference"})
#: What the subject of a carrying verb is.
SUBJECT_ROLES = {"host": "host", "mediate": "mediator"}
#: Classes of words for a number of parties.
GROUPS = {"group-3": 3, "group-4": 4, "group-5": 5, "group-6": 6}


def fill_parties(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """Fill `members`, `countries`, `dual` and `place` of a contact from its own sentence."""
    walker = Walker(contact, knowledge)
    walker.walk()
    walker.settle()
    _before(contact)
    if not contact.business:
        verb = contact.start if contact.carrier is None else contact.carrier
        near = contact.scene.nodes_before(verb)[-1:]  # «الشركة … تجري مباحثات»: a company is the subject
        contact.business = any(n.business and n.end >= verb - SUBJECT_GAP for n in near)
    _host_city(contact, knowledge)


def _host_city(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """«استضافت الدوحة محادثات»: the city that hosts is where it is; a country's capital is never supplied."""
    if contact.place is not None:
        return
    for node, role in contact.members:
        capital = knowledge.capitals.get(fold(node.mention.text)) if role == "host" else None
        if capital is not None:
            slug = capital.lower().replace(" ", "-")
            city = replace(node.mention, kind="place", actor=f"place:{slug}", name_en=capital, as_="place")
            contact.place = node._replace(mention=city)
            return


class Walker:
    """Reads names from the contact to the right.

    `state` says what a name met now would be: `gen` (the noun's own genitive and adjectives), `party`,
    `mediator`, `host`, `place`, `topic`, `to` (where a visit goes), `none`.
    """

    def __init__(self, contact: Contact, knowledge: MeetingKnowledge) -> None:
        self.contact = contact
        self.scene = contact.scene
        self.nisbas = knowledge.nisbas
        self.regional = knowledge.regional
        self.state = "party" if contact.verb is not None else "gen"
        verb = contact.verb
        self.moves = contact.what == "visit"
        self.goes = verb is not None and verb.cls in ("go", "leave")
        self.gap_limit = VERB_GAP if verb is not None and verb.cls == "with" else MEMBER_GAP
        if verb is not None and verb.cls == "leave":
            self.state = "none"
        self.gap = 0
        self.bare: list[Node] = []  # countries as the noun's genitive: «قمة سوريا» may be about it
        self.places: list[Node] = []
        self.topic_named = False
        self.topic_words = 0
        self.officials = -9  # the last token that was «مسؤولين», «وفد»

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
            if word.slot == "away" and _is(self.scene, token + 1, "this"):
                return 2  # «قبل ذلك في موسكو»
            if word.slot == "away" or word.classes & {"border", "saying", "namely", "during"}:
                return 0
            if (self.moves or self.goes) and "of" in word.classes:
                self.state = "none"  # «قادما من مصر»
                return 1
            if "official" in word.classes and (self.state != "gen" or not self.gap):
                self.officials = token
                if self.state == "place" and self.contact.between:
                    self.state = "party"  # «بين اللجنة … في دوما والجانب الروسي»
                return 1
            if "dual" in word.classes and self.state in ("gen", "party"):
                self.contact.dual = token
                if self.contact.verb is not None and self.contact.verb.cls == "with":
                    self.state = "none"  # «ناقش الطرفان انسحاب القوات …»: what follows is the matter
                return 1
            if word.slot is not None:
                self._slot(token, word)
                return 1
            if "to" in word.classes and (self.moves or self.goes):
                self.state, self.gap = "to", 0
                return 1
            group = self._group(token, word)
            if group:
                return group
            if word.verb is not None and word.verb.cls not in INNER_VERBS:
                return 0
            if word.pred is not None:
                self.state = "none"
                return 1
            if "comma" in word.classes:
                named = self.contact.members or self.contact.countries or not self.gap
                self.state = "none" if self.state == "gen" and named else self.state
                return 1
            if word.classes & {"carry", "join", "filler"} or (self.state == "place" and "or" in word.classes):
                return 1
        return self._other(token, word)

    def _group(self, token: int, word: Word) -> int:
        """«الدول الأربع»: as many parties as were named before; how many tokens, 0 when it is not one."""
        if "group-noun" not in word.classes or self.state not in ("gen", "party"):
            return 0
        after = self.scene.word(token + 1)
        for cls, number in GROUPS.items():
            if after is not None and cls in after.classes:
                self.contact.group = number
                return 2
        return 0

    def _slot(self, token: int, word: Word) -> None:
        """A word that leads to names of another role."""
        role = word.slot or "none"
        verb = self.contact.verb
        if role == "place":
            if self.state in ("party", "gen") and self.officials == token - 1:
                return  # «مسؤولين في كوريا الشمالية»: the place says whose they are
            signed = verb is not None and verb.cls == "sign"  # «وقّع … بيانا مشتركا في بكين»
            if self.gap > (SIGNED_GAP if signed else 0 if self.contact.members else 1):
                self.state = "none"
                return  # «… مع فلان قرار وقف النار في …»: the place of something else
            if self.state == "topic" and not self.topic_named:
                return  # «لبحث النزاع في سوريا» is all one topic
            if verb is not None and verb.cls == "with" and self.state == "none":
                return
        if role in ("between", "with"):
            before = self.scene.word(token - 1)
            if role == "between" and (verb is not None or (before is not None and "of" in before.classes)):
                self.state = self.state if verb is None else "none"
                return
            if self.state == "topic" and self.topic_words and not self._person_next(token):
                return  # «تطبيع العلاقات التركية مع …»: belongs to the topic
            if "pronoun" in word.classes:
                self.contact.dual = token
            if role == "between" and self.state == "none" and len(self.contact.party_ids()) > 1:
                return  # the parties are named: «… دخول العراق على خط العلاقات بين …» is about something else
            self.contact.between = self.contact.between or role == "between"
            role = "party"
        if "presence" in word.classes:
            self.officials = token  # «بحضور إيراني وروسي»
        led = self.goes and role == "party"  # «وصل … مع …»: company, not counterpart
        self.state = "none" if led or _negated(self.scene, token) else role
        self.gap = 0
        self.topic_named = False
        self.topic_words = 0

    def _person_next(self, token: int) -> bool:
        near = (self.scene.node_at.get(t) for t in range(token + 1, token + 4))
        return any(n is not None and n.person for n in near)

    def _other(self, token: int, word: Word | None) -> int:
        """A word of no known use: an adjective, or the end of the list."""
        capital = word is not None and "capital" in word.classes
        raw = self.scene.raw[token]
        body = self.regional.get(without_article(raw)) if self.state == "gen" and self.gap < 2 else None
        if body is not None and self.contact.what in GATHERINGS and raw.startswith(ARTICLE):
            self.contact.countries.append((body, token, token + 1))  # «القمة العربية»
            self.contact.strength = "body"
            return 1
        nisba = _nisba_at(self.scene, token, self.nisbas)
        if nisba is not None and self.state in ("mediator", "host") and not self.gap:
            self.contact.sponsors.append((nisba[0], self.state, token, token + nisba[1]))
            return nisba[1]  # «برعاية صينية»
        if nisba is not None and (
            self.state == "gen" or (self.state == "party" and self.officials >= token - 3)
        ):
            party, width = nisba
            self.contact.countries.append((party, token, token + width))
            if self.state == "party":
                self.officials = token + width
            return width
        if self.state == "place" and (capital or nisba is not None):
            return 1
        if self.state == "topic":
            self.topic_words += 1
        noun = self.contact.noun
        verbal = word is not None and (word.verb is not None or "relative" in word.classes)
        if (
            self.state == "gen"
            and noun is not None
            and noun.definite
            and not (raw.startswith(ARTICLE) or verbal)
        ):
            return 0  # «ناقشوا في الاجتماع تعزيز الأمن …»: no adjective of a definite noun
        self.gap += 1
        if self.gap > (0 if self.state == "place" else self.gap_limit) and self.state != "topic":
            self.state = "none"
        return 1

    def meet(self, node: Node) -> None:
        """Give a name its role from the state it was met in and what is written together with it."""
        inner = node.prefix.lstrip(CONJUNCTIONS)
        land = node.locative
        if node.person and not node.parties and node.mention.number in ("dual", "plural"):
            if self.state in ("gen", "party") and node.mention.number == "dual":
                self.contact.dual = node.start  # «بين الوزيرين»
            return
        if self.state in ("topic", "none"):
            self.topic_named = True
            if inner == IN and node.person and not self.moves and not self.contact.members:
                self.join(node, "party")
                self.state = "party"
            return
        if self.moves and (self.state == "to" or inner == TO) and (land or not node.person):
            self.visit(node)
            self.state = "to"
        elif self.moves and self.state in ("gen", "party") and not node.person and self._stop_of_tour(node):
            self.visit(node)  # «زيارة موسكو», «زار تونس», «جولة تشمل قطر والعراق»
        elif land and self.officials >= node.start - 2 and self.state in ("party", "gen"):
            if is_country(node.mention) or not _is(self.scene, node.start - 1, "in"):
                self.join(node, "party")
            else:
                self.places.append(node)
        elif self.state == "place" and node.person and self.contact.members:
            if self.places and self.contact.noun is not None:
                self.places.pop()  # «رئيس البرلمان في طبرق فلان وفلان»: the list goes on, the place was within
            self.join(node, "party")
            self.state = "party"
        elif self.state == "place" or (inner == IN and land):
            if land or not node.person:
                self.places.append(node)
        elif node.business and self.state in ("gen", "party"):
            self.contact.business = True
        elif not node.parties and not node.person:
            return
        elif self.state in ("mediator", "host"):
            self.join(node, self.state)
            if self.state == "host" and node.mention.kind == "place":
                self.places.append(node)
        elif self.state == "gen" and node.mention.kind in ("government", "place") and inner != IN:
            if self.gap <= 1:
                self.bare.append(node)
        elif self.state == "gen" and land:
            self.places.append(node)
        else:
            self.join(node, "party")
            if self.state == "to":
                self.state = "party"

    def visit(self, node: Node) -> None:
        """A destination: the one visited takes part."""
        self.join(node, "party")
        self.places.append(node)

    def _stop_of_tour(self, node: Node) -> bool:
        """The first country is the destination; others only when joined by «و»."""
        joined = node.prefix[:1] in tuple(CONJUNCTIONS) or self.scene.raw[node.start - 1] in CONJUNCTIONS
        return not self.places or joined

    def join(self, node: Node, role: str) -> None:
        self.contact.members.append((node, role))

    def settle(self) -> None:
        """One bare country in the genitive is no party by itself; two are («قمة مصر والسودان»)."""
        contact = self.contact
        named = len(contact.members) + len(contact.countries)
        if len(self.bare) >= 2 and not named:
            contact.members = [(n, "party") for n in self.bare]
        elif self.bare and not named:
            contact.hint = self.bare[0]
        bodies = any(n.mention.kind == "organization" for n, _ in contact.members)
        noun = (
            contact.noun is not None and contact.strength != "press" and contact.what not in ("visit", "call")
        )
        if noun and bodies and len(contact.party_ids()) == 1:
            contact.strength = "body"
        first = self.places[0] if self.places else None
        cities = (n for n in self.places if not is_country(n.mention))
        contact.place = first if self.moves else next(cities, first)
        contact.places = self.places


def _is(scene: Scene, token: int, cls: str) -> bool:
    word = scene.word(token)
    return word is not None and cls in word.classes


def _negated(scene: Scene, token: int) -> bool:
    """«لم يضم أي أطراف سورية»: those who were not there."""
    before = scene.word(token - 1)
    return before is not None and before.mood is not None and before.mood.status in ("not", "never", "no")


def _before(contact: Contact) -> None:
    """Names between the carrier and the noun, or right before the verb: the subject."""
    scene = contact.scene
    if contact.carrier is not None:
        role = SUBJECT_ROLES.get(contact.carrier_verb.cls if contact.carrier_verb else "", "party")
        subject = _plain_nodes(scene, contact.carrier + 1, contact.start)
        if not subject:
            subject = _adjacent_before(scene, contact.carrier, contact.left_stop)
        contact.members = [(n, role) for n in subject] + contact.members
    elif contact.noun is not None and contact.noun.prefix == TO and len(contact.party_ids()) < 2:
        subject = _adjacent_before(scene, contact.start, contact.left_stop, purpose=True)
        contact.members = [(n, "party") for n in subject] + contact.members
    elif contact.verb is not None:
        subject = _adjacent_before(scene, contact.start, contact.left_stop)
        contact.members = [(n, "party") for n in subject] + contact.members
        before = scene.word(contact.start - 1)
        if not subject and before is not None and "dual" in before.classes:
            contact.dual = contact.start - 1  # «الوفدين سيلتقيان»
        body = contact.members[0][0].mention if len(contact.members) == 1 else None
        if body is not None and body.kind == "organization" and contact.verb.cls == "with":
            contact.strength = "body"


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
            plain = word.slot in ("party", "between", "with")
        elif word is not None and "comma" in word.classes:
            plain = True
        token += 1
    return out


def _adjacent_before(scene: Scene, token: int, left_stop: int, purpose: bool = False) -> list[Node]:
    """The subject directly before a verb («لافروف يلتقي …», «أن الرئيس … سيزور»), with its appositions."""
    out: list[Node] = []
    ends = scene.node_ending
    at, gap = token - 1, 0
    while at >= left_stop and gap <= SUBJECT_GAP:
        node = ends.get(at + 1)
        if node is not None and node.start >= left_stop:
            inner = node.prefix.lstrip(CONJUNCTIONS)
            if node.locative or (inner and not (purpose and inner == TO)):
                return out
            if out and not _same_subject(scene, node, out[0]):
                return out
            before = scene.word(node.start - 1)
            if (
                not out
                and before is not None
                and before.slot in ("topic", "place", "party", "between", "with")
            ):
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
            council = scene.word(ends[at].start) if at in ends else None
            if "that" in word.classes and not out and council is not None and "council" in council.classes:
                return [ends[at]]  # «قرر مجلس الأمن أن يجتمع»
            if "that" in word.classes and not out:
                return out  # «قبل أن يتوجه»: the subject is the one of the clause before
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
    if first not in nisbas and raw[token][:1] in CONJUNCTIONS:
        first = without_article(raw[token][1:])  # «إيراني وروسي»
    for words, country in nisbas.get(first, ()):
        rest = words[1:]
        if all(token + i < scene.end and without_article(raw[token + i]) == w for i, w in enumerate(rest, 1)):
            return f"state:{country}", len(words)
    return None
