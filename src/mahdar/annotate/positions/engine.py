"""The positions engine: finds the words that carry a stance, their bearer, and the matter."""

from __future__ import annotations

from collections.abc import Callable
from itertools import compress

from mahdar.annotate.positions.bearers import can_give
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.others import CONVEYED
from mahdar.annotate.positions.phrases import UNNAMED
from mahdar.annotate.positions.records import BASES, CLASS, Held
from mahdar.annotate.positions.told_before import REFUSED
from mahdar.annotate.positions.wishes import Wishes
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Opening, StanceForm
from mahdar.model import Position

#: Tokens at the head of a matter among which its first noun stands, past a quotation mark.
HEAD = 2
#: Tokens from the matter's first in which a thing shown may stand.
SHOWN = 5
#: Tokens from an agreement within which stands what it is about.
TERMS = 12
#: Tokens of «لأول مرة» and what follows, behind its first.
FIRST_TIME = 2
#: Tokens of «من حيث المبدأ».
IN_PRINCIPLE = 3


class Engine(Wishes):
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
        no = i - 1
        if before in k.words["quote"] and words[i - 2] in k.words["of_verbs"] | k.words["denies"]:
            no, before = i - 2, words[i - 2]  # «لن "توافق أبدا"»
            if no in self.cues or any(a == no for a, *_ in self.covered):
                return False
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
            stop = self._charge_end(stop, sentence, said)
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

    def _weighed(
        self, stance: str, i: int, start: int, stop: int, form: StanceForm, issue: str | None
    ) -> str:
        """The stance with its matter: an invitation is an offer, a good for all is supported, avoiding is refusing, to
        pledge that one will hunt or hinder somebody is to oppose him."""
        k = self.k
        if self.words[start - 1] in k.words["against"]:
            return "supports" if stance == "rejects" else "opposes"  # «صوت ضد القرار», «لم يصوت ضد»
        if stance == "rejects" and self.words[i] in k.words["abandons"] and self._of_kin(i + 1):
            return "supports"  # «لن تتخلى عن حلفائها»
        if stance in ("rejects", "opposes") and form.shape.startswith("noun") and self._gives_up(i):
            return "accepts"  # «سحبت اعتراضها على …»
        if form.stance.lemma in k.words["threatens"] and (
            self._supposing(start, stop) is not None
            or (form.stance.lemma not in k.words["warns"] and self._upon_whoever(start, stop))
        ):
            return "conditions"  # «حذر من أن بلاده سترد إذا …»
        eased = not k.words["burdens"].isdisjoint(self.words[start : start + 2])
        decided = self.words[start - 1], self.words[start]
        if stance == "rejects" and form.stance.lemma in k.words["decides"]:
            if not k.words["given"].isdisjoint(decided):
                return "offers"  # «أعلنت كندا تقديم مساعدات»
            if eased and not k.words["prolongs"].isdisjoint(decided):
                return "opposes"  # «قررت بكين تمديد الرسوم»
            granted = not k.words["granted"].isdisjoint(decided)  # «قرر إلغاء العقوبات», «أعلنت رفع القيود»
            return "accepts" if granted or (decided[0] in k.words["ended"] and eased) else stance
        convicted: Spot | None = None
        if form.stance.lemma in k.words["convicts"]:
            titled = self.words[start].startswith(k.article)  # «الصحفي فلان»
            convicted = self.spots.get(start) or (self.spots.get(start + 1) if titled else None)
        if convicted is not None and self._joined(convicted.end, frozenset((k.by,))):
            return "accuses"  # «أدانت الحكومة فلانا بكشف أسرار»
        agreed = k.nouns.get(self.words[start]) if form.stance.lemma in k.words["agrees_on"] else None
        if stance == "accepts" and agreed is not None and agreed.stance.stance in ("rejects", "opposes"):
            return agreed.stance.stance  # «اتفقا على رفض …»
        if stance == "accepts" and form.stance.lemma in k.words["pledges"]:
            aims = set(self._plain(start, start + HEAD))
            return stance if aims.isdisjoint(k.words["aimed_against"]) else "opposes"
        filed = {*decided, *(word.removeprefix(k.by) for word in decided)}
        if stance == "offers" and form.stance.explicit and not filed.isdisjoint(k.words["complaints"]):
            return "accuses"  # «تقدمت كمبالا بشكوى ضد …»
        if stance == "offers" and form.stance.explicit and not filed.isdisjoint(k.words["appeals"]):
            return "opposes"  # «قدم محاميه طعنا في …»
        if form.stance.modality == "desire" and stance == "supports" and self._of_others(start, form):
            return "demands"  # «يرغب في أن تلتزم لندن …», but «يرغب في السلام»
        if stance != "demands":
            return stance
        if form.stance.lemma in k.words["seeks"]:
            return self._sought(start)
        if form.stance.lemma in k.words["hope"] and self.words[start] not in k.words["that_plain"]:
            heads = {self.words[start], *self._plain(start, start + 1)}
            wanted = not heads.isdisjoint(k.words["others_acts"])
            return stance if wanted else "supports"
        gives = form.stance.lemma in k.words["gives_out"]
        if gives and not k.words["grants"].isdisjoint(self.words[start - 1 : start + 1]):
            return "offers"  # «منحت الوزارة الشركة ترخيصا», and not «مهلة»
        noun = form.shape.startswith("noun")
        if form.stance.lemma in k.words["clings_to"] and self._stands_already(start):
            return "supports"  # «تتمسك باتفاق السلام», and not «بحقها», «باتفاق ملزم»
        avoided = not k.words["avoided"].isdisjoint(self._plain(start, start + 1))
        if avoided and form.stance.lemma in k.words["holds_to"]:
            return "rejects"  # «شدد على عدم السماح بـ», «يصر على رفض …»
        good = self._plain(start, start + 1)[0] in k.words["goods"]
        if form.stance.insists and (good or (issue is not None and k.issues[issue].shared)):
            return "supports"  # «شدد على وحدة البلاد»
        invited = any(w in k.words["invited"] for w in self.words[start : start + 3])
        handed = noun and not k.words["conveyed"].isdisjoint(
            w.removeprefix(k.conjunction) for w in self.words[max(0, i - CONVEYED) : i]
        )
        handed = (
            handed and self.words[start - 1] not in form.stance.frames
        )  # «تسلم دعوة من الملك», no «دعوة إلى وقف …»
        if form.stance.lemma in k.words["invites"] and (invited or handed or (noun and issue == "talks")):
            return "offers"
        if form.stance.lemma in k.words["wishes"] and self.words[start] in k.words["avoided"]:
            return "rejects"  # «نريد تجنب …»
        return stance

    def _upon_whoever(self, start: int, stop: int) -> bool:
        """«هدد بمقاطعة أي جولة لا …», «بحجب أموال عمن يتخلف …»: what is threatened is for whoever or whatever fails."""
        words, k = self.words, self.k
        if words[start + 1] in k.words["any"] and self._lacks(start + 1, stop):
            return True
        return any(
            words[j] in k.words["whoever"] and words[j + 1].startswith(k.he) and j + 1 not in self.spots
            for j in range(start + 1, stop - 1)
        )

    def _suspends(self, start: int) -> bool:
        """«تعليق المفاوضات», «تأجيل القمة»: a contact put off stands at the token or right behind it."""
        words, k = self.words, self.k
        return any(
            words[j] in k.words["suspended"] and words[j + 1].removeprefix(k.article) in k.words["contacts"]
            for j in (start - 1, start)
        )

    def _stands_already(self, start: int) -> bool:
        """«باتفاق السلام», «بحل الدولتين», «بالمبادرة»: an agreement or principle that is known."""
        word, after, k = self.words[start], self.words[start + 1], self.k
        if self._plain(start, start + 1)[0] not in k.words["upheld"]:
            return False
        known = word.removeprefix(k.by).startswith(k.article) or after.startswith(k.article)
        return known or start + 1 in self.spots or after.isdigit() or after in k.words["dated"]

    def _modality(self, i: int, form: StanceForm) -> str | None:
        """Wished, possible («قد يوافق»), or to be done («سيدعم»); None where it is held outright."""
        if form.stance.modality is not None:
            return form.stance.modality
        if form.shape not in ("present", "first"):
            return None
        if self.words[i - 1] in self.k.words["perhaps"]:
            return "possibility"
        future = form.cut and self.words[i][form.cut - 1] == self.k.will
        return "intention" if future or self.words[i - 1] in self.k.words["shall"] else None

    def _another_matter(self, i: int, at: int, start: int, form: StanceForm) -> bool:
        """What follows makes it no stance: a plan of a meeting, a thing shown, the one who is blamed."""
        words, k = self.words, self.k
        if self._of_himself(start, form) or self._mere_contact(start, form) or self._to_come(start, form):
            return True
        if self._his_business(i, start, form):
            return True
        if (
            form.stance.lemma in k.words["worries"]
            and self._plain(start, start + 1)[0] in k.words["situations"]
        ):
            return True  # «قلقها إزاء الوضع الإنساني»: over a state of affairs, and no act of anybody
        if self._signed(i, start, form) or self._undecided(start, form) or self._of_nobody(start, form):
            return True
        thing = words[start].endswith(k.accusative) or words[start] in k.words["when"]
        adverb = FIRST_TIME if words[start].startswith(k.to) else 0  # «أقرت لأول مرة أن …»
        told = not k.words["that"].isdisjoint(
            words[start - 1 : start + 1 + adverb]
        )  # «أقر بأن الموعد لم يحدد»
        of_fact = told or (self._joined(start, form.stance.frames) and not thing)
        admits = of_fact or "object" not in form.stance.frames
        denied = words[i - 1] in k.words["negation"]
        refuses = denied and words[i - 1].removeprefix(k.conjunction) not in k.words["did_not"]
        if told and not refuses and form.stance.lemma in k.words["acknowledges"]:
            return True  # «أقرت بأن الحكومة لم تنجح»: a fact
        if admits and form.stance.lemma in k.words["acknowledges"] and start not in self.spots:
            # «اعترفت بدولة فلسطين», «أقر القانون», «لا يعترف بالتعديلات», but «اعترف بالتزوير», «لا يقر بالخطأ» own up
            plain = self._plain(start, start + HEAD)
            if not refuses:
                return k.words["recognised"].isdisjoint(plain)
            if plain[0] in k.words["failings"]:
                return True
        if form.stance.lemma in k.words["decides"] and self._suspends(start):
            return True  # «أعلن الوسيط تعليق المفاوضات»: told with the contact
        if form.stance.lemma in k.words["stops_in_flight"] and not k.words["in_flight"].isdisjoint(
            self._plain(i + 1, start + 1)
        ):
            return True  # «اعترض الدفاع الجوي ثلاثة صواريخ أطلقت على …»
        if form.stance.lemma in k.words["reached"] and self._only_agreed(start):
            return True  # «توصلت إلى اتفاق مع باكو»: told with the contact
        if form.stance.lemma in k.words["expects_of"] and not self._expects_of(i, start):
            return True  # «تتوقع الهيئة استمرار البرد»
        owes = form.stance.lemma in k.words["owes"] and not form.shape.startswith("noun")
        if owes and start == at and self._owed(start):
            return True  # «تدين نيروبي بفوزها لـ»
        if form.stance.lemma in k.words["warns"] and self._forecast(start):
            return True  # «حذر من أن الوضع خطير»
        if form.stance.modality == "intention" and words[start] in k.words["meets"] and not denied:
            return True  # «ينوي استقبال الوفد»; but «لا ينوي القيام بأي عملية» refuses
        praised = words[start].removeprefix(k.by).removeprefix(k.article)
        impersonal = (form.shape, form.gender, form.number) == ("present", "m", "s")
        if impersonal and form.stance.lemma in k.words["awaits"] and words[i + 1] in k.words["that_plain"]:
            return True  # «كما ينتظر أن يلتقي الوزير …»: it is expected
        taken = form.stance.stance == "accepts" and not denied and "object" in form.stance.frames
        if taken and words[start] in k.words["gifts"]:
            return True  # «قبل هدايا», «قبول رشاوى»: what somebody took
        if form.stance.lemma in k.words["praises"] and praised in k.words["team"]:
            return True  # «أشاد بلاعبيه»
        if form.stance.lemma in k.words["doubts"] and praised in k.words["doubted"]:
            return True  # «شكك في نجاح الوساطة»: what he expects
        if form.stance.lemma in k.words["advises"] and self._asked(i, start) is None:
            return True  # «نصحت السكان بالبقاء في منازلهم»
        if form.stance.stance == "offers" and not k.words["hostile"].isdisjoint(words[start : start + 2]):
            return True  # «استعداد الجيش لشن هجوم»
        if form.stance.stance == "conditions" and k.by in form.stance.frames:
            return not self._tied(at, start)
        shown = form.stance.lemma in k.words["shows"]
        if shown and not k.words["shown"].isdisjoint(words[start : start + SHOWN]):
            return True  # «عرض المتحدث صورا», «يعرض السكان للخطر»
        blames = form.shape == "noun" and form.stance.stance in ("opposes", "accuses") and at > i + 1
        blames = blames and words[at] not in k.words["that"]
        # «إدانة الوزير بتهمة …»: he is the one condemned
        return blames and k.by not in form.stance.frames and self._joined(at, frozenset((k.by,)))

    def _owed(self, start: int) -> bool:
        """«بفوزها», «بالفضل»: what somebody owes to another; not «ندين بأشد العبارات»."""
        words, k = self.words, self.k
        bare = words[start].removeprefix(k.by)
        if bare == words[start]:
            return False
        return bare in k.words["debts"] or bare.endswith((k.hers, k.theirs))

    def _only_agreed(self, start: int) -> bool:
        """«إلى اتفاق», «إلى حل وسط مع …»: that two came to terms, and nothing of what they are."""
        words, k = self.words, self.k
        start += words[start] in k.words["onto"]
        if not (words[start] in k.words["agreements"] or words[start] in k.words["terms_alone"]):
            return False
        for j in range(start + 1, min(start + TERMS, len(self.page.words))):
            if words[j] in k.words["bound"]:
                return True
            if words[j] in k.words["provided"] or (words[j].startswith(k.to) and j not in self.spots):
                return False
        return True

    def _expects_of(self, i: int, start: int) -> bool:
        """«تتوقع من كمبالا أن تنسحب», «تتوقع إيضاحا من الوزارة»: an actor is named of whom it is expected."""
        words, k = self.words, self.k
        for j in range(i + 1, min(start + SHOWN + SHOWN, len(self.page.words))):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["by_whom"]:
                of = self.spots.get(j + 1)
                if (of is not None and can_give(of.mention)) or self._group(j + 1) is not None:
                    return True
        return any(words[j] in k.words["resumptive"] for j in (i + 1, start))

    def _of_himself(self, start: int, form: StanceForm) -> bool:
        """The matter is the talker himself: «دافع عن نفسه», «نريد أن نبقى», «أريد أن أقول», «رفض التعليق», «طلب عدم
        الكشف عن هويته»."""
        words, k = self.words, self.k
        word = words[start]
        if word in k.words["oneself"]:
            return True
        if word in k.words["not_matter"] and not (self._that(start, form) or self._recourse(start)):
            return True
        if form.shape == "first" and word in k.words["self_talk"]:
            return True
        unwilling = form.stance.stance == "rejects" or form.stance.modality == "desire"
        unwilling = unwilling or (form.stance.stance == "demands" and word in k.words["comment"])
        if unwilling and word in k.words["untold"] and words[start + 1] not in k.words["along_with"]:
            return True  # «رفض التعليق», «طلب من الوزارة التعليق»; not «طلب توضيح …», «رفض الحديث مع الحركة»
        return not k.words["name"].isdisjoint(words[start : start + UNNAMED])

    def _asked(self, i: int, start: int) -> str | None:
        """«طالب المجلس إيران بوقف …»: the one asked stands between the verb and the matter."""
        asked: str | None = None
        for j in range(i + 1, start):
            spot = self.spots.get(j)
            if spot is not None and spot.mention.actor is not None:
                asked = self.bearers.of(spot.mention).actor
        return asked


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
    "deed": Engine._deed,
}
