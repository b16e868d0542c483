"""Drafts of statements: what the rules find goes through here."""

from __future__ import annotations

from bisect import bisect_left

from mahdar.annotate.speech import chain, complements, scope
from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.described import link_to
from mahdar.annotate.speech.phrases import aside_end, phrase_end
from mahdar.annotate.speech.quote_judge import SUBJECT, WHOLE
from mahdar.annotate.speech.quoted_names import is_name
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Scene, Voice
from mahdar.annotate.speech.told_within import TOLD, quoted_within, said_of_it, told_within
from mahdar.annotate.speech.voice_memory import Said, VoiceMemory
from mahdar.annotate.speech.voices import subject_at, voice_of
from mahdar.arabic.value import Value
from mahdar.knowledge.speech import OF_OBJECT, Form

#: Words that make a quoted stretch speech instead of a name or a doubt put in marks.
SPEECH_WORDS = 5
#: A quoted stretch after a that-clause or preposition is a fragment of indirect speech below this many words.
FRAGMENT = 4
#: Quoted words in a topic that are but a name.
NAMED = 3
#: Words of a lead that a comma parts from the quote.
OWN = 2
#: Words that lead to a quote and say something of their own.
LEAD = 7
#: What a spokesman or a statement quotes of another's stand is that one's word.
_SAID_BY_HIM = frozenset(("report", "express"))  # «أفاد البيان بأن الملك عبر عن قلقه»
_STANDS_TOLD = frozenset(("warn", "express", "support", "oppose"))
#: Kinds of verb that say nothing of substance with one word; a demand or a warning does.
_OF_SUBSTANCE = frozenset(("report", "express"))
#: Kinds of verb that take a stand on what two words name.
_STANDS = frozenset(("support", "oppose"))
#: The English name of the noun of those who speak for another.
SPOKESMAN = "spokesperson"
#: So many tell of each other at most («قال فلان إن علانا قال إن …»), however long a sentence goes on so.
DEEPEST = 6
REACH = 99  # no lead, however long, is a statement beside a quote that says it all


class Draft(Value, frozen=True):
    """A statement in token numbers; `cut` letters of its first token are no part of it."""

    kind: str
    start: int
    end: int
    cut: int
    said: Said
    background: bool
    sentence: int


class Output(VoiceMemory):
    """The drafts of one page."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.drafts: list[Draft] = []
        self.used: set[int] = set()
        self.number = -1
        self.background = False

    def begin(self, number: int) -> None:
        """The sentence with this number is read now."""
        if number != self.number:
            self.push(self.reporter)
            self.reporter = None
        self.number = number

    def emit(self, said: Said, complement: Complement, stop: int) -> int:
        """Draft what the complement brings; the token after it."""
        scene = self.scene
        denied = said.form is not None and said.form.verb.kind == "deny"
        deep = len(said.hops) > DEEPEST
        nested = None if denied or deep else self.nested(complement, stop, said.voice)
        if nested is not None and said.voice is not None:
            inner, verb, form, person = nested
            hops = (*said.hops, chain.hop_of(said.voice))
            end = self.emit(Said(person, verb, form, hops, said.addressee), inner, stop)
            if said.voice.kind not in chain.MEDIA:
                self.reporter = said.voice
                if person.kind != "person":
                    self.current = said.voice
            return end
        said = self.settle(said)
        if complement.kind == "quote" and complement.quote is not None:
            quote = complement.quote
            whole = complement.at == quote.mark or scene.words[complement.at] == ":"
            goes_on = quote.after < stop and scene.words[quote.after][:1].isalnum()
            goes_on = goes_on and scene.words[quote.after] not in scene.k.that  # «إن "الباب مفتوح" وإن»
            asked = said.form is not None and "question" in said.form.verb.frames
            if (
                whole
                and quote.words < FRAGMENT
                and scene.words[complement.at] != ":"
                and goes_on
                and not asked
                and not self.is_said(said.form, quote)
            ):
                whole = False  # «يؤكد "الاستعداد" للحوار»
            if self.is_part(said.form, quote):
                return self.emit_part(said, complement, stop)
            answered = said.form is not None and said.form.verb.kind == "answer" and quote.words > 1
            if whole or answered or quote.words >= (WHOLE if goes_on else FRAGMENT):
                self.direct(said, quote)
                led = any(scene.words[j] in scene.k.that for j in range(complement.at, quote.mark))
                return self.goes_on(said, quote.after, stop) if led else quote.after
            complement = Complement("that", complement.at, quote.mark)
        if complement.kind == "colon":
            end = scope.before_participle(scene, complement.start, stop)
            end = end if end < stop else self.open_speech(complement.start, stop)
            return self.emit_content(said, complement.start, end)
        gender = said.voice.gender if said.voice else None
        matter = complement.kind in ("preposition", "object")
        begun = complement.start
        if said.cue is not None and said.form is not None and said.form.verb.frames & OF_OBJECT:
            link = link_to(scene, said.cue, said.form.verb.frames, stop)
            begun = max(
                begun, link or begun
            )  # «وصف اللقاء في تصريح بأنه …»: no end before what is said of it
        past = said.form is not None and said.form.shape == "past"
        end = scope.content_end(scene, begun, stop, gender, matter, past=past)
        if matter and said.form is not None and self.is_bare(complement, end, said.form):
            return end
        if matter and said.form is not None and said.form.verb.topic and self.is_topic(complement, end):
            return end
        if matter and said.form is not None and said.form.verb.about:
            return (
                complement.start if self.quotes_in(complement.start, stop) else end
            )  # «قلل من أهمية اللقاء»
        return self.emit_content(said, complement.start, end, complement.cut)

    def goes_on(self, said: Said, at: int, stop: int) -> int:
        """«إن "…"، وإن المعبر سيفتح», «إن "…"، ولن يسمح بأي …»: the next that-clause of the verb, behind a quoted one; the
        token after it, `at` where none is joined."""
        words, k = self.scene.words, self.scene.k
        i = at + (at < stop and words[at] in COMMAS)
        if i + 2 >= stop or not words[i].startswith(k.conjunction):
            return at
        if words[i] in k.that:
            return self.emit(said, complements.that_clause(self.scene, i, i, k.that[words[i]]), stop)
        if words[i][1:] not in k.particles["will_not"]:
            return at
        return self.emit(said, Complement("that", i, i, 1), stop)

    def is_bare(self, complement: Complement, end: int, form: Form) -> bool:
        """«أعرب عن ارتياحه», «نفى ذلك أيضا», «تعهد بذلك», «رحب بنتائج الحوار»: one word, or two that a stand is taken on, say
        nothing of substance."""
        p = self.scene.k.particles
        words = self.scene.words[complement.start : end]
        if not all(word[:1].isalpha() for word in words):
            return False
        pointed = bool(words) and words[0][complement.cut :] in p["determiner"]
        if pointed and all(word in p["adverb"] for word in words[1:]):
            return True
        doubted = form.verb.kind == "opinion" and "that" not in form.verb.frames  # «شكك في جدوى اللقاء»
        stand = doubted or form.verb.kind in _STANDS
        if len(words) == 1:
            return stand or form.verb.kind in _OF_SUBSTANCE
        return len(words) == 2 and stand

    def is_topic(self, complement: Complement, end: int) -> bool:
        """«تحدث عن حياته», «تحدث عن موضوع الأمن», «تحدث عن بعض الإنجازات»: what somebody spoke about, and nothing of what he said of
        it; but «تحدث عنها على أنها خطوة»."""
        words, k = self.scene.words, self.scene.k
        word = words[complement.start][complement.cut :]
        owner = next((p for p in k.pronouns if word.endswith(p) and len(word) > len(p) + 2), "")
        bare = word.removeprefix(k.article)
        told = any(w in k.that for w in words[complement.start : end])
        told = told or any(q.words > NAMED for q in self.quotes_in(complement.start, end))
        topics = k.particles["topics"]
        if bare == word and not owner and self.is_judgement(complement.start + 1, end):
            return False  # «تحدث عن وضع كارثي»
        stem = word.removesuffix(owner) if owner else bare
        if owner and stem.endswith(k.she):
            stem = stem[:-1] + k.pronoun  # «حياته»
        return (bare in topics or stem in topics) and not told

    def is_judgement(self, at: int, end: int) -> bool:
        """«كارثي», «خطيرة قد …»: an indefinite adjective of the noun before it, which says something of it; no «وسائل عمل»."""
        words, k = self.scene.words, self.scene.k
        if at >= end or words[at].startswith(k.article) or at in self.scene.spots:
            return False
        if words[at] in k.speakers or words[at] in k.objects or words[at] in k.particles["preposition"]:
            return False
        if words[at] in k.adjectives or words[at] in k.particles["of_any_kind"]:
            return False  # «مواضيع عدة», «أمور سياسية»
        shaped = words[at].endswith((k.pronoun, *k.particles["nisba"]))
        return shaped and not (at + 1 < end and words[at + 1].startswith(k.article))

    def emit_part(self, said: Said, complement: Complement, stop: int) -> int:
        """Indirect speech that holds a quoted phrase; the phrase is no speech of its own."""
        scene = self.scene
        quote = complement.quote
        assert quote is not None
        self.used.add(quote.mark)
        gender = said.voice.gender if said.voice else None
        end = max(quote.after, scope.content_end(scene, quote.mark, stop, gender))
        self.add("indirect", quote.mark, scope.trim(scene, quote.mark, end), said)
        return end

    def nested(
        self, complement: Complement, stop: int, voice: Voice | None
    ) -> tuple[Complement, int, Form, Voice] | None:
        """«وقالت الوكالة إن الوزير أكد أن», «وقال المتحدث إن الوزير أبلغ نظيره أن»: what is reported is somebody's
        speech; who reports it is a hop."""
        if voice is None or complement.kind != "that":
            return None
        scene = self.scene
        medium = voice.kind in chain.MEDIA
        found = subject_at(scene, complement.start, stop, medium)
        if found is None or found[0].kind in chain.MEDIA:
            return None
        for j in range(complement.start + 1, min(found[1], stop - 1)):
            if scene.words[j + 1] in scene.k.that and self._tells(j, medium) is not None:
                found = voice_of(scene, complement.start, j), j  # «مصادر مقربة من … ذكرت أن»
                break
        verb = found[1]
        first = found[0].first
        if first in scene.spots or scene.noun_at(first) is not None:
            verb = aside_end(scene, verb, stop)
            if not medium and verb > found[1] + SUBJECT:
                return None
        form = self._tells(verb, medium) if verb < stop else None
        if form is None or form.cut or form.shape == "participle":
            return None
        own = found[0].kind == "person" and self.speaks_for_another(voice)
        told_of = form.verb.kind in TOLD or (own and form.verb.kind in _STANDS_TOLD)
        if not medium and (not told_of or form.shape != "past"):
            return None
        inner = complements.find_complement(scene, verb, form, stop)
        if inner is not None and inner.kind in ("preposition", "object"):
            own = own or (medium and found[0].kind == "person" and form.verb.kind == "express")
            own = own and form.verb.kind in _SAID_BY_HIM and not form.verb.takes_object
            return (inner, verb, form, found[0]) if own else None
        if inner is None:
            return None
        told = form.verb.takes_object and medium  # «أبلغتها بأن "…"»
        told = told or (not form.verb.belief and not (form.verb.strict and form.verb.kind == "report"))
        if inner.kind == "quote" and not told:
            return None  # «أفاد الموقع بأن الشركة علقت "كل" رحلاتها»
        led = scene.words[inner.at] == ":" or any(
            w in scene.k.that for w in scene.words[inner.at : inner.start + 1]
        )
        quoted = inner.kind == "quote" and (inner.at == verb + 1 or form.verb.kind in _STANDS_TOLD)
        led = led or quoted  # «إن الوزير قال "…"», «إن الملك حذر من "…"»
        if not medium and not led:
            return None  # «إن الوزير تحدث مع نظيره عن "…"»
        return inner, verb, form, found[0]

    def _tells(self, verb: int, medium: bool) -> Form | None:
        """«أكد», and, behind a medium, «أبلغتها»: it was told."""
        told = self.scene.k.object_forms.get(self.scene.words[verb]) if medium else None
        return told if told is not None and told.verb.takes_object else self.scene.form_at(verb)

    def speaks_for_another(self, voice: Voice) -> bool:
        """A spokesman or a statement, which tell mostly what somebody else has said."""
        nouns = (self.scene.noun_at(j) for j in range(voice.first, voice.end))
        return voice.kind == "document" or any(n is not None and n.name_en == SPOKESMAN for n in nouns)

    def open_speech(self, start: int, stop: int) -> int:
        """Speech after a colon without marks goes on over sentences that speak in the first person."""
        scene = self.scene
        sentences = scene.page.sentences
        n = self.number
        while n + 1 < len(sentences):
            nxt = sentences[n + 1]
            if (
                nxt.paragraph != sentences[n].paragraph
                or scene.form_at(nxt.start) is not None
                or stop < sentences[n].end
            ):
                break
            paused = scene.words[nxt.start - 3 : nxt.start] == ["."] * 3  # «جيدا... لعبنا بذكاء»
            if not paused and not any(w in scene.k.first_person for w in scene.words[nxt.start : nxt.end]):
                break
            n += 1
            stop = nxt.end
        return scope.trim(scene, start, stop)

    def emit_content(self, said: Said, start: int, end: int, cut: int = 0) -> int:
        """Indirect speech `[start, end)`; the quoted clauses in it become direct statements."""
        scene = self.scene
        if end <= start:
            return start
        end = scope.trim(scene, start, end)
        inside = [q for q in self.quotes_in(start, end) if not is_name(scene, q)]
        lead_end = tail = end
        for quote in inside:
            if (inner := self.said_within(said, start, quote)) is not None:
                self.direct(inner, quote)
                lead_end, tail = min(lead_end, quote.mark), quote.after
                self.reporter = said.voice
                continue
            if self.is_part(said.form, quote):
                continue
            if self.quoted_as(quote, start, end) == "fragment":
                continue
            self.direct(said, quote)
            lead_end = min(lead_end, quote.mark)
            tail = quote.after
        stop = scope.trim(scene, start, lead_end) if lead_end > start else start
        while (
            lead_end < end
            and stop > start
            and (
                scene.words[stop - 1] in scene.k.that
                or scene.words[stop - 1].removeprefix(scene.k.to) in scene.k.that  # «لأن "…"»
                or scene.words[stop - 1] in scene.k.particles["preposition"]
                or scene.words[stop - 1] in scene.k.particles["leads_quote"]
            )
        ):
            stop -= 1
        shorter = self.before_unfinished(start, stop, lead_end) if lead_end < end else stop
        cut_short = shorter < stop
        if cut_short:
            stop = scope.trim(scene, start, shorter)
        of_object = said.form is not None and bool(said.form.verb.frames & OF_OBJECT)
        lead = 1 if lead_end == end else REACH if of_object else LEAD
        if lead_end < end and scene.words[lead_end - 1] == ":":
            lead = min(lead, FRAGMENT - 1)  # «استبعد أي استئناف قريب: "…"»: it says something of its own
        elif lead_end < end and (cut_short or scene.words[lead_end - 1] in COMMAS):
            lead = min(lead, OWN)  # «إن الفجوة ضاقت، "لكن …"»
        alone = (
            lead_end < end and lead > 1 and phrase_end(scene, start, stop) == stop
        )  # «إن الوزير ونظيره "اتفقا …"»
        wanting = lead_end < end and not of_object and self.wants_quote(start, stop, lead_end)
        first = scene.quote_at.get(start)
        whole = first is not None and first.after == stop and first.words == FRAGMENT - 1
        if whole or (stop - start >= lead and not (alone and not of_object) and not wanting):
            self.add("indirect", start, stop, said, cut)
            self.told_in(said, start, stop)
        rest = tail + (tail < end and scene.words[tail] in COMMAS)
        joined = rest + 2 < end and scene.words[rest].startswith(scene.k.conjunction)
        if joined and scene.words[rest] in scene.k.that and tail > start:
            clause = complements.that_clause(scene, rest, rest, scene.k.that[scene.words[rest]])
            if clause.kind == "that":  # «أن بلاده "وفت بما وعدت"، وأنها …»
                self.add("indirect", clause.start, end, said, clause.cut)
        return end

    def said_within(self, said: Said, start: int, quote: Quote) -> Said | None:
        """«قالت القناة إن الوزير قال لنظيره "…"»: the quote inside what is said is another's, who is told of."""
        denied = said.form is not None and said.form.verb.kind == "deny"  # «نفى الناطق أن الوزير قال "…"»
        if said.voice is None or quote.words < FRAGMENT - 1 or denied:
            return None
        found = quoted_within(self.scene, start, quote, said.voice.kind in chain.MEDIA)
        if found is None or found[0].speaker.name == said.voice.speaker.name:
            return None
        voice, verb, form = found
        if self.is_part(form, quote) or self.hangs(quote):
            return None  # «إن الوزير تحدث عن "تهديد جديد"»
        return Said(voice, verb, form, (*said.hops, chain.hop_of(said.voice)))

    def told_in(self, said: Said, start: int, stop: int) -> None:
        """«قال كيري إن شكري أبلغه أن …»: what the one told of said is his, too; who speaks does not change."""
        denied = said.form is not None and said.form.verb.kind == "deny"  # «نفى أن لندن أبلغت باريس بأن»
        if denied:
            return
        found = told_within(self.scene, start, stop) if said.voice is not None else None
        told = [] if found is None else [found]
        hops = said.hops if said.voice is None else (*said.hops, chain.hop_of(said.voice))
        for voice, verb, form, clause, end in (*told, *said_of_it(self.scene, start, stop)):
            self.add("indirect", clause.start, end, Said(voice, verb, form, hops), clause.cut)

    def quotes_in(self, start: int, end: int) -> list[Quote]:
        quotes, marks = self.scene.quotes, self.scene.marks
        inside = quotes[bisect_left(marks, start) : bisect_left(marks, end)]
        return [q for q in inside if q.after <= end + 1]

    def direct(self, said: Said, quote: Quote) -> None:
        self.used.add(quote.mark)
        self.add("direct", quote.first, quote.end, self.settle(said))

    def add(self, kind: str, start: int, end: int, said: Said, cut: int = 0) -> None:
        self.drafts.append(Draft(kind, start, end, cut, said, self.background, self.number))
