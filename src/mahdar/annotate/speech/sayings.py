"""Which words that look like saying say something, and what is said of an object."""

from __future__ import annotations

from mahdar.annotate.speech import chain, complements, scope
from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.headings import DASHES, SOURCES
from mahdar.annotate.speech.matters import past_addressee, past_asides
from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.scene import COMMAS, Voice
from mahdar.annotate.speech.subjects import Subjects
from mahdar.annotate.speech.voices import second_noun, voice_of
from mahdar.knowledge.speech import OF_OBJECT, QUOTE_MARKS, Form
from mahdar.model import Hop

DAMMA = "\u064f"
#: Letters up to the vowel that makes a derived verb of the past passive: «استُبعد».
PREFIX = 4
#: Words between what shows something and its that-clause.
SHOWN = 8
_TELLING = frozenset(("report", "deny"))
_HELD = frozenset(("warn", "admit"))
_STANDING = frozenset(("ask", "offer", "support", "oppose"))


class Sayings(Subjects):
    """Judges the verbs; the engine builds on it."""

    def _nobody(self, i: int, form: Form, start: int) -> bool:
        """«ويتوقع أن», «بعدما تبين أن», «التي يتوقع أن»: the present of such a verb right before its clause, with no
        subject of its own and nobody speaking, says what is generally held."""
        words, k = self.scene.words, self.scene.k
        if not form.verb.impersonal or form.shape != "present" or form.number != "s":
            return False
        that = i + 1
        if i + 4 < len(words) and words[i + 2] in k.particles["widely"]:
            that = i + 4  # «ويعتقد على نطاق واسع أن»
        elif (
            form.verb.clause
            and form.gender == "m"
            and i + 2 < len(words)
            and words[i + 1] in k.particles["post_in"]
        ):
            that = i + 2  # «حيث يشتبه في أنهم»
        if that >= len(words) or words[that] not in k.that or self.scene.spots_end(i):
            return False
        before = words[i - 1] if i > start else ""
        if before in QUOTE_MARKS:
            return False
        if that > i + 1 or form.verb.clause:
            return True  # «إذ يشتبه بأنه»
        if before in k.particles["who"]:
            fits = form.gender == "m" and not before.endswith(tuple(k.particles["feminine_who"]))
            return form.gender == "m" and (not fits or self._antecedent(i - 1, form, start) is None)
        return self.out.speaking(form) is None and not self._title_subject(i, form, start)

    def _is_passive(self, i: int, form: Form) -> bool:
        """«يُتوقع وصول …», «أُعلن عن …»: the vowel written on its first letter makes a verb passive; so does an interview before one
        of airing («في مقابلة تلفزيونية بثت أمس»)."""
        words, p = self.scene.words, self.scene.k.particles
        if words[i] in p["aired"] and i > 1:
            return words[i - 1] in p["event"] or words[i - 2] in p["event"]
        start = self.scene.page.reading.starts[i] + form.cut
        past = form.shape == "past"
        passed_on = past and "relayed" in form.verb.frames  # «نُقل عنه أن»
        longest = PREFIX if past else 2  # «اتُهم», «استُبعد»: behind the letters before the root
        vowels = self.scene.page.text[start + 1 : min(start + longest, self.scene.page.reading.ends[i] - 1)]
        return form.shape != "participle" and not passed_on and DAMMA in vowels

    def _amounts(self, i: int, form: Form) -> bool:
        """«يبلغ 61 ألفا», «يبلغ من العمر», «تبلغ عدة أمتار»: a number, and nobody told."""
        words, k = self.scene.words, self.scene.k
        if form.shape != "present" or not form.verb.takes_object or i + 1 >= len(words):
            return False
        measured = i + 2 < len(words) and words[i + 1].endswith(k.pronouns) and words[i + 2].isdigit()
        if measured and has_pronoun(self.scene, i + 1):
            return True  # «يبلغ طوله 25 كيلومترا»
        noun = self.scene.noun_at(i + 1)
        counted = noun is not None and noun.kind == "quantity"
        return counted or words[i + 1].isdigit() or words[i + 1] in k.particles["source_of"]

    def _is_act(self, form: Form, complement: Complement, shown: tuple[int, int] | None, before: str) -> bool:
        """What looks like saying and is doing: an invitation to a place, a standing demand, an act told as past."""
        if complement.kind not in ("preposition", "object"):
            return False
        scene = self.scene
        if (
            form.shape == "participle"
            and not form.cut
            and before[:1].isalpha()
            and self._describes(form, complement.at - 1)
        ):
            return True  # «هتافات منددة بالقرار»
        if complement.kind == "object" and form.shape == "participle" and not form.verb.frames & OF_OBJECT:
            him = scene.words[complement.at] in scene.k.particles["him"]
            tells = form.verb.kind in _TELLING and not form.verb.strict  # «هذا الملف مؤكدا أهمية التعاون»
            if not (form.cut or tells or before in COMMAS or before in QUOTE_MARKS or him):
                return True  # «مقترحا رفضه الوفد»: a noun
        elif (
            complement.kind == "object" and form.verb.impersonal and form.shape == "present" and shown is None
        ):
            return True  # «ويرجح الإصابة بـ»
        elif complement.kind == "object" and form.verb.subject and not self.heading:
            subject = shown is not None or form.number != "s"
            if form.shape == "present" and shown is not None and self._held_to_be(complement.start):
                return False  # «وتعتبر أنقرة القوات الكردية امتدادا لـ»
            return form.shape == "present" or not subject  # «يعتبر الاتفاق الأول من نوعه»
        if before in scene.k.particles["that"] and form.verb.kind == "admit":
            return True  # «بعد أن اعترف بالقدس عاصمة»
        threat = form.verb.kind in _HELD and scene.k.by in form.verb.frames  # «تهدد واشنطن بالانسحاب»
        if form.shape == "present" and (form.verb.kind in _STANDING or threat) and not self.heading:
            return True  # «تطالب الجبهة بالاستفتاء»: a position, no statement
        if form.verb.kind != "ask":
            return False
        spot = scene.spots.get(complement.start)
        place = spot is not None and spot.mention.kind == "place"
        asked, p = scene.words[complement.start], scene.k.particles
        led = complement.cut if scene.k.to in form.verb.frames else 0  # «دعت القناة النواب لحضور …»
        last = min(phrase_end(scene, complement.start, self.stop), self.stop - 1)
        told = (asked, scene.words[last]) if p["source_of"] & form.verb.frames else (asked,)
        comment = p["comment"].intersection(told)
        # «طلبت الصحيفة من الوزارة التعليق»
        return place or bool(comment) or asked[led:].removeprefix(scene.k.article) in p["invited_to"]

    def _only_does(self, i: int, form: Form, complement: Complement) -> bool:
        """«أعاد الفريق إلى المسار … على», «ركز اللاعب على طريقته»: without a noun of saying or of need behind it the verb tells what
        somebody does; but «أعاد التأكيد على», «ركز على أهمية», «ركز على أن»."""
        if not form.verb.again or (complement.kind == "that" and "own_object" not in form.verb.frames):
            return False
        if complement.kind == "that" and phrase_end(self.scene, i + 1, complement.at) == complement.at:
            return False  # «أعاد الوزير أن»
        p, words = self.scene.k.particles, self.scene.words
        behind = (w.removeprefix(self.scene.k.article) for w in words[i + 1 : complement.start + 1])
        return not any(w in p["said_again"] or w in p["needed"] for w in behind)

    def _split_object(
        self, complement: Complement, voice: Voice | None, shown: tuple[int, int] | None
    ) -> tuple[Complement, Voice | None, tuple[int, int] | None]:
        """«اعتبرت أنقرة القوات الكردية امتدادا لـ», «اعتبر الوزير اللقاء خطوة»: of two noun phrases before what a thing is held
        to be the second is that thing."""
        scene, at = self.scene, complement.start
        if shown is None or complement.kind != "object" or shown[1] != at or not self._is_held(at):
            return complement, voice, shown
        first, end = shown
        thing = second_noun(scene, first, end)
        if thing is None and end > first + 1 and first not in scene.spots:
            word = scene.words[first + 1]
            named = word in scene.k.adjectives or word.endswith(tuple(scene.k.particles["nisba"]))
            both = word.startswith(scene.k.article) and scene.words[first].startswith(scene.k.article)
            thing = first + 1 if both and not named and first + 1 not in scene.spots else None
        if thing is None or scene.words[thing].startswith(scene.k.conjunction):
            return complement, voice, shown
        return Complement("object", thing, thing), voice_of(scene, first, thing), (first, thing)

    def _is_held(self, at: int) -> bool:
        """«امتدادا لـ», «غير مقبول», «خطوة إلى»: an indefinite noun or adjective."""
        words, k = self.scene.words, self.scene.k
        if at + 1 >= self.stop or at in self.scene.spots or words[at] in k.particles["adverb"]:
            return False
        if words[at].endswith(k.pronoun) and not words[at].startswith(k.article):
            definite = words[at + 1].startswith(k.article) or at + 1 in self.scene.spots
            return len(words[at]) > 3 and not (definite or has_pronoun(self.scene, at))
        return words[at] in k.particles["not_so"] or (len(words[at]) > 4 and words[at].endswith(k.accusative))

    def _held_to_be(self, at: int) -> bool:
        """«القوات الكردية امتدادا لـ»: behind the definite noun phrase at `at` stands what it is held to be."""
        words, k = self.scene.words, self.scene.k
        if words[at] in k.that or words[at] in k.particles["preposition"] or self._is_held(at):
            return False
        if (
            at not in self.scene.spots
            and words[at].endswith(k.accusative)
            and not words[at].startswith(k.article)
        ):
            return False  # «يعتبر العراق بلدا نفطيا»: held so by nobody named
        return self._is_held(phrase_end(self.scene, at, self.stop))

    def _describes(self, form: Form, i: int) -> bool:
        """A participle right behind an indefinite noun of its gender is that noun's adjective."""
        words, k = self.scene.words, self.scene.k
        noun = words[i - 1]
        feminine = words[i].endswith(tuple(k.particles["feminine_endings"]))
        stem = noun.removeprefix(k.conjunction).removesuffix(k.accusative)
        uttered = any(stem in k.particles[role] for role in ("utterance", "sent", "event", "talks"))
        if noun.endswith(k.accusative) and feminine and not noun.startswith(k.article) and not uttered:
            return stem not in k.speakers and stem in k.objects  # «قيودا مشددة»
        ends = noun.endswith(tuple(k.particles["feminine_endings"])) and not noun.startswith(k.article)
        return form.gender == "f" and feminine and ends

    def _points(self, form: Form, complement: Complement, voice: Voice | None) -> bool:
        """«كانت النتيجة تشير إلى التعادل»: a thing that nobody knows and that points to another tells nothing."""
        if voice is None or form.shape != "present" or complement.kind != "preposition" or form.number != "s":
            return False
        first = voice.first
        thing = voice.kind == "person" and first not in self.scene.spots and self.scene.noun_at(first) is None
        word, k = self.scene.words[first], self.scene.k
        feminine = word.endswith(tuple(k.particles["feminine_endings"]))
        bare = self.scene.words[complement.at] in k.particles["traced_to"]
        return thing and feminine and bare and self.scene.is_ordinary(first)

    def _is_paper(self, voice: Voice) -> bool:
        """«الوثائق», «أحدث استطلاعات الرأي», «الدستور»: known to speak, by its noun or the one behind a word of degree."""
        noun = self.scene.noun_at(voice.first + 1) if voice.first + 1 < voice.end else None
        return not self._is_guess(voice) or (noun is not None and noun.kind == "document")

    def _unheard(self, complement: Complement, shown: tuple[int, int] | None, stop: int) -> int:
        """«أظهرت صور نشرت أمس أن …»: the token behind a that-clause that nobody says; 0 where no subject stands by its verb."""
        told = complement.kind == "that" and shown is not None and complement.at <= shown[1] + SHOWN
        return scope.content_end(self.scene, complement.start, stop, None) if told else 0

    def _hopes(self, form: Form, voice: Voice | None, relative: bool) -> bool:
        """«وتأمل تونس أن …», «وتخشى روما قيام …»: the writer tells what a state or body hopes or fears, nobody has said it."""
        hope = form.verb.mood and form.shape == "present"
        if not hope or self.heading or voice is None or (relative and not form.verb.impersonal):
            return False
        return voice.kind == "institution" or (
            voice.kind == "group" and form.verb.impersonal
        )  # «يخشى آخرون أن»

    def _of_it(self, i: int) -> bool:
        """«بيانا وصفت فيه …»: a pronoun behind the verb means where it was said."""
        words = self.scene.words
        return i + 1 < len(words) and words[i + 1] in self.scene.k.particles["in_it"]

    def _main_behind(self, i: int) -> bool:
        """«…، فإنها تأسف لـ», «غير أنه أقر بـ», «سبق للوزير أن وصف …»: what stands before the verb opens a main clause."""
        words, k = self.scene.words, self.scene.k
        return self._is_earlier(i) or words[i - 1].startswith(k.so) or words[i - 2] in k.particles["contrast"]

    def _trusted(
        self,
        i: int,
        form: Form,
        complement: Complement,
        voice: Voice | None,
        shown: tuple[int, int] | None,
        start: int,
    ) -> bool:
        """A form with another reading («رد فعل»): its subject is known, or it opens its clause, or a clause follows."""
        if complement.kind in ("that", "colon"):
            return True
        scene = self.scene
        of_object = bool(form.verb.frames & OF_OBJECT)
        if shown is not None:
            return (
                any(j in scene.spots or scene.noun_at(j) is not None for j in range(*shown))
                or self._heard(shown[0])
                or self._are_people(shown[0])
                or of_object
                or complement.kind == "quote"
            )
        before = scene.words[i - 1]
        opens = (
            i == start
            or form.cut > 0
            or self._was(i, start)
            or (self.heading and voice is not None and start <= voice.first and voice.end == i)
            or (voice is not None and start < voice.first < i and self._after_contrast(voice.first))
            or before in COMMAS
            or before in scene.k.particles["also"]
            or before in scene.k.particles["who"]
            or (before in scene.k.particles["when"] and voice is not None)
            or (before in scene.k.particles["and_he"] and complement.kind == "quote")  # «وهو يصيح "…"»
            or (before in scene.k.particles["contrast"] and (complement.kind == "preposition" or of_object))
            or before in scene.k.particles["but_who"]
            or (before in scene.k.that and self._main_behind(i))
            or before in scene.k.particles["then"]
            or (voice is not None and (self._of_it(i) or (voice.end == i and voice.kind == "document")))
            or scene.spots_end(i)
        )
        return opens or form.shape == "participle"

    def _heard(self, i: int) -> bool:
        """The word at `i` is a name of somebody who spoke before."""
        words = self.scene.words
        return any(words[i] in words[v.first : v.end] for v in self.scene.voices if v.end <= i)

    def _are_people(self, i: int) -> bool:
        """«الأوكرانيون», «كاثوليكيون»: a plural in the form of a subject."""
        word, k = self.scene.words[i], self.scene.k
        if word in k.particles["not_people"] or (len(word) < 5 and not word.startswith(k.article)):
            return False
        return word.endswith(tuple(k.particles["nominative"]))

    def _after_contrast(self, i: int) -> bool:
        """«إلا أن السفير», «لكن الوزير»."""
        words, k = self.scene.words, self.scene.k
        at = i - 2 if words[i - 1] in k.that else i - 1
        return at >= 0 and words[at] in k.particles["contrast"]

    def _of_object(
        self, i: int, form: Form, link: Complement, voice: Voice | None, shown: tuple[int, int] | None
    ) -> tuple[Complement | None, Voice | None, tuple[int, int] | None]:
        """«وصف الوزير الاتفاق بأنه …»: what is said begins at the object. Where one noun phrase alone stands before
        the link it is the object, and who speaks is the one before."""
        words, scene_that = self.scene.words, self.scene.k.that
        if shown is not None and form.cut and self._is_gathering(shown[0]):
            thing = Complement("object", shown[0], shown[0])  # «ووصف المؤتمر المقترح بأنه …»
            return thing, self.out.current or self.out.resolve(form), None
        after = shown[1] if shown is not None else i + 1
        after += after == i + 1 and self._of_it(i)  # «بيانا وصفت فيه الأجواء بأنها …»
        if words[after] not in COMMAS:
            after = self.attribution.skip_adverbs(after, link.at)
        found = complements.of_object(self.scene, after, link.at)
        if found is None and shown is not None:
            end = second_noun(self.scene, shown[0], min(shown[1], link.at))
            if end is not None:
                voice = voice_of(self.scene, shown[0], end)
                return Complement("object", end, end), voice, (shown[0], end)
            if after < link.at:
                return link, voice, shown  # «اتهم الزعماء في بيان الاحتلال بـ»
            found = complements.of_object(self.scene, shown[0], link.at)
            if "blamed" in form.verb.frames and self._blames_somebody(link.at):
                return Complement("object", link.at, link.at), voice, shown
            agrees = voice is not None and (voice.gender or form.gender) == form.gender
            told = words[link.at] not in scene_that  # «وتتهم الوحدات بأنها»
            passive = "accused" in form.verb.frames and agrees and form.gender == "f" and told
            start = self.scene.page.sentences[self.out.number].start
            spoke = self.out.current or (self._clause_subject(i, form, start) if form.cut else None)
            voice, called = spoke or (None if passive else self.out.resolve(form)), shown
            shown = None
            if voice is not None and words[voice.first : voice.end] == words[called[0] : called[1]]:
                return None, None, None  # «وقد اتهمت الحركة بتنفيذ»
        return found if voice is not None else None, voice, shown

    def _is_gathering(self, at: int) -> bool:
        """«المؤتمر», «القمة»: what is judged, and judges nobody."""
        word, k = self.scene.words[at], self.scene.k
        return word.startswith(k.article) and word.removeprefix(k.article) in k.particles["gathering"]

    def _blames_somebody(self, at: int) -> bool:
        """«وحملت واشنطن مسؤوليته لدمشق»: who is blamed stands behind «ل» after the blame at `at`."""
        words, k = self.scene.words, self.scene.k
        own = words[at].endswith(k.pronouns) and has_pronoun(self.scene, at)  # no «المسؤولية»
        return own or any(w.startswith(k.to) for w in words[at + 1 : at + 4])

    def _object(
        self, i: int, form: Form, shown: tuple[int, int] | None, stop: int, stands: bool
    ) -> Complement | None:
        """A noun right after an explicit subject is the object of a verb that takes one («أعلن الرئيس إقالة …»), and
        right after a plural or a participle, whose subject never follows («دانوا محاولة …», «نافيا تعرضه …»), or one whose
        subject stands before it (`stands`)."""
        scene = self.scene
        words, p = scene.words, scene.k.particles
        if "object" not in form.verb.frames:
            return None
        if form.verb.document:
            return self._shown(shown[1] if shown is not None else i + 1 if stands else stop, stop)
        if form.verb.strict and not stands and (shown is None or shown[0] not in scene.spots or not form.cut):
            return None
        before = words[i - 1]
        him = words[i + 1 : i + 2] and words[i + 1] in p["him"]  # «رفضته معتبرة إياه خرقا»
        circumstance = form.shape == "participle" and (form.cut or before in COMMAS or him)
        denied = form.verb.negated and before in p["verbal_negation"]  # «لكنه لم يستبعد لقاء»
        dropped = shown is None and not stands and not denied
        if dropped and not circumstance and (form.number == "s" or form.shape == "participle"):
            return None
        at = self.attribution.subject_place(shown[1] if shown is not None else i + 1, stop)
        while (
            at < stop
            and (words[at] in p["adverb"] or words[at] in p["manner"])
            and words[at] not in p["preposition"]
        ):
            at += 1
        at = scene.after_aside(at) if at < stop else at
        if shown is not None:
            at = past_asides(scene, shown[1], at, stop)
        if shown is not None and at == shown[1] < stop and words[at].startswith(scene.k.to * 2):
            at += at not in scene.spots  # «أعلن رئيس المكتب السياسي للحركة التوصل»
        if at < stop and words[at - 1] in COMMAS and (words[at] in p["unnamed"] or words[at] in p["who"]):
            at = next((j + 1 for j in range(at, stop) if words[j] in COMMAS), stop)  # «مصدر، تحدث إلى …، نفى»
        noun = (
            scene.noun_at(at)
            if shown is not None and at == shown[1] + 1 and words[at - 1] in COMMAS
            else None
        )
        if noun is not None and noun.kind == "person":
            at = next(
                (j + 1 for j in range(at, stop) if words[j] in COMMAS), stop
            )  # «فلان، مدير النادي، رفضه»
        if at < stop and words[at - 1] in COMMAS and words[at] in scene.k.starts:
            source = scene.phrase_at(at)
            if source is not None and (
                source[0].kind in SOURCES or source[0].kind == "speech_of"
            ):  # «، بحسب صحيفة، خروج المقاتلين»
                at = next((j + 1 for j in range(at, stop) if words[j] in COMMAS), stop)
        if at < stop and words[at].startswith(scene.k.to) and chain.media_noun(scene, at) is not None:
            at = phrase_end(scene, at, stop)  # «نفى لوكالة "…" تحديد موعد»
        told = scene.spots.get(at)
        if told is not None and told.cut and words[at].startswith(scene.k.to) and told.end + 1 < stop:
            at = told.end  # «رجحت للجزيرة إرجاءه»
        if at + 1 < stop and words[at] in p["source_of"] and (place := scene.spots.get(at + 1)) is not None:
            at = place.end if place.mention.kind in ("place", "government") else at  # «يعلن من السويد اتفاقا»
        if form.verb.kind == "ask" and at < stop:
            at = past_addressee(scene, at, stop)
        if at + 1 >= stop or not words[at][:1].isalpha() or (scene.form_at(at) and not self._is_noun(at)):
            return None
        held = form.verb.subject and form.shape == "present" and at in scene.spots and self._held_to_be(at)
        if at in scene.spots and not (circumstance and form.verb.subject) and not held:
            return None  # «، معتبرة موسكو شريكا»
        if any(
            words[at] in p[role] for role in ("preposition", "relative", "preposition_pronoun", "to_people")
        ):
            return None
        return None if words[at] in scene.k.that else Complement("object", at, at)

    def _is_noun(self, at: int) -> bool:
        """«أكدت الوزارة نقل المصاب», «أعلن النادي طلب تمديد …»: spelt like a verb in the past, and right behind the subject of
        another."""
        form, words = self.scene.form_at(at), self.scene.words
        if form is None or not form.verb.strict or form.shape != "past" or form.cut or form.gender != "m":
            return False
        if words[at] in self.scene.k.particles["elative"]:
            return False  # «استبعد المدرب أبرز اللاعبين»
        spot = self.scene.spots.get(at + 1)
        definite = words[at + 1].startswith(self.scene.k.article) or (spot is not None and not spot.cut)
        return words[at - 1][:1].isalpha() and (definite or self.scene.noun_at(at + 1) is not None)

    def _shown(self, at: int, stop: int) -> Complement | None:
        """«أظهرت بيانات أصدرها المصرف، ارتفاعا في …», «تظهر الأرقام تراجع …»: the noun of action that a paper shows."""
        if at + 1 >= stop:
            return None
        words, k = self.scene.words, self.scene.k
        if (
            words[at] in k.particles["utters"]
            or words[at] in k.object_forms
            or words[at] in k.particles["issued"]
        ):
            at = next((j + 1 for j in range(at, stop) if words[j] in COMMAS), stop)
        at += at < stop and words[at] in COMMAS
        if at + 1 >= stop or at in self.scene.spots:
            return None
        known = words[at] in k.objects or words[at].removesuffix(k.accusative) in k.objects
        return Complement("object", at, at) if known and words[at] not in k.speakers else None

    def _opening_hops(self, start: int, i: int) -> tuple[Hop, ...]:
        """«وفي حديث إلى قناة …، أوضح»: the medium of an utterance that the sentence opens with."""
        words, k = self.scene.words, self.scene.k
        opens = words[start].removeprefix(k.conjunction) in k.particles["document_in"]
        told = opens and words[i - 1] in COMMAS and words[start + 1] in k.particles["event"]
        return chain.hops_between(self.scene, start + 1, i - 1) if told else ()

    def _signs(self, i: int, start: int) -> bool:
        """«القدس - كتب فلان: …»: the reporter signs his story; the town and a dash stand before the verb. «فلانة تكتب لـCNN: …»: the
        heading of a column."""
        words, k = self.scene.words, self.scene.k
        dashed = i > 0 and words[i - 1] in DASHES and (i == start or start in self.scene.spots)
        column = self.heading and i + 1 < len(words) and words[i][1:] in k.particles["signs_now"]
        column = column and words[i + 1].startswith(k.to)
        return column or (dashed and words[i] in k.particles["signs"])

    def _subordinate(self, i: int, form: Form, start: int) -> bool:
        """«وبعد أن أكدت … أن …، هددت …», «وبينما قال الوزير إن …، أغلقت …»: a clause that waits for the main one."""
        words, k = self.scene.words, self.scene.k
        if words[i - 1] in k.that:
            return i == start + 2 and form.shape == "past"
        return i == start + 1 and words[start].removeprefix(k.conjunction) in k.particles["once"]
