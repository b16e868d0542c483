"""Bearers that no mention names: groups, nations in the plural, «الطرفان», «الأطراف», a list after «كل من»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give, distinct
from mahdar.annotate.positions.groups import GroupPhrase
from mahdar.annotate.positions.others import Found, Others
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.spots import HASH
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: The longest noun phrase of «الدول …», in tokens.
ALL = 7
#: Tokens between a group and the participle that tells what it does.
DOING = 8
#: Tokens before «اسمه» within which the official stands who keeps it back, and those of his title.
UNTOLD, OFFICIAL = 14, 3
#: Tokens between «ظل» and the verb that goes with it.
KEEPS_ON = 12
#: Tokens before «الدول التي …» within which the copula stands.
SUCH = 2


class Unnamed(Others):
    """Reads noun phrases that stand for actors; `Subjects` builds on it."""

    def _official_before(self, i: int, sentence: Sentence) -> Bearer | None:
        """«مسؤولة كورية رفيعة انتقدت», «مسؤول في الخارجية رفض»: an official without a name right before the verb is
        his state."""
        k, words = self.k, self.words
        if (spot := self.spot_ends.get(i)) is not None:
            official = words[spot.first - 2].removeprefix(k.article) in k.words["officials"]
            of = spot.first > sentence.start + 1 and words[spot.first - 1] in k.words["of_body"]
            return self.bearers.of(spot.mention) if of and official and can_give(spot.mention) else None
        if (untold := self._nameless_official(i, sentence)) is not None:
            return untold
        told_of = i - 1 - (words[i - 2] in k.words["comma"])
        of_him = not self._has_pronoun(i) or words[i + 1].startswith(k.by)  # no «القضاء الذي يتهمه الوزير»
        if of_him and words[i - 1] in k.words["who"] and (court := self._court_before(told_of)) is not None:
            return court
        for first in range(i - 1, max(sentence.start - 1, i - 5), -1):
            if words[first] in k.clause_borders:
                return None  # «ووعد الوزير الكيني بالحضور فيما تتمسك …»: another clause
            if (state := k.nation_of(words[first:i])) is not None:
                before = words[first - 1 - (words[first - 1] == HASH)]
                if before in k.words["preposition"]:
                    return None  # «الوفد المفاوض مع السلطات الهندية وقع …»
                return Bearer(state, self.page.reading.raw(first, i))
        return None

    def _has_pronoun(self, i: int) -> bool:
        """The verb at the token has its object in a pronoun."""
        form = self.k.forms.get(self.words[i])
        return form is not None and form.asked

    def _court_before(self, end: int) -> Bearer | None:
        """«القضاء الكيني», «النيابة العامة الكينية»: a court or its officers of a land, of whom a clause tells."""
        for first in range(end - 2, max(-1, end - 1 - OFFICIAL), -1):
            if self.words[first].removeprefix(self.k.article) in self.k.words["courts"]:
                state = self.k.nation_of(self.words[first:end])
                return Bearer(state, self.page.reading.raw(first, end)) if state is not None else None
        return None

    def _nameless_official(self, i: int, sentence: Sentence) -> Bearer | None:
        """«مسؤول كيني، طلب عدم ذكر اسمه، رفض …»: an official of a land, before what he says of his name."""
        words, k = self.words, self.k
        end = i - (words[i - 1] in k.words["comma"])
        if words[end - 1] not in k.words["name"]:
            return None
        for first in range(end - 2, max(sentence.start - 1, end - UNTOLD), -1):
            if (state := k.nation_of(words[first : first + OFFICIAL])) is not None:
                return Bearer(state, self.page.reading.raw(first, first + 2))
        return None

    def _nameless(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """Actors that are no mention: «مسؤولة كورية انتقدت», «الروس طلبوا», «أكد أنه ملتزم», «البلدان اتفقا»."""
        words, k = self.words, self.k
        if form.cut and (official := self._official_before(i, sentence)) is not None:
            return [official], i + 1  # without a conjunction he was looked for first
        if i == sentence.start:
            return None
        if (people := self._nation(i, form, sentence)) is not None:
            return [people], i + 1
        if (group := self._group_subject(i, form, sentence)) is not None:
            return [group], i + 1
        if (body := self._body_subject(i, form, sentence)) is not None:
            return [body], i + 1
        if (everybody := self._all_before(i, sentence)) is not None:
            return everybody, i + 1
        if words[i - 1] in k.words["that"] and (inner := self._asserts(i - 1, sentence)) is not None:
            return inner, i + 1
        head = self._head(i, sentence)  # «كان الوزيران قد اتفقا»
        each = words[head - 1].endswith(
            tuple(k.words["of_two"])
        )  # «كلاهما تعهد», but no «بين الرجلين قبل نهاية …»
        each = each or (words[head - 2] in k.words["each"] and words[head - 1] in k.words["both"])
        they = form.number == "d" or each or form.shape not in ("past", "present")
        if they and (
            words[head - 1] in k.words["both"] or (form.number == "d" and self._bare_noun(head - 1))
        ):
            return self._both(head - 1, said), i + 1
        if form.number == "d" and (sides := self._sides_before(i, sentence)):
            return sides, i + 1
        if form.number == "p" and words[i - 1] in k.words["all"] and not form.cut:
            return self._all(i - 1)[0], i + 1  # «إن المجتمعين اتفقوا», «المشاركين متفقون»
        counted = self.k.numbers.get(words[i - 1].removeprefix(k.article), ("", 0))[0] == "one"
        if form.number == "p" and counted and words[i - 2] in k.words["all"] and not form.cut:
            return self._all(i - 2)[0], i + 1  # «الرؤساء الثلاثة اتفقوا»
        if (steady := self._keeps_on(i, form, sentence)) is not None:
            return steady, i + 1
        return None

    def _keeps_on(self, i: int, form: StanceForm, sentence: Sentence) -> list[Bearer] | None:
        """«وظل المتمردون حتى الفجر يرفضون», «ما زالت نيروبي منذ عام تطالب بـ»: the subject stands behind «كان», «ظل»."""
        words, k = self.words, self.k
        if form.shape != "present" or form.cut:
            return None
        aside = self._aside_before(i, sentence) if words[i - 1] in k.words["comma"] else range(0)
        for j in range(i - 2, max(sentence.start, i - KEEPS_ON - len(aside)) - 1, -1):
            if j in aside:
                continue  # «ولا تزال الجبهة، بحسب المصدر، تشترط …»
            if any(words[j] in k.words[role] for role in ("bound", "that", "which")):
                return None
            if words[j].removeprefix(k.conjunction) in k.words["keeps_on"]:
                group, spot = self._group(j + 1), self.spots.get(j + 1)
                if group is not None and form.number == "p":
                    return [group.bearer]
                if spot is None and form.number == "s" and (noun := self._plain_noun(j + 1)) is not None:
                    return noun[0]
                fits = spot is not None and not spot.cut and can_bear(spot.mention)
                return (
                    self._joint(spot)[0] if spot is not None and fits and self._agrees(spot, form) else None
                )
        return None

    def _plain_noun(self, at: int) -> Found | None:
        """«المعارضة», «الحركة», «قيادة الحركة»: whom a noun without a name means, and the token after it."""
        at += self.words[at] in self.k.words["heads"] and at not in self.spots
        if (body := self._bare_body(at)) is not None:
            return [body], at + 1
        group = self._group(at)
        return ([group.bearer], group.end) if group is not None and self._is_own(group) else None

    def _with_another(self, i: int, form: StanceForm) -> Found | None:
        """«وكان الرئيس اتفق ونظيره الأوغندي على …»: the other who agreed stands behind the verb with «و», the first before it."""
        first, other = (
            self.spot_ends.get(i - (self.words[i - 1] in self.k.words["has"])),
            self.spots.get(i + 1),
        )
        if form.stance.lemma not in self.k.words["agrees_on"] or first is None or other is None:
            return None
        joined = other.cut and self.words[other.first].startswith(self.k.conjunction)
        if not joined or form.cut or not (can_bear(first.mention) and can_give(other.mention)):
            return None
        others, end = self._joint(other)
        return distinct([*self._chain_back(first), *others]), end

    def _sides_before(self, i: int, sentence: Sentence) -> list[Bearer]:
        """«أن الجانبين الصومالي والكيني اتفقا»: the states of the adjectives that end before a verb in the dual."""
        head = self._head(i, sentence)  # «كان الرئيسان الكيني والأوغندي قد اتفقا»
        both = (
            j for j in (head - 2, head - 3) if j >= sentence.start and self.words[j] in self.k.words["both"]
        )
        at = next(both, head)
        named, end = self._sides(at + 1, sentence.end) if at < head else ([], head)
        return named if end == head else []

    def _leads_on(self, j: int, form: StanceForm) -> bool:
        """What the stance is about begins at `j` with its preposition."""
        return self.words[j] in form.stance.frames or self._joined(j, form.stance.frames)

    def _joined(self, j: int, frames: frozenset[str]) -> bool:
        """The word at `j` carries a preposition of the frames («بوقف», «لرفع») and is no name with such a letter."""
        word, k = self.words[j] if j < len(self.words) else "", self.k
        if word == k.by and k.by in frames and self.words[j + 1] in k.words["quote"]:
            return True  # «وعد بـ"دراسة الأمر"»
        if len(word) < 3 or ((spot := self.spots.get(j)) is not None and not spot.cut):
            return False
        if k.by in frames and word.startswith(k.by):
            lasts = word in k.words["lasting"] and self._owns_at(j + 1)
            return lasts or word not in k.words["not_by"]
        return k.to in frames and word.startswith(k.to)

    def _owns_at(self, j: int) -> bool:
        """«رحب باستمرار المحادثات», «باستمرار عمل البعثة»: a noun behind what else is an adverb («ندد باستمرار بـ»)."""
        word, k = self.words[j], self.k
        closed = any(word in k.words[role] for role in ("preposition", "bound", "that", "which"))
        return word[:1].isalnum() and not (closed or word.startswith((k.by, k.to)))

    def _is_own(self, group: GroupPhrase) -> bool:
        """A group of its own; «الأطراف» without an adjective are the parties of the page."""
        return self.words[group.end - 1] not in self.k.words["all"] or "@" in (group.bearer.actor or "")

    def _can_follow(self, group: GroupPhrase, form: StanceForm) -> bool:
        """A group after its verb is the subject unless it has the form of an object or another gender."""
        if not group.bodies and self.words[group.end - 1].endswith(self.k.oblique):
            return False
        return self._is_own(group) and not (group.bodies and form.gender == "m" and form.number == "s")

    def _group_of(self, i: int, form: StanceForm) -> GroupPhrase | None:
        """«ودعا أنصار الرئيس», «أسرة المعتقل نفت»: a group of somebody's, beside its verb."""
        after = self._group(i + 1) if form.shape in ("past", "present") else None
        if after is not None:
            return after if after.end in self.spots and self._can_follow(after, form) else None
        before = self.spot_ends.get(i) if not form.cut else None
        if before is None or before.first == 0 or self.words[before.first - 1].startswith(self.k.article):
            return None  # «زعيم المتمردين فلان طلب»
        group = self._group(before.first - 1)
        return group if group is not None and group.end == before.first else None

    def _one_of_such(self, end: int, sentence: Sentence) -> list[Bearer]:
        """«كانت فيلنيوس من أوائل الدول التي أيدت», «… هي الدولة الوحيدة التي ترفض»: what is said of such states is said
        of the subject."""
        words, k = self.words, self.k
        states, one_state = k.words["states"], k.words["one_state"]
        near = range(end - 1, end - 3, -1)
        at = next((j for j in near if words[j] in states or words[j] in one_state), None)
        if at is None or at - SUCH < sentence.start:
            return []
        told = any(
            words[j] in k.words["pronoun"] or words[j] in k.words["among"] for j in range(at - SUCH, at)
        )
        return self._near(at - 1, sentence, head=True) if told else []

    def _doing_so(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«خرج المتظاهرون إلى الشوارع مطالبين بـ»: the group of whose act a participle in the plural tells."""
        if form.shape != "participle" or form.number != "p" or form.cut:
            return None
        for j in range(i - 1, max(sentence.start - 1, i - DOING), -1):
            spot = self.spot_ends.get(j + 1)
            if self.words[j] in self.k.words["bound"] or (spot is not None and can_bear(spot.mention)):
                return None
            group = self._group(j)
            if group is not None and group.end == j + 1 and not self.words[j].endswith(self.k.oblique):
                return group.bearer
        return None

    def _leads_as_group(self, form: StanceForm) -> bool:
        """A verb that may have a group right before it as its subject: no «he», and no conjunction before it."""
        return form.shape in ("past", "present") and not form.cut and (form.gender, form.number) != ("m", "s")

    def _group_subject(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«متظاهرون يطالبون», «الأحزاب تقاطع», «ناشطين، الذين رفضوا»: the group right before its verb."""
        if (form.gender, form.number) == ("m", "s") or self.words[i][: form.cut] == self.k.conjunction:
            return None  # «انضمت كندا إلى دول أوروبية وطردت …»
        end = i
        if self.words[i - 1] in self.k.words["which"]:
            end -= 2 if self.words[i - 2] in self.k.words["comma"] else 1
        return self._group_before(end, sentence)

    def _body_subject(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«قال مدير الصندوق إن الصندوق تعهد», «لكن الحركة رفضت»: a body told by its noun alone opens the clause of the
        verb."""
        words, k = self.words, self.k
        at = self._head(i, sentence) - 1  # «كانت الحركة قد رفضت»
        if at <= sentence.start or form.number != "s":
            return None
        before = words[at - 1].removeprefix(k.conjunction)
        opens = any(before in k.words[r] for r in ("that", "opens_clause", "was", "be", "meanwhile", "hence"))
        if not opens or (form.gender == "f") != words[at].endswith(k.feminine):
            return None
        return self._bare_body(at)

    def _all_before(self, i: int, sentence: Sentence) -> list[Bearer] | None:
        """«إن الدول الداعية إلى الهدنة طلبت»: a clause that all of some open; `[]` where they are not known."""
        if i in self.spot_ends:
            return None
        for j in range(i - 2, max(sentence.start, i - ALL), -1):
            if self.words[j] in self.k.words["bound"]:
                return None
            if self.words[j] in self.k.words["states"] and self.words[j - 1] in self.k.words["that"]:
                return self._all(j)[0]
        return None

    def _both(self, i: int, said: Said | None) -> list[Bearer]:
        return self.bearers.two(self.page.reading.starts[i], self._speaker(said) if said is not None else [])

    def _bare_noun(self, i: int) -> bool:
        """A definite noun that is no mention: «الجنرالين», «الوفود»."""
        word = self.words[i]
        return word.startswith(self.k.article) and i + 1 not in self.spot_ends and i not in self.spots

    def _in_which(self, i: int, form: StanceForm) -> bool:
        """«خطاب دافع فيه عن …», «رسالة رفض خلالها …»: the verb of a clause that tells of a speech or a paper."""
        word = self.words[i + 1]
        return word in self.k.words["in_which"] and not any(
            len(frame) > 1 and word.startswith(frame) for frame in form.stance.frames
        )

    def _named_after(self, i: int, form: StanceForm, sentence: Sentence) -> tuple[list[Bearer], int] | None:
        """A subject after the verb that is no mention: «حركتا فتح وحماس», «القرار», «دبلوماسيون غربيون»."""
        words, k = self.words, self.k
        if i + 2 >= sentence.end or form.shape not in ("past", "present"):
            return None
        i += self._in_which(i, form)  # «عرض فيه الأخير …»
        word = words[i + 1]
        if (listed := self._each_of(i + 1)) is not None:
            return listed
        group = self._group(i + 1)
        if group is not None and self._can_follow(group, form):
            return [group.bearer], group.end
        if (body := self._bare_body(i + 1) or self._latter(i + 1, sentence)) is not None:
            return [body], i + 2
        titled = self._titled(i + 1, sentence)
        if titled is not None and self._is_his_title(i + 1, titled[1], form):
            return titled
        if (word in k.words["heads"] or word in k.words["officials"]) and words[i + 2] in k.words["both"]:
            return self._both(i, None), i + 3  # «اتفق دبلوماسيو البلدين على»
        if (organ := self._body_led(i + 1)) is not None:
            return organ
        if word in k.words["one_side"] and words[i + 2] in k.words["other"]:
            other = self._other_of_two(i + 1)
            return (other, i + 3) if other else None
        if word in k.words["heads"]:
            spot = self.spots.get(i + 2)
            if spot is not None:
                return self._joint(spot) if can_bear(spot.mention) else None
            spot = self.spots.get(i + 3)
            if spot is not None and spot.cut and words[i + 3].startswith(k.conjunction):
                others, end = self._joint(spot)
                return [Bearer(None, self.page.reading.raw(i + 2, i + 3)), *others], end
            led = self._bare_body(i + 2)  # «وفد الحكومة», «قيادة الحركة»
            if led is None and word in k.words["delegations"] and (many := self._group(i + 2)) is not None:
                return [many.bearer], many.end  # «وفد الفصائل»
            return ([led], i + 3) if led is not None else None
        if word in k.words["both"]:
            asks = form.stance.takes_object or form.stance.lemma in k.words["asks_of"]
            if asks and word.endswith(k.oblique):
                return None  # «ودعا الطرفين إلى …»: they are asked
            named, end = self._sides(i + 2, sentence.end)
            return (named, end) if named else (self.bearers.two(self.page.reading.starts[i], []), end)
        if word in k.words["all"] and (
            word not in k.words["states"] or (form.gender, form.number) != ("m", "s")
        ):
            everybody, end = self._all(i + 1)
            return everybody or [Bearer(None, self.page.reading.raw(i + 1, end))], end
        if word in k.words["officials"] and words[i + 2] in k.words["of_body"]:
            classed = words[i + 3] in k.words["movement"] or words[i + 3] in k.words["party"]
            of = self.spots.get(i + 3 + classed) or self.spots.get(i + 3)  # «قيادي في حركة حماس»
            if of is not None and can_give(of.mention) and i + 1 not in self.spots:
                return [self.bearers.of(of.mention)], of.end  # «مسؤولون في الخارجية», «مسؤولون من طهران»
        if (
            word in k.words["voices"]
            and i + 2 not in self.spots
            and (land := self._nation_at(i + 2)) is not None
        ):
            return [land], i + 3  # «ربط مصدر كيني الانتقال إلى …»
        if word in k.words["voices"] and words[i + 2] in k.words["of_body"] and i + 1 not in self.spots:
            return [
                Bearer(None, self.page.reading.raw(i + 1, i + 4))
            ], i + 3  # «مصدر في …»: nobody told before
        if (state := k.nation_of(words[i + 1 : i + 5])) is not None and i + 1 not in self.spots:
            return [Bearer(state, self.page.reading.raw(i + 1, i + 3))], i + 3
        if self._whole_people(i + 1, form) and (people := self._nation_at(i + 1)) is not None:
            return [people], i + 2  # «عرض رفضه الروس»
        if not word.endswith(k.nominative) or len(word) < 6 or i + 1 in self.spots:
            return None
        if word.startswith(k.article):
            nation = self._nation_at(i + 1)
            return ([nation], i + 2) if nation is not None else None
        described = words[i + 2].endswith(k.nominative)
        if form.number == "s" and (described or word.endswith(k.nations)):
            end = i + 3 if described else i + 2
            return [Bearer(None, self.page.reading.raw(i + 1, end))], end
        return None

    def _is_his_title(self, at: int, end: int, form: StanceForm) -> bool:
        """«اتهمت قيادة الجيش فلانا»: a verb of «she» is of the body, and the man named behind it is its object."""
        named = next(
            (s for j in range(at, end) if (s := self.spots.get(j)) and s.mention.kind == "person"), None
        )
        return named is None or self._agrees(named, form)

    def _whole_people(self, at: int, form: StanceForm) -> bool:
        """«الروس», «الأتراك»: a people whose plural has no ending of a subject, behind a verb of which it is no object."""
        asks = form.stance.takes_object or form.stance.lemma in self.k.words["asks_of"]
        answers = form.stance.stance in ("rejects", "accepts", "offers") and not asks
        return answers and at not in self.spots and self.words[at] in self.k.words["whole_peoples"]

    def _each_of(self, at: int) -> tuple[list[Bearer], int] | None:
        """«كل من السعودية والبحرين»: the states and actors of the list, and the token after it."""
        if (
            self.words[at] not in self.k.words["each"]
            or self.words[at + 1] not in self.k.words["preposition"]
        ):
            return None
        spot = self.spots.get(at + 2)
        out: list[Bearer] = []
        while spot is not None and can_give(spot.mention) and spot.cut == bool(out):
            out.append(self.bearers.of(spot.mention))
            at = spot.end
            goes_on = at < len(self.words) and self.words[at].startswith(self.k.conjunction)
            spot = self.spots.get(at) if goes_on else None
        return (distinct(out), at) if len(out) > 1 else None

    def _nation(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«الروس طلبوا», «الإيرانيين لم يوافقوا», «المصريون هم الذين رفضوا»: a nation in the plural before its verb is its
        state."""
        i = self._head(i, sentence)
        if self.words[i - 1] in self.k.words["who"] and self.words[i - 2] in self.k.words["pronoun"]:
            i -= 2
        if form.number != "p" or not self.words[i - 1].startswith(self.k.article) or i in self.spot_ends:
            return None
        if i > 1 and (two := self._nation_of_two(i - 2)) is not None:
            return two
        some = i > 1 and self.words[i - 2] in self.k.words["quantity"]  # «معظم الإيرانيين يرفضون»
        return None if some else self._nation_at(i - 1)

    def _nation_of_two(self, at: int) -> Bearer | None:
        """«الكوريون الشماليون»: a nation in two words."""
        words, the = self.words, self.k.article
        first, second = words[at].removeprefix(the), words[at + 1].removeprefix(the)
        state = next((c for key, c in self.k.nisbas.get(first, ()) if key == (first, second)), None)
        return Bearer(f"state:{state}", self.page.reading.raw(at, at + 2)) if state is not None else None

    def _of_people(self, i: int, form: StanceForm) -> tuple[list[Bearer], int] | None:
        """«دعوة أميركية», «رفض كوري شمالي», «عرض الوساطة الفرنسي»: an adjective of nationality names the holder."""
        words, the = self.words, self.k.article
        if form.shape != "noun" or i + 2 >= len(words) or words[i + 1] in self.k.words["no_nation"]:
            return None  # «دعم مالي»
        for key, country in self.k.nisbas.get(words[i + 1], ()):
            end = i + 1 + len(key)
            if tuple(words[i + 1 : end]) == key:
                return [Bearer(f"state:{country}", self.page.reading.raw(i, end))], end
        made = form.stance.stance in ("offers", "demands")
        bloc = words[i + 1].removesuffix(self.k.accusative)
        if made and bloc in self.k.words["of_blocs"] and i + 1 not in self.spots:
            states = self.k.states.actor(self.k.qualities[bloc])  # «دعوات غربية»
            return [Bearer(states, self.page.reading.raw(i, i + 2))], i + 2
        if made and words[i + 1].startswith(the) and words[i + 2].startswith(the) and i + 1 not in self.spots:
            for key, country in self.k.nisbas.get(words[i + 2][len(the) :], ()):
                if len(key) == 1:
                    return [Bearer(f"state:{country}", self.page.reading.raw(i, i + 3))], i + 1
        return None
