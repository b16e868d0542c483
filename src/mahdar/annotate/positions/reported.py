"""Whose position it is that somebody's speech only tells of: «مشيرا إلى إعلان أنقرة أنها سترد إذا …»."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.subjects import Subjects

#: How far back, in tokens, the noun of saying may stand whose clause goes on.
CLAUSE = 24


class Reported(Subjects):
    """Finds the inner source on one page; `Records` builds on it."""

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
