"""The two sides that a page speaks of: who «الطرفان», «البلدان», «الوفدان», «زعيميهما» are.

Two sides are in focus where they stand joined («الحكومة والحركة», «بين مصر والسودان») or where a contact names just
them. The nearest pair of the same sentence or the two before it is meant when the page speaks of it elsewhere too,
or of no other; else the pair that the whole page is about. Where two pairs fit alike, neither is taken.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType

from msgspec.structs import replace

from mahdar.annotate.meetings.account import firm, looked_back_on
from mahdar.annotate.meetings.acting import called_mediator, is_actor, is_mediator
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, Scene
from mahdar.annotate.page import Page
from mahdar.arabic.value import Value
from mahdar.knowledge.forms import BOTH
from mahdar.knowledge.meetings import CONJUNCTIONS, DUAL, PRESENT_DUAL, TO
from mahdar.model import Mention

#: A pair so many sentences before a word is still near.
NEAR = 2
#: The pair of a page is named together at least so often, the title counting twice.
OFTEN = 2
#: What a side may be: no mediator, no people.
SIDES = ("state:", "group:", "party:")
STATE = "state:"
#: How the ids of movements and armed groups begin; parties are those of home affairs.
GROUP = "group:"
#: … and those of movements and parties both.
MOVEMENTS = ("group:", "party:")
#: «بحضور مصر وقطر»: who is present at the contact of others.
BESIDE = frozenset({"presence", "attendance"})
#: Offices that a state has, and a movement has not.
OFFICES = frozenset({"president", "prime_minister", "foreign_minister", "defence_minister", "king"})
#: «فقد اتفق الطرفان»: who is meant stands this close behind the word that opens the sentence.
OPENING = 5
#: Signs of a journey that was not made.
NOT_MADE = frozenset({"never", "not_held", "cancelled", "denied"})
#: Whoever else speaks on a page, it is about the two sides.
NEUTRAL = frozenset({"org:un", "org:unsc"})


class Pair(Value, frozen=True):
    """Two sides named together: the sentence, the token behind them, and the names (by party); `of` is the contact that
    names them."""

    scene: int
    end: int
    sides: dict[str, Node]
    of: Contact | None = None

    @property
    def key(self) -> frozenset[str]:
        return frozenset(self.sides)


class Focus:
    """The pairs of a page, in order."""

    def __init__(
        self,
        scenes: Sequence[Scene],
        contacts: Sequence[Contact],
        page: Page,
        homes: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        """`homes` are the lands of the groups that are sides of a conflict in one."""
        self._sides = _first_named(scenes)
        for side in _by_adjective_alone(contacts, page):
            self._sides.setdefault(side.parties[0], side)
        self._visits = [c for c in contacts if c.what == "visit"]
        met = list(_of_contacts(contacts, self._sides))
        self.pairs = sorted([*_joined(scenes), *met], key=lambda p: p.end)
        weights: Counter[frozenset[str]] = Counter()
        titles = {s.index for s in scenes if s.region == "title"}
        lead = next((s.index for s in scenes if s.region == "body"), 0)
        news = {p.key for p in met if p.scene == lead}
        for scene, key in {(p.scene, p.key) for p in self.pairs}:
            weights[key] += 2 if scene in titles else 1
        heads = [p for p in self.pairs if p.scene in (titles or {0})]
        #: The only two sides that the headline joins.
        self.of_headline = list(heads[0].sides.values()) if len({p.key for p in heads}) == 1 else []
        self.told = _leading(weights)  # by what the page says alone
        for key in _of_one_land(self._sides, {}):
            weights[key] += OFTEN
        for key in news:
            weights[key] += OFTEN
        self.main = _leading(weights)
        at_home = [*_of_one_land(self._sides, homes)]
        #: The sides of the one conflict of the page, known by where the group is at home («قادة الحركة» name no land).
        self._at_home = at_home[0] if len(at_home) == 1 else None
        sole = self.main is not None and _only_two(scenes) == self.main
        #: The two sides of a page on which no third acts, and which tells of no contact of theirs by name.
        self.only = self.main if sole and all(p.key != self.main for p in met) else None

    @property
    def key(self) -> frozenset[str]:
        """The two that the page is about; empty when that is not clear."""
        return self.main or frozenset()

    def meant(self, contact: Contact) -> list[Node]:
        """The two sides that «الطرفان», «لقاؤهما» of a contact means; [] when that is not clear."""
        scene = contact.scene
        token = contact.dual
        if token is None:
            if contact.noun is None or contact.noun.suffix != BOTH:
                return []
            token = contact.start
        elif token != contact.start and not _points(scene, token):
            return []
        before = [p for p in self.pairs if p.end <= token and self._fits(scene, token, p.key)]
        if contact.carrier_verb is not None and contact.carrier_verb.cls == "host":
            # «استضافت كينيا وأوغندا محادثات بين الجانبين»: not those who host them
            before = [p for p in before if p.scene != scene.index]
        if scene.has(token, "dual-person"):
            before = [p for p in before if not any(_is_city(n) for n in p.sides.values())]
        near = [p for p in before if p.scene >= scene.index - NEAR]
        if (
            firm(contact) == "planned"
        ):  # «… وكان قد التقى نظيره الكيني. وسيلتقي الوزيران غدا»: those of the news
            near = [p for p in near if p.of is None or p.scene == scene.index or not looked_back_on(p.of)]
        main = self.main if self.main is not None and self._fits(scene, token, self.main) else None
        last = near[-1] if near else None
        if last is not None and (main in (None, last.key) or last.scene == scene.index):
            return list(last.sides.values())
        if last is not None and _bears_out(scene, token, last):
            return list(last.sides.values())
        found = self._named(main, before) or self._two_groups(scene, token)
        if not found and self._at_home is not None and self._fits(scene, token, self._at_home):
            found = self._named(self._at_home, before)
        return found

    def _two_groups(self, scene: Scene, token: int) -> list[Node]:
        """«الحركتان» of a page that names just two movements before it; [] for any other word, or where they are more."""
        if not scene.has(token, "dual-group"):
            return []
        named = (n for p, n in self._sides.items() if p.startswith(MOVEMENTS) and n.start < token)
        found = list(named)
        return found if len(found) == 2 else []

    def _fits(self, scene: Scene, token: int, key: Iterable[str]) -> bool:
        """«البلدان» are states; «الحركتان» are not, though one may be told by the government of its land that it holds.

        «الرئيسان», «رئيسا الوزراء», «الوزيران» are of no armed group.
        """
        states = {party for party in key if party.startswith(STATE)}
        others = [party for party in key if party not in states]
        if scene.has(token, "dual-group"):
            homes = {f"{STATE}{n.mention.country}" for p in others if (n := self._sides.get(p)) is not None}
            return bool(others) and states <= homes
        if _of_rulers(scene, token) and any(self._is_armed(p) for p in others):
            return False
        return not others or not scene.has(token, "dual-state")

    def _is_armed(self, party: str) -> bool:
        node = self._sides.get(party)
        return node is not None and node.mention.kind == "armed_group"

    def traveller(self, contact: Contact, parties: set[str]) -> Node | None:
        """«ثم يتوجه إلى …», «التي زارها قبل أسبوع»: whoever travels in the last visit told in the sentences before."""
        near = range(contact.scene.index - NEAR, contact.scene.index)
        for visit in reversed(self._visits):
            if visit.scene.index in near and visit.start < contact.start and not visit.title:
                people = [n for n, role in visit.members if role == "party" and n.person]
                if people:
                    fits = len(people) == 1 and not set(people[0].parties) & parties
                    return people[0] if fits else None
        return None

    def side(self, party: str) -> Node | None:
        """The first name of a side on the page."""
        return self._sides.get(party)

    def of_page(self, contact: Contact) -> list[Node]:
        """The two sides that the page speaks of, for a contact told without parties; [] when that is not clear."""
        return self._named(self.told, [p for p in self.pairs if p.end <= contact.start])

    def of_news(self) -> list[Node]:
        """The two sides of the page, for the talks that its first sentences tell of without them; [] when it is not clear."""
        return self._named(self.main, [])

    def certain(self, contact: Contact) -> list[Node]:
        """The two sides of a page on which no third acts, for talks told without parties; [] when there are others."""
        sides = self._named(self.only, [p for p in self.pairs if p.end <= contact.start])
        return [side_alone(n) for n in sides]

    def _named(self, key: frozenset[str] | None, before: Sequence[Pair]) -> list[Node]:
        """The two of `key` by the names they had last."""
        if key is None:
            return []
        known = next((p for p in reversed(before) if p.key == key), None)
        sides = (
            known.sides if known is not None else {p: self._sides[p] for p in sorted(key) if p in self._sides}
        )
        return list(sides.values()) if len(sides) > 1 else []


def _bears_out(scene: Scene, token: int, last: Pair) -> bool:
    """«… التقارب بين البلدين. فقد اتفق الطرفان على …»: the sentence bears out the one before, which is about the pair."""
    opens = scene.has(scene.start, "bears-out") and token <= scene.start + OPENING
    return opens and last.scene == scene.index - 1


def _of_rulers(scene: Scene, token: int) -> bool:
    """«الرئيسان», «الوزيرين», «رئيسي الوزراء»: two who hold the office of a state."""
    node = scene.node_at.get(token)
    office = node is not None and node.mention.number == "dual" and node.mention.role in OFFICES
    return office or scene.has(token, "dual-ruler")


def _is_city(node: Node) -> bool:
    return (node.mention.actor or "").startswith("place:")


def side_alone(node: Node) -> Node:
    """Who speaks for a side on the page need not have sat there, so a person counts for his side alone."""
    if not node.person:
        return node
    return node._replace(level=None, mention=replace(node.mention, kind="office", role=None))


def _only_two(scenes: Sequence[Scene]) -> frozenset[str] | None:
    """The two sides that act on a page, or stand behind «مع»; None when they are more, or fewer."""
    found: set[str] = set()
    for scene in scenes:
        for node in scene.nodes:
            word = scene.word(node.start - 1)
            led = word is not None and word.slot in ("between", "with")
            sides = all(p.startswith((*SIDES, "org:")) and p not in NEUTRAL for p in node.parties)
            if sides and (led or is_actor(scene, node)):
                found.update(node.parties)
    return frozenset(found) if len(found) == 2 else None


def _leading(weights: Counter[frozenset[str]]) -> frozenset[str] | None:
    """The pair named most often, when it is clear."""
    best = weights.most_common(2)
    clear = bool(best) and best[0][1] >= OFTEN and (len(best) < 2 or best[1][1] < best[0][1])
    return best[0][0] if clear else None


def _points(scene: Scene, token: int) -> bool:
    """«الطرفان», «وزيري خارجية البلدين», «بينهما»; «وزيرا الداخلية والخارجية» are two offices of one state."""
    node = scene.node_at.get(token)
    end = node.end if node is not None else token
    if node is not None and node.mention.number == "dual" and node.mention.role and not node.parties:
        return True  # «أن وكيلي الوزارة سيجتمعان»
    if scene.has(token - 1, "all-of") and (scene.has(token, "of-both") or scene.has(token, "one-of-two")):
        return True  # «كل منهما», «كل وفد»
    word = scene.word(token)
    if word is not None and word.verb is not None and scene.raw[token].endswith((BOTH, DUAL, PRESENT_DUAL)):
        return True  # «لقاء قد يجمعهما», «من دون أن يعقدا لقاء»
    if scene.has(token, "both-met"):
        return True  # «اجتمع بهما»
    return any(scene.has(t, "dual") or scene.has(t, "pronoun") for t in range(token, end + 1))


def _joined(scenes: Sequence[Scene]) -> Iterable[Pair]:
    """«مصر والسودان», «الحكومة و«الجبهة»», «الكوريتان»."""
    for scene in scenes:
        if scene.region == "dateline":
            continue
        run: list[Node] = []
        for node in [*(n for n in scene.nodes if _side(n)), None]:
            if node is not None and run and _beside(scene, run[-1], node):
                run.append(node)
                continue
            sides = {party: n for n in run for party in n.parties}
            if len(sides) == 2:  # three in a list are no pair
                yield Pair(scene.index, run[-1].end, _single(sides))
            run = [node] if node is not None and _acts(scene, node) and not _goes_on(scene, node) else []


def _goes_on(scene: Scene, node: Node) -> bool:
    """«وزراء الري في مصر وإثيوبيا والسودان»: joined to a land before it, which the row is of too."""
    before = scene.node_ending.get(node.start)
    return before is not None and bool(before.parties) and _beside(scene, before, node)


def _acts(scene: Scene, node: Node) -> bool:
    """A side that does something, or stands behind «بين»; not what is spoken about, nor who brings others together."""
    word = scene.word(node.start - 1)
    slot = word.slot if word is not None else None
    joint = node.prefix == TO and word is not None and "joint" in word.classes  # «بيان مشترك للهند والصين»
    # «علاقاتها مع كينيا والحركة»: two who stand on one side of it
    about = node.locative or slot in ("topic", "place", "with") or bool(node.prefix.lstrip(CONJUNCTIONS))
    about = about or (word is not None and not word.classes.isdisjoint(BESIDE))
    between_others = is_mediator(scene, node) or called_mediator(scene, node)
    return slot == "between" or joint or not (about or between_others)


def _single(sides: dict[str, Node]) -> dict[str, Node]:
    """Each name for one party only."""
    return {party: node._replace(parties=(party,)) for party, node in sides.items()}


def _beside(scene: Scene, first: Node, second: Node) -> bool:
    gap = range(first.end, second.start)
    if not all(scene.has(t, "quote") or scene.raw[t] in CONJUNCTIONS for t in gap):
        return False
    return second.prefix[:1] in tuple(CONJUNCTIONS) or any(scene.raw[t][:1] in CONJUNCTIONS for t in gap)


def _side(node: Node) -> bool:
    parties = node.parties
    if node.mention.kind == "organization" and node.mention.number == "plural":
        return False  # «شيوخ القبائل»: no side of a conflict
    return 0 < len(parties) < 3 and parties[0].startswith(SIDES) and parties[-1].startswith(SIDES)


def _of_contacts(contacts: Sequence[Contact], named: dict[str, Node]) -> Iterable[Pair]:
    """Contacts that name just two: «التقى لافروف فيدان»; not a journey that was not made, or was made to meet others."""
    for contact, behind in zip_longest(contacts, contacts[1:]):
        if contact is None or (contact.what == "visit" and _is_only_the_way(contact, behind)):
            continue
        beside = _beside_them(contact)
        parties = [p for p in contact.party_ids() if p not in beside]
        if (
            len(parties) != 2
            or contact.implied
            or contact.strength == "press"
            or not all(p.startswith(SIDES) for p in parties)
        ):
            continue
        own = {p: n for n, role in contact.members if role == "party" for p in n.parties if p in parties}
        if not all(map(_side, own.values())):
            continue
        sides = {
            p: own.get(p) or named[p] for p in parties if p in own or p in named
        }  # «المفاوضات المصرية السودانية»
        if len(sides) == 2:
            end = max(contact.end, *(n.end for n in own.values()), *(e for _, _, e in contact.countries))
            yield Pair(contact.scene.index, end, _single(sides), contact)


def _is_only_the_way(journey: Contact, behind: Contact | None) -> bool:
    """«لن يسافر الوفد إلى كمبالا», «وصل إلى كمبالا لإجراء محادثات مع الحركة»: the land where it leads is no side of what is told on."""
    if any(e.status in NOT_MADE and e.weight > 1 for e in journey.evidence):
        return True
    if behind is None or behind.scene is not journey.scene or behind.noun is None:
        return False
    masdar = behind.scene.word(behind.masdar) if behind.masdar is not None else None
    led = behind.noun.prefix == TO or (
        masdar is not None and masdar.masdar is not None and masdar.masdar.prefix == TO
    )
    return led and not set(behind.party_ids()) <= set(journey.party_ids())


def _by_adjective_alone(contacts: Sequence[Contact], page: Page) -> Iterable[Node]:
    """The states and groups that only the adjectives of a contact's noun tell («المحادثات الكينية الأوغندية»)."""
    for contact in contacts:
        for party, token, end in contact.countries:
            if not party.startswith(SIDES):
                continue
            start, stop = page.reading.span(token, end, 0)
            mention = Mention(
                start=start,
                end=stop,
                text=page.text[start:stop],
                kind="government" if party.startswith(STATE) else "armed_group",
                actor=party,
                country=party.removeprefix(STATE) if party.startswith(STATE) else None,
                as_="agent",
            )
            yield Node(token, end, -1, mention, (party,), None, "")


def _beside_them(contact: Contact) -> set[str]:
    """«اجتمع وفد كينيا بوفد أوغندا بحضور المبعوث الأممي»: in whose presence two sides met."""
    led = [n for n, role in contact.members if role == "party" and _present(contact.scene, n)]
    return {p for n in led for p in n.parties}


def _present(scene: Scene, node: Node) -> bool:
    word = scene.word(node.start - 1)
    return word is not None and not word.classes.isdisjoint(BESIDE)


def _first_named(scenes: Sequence[Scene]) -> dict[str, Node]:
    """Every side of the page with its first name."""
    out: dict[str, Node] = {}
    for scene in scenes:
        for node in scene.nodes:
            if _side(node) and len(node.parties) == 1 and not node.locative:
                out.setdefault(node.parties[0], node)
    return out


def _of_one_land(sides: dict[str, Node], homes: Mapping[str, str]) -> Iterable[frozenset[str]]:
    """A government and the one group of its land that the page names, armed or of the opposition, are the sides of its conflict."""
    groups: dict[str, list[str]] = {}
    for party, node in sides.items():
        land = node.mention.country or homes.get(party)
        if party.startswith(GROUP) and land:
            groups.setdefault(f"state:{land}", []).append(party)
    for state, found in groups.items():
        if len(found) == 1 and state in sides:
            yield frozenset({state, found[0]})
