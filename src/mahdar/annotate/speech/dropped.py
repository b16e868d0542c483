"""Whose a dropped subject is: who speaks in the sentence, gives the utterance, stands free in it or spoke last."""

from __future__ import annotations

from mahdar.annotate.speech import chain
from mahdar.annotate.speech.agreement import agrees
from mahdar.annotate.speech.described import link_to
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.possible_sources import is_source
from mahdar.annotate.speech.scene import COMMAS, Voice, is_feminine
from mahdar.annotate.speech.sentence_topics import FRONTED, SentenceTopics
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.annotate.speech.voices import second_noun, subject_at
from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.knowledge.speech import OF_OBJECT, Form

#: Words behind an utterance, or behind whoever gives it, within which «قال فيه» stands.
UTTERED = 40
#: Words of a subject right before its participle.
BESIDE = 6


class DroppedSubjects(SentenceTopics):
    """Finds who is meant; `Subjects` builds on it."""

    def _whose_participle(self, i: int, form: Form, start: int) -> Voice | None:
        """«…، مضيفة أن»: who speaks in the sentence where it agrees, else whom the sentence is about; a plural one is
        no single person's («لكن صناع الألعاب دافعوا عن أنفسهم قائلين»)."""
        current = self.out.current
        if (beside := self._right_before(i, form, start)) is not None:
            return beside
        if (told := self._who_was_told_of(form) or self._who_acted(i, form, start)) is not None:
            return told
        if current is None and (later := self._in_later_clause(i, form, start)) is not None:
            return later
        spoke = self.out.speaking(form) or self._agreeing_topic(form)
        if spoke is None and form.number == "s":
            spoke = self._free_before(i, form, start)
        if current is not None and spoke is not None and spoke.first > current.end:
            opens = self.scene.words[spoke.first - 1] in self.scene.k.that
            spoke = spoke if opens else None  # «كتبت الصحيفة إن المال وصل إلى الوزير، مضيفا»
        if current is not None and (asked := self._interviewed(i, form, current)) is not None:
            return asked
        if spoke is None and current is not None:
            alone = current.kind == "person" and current.number == "s" and form.number != "s"
            other = (
                self._clause_subject(i, form, max(start, current.end)) if not agrees(form, current) else None
            )
            return other or (None if alone else current)
        return spoke or self._whose_words(i, form, start) or self.out.resolve(form)

    def _interviewed(self, i: int, form: Form, current: Voice) -> Voice | None:
        """«تحدثت القناة مع الوزير فلان عن الوضع، مبينا أن»: whom a medium talked with, where the participle is not its."""
        scene = self.scene
        told = bool(self.out.drafts) and self.out.drafts[-1].sentence == self.out.number
        if told or current.kind not in chain.MEDIA or agrees(form, current):
            return None
        for a in range(current.end, i):
            found = (
                subject_at(scene, a + 1, i, False)
                if scene.words[a] in scene.k.particles["talks_with"]
                else None
            )
            if found is not None:
                return found[0] if agrees(form, found[0]) and found[0].kind == "person" else None
        return None

    def _in_later_clause(self, i: int, form: Form, start: int) -> Voice | None:
        """«اعتمد الرئيس لهجة قاسية، في وقت كان الوزير يحاول تخفيفها، معتبرا»: whom the clause with «كان» is about."""
        words, p = self.scene.words, self.scene.k.particles
        for a in range(i - 2, max(start + 2, i - UTTERED), -1):
            if words[a] in p["was"] and words[a - 1].removeprefix(self.scene.k.article) in p["at_the_time"]:
                found = subject_at(self.scene, a + 1, i, False)
                return found[0] if found is not None and agrees(form, found[0]) else None
        return None

    def _right_before(self, i: int, form: Form, start: int) -> Voice | None:
        """«بعدما قاطعتها الحركة متهمة الحكومة بـ»: the subject of the deed right before the participle, no comma between."""
        scene, words = self.scene, self.scene.words
        for a in range(i - 1, max(start, i - BESIDE), -1):
            if not words[a][:1].isalpha():
                return None
            if a not in scene.spots and scene.noun_at(a) is None:
                continue
            verb = words[a - 1].removeprefix(scene.k.conjunction)
            if self._is_deed(scene.k.conjunction + verb):
                found = subject_at(scene, a, i, False, after_verb=True)
                return found[0] if found is not None and found[1] == i and agrees(form, found[0]) else None
        return None

    def _who_was_told_of(self, form: Form) -> Voice | None:
        """«صرح المتحدث بأن الرئيس أعرب عن تقديره، مؤكدا ضرورة»: somebody's spokesman or a source has told what another
        said, who goes on."""
        scene, current = self.scene, self.out.current
        last = self.out.drafts[-1] if self.out.drafts else None
        if current is None or last is None or last.sentence != self.out.number or last.said.voice is None:
            return None
        passed_on = (current.kind == "sources" or current.kind in chain.MEDIA) and not form.cut
        if not self.out.speaks_for_another(current) and not passed_on:
            return None
        found = subject_at(scene, last.start, last.end, False)
        verb = scene.form_at(found[1]) if found is not None and found[1] < last.end else None
        if found is None or verb is None or verb.shape != "past" or verb.verb.belief:
            return None
        if "relayed" in verb.verb.frames:
            return None  # «قال المتحدث إن الوزير نقل رسالة إلى نظيره، مشيرا إلى»
        return found[0] if found[0].kind == "person" and agrees(form, found[0]) else None

    def _who_was_said_to_say(self, i: int, form: Form) -> Voice | None:
        """«أشار إلى أن الأمير أشاد بالوسطاء وأكد أن»: a verb in the past, joined without a comma to one of saying whose
        subject opens what was said."""
        scene = self.scene
        last = self.out.drafts[-1] if self.out.drafts else None
        joined = (
            form.cut and form.shape == "past" and form.verb.kind != "add" and scene.words[i - 1] not in COMMAS
        )
        if not joined or last is None or last.sentence != self.out.number or last.end != i:
            return None
        found = subject_at(scene, last.start, last.end, False)
        if found is None or found[1] >= i - 1 or scene.words[last.start - 1] not in scene.k.that:
            return None
        verb = scene.form_at(found[1] + (scene.words[found[1]] in COMMAS))
        told = verb is not None and verb.shape == "past" and not (verb.verb.belief or verb.verb.strict)
        return (
            found[0]
            if told and found[0].kind in ("person", "institution") and agrees(form, found[0])
            else None
        )

    def _whose_clause(self, i: int, form: Form, start: int) -> Voice | None:
        """«مع باكستان، التي ترفض الاتهامات وتشير إلى أن»: the verb is joined to that of a relative clause, of one tense and
        person with it."""
        words, k = self.scene.words, self.scene.k
        if not form.cut or form.shape != "present" or form.number != "s":
            return None
        for a in range(i - 2, max(start, i - FRONTED), -1):
            if words[a] in COMMAS or words[a] in k.particles["contrast"]:
                return None
            if words[a] in k.particles["who"]:
                alike = words[a + 1][:1] == words[i][form.cut] and words[i - 1] not in COMMAS
                return self._antecedent(a, form, start) if alike else None
        return None

    def _antecedent(self, relative: int, form: Form, start: int) -> Voice | None:
        raise NotImplementedError

    def _agreeing_topic(self, form: Form) -> Voice | None:
        """«اعتذر الوزير …، مضيفا»: the subject of the sentence, where it agrees."""
        topic = self.topic
        fits = (
            topic is not None and topic.gender in (None, form.gender) and topic.number in (None, form.number)
        )
        return topic if fits else None

    def _clause_subject(self, i: int, form: Form, start: int) -> Voice | None:
        """«وقال الوزير إن القادة اتفقوا …، داعين إلى», «في وقت كانت القيادة تهاجم …، قائلة»: the subject of the clause
        before, where it agrees."""
        words, k = self.scene.words, self.scene.k
        for a in range(i - 1, max(start, i - UTTERED), -1):
            before = words[a - 1]
            opens = before in k.that or before in k.particles["contrast"] or before in k.particles["was"]
            if opens and (a in self.scene.spots or self.scene.noun_at(a) is not None):
                found = subject_at(self.scene, a, i, False)
                known = found is not None and (found[0].gender is not None or found[0].kind == "person")
                return found[0] if found is not None and known and agrees(form, found[0]) else None
        return None

    def _clause_before(self, i: int, form: Form, start: int) -> Voice | None:
        """«قال الوزير إن …، في حين تمسك خصمه بالقانون، واشترط», «قبل أن يلتقي الرئيس الوفد ويؤكد»: the subject of the
        clause that a conjunction opens, where nobody has spoken since."""
        scene, words, p = self.scene, self.scene.words, self.scene.k.particles
        if form.shape == "participle" or not (form.cut or words[i - 1] in p["contrast"]):
            return None
        spoken = self.out.current.end if self.out.current is not None else start
        for a in range(i - 2, max(spoken, start, i - UTTERED), -1):
            if not self._opens_clause(a, form):
                continue
            for j in range(a + 1, min(a + 4, i)):
                if j in scene.spots or scene.noun_at(j) is not None:
                    found = subject_at(scene, j, i, False, after_verb=True)
                    return found[0] if found is not None and agrees(form, found[0]) else None
            return None
        return None

    def _who_acted(self, i: int, form: Form, start: int) -> Voice | None:
        """«طالب المندوب بالتعديل، واعترض نظيره معتبرا أن»: the subject of a deed that «و» joins behind a comma, where nobody has
        spoken since."""
        scene, words = self.scene, self.scene.words
        spoken = self.out.current.end if self.out.current is not None else start
        last = self.out.drafts[-1] if self.out.drafts else None
        if last is not None and last.sentence == self.out.number:
            spoken = max(spoken, last.end - 1)  # what was said tells of deeds, too
        for a in range(i - 2, max(spoken, start, i - UTTERED), -1):
            if words[a - 1] in COMMAS and self._is_deed(words[a]):
                found = subject_at(scene, a + 1, i, False, after_verb=True)
                return found[0] if found is not None and agrees(form, found[0]) else None
        return None

    def _is_deed(self, word: str) -> bool:
        """«واعترض», «فرفضتها», «رفضتها»: a verb in the past that «و» or «ف» joins, or with its object as a pronoun."""
        k = self.scene.k
        joined = word[:1] in CONJUNCTIONS
        bare = word[1:] if joined else word
        if joined and (bare in k.acts or bare in k.deeds):
            return True
        ending = next((p for p in k.pronouns if len(p) < len(bare) - 2 and bare.endswith(p)), "")
        stem = bare[: len(bare) - len(ending)] if ending else ""
        return stem in k.acts or stem in k.deeds

    def _opens_clause(self, a: int, form: Form) -> bool:
        """A clause with a verb and a subject of its own begins behind token `a`; of a verb in the present, behind «أن»."""
        words, k = self.scene.words, self.scene.k
        p, before = k.particles, words[a - 1]
        if form.shape == "present":
            return words[a] in k.that and (before in p["writer_then"] or before in p["before_that"])
        if words[a] in p["hint"]:
            return before in p["hint_in"]  # «في حين»
        if words[a] in p["was"] and words[a].startswith(k.conjunction):
            return before in COMMAS  # «، وكان القادة …»
        return words[a] in p["while"] or words[a] in p["where"] or words[a] in p["since"]

    def _whom_but_means(self, i: int, form: Form, start: int) -> Voice | None:
        """«زعمت الممثلة أنها تعرف الرئيس فلانا، لكنه نفى ذلك»: the pronoun has not the gender of who spoke in the sentence, and means
        the last person named who has it."""
        scene, current = self.scene, self.out.current
        if scene.words[i - 1] not in scene.k.particles["but_who"] or form.number != "s" or current is None:
            return None
        if current.kind != "person" or current.gender is None or current.gender == form.gender:
            return None
        for a in range(i - 2, max(start, i - UTTERED) - 1, -1):
            spot = scene.spots.get(a)
            person = spot is not None and spot.mention.kind in ("person", "office")
            if (
                spot is not None
                and person
                and is_feminine(scene.words, spot, scene.k) == (form.gender == "f")
            ):
                return make_voice(scene, a, spot.end, [spot])
        return None

    def _who_was_asked(self, i: int, start: int) -> Voice | None:
        """«وحين سئل الوزير هل اتفق الجانبان، قال», «…، اكتفى بالقول»: whoever was asked answers behind the comma."""
        words, k = self.scene.words, self.scene.k
        for a in range(i - 2, max(start, i - UTTERED) - 1, -1):
            if words[a] in k.particles["asked_him"] and any(w in COMMAS for w in words[a + 1 : i]):
                told = self.attribution.last_of(words[a], a)  # «وعندما سألها صحفي عن …، ردت»
                return told[0] if told is not None else None
            if words[a].removeprefix(k.conjunction) in k.particles["was_asked"]:
                found = subject_at(self.scene, a + 1, i, True)
                answers = found is not None and any(w in COMMAS for w in words[found[1] : i])
                return found[0] if found is not None and answers else None
        return None

    def _who_spoke_then(self, i: int, form: Form, start: int) -> Voice | None:
        """«هذا ينافي ما صرح به الوزير، عندما قال إن», «كان آخر ظهور للوزير حين أعلن أن»: whom the clause before is about, in a
        sentence that nobody speaks in."""
        scene = self.scene
        words, k = scene.words, scene.k
        if words[i - 1] not in k.particles["when"] or form.number != "s" or form.shape != "past":
            return None
        topic = self._agreeing_topic(form) or self._free_before(i, form, start)
        if topic is not None and agrees(form, topic):
            return topic
        for a in range(i - 2, max(start, i - UTTERED), -1):
            spot = scene.spots.get(a)
            held = spot is not None and spot.cut and words[a].startswith(k.to)
            if spot is not None and held and spot.mention.kind in ("person", "office"):
                man = is_feminine(words, spot, k) == (form.gender == "f")
                return make_voice(scene, a, spot.end, [spot]) if man else None
        return None

    def _woman_before(self, form: Form, start: int) -> Voice | None:
        """«والتقى الوزير السفيرة فلانة. وأكدت أن»: the one woman of the sentence before, where no she has been heard."""
        scene = self.scene
        if form.gender != "f" or not self.out.number:
            return None
        begun = scene.page.sentences[self.out.number - 1].start
        spots = [
            s for a in range(max(begun, start - UTTERED), start) if (s := scene.spots.get(a)) is not None
        ]
        women = [s for s in spots if s.mention.kind == "person" and is_feminine(scene.words, s, scene.k)]
        return make_voice(scene, women[0].first, women[0].end, women) if len(women) == 1 else None

    def _last_agreeing(self, form: Form) -> Voice | None:
        """«وأضاف» where nobody has been heard: the last who was told of."""
        return next((v for v in reversed(self.scene.voices) if agrees(form, v)), None)

    def _of_his_country(self, i: int, form: Form) -> Voice | None:
        """«قال المتحدث إن بلاده قبلت العرض، واقترحت أن»: what his own country does he goes on to tell."""
        words, current = self.scene.words, self.out.current
        last = self.out.drafts[-1] if self.out.drafts and form.cut else None
        if current is None or last is None or last.sentence != self.out.number or last.end > i:
            return None
        return current if words[last.start] in self.scene.k.particles["his_own"] else None

    def _in_it(self, i: int, form: Form, start: int) -> Voice | None:
        """«أصدر الوزير بيانا قال فيه إن», «… رد الوزير في بيان، قال فيه»: the last person named in the sentence who
        stands free, else its subject."""
        scene = self.scene
        words, k = scene.words, scene.k
        if i + 1 >= len(words) or words[i + 1] not in k.particles["in_it"]:
            return None
        if words[i - 1] in k.particles["preposition"]:
            return None
        if subject_at(scene, i + 2, i + 3, False):
            whose = self._judges_it(i, form) and (
                self._whose_words(i, form, start) or self._agreeing_topic(form)
            )
            return whose or None
        return (
            self._whose_words(i, form, start)
            or self._same_doer(i, form, start)
            or self._free_before(i, form, start)
            or self._agreeing_topic(form)
            or self._clause_subject(i, form, start)
        )

    def _judges_it(self, i: int, form: Form) -> bool:
        """«بيانا وصف فيه الزعيم بأنه …»: the only noun phrase before the link is who is judged, and nobody's subject."""
        scene, frames = self.scene, form.verb.frames
        if not frames & OF_OBJECT:
            return False
        link = link_to(scene, i, frames, min(self.stop, i + UTTERED))
        if link is None or link <= i + 2:
            return False
        end = phrase_end(scene, i + 2, link)
        with_him = not scene.k.particles["and_who"].isdisjoint(scene.words[i + 3 : end + 1])  # «ومن معه»
        return with_him or (end == link and second_noun(scene, i + 2, link) is None)

    def _same_doer(self, i: int, form: Form, start: int) -> Voice | None:
        """«وكان الوزير قد التقى الموفد، وأجرى مساء أمس اتصالا مع نظيره، شدد خلاله على»: no subject stands between the deed
        and the utterance, so it is that of the sentence."""
        scene, p = self.scene, self.scene.k.particles
        topic = self._agreeing_topic(form)
        if topic is None:
            return None
        for a in range(i - 1, max(start, i - UTTERED), -1):
            told = scene.words[a].removesuffix(scene.k.accusative)
            if not any(told in p[role] for role in ("sent", "utterance", "talks")):
                continue
            for b in range(a - 1, max(start, a - BESIDE), -1):
                if b in scene.spots or scene.noun_at(b) is not None:
                    return None
                also = b > start and scene.words[b - 1] in p["also"]  # «كما أجرى مباحثات، جدد خلالها»
                if self._is_deed(scene.k.conjunction * also + scene.words[b]):
                    return topic
            return None
        return None

    def _whose_words(self, i: int, form: Form, start: int) -> Voice | None:
        """«في تصريح لفلان قال فيه», «كان لفلان تصريح قال فيه», «في كلمة من الوزير»: whose the utterance is."""
        scene = self.scene
        words, k = scene.words, scene.k
        for a in range(i - 1, max(start, i - UTTERED) - 1, -1):
            sent = words[a] in k.particles["sent"]  # «ل» names whom it was sent to
            told = (
                words[a] in k.particles["utterance"]
                or words[a].removeprefix(k.by) in k.particles["utterance"]
            )
            if not told and not sent:
                continue
            for b in (a - 1, *range(a + 1, min(a + 4, i))):
                if not sent and words[b].startswith(k.to) and is_source(scene, b, True):
                    found = self.attribution.noun_phrase(b, i, True)
                elif (
                    (a < b <= a + 2 and words[b] in k.particles["source_of"])
                    or words[b] in k.object_forms
                    or words[b] in k.particles["utters"]
                    or self._issued(a, b)
                ):  # «كلمة من فلان», «كلمة ألقاها فلان»
                    b += words[b] in k.particles["source_of"] and words[b + 1] in k.particles["side_of"]
                    found = subject_at(scene, b + 1, i, words[b] in k.particles["utters"])
                else:
                    continue
                if found is not None and found[0].kind not in chain.MEDIA and agrees(form, found[0]):
                    return found[0]
        return None

    def _issued(self, a: int, b: int) -> bool:
        """«صدر بيان عن الجيش قال فيه», «بيان صادر عن الجيش»: «عن» at `b` names whose the utterance at `a` is."""
        words, p = self.scene.words, self.scene.k.particles
        return words[b] in p["relayed_from"] and any(words[j] in p["issued"] for j in (a - 1, b - 1))

    def _free_before(self, i: int, form: Form, start: int) -> Voice | None:
        """The last person named in the sentence who hangs on no preposition and no noun, and agrees with the verb."""
        scene = self.scene
        words, k = scene.words, scene.k
        for a in range(i - 1, max(start, i - UTTERED), -1):
            spot = scene.spots.get(a)
            if spot is None or spot.cut or spot.mention.kind not in ("person", "office"):
                continue
            before = words[a - 1]
            if before in k.particles["next"] and words[a - 2] in COMMAS and words[spot.end] in COMMAS:
                continue  # «هاتف الرئيس نظيره، ثم فلانا، داعيا»
            free = before in k.particles["contrast"] or before in k.particles["preposition_pronoun"]
            hung = before.startswith((k.to, k.by)) and not free  # «لانتقاد الرئيس»
            governed = before in k.particles["preposition"] or before in k.objects or before in k.speakers
            governed = governed or before in k.particles["relayed_from"]  # «ما ورد على لسان فلان»
            she = is_feminine(words, spot, k) or self.out.is_woman(spot.mention.name or spot.mention.text)
            if not (governed or hung) and (form.gender == "f") == she:
                return make_voice(scene, a, spot.end, [spot])
        return None
