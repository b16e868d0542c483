"""Drafts of statements, and the memory of who spoke: what the rules find goes through here."""

from __future__ import annotations

from bisect import bisect_left

from mahdar.annotate.speech import chain, complements, scope
from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.phrase_borders import has_pronoun
from mahdar.annotate.speech.phrases import aside_end, phrase_end
from mahdar.annotate.speech.quoted_names import is_name
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Scene, Voice
from mahdar.annotate.speech.voices import subject_at, voice_of
from mahdar.arabic.value import Value
from mahdar.knowledge.speech import OF_OBJECT, Form
from mahdar.model import Hop, Speaker

#: Words that make a quoted stretch speech instead of a name or a doubt put in marks.
SPEECH_WORDS = 5
#: A quoted stretch after a that-clause or preposition is a fragment of indirect speech below this many words.
FRAGMENT = 4
#: From this length on a quote is speech whatever leads to it; a shorter one is, where it is the whole clause or its
#: whole predicate.
LONG = 8
#: From this length on a quoted predicate is speech though it begins with a noun.
PREDICATE = 10
#: From this length on a quote is speech even behind a preposition or a relative pronoun.
VERY_LONG = 14
#: Words of a short clause that speaks in the first person, or stands behind a colon.
SHORTEST = 4
#: From this length on a quote that no word leads to is speech, a clause or not.
WHOLE = 6
#: Words that may lead to a quoted predicate («إن الاتفاق "لن يغير شيئا"»).
SUBJECT = 3
#: Words of a lead that a comma parts from the quote.
OWN = 2
#: In so many words a clause shows that it is one.
OPENS = 3
#: Words that lead to a quote and say something of their own.
LEAD = 7
#: What somebody can be reported to have said; the rest is what the reporter thinks of him.
_TOLD = frozenset(("report", "add", "admit", "answer", "deny", "promise"))
#: Kinds of verb that say nothing of substance with one word; a demand or a warning does.
_OF_SUBSTANCE = frozenset(("report", "express", "support"))
#: Kinds of verb that judge what a noun phrase behind them names.
_JUDGING = frozenset(("support", "oppose", "opinion", "deny"))
REACH = 99  # no lead, however long, is a statement beside a quote that says it all
MEMORY = 8


class Said(Value, frozen=True):
    """Who says it and how: the voice, the cue and its form, the hops it came through, whom it was said to."""

    voice: Voice | None
    cue: int | None = None
    form: Form | None = None
    hops: tuple[Hop, ...] = ()
    addressee: Speaker | None = None


class Draft(Value, frozen=True):
    """A statement in token numbers; `cut` letters of its first token are no part of it."""

    kind: str
    start: int
    end: int
    cut: int
    said: Said
    background: bool
    sentence: int


class Output:
    """The drafts of one page, and the voices heard so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.drafts: list[Draft] = []
        self.used: set[int] = set()
        self.number = -1
        self.background = False
        self.current: Voice | None = None  # who speaks in this sentence
        self.reporter: Voice | None = None  # who told in it what another said, and goes on in the next

    def begin(self, number: int) -> None:
        """The sentence with this number is read now."""
        if number != self.number:
            self.push(self.reporter)
            self.reporter = None
        self.number = number

    def emit(self, said: Said, complement: Complement, stop: int) -> int:
        """Draft what the complement brings; the token after it."""
        scene = self.scene
        nested = self.nested(complement, stop, said.voice)
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
            if whole and quote.words < FRAGMENT and scene.words[complement.at] != ":" and goes_on:
                whole = False  # «يؤكد "الاستعداد" للحوار»
            if quote.words < LONG and self.is_part(said.form, quote):
                return self.emit_part(said, complement, stop)
            if whole or quote.words >= (WHOLE if goes_on else FRAGMENT):
                self.direct(said, quote)
                return quote.after
            complement = Complement("that", complement.at, quote.mark)
        if complement.kind == "colon":
            return self.emit_content(said, complement.start, self.open_speech(complement.start, stop))
        gender = said.voice.gender if said.voice else None
        matter = complement.kind in ("preposition", "object")
        end = scope.content_end(scene, complement.start, stop, gender, matter)
        bare = matter and end == complement.start + 1 and scene.words[complement.start][:1].isalpha()
        pointed = bare and scene.words[complement.start] in scene.k.particles["determiner"]
        if bare and said.form is not None and (pointed or said.form.verb.kind in _OF_SUBSTANCE):
            return end  # «أعرب عن ارتياحه», «رحب بالاتفاق», «نفى ذلك»
        return self.emit_content(said, complement.start, end, complement.cut)

    def is_part(self, form: Form | None, quote: Quote) -> bool:
        """«دعا إلى "وقف القتال"», «وصفه بأنه "خطوة"»: a quoted phrase that a preposition or a description brings."""
        words, k = self.scene.words, self.scene.k
        before = words[quote.mark - 1]
        if form is not None and form.verb.frames & OF_OBJECT:
            return quote.words < WHOLE + (not self.is_clause(quote, quote.first + 1))
        if before == k.by:
            return (
                form is None or form.verb.kind != "answer"
            )  # «وعد بـ"هدم الجدار"», and not «رد بـ"لا تعليق"»
        if before in k.particles["preposition"]:
            return not self.is_clause(quote) or words[quote.first] in k.that  # «دعاها إلى "ألا تخاف"»
        judged = form is not None and (form.verb.kind in _JUDGING or "colon" not in form.verb.frames)
        judged = judged and before != ":" and before not in k.that
        return judged and self.opens_phrase(quote)  # «بارك "كل تقارب بين الجارين"»

    def hangs(self, quote: Quote) -> bool:
        """«التنقيب في "المياه …"», «الاتفاق الذي "…"»: a preposition brings it, and it is a noun phrase, or a
        relative pronoun does; and it is no long one."""
        before, p = self.scene.words[quote.mark - 1], self.scene.k.particles
        if before in p["who"]:
            return quote.words < VERY_LONG
        return before in p["preposition"] and quote.words < VERY_LONG and not self.is_clause(quote)

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
            if scene.words[j + 1] in scene.k.that and scene.form_at(j) is not None:
                found = voice_of(scene, complement.start, j), j  # «مصادر مقربة من … ذكرت أن»
                break
        verb = found[1]
        first = found[0].first
        if first in scene.spots or scene.noun_at(first) is not None:
            verb = aside_end(scene, verb, stop)
            if not medium and verb > found[1] + SUBJECT:
                return None
        form = scene.form_at(verb) if verb < stop else None
        if form is None or form.cut or form.shape == "participle":
            return None
        if not medium and (form.verb.kind not in _TOLD or form.shape != "past"):
            return None
        inner = complements.find_complement(scene, verb, form, stop)
        if inner is None or inner.kind not in ("that", "quote", "colon"):
            return None
        told = not form.verb.belief and not (form.verb.strict and form.verb.kind == "report")
        if inner.kind == "quote" and not told:
            return None  # «أفاد الموقع بأن الشركة علقت "كل" رحلاتها»
        if not medium and not any(w in scene.k.that for w in scene.words[inner.at : inner.start + 1]):
            return None  # «إن الوزير تحدث مع نظيره عن "…"»
        return inner, verb, form, found[0]

    def settle(self, said: Said) -> Said:
        """Remember who speaks, with the media that his words came through."""
        if said.voice is None:
            return said
        media = tuple(h for h in said.hops if h.kind in chain.MEDIA)
        gender = said.voice.gender
        told = (
            said.form is not None and "relayed" not in said.form.verb.frames
        )  # «نقلت الوكالة عن فلان»: hers
        if gender is None and said.form is not None and told and said.form.number == "s":
            gender = said.form.gender
        voice = said.voice._replace(hops=media or said.voice.hops, spoke=True, gender=gender)
        self.push(voice)
        self.current = voice
        return said._replace(voice=voice)

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
            if not any(w in scene.k.first_person for w in scene.words[nxt.start : nxt.end]):
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
        lead_end = end
        for quote in inside:
            if quote.words < LONG and self.is_part(said.form, quote):
                continue
            if self.quoted_as(quote, start, end) == "fragment":
                continue
            self.direct(said, quote)
            lead_end = min(lead_end, quote.mark)
        stop = scope.trim(scene, start, lead_end) if lead_end > start else start
        while (
            lead_end < end
            and stop > start
            and (
                scene.words[stop - 1] in scene.k.that
                or scene.words[stop - 1] in scene.k.particles["preposition"]
            )
        ):
            stop -= 1
        of_object = said.form is not None and bool(said.form.verb.frames & OF_OBJECT)
        lead = 1 if lead_end == end else REACH if of_object else LEAD
        if lead_end < end and scene.words[lead_end - 1] == ":":
            lead = min(lead, FRAGMENT - 1)  # «استبعد أي استئناف قريب: "…"»: it says something of its own
        elif lead_end < end and scene.words[lead_end - 1] in COMMAS:
            lead = min(lead, OWN)  # «إن الفجوة ضاقت، "لكن …"»
        alone = (
            lead_end < end and lead > 1 and phrase_end(scene, start, stop) == stop
        )  # «إن الوزير ونظيره "اتفقا …"»
        if stop - start >= lead and not (alone and not of_object):
            self.add("indirect", start, stop, said, cut)
        return end

    def quoted_as(self, quote: Quote, start: int, end: int) -> str:
        """What a quote inside reported speech `[start, end)` is.

        `whole`: a clause, or nearly all that is said, so direct speech; what leads to it stays indirect.
        `fragment`: a few words or a noun phrase: all is indirect.
        """
        scene = self.scene
        before = scene.words[quote.mark - 1]
        if quote.words >= LONG:
            part = quote.mark > start + 2 and self.hangs(quote)
            predicate = quote.mark > start and quote.words < PREDICATE and self.opens_phrase(quote)
            led = before == ":" or before in scene.k.that or before in scene.k.particles["preposition"]
            return "fragment" if part or (predicate and not led) else "whole"
        clause = self.is_clause(quote, quote.first + OPENS)  # no «ثمرة جهد لم يكن سهلا»
        if quote.mark == start or before in scene.k.that or before == ":":
            goes_on = quote.after < end and scene.words[quote.after][:1].isalpha()
            of_it = before in scene.k.that and before.endswith(scene.k.pronouns)
            if of_it and quote.words < WHOLE and not clause and self.names(quote):
                return "fragment"  # «أنه "خطوة على الطريق"»: a predicate
            return "whole" if quote.words >= (WHOLE if goes_on else 3) else "fragment"
        if self.speaks_for_itself(quote):
            return "whole"
        near = quote.mark - start <= SUBJECT or before in COMMAS or before in scene.k.particles["because"]
        whole = clause and near and quote.words >= WHOLE and not self.opens_phrase(quote)
        return "whole" if whole else "fragment"

    def names(self, quote: Quote) -> bool:
        """The quote opens with a noun or adjective: no preposition («على الدول أن …») and no «تلقت»."""
        k, word = self.scene.k, self.scene.words[quote.first]
        she = word.endswith(k.she) and not word.endswith(tuple(k.particles["feminine_endings"]))
        return word not in k.particles["preposition"] and not she

    def speaks_for_itself(self, quote: Quote) -> bool:
        """«…، لأن "شعبنا يموت كل يوم"», «…، "ولم يكن بوسعنا ذلك"»: a short clause in the first person behind a comma or
        «لأن»."""
        words, k = self.scene.words, self.scene.k
        before = words[quote.mark - 1]
        if quote.words < SHORTEST or not (before in COMMAS or before in k.particles["because"]):
            return False
        return any(w.removeprefix(k.conjunction) in k.first_person for w in words[quote.first : quote.end])

    def opens_phrase(self, quote: Quote) -> bool:
        """«خطوة كبيرة على الطريق», «بناء على محددات لا تتغير»: the quote begins with a noun or a preposition, and holds
        no word of the speaker's own person."""
        scene, k = self.scene, self.scene.k
        word, p = scene.words[quote.first], scene.k.particles
        if (word in p["clausal"] and word not in p["quantifier"]) or word in k.that:
            return False
        if any(w.removeprefix(k.conjunction) in k.first_person for w in scene.words[quote.first : quote.end]):
            return False
        marked = word.startswith(k.article) or word in k.objects or word in k.adjectives
        marked = marked or word in p["preposition"] or word in p["quantifier"] or word in p["elative"]
        feminine = word.endswith(k.pronoun) and len(word) > 3 and not has_pronoun(scene, quote.first)
        verb = word.startswith(k.clause_letters) or word.endswith((*k.pronouns, *p["verb_endings"]))
        return marked or feminine or (word.endswith(k.accusative) and len(word) > 4 and not verb)

    def is_clause(self, quote: Quote, end: int | None = None) -> bool:
        """The quote holds, before `end`, a finite verb or a word that only clauses have; a noun phrase does not."""
        k = self.scene.k
        for word in self.scene.words[quote.first : min(quote.end, end or quote.end)]:
            if word in k.particles["clausal"] or word in k.that or word in k.first_person:
                return True
            if len(word) > 3 and word.startswith(k.clause_letters) and word not in k.objects:
                return True
        return False

    def quotes_in(self, start: int, end: int) -> list[Quote]:
        quotes, marks = self.scene.quotes, self.scene.marks
        inside = quotes[bisect_left(marks, start) : bisect_left(marks, end)]
        return [q for q in inside if q.after <= end + 1]

    def direct(self, said: Said, quote: Quote) -> None:
        self.used.add(quote.mark)
        self.add("direct", quote.first, quote.end, self.settle(said))

    def add(self, kind: str, start: int, end: int, said: Said, cut: int = 0) -> None:
        self.drafts.append(Draft(kind, start, end, cut, said, self.background, self.number))

    def push(self, voice: Voice | None) -> None:
        if voice is not None:
            self.scene.voices.append(voice)
            del self.scene.voices[:-MEMORY]

    def speaking(self, form: Form) -> Voice | None:
        """Who speaks in this sentence, where the verb agrees with it."""
        voice = self.current
        return voice if voice is not None and agrees(form, voice) else None

    def resolve(self, form: Form) -> Voice | None:
        """The last voice that agrees with a verb whose subject is dropped."""
        unsure: Voice | None = None
        for voice in reversed(self.scene.voices):
            if form.verb.kind == "add" and not voice.spoke:
                continue
            if not _number_fits(form, voice):
                continue
            if voice.gender == form.gender:
                # The feminine is marked: a voice of unknown gender gives way to one known to be feminine.
                return voice if form.gender == "f" else unsure or voice
            if voice.gender is None:
                unsure = unsure or voice
        return unsure


def agrees(form: Form, voice: Voice) -> bool:
    """The verb may have the voice as its subject."""
    return (voice.gender in (None, form.gender) or _is_she(form, voice)) and _number_fits(form, voice)


def _is_she(form: Form, voice: Voice) -> bool:
    """«رحبت فرنسا والاتحاد الأوروبي …، ودعت»: several bodies take a verb in the feminine singular."""
    return (
        form.gender == "f" and form.number == "s" and voice.kind == "institution" and len(voice.members) > 1
    )


def _number_fits(form: Form, voice: Voice) -> bool:
    if form.shape == "participle" and form.number != "s":
        return voice.number in ("d", "p", None)  # written alike: «مؤكدين»
    if form.number == "s":
        she = (voice.number == "p" and voice.gender == "f") or _is_she(form, voice)
        return voice.number in (None, "s") or she
    if form.number == "d":
        return (voice.number in ("d", None) and voice.kind != "sources") or voice.number == "d"
    return voice.number in ("p", "d", None)
