"""Positions without a verb of stance: who stands behind somebody, who blames, who judges, what was said of it before."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import can_bear, can_give
from mahdar.annotate.positions.contents import Contents
from mahdar.annotate.positions.holders import Said
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm, Wrong

#: Tokens before a word of judgement that are looked through for what is judged.
JUDGED = 14
#: Tokens before a word of stance in which its matter may stand.
BEFORE = 8


class Verdicts(Contents):
    """Reads them on one page."""

    def _told_before(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«… وهو ما نفته القاهرة», «الاقتراح الذي رفضته موسكو»: the matter stands before the verb, the bearer after."""
        subject = self.spots.get(i + 1)
        negated = i > sentence.start and self.words[i - 1] in self.k.words["negation"]
        if subject is None or subject.cut or not can_bear(subject.mention) or negated:
            return False
        start = i - 1 if i > sentence.start and self.words[i - 1] in self.k.words["which"] else i
        bearers, stop = self._joint(subject)
        matter = read_matter(self.page, self.k, self.spots, max(sentence.start, start - BEFORE), start)
        return self._hold(bearers, Held(form.stance.stance, start, stop, matter), self._inside(i))

    def _backed(self, i: int, sentence: Sentence) -> bool:
        """«الجماعات المدعومة من طهران»: who stands behind somebody supports him."""
        backer = self.spots.get(i + 2)
        if self.words[i + 1] not in self.k.words["by_whom"] or backer is None or not can_give(backer.mention):
            return False
        place = backer.mention.kind == "place"
        start = self.spot_ends[i].first if i in self.spot_ends else max(sentence.start, i - 1)
        bearers, stop = ([self.bearers.of(backer.mention)], backer.end) if place else self._joint(backer)
        matter = read_matter(self.page, self.k, self.spots, start, i)
        return self._hold(bearers, Held("supports", start, stop, matter), self._inside(i))

    def _wrong(self, i: int, wrong: Wrong, sentence: Sentence) -> bool:
        """«قال … إن طهران تنتهك الاتفاق»: wrongdoing that a speaker tells of another actor."""
        said, words = self._inside(i), self.words
        if said is None or words[i - 1] in self.k.words["negation"] or i + 1 == len(self.page.words):
            return False
        stop = self._matter_end(i, sentence, said)
        after = self.spots.get(i + 1)
        at = after.end if after is not None else i + 1
        if wrong.objects and wrong.objects.isdisjoint(words[at : at + 2]):
            return False
        if words[at] in self.k.words["fights"]:
            return False  # «يدعم مكافحة الإرهاب»
        doer = self.spot_ends.get(i) or after
        if doer is not None and (doer.cut or not can_bear(doer.mention)):
            doer = None
        speakers, start, accused = self._speaker(said), i, None
        if doer is not None:
            accused = self.bearers.of(doer.mention).actor
            start, stop = min(i, doer.first), max(stop, doer.end)
        if any(b.actor == accused for b in speakers) or (accused is None and not wrong.objects):
            return False
        matter = read_matter(self.page, self.k, self.spots, i + 1, stop)
        return self._hold(speakers, Held("accuses", start, stop, matter, asked=accused), said)

    def _judged(self, i: int, verdict: str, sentence: Sentence) -> bool:
        """«وصف القرار بأنه خطير», «هذا أمر مرفوض»: what somebody calls good, bad or a crime."""
        said, words, k = self._inside(i), self.words, self.k
        before = words[i - 1] if i > sentence.start else ""
        negated = before in k.words["negation"]
        if negated:
            if verdict != "supports":
                return False
            verdict, before = "opposes", words[i - 2]
        first = said.first if said is not None else sentence.start
        start, stop = i, min(i + 2, said.end if said is not None else sentence.end, sentence.end)
        while start > max(first, i - JUDGED) and words[start - 1] not in k.words["bound"]:
            start -= 1
        bearers = self._caller(i, sentence)
        if not bearers and said is not None and self._is_verdict(said, verdict, before):
            bearers = self._speaker(said)
        if not bearers or stop <= start:
            return False
        matter = read_matter(self.page, k, self.spots, start, stop)
        return self._hold(bearers, Held(verdict, start, stop, matter, negated=negated), said)

    def _is_verdict(self, said: Said, verdict: str, before: str) -> bool:
        """The word judges: its verb describes, or it is the predicate of what is said."""
        cue = said.statement.cue
        if cue is not None and fold(cue.lemma) in self.k.words["describes"]:
            return True
        return before in self.k.words["praised" if verdict == "supports" else "copula"]
