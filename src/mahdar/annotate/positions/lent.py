"""The subject that a verb without one takes from elsewhere in its sentence: the two who met, who speaks in the main clause."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import PAIR, Bearer, can_side, distinct
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
