"""What a speaker denies of his own side, what he says another did not keep to, what he forbids those he speaks to."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import can_bear
from mahdar.annotate.positions.clauses import SHORT, Clauses
from mahdar.annotate.positions.conditions import EXCEPTION
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.sides import Said
from mahdar.arabic.reading import Sentence


class Denials(Clauses):
    """Reads them on one page."""

    def _denies(self, i: int, sentence: Sentence) -> bool:
        """«أنها لا تموّل أحدا», «لم نرسل قوات»: what the speaker's side denies; not what it cannot do or does not know."""
        verb, k = self.words[i + 1], self.k
        said = self._inside(i)
        if said is not None and self._forbids(i, said, sentence):
            return True
        if said is not None and self._other_side(i):
            stop = self._matter_end(i + 1, sentence, said)
            matter = read_matter(self.page, k, self.spots, i + 1, stop)
            return self._hold(self._speaker(said), Held("accuses", i - 2, stop, matter, basis="charge"), said)
        if verb in k.words["complies"]:
            return self._fails(i, sentence)
        form = k.forms.get(verb)
        other = (  # «لم نأت»: no past follows
            form is not None
            and form.shape == "past"
            and self.words[i].removeprefix(k.conjunction) in k.words["of_verbs"]
        )
        known = form is not None and not other
        if known or verb in k.words["unable"] or self.words[i - 1] in k.words["unless"]:
            return False
        idle = self.words[i + 2] in k.words["there"] or self.words[i + 2] in k.words["unable"]
        if verb in k.words["against"] or (verb in k.words["seems"] and idle):
            return False  # «ليسوا ضد السلام», «لم يكن هناك ضحايا», «لم يعد يستطيع …»
        if i + 1 == sentence.end:
            return False
        if self._no_to(i) and (said is None or i == said.first):
            return self._will_not(i, sentence)
        noun = self.page.text[self.page.reading.ends[i + 1] - 1] == k.marbuta
        if noun and self.words[i] not in k.words["is_not"]:
            return False  # «لا أجندة لها»
        if self._not_yet(i, sentence):
            return False
        answers = verb in k.wrongs or verb in k.words["refuted"] or verb in k.words["actions"]
        if (
            not (noun or answers or self.words[i] in k.words["is_not"])
            and self._exception(i + 2, sentence) is None
        ):
            return False  # «لا يخشى المنافسة», «لم أحلم بذلك»: a fact, and no answer to a charge
        return self._will_not(i, sentence)

    def _not_yet(self, i: int, sentence: Sentence) -> bool:
        """«لم نحدد موعدا بعد», «لم نحدد بعد»: not so far; but «لم نرسل أحدا بعد الهدنة» denies."""
        words, k = self.words, self.k
        for j in range(i + 2, min(i + EXCEPTION, sentence.end)):
            if words[j] in k.words["bound"]:
                return False
            after = words[j + 1]
            ends = j + 1 == sentence.end or after in k.words["bound"] or after in k.words["preposition"]
            if words[j] in k.words["yet"] and (j == i + 2 or ends):
                return True
        return False

    def _fails(self, i: int, sentence: Sentence) -> bool:
        """«إن باكو لم تنفذ الاتفاق»: what a speaker says that another did not keep to."""
        said, doer = self._inside(i), self.spot_ends.get(i)
        if said is None or doer is None or doer.cut or not can_bear(doer.mention):
            return False
        speakers, accused = self._speaker(said), self.bearers.of(doer.mention).actor
        if any(b.actor == accused for b in speakers):
            return False
        stop = self._matter_end(i + 1, sentence, said)
        matter = read_matter(self.page, self.k, self.spots, i + 1, stop)
        held = Held("accuses", doer.first, stop, matter, asked=accused, basis="charge")
        return self._hold(speakers, held, said)

    def _forbids(self, i: int, said: Said, sentence: Sentence) -> bool:
        """«لا تختبروا صبرنا», in somebody's own words: what he forbids those he speaks to."""
        verb, k = self.words[i + 1], self.k
        plural = verb.startswith(k.she) and verb.endswith(k.to_you) and len(verb) > SHORT
        if said.statement.kind != "direct" or not plural or i + 2 >= sentence.end:
            return False
        stop = self._matter_end(i + 1, sentence, said)
        matter = read_matter(self.page, k, self.spots, i + 2, stop)
        held = Held("demands", i, stop, matter, "necessity", basis="duty")
        return self._hold(self._speaker(said), held, said)
