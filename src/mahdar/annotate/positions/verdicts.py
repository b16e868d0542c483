"""Positions without a verb of stance: who stands behind somebody, who blames, who judges."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.told_before import BEFORE, ToldBefore
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm, Wrong

#: What the ids of those begin with who serve their state.
_SERVES = ("org:", "institution:")
#: Kinds of those who kill rather than are killed.
_POWERS = frozenset(("place", "government", "armed_group"))
#: Tokens before a word of judgement that are looked through for what is judged.
JUDGED = 14
#: The most tokens of a thing's name before what it is said to do.
THING = 4
#: Tokens after a verb of wanting in which what is wrong with it stands.
DESIGN = 3
#: The most tokens of a subject before its verb.
CLAUSE = 9
#: Tokens after a verb of abandoning in which a friend is named.
KIN = 3
#: Tokens after «محاولة» in which what is attempted stands.
AIMED = 3
#: Tokens from the beginning of a speech in which the ties stand that it speaks of.
TIES = 3


class Verdicts(ToldBefore):
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
        if self._ended(i) or self._was_killed(i):
            return False
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
        doer = self.spot_ends.get(i) or after
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
        if doer is not None and wrong.number == "s" and not self._same_gender(doer, wrong.gender == "f"):
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
        if accused in {self.bearers.side(b.actor) for b in speakers if (b.actor or "").startswith(_SERVES)}:
            return False  # «قال الجيش الكيني إن طائرات كينية قصفت …»
        stance = "accuses"
        if accused is None and not wrong.objects:
            thing = self._thing(i, said)
            if thing is None:
                return False
            start, stance = thing, "opposes"
        matter = read_matter(self.page, self.k, self.spots, i + 1, stop)
        return self._hold(speakers, Held(stance, start, stop, matter, asked=accused, basis="charge"), said)

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
        sides = self.k.words["delegations"] | self.k.words["one_side"]
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
        doer = self.spots.get(i + 1)
        if doer is not None and doer.mention.kind == "place" and self.words[i] in self.k.words["scenes"]:
            return False  # «اعتداء لندن»: where it was
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
        stance = "opposes" if evil else "supports"
        return self._hold(self._speaker(said), Held(stance, start, stop, matter, basis="judgement"), said)

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

    def _foreign(self, bearers: list[Bearer], said: Said) -> bool:
        """What is told there is of another state or body than the speaker's."""
        own = {self.bearers.side(b.actor) for b in self._speaker(said) if b.actor is not None}
        return bool(own) and own.isdisjoint({self.bearers.side(b.actor) for b in bearers})

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

    def _backs(self, stance: str, form: StanceForm) -> bool:
        """«قال … إن روما ترحب بالاتفاق», «إن المجلس يدعم كل مبادرة»: another's support is his, where nobody is charged by it;
        what he wishes is a guess."""
        return stance == "supports" and form.stance.modality is None and form.shape in ("past", "present")

    def _of_kin(self, start: int) -> bool:
        """A friend or a duty is named within three tokens, which to abandon is to betray."""
        head = {*self._plain(start, start + KIN), *self.words[start : start + KIN]}
        return not self.k.words["kin"].isdisjoint(head)

    def _plain(self, start: int, stop: int) -> list[str]:
        """The words of a stretch without proclitics and article."""
        out = []
        for word in self.words[start:stop]:
            bare = word.removeprefix(self.k.conjunction)
            for before in (self.k.by, self.k.to * 2, self.k.to):
                bare = bare.removeprefix(before)
            out.append(bare.removeprefix(self.k.article))
        return out

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
        first = said.first if said is not None else sentence.start
        start, stop = i, min(i + 2, said.end if said is not None else sentence.end, sentence.end)
        while start > max(first, i - JUDGED) and words[start - 1] not in k.words["bound"]:
            start -= 1
            if words[start] in k.words["who"] and words[start + 1] in k.words["calls"] | k.words["sees_in"]:
                break  # «الاتفاق الذي ترى فيه تهديدا»
        bearers = self._caller(i, sentence)
        by = words[i].startswith(k.by) and verdict == "accuses" and not words[i].startswith(k.by + k.article)
        if by and not bearers:
            return False  # «يتهم طهران بانتهاك الحظر», «أدين بمخالفة القانون»
        quoted = negated and before in k.words["quote"]  # «التحقيق "غير عادل"»
        if (
            all(b.actor is None for b in bearers)
            and said is not None
            and (quoted or self._is_verdict(said, verdict, before, i - negated))
        ):
            bearers = self._speaker(said)
        if not bearers or stop <= start:
            return False
        if verdict == "supports" and not k.words["boons"].intersection(words[start:stop]):
            judged = {*words[start:i], *self._plain(start, i)}
            if not judged.isdisjoint(k.words["gatherings"]):
                return False  # «وصف اللقاء بأنه مثمر»: how it went
        matter = read_matter(self.page, k, self.spots, start, stop)
        doer = self._whose_conduct(start, i, bearers) if verdict == "opposes" else None
        verdict = "accuses" if doer is not None else verdict
        held = Held(verdict, start, stop, matter, negated=negated, asked=doer, basis="judgement")
        return self._hold(bearers, held, said)

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
