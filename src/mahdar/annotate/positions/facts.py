"""Words like those of a stance that tell a fact: that people met or convened, that something befell somebody."""

from __future__ import annotations

from mahdar.annotate.positions.terms import Terms
from mahdar.annotate.positions.told_before import BEFORE
from mahdar.knowledge.positions import StanceForm

#: Tokens from the matter's first within which the contact stands that is denied.
NEWS = 6
#: Tokens of the clause of «that» within which its verb stands.
CLAUSE = 12


class Facts(Terms):
    """Tells them on one page."""

    def _exposed(self, i: int, form: StanceForm) -> bool:
        """«تعرض الرجل وابنته لهجوم», «تعرض فيه 36 آخرون لإصابات»: the verb that is written like «she offers» brings with «ل»
        what befell its subject; an offer names its thing first («تعرض مدريد وساطة لحل الأزمة»)."""
        words, k, j = self.words, self.k, i + 1
        if form.stance.lemma not in k.words["shows"] or words[i][form.cut :][:1] != k.she:
            return False
        if self._befell(i):
            return True
        while j < i + CLAUSE and j + 1 < len(words):
            spot = self.spots.get(j)
            if spot is not None and not words[j].startswith(k.to):
                j = spot.end
                continue
            word = words[j]
            if len(word) > 2 and word.startswith(k.to) and word not in k.words["resumptive"]:
                return True
            kin = word.startswith(k.conjunction) and word.endswith((k.feminine, k.hers, k.theirs))
            kin = kin and word not in k.words["offered"]  # «وساطة»
            counted = word.isdigit() or words[j - 1].isdigit() or not word[:1].isalnum()
            if not (kin or counted or word in k.words["in_which"] or word in k.words["dated"]):
                return False
            j += 1
        return False

    def _befell(self, i: int) -> bool:
        """«تعرض الحلف إلى هزيمة», «تعرض مدير المكتب السابق فلان لإطلاق نار»: a harm stands behind «ل» or «إلى» in the clause."""
        words, k = self.words, self.k
        for j in range(i + 1, min(i + CLAUSE, len(words) - 1)):
            if words[j] in k.words["bound"]:
                return False
            onto = words[j + 1] if words[j] in k.words["onto"] else words[j].removeprefix(k.to)
            led = words[j] in k.words["onto"] or words[j].startswith(k.to)
            if led and (k.to + onto in k.words["shown"] or onto in k.words["mishaps"]):
                return True
        return False

    def _met(self, start: int) -> bool:
        """«أن يكون الوفد قد قابل أحدا», «ما راج من أن الوزيرين تحادثا»: the clause of a «that» near the token says that
        people met or talked."""
        words, k = self.words, self.k
        until = min(len(words), start + 1 + NEWS // 2)
        near = (j for j in range(max(0, start - 1), until) if words[j] in k.words["that_plain"])
        that = next(near, None)
        if that is None:
            return False
        for j in range(that + 1, min(len(words), that + 1 + CLAUSE)):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["met"] and j not in self.spots:
                return True
        return False

    def _of_fact(self, start: int) -> bool:
        """«أن يكون الموعد قد حدد», «ما أوردته الصحف», «صحة النبأ»: what is denied is news and no charge."""
        words, k = self.words, self.k
        near = range(max(0, start - 1), min(len(words) - 1, start + 1 + NEWS // 2))
        that = next(
            (j for j in near if words[j] in k.words["that_plain"] and words[j + 1] in k.words["would_be"]),
            None,
        )
        if that is not None:
            end = min(len(words), that + CLAUSE)
            own = any(words[j] in k.words["country_of_speaker"] for j in range(that + 2, end))
            own = own or words[that + 2] in k.words["has"]  # «نفت أن تكون قد وافقت»: she herself
            did = (k.forms.get(word) for word in words[that + 2 : end])
            yields = any(form is not None and form.stance.stance == "accepts" for form in did)
            wrong = any(word in k.wrongs for word in words[that + 2 : end])
            if own and (yields or wrong):
                return False  # «نفى أن تكون بلاده وافقت على التسليم», «أن تكون قواتها أحرقت القرية»
            return k.words["guilt"].isdisjoint(self._plain(that, end))
        news = {*self._plain(start, start + 1), words[start]} & k.words["news"]
        told = any(words[j] in k.words["which"] and words[j + 1] in k.words["reported"] for j in near)
        return (bool(news) or told) and not self._of_wrong(start)

    def _of_wrong(self, start: int) -> bool:
        """«ما زعمته طهران عن تورطها في الهجوم», «ما تردد عن موافقة بلاده على …»: the news denied is of a wrong,
        or that somebody gave way."""
        words, k = self.words, self.k
        stop = next(
            (j for j in range(start, min(len(words), start + CLAUSE)) if words[j] in k.words["bound"]),
            start + CLAUSE,
        )
        deeds = self._plain(start, stop)
        bare = {word.removesuffix(end) for word in deeds for end in (k.hers, k.theirs, k.hers[:1])}
        acts = (k.forms.get(word) for word in bare)
        yields = any(act is not None and act.stance.stance == "accepts" for act in acts)
        return yields or not (bare.isdisjoint(k.words["guilt"]) and k.words["wrongs"].isdisjoint(deeds))

    def _of_contact(self, start: int) -> bool:
        """A contact is named or held soon after the token, or another than the speaker's own side acts: «لم يستبعد أن
        يلتقي الرجلان», but not «لم يستبعد أن تشارك بلاده»."""
        if not self.k.words["that_plain"].isdisjoint(self.words[start - 1 : start + 1]):
            return self.k.words["own_state"].isdisjoint(self.words[start : start + 3])
        head = {*self._plain(start, start + NEWS), *self.words[start : start + NEWS]}
        return not (self.k.words["contacts"] | self.k.words["holding"]).isdisjoint(head)

    def _to_come(self, start: int, form: StanceForm) -> bool:
        """«دعوة الرئيس إلى نيروبي», «دعاه إلى مأدبة عشاء», «للمشاركة في المؤتمر»: whoever is to come is told with the contact."""
        words, k = self.words, self.k
        spot = self.spots.get(start)
        if form.stance.lemma not in k.words["invites"] or form.stance.stance != "demands":
            return False
        if spot is not None and spot.mention.kind == "place":
            return words[spot.end] not in k.words["that_plain"]
        joins = self._plain(start, start + 1)[0] in k.words["takes_part"]
        at = self._plain(start + 1, start + 3)
        gathered = len(at) > 1 and words[start + 1] in k.words["seated_in"]
        gathered = gathered and any(at[1] in k.words[role] for role in ("convened", "gatherings"))
        return (joins and gathered) or self._plain(start, start + 1)[0] in k.words["treats"]

    def _his_business(self, i: int, start: int, form: StanceForm) -> bool:
        """«ألغى زيارة إلى كمبالا», «انتظر ثلاثة أيام», «ينتظرون عودة الوفد», «وجه الدعوة من نيروبي»: what was put off, waited for
        or sent, and asks, refuses or offers nothing."""
        words, k, lemma = self.words, self.k, form.stance.lemma
        head = {*words[start - 1 : start + 1], *self._plain(start - 1, start + 1)}
        if lemma in k.words["cancels"]:
            return not head.isdisjoint(k.words["visits"])
        if lemma in k.words["awaits"]:
            return form.shape == "past" or not k.words["stayed_for"].isdisjoint(self._plain(i + 1, start + 1))
        sent = (
            lemma in k.words["invites"]
            and form.stance.stance == "offers"
            and words[start].startswith(k.article)
        )
        near = words[start + 1 : start + 1 + NEWS]
        return sent and not any(word in k.words["invited"] or word in k.words["onto"] for word in near)

    def _of_gathering(self, i: int) -> bool:
        """«لقاء ثلاثي دعت إليه أنقرة»: a gathering stands before the verb at `i`, and is what the pronoun behind it means."""
        if self.words[i + 1] not in self.k.words["resumptive"]:
            return False
        near = range(max(0, i - BEFORE), i)
        return any(not self.k.words["convened"].isdisjoint(self._plain(j, j + 1)) for j in near)

    def _objects_not(self, before: str, form: StanceForm) -> bool:
        """«لا تعارض نشر المراقبين», «لا ترفض أي مبادرة»: who does not object accepts; «لم ترفض المقترح» tells no answer yet."""
        k, lemma = self.k, form.stance.lemma
        refuses = lemma in k.words["refuses"] and before.removeprefix(k.conjunction) not in k.words["did_not"]
        return refuses or lemma in k.words["objects_to"]

    def _forecast(self, start: int) -> bool:
        """«من أن الموقف حرج», «من أن هناك مناطق في خطر»: what is warned of is how things stand, and no act of anybody; with an
        «if» it hangs on one."""
        words, k = self.words, self.k
        at = next((j for j in (start - 1, start) if words[j] in k.words["that_plain"]), None)
        if at is None or self._supposing(at + 1, at + CLAUSE) is not None:
            return False
        head = at + 1 + (words[at + 1] in k.words["quote"])
        affair = self._plain(head, head + 1)[0]
        step = words[head] in k.words["this"] and self._plain(head + 1, head + 2)[0] in k.words["steps"]
        if step:
            return False  # «من أن هذه الخطوة ستضر بـ»: an act of somebody
        told = any(words[head] in k.words[role] for role in ("there", "this", "this_alone"))
        return told or affair in k.words["situations"] or affair in k.words["affairs"]
