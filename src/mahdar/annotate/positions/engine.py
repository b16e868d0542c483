"""The positions engine: finds the words that carry a stance, their bearer, and the matter."""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress

from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.others import CONVEYED
from mahdar.annotate.positions.records import BASES, CLASS, Held
from mahdar.annotate.positions.told_before import REFUSED
from mahdar.annotate.positions.weighed import Weighed
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Opening, StanceForm
from mahdar.model import Position

#: Tokens of «من حيث المبدأ».
IN_PRINCIPLE = 3


class Engine(Weighed):
    """One page's positions."""

    def run(self) -> list[Position]:
        words, k = self.words, self.k
        openings = [*map(k.openings.__getitem__, self.page.words)]
        for sentence in self.page.sentences:
            self.covered.clear()
            self.matters.clear()
            if words[sentence.start] in k.words["asks"]:
                continue  # «هل تنسحب …؟» holds nothing
            here = range(sentence.start, sentence.end)
            for i in compress(here, openings[sentence.start : sentence.end]):
                opening = openings[i]
                assert opening is not None
                told = len(self.out)
                parted = words[i + 1] in k.words["quote"]  # «من "الضروري" …»
                if opening.opens or (opening.phrase and (parted or k.markers.may(words[i], words[i + 1]))):
                    self._read(i, opening, sentence)
                if opening.coming and len(self.out) == told:
                    self._will(i, sentence)
        return [p for p in self.out if id(p) not in self.dropped]

    def _read(self, i: int, opening: Opening, sentence: Sentence) -> None:
        """Try what the word at `i` may be: a refusal, a duty laid on somebody, a phrase, a verb, its noun."""
        if opening.refuses and self._will_not(i, sentence):
            return
        if opening.lays and self._upon(i, sentence):
            return
        if opening.phrase and self._phrase(i, sentence):
            return
        if opening.wrong is not None and self._wrong(i, opening.wrong, sentence):
            return  # «تدعم الإرهاب» before «تدعم»
        readings = opening.readings
        if len(readings) > 1:
            readings = self._likelier(i, readings, sentence)
        for reading in readings:
            if self._stance(i, reading, sentence):
                return
        if opening.other is not None:
            OTHERS[opening.other](self, i, sentence)

    def _likelier(
        self, i: int, readings: tuple[StanceForm, ...], sentence: Sentence
    ) -> tuple[StanceForm, ...]:
        """The verb and the noun that a word may be, in the order in which to try them, or the noun alone."""
        if any(a < i < b and kind in ("ask", "accuse") for a, b, _, kind in self.covered):
            return readings[
                1:
            ]  # «تتوقع من … دعم …», «حمله مسؤولية دعم …»: the noun, a part of what is asked or charged
        he = (readings[0].shape, readings[0].gender, readings[0].number) == ("past", "m", "s")
        if he and self._has_genitive(i, readings[0]):
            return readings[1:]  # «وأبلغه رفض مصر تعديل …»
        if self._masdar_by_its_ya(i, readings[0]):
            return readings[1:]  # «رغم نفي باكو ذلك»
        if self._object_here(i, readings[0]):
            return readings[1:]  # «رفضت أنقرة طلب كيري تأجيل …»
        if he and readings[0].stance.lemma in self.k.words["rather_masdar"]:
            return self._rather_masdar(i, readings, sentence)
        if readings[0].number == "d" and not self._of_two(i, sentence):
            return readings[1:]  # «رفضا للمحادثات»: the noun, unless two are named
        return readings[::-1] if self._rather_noun(i, readings[0], sentence) else readings

    def _deed(self, i: int, sentence: Sentence) -> None:
        """A verb of a good effect, a verb or noun of wrongdoing, or a judgement."""
        word, k = self.words[i], self.k
        if (word in k.effects and self._serves(i, k.effects[word], sentence)) or (
            word in k.wrong_nouns and self._wrongs_of(i, sentence)
        ):
            return
        if word in k.wrongs and self._wrong(i, k.wrongs[word], sentence):
            return
        if word in k.judgements:
            self._judged(i, k.judgements[word], sentence)
        elif word in k.called_so and self._called_the(i, sentence):
            self._judged(i, k.called_so[word], sentence)

    def _rather_noun(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«إثر طلب موسكو», «طلبا من …», «رفض بلاده», «مجددا رفض …»: what may be a verb is a noun; not «الوزير طلب من …»."""
        before, after, k = self.words[i - 1], self.words[i + 1], self.k
        if after in k.words["own_state"] and form.gender == "m":
            return True
        who = before in k.words["has"] or before in k.words["who"]  # «الذي طلب من …»
        if after in k.words["by_whom"] and i not in self.spot_ends and not who:
            return True
        lead = before.removeprefix(k.conjunction) if i > sentence.start else ""
        verb = k.forms.get(lead)
        told = verb is not None and verb.shape in ("past", "present", "participle") and lead not in k.nouns
        return told or lead in k.words["preposition"]

    def _stance(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """A verb of stance, its participle or its noun."""
        words, k = self.words, self.k
        before = words[i - 1] if i > sentence.start else ""
        if self._ruled_out(i, form, before) or self._thing_told(i, form):
            return False
        if self._another_sense(i, form, sentence):
            return False
        no = i - 1
        if before in k.words["quote"] and words[i - 2] in k.words["of_verbs"] | k.words["denies"]:
            no, before = i - 2, words[i - 2]  # «لن "توافق أبدا"»
            if no in self.cues or any(a == no for a, *_ in self.covered):
                return False
        if before in k.words["that_plain"] and words[i - 2] in k.words["without"] and no > sentence.start:
            no, negated = i - 2, True  # «دون أن توافق أسمرة على …»
        else:
            negated = before in k.words["negation"]
        unless = (
            words[no - 1] in k.words["unless"] and before.removeprefix(k.conjunction) in k.words["of_verbs"]
        )
        if negated and (unless or self._no_masdar(form, before)):
            return False  # «ما لم تقبل»; but «وهو ما لا تقبله موسكو»
        if form.stance.lemma in k.words["invites"] and self._of_gathering(i):
            return False  # who convenes it is told with the contact
        if (at := self._subject_of_told(i, before, form)) is not None:
            return not self._supposed(i, form, sentence) and self._told_before(i, at, form, sentence)
        if self._driven(i, form, sentence):
            return True
        if self._idle(i, form, sentence) or self._wishes_idly(i, form, sentence):
            return False
        stance = form.stance.stance
        wish = form.stance.modality == "desire" and stance == "demands"
        first = no if negated else i
        if negated and words[i + 1] in k.words["only"]:
            negated = False  # «لم تطلب سوى …»
            stance = "conditions" if stance == "accepts" else stance  # «لا تقبل إلا التفاوض المباشر»
        signs = form.stance.lemma in k.words["signs"]
        if negated and form.stance.lemma in k.words["achieves"] and not signs:
            return False  # «لم يتوصل الطرفان إلى …»: they could not
        if negated and (stance in REFUSED or wish):
            stance = "rejects"
        elif negated and self._objects_not(before, form):
            stance = "accepts"
        elif negated != form.stance.negated:
            return False
        if negated and words[i + 1] in k.words["nobody"]:
            return False  # «لم يعرض أحد علينا …»
        said = self._inside(i)
        noun = form.shape.startswith("noun")
        found = self._of_noun(i, form, sentence, said) if noun else self._of_verb(i, form, sentence, said)
        if found is None:
            return False
        bearers, at = found
        if negated and signs and len(bearers) > 1:
            return False  # «لم يوقع الطرفان …», but «لم يوقع الوفد على البيان» refuses
        start = self._matter_start(at, i, form, sentence, said)
        requested = noun and (
            words[i + 1] in k.words["by_whom"]
            or words[i - 2] in k.words["on_request"]
            or self._on_request(i, form) is not None
        )
        before_it = (word.removeprefix(k.conjunction) for word in words[max(0, i - CONVEYED) : i])
        sent = form.stance.lemma in k.words["invites"] and k.words["conveyed"].isdisjoint(before_it)
        if start is None and requested and not sent:
            closed = at >= sentence.end or words[at] in k.words["bound"]
            start = i if closed else at  # «وبطلب من موسكو، …», «بناء على طلب موسكو.»
        if start is None and (self._alone(i, at, form, sentence) or (noun and self._given(i, form))):
            start = i
        if start is None:
            return noun and self._received(i, at, form, bearers, sentence, said)
        that = not k.words["that_plain"].isdisjoint(words[start - 1 : start + 1])
        if (
            that
            and form.stance.lemma in k.words["rules_out"]
            and not k.words["voices"].isdisjoint(words[max(0, i - 1) : i + 2])
        ):
            return False  # «استبعدت مصادر أن …»: what they expect
        framed = words[start + 1] in form.stance.frames
        owned = words[start] in k.words["own_state"] and (framed or words[start + 1].startswith(k.to))
        if owned:  # «رفض بلاده لهذه الآلية»
            start += 1 + framed
        claims = words[start] in k.words["that"] and not self._subjunctive(start, form)
        if claims and form.stance.lemma in k.words["holds_firm"] and not self._negotiable(start + 1):
            return False  # «أصر على أن قواته لم تقصف البلدة»
        if form.stance.insists and (claims or self._decides(start)):
            return False  # «شدد على أهمية …», «على موقفها الداعم لـ…», «على رفضه …»
        if self._another_matter(i, at, start, form) or self._undoes_refusal(form, start):
            if form.stance.lemma in k.words["denies_news"] and bearers:
                stop = self._matter_end(start, sentence, said)  # what is denied is held by nobody
                self.covered.append((i, stop, bearers[0].actor, "no"))
            return False
        if negated and form.stance.lemma in k.words["rules_out"] and self._of_contact(start):
            return False  # «لم يستبعد لقاء …»: told with the contact
        if form.stance.insists and not self._insisted(start):
            return False
        stop = self._matter_end(start, sentence, said)
        if requested and words[start] in k.words["who"]:
            if stance != "demands":
                return False
            start, stop = i, at  # «بطلب من نيروبي التي تشترط …»: what she is told to do is another matter
        if form.stance.stance == "accuses":
            start, stop = self._charge_end(i, start, stop, sentence, said)
        if stop <= max(start, i) or not k.words["unless_but"].isdisjoint(words[start:stop]):
            return False
        if stance == "conditions" and (told_at := self._spelled_out(stop, sentence)) is not None:
            start, stop = told_at, self._matter_end(told_at, sentence, said)
        told = self._told_last(start, sentence)
        matter = told or read_matter(self.page, k, self.spots, start, stop)
        eased = not k.words["burdens"].isdisjoint(words[start : start + 2])
        others = said is not None and self._foreign(bearers, said)
        if form.stance.lemma in k.words["plans"]:
            if words[start] in k.words["invites_to"]:
                stance = "offers"  # «يعتزم دعوة الرئيسين»
            elif matter.issue is None and not (eased or negated or others):
                return False  # «تعتزم الشركة إنفاق …»: its own business
        joined = self._joined(start, form.stance.frames) or (owned and words[start].startswith(k.to))
        if words[start - 1] not in form.stance.frames and joined and told is None:
            matter = matter.without_preposition(k.words["of_lam"])
        failing = negated and before in k.words["denies"] and form.stance.lemma in k.words["keeps_to"]
        if failing and said is not None and self._foreign(bearers, said):
            return False  # «قالت لندن إن موسكو لا تحترم القانون»: a charge
        if negated and self._lacks(start, stop):
            stance = "conditions"
        firm = stance == "rejects" and form.stance.lemma not in k.words["rules_out"]
        until = self._refused_until(start, stop, form.shape != "past") if firm else None
        until = self._until_another(start, stop) if firm and until is None else until
        if until is not None:  # «ترفض البحث في … قبل أن ترى …»
            stance, matter = "conditions", read_matter(self.page, k, self.spots, until, stop)
        if negated and stance == "rejects" and words[start] in k.words["less"]:
            stance = "demands"  # «لا تقبل بأقل من انسحاب كامل»
        told_of = (stance == "supports" or wish) and before not in k.words["voiced"]  # «عبر عن رغبته في»
        told_of = told_of or (form.stance.lemma in k.words["plans"] and not negated)
        told_of = told_of or form.stance.lemma in k.words["wrongs"]  # «قال إن باريس تتنصل من وعودها»
        nameless = wish and not negated and said is not None and not self._named(self._speaker(said))
        if told_of and others and said is not None and not nameless:
            if negated and wish:  # «قال إن كييف لا تريد السلام»
                charge = Held("accuses", i - 1, stop, matter, asked=bearers[0].actor, basis="charge")
                return self._hold(self._speaker(said), charge, said)
            held = Held("accuses", i, stop, matter, basis="charge")
            if (charged := self._charged(form, bearers, held, said)) or not self._backs(stance, form):
                return charged
        held = Held(
            self._weighed(stance, i, start, stop, form, matter.issue),
            first,
            stop,
            matter,
            self._modality(i, form),
            negated,
            self._asked(i, start) if form.stance.takes_object else None,
            BASES[form.shape],
        )
        self._hold(bearers, held, said)
        self.matters.append((held.start, stop, start, CLASS.get(held.stance, "yes")))
        if not requested:
            self._list(bearers, held, words[start - 1], sentence, said)
        self._provided(bearers, held, sentence, said)
        return True

    def _alone(self, i: int, at: int, form: StanceForm, sentence: Sentence) -> bool:
        """«وافقت الحكومة فورا،», «لكن الوفد رفض.»: an answer with nothing behind it, to what was told just before."""
        if form.stance.lemma not in self.k.words["answers_alone"] or form.shape not in ("past", "present"):
            return False
        at = max(at, i + 1)
        at += self.words[at] in self.k.words["at_once"]
        if tuple(self.words[at : at + IN_PRINCIPLE]) in self.k.in_principle:
            at += IN_PRINCIPLE  # «فوافقت من حيث المبدأ»
        return at >= sentence.end or self.words[at] in self.k.words["bound"]


#: Who reads a word that is no form of a verb of stance, by its role.
OTHERS: dict[str, Callable[[Engine, int, Sentence], object]] = {
    "provisions": Engine._provides,
    "under": Engine._under,
    "pacts": Engine._concludes,
    "denies": Engine._denies,
    "if": Engine._if,
    "any": Engine._any,
    "backed": Engine._backed,
    "behind": Engine._behind,
    "suffers": Engine._suffers,
    "marches": Engine._marches,
    "abides": Engine._abides,
    "deed": Engine._deed,
}
