"""The positions engine: finds the words that carry a stance, their bearer, and the matter."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from mahdar.annotate.page import Page
from mahdar.annotate.positions.bearers import Bearer, Bearers, bearer_of, can_bear, distinct
from mahdar.annotate.positions.issues import Matter, read_matter
from mahdar.annotate.speech.scene import Spot, index_mentions
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Marker, PositionKnowledge, StanceForm
from mahdar.model import Mention, Position, Statement

#: Stances that «not» turns into a refusal; the others are left alone under a negation.
_REFUSED = frozenset(("accepts", "supports", "offers"))
#: Markers that the writer may use of an actor; need and blame are read in somebody's speech only.
_TOLD = frozenset(("conditions", "rejects", "offers"))
#: Stances that may list several matters («وقف الاستيطان، وقبول …، والاعتراف …»).
_LISTED = frozenset(("demands", "conditions", "offers", "accepts", "rejects", "supports"))
LONGEST = 16
#: Tokens between a quote and the condition that the writer adds to it.
AFTERTHOUGHT = 4
#: How many of an actor's positions of one kind are compared with a new one.
MEMORY = 24
MOST_LISTED = 6
#: Tokens at the head of a matter that belong to the word that brought it («يرفض دعم …»), whatever they carry.
OWN = 4
_CLASS = {"demands": "ask", "conditions": "ask", "rejects": "no", "opposes": "no", "accuses": "accuse"}


class Said(NamedTuple):
    """A statement in token numbers."""

    first: int
    end: int
    number: int
    statement: Statement


class Engine:
    """One page's positions."""

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

    def run(self) -> list[Position]:
        for sentence in self.page.sentences:
            self.covered.clear()
            for i in range(sentence.start, sentence.end):
                word = self.words[i]
                if word in self.k.words["will_not"] and self._will_not(i, sentence):
                    continue
                listed = self.k.markers.get(word)
                if listed is not None and self._marker(i, listed, sentence):
                    continue
                form = self.k.forms.get(word)
                if form is not None and not self._stance(i, form, sentence):
                    noun = self.k.nouns.get(word)
                    if noun is not None:
                        self._stance(i, noun, sentence)
        return [p for p in self.out if id(p) not in self.dropped]

    # ---------------------------------------------------------- the two kinds of cue

    def _will_not(self, i: int, sentence: Sentence) -> bool:
        """«لن نتفاوض»: what «we» will not do is refused by the speaker."""
        said = self._inside(i)
        if said is None or i + 2 >= sentence.end:
            return False
        verb = self.words[i + 1]
        before = self.spot_ends.get(i)
        own = before is not None and bearer_of(before.mention).actor in {
            b.actor for b in self._speaker(said)
        } - {None}
        own = own or self.words[i - 1] in self.k.words["country_of_speaker"]
        if len(verb) < 4 or not (own or verb.startswith(tuple(self.k.words["we"]))):
            return False
        if verb in self.k.words["future"]:
            return False
        stop = self._matter_end(i + 1, sentence, said)
        matter = read_matter(self.page, self.k, self.spots, i + 1, stop)
        added = [self._add(b, "rejects", i, stop, matter, said, False) for b in self._speaker(said)]
        return True in added

    def _marker(self, i: int, listed: list[tuple[tuple[str, ...], Marker]], sentence: Sentence) -> bool:
        for key, marker in listed:
            end = i + len(key)
            if tuple(self.words[i:end]) != key or end > sentence.end:
                continue
            if i > sentence.start and self.words[i - 1] in self.k.words["negation"]:
                return False
            if i > sentence.start and self.words[i - 1] in self.k.words["which"]:
                return False
            said = self._inside(i)
            bearers = self._of_marker(i, end, marker, said, sentence)
            if not bearers:
                return False
            if marker.around:
                start = max(sentence.start if said is None else said.first, i - 8)
                stop = min(end + 6, sentence.end if said is None else said.end)
            else:
                start, stop = i, self._matter_end(end, sentence, said)
            if stop - end < 1 and not marker.around:
                return False
            matter = read_matter(self.page, self.k, self.spots, end if not marker.around else start, stop)
            stance = "supports" if marker.stance == "demands" and self._shared(matter) else marker.stance
            added = [self._add(b, stance, start, stop, matter, said, False) for b in bearers]
            return True in added
        return False

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

    def _stance(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        before = self.words[i - 1] if i > sentence.start else ""
        if before in self.k.words["stopped"] and form.shape.startswith("noun"):
            return False
        if self.spots.get(i) is not None or any(s <= i < e for s, e in self._spots_over(i)):
            return False
        negated = i > sentence.start and self.words[i - 1] in self.k.words["negation"]
        stance = form.stance.stance
        if negated:
            if stance not in _REFUSED:
                return False
            stance = "rejects"
        said = self._inside(i)
        noun = form.shape.startswith("noun")
        found = self._of_noun(i, form, sentence, said) if noun else self._of_verb(i, form, sentence, said)
        if found is None:
            return False
        bearer, at = found
        start = self._matter_start(at, i, form, sentence, said)
        if start is None or (form.stance.insists and self.words[start] in self.k.markers):
            return False
        stop = self._matter_end(start, sentence, said)
        if stop <= start:
            return False
        matter = read_matter(self.page, self.k, self.spots, start, stop)
        invited = any(w in self.k.words["invited"] for w in self.words[start : start + 3])
        if stance == "demands" and (
            (noun and matter.issue == "talks") or (form.stance.lemma in self.k.words["invites"] and invited)
        ):
            stance = "offers"  # an invitation to meet
        if stance == "demands" and not noun and not form.stance.takes_object and self._shared(matter):
            stance = "supports"
        asked = self._asked(i, start) if form.stance.takes_object else None
        for one in bearer:
            self._add(one, stance, i, stop, matter, said, negated, asked)
        if stance in _LISTED:
            self._listed(bearer, stance, stop, sentence, said, asked)
        return True

    def _asked(self, i: int, start: int) -> str | None:
        """«طالب المجلس إيران بوقف …»: the one asked stands between the verb and the matter."""
        asked: str | None = None
        for j in range(i + 1, start):
            spot = self.spots.get(j)
            if spot is not None and spot.mention.actor is not None:
                asked = bearer_of(spot.mention).actor
        return asked

    def _listed(
        self,
        bearers: list[Bearer],
        stance: str,
        stop: int,
        sentence: Sentence,
        said: Said | None,
        asked: str | None,
    ) -> None:
        """More matters of the same position, each an action after «و»."""
        words, k = self.words, self.k
        for _ in range(MOST_LISTED):
            start = stop + 1 if stop < sentence.end and words[stop] in k.words["bound"] else stop
            if start >= sentence.end or not words[start].startswith(k.conjunction):
                return
            action = words[start][1:]
            if action not in k.words["actions"]:
                return
            stop = self._matter_end(start, sentence, said)
            matter = read_matter(self.page, k, self.spots, start, stop)
            for one in bearers:
                self._add(one, stance, start, stop, matter, said, False, asked)

    # ---------------------------------------------------------- bearers

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
        after = self.spots.get(i + 1)
        if after is not None and not after.cut and can_bear(after.mention):
            return self._joint(after)
        if form.stance.explicit and form.shape != "participle":
            return None
        own = self.k.words["country_of_speaker"]
        if said is not None and i + 1 < sentence.end and words[i + 1] in own:
            bearers = self._speaker(said)
            return (bearers, i + 2) if bearers else None
        if words[i - 1] in self.k.words["both"] and i > sentence.start:
            return self.bearers.parties(self.page.reading.starts[i - 1], 2), i + 1
        if form.stance.strict and form.shape == "past" and form.number == "s":
            return None
        j = i
        while j > sentence.start and words[j - 1] in self.k.words["be"]:
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

    def _of_noun(
        self, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> tuple[list[Bearer], int] | None:
        after = self.spots.get(i + 1)
        if after is not None and not after.cut and can_bear(after.mention) and form.shape == "noun":
            return self._joint(after)
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
        bearers = self._speaker(said) if said is not None else self._near(i, sentence)
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
        for j in range(max(sentence.start, floor or 0), i):
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

    def _spots_over(self, i: int) -> list[tuple[int, int]]:
        return [
            (s.first, s.end) for s in (self.spots.get(j) for j in range(max(0, i - 6), i)) if s is not None
        ]

    # ---------------------------------------------------------- the matter

    def _matter_start(
        self, at: int, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> int | None:
        """Where the matter begins: after the frame's preposition, or at the object."""
        words, k = self.words, self.k
        frames = form.stance.frames
        if self.cues.get(i) is not None and not form.shape.startswith("noun"):
            claim = any(words[j] in k.words["that"] for j in range(i + 1, min(at + 1, sentence.end)))
            if claim and "that" not in frames:
                return None  # «شدد على أن …», «نفى أن …»: a claim of fact
            if not frames & k.words["needed"]:
                return at
            at = i + 1
        limit = min(sentence.end, at + (4 if form.stance.strict else 12))
        for j in range(at, limit):
            word = words[j]
            if word in k.words["bound"] and not (word in "،," and j == at):
                break
            if word in frames and word != "object":
                return j + 1 if j + 1 < sentence.end and words[j + 1] not in k.words["not_matter"] else None
            if k.by in frames and word.startswith(k.by) and len(word) > 2 and not self._name(j):
                return j
            if k.to in frames and word.startswith(k.to) and len(word) > 2 and not self._name(j):
                return j
            if "that" in frames and word in k.words["that"]:
                return j + 1
            if "object" in frames and word not in k.words["preposition"] and word not in k.words["be"]:
                if word in k.words["relative"] or (word in k.words["that"] and "that" not in frames):
                    return None
                if not word[:1].isalpha():
                    return None
                return j
        return None

    def _name(self, j: int) -> bool:
        spot = self.spots.get(j)
        return spot is not None and not spot.cut

    def _matter_end(self, start: int, sentence: Sentence, said: Said | None) -> int:
        words, k = self.words, self.k
        limit = min(
            sentence.end, start + LONGEST, said.end if said is not None and said.end > start else sentence.end
        )
        for j in range(start + 1, limit):
            word = words[j]
            if word in k.words["bound"] or word in k.words["break"]:
                return j
            if j > start + 1 and word[1:] in k.words["actions"] and word.startswith(k.conjunction):
                return j
        return limit

    # ---------------------------------------------------------- out

    def _repeats(self, bearer: Bearer, kind: str, start: int, stop: int) -> bool:
        """The same stance of the same actor in nearly the same words stands higher on the page.

        One that stood in the title or the first line gives way: the body is the better evidence.
        """
        words = frozenset(w for w in self.words[start:stop] if len(w) > 3)
        listed = self.seen.setdefault((bearer.actor or bearer.name, kind), [])
        for n, (other, at) in enumerate(listed):
            if words and len(words & other) >= 0.6 * min(len(words), len(other)):
                if at.start >= self.title_end:
                    return True
                self.dropped.add(id(at))
                listed.pop(n)
                return False
        return False

    def _add(
        self,
        bearer: Bearer,
        stance: str,
        start: int,
        stop: int,
        matter: Matter,
        said: Said | None,
        negated: bool,
        asked: str | None = None,
    ) -> bool:
        kind = _CLASS.get(stance, "yes")
        for a, b, actor, other in self.covered:
            if (
                start < b
                and a < stop
                and actor == bearer.actor
                and (other == kind or (a <= start < a + OWN and stance != "conditions"))
            ):
                return False
        if self._repeats(bearer, kind, start, stop):
            return False
        self.covered.append((start, stop, bearer.actor, kind))
        while stop > start + 1 and not self.words[stop - 1][:1].isalnum():
            stop -= 1
        a, b = self.page.reading.span(start, stop)
        toward = asked if asked != bearer.actor else None
        toward = toward or next((t for t in matter.actors if t != bearer.actor), None)
        position = Position(
            actor=bearer.actor,
            stance=stance,
            issue=matter.issue,
            issue_text=matter.text,
            start=a,
            end=b,
            text=self.page.text[a:b],
            toward=toward,
            negated=negated,
            statement=said.number if said is not None else None,
            bearer=bearer.name,
        )
        self.out.append(position)
        words = frozenset(w for w in self.words[start:stop] if len(w) > 3)
        listed = self.seen.setdefault((bearer.actor or bearer.name, kind), [])
        listed.append((words, position))
        del listed[:-MEMORY]
        return True
