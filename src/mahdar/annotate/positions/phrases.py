"""Positions that a phrase carries without a verb of stance: «ضرورة …», «ما لم …», «مستعد لـ», «غير مقبول»."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.annotate.positions.issues import Matter, read_matter
from mahdar.annotate.positions.readings import Readings
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.told_before import BEFORE
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Marker

#: Tokens behind «لا يجب» within which «سوى» or «فقط» stands.
ONLY = 4
#: The most words of a phrase behind its first.
LONGEST = 5
#: Tokens after a phrase that is judged with its clause («غير مقبول …»).
AFTER = 6
#: Tokens from the matter's first within which «اسمه», «هويته» stands that somebody keeps back.
UNNAMED = 5
#: Tokens before a phrase within which the word of a question stands («هل كانت لندن مستعدة»).
ASKED = 4
#: Tokens before an offer within which its «if» stands.
SUPPOSED_BY = 3
#: Tokens between «قائمة» and what the list is of.
LISTED = 4
#: How far back, in tokens, a denied copula may stand from what is said of the subject between them.
COPULA = 7


class Phrases(Readings):
    """Reads them on one page."""

    def _phrase(self, i: int, sentence: Sentence) -> bool:
        words = self.words
        for end, length, marker in self._phrases_at(i):
            named = words[i - 1] in self.k.words["quote"] and words[end] in self.k.words["quote"]
            if end > sentence.end or (named and length == 1 and not marker.around):
                continue  # «موقع "والا" الإخباري»: a name
            if marker.joined and not (end < sentence.end and words[end].startswith(marker.joined)):
                continue
            if marker.joined and words[end] in self.k.words["own_state"]:
                continue  # «مطالبة بلاده بـ»: no «ب»
            return not self._no_phrase(i, marker, sentence) and self._hold_phrase(i, end, marker, sentence)
        return False

    def _phrases_at(self, i: int) -> Iterator[tuple[int, int, Marker]]:
        """The phrases that stand at the token: the token after each, and of how many words it is; a quotation mark may part
        the first two («من "الضروري" أن», «"تبقى منفتحة" على»)."""
        words, k = self.words, self.k
        for key, marker in k.markers.at(words, i):
            end = i + len(key)
            if marker.joined and (words[end] in k.words["quote"] or words[end] in k.words["in_full"]):
                end += 1  # «جاهزة "للتحرك"», «جاهزة بدورها للتحرك»
            yield end, len(key), marker
        if words[i + 1] in k.words["quote"] and i + 2 < len(words):
            for key, marker in k.markers.at([words[i], *words[i + 2 : i + 2 + LONGEST]], 0):
                if len(key) > 1:
                    yield i + 1 + len(key), len(key), marker

    def _no_phrase(self, i: int, marker: Marker, sentence: Sentence) -> bool:
        """A phrase denied («لا ضرورة ل»), relative («مما يتطلب»), compared («أقل أهمية»), or itself asked for."""
        before = self.words[i - 1] if i > sentence.start else ""
        k = self.k
        if self.words[i].removeprefix(k.conjunction) in k.words["of_verbs"] and not k.words[
            "nobody"
        ].isdisjoint(self.words[i : i + COPULA // 2 + 1]):
            return True  # «لم نتفق مع أحد»
        if self._himself_asks(i, before, sentence) or self._even_if(i, before, sentence):
            return True
        if marker.stance == "accuses" and not k.words["list_of"].isdisjoint(
            self.words[max(0, i - LISTED) : i]
        ):
            return True  # «شطبها من قائمة الدول الراعية للإرهاب»: the name of a list
        if marker.stance == "accuses" and before.removeprefix(k.conjunction) in k.words["fights"]:
            return True  # «طلبت وقف دعم الإرهاب»
        if marker.stance == "accuses" and (self._left_open(i) or self._of_any_such(i, marker)):
            return True
        if marker.stance == "accuses" and self._of_claim(i, sentence.start):
            return True
        if marker.stance == "accuses" and before in k.words["speaks_of_himself"]:
            return True  # «نحن مسؤولون عما حدث»
        if marker.stance == "offers" and (self._if_ready(i, sentence) or self._of_some_thing(i, sentence)):
            return True
        if before in k.words["negation"] and not (marker.stance == "offers" and before in k.words["is_not"]):
            duty = self.words[i] in k.words["musts"]  # «لا ينبغي»: read with its «لا»
            return marker.modality != "necessity" or duty or self.words[i] in k.words["nouns_of_need"]
        if marker.modality == "necessity" and self._needs_not(i, sentence):
            return True
        to_him = (
            before in k.words["resumptive"] and self.words[i - 2] in k.words["asserts"]
        )  # «أكد له ضرورة …»
        if before in k.words["which"] or (before in k.words["degree"] and not to_him):
            return True
        if marker.noun and before in k.words["makes"]:
            return True  # «تشكل ضرورة»
        if marker.noun and marker.stance == "supports":
            aimed = before in k.words["agenda"] or self.words[i].startswith(k.to)
            if aimed:
                return True  # «بحثا سبل تعزيز العلاقات», «لتوطيد العلاقات»: what was talked about, or to what end
        if self.words[i] in k.words["goal"] and not k.words["is_not"].isdisjoint(self.words[i : i + BEFORE]):
            return True  # «الهدف الأول للسد ليس توليد الكهرباء»
        if self.words[i] in k.words["goal"] and not k.words["of_match"].isdisjoint(
            self._plain(max(sentence.start, i - SUPPOSED_BY), min(i + BEFORE, sentence.end))
        ):
            return True  # «سجل الهدف الأول», «الهدف الثاني في مرمى …»
        if marker.weighs and before in k.words["by_whom"]:
            return True  # «قلل من أهمية القرار»
        if marker.predicate and self._asked_or_denied(i):
            return True
        if marker.predicate and self._asked_of_him(i):
            return True
        if marker.stance == "accuses" and (before in k.words["stopped"] or before[1:] in k.words["stopped"]):
            return True  # «وقف دعم الإرهاب»
        return self.words[i] in k.words["negation"] and any(
            a < i < b and held == "ask" for a, b, _, held in self.covered
        )  # «حث … على عدم التوقيع»: what is asked

    def _needs_not(self, i: int, sentence: Sentence) -> bool:
        """«لم نكن بحاجة إلى …», «لن تكون بلاده في حاجة إلى …», «لم يكن يتطلب ذلك»: what nobody needs; and «ثلاثة ملايين طفل
        بحاجة إلى مساعدات»: a measure of people in want, where no act is asked for."""
        words, k = self.words, self.k
        if words[i] not in k.words["nouns_of_need"]:
            return False
        copula = words[i - 1] in k.words["seems"] and words[i - 2] in k.words["negation"]
        if copula and i - 2 >= sentence.start:
            return True
        if words[i] not in k.words["in_need"]:
            return False
        return self._denied_copula(i, sentence) is not None or self._people_in_want(i, sentence)

    def _people_in_want(self, i: int, sentence: Sentence) -> bool:
        """A count of people stands before «بحاجة إلى», and behind it what they lack, not what is to be done."""
        words, k = self.words, self.k
        end = i + 1 + (words[i + 1] in k.words["want"])
        thing = words[end + (words[end] in k.words["onto"])].removeprefix(k.to).removeprefix(k.article)
        if (
            thing in k.words["actions"]
            or thing in k.words["due"]
            or thing in k.words["rescue"]
            or thing in k.words["that"]
        ):
            return False
        for j in range(i - 1, max(sentence.start, i - COPULA) - 1, -1):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return False
            if words[j] in k.words["in_number"] and j + 1 < i:
                return True
        return False

    def _mine(self, at: int) -> bool:
        """«أود أن أعبر عن …», «نود أن نجدد …»: a verb of the first person that asks for nothing, and sees nothing done, is what the
        speaker does himself."""
        word, k = self.words[at], self.k
        form = k.forms.get(word)
        own = word.startswith((*k.words["we"], k.accusative)) and len(word) > SUPPOSED_BY
        return own and (form is None or form.shape != "first") and word not in k.words["sees"]

    def _even_if(self, i: int, before: str, sentence: Sentence) -> bool:
        """«سيلتزمان به وإن لم يوقعاه»: a concession in the midst of its clause makes nothing hang on it."""
        opens = i == sentence.start or before in self.k.words["bound"] or before in self.k.words["quote"]
        return self.words[i] in self.k.words["even_if"] and not opens

    def _himself_asks(self, i: int, before: str, sentence: Sentence) -> bool:
        """«…، مطالبا بوقف …»: whoever spoke asks; he is not one asked, as in «باكو مطالبة بـ»."""
        word, k = self.words[i], self.k
        asks = word.endswith(k.accusative) and word.removesuffix(k.accusative) in k.words["called_upon"]
        return asks and (i == sentence.start or before in k.words["bound"])

    def _if_ready(self, i: int, sentence: Sentence) -> bool:
        """«إلا إذا كانت على استعداد …», «إذا ما كانت رسالتها بأنها مستعدة»: what is supposed, nobody offers."""
        words, k = self.words, self.k
        if not k.words["supposes"].isdisjoint(words[max(sentence.start, i - SUPPOSED_BY) : i]):
            return True
        for j in range(i - 1, max(sentence.start, i - COPULA) - 1, -1):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["was"] and not k.words["supposes"].isdisjoint(words[j - 2 : j]):
                return True
        return (
            words[i - 2] in k.words["was"] and words[i - 3] in k.words["that_plain"]
        )  # «إن كانت الحركة مستعدة»

    def _of_some_thing(self, i: int, sentence: Sentence) -> bool:
        """«أن تنظيم الانتخابات سيساعد على …»: a thing is the subject of the verb, and no side."""
        before, k = self.words[i - 1], self.k
        if not self.words[i].startswith(k.coming) or i <= sentence.start or i in self.spot_ends:
            return False
        named = self._bare_body(i - 1) is not None or self._group_before(i, sentence) is not None
        return before.startswith(k.article) and not named

    def _of_any_such(self, i: int, marker: Marker) -> bool:
        """«أي عمل يتنافى مع القرار», «أنشطة تتعارض مع …»: said of any such thing, and of nobody."""
        k = self.k
        at = i - (self.words[i - 1] in k.words["quote"])
        before = self.words[at - 1]
        if not marker.around or not self.words[i].startswith((k.he, k.she)) or at in self.spot_ends:
            return False
        marbuta = self.page.text[self.page.reading.ends[at - 1] - 1] == k.marbuta
        owned = before.endswith((k.hers, k.theirs, k.feminine)) and not marbuta
        told = any(before in k.words[role] for role in ("this", "this_alone", "that_pronoun", "pronoun"))
        return not (before.startswith(k.article) or owned or told)

    def _left_open(self, i: int) -> bool:
        """«يبحثون ما إذا كان ضالعا في …»: what is asked is no charge."""
        words, k = self.words, self.k
        return any(
            words[j] in k.words["supposes"] and words[j - 1] in k.words["unless"]
            for j in range(max(1, i - COPULA), i)
        )

    def _dated(self, at: int) -> bool:
        """A span of time begins at the token."""
        word = self.words[at]
        return word in self.k.words["dated"] or word in self.k.numbers or word.isdigit()

    def _no_condition(self, at: int) -> bool:
        """«إلا بعد مرور عام», «شريطة عدم ذكر اسمه», «إن لم يكن على المدى البعيد»."""
        words, k = self.words, self.k
        if self._dated(at) or not k.words["name"].isdisjoint(words[at : at + UNNAMED]):
            return True
        thing = words[at - 2] in k.words["unless"]  # «وهو ما لم تستجب له لندن»: a thing, and no condition
        if thing and (words[at - 3] in k.words["pronoun"] or words[at + 1] in k.words["resumptive"]):
            return True
        verb = at + (words[at] in k.words["did_not"])
        ours = words[verb - 1] in k.words["did_not"] and words[verb - 2] in k.words["if"]
        if ours and words[verb][:1] in k.words["first_letters"]:
            return True  # «إذا لم ننجح»: nobody is put under a condition
        return words[at] in k.words["seems"] and words[at + 1] in k.words["preposition"]

    def _asked_or_denied(self, i: int) -> bool:
        """«متى تكون مستعدة», «ولا هو مستعد»."""
        words, k = self.words, self.k
        asked = not k.words["asks"].isdisjoint(words[max(0, i - ASKED) : i])
        return asked or (words[i - 1] in k.words["pronoun"] and words[i - 2] in k.words["negation"])

    def _asked_of_him(self, i: int) -> bool:
        """«على لندن أن تبقى ملتزمة بـ», «طالبوه بأن يكون مستعدا لـ»: what somebody is asked to be, nobody is yet."""
        words, k = self.words, self.k
        at = i - 1 - (words[i - 1] in k.words["quote"])
        stays = words[at] in k.words["is_to_be"] and words[at - 1] in k.words["that_plain"]
        return stays and any(a < i < b and kind == "ask" for a, b, _, kind in self.covered)

    def _denied_copula(self, i: int, sentence: Sentence) -> int | None:
        """«ليست مصر مستعدة», «لم تعد بلاده على استعداد»: where what is said of the subject is denied before it."""
        words, k = self.words, self.k
        for j in range(i - 1, max(sentence.start, i - COPULA) - 1, -1):
            if words[j] in k.words["bound"] or words[j].removeprefix(k.conjunction) in k.words["that"]:
                return None
            if words[j] in k.words["is_not"]:
                return j
            if words[j] in k.words["seems"] and words[j - 1] in k.words["negation"]:
                return j - 1
        return None

    def _owned_up(self, i: int) -> bool:
        """A verb or masdar of owning up brings the noun with its «ب»."""
        k = self.k
        if not self.words[i].removeprefix(k.conjunction).startswith(k.by):
            return False
        owner = self.spot_ends.get(i)
        at = owner.first if owner is not None else i
        word = self.words[at - 1].removeprefix(k.conjunction).removeprefix(k.article)
        form = k.forms.get(word) or k.nouns.get(word)
        return form is not None and form.stance.lemma in k.words["acknowledges"]

    def _hold_phrase(self, i: int, end: int, marker: Marker, sentence: Sentence) -> bool:
        if not self.k.words["self_talk"].isdisjoint(self.words[end : end + 3]):
            return False  # «يجب أن أضيف»
        if self.words[i].removeprefix(self.k.conjunction) in self.k.words["would_like"] and self._mine(end):
            return False
        back = not marker.around and self.words[end] in self.k.words["resumptive"]
        if back or (marker.stance == "conditions" and self._no_condition(end)):
            return False  # «تغييرات لا بد منها»
        if marker.stance == "conditions" and self._unreal_if(i, sentence):
            return False
        if marker.stance == "rejects" and self._cannot_be(i, end, sentence):
            return False
        hostile, reports = self.k.words["hostile"], self.k.words["reports"]
        offered = self.words[end : end + 2]
        if marker.stance == "offers" and not (hostile.isdisjoint(offered) and reports.isdisjoint(offered)):
            return False  # «مستعدة للحرب», «سيقدم تقريرا»
        if marker.modality == "desire" and self._plain(end, end + 1)[0] in self.k.words["own_doing"]:
            return False  # «يتطلع إلى الاستماع إلى الوفود», «إلى الجولة المقبلة»
        said = self._inside(i)
        bearers = self._of_marker(i, end, marker, said, sentence)
        if (
            marker.around
            and marker.stance == "opposes"
            and self._called_by_others(max(sentence.start, i - BEFORE), i)
        ):
            bearers = self._caller(i, sentence)  # «الاتفاق الذي تعتبره أنقرة محاولة فاشلة»
        if not bearers:
            return False
        if marker.around:
            start = max(sentence.start if said is None else said.first, i - BEFORE)
            stop = self._clause_end(end, min(end + AFTER, sentence.end if said is None else said.end))
        else:
            start, stop = i, self._matter_end(end, sentence, said)
            told = any(word[:1].isalnum() for word in self.words[end:stop])  # «أظن أن الوقت حان».
            if not told or not self.k.words["unless_but"].isdisjoint(self.words[end:stop]):
                return False
        if self.words[i].removeprefix(self.k.conjunction) in self.k.words["condition_noun"]:
            told_at = self._spelled_out(stop, sentence)
            if told_at is not None:
                end, stop = told_at, self._matter_end(told_at, sentence, said)
        worried = self.words[i].removeprefix(self.k.conjunction) in self.k.words["worried"]
        if worried and self._plain(end, end + 1)[0] in self.k.words["situations"]:
            return False  # «قلقون بشأن الوضع الإنساني»
        matter = read_matter(self.page, self.k, self.spots, start if marker.around else end, stop)
        if marker.stance == "offers" and not marker.around and self._joined(end, frozenset((self.k.to,))):
            matter = matter.without_preposition(self.k.words["of_lam"])  # «مستعدة لفتح معبر»
        stance = self._of_need(marker, end, matter)
        if stance is None:
            return False
        if stance == "demands" and self.words[i].removeprefix(self.k.conjunction) in self.k.words["upon_us"]:
            together = not self.k.words["side_by_side"].isdisjoint(self.words[i:stop])
            stance = "supports" if together else stance  # «علينا أن نعمل معا»
        if stance == "demands" and marker.noun and self._owned_up(i):
            stance = "accepts"  # «اعترفت بضرورة …», «الإقرار بالحاجة إلى …»
        if stance == "rejects" and marker.modality == "necessity":
            only = not self.k.words["only_this"].isdisjoint(self.words[end : min(stop, end + ONLY)])
            stance = "demands" if only else stance  # «لا يجب على أوغندا سوى الانسحاب»
        if (
            marker.modality == "necessity"
            and self.words[i - 1] in self.k.words["was"]
            and self.words[i - 2] in self.k.words["unless"]
        ):
            stance = "opposes"  # «ما كان ينبغي أن …»
        if (marker.predicate or stance == "offers") and (
            denied := self._denied_copula(i, sentence)
        ) is not None:
            if stance not in ("offers", "accuses"):
                return False
            stance, start = "rejects", denied
        if stance == "rejects" and (first := self._hangs_on(end, stop, sentence)) is not None:
            stop = max(stop, self._matter_end(first, sentence, None))
            stance, matter = "conditions", read_matter(self.page, self.k, self.spots, first, stop)
        negated = i > sentence.start and self.words[i - 1] in self.k.words["negation"]
        doer = None
        if stance == "opposes":
            doer = self._whose_conduct(start, i, bearers) or self._who_endangers(start, i, bearers)
        stance = "accuses" if doer is not None else stance
        held = Held(
            stance,
            start,
            stop,
            matter,
            marker.modality,
            negated,
            basis="phrase",
        )
        added = self._hold(bearers, held, said)
        self._provided(bearers, held, sentence, said)
        return added

    def _cannot_be(self, i: int, end: int, sentence: Sentence) -> bool:
        """«لا يمكن إنكار الأزمة», «لا يمكن أن تتصوروا …», «عواقب لا يمكن حصرها»: what cannot be known, told or imagined is no
        refusal; nor is what a clause without «الذي» says of some thing («نتائج لا يمكن الرجوع عنها»)."""
        words, k = self.words, self.k
        able = words[i + 1][:1] in (k.he, k.she) and words[i + 1][1:] in k.words["impersonal"]
        if words[i].removeprefix(k.conjunction) not in k.words["denies"] or not able:
            return False
        head = end + (words[end] in k.words["that_plain"])
        if words[end] in k.words["not_knowable"]:
            whom = self.spots.get(end + 1)
            kept_out = whom is not None and words[whom.end] in k.words["by_whom"]
            return not (kept_out and words[end] in k.words["ruling_out"])  # «لا يمكن استبعاد تركيا من الحل»
        if head > end and not k.words["not_imaginable"].isdisjoint(words[head : head + 2]):
            return True
        if words[i - 1] in k.words["figure"] or not self._indefinite(i - 1, sentence):
            return False
        for j in range(end + 1, end + COPULA):
            if words[j] in k.words["bound"]:
                return False
            if words[j] in k.words["resumptive"]:
                return True
        return False

    def _of_need(self, marker: Marker, at: int, matter: Matter) -> str | None:
        """The stance of a phrase with its matter: a good for all that is called needed is supported; what is called
        important is too, but an act that others must do is demanded, and a thing («أهمية المؤتمر») is neither."""
        if marker.stance == "demands" and (marker.noun or marker.predicate) and self._shared(matter):
            return "supports"
        if not marker.weighs or self._shared(matter):
            return marker.stance
        at += self.words[at] in self.k.words["quote"]
        act = self.words[at].removeprefix(self.k.article)
        if act in self.k.words["things"]:
            return None
        return "demands" if act in self.k.words["due"] or act in self.k.words["that"] else marker.stance

    def _hangs_on(self, end: int, stop: int, sentence: Sentence) -> int | None:
        """«لا عودة إلى الاتفاق قبل رفع العقوبات», «لا يمكن … دون …», «لا يمكن … إلا بعد …»: a refusal with a «before», a
        «without» or an exception is a condition; the token where that stands."""
        for j in range(end, stop - 1):
            hangs = self.words[j] in self.k.words["before_that"] or self.words[j] in self.k.words["lacking"]
            by = self.words[j] in self.k.words["on_side"] and self.words[j - 1] in self.k.words["by_whom"]
            if hangs and not by and self.words[j + 1] not in self.k.words["dated"]:
                return j + 1  # but «لن يمر دون رد», «الخطر من قبل كوريا»
        return self._exception(end, sentence)
