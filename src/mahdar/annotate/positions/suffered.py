"""Charges told from the side of whoever suffers: «إن المدنيين يتعرضون للقصف», «بلاده ضحية عدوان»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import can_give
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.verdicts import Verdicts
from mahdar.arabic.reading import Sentence

#: Tokens after a verb of suffering within which the harm stands («تعرضوا كذلك للتعذيب»).
HARM = 3
#: Tokens before a verb of suffering in which whoever suffers is named.
SUFFERER = 7


class Suffered(Verdicts):
    """Reads them on one page."""

    def _suffers(self, i: int, sentence: Sentence) -> bool:
        """What a speaker says that somebody suffers is a charge: against the doer where he is named («من قبل …»)."""
        said, words, k = self._inside(i), self.words, self.k
        if said is None or words[i - 1] in k.words["negation"] or words[i - 1] in k.words["supposes"]:
            return False
        if not k.words["would_be"].isdisjoint(words[max(said.first, i - SUFFERER) : i]):
            return False  # «نفت أن تكون السفينة قد تعرضت للقصف»
        harm = self._harm(i, min(sentence.end, said.end))
        if harm is None:
            return False
        speakers = self._speaker(said)
        if any(b.actor in k.words["monitors"] for b in speakers):
            return False
        stop = self._matter_end(harm, sentence, said)
        doer = self._by_whom(harm, stop)
        own = {self.bearers.side(b.actor) for b in speakers}
        if doer is not None and self.bearers.side(doer) in own:
            return False
        matter = read_matter(self.page, k, self.spots, harm, stop)
        return self._hold(speakers, Held("accuses", i, stop, matter, asked=doer, basis="charge"), said)

    def _harm(self, i: int, end: int) -> int | None:
        """The token of the harm behind its «ل»: «تتعرض لحصار», «تعرضوا كذلك للتعذيب»."""
        for j in range(i + 1, min(i + 1 + HARM, end)):
            if self.words[j].startswith(self.k.to) and self._plain(j, j + 1)[0] in self.k.words["suffered"]:
                return j
            if self.words[j] not in self.k.words["be"] and self.words[j] not in self.k.words["likewise"]:
                return None
        return None

    def _by_whom(self, start: int, stop: int) -> str | None:
        """«… للتعذيب من قبل السلطات الإيرانية», «على يد الحوثيين»: who did it."""
        words, k = self.words, self.k
        for j in range(start + 1, stop - 1):
            by = words[j] in k.words["by_whom"] and words[j + 1] in k.words["on_side"]
            hand = words[j] == k.upon and words[j + 1] in k.words["hands"]
            if not (by or hand):
                continue
            doer = self.spots.get(j + 2)
            return (
                self.bearers.of(doer.mention).actor if doer is not None and can_give(doer.mention) else None
            )
        return None
