"""What rules a word of stance out: names, nouns of things, purposes, suppositions; forms that are another word here."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import can_bear, can_side
from mahdar.annotate.positions.facts import NEWS
from mahdar.annotate.positions.senses import Senses
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: How far back, in tokens, the word that opens a condition may stand from a verb inside it.
SUPPOSED = 14
#: The most words and names between a denial and what is denied («نفى المغرب أن يكون قد رفض»).
UNDONE = 5
#: Stances of whoever asks or refuses, and of no thing («ألواح مقاومة للحموض»).
_CALLS = frozenset(("demands", "conditions", "rejects", "accuses"))
#: Tokens before a request within which the act stands that was put off at it.
PUT_OFF = 10
#: Letters of a past verb within which the damma of its passive is written.
PASSIVE = 4

#: What may stand between a verb of deciding and what is decided.
_BEFORE_DECIDED = ("when", "voiced", "comma", "quote", "both", "country_of_speaker")


#: The denial of what is told of somebody stands so many tokens before.
DENIED_NEWS = 18


class Readings(Senses):
    """Tells them on one page."""

    def _ruled_out(self, i: int, form: StanceForm, before: str) -> bool:
        """The words around the form leave it no stance."""
        words, k = self.words, self.k
        called = before.removeprefix(k.conjunction) in k.words["calls"]
        if form.stance.lemma in k.words["threatens"] and words[i + 1] in k.words["endangered"]:
            return True  # «تهدد السيادة بسياستها»: harm, and no threat
        if words[i + 1] in k.words["god"]:
            return True  # «أدعو الله أن …»
        if form.stance.lemma in k.words["lies"] and words[i + 1] in k.words["preposition"]:
            return True  # «تكذب بشأن الاتفاق»: no «belies»
        if form.shape == "noun" and called and before.endswith((k.hers, k.feminine)):
            return True  # «اعتبرته رضوخا»: what it is called
        if (
            before in k.words["without"]
            or self._undone(i)
            or self._in_denied_clause(i, form)
            or self._in_denied_news(i)
        ):
            return True  # «من دون التوصل إلى اتفاق», «نفى أن يكون رفض …»
        if (
            before in k.words["manner"]
            or before in k.words["so_that"]
            or (form.shape == "present" and before in k.words["until"])
            or (self._noun_too(form) and before in k.words["any"])
            or (form.shape == "present" and not form.cut and words[i - 2] in k.words["any"])
        ):
            return True  # «بشكل حذر», «لكي تلتزم», «أي دعم», «أي قرار يهدد …»
        hers = form.shape == "present" and form.gender == "f" and form.number == "s" and not form.cut
        others = (k.hers, k.theirs, *k.words["of_two"])
        if hers and before in k.words["that_pronoun"] and not before.endswith(others):
            return True  # «إنه تقرر …»: it was decided
        if self._before_time(i, form):
            return True  # «قبل شهر», «قبل عيد الفطر»
        if self._taken_back(i, form):
            return True
        mine = form.shape == "noun+pronoun" and words[i].endswith(k.he)
        said = words[i - 1 - (before in k.words["voiced"] or before == k.upon)].removeprefix(k.conjunction)
        if mine and said not in k.words["voices_mine"]:
            return True  # «دفاعي»: an adjective; but «أجدد رفضي», «أعبر عن تضامني»
        finite = form.shape in ("present", "object") or form.asked
        if finite and before.removeprefix(k.conjunction) in k.words["absence"]:
            return True  # «عدم تعرضهم»: a masdar
        if form.shape == "present" and (self._exposed(i, form) or self._passive_present(i, form)):
            return True
        if form.shape == "noun+pronoun" and form.stance.lemma in k.words["verb_with_object"]:
            return True  # «التي تمنعه من الترشح»
        if self._threatened(i, form) or (self._noun_too(form) and self._surely_noun(i, form)):
            return True
        sent = form.shape == "noun+pronoun" and form.stance.lemma in k.words["shows"]
        shown = words[i + 1] == k.upon or (form.cut > 0 and words[i + 1] in k.words["amid"])
        if sent and (before in k.words["who"] or shown or i + 1 in self.spots):
            return (
                True  # «التي عرضها المبعوث», «عرضه على القادة», «وعرضها خلال خطابه»: a verb with its object
            )
        if words[i] in k.jussives and before.removeprefix(k.conjunction) not in k.words["of_verbs"]:
            return True  # «حتى يوافقوا», «أن لا يقبلوا»; but «لم يوافقوا» refuses
        if form.shape == "past" and (
            self._passive(i, form) or (form.strict and words[i + 1] in k.words["any"])
        ):
            return True  # «قبل أي لقاء»
        if self._noun_too(form):
            while_ = before in k.words["meanwhile"] and words[i - 2] in k.words["seated_in"]
            if not while_ and (before in k.words["stopped"] or before[1:] in k.words["stopped"]):
                return True  # «لوقف دعم …», but «في حين رفض …»
            lead = words[i - 2].removeprefix(k.conjunction)  # «وبعد أن طلب»
            told = lead in k.words["preposition"] or lead in k.words["already"]
            that = form.shape == "past" and before in k.words["that_plain"] and not told
            if lead in k.words["at_which"] and before in k.words["that_plain"] and form.shape == "noun":
                return True  # «بعد أن طلب من …»: no noun
            if that or (form.shape == "past" and before in k.words["there"]):
                return True  # «على أن طلب الوقف مرفوض», «هناك أمل»: a noun; but «سبق أن طلب»
        after_that = before.removeprefix(k.conjunction) in k.words["that_plain"]
        not_to = before in k.words["that_not"] or (
            before in k.words["denies"] and words[i - 2] in k.words["that_plain"]
        )  # «ضمانات بألا ترفض», «بأن لا ترفض»
        matter = (after_that or not_to) and any(a < i < b for a, b, _, _ in self.covered)
        if matter or (after_that and (self._hoped(i) or self._unreal(i, form))):
            return True  # «طالب بأن تنسحب القوات»: what is asked, refused or agreed, nobody does yet
        if form.shape == "participle" and any(a < i < b and kind == "yes" for a, b, _, kind in self.covered):
            return True  # «قدمت مقترحا»: what is offered
        if before in k.words["or"] and (
            form.shape == "noun+pronoun" or any(a < i < b for a, b, _, _ in self.covered)
        ):
            return True  # «ترفض تأكيد أو نفي …», «امتنع عن تأكيد النبأ أو نفيه»
        refused = before in k.words["will_not"] or before in k.words["denies"]
        told = refused and any(a == i - 1 for a, _, _, _ in self.covered)  # «لن تزود …», read at «لن»
        return told or self._not_pronoun(i, form) or i in self.spots or i in self.within

    def _undone(self, i: int) -> bool:
        """«نفت أنها وافقت», «تراجع عن رفضه», «لم تعد ترفض», «لا أحد يرفض»: the act is denied or over."""
        words, k, j = self.words, self.k, i - 1
        for _ in range(UNDONE):
            spot = self.spot_ends.get(j + 1)
            if spot is None and words[j] not in k.before_undone:
                break
            j = spot.first - 1 if spot is not None else j - 1
        if j < 0:
            return False
        if words[j] in k.words["not_any_more"]:
            return j > 0 and words[j - 1] in k.words["negation"]
        return words[j] in k.forms and k.forms[words[j]].stance.lemma in k.words["undoes"]

    def _in_denied_clause(self, i: int, form: StanceForm) -> bool:
        """«نفت مسقط في حينه أن تكون واشنطن قد طلبت …»: what a denied clause says is told of nobody."""
        words, k = self.words, self.k
        if form.shape != "past":
            return False
        if words[i - 1] not in k.words["has"] | k.words["that_plain"] and not self._subject_before(i):
            return False
        for j in range(i - 2, max(1, i - SUPPOSED), -1):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["would_be"] and words[j - 1] in k.words["that_plain"]:
                verbs = (k.forms.get(word) for word in words[max(0, j - SUPPOSED // 2) : j - 1])
                return any(verb is not None and verb.stance.lemma in k.words["denies_news"] for verb in verbs)
        return False

    def _subject_before(self, i: int) -> bool:
        """«أن تكون الحركة طلبت»: a definite noun or a name stands between the auxiliary and the verb."""
        words, spot = self.words, self.spot_ends.get(i)
        at = (spot.first if spot is not None else i - 1) - 1
        definite = spot is not None or words[i - 1].startswith(self.k.article)
        return definite and at > 0 and words[at] in self.k.words["would_be"]

    def _in_denied_news(self, i: int) -> bool:
        """«نفى صحة ما نشرته الصحف عن طلب مسقط …», «نفت تقارير عن رفض …»: what others tell of somebody, and he denies."""
        words, k = self.words, self.k
        if words[i - 1] not in k.words["told_about"]:
            return False
        told = False
        for j in range(i - 2, max(0, i - DENIED_NEWS) - 1, -1):
            if words[j] in k.words["bound"]:
                return False
            told = told or words[j] in k.words["told_of"]
            verb = k.forms.get(words[j].removeprefix(k.conjunction))
            if verb is not None and verb.stance.lemma in k.words["denies_news"]:
                return told
        return False

    def _undoes_refusal(self, form: StanceForm, start: int) -> bool:
        """«نفى أن يكون رفض …», «تراجعت عن رفضها»: nobody refuses, and whether he accepts is not said."""
        words, k = self.words, self.k
        if form.stance.lemma not in k.words["undoes"]:
            return False
        at = next(
            (j for j in range(start, start + UNDONE) if words[j] not in k.words["undone_through"]), start
        )
        inner = k.forms.get(words[at]) or k.nouns.get(words[at])
        if inner is None or inner.stance.lemma == form.stance.lemma:
            return False  # «ننفي نفيا قاطعا كل التهم»
        if at == start and inner.number == "d":
            return False  # «نفت نفيا قاطعا»: no verb of two
        return inner.stance.stance in ("rejects", "opposes")

    def _thing_told(self, i: int, form: StanceForm) -> bool:
        """«رفض المقترح الأخير»: a participle with the article right where a matter begins is the thing itself."""
        here = form.shape in ("participle", "adjective") and self.words[i].startswith(self.k.article)
        return here and any(at == i for _, _, at, _ in self.matters)

    def _gives_up(self, i: int) -> bool:
        """«سحبت اعتراضها», «رفعت أنقرة اعتراضها»: the refusal at `i` is withdrawn."""
        words, k = self.words, self.k
        before = self.spot_ends.get(i)
        return (
            words[(before.first if before is not None else i) - 1].removeprefix(k.conjunction)
            in k.words["drops"]
        )

    def _mere_contact(self, start: int, form: StanceForm) -> bool:
        """«نفى أن يكون التقى نظيره», «ما تردد عن قمة», «اتفقا على عقد جولة ثانية»: that a contact or another fact is denied,
        or a contact agreed on, is no stance; but «نفى مزاعم عن لقاءات سرية» answers a charge."""
        k = self.k
        if form.stance.lemma in k.words["agrees_on"]:
            return self._contact_at(start)
        if form.stance.lemma not in k.words["denies_news"]:
            return False
        head = {*self._plain(start, start + NEWS), *self.words[start : start + NEWS]}
        if not k.words["charged"].isdisjoint(head):
            return False
        return not k.words["contacts"].isdisjoint(head) or self._met(start) or self._of_fact(start)

    def _contact_at(self, start: int) -> bool:
        """A meeting is what stands at the token: «اللقاء مجددا», «عقد اجتماع», «عقده في نيسان», «أن تلتئم اللجنة»."""
        words, k = self.words, self.k
        start += words[start] in k.words["quote"]
        if words[start] in k.words["that_plain"]:
            return words[start + 1] in k.words["meets_again"]
        again = not k.words["once_more"].isdisjoint(words[start : start + NEWS])
        act, thing = self._plain(start, start + 2)
        return act in k.words["holding"] and (
            act not in k.words["actions"] or (again and thing in k.words["contacts"])
        )

    def _undecided(self, start: int, form: StanceForm) -> bool:
        """«أعلنت السويد اختتام الجولة ورفع …», «قرر عدم المضي»: what is decided stands right behind the verb, its subject or
        the day."""
        words, k, before = self.words, self.k, start - 1
        if form.stance.lemma not in k.words["decides"]:
            return False
        before -= words[before] in form.stance.frames
        told = before + 1 in self.spot_ends or words[before] in k.forms or words[before].isdigit()
        return not (
            told
            or any(
                words[before] in k.words[r]
                for r in ("when", "voiced", "comma", "quote", "both", "country_of_speaker")
            )
        )

    def _signed(self, i: int, start: int, form: StanceForm) -> bool:
        """«وقعت بيرو وتشيلي اتفاقا»: an agreement signed is told as a contact; but «ستوقع …» promises it, and who signs on a
        paper («وقعت على المسودة») accepts it."""
        future = form.cut and self.words[i][form.cut - 1] == self.k.will
        on_paper = self.words[start - 1] in self.k.words["preposition"]
        minor = self._plain(start, start + 1)[0] in self.k.words["memoranda"]
        return form.stance.lemma in self.k.words["signs"] and (minor or not (future or on_paper))

    def _passive(self, i: int, form: StanceForm) -> bool:
        """«مُنع», «اتُهم» with its damma written, «ألغي», «استدعي» with the ya of a passive: who did it is not told."""
        start, end = self.page.reading.span(i, i + 1)
        he = (form.gender, form.number) == ("m", "s") and len(form.stance.lemma) >= PASSIVE
        derived = he and form.stance.lemma.startswith(self.k.accusative)
        if derived and self.page.text[end - 1] == self.k.dotted_ya and self._dots_its_ya:
            return True
        return self.k.damma in self.page.text[start + form.cut : min(end, start + form.cut + PASSIVE)]

    _kept_dots_its_ya: bool | None = None

    @property
    def _dots_its_ya(self) -> bool:
        """The page writes «على» without dots, so that a ya with dots is one."""
        if self._kept_dots_its_ya is None:
            self._kept_dots_its_ya = self._find_dots_its_ya()
        return self._kept_dots_its_ya

    def _find_dots_its_ya(self) -> bool:
        text = self.page.text
        ends = (self.page.reading.ends[j] for j in self.page.tokens_of(frozenset((self.k.upon,))))
        return any(text[end - 1] != self.k.dotted_ya for end in ends)

    def _noun_too(self, form: StanceForm) -> bool:
        """The form is a noun, or one that a noun may be written like: the past of «he» («رفض», but not «رفضت»)."""
        he = form.shape == "past" and (form.gender, form.number) == ("m", "s")
        he = he and form.stance.lemma in self.k.nouns_alike
        return he or form.shape.startswith("noun")

    def _no_masdar(self, form: StanceForm, before: str) -> bool:
        """«لم تعهد», «لن تعرض»: what these negate is a verb, and another one where it can be read as a masdar only."""
        return (
            form.shape.startswith("noun")
            and before.removeprefix(self.k.conjunction) in self.k.words["of_verbs"]
        )

    def _hoped(self, i: int) -> bool:
        """«أعرب عن أمله في أن تقبل …», «من المستبعد أن تلتزم …»: what is hoped or doubted, nobody holds yet."""
        for j in range(i - 2, max(-1, i - SUPPOSED), -1):
            if self.words[j] in self.k.words["bound"]:
                return False
            if self.words[j].removeprefix(self.k.conjunction) in self.k.words["hopes"]:
                return True
        return False

    def _unreal(self, i: int, form: StanceForm) -> bool:
        """«من المهم أن تقبل», «ليس عيبا أن ترفض»: after «أن» in the present nobody does it, but where it is expected or
        comes before something («يرتقب أن يدعو», «قبل أن ترفض»)."""
        governor = self.words[i - 2].removeprefix(self.k.conjunction)
        return form.shape == "present" and governor not in self.k.words["expects"]

    def _not_pronoun(self, i: int, form: StanceForm) -> bool:
        """«عرضة للخطر», «وعدة بلدان»: the ending is written as no pronoun is."""
        pronoun = form.asked or form.shape in ("noun+pronoun", "object")
        return pronoun and self.page.text[self.page.reading.ends[i] - 1] == self.k.marbuta

    def _idle(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """A form that names and does not hold: a purpose («لدعم الشرعية»), «الدعم العسكري», «مؤيدين» as people."""
        word, k = self.words[i], self.k
        before = self.words[i - 1] if i > sentence.start else ""
        if word in k.words["homograph"]:
            return True
        if form.shape.startswith("noun"):
            return self._idle_noun(i, form, before, sentence)
        given = before in k.words["upon_him"] and form.shape == "participle"  # «يعرض عليه مقترحا»
        if before.isdigit() or given or (word in k.nouns and word.endswith(k.theirs_f)):
            return True  # «39 مشجعا», «مقترحات لفرض قيود»: things
        attribute = (
            form.stance.insists and word.endswith(k.feminine) and before.endswith((k.accusative, k.theirs_f))
        )
        if (
            form.shape == "participle"
            and i in self.cues
            and attribute
            and before not in k.forms
            and i - 1 not in self.spots
        ):
            return True  # «فرضت قيودا مشددة على …»
        if form.shape not in ("participle", "adjective") or i in self.cues:
            shaped = form.stance.lemma[1:2] == k.accusative  # «عارضا»: as the participle of «عرض»
            if shaped and form.shape == "past" and form.number == "d" and before in k.words["bound"]:
                return not self._of_two(i, sentence)  # «، عارضا صورة»: of one, not «they two»
            return self._supposed(i, form, sentence)
        framed = self._framed(i, form, sentence)
        if form.shape == "adjective":
            return not framed  # «المقترح الأوروبي» is a thing, «المناهض للهجرة» a stance
        circumstance = word[form.cut :] != form.stance.participle  # «متعهدا», after its clause
        quoted = before in k.words["quote"]
        beside = (i - quoted) in self.spot_ends  # «أنقرة "مستاءة" من …»
        object_next = "object" in form.stance.frames and i + 1 in self.spots  # «واشنطن متهمة موسكو بـ»
        defined = before.startswith(k.article) and not word.startswith(k.article)  # «منذ بدء الأزمة مشترطة …»
        accused = self.spots[i + 1].end if i + 1 in self.spots else i + 2
        somebody = i + 1 in self.spots or self.words[i + 1].startswith(k.article)
        by = self.words[accused].startswith(k.by)
        charges = (
            form.stance.stance == "accuses" and somebody and by
        )  # «متهمة لندن بـ», not «متهمة بالقيام بـ»
        if form.stance.stance == "accuses" and self.words[i + 1].startswith(k.by) and i + 1 not in self.spots:
            return True  # «الحزب متهم بـ»: he is the one charged
        set_off = (
            i == sentence.start
            or before in k.words["bound"]
            or (defined and (framed or form.stance.stance in _CALLS))
            or (quoted and beside)
            or (object_next and (quoted or beside))
            or charges
        )
        if circumstance and (word.endswith(k.accusative) or set_off):
            return False
        return not framed or not (i in self.spot_ends or before in k.words["that_pronoun"])

    def _idle_noun(self, i: int, form: StanceForm, before: str, sentence: Sentence) -> bool:
        word, k = self.words[i], self.k
        done = before.removeprefix(k.conjunction) in k.words["done"] and not before.startswith(k.he)
        if done and form.stance.lemma in k.words["achieves"]:
            return False  # «تم الاتفاق خلال الجولة على …»
        if form.stance.stance == "supports" and before in k.words["rate"]:
            return True  # «تراجع معدل تأييد الرئيس», «الأكثر تأييدا للحزب»: his standing
        bare = form.shape == "noun"
        aimed = form.shape == "noun+pronoun" and form.cut > 0 and word[form.cut - 1] == k.to
        if aimed and "object" in form.stance.frames and self.words[i + 1] in k.words["preposition"]:
            return True  # «جمعت أدلة لاتهامه في ملفين»: the pronoun is whom it is done to
        if bare and (self._just_told(i, form) or self._impossible(i)):
            return True
        if bare and before in k.words["light"] and self.words[i - 2] in k.words["of_verbs"]:
            return True  # «لم يوجهوا اتهاما إلى …»
        if bare and (self._maker(i) is not None or self._is_purpose(i, form)):
            return False
        defined = self._defined(i, form)
        told = self._inside(i)
        declared = told is not None and self._expressed(i, told)  # «أعلن الطرفان التوصل إلى …»
        governed = before in k.words["preposition"] or any(a < i < b for a, b, _, _ in self.covered)
        if bare and form.stance.explicit and not declared and (defined or governed):
            return True  # «من أجل التوصل إلى اتفاق», «أيد انضمام كييف إلى …»: sought, not reached
        invited = word[form.cut :] in k.words["invitation"] and word.startswith(k.by)
        helped = form.stance.lemma in k.words["helps"] and form.cut and word.startswith(k.by)
        if (invited or helped) and self.words[i + 1] in k.words["by_whom"]:
            return True  # «بدعوة من …»: why somebody came; «بدعم من …»: how something was done
        if (before if before != k.upon else self.words[i - 2]) in k.words["sought"]:
            return True  # «للحصول على موافقة واشنطن», «لكسب تأييد موسكو»: what is sought nobody gives yet
        requested = before == k.upon and self.words[i - 2] in k.words["on_request"]
        asker = self.spots.get(i + 1)
        near = {w.removeprefix(k.conjunction) for w in self.words[max(sentence.start, i - PUT_OFF) : i]}
        put_off = not k.words["put_off"].isdisjoint(near)
        near |= {w.removeprefix(k.article) for w in near}
        met = not (k.words["contacts"].isdisjoint(near) and k.words["gatherings"].isdisjoint(near))
        named = asker is not None and (  # «تأجلت بناء على طلب الوزير», «رفعت العقوبات بناء على طلب نيروبي»
            can_bear(asker.mention) if put_off else not met and can_side(asker.mention)
        )
        told_who = self.words[i + 1] in k.words["by_whom"] or named
        if requested and not told_who and self._of_people(i, form) is None:
            return True  # «بناء على طلب الجمهور»; but «بناء على طلب من نيروبي», «على طلب كيني» name who asked
        if word.removeprefix(k.to) in k.words["invitation"] and self._answered(before, i):
            return True  # «احتجاجا على دعوة الوفد إلى القمة», «تلبية دعوة …»: another's
        there = before in k.words["there"] and not k.words["supposes"].isdisjoint(self.words[i - 3 : i])
        if there:
            return True  # «إذا كان هناك اقتراح بـ»
        if before in k.words["supposes"] or before in k.words["nouns_of_need"]:
            return True  # «ضرورة التزام طهران»: asked of it; «فإذا طلبه»: a verb with its object; «في حال رفض طهران»: nobody refuses yet
        answered = any(at == i for _, _, at, _ in self.matters)  # «لم تستجب لطلب كينيا تسليم …»
        met = (before in k.words["satisfies"] or answered) and i + 1 in self.spots  # «تلبية لطلب الحكومة»
        if (bare or form.strict) and form.cut and word.startswith(k.to) and not met:
            return True
        if bare and not (defined or word.endswith(k.accusative)) and self._after_subject(i):
            return True  # «أن النظام رفض»: no masdar behind a noun that has the article
        if bare and defined and not self._framed(i, form, sentence) and self._giver(i + 1) is None:
            return True  # «الدعم العسكري», «الرفض الأميركي»
        # «دعا إلى التزامها»: part of what is asked; but «رفضت عرضا فرنسيا»: somebody offered it
        others = i + 1 in self.spots or self._of_people(i, form) is not None or self._giver(i + 1) is not None
        made = others and form.stance.stance in ("offers", "demands")
        protested = (
            others and form.stance.stance == "rejects" and before == k.upon
        )  # «احتجاجا على رفض باريس …»
        reason = others and before in k.words["owing_to"]  # «تراجع عن الضربة بسبب رفض لندن تأييده»
        why = form.stance.stance == "supports" and form.stance.lemma in k.words["reasons"]
        why = why and word.endswith(k.accusative)  # «قاطعت القمة تضامنا مع …»
        parts = ("ask", "accuse") if made or protested or reason or why else ("ask", "no", "accuse")
        if others and self._last_told(i, sentence):
            return False
        return any(a < i < b and kind in parts for a, b, _, kind in self.covered)

    def _supposed(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«إذا قبلت …», «في حال رفضت …»: the clause supposes the act, nobody holds it yet."""
        future = form.cut and self.words[i][form.cut - 1] == self.k.will
        goes_on = form.shape == "past" and self.words[i][: form.cut] == self.k.conjunction
        if form.shape not in ("past", "present") or (form.cut and not (future or goes_on)):
            return False  # «إذا تخلت لندن عن … وتمسكت بـ»
        for j in range(i - 1, max(sentence.start - 1, i - SUPPOSED), -1):
            if self.words[j] in self.k.words["bound"]:
                return False
            if goes_on and self.words[j] in self.k.words["so_then"]:
                return False  # «إذا كانت نيروبي تريد السلام فقد رحبت … وطالبت بـ»
            if self.words[j] in self.k.words["whether"]:
                return True  # «سأل هل ترفض …»
            if self.words[j] in self.k.words["supposes"]:
                # «ما إذا كانت ستقبل»; not «إذا انسحبت … ستقبل», where the main clause follows
                whether = self.words[j - 1] in self.k.words["unless"]
                return not whether if goes_on else not future or whether
        return False

    def _of_two(self, i: int, sentence: Sentence) -> bool:
        """The word before the verb's group names two: «البلدان», or two mentions that «و» joins."""
        head = self._head(i, sentence)
        before = self.spot_ends.get(head)
        if before is not None:
            return before.cut or before.mention.number == "dual"
        if self.words[i].startswith(self.k.conjunction) and self.words[i - 1] in self.k.words["comma"]:
            return len(self._near(i, sentence, head=True)) > 1  # «وانتقد الحزب والحركة القرار، وطالبا»
        if head == sentence.start + 1 and self.words[head - 1] in self.k.words["moreover"]:
            return self.k.forms[self.words[i]].stance.lemma in self.k.words["agrees_on"]  # «كما توافقا على …»
        return head > sentence.start and self.words[head - 1] in self.k.words["both"]
