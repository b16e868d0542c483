"""What follows a word of stance and makes it none: a meeting, a fact owned up to, a debt, the talker himself."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import can_give
from mahdar.annotate.positions.phrases import UNNAMED
from mahdar.annotate.positions.wishes import Wishes
from mahdar.annotate.speech.scene import Spot
from mahdar.knowledge.positions import StanceForm

#: Tokens at the head of a matter among which its first noun stands, past a quotation mark.
HEAD = 2
#: Tokens from the matter's first in which a thing shown may stand.
SHOWN = 5
#: Tokens behind «عرض» within which stands before whom.
PUT = 12
#: Tokens behind «من» within which what is under way names with whom it is.
PROCESS = 5
#: Tokens from an agreement within which stands what it is about.
TERMS = 12
#: Tokens behind a verb of owning up within which the «ب» of the fact stands, past where it was said.
ASIDE = 9
#: Tokens of «لأول مرة» and what follows, behind its first.
FIRST_TIME = 2


class NoStance(Wishes):
    """Tells them on one page."""

    def _suspends(self, start: int) -> bool:
        """«تعليق المفاوضات», «تأجيل القمة»: a contact put off stands at the token or right behind it."""
        words, k = self.words, self.k
        return any(
            words[j] in k.words["suspended"] and words[j + 1].removeprefix(k.article) in k.words["contacts"]
            for j in (start - 1, start)
        )

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
        if form.stance.lemma in k.words["acknowledges"] and not denied and self._owns_up_to(start):
            return True
        if form.stance.lemma in k.words["joins_in"] and self._no_cause(start):
            return True
        upholds = form.stance.lemma in k.words["upholds"] and form.stance.stance == "supports"
        if upholds and words[at] in k.words["absence"]:
            return True  # «أكد عدم شرعية الانتخابات»: the opposite
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
        if form.stance.lemma in k.words["stresses"] and self._only_stressed(i, start):
            return True
        if form.stance.lemma in k.words["shows"] and self._only_shown(i, start, form):
            return True
        if form.stance.lemma in k.words["keen"] and self._plain(start, start + 1)[0] in k.words["manners"]:
            return True  # «حرص على القول», «على حضور الحفل»: what one likes to do, and no matter between two sides
        blames = form.shape == "noun" and form.stance.stance in ("opposes", "accuses") and at > i + 1
        blames = blames and words[at] not in k.words["that"]
        # «إدانة الوزير بتهمة …»: he is the one condemned
        return blames and k.by not in form.stance.frames and self._joined(at, frozenset((k.by,)))

    def _owns_up_to(self, start: int) -> bool:
        """«أقر في مقابلة بوجود خلافات», «أقرت أمام اللجنة بأنها …»: what a preposition other than its «ب» brings is where it was
        owned up to, and the fact comes behind."""
        words, k = self.words, self.k
        if k.words["preposition"].isdisjoint(words[start - 1 : start + 1]):
            return False
        for j in range(start + 1, min(start + ASIDE, len(words))):
            if words[j] in k.words["bound"]:
                return False
            if words[j].startswith(k.by) and j not in self.spots:
                bare = self._plain(j, j + HEAD)
                return words[j] in k.words["that"] or k.words["recognised"].isdisjoint(bare)
        return False

    def _no_cause(self, start: int) -> bool:
        """«ينضم إلى المباحثات»: he comes to them; «انضم إلى نادي كذا», «إلى قائمة الدول …», «إلى صفوفه»: nobody's cause."""
        start += self.words[start] in self.k.words["onto"]
        plain = self._plain(start, start + HEAD)
        return plain[0] in self.k.words["no_cause"] or not self.k.words["contacts"].isdisjoint(plain)

    def _only_shown(self, i: int, start: int, form: StanceForm) -> bool:
        """«عرض المتحدث صورا», «عرض الوزير تطورات الوضع», «تعرض المعتقلون للضرب»: a thing shown or told of, or harm met with;
        but «عرض على الوفد خطة» offers, whatever it is."""
        words, k = self.words, self.k
        freed = words[start + 1] in k.words["captives"]  # «عرضت إطلاق سراح الأسرى»
        if not freed and not k.words["shown"].isdisjoint(words[start : start + SHOWN]):
            return True
        plural = (
            words[i + 1].endswith(tuple(k.words["people_endings"])) or words[i + 1] in k.words["quantity"]
        )
        if form.shape == "present" and form.gender == "f" and plural and i + 1 < start:
            return True  # «تعرض» of men is «they met with»
        if self._put_before(i):
            return True
        if k.upon in words[i + 1 : start + 1] or not k.words["upon_him"].isdisjoint(words[i + 1 : start + 1]):
            return False
        return not k.words["told_of_things"].isdisjoint(self._plain(start, start + HEAD))

    def _only_stressed(self, i: int, start: int) -> bool:
        """«شدد على القول», «على التصميم», «على التزام بلاده»: what the speaker's own side says or is; and «شدد المجلس العقوبات» made
        them harder."""
        words, k = self.words, self.k
        if not k.words["tightened"].isdisjoint(words[i + 1 : start]) and words[start - 1] != k.upon:
            return True
        if words[start - 1] == k.upon and not k.words["tightened"].isdisjoint(words[i + 1 : start - 1]):
            return True
        if not k.words["own_said"].isdisjoint(words[start - 1 : start + 1]):
            return True
        own = words[start + 1] in k.words["own_state"] or words[start + 1] in k.words["country_of_speaker"]
        return words[start] in k.words["own_will"] and own

    def _put_before(self, i: int) -> bool:
        """«عرض الوزير أمام المجلس تقريرا», «وعرض أمام الأعضاء»: what is put before those who look at it, if no thing to be
        taken is named («عرض أمام المجلس خطة», «عرض وساطة بلاده أمام الوفود»)."""
        words, k = self.words, self.k
        stop = next(
            (j for j in range(i + 1, min(i + PUT, len(words))) if words[j] in k.words["stops"]), i + PUT
        )
        head = words[i + 1 : min(stop, len(words))]
        if k.words["in_front_of"].isdisjoint(head):
            return False
        told = {*head, *self._plain(i + 1, min(stop, len(words)))}
        return told.isdisjoint(k.words["offered"]) and told.isdisjoint(k.words["services"])

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

    def _along_with(self, j: int) -> bool:
        """«مع أوغندا»: another side is named at the token behind."""
        with_whom = self.spots.get(j + 1) if self.words[j] in self.k.words["along_with"] else None
        return with_whom is not None and can_give(with_whom.mention)

    def _expects_of(self, i: int, start: int) -> bool:
        """«تتوقع من كمبالا أن تنسحب», «تتوقع إيضاحا من الوزارة»: an actor is named of whom it is expected, or what is under way
        with one («من التقارب مع كمبالا»)."""
        words, k = self.words, self.k
        for j in range(i + 1, min(start + SHOWN + SHOWN, len(self.page.words))):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["by_whom"]:
                of = self.spots.get(j + 1)
                if (of is not None and can_give(of.mention)) or self._group(j + 1) is not None:
                    return True
                if any(self._along_with(n) for n in range(j + 2, min(j + 2 + PROCESS, len(words) - 1))):
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
            if spot is not None and spot.mention.actor is not None and not self._told_to(spot):
                asked = self.bearers.of(spot.mention).actor
        return asked

    def _told_to(self, spot: Spot) -> bool:
        """«طالبت بغداد، وفق مصادر تحدثت إلى «الصحيفة»، بـ»: an outlet behind a preposition was only told of it."""
        words, k = self.words, self.k
        at = spot.first - 1
        at -= words[at] in k.words["quote"]
        led = bool(spot.cut) or words[at] in k.words["preposition"] or words[at - 1] in k.words["preposition"]
        return spot.mention.kind == "outlet" and led
