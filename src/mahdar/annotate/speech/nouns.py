"""Nouns of saying («قوله إن»), and verbs of saying with a pronoun («أكده», «وأبلغه أن»)."""

from __future__ import annotations

from mahdar.annotate.speech import chain, complements
from mahdar.annotate.speech.agreement import agrees
from mahdar.annotate.speech.clauses import opens_clause
from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.described import link_to
from mahdar.annotate.speech.handed_on import HandedOn
from mahdar.annotate.speech.headings import DASHES
from mahdar.annotate.speech.output import SPEECH_WORDS
from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.phrases import ASIDE, phrase_end
from mahdar.annotate.speech.possible_sources import is_source
from mahdar.annotate.speech.scene import COMMAS, Voice
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.annotate.speech.voices import subject_at, voice_of
from mahdar.knowledge.speech import OF_OBJECT, Form
from mahdar.model import Hop

_ACCUSED = frozenset(("accused",))
#: Letters of a verb in the past, at most, that nothing else tells from a noun.
SHORT = 4
#: Words of «في تشرين الثاني/نوفمبر الماضي».
MONTH = 7


class Nouns(HandedOn):
    """Reads what is said without a plain verb of saying; the engine builds on it."""

    def _noun(self, i: int, stop: int) -> int:
        """«قوله إن», «بالقول إن», «إعلان الوزير أن»: a verbal noun of saying, and whose it is."""
        scene = self.scene
        words, p = scene.words, scene.k.particles
        if i + 1 >= stop or scene.quote_over(i) is not None or words[i - 1] in p["or"]:
            return 0  # «رفض تأكيد أو نفي أن»
        at = i + 1
        behind = words[i - 1].removeprefix(scene.k.conjunction) in p["preposition"]
        behind = behind or (i > 1 and words[i - 2] in p["was"] and words[i - 1].endswith(scene.k.accusative))
        if words[i] in p["masdar_behind"] and not behind:
            return 0  # «كشف الوزير أن»: the verb
        if words[i] in p["masdar_of"]:
            if words[i] in p["event"] and words[at].endswith(tuple(p["nisba"])) and at not in scene.spots:
                return 0  # «في تصريح صحفي بأنه»: its adjective
            mine = words[at].startswith(scene.k.to) and is_source(scene, at, True)
            found = (
                self.attribution.noun_phrase(at, stop, True) if mine else subject_at(scene, at, stop, False)
            )
            if mine and found is not None and found[0].kind in chain.MEDIA:
                found = None  # «تصريح لوكالة رويترز», and not «تصريحات لبنس عن أن»
            if found is None and not mine and behind and words[i] in p["announcing"]:
                found = self._announcer(at, stop)
            at = found[1] if found is not None else stop
            matter = self._matter(at, stop) if found is not None else None
            if (
                matter is None
                and found is not None
                and words[i] in p["announcing"]
                and self._is_announced(at, stop)
            ):
                matter = Complement("object", at, at)
            if found is not None and matter is not None:
                return self._told_of(Said(found[0], i), matter, self._before_main(i, matter.start, stop))
            behind_it = at
            while behind_it < stop and (words[behind_it] in p["adverb"] or words[behind_it] in p["day"]):
                behind_it += 1
            behind_it += behind_it > at and behind_it + 1 < stop and words[behind_it] in COMMAS
            if behind_it < stop and words[behind_it] in scene.k.that:
                at = behind_it  # «تأكيد الوزير مجددا أن», «إعلان الشرطة أمس، أنها»
            aside = at < stop and (words[at] in COMMAS or words[at] in p["preposition"])
            if aside and words[at] not in p["time_preposition"]:
                at = next((j for j in range(at + 1, min(stop, at + 6)) if words[j] in scene.k.that), stop)
            if found is None or at >= stop or words[at] not in scene.k.that:
                return 0
            voice: Voice | None = found[0]
        elif (
            words[i] in p["saying_noun"]
            and words[i - 1] not in p["leads_to_saying"] | p["again"]
            and not words[i].startswith(scene.k.by)
        ):
            return 0
        elif words[i] in p["purport"]:
            voice = self._told_by(i)
            if voice is None:
                return 0
        else:
            voice = self._named_right_before(i - 1) if words[i - 1] in p["leads_to_saying"] else None
            if words[i].startswith(scene.k.by):
                start = scene.page.sentences[self.out.number].start
                voice = self._who_was_asked(i, start) or self._ends_at(i)
            voice = voice or self.out.current or self.topic or (scene.voices[-1] if scene.voices else None)
            voice = self._of_his_gender(i, voice)
        if words[at] in p["preposition"] and at + 1 < stop and words[at + 1] in scene.k.that:
            at += 1  # «بالإشارة إلى أن»
        complement = complements.plain_complement(scene, at)
        if complement is None and words[i] in p["saying_noun"] and words[i].startswith(scene.k.by):
            complement = self._behind_occasion(at, stop)
        if complement is None and words[i] in scene.k.joined_nouns and words[i - 1] in COMMAS:
            complement = self._matter(at, stop)  # «ترحيبه بالاتفاق، وتأكيده ضرورة»
        if complement is None:
            return self._described(i, voice, stop)
        if words[i] in p["masdar_of"]:
            stop = self._before_main(i, complement.start, stop)
            return self._told_of(Said(voice, i), complement, stop)  # «اعتذر بعد إقرار الوزارة بأن …، مضيفا»
        return self.out.emit(Said(voice, i), complement, stop)

    def _of_his_gender(self, i: int, voice: Voice | None) -> Voice | None:
        """«سألته المذيعة عن …، ليرد بقوله», «خص الكويت بقوله»: the last one who spoke whom the pronoun of «قوله» fits, where it does not
        fit the one who stands there."""
        word, k = self.scene.words[i], self.scene.k
        stem = word.removeprefix(k.by).removesuffix(k.pronoun)
        his = stem in k.particles["saying_noun"] and word.endswith(k.pronoun) and has_pronoun(self.scene, i)
        if voice is None or voice.gender != "f" or not his:
            return voice
        heard = [v for v in self.scene.voices if v.gender != "f" and v.kind in ("person", "sources")]
        return heard[-1] if heard else voice

    def _announcer(self, at: int, stop: int) -> tuple[Voice, int] | None:
        """«بعد إعلان ناديه أن»: whoever stands between the noun and its that-clause, be it no word for a speaker; no «إعلان نتائج
        الاقتراع أن»."""
        scene = self.scene
        known = scene.words[at] in scene.k.objects or scene.words[at] in scene.k.that
        end = stop if known else phrase_end(scene, at, stop)
        brings = end < stop and scene.words[end] in scene.k.that
        return subject_at(scene, at, stop, True) if brings else None

    def _behind_occasion(self, at: int, stop: int) -> Complement | None:
        """«واكتفت بالقول خلال إيجازها، الاثنين، إن»: the that-clause behind where or when it was said."""
        scene = self.scene
        for j in range(at + 1, min(stop - 1, at + ASIDE)):
            form = scene.form_at(j)
            if form is not None or j in scene.quote_at or scene.words[j] in scene.k.particles["who"]:
                return None
            if scene.words[j] in scene.k.that:
                return complements.plain_complement(scene, j)
        return None

    def _described(self, i: int, voice: Voice | None, stop: int) -> int:
        """«سارعت الخارجية إلى وصف الخطوة بأنها …»: the verbal noun of a verb that says something of its object."""
        form = self.scene.form_at(i)
        if form is None or not form.verb.frames & OF_OBJECT:
            return 0
        link = complements.find_complement(self.scene, i, form, stop)
        found = complements.of_object(self.scene, i + 1, link.at) if link is not None else None
        return 0 if found is None else self.out.emit(Said(voice, i, form), found, stop)

    def _told_by(self, i: int) -> Voice | None:
        """«تقريرا نشرته صحيفة "…" مفاده أن»: the medium whose report it is ends right before."""
        for a in range(i - 1, max(-1, i - ASIDE), -1):
            noun, spot = self.scene.noun_at(a), self.scene.spots.get(a)
            outlet = spot is not None and spot.mention.kind == "outlet"
            if outlet or (noun is not None and noun.kind in chain.MEDIA):
                found = subject_at(self.scene, a, i, False)
                return found[0] if found is not None and found[1] == i else None
        return None

    def _matter(self, at: int, stop: int) -> Complement | None:
        """«إعلان تركيا السيطرة على», «تأكيد الوزير على ضرورة»: a noun of action that the verbal noun brings."""
        words, k = self.scene.words, self.scene.k
        at = self._past_month(self.attribution.skip_adverbs(at, stop), stop)
        if at + 1 >= stop or at in self.scene.spots:
            return None
        if words[at] in k.objects:
            return Complement("object", at, at)
        if words[at] in k.particles["masdar_brings"] and words[at + 1] in k.objects:
            return Complement("preposition", at, at + 1)
        if words[at].startswith(k.by) and words[at][1:] in k.objects:
            return Complement("preposition", at, at, 1)
        return None

    def _accusing(self, i: int, stop: int) -> int:
        """«بعد اتهام لندن لموسكو بتسميم …», «اتهامات الحكومة للحزب بأنه …»: who accuses stands right behind the noun, who is accused
        behind «ل»."""
        scene = self.scene
        words, k = scene.words, scene.k
        found = subject_at(scene, i + 1, stop, False)
        if found is None or scene.quote_over(i) is not None:
            return 0
        voice, at = found
        whom = scene.spots.get(at)
        known = whom is not None and whom.cut
        if at + 2 >= stop or voice.kind in chain.MEDIA or voice.kind == "document":
            return 0
        if not words[at].startswith(k.to) or not (known or is_source(scene, at, True)):
            return 0
        link = link_to(scene, at - 1, _ACCUSED, min(stop, at + MONTH))
        if link is None:
            return 0
        matter = Complement("preposition", link, link, 1)
        if words[link] in k.that:
            matter = complements.that_clause(scene, link, link, k.that[words[link]])
        return self._told_of(Said(voice, i), matter, self._before_main(i, link, stop))

    def _is_announced(self, at: int, stop: int) -> bool:
        """«إعلان القوات المسلحة تطويق المدينة», «إعلان الوزارة مقتل القائد»: a bare noun of no person that a definite one follows."""
        scene, k = self.scene, self.scene.k
        if at + 1 >= stop or at in scene.spots:
            return False
        word, after = scene.words[at], scene.words[at + 1]
        bare = (
            word[:1].isalpha()
            and len(word) > 3
            and not word.startswith((k.article, k.conjunction, k.by, k.to))
        )
        closed = any(word in group for group in (k.speakers, k.that, k.adverbs, k.forms, k.adjectives))
        roles = ("preposition", "relative", "when", "quantifier", "contrast", "determiner", "day", "negation")
        if not bare or closed or any(word in k.particles[role] for role in roles):
            return False
        spot = scene.spots.get(at + 1)
        definite = after.startswith(k.article) or (spot is not None and not spot.cut)
        verb = word.startswith((*k.clause_letters, k.she)) and word[-2] not in k.particles["long_vowel"]
        return definite and scene.is_ordinary(at) and not verb and not word.endswith(k.she)

    def _past_month(self, at: int, stop: int) -> int:
        """«بعد إعلان الوزير في نوفمبر الماضي فشل …»: the token behind a month or year that it was said in."""
        words, p = self.scene.words, self.scene.k.particles
        if at + 3 >= stop or words[at] not in p["post_in"]:
            return at
        ends = (
            j for j in range(at + 2, min(stop - 1, at + MONTH)) if words[j] in p["day"] or words[j].isdigit()
        )
        end = next(ends, at - 1) + 1
        return end if words[end] in self.scene.k.objects else at

    def _told_of(self, said: Said, complement: Complement, stop: int) -> int:
        """Draft it; whoever the verbal noun names is not the one who speaks in the sentence."""
        current, heard = self.out.current, list(self.scene.voices)
        if current is not None:
            stop = self._before_anothers(complement, stop)
        end = self.out.emit(said, complement, stop)
        self.out.current = current
        if current is not None or self.topic is not None:
            self.scene.voices = heard
        return end

    def _before_main(self, i: int, begun: int, stop: int) -> int:
        """«رغم إعلان الجيش السيطرة على المدينة، تواصلت المعارك»: the comma before the main clause, where the noun at `i` hangs on
        the preposition that opens the sentence."""
        words, k = self.scene.words, self.scene.k
        start = self.scene.page.sentences[self.out.number].start
        opens = words[start].removeprefix(k.conjunction) in k.particles["preposition"]
        if not opens or not COMMAS.isdisjoint(words[start:i]):
            return stop
        commas = (j for j in range(begun, stop - 1) if words[j] in COMMAS)
        return next((j for j in commas if opens_clause(self.scene, j + 1) or self._goes_on(j + 1)), stop)

    def _goes_on(self, i: int) -> bool:
        """«بعد اتهام الشرطة لفلان بالقتل، فر إلى …», «…، فاز الحزب بـ»: a bare short word before a definite one or a preposition is
        a verb."""
        words, k = self.scene.words, self.scene.k
        word, after = words[i], words[i + 1] if i + 1 < len(words) else ""
        closed = word in k.that or word in k.adjectives or word in k.particles["preposition"]
        closed = closed or word.startswith((k.article, k.conjunction, k.by, k.to)) or word.endswith(k.pronoun)
        if closed or i in self.scene.spots or self.scene.noun_at(i) is not None or not word[:1].isalpha():
            return False
        led = after in k.particles["preposition"] or after.startswith(k.article) or i + 1 in self.scene.spots
        return led and len(word) <= SHORT and word not in k.objects and self.scene.is_ordinary(i)

    def _before_anothers(self, complement: Complement, stop: int) -> int:
        """«قال المستشار بعد إعلان الرئيس أنه سيعقد قمة "نحن متفقون …"»: the mark of a quote that nothing in the clause leads to."""
        words, k = self.scene.words, self.scene.k
        for quote in self.out.quotes_in(complement.start + 1, stop):
            before = words[quote.mark - 1]
            if quote.words > SPEECH_WORDS and before not in k.that and before != ":" and before not in COMMAS:
                return quote.mark
        return stop

    def _named_right_before(self, end: int) -> Voice | None:
        """«ما دفع الوزير إلى القول إن»: who is made to speak stands right before the preposition."""
        for a in range(end - 1, max(-1, end - 7), -1):
            spot = self.scene.spots.get(a)
            if spot is not None:
                return make_voice(self.scene, a, spot.end, [spot]) if spot.end == end else None
        return None

    def _object_verb(self, i: int, stop: int) -> int:
        """«وهو ما أكده الوزير»: who speaks next is known. «التي وصفها بأنها "…"»: something is said of it."""
        scene = self.scene
        if scene.words[i].endswith(scene.k.pronoun) and not has_pronoun(scene, i):
            return 0  # «باحة»
        if scene.words[i] in scene.k.particles["asked_him"] and scene.words[i - 1].removeprefix(
            scene.k.conjunction
        ) in (scene.k.particles["when"] | scene.k.particles["hint"]):
            return 0  # «وعندما سألها صحفي عن …، ردت»: the question is nobody's word
        form = scene.k.object_forms[scene.words[i]]
        found = subject_at(scene, self._past_days(i + 1, stop), stop, False)
        inner = scene.words[i - 1] in scene.k.particles["who"]  # «المقترح الذي أيدته ألبانيا»
        medium = found is not None and found[0].kind in chain.MEDIA and not self._is_news(i)
        if found is not None and not medium and not inner:
            self.out.current = found[0]
            self.out.push(found[0])
        at = found[1] if found is not None else i + 1
        if at >= stop or scene.quote_over(i) is not None:
            return 0
        if form.verb.takes_object:
            return self._told(i, form, found[0] if found is not None else None, at, stop)
        if inner and "question" in form.verb.frames:
            return self._asked_whether(i, form, at, stop)
        noun = form.verb.kind == "promise" and not form.cut and self._behind_preposition(i)  # «بعد تعهدها بـ»
        if form.verb.kind in ("ask", "promise") and not inner and not noun:
            return self._asked(i, form, found[0] if found is not None else None, at, stop)
        judged = self._judged(i, form, found[0] if found is not None else None, at, stop)
        if judged:
            return judged
        if "accused" in form.verb.frames:  # «واتهمها بالتقصير»
            return self._accused(i, form, found[0] if found is not None else None, at, stop)
        if "traced" in form.verb.frames and found is not None:  # «عزته مصادر إلى …»
            led = at + 1 < stop and scene.words[at] in scene.k.particles["traced_to"]
            traced = Complement("preposition", at, at + 1)
            return self.out.emit(Said(found[0], i, form), traced, stop) if led else 0
        if "described" not in form.verb.frames:
            return self._said_of_it(i, form, found[0] if found is not None else None, at, stop)
        at = self._aside_end(at, stop)  # «وصفها الرئيس، في خطاب له، بأنها …»
        complement = complements.plain_complement(scene, at)
        if complement is None and scene.words[at] == scene.k.by:
            complement = complements.plain_complement(scene, at + 1)
        opens = scene.words[i].startswith(scene.k.conjunction) or scene.spots_end(i) or inner
        modal = scene.words[i - 1] in scene.k.particles["modal"]  # «ويمكن وصفه بأنه»
        if complement is None or modal or (complement.kind != "quote" and not opens):
            return 0  # «تصريحات وصفتها بأنها مهينة»
        start = scene.page.sentences[self.out.number].start
        voice = found[0] if found is not None else self._who_acted(i, form, start)
        voice = voice or self.out.resolve(form) or self.out.current
        return self.out.emit(Said(voice, i, form), complement, stop)

    def _accused(self, i: int, form: Form, voice: Voice | None, at: int, stop: int) -> int:
        """«واتهمها بالتقصير», «تتهمهم بروكسل بتزوير الانتخابات»: the pronoun is who is accused."""
        words, k = self.scene.words, self.scene.k
        by = words[at].startswith(k.by) and len(words[at]) > 2 and words[at] not in k.particles["b_words"]
        relative = words[i - 1] in k.particles["who"] and not self.scene.spots_end(i)
        if voice is None and relative:
            body = self._antecedent(i - 1, form, self.scene.page.sentences[self.out.number].start)
            fits = body is not None and body.kind in ("institution", "group") and agrees(form, body)
            voice = body if fits else None  # «القضاء الذي يتهمه بـ»
        voice = voice or (self.out.speaking(form) or self.topic if form.cut or relative else None)
        if voice is None and relative:
            voice = self.out.resolve(form)  # «الذين يتهمهم بالفساد»
        if voice is None or not by or at in self.scene.spots or at + 1 >= stop:
            return 0
        if words[at] in k.that:
            return self.out.emit(
                Said(voice, i, form), complements.that_clause(self.scene, at, at, k.that[words[at]]), stop
            )
        return self.out.emit(Said(voice, i, form), Complement("preposition", at, at, 1), stop)

    def _behind_preposition(self, i: int) -> bool:
        return (
            self.scene.words[i - 1].removeprefix(self.scene.k.conjunction)
            in self.scene.k.particles["preposition"]
        )

    def _past_days(self, at: int, stop: int) -> int:
        """«وهو ما أكده لاحقا، أمس، متحدث»: the token behind days and commas; «وأبلغه أن» has none."""
        words, k = self.scene.words, self.scene.k
        while (
            at < stop and (words[at] in k.particles["day"] or words[at] in COMMAS) and words[at] not in k.that
        ):
            at += 1
        return at

    def _is_news(self, i: int) -> bool:
        """«هذا ما كشفته الصحيفة، مشيرة إلى»: the medium itself has told it."""
        words, k = self.scene.words, self.scene.k
        if i < 2 or words[i - 1] not in k.what:
            return False
        return words[i - 2] in k.particles["determiner"] or words[i - 2] in k.particles["and_he"]

    def _said_of_it(self, i: int, form: Form, voice: Voice | None, at: int, stop: int) -> int:
        """«سوى ما قاله الناطق من أن …», «ما بثته القناة عن …»: what it was that somebody said."""
        words, k = self.scene.words, self.scene.k
        if voice is None or words[i - 1] not in k.particles["that_which"]:
            return 0
        hops: tuple[Hop, ...] = ()
        if words[at] in k.particles["relayed_from"] and words[at - 1] in k.particles["apart"]:
            found = subject_at(self.scene, at + 1, stop, True)  # «ما أوردته الوكالة نقلا عن مصدر من أن»
            if found is None:
                return 0
            hops, (voice, at) = (chain.hop_of(voice),), found
        closed = at + 1 < stop and words[at] in COMMAS and words[at + 1] in k.particles["source_of"]
        at = at + 1 if closed else self._aside_end(at, stop)
        if at + 1 >= stop:
            return 0
        complement = None
        if words[at] in k.particles["source_of"] and words[at + 1] in k.that:
            complement = complements.plain_complement(self.scene, at + 1)
        elif words[at] in k.particles["told_about"] and voice.kind in chain.MEDIA:
            complement = Complement("preposition", at, at + 1)  # «ما أوردته الوكالة عن سعي …»
        return 0 if complement is None else self.out.emit(Said(voice, i, form, hops), complement, stop)

    def _asked(self, i: int, form: Form, voice: Voice | None, at: int, stop: int) -> int:
        """«ودعاها إلى الحوار», «طالبته بأن يستقيل»: the pronoun is who is asked."""
        complement = complements.find_complement(self.scene, at - 1, form, min(stop, at + 4))
        if complement is None or complement.kind == "colon":
            return 0
        several = self.scene.words[i].endswith(tuple(self.scene.k.particles["them"]))
        inside = self.scene.words[i + 1] in self.scene.k.particles["in_it"]  # «اتصالات دعاهما خلالها إلى»
        if several and complement.at > i + 1 + inside:
            return 0  # «حثهما للأطراف على»: a noun
        start = self.scene.page.sentences[self.out.number].start
        voice = voice or self._clause_before(i, form, start)
        voice = voice or self.out.speaking(form) or self.topic or self.out.resolve(form)
        return 0 if voice is None else self.out.emit(Said(voice, i, form), complement, stop)

    def _asked_whether(self, i: int, form: Form, at: int, stop: int) -> int:
        """«للصحفي الذي سأله ما إذا كان سيحضر»: the question of the one whom the relative clause is about."""
        if at != i + 1:
            return 0
        complement = complements.find_complement(self.scene, i, form, min(stop, at + 4))
        voice = self._antecedent(i - 1, form, self.scene.page.sentences[self.out.number].start)
        if complement is None or complement.kind != "that" or voice is None:
            return 0
        return self._told_of(Said(voice, i, form), complement, stop)

    def _told(self, i: int, form: Form, voice: Voice | None, at: int, stop: int) -> int:
        """«وأبلغه الرئيس أن», «أخبرهم أنه»: the pronoun is who is told."""
        aside = self._aside_end(at, stop)
        complement = self.attribution.that_after(aside, stop)
        words, k = self.scene.words, self.scene.k
        if self.scene.words[at] in k.particles["in_it"] and at + 2 < stop:  # «اتصالا أبلغه فيه تأييده»
            start = self.scene.page.sentences[self.out.number].start
            voice = voice or self._in_it(i, form, start)
            complement = self.attribution.that_after(at + 1, stop)
            told = self.scene.words[at + 1]
            own = told in k.objects or told in k.own_objects or told in k.particles["attitude"]
            if complement is None and own:
                complement = Complement("object", at + 1, at + 1)
        complement = complement or self._told_with(at, stop)
        if complement is None and voice is not None and voice.first == i + 1:
            inside = (
                self._told_with(j, stop) for j in range(i + 2, at) if words[j - 1].startswith(k.article)
            )
            complement = next((c for c in inside if c is not None), None)
            if complement is not None:  # «أبلغه الأمين العام بقرار الحزب»
                voice = voice_of(self.scene, voice.first, complement.at)
        if complement is None:
            return 0
        if self.scene.words[i - 1] in self.scene.k.particles["who"]:  # «التقى نظيره، الذي أبلغه أن»
            voice = self._antecedent(i - 1, form, self.scene.page.sentences[self.out.number].start)
            return 0 if voice is None else self.out.emit(Said(voice, i, form), complement, stop)
        before = self.out.current or self.topic if form.cut else self._named_right_before(i)
        voice = voice or before or self.out.resolve(form)
        hops = chain.hops_between(self.scene, at, aside)
        return self.out.emit(Said(voice, i, form, hops), complement, stop)

    def _told_with(self, at: int, stop: int) -> Complement | None:
        """«أعلمه خلالها بقرار الإدارة», «أبلغهم برغبته في …»: the matter behind «ب» that somebody is told of."""
        words, k = self.scene.words, self.scene.k
        at += words[at] in k.particles["in_it"]
        at = self.attribution.skip_adverbs(at, stop)
        if at + 1 >= stop or at in self.scene.spots or not words[at].startswith(k.by):
            return None
        if words[at] in k.no_matter or words[at] in k.particles["preposition"] or words[at] in k.that:
            return None
        spot = self.scene.spots.get(at + 1)
        definite = words[at + 1].startswith(k.article) or (spot is not None and not spot.cut)
        known = words[at][1:] in k.objects or (definite and self.scene.is_ordinary(at, 1))
        return Complement("preposition", at, at, 1) if known else None

    def _aside_end(self, at: int, stop: int) -> int:
        """«وأبلغه -بحسب بيان للوزارة- أن»: the token after what stands between dashes or commas at `at`."""
        words = self.scene.words
        if words[at] not in DASHES and words[at] not in COMMAS:
            return at
        return next((j + 1 for j in range(at + 1, min(stop - 1, at + ASIDE)) if words[j] == words[at]), at)
