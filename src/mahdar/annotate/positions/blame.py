"""Who blames, where the one named beside a verb of blame is the one blamed."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import Bearer
from mahdar.annotate.positions.nouns import Nouns
from mahdar.annotate.positions.others import Found
from mahdar.annotate.positions.sides import Said
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: The tokens of an adverb between a verb of accusing and the accused.
ADVERB = 4
#: What the ids of states begin with.
STATE = "state:"
#: The longest aside that tells who the accused is.
ASIDE = 16
#: The tokens of a time between the accused and the charge.
LAPSE = 6


class Blame(Nouns):
    """Tells them on one page; `Subjects` builds on it."""

    def _is_charged(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«الشركة اتهمت بالغش», «اتهموا بالتجسس»: with its «ب» right behind it the verb is a passive, and nobody knows whose the
        charge is; but «اتهمت بحزم أوغندا بدعم …» has its accused behind an adverb."""
        words, k, by = self.words, self.k, frozenset((self.k.by,))
        finite = form.shape in ("past", "present") and not form.asked
        if not finite or form.stance.lemma not in k.words["accuses_of"]:
            return False
        at = i + 1 + (words[i + 1] in k.words["quote"])
        named = self.spots.get(i + 1) or self.spots.get(i + 2)  # «تتهم حماس», «تتهم حركة حماس»
        if named is not None and i not in self.spot_ends:
            patient = self._agrees(named, form) and not words[named.end - 1].endswith(k.oblique)
            return patient and self._alone_before_charge(self._joint(named)[1], sentence)
        if not self._joined(at, by) or words[at] in k.words["resumptive"]:
            return False
        for j in range(at + 1, min(at + ADVERB, sentence.end)):
            if words[j] in k.words["bound"]:
                break
            accused = self.spots.get(j)
            if accused is not None and not accused.cut:
                return not self._joined(accused.end, by)
        return True

    def _alone_before_charge(self, end: int, sentence: Sentence) -> bool:
        """«تتهم الحركة منذ سنوات بالتمييز», «اتهم الوزير، وهو من قادة الحزب، بالفساد»: only a time or who he is parts the one
        named from the «ب», so that he is the accused."""
        words, k, by = self.words, self.k, frozenset((self.k.by,))
        at = end
        if words[end + (words[end] in k.words["comma"])] in k.words["pronoun"]:  # «، وهو …،», «وهو …،»
            closes = range(end + 2, min(end + ASIDE, sentence.end - 1))
            close = next((j for j in closes if words[j] in k.words["comma"]), end - 1)
            at = close + 1 + (words[close + 1] in k.words["quote"])
        while at < min(sentence.end, end + LAPSE) and at not in self.spots and self._of_time(at):
            at += 1
        told_in = words[at - 1] in k.words["preposition"]  # «اتهمت كينيا في بيانها أوغندا بـ»
        return end < at < sentence.end and self._joined(at, by) and at not in self.spots and not told_in

    def _of_time(self, at: int) -> bool:
        """The word tells when something is, or since when."""
        word, k = self.words[at], self.k
        if word in k.words["too"]:
            return False  # «واتهم الحركة أيضا بـ»: he who spoke before
        return any(word in k.words[role] for role in ("when", "lapse", "dated", "measure")) or word.isdigit()

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

    def _urges_on(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """«ووصفت المنظمة القانون بأنه …، وحثت الحكومة على …»: whom one urges is the object of the verb, so a body or a state alone
        between it and its «على» is no subject: that is whoever acted before."""
        k, words = self.k, self.words
        plain = form.shape in ("past", "present") and form.number == "s" and not form.asked
        if form.stance.lemma not in k.words["urges"] or not plain or i in self.spot_ends:
            return None
        asked = self.spots.get(i + 1)
        if asked is None and words[i + 1] not in k.words["governs"]:
            return None
        if asked is not None and (asked.cut or asked.mention.kind in ("person", "office")):
            return None  # «حث الوزير على …»: of one man it may be either
        if asked is not None and not self._agrees(asked, form):
            return None  # «حث لندن على …»: read as its object anyway
        end = asked.end if asked is not None else i + 2
        if end >= sentence.end or words[end] != k.upon:
            return None
        head = self._head(i, sentence)
        if words[head - 1] in k.words["who"] or words[head - 1] in k.words["which"]:
            return None  # «كينيا، التي تحث أوغندا على …»
        near = self._near(i, sentence, head=True, form=form) or self._from_before(i, head, form, sentence)
        near = near or (self._speaker(said) if said is not None else [])
        side = self.bearers.side(self.bearers.of(asked.mention).actor) if asked is not None else None
        stately = asked is None and any((b.actor or "").startswith(STATE) for b in near)
        if stately or any(side is not None and self.bearers.side(b.actor) == side for b in near):
            return None  # «قالت موسكو …، كما حثت روسيا على …»: the same again
        return (near, i + 1) if near else ([], i)
