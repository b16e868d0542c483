"""One page for the positions engine: its mentions, statements and groups by token, and whom their words mean."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.page import Page
from mahdar.annotate.positions.bearers import Bearer, Bearers, can_bear, can_give
from mahdar.annotate.positions.groups import GroupPhrase, group_at
from mahdar.annotate.positions.issuers import issuers, shared_papers
from mahdar.annotate.positions.parted import parted_from_state
from mahdar.annotate.positions.spots import Spots
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import Sentence
from mahdar.arabic.value import Value
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.model import Mention, Position, Statement

#: The longest noun phrase of a group, in tokens.
GROUP = 5
#: Words of a title within which the body stands that it is of.
TITLE_WORDS = 7
#: Tokens before a name within which its office ends.
OFFICE = 2
#: The longest list of states that «هذه الدول» can mean.
MANY = 6
#: A word so far into a mention may be read by itself.
NAME = 7
#: Tokens before a quoted piece of a clause in which the clause begins.
QUOTED_LATER = 10
#: Whom an official may serve.
_BODIES = frozenset(("organization", "institution", "armed_group"))
#: Mentions that may name nobody the registers know.
_NAMELESS = frozenset(("office", "organization"))
#: What the ids of those begin with who only tell; of the media at large nothing is held that they tell.
MEDIA = "people:media"
PRESS = ("outlet:", "people:newspapers", MEDIA)
#: Rebels told by their noun alone.
REBELS = "people:rebels"


class Said(Value, frozen=True):
    """A statement in token numbers."""

    first: int
    end: int
    number: int
    statement: Statement


class Sides(Spots):
    """What stands on one page; the engine builds on it."""

    def __init__(
        self,
        page: Page,
        mentions: tuple[Mention, ...],
        statements: tuple[Statement, ...],
        k: PositionKnowledge,
    ) -> None:
        super().__init__(page, mentions, k)
        self.spot_ends = {s.end: s for s in self.spots.values()}
        #: the tokens inside the mentions, behind their first
        self.within: set[int] = set()
        for spot in self.spots.values():
            if spot.end > spot.first + 1:
                self.within.update(range(spot.first + 1, min(spot.end, spot.first + NAME)))
        self.bearers = self._bearers(mentions)
        reading = page.reading
        self.said = [Said(*reading.token_range(s.start, s.end), i, s) for i, s in enumerate(statements)]
        self.said.sort(key=lambda s: s.first)
        self.by_number = {s.number: s for s in self.said}
        self.firsts = [s.first for s in self.said]
        self.cues: dict[int, int] = {}
        for i, s in enumerate(statements):
            if s.cue is not None:
                self.cues.setdefault(reading.token_at(s.cue.start), i)
        #: number of a statement → for whom its speaker answers, worked out when first asked for
        self.voiced: dict[int, list[Bearer]] = {}
        self.out: list[Position] = []
        self.dropped: set[int] = set()
        #: what the title tells: whose, of what kind, its words, the position
        self.headlines: list[tuple[str | None, str, frozenset[str], Position]] = []
        self.seen: dict[tuple[str | None, str], list[tuple[frozenset[str], Position]]] = {}
        first = page.sentences[0]
        #: a first line with a full stop is no headline: a page whose title was not caught opens with its lead
        stops = k.words["stops"]
        leads = (
            self.words[first.end - 1] in stops and self.words[first.end - 2] not in stops
        )  # «..» parts one
        self.title_end = 0 if leads else page.reading.ends[first.end - 1]
        self.covered: list[tuple[int, int, str | None, str]] = []
        #: of the same, where the matter begins
        self.matters: list[tuple[int, int, int, str]] = []

    def _by_last_name(self, actor: str) -> Bearer:
        """Whose words these are, by the name that the position told last has for him; what only denies news («نفت أن …»)
        covers words of his, too, and is no position."""
        last = self.out[-1] if self.out else None
        return Bearer(actor, last.bearer if last is not None else None)

    def _bearers(self, mentions: tuple[Mention, ...]) -> Bearers:
        papers = issuers(self.page, self.spots, self.k), shared_papers(self.page, self.k)
        return Bearers(
            mentions, self.k, parted_from_state(self.page, self.spots, self.k), *papers, self._mediators()
        )

    def _mediators(self) -> frozenset[int]:
        """Where those begin who mediate or look on: «برعاية قطر», «الوسيطان الأميركي …», «مبعوث الأمم المتحدة»."""
        marks = self.page.tokens_of(self.k.mediating)
        near = {token + behind for token in marks for behind in range(3)}
        return frozenset(
            spot.mention.start
            for first, spot in self.spots.items()
            if first in near or spot.mention.kind == "organization"
        )

    def _speaker(self, said: Said) -> list[Bearer]:
        speaker = said.statement.speaker
        if self._own_parties is not None and speaker is not None and speaker.start is not None:
            at = self.page.reading.token_at(speaker.start)
            if self.words[at] in self.k.words["parties"]:
                return [self._own_parties]
        if speaker is not None and speaker.start is not None and speaker.actor is None:
            at = self.page.reading.token_at(speaker.start)
            if self.words[at] in self.k.words["states"] and self.words[at + 1] in self.k.words["taking_part"]:
                return self._all(at)[0]  # «تعهدت الدول المشاركة بـ»
        bearers = self.bearers.of_statement(said.statement)
        if speaker is None or speaker.start is None or any(self._is_someone(b) for b in bearers):
            return bearers
        at = self.page.reading.token_at(speaker.start)
        group = self._group(at)
        if group is not None and (group.bearer.actor or "").startswith(MEDIA):
            return []  # «أفادت وسائل إعلام …»: they tell what others hold
        if group is not None:
            kind, number = self.k.numbers.get(self.words[group.end].removeprefix(self.k.article), ("", 0))
            counted = self.bearers.counted(speaker.start, number) if kind == "one" and number > 1 else []
            return counted or [group.bearer]  # «الدول الغربية الأربع»
        if (nation := self._whole_nation(at)) is not None:
            return [nation]
        body = self._body_of(at, said.first if said.first > at else len(self.words)) or self._bare_body(at)
        if body is None and speaker.end is not None:
            body = self._titled_so(self.page.reading.token_at(speaker.end - 1) + 1)
        if body is None:
            body = self._in_office(at)
        if body is None:
            body = self._title_ahead(at) or self._at_scene(at, speaker.name)
        return [body] if body is not None else bearers

    def _at_scene(self, at: int, name: str | None) -> Bearer | None:
        """«وفي برلين، قال متحدث باسم الحكومة»: whose official somebody is where the sentence opens with a place."""
        words, k = self.words, self.k
        titled = {word.removeprefix(k.article) for word in fold(name or "").split()}
        if titled.isdisjoint(k.words["governments"]) and titled.isdisjoint(k.words["governmental"]):
            return None
        first = self.page.sentences[self.page.sentence_index(at)].start
        place = self.spots.get(first + 1)
        if words[first].removeprefix(k.conjunction) not in k.words["seated_in"] or place is None:
            return None
        country = place.mention.country
        return Bearer(f"state:{country}", name) if country and words[place.end] in k.words["comma"] else None

    def _whole_nation(self, at: int) -> Bearer | None:
        """«الفلسطينيون»: a nation in the plural is its state."""
        plural = self.words[at].endswith((self.k.nominative, self.k.oblique))
        return self._nation_at(at) if plural and self.words[at].startswith(self.k.article) else None

    def _titled_so(self, end: int) -> Bearer | None:
        """«زعيم حزب العمال المعارض فلان»: the person whose name ends the title of a speaker."""
        spot = self.spots.get(end)
        if spot is None or spot.cut or spot.mention.kind != "person" or not can_bear(spot.mention):
            return None
        return self.bearers.of(spot.mention)

    def _in_office(self, at: int) -> Bearer | None:
        """«مديرة العفو الدولية لنيجيريا فلانة»: the body of the office that stands before a name, over a place at most."""
        office = next((s for j in range(at, max(0, at - OFFICE), -1) if (s := self.spot_ends.get(j))), None)
        if office is not None and office.mention.kind == "place" and office.cut:
            office = self.spot_ends.get(office.first)
        if office is None or office.mention.kind != "office" or not office.mention.body:
            return None
        return self.bearers.of(office.mention)

    def _title_ahead(self, at: int) -> Bearer | None:
        """«الموفد الأميركي إلى غرب البلقان فلان»: of the title that stands right before a name."""
        words, k = self.words, self.k
        end = at - (words[at - 1] in k.words["comma"])
        for first in range(end - 1, max(0, at - TITLE_WORDS), -1):
            if words[first] in k.words["bound"] or words[first] in k.words["that"]:
                return None
            led = self._group(first + 1) if words[first] in k.words["heads"] else None
            if led is not None and self._only_described(led.end, end):
                return led.bearer  # «زعيم المعارضة اليسارية فلان»
            if words[first].removeprefix(k.article) in k.words["officials"]:
                state = k.nation_of(words[first:end])
                if state is not None:
                    return Bearer(state, self.page.reading.raw(first, at))
                of = self.spot_ends.get(end)  # «نائب مفوض الشؤون السياسية في الأمم المتحدة فلان»
                named = of is not None and of.first > first and words[of.first - 1] in k.words["of_body"]
                return (
                    self.bearers.of(of.mention)
                    if of is not None and named and of.mention.kind in _BODIES
                    else None
                )
        return None

    def _only_described(self, start: int, end: int) -> bool:
        """Nothing but adjectives with the article stands between two tokens."""
        return all(word.startswith(self.k.article) for word in self.words[start:end])

    def _body_of(self, at: int, before: int) -> Bearer | None:
        """Whom a title gives one that is of nobody, before what he says: «الرئاسة في نيجيريا», «فلان، المدير العام
        لشركة …»."""
        spot, k = self.spots.get(at), self.k
        end = spot.end if spot is not None else at + 1
        title = at
        if spot is not None and spot.mention.kind == "person":
            title = end = end + (self.words[end] in k.words["comma"])
            if self._another_man(title, spot):
                return None
        if self.words[title] in k.words["heads"] and (led := self._group(title + 1)) is not None:
            return led.bearer  # «زعيم المعارضة»
        official = k.words["officials"] | k.words["leading"] | k.words["voices"]
        if self.words[title].removeprefix(k.article) not in official:
            return None
        for j in range(end, min(end + TITLE_WORDS, before)):
            of = self.spots.get(j)
            if of is None and (bare := self._bare_body(j)) is not None:
                return bare  # «عضو في الوفد الحكومي»
            if of is not None and (of.mention.actor is not None or of.mention.body is not None):
                if (of.mention.actor or "").startswith("place:"):
                    return self._of_seat(title, of)
                outlet = of.mention.kind == "outlet"  # «قال مسؤول لوكالة …»
                return self.bearers.of(of.mention) if can_give(of.mention) and not outlet else None
            if any(self.words[j] in k.words[role] for role in ("bound", "that", "which")):
                return None
        return None

    def _another_man(self, title: int, named: Spot) -> bool:
        """«طالب فلان الرئيس بالتنحي»: an office with the article right behind a name, without a comma and with nothing that
        tells whose it is, is another's, of whom something is asked."""
        words, k, office = self.words, self.k, self.spots.get(title) if title == named.end else None
        if office is None or office.mention.kind != "office" or not words[title].startswith(k.article):
            return False
        of_him = words[office.end].startswith(k.by) and words[office.end] not in k.words["in_name_of"]
        return office.end == title + 1 and of_him

    def _of_seat(self, title: int, seat: Spot) -> Bearer | None:
        """«مسؤول في كولومبو», «مصدر حكومي في نيقوسيا», «قصر الرئاسة في مانيلا»: an official of a land, named by its
        capital; «رئيس بلدية …» speaks for no state."""
        words, k = self.words, self.k
        told = words[title : seat.first - 1]
        if words[seat.first - 1] not in k.words["seated_in"] or k.words["of_state"].isdisjoint(told):
            return None
        return Bearer(f"state:{seat.mention.country}", self.page.reading.raw(title, seat.end))

    def _named(self, bearers: list[Bearer]) -> bool:
        """Somebody known is among them, and no outlet that only tells."""
        return any(b.actor is not None and not b.actor.startswith(PRESS) for b in bearers)

    def _is_someone(self, bearer: Bearer) -> bool:
        return bearer.actor is not None and not bearer.actor.startswith("people:")

    def _group(self, at: int) -> GroupPhrase | None:
        """The group without a name whose noun phrase begins at `at`, where no actor does."""
        spot = self.spots.get(at)
        nobody = spot is not None and spot.mention.actor is None and spot.mention.kind in _NAMELESS
        if spot is not None and not nobody and (spot.mention.kind != "people" or spot.mention.country):
            return None
        group = group_at(self.page.reading, self.words, at, self.k)
        if group is None or self._of_state(at):
            return None  # «الهيئة» told before, «دبلوماسيون فرنسيون»
        if nobody and spot is not None:
            group = group._replace(end=max(group.end, spot.end))  # «نقابة الصيادين»
        if group.end == at + 1 and self._told_apart(at):
            name = self.page.reading.raw(at, at + 2)  # «الهيئة العليا»
            group = group._replace(bearer=group.bearer._replace(name=name), end=at + 2)
        if group.bearer.actor == REBELS and self._only_rebels is not None:
            return group._replace(bearer=group.bearer._replace(actor=self._only_rebels))
        named = self.spots.get(group.end)
        if named is None or not self._is_named(named, at):
            return group
        return group._replace(bearer=self.bearers.of(named.mention), end=named.end)

    def _is_named(self, spot: Spot, at: int) -> bool:
        """«حركة فتح», «المسلحون الحوثيون»: the mention tells who the group at `at` is."""
        body = self.words[at] in self.k.words["bodies"] and spot.mention.kind in _BODIES
        return (body or spot.mention.kind == "armed_group") and not spot.cut and bool(spot.mention.actor)

    def _of_state(self, at: int) -> bool:
        """What looks like a group at `at` is a body that the page told before, or officials of a state."""
        bare = self.words[at].removeprefix(self.k.article)
        told = bare != self.words[at] and bare in self.k.words["bodies"]
        if told and self._told_apart(at) and at not in self.within:
            told = not self.k.words["ball"].isdisjoint(self.page.vocabulary)  # a league of a game
        return told or self.k.nation_of(self.words[at : at + 3]) is not None

    _kept_only_rebels: tuple[str | None] | None = None

    @property
    def _only_rebels(self) -> str | None:
        """Whom «المتمردون» means: the one armed group that the page names."""
        if self._kept_only_rebels is None:
            self._kept_only_rebels = (self._find_only_rebels(),)
        return self._kept_only_rebels[0]

    def _find_only_rebels(self) -> str | None:
        armed = {s.mention.actor for s in self.spots.values() if s.mention.kind == "armed_group"} - {None}
        return armed.pop() if len(armed) == 1 else None

    def _group_before(self, end: int, sentence: Sentence) -> Bearer | None:
        """The group whose noun phrase ends before `end`: «متظاهرون يطالبون», «ناشطين رفضوا»."""
        for at in range(end - 1, max(sentence.start - 1, end - GROUP), -1):
            group = self._group(at)
            if group is not None:
                return group.bearer if group.end == end else None
        return None

    def _all(self, at: int) -> tuple[list[Bearer], int]:
        """Whom «الأطراف», «الدول الأربع», «الدول الداعية إلى …» at `at` means, and the token after it: so many named
        together, some named together, or all who act in the head of the page."""
        if self._own_parties is not None and self.words[at] in self.k.words["parties"]:
            end = at + 1 + self.words[at + 1].startswith(self.k.article)
            return [self._own_parties], end
        start = self.page.reading.starts[at]
        kind, number = self.k.numbers.get(self.words[at + 1].removeprefix(self.k.article), ("", 0))
        if kind == "one" and number > 1:
            return self.bearers.counted(start, number), at + 2
        named = self.bearers.several(start, 3, MANY) if self.words[at] in self.k.words["states"] else None
        described = self.words[at + 1].startswith(self.k.article)
        taking_part = self.words[at + 1] in self.k.words["taking_part"]
        if described and taking_part and not named:
            named = self.bearers.first_list(3)  # «الدول الموقعة», «الأطراف المجتمعة»
        if named or (described and not taking_part):
            return named or [], at + 1  # «الأطراف الأوروبية»: some of them
        if taking_part and self.words[at] in self.k.words["states"]:
            return [Bearer(self.k.participants, self.page.reading.raw(at, at + 2))], at + 2
        return self.bearers.everybody(), at + 1

    _kept_own_parties: tuple[Bearer | None] | None = None

    @property
    def _own_parties(self) -> Bearer | None:
        """«الأطراف الليبية», «الفرقاء اليمنيون»: the parties of one country, when the page tells of such."""
        if self._kept_own_parties is None:
            self._kept_own_parties = (self._find_own_parties(),)
        return self._kept_own_parties[0]

    def _find_own_parties(self) -> Bearer | None:
        told = (self._group(at) for at in self.page.tokens_of(self.k.words["parties"]))
        return next((g.bearer for g in told if g is not None and "@" in (g.bearer.actor or "")), None)

    def _bare_body(self, at: int) -> Bearer | None:
        """«الحركة», «الحكومة», «الوفد الحكومي»: a body told by its noun alone."""
        words, k, the = self.words, self.k, self.k.article
        noun = words[at].removeprefix(the)
        if not words[at].startswith(the) or noun not in k.words["bodies"] or at in self.spots:
            return None
        govern = noun in k.words["governments"] or words[at + 1] in k.words["governmental"]
        if self._told_apart(at) and not govern:
            return None  # «المجلس الأعلى», «المجلس العسكري»: another
        body = self.bearers.body(noun, self.page.reading.starts[at], govern)
        said = self._inside(at) if noun in k.words["delegations"] and not isinstance(body, str) else None
        if said is not None and body is not None and not isinstance(body, str):
            body = self.bearers.delegation_of(said.statement.speaker, body)
        if body is None:
            return None
        name = self.page.reading.raw(at, at + 1)
        return Bearer(body, name) if isinstance(body, str) else self.bearers.of(body)

    def _told_apart(self, at: int) -> bool:
        """«المجلس الأعلى», «الكتلة المحافظة»: an adjective of belonging behind the noun of a body tells which."""
        word, after, k = self.words[at], self.words[at + 1], self.k
        if not word.startswith(k.article) or word.removeprefix(k.article) not in k.words["bodies"]:
            return False
        closed = after in k.words["who"] or after in k.words["preposition"]  # «الحركة التي», «الهيئة إلى»
        adjective = after.startswith(k.article) and after.endswith(tuple(k.words["relation"]))
        return adjective and not closed

    def _own_body(self, at: int) -> bool:
        """«القوات», «المنظمة»: a body with nothing that tells whose it is belongs to the speaker's side."""
        word, k = self.words[at], self.k
        if word in k.words["country_of_speaker"]:
            return True  # «جنوده أطلقوا النار»
        bare = word.startswith(k.article) and word not in k.words["rulers"] and at not in self.spots
        return bare and word.removeprefix(k.article) in k.words["bodies"]

    def _nation_at(self, i: int) -> Bearer | None:
        """«الروس», «المفاوضين الأميركيين»: the state of a people or an adjective of one word."""
        bare = self.words[i].removeprefix(self.k.article)
        state = next((c for key, c in self.k.nisbas.get(bare, ()) if len(key) == 1), None)
        return Bearer(f"state:{state}", self.page.reading.raw(i, i + 1)) if state is not None else None

    def _inside(self, i: int) -> Said | None:
        """The statement whose content holds token `i`."""
        before = bisect_right(self.firsts, i)
        for number in range(before - 1, max(before - 4, 0) - 1, -1):
            if i < self.said[number].end:
                return self.said[number]
        return self._quoted_after(i, self.said[before]) if before < len(self.said) else None

    def _quoted_after(self, i: int, said: Said) -> Said | None:
        """«شدد الوسيط على أن أي حل يتطلب "تنازلات"»: the statement of which only a later piece stands in quotation marks,
        where token `i` is behind the «أن» of its word of saying."""
        words, k, cue = self.words, self.k, said.statement.cue
        if cue is None or said.first > i + QUOTED_LATER or words[said.first - 1] not in k.words["quote"]:
            return None
        told = self.page.reading.token_at(cue.start)
        for j in range(i, told, -1):
            if words[j] in k.words["that"]:
                return said
            if words[j] in k.words["bound"] or words[j] in k.words["which"]:
                return None
        return None
