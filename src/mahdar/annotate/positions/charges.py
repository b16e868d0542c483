"""What a speaker charges another with: a wrong done, a deed he is behind, an evil he backs."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.told_before import ToldBefore
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm, Wrong

#: What the ids of those begin with who serve their state.
_SERVES = ("org:", "institution:")
_OF_STATE = ("state:", *_SERVES)
#: Kinds of those who kill rather than are killed.
_POWERS = frozenset(("place", "government", "armed_group"))
#: Kinds of lands.
LANDS = frozenset(("place", "government"))
#: The most tokens of a thing's name before what it is said to do.
THING = 4
#: Tokens after a verb of wanting in which what is wrong with it stands.
DESIGN = 3
#: The most tokens of a subject before its verb.
CLAUSE = 9
#: Tokens between a noun of claiming and its «that».
CLAIM = 4
#: Tokens behind a verb of destroying within which stands what was stopped.
STOPPED = 3
#: How far behind an aside the charge itself may stand.
FAR = 26


class Charges(ToldBefore):
    """Reads them on one page."""

    def _wrong(self, i: int, wrong: Wrong, sentence: Sentence) -> bool:
        """«قال … إن طهران تنتهك الاتفاق»: wrongdoing that a speaker tells of another actor."""
        words = self.words
        after = self.spots.get(i + 1)
        at = after.end if after is not None else i + 1
        if wrong.objects and wrong.objects.isdisjoint(words[at : at + 2]):
            return False
        said = self._inside(i)
        if said is None or words[i - 1] in self.k.words["negation"] or i + 1 == len(self.page.words):
            return False
        if self._ended(i) or self._was_killed(i) or self._of_claim(i, said.first):
            return False
        if words[i - 1] in self.k.words["has"] and words[i].startswith((self.k.he, self.k.she)):
            return False  # «قد تدخل المدينة», «قد ينتهك الاتفاق»: it may be
        near = set(words[max(said.first, i - 3) : i])
        if not near.isdisjoint(self.k.words["supposes"]) or not near.isdisjoint(self.k.words["would_be"]):
            return False  # «في حال أساءت واشنطن …», «نفى أن تكون طهران انتهكت …»
        if words[i - 1] in self.k.words["preposition"] and words[i - 2] not in self.k.words["pronoun"]:
            return False  # «تقاعست عن منع وصول …»: a masdar; but «هو من بدأ …»
        if (
            not self.k.words["fights"].isdisjoint(self._plain(at, at + 1))
            or words[i + 1] in self.k.words["resumptive"]
        ):
            return False  # «يدعم مكافحة الإرهاب», «قتل فيها جنديان»
        if self._no_wrong(i, at, wrong):
            return False
        doer = self.spot_ends.get(i) or self._subject_after(i, wrong)
        if doer is None and (group := self._verb_group(i, wrong)) < i:
            doer = self.spot_ends.get(group)  # «أن موسكو "انتهكت المعاهدة"», «أن موسكو قد انتهكت …»
        if doer is None and self._nation_adjective(i - 1) is not None:
            doer = self.spot_ends.get(i - 1)  # «قوات النظام السوري قصفت»
        if doer is None and words[i - 2] in self.k.words["pronoun"]:
            whoever = words[i - 1] in self.k.words["who"] or words[i - 1] in self.k.words["by_whom"]
            doer = self.spot_ends.get(i - 2) if whoever else None  # «الجيش الكيني هو من بدأ …»
        side = self._side_of_nation(i) if doer is None else None
        if doer is not None and words[doer.first - 1] in self.k.words["called_after"]:
            return False  # «محادثات إسطنبول فشلت»
        if doer is not None and (doer.cut or not can_bear(doer.mention)):
            doer = None
        if doer is not None and self._not_his(i, wrong, doer):
            doer = None
        if doer is not None and wrong.number == "s" and not self._agrees_with(doer, wrong):
            doer = None  # «وقف قصف دمشق»
        power = self._power_of_others(i, said) if doer is None and side is None else None
        if doer is None and power is None and (self._own_body(i - 1) or self._own_body(i + 1)):
            return False
        if doer is None and power is None and side is None and self._of_nobody_told(i):
            return False
        if doer is None and not self.k.words["that_pronoun"].isdisjoint(
            words[said.first - 1 : said.first + 1]
        ):
            return False  # «قالت طهران إنها … شنت غارات»: she herself
        speakers, start, accused = self._speaker(said), i, None
        if doer is None and side is not None and side in {self.bearers.side(b.actor) for b in speakers}:
            return False  # «قال الوزير الكيني إن الطائرات الكينية قصفت …»
        stop = self._matter_end(i, sentence, said)

        if power is not None and self._of_another_land(i, stop, power):
            power = None  # «إن النظام يقصف المدنيين في سوريا», of a party that is not Syrian
        side = power or side
        if side is not None and (power or side not in {self.bearers.side(b.actor) for b in speakers}):
            start = i - 2 if power is None else i - 1 - (words[i - 1] in self.k.words["quote"])
            matter = read_matter(self.page, self.k, self.spots, i, max(stop, i + 1))
            held = Held("accuses", start, max(stop, i + 1), matter, asked=side, basis="charge")
            return self._hold(speakers, held, said)
        if doer is None and self._other_side(i):
            start, stop = i - 2, max(stop, i + 1)
            matter = read_matter(self.page, self.k, self.spots, i, stop)
            return self._hold(speakers, Held("accuses", start, stop, matter, basis="charge"), said)
        if doer is not None:
            accused = self.bearers.of(doer.mention).actor
            start, stop = min(i, doer.first), max(stop, doer.end)
        if any(b.actor == accused or b.actor in self.k.words["monitors"] for b in speakers):
            return False  # what a monitor or the press tells of is no charge
        states = {self.bearers.side(b.actor) for b in speakers if (b.actor or "").startswith(_OF_STATE)}
        own = accused is not None and accused.startswith(_SERVES) and self.bearers.side(accused) in states
        if own or (accused is not None and accused in states):
            return False  # «قال الجيش الكيني إن طائرات كينية قصفت …», «قال الوزير إن جيش بلاده قصف …»
        stance = "accuses"
        if accused is None and not wrong.objects:
            thing = self._thing(i, said)
            if thing is None:
                return False
            start, stance = thing, "opposes"
        matter = read_matter(self.page, self.k, self.spots, i + 1, stop)
        return self._hold(speakers, Held(stance, start, stop, matter, asked=accused, basis="charge"), said)

    def _no_wrong(self, i: int, at: int, wrong: Wrong) -> bool:
        """«إن قواته تحاصر …», «إحدى دباباته أطلقت …» tell of the speaker's own side, «دمر ثلاثة صواريخ» of what he stopped, «تحتل
        المرتبة …» of a rank, and «سُمم» with its damma of whom it befell."""
        words, k = self.words, self.k
        before = i - 1 - (words[i - 1] in k.words["has"])
        if words[before] in k.words["country_of_speaker"] or words[before] in k.words["own_arms"]:
            return True
        brought = self._plain(at, at + STOPPED)
        stopped = (
            not k.words["in_flight"].isdisjoint(brought) and words[i][:1] not in k.words["first_letters"]
        )
        if not wrong.objects and stopped and not k.words["destroys"].isdisjoint(self._plain(i, i + 1)):
            return True
        if words[at] in k.words["ranks"]:
            return True
        noun = words[i - 1 - (words[i - 1] in k.words["quote"])]
        hers = noun.startswith(k.article) and noun.endswith(k.feminine)
        if hers and (wrong.gender, wrong.number) == ("m", "s") and words[i].startswith(k.she):
            return True  # «القافلة تدخل المدينة»: she comes in, and nobody interfered
        a, b = self.page.reading.span(i, i + 1)
        past = not words[i].removeprefix(k.conjunction).startswith((k.he, k.she))
        return past and k.damma in self.page.text[a + 1 : b]

    def _after_its_subject(self, i: int, said: Said) -> bool:
        """Nothing but a noun with the article and what describes it stands between «إن», or the first word, and the token."""
        words, k = self.words, self.k
        j = i - (words[i - 1] in k.words["quote"])
        i = j
        while j > said.first and words[j - 1].startswith(k.article):
            j -= 1
        return j < i and (said.first in (j, j - 1) or words[j - 1] in k.words["that"])

    def _subject_after(self, i: int, wrong: Wrong) -> Spot | None:
        """Who stands behind the verb: no subject of a plural («الروس يجتاحون القرم»), nor a land behind a noun with the article
        («القافلة الدولية تدخل الغوطة»): both are the object of the verb."""
        after, k = self.spots.get(i + 1), self.k
        if after is None or wrong.number == "p":
            return None
        land = after.mention.kind in ("place", "government")
        told = self.words[i - 1].startswith(k.article) and not self.words[i].startswith(k.conjunction)
        return None if land and told else after

    def _agrees_with(self, doer: Spot, wrong: Wrong) -> bool:
        """The verb agrees with the doer, or with the forces that are his («قوات الجيش الأوغندي قصفت»)."""
        feminine = wrong.gender == "f"
        forces = self.words[doer.first - 1] in self.k.words["arms"]
        return self._same_gender(doer, feminine) or (forces and feminine)

    def _charge_end(
        self, i: int, start: int, stop: int, sentence: Sentence, said: Said | None
    ) -> tuple[int, int]:
        """Where the matter of a charge begins and ends: «اتهمت الرباط، في وقت سابق، بدعم …» goes on behind the aside; and what
        holds no charge so far goes on as far as the «ب» that brings it («اتهمت الحركة وعلى رأسها فلان، أحد مؤسسيها،
        الحكومة بتزوير …»)."""
        if stop >= sentence.end or self._brings_charge(start, stop):
            return start, stop
        words, by = self.words, frozenset((self.k.by,))
        if words[stop] in self.k.words["comma"]:
            of_what = self._after_apposition(stop, by, sentence)
            if of_what != stop and self._joined(of_what, by):
                return start, self._matter_end(of_what, sentence, said)
        form = self.k.forms.get(words[i])
        if form is None or form.stance.lemma not in self.k.words["accuses_of"] or form.asked:
            return start, stop
        last = min(
            sentence.end, stop + FAR, said.end if said is not None and said.end > stop else sentence.end
        )
        parted = stop
        for j in range(stop, last):
            if words[j] in self.k.words["bound"] and words[j] not in self.k.words["comma"]:
                return start, stop
            if j > stop and (j in self.cues or (words[j] in self.k.forms and words[j] not in self.k.nouns)):
                return start, stop  # another clause has begun
            if words[j] in self.k.words["comma"]:
                parted = j
            elif self._joined(j, by) and (j == parted + 1 or self._ends_noun(j)):
                accused = start if j == parted + 1 else parted + 1  # behind the aside of the accuser
                return accused, self._matter_end(j, sentence, said)
        return start, stop

    def _brings_charge(self, start: int, stop: int) -> bool:
        """A «ب» that is not in a clause of the accused («فلان الذي ولد بالقاهرة …») stands between the tokens."""
        by = frozenset((self.k.by,))
        for j in range(start, stop):
            if self.words[j] in self.k.words["who"]:
                return False
            if self._joined(j, by) or self.words[j] in self.k.words["that"]:
                return True
        return False

    def _ends_noun(self, j: int) -> bool:
        """The word before the token ends who is accused: a name, or a noun with the article."""
        return j in self.spot_ends or self.words[j - 1].startswith(self.k.article)

    def _was_killed(self, i: int) -> bool:
        """«قتلت في القصف», «جرحوا،»: with nobody behind it, the verb is a passive."""
        bare, after, k = self.words[i].removeprefix(self.k.conjunction), self.words[i + 1], self.k
        closed = any(after in k.words[role] for role in ("preposition", "bound", "when"))
        doer = self.spot_ends.get(i)
        power = doer is not None and doer.mention.kind in _POWERS and not doer.cut
        return closed and bare in k.words["mostly_passive"] and not power  # «إسرائيل قتلت في غزة ستين شخصا»

    def _not_his(self, i: int, wrong: Wrong, doer: Spot) -> bool:
        """«خطف أحد قادة الحركة وحاول اغتيال …», «عاملون في مشروع كينيا انتهكوا …»: who stands before a verb that «و» joins is
        the object of the one before it, and a land takes no verb of «they»."""
        words, k = self.words, self.k
        joined = words[i].startswith(k.conjunction) and words[i][1:] in k.wrongs and doer.end == i
        land = doer.mention.kind in ("place", "government") and not doer.cut
        return joined or (land and wrong.number == "p" and doer.end == i)

    def _of_nobody_told(self, i: int) -> bool:
        """«مصادر دعم الإرهاب», «قصفا عنيفا», «الضحية قتل», «الجهة التي نفذت الهجوم»: without a doer what looks like the past of «he»
        is a noun or a passive, unless a noun with the article stands before it («إن المسلح احتجز رهائن»); and who is only told by
        what he did is not known."""
        word, before, k = self.words[i], self.words[i - 1], self.k
        bare = word.removeprefix(k.conjunction)
        present = bare.startswith((k.he, k.she, *k.words["we"]))
        if before in k.words["perhaps"] and present:
            return True  # «قد تتسبب بهجوم»
        after = self.words[i + 1]
        hit = after in k.numbers or after.startswith(k.article) or i + 1 in self.spots
        if bare in k.words["mostly_passive"] and before.startswith(k.article) and hit:
            return False  # «الاحتلال قتل ستين متظاهرا»
        if bare in k.words["mostly_passive"] or (before in k.words["who"] and word.endswith(k.she)):
            return True
        others = word.endswith((k.she, *k.words["they_did"]))
        return not (present or others or before.startswith(k.article) or before in k.words["has"])

    def _side_of_nation(self, i: int) -> str | None:
        """«إن الجانب الإثيوبي تهرب من …», «إن الوفد الكيني أفشل …»: a side told by its nation's adjective before the verb."""
        noun = self.words[i - 2].removeprefix(self.k.article)
        sides = self.k.words["delegations"] | self.k.words["one_side"] | self.k.words["arms"]
        named = noun in sides or self.words[i - 2] in sides
        return self._nation_adjective(i - 1) if named else None

    def _power_of_others(self, i: int, said: Said) -> str | None:
        """«قال زعيم المعارضة إن النظام يتهرب من …»: the government that a page means, in the words of one who is not of it."""
        k, at = self.k, i - 1 - (self.words[i - 1] in self.k.words["quote"])
        noun = self.words[at].removeprefix(k.article)
        rules = (
            self.words[at] in k.words["rulers"] or noun in k.words["governments"] or noun in k.words["regime"]
        )
        if noun == self.words[at] or not rules or self.words[at - 1] not in k.words["that"]:
            return None
        actors = [b.actor or "" for b in self._speaker(said)]
        apart = bool(actors) and all(a.startswith(("group:", "party:", "people:", "person:")) for a in actors)
        if not apart:
            return None
        own = self.bearers.side(actors[0]) or ""
        return own if own.startswith("state:") else self.bearers.realm

    def _of_another_land(self, start: int, stop: int, state: str) -> bool:
        """A land is named in the clause that is not that of the state."""
        lands = (s.mention for s in map(self.spots.get, range(start, stop + 1)) if s is not None)
        return any(
            m.kind in ("place", "government") and f"state:{m.country}" != state for m in lands if m.country
        )

    def _other_side(self, i: int) -> bool:
        """«إن الطرف الآخر يماطل»: what a speaker says of the other side."""
        k = self.k
        return self.words[i - 1] in k.words["other"] and self.words[i - 2] in k.words["one_side"]

    def _behind(self, i: int, sentence: Sentence) -> bool:
        """«إن طهران وراء الهجوم»: whom a speaker says to stand behind a deed."""
        said, doer = self._inside(i), self.spot_ends.get(i)
        if said is None or doer is None or not can_give(doer.mention) or self._governed(doer, sentence):
            return False
        speakers, accused = self._speaker(said), self.bearers.of(doer.mention).actor
        if self.words[i + 1] not in self.k.words["deeds"] or accused in {b.actor for b in speakers}:
            return False
        stop = self._matter_end(i, sentence, said)
        matter = read_matter(self.page, self.k, self.spots, i + 1, stop)
        held = Held("accuses", doer.first, stop, matter, asked=accused, basis="charge")
        return self._hold(speakers, held, said)

    def _verb_group(self, i: int, wrong: Wrong) -> int:
        """The token where the verb at `i` begins with what stands before it: «قد» of what is done («قد انتهكت», but not «قد
        تنتهك», which may be) and a quotation mark on either side of it."""
        words, k = self.words, self.k
        quote = k.words["quote"]
        at = i - (words[i - 1] in quote)
        done = words[i].endswith(k.she) if wrong.gender == "f" else not words[i].startswith(k.he)
        if done and words[at - 1] in k.words["has"]:
            at -= 1 + (at == i and words[at - 2] in quote)
            at -= words[at - 1] in k.words["was"]
        return at

    def _wrongs_of(self, i: int, sentence: Sentence) -> bool:
        """«… بسبب تدخلات طهران», «العدوان الإسرائيلي على …»: a noun of wrongdoing with its doer, in another's speech."""
        said = self._inside(i)
        if said is None or self._ended(i) or any(a <= i < b for a, b, _, _ in self.covered):
            return False
        if self.words[i - 1] in self.k.words["any"] or self._may_or_has(i - 1):
            return False  # «مستعدون لأي عدوان إسرائيلي», «قد تدخل المدينة», «وقد تدخل المدينة»
        if self._looked_into(i, said.first):
            return False
        if self.words[i][:1] == self.k.she and self._after_its_subject(i, said):
            return False  # «إن القافلة الدولية تدخل الغوطة»
        doer = self.spots.get(i + 1)
        if doer is not None and doer.mention.kind == "place" and self.words[i] in self.k.words["scenes"]:
            return False  # «اعتداء لندن»: where it was
        if doer is not None and doer.mention.kind in LANDS and self.words[i] in self.k.words["taking"]:
            return False  # «احتلال العراق»: what was taken
        if (made := self._maker(i, "done_it")) is not None:
            accused, end = made[0][0].actor, made[1]
        elif not self.k.words["if_made"].isdisjoint((self.words[i], *self._plain(i, i + 1))):
            return False  # «قصف دمشق»: she may be the one hit
        elif doer is not None and not doer.cut and can_give(doer.mention):
            accused, end = self.bearers.of(doer.mention).actor, doer.end
        else:
            nation = self._nation_at(i + 1)
            accused, end = (nation.actor if nation is not None else None), i + 2
        speakers = self._speaker(said)
        if accused is None or accused in {self.bearers.side(b.actor) for b in speakers}:
            return False
        stop = max(end, self._matter_end(i, sentence, said))
        matter = read_matter(self.page, self.k, self.spots, i, stop)
        return self._hold(speakers, Held("accuses", i, stop, matter, asked=accused, basis="charge"), said)

    def _may_or_has(self, j: int) -> bool:
        """«قد», «وقد»: what stands behind it is a verb."""
        return self.words[j].removeprefix(self.k.conjunction) in self.k.words["has"]

    def _looked_into(self, i: int, first: int) -> bool:
        """«التحقيق في تدخل موسكو», «مزاعم تدخلها», «الشبهات حول تورط …»: what is claimed or looked into; but «اتهامات بالتدخل»
        is read where it is made."""
        words, k = self.words, self.k
        at = i - 1
        at -= words[at] in k.words["preposition"]
        if at < first:
            return False
        near = self._plain(max(first, at - 1), at + 1)
        known = k.words["claims"] | k.words["inquiries"]
        adjective = words[at].startswith(k.article) and words[at - 1].startswith(k.article)
        return near[-1] in known or (adjective and near[0] in k.words["inquiries"])

    def _of_claim(self, i: int, first: int) -> bool:
        """«المزاعم بأن القوات انتهكت …», «تقارير عن أن الجيش مسؤول»: what is only said to be claimed."""
        words, k = self.words, self.k
        at = next(
            (j for j in range(i - 1, max(first, i - CLAUSE) - 1, -1) if words[j] in k.words["that"]), None
        )
        if at is None or not k.words["bound"].isdisjoint(words[at:i]):
            return False
        return not k.words["claims"].isdisjoint(self._plain(max(0, at - CLAIM), at))

    def _ended(self, i: int) -> bool:
        """«وقف دعم الإرهاب», «دون تزود طهران بـ»: what is to end or did not come about is not charged."""
        before = self.words[i - 1]
        forms, known = (before, before.removeprefix(self.k.conjunction)), self.k.words
        return not (known["stopped"].isdisjoint(forms) and known["without"].isdisjoint(forms))

    def _thing(self, i: int, said: Said) -> int | None:
        """Where the thing begins that is said to do the wrong: «إن الاتفاق "يهدد بقاء …"», «أن تقسيم الإقليم يهدد …»."""
        words, k = self.words, self.k
        j = i - 1 if words[i - 1] in k.words["quote"] else i
        start = j
        while start > said.first and words[start - 1].startswith(k.article) and j - start < THING:
            start -= 1
        if start < j and (start == said.first or words[start - 1] in k.words["that"]):
            return start
        start = self._subject_thing(j, said) or j
        verb = words[start].startswith(k.he) or words[start] in k.forms
        named = start in self.spots or start in self.within
        counted = words[start].removeprefix(k.article) in k.words["quantity"]  # «الآلاف من مواطنيها»
        return start if start < j and not (verb or named or counted) else None

    def _subject_thing(self, i: int, said: Said) -> int | None:
        """Where the thing begins that is the subject of the verb at `i`: the noun phrase between «أن» and the verb; None
        where another clause stands between them, or an actor is the subject."""
        k, first = self.k, max(said.first, i - CLAUSE)
        start = i
        while start > first and self.words[start - 1] not in k.words["that"]:
            start -= 1
            word = self.words[start]
            if any(
                word in k.words[role] for role in ("bound", "which", "negation", "that_plain", "supposes")
            ):
                return None
        doer = self.spots.get(start)
        if not any(word.startswith(k.article) for word in self.words[start : start + 2]):
            return None  # «أن يجريها معه ستحقق …»: a verb
        opens = start == said.first or self.words[start - 1] in k.words["that"]
        if not opens or start == i or (doer is not None and doer.end == i):
            return None
        return start

    def _charged(self, form: StanceForm, bearers: list[Bearer], held: Held, said: Said) -> bool:
        """«قال … إن طهران تدعم الميليشيات», «إن أنقرة تريد التوسع»: who says of another that it backs an evil, or what
        it is after, accuses it; not of backing the fight against an evil, nor of a design to that end («السيطرة على
        الحدود لمنع التهريب»). What else he says that another wants is his guess, and nobody's position."""
        plain, k = self._plain(held.start, held.stop), self.k
        evil = next((n for n, word in enumerate(plain) if word in k.words["evils"]), None)
        if evil is None:
            design = next(
                (n for n, word in enumerate(plain[: DESIGN + 1]) if word in k.words["designs"]), None
            )
            if form.stance.lemma not in k.words["after_it"] or design is None:
                return False
            if not k.words["fights"].isdisjoint(plain[design + 1 :]):
                return False
        elif not k.words["fights"].isdisjoint(plain[:evil]):
            return False
        return self._hold(self._speaker(said), held._replace(asked=bearers[0].actor), said)

    def _plain(self, start: int, stop: int) -> list[str]:
        """The words of a stretch without proclitics and article."""
        out = []
        for word in self.words[start:stop]:
            bare = word.removeprefix(self.k.conjunction)
            for before in (self.k.by, self.k.to * 2, self.k.to):
                bare = bare.removeprefix(before)
            out.append(bare.removeprefix(self.k.article))
        return out
