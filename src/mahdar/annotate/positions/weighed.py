"""What a stance amounts to with its matter: an invitation is an offer, a threat on terms a condition."""

from __future__ import annotations

from mahdar.annotate.positions.no_stance import HEAD, NoStance
from mahdar.annotate.positions.others import CONVEYED
from mahdar.annotate.speech.scene import Spot
from mahdar.knowledge.positions import StanceForm


class Weighed(NoStance):
    """Weighs them on one page."""

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
        if form.stance.lemma in k.words["wishes"] and self._plain(start, start + 1)[0] in k.words["promotes"]:
            return "supports"  # «تريد تعميق الشراكة»: her own doing, and not «سحب القوات»
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
