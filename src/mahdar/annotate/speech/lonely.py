"""Quotes that no verb of saying brings: whose they are, and which are no speech at all."""

from __future__ import annotations

from mahdar.annotate.speech.headings import SOURCES
from mahdar.annotate.speech.nouns import Nouns
from mahdar.annotate.speech.output import SPEECH_WORDS
from mahdar.annotate.speech.quote_judge import SHORTEST
from mahdar.annotate.speech.quoted_names import is_name
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Voice
from mahdar.annotate.speech.voice_memory import Said

#: Words of a quote that no verb of its sentence brings, to be speech.
LONELY_WORDS = 8
#: Words of a quote inside a sentence about nobody, to be speech, of somebody unknown.
UNCLAIMED = 12


class LonelyQuotes(Nouns):
    """Judges the quotes; the engine builds on it."""

    def _quote(self, quote: Quote, start: int, stop: int) -> int:
        """A quote that no verb brought: speech when it is long and somebody is known who may say it."""
        scene = self.scene
        if quote.mark in self.out.used:
            return quote.after
        before = scene.words[quote.mark - 1] if quote.mark else ""
        if before in scene.k.particles["naming"] or is_name(scene, quote):
            return quote.after
        speaking = self.out.current
        said = (
            speaking is not None and bool(self.out.drafts) and self.out.drafts[-1].sentence == self.out.number
        )
        if quote.words < (SPEECH_WORDS + 1 if said else LONELY_WORDS) and not self._is_short_speech(
            quote, start
        ):
            return quote.after
        if speaking is None and not self._names_source(quote.after, stop):
            speaking = self._implied(quote, start)
            if speaking is None and quote.words < UNCLAIMED and quote.mark > start + 1:
                return quote.after  # in the writer's sentence, and nobody in it
        self.out.direct(Said(speaking), quote)
        return quote.after

    def _is_short_speech(self, quote: Quote, start: int) -> bool:
        """«… سوى بعبارة: "كل شيء في وقته"», «، "ولم يكن بوسعنا ذلك"»: a clause that a colon, a comma or «لأن» leads to, and
        that has words of the speaker's own person where it is but a comma."""
        words, k = self.scene.words, self.scene.k
        before = words[quote.mark - 1] if quote.mark > start else ""
        if self._is_subhead(quote, start):
            return True
        if quote.words < SHORTEST or self.heading:
            return False
        if before[1:] in k.particles["indirect_noun"]:
            return True  # «بقوله "…"»
        if before == ":" and quote.words >= SPEECH_WORDS and self.topic is not None:
            return True  # «ألقى الوزير باللائمة على الجانب الآخر: "…"»
        opens = quote.mark <= start + 1 or before == ":" or before in k.particles["because"]
        return (opens and self.out.is_clause(quote)) or (bool(before) and self.out.speaks_for_itself(quote))

    def _is_subhead(self, quote: Quote, start: int) -> bool:
        """«¶ "هدفنا معاقبة الفاسدين وليس جمع المال" ¶»: a line of the body that is a quote and nothing more."""
        sentence = self.scene.page.sentences[self.out.number]
        alone = quote.mark == start and quote.after >= sentence.end - 1 and quote.closed
        return alone and sentence.region != "title" and quote.words >= SPEECH_WORDS

    def _whose_next(self, i: int, after: int) -> None:
        """«…، على ما يقول الباحث، "…"»: the quote right behind the phrase at `i` is the source's, a medium's aside."""
        words, heard = self.scene.words, self.scene.voices
        mark = after + 1 if words[after : after + 1] and words[after] in COMMAS else after
        if mark in self.scene.quote_at and heard and heard[-1].first >= i:
            self.out.current = heard[-1]

    def _implied(self, quote: Quote, start: int) -> Voice | None:
        """Who says a quote by its place, and by the pronoun of «بقوله "…"» or «بقوله: "…"»."""
        words, voice = self.scene.words, self._placed(quote, start)
        led = quote.mark - 1 - (quote.mark > 1 and words[quote.mark - 1] == ":")
        noun = words[led].removeprefix(self.scene.k.by) in self.scene.k.saying_nouns
        return self._of_his_gender(led, voice) if noun else voice

    def _placed(self, quote: Quote, start: int) -> Voice | None:
        """Who says a quote that opens its sentence, or is led to: the last to speak; one inside a sentence: whom the
        sentence is about, or whoever spoke in the one before it in the paragraph."""
        last = next((v for v in reversed(self.scene.voices) if v.spoke), None)
        if quote.mark <= start + 1:
            return self._told_of_before() or last
        if self.heading:
            return None
        if self.topic is not None:
            return self.topic
        return last if self._led_to(quote) or self._just_spoken(quote) else None

    def _told_of_before(self) -> Voice | None:
        """«أما الرئيس فيمزج التفاؤل بالوعيد. "ستكون هناك عواقب"»: the person whom the sentence before, in this paragraph, is
        about."""
        sentences, n, heard = self.scene.page.sentences, self.out.number, self.scene.voices
        if not n or sentences[n - 1].paragraph != sentences[n].paragraph or not heard:
            return None
        return heard[-1] if heard[-1].kind == "person" and heard[-1].first >= sentences[n - 1].start else None

    def _just_spoken(self, quote: Quote) -> bool:
        """The sentence before this one holds speech; for a quote of some words it is of the same paragraph."""
        sentences, n, drafts = self.scene.page.sentences, self.out.number, self.out.drafts
        if not drafts or drafts[-1].sentence < n - 1:
            return False
        return quote.words >= UNCLAIMED or sentences[n - 1].paragraph == sentences[n].paragraph

    def _names_source(self, i: int, stop: int) -> bool:
        """«"…"، وفقا للوكالة»: who said the quote is named right after it."""
        while i < stop and self.scene.words[i] in COMMAS:
            i += 1
        found = self.scene.phrase_at(i) if i < stop and self.scene.words[i] in self.scene.k.starts else None
        return found is not None and found[0].kind in SOURCES

    def _led_to(self, quote: Quote) -> bool:
        """A colon, a that or a noun of saying («بتعليق "…"») before the quote says that somebody speaks."""
        before, k = self.scene.words[quote.mark - 1], self.scene.k
        return before == ":" or before in k.that or before.removeprefix(k.by) in k.saying_nouns
