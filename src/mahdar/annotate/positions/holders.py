"""Who holds a position: beside its word, in its clause, or as the speaker of the words around it."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from mahdar.annotate.page import Page
from mahdar.annotate.positions.bearers import Bearer, Bearers, bearer_of, can_bear, distinct
from mahdar.annotate.positions.issues import Matter
from mahdar.annotate.speech.scene import Spot, index_mentions
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Marker, PositionKnowledge, StanceForm
from mahdar.model import Mention, Position, Statement

#: Markers that the writer may use of an actor; need and blame are read in somebody's speech only.
_TOLD = frozenset(("conditions", "rejects", "offers"))
#: Tokens between a quote and the condition that the writer adds to it.
AFTERTHOUGHT = 4
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
        self.words = page.words
        self.k = k
        self.spots = index_mentions(page, mentions, k.words["preposition"] | k.words["that"])
        self.spot_ends = {s.end: s for s in self.spots.values()}
        self.bearers = Bearers(mentions, k)
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

    def _shared(self, matter: Matter) -> bool:
        """The matter is a good that nobody is asked to give up: to call it needed is to support it."""
        return matter.issue is not None and self.k.issues[matter.issue].shared

    def _of_marker(
        self, i: int, end: int, marker: Marker, said: Said | None, sentence: Sentence
    ) -> list[Bearer]:
        """Who holds the position of a marker: an owner right after it, who calls so, the speaker, or an actor near."""
        words, k = self.words, self.k
        owner = self.spots.get(end)
        labelled = words[i] in k.words["labels"]
        if words[i] in k.words["condition_noun"] and end == i + 1:
            return [bearer_of(owner.mention)] if owner is not None and can_bear(owner.mention) else []
        if marker.stance == "accuses":
            for j in range(i - 1, max(sentence.start, i - 9), -1):
                if words[j] in k.words["calls"]:
                    before = self.spot_ends.get(j)
                    if before is not None and can_bear(before.mention):
                        return [bearer_of(before.mention)]
                    caller = self.spots.get(j + 1)
                    if caller is not None and can_bear(caller.mention) and not caller.cut:
                        return [bearer_of(caller.mention)]
        if labelled:
            return []  # a label is blame when somebody is told to use it
        if (inner := self._asserts(i, sentence)) is not None:
            return inner
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

    def _asserts(self, i: int, sentence: Sentence) -> list[Bearer] | None:
        """«أكدت السويد على ضرورة …»: a word of saying between the marker and its own subject, even inside a speech."""
        words, k = self.words, self.k
        for j in range(i - 1, max(sentence.start - 1, i - 8), -1):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return None
            if words[j] in k.words["asserts"]:
                subject = self.spots.get(j + 1)
                if subject is not None and not subject.cut and can_bear(subject.mention):
                    return self._joint(subject)[0]
                before = self.spot_ends.get(j)
                if before is not None and can_bear(before.mention):
                    return self._chain_back(before)
                return None
        return None

    def _of_verb(
        self, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> tuple[list[Bearer], int] | None:
        """The bearers of a verb's position, and the token where the search for its matter begins."""
        words = self.words
        if form.shape == "first":
            bearers = self._speaker(said) if said is not None else []
            return (bearers, i + 1) if bearers else None
        cue = self.cues.get(i)
        if cue is not None:
            statement = self.by_number[cue]
            bearers = self._speaker(statement)
            return (bearers, statement.first) if bearers else None
        if form.shape == "past" and i > sentence.start and words[i - 1] in self.k.words["preposition"]:
            return None
        before = self.spot_ends.get(i)
        if (
            (form.stance.takes_object or form.stance.lemma in self.k.words["asks_of"])
            and not form.cut
            and before is not None
            and can_bear(before.mention)
            and (before.mention.kind in ("person", "office") or self._acts(before, sentence))
        ):
            return self._chain_back(before), i + 1  # «الوزير دعا طهران إلى …»: the one asked follows
        if form.shape in ("past", "present") and words[i - 1] in self.k.words["paper"] and not form.cut:
            return None  # «مشروع قرار يدين طهران»: the paper's, and who is named after is its object
        after = self.spots.get(i + 1)
        if after is not None and words[i + 1].startswith(self.k.to * 2):
            after = None  # «دعت للتوصل إلى …»
        if after is not None and not after.cut and can_bear(after.mention):
            joint, end = self._joint(after)
            passive = (
                form.stance.stance == "accuses" and end < sentence.end and words[end].startswith(self.k.by)
            )
            return None if passive and end not in self.spots else (joint, end)  # «اتهم فلان بالفساد»
        if (named := self._named_after(i, form, sentence)) is not None:
            return named
        if form.stance.explicit and form.shape != "participle":
            return None
        own = self.k.words["country_of_speaker"]
        if said is not None and i + 1 < sentence.end and words[i + 1] in own:
            bearers = self._speaker(said)
            return (bearers, i + 2) if bearers else None
        for first in range(i - 2, max(sentence.start - 1, i - 5), -1):
            if (state := self.k.nation_of(words[first:i])) is not None and i not in self.spot_ends:
                return [Bearer(state, self.page.reading.raw(first, i))], i + 1
        if i > sentence.start and (people := self._nation(i, form)) is not None:
            return [people], i + 1
        if words[i - 1] in self.k.words["that"] and (inner := self._asserts(i - 1, sentence)) is not None:
            return inner, i + 1  # «… إن فلانا أكد أنه ملتزم»: the inner speaker's
        if words[i - 1] in self.k.words["both"] and i > sentence.start:
            return self.bearers.parties(self.page.reading.starts[i - 1], 2), i + 1
        told = i + 1 < sentence.end and words[i + 1] in self.k.words["when"]  # «عرض الشهر الماضي …»: a verb
        if form.stance.strict and form.shape == "past" and form.number == "s" and not told:
            return None
        j = i
        while j > sentence.start and (
            words[j - 1] in self.k.words["be"] or words[j - 1] in self.k.words["quote"]
        ):
            j -= 1
        before = self.spot_ends.get(j)
        if before is not None and (seat := self._seat(before)) is not None:
            return [seat], i + 1
        if before is not None and can_bear(before.mention):
            return self._chain_back(before), i + 1
        if said is not None and j > sentence.start and words[j - 1] in own:
            bearers = self._speaker(said)
            return (bearers, i + 1) if bearers else None
        if form.stance.strict or (i > sentence.start and words[i - 1] in self.k.words["which"]):
            return None
        if said is not None:
            bearers = self._near(i, sentence, said.first) or self._speaker(said)
        elif form.stance.explicit or (
            form.shape == "participle" and not form.cut and form.stance.frames == {"object"}
        ):
            return None
        else:
            bearers = self._near(i, sentence, head=form.cut > 0)
        return (bearers, i + 1) if bearers else None

    def _named_after(self, i: int, form: StanceForm, sentence: Sentence) -> tuple[list[Bearer], int] | None:
        """A subject after the verb that is no mention: «حركتا فتح وحماس», «القرار», «دبلوماسيون غربيون»."""
        words, k = self.words, self.k
        if i + 2 >= sentence.end or form.shape not in ("past", "present"):
            return None
        word = words[i + 1]
        if word in k.words["heads"]:
            spot = self.spots.get(i + 2)
            if spot is not None:
                return self._joint(spot) if can_bear(spot.mention) else None
            spot = self.spots.get(i + 3)
            if spot is not None and spot.cut and words[i + 3].startswith(k.conjunction):
                others, end = self._joint(spot)
                return [Bearer(None, self.page.reading.raw(i + 2, i + 3)), *others], end
            return None
        if word in k.words["both"]:
            named, end = self._sides(i + 2, sentence)
            return (named, end) if named else (self.bearers.parties(self.page.reading.starts[i], 2), end)
        if word in k.words["all"]:
            everybody = self.bearers.everybody() or [Bearer(None, self.page.reading.raw(i + 1, i + 2))]
            return everybody, i + 2
        if word in k.words["document"] and form.stance.frames.isdisjoint({"object"}):
            bearers = self.bearers.before(self.page.reading.starts[i + 1])
            return bearers, i + 2
        if (state := k.nation_of(words[i + 1 : i + 5])) is not None and i + 1 not in self.spots:
            return [Bearer(state, self.page.reading.raw(i + 1, i + 3))], i + 3
        if not word.endswith(k.nominative) or len(word) < 6 or i + 1 in self.spots:
            return None
        if word.startswith(k.article):
            for key, country in k.nisbas.get(word[len(k.article) :], ()):
                if len(key) == 1:
                    return [Bearer(f"state:{country}", self.page.reading.raw(i + 1, i + 2))], i + 2
            return None
        described = words[i + 2].endswith(k.nominative)
        if form.number == "s" and (described or word.endswith(k.nations)):
            end = i + 3 if described else i + 2
            return [Bearer(None, self.page.reading.raw(i + 1, end))], end
        return None

    def _sides(self, at: int, sentence: Sentence) -> tuple[list[Bearer], int]:
        """«الجانبان المصري والتركي»: the states of the adjectives from `at` on, and the token after them."""
        out: list[Bearer] = []
        the, conjunction = self.k.article, self.k.conjunction
        for j in range(at, min(at + 2, sentence.end)):
            word = self.words[j].removeprefix(conjunction)
            if not word.startswith(the):
                return out, j
            for key, country in self.k.nisbas.get(word[len(the) :], ()):
                if len(key) == 1:
                    out.append(Bearer(f"state:{country}", self.page.reading.raw(at - 1, j + 1)))
                    break
        return distinct(out), min(at + 2, sentence.end)

    def _nation(self, i: int, form: StanceForm) -> Bearer | None:
        """«الروس طلبوا», «الإيرانيون يرفضون»: a nation in the plural before its verb is its state."""
        word, the = self.words[i - 1], self.k.article
        if form.number != "p" or not word.startswith(the) or i in self.spot_ends:
            return None
        for key, country in self.k.nisbas.get(word[len(the) :], ()):
            if len(key) == 1:
                return Bearer(f"state:{country}", self.page.reading.raw(i - 1, i))
        return None

    def _of_people(self, i: int, form: StanceForm) -> tuple[list[Bearer], int] | None:
        """«دعوة أميركية», «رفض كوري شمالي»: an adjective of nationality names the holder."""
        words = self.words
        if form.shape != "noun" or i + 2 >= len(words):
            return None
        for key, country in self.k.nisbas.get(words[i + 1], ()):
            end = i + 1 + len(key)
            if tuple(words[i + 1 : end]) == key:
                return [Bearer(f"state:{country}", self.page.reading.raw(i, end))], end
        return None

    def _of_noun(
        self, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> tuple[list[Bearer], int] | None:
        after = self.spots.get(i + 1)
        if after is not None and not after.cut and can_bear(after.mention) and form.shape == "noun":
            return self._joint(after)
        if (people := self._of_people(i, form)) is not None:
            return people
        own = (
            form.shape == "noun"
            and i + 1 < sentence.end
            and self.words[i + 1] in self.k.words["country_of_speaker"]
        )
        if own and said is not None and (speakers := self._speaker(said)):
            return speakers, i + 2
        if form.shape == "noun+pronoun" and self.words[i].endswith(tuple(self.k.words["of_two"])):
            bearers = self.bearers.parties(self.page.reading.starts[i], 2)
            return (bearers, i + 1) if bearers else None
        if form.shape == "noun+pronoun":
            bearers = self._near(i, sentence, said.first if said is not None else None, last=True)
            if not bearers and said is not None:
                bearers = self._speaker(said)
            return (bearers, i + 1) if bearers else None
        accepted = i + 1 < sentence.end and self.words[i + 1] in self.k.words["offered"]
        brought = (
            form.stance.owner
            and self.words[i][form.cut :].startswith(self.k.article)
            and i + 1 < sentence.end
            and self.words[i + 1] in form.stance.frames
        )
        if brought:
            bearers = self._near(i, sentence, said.first if said is not None else None, last=True)
            return (bearers, i + 1) if bearers else None
        if (form.stance.strict or form.stance.owner) and not accepted:
            return None
        bearers = self._near(i, sentence, said.first if said is not None else None)
        if not bearers and said is not None:
            bearers = self._speaker(said)
        return (bearers, i + 1) if bearers else None

    def _joint(self, spot: Spot) -> tuple[list[Bearer], int]:
        """«روسيا وإيران»: all of a joint subject, and the token after it."""
        out = [bearer_of(spot.mention)]
        end = spot.end
        nxt = self.spots.get(end)
        while (
            nxt is not None
            and nxt.cut
            and self.words[end].startswith(self.k.conjunction)
            and can_bear(nxt.mention)
        ):
            out.append(bearer_of(nxt.mention))
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
        out = [bearer_of(spot.mention)]
        while spot.cut and self.words[spot.first].startswith(self.k.conjunction):
            before = self.spot_ends.get(spot.first)
            if before is None or not can_bear(before.mention):
                break
            out.insert(0, bearer_of(before.mention))
            spot = before
        return distinct(out)

    def _near(
        self, i: int, sentence: Sentence, floor: int | None = None, last: bool = False, head: bool = False
    ) -> list[Bearer]:
        """The nearest actors before `i` that can act: those marked as agents, else the first of the sentence."""
        best: Spot | None = None
        first: Spot | None = None
        for j in range(max(sentence.start, floor or 0, i - REACH), i):
            spot = self.spots.get(j)
            if spot is None or not can_bear(spot.mention) or spot.end > i:
                continue
            if spot.mention.kind == "place" and spot.mention.as_ != "agent":
                continue
            if first is None:
                first = spot
            if not spot.cut and (last or self._acts(spot, sentence)):
                best = spot
        if head and first is not None and first.mention.as_ == "agent":
            best = first  # «وهددت»: the subject of the sentence goes on
        chosen = best or (first if floor is None else None)
        return self._joint(chosen)[0] if chosen is not None else []

    def _acts(self, spot: Spot, sentence: Sentence) -> bool:
        """The mention acts in its clause: marked so, or a body that no preposition governs."""
        if spot.mention.as_ == "agent":
            return True
        governed = spot.first > sentence.start and self.words[spot.first - 1] in self.k.words["preposition"]
        return spot.mention.kind == "government" and spot.mention.as_ is None and not governed

    def _speaker(self, said: Said) -> list[Bearer]:
        return self.bearers.of_statement(said.statement)

    def _inside(self, i: int) -> Said | None:
        """The statement whose content holds token `i`."""
        at = bisect_right(self.firsts, i) - 1
        for n in range(at, max(-1, at - 4), -1):
            if self.said[n].first <= i < self.said[n].end:
                return self.said[n]
        return None
