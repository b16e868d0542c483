"""The bearer of a noun of stance («رفضه», «دعوة من …»), by the syntax around it."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import PAIR, Bearer, can_bear, can_give, distinct
from mahdar.annotate.positions.others import Found
from mahdar.annotate.positions.purposes import Purposes
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens before the reason why a crowd came together within which it is named.
CROWD = 14


#: Tokens before a noun with the pronoun of two within which the second of them ends.
PAIRED = 6
#: Adjectives between who is encouraged and what to do.
DESCRIBED = 2
#: Tokens between an act and the reason for it.
REASON = 8


class Nouns(Purposes):
    """Finds owners on one page; `Subjects` builds on it."""

    def _spurred(self, i: int, sentence: Sentence) -> bool:
        """«على» stands behind who follows the masdar, past an adjective or two."""
        words, k, spot = self.words, self.k, self.spots.get(i + 1)
        end = self._joint(spot)[1] if spot is not None else i + 2
        for j in range(end, min(end + DESCRIBED + 1, sentence.end)):
            if words[j] == k.upon:
                return True
            if not words[j].startswith(k.article):
                return False
        return False

    def _found(self, bearers: list[Bearer], at: int) -> tuple[list[Bearer], int] | None:
        return (bearers, at) if bearers else None

    def _has_genitive(self, i: int, form: StanceForm) -> bool:
        """«أبلغه رفض مصر تعديل …», «نقل رفض الفصائل أي نقاش»: between the word at `i` and its object stands one whose gender
        is not that of a verb of «he»: it is a masdar, and who stands there is its subject."""
        spot, group = self.spots.get(i + 1), self._group(i + 1)
        if spot is not None:
            end, owner = spot.end, not (spot.cut or self._agrees(spot, form)) and can_bear(spot.mention)
        elif group is not None:
            end, owner = group.end, group.bodies and self._is_own(group)
            if end in self.spots and not self.words[end - 1].startswith(self.k.article):
                return False  # «دعم حملة المرشح»: whose the group is
        else:
            return False
        if not owner or "object" not in form.stance.frames or end >= len(self.page.words):
            return False
        return self._object_behind(end, form)

    def _masdar_by_its_ya(self, i: int, form: StanceForm) -> bool:
        """«نفي»: a past verb of «he» would end in the ya without dots («نفى»)."""
        he = (form.shape, form.gender, form.number) == ("past", "m", "s")
        return he and self.page.text[self.page.reading.ends[i] - 1] == self.k.dotted_ya

    def _object_here(self, i: int, form: StanceForm) -> bool:
        """The word is what has just been accepted or refused, and its owner follows it."""
        if form.cut or i + 1 not in self.spots:
            return False
        return any(a < i < b and kind in ("yes", "no") and at == i for a, b, at, kind in self.matters)

    def _rather_masdar(
        self, i: int, readings: tuple[StanceForm, ...], sentence: Sentence
    ) -> tuple[StanceForm, ...]:
        """The readings of what is a masdar more often than a verb («دعم»): the verb beside a subject («الوزير دعم الخطة», «،
        ودعم الوزير الخطة») or behind one that goes on («ستواصل دعم …»); the noun with an owner who gives («دعم روسيا
        لحليفتها», «دعم بلاده»); and none of «تقديم دعم مالي», «وبحث دعم العلاقات»."""
        words, k, before = self.words, self.k, self.words[i - 1]
        after, lead = self.spots.get(i + 1), self.spot_ends.get(i)
        beside = after is not None and not after.cut and can_bear(after.mention)
        beside = beside and words[i + 1] not in k.words["no_nation"]
        behind = self._joint(after)[1] if after is not None else i + 1
        behind += words[behind] in k.words["quote"]  # «"دعم كينيا" لأوغندا»
        given = beside and words[behind].startswith(k.to)
        owned = words[i + 1] in k.words["own_state"] or self._group(i + 1) is not None
        if given or owned or before in k.words["preposition"]:
            return readings[1:]
        opens = i == sentence.start or before in k.words["bound"] or before in k.words["meanwhile"]
        marks = ("has", "who", "moreover", "that_pronoun", "goes_on", "carries_on")
        led = lead is not None and can_bear(lead.mention)
        verb = (opens and beside) or led or any(before in k.words[role] for role in marks)
        return readings if verb else ()

    def _object_behind(self, end: int, form: StanceForm) -> bool:
        """Behind who owns a masdar its object stands at the token: «رفض مصر تعديل …», but «دعم الحكومة الكينية السابقة»."""
        words, k = self.words, self.k
        object_ = words[end]
        if "object" not in form.stance.frames or end >= len(self.page.words):
            return False
        described = words[end - 1].startswith(k.article) and object_.startswith(k.article)
        joined = object_.startswith((k.by, k.to, k.conjunction)) or object_ in k.forms
        closed = any(
            object_ in k.words[r] for r in ("preposition", "bound", "that", "which", "negation", "be")
        )
        return object_[:1].isalnum() and not (described or joined or closed)

    def _handed_by(self, i: int, form: StanceForm, sentence: Sentence) -> Found | None:
        """«تسلم السفير من الوزير الكيني دعوة إلى …», «تلقى من نيروبي عرضا بـ»: from whom something is received, his it is."""
        k, giver = self.k, self.spot_ends.get(i)
        if giver is None or form.stance.stance not in ("demands", "offers"):
            return None
        while giver.cut and (before := self.spot_ends.get(giver.first)) is not None:
            giver = before
        if self.words[giver.first - 1] not in k.words["by_whom"] or not can_give(giver.mention):
            return None
        near = self.words[max(sentence.start, giver.first - CROWD) : giver.first]
        received = any(word.removeprefix(k.conjunction) in k.words["conveyed"] for word in near)
        return (self._chain_back(self.spot_ends[i]), i + 1) if received else None

    def _framed(self, i: int, form: StanceForm, sentence: Sentence) -> bool:
        """What the stance is about follows at once, with its preposition, or with a giver («الدعم من موسكو»)."""
        k, frames = self.k, form.stance.frames
        for j in (i + 1, i + 2):
            if j >= sentence.end:
                return False
            word = self.words[j]
            if word in frames or word in k.words["by_whom"] or (word.startswith(k.to) and word != k.to):
                return True
            if self._joined(j, frames):
                return True
            strong = j == i + 1 and self._defined(i, form) and self._describes_defined(j, form)
            if strong or (j == i + 1 and self._describes_noun(i, form)):
                continue  # «انتقادات لاذعة ل», «دعما قويا ل»
            whose = form.shape == "noun" and j == i + 1 and self._nation_adjective(j) is not None
            chief = form.shape == "adjective" and word.startswith(k.article) and j not in self.spots
            if word not in k.words["be"] and not (whose or chief):  # «المعارض بشدة لـ», «الدعم الإيراني لـ»
                return False
        return False

    def _describes_defined(self, j: int, form: StanceForm) -> bool:
        """«الاعتراف المتبادل بـ», «الالتزام الكامل بـ»: an adjective with the article right before the frame's preposition."""
        word, k = self.words[j], self.k
        plain = form.shape == "noun" and word.startswith(k.article) and j not in self.spots
        known = word in k.forms or word in k.nouns or self.words[j + 1].startswith(k.to)
        return plain and not known and self._leads_on(j + 1, form)

    def _describes_noun(self, i: int, form: StanceForm) -> bool:
        """An adjective without the article agrees with the noun before it: «انتقادات متكررة», «رفضا قاطعا»."""
        k, noun, word = self.k, self.words[i], self.words[i + 1]
        if form.shape != "noun" or self._defined(i, form) or i + 1 in self.spots or word in k.forms:
            return False
        agrees = (noun.endswith(k.theirs_f) and word.endswith(k.feminine)) or (
            noun.endswith(k.accusative) and word.endswith(k.accusative)
        )
        return agrees and not word.startswith((k.article, k.to, k.by))

    def _nation_adjective(self, at: int) -> str | None:
        """The state or bloc of an adjective with the article: «الإيراني», «الأوروبية»."""
        word, the = self.words[at], self.k.article
        if not word.startswith(the) or at in self.spots:
            return None
        bare = word[len(the) :]
        state = next((c for key, c in self.k.nisbas.get(bare, ()) if len(key) == 1), None)
        return f"state:{state}" if state is not None else self.k.body_nisbas.get(bare)

    def _directed(self, i: int, form: StanceForm) -> Found | None:
        """«وجهت طهران اتهامات إلى …», «تشعر أنقرة باستياء من …»: the noun is the object of a verb that says no more."""
        if form.shape == "noun" and self.words[i - 1] in self.k.words["light"]:
            led = self.spot_ends.get(i - 1 - (self.words[i - 2] in self.k.words["has"]))
            if led is not None and can_bear(led.mention) and not led.cut:  # «وكان الرئيس وجه انتقادات»
                return self._chain_back(led), i + 1
        spot = before = self.spot_ends.get(i - (self.words[i - 1] in self.k.words["fingers"]))
        if form.shape != "noun" or before is None or not can_bear(before.mention):
            return None
        last = before
        while spot is not None and spot.cut:
            before, spot = spot, self.spot_ends.get(spot.first)
        first = (spot or before).first
        if self.words[first - 1] not in self.k.words["light"]:
            return None
        return self._chain_back(last), i + 1

    def _crowd(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«خرجت مظاهرات احتجاجا على …»: why a crowd came together is its own position."""
        k = self.k
        if not self.words[i].endswith(k.accusative) or self.words[i].startswith(k.article):
            return None
        for j in range(i - 1, max(sentence.start - 1, i - CROWD), -1):
            if self.words[j].removeprefix(k.article) in k.words["crowds"]:
                return Bearer(k.protesters, self.page.reading.raw(j, j + 1))
        return None

    def _on_banners(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«خرج آلاف الطلاب رافعين شعارات تندد بـ…»: what stands on its banners is the crowd's."""
        k, words = self.k, self.words
        if (form.gender, form.number) != ("f", "s") or form.shape not in ("past", "present"):
            return None
        head = i if not form.cut else max((a for a, *_ in self.covered), default=i)  # «تندد … وتطالب …»
        far = words[head - 1] in k.words["comma"]  # «رفعت لافتات إلى جانب صور، تطالب …»
        near = words[max(sentence.start, head - CROWD) if far else head - 1 : head]
        if k.words["banners"].isdisjoint(near):
            return self._of_crowd(i, form, sentence)
        for j in range(head - 2, max(sentence.start - 1, head - CROWD), -1):
            group = self._group(j)
            if group is not None:
                return group.bearer
            if words[j].removeprefix(k.article) in k.words["crowds"]:
                return Bearer(k.protesters, self.page.reading.raw(j, j + 1))
        return Bearer(k.protesters, self.page.reading.raw(head - 1, head))

    def _of_crowd(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«فرقت الشرطة تظاهرة في المدينة تطالب بـ», «حشودا قرب الحدود مع كينيا، تندد بـ»: a clause without «التي» tells of a crowd
        without the article, though the sentence has another subject; behind a preposition stands where it was."""
        k, words = self.k, self.words
        if form.cut or form.shape != "present" or (i + 1 in self.spots and not form.stance.takes_object):
            return None
        for j in range(i - 1, max(sentence.start - 1, i - CROWD), -1):
            if words[j] in k.words["crowds"] and not words[j].startswith(k.article):
                return Bearer(k.protesters, self.page.reading.raw(j, j + 1))
            spot = self.spots.get(j)
            stands = spot is not None and not self._oblique(spot, sentence) and can_bear(spot.mention)
            if stands or (words[j] in k.words["bound"] and j < i - 1) or words[j] in k.words["which"]:
                return None
        return None

    def _explains(self, i: int, form: StanceForm, sentence: Sentence) -> Bearer | None:
        """«سحبت كينيا وفدها … احتجاجا على», «أغلقت حدودها … تضامنا مع»: why something was done is the position of whoever
        did it: whose position was told last in the same clause, else who opens the clause."""
        if not self.words[i].endswith(self.k.accusative) or form.shape != "noun" or form.cut:
            return None
        for a, b, actor, _ in reversed(self.covered):
            if actor is not None and a < i <= b + REASON:
                return self._by_last_name(actor)
        noun = self.words[i].removesuffix(self.k.accusative)
        reason = not self.k.words["reasons"].isdisjoint((form.stance.lemma, noun))
        return self._opener(i, sentence) if reason else None

    def _charges_another(self, spot: Spot) -> bool:
        """«اتهام موسكو للندن», «اتهام الوزير الرئيس بـ»: whom somebody charges is named behind him."""
        end = self._joint(spot)[1]
        word, k = self.words[end], self.k
        return end in self.spots or word.startswith((k.to, k.article)) or word in k.words["onto"]

    def _pair_before(self, i: int, sentence: Sentence) -> list[Bearer] | None:
        """«تقارب نيروبي وكمبالا، عبر دعمهما …»: the two that «و» joins close before a noun with the pronoun of two."""
        for j in range(i - 1, max(sentence.start, i - PAIRED), -1):
            second = self.spot_ends.get(j)
            if second is None:
                continue
            first = self.spot_ends.get(second.first)
            joined = second.cut and self.words[second.first].startswith(self.k.conjunction)
            if first is None or first.cut > 1 or not joined or not can_give(first.mention):
                return None
            two = distinct([*self.bearers.each(first.mention), *self.bearers.each(second.mention)])
            return two if len(two) == PAIR and can_give(second.mention) else None
        return None

    def _closes_with(self, i: int, form: StanceForm, after: Spot) -> bool:
        """«اختتم القادة القمة بدعوة طهران إلى …»: behind «ب» who stands before the frame's preposition is asked."""
        asks = form.stance.takes_object or form.stance.lemma in self.k.words["asks_of"]
        by = form.cut > 0 and self.words[i].startswith(self.k.by)
        _, end = self._joint(after)
        return asks and by and form.shape == "noun" and self._leads_on(end, form)

    def _on_request(self, i: int, form: StanceForm) -> Found | None:
        """«بناء على طلب الولايات المتحدة», «بطلب أميركي»: at whose request something is done."""
        words, k = self.words, self.k
        ground = words[i - 2] in k.words["on_request"]
        if form.shape != "noun" or form.stance.lemma not in k.words["requests"] or self._defined(i, form):
            return None
        asker = self.spots.get(i + 1) if ground else None
        if asker is not None and not asker.cut and can_give(asker.mention):
            return self._joint(asker)
        nation = self._nation_at(i + 1) if ground or words[i].startswith(k.by) else None
        named = nation is not None and i + 1 not in self.spots and not words[i + 1].startswith(k.article)
        return ([nation], i + 2) if nation is not None and named else None

    def _expressed(self, i: int, said: Said) -> bool:
        """«أعربت طهران عن "قلق عميق" من …»: the noun opens what is expressed."""
        cue = said.statement.cue
        opens = i == said.first or (i == said.first + 1 and self.words[said.first] in self.k.words["quote"])
        return opens and cue is not None and fold(cue.lemma) in self.k.words["expresses"]

    def _of_noun(
        self, i: int, form: StanceForm, sentence: Sentence, said: Said | None
    ) -> tuple[list[Bearer], int] | None:
        after = self.spots.get(i + 1 + self._quoted_name(i + 1))  # «رفض «الخرطوم» تنفيذ …»
        if self.words[i - 1].removeprefix(self.k.by) in self.k.words["indictment"]:
            return None  # «لائحة اتهام فلان»: he is the one charged
        charged = after is not None and self.words[after.end].startswith(self.k.by)  # «اتهام الدوحة بـ»
        charged = charged and form.stance.lemma in self.k.words["charges_with"]
        if after is not None and (charged or form.stance.lemma in self.k.words["burdens_with"]):
            near = self._speaker(said) if said is not None else self._near(i, sentence, head=True)
            return self._found(near, i + 1)  # «تحميل أنقرة مسؤولية …»: she is the one blamed
        if (
            after is not None
            and form.shape == "noun"
            and form.stance.lemma in self.k.words["charges_with"]
            and not self._charges_another(after)
        ):
            return None  # «قرار اتهام الرئيس»: he is the one charged
        if (
            form.shape == "noun"
            and (maker := self._maker(i) or self._handed_by(i, form, sentence)) is not None
        ):
            return maker
        if (asker := self._on_request(i, form)) is not None:
            return asker
        if form.stance.lemma in self.k.words["spurs"] and self._spurred(i, sentence):
            return None  # «تشجيع الشركات على …»: they are the ones encouraged
        if ends := self._purpose_of(i, form, sentence):
            return ends, i + 1
        if form.shape == "noun" and (ours := self._there_is(i, form, said)):
            return ours, i + 1
        if after is not None and self._closes_with(i, form, after):
            return self._found(self._near(i, sentence, head=True), i + 1)
        named = (
            after is not None
            and self._called_after(after)
            and not self._leads_on(self._joint(after)[1], form)
        )
        if named and form.stance.lemma in self.k.words["agrees_on"]:
            return None  # «اتفاق باريس»
        if after is not None and not after.cut and can_bear(after.mention) and form.shape == "noun":
            host = self._host_of(after, form, sentence)
            return ([host], after.end) if host is not None else self._joint(after)
        done = self.words[i - 1].removeprefix(self.k.conjunction) in self.k.words["done"]
        if done and form.stance.lemma in self.k.words["achieves"]:
            two = self.bearers.several(self.page.reading.starts[i], 2)
            if two is None and self._leads_on(i + 1, form):
                two = self._both(i, said)
            return self._found(two or [], i + 1)  # «تم الاتفاق»: of two named side by side
        if (latter := self._latter(i + 1, sentence)) is not None and form.shape == "noun":
            return [latter], i + 2
        if form.shape == "noun" and i + 2 < sentence.end and (listed := self._each_of(i + 1)) is not None:
            return listed
        group = self._group(i + 1) if form.shape == "noun" else None
        roused = self.words[i - 1] in self.k.words["roused"] or self.words[i - 2] in self.k.words["roused"]
        owns = (
            roused or (group is not None and self._leads_on(group.end, form)) or self._has_genitive(i, form)
        )
        if group is not None and self._is_own(group) and owns:
            return [
                group.bearer
            ], group.end  # «مطالبة المصدرين بـ», «أثار استنكار المعارضة», not «دعم المتظاهرين»
        led = self._bare_body(i + 1) if form.shape == "noun" and not self._defined(i, form) else None
        if led is not None and (self._leads_on(i + 2, form) or self._object_behind(i + 2, form)):
            return [led], i + 2  # «ترحيب الحكومة بـ», «رفض الحركة تسليم …»
        if form.shape == "noun" and self.words[i + 1] in self.k.words["by_whom"]:
            givers = self._group(i + 2)  # «دعوات من أحزاب معارضة إلى …»
            if givers is not None and self._leads_on(givers.end, form):
                return [givers.bearer], givers.end
        if (people := self._of_people(i, form)) is not None:
            return people
        if form.shape == "noun" and self._defined(i, form) and (state := self._nation_adjective(i + 1)):
            return [Bearer(state, self.page.reading.raw(i, i + 2))], i + 2  # «الدعم الإيراني لـ»
        if said is not None and form.shape == "noun" and self._expressed(i, said):
            speakers = self._speaker(said)
            return (speakers, i + 1) if speakers else None
        own = (
            form.shape == "noun"
            and i + 1 < sentence.end
            and self.words[i + 1] in self.k.words["country_of_speaker"]
        )
        if own:
            speakers = self._speaker(said) if said is not None else []
            return self._found(speakers or self._near(i, sentence, head=True), i + 2)
        if form.shape == "noun" and self.words[i + 1] in self.k.words["all"] and i + 1 not in self.spots:
            everybody, end = self._all(i + 1)
            return self._found(everybody, end)  # «رفض القادة الثلاثة للتدخل»
        if form.shape == "noun+pronoun" and self.words[i].endswith(tuple(self.k.words["of_two"])):
            near = self._near(i, sentence, head=True)
            if (pair := self._pair_before(i, sentence)) is not None:
                return pair, i + 1
            if said is not None and self._of_both(said):
                return self._speaker(said), i + 1  # «أكد الجانبان حرصهما على …»
            return self._found(self._both(i, said) or (near if len(near) > 1 else []), i + 1)
        passive = (
            self.words[i + 1] in self.k.words["by_whom"] and self.words[i + 2] in self.k.words["on_side"]
        )
        if form.shape == "noun+pronoun" and passive and (giver := self._giver(i + 1)) is not None:
            return self._joint(giver)  # «إدانته من قبل موسكو»
        received = self.words[i - 1].removeprefix(self.k.conjunction) in self.k.words["receiving"]
        if received and self.words[i + 1] in self.k.words["by_whom"]:
            giver = self._giver(i + 1)
            return self._joint(giver) if giver is not None else None  # «بعد تلقيها طلبا من مجهول»
        if form.shape == "noun+pronoun":
            bearers = self._owner(i, sentence, said)
            return (bearers, i + 1) if bearers else None
        if (giver := self._giver(i + 1) or self._comes_from(i, sentence)) is not None:
            return self._joint(giver)
        if (by := self._directed(i, form)) is not None:
            return by
        brought_by = self.words[i].startswith(self.k.by) or self.words[i - 1] == self.k.upon
        if brought_by and self.words[i + 1] in self.k.words["by_whom"]:
            asked = (
                form.stance.stance == "demands"
            )  # «بطلب من المعارضة», «من قيادة الحركة»; not «بدعم من القوات»
            return self._plain_noun(i + 2) if asked else None
        if (host := self._host_of_visit(i, form, sentence)) is not None:
            return [host], i + 1
        if self.words[i - 1] in self.k.words["gets"]:
            return None  # «لتقديم الدعم للقاعدة», «كسب الدعم لـ»
        accepted = i + 1 < sentence.end and self.words[i + 1] in self.k.words["offered"]
        brought = (
            form.stance.owner
            and self._defined(i, form)
            and i + 1 < sentence.end
            and self.words[i + 1] in form.stance.frames
        )
        if brought:
            bearers = self._near(i, sentence, said.first if said is not None else None, last=True)
            return (bearers, i + 1) if bearers else None
        if not accepted and "object" not in form.stance.frames and not self._framed(i, form, sentence):
            return None  # «إصرار فلان على»: somebody else's
        reason = self._explains(i, form, sentence)
        if reason is None and (form.strict or form.stance.owner) and not accepted:
            return None
        own_act = self.words[i - 1] == self.k.upon and i - 1 in self.spot_ends  # «دأبت أنقرة على دعم جماعات»
        named = accepted or own_act or self._framed(i, form, sentence)
        if form.stance.stance == "supports" and not named:
            return None  # «تورط في دعم جماعات»: an act that is told of
        if (crowd := self._crowd(i, form, sentence)) is not None:
            return [crowd], i + 1
        if reason is not None:
            return [reason], i + 1
        decided = self._group_before(i, sentence) if form.shape == "noun" else None
        if decided is not None:
            return [decided], i + 1  # «قررت الدول الأوروبية اقتراح …»
        bearers = self._near(i, sentence, said.first if said is not None else None)
        if not bearers and said is not None:
            bearers = self._speaker(said)
        return (bearers, i + 1) if bearers else None
