"""A stance told from the side of what meets it: «حظي المقترح بتأييد …», «يواجه القرار معارضة من …», «تلقى دعوة لزيارة …»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import BASES, Held, Records
from mahdar.annotate.positions.sides import Said
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens before such a verb that may be its subject («القرار حظي بـ»).
SUBJECT = 4


class Received(Records):
    """Reads them on one page."""

    def _received(
        self, i: int, end: int, form: StanceForm, bearers: list[Bearer], sentence: Sentence, said: Said | None
    ) -> bool:
        """«حظي المقترح بتأييد لاهاي»: nothing follows the giver; what he is for or against is the verb's subject."""
        if self.words[i - 1] in self.k.words["satisfies"]:
            return self._at_request(i, end, form, bearers, sentence, said)
        verb = self._meets(i, sentence)
        if verb is None:
            return False
        first = verb + 1
        if first >= i:
            first = max(sentence.start, verb - SUBJECT)
            first = max(
                (j + 1 for j in range(first, verb) if self.words[j] in self.k.words["bound"]), default=first
            )
        last = i if first > verb else verb
        if not any(word[:1].isalnum() for word in self.words[first:last]):
            return False
        matter = read_matter(self.page, self.k, self.spots, first, last)
        held = Held(form.stance.stance, min(first, verb), max(end, i + 1), matter, basis=BASES[form.shape])
        return self._hold(bearers, held, said)

    def _at_request(
        self, i: int, end: int, form: StanceForm, bearers: list[Bearer], sentence: Sentence, said: Said | None
    ) -> bool:
        """«نشرت روما جنودا تلبية لطلب بيروت.»: what was done is what was asked."""
        matter = read_matter(self.page, self.k, self.spots, max(sentence.start, i - 1 - SUBJECT), i - 1)
        held = Held(form.stance.stance, i - 1, end, matter, basis=BASES[form.shape])
        return self._hold(bearers, held, said)

    def _negotiable(self, j: int) -> bool:
        """«تصر أثينا على أن المحادثات استكشافية», «على أن العقوبات باقية»: what two sides have before them, and no claim."""
        k, word = self.k, self.words[j].removeprefix(self.k.article)
        roles = ("contacts", "burdens", "refused_things", "upheld")
        return word != self.words[j] and any(word in k.words[role] for role in roles)
