"""Who goes on where somebody else has spoken in an aside: «كان الوزير في بيروت عندما أعلن خصمه أن …. وقال إن»."""

from __future__ import annotations

from mahdar.annotate.speech.clauses import opens_clause
from mahdar.annotate.speech.headed_speech import HeadedSpeech
from mahdar.annotate.speech.scene import COMMAS, Scene, Voice
from mahdar.annotate.speech.voices import subject_at
from mahdar.knowledge.speech import Form

#: Letters of a word that only looks accusative («هذا», «إذا»).
WORD = 3
#: Words from a verb in an aside to the comma that closes it.
ASIDE_WORDS = 40
#: Words of a subject between «ما تقول» and «إنه».
SUBJECT_WORDS = 7


class MainSubjects(HeadedSpeech):
    """Keeps the subject of the main clause; the engine builds on it."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.asides: set[int] = set()  # the verbs of saying of temporal and relative clauses
        self.last_aside = -1  # the last of them

    def _note_aside(self, i: int, before: str) -> None:
        """The verb at `i` stands in a clause of time, or in a relative clause."""
        p, words = self.scene.k.particles, self.scene.words
        told = (
            before in self.scene.k.that
            and words[i - 2].removeprefix(self.scene.k.conjunction) in p["before_that"]
        )
        if before in p["when"] or before in p["until"] or before in p["who"] or told:
            self.asides.add(i)
            self.last_aside = i

    def _main_goes_on(self, start: int, stop: int) -> None:
        """At the end of a sentence whose last words were said in an aside, who the sentence is about speaks next."""
        last = self.out.drafts[-1] if self.out.drafts else None
        if last is None or last.sentence != self.out.number:
            self._none_but_aside(start)
            return
        if last.said.cue not in self.asides:
            return
        in_time = self.scene.words[last.said.cue - 1] not in self.scene.k.particles["who"]
        main = self._acts_behind(last.end, stop) or (self._main_before(last.said.cue) if in_time else None)
        if main is not None:
            self.out.push(main)

    def _none_but_aside(self, start: int) -> None:
        """«وكان الوزير في زيارته حين أعلن الرئيس عن موافقته. وقال»: what the aside tells is no statement, and who the
        sentence is about speaks next."""
        aside, topic = self.last_aside, self.topic
        if topic is None or not start <= topic.first < aside:
            return
        if self.scene.words[aside - 1] not in self.scene.k.particles["who"]:
            self.out.push(topic)

    def _main_before(self, cue: int) -> Voice | None:
        for draft in reversed(self.out.drafts):
            if draft.sentence != self.out.number:
                break
            if draft.said.cue not in self.asides:
                return draft.said.voice
        return self.topic if self.topic is not None and self.topic.first < cue else None

    def _acts_behind(self, end: int, stop: int) -> Voice | None:
        """«وردا على سؤال عن سلفه الذي رأى أن …، رفض الوزير الخوض في الأمر»: the subject of the main verb behind the aside."""
        words = self.scene.words
        for j in range(end, min(stop - 1, end + 3)):
            if words[j] in COMMAS and opens_clause(self.scene, j + 1):
                found = subject_at(self.scene, j + 2, stop, False, after_verb=True)
                return found[0] if found is not None else None
        return None

    def _what_one_says(self, i: int, form: Form, stop: int) -> bool:
        """«بسبب ما قال إنه خرق», «لما تقول أنقرة إنه حقها», «وكثيرا ما يقول إن»: «ما» that denies nothing."""
        words, k = self.scene.words, self.scene.k
        if i < 2 or words[i - 1] not in k.what or "that" not in form.verb.frames or form.cut:
            return False
        often = words[i - 2] in k.particles["often"]
        for j in range(i + 1, min(stop, i + SUBJECT_WORDS)):
            if words[j] in k.that:
                return often or (words[j].endswith(k.pronouns) and not words[j].startswith(k.conjunction))
            if words[j] in COMMAS or self.scene.form_at(j) is not None:
                return False
        return False

    def _resumed(self, i: int, begun: int, start: int, stop: int) -> int:
        """«وكان المبعوث، الذي أكد أن …، قد زار», «وساعد الحارس، الذي قالت الشرطة إن اسمه …، في إخراج …»: the comma before what the
        main clause waits for, behind a relative clause between commas whose verb stands at `i` and whose content begins at `begun`."""
        words, p = self.scene.words, self.scene.k.particles
        was, aside = words[start] in p["was"], i - 2 > start and words[i - 2] in COMMAS
        for j in range(begun + 1, min(stop - 2, begun + ASIDE_WORDS)):
            if words[j] not in COMMAS or self.scene.quote_over(j) is not None:
                continue
            if (was and words[j + 1] in p["has"]) or (aside and self._awaited(j + 1)):
                return j
        return stop

    def _awaited(self, at: int) -> bool:
        """«في إخراج …», «إلى تمثيله», «بالكشف عن», «وفدا يضم»: what a verb before an aside brings."""
        words, k = self.scene.words, self.scene.k
        word, p = words[at], self.scene.k.particles
        if at in self.scene.spots or self.scene.phrase_at(at) is not None:
            return False
        if word in p["post_in"] or word in p["traced_to"]:
            return words[at + 1] not in p["hint"] and words[at + 1] not in p["sometime"]
        if word.startswith(k.by + k.article):
            return True
        joined = word.startswith(k.conjunction) and word not in k.speakers
        noun = word.endswith(k.accusative) and len(word) > WORD and not joined
        other = word in k.circumstances or word in k.adverbs or word in k.objects or word in k.forms
        known = any(
            word in p[role]
            for role in ("adverb", "often", "besides", "writer", "while", "in_answer", "preposition")
        )
        return noun and not other and not known and self.scene.is_ordinary(at)
