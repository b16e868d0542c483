"""Who holds a position: beside its word, in its clause, or as the speaker of the words around it."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from mahdar.annotate.page import Page
from mahdar.annotate.positions.bearers import Bearer, Bearers, can_bear, can_give, distinct
from mahdar.annotate.positions.groups import GroupPhrase, group_at
from mahdar.annotate.positions.issues import Matter
from mahdar.annotate.speech.scene import Spot, index_mentions
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Marker, PositionKnowledge, StanceForm
from mahdar.model import Mention, Position, Statement

#: Markers that the writer may use of an actor; need and blame are read in somebody's speech only.
_TOLD = frozenset(("conditions", "rejects", "offers"))
#: Tokens between a word of saying and what it asserts («أكدت … وضرورة …»).
ASSERTED = 12
#: Tokens between a word that calls and what it calls it.
CALLED = 12
#: Tokens between a quote and the condition that the writer adds to it.
AFTERTHOUGHT = 4
#: Tokens that a rule may look ahead without asking where the page ends.
BEYOND = 4
#: The longest noun phrase of a group, in tokens.
GROUP = 5
#: Words of a title within which the body stands that it is of.
TITLE_WORDS = 7
#: The longest list of states that «هذه الدول» can mean.
MANY = 6
HASH = "#"
#: How far back, in tokens, an actor may stand from the word that carries his position.
REACH = 120


class Said(NamedTuple):
    """A statement in token numbers."""

    first: int
    end: int
    number: int
    statement: Statement


class Holders:
    """The holders of one page's positions; the engine builds on it."""

    def __init__(
        self,
        page: Page,
        mentions: tuple[Mention, ...],
        statements: tuple[Statement, ...],
        k: PositionKnowledge,
    ) -> None:
        self.page = page
        #: blank beyond the page's end, so that a rule may look at the words after the last
        self.words = page.words + [""] * BEYOND
        self.k = k
        self.spots = index_mentions(page, mentions, k.words["preposition"] | k.words["that"])
        self._take_in_hashes()
        self.spot_ends = {s.end: s for s in self.spots.values()}
        self.bearers = Bearers(mentions, k, self._opponents(), self._issuers())
        reading = page.reading
        self.said = [Said(*reading.token_range(s.start, s.end), i, s) for i, s in enumerate(statements)]
        self.said.sort(key=lambda s: s.first)
        self.by_number = {s.number: s for s in self.said}
        self.firsts = [s.first for s in self.said]
        self.cues: dict[int, int] = {}
        for i, s in enumerate(statements):
            if s.cue is not None:
                self.cues.setdefault(reading.token_at(s.cue.start), i)
        self.out: list[Position] = []
        self.dropped: set[int] = set()
        self.seen: dict[tuple[str | None, str], list[tuple[frozenset[str], Position]]] = {}
        first = page.sentences[0]
        self.title_end = page.reading.ends[first.end - 1]
        self.covered: list[tuple[int, int, str | None, str]] = []

    def _take_in_hashes(self) -> None:
        """«رفضت #روسيا و #الصين»: the mark, and a «و» that stands alone before it, belong to the mention."""
        for first, spot in list(self.spots.items()):
            if first and self.words[first - 1] == HASH:
                joined = first > 1 and self.words[first - 2] == self.k.conjunction
                at = first - 2 if joined else first - 1
                self.spots[at] = spot._replace(first=at, cut=joined)

    def _issuers(self) -> frozenset[int]:
        """Where the mentions begin of whose paper it is: «قرار مجلس الأمن», «بيان للخارجية», «بيان صادر عن الرئاسة»."""
        words, k = self.words, self.k
        out = set()
        for first, spot in self.spots.items():
            by = (
                first > 1 and words[first - 1] in k.words["of_whom"] and words[first - 2] in k.words["issued"]
            )
            if first and (by or words[first - 1] in k.words["paper"]):
                out.add(spot.mention.start)
        return frozenset(out)

    def _opponents(self) -> frozenset[str | None]:
        """«الزعيم الروسي المعارض فلان»: persons with such a word in their title."""
        opposed = self.k.words["opposition"]
        return frozenset(
            s.mention.actor
            for s in self.spots.values()
            if s.mention.kind == "person" and not opposed.isdisjoint(self.words[max(0, s.first - 1) : s.end])
        )

    def _shared(self, matter: Matter) -> bool:
        """The matter is a good that nobody is asked to give up: to call it needed is to support it."""
        return matter.issue is not None and self.k.issues[matter.issue].shared

    def _of_marker(
        self, i: int, end: int, marker: Marker, said: Said | None, sentence: Sentence
    ) -> list[Bearer]:
        """Who holds the position of a marker: an owner right after it, who calls so, the speaker, or an actor near."""
        words, k = self.words, self.k
        owner = self.spots.get(end)
        if words[i] in k.words["condition_noun"] and end == i + 1:
            return [self.bearers.of(owner.mention)] if owner is not None and can_bear(owner.mention) else []
        if (inner := self._asserts(i, sentence)) is not None:
            return inner
        if marker.predicate and (subject := self._subject(i, sentence, said)) is not None:
            return subject
        if marker.predicate and said is not None and self._of_other(i, said):
            nation = self._nation_at(i - 1)
            return [nation] if nation is not None else []
        if said is not None:
            speakers = self._speaker(said)
            if speakers:
                return speakers
        if said is None:
            at = bisect_right(self.firsts, i) - 1
            if (
                at >= 0
                and self.said[at].first >= sentence.start
                and self.said[at].end <= i <= self.said[at].end + AFTERTHOUGHT
            ):
                return self._speaker(self.said[at])
        near = self._near(i, sentence, said.first if said is not None else None)
        return near if said is not None or marker.stance in _TOLD else []

    def _caller(self, i: int, sentence: Sentence) -> list[Bearer]:
        """Who calls it so: «التي تعتبرها أنقرة إرهابية», «وتعتبر واشنطن الوحدات حليفا»."""
        for j in range(i - 1, max(sentence.start - 1, i - CALLED), -1):
            if self.words[j] in self.k.words["calls"]:
                caller = self.spots.get(j + 1)
                if caller is not None and can_bear(caller.mention) and not caller.cut:
                    return self._joint(caller)[0]
                before = self.spot_ends.get(j)
                return self._chain_back(before) if before is not None and can_bear(before.mention) else []
        return []

    def _subject(self, i: int, sentence: Sentence, said: Said | None) -> list[Bearer] | None:
        """Of whom an adjective is said: the actor right before it, or whom its pronoun means («وهي مستعدة»)."""
        words, k = self.words, self.k
        j = i
        while j > sentence.start and (words[j - 1] in k.words["be"] or words[j - 1] in k.words["quote"]):
            j -= 1
        before = self.spot_ends.get(j)
        if before is not None and can_bear(before.mention):
            return self._chain_back(before)
        if said is not None and words[j - 1] in k.words["pronoun"]:
            return self._near(j - 1, sentence, said.first) or None
        if words[j - 1] in k.words["that_pronoun"]:
            return self._asserts(j - 1, sentence)
        if words[j - 1][:1] == k.conjunction and words[j - 1][1:] in k.words["that_pronoun"]:
            return self._clause_subject(j - 1, sentence)
        return None

    def _clause_subject(self, i: int, sentence: Sentence) -> list[Bearer] | None:
        """«قال إن كيم وافق … وأنه مستعد»: the pronoun of a second clause is the subject of the first."""
        feminine = self.words[i].endswith(self.k.hers)
        for j in range(i - 1, sentence.start, -1):
            if self.words[j] in self.k.words["that_pronoun"]:
                return None
            spot = self.spots.get(j + 1) if self.words[j] in self.k.words["that"] else None
            if spot is not None and can_bear(spot.mention) and self._same_gender(spot, feminine):
                return self._joint(spot)[0]
        return None

    def _nation_at(self, i: int) -> Bearer | None:
        """«الروس», «المفاوضين الأميركيين»: the state of a people or an adjective of one word."""
        bare = self.words[i].removeprefix(self.k.article)
        state = next((c for key, c in self.k.nisbas.get(bare, ()) if len(key) == 1), None)
        return Bearer(f"state:{state}", self.page.reading.raw(i, i + 1)) if state is not None else None

    def _of_other(self, i: int, said: Said) -> bool:
        """«أن جارتها الشمالية مستعدة»: the clause has a subject that is no mention, and not the speaker's side."""
        k, words = self.k, self.words
        opens = words[said.first] in k.words["that"] or words[said.first] in k.words["quote"]
        first = said.first + opens
        if words[said.first] in k.words["that_pronoun"] or first >= i:
            return False
        own = words[first] in k.words["country_of_speaker"] or words[i - 1] in k.words["rulers"]
        return words[i - 1].startswith(k.article) and not own

    def _asserts(self, i: int, sentence: Sentence) -> list[Bearer] | None:
        """«أكدت السويد على ضرورة …»: a word of saying between the marker and its own subject, even inside a speech."""
        words, k = self.words, self.k
        for j in range(i - 1, max(sentence.start - 1, i - ASSERTED), -1):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return None
            if words[j] in k.words["asserts"]:
                subject = self.spots.get(j + 1)
                if subject is not None and not subject.cut and can_bear(subject.mention):
                    return self._joint(subject)[0]
                before = self.spot_ends.get(j)
                if before is not None and can_bear(before.mention):
                    return self._chain_back(before)
                for at in range(max(sentence.start, j - 2), j):
                    if words[at] in k.words["all"]:
                        return self._all(at)[0] or None  # «الأطراف أكدت», «الدول الأربع أكدت»
                return None
        return None

    def _agrees(self, spot: Spot, form: StanceForm) -> bool:
        """A verb in the singular and its subject are of one gender: «اتهم السعودية» has no subject after it."""
        return (
            form.number != "s"
            or form.shape not in ("past", "present")
            or self._same_gender(spot, form.gender == "f")
        )

    def _goes_with(self, spot: Spot, form: StanceForm) -> bool:
        """Whether a verb or participle without a subject can be of the actor before it, by gender and number."""
        if form.shape not in ("past", "present", "participle"):
            return True
        if form.number == "s":
            return self._same_gender(spot, form.gender == "f")
        several = spot.mention.number in ("dual", "plural") or spot.mention.kind in ("people", "armed_group")
        return several or len(self._joint(spot)[0]) > 1

    def _same_gender(self, spot: Spot, feminine: bool) -> bool:
        """The mention takes a verb or pronoun of that gender; a name of which nothing tells takes either."""
        mention, words, first = spot.mention, self.words, spot.first
        if mention.kind in ("person", "office"):
            return mention.gender is None or (mention.gender == "feminine") == feminine
        while words[first] in (HASH, self.k.conjunction):
            first += 1
        word, endings = words[first], tuple(self.k.words["feminine_endings"])
        alone, definite = spot.end - first == 1, word.startswith(self.k.article)
        if mention.kind in ("place", "government") and mention.country and (alone or not definite):
            return (word not in self.k.words["masculine_states"]) == feminine
        if alone and not definite:
            return True  # «حماس»
        if feminine and words[first + 1].endswith(endings):
            return True  # «الأمم المتحدة»
        return word.endswith(endings) == feminine

    def _owner(self, i: int, sentence: Sentence, said: Said | None) -> list[Bearer]:
        """Whose «رفضه», «استعدادها» it is: the nearest actor that agrees with the pronoun, else the speaker."""
        floor = max(sentence.start, said.first if said is not None else 0, i - REACH)
        feminine = self.words[i].endswith(self.k.hers)
        for j in range(i - 1, floor - 1, -1):
            spot = self.spots.get(j)
            if self.words[j] in self.k.words["all"] and (everybody := self._all(j)[0]):
                return everybody
            if spot is None or spot.cut or not can_bear(spot.mention) or not self._acts(spot, sentence):
                continue
            if self._same_gender(spot, feminine) or self.words[i].endswith(self.k.theirs):
                return self._joint(spot)[0]
        return self._speaker(said) if said is not None else []

    def _joint(self, spot: Spot) -> tuple[list[Bearer], int]:
        """«روسيا وإيران»: all of a joint subject, and the token after it."""
        out = self.bearers.each(spot.mention)
        end = spot.end
        nxt = self.spots.get(end)
        while (
            nxt is not None
            and nxt.cut
            and self.words[end].startswith(self.k.conjunction)
            and can_bear(nxt.mention)
        ):
            out += self.bearers.each(nxt.mention)
            end = nxt.end
            nxt = self.spots.get(end)
        return distinct(out), end

    def _seat(self, spot: Spot) -> Bearer | None:
        """«النظام في دمشق», «السلطات في الخرطوم»: who rules is named by its seat."""
        words, at = self.words, spot.first
        country = spot.mention.country
        if spot.mention.kind != "place" or not country or at < 2:
            return None
        if words[at - 1] in self.k.words["seated_in"] and words[at - 2] in self.k.words["rulers"]:
            return Bearer(f"state:{country}", self.page.reading.raw(at - 2, spot.end))
        return None

    def _chain_back(self, spot: Spot) -> list[Bearer]:
        out = self.bearers.each(spot.mention)
        while spot.cut and self.words[spot.first].startswith(self.k.conjunction):
            before = self.spot_ends.get(spot.first)
            if before is None or not can_bear(before.mention):
                break
            out = self.bearers.each(before.mention) + out
            spot = before
        return distinct(out)

    def _near(
        self,
        i: int,
        sentence: Sentence,
        floor: int | None = None,
        last: bool = False,
        head: bool = False,
        form: StanceForm | None = None,
    ) -> list[Bearer]:
        """The nearest actors before `i` that can act: those marked as agents, else the first of the sentence; a `form`
        without a subject must agree with them."""
        best: Spot | None = None
        first: Spot | None = None
        for j in range(max(sentence.start, floor or 0, i - REACH), i):
            spot = self.spots.get(j)
            if spot is None or not can_bear(spot.mention) or spot.end > i:
                continue
            if spot.mention.kind == "place" and spot.mention.as_ != "agent":
                continue
            if form is not None and not self._goes_with(spot, form):
                continue
            if first is None:
                first = spot
            if not spot.cut and (last or self._acts(spot, sentence)):
                best = spot
        if head and first is not None and self._acts(first, sentence):
            best = first  # «وهددت»: the subject of the sentence goes on
        chosen = best or (first if floor is None else None)
        return self._joint(chosen)[0] if chosen is not None else []

    def _governed(self, spot: Spot, sentence: Sentence) -> bool:
        """A preposition stands before the mention."""
        return spot.first > sentence.start and self.words[spot.first - 1] in self.k.words["preposition"]

    def _acts(self, spot: Spot, sentence: Sentence) -> bool:
        """The mention acts in its clause: marked so, or a body; and no preposition governs it."""
        if self._governed(spot, sentence):
            return False
        return spot.mention.as_ == "agent" or (spot.mention.kind == "government" and spot.mention.as_ is None)

    def _speaker(self, said: Said) -> list[Bearer]:
        bearers = self.bearers.of_statement(said.statement)
        speaker = said.statement.speaker
        if speaker is None or speaker.start is None or any(self._is_someone(b) for b in bearers):
            return bearers
        at = self.page.reading.token_at(speaker.start)
        group = self._group(at)
        if group is not None:
            return [group.bearer]
        body = self._body_of(at)
        return [body] if body is not None else bearers

    def _body_of(self, at: int) -> Bearer | None:
        """Whom a title gives one that is of nobody: «الرئاسة في نيجيريا», «فلان، المدير العام لشركة …»."""
        spot, k = self.spots.get(at), self.k
        end = spot.end if spot is not None else at + 1
        title = at
        if spot is not None and spot.mention.kind == "person":
            title = end = end + (self.words[end] in k.words["comma"])
        if self.words[title].removeprefix(k.article) not in k.words["officials"]:
            return None
        for j in range(end, end + TITLE_WORDS):
            of = self.spots.get(j)
            if of is not None:
                return self.bearers.of(of.mention) if can_give(of.mention) else None
            if any(self.words[j] in k.words[role] for role in ("bound", "that", "which")):
                return None
        return None

    def _is_someone(self, bearer: Bearer) -> bool:
        return bearer.actor is not None and not bearer.actor.startswith("people:")

    def _group(self, at: int) -> GroupPhrase | None:
        """The group without a name whose noun phrase begins at `at`, where no actor does."""
        spot = self.spots.get(at)
        if spot is not None and (spot.mention.kind != "people" or spot.mention.country):
            return None
        return group_at(self.page.reading, self.words, at, self.k)

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
        start = self.page.reading.starts[at]
        kind, number = self.k.numbers.get(self.words[at + 1].removeprefix(self.k.article), ("", 0))
        if kind == "one" and number > 1:
            return self.bearers.counted(start, number), at + 2
        named = self.bearers.several(start, 3, MANY) if self.words[at] in self.k.words["states"] else None
        described = self.words[at + 1].startswith(self.k.article)
        if named or (described and self.words[at + 1] not in self.k.words["taking_part"]):
            return named or [], at + 1  # «الأطراف الأوروبية»: some of them
        return self.bearers.everybody(), at + 1

    def _inside(self, i: int) -> Said | None:
        """The statement whose content holds token `i`."""
        at = bisect_right(self.firsts, i) - 1
        for n in range(at, max(-1, at - 4), -1):
            if self.said[n].first <= i < self.said[n].end:
                return self.said[n]
        return None
