"""Whose stance the purpose of an act is: «احتشدوا للمطالبة بـ», «عقدت اجتماعا لإدانة …», «سارع للترحيب بـ»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.made import Made
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens before a purpose within which those stand who act.
ACTING = 24


class Purposes(Made):
    """Finds them on one page; `Nouns` builds on it."""

    def _is_purpose(self, i: int, form: StanceForm) -> bool:
        """«للمطالبة», «لإدانة»: a masdar of asking or blaming behind «ل», after an act."""
        k = self.k
        to = form.shape == "noun" and form.cut > 0 and self.words[i].startswith(k.to)
        if not to or form.stance.lemma not in k.words["purposes"]:
            return False
        before = self.words[i - 1]
        if not k.words["suffers"].isdisjoint(self.words[max(0, i - ACTING) : i]):
            return False  # «تعرض القرار لإدانة دولية»
        return not any(before in k.words[role] for role in ("by_whom", "bound", "that", "negation"))

    def _purpose_of(self, i: int, form: StanceForm, sentence: Sentence) -> list[Bearer]:
        """Who acts to that end: the crowd or group of the clause, else its first actor."""
        if not self._is_purpose(i, form):
            return []
        words, k = self.words, self.k
        for j in range(i - 1, max(sentence.start - 1, i - ACTING), -1):
            if words[j] in k.words["that"] or words[j] in k.words["stops"]:
                break
            group = self._group(j)
            if group is not None and group.end <= i and not group.bodies and self._stands_free(j):
                return [group.bearer]
            if words[j].removeprefix(k.article) in k.words["crowds"] or words[j] in k.words["thousands"]:
                return [Bearer(k.protesters, self.page.reading.raw(j, j + 1))]
        opener = self._opener(i, sentence)
        return [opener] if opener is not None and opener.actor is not None else []

    def _opener(self, i: int, sentence: Sentence) -> Bearer | None:
        """The first actor of the clause that token `i` ends, by name or by its noun alone («سحبت الحركة وفدها»)."""
        first = sentence.start
        for j in range(i - 1, sentence.start, -1):
            if any(self.words[j] in self.k.words[role] for role in ("meanwhile", "opens_clause", "that")):
                first = j + 1
                break
        for j in range(first, i):
            spot = self.spots.get(j)
            if spot is not None and can_bear(spot.mention) and self._acts(spot, sentence):
                return self.bearers.of(spot.mention)
            if spot is None and (body := self._bare_body(j)) is not None:
                return body
        return None

    def _stands_free(self, j: int) -> bool:
        """No preposition governs the token and no noun owns it: «احتشد المحتجون», but not «أمام المحتجين»."""
        before, k = self.words[j - 1], self.k
        return before not in k.words["preposition"] and not self.words[j].startswith((k.to, k.by))
