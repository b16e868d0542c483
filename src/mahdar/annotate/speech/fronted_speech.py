"""What is said before the verb of saying, or around it: «"…"، قال الوزير», «…، قال لافروف.», «…، يقول الوزير، …»."""

from __future__ import annotations

from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.headings import DASHES
from mahdar.annotate.speech.lonely import LONELY_WORDS, LonelyQuotes
from mahdar.annotate.speech.phrases import ASIDE
from mahdar.annotate.speech.quoted_names import is_name
from mahdar.annotate.speech.quotes import Quote
from mahdar.annotate.speech.scene import COMMAS, Voice
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voices import subject_at
from mahdar.knowledge.speech import Form

_STOPS = frozenset(".!؟?")
_SIGNS = COMMAS | DASHES
_SIGNS_AND_STOPS = _SIGNS | _STOPS


class FrontedSpeech(LonelyQuotes):
    """Reads back from a verb; the engine builds on it."""

    def _after_quote(
        self, i: int, form: Form, voice: Voice | None, shown: tuple[int, int] | None, stop: int
    ) -> int:
        """«"…"، قال الوزير»: the verb after its quote."""
        scene = self.scene
        if shown is None or form.shape == "participle" or form.cut:
            return 0
        links = scene.k.particles["quote_link"]
        told = scene.words[i - 1] in links
        before = _SIGNS_AND_STOPS if told else _SIGNS
        back = i
        while back > 0 and (scene.words[back - 1] in before or scene.words[back - 1] in links):
            back -= 1
        if (
            back > 1
            and scene.words[back - 1] == "\n"
            and scene.words[back] in scene.k.particles["quote_back"]
        ):
            back -= 1  # «"…" ¶ هكذا وصف الوزير …», and not «"…" ¶ كما قالت الصحيفة إن»
        quote = scene.quote_over(back - 1) if back > 0 else None
        if quote is None and "colon" in form.verb.frames and self._closes_sentence(i, shown, stop):
            return self._fronted_speech(Said(voice, i, form), back, stop)
        if (
            quote is None
            or quote.after != back
            or quote.words < (2 if told or self.out.is_clause(quote) else 3)
        ):
            return 0
        if is_name(scene, quote):
            return 0
        if quote.mark in self.out.used:  # «"…"، رحبت بهم الحكومة»: it has a speaker
            return shown[1] if self._claims(Said(voice, i, form), quote) else 0
        self.out.direct(Said(voice, i, form), quote)
        return shown[1]

    def _told_back(self, i: int, form: Form, stop: int) -> int:
        """«"…".. هذا ما أكد عليه الوزير», «"…"، وهو ما قاله الوزير», «"…" – قالها الوزير», «"…"، كلمات رددها الوزير»: whose the
        quote was is told behind it."""
        words = self.scene.words
        end = i - 1 - (words[i - 1] in self.scene.k.particles["quote_link"])
        quote = self.scene.quote_over(end - 1) if end > 0 and words[end] in _SIGNS_AND_STOPS else None
        meant = quote is not None and words[i] in self.scene.k.object_forms
        if not (self._is_news(i) or meant) or i + 1 >= stop:
            return 0
        found = subject_at(self.scene, self.attribution.subject_place(i + 1, stop), stop, False)
        if found is None:
            return 0
        return self._after_quote(i, form, found[0], (found[0].first, found[1]), stop)

    def _told_of_quote(self, start: int, stop: int) -> None:
        """«"…". بهذه العبارة افتتح الرئيس خطابه»: whose the quote before this sentence was, told by any verb."""
        scene = self.scene
        links = scene.k.particles["quote_link"]
        verb = next((j for j in range(start + 1, min(start + 4, stop)) if scene.words[j] not in links), stop)
        back = start - (start > 0 and scene.words[start - 1] == "\n")
        while back > 0 and scene.words[back - 1] in _SIGNS_AND_STOPS:
            back -= 1
        quote = scene.quote_over(back - 1) if back > 0 else None
        if verb >= stop or quote is None or quote.after != back:
            return
        found = subject_at(scene, verb + 1, stop, False)
        if found is None:
            return
        said = Said(found[0]._replace(spoke=True), verb)
        if quote.mark not in self.out.used:
            self.out.direct(said, quote)
        else:
            self._claims(said, quote)

    def _claims(self, said: Said, quote: Quote) -> bool:
        """A quote that was read, and of which only its place told whose it is, is the verb's that stands behind it."""
        drafts = self.out.drafts
        for n in range(len(drafts) - 1, max(-1, len(drafts) - 6), -1):
            d = drafts[n]
            if d.start == quote.first and d.said.cue is None:
                drafts[n] = d._replace(said=d.said._replace(voice=said.voice, cue=said.cue, form=said.form))
                self.out.push(said.voice)
                self.out.current = said.voice
                return True
        return False

    def _answers_quote(
        self, i: int, form: Form, complement: Complement | None, shown: tuple[int, int] | None
    ) -> bool:
        """The verb stands right behind a quote, with its subject, and no clause of its own stands beside them."""
        if shown is None or complement is None or form.cut or "colon" not in form.verb.frames:
            return False
        beside = complement.at <= shown[1] + 1 or complement.kind in ("that", "colon")
        return self._behind_quote(i) and (complement.kind in ("preposition", "object") or not beside)

    def _broken_quote(self, said: Said, after: int) -> None:
        """«"…"، أضاف المصدر، "…"»: the quote before a verb that stands between two halves is its too."""
        assert said.cue is not None
        quote = self.scene.quote_over(said.cue - 2)
        if quote is None or quote.after != said.cue - 1:
            return
        if quote.mark in self.out.used:
            self._claims(said, quote)
            return
        spoken = self.out.is_clause(quote) or (quote.words > 2 and not is_name(self.scene, quote))
        if self.scene.words[after] in COMMAS and spoken:
            self.out.direct(said, quote)

    def _closes_sentence(self, i: int, shown: tuple[int, int], stop: int) -> bool:
        """«…، قال لافروف.»: between a comma and the stop stand the verb and its subject alone."""
        words = self.scene.words
        end = self.attribution.skip_adverbs(shown[1], stop)
        return words[i - 1] in COMMAS and (end >= stop or words[end] in _STOPS)

    def _fronted_speech(self, said: Said, end: int, stop: int) -> int:
        """What stands before «، قال لافروف.» in the sentence, where nothing in it was said by another."""
        start = self.scene.page.sentences[self.out.number].start
        if end - start < LONELY_WORDS // 2 or any(
            d.sentence == self.out.number for d in self.out.drafts[-1:]
        ):
            return 0
        self.out.emit_content(self.out.settle(said), start, end)
        return stop

    def _aside(self, i: int, form: Form, start: int, stop: int) -> int:
        """«المحادثات، يقول الوزير، ستستأنف», «الهدنة، تابع الناطق في بيان، صامدة»: a verb stands between commas in what is
        said; the token after that, 0 when it does not go on."""
        if form.cut or "colon" not in form.verb.frames or i - start < 2:
            return 0
        if form.shape != "present" and (form.shape != "past" or form.verb.kind != "add"):
            return 0
        if i + 1 >= stop:
            return 0
        words, drafts = self.scene.words, self.out.drafts
        if self.scene.quote_over(i - 2) is not None or any(
            d.sentence == self.out.number for d in drafts[-1:]
        ):
            return 0  # «"لا أظن"، تجيب الباحثة، "…"»
        opens = words[start].removeprefix(self.scene.k.conjunction)
        if form.shape == "past" and opens in self.scene.k.particles["preposition"]:
            return 0  # «وفي ختام اللقاء، أضاف الوزير، …»
        close = next((j for j in range(i + 1, min(stop, i + ASIDE)) if words[j] in COMMAS), None)
        voice = self._aside_voice(i, form, close) if close is not None else None
        rest = self.attribution.rest(close, stop) if close is not None and voice is not None else 0
        if voice is None or not rest:
            return 0
        self.out.emit_content(self.out.settle(Said(voice, i, form)), start, rest)
        return rest

    def _aside_voice(self, i: int, form: Form, close: int) -> Voice | None:
        """Who speaks in the aside from the verb at `i` to the comma at `close`: named there, or who spoke last."""
        words, p = self.scene.words, self.scene.k.particles
        if any(words[j] in self.scene.k.that or self.scene.form_at(j) for j in range(i + 1, close)):
            return None
        found = subject_at(self.scene, i + 1, close, False)
        after = found[1] if found is not None else i + 1
        if after < close and not any(words[after] in p[role] for role in ("preposition", "adverb", "day")):
            return None
        return found[0] if found is not None else self.out.resolve(form)
