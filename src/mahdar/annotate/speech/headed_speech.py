"""What a heading or an entry of a running report says: «فلان: …», «فلان "…"»."""

from __future__ import annotations

from collections import defaultdict

from mahdar.annotate.speech.fronted_speech import FrontedSpeech
from mahdar.annotate.speech.headings import HEADING, is_portrait, is_topic
from mahdar.annotate.speech.output import SPEECH_WORDS
from mahdar.annotate.speech.quoted_names import is_name
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voices import subject_at
from mahdar.arabic.reading import Sentence


class HeadedSpeech(FrontedSpeech):
    """Reads a line that its speaker heads; the engine builds on it."""

    def _entry_end(self, sentence: Sentence) -> int:
        """The end of the paragraph's sentences in which nobody else speaks."""
        scene, n = self.scene, self.out.number
        sentences = scene.page.sentences
        while n + 1 < len(sentences) and sentences[n + 1].paragraph == sentence.paragraph:
            if any(
                scene.form_at(i) or i in scene.quote_at
                for i in range(sentences[n + 1].start, sentences[n + 1].end)
            ):
                break
            n += 1
        return sentences[n].end

    def _answer_end(self, sentence: Sentence, start: int) -> int:
        """The end of the paragraph that somebody's name opens who answers in more than one («فلان: …»); else 0."""
        scene = self.scene
        spot = scene.spots.get(start)
        if spot is None or sentence.region == "title" or start not in self._answers:
            return 0
        n, sentences = self.out.number, scene.page.sentences
        while n + 1 < len(sentences) and sentences[n + 1].paragraph == sentence.paragraph:
            n += 1
        return sentences[n].end

    _kept_answers: frozenset[int] | None = None

    @property
    def _answers(self) -> frozenset[int]:
        """Where an interview names the one who answers: a name and a colon at the head of several paragraphs."""
        if self._kept_answers is None:
            self._kept_answers = self._find_answers()
        return self._kept_answers

    def _find_answers(self) -> frozenset[int]:
        scene, found = self.scene, defaultdict[str, list[int]](list)
        for sentence in scene.page.sentences:
            spot = scene.spots.get(sentence.start)
            if spot is None or spot.mention.kind != "person" or spot.end >= len(scene.words):
                continue
            if scene.words[spot.end] == ":":
                found[scene.raw(spot.first, spot.end)].append(spot.first)
        return frozenset(at for places in found.values() if len(places) > 1 for at in places)

    def _heading(self, sentence: Sentence, start: int, entry: int = 0) -> int:
        """«فلان: …» in a title or a line of its own, or in an entry of a running report that ends at `entry`; 0 when
        it is not one."""
        scene = self.scene
        words = scene.words
        length = sentence.end - start
        title = sentence.region == "title"
        stopped = words[sentence.end - 1] == "." and scene.quote_over(sentence.end - 1) is None
        if length < 3 or not (title or entry or (length <= HEADING and not stopped)):
            return 0
        reach = min(start + (HEADING if entry else 10), sentence.end - 1)
        colon = next((j for j in range(start, reach) if words[j] == ":"), None)
        if colon is None or colon == start:
            return self._heading_quote(sentence, start)
        if is_topic(scene, start, colon):
            return 0
        found = subject_at(scene, start, colon, False)
        if found is None:
            return self._nobodys(sentence, start, colon)
        voice, after = found[0], scene.after_aside(found[1])
        if any(scene.form_at(j) for j in range(after, colon)):
            return 0
        quote = scene.quote_at.get(colon + 1)
        p, where = scene.k.particles, scene.spots.get(after + 1)
        there = words[after] in p["post_in"] and where is not None and where.mention.kind == "place"
        asked = voice.kind != "person" and words[colon + 1] in p["asks"] - p["negation"]
        first = words[colon + 1]
        clause = (
            first in p["negation"] or first in scene.k.first_person or first.startswith(tuple(p["we_will"]))
        )
        posted = any(words[j].removeprefix(scene.k.article) in p["posted"] for j in range(voice.first, after))
        if asked or (there and quote is None and not clause and not posted):
            return 0  # «باباندريو في أنقرة: خمسة اتفاقات»; but «السفير في أنقرة: …»
        if voice.kind == "person" and quote is None and is_portrait(scene, colon, sentence.end):
            return 0
        lone = voice.kind == "document" and colon - start < 2
        if (
            lone
            or voice.kind == "outlet"
            or not (
                after == colon
                or words[after] in scene.k.particles["heading_link"]
                or words[after].startswith(scene.k.to)
            )
        ):
            return 0
        if quote is not None and quote.after >= sentence.end - 1:
            self.out.direct(Said(voice), quote)
            return max(sentence.end, quote.after)
        end = max(sentence.end, entry)
        self.out.emit_content(Said(voice), colon + 1, end)
        return end

    def _nobodys(self, sentence: Sentence, start: int, colon: int) -> int:
        """«عشر سنوات على الحرب: "لم ينتصر أحد"»: a quoted clause that ends a title, of somebody whom it does not name."""
        quote = self.scene.quote_at.get(colon + 1)
        if (
            quote is None
            or quote.after < sentence.end - 1
            or quote.words < SPEECH_WORDS
            or not self.out.is_clause(quote)
        ):
            return 0
        if any(self.scene.form_at(j) is not None for j in range(start, colon)):
            return 0  # «قال الأمين العام: "…"»
        self.out.direct(Said(None), quote)
        return max(sentence.end, quote.after)

    def _heading_quote(self, sentence: Sentence, start: int) -> int:
        """«فلان "…"»: a heading of a speaker and a quote, with nothing between."""
        scene = self.scene
        quote = next(
            (
                scene.quote_at[j]
                for j in range(start + 1, min(start + 8, sentence.end))
                if j in scene.quote_at
            ),
            None,
        )
        if quote is None or quote.words < 3:
            return 0
        if quote.after < sentence.end - 1 and not self.out.is_clause(quote):
            return 0
        found = subject_at(scene, start, quote.mark, False)
        if found is None or found[1] != quote.mark or is_name(scene, quote):
            return 0
        spot = scene.spots.get(start)
        if spot is not None and spot.mention.kind == "place" and not self.out.is_clause(quote):
            return 0  # «المخيم "مدينة أشباح"»: what it is called
        self.out.direct(Said(found[0]), quote)
        return max(sentence.end, quote.after)
