"""Whose position it is that somebody's speech only tells of: «مشيرا إلى إعلان أنقرة أنها سترد إذا …»."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.subjects import Subjects

#: How far back, in tokens, the noun of saying may stand whose clause goes on.
CLAUSE = 24


#: How far before its «أن» the word may stand that calls a clause untrue («لا صحة لما يتردد في الإعلام عن أن …»).
UNTRUE = 7


class Reported(Subjects):
    """Finds the inner source on one page; `Records` builds on it."""

    def _is_untrue(self, at: int) -> bool:
        """«ليس صحيحا أن كينيا ترفض», «لا صحة لما يقال عن أنها …»: what the clause of the token tells is said not to be so; a
        token that opens a speech of its own is in no such clause."""
        words, k = self.words, self.k
        for j in range(at - 1, max(0, at - CLAUSE), -1):
            if words[j] in k.words["that"]:
                return self._is_denied(j)
            if words[j] in k.words["bound"]:
                return False
        return False

    def _is_denied(self, that: int) -> bool:
        """The «أن» at the token opens what is not so: «غير صحيح أن», «من الخطأ القول إن», «لا يعني ذلك أن», «لا صحة لـ… أن»."""
        words, k = self.words, self.k
        if words[that - 1] in k.words["to_claim"]:  # «ليس دقيقا القول إن»
            that -= 1
            if words[that - 1] in k.words["error"]:
                return True
        before = words[that - 1]
        if before in k.words["true"]:
            near, far = (words[j].removeprefix(k.conjunction) for j in (that - 2, that - 3))
            return near in k.words["negation"] or far in k.words["is_not"]
        if any(
            words[j] in k.words["means"] and words[j - 1] in k.words["negation"] for j in (that - 1, that - 2)
        ):
            return True
        for j in range(that - 1, max(0, that - UNTRUE), -1):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return False
            if words[j] in k.words["truth"]:
                return words[j - 1] in k.words["negation"]
        return False

    def _truly(self, bearers: Sequence[Bearer], start: int, said: Said | None) -> Sequence[Bearer]:
        """The bearers, save that what the speaker tells as another's word is that one's."""
        if said is None or not bearers:
            return bearers
        speakers = {b.actor for b in self._speaker(said)}
        if any(b.actor not in speakers for b in bearers):
            return bearers
        source = self._source(start, said)
        return bearers if source is None else source

    def _source(self, at: int, said: Said) -> list[Bearer] | None:
        """Who is named behind a noun of saying whose «أن» opens the clause of token `at`."""
        words, k = self.words, self.k
        for j in range(at - 1, max(said.first - 1, at - CLAUSE), -1):
            if words[j] in k.words["bound"]:
                return None
            spot = self.spots.get(j + 1)
            if spot is None or spot.end >= at or words[spot.end] not in k.words["that"]:
                continue
            noun = words[j].removeprefix(k.conjunction).removeprefix(k.by).removeprefix(k.to)
            if noun in k.words["word_of"] and can_bear(spot.mention) and not spot.cut:
                return self.bearers.each(spot.mention)
        return None
