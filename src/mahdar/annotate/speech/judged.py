"""What is said of a thing that a pronoun stands for («اعتبره خرقا», «وصفها بالصادمة»), and nouns of saying that somebody
hastens to («سارع إلى نفي النبأ»)."""

from __future__ import annotations

from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.quote_judge import WHOLE
from mahdar.annotate.speech.quoted_names import is_name
from mahdar.annotate.speech.sayings import Sayings
from mahdar.annotate.speech.scene import Voice
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voices import subject_at, voice_of
from mahdar.knowledge.speech import Form

#: Words between «سارع» and the noun of saying: its subject.
HASTENED = 12


class Judged(Sayings):
    """Reads judgements of a thing named before; `HandedOn` builds on it."""

    def _judged(self, i: int, form: Form, voice: Voice | None, at: int, stop: int) -> int:
        """«وصفها مراقبون بالمنعطف في …», «ما اعتبره السكان غير كاف», «اعتبره النائب "إهانة"»."""
        words, p = self.scene.words, self.scene.k.particles
        if not {"described", "judged"} & form.verb.frames:
            return 0
        if voice is None and form.cut:
            voice = self.out.speaking(form)
        at = self.attribution.skip_adverbs(at, stop)
        if "described" in form.verb.frames and voice is not None and voice.first > i:
            inside = (j for j in range(voice.first + 1, at) if self._bound(j))
            if (called := next(inside, at)) < at:  # «وصفتها الوزارة بالخطوة المهمة»
                voice, at = voice_of(self.scene, voice.first, called), called
        if voice is None or at + 1 >= stop or words[i - 1] in p["modal"]:
            return 0
        if voice.first == i + 1 and self._indefinite(i + 1):
            return 0  # «أن لندن اعتبرته شخصا غير مرحب به»: the judgement, and nobody who judges
        said = Said(voice, i, form)
        if "described" in form.verb.frames:
            return self.out.emit(said, Complement("object", at, at), stop) if self._bound(at) else 0
        quote = self.scene.quote_at.get(at)
        if quote is not None:
            if is_name(self.scene, quote):
                return 0
            part = Complement("quote", at, quote.first, 0, quote)
            whole = quote.words >= WHOLE
            return self.out.emit(said, part, stop) if whole else self.out.emit_part(said, part, stop)
        return self.out.emit(said, Complement("object", at, at), stop) if self._indefinite(at) else 0

    def _bound(self, at: int) -> bool:
        """«بالصادمة»: a definite word behind «ب» that is no name."""
        bound = self.scene.words[at].startswith(self.scene.k.by + self.scene.k.article)
        return bound and at not in self.scene.spots

    def _indefinite(self, at: int) -> bool:
        """«خرقا لـ», «غير كاف»: an indefinite noun or adjective in the accusative."""
        words, k = self.scene.words, self.scene.k
        if at in self.scene.spots or words[at] in k.particles["adverb"] or words[at] in k.particles["day"]:
            return False
        if words[at] in k.particles["not_so"]:
            return words[at + 1][:1].isalpha() and words[at + 1] not in k.that
        return len(words[at]) > 3 and words[at].endswith(k.accusative)

    def _hastened(self, i: int, stop: int) -> int:
        """«سارع الناطق إلى نفي النبأ», «اكتفى النائب بوصف الخطوة بأنها …»: the noun of saying brings its object."""
        scene = self.scene
        words, k = scene.words, scene.k
        by = words[i].startswith(k.by)
        if i + 2 >= stop or words[i + 1] in k.that or not (by or words[i - 1] in k.particles["traced_to"]):
            return 0
        opened = (a for a in range(i - 1, max(-1, i - HASTENED), -1) if words[a] in k.particles["hastens"])
        verb = next(opened, None)
        if verb is None or scene.quote_over(i) is not None:
            return 0
        found = subject_at(scene, verb + 1, i, False)
        voice = found[0] if found is not None else self._ends_at(verb) or self.topic or self.out.current
        listed = k.forms.get(words[i][1:] if by else words[i])
        said = Said(voice, i, listed[0] if listed else None)
        return 0 if voice is None else self.out.emit(said, Complement("object", i + 1, i + 1), stop)

    def _ends_at(self, i: int) -> Voice | None:
        """«واكتفى مكتب الرئيس بالقول إن»: the noun phrase that ends there and hangs on nothing."""
        for a in range(i - 1, max(0, i - 8), -1):
            if self.scene.words[a] in self.scene.k.particles["media_medium"]:
                continue  # «علق على الخبر في "تويتر" بالقول»
            known = a in self.scene.spots or self.scene.noun_at(a) is not None
            if known and self._is_object(a):
                return self.topic
            if known and not self._hangs(a):
                found = subject_at(self.scene, a, i, False)
                return found[0] if found is not None and found[1] == i else None
        return None

    def _is_object(self, a: int) -> bool:
        """«استبق وصول الموفدين بالقول», «فاجأ المفاوضين بالقول»: in the form of an object, or behind what was done."""
        word, k = self.scene.words[a], self.scene.k
        oblique = word.startswith(k.article) and word.endswith(tuple(k.particles["oblique"]))
        return oblique or self.scene.words[a - 1] in k.objects
