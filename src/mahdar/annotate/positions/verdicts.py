"""Positions without a verb of stance: who is moved to something, who stands behind somebody, who judges."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.charges import Charges
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.told_before import BEFORE
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm, Wrong

#: Tokens before a word of judgement that are looked through for what is judged.
JUDGED = 14
#: The longest description: what is called so may have clauses of its own.
DESCRIBED = 34
#: Tokens after a verb of abandoning in which a friend is named.
KIN = 3
#: Tokens after «محاولة» in which what is attempted stands.
AIMED = 3
#: Tokens from the beginning of a speech in which the ties stand that it speaks of.
TIES = 3


class Verdicts(Charges):
    """Reads them on one page."""

    def _driven(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«ما دفع دمشق إلى رفض العرض», «للموافقة على العرض», «سارع الوفد إلى رفضه»: who is moved to it, or hurries, holds it;
        a pronoun means what stands before."""
        words, k = self.words, self.k
        onto = words[i - 1] in k.words["onto"] and not form.cut
        # «دفعت كمبالا لدعم اللاجئين» has paid for it
        joined_to = form.cut > 0 and words[i].startswith(k.to) and form.stance.stance != "supports"
        if not (onto or joined_to) or not form.shape.startswith("noun"):
            return False
        driven = self.spot_ends.get(i - onto)
        head, joined = i, driven
        while joined is not None:
            head = joined.first - 1
            joined = self.spot_ends.get(joined.first)
        if driven is None or words[head].removeprefix(k.conjunction) not in k.words["drives"]:
            return False
        if not can_bear(driven.mention):
            return False
        first, last = max(sentence.start, head - BEFORE), head
        stop = i + 1
        if form.shape == "noun":
            first, last = i + 1, self._matter_end(i + 1, sentence, None)
            stop = last
        if last <= first:
            return False
        matter = read_matter(self.page, self.k, self.spots, first, last)
        held = Held(form.stance.stance, i, stop, matter, basis="noun")
        return self._hold(self._chain_back(driven), held, self._inside(i))

    def _backed(self, i: int, sentence: Sentence) -> bool:
        """«الجماعات المدعومة من طهران»: who stands behind somebody supports him."""
        if self.words[i].removeprefix(self.k.conjunction).startswith(self.k.article):
            return False  # «الجماعات المدعومة من طهران»: what they are called
        backer = self.spots.get(i + 2)
        if self.words[i + 1] in self.k.words["by_whom"] and (many := self._group(i + 2)) is not None:
            start = self.spot_ends[i].first if i in self.spot_ends else max(sentence.start, i - 1)
            matter = read_matter(self.page, self.k, self.spots, start, i)
            held = Held("supports", start, many.end, matter, basis="backing")
            return self._hold([many.bearer], held, self._inside(i))
        if self.words[i + 1] not in self.k.words["by_whom"] or backer is None or not can_give(backer.mention):
            return False
        place = backer.mention.kind == "place"
        start = self.spot_ends[i].first if i in self.spot_ends else max(sentence.start, i - 1)
        bearers, stop = ([self.bearers.of(backer.mention)], backer.end) if place else self._joint(backer)
        matter = read_matter(self.page, self.k, self.spots, start, i)
        return self._hold(bearers, Held("supports", start, stop, matter, basis="backing"), self._inside(i))

    def _serves(self, i: int, effect: Wrong, sentence: Sentence) -> bool:
        """«إن الاتفاق سيعزز الاستقرار», «حل الدولتين يحقق السلام»: whose good effect a speaker tells, he supports; what
        makes an evil stronger («الفساد يعزز الفقر», «يسهم في زعزعة …») he opposes."""
        said, k = self._inside(i), self.k
        if said is None or i + 1 >= sentence.end or self.words[i + 1] in k.words["resumptive"]:
            return False
        if effect.objects and effect.objects.isdisjoint(self._plain(i + 1, i + 3)):
            return False
        if self.words[i - 1].removeprefix(k.conjunction) in k.words["unless"]:
            return False  # «وبما يحقق مصلحة الجانبين»
        start = self._subject_thing(i, said)
        if start is None:
            return False
        stop = self._matter_end(i, sentence, said)
        matter = read_matter(self.page, k, self.spots, start, stop)
        head = i + 1 + (self.words[i + 1] in k.words["preposition"])
        evil = any(w in k.words["evils"] or w in k.words["harms"] for w in self._plain(head, head + 1))
        denied = self.words[i - 1] in k.words["negation"]  # «لا تساهم في تحقيق السلام»
        if denied and evil:
            return False
        stance = "opposes" if evil or denied else "supports"
        return self._hold(self._speaker(said), Held(stance, start, stop, matter, basis="judgement"), said)

    def _foreign(self, bearers: list[Bearer], said: Said) -> bool:
        """What is told there is of another state or body than the speaker's."""
        own = {self.bearers.side(b.actor) for b in self._speaker(said) if b.actor is not None}
        return bool(own) and own.isdisjoint({self.bearers.side(b.actor) for b in bearers})

    def _backs(self, stance: str, form: StanceForm) -> bool:
        """«قال … إن روما ترحب بالاتفاق», «إن المجلس يدعم كل مبادرة»: another's support is his, where nobody is charged by it;
        what he wishes is a guess."""
        return stance == "supports" and form.stance.modality is None and form.shape in ("past", "present")

    def _of_kin(self, start: int) -> bool:
        """A friend or a duty is named within three tokens, which to abandon is to betray."""
        head = {*self._plain(start, start + KIN), *self.words[start : start + KIN]}
        return not self.k.words["kin"].isdisjoint(head)

    def _judged(self, i: int, verdict: str, sentence: Sentence) -> bool:
        """«وصف القرار بأنه خطير», «هذا أمر مرفوض»: what somebody calls good, bad or a crime."""
        said, words, k = self._inside(i), self.words, self.k
        if i in self.spots or i in self.within:
            return False  # «عادل», a name
        if any(at == i and kind == "no" for _, _, at, kind in self.matters):
            return False  # «نفى خرق الهدنة»
        if words[i] in k.words["ailments"] and words[i + 1].startswith(k.article):
            return False  # «جنون العظمة»
        if words[i] in k.words["thing_too"] and words[i + 1].startswith(k.article):
            return False  # «مشروع الموازنة»: a draft, and not «legitimate»
        if not self.k.words["any"].isdisjoint(words[max(0, i - 2) : i]):
            return False  # «يلتزمان الامتناع عن أي عمل استفزازي», «أية مخالفة للقواعد»
        if words[i].removeprefix(k.by) in k.words["attempt"] and not self._to_harm(i):
            return False  # «محاولة لتطويقها», but no «محاولة لإنقاذ الاتفاق»
        before = words[i - 1] if i > sentence.start else ""
        negated = before in k.words["negation"]
        if negated:
            if verdict != "supports":
                return False
            verdict, before = "opposes", words[i - 2]
        if verdict != "supports" and not negated and self._tells_how_things_are(i, verdict):
            return False
        first = said.first if said is not None else sentence.start
        start, stop = i, min(i + 2, said.end if said is not None else sentence.end, sentence.end)
        described = said is not None and i - DESCRIBED < first and self._described_so(i, said)
        least = first if described else max(first, i - JUDGED)
        while start > least and words[start - 1] not in k.words["bound"]:
            start -= 1
            if words[start] in k.words["who"] and words[start + 1] in k.words["calls"] | k.words["sees_in"]:
                break  # «الاتفاق الذي ترى فيه تهديدا»
        bearers = self._caller(i, sentence)
        by = words[i].startswith(k.by) and verdict == "accuses" and not words[i].startswith(k.by + k.article)
        if by and not bearers:
            return False  # «يتهم طهران بانتهاك الحظر», «أدين بمخالفة القانون»
        quoted = negated and before in k.words["quote"]  # «التحقيق "غير عادل"»
        if not bearers and self._called_by_others(max(first, i - JUDGED), i):
            return False  # «المعاهدة التي يعتبرها المؤرخون محاولة فاشلة»
        if (
            verdict == "opposes"
            and not negated
            and self._of_no_act(min(start, max(sentence.start, i - JUDGED)), i)
        ):
            return False
        if (
            all(b.actor is None for b in bearers)
            and said is not None
            and (quoted or self._is_verdict(said, verdict, before, i - negated))
        ):
            bearers = self._speaker(said)
        if not bearers or stop <= start:
            return False
        told = words[i - 2] if before in k.words["quote"] and i - 2 >= sentence.start else before
        if verdict == "supports" and k.judgements.get(told.removeprefix(k.by), verdict) != verdict:
            return False  # «كارثة إنسانية», «بـ"كارثة" إنسانية»
        if verdict == "supports" and not k.words["boons"].intersection(words[start:stop]):
            judged = {*words[start:i], *self._plain(start, i)}
            if not judged.isdisjoint(k.words["gatherings"]):
                return False  # «وصف اللقاء بأنه مثمر»: how it went
        matter = read_matter(self.page, k, self.spots, start, stop)
        crime = (
            words[i] in k.words["crimes"] or words[i + 1] in k.words["crime_of"]
        )  # «حظر المساعدات جريمة حرب»
        if verdict == "accuses" and not crime and self._of_measure(start, i):
            verdict = "opposes"
        doer = None
        if verdict == "opposes":
            doer = self._whose_conduct(start, i, bearers) or self._who_endangers(start, i, bearers)
        verdict = "accuses" if doer is not None else verdict
        held = Held(verdict, start, stop, matter, negated=negated, asked=doer, basis="judgement")
        return self._hold(bearers, held, said)

    def _tells_how_things_are(self, i: int, verdict: str) -> bool:
        """«لا تشكل تهديدا», «الأسوأ من نوعه», «أكثر الأيام دموية», «مثير للاهتمام», «3 آلاف إرهابي»: denied, measured or counted,
        the word judges nobody."""
        words, k = self.words, self.k
        at = i - 1 - (words[i - 1] in k.words["quote"])
        denied = words[at] in k.words["amounts_to"] or words[at] in k.words["was"]
        if denied and words[at - 1] in k.words["negation"]:
            return True
        if words[i] in k.words["worst"]:
            return words[i + 1] in k.words["lapse"] or words[i + 2] in k.words["its_kind"]
        if words[i + 1] in k.words["remarkable"] or not k.words["elative"].isdisjoint(words[i - 2 : i]):
            return True
        counted = words[i - 1] in k.words["quantity"] or words[i - 1] in k.numbers or words[i - 1].isdigit()
        return verdict == "accuses" and counted

    def _called_by_others(self, start: int, i: int) -> bool:
        """A clause with «الذي» tells between the tokens what others call something."""
        return any(
            self.words[j] in self.k.words["calls"] and self.words[j - 1] in self.k.words["who"]
            for j in range(start, i)
        )

    def _described_so(self, i: int, said: Said) -> bool:
        """«وصف … بأنه خطير», «وصف … بـ"الهمجية"»: the «ب» of a describing verb brings the word."""
        near = self.words[max(said.first, i - 3) : i]
        by = self.words[i].startswith(self.k.by) or self.k.by in near
        return self._describes(said) and (by or not self.k.words["that_pronoun"].isdisjoint(near))

    def _of_no_act(self, start: int, i: int) -> bool:
        """«الوضع مقلق», «الحادث كارثة», «إنها مأساة»: a word of misery tells how things stand, where nobody's act is called
        so."""
        k = self.k
        if self.words[i] not in k.words["grim"]:
            return False
        told = {*self.words[start:i], *self._plain(start, i)}
        act = any(
            not told.isdisjoint(k.words[r]) for r in ("conduct", "measures", "refused_things", "agreements")
        )
        if act or not told.isdisjoint(k.wrong_nouns):
            return False
        at = i - 1 - (self.words[i - 1] in k.words["quote"])
        said_of_it = self.words[at] in k.words["that_pronoun"] and not self.words[at].startswith(k.by)
        it = said_of_it or self.words[at] in k.words["this"] or self.words[at] in k.words["this_alone"]
        alone = it and self.words[i] in k.words["calamity"]  # «إنها مأساة», «هذه كارثة»; but «الحرب كارثة»
        return alone or not told.isdisjoint(k.words["state_of_things"])

    def _head_of(self, start: int, i: int) -> int:
        """The token where the noun phrase begins of which the word at `i` is said."""
        k = self.k
        opened = (j + 1 for j in range(i - 1, start - 1, -1) if self.words[j] in k.words["that"])
        at = next((j for j in opened if j < i - 1), start)
        return at + (self.words[at] in k.words["this"])

    def _of_measure(self, start: int, i: int) -> bool:
        """«القرار استفزازي», «وصف العقوبات بأنها انتهاك للقانون»: what is decided or said is opposed; a deed of violence
        is charged."""
        head = self._head_of(start, i)
        return self._plain(head, head + 1)[0] in self.k.words["measures"]

    def _who_endangers(self, start: int, i: int, judges: list[Bearer]) -> str | None:
        """«إن طهران تشكل تهديدا للمنطقة», «طهران هي أكبر تهديد»: who himself is called a danger by others."""
        words, k = self.words, self.k
        if k.words["danger"].isdisjoint(words[i : i + 2]):
            return None
        subject = self.spots.get(self._head_of(start, i))
        if subject is None or subject.cut or subject.end > i or not can_give(subject.mention):
            return None
        verb = words[subject.end]
        if not (subject.end == i or any(verb in k.words[r] for r in ("amounts_to", "pronoun", "who"))):
            return None
        side = self.bearers.side(self.bearers.of(subject.mention).actor)
        return side if side not in {self.bearers.side(b.actor) for b in judges} else None

    def _called_the(self, i: int, sentence: Sentence) -> bool:
        """«وصفها بـ"المهزلة"», «بالعمل الجبان», «بـ"اللعبة الخطيرة"»: «بـ» brings the word with the article, or the noun before
        it, of what somebody is told to call so."""
        words, k = self.words, self.k
        brought = any(
            words[at].startswith(k.by + k.article)
            or (
                words[at].startswith(k.article)
                and words[at - 1] in k.words["quote"]
                and words[at - 2] == k.by
            )
            for at in (i, i - 1)
        )
        if not brought:
            return False
        said = self._inside(i)
        return (said is not None and self._describes(said)) or bool(self._caller(i, sentence))

    def _whose_conduct(self, start: int, stop: int, judges: list[Bearer]) -> str | None:
        """«إن تصرفات طهران استفزازية», «ما تفعله باكو ابتزاز»: of whose conduct it is said, no statement of his and none of
        the judge's own side."""
        for j in range(start, stop):
            doer = self.spots.get(j + 1)
            if self.words[j] not in self.k.words["conduct"] or doer is None or not can_give(doer.mention):
                continue
            side = self.bearers.side(self.bearers.of(doer.mention).actor)
            if side is not None and side not in {self.bearers.side(b.actor) for b in judges}:
                return side
        return None

    def _to_harm(self, i: int) -> bool:
        """«محاولة لتطويقها», «محاولة سافرة لجر المنطقة إلى …», «محاولة تشويه …»: a design on somebody is attempted."""
        k = self.k
        for j in range(i + 1, min(i + 1 + AIMED, len(self.page.words))):
            (aim,) = self._plain(j, j + 1)
            aim = aim.removesuffix(k.hers).removesuffix(k.theirs)
            if (j == i + 1 or self.words[j].startswith(k.to)) and aim in k.words["designs"]:
                return True
        return False

    def _is_verdict(self, said: Said, verdict: str, before: str, i: int) -> bool:
        """The word judges: its verb describes, or it is the predicate of what is said."""
        if self._describes(said):
            return True
        if verdict == "supports":
            if self.words[i] in self.k.words["boons"]:  # «إن الزيارة تشكل "فرصة»
                at = i - 1 - (before in self.k.words["quote"])
                return self.words[at] in self.k.words["amounts_to"] and self._is_boon(at, i)
            if self.words[i] in self.k.words["needful"] and not self._left_in_doubt(said, i):
                told = before in self.k.words["copula"] or before in self.k.words["praised"]
                if told or self._predicate(i):
                    return True  # «إن الإصلاحات كانت ضرورية», «إن الحل السياسي ضروري لـ»
            return before in self.k.words["praised"] or (self._of_ties(said) and self._predicate(i))
        return before in self.k.words["copula"] or self._predicate(i)

    def _left_in_doubt(self, said: Said, i: int) -> bool:
        """«لا يعتقد أن العقوبة ضرورية», «ما إذا كانت ضرورية»: what is denied or asked nobody judges."""
        words, k = self.words, self.k
        return any(
            words[j] in k.words["supposes"] or words[j] in k.words["denies"] or words[j] in k.words["unless"]
            for j in range(max(said.first - 3, i - JUDGED), i)
        )

    def _is_boon(self, at: int, i: int) -> bool:
        """«إن الزيارة تشكل فرصة», «إنها ستكون فرصة»; not of what nobody arranges («إن الفوضى تشكل فرصة للمهربين»), nor «فرصة
        ضائعة»."""
        words, k = self.words, self.k
        arranged = k.words["gatherings"] | k.words["contacts"] | k.words["agreements"] | k.words["upheld"]
        opens = k.words["that"] | k.words["bound"]
        first = at  # «إن زيارة الأمير "تشكل فرصة"»: the clause may begin before what is quoted
        while first > max(1, at - JUDGED) and words[first - 1] not in opens:
            first -= 1
        judged = {*words[first:at], *self._plain(first, at)}
        meant = words[first - 1] in k.words["that_pronoun"]
        return (meant or not judged.isdisjoint(arranged)) and words[i + 1] not in k.words["missed"]

    def _predicate(self, i: int) -> bool:
        """«إن الخطوة الأخيرة مقلقة»: without the article after a noun with it, the word is said of it."""
        word, at = self.words[i], i - (self.words[i - 1] in self.k.words["quote"])  # «الرسالة "مهزلة"»
        definite = self.words[at - 1].startswith(self.k.article) or at in self.spot_ends
        bare = not word.endswith(self.k.accusative) or self._ends_in_hamza(i)  # «خطأ»
        ends = bare and not self.words[i + 1].startswith(self.k.article)
        return definite and ends and not word.startswith(self.k.article)

    def _of_ties(self, said: Said) -> bool:
        """«إن العلاقات بيننا وبين الرياض تاريخية»: the ties of two sides open what is said."""
        opening = self._plain(said.first, said.first + TIES)
        return not self.k.words["ties"].isdisjoint(opening)

    def _ends_in_hamza(self, i: int) -> bool:
        return self.page.text[self.page.reading.ends[i] - 1] == self.k.hamza

    def _describes(self, said: Said) -> bool:
        """The word of saying tells what something is called («وصف … بأنه»)."""
        cue = said.statement.cue
        return cue is not None and fold(cue.lemma) in self.k.words["describes"]
