"""The positions engine: finds the words that carry a stance, their bearer, and the matter."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, bearer_of, can_bear
from mahdar.annotate.positions.holders import Holders, Said
from mahdar.annotate.positions.issues import Matter, read_matter
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Marker, StanceForm
from mahdar.model import Position

#: Stances that «not» turns into a refusal; the others are left alone under a negation.
_REFUSED = frozenset(("accepts", "supports", "offers"))
#: Stances that may list several matters («وقف الاستيطان، وقبول …، والاعتراف …»).
_LISTED = frozenset(("demands", "conditions", "offers", "accepts", "rejects", "supports"))
LONGEST = 16
#: How many of an actor's positions of one kind are compared with a new one.
MEMORY = 24
MOST_LISTED = 6
#: How far back, in tokens, the word that opens a condition may stand from a verb inside it.
SUPPOSED = 14
#: Tokens at the head of a matter that belong to the word that brought it («يرفض دعم …»), whatever they carry.
OWN = 4
_CLASS = {"demands": "ask", "conditions": "ask", "rejects": "no", "opposes": "no", "accuses": "accuse"}


class Engine(Holders):
    """One page's positions."""

    def run(self) -> list[Position]:
        k = self.k
        will_not, upon, markers, forms = k.words["will_not"], k.upon, k.markers, k.forms
        for sentence in self.page.sentences:
            self.covered.clear()
            if self.words[sentence.start] in self.k.words["asks"]:
                continue  # «هل تنسحب …؟» holds nothing
            for i in range(sentence.start, sentence.end):
                word = self.words[i]
                if word in will_not and self._will_not(i, sentence):
                    continue
                if word == upon and self._upon(i, sentence):
                    continue
                listed = markers.get(word)
                if listed is not None and self._marker(i, listed, sentence):
                    continue
                form = forms.get(word)
                if form is not None and not self._stance(i, form, sentence):
                    noun = k.nouns.get(word)
                    if noun is not None:
                        self._stance(i, noun, sentence)
        return [p for p in self.out if id(p) not in self.dropped]

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

    def _upon(self, i: int, sentence: Sentence) -> bool:
        """«على طهران وقف …», «إن على الطرفين العودة إلى …»: what is laid upon somebody at the head of a speech."""
        said = self._inside(i)
        if said is None or (i != said.first and self.words[i - 1] not in self.k.words["opens"]):
            return False
        spot = self.spots.get(i + 1)
        if spot is None or not can_bear(spot.mention) or spot.cut:
            return False
        at = spot.end
        while (nxt := self.spots.get(at)) is not None and nxt.cut:
            at = nxt.end
        if at + 1 >= sentence.end or at + 1 >= said.end:
            return False
        word = self.words[at]
        if not (
            word in self.k.words["actions"] or word in self.k.words["that"] or word.startswith(self.k.article)
        ):
            return False
        if at in self.spots:
            return False
        stop = self._matter_end(at, sentence, said)
        matter = read_matter(self.page, self.k, self.spots, at, stop)
        asked = bearer_of(spot.mention).actor
        added = [self._add(b, "demands", i, stop, matter, said, False, asked) for b in self._speaker(said)]
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
            if i > sentence.start and self.words[i - 1] in self.k.words["degree"]:
                return False  # «أقل أهمية»
            if self.words[i] in self.k.words["negation"] and any(
                a < i < b and held == "ask" for a, b, _, held in self.covered
            ):
                return False  # «حث … على عدم التوقيع»: what is asked
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

    def _stance(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        before = self.words[i - 1] if i > sentence.start else ""
        if before in self.k.words["stopped"] and form.shape in ("noun", "noun+pronoun", "past"):
            return False
        if self.spots.get(i) is not None or any(s <= i < e for s, e in self._spots_over(i)):
            return False
        negated = i > sentence.start and self.words[i - 1] in self.k.words["negation"]
        if negated and self.words[i - 2] in self.k.words["unless"]:
            return False
        stance = form.stance.stance
        if negated:
            if stance not in _REFUSED:
                return False
            stance = "rejects"
        said = self._inside(i)
        noun = form.shape.startswith("noun")
        if self._idle(i, form, sentence):
            return False
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
        wished = form.stance.lemma in self.k.words["wishes"]
        if wished and stance == "demands" and self.words[start] in self.k.words["avoided"]:
            stance = "rejects"  # «نريد تجنب …»
        asked = self._asked(i, start) if form.stance.takes_object else None
        for one in bearer:
            self._add(one, stance, i, stop, matter, said, negated, asked)
        if stance in _LISTED:
            self._listed(bearer, stance, stop, sentence, said, asked)
        return True

    def _idle(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """A form that names and does not hold: a purpose («لدعم الشرعية»), «الدعم العسكري», «مؤيدين» as people."""
        word = self.words[i]
        bare = word[form.cut :]
        before = self.words[i - 1] if i > sentence.start else ""
        if form.shape == "noun" and form.stance.explicit and before in self.k.words["preposition"]:
            return True  # «للبحث في التوصل إلى اتفاق»: sought, not reached
        if word in self.k.words["homograph"]:
            return True
        if form.shape == "noun+pronoun" and before in self.k.words["supposes"]:
            return True  # «فإذا طلبه»: a verb with its object
        purpose = form.shape == "noun" or (form.shape == "noun+pronoun" and form.stance.strict)
        if purpose and form.cut and word.startswith(self.k.to):
            return True
        if form.shape == "noun" and bare.startswith(self.k.article) and form.stance.frames == {"object"}:
            return True
        asked = any(a < i < b and kind in ("ask", "no", "accuse") for a, b, _, kind in self.covered)
        if asked and form.shape.startswith("noun") and form.stance.stance in _REFUSED:
            return True  # «دعا إلى التزامها»: part of what is asked
        if self._supposed(i, form, sentence):
            return True
        people = form.shape == "participle" and form.number == "p" and i not in self.cues
        return people and i > sentence.start and self.words[i - 1] not in self.k.words["bound"]

    def _supposed(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«إذا قبلت …», «في حال رفضت …»: the clause supposes the act, nobody holds it yet."""
        if form.shape != "past" and (form.shape != "present" or form.cut):
            return False
        for j in range(i - 1, max(sentence.start - 1, i - SUPPOSED), -1):
            if self.words[j] in self.k.words["bound"]:
                return False
            if self.words[j] in self.k.words["supposes"]:
                return True
        return False

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

    def _spots_over(self, i: int) -> list[tuple[int, int]]:
        return [
            (s.first, s.end) for s in (self.spots.get(j) for j in range(max(0, i - 6), i)) if s is not None
        ]

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
            if (
                k.by in frames
                and word.startswith(k.by)
                and len(word) > 2
                and word not in k.words["not_by"]
                and not self._name(j)
            ):
                return j
            if k.to in frames and word.startswith(k.to) and len(word) > 2 and not self._name(j):
                return j
            if "that" in frames and word in k.words["that"]:
                return j + 1
            if word in k.words["when"]:
                continue
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
        bearer = bearer._replace(actor=self.k.principals.get(bearer.actor or "", bearer.actor))
        kind = _CLASS.get(stance, "yes")
        for a, b, actor, other in self.covered:
            if (
                start < b
                and a < stop
                and actor == bearer.actor
                and (other == kind or (a <= start < a + OWN and stance != "conditions"))
            ):
                return False
        told = "conditions" if stance == "conditions" else kind
        if self._repeats(bearer, told, start, stop):
            return False
        self.covered.append((start, stop, bearer.actor, kind))
        del self.covered[:-MEMORY]
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
        listed = self.seen.setdefault((bearer.actor or bearer.name, told), [])
        listed.append((words, position))
        del listed[:-MEMORY]
        return True
