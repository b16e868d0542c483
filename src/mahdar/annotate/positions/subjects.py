"""The bearer of a verb of stance or its participle, by the syntax around it."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give, distinct
from mahdar.annotate.positions.blame import Blame
from mahdar.annotate.positions.others import Found
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm
from mahdar.model import Speaker

#: What the ids of movements begin with.
MOVEMENTS = ("group:", "party:")
#: Tokens between «كان» and the verb that goes with it.
WAS = 40


class Subjects(Blame):
    """Finds subjects on one page."""

    def _of_verb(
        self, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> tuple[list[Bearer], int] | None:
        """The bearers of a verb's position, and the token where the search for its matter begins."""
        if form.shape == "first":
            return self._found(self._speaker(said) if said is not None else [], i + 1)
        if form.shape == "adjective":
            return self._described(i, sentence)
        if self._is_charged(i, form, sentence):
            return None
        if (beside := self._of_antecedent(i, form, sentence)) is not None:
            return self._found(*beside)
        if self._in_which(i, form) and (sender := self._sender(i)) is not None:
            return sender
        if (within := self._subject_in_it(i, form)) is not None:
            return within
        if (
            self._in_which(i, form)
            and self._other_side_ends(i)
            and (caller := self._contact_opener(i, sentence))
        ):
            return caller, i + 2  # «أجرى الرئيس اتصالا بنظيره طالب فيه بـ»
        if (several := self._with_another(i, form) or self._several(i, form, sentence)) is not None:
            return several
        if not form.cut and (official := self._official_before(i, sentence)) is not None:
            return [official], i + 1
        if form.shape in ("past", "present"):
            if (parted := self._before_aside(i, form, sentence)) is not None:
                return parted
            if (going_on := self._asks_on(i, form, sentence, said)) is not None:
                return going_on
            if (urging := self._urges_on(i, form, sentence, said)) is not None:
                return self._found(*urging)
            if (told := self._told_by_paper(i, form)) is not None:
                return self._found(*told)
            if (blamer := self._blames_too(i, form, sentence)) is not None:
                return [blamer], i + 1
            if (accuser := self._charges_on(i, form, sentence)) is not None:
                return accuser
            finite = not (
                form.cut or form.asked or form.strict or i in self.spot_ends or self._in_which(i, form)
            )
            head = self._head(i, sentence)
            paper = self._of_paper(head, form, sentence) if finite and head > sentence.start else None
            if paper is not None:
                return self._found(paper, i + 1)
        if (honoured := self._honoured(i + 1)) is not None:
            return [honoured], i + 2
        if (group := self._group_of(i, form)) is not None:
            return [group.bearer], self.spots[group.end].end if group.end > i else i + 1
        if (doer := self._doing_so(i, form, sentence) or self._doing_more(i, form)) is not None:
            return [doer], i + 1
        if (crowd := self._on_banners(i, form, sentence)) is not None:
            return [crowd], i + 1
        if self._leads_as_group(form) and (many := self._group_before(i, sentence)) is not None:
            return [many], i + 1  # «الصحف تدعو السلطات إلى»
        if (opener := self._title_goes_on(i, form, sentence)) is not None:
            return opener
        cue = self.cues.get(i)
        asks = form.stance.takes_object or form.stance.lemma in self.k.words["asks_of"]
        unknown = cue is not None and asks and self._of_body_unknown(i, form, sentence)
        if unknown and self._named_after(i, form, sentence) is None:
            return None  # «اتهمت الوساطة الطرفين بـ»
        if cue is not None and self._all_act(i + 1):
            return self._found(*(self._named_after(i, form, sentence) or ([], i)))
        if cue is not None:
            statement = self.by_number[cue]
            after, speaker = self.spots.get(i + 1), statement.statement.speaker
            follows = after is not None and speaker is not None and after.mention.start == speaker.start
            # «بولندا حذرت بيلاروسيا من …»: who follows is the one warned
            led = (
                self._leading(i, form, sentence, said)
                if follows
                else self._by_gender(i, form, sentence, said)
            )
            speakers = led[0] if led is not None else self._speaker(statement)
            if form.shape == "participle" and (caller := self._called_in_turn(speaker, i, sentence)):
                return caller, statement.first
            if inner := self._it_goes_on(i, form, speaker, sentence):
                return inner, statement.first
            if led is None and not follows and (behind := self._opens_with(i, form, statement, sentence)):
                speakers = behind  # «واتهم الوزير لندن …»: not who spoke before
            if led is None and (another := self._of_other_gender(i, form, speaker, sentence)) is not None:
                speakers = another
            if led is None and (inner := self._verb_before(i, form, sentence.start)):
                speakers = inner
            two = form.number == "d" and form.shape in ("past", "present") and form.cut > 0
            if two and not follows and len(speakers) == 1 and speakers[0].person is not None:
                return None  # «… حزبان يعارضان القانون ويهددان بـ»: of one man alone it is not
            if self._asks_bodies(i, form):
                speakers = []  # «وطالب جميع المنظمات بـ»: of whom it is asked
            if form.number == "p" and self._of_them(i, speakers, sentence):
                return None  # «وقال الوزير …، ولكنهم يخشون …»
            if all(b.actor is None for b in speakers) and (told := self._related(i, form, sentence)):
                speakers = told[0]  # «في لندن التي اتهمت …»: who speaks is more than a place
            if speakers:
                return speakers, statement.first
        if self._in_which(i, form) and self._other_side_ends(i):
            return None  # «أجرى فلان اتصالا بالوزير أكد خلاله»: nobody knows whose it is, and not the other side's
        before = self.words[i - 1] if i > sentence.start else ""
        papers = before in self.k.words["paper"] and not self._in_which(i, form)  # «بيانا نددت فيه بـ»
        governed = before in self.k.words["preposition"] or papers
        if governed and form.shape in ("past", "present") and not form.cut:
            return None  # «مشروع قرار يدين طهران»: the paper's, and who is named after is its object
        for rule in (
            self._leading,
            self._following,
            self._behind_object,
            self._own_side,
            self._nameless,
            self._standing,
            self._carried,
        ):
            found = rule(i, form, sentence, said)
            if found is not None:
                return self._found(*found)
        return None

    def _by_gender(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """«… . وتهدد واشنطن»: who follows a verb in its gender is its subject, where its speaker is of the other."""
        speaker = self.by_number[self.cues[i]].statement.speaker
        if speaker is None or speaker.start is None or form.number != "s":
            return None
        spot = self.spots.get(self.page.reading.token_at(speaker.start))
        if spot is None or self._agrees(spot, form):
            return None
        return self._following(i, form, sentence, said) if i + 1 in self.spots else None

    def _of_other_gender(
        self, i: int, form: StanceForm, speaker: Speaker | None, sentence: Sentence
    ) -> list[Bearer] | None:
        """«زعمت فلانة أنه وعدها، لكنه نفى ذلك»: a verb without a subject is not of the woman who spoke, but of the man named
        last before it, or of nobody known."""
        start = speaker.start if speaker is not None else None
        said = self.spots.get(self.page.reading.token_at(start)) if start is not None else None
        if said is None or said.mention.kind != "person" or form.number != "s" or said.first >= i:
            return None
        if form.shape not in ("past", "present") or self._agrees(said, form):
            return None
        for j in range(i - 1, sentence.start - 1, -1):
            spot = self.spots.get(j)
            person = spot is not None and spot.mention.kind == "person" and spot.mention.gender is not None
            if spot is not None and person and can_bear(spot.mention) and self._agrees(spot, form):
                return self.bearers.each(spot.mention)
        return []

    def _asks_bodies(self, i: int, form: StanceForm) -> bool:
        """Bodies in the plural right after a verb of «he» are its object."""
        group = self._group(i + 1) if (form.gender, form.number) == ("m", "s") and not form.asked else None
        return group is not None and group.bodies and form.stance.takes_object

    def _opens_with(self, i: int, form: StanceForm, said: Said, sentence: Sentence) -> list[Bearer]:
        """Who follows a verb that opens its sentence, where the one taken for its speaker stands in another before it."""
        speaker = said.statement.speaker
        plain = form.cut > 0 and not (form.stance.takes_object or form.stance.stance == "accuses")
        plain = plain and form.shape in ("past", "present")  # «…، ومناشدا موسكو إجراء …»: who is asked
        fresh = plain and self.words[i - 1] in self.k.words["bound"]  # «أيدت موسكو …، واشترطت واشنطن …»
        if not (i == sentence.start or fresh) or speaker is None or speaker.start is None:
            return []
        if self.page.reading.token_at(speaker.start) >= i:
            return []
        blamed = self.spots.get(i + 1) if form.stance.lemma in self.k.words["burdens_with"] else None
        if blamed is not None and self._leads_on(blamed.end, form):
            return []  # «قالت الخارجية … . وحملت العراق مسؤولية …»
        behind = self._following(i, form, sentence, said)
        return behind[0] if behind is not None else []

    def _several(self, i: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """«نفت كل من روسيا والصين», «الوزير ومستشاره دعوا إلى»: several who hold it together, whoever speaks of them."""
        ranks = self.words[i + 1] in self.k.words["led_by_each"]  # «اتفق زعيما كل من … على»
        if (listed := self._each_of(i + 1 + ranks)) is not None and form.shape in ("past", "present"):
            return listed
        before = self.spot_ends.get(i)
        if before is None or not before.cut or form.cut:
            return None
        if form.number != "s":
            return (self._chain_back(before), i + 1) if can_bear(before.mention) else None
        return self._states_before(before, form, sentence)

    def _asks_on(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """«تدين بغداد القصف وتطالب أنقرة بسحب …»: without a comma, or in somebody's speech, «و» goes on with the subject,
        and the one name before the preposition is the one who is asked."""
        asks = form.stance.takes_object or form.stance.lemma in self.k.words["asks_of"]
        after = self.spots.get(i + 1)
        if not (asks and form.cut and form.number == "s" and not form.asked) or after is None or after.cut:
            return None
        by = form.stance.stance == "accuses" and self.words[after.end].startswith(self.k.by)
        if self.words[i][: form.cut] != self.k.conjunction or not (by or self._leads_on(after.end, form)):
            return None
        spoke = self._spoken(sentence.start, i)
        if said is None and spoke is not None and spoke.end >= i - 1 and self._of_own_side(spoke):
            said = spoke  # «قال … إن بلاده ترفض …، وتطالب …»
        goes_on = (
            self.words[sentence.start] in self.k.words["as_for"]
        )  # «أما المتحدث فوصف …، ودعا عباس إلى …»
        if self.words[i - 1] in self.k.words["bound"] and said is None and not goes_on:
            return None
        floor = max(sentence.start, said.first if said is not None else 0)
        near = self._clause_head(i, floor, form, sentence)
        near = near or self._near(i, sentence, floor if said is not None else None, head=True, form=form)
        near = near or (self._speaker(said) if said is not None else [])
        asked = self.bearers.of(after.mention).actor
        # a movement has a land, and may ask its president
        own = {b.actor if (b.actor or "").startswith(MOVEMENTS) else self.bearers.side(b.actor) for b in near}
        return (near, i + 1) if near and asked not in own else None

    def _title_goes_on(self, i: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """«نيروبي تستدعي سفير كينشاسا وتطالب بـ»: in a title a verb after «و» goes on with whoever opens it."""
        first = self.spots.get(sentence.start)
        in_title = self.page.reading.starts[i] < self.title_end
        if first is None or not in_title or form.shape != "present" or not self._leads_on(i + 1, form):
            return None
        if self.words[i][: form.cut] != self.k.conjunction or not can_give(first.mention):
            return None
        return (self.bearers.each(first.mention), i + 1) if self._goes_with(first, form) else None

    def _states_before(self, last: Spot, form: StanceForm, sentence: Sentence) -> Found | None:
        """«مدريد وروما تدينان», «مدريد وروما وأثينا تدين طهران»: a sentence that opens with states, and «she» of them."""
        spots = [last]
        while spots[0].cut and (before := self.spot_ends.get(spots[0].first)) is not None:
            spots.insert(0, before)
        opens = spots[0].first == sentence.start or self.words[spots[0].first - 1] in self.k.words["stops"]
        if not opens or form.gender != "f" or not all(can_give(s.mention) for s in spots):
            return None
        return distinct([b for s in spots for b in self.bearers.each(s.mention)]), last.end

    def _leading(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """Before a verb that takes an object, the actor right before it: «الوزير دعا طهران», «طهران التي تتهم واشنطن»."""
        if form.asked:
            return None  # «موسكو التي اتهمتها كييف بـ»: the pronoun is the antecedent
        transitive = "object" in form.stance.frames and not form.strict
        if not (transitive or form.stance.takes_object or form.stance.lemma in self.k.words["asks_of"]):
            return None
        before = self.spot_ends.get(i)
        if not form.cut and before is not None and self._leads(before, form, sentence):
            return self._chain_back(before), i + 1
        if before is None and transitive and (body := self._body_subject(i, form, sentence)) is not None:
            return [body], i + 1  # «وكانت الحكومة أمهلت الجماعة»
        at = self._head(i, sentence) - 1
        if before is None and said is not None and i + 1 in self.spots and self._own_body(at):
            return [self.bearers.stately(b) for b in self._speaker(said)], i + 1  # «إن الوفد سيطالب أنقرة بـ»
        if self._resumed_after(i, form):
            return None
        return self._related(i, form, sentence) or (
            ([], i) if self._of_nobody_known(i, form, sentence) else None
        )

    def _of_nobody_known(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«ليبرون جيمس، الذي انتقد الرئيس»: a name that is no actor's stands before the relative clause, and who follows is
        its object."""
        words, k, head = self.words, self.k, self._head(i, sentence)
        if head - 3 <= sentence.start or words[head - 1] not in k.words["who"] or i + 1 not in self.spots:
            return False
        set_off = words[head - 2] in k.words["comma"] and not words[head - 3].startswith(k.article)
        return set_off and "object" in form.stance.frames and form.number == "s"

    def _related(self, i: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """«طهران التي تتهم …», «الوزير، الذي كان قد وافق»: the actor that a relative clause tells of."""
        head = self._head(i, sentence)
        if head - 1 <= sentence.start or self.words[head - 1] not in self.k.words["who"]:
            return None
        finite = form.number == "s" and form.shape in ("past", "present")
        if finite and self.words[head - 1] in self.k.words["who_he" if form.gender == "f" else "who_she"]:
            return None  # «الاتحاد الذي تسعى إلى عضويته»: another one seeks it
        end = head - 2 if self.words[head - 2] in self.k.words["comma"] else head - 1
        antecedent = self.spot_ends.get(end)
        while antecedent is not None and self.words[antecedent.first - 1] in self.k.words["led_by"]:
            antecedent = self.spot_ends.get(antecedent.first - 1)  # «الحركة بقيادة فلان، التي انسحبت»
        if antecedent is None and (such := self._one_of_such(end, sentence)):
            return such, i + 1
        if antecedent is None or not (self._agrees(antecedent, form) and self._goes_with(antecedent, form)):
            return None
        joined = self.words[head - 1].startswith(self.k.conjunction)
        # «إلى موسكو التي رفضت …» makes a side of a place, «المقيم في فرنسا والذي رفض …» does not
        if not (can_bear(antecedent.mention) or (can_give(antecedent.mention) and not joined)):
            return None
        alone = form.number == "s"  # «فرنسا وغينيا التي تتهم»
        return (self.bearers.each(antecedent.mention) if alone else self._chain_back(antecedent)), i + 1

    def _resumed_after(self, i: int, form: StanceForm) -> bool:
        """«القوات التي تطالب الجبهة برحيلها»: the pronoun of the matter is the antecedent, who follows the subject."""
        subject = self.spots.get(i + 1)
        if subject is None or subject.cut or not self._agrees(subject, form):
            return False
        return self.words[subject.end].endswith((self.k.hers, self.k.theirs)) and self._leads_on(
            subject.end, form
        )

    def _following(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """The subject after its verb: a mention, or a noun that stands for actors. A verb before it is singular."""
        if form.number != "s" and form.shape in ("past", "present"):
            return None
        asks = form.stance.takes_object or form.stance.stance == "accuses"
        if self._has_its_subject(i, form, sentence) or (form.shape == "participle" and asks):
            return None  # «مطالبا أنقرة بـ», «متهمة كييف بـ»
        quoted = self._quoted_name(i + 1)
        behind = i + 1 + (quoted or self._within(i, form) or self._in_which(i, form))
        group = self.spots.get(behind + 1) if self.words[behind] in self.k.words["movement"] else None
        fits = self.words[behind].endswith(self.k.feminine) == (form.gender == "f")
        if group is not None and fits and group.mention.kind == "armed_group" and behind not in self.spots:
            return self._joint(group)  # «رفض فصيل جيش النصر»: whose name stands behind what it is
        after = self.spots.get(self._past_honour(behind))
        if after is not None and (
            self.words[i + 1].startswith(self.k.to * 2) or self._group(i + 1) is not None
        ):
            after = None  # «دعت للتوصل إلى …», «رفض الغربيون»
        if after is not None and (not self._agrees(after, form) or self._is_object(after)):
            after = None  # «أمر وزارة الخارجية بـ», «طالب الحوثيين بـ»
        if after is not None and not after.cut and can_bear(after.mention):
            joint, end = self._joint(after)
            end += quoted
            by = (
                form.stance.stance == "accuses"
                and not form.asked
                and end < sentence.end
                and self.words[end].startswith(self.k.by)
                and self.words[end] not in form.stance.frames  # «ألقت طهران باللوم على …»
            )
            return ([], i) if by and end not in self.spots else (joint, end)  # «اتهم فلان بالفساد»
        named = self._named_after(i, form, sentence)
        if named is None and self._of_body_unknown(i, form, sentence):
            return [], i  # «فيما رفض وفد الشرق …»: nobody that the page names
        return named or (None if form.asked else self._related(i, form, sentence))

    def _behind_object(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """«عارض الصفقة وزير الدفاع», «رفض القرار الأخير مجلس النواب»: a thing with the article, its object, stands between
        a verb and its subject: a thing by its noun, or because its gender is not the verb's."""
        words, k = self.words, self.k
        plain = form.shape in ("past", "present") and form.number == "s" and not (form.strict or form.asked)
        object_ = words[i + 1]
        if not plain or "object" not in form.stance.frames or not object_.startswith(k.article):
            return None
        if i + 1 in self.spots or i in self.spot_ends or self._has_its_subject(i, form, sentence):
            return None
        feminine = object_.endswith(tuple(k.words["feminine_endings"]))
        thing = object_.removeprefix(k.article) in k.words["refused_things"]
        if not thing and feminine == (form.gender == "f"):
            return None
        described = i + 2 not in self.spots and words[i + 2].startswith(k.article)
        after = self.spots.get(i + 2 + described)
        if after is None or after.cut or not (can_bear(after.mention) and self._agrees(after, form)):
            return None
        return self._joint(after)[0], i + 1

    def _within(self, i: int, form: StanceForm) -> bool:
        """«في وقت ترفض فيه أثينا …»: a pronoun that is not of the verb's own matter stands before the subject."""
        word = self.words[i + 1]
        own = form.strict or any(word.startswith(frame) for frame in form.stance.frames)
        return word in self.k.words["resumptive"] and not own

    def _is_object(self, spot: Spot) -> bool:
        """People in the plural have the ending of an object."""
        return spot.mention.kind in ("people", "armed_group") and self.words[spot.end - 1].endswith(
            self.k.oblique
        )

    def _has_its_subject(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """«إنه سيعفي الاتحاد», «كان الحزب قد خير الرئيس», «كانت الوكالات تطالب الدوحة بـ»: the subject stands before,
        who follows is the object."""
        words, k = self.words, self.k
        head = self._head(i, sentence)
        if head > sentence.start and any(
            words[head - 1] in k.words[role] for role in ("that_pronoun", "country_of_speaker")
        ):
            return True  # «إن بلاده تحث طهران على …»
        has = words[i - 1] in k.words["has"]
        if not has and (form.shape != "present" or form.cut):
            return False
        for j in range(i - 1 - has, max(sentence.start, i - WAS) - 1, -1):
            if words[j] in k.words["was"]:
                return i - j > 1 + has
            if words[j] in k.words["bound"] or words[j] in k.words["that"] or words[j] in k.words["which"]:
                return False
        return False

    def _standing(self, i: int, form: StanceForm, sentence: Sentence, said: Said | None) -> Found | None:
        """The actor that stands before the verb's group: «فرنسا لا تخطط», «الوزير كان قد وافق»."""
        singular = form.shape == "past" and form.number == "s"
        if form.strict and singular and not self._surely_verb(i, form, sentence):
            return [], i
        head = self._head(i, sentence)
        before = self.spot_ends.get(head)
        joined = (
            form.cut > 0
            and form.shape in ("past", "present")
            and self.words[i].startswith(self.k.conjunction)
        )
        if before is not None and joined:
            return None  # «التقى الرئيس نظيره وطرح …»
        if before is None:
            finite = form.shape in ("past", "present") and form.number == "s" and not form.cut
            past = self._past_relative(head, form.gender == "f", sentence) if finite else None
            return (self._chain_back(past), i + 1) if past is not None else None
        if (seat := self._seat(before)) is not None:
            return [seat], i + 1
        if (
            said is not None
            and before.mention.kind == "office"
            and self.bearers.of(before.mention).actor is None
        ):
            return self._speaker(said), i + 1  # «قالت المتحدثة إن الرئيس يريد …»
        headed = self.words[before.first - 1] in self.k.words["heads"] if before.first else False
        if (
            self._called_after(before)
            or self._governed(before, sentence)
            or self._owned(before, sentence)
            or not (headed or self._agrees(before, form))
            or (form.number == "d" and not self._goes_with(before, form))
        ):
            return None  # «إدارة الرئيس انتقدت» agrees with its head
        return (self._chain_back(before), i + 1) if can_bear(before.mention) else None

    def _described(self, i: int, sentence: Sentence) -> tuple[list[Bearer], int] | None:
        """«الحزب المناهض للهجرة», «وهو من أشد المعارضين للاتفاق»: the participle tells of its noun or its subject."""
        pronoun = self.words[i - 1] in self.k.words["pronoun"]  # «والصين هي الداعم الأساسي للنظام»
        before = self.spot_ends.get(
            i - (i > sentence.start and (pronoun or self.words[i - 1] in self.k.words["quote"]))
        )
        if before is not None and can_bear(before.mention):
            return self._chain_back(before), i + 1
        one_of = self.words[i - 1] in self.k.words["by_whom"] and self.words[i - 2] in self.k.words["pronoun"]
        if i > sentence.start and (one_of or self.words[i - 1] in self.k.words["among"]):
            bearers = self._near(i, sentence, head=True)
            return (bearers, i + 1) if bearers else None
        holder = self.spot_ends.get(i - 1) if self.words[i - 1] in self.k.words["stands"] else None
        if holder is not None and can_bear(holder.mention):
            return [self.bearers.of(holder.mention)], i + 1  # «تراجع مدريد موقفها المساند لـ»
        if not self.k.words["stands"].isdisjoint(self.words[max(sentence.start, i - 3) : i]):
            said = self._inside(i)  # «على موقف بلاده الداعم لـ…»
            bearers = self._speaker(said) if said is not None else self._near(i, sentence, head=True)
            return (bearers, i + 1) if bearers else None
        return None
