"""What a paper says: «وجاء في البيان أن», «بيانا جاء فيه», «جاء في "خريطة الطريق"»; and whose paper it is."""

from __future__ import annotations

from mahdar.annotate.speech import chain, complements
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.possible_sources import is_source
from mahdar.annotate.speech.relays import Relays
from mahdar.annotate.speech.scene import COMMAS, Voice
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.annotate.speech.voices import subject_at
from mahdar.model import Speaker

#: Words from who issues a document to the verb, and from that to the document.
SCOPE = 12
#: Words between a relative clause and the document that it is about.
DOCUMENT = 24


class Papers(Relays):
    """Reads what a document contains; `Attribution` builds on it."""

    def _said_last(self) -> Voice | None:
        """Who issued the document that «جاء فيه» means: who is at the head of the sentence, or spoke last."""
        return self.out.current or (self.scene.voices[-1] if self.scene.voices else None)

    def quoted_document(self, at: int) -> tuple[Voice, int] | None:
        """«جاء في "خريطة الطريق"»: a document that goes by its name alone."""
        quote = self.scene.quote_at.get(at)
        if quote is None or quote.words > 6:
            return None
        a, b = self.scene.page.reading.span(quote.first, quote.end)
        speaker = Speaker(name=self.scene.page.text[a:b], start=a, end=b)
        self.out.used.add(quote.mark)
        voice = Voice(speaker, (speaker,), "document", None, "s", (), True, quote.first, quote.end)
        return voice, quote.after

    def contains(self, i: int, after: int, stop: int) -> int:
        """«وجاء في البيان أن …»: a document speaks."""
        scene = self.scene
        found = None
        if scene.words[after - 1] not in scene.k.particles["in_it"]:  # «بيانا جاء فيه "لن نعود"»: no name
            found = self.quoted_document(after) or subject_at(scene, after, stop, True)
        voice = (
            found[0]
            if found is not None
            else self._document_before(i) or self._author_before(i) or self._said_last()
        )
        end = found[1] if found is not None else after
        for j in range(end, min(stop, end + 20)):
            if scene.words[j - 1] in COMMAS and scene.form_at(j) is not None:
                break  # «رفض ما ورد على لسان فلان، مؤكدا أن»
            complement = complements.plain_complement(scene, j)
            if complement is not None:
                said = Said(voice, i, None, chain.hops_between(scene, end, j))
                return self.out.emit(said, complement, stop)
        return 0

    def _author_before(self, i: int) -> Voice | None:
        """«نشرت الوكالة تصريحا للمندوب جاء فيه»: whose the utterance right before is."""
        words, k = self.scene.words, self.scene.k
        for a in range(i - 1, max(0, i - DOCUMENT), -1):
            if words[a] in k.particles["utterance"]:
                mine = words[a + 1].startswith(k.to) and is_source(self.scene, a + 1, True)
                found = self.noun_phrase(a + 1, i, True) if mine else None
                if found is not None and found[1] == i:
                    return found[0]
                return self._issuer_before(a)
        return None

    def _issuer_before(self, document: int) -> Voice | None:
        """«أصدر الوزير بيانا جاء فيه», «إن رئيس الاتحاد، فلان، أصدر بيانا»: who issued the document at that token."""
        words, k = self.scene.words, self.scene.k
        for a in range(document - 1, max(0, document - SCOPE), -1):
            if words[a].removeprefix(k.conjunction) not in k.particles["issues"]:
                continue
            found = subject_at(self.scene, a + 1, document + 1, False, after_verb=True)
            if found is not None and found[1] == document:
                return found[0]
            for b in range(a - 1, max(0, a - SCOPE), -1):
                found = subject_at(self.scene, b, a, False) if words[b - 1] in k.that else None
                if found is not None and found[1] in (a, a - 1):
                    return found[0]
            return None
        return None

    def _document_before(self, i: int) -> Voice | None:
        """«الإعلان الذي وقعه القادة، والذي جاء فيه أن»: the document that the relative clause is about."""
        scene = self.scene
        if scene.words[i - 1] not in scene.k.particles["who"]:
            return None
        for a in range(i - 2, max(0, i - DOCUMENT), -1):
            noun = scene.noun_at(a)
            if noun is not None and noun.kind == "document":
                end = phrase_end(scene, a, i)
                return make_voice(scene, a, end, [scene.spots[j] for j in range(a, end) if j in scene.spots])
        return None
