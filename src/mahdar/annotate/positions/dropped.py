"""The bearer of a verb without a subject: the speaker's own side, or whoever spoke or acted last."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.lent import CLAUSE_REACH, Lent
from mahdar.annotate.positions.others import Found
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm
from mahdar.model import Speaker

#: Tokens before «لأنها» within which whom it means is named.
MEANT = 24


class Dropped(Lent):
    """Reads them on one page; `Subjects` builds on it."""

    def _own_side(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """«قالت واشنطن إنها تريد», «ترفض بلاده», «إن بلاده لا ترغب»: the speaker's own side."""
        if said is None:
            if (his := self._state_of_antecedent(i, sentence)) is not None:
                return [his], i + 2
            mine = self._near(i, sentence, head=True) if self._for_his_state(i, sentence) else []
            return ([self.bearers.stately(b) for b in mine], i + 1) if mine else None
        own = self.k.words["country_of_speaker"]
        if self._for_his_state(i, sentence):
            return [self.bearers.stately(b) for b in self._speaker(said)], i + 1
        if self._own_clause(i, said, sentence):
            return self._by_pronoun(self._head(i, sentence) - 1, said, sentence), i + 1
        decides = form.stance.lemma in self.k.words["decides"]  # «تقرر حكومتنا تعليق مشاركتها»
        if i + 1 < sentence.end and self.words[i + 1] in own and (decides or not form.stance.explicit):
            return self._speaker(said), i + 2
        head = self._head(i, sentence)
        if head > sentence.start and self.words[head - 1] in own:
            return self._speaker(said), i + 1
        return None

    def _state_of_antecedent(self, i: int, sentence: Sentence) -> Bearer | None:
        """«بوتين الذي تدعم بلاده دمشق»: the country of him of whom the clause tells."""
        head, words, k = self._head(i, sentence), self.words, self.k
        if (
            head <= sentence.start
            or words[head - 1] not in k.words["who"]
            or words[i + 1] not in k.words["own_state"]
        ):
            return None
        he = self.spot_ends.get(head - 1 - (words[head - 2] in k.words["comma"]))
        return (
            self.bearers.stately(self.bearers.of(he.mention))
            if he is not None and can_bear(he.mention)
            else None
        )

    def _by_pronoun(self, at: int, said: Said, sentence: Sentence) -> list[Bearer]:
        """«قالت لندن إنها …» tells of the speaker, «انتقد السفير الحكومة، مؤكدا أنها …» of the last one of its gender."""
        speaker, feminine = said.statement.speaker, self.words[at].endswith(self.k.hers)
        start = speaker.start if speaker is not None else None
        spot = self.spots.get(self.page.reading.token_at(start)) if start is not None else None
        person = (
            spot is not None
            and spot.mention.kind == "person"
            and self.words[at] in self.k.words["that_pronoun"]
        )
        if spot is None or not person or self._same_gender(spot, feminine) or not feminine:
            return self._speaker(said)
        for j in range(at - 1, sentence.start - 1, -1):
            other = self.spots.get(j)
            state = other is not None and other.mention.kind in ("government", "institution", "armed_group")
            if other is not None and state and self._same_gender(other, feminine):
                return self.bearers.each(other.mention)
        return self._speaker(said)

    def _for_his_state(self, i: int, sentence: Sentence) -> bool:
        """«بلاده لا ترغب», «سلطات بلادها تعتزم»: what an official says of his state it holds, even among his own."""
        head = self._head(i, sentence)
        return head > sentence.start and self.words[head - 1] in self.k.words["own_state"]

    def _other_noun(self, head: int, sentence: Sentence, said: Said) -> bool:
        """«إن الوفود وافقت»: a noun that names nobody known is the subject, and not the speaker."""
        if head - 1 <= sentence.start:
            return False
        if self._some_others(head) or self._of_an_act(head, sentence):
            return True
        if not self._bare_noun(head - 1):
            return False
        return self.words[head - 2] in self.k.words["that"] or head - 1 == said.first

    def _others(self, i: int, sentence: Sentence, said: Said) -> bool:
        """«أعتقد أنهم يريدون …»: in his own words a speaker says «they», «he» of somebody else; one person says «لكنهم»
        of others in whatever words."""
        before = self.words[self._head(i, sentence) - 1]
        if self._of_them(i, self._speaker(said), sentence):
            return True
        return said.statement.kind == "direct" and before in self.k.words["that_pronoun"]

    def _of_them(self, i: int, speakers: list[Bearer], sentence: Sentence) -> bool:
        """«ولكنهم يخشون»: no word of the one person who speaks."""
        before, k = self.words[self._head(i, sentence) - 1], self.k
        them = before.endswith(k.theirs) and (before in k.words["goes_on"] or before in k.words["but_he"])
        return them and len(speakers) == 1 and speakers[0].person is not None

    def _surely_verb(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«عرض الشهر الماضي», «كما وعد بتسيير», «كان قد قبل بـ», «لكن الوزير قبل بـ»: a form with another reading is a
        verb here."""
        k = self.k
        if i + 1 < sentence.end and self.words[i + 1] in k.words["when"]:
            return True
        start, end = self.page.reading.span(i, i + 1)
        if k.shadda in self.page.text[start:end]:
            return True  # «فضّل», written with its doubled letter
        if self._in_which(i, form):
            return True  # «رسالة تعرض فيها …»
        before = self.words[i - 1] if i > sentence.start else ""
        if before in k.words["has"] or (
            form.shape == "present" and (before in k.words["denies"] or before in k.words["will_not"])
        ):
            return True  # «لا تقبل أن …», «ولن يعترف بـ»
        service = self.words[i + 1] in k.words["services"]
        if service and before in k.words["opens_clause"]:
            return True  # «حيث عرض استضافة المحادثات»
        if form.cut and self.words[i + 1] == k.upon and i + 2 in self.spots:
            return True  # «وعرض على الرباط …»
        if form.cut and (
            self.words[i + 1] in k.words["upon_him"] or (service and before in k.words["comma"])
        ):
            return True  # «…، وعرض استضافة …», «وعرض عليه …»
        subject = self.spot_ends.get(i)
        led = subject is not None and self._leads(subject, form, sentence)
        if led and service and form.stance.stance == "offers":
            return True  # «كان الرئيس عرض استضافتها»
        if led and form.stance.stance == "offers" and self.words[i + 1] in k.words["actions"]:
            return True  # «لكن الوزير عرض استضافة …»
        if led and "object" in form.stance.frames and self.words[i + 1] in k.words["offered"]:
            return True  # «أن كيم قبل دعوة …»
        linked = form.cut > 0 or before in k.words["moreover"] or led
        return linked and self._joined(i + 1, form.stance.frames)

    def _leads(self, spot: Spot, form: StanceForm, sentence: Sentence) -> bool:
        """The actor right before a verb that takes an object is its subject: it acts, and agrees with the verb."""
        mention = spot.mention
        if not can_bear(mention):
            return False
        if self._oblique(spot, sentence) or not self._agrees(spot, form):
            return False
        return mention.kind in ("person", "office") or self._may_act(spot, sentence)

    def _carried(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """A verb without a subject: whoever speaks or acted last."""
        head, words, k = self._head(i, sentence), self.words, self.k
        in_them = self._in_which(i, form) and words[i + 1].endswith(tuple(k.words["of_two"]))
        dual = form.number == "d" and form.shape != "participle" and self._leads_on(i + 1 + in_them, form)
        if dual and len(both := self._those_met(i, sentence) or self._both(i, said)) > 1:
            return both, i + 1  # «والتقيا …، واتفقا على»
        if form.strict and not self._surely_verb(i, form, sentence):
            return None
        if self._subject_unknown(i, form, sentence):
            return [], i
        if words[head - 1] in k.words["because_it"] and (meant := self._meant_last(head - 1, sentence)):
            return meant, i + 1  # «سحبت الدعوة إلى نيروبي لأنها ترفض …»
        if (
            form.shape == "participle"
            and said is None
            and (spoke := self._spoken(sentence.start, i)) is not None
        ):
            return self._speaker(spoke), i + 1  # «قال المدرب …، آملا في»: of whoever spoke
        if i > sentence.start and self.words[head - 1] in k.words["which"]:
            return None
        if self._of_some(i, head, form, sentence):
            return [], i  # «والبعض الآخر يعارضون …», «مشروع قانون يدعمه الحزبان»
        by_pronoun = head > sentence.start and any(
            self.words[head - 1] in k.words[role] for role in ("that_pronoun", "but_he", "goes_on")
        )
        pronoun = words[head - 1].removeprefix(k.conjunction)
        if pronoun != words[head - 1] and pronoun in k.words["that_pronoun"]:
            first = self._clause_subject(head - 1, sentence)
            if first is not None and (said is None or not self._speaker(said)):
                return first, i + 1  # «قال مصدر إن الرياض لن …، وإنها تشترط»
        goes_on = form.cut > 0 and form.stance.listed  # «أدانت … وسحبت سفيرها»
        wishes_on = form.cut > 0 and i == sentence.start and self._wishes_act(i, form)
        if form.stance.explicit and form.shape != "participle" and not (by_pronoun or goes_on or wishes_on):
            return None
        if said is not None and (self._others(i, sentence, said) or self._other_noun(head, sentence, said)):
            return (self._goes_on_as(i, form, said) if by_pronoun else []), i + 1
        ruler = words[i - 1].removeprefix(k.conjunction) in k.words["rulers"] and i not in self.spot_ends
        if self._of_a_thing(i, head, form, sentence) or (ruler and not form.cut):
            return [], i  # «والنظام يتهم …»
        if said is not None and (outside := self._outside(i, form, sentence, said)):
            return outside, i + 1
        linked = form.cut > 0 or form.asked or self.words[i - 1] in k.words["comma"]
        told_by = said if form.shape == "participle" else None
        if told_by is not None and self._feminine(told_by) == words[i].endswith(k.feminine):
            return self._speaker(told_by), i + 1  # «أعلنت أنقرة أن القرار مرفوض متهمة …»
        if linked and (
            inner := self._verb_before(i, form, said.first if said is not None else sentence.start)
        ):
            return inner, i + 1
        if said is not None and linked and self._beside_cue(said):
            return self._speaker(said), i + 1
        if said is not None:
            near = self._goes_on_as(i, form, said) if linked else []
            near = near or (
                self._clause_head(i, max(sentence.start, said.first), form, sentence) if linked else []
            )
            near = near or self._near(i, sentence, said.first, head=linked, form=form)
            speakers = self._speaker(said)
            two = form.number == "d" and form.shape != "participle" and len(speakers) < 2
            if two and not near:  # «أعلن الوسيط أن الحكومة والفصائل … اتفقتا»: of one who speaks it is not
                near = self._near(i, sentence, said.first)
            others = two or (form.stance.explicit and form.number != "s")  # «إنهم يريدون …»
            return near or ([] if others else speakers), i + 1
        if said is None and (told := self._told_of_in_relative(i, form, sentence)):
            return told, i + 1
        gone_on = self._goes_on(i, form, sentence)
        if gone_on is not None:
            return gone_on, i + 1
        carries_on = linked or by_pronoun or (self._in_which(i, form) and not form.cut)
        near = self._near(i, sentence, head=carries_on, form=form)
        near = near or self._before_main_clause(i, form, sentence)
        if form.number == "d" and form.shape in ("past", "present") and form.cut and len(near) == 1:
            return [], i + 1  # «… حزبان يعارضان القانون ويهددان بـ»: of one alone it is not
        return near or self._from_before(i, head, form, sentence), i + 1

    def _doing_more(self, i: int, form: StanceForm) -> Bearer | None:
        """«امتنع المتمردون عن السفر مطالبين بـ»: a participle in the plural inside a matter is of whose matter it is."""
        if form.shape != "participle" or form.number != "p" or form.cut:
            return None
        acting = next((who for a, b, who, _ in reversed(self.covered) if a < i < b and who is not None), None)
        return self._by_last_name(acting) if acting is not None else None

    def _called_in_turn(self, speaker: Speaker | None, i: int, sentence: Sentence) -> list[Bearer]:
        """«هاتف الوزير الرئيس، ثم نائبه، داعيا …»: who is met or called second is not who speaks; he who opens the sentence is."""
        start = speaker.start if speaker is not None else None
        at = self.page.reading.token_at(start) if start is not None else sentence.start
        told = sentence.start < at < i and self.words[at - 1] in self.k.words["in_turn"]
        return self._near(at - 1, sentence, head=True) if told else []

    def _it_goes_on(
        self, i: int, form: StanceForm, speaker: Speaker | None, sentence: Sentence
    ) -> list[Bearer]:
        """«أكد القيادي أن الحركة لا تحكم، لكنها تشترط …»: the pronoun is the subject of the clause before it, and not who
        spoke in another sentence."""
        start = speaker.start if speaker is not None else None
        outside = start is not None and self.page.reading.token_at(start) < sentence.start
        but = self.words[self._head(i, sentence) - 1] in self.k.words["goes_on"]
        return self._clause_head(i, sentence.start, form, sentence) if outside and but else []

    def _meant_last(self, at: int, sentence: Sentence) -> list[Bearer]:
        """Whom the pronoun of «لأنها» means: who of that gender was named last before it, if he stands there as an object or
        is the only one; the seat of a gathering («في الرياض», «قمة القاهرة») is not meant."""
        feminine = self.words[at].endswith(self.k.hers)
        spots = (self.spots.get(j) for j in range(at - 1, max(sentence.start, at - MEANT) - 1, -1))
        fits = [s for s in spots if s is not None and can_give(s.mention) and self._same_gender(s, feminine)]
        last = fits[0] if fits else None
        if last is None or self.words[last.first - 1] in self.k.words["seated_in"]:
            return []
        before = self.words[last.first - 1]
        object_ = last.first in self.spot_ends or before.startswith(self.k.article) or before in self.k.forms
        return self.bearers.each(last.mention) if object_ or len(fits) == 1 else []

    def _wishes_act(self, i: int, form: StanceForm) -> bool:
        """«… . ويريد تعديل الاتفاق», «ويسعى إلى منع …»: a wish with an act right behind it, of whoever the page speaks of."""
        if form.stance.modality != "desire" or form.shape not in ("past", "present"):
            return False
        at = i + 1 + (self.words[i + 1] in self.k.words["onto"])
        word = self.words[at].removeprefix(self.k.to)
        return any(word in self.k.words[role] for role in ("due", "actions", "seeks_good", "seeks_against"))

    def _of_some(self, i: int, head: int, form: StanceForm, sentence: Sentence) -> bool:
        """Nobody known is the subject: «some of them» before the verb, or a noun behind a verb that has its object in a
        pronoun."""
        words, k = self.words, self.k
        if form.shape not in ("past", "present"):
            return False
        if (
            not form.cut
            and head > sentence.start
            and words[head - 1].removeprefix(k.conjunction) in k.words["some"]
        ):
            return True
        behind = words[i + 1]
        noun = behind.startswith(k.article) and i + 1 not in self.spots and not form.cut
        closed = behind in k.words["when"] or behind in k.words["resumptive"] or behind in form.stance.frames
        return bool(form.asked) and noun and not closed

    def _goes_on_as(self, i: int, form: StanceForm, said: Said) -> list[Bearer]:
        """«قال … إن الحوثيين رفضوا …، وأصروا على»: a verb of «they» after «و» goes on with whose verb of «they» stood last in
        the same speech."""
        if form.number == "s" or form.shape not in ("past", "present") or not self.out:
            return []
        last = self.out[-1]
        at = self.page.reading.token_at(last.start)
        before = self.k.forms.get(self.words[at])
        if last.statement != said.number or before is None or before.number != form.number:
            return []
        return [Bearer(last.actor, last.bearer)] if not last.jointly else []

    def _verb_before(self, i: int, form: StanceForm, floor: int) -> list[Bearer]:
        """«… إلى رسالة يهاجم فيها موسيفيني القضاة ويهدد بعزلهم»: a verb in the present that «و» joins without a comma goes on
        with the one in its gender whose subject stands behind it."""
        words, k = self.words, self.k
        if form.shape != "present" or form.number != "s" or words[i][: form.cut] != k.conjunction:
            return []
        letter = k.she if form.gender == "f" else k.he
        for j in range(i - 1, max(floor, i - CLAUSE_REACH), -1):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return []
            spot = self.spots.get(j)
            verb = words[j - 1 - (words[j - 1] in k.words["in_which"])]
            if spot is None or spot.cut or not can_bear(spot.mention) or not verb.startswith(letter):
                continue
            told = words[j - 1] in k.words["in_which"]
            return (
                self.bearers.each(spot.mention) if told and self._same_gender(spot, letter == k.she) else []
            )
        return []

    def _outside(self, i: int, form: StanceForm, sentence: Sentence, said: Said) -> list[Bearer]:
        """«أفاد البيان بأن الوفد خلال لقاء مع الوزير "وافق على …"»: the subject of a verb that opens a quote stands at the head
        of the clause outside of it."""
        opens = i - 1 in (said.first - 1, said.first) and self.words[i - 1] in self.k.words["quote"]
        if not opens or form.shape not in ("past", "present") or said.statement.kind != "direct":
            return []
        return self._clause_head(i - 1, sentence.start, form, sentence)

    def _told_of_in_relative(self, i: int, form: StanceForm, sentence: Sentence) -> list[Bearer]:
        """«للرئيس الكيني الذي اتصل بالزعيمين وهدد بـ»: «و» goes on with the verb of a relative clause."""
        words, k = self.words, self.k
        if not form.cut or words[i][: form.cut] != k.conjunction:
            return []
        for j in range(i - 1, sentence.start, -1):
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                break
            if words[j] in k.words["who"]:
                inner = self.spots.get(j + 2)  # «التي تعتبرها أنقرة … وتخشى …»
                resumed = words[j + 1].endswith((k.hers, k.theirs, k.feminine))
                spot = self.spot_ends.get(j - (words[j - 1] in k.words["comma"]))
                spot = inner if inner is not None and resumed else spot
                fits = spot is not None and can_bear(spot.mention) and self._goes_with(spot, form)
                return self.bearers.each(spot.mention) if spot is not None and fits else []
        return []

    def _of_own_side(self, said: Said) -> bool:
        """What is said opens with the speaker's pronoun or country."""
        opening = self.words[said.first : said.first + 2]
        return any(not self.k.words[role].isdisjoint(opening) for role in ("that_pronoun", "own_state"))

    def _beside_cue(self, said: Said) -> bool:
        """«لندن تعتبر العرض سيئا وتدعوها إلى …»: what is said is no clause of its own; a verb after «و» goes on with who
        says it."""
        opening = {self.words[said.first - 1], self.words[said.first]}
        return said.statement.kind == "indirect" and all(
            opening.isdisjoint(self.k.words[role]) for role in ("that", "quote", "bound")
        )

    def _clause_head(self, i: int, floor: int, form: StanceForm, sentence: Sentence) -> list[Bearer]:
        """«قال … إن لندن ترى أن طهران تماطل وتهدد …»: the actor that opens the last clause before the verb."""
        for j in range(i - 2, max(floor - 2, i - CLAUSE_REACH, -1), -1):  # «أن» stands before what is said
            spot = self.spots.get(j + 1)
            if self.words[j] not in self.k.words["that"] or spot is None or spot.end > i:
                continue
            if can_bear(spot.mention) and self._goes_with(spot, form):
                return self._joint(spot)[0]
        return []

    def _from_before(self, i: int, head: int, form: StanceForm, sentence: Sentence) -> list[Bearer]:
        """«قالت الوزارة … . ورفضت وقف …», «كما طالبت بـ»: a sentence that opens with its verb goes on with whoever
        spoke or acted in the one before it, if no noun that may be its subject follows."""
        opens = head == sentence.start or (
            head == sentence.start + 1 and self.words[head - 1] in self.k.words["moreover"]
        )
        linked = form.cut > 0 or head > sentence.start
        if not (opens and linked) or form.strict or form.number == "p" or not self._object_next(i + 1, form):
            return []
        at = bisect_right(self._opened, sentence.start) - 2
        before = self.page.sentences[at] if at >= 0 else None
        if before is None or before.region != sentence.region:
            return []
        spoke = self._spoken(before.start, sentence.start)
        if spoke is not None:
            return self._speaker(spoke) if self._feminine(spoke) == (form.gender == "f") else []
        return self._near(before.end, before, head=True, form=form)

    def _object_next(self, j: int, form: StanceForm) -> bool:
        """What the stance is about begins at `j`: its preposition, its «أن», or a masdar or a thing as its object."""
        k = self.k
        asked = form.stance.takes_object or form.stance.lemma in k.words["asks_from"]
        while self.words[j] in k.words["when"] or (asked and self.words[j] in k.words["resumptive"]):
            j += 1  # «كما طالب أيضا بـ», «وطلب منه تسليم …»
        word = self.words[j]
        if self._leads_on(j, form) or ("that" in form.stance.frames and word in k.words["that"]):
            return True
        if "object" not in form.stance.frames or j in self.spots:
            return False
        bare = word.removeprefix(k.article)
        return word in k.words["actions"] or bare in k.words["actions"] or word in k.cues

    def _spoken(self, start: int, end: int) -> Said | None:
        """The last statement that begins between two tokens."""
        at = bisect_right(self.firsts, end - 1) - 1
        return self.said[at] if at >= 0 and self.said[at].first >= start else None

    _kept_opened: list[int] | None = None

    @property
    def _opened(self) -> list[int]:
        if self._kept_opened is None:
            self._kept_opened = self._find_opened()
        return self._kept_opened

    def _find_opened(self) -> list[int]:
        return [sentence.start for sentence in self.page.sentences]

    def _own_clause(self, i: int, said: Said, sentence: Sentence) -> bool:
        """«قالت واشنطن إنها تريد», «إن بلاده تسعى»: the clause opens with the speaker's own pronoun or country."""
        words, k = self.words, self.k
        j = self._head(i, sentence)
        before = words[j - 1]
        opens = words[said.first] in k.words["that"] or words[said.first] in k.words["quote"]
        return (
            j > sentence.start
            and j - 1 <= said.first + opens
            and (before in k.words["that_pronoun"] or before in k.words["country_of_speaker"])
        )

    def _goes_on(self, i: int, form: StanceForm, sentence: Sentence) -> list[Bearer] | None:
        """«قال … إن …، لكنه اتهم الدوحة بـ»: a verb without a subject goes on with whoever spoke in the sentence; of another
        gender, or where that one has no name, with the subject of what he said («قال مصدر إن أنقرة رفضت …، وأبدت …»);
        `None` when nobody spoke."""
        linked = form.cut > 0 or form.shape == "participle" or self.words[i - 1] in self.k.words["goes_on"]
        if not linked:
            return None
        spoke = self._spoken(sentence.start, i)
        if spoke is None or spoke.end > i:
            return None
        speakers, feminine = self._speaker(spoke), form.gender == "f"
        other = form.shape in ("past", "present") and form.number == "s" and self._feminine(spoke) != feminine
        if other or all(b.actor is None for b in speakers):
            return self._clause_head(i, spoke.first, form, sentence) or speakers
        return speakers
