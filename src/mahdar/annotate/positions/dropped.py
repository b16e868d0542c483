"""The bearer of a verb without a subject: the speaker's own side, or whoever spoke or acted last."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.unnamed import Found, Unnamed
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens between a paper and a verb that tells what it says.
PAPER = 12


class Dropped(Unnamed):
    """Reads them on one page; `Subjects` builds on it."""

    def _head(self, i: int, sentence: Sentence) -> int:
        """The first token of the verb's group: «لا», «كان قد», an opening quote belong to it."""
        while i > sentence.start and self.words[i - 1] in self.k.before_verb:
            i -= 1
        return i

    def _own_side(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """«قالت واشنطن إنها تريد», «ترفض بلاده», «إن بلاده لا ترغب»: the speaker's own side."""
        if said is None:
            mine = self._near(i, sentence, head=True) if self._for_his_state(i, sentence) else []
            return ([self.bearers.stately(b) for b in mine], i + 1) if mine else None
        own = self.k.words["country_of_speaker"]
        if self._for_his_state(i, sentence):
            return [self.bearers.stately(b) for b in self._speaker(said)], i + 1
        if self._own_clause(i, said, sentence):
            return self._speaker(said), i + 1
        if i + 1 < sentence.end and self.words[i + 1] in own and not form.stance.explicit:
            return self._speaker(said), i + 2
        head = self._head(i, sentence)
        if head > sentence.start and self.words[head - 1] in own:
            return self._speaker(said), i + 1
        return None

    def _for_his_state(self, i: int, sentence: Sentence) -> bool:
        """«بلاده لا ترغب», «سلطات بلادها تعتزم»: what an official says of his state it holds, even among his own."""
        head = self._head(i, sentence)
        return head > sentence.start and self.words[head - 1] in self.k.words["own_state"]

    def _other_noun(self, head: int, sentence: Sentence, said: Said) -> bool:
        """«إن الوفود وافقت»: a noun that names nobody known is the subject, and not the speaker."""
        if head - 1 <= sentence.start or not self._bare_noun(head - 1):
            return False
        return self.words[head - 2] in self.k.words["that"] or head - 1 == said.first

    def _others(self, i: int, sentence: Sentence, said: Said) -> bool:
        """«أعتقد أنهم يريدون …»: in his own words a speaker says «they», «he» of somebody else; one person says «لكنهم»
        of others in whatever words."""
        before = self.words[self._head(i, sentence) - 1]
        if self._of_them(i, self._speaker(said), sentence):
            return True
        return said.statement.kind == "direct" and before in self.k.words["that_pronoun"]

    def _of_them(self, i: int, speakers: list[Bearer], sentence: Sentence) -> bool:
        """«ولكنهم يخشون»: no word of the one person who speaks."""
        before, k = self.words[self._head(i, sentence) - 1], self.k
        them = before.endswith(k.theirs) and (before in k.words["goes_on"] or before in k.words["but_he"])
        return them and len(speakers) == 1 and speakers[0].person is not None

    def _surely_verb(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«عرض الشهر الماضي», «كما وعد بتسيير», «كان قد قبل بـ», «لكن الوزير قبل بـ»: a form with another reading is a
        verb here."""
        k = self.k
        if i + 1 < sentence.end and self.words[i + 1] in k.words["when"]:
            return True
        if self._in_which(i, form):
            return True  # «رسالة تعرض فيها …»
        before = self.words[i - 1] if i > sentence.start else ""
        if before in k.words["has"]:
            return True
        subject = self.spot_ends.get(i)
        led = subject is not None and self._leads(subject, form, sentence)
        if led and form.stance.stance == "offers" and self.words[i + 1] in k.words["actions"]:
            return True  # «لكن الوزير عرض استضافة …»
        if led and "object" in form.stance.frames and self.words[i + 1] in k.words["offered"]:
            return True  # «أن كيم قبل دعوة …»
        linked = form.cut > 0 or before in k.words["moreover"] or led
        return linked and self._joined(i + 1, form.stance.frames)

    def _leads(self, spot: Spot, form: StanceForm, sentence: Sentence) -> bool:
        """The actor right before a verb that takes an object is its subject: it acts, and agrees with the verb."""
        mention = spot.mention
        if not can_bear(mention):
            return False
        if self._governed(spot, sentence) or not self._agrees(spot, form):
            return False
        return mention.kind in ("person", "office") or self._may_act(spot, sentence)

    def _leads_on(self, j: int, form: StanceForm) -> bool:
        """What the stance is about begins at `j` with its preposition."""
        return self.words[j] in form.stance.frames or self._joined(j, form.stance.frames)

    def _joined(self, j: int, frames: frozenset[str]) -> bool:
        """The word at `j` carries a preposition of the frames («بوقف», «لرفع») and is no name with such a letter."""
        word, k = self.words[j] if j < len(self.words) else "", self.k
        if len(word) < 3 or ((spot := self.spots.get(j)) is not None and not spot.cut):
            return False
        if k.by in frames and word.startswith(k.by):
            return word not in k.words["not_by"]
        return k.to in frames and word.startswith(k.to)

    def _carried(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """A verb without a subject: whoever speaks or acted last."""
        head, k = self._head(i, sentence), self.k
        dual = form.number == "d" and form.shape != "participle" and self._leads_on(i + 1, form)
        if dual and len(both := self._both(i, said)) > 1:
            return both, i + 1  # «والتقيا …، واتفقا على»
        if form.strict and not self._surely_verb(i, form, sentence):
            return None
        if i > sentence.start and self.words[head - 1] in k.words["which"]:
            return None
        if form.shape == "present" and not form.cut and (paper := self._of_paper(head, sentence)) is not None:
            return paper, i + 1
        by_pronoun = head > sentence.start and any(
            self.words[head - 1] in k.words[role] for role in ("that_pronoun", "but_he", "goes_on")
        )
        if form.stance.explicit and form.shape != "participle" and not by_pronoun:
            return None
        if said is not None and (self._others(i, sentence, said) or self._other_noun(head, sentence, said)):
            return [], i
        if said is not None:
            near = self._near(i, sentence, said.first, form=form)
            others = form.stance.explicit and form.number != "s"  # «إنهم يريدون …»
            return near or ([] if others else self._speaker(said)), i + 1
        gone_on = self._goes_on(i, form, sentence)
        if gone_on is not None:
            return gone_on, i + 1
        linked = form.cut > 0 or form.asked or self.words[i - 1] in k.words["comma"]
        carries_on = linked or by_pronoun or self._in_which(i, form)
        near = self._near(i, sentence, head=carries_on, form=form)
        return near or self._from_before(i, head, form, sentence), i + 1

    def _of_paper(self, head: int, sentence: Sentence) -> list[Bearer] | None:
        """«قرار تبناه المجلس، يطلب هدنة»: behind a comma, without «و», the verb is of the paper that the clause tells of."""
        words, k = self.words, self.k
        if words[head - 1] not in k.words["comma"]:
            return None
        for j in range(head - 2, max(sentence.start, head - PAPER), -1):
            if words[j] in k.words["that"] or words[j] in k.words["stops"]:
                return None
            if words[j] in k.words["paper"]:
                by = next(
                    (s for at in range(j + 1, head) if (s := self.spots.get(at)) and can_bear(s.mention)),
                    None,
                )
                return [self.bearers.of(by.mention)] if by is not None else []
        return None

    def _from_before(self, i: int, head: int, form: StanceForm, sentence: Sentence) -> list[Bearer]:
        """«قالت الوزارة … . ورفضت وقف …», «كما طالبت بـ»: a sentence that opens with its verb goes on with whoever
        spoke or acted in the one before it, if no noun that may be its subject follows."""
        opens = head == sentence.start or (
            head == sentence.start + 1 and self.words[head - 1] in self.k.words["moreover"]
        )
        linked = form.cut > 0 or head > sentence.start
        if not (opens and linked) or form.strict or form.number == "p" or not self._object_next(i + 1, form):
            return []
        at = bisect_right(self._opened, sentence.start) - 2
        before = self.page.sentences[at] if at >= 0 else None
        if before is None or before.region != sentence.region:
            return []
        spoke = self._spoken(before.start, sentence.start)
        if spoke is not None:
            return self._speaker(spoke) if self._feminine(spoke) == (form.gender == "f") else []
        return self._near(before.end, before, head=True, form=form)

    def _object_next(self, j: int, form: StanceForm) -> bool:
        """What the stance is about begins at `j`: its preposition, its «أن», or a masdar or a thing as its object."""
        k = self.k
        asked = form.stance.takes_object or form.stance.lemma in k.words["asks_from"]
        while self.words[j] in k.words["when"] or (asked and self.words[j] in k.words["resumptive"]):
            j += 1  # «كما طالب أيضا بـ», «وطلب منه تسليم …»
        word = self.words[j]
        if self._leads_on(j, form) or ("that" in form.stance.frames and word in k.words["that"]):
            return True
        if "object" not in form.stance.frames or j in self.spots:
            return False
        bare = word.removeprefix(k.article)
        return word in k.words["actions"] or bare in k.words["actions"] or word in k.cues

    def _spoken(self, start: int, end: int) -> Said | None:
        """The last statement that begins between two tokens."""
        at = bisect_right(self.firsts, end - 1) - 1
        return self.said[at] if at >= 0 and self.said[at].first >= start else None

    def _feminine(self, said: Said) -> bool | None:
        """Whether the word of saying is of a «she»; `None` where there is none."""
        cue = said.statement.cue
        if cue is None:
            return None
        word = self.words[self.page.reading.token_at(cue.start)].removeprefix(self.k.conjunction)
        return word.endswith((self.k.she, self.k.feminine)) or word.startswith(self.k.she)

    @cached_property
    def _opened(self) -> list[int]:
        return [sentence.start for sentence in self.page.sentences]

    def _own_clause(self, i: int, said: Said, sentence: Sentence) -> bool:
        """«قالت واشنطن إنها تريد», «إن بلاده تسعى»: the clause opens with the speaker's own pronoun or country."""
        words, k = self.words, self.k
        j = self._head(i, sentence)
        before = words[j - 1]
        opens = words[said.first] in k.words["that"] or words[said.first] in k.words["quote"]
        return (
            j > sentence.start
            and j - 1 <= said.first + opens
            and (before in k.words["that_pronoun"] or before in k.words["country_of_speaker"])
        )

    def _goes_on(self, i: int, form: StanceForm, sentence: Sentence) -> list[Bearer] | None:
        """«قال … إن …، لكنه اتهم الدوحة بـ»: a verb without a subject goes on with whoever spoke in the sentence, and
        is nobody's when that one has no name; `None` when nobody spoke."""
        linked = form.cut > 0 or form.shape == "participle" or self.words[i - 1] in self.k.words["goes_on"]
        if not linked:
            return None
        spoke = self._spoken(sentence.start, i)
        return self._speaker(spoke) if spoke is not None and spoke.end <= i else None
