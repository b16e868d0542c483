"""Who speaks: the subject after its verb, else the one before it or the one that is dropped; and whom it is said to."""

from __future__ import annotations

from mahdar.annotate.speech import chain
from mahdar.annotate.speech.agreement import agrees
from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.hearers import behind_medium
from mahdar.annotate.speech.honours import Honours
from mahdar.annotate.speech.names import may_be_name
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.scene import COMMAS, Voice, is_feminine
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voices import subject_at, voice_of
from mahdar.knowledge.speech import OF_OBJECT, Form
from mahdar.model import Speaker

#: Words of a prepositional phrase between the verb and its subject.
BEHIND = 7
_HEARERS = frozenset(("person", "office", "outlet"))


class Subjects(Honours):
    """Finds who speaks; the engine builds on it."""

    def _denied(self, i: int, form: Form, stop: int) -> None:
        """«ولم يعلن مون موافقته، داعيا إلى»: nothing is said, but its subject may speak next."""
        found = subject_at(self.scene, i + 1, stop, False)
        if found is not None:
            voice = found[0]._replace(spoke=False, gender=found[0].gender or form.gender)
            self.out.push(voice)
            self.out.current = self.out.current or voice

    def _of_what_was_said(self, i: int, form: Form, stop: int) -> bool:
        """«وهو ما رأى فيه الوزير خطوة، مضيفا أن», «وهو ما أقر به المبعوث»: its subject speaks next."""
        words, k = self.scene.words, self.scene.k
        of_it = i > 1 and words[i - 1] in k.what and words[i - 2] in k.particles["and_he"]
        if (
            not of_it
            or i + 1 >= len(words)
            or form.shape != "past"
            or words[i + 1] not in k.particles["preposition_pronoun"]
        ):
            return False
        found = subject_at(self.scene, self.attribution.subject_place(i + 1, stop), stop, False)
        if found is not None:
            self.out.push(found[0])
            self.out.current = found[0]
        return True

    def _speaker(
        self, i: int, form: Form, start: int, zone: int, complement: Complement | None
    ) -> tuple[Voice | None, tuple[int, int] | None]:
        """Who speaks, and the tokens of the noun phrase when it stands by the verb."""
        scene = self.scene
        at = self.attribution.subject_place(i + 1, zone)
        if at + 1 < zone and at == i + 1 and scene.words[at] in scene.k.particles["determiner"]:
            at += not scene.words[at + 1].startswith(scene.k.article)  # «أعلن ذلك مدير …»
        if self._behind_quote(i) and at < zone and scene.words[at].startswith(scene.k.to):
            at = self._past_hearer(at)
        elif at < zone and scene.words[at].startswith(scene.k.to):
            at = behind_medium(scene, at, zone)
        need = complement is not None and (
            complement.kind in ("that", "colon", "quote") or complement.at > at + 1
        )
        need = need or (complement is None and not form.cut and self._behind_quote(i))
        if form.verb.frames & OF_OBJECT:
            need = False  # what follows is as likely the one described
        need = need or (complement is not None and self._must_be_subject(at, form, complement))
        if self._before_he(i, form) and self._names_hearer(
            form, subject_at(scene, at, zone, True), complement
        ):
            return self.out.speaking(form) or self._agreeing_topic(form) or self.out.resolve(form), None
        if form.shape != "participle":
            if (earlier := self._did_before(i)) is not None:
                return chain.known_voice(scene, earlier[0]), None
            found = None
            if (told := self._in_it(i, form, start)) is not None:
                return told, None
            before = (
                self._as_for(i, form, start) or self._title_subject(i, form, start) or self._joined(i, form)
            )
            if before is not None:
                return chain.known_voice(scene, before), None
            of_object = self._takes_object(form) or form.verb.frames & OF_OBJECT or form.verb.kind == "warn"
            if of_object and (leader := self._leader(i, form, start)) is not None:
                return chain.known_voice(scene, leader), None
            # after a plural verb, and behind a pronoun, stands no subject
            if form.number == "s" and not self._was(i, start) and not self._behind_pronoun(i):
                by = scene.k.by in form.verb.frames
                need = need and not (at in scene.quote_at and self._takes_object(form))
                found = subject_at(scene, at, zone, need and not form.verb.takes_object, by, after_verb=True)
                longer = found is not None and found[1] > at + 1 and self._takes_object(form)
                if (found is None and need and form.verb.takes_object) or longer:
                    found = self._bare_name(at) or found
            if found is None and form.verb.frames & OF_OBJECT and form.number == "s":
                found = self._name_before_object(at, zone)
            if found is None and form.verb.kind == "answer" and form.number == "s":
                found = self._name_before_question(at, zone)
            if at < zone and scene.words[at] in scene.k.honorifics:
                return self._honoured(at, form), (at, at + 1)
            other = found is not None and scene.words[found[0].first] in scene.k.particles["counterpart"]
            if other and self._takes_object(form) and (self.out.speaking(form) or self._agreeing_topic(form)):
                found = None  # «…، وحث نظيره على»
            if found is not None and self._takes_object(form) and self._carries_on(i, form, found, start):
                found = None
            if found is not None and self._takes_object(form) and self._is_no_she(found[0], form):
                found = None  # «وعقدت المنظمة قمة ودعت القائد إلى …»
            if found is not None and self._is_guess(found[0]):
                called = form.cut and self._takes_object(form) and self.out.speaking(form) is not None
                if called or self._subject_before(i, form, start):
                    found = None  # «الوزير، الذي يقول مازحا إن», «وحذرت …، ونصحت الرعايا بـ»
            if found is not None and not self._is_addressee(found[0], form):
                voice = chain.known_voice(scene, found[0])
                woman = form.gender == "f" and voice.kind == "person"  # «كشفت مدير عام الشركة فلانة»
                unsure = self.out.may_be_woman(Said(voice, i, form))
                if woman:
                    voice = self.out.called_she(voice)
                elif voice.gender is None and not unsure:
                    voice = voice._replace(gender=form.gender)
                return voice, (voice.first, voice.end)
            before = self._subject_before(i, form, start)
            if before is not None:
                if before.gender is None:
                    before = before._replace(gender=form.gender)
                return chain.known_voice(scene, before), None
            if complement is not None and (late := self._behind_phrase(at, complement.at, form)) is not None:
                return chain.known_voice(scene, late), (late.first, late.end)
        if form.shape != "participle" and (late := self._after_matter(i, form)) is not None:
            return late, (late.first, late.end)
        if form.shape != "participle" and not form.cut and (told := self._report_before(i, form)) is not None:
            return told, None
        if form.shape == "participle":
            return self._relative_subject(i, form, start) or self._whose_participle(i, form, start), None
        spoke = (
            self._whom_but_means(i, form, start)
            or self._who_was_asked(i, start)
            or self._somebody_before(i, form)
            or self._whose_clause(i, form, start)
            or self._who_was_said_to_say(i, form)
            or self._who_acted(i, form, start)
            or self._clause_before(i, form, start)
            or (
                self._clause_subject(i, form, start)
                if self.scene.words[i - 1] in self.scene.k.particles["who"]
                else None
            )
            or (self._who_was_told_of(form) if form.cut and form.verb.kind != "add" else None)
            or self.out.speaking(form)
            or self._who_spoke_then(i, form, start)
            or self._of_his_country(i, form)
            or self._whose_words(i, form, start)
            or self.out.resolve(form)
            or (self._last_agreeing(form) if form.verb.kind == "add" else None)
        )
        if spoke is None and form.number == "s":
            spoke = self._free_before(i, form, start)  # «التقى الرئيس نظيرته فلانة، وأكدت أن»
            spoke = spoke or (self._woman_before(form, start) if form.cut else None)
        return spoke, None

    def _past_hearer(self, at: int) -> int:
        """«"…"، تقول للجزيرة عائشة»: the token behind the medium that was told."""
        scene = self.scene
        spot = scene.spots.get(at)
        if spot is not None:
            return spot.end if spot.cut else at
        if chain.media_noun(scene, at) is not None:
            return phrase_end(scene, at, self.stop)
        return at if scene.is_ordinary(at, 1) else at + 1

    def _before_he(self, i: int, form: Form) -> bool:
        """«قال الوزير …، قبل أن يتابع»: the subject is the same."""
        words, k = self.scene.words, self.scene.k
        then = i > 1 and words[i - 1] in k.that and words[i - 2] in k.particles["writer_then"]
        return then and form.shape == "present"

    def _names_hearer(self, form: Form, found: tuple[Voice, int] | None, told: Complement | None) -> bool:
        """«…، قبل أن يبلغ مجلس الأمن بأن»: whom it is told stands alone behind the verb, or nobody does."""
        if found is None:
            return True
        known = self.out.speaking(form) or self._agreeing_topic(form)
        if told is None or told.kind != "that" or not form.verb.takes_object or known is None:
            return False
        end, p = found[1], self.scene.k.particles
        return end == told.at or self.scene.words[end] in p["preposition"] or self.scene.words[end] in COMMAS

    def _behind_pronoun(self, i: int) -> bool:
        """«لكنه تعهد العمل على», «إنه أبلغ نظيره»: the subject is the pronoun before the verb."""
        word, k = self.scene.words[i - 1], self.scene.k
        return word in k.particles["but_who"] or (word in k.that and word.endswith(k.pronouns))

    def _must_be_subject(self, at: int, form: Form, complement: Complement) -> bool:
        """«ورحبت الفيدرالية بـ», «وصفت الفيدرالية العربية الحكم بأنه»: a definite word of the verb's gender, right behind a
        verb that has no object, or before another noun phrase that is its object, is the subject, known or not."""
        words, k = self.scene.words, self.scene.k
        if at >= complement.at or form.number != "s":
            return False
        if not words[at].startswith(k.article):  # «شكا صرافون من»
            several = words[at].endswith(tuple(k.particles["nominative"])) and len(words[at]) > 4
            return several and words[at] not in k.particles["not_people"] and self.scene.form_at(at) is None
        if words[at] in k.particles["veil"]:
            return False  # «كشف النقاب عن»
        if words[at].endswith(tuple(k.particles["nominative"])):
            return True  # «طالب الحقوقيون»
        feminine = words[at].endswith(tuple(k.particles["feminine_endings"]))
        if feminine != (form.gender == "f"):
            return False
        if not form.verb.frames & OF_OBJECT:
            return complement.kind == "preposition" and not self._takes_object(form)
        end = phrase_end(self.scene, at, complement.at)
        follows = self.scene.spots.get(end)
        definite = words[end].startswith(k.article) and words[end] not in k.particles["who"]
        noun = definite or (follows is not None and not follows.cut)
        return end < complement.at and noun

    def _behind_quote(self, i: int) -> bool:
        """«"…"، يقول سائق الشاحنة»: the verb stands right behind a quote, which only somebody can have said."""
        words = self.scene.words
        back = i - 1 if words[i - 1] in COMMAS else i
        quote = self.scene.quote_over(back - 1) if back > 0 else None
        return quote is not None and quote.after == back and quote.words > 2

    def _bare_name(self, at: int) -> tuple[Voice, int] | None:
        """«أبلغ شي الزعيم الكوري أن», «طالبت بونعيم مصر بـ», «أبلغ بو صعب الصحافيين أن»: one or two unknown words before
        whoever is told, or a comma, are a name."""
        scene = self.scene
        for end in (at + 1, at + 2):
            last = end - 1
            known = last in scene.spots or scene.noun_at(last) is not None
            if known or not may_be_name(scene, last) or scene.is_ordinary(last):
                return None
            if scene.words[end] in COMMAS:
                return voice_of(scene, at, end), end  # «أبلغ شي، بحسب الوكالة، نظيره أن»
            told, several = scene.spots.get(end), scene.noun_at(end)
            kinds = ("person", "office", "government")
            spoken_to = told is not None and not told.cut and told.mention.kind in kinds
            oblique = several is not None and scene.words[end].endswith(tuple(scene.k.particles["oblique"]))
            if spoken_to or (oblique and scene.words[end].startswith(scene.k.article)):
                return voice_of(scene, at, end), end
        return None

    def _name_before_object(self, at: int, zone: int) -> tuple[Voice, int] | None:
        """«وصف ستولتنبرغ الزيارة بأنها»: a word that nobody knows between the verb and a definite object is a name."""
        scene = self.scene
        if at + 1 >= zone or at in scene.spots or scene.noun_at(at) is not None or scene.is_ordinary(at):
            return None
        bare = not scene.words[at].startswith((scene.k.article, scene.k.by, scene.k.to))
        if scene.words[at] in scene.k.particles["name_particles"]:
            return None  # «أبو الغصن»: the name goes on
        if not bare or not may_be_name(scene, at) or not scene.words[at + 1].startswith(scene.k.article):
            return None
        return voice_of(scene, at, at + 1), at + 1

    def _name_before_question(self, at: int, zone: int) -> tuple[Voice, int] | None:
        """«ورد تران على سؤال …، قائلا»: a word that nobody knows between a verb of answering and its preposition."""
        scene, p = self.scene, self.scene.k.particles
        if at + 1 >= zone or at in scene.spots or scene.noun_at(at) is not None or scene.is_ordinary(at):
            return None
        if scene.words[at + 1] not in p["masdar_brings"] or not may_be_name(scene, at):
            return None
        return voice_of(scene, at, at + 1), at + 1

    def _is_guess(self, voice: Voice) -> bool:
        """Taken for a name because a subject must stand there."""
        first = voice.first
        return first not in self.scene.spots and self.scene.noun_at(first) is None

    def _is_no_she(self, voice: Voice, form: Form) -> bool:
        """A man, where the verb is of «she»."""
        spot = self.scene.spots.get(voice.first)
        man = spot is not None and spot.mention.kind == "person" and spot.mention.gender == "masculine"
        return man and form.gender == "f" and form.number == "s"

    def _carries_on(self, i: int, form: Form, found: tuple[Voice, int], start: int) -> bool:
        """«وشهد الوزير التوقيع، ودعا طالبان إلى», «بيانا اتهمت فيه الرباط»: the subject is the one before; who
        stands after the verb is called on."""
        scene = self.scene
        if scene.words[i + 1] in scene.k.particles["in_it"]:
            return True
        told = form.verb.takes_object and form.cut and found[1] < len(scene.words)
        if told and scene.words[found[1]] in scene.k.that and scene.words[i - 1] in COMMAS:
            whose = (
                self.out.current or self.topic
            )  # «وصل المبعوث، وأبلغ رئيس الحكومة أن»: one of the two is not named
            return whose is not None and agrees(form, whose) and whose.kind == "person"
        also = scene.words[i - 1] in scene.k.particles["also"] and scene.words[i - 2] in COMMAS
        if not (form.cut or also) or i - 1 <= start or (found[0].kind == "person" and found[0].number != "p"):
            return False
        if scene.words[i - 1] not in COMMAS and not also:  # «إن الهدنة هشة وحث قادة الفصائل على …»
            return found[0].number in ("d", "p") and self.out.speaking(form) is not None
        before = self.out.current or next((v for v in reversed(scene.voices) if v.first >= start), None)
        if before is None or before.gender not in (None, form.gender):
            return False
        if scene.words[found[0].first] in scene.k.particles["all_of"]:
            return True  # «ودعا جميع الفصائل إلى»
        spot = scene.spots.get(found[0].first)
        of_state = spot is not None and spot.mention.kind in ("government", "place")
        return before.kind == "person" or (of_state and before.gender is not None)

    def _after_matter(self, i: int, form: Form) -> Voice | None:
        """«وأشاد بالقمة المتحدث باسم الخارجية»: the subject stands after the matter of its verb."""
        scene = self.scene
        words, k = scene.words, scene.k
        if k.by not in form.verb.frames or i + 2 >= len(words) or not words[i + 1].startswith(k.by):
            return None
        if words[i + 1] in k.that:
            return None  # «ووعد بأن يكون المبعوث …»
        for j in range(i + 2, min(i + 8, self.stop)):
            spot, noun = scene.spots.get(j), scene.noun_at(j)
            if words[j] in k.particles["relative"] or words[j] in COMMAS or words[j] in k.that:
                return None  # «ورحب بصفقات يتوقع أن يبرمها الوزير»
            hangs = j > i + 2 and words[j - 1].startswith((k.to, k.by, k.conjunction))
            if words[j] in k.particles["preposition"] or words[j - 1] in k.particles["preposition"] or hangs:
                continue
            person = spot is not None and not spot.cut and spot.mention.kind in ("person", "office")
            if (
                not person
                and words[j].endswith(tuple(k.particles["nisba"]))
                and k.article in words[j - 1][:3]
            ):
                continue  # «طالب بالحوار السياسي»
            if person or (noun is not None and noun.kind == "person" and words[j].startswith(k.article)):
                found = subject_at(scene, j, min(j + 20, len(words)), False)
                return found[0] if found is not None else None
        return None

    def _behind_phrase(self, at: int, zone: int, form: Form) -> Voice | None:
        """«وقال في هذا السياق المحلل رامي عدس إن», «وأعلن في مؤتمر صحفي رئيس الوفد أن»: who stands behind a
        prepositional phrase that a definite word closes, or the adjective of an indefinite event."""
        scene = self.scene
        words, p, article = scene.words, scene.k.particles, scene.k.article
        if at + 2 >= zone or words[at] not in p["preposition"]:
            return None
        for j in range(at + 2, min(zone, at + BEHIND)):
            if words[j] in COMMAS or words[j] in p["relative"] or words[j] in p["preposition"]:
                return None
            spot, noun = scene.spots.get(j), scene.noun_at(j)
            if words[j - 1] in p["utters"]:
                return None  # «قالت في بيان تلاه الناطق باسمها»
            person = spot is not None and not spot.cut and spot.mention.kind in ("person", "office")
            human = noun is not None and noun.kind == "person" and words[j].startswith(article)
            if person or human:
                event = j == at + 3 and words[at + 1] in p["event"] and not words[at + 2].startswith(article)
                event = event and words[at + 2] not in scene.k.object_forms  # «في بيان تلاه الناطق»
                closed = words[j - 1].startswith(article) and j - 1 not in scene.spots
                found = subject_at(scene, j, zone, False) if closed or event else None
                if found is not None and form.number == "s" and found[0].gender not in (None, form.gender):
                    return None
                if found is None or any(scene.form_at(n) for n in range(found[1], zone)):
                    return None  # «وتحدث في المنتدى الوزير فقال»
                return found[0]
        return None

    def _is_addressee(self, voice: Voice, form: Form) -> bool:
        """After a verb that takes the person spoken to, a noun of another gender is not its subject."""
        scene = self.scene
        first = scene.words[voice.first]
        noun = scene.noun_at(voice.first)
        oblique = first.endswith(tuple(scene.k.particles["oblique"]))
        if oblique and noun is not None and noun.number in ("d", "p"):
            return True  # «دعا الطرفين»: the form of an object
        if first in scene.k.particles["called_upon"] and self._takes_object(form):
            return self.out.resolve(form) is not None  # «وطالب العالم بـ»
        spot = scene.spots.get(voice.first)
        if oblique and spot is not None and spot.mention.kind in ("people", "armed_group"):
            return True  # «نبهت الأوروبيين»
        warned = form.verb.kind == "warn" and form.gender == "m"  # «حذر الدول», «حذرت جنوب أفريقيا»
        if not self._takes_object(form) and not warned:
            return False
        if spot is not None and (spot.mention.kind != "person" or spot.mention.gender is not None):
            named = spot.mention.kind in ("armed_group", "organization") and spot.end == spot.first + 1
            if named and form.gender == "f":
                return False  # «دعت حماس إلى»
            return form.number == "s" and is_feminine(scene.words, spot, scene.k) != (form.gender == "f")
        return voice.gender is not None and voice.gender != form.gender

    def _addressee(self, start: int, end: int, skip: tuple[int, int] | None) -> Speaker | None:
        """Whom the words are said to: «للصحفيين», «لقناة …», «لنظيره»."""
        scene = self.scene
        words, k = scene.words, scene.k
        for j in range(start, end):
            if skip is not None and skip[0] <= j < skip[1]:
                continue
            word = words[j]
            spot = scene.spots.get(j)
            if word in k.particles["to_people"]:
                a, b = scene.page.reading.span(j, j + 1, 2)
                return Speaker(name=scene.page.text[a:b], start=a, end=b)
            if spot is not None and spot.cut and word.startswith(k.to) and spot.mention.kind in _HEARERS:
                m = spot.mention
                return Speaker(
                    actor=m.actor, name=m.name or m.text, name_en=m.name_en, start=m.start, end=m.end
                )
            if word.startswith(k.to) and chain.media_noun(scene, j) is not None:
                found = chain.hop_at(scene, j, end)
                if found is not None:
                    h = found[0]
                    return Speaker(actor=h.actor, name=h.name, start=h.start, end=h.end)
        return None
