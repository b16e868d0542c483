"""Words of stance that are another word here, or are told of nobody's stance: «قبل» before a meeting, a passive with its
damma, «المهدد بالقتل», a wish for one's own gain, a masdar that only answers another's act."""

from __future__ import annotations

from mahdar.annotate.positions.facts import Facts
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens before a form within which «حق» stands of whoever may ask.
RIGHT = 6
#: Tokens behind «إدانة» within which the charge stands.
COURT = 10
#: Tokens between a verb of seizing and its «على».
SEIZED = 4
#: Tokens behind a verb of withdrawing within which its «من» stands.
LEFT = 6
#: Tokens before a wish within which the relative stands whose thing it tells of.
RELATIVE = 5
#: Tokens before «اهتمام» within which the verb stands that draws it.
DRAWN = 6


class Senses(Facts):
    """Tells them on one page; `Readings` builds on it."""

    def _passive_present(self, i: int, form: StanceForm) -> bool:
        """«لم يُسمح», «يُطلب من الشركات» with the damma written over a verb that has none in the active."""
        at = self.page.reading.starts[i] + form.cut + 1
        if self.words[i - 1] in self.k.words["will_not"]:
            return False  # «لن يُسمح لأحد بالدخول»: whoever says so will not let them
        return form.stance.lemma in self.k.words["laid_bare"] and self.page.text[at : at + 1] == self.k.damma

    def _threatened(self, i: int, form: StanceForm) -> bool:
        """«الكاتب المهدد بالقتل», «الأنواع المهددة بالانقراض»: with the article right behind a noun, before «ب», he is the one
        who is threatened."""
        words, k = self.words, self.k
        if form.stance.lemma not in k.words["menaces"] or not words[i + 1].startswith(k.by):
            return False
        if form.shape not in ("participle", "adjective"):
            return False
        return words[i][form.cut :].startswith(k.article) or self._is_so(i)

    def _is_so(self, i: int) -> bool:
        """«بات النادي مهددا بالهبوط», «ما جعلها مهددة بـ»: what a verb of being or making tells of its subject befalls him; «غادر
        مهددا بـ» threatens himself."""
        words, k = self.words, self.k
        subject = self.spot_ends.get(i)
        at = subject.first if subject is not None else i - words[i - 1].startswith(k.article)
        return words[at - 1].removeprefix(k.conjunction) in k.words["is_or_becomes"]

    def _made_passive(self, i: int, form: StanceForm) -> bool:
        """«الوزير الذي أدين بالتجسس», «الذي منع من السفر»: with the charge or what he is kept from right behind the verb, and no
        object, its subject is whom it befalls; «أدين بشدة» is the speaker's own word."""
        k, after = self.k, self.words[i + 1]
        if form.stance.lemma in k.words["convicts"] and form.shape == "first":
            after = self.words[i + 2] if after in k.words["quote"] else after  # «أدين "بالتجسس"»
            strongly = after in k.words["as_strongly"] or after in k.words["with_force"]
            return after.startswith(k.by) and not strongly and i + 1 not in self.spots
        if form.stance.lemma not in k.words["keeps_from"] or form.shape != "past":
            return False
        return after in k.words["by_whom"] and self.words[i + 2] not in k.words["his_side"]

    def _left(self, i: int) -> bool:
        """«انسحبت القوات من البلدة», «عفرين التي انسحبت منها القوات», «انسحب من السباق»: who leaves a place or a game refuses
        nothing, as who leaves an agreement or talks does; and «لن تنسحب من سوريا» does refuse."""
        words, k = self.words, self.k
        if words[i - 1] in k.words["negation"]:
            return False
        for j in range(i + 1, min(i + LEFT, len(words) - 1)):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["by_whom"]:
                return self._to_be_left(j + 1)
            if j == i + 1 and words[j] in k.words["from_it"]:
                at = i - 1 if words[i - 1] in k.words["who"] else i
                placed = self.spot_ends.get(at)
                return (placed is not None and placed.mention.kind == "place") or self._to_be_left(at - 1)
        return False

    def _to_be_left(self, j: int) -> bool:
        """A place or a game stands at the token."""
        spot = self.spots.get(j)
        placed = spot is not None and spot.mention.kind == "place"
        return placed or not self.k.words["places_left"].isdisjoint((self.words[j], *self._plain(j, j + 1)))

    def _another_sense(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«إدانته في قضايا فساد», «إدانة الوزير بتهمة الرشوة», «إحباط مخططات», «التحفظ على أمواله»: what a court finds, what is
        foiled and what is seized; «إحباطه من القرار», «إحباط بلاده إزاء القرار» and «تحفظها على الاتفاق» are stances."""
        words, k = self.words, self.k
        if self._made_passive(i, form):
            return True
        if form.stance.lemma in k.words["departs"]:
            return self._left(i)
        if form.stance.lemma in k.words["convicts"] and form.shape.startswith("noun"):
            whose = form.shape == "noun+pronoun" and words[i + 1].startswith(
                k.to
            )  # «إدانتها للهجوم في محكمة كذا»
            return not whose and self._by_law(i, sentence)
        if form.stance.lemma in k.words["foils"] and form.shape == "noun":
            his = words[i + 1].endswith((k.feminine, k.hers)) and words[i + 2] in k.words["preposition"]
            return not his and words[i + 1] not in form.stance.frames and i + 1 not in self.spots
        if form.stance.lemma not in k.words["seizes"]:
            return False
        at = next((j for j in range(i + 1, min(i + SEIZED, sentence.end)) if words[j] == k.upon), None)
        thing = self._plain(at + 1, at + 2)[0] if at is not None else ""
        bare = {thing, *(thing.removesuffix(own) for own in (k.hers, k.theirs))}
        return not bare.isdisjoint(k.words["seized"])

    def _by_law(self, i: int, sentence: Sentence) -> bool:
        """A charge or a court follows the noun at the token, with «ب» or «في»."""
        words, k = self.words, self.k
        for j in range(i + 1, min(i + COURT, sentence.end)):
            if words[j] in k.words["bound"]:
                return False
            brought = words[j].startswith(k.by) or words[j - 1] in k.words["seated_in"]
            if words[j] in k.words["of_law"] or (brought and self._plain(j, j + 1)[0] in k.words["law"]):
                return True
        return False

    def _impossible(self, i: int) -> bool:
        """«لا يمكن استبعاد ذلك»: the masdar of what cannot be done is nobody's deed."""
        verb, k = self.words[i - 1], self.k
        able = verb[:1] in (k.he, k.she) and verb[1:] in k.words["impersonal"]
        return able and self.words[i - 2] in k.words["denies"]

    def _taken_back(self, i: int, form: StanceForm) -> bool:
        """«ألغت مانيلا مصادقتها على …», «سحب موافقته»: what was granted or backed is no longer; «يثير الملف اهتمام الحكومة»:
        told of a thing that is noticed."""
        words, k = self.words, self.k
        if not form.shape.startswith("noun"):
            return False
        if form.stance.lemma in k.words["notice"] and not words[i].endswith(k.accusative):
            for j in range(i - 1, max(-1, i - DRAWN), -1):
                if words[j] in k.words["bound"]:
                    break
                if words[j].removeprefix(k.conjunction) in k.words["draws"]:
                    return True
        if form.shape != "noun+pronoun" or form.stance.stance not in ("accepts", "supports"):
            return False
        while i > 1 and words[i - 1] in k.words["when"]:
            i -= 1  # «ألغت مانيلا الأربعاء مصادقتها»
        before = self.spot_ends.get(i)
        verb = words[(before.first if before is not None else i) - 1].removeprefix(k.conjunction)
        return verb in k.words["takes_back"]

    def _before_time(self, i: int, form: StanceForm) -> bool:
        """The word is «before» and no verb: a span of time or a feast follows."""
        after, k = self.words[i + 1], self.k
        if form.shape != "past" or self.words[i][form.cut :] not in k.words["before_that"]:
            return False
        if form.cut == 0 and after in k.words["that_plain"]:
            return True  # «قبل أن تنسحب القوات»
        meeting = i not in self.spot_ends and self._plain(i + 1, i + 2)[0] in k.words["contacts"]
        if meeting and form.cut == 0:
            return True  # «قبل اجتماع الحكومة»
        if form.cut == 0 and after in k.words["last_but"]:
            return True  # «الجولة قبل الأخيرة»
        before = self.words[i - 1]
        acts = before in k.words["has"] or before in k.words["who"] or i in self.spot_ends
        if form.cut == 0 and not acts and after in k.words["days_named"]:
            return True  # «قبل السبت», «قبل العام 2020»; but «كان قد قبل السبت دعوة»
        spans = after in k.words["dated"] or after in k.words["some_time"]
        return spans or after in k.numbers or after.isdigit()

    def _surely_noun(self, i: int, form: StanceForm) -> bool:
        """«710 آلاف طلب تأشيرة», «تقديم طلب لجوء», «لا تستطيع طلب المساعدة», «من حق البرلمان طلب انسحابها»: where no past verb
        can stand, the form is a noun, and what it names nobody has asked for yet."""
        words, k = self.words, self.k
        before = words[i - 1].removeprefix(k.conjunction)
        if form.cut or i == 0 or form.shape == "noun+pronoun":
            return False
        if before in k.words["in_number"] or before in k.words["is_able"]:
            return True
        if words[i - 1] in k.words["resumptive"] and words[i - 2] in k.words["entitled"]:
            return True  # «يحق لهم طلب اللجوء»
        if form.shape != "past":
            return False
        if before in k.words["hands_in"]:
            return True
        for j in range(i - 1, max(0, i - RIGHT) - 1, -1):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return False
            if words[j] in k.words["entitled"]:
                return True
        return False

    def _wishes_idly(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«المبلغ الذي تأمل الحكومة جمعه», «نأمل أن ننتهي قريبا»: a wish that tells of a thing, or of one's own doing."""
        words, k = self.words, self.k
        if form.stance.modality != "desire" or form.shape.startswith("noun"):
            return False
        denied = words[i - 1] in k.words["negation"]
        subject = self.spots.get(i + 1)
        gain = subject.end if subject is not None else i + 1
        his = form.shape == "past" and form.stance.lemma in k.words["desires"] and form.number == "s"
        his = his and words[gain] in k.words["that_plain"] and gain + 2 not in self.spots
        his = his and words[gain + 1].startswith(k.she if form.gender == "f" else k.he)
        if not denied and (his or words[i - 1] in k.words["was"]):
            return True  # «أراد أن يتدخل», «كنا نأمل أن …»: what somebody meant to do, or wished then
        gain += words[gain] in k.words["seated_in"]
        others = words[gain] in k.words["of_others"] and words[gain + 1].startswith(k.article)
        if (
            form.stance.lemma in k.words["hopes_that"]
            and not others
            and not k.words["own_gain"].isdisjoint(self._plain(gain, gain + 1))
        ):
            return True  # «تأمل مدريد جذب المستثمرين», «يأمل في الفوز», but «تأمل نجاح المفاوضات»
        own = form.shape == "first" and words[i + 1] in k.words["that_plain"]
        if own and words[i - 1] in k.words["negation"] and words[i + 2] not in k.words["not_refused"]:
            return False  # «لا أريد أن أوقع …»
        if own and words[i + 2][:1] in k.words["first_letters"] and words[i + 2] not in k.words["sees"]:
            return True
        for j in range(i - 1, max(sentence.start, i - RELATIVE) - 1, -1):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["which"]:
                return j not in self.spot_ends  # «طهران التي تريد …» wishes herself
        return False

    def _just_told(self, i: int, form: StanceForm) -> bool:
        """«سأتقدم باقتراح»: the noun is what a verb has just given or accepted, and nobody else is named as its owner."""
        if not any(at in (i, i + 1) and a < i and kind == "yes" for a, _, at, kind in self.matters):
            return False
        if self._maker(i) is not None:
            return False  # «رحبت بالدعوة التي أطلقتها نيروبي»
        owned = i + 1 in self.spots or self._of_people(i, form) is not None
        return not owned and self._giver(i + 1) is None

    def _answered(self, before: str, i: int) -> bool:
        """An invitation that somebody follows or protests at is told for his sake."""
        k = self.k
        if before in k.words["follows"]:
            return True
        return before == k.upon and self.words[i - 2].removesuffix(k.accusative) in k.words["reasons"]

    def _after_subject(self, i: int) -> bool:
        """«أن النظام …»: a definite noun opens the clause right before the word."""
        return self._bare_noun(i - 1) and self.words[i - 2] in self.k.words["that"]
