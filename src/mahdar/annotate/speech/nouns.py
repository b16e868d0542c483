"""Nouns of saying («قوله إن»), and verbs of saying with a pronoun («أكده», «وأبلغه أن»)."""

from __future__ import annotations

from mahdar.annotate.speech import chain, complements
from mahdar.annotate.speech.output import Said
from mahdar.annotate.speech.sayings import Sayings
from mahdar.annotate.speech.scene import COMMAS, Voice
from mahdar.annotate.speech.voices import make_voice, subject_at
from mahdar.knowledge.speech import Form


class Nouns(Sayings):
    """Reads what is said without a plain verb of saying; the engine builds on it."""

    def _noun(self, i: int, stop: int) -> int:
        """«قوله إن», «بالقول إن», «إعلان الوزير أن»: a verbal noun of saying, and whose it is."""
        scene = self.scene
        words, p = scene.words, scene.k.particles
        if i + 1 >= stop or scene.quote_over(i) is not None:
            return 0
        at = i + 1
        if words[i] in p["masdar_of"]:
            found = subject_at(scene, at, stop, False)
            at = found[1] if found is not None else stop
            if at < stop and (words[at] in COMMAS or words[at] in p["preposition"]):
                at = next((j for j in range(at + 1, min(stop, at + 6)) if words[j] in scene.k.that), stop)
            if found is None or at >= stop or words[at] not in scene.k.that:
                return 0
            voice: Voice | None = found[0]
        elif (
            words[i] in p["saying_noun"]
            and words[i - 1] not in p["leads_to_saying"]
            and not words[i].startswith(scene.k.by)
        ):
            return 0
        else:
            voice = self._named_right_before(i - 1) if words[i - 1] in p["leads_to_saying"] else None
            voice = voice or self.out.current or self.topic or (scene.voices[-1] if scene.voices else None)
        complement = complements.plain_complement(scene, at)
        if complement is None:
            return 0
        return self.out.emit(Said(voice, i), complement, stop)

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
        form = scene.k.object_forms[scene.words[i]]
        found = subject_at(scene, i + 1, stop, False)
        inner = scene.words[i - 1] in scene.k.particles["who"]  # «المقترح الذي أيدته ألبانيا»
        if found is not None and found[0].kind not in chain.MEDIA and not inner:
            self.out.current = found[0]
            self.out.push(found[0])
        at = found[1] if found is not None else i + 1
        if at >= stop or scene.quote_over(i) is not None:
            return 0
        if form.verb.takes_object:
            return self._told(i, form, found[0] if found is not None else None, at, stop)
        if "described" not in form.verb.frames:
            return 0
        complement = complements.plain_complement(scene, at)
        if complement is None and scene.words[at] == scene.k.by:
            complement = complements.plain_complement(scene, at + 1)
        if complement is None or complement.kind != "quote":
            return 0
        voice = found[0] if found is not None else self.out.resolve(form) or self.out.current
        return self.out.emit(Said(voice, i, form), complement, stop)

    def _told(self, i: int, form: Form, voice: Voice | None, at: int, stop: int) -> int:
        """«وأبلغه الرئيس أن», «أخبرهم أنه»: the pronoun is who is told."""
        complement = self.attribution.that_after(at, stop)
        if complement is None or self.scene.words[i - 1] in self.scene.k.particles["who"]:
            return 0
        before = self.out.current or self.topic if form.cut else self._named_right_before(i)
        voice = voice or before or self.out.resolve(form)
        return self.out.emit(Said(voice, i, form), complement, stop)
