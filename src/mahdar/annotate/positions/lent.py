"""The subject that a verb without one takes from elsewhere in its sentence: the two who met, who speaks in the main clause.

And who wrote to the one that its pronoun means, who stands behind «فيه», or that a thing is its subject.
"""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import PAIR, Bearer, can_bear, can_give, can_side, distinct
from mahdar.annotate.positions.others import Found
from mahdar.annotate.positions.papers import Papers
from mahdar.annotate.positions.sides import Said
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens before a verb within which its clause opens, on any sentence that people write.
CLAUSE_REACH = 150
#: Who meets for his state or body.
_OFFICIALS = frozenset(("person", "office"))


class Lent(Papers):
    """Finds it on one page; `Dropped` builds on it."""

    def _those_met(self, i: int, sentence: Sentence) -> list[Bearer]:
        """«استقبل الرئيس الكيني وزير الخارجية الأوغندي، واتفقا على …»: the two whose officials this sentence has told of."""
        met: list[Bearer] = []
        for j in range(max(sentence.start, i - CLAUSE_REACH), i):
            spot = self.spots.get(j)
            if spot is None or spot.mention.kind not in _OFFICIALS or not can_side(spot.mention):
                continue
            beside = self.words[j - 1] in self.k.words["along_with"] or spot.cut
            if beside or not self._governed(spot, sentence):
                met += self.bearers.each(spot.mention)
        two = distinct(met)
        return two if len(two) == PAIR else []

    def _before_main_clause(self, i: int, form: StanceForm, sentence: Sentence) -> list[Bearer]:
        """«بعد أن طالب بوقف …، أكد الوزير أن …»: the subject of a clause that comes before its main one stands there."""
        words, k = self.words, self.k
        if i < 2 or words[i - 1] not in k.words["that_plain"] or i - 2 > sentence.start:
            return []
        if words[i - 2].removeprefix(k.conjunction) not in k.words["at_which"]:
            return []
        at = bisect_right(self.firsts, i)
        spoke = self.said[at] if at < len(self.said) and self.said[at].first < sentence.end else None
        cue = spoke.statement.cue if spoke is not None else None
        if spoke is None or cue is None or self._feminine(spoke) != (form.gender == "f"):
            return []
        told = self.page.reading.token_at(cue.start)
        return self._speaker(spoke) if told > i and words[told - 1] in k.words["comma"] else []

    def _feminine(self, said: Said) -> bool | None:
        """Whether the word of saying is of a «she»; `None` where there is none."""
        cue = said.statement.cue
        if cue is None:
            return None
        word = self.words[self.page.reading.token_at(cue.start)].removeprefix(self.k.conjunction)
        return word.endswith((self.k.she, self.k.feminine)) or word.startswith(self.k.she)

    def _subject_in_it(self, i: int, form: StanceForm) -> Found | None:
        """«رسالة تنتقد فيها كمبالا القرار», «بيانا وافقت فيه موسكو على …»: who stands between «فيه» and the object or preposition,
        in the verb's gender, is its subject, and not who tells of the paper."""
        spot = self.spots.get(i + 2) if self._in_which(i, form) else None
        if spot is None or spot.cut or form.number != "s" or form.asked or not can_bear(spot.mention):
            return None
        joint, end = self._joint(spot)
        behind = self.words[end]
        object_ = "object" in form.stance.frames and (self._plain_object(end) or end in self.spots)
        brought = behind in form.stance.frames or self._joined(end, form.stance.frames)
        asks = (
            form.stance.takes_object or form.stance.stance == "demands"
        )  # «دعت فيه كمبالا إلى»: who is asked?
        asks = asks or (
            form.stance.stance == "accuses" and end not in self.spots
        )  # «تتهم فيها باريس بكل سوء»
        if not (object_ or brought) or asks or not self._agrees(spot, form):
            return None
        return joint, end

    def _of_antecedent(self, i: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """«… 19 شخصا تتهمهم بـ», «الوزير الذي حملته مسؤولية …»: the pronoun of the verb is the one right before it, the
        subject of the clause goes on."""
        if not form.asked or form.cut or form.shape not in ("past", "present") or i + 1 in self.spots:
            return None
        which = self.words[i - 1] in self.k.words["which"]
        aside = self.words[i - which - 1] in self.k.words["comma"]  # «الشركة، التي تتهمها بـ»
        antecedent = self.spot_ends.get(i - which - aside)
        if antecedent is None:
            return None
        hers = self.words[i].endswith(self.k.hers)
        many = self.words[i].endswith((self.k.theirs, *self.k.words["of_two"]))
        if not which and self._oblique(antecedent, sentence):  # «وجهت رسالة إلى كمبالا تدعوها إلى …»
            group = antecedent.mention.kind in ("people", "armed_group")
            if many == group and (many or self._same_gender(antecedent, hers)):
                return self._near(antecedent.first, sentence, head=True, form=form), i + 1
        if not (which or self.words[antecedent.first - 1].isdigit()) or (aside and not which):
            return None
        other = not many and hers != (form.gender == "f") and can_give(antecedent.mention)
        if which and other and not self._same_gender(antecedent, hers):
            # «النيابة الكينية التي تتهمه بـ»
            return self.bearers.each(antecedent.mention), i + 1
        return self._near(antecedent.first, sentence, head=True, form=form), i + 1

    def _of_a_thing(self, i: int, head: int, form: StanceForm, sentence: Sentence) -> bool:
        """«عملية عسكرية تدعم …», «يعترف العالم بـ»: a noun without the article right before the verb, or one with it
        right after a verb that takes no object, is its subject or what a clause of it tells of: no actor named."""
        if form.shape not in ("past", "present"):
            return False
        k, words = self.k, self.words
        told_in = self._in_which(i, form)  # «نشر تغريدة ندد فيها بـ»: who posted it
        plain = not (form.cut or form.asked or told_in)
        if plain and (self._indefinite(head - 1, sentence) or self._another_noun(head - 1, sentence)):
            return True
        asks = form.stance.takes_object or form.stance.lemma in k.words["asks_of"]
        if form.number != "s" or asks or "object" in form.stance.frames:
            return False
        after = i + 1 + told_in
        word = words[after]
        named = word.startswith(k.article) and after not in self.spots
        named = named and not (
            word in k.words["when"] or word in k.words["resumptive"]
        )  # «إليه» begins like it
        return (named or word in k.words["quantity"]) and word not in form.stance.frames
