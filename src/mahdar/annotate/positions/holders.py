"""Who holds a position: beside its word, in its clause, or as the speaker of the words around it."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.issues import Matter
from mahdar.annotate.positions.owners import REACH, Owners
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import Marker

#: Markers that the writer may use of an actor; need and blame are read in somebody's speech only.
_TOLD = frozenset(("conditions", "rejects", "offers"))
#: Tokens between a word of saying and what it asserts («أكدت … وضرورة …»).
ASSERTED = 12
#: Tokens of an aside between a word of saying and what it asserts.
ASIDE = 14
#: Tokens between a word that calls and what it calls it.
CALLED = 12
#: Tokens between a quote and the condition that the writer adds to it.
AFTERTHOUGHT = 4
#: Tokens between a position and the condition it is held on.
TERMS = 2
#: Tokens of a relative clause between an actor and what is said of him.
RELATIVE = 24
#: Tokens before a green light within which the verb stands that gives it.
GIVEN = 10


class Holders(Owners):
    """The holders of one page's positions."""

    def _shared(self, matter: Matter) -> bool:
        """The matter is a good that nobody is asked to give up: to call it needed is to support it."""
        return matter.issue is not None and self.k.issues[matter.issue].shared

    def _of_marker(
        self, i: int, end: int, marker: Marker, said: Said | None, sentence: Sentence
    ) -> list[Bearer]:
        """Who holds the position of a marker: an owner right after it, who calls so, the speaker, or an actor near."""
        words, k = self.words, self.k
        owner = self.spots.get(end)
        if words[i] in k.words["condition_noun"] and end == i + 1 and not marker.joined:
            return [self.bearers.of(owner.mention)] if owner is not None and can_bear(owner.mention) else []
        if words[i] in k.words["bare_condition"] and words[i - 1] in k.words["pronoun"]:
            return []  # «…، وهو شرط أساسي لـ»
        if marker.stance == "conditions" and (held := self._held_on_terms(i)) is not None:
            return [held]
        if words[i].removeprefix(k.conjunction).removeprefix(k.article) in k.words["green_light"]:
            given = self._lets_through(i, sentence, said)
            if given is not None:
                return given
        if (inner := self._asserts(i, sentence)) is not None:
            return inner
        called_upon = words[i].removesuffix(k.feminine) in k.words["called_upon"]
        # «الخطة مرفوضة», «باكو مطالبة بـ» are the speaker's word on them
        of_subject = marker.predicate and not marker.around and not called_upon
        if of_subject and (subject := self._subject(i, sentence, said)) is not None:
            return subject
        joined = words[i].startswith(k.conjunction)  # «بريئة ومستعدة للتعاون»
        if of_subject and not joined and self._indefinite(i - 1, sentence):
            return []  # «وكالة حكومية مسؤولة عن …», «دولة مستعدة لـ»: of any such
        if of_subject and said is not None and self._of_other(i, said):
            nation = self._nation_at(i - 1)
            return [nation] if nation is not None else []
        if said is not None:
            speakers = self._doing(i, marker, said) or self._speaker(said)
            if speakers:
                return speakers
        if said is None:
            at = bisect_right(self.firsts, i) - 1
            if (
                at >= 0
                and self.said[at].first >= sentence.start
                and self.said[at].end <= i <= self.said[at].end + AFTERTHOUGHT
            ):
                return self._speaker(self.said[at])
        own_word = marker.stance == "rejects" and (
            words[i] in k.words["denies"]
            or words[i] in k.words["by_whom"]
            or marker.around
            or marker.predicate
        )  # «لا يمكن …», «من غير الوارد أن», «بعيد كل البعد»: the writer's
        of_thing = marker.around and words[i] in k.words["bare_condition"]  # «شرط أساسي لـ»: whoever judges
        if marker.stance not in _TOLD or (said is None and (own_word or of_thing)):
            return []
        return self._near(i, sentence, said.first if said is not None else None)

    def _lets_through(self, i: int, sentence: Sentence, said: Said | None) -> list[Bearer] | None:
        """«أعطت موسكو الضوء الأخضر لـ», «إعطاء الهيئة الضوء الأخضر»: who gives a green light stands beside the giving, and is
        seldom who tells of it; nobody where he is not named, unless they say «we»."""
        words, k = self.words, self.k
        for j in range(i - 1, max(sentence.start, i - GIVEN) - 1, -1):
            if words[j] in k.words["bound"]:
                return None
            word = words[j].removeprefix(k.conjunction)
            if word in k.words["we_give_way"]:
                return self._speaker(said) if said is not None else []
            if word not in k.words["gives_way"]:
                continue
            side = words[j - 1] in k.words["own_state"]
            if side or words[j - 1] in k.words["that_pronoun"]:  # «أن بلاده أعطت …», «أنها أعطت»
                return self._speaker(said) if said is not None else None
            after, led = self.spots.get(j + 1), self.spot_ends.get(j - (words[j - 1] in k.words["quote"]))
            if led is not None and can_bear(led.mention) and word not in k.words["giving"]:
                opens = led.first == sentence.start or not k.words["that"].isdisjoint((words[led.first - 1],))
                if opens or after is None:
                    return self._chain_back(led)  # «إن روسيا أعطت تركيا …»: she is given it
            if after is not None and can_bear(after.mention) and not after.cut:
                return self._joint(after)[0]
            return []
        return None

    def _held_on_terms(self, i: int) -> Bearer | None:
        """«لا تمانع أنقرة في … شرط أن …», «تقبل بالوساطة شريطة …»: the condition of a position that ends at it is of the same
        bearer. Words that only deny news («نفت أن … إذا لم …») hold no position, so nothing is held on terms there.
        """
        for a, b, actor, kind in reversed(self.covered):
            if a < i <= b + TERMS and kind in ("yes", "no") and actor is not None:
                last = self.out[-1] if self.out else None
                holds = last is not None and (actor == last.actor or actor in last.jointly)
                return self._by_last_name(actor) if holds else None
        return None

    def _doing(self, i: int, marker: Marker, said: Said) -> list[Bearer]:
        """«"ولي العهد وجه الشكر إلى …"»: who opens the clause of a speech and stands right before the phrase does it."""
        told = marker.around or marker.noun or marker.predicate or marker.modality is not None
        doer = None if told else self.spot_ends.get(i)
        if doer is None or doer.cut or not can_bear(doer.mention):
            return []
        if self.words[i] in self.k.words["denies"] and not self._denies_himself(i, doer):
            return []  # «إن موسكو لا يمكن أن …»: the speaker's word on her
        before = self.words[doer.first - 1]
        opens = doer.first == said.first or before in self.k.words["that"] or before in self.k.words["quote"]
        return self.bearers.each(doer.mention) if opens else []

    def _denies_himself(self, i: int, doer: Spot) -> bool:
        """«أن أثينا لا ترى حاجة إلى …»: behind the denial stands a verb of the one before it."""
        verb, k = self.words[i + 1], self.k
        feminine = verb.startswith(k.she)
        known = verb.startswith((k.he, k.she)) and verb[1:] not in k.words["impersonal"]
        return known and self._same_gender(doer, feminine)

    def _caller(self, i: int, sentence: Sentence) -> list[Bearer]:
        """Who calls it so: «التي تعتبرها أنقرة إرهابية», «وتعتبر واشنطن الوحدات حليفا», «رأت فيه الرباط خيانة»."""
        for j in range(i - 1, max(sentence.start - 1, i - CALLED), -1):
            if self.words[j] in self.k.words["comma"] and self.words[j + 1].startswith(self.k.conjunction):
                return []  # «… "مصالحات"، وتأتي بعد تصعيد»
            sees = self.words[j] in self.k.words["sees_in"] and self.words[j + 1] in self.k.words["in_which"]
            if (seer := self._sees_in(j)) is not None:
                return seer
            if sees or self.words[j] in self.k.words["calls"]:
                if self.words[j - 1] in self.k.words["negation"]:
                    return []
                caller, before = self.spots.get(j + 1 + sees), self.spot_ends.get(j)
                if before is not None and can_bear(before.mention) and self._acts(before, sentence):
                    return self._chain_back(before)  # «تركيا تعتبر الحزب إرهابيا»
                resumed = self.words[j].endswith((self.k.hers, self.k.theirs, self.k.feminine))
                if not (sees or resumed) and (seer := self._who_calls(j)) is not None:
                    return seer
                called = caller is not None and self.words[caller.end].startswith(self.k.by)
                called = called and not resumed  # «يصف الحركة بأنها …», but «تصفه أنقرة بأنه …»
                if caller is not None and can_bear(caller.mention) and not (caller.cut or called):
                    joint, end = self._joint(caller)
                    if sees or resumed or self._object_between(end, i):
                        return joint
                    # «تنشر فرنسا قوات وتعتبر الوحدات حليفا»: who is called so
                    joined = self.words[j].startswith(self.k.conjunction)
                    return self._near(j, sentence, head=True) if joined else []
                others = self.words[j + 1].startswith(self.k.article) and j + 1 not in self.spots
                if others and resumed and self.words[j + 1] not in self.k.words["when"]:
                    return []  # «المعاهدة التي يعتبرها المؤرخون فاشلة»: whoever they are
                if (sees or resumed) and self.words[j - 1] in self.k.words["who"]:
                    # «أبدت نيروبي قلقها من الاتفاق الذي ترى فيه خرقا»
                    return self._near(j, sentence, head=True)
                judged = resumed or self.words[j + 1].startswith(self.k.article)  # «وتعتبر الاتهامات خرقا»
                if self.covered and self.out and judged and self.words[j].startswith(self.k.conjunction):
                    held = self.out[-1]  # «تتمسك أنقرة بـ…، وتعتبرها حقا»
                    return [Bearer(held.actor, held.bearer)]
                return []
        return []

    def _object_between(self, at: int, i: int) -> bool:
        """«تعتبر أنقرة الوحدات إرهابية»: what is called so stands between who calls it and what it is called."""
        words, k = self.words, self.k
        return any(
            words[t].startswith(k.article)
            or t in self.spots
            or any(words[t] in k.words[role] for role in ("that", "this", "this_alone"))
            for t in range(at, i)
        )

    def _sees_in(self, j: int) -> list[Bearer] | None:
        """«ترى برلين في الخطوة تهديدا»: who sees in something what it is called."""
        if self.words[j] not in self.k.words["sees_in"]:
            return None
        own = self.words[j - 1] in self.k.words["country_of_speaker"]
        if own and self.words[j + 1] in self.k.words["seated_in"] and (said := self._inside(j)) is not None:
            return [self.bearers.stately(b) for b in self._speaker(said)]  # «إن بلاده ترى في العقوبات ظلما»
        seer = self.spots.get(j + 1)
        if seer is None or seer.cut or not can_bear(seer.mention):
            return None
        joint, end = self._joint(seer)
        return joint if self.words[end] in self.k.words["seated_in"] else None

    def _subject(self, i: int, sentence: Sentence, said: Said | None) -> list[Bearer] | None:
        """Of whom an adjective is said: the actor right before it, or whom its pronoun means («وهي مستعدة»)."""
        words, k = self.words, self.k
        j = i - self._and_so(i)
        while j > sentence.start and (
            words[j - 1] in k.words["be"]
            or words[j - 1] in k.words["remains"]
            or words[j - 1] in k.words["quote"]
            or (words[j] in k.words["be"] and words[j - 1] in k.words["negation"])
        ):
            j -= 1  # «طهران لا تزال ملتزمة»
        before = self._spot_before(j)
        oblique = before is not None and self._oblique(before, sentence)
        past = None
        if before is None or oblique:
            past = self._past_relative(j, words[i].endswith(k.feminine), sentence, oblique)
        subject = past or before
        if subject is not None and can_bear(subject.mention):
            return self._chain_back(subject)
        if words[j - 1] in k.words["all"] and (everybody := self._all(j - 1)[0]):
            return everybody  # «المشاركون متفقون على …»
        many = self._group_before(j, sentence) if said is None or not self._speaker(said) else None
        if many is not None and words[i].endswith(k.feminine):
            return [many]  # «الحكومات الأوروبية مستعدة»
        if words[j - 2] in k.words["that"] and (body := self._bare_body(j - 1)) is not None:
            return [body]  # «إن الحركة مستعدة»
        if said is not None and words[j - 1] in k.words["pronoun"]:
            return self._meant(j - 1, sentence, said)
        if words[j - 1] in k.words["that_pronoun"]:
            return self._asserts(j - 1, sentence)
        joined = words[j - 1][:1] == k.conjunction and words[j - 1][1:] in k.words["that_pronoun"]
        if joined or words[j - 1] in k.words["but_he"]:
            return self._clause_subject(j - 1, sentence)
        return None

    def _and_so(self, i: int) -> bool:
        """«روما كانت جاهزة ومصممة على …»: an adjective of the same subject stands before one that «و» joins."""
        words, k = self.words, self.k
        if not words[i].startswith(k.conjunction) or words[i - 1].endswith(k.feminine) != words[i].endswith(
            k.feminine
        ):
            return False
        plain = words[i - 1].isalpha() and not words[i - 1].startswith(k.article)
        subject = i - 1 - (words[i - 2] in k.words["be"])
        return plain and i not in self.spot_ends and subject in self.spot_ends

    def _past_relative(
        self, at: int, feminine: bool, sentence: Sentence, inside: bool = False
    ) -> Spot | None:
        """«إن تركيا، التي تستضيف …، مستعدة», «طهران التي …، رفضت»: the actor before the relative clause whose comma
        stands right before `at`; or, where what stands there is `inside` such a clause, without its comma."""
        words, k = self.words, self.k
        if not inside and words[at - 1] not in k.words["comma"]:
            return None
        for j in range(at - 2, max(sentence.start, at - RELATIVE), -1):
            if words[j] in k.words["bound"]:
                return None
            if words[j] in k.words["who"]:
                spot = self.spot_ends.get(j - (words[j - 1] in k.words["comma"]))
                fits = spot is not None and can_bear(spot.mention) and self._acts(spot, sentence)
                return spot if spot is not None and fits and self._same_gender(spot, feminine) else None
        return None

    def _meant(self, i: int, sentence: Sentence, said: Said) -> list[Bearer] | None:
        """Whom «هو», «وهي» in a speech mean: the nearest actor of their gender."""
        for j in range(i - 1, max(sentence.start, said.first) - 1, -1):
            spot = self.spots.get(j)
            if spot is None or not can_bear(spot.mention) or not self._acts(spot, sentence):
                continue
            if self._same_gender(spot, self.words[i] in self.k.words["she_is"]):
                return self._joint(spot)[0]
        return None

    def _clause_subject(self, i: int, sentence: Sentence) -> list[Bearer] | None:
        """«قال إن كيم وافق … وأنه مستعد»: the pronoun of a second clause is the subject of the first."""
        feminine = self.words[i].endswith(self.k.hers)
        for j in range(i - 1, max(sentence.start, i - REACH), -1):
            if self.words[j] in self.k.words["that_pronoun"]:
                return None
            spot = self.spots.get(j + 1) if self.words[j] in self.k.words["that"] else None
            if spot is not None and can_bear(spot.mention) and self._same_gender(spot, feminine):
                return self._joint(spot)[0]
        return None

    def _of_other(self, i: int, said: Said) -> bool:
        """«أن جارتها الشمالية مستعدة»: the clause has a subject that is no mention, and not the speaker's side."""
        k, words = self.k, self.words
        opens = words[said.first] in k.words["that"] or words[said.first] in k.words["quote"]
        first = said.first + opens
        if words[said.first] in k.words["that_pronoun"] or first >= i:
            return False
        own = words[first] in k.words["country_of_speaker"] or words[i - 1] in k.words["rulers"]
        return words[i - 1].startswith(k.article) and not own

    def _asserts(self, i: int, sentence: Sentence) -> list[Bearer] | None:
        """«أكدت السويد على ضرورة …»: a word of saying between the marker and its own subject, even inside a speech."""
        words, k = self.words, self.k
        aside = self._aside_before(i, sentence)
        for j in range(i - 1, max(sentence.start - 1, i - ASSERTED - len(aside)), -1):
            if j in aside:
                continue
            if words[j] in k.words["bound"] or words[j] in k.words["that"]:
                return None
            if words[j] in k.words["asserts"]:
                subject = self.spots.get(j + 1)
                if subject is not None and not subject.cut and can_bear(subject.mention):
                    return self._joint(subject)[0]
                before = self.spot_ends.get(j)
                goes_on = words[j].startswith(k.conjunction) and words[j][1:] in k.words["asserts"]
                to_him = words[j + 1] in k.words["resumptive"] and words[j + 1].startswith(k.to)
                in_it = words[j + 1] in k.words["in_which"] and self._other_side_ends(j)
                if in_it:
                    return self._contact_opener(j, sentence) or None  # «اتصالا بنظيره أكد خلاله …»
                if (before is not None or to_him) and goes_on:
                    # «استقبلت نيروبي المبعوث وأكدت له ضرورة …»: the first verb's subject
                    return self._near(j, sentence, head=True) or None
                if before is not None and can_bear(before.mention):
                    return self._chain_back(before)
                for at in range(max(sentence.start, j - 2), j):
                    if words[at] in k.words["all"]:
                        return self._all(at)[0] or None  # «الأطراف أكدت», «الدول الأربع أكدت»
                return self._two(j, words[j]) or None
            if words[j] in k.words["asserting"] and self._inside(j) is None:
                return self._who_asserts(j, sentence)
        return None

    def _aside_before(self, i: int, sentence: Sentence) -> range:
        """«شدد الوزير، خلال اللقاء، على ضرورة …»: the words between commas right before the marker at `i` and its «على»."""
        comma = self.k.words["comma"]
        close = i - 1 - (self.words[i - 1] == self.k.upon)
        if self.words[close] not in comma:
            return range(0)
        opens = range(close - 2, max(sentence.start, close - ASIDE), -1)
        first = next((j for j in opens if self.words[j] in comma), None)
        return range(first, close + 1) if first is not None else range(0)

    def _who_asserts(self, j: int, sentence: Sentence) -> list[Bearer] | None:
        """«هنأت المستشارة …، مؤكدة على ضرورة»: the last actor before the participle that agrees with it."""
        feminine = self.words[j].endswith(self.k.feminine)
        for at in range(j - 1, max(sentence.start, j - REACH) - 1, -1):
            spot = self.spots.get(at)
            if spot is None or not can_bear(spot.mention) or not self._acts(spot, sentence):
                continue
            known = not feminine or spot.mention.kind != "person" or spot.mention.gender is not None
            if known and self._same_gender(spot, feminine):
                return self._joint(spot)[0]
        return None

    def _two(self, j: int, verb: str) -> list[Bearer]:
        """«واتفقا على ضرورة …»: the two of a verb in the dual without a subject."""
        at = j + 1 + (self.words[j + 1] in self.k.words["in_which"])  # «أكدا خلاله ضرورة …»
        dual = verb.endswith(self.k.accusative) and self.words[at] in self.k.words["dual_governs"]
        return self.bearers.two(self.page.reading.starts[j], []) if dual else []

    def _seat(self, spot: Spot) -> Bearer | None:
        """«النظام في دمشق», «السلطات في الخرطوم»: who rules is named by its seat."""
        words, at = self.words, spot.first
        country = spot.mention.country
        if spot.mention.kind != "place" or not country or at < 2:
            return None
        if words[at - 1] in self.k.words["seated_in"] and words[at - 2] in self.k.words["rulers"]:
            return Bearer(f"state:{country}", self.page.reading.raw(at - 2, spot.end))
        return None
