"""Who is meant by his title of honour alone: «وقال سموه», «وأضافت معاليها»."""

from __future__ import annotations

import msgspec

from mahdar.annotate.speech.fronted import FrontedSubjects
from mahdar.annotate.speech.scene import Spot, Voice, is_feminine
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.annotate.speech.voices import voice_of
from mahdar.knowledge.speech import Form

#: Words back to somebody who is told of by his title alone.
NAMED = 60


class Honours(FrontedSubjects):
    """Finds the titled; `Subjects` builds on it."""

    def _honoured(self, at: int, form: Form) -> Voice:
        """«وقال سموه», «وأضافت معاليها»: who spoke last, or the last one named with that title."""
        spoke = self.out.speaking(form) or self.out.resolve(form) or self._last_named(at, form)
        if (titled := self._titled(at, spoke)) is not None:
            spoke = make_voice(self.scene, titled.first, titled.end, [titled])
        if spoke is not None and str(spoke.speaker.actor).startswith("person:"):
            return spoke._replace(first=at, end=at + 1)
        spoke = spoke or voice_of(self.scene, at, at + 1)
        a, b = self.scene.page.reading.span(at, at + 1)
        speaker = msgspec.structs.replace(spoke.speaker, name=self.scene.page.text[a:b], start=a, end=b)
        return spoke._replace(speaker=speaker, members=(speaker,), first=at, end=at + 1)

    def _titled(self, at: int, spoke: Voice | None) -> Spot | None:
        """The last person named before token `at` with the title that «سموه» means, where who spoke never is."""
        scene, found = self.scene, None
        titles = scene.k.honorifics[scene.words[at]]
        for spot in scene.persons:
            if spot.first >= at:
                break
            if titles.isdisjoint(scene.words[max(0, spot.first - 1) : spot.end]):
                continue
            found = spot
            if spoke is not None and spot.mention.actor == spoke.speaker.actor:
                return None
        return found

    def _last_named(self, at: int, form: Form) -> Voice | None:
        """The last person named before token `at`, where nobody has been heard."""
        for a in range(at - 1, max(-1, at - NAMED), -1):
            spot = self.scene.spots.get(a)
            if spot is not None and spot.mention.kind == "person":
                fits = is_feminine(self.scene.words, spot, self.scene.k) == (form.gender == "f")
                return make_voice(self.scene, a, spot.end, [spot]) if fits else None
        return None
