"""Positions that the grammar of a speaker's clause carries: what his side will not do, what he lays on
another, what he makes hang on another's act."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.positions.bearers import Bearer, can_bear
from mahdar.annotate.positions.conditions import Conditions
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.annotate.positions.sides import Said
from mahdar.arabic.reading import Sentence

#: Tokens of whom «على» lays a duty on, before the duty is named.
DUTY = 6
#: Letters that a verb of what is to come has at the least, unless it is known.
SHORT = 4
#: Stances of phrases that begin with a refusal and are none.
_OTHERWISE = frozenset(("demands", "offers", "supports"))
#: A land by its name.
_LANDS = frozenset(("government", "place"))


class Clauses(Conditions):
    """Reads them on one page."""

    def _will_not(self, i: int, sentence: Sentence) -> bool:
        """«لن نتفاوض», «أنها لن تنسحب»: what the speaker's side will not do, it refuses; with an exception, it sets a
        condition."""
        said, words, k = self._inside(i), self.words, self.k
        if said is None:
            return self._told_terms(i, sentence)
        if i + 1 >= sentence.end:
            return False
        if i + 2 < sentence.end and self._unreal_at(i):
            return False  # «لم تكن لتعود إذا لم …»
        if any(marker.stance in _OTHERWISE for _, marker in k.markers.at(words, i)):
            return False  # «لن نقبل بأقل من …», «لن ندخر جهدا»
        verb = words[i + 1 + (words[i + 1] in k.words["quote"])]  # «لن "نتوسل"»
        if words[i] in k.words["is_not"]:
            verb = words[i]  # «بلاده ليست طرفا»
        exception = self._exception(i + 2, sentence)
        thing = exception is not None and i not in self.spot_ends and words[i] in k.words["will_not"]
        surely = words[i].removeprefix(k.conjunction) in k.words["of_verbs"]
        serves = verb in k.words["serves_as"] and self._serving(i + 2, sentence)
        acts = (len(verb) > 3 or surely) and (serves or verb not in k.words["future"])
        acts = acts and (exception is not None or verb not in k.words["unable"])  # «لن نتمكن من …»
        nothing = words[i + 1] in k.words["actions"] or self._no_to(i)  # «لا رفع للعقوبات»
        holders = self._speaker(said)
        if not (thing or nothing) and not (acts and self._own(i, verb, said)):
            nobody = all(b.actor is None for b in holders)
            holders = self._of_clause(i, said) if acts and nobody else []
            if not holders:
                return False
        stop = self._matter_end(i + 1, sentence, said)
        if exception is None and not k.words["not_only"].isdisjoint(words[i + 1 : stop + 1]):
            return False  # «لا تقوم بدور عسكري فقط»: more than that
        if exception is not None:
            stop = self._matter_end(exception, sentence, None)
        elif verb in k.forms and k.forms[verb].stance.lemma in k.words["threatens"]:
            exception = self._supposing(i + 2, stop)  # «لن تسمح … إذا …»
        matter = read_matter(self.page, k, self.spots, exception or i + 1, stop)
        held = Held("rejects", i, stop, matter, basis="denial")
        if exception is None and verb in k.words["abandons"]:
            held = held._replace(stance="supports") if self._of_kin(i + 2) else held  # «لن تتخلى عن حلفائها»
        if exception is not None or self._lacks(i + 2, stop):
            held = held._replace(stance="conditions", modality="condition")
        return self._hold(holders, held, said)

    def _told_terms(self, i: int, sentence: Sentence) -> bool:
        """«ويبقى أن نيروبي لن توقع قبل أن تنسحب القوات», told by the writer: what a side will not do before or unless something
        happens is its condition."""
        words, k, who = self.words, self.k, self.spot_ends.get(i)
        if words[i] not in k.words["will_not"] or who is None or who.cut or i + 2 >= sentence.end:
            return False
        if not can_bear(who.mention) or self._under_preposition(who) or not self._acts(who, sentence):
            return False
        terms = self._exception(i + 2, sentence)
        if terms is None:
            return False
        stop = self._matter_end(terms, sentence, None)
        matter = read_matter(self.page, k, self.spots, terms, stop)
        held = Held("conditions", i, stop, matter, "condition", basis="denial")
        return self._hold(self.bearers.each(who.mention), held, None)

    def _serving(self, at: int, sentence: Sentence) -> bool:
        """«لن تكون بلاده طرفا في …», «لن نكون ساحة»: what somebody will not be, at the token or behind his name."""
        spot = self.spots.get(at)
        at = spot.end if spot is not None else at + (self.words[at] in self.k.words["country_of_speaker"])
        return at < sentence.end and self.words[at] in self.k.words["no_tool"]

    def _of_clause(self, i: int, said: Said) -> list[Bearer]:
        """«قال مصدر مطلع إن باكو لن توقع»: told by nobody of a side, what the subject of the clause will not do is its own."""
        if self.words[i] not in self.k.words["will_not"]:
            return []
        subject = self.spot_ends.get(i)
        if subject is None or subject.cut or not can_bear(subject.mention):
            body = self._bare_body(i - 1)
            return [body] if body is not None else []
        opens = subject.first == said.first or self.words[subject.first - 1] in self.k.words["that"]
        return self.bearers.each(subject.mention) if opens else []

    def _own(self, i: int, verb: str, said: Said) -> bool:
        """The subject of the negated verb is the speaker's side: «نحن», «بلاده», its name, or the pronoun of «أنها»;
        after «وأنه» only a refusal or what is to come."""
        words, k = self.words, self.k
        if verb.startswith(tuple(k.words["we"])) or verb in k.words["we_are_not"]:
            return True
        if words[i - 1] in k.words["quote"] and words[i - 2] in k.words["country_of_speaker"]:
            return True  # «إن حكومته "لن تناقش …"»
        if words[i - 1] in k.words["quote"] and i == said.first and words[i - 2] in k.words["that_pronoun"]:
            # «قال إنه "لم يلتق به"»
            return not self._describes(said) and self._means_speaker(words[i - 2], verb, said)
        if self._named_behind(i, said):
            return True
        if self._of_me(i, verb):
            return True
        if words[i - 1] in k.words["country_of_speaker"] or self._behind_relative(i, verb, said):
            return True
        if words[i - 1] in k.words["that_pronoun"] and self._source(i, said) is not None:
            return True  # «تصريح أنقرة بأنها ستغلق …»: hers whose word it is
        if words[i - 1] in k.words["that_pronoun"] and i - 1 <= said.first:
            # «وصفت الخطة بأنها لن …», «قال … إنها لم …»: the plan, another
            if words[i - 1].endswith((*k.words["of_two"], k.theirs)) and len(self._speaker(said)) > 1:
                return not self._describes(said)  # «قالت مصر والسودان إنهما لن تقبلا …»
            return not self._describes(said) and self._means_speaker(words[i - 1], verb, said)
        if words[i - 1] in k.words["but_he"] and (words[i] in k.words["will_not"] or verb in words[i]):
            return self._means_speaker(words[i - 1], verb, said)
        before = self.spot_ends.get(i)
        who = self.bearers.of(before.mention) if before is not None else self._bare_body(i - 1)
        speakers = self._speaker(said)
        if who is None or who.actor is None:
            return False
        if who.actor in {b.actor for b in speakers}:
            return True
        mouths = {b.actor for b in speakers if b.person is None}  # «قالت المتحدثة إن الرئيس كذا لن …»
        return words[i] in k.words["will_not"] and self.bearers.side(who.actor) in mouths - {None}

    def _named_behind(self, i: int, said: Said) -> bool:
        """«لن تكون ماليزيا ساحة …», «لن توقع بلاده»: the speaker's side stands behind its verb."""
        if self.words[i] not in self.k.words["will_not"]:
            return False
        if self.words[i + 2] in self.k.words["country_of_speaker"]:
            return True
        spot = self.spots.get(i + 2)
        if spot is None or spot.cut or spot.mention.kind not in _LANDS:
            return False
        return self.bearers.of(spot.mention).actor in {b.actor for b in self._speaker(said)} - {None}

    def _of_me(self, i: int, verb: str) -> bool:
        """«لن أوقع», «لا أقبل»: after a particle of verbs the first person begins with alef, after «لا» with its hamza, if no
        noun does («لا أحد», «لا أساس»)."""
        words, k = self.words, self.k
        if not verb.startswith(k.accusative) or i + 1 >= len(self.page.words) or words[i + 1] != verb:
            return False
        if words[i].removeprefix(k.conjunction) in k.words["of_verbs"]:
            return True
        written = self.page.text[self.page.reading.starts[i + 1]]
        return written == k.hamza and verb not in k.words["none_of"]

    def _will(self, i: int, sentence: Sentence) -> bool:
        """«إن بلاده ستشارك …», «أنه سيعقد قمة …», «إن موسكو سترد …»: what the speaker's side undertakes, or will do to
        another."""
        said, words, k = self._inside(i), self.words, self.k
        if said is None or i + 1 >= sentence.end or i in self.spots or i in self.within:
            return False
        joined = words[i].startswith(k.conjunction)  # «ستعلق … وستقبل …»
        verb = words[i][1 + joined :]
        ours = verb.startswith(tuple(k.words["we"]))
        noun = self.page.text[self.page.reading.ends[i] - 1] == k.marbuta or len(verb) < SHORT
        if (noun and verb not in k.words["strikes"]) or words[i] in k.words["no_future"]:
            return False  # «إنه سيرك», «إنها سياسة», «سبع سنوات»
        subject = i - (words[i - 1] in k.words["quote"])
        own = self._undertook(said) if joined else subject > sentence.start and self._own(subject, verb, said)
        verb = k.he + verb[1:] if ours else verb  # «سنغادر»: as «يغادر»
        if verb in k.words["befalls"] or words[i + 1] in k.words["reconsidered"] or not own:
            return False
        named = self.spot_ends.get(subject)
        if named is not None and words[named.first - 1].removeprefix(k.conjunction) not in k.words["that"]:
            return False  # «إن زيارة الوزير ستبدأ …»
        stop = self._matter_end(i, sentence, said)
        matter = read_matter(self.page, k, self.spots, i + 1, stop)
        eased = verb in k.words["halts"] and not k.words["burdens"].isdisjoint(
            words[i + 1 : i + 3]
        )  # «ستوقف القصف»
        against = words[i + 1] in k.words["against"]  # «سنتحرك ضد …»
        stance = "opposes" if against or (verb in k.words["strikes"] and not eased) else "accepts"
        supposed = None if eased else self._supposing(i + 1, stop)
        holders = self._speaker(said)
        if supposed is not None and verb not in k.words["strikes"]:
            until = self._matter_end(supposed, sentence, None)
            if not any(j in self.spots for j in range(supposed, until)):
                supposed = None  # «سيترشح في حال حل حزبه أولا»: his own business
        own_business = (
            supposed is None and matter.issue is None and set(matter.actors) <= {b.actor for b in holders}
        )
        own_business = own_business and verb not in k.words["undertakes"]
        if stance == "accepts" and own_business and len(holders) < 2 and not (eased or joined):
            return False  # «إنها ستطلق خدمة جديدة»
        if supposed is not None:  # «ستطور قنبلة إذا امتلكت إيران قنبلة»: what hangs on another's act
            stop = max(stop, self._matter_end(supposed, sentence, None))
            matter = read_matter(self.page, k, self.spots, supposed, stop)
            stance = "conditions"
        held = Held(stance, i, stop, matter, "intention", basis="verb")
        added = self._hold(holders, held, said)
        self._provided(holders, held, sentence, said)
        return added

    def _undertook(self, said: Said) -> bool:
        """The last position is what the speaker's side undertakes in the same speech."""
        return bool(self.out) and (self.out[-1].statement, self.out[-1].modality) == (
            said.number,
            "intention",
        )

    def _upon(self, i: int, sentence: Sentence) -> bool:
        """«على طهران وقف …», «إن على الطرفين العودة إلى …»: what is laid upon somebody at the head of a speech."""
        said, k = self._inside(i) or self._before_quote(i), self.k
        spot = self.spots.get(i + 1)
        acts = spot is not None and self.words[spot.end] in k.words["that_plain"]  # «على أنقرة أن تلتزم»
        somebody = self.words[i + 1].startswith(k.article)
        laid = acts or (somebody and not k.words["that_plain"].isdisjoint(self.words[i + 2 : i + 4]))
        everybody = self.words[i] == k.conjunction + k.upon and self._on_everybody(i + 1, said)
        if self.words[i] != k.upon and not (laid or everybody):
            return False  # «اتفقا على …، وعلى تبادل …», but «وعلى المؤتمر الدولي أن …»
        if said is None or not (acts or everybody or self._opens(i, said, sentence)):
            return False
        if self.words[i + 1] in k.words["that_plain"]:
            return False  # «علي أن أعترف»
        asked = self.bearers.of(spot.mention).actor if spot is not None and can_bear(spot.mention) else None
        at = self._laid(i, min(sentence.end, said.end))
        if at is None or not k.words["learns"].isdisjoint(self.words[at : at + 2]):
            return False  # «على الجميع أن يدرك …»
        stop = self._matter_end(at, sentence, said)
        matter = read_matter(self.page, k, self.spots, at, stop)
        return self._hold(
            self._speaker(said),
            Held("demands", i, stop, matter, "necessity", asked=asked, basis="duty"),
            said,
        )

    def _on_everybody(self, at: int, said: Said | None) -> bool:
        """«"الوضع خطير وعلى الجميع ضبط النفس"»: in a speaker's own words an act is laid on all or both at the token."""
        words, k = self.words, self.k
        on = any(words[at] in k.words[role] for role in ("everybody", "all", "both"))
        own = said is not None and said.statement.kind == "direct"
        return own and on and words[at + 1] in k.words["actions"]

    def _before_quote(self, i: int) -> Said | None:
        """«قال … إن على كييف أن "تتوقف عن …"»: the statement whose quote begins inside the duty laid at the token."""
        words, k = self.words, self.k
        if words[i - 1] not in k.words["that"]:
            return None
        at = bisect_right(self.firsts, i)
        said = self.said[at] if at < len(self.said) else None
        cue = said.statement.cue if said is not None else None
        if (
            said is None
            or cue is None
            or said.first > i + DUTY
            or words[said.first - 1] not in k.words["quote"]
        ):
            return None
        return said if self.page.reading.token_at(cue.start) < i else None

    def _laid(self, i: int, end: int) -> int | None:
        """Where the duty begins that «على» at token `i` lays on somebody: at its «أن», or at its masdar."""
        words, k = self.words, self.k
        at = i + 1
        while (spot := self.spots.get(at)) is not None and (spot.cut or at == i + 1):
            at = spot.end
        if any(words[at] in k.words[r] for r in ("both", "all", "be")):
            at += 1
        if i + 1 < at < end - 1 and (words[at] in k.words["actions"] or words[at].startswith(k.article)):
            return at
        if words[i - 1] in k.words["that"] and self.spots.get(i + 1) is not None and self._noun_at(at, end):
            return at  # «إن على مدريد إيضاح موقفها»
        for j in range(max(at, i + 2), min(i + 2 + DUTY, end - 1)):
            verb = words[j] in k.forms and k.forms[words[j]].shape == "present"
            if verb or words[j] in k.words["bound"] or words[j] in k.words["preposition"]:
                return None  # «التصويت، الجمعة، على مشروع قرار يدعو إلى وقف …»
            if words[j] in k.words["that_plain"] or words[j] in k.words["actions"]:
                return j
        return None

    def _noun_at(self, at: int, end: int) -> bool:
        """A masdar may stand at the token: no particle, no verb of stance."""
        words, k = self.words, self.k
        if at >= end - 1 or any(words[at] in k.words[role] for role in ("preposition", "bound", "that")):
            return False
        form = k.forms.get(words[at])
        return (
            words[at][:1].isalnum()
            and words[at] not in k.markers
            and (form is None or form.shape not in ("present", "first"))
        )

    def _behind_relative(self, i: int, verb: str, said: Said) -> bool:
        """«إن بلاده التي لا تطل على البحر ستبدأ …»: a relative clause stands between the speaker's country and its verb."""
        words, k = self.words, self.k
        head = said.first + (words[said.first] in k.words["that"])
        if words[head] not in k.words["country_of_speaker"] or words[head + 1] not in k.words["who"]:
            return False
        return verb.startswith(k.she) and k.words["bound"].isdisjoint(words[head:i])

    def _means_speaker(self, pronoun: str, verb: str, said: Said) -> bool:
        """The pronoun of «أنه», «أنها» agrees with the word of saying and with the verb after it: not «أكدت أنه لم
        يحدث», nor «قال إنها لن تنجح»."""
        feminine = self._feminine(said)
        hers = pronoun.endswith(self.k.hers)
        country = hers and not self.k.words["own_state"].isdisjoint(self.words[said.first : said.first + 2])
        return (hers == feminine or country) and verb.startswith(self.k.she) == hers
