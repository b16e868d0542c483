"""Who blames, where the one named beside a verb of blame is the one blamed."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import Bearer
from mahdar.annotate.positions.nouns import Nouns
from mahdar.annotate.positions.others import Found
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm


class Blame(Nouns):
    """Tells them on one page; `Subjects` builds on it."""

    def _blames_too(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«أدانت الرئاسة … وحملت حماس المسؤولية»: who stands alone between the verb and the blame is the one blamed, by
        whoever opens the clause."""
        after = self.spots.get(i + 1) or self.spots.get(i + 2)  # «حملت حماس», «حملت حركة حماس»
        if form.stance.lemma not in self.k.words["burdens_with"] or after is None:
            return None
        joined = self.words[i].startswith(self.k.conjunction)
        return self._opener(i, sentence) if joined and self._leads_on(after.end, form) else None

    def _charges_on(self, i: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """«… . وتتهم الحركة بأنها …», «وتتهم أنقرة بدعم …»: who stands alone between a verb of accusing and its «ب» is the
        accused; whoever spoke or acted before accuses him."""
        charges = form.stance.lemma in self.k.words["accuses_of"] and not form.asked and form.number == "s"
        joined = self.words[i][: form.cut] == self.k.conjunction
        if not (charges and joined) or form.shape not in ("past", "present"):
            return None
        body = self.words[i + 1] in self.k.words["bodies"]
        accused = self.spots.get(i + 1 + body)  # «تتهم طالبان», «تتهم حركة طالبان»
        if accused is None or not self.words[accused.end].startswith(self.k.by) or accused.end in self.spots:
            return None
        if form.shape == "past" and self._agrees(accused, form):
            return None  # «واتهم الوزير بالفساد»: he may be charged by nobody named
        if i > sentence.start:
            near = self._near(i, sentence, head=True, form=form)
        else:
            at = bisect_right(self._opened, sentence.start) - 2
            before = self.page.sentences[at] if at >= 0 else None
            if before is None or before.region != sentence.region:
                return None
            near = self._near(before.end, before, head=True, form=form)
        own = self.bearers.side(self.bearers.of(accused.mention).actor)
        return (near, i + 1) if near and own not in {self.bearers.side(b.actor) for b in near} else None
