"""The speech engine: reads sentence by sentence, verb by verb, and keeps who spoke last."""

from __future__ import annotations

from mahdar.annotate.speech import chain, complements, scope
from mahdar.annotate.speech.clauses import opens_clause
from mahdar.annotate.speech.headings import (
    SOURCES,
    after_clock,
    after_dateline,
    after_opening,
    after_topic,
    is_heading,
    split_heads,
    uncut_head,
)
from mahdar.annotate.speech.mains import MainSubjects
from mahdar.annotate.speech.next_verbs import after_hearer, after_replier, replies
from mahdar.annotate.speech.output import Draft
from mahdar.annotate.speech.phrase_borders import after_cognate, behind_masdar
from mahdar.annotate.speech.scene import COMMAS, Voice, is_feminine
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voices import subject_at
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.speech import OF_OBJECT, QUOTE_MARKS, Form
from mahdar.model import Hop

#: Words of an apposition to a source.
APPOSITION = 20
#: Letters of a noun or particle that looks like a verb («يوم»).
SHORTEST = 3
#: Words between «ليؤكد» and its clause.
NEAR = 6


class Engine(MainSubjects):
    """One page's statements. `run` gives the drafts in order."""

    def run(self) -> list[Draft]:
        sentences = self.scene.page.sentences
        skip_to = 0
        for number, sentence in enumerate(sentences):
            self.out.begin(number)
            if sentence.end <= skip_to or sentence.region == "dateline":
                continue
            for part in split_heads(self.scene, sentence):
                if part.end > skip_to:
                    skip_to = max(skip_to, self._sentence(part, max(part.start, skip_to)))
        self.out.drafts.sort(key=lambda d: (d.start, d.end))
        return self.out.drafts

    def _sentence(self, sentence: Sentence, start: int) -> int:
        """Read one sentence from `start`; the token after what was read (beyond the sentence for long quotes)."""
        scene = self.scene
        self.out.current = self.topic = None
        self.out.background = False
        self.stop = stop = self._full_stop(sentence)
        self.heading = is_heading(scene, sentence.region, start, stop)
        i = start = anchor = after_dateline(scene, start, stop)
        uncut_head(scene, sentence.region, start)
        clock = after_clock(scene, start, stop)
        entry = self._entry_end(sentence) if clock > start else self._answer_end(sentence, clock)
        if heading := self._heading(sentence, clock, entry):
            return heading
        i = start = anchor = clock
        if self.heading:
            start = anchor = after_topic(scene, start, stop)
        if scene.words[start] in scene.k.particles["quote_back"]:
            self._told_of_quote(start, stop)
        i = after_opening(scene, start, stop)
        fronted = scene.phrase_at(i) if scene.words[i] not in scene.k.particles["also"] else None
        if fronted is not None:
            phrase, after = fronted
            if phrase.kind == "background":
                self.out.background = True
                self._topic(after, stop)  # «يذكر أن القوات بدأت …، كما أعلنت»
                i = start = after
            elif phrase.kind in SOURCES and i < stop:
                i = self._fronted(i, after, phrase.kind, phrase.attached, stop)
            elif phrase.kind == "self":
                i = self._in_his_words(i, after, stop)  # «ووفقا له، فإن القمة …»
            elif phrase.kind == "turn":
                self._topic(after, stop)  # «من جهته، رفض الوزير …، مؤكدا»
        else:
            self._topic(start, stop)
        reach = stop
        while (i := scene.next_cue(i)) < stop:
            quote = scene.quote_at.get(i)
            if quote is not None:
                reach = max(reach, self._quote(quote, start, stop))
                i = max(quote.after, i + 1)
                continue
            if scene.words[i] in scene.k.starts:
                if end := self._turned(i, stop):
                    reach = max(reach, end)
                    i = end
                    continue
                moved = self.attribution.trailing(anchor, i, stop)
                if moved:
                    self._whose_next(i, moved)
                    i = moved
                    continue
            form = scene.form_at(i)
            if form is not None and (end := self._verb(i, form, start, stop)):
                reach = max(reach, end)
                i = max(end, i + 1)
                continue
            i = self._other_word(i, form, stop) or i + 1
        self._main_goes_on(start, stop)
        return reach

    def _other_word(self, i: int, form: Form | None, stop: int) -> int:
        """A verb with its object as a pronoun, or a noun, of saying; the token after what it brings, or 0."""
        word, k = self.scene.words[i], self.scene.k
        noun = word in k.saying_nouns and (form is None or word in k.particles["masdar_behind"])
        if noun and (end := self._noun(i, stop)):
            return end
        if word in k.particles["accusing"] and (end := self._accusing(i, stop)):
            return end
        if word in k.particles["hastened"] and (end := self._hastened(i, stop)):
            return end
        if word in k.particles["rumours"] and (end := self._rumoured(i, stop)):
            return end
        if word in k.particles["wishes"] and (end := self._wished(i, stop)):
            return end
        if word in k.particles["laid"] and (end := self._blamed(i, stop)):
            return end
        if form is not None or word not in k.object_forms:
            return 0
        return self._told_back(i, k.object_forms[word], stop) or self._object_verb(i, stop)

    def _turned(self, i: int, stop: int) -> int:
        """«…، لكن بحسب الوزارة، …»: what follows is the source's; the token after it, 0 when there is none."""
        before, p = self.scene.words[i - 1], self.scene.k.particles
        found = self.scene.phrase_at(i) if before in p["contrast"] and before not in p["and_he"] else None
        if found is None or found[0].kind != "source":
            return 0
        self.out.background = False
        end = self._fronted(i, found[1], found[0].kind, found[0].attached, stop)
        return end if end > i + 1 else 0

    def _full_stop(self, sentence: Sentence) -> int:
        """The sentence's end, put off when a stop inside a closed quote of this paragraph cut it short."""
        stop = sentence.end
        sentences = self.scene.page.sentences
        n = self.out.number
        while n + 1 < len(sentences) and sentences[n + 1].paragraph == sentence.paragraph:
            quote = self.scene.quote_over(sentences[n + 1].start)
            if quote is None or not quote.closed or quote.mark >= stop or quote.mark < sentence.start:
                break
            n += 1
            stop = sentences[n].end
        return stop

    def _fronted(self, i: int, after: int, kind: str, attached: bool, stop: int) -> int:
        """«بحسب البيان، …»: the source of the sentence; the token where reading goes on."""
        scene = self.scene
        words = scene.words
        voice, end = self.attribution.source(i, after, kind, attached, stop)
        if voice is None:
            return i + 1
        start = scene.after_aside(end) if end < stop else end
        seen = start + 1 < stop and words[start + 1] in scene.k.particles["preposition_pronoun"]
        seen = seen or (voice.kind == "document" and chain.put_out(scene, voice, start, stop))
        if start < stop and (words[start] in scene.k.particles["who"] or seen):
            # «حسب الرسالة التي أشارت إليها …، فإن», «وبحسب وثيقة اطلعت عليها الوكالة، …»
            start = next((j for j in range(start, stop) if words[j] in COMMAS), start)
        start = self._after_apposition(start, stop)
        whole = words[end - 1] in scene.k.particles["same"]  # «وبحسب المصدر نفسه سيتوجه …»
        whole = whole or (start == end and start < stop and self._opens_with_verb(start))
        while (
            not whole
            and start < stop
            and words[start] not in COMMAS
            and words[start] not in scene.k.particles["then"]
        ):
            if words[start] in scene.k.that or start in scene.quote_at or scene.form_at(start):
                break
            start += 1
        hops = chain.hops_between(scene, after, start, (voice.first, voice.end))
        while start < stop and (words[start] in COMMAS or words[start] in scene.k.particles["then"]):
            start += 1
        voice = voice._replace(hops=tuple(h for h in (*voice.hops, *hops) if h.kind in chain.MEDIA))
        form = scene.form_at(start) if start < stop else None
        if form is not None and form.verb.frames != {"colon"} and self._speaks_up(start, form, stop):
            return self._verb(start, form, start, stop, (*hops, chain.hop_of(voice))) or stop
        if start + 2 < stop:
            end = scope.content_end(scene, start, stop, voice.gender, whole=True)
            if start in scene.quote_at:
                end = max(end, min(scene.quote_at[start].after, stop))  # «بحسب الصحيفة "غادر الوفد، إذ …"»
            self.out.emit_content(Said(voice, i, None, hops), start, end)
            self.out.push(voice)
            self.out.current = voice
            return max(start, end)
        return start

    def _opens_with_verb(self, i: int) -> bool:
        """«وبحسب آخر البيانات يتراوح حجم …»: a verb in the present, no name and no noun, right behind the source."""
        word, k = self.scene.words[i], self.scene.k
        if i in self.scene.spots or word in k.objects or word in k.speakers or word in k.adjectives:
            return False
        return word.startswith(k.clause_letters) and len(word) > SHORTEST and self.scene.is_ordinary(i)

    def _in_his_words(self, i: int, after: int, stop: int) -> int:
        """«وبحسبها، ستعقد القمة في الربيع»: what is said by the last one whom the pronoun fits; where reading goes on."""
        words = self.scene.words
        told = self.attribution.last_of(words[after - 1], after)
        if told is None or after + 2 >= stop or words[after] not in COMMAS or self.scene.form_at(after + 1):
            return after
        at = after + 1 + (words[after + 1] in self.scene.k.particles["then"])
        end = scope.content_end(self.scene, at, stop, told[0].gender, whole=True)
        self.out.emit_content(self.out.settle(Said(told[0], i)), at, end)
        return max(end, after)

    def _after_apposition(self, at: int, stop: int) -> int:
        """«بحسب فلانة، أستاذة القانون في …، فإن»: the particle that opens what is said, behind an apposition."""
        words, then = self.scene.words, self.scene.k.particles["then"]
        if at >= stop or words[at] not in COMMAS:
            return at
        for j in range(at + 2, min(stop, at + APPOSITION)):
            if self.scene.form_at(j) is not None or j in self.scene.quote_at:
                return at
            if words[j] in then and words[j - 1] in COMMAS:
                return j
        return at

    def _speaks_up(self, i: int, form: Form, stop: int) -> bool:
        """The verb at `i` has a subject of its own and says something."""
        return (
            subject_at(self.scene, i + 1, stop, False) is not None
            and complements.find_complement(self.scene, i, form, stop) is not None
        )

    def _verb(self, i: int, form: Form, start: int, stop: int, extra: tuple[Hop, ...] = ()) -> int:
        """The verb of saying at `i`; the token after its content, 0 when it says nothing."""
        scene = self.scene
        words, k = scene.words, scene.k
        before = words[i - 1] if i > start or self.out.background else ""
        if scene.quote_over(i) is not None:
            return 0
        if self._of_what_was_said(i, form, stop):
            return 0
        if (form.number == "d" and after_cognate(scene, i) > i) or behind_masdar(scene, i):
            return 0  # «نفت الوزارة نفيا قاطعا»: no «نفيا» of two
        if form.verb.kind == "ask" and (behind := scene.after_aside(i)) > i:
            return behind  # «غير أن عضوا في الوفد، اشترط عدم نشر اسمه، قال»
        if end := self._told_back(i, form, stop):
            return end
        if self._what_one_says(i, form, stop):
            before, stop = "", next((j for j in range(i + 2, stop) if words[j] in COMMAS), stop)
        if before in k.particles["negation"] and not form.verb.negated:
            self._denied(i, form, stop)
            return 0
        if words[i][form.cut :] in k.particles["in_answer"]:
            return 0  # «ردا على سؤال»
        bare = before[1:] if before.startswith(k.conjunction) else before
        until = before in k.particles["until"] and form.shape == "past"  # «حتى أعلن المكتب أن»
        hung = before in k.particles["preposition"] or bare in k.particles["preposition"]
        if hung and not form.cut and not until:
            return 0
        if form.shape == "participle" and words[i] in k.speakers and before not in COMMAS:
            brings = words[i].endswith(k.accusative) and i + 1 < stop and words[i + 1] in form.verb.frames
            if not brings and not scope.accuses(scene, i, form, stop):
                return 0  # «مذكرة توقيف بحق», and not «"…" مشيرا إلى», «علق مشاركته متهما الحكومة بـ»
        apart = before in COMMAS or before in QUOTE_MARKS  # «… "…" مجددا رفضه»
        if words[i] in k.particles["adverb"] and form.verb.strict and not apart:
            return 0  # «الحديث مجددا عن»
        if words[i] in k.particles["preposition"] and before in k.particles["was"]:
            return 0  # «كان بين البنود أن»
        if form.shape == "participle" and (i == start or before in ("-", "–", "*", "•")):
            goes_on = i == start and not self.heading and words[i] not in k.objects
            brings = i + 1 < stop and words[i + 1] in form.verb.frames & k.particles["preposition"]
            if not goes_on or not (brings or any(w in k.that for w in words[i + 1 : i + 3])):
                return 0  # a noun here: «مطالبة جميع الأطراف …»; but «…. مؤكدا أن …»
        if form.shape == "participle" and before in k.particles["was"] and before not in k.that:
            return 0  # «كان لافتا قول الوزير إن»
        if before in k.particles["which"] or (before in k.particles["or"] and words[i - 2] in k.objects):
            return 0  # «مما ذكر», «تأكيد أو نفي أن»
        if (before in k.that and self._governed(i, form)) or self._disagrees(i, form, start):
            return 0
        hangs = before in k.particles["whether"] or before in k.particles["determiner"]
        if hangs and form.verb.strict and not form.cut:
            return 0  # «وإذا وجدت أن»: you do; «هذا وعد بلاده»: a noun
        if self._nobody(i, form, start) or self._is_passive(i, form) or self._amounts(i, form):
            return 0
        if before in COMMAS and (end := self._aside(i, form, start, stop)):
            return end
        complement = complements.find_complement(scene, i, form, stop)
        if complement is None and words[i] in k.particles["preposition"]:
            return 0  # «… "خلاف" بين العاصمتين»
        if complement is not None and complement.kind == "colon" and self._signs(i, start):
            return 0
        far = complement is not None and form.shape == "participle" and complement.at > i + NEAR
        if far and not form.cut and before[:1].isalpha() and self._describes(form, i):
            return 0  # «إجراءات مشددة في الدار، تكهنات بأن»
        so_that = form.cut > 0 and words[i].startswith(k.to)
        answers = so_that and complement is not None and complement.kind == "quote"
        clause = complement is not None and (
            complement.kind in ("that", "colon")
            or (answers and replies(scene, i) and complement.at == after_replier(scene, i))
            or (complement.quote is not None and complement.quote.words > 2 and complement.at <= i + 2)
        )
        if so_that and complement is not None and complement.at > i + NEAR:
            self._replies(i, stop)
            return 0
        governs = before in k.that and not before.startswith(k.so)
        noun = complement is not None and complement.kind in ("preposition", "object")
        then = governs and noun and words[i - 2] in k.particles["writer_then"]
        if (so_that or (governs and form.shape == "present" and not then)) and not clause:
            if so_that:
                self._replies(i, stop)
            return 0  # «يريد أن يدعو إلى», «ليؤكد عزمه»; but «قبل أن يعلن قبوله»
        if before in k.particles["who"] and complement is not None and complement.kind == "that":
            stop = self._resumed(i, complement.start, start, stop)
        if self._subordinate(i, form, start):
            begun = complement.start if complement is not None else i
            first = (j for j in range(begun, stop) if words[j] in COMMAS)
            loose = words[i - 1] not in k.that  # «فيما» alone opens a sentence that has no main clause, too
            stop = next((j for j in first if not loose or opens_clause(scene, j + 1)), stop)
        of_another = before in k.particles["who"] or before in k.particles["that_which"]
        zone = complement.at if complement is not None else min(stop, i + 14)
        voice, shown = self._speaker(i, form, start, zone, complement)
        spaced = complement is not None and complement.kind in ("colon", "quote") and complement.at > i + 1
        if spaced and form.shape == "participle" and voice is None and before[:1].isalpha():
            return 0  # «رفع لافتة أمام أنصاره: "…"»: a noun, where nobody agrees with the participle
        if voice is None and complement is not None and self._is_asked_itself(i, form, complement):
            return 0
        if self._answers_quote(i, form, complement, shown) and (
            end := self._after_quote(i, form, voice, shown, stop)
        ):
            return end  # «"…"، صرح الوزير للقناة عن لقائه»
        if "relayed" in form.verb.frames:
            return self.attribution.relay(i, form, voice, stop)
        stands = shown is None and voice is not None and start <= voice.first and voice.end in (i, i - 1)
        if complement is None or (
            complement.kind == "object"
            and (shown is not None or stands or form.number != "s")
            and not form.verb.frames & OF_OBJECT
        ):
            complement = (
                self._object(i, form, shown, stop, stands and before not in k.particles["who"]) or complement
            )
        elif form.verb.frames & OF_OBJECT:
            complement, voice, shown = self._of_object(i, form, complement, voice, shown)
        if form.verb.subject and complement is not None:
            complement, voice, shown = self._split_object(complement, voice, shown)
        if complement is None:
            if not of_another:
                self._acts(i, form, voice, start)
            return self._after_quote(i, form, voice, shown, stop)
        if shown is None and form.verb.belief and before in k.that:
            return 0
        placed = stands and voice is not None and voice.kind != "document" and not self._is_guess(voice)
        subject = (voice.first, voice.end) if placed and voice is not None else shown
        if self._is_act(form, complement, subject, before) or self._only_does(i, form, complement):
            if shown is not None and not of_another:
                self._acts(i, form, voice, start)
            return 0
        lone = form.number == "d" and complement.kind == "preposition"  # «موقفا حذرا من»
        if (form.verb.strict or lone) and form.shape != "participle" and voice is None:
            return 0
        before_it = voice is not None and voice.end == i and voice.kind == "document" and form.shape == "past"
        beside = shown is not None or before_it
        if self._points(form, complement, voice):
            return 0
        if self._hopes(form, voice, of_another):
            if not of_another:
                self._acts(i, form, voice, start)  # «وتخشى تركيا …، وتتهم»
            return self._unheard(complement, shown, stop)
        thing = voice is not None and complement.kind == "object" and voice.kind != "document"
        if form.verb.document and (thing or voice is None or not beside or not self._is_paper(voice)):
            return self._unheard(
                complement, shown, stop
            )  # «المبادرة التي تنص على», and not «وقعا بيانا مشتركا نص على»
        if form.verb.strict and not self._trusted(i, form, complement, voice, shown, start):
            return 0
        if shown is not None and shown[0] > complement.start and complement.kind == "preposition":
            stop = shown[0]  # «وأشاد بالقمة المتحدث»
        self._note_aside(i, before)
        if before in k.particles["who"]:
            hung = words[start].removeprefix(k.conjunction) in k.particles["preposition"]
            noun = complement.kind in ("preposition", "object")
            commas = (j for j in range(complement.start, stop) if words[j] in COMMAS)
            ends = (j for j in commas if noun or (hung and opens_clause(scene, j + 1)))
            stop = next(ends, stop)  # «تمكنت أنقرة، التي تخشى قيام دولة على حدودها، من …»
        of_medium = voice is not None and voice.kind == "document"  # «تقرير لوكالة …»
        hops = (*extra, *self._opening_hops(start, i))
        hops = (*hops, *chain.hops_between(scene, i + 1, complement.at, None if of_medium else shown))
        voice, hops = self.attribution.relayed_in_zone(i + 1, complement.at, voice, hops)
        voice = voice or self.attribution.source_in_zone(i + 1, complement.at)
        addressee = self._addressee(i + 1, complement.at, shown)
        if complement.kind == "quote" and shown is not None and before in COMMAS:
            self._broken_quote(Said(voice, i, form, hops, addressee), shown[1])
        return self.out.emit(Said(voice, i, form, hops, addressee), complement, stop)

    def _is_asked_itself(self, i: int, form: Form, complement: complements.Complement) -> bool:
        """«المدينة مهددة بأن تفقد ماءها», «الحكومة مطالبة بأن تعمل»: a participle of her that is the predicate of what stands before it."""
        words = self.scene.words
        asked = form.shape == "participle" and not form.cut and form.verb.kind in ("ask", "warn")
        beside = words[i - 1][:1].isalpha() and not words[i].endswith(self.scene.k.accusative)
        return asked and beside and complement.kind == "that"

    def _replies(self, i: int, stop: int) -> None:
        """«سألت المذيعة عن …، ليرد الوزير قائلا»: the subject of the verb at `i` speaks next."""
        if not replies(self.scene, i):
            return
        at = self.attribution.subject_place(i + 1, stop)
        unknown = after_hearer(self.scene, i) == at > i + 1
        found = subject_at(self.scene, at, stop, unknown, after_verb=True)
        if found is not None:
            self.out.push(found[0])
            self.out.current = found[0]

    def _disagrees(self, i: int, form: Form, start: int) -> bool:
        """«مصر توقع منفردة»: a heading's «she signs», no «he expected»; its subject stands before it."""
        spot = self.scene.spots.get(start)
        if not self.heading or spot is None or spot.end != i or form.shape != "past" or form.number != "s":
            return False
        bare = spot.mention.kind in ("government", "place")
        return bare and is_feminine(self.scene.words, spot, self.scene.k) != (form.gender == "f")

    def _governed(self, i: int, form: Form) -> bool:
        """«يجب أن يقول», «من أن قال»: the verb after «أن» tells no saying; but «بعد أن قال», «قبل أن يعلن», «وإن أعلنت»."""
        words, p = self.scene.words, self.scene.k.particles
        if words[i - 1].startswith(self.scene.k.so) and words[i - 2] in COMMAS:
            return False  # «وإذ يعرب عن تقديره، فإنه يأسف»
        if form.shape == "past":
            although = words[i - 1].startswith(self.scene.k.conjunction) and words[i - 2] in COMMAS
            behind = words[i - 2].removeprefix(self.scene.k.conjunction)
            if behind in p["until"] and words[i - 1].endswith(self.scene.k.pronouns):
                return False  # «حتى إنه ألمح إلى»
            if behind in p["before_that"] or self._is_earlier(i):
                return False
            return not although and words[i - 2] not in p["contrast"]
        return form.shape == "present" and words[i - 2] not in p["writer_then"]

    def _acts(self, i: int, form: Form, voice: Voice | None, start: int) -> None:
        """Remember the subject of a verb that brings no speech: it may speak next («وتعتبر الرباط …، وتقترح»). Another's
        clause has a subject of its own («بينما أبدت السيناتورة شكوكها متهمة»)."""
        guess = form.verb.strict and form.verb.kind != "answer"  # «ورد تران على سؤال …، قائلا»
        guessed = voice is not None and guess and self._is_guess(voice)
        own = (
            voice is not None
            and voice.first > i
            and self.scene.words[i - 1] in self.scene.k.particles["while"]
        )
        if voice is not None and not guessed and voice.first >= start and (own or not self.out.current):
            self.out.push(voice._replace(spoke=form.verb.kind == "ask"))
            self.out.current = voice
