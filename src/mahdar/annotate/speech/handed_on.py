"""What reports and rumours have it («تقارير عن أن …»), and wishes that somebody hands on («وجه إلى نظيره تمنياته بـ…»)."""

from __future__ import annotations

import msgspec

from mahdar.annotate.speech.complements import Complement, that_clause
from mahdar.annotate.speech.judged import Judged
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.scene import COMMAS
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voices import subject_at, voice_of

#: Words between a verb of handing on and the wishes.
REACH = 20
#: Words from the head of a sentence to a rumour it is told against («وردا على تقارير»).
FRONTED = 3
#: Words between «لا» and a rumour that is not there.
ABSENT = 4
#: Words from the blame to whom it is laid on.
LAID = 12
#: Words of what is rumoured before who says it all.
CLAUSE = 40


class HandedOn(Judged):
    """Reads what nobody's verb of saying brings; `Nouns` builds on it."""

    def _rumoured(self, i: int, stop: int) -> int:
        """«تقارير عن أن الوفد سينسحب», «شائعات بأن القمة ألغيت»: the that-clause of a noun of rumour, which is its speaker."""
        scene = self.scene
        words, k = scene.words, scene.k
        end = phrase_end(scene, i, stop)
        brings = (
            words[end] in k.particles["masdar_brings"] | k.particles["traced_to"] if end < stop else False
        )
        at = end + brings
        if at + 1 >= stop or words[at] not in k.that or words[at].startswith(k.conjunction):
            return 0
        if scene.quote_over(i) is not None or (not brings and k.that[words[at]] < 1 and end > i + 1):
            return 0
        head = scene.page.sentences[self.out.number].start
        opens = i == head and words[i].startswith(k.article)  # «التقارير بأن … أقلقت»: its verb comes
        if opens or words[i - 1] in k.particles["at_hand"] or self._are_none(i, head):
            return 0
        behind = self._said_behind(at, stop)
        if behind < stop and not self._brings(behind, stop):
            return 0  # «…، قال الوزير»: all of it is his
        stop = behind - 1 if behind < stop else stop
        if i > head and words[i - 1] in k.particles["preposition"] and i - head <= FRONTED:
            stop = next((j for j in range(at + 1, min(stop, at + CLAUSE)) if words[j] in COMMAS), stop)
        current, heard = self.out.current, list(scene.voices)
        voice = voice_of(scene, i, end)._replace(gender=None)
        if scene.noun_at(i) is None and voice.speaker.actor is None:
            voice = voice._replace(speaker=msgspec.structs.replace(voice.speaker, name_en=None))
        reached = self.out.emit(Said(voice, i), that_clause(scene, at, at, k.that[words[at]]), stop)
        self.out.current = current
        if current is not None or self.topic is not None:
            scene.voices = heard
        return reached

    def _are_none(self, i: int, head: int) -> bool:
        """«لا توجد معلومات», «لم ترد أي أنباء»: there are none."""
        words, k = self.scene.words, self.scene.k
        for j in range(i - 1, max(head - 1, i - ABSENT), -1):
            if words[j] in COMMAS or words[j] in k.that or words[j] in k.particles["preposition"]:
                return False  # «لم تعلق على تقرير»
            if words[j].removeprefix(k.conjunction) in k.particles["negation"]:
                return True
        return False

    def _said_behind(self, at: int, stop: int) -> int:
        """Where «…، قال الوزير», «…، وفق الوزير» begins behind the token, else `stop`."""
        words, reach = self.scene.words, min(stop, at + CLAUSE)
        told = (
            j
            for j in range(at + 2, reach)
            if words[j - 1] in COMMAS and (words[j] in self.scene.k.starts or self._verb_of_past(j))
        )
        return next(told, stop)

    def _brings(self, j: int, stop: int) -> bool:
        """Something else is said behind the token."""
        words = self.scene.words
        more = range(j, min(stop, j + CLAUSE))
        return any(words[at] in self.scene.k.that or at in self.scene.quote_at for at in more)

    def _verb_of_past(self, j: int) -> bool:
        form = self.scene.form_at(j)
        return form is not None and not form.cut and form.shape == "past"

    def _wished(self, i: int, stop: int) -> int:
        """«وجه الرئيس إلى نظيره تمنياته بالنجاح»: what he hands on, behind the verb and whom it is handed to."""
        if i + 2 >= stop or self.scene.words[i + 1] in COMMAS:
            return 0
        return self._brought(i, "hands_on", stop)

    def _blamed(self, i: int, stop: int) -> int:
        """«ألقى التقرير باللوم على الحراس», «أنحى السفير باللائمة في الفشل على خصومه»: the blame, on whom it is laid and for what."""
        words, k = self.scene.words, self.scene.k
        verb = next((a for a in range(i - 1, max(-1, i - REACH), -1) if words[a] in k.particles["lays"]), i)
        between = range(verb + 1, i)
        if sum(words[j] in COMMAS for j in between) % 2 or any(self.scene.form_at(j) for j in between):
            return 0  # «ألقى الوزير كلمة، وتحدث عن اللوم»
        near = min(stop, i + LAID)
        until = next((j for j in range(i + 1, near) if words[j] in COMMAS or words[j] == ":"), near)
        if until < near and words[until] == ":":
            return 0  # «ألقى باللائمة على خصمه: "…"»
        laid = k.particles["masdar_brings"] - k.particles["relayed_from"]
        on = any(words[j] in laid for j in range(i + 1, until))
        return self._brought(i, "lays", stop) if on else 0

    def _brought(self, i: int, verbs: str, stop: int) -> int:
        """Draft the noun at `i` and what hangs on it as said by the subject of one of these verbs before it."""
        scene = self.scene
        words, k = scene.words, scene.k
        if scene.quote_over(i) is not None:
            return 0
        for a in range(i - 1, max(-1, i - REACH), -1):
            if {words[a], words[a].removeprefix(k.conjunction)}.isdisjoint(k.particles[verbs]):
                continue
            asked = words[a - 1] in k.that and words[a].startswith(k.clause_letters)
            if asked or words[a - 1] in k.particles["negation"]:
                return 0  # «لم يقدم الوزير اعتذاره», «يجب أن يقدم اعتذاره»
            found = subject_at(scene, a + 1, i, False, after_verb=True)
            voice = found[0] if found is not None else self._ends_at(a) or self.topic
            return 0 if voice is None else self.out.emit(Said(voice, i), Complement("object", i, i), stop)
        return 0
