"""The positions engine: finds the words that carry a stance, their bearer, and the matter."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from mahdar.annotate.page import Page
from mahdar.annotate.positions.bearers import Bearers, actor_of, can_bear
from mahdar.annotate.positions.issues import Matter, read_matter
from mahdar.annotate.speech.scene import Spot, index_mentions
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Marker, PositionKnowledge, StanceForm
from mahdar.model import Mention, Position, Statement

#: Stances that «not» turns into a refusal; the others are left alone under a negation.
_REFUSED = frozenset(("accepts", "supports", "offers"))
LONGEST = 16
_CLASS = {"demands": "ask", "conditions": "ask", "rejects": "no", "opposes": "no", "accuses": "accuse"}


class Said(NamedTuple):
    """A statement in token numbers."""

    first: int
    end: int
    number: int
    statement: Statement


class Bearer(NamedTuple):
    actor: str | None
    name: str | None


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
        self.spots = index_mentions(page, mentions)
        self.spot_ends = {s.end: s for s in self.spots.values()}
        self.bearers = Bearers(mentions)
        reading = page.reading
        self.said = [Said(*reading.token_range(s.start, s.end), i, s) for i, s in enumerate(statements)]
        self.said.sort(key=lambda s: s.first)
        self.firsts = [s.first for s in self.said]
        self.cues = {reading.token_at(s.cue.start): i for i, s in enumerate(statements) if s.cue is not None}
        self.out: list[Position] = []
        self.covered: list[tuple[int, int, str | None, str]] = []

    def run(self) -> list[Position]:
        for sentence in self.page.sentences:
            self.covered.clear()
            for i in range(sentence.start, sentence.end):
                word = self.words[i]
                listed = self.k.markers.get(word)
                if listed is not None and self._marker(i, listed, sentence):
                    continue
                form = self.k.forms.get(word)
                if form is not None:
                    self._stance(i, form, sentence)
        return self.out

    # ---------------------------------------------------------- the two kinds of cue

    def _marker(self, i: int, listed: list[tuple[tuple[str, ...], Marker]], sentence: Sentence) -> bool:
        for key, marker in listed:
            end = i + len(key)
            if tuple(self.words[i:end]) != key or end > sentence.end:
                continue
            said = self._inside(i)
            bearer = self._speaker(said) if said is not None else self._near(i, sentence)
            if bearer is None:
                return False
            if i > sentence.start and self.words[i - 1] in self.k.words["negation"]:
                return False
            if marker.around:
                start = max(sentence.start if said is None else said.first, i - 8)
                stop = min(end + 6, sentence.end if said is None else said.end)
            else:
                start, stop = i, self._matter_end(end, sentence, said)
            if stop - end < 1 and not marker.around:
                return False
            matter = read_matter(self.page, self.k, self.spots, end if not marker.around else start, stop)
            return self._add(bearer, marker.stance, start, stop, matter, said, False)
        return False

    def _stance(self, i: int, form: StanceForm, sentence: Sentence) -> None:
        spot = self.spots.get(i)
        if spot is not None or any(s <= i < e for s, e in self._spots_over(i)):
            return
        negated = i > sentence.start and self.words[i - 1] in self.k.words["negation"]
        stance = form.stance.stance
        if negated:
            if stance not in _REFUSED:
                return
            stance = "rejects"
        said = self._inside(i)
        noun = form.shape.startswith("noun")
        found = self._of_noun(i, form, sentence, said) if noun else self._of_verb(i, form, sentence, said)
        if found is None:
            return
        bearer, at = found
        start = self._matter_start(at, i, form, sentence, said)
        if start is None:
            return
        stop = self._matter_end(start, sentence, said)
        if stop <= start:
            return
        matter = read_matter(self.page, self.k, self.spots, start, stop)
        for one in bearer:
            self._add(one, stance, i, stop, matter, said, negated)

    # ---------------------------------------------------------- bearers

    def _of_verb(
        self, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> tuple[list[Bearer], int] | None:
        """The bearers of a verb's position, and the token where the search for its matter begins."""
        words = self.words
        cue = self.cues.get(i)
        if cue is not None:
            statement = next(s for s in self.said if s.number == cue)
            bearer = self._speaker(statement)
            return ([bearer], statement.first) if bearer is not None else None
        if form.shape == "past" and i > sentence.start and words[i - 1] in self.k.words["preposition"]:
            return None
        after = self.spots.get(i + 1)
        if after is not None and not after.cut and can_bear(after.mention):
            bearers, end = self._joint(after)
            return bearers, end
        if i + 1 < sentence.end and words[i + 1] in self.k.words["country_of_speaker"] and said is not None:
            bearer = self._speaker(said)
            return ([bearer], i + 2) if bearer is not None else None
        j = i
        while j > sentence.start and words[j - 1] in self.k.words["be"]:
            j -= 1
        before = self.spot_ends.get(j)
        if before is not None and can_bear(before.mention):
            return self._chain_back(before), i + 1
        if j > sentence.start and words[j - 1] in self.k.words["country_of_speaker"] and said is not None:
            bearer = self._speaker(said)
            return ([bearer], i + 1) if bearer is not None else None
        if form.stance.strict:
            return None
        if said is not None:
            bearer = self._near(i, sentence, said.first) or self._speaker(said)
        else:
            bearer = self._near(i, sentence)
        return ([bearer], i + 1) if bearer is not None else None

    def _of_noun(
        self, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> tuple[list[Bearer], int] | None:
        after = self.spots.get(i + 1)
        if after is not None and not after.cut and can_bear(after.mention) and form.shape == "noun":
            return self._joint(after)
        if form.shape == "noun+pronoun":
            bearer = (self._speaker(said) if said is not None else None) or self._near(i, sentence)
            return ([bearer], i + 1) if bearer is not None else None
        if form.stance.strict or said is None:
            return None
        bearer = self._speaker(said)
        return ([bearer], i + 1) if bearer is not None else None

    def _joint(self, spot: Spot) -> tuple[list[Bearer], int]:
        """«روسيا وإيران»: all of a joint subject."""
        out = [Bearer(actor_of(spot.mention), spot.mention.name or spot.mention.text)]
        end = spot.end
        nxt = self.spots.get(end)
        while (
            nxt is not None
            and nxt.cut
            and self.words[end].startswith(self.k.conjunction)
            and can_bear(nxt.mention)
        ):
            out.append(Bearer(actor_of(nxt.mention), nxt.mention.name or nxt.mention.text))
            end = nxt.end
            nxt = self.spots.get(end)
        return _distinct(out), end

    def _chain_back(self, spot: Spot) -> list[Bearer]:
        out = [Bearer(actor_of(spot.mention), spot.mention.name or spot.mention.text)]
        while spot.cut and self.words[spot.first].startswith(self.k.conjunction):
            before = self.spot_ends.get(spot.first)
            if before is None or not can_bear(before.mention):
                break
            out.insert(0, Bearer(actor_of(before.mention), before.mention.name or before.mention.text))
            spot = before
        return _distinct(out)

    def _near(self, i: int, sentence: Sentence, floor: int | None = None) -> Bearer | None:
        """The nearest actor before `i` that can act: one marked as agent, else the first of the sentence."""
        best: Spot | None = None
        first: Spot | None = None
        for j in range(max(sentence.start, floor or 0), i):
            spot = self.spots.get(j)
            if spot is None or not can_bear(spot.mention) or spot.end > i:
                continue
            if first is None:
                first = spot
            if spot.mention.as_ == "agent" and not spot.cut:
                best = spot
        chosen = best or (first if floor is None else None)
        if chosen is None:
            return None
        return Bearer(actor_of(chosen.mention), chosen.mention.name or chosen.mention.text)

    def _speaker(self, said: Said) -> Bearer | None:
        actor, name = self.bearers.of_speaker(said.statement.speaker)
        return Bearer(actor, name) if actor is not None or name is not None else None

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
            return at
        limit = min(sentence.end, at + (4 if form.stance.strict else 12))
        for j in range(at, limit):
            word = words[j]
            if word in k.words["bound"] and not (word in "،," and j == at):
                break
            if word in frames and word != "object":
                return j + 1 if j + 1 < sentence.end and words[j + 1] not in k.words["not_matter"] else None
            if k.by in frames and word.startswith(k.by) and len(word) > 3 and not self._name(j):
                return j
            if k.to in frames and word.startswith(k.to) and len(word) > 3 and not self._name(j):
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
        return limit

    # ---------------------------------------------------------- out

    def _add(
        self,
        bearer: Bearer,
        stance: str,
        start: int,
        stop: int,
        matter: Matter,
        said: Said | None,
        negated: bool,
    ) -> bool:
        kind = _CLASS.get(stance, "yes")
        for a, b, actor, other in self.covered:
            if start < b and a < stop and actor == bearer.actor and (other == kind or start >= a):
                return False
        self.covered.append((start, stop, bearer.actor, kind))
        while stop > start + 1 and not self.words[stop - 1][:1].isalnum():
            stop -= 1
        a, b = self.page.reading.span(start, stop)
        toward = next((t for t in matter.actors if t != bearer.actor), None)
        self.out.append(
            Position(
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
        )
        return True


def _distinct(bearers: list[Bearer]) -> list[Bearer]:
    out: list[Bearer] = []
    for b in bearers:
        if all(b.actor != o.actor or b.actor is None for o in out):
            out.append(b)
    return out
