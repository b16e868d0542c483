"""A subject that stands before its verb: first in a headline, behind «كان» or «أما», whom a relative clause is about."""

from __future__ import annotations

from mahdar.annotate.speech.agreement import agrees
from mahdar.annotate.speech.dropped import BESIDE, DroppedSubjects
from mahdar.annotate.speech.headings import DASHES
from mahdar.annotate.speech.phrases import aside_end, closing, phrase_end
from mahdar.annotate.speech.scene import COMMAS, Voice, is_feminine
from mahdar.annotate.speech.sentence_topics import AS_FOR, FRONTED
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.annotate.speech.voices import joined_subject, subject_at, voice_of
from mahdar.knowledge.speech import Form

#: Words of «أما الوزير، وهو أيضا رئيس الحزب الذي …، فقال».
AS_FOR_HIM = 40
#: Words of an indefinite source before the verb that tells what it says.
SOURCE_WORDS = 4
#: Words of somebody between a contrast and his verb.
CONTRASTED = 9
#: The same of an indefinite document before a verb in the present.
DOCUMENT_WORDS = 12
#: Words that may stand between the subject of «كان» and its verb.
WAS = 14


class FrontedSubjects(DroppedSubjects):
    """Finds the subject before the verb; `Subjects` builds on it."""

    def _as_for(self, i: int, form: Form, start: int) -> Voice | None:
        """«أما الوزير فقال»: the subject stands between the two particles."""
        words, k = self.scene.words, self.scene.k
        after = i + 1
        if words[i - 1] in k.particles["then"] and not form.cut:
            i -= 1  # «أما الوزير فقد قال»
        elif not form.cut or words[i].startswith(k.conjunction):
            return None
        own = None if self._takes_object(form) else subject_at(self.scene, after, self.stop, False)
        if own is not None and own[0].kind == "person":
            return None  # «أما الحركة فقال الناطق باسمها»
        for a in range(i - 2, max(start - 1, i - AS_FOR_HIM), -1):
            if words[a] in k.particles["as_for"]:
                named = a + 1 in self.scene.spots or not words[a + 1].startswith(k.by)
                found = subject_at(self.scene, a + 1, i, named)
                closed = found is not None and (
                    found[1] == i or words[found[1]] in COMMAS or words[found[1]] in k.particles["who"]
                )
                return found[0] if found is not None and closed and self._is_his(found[0], form) else None
        for a in range(i - 2, max(start - 1, i - AS_FOR), -1):
            if words[a].removeprefix(k.conjunction) in k.particles["was_asked"]:
                found = subject_at(self.scene, a + 1, i, True)
                return found[0] if found is not None else None  # «وسئل الوزير عن عودة السفير فقال»
        for a in range(i - 1, max(start, i - 10), -1):
            noun = self.scene.noun_at(a)
            if noun is not None and noun.kind == "person" and not self._hangs(a):
                found = subject_at(self.scene, a, i, False)
                return found[0] if found is not None and found[1] == i else None  # «وتحدث الوزير فقال»
        return None

    def _is_his(self, voice: Voice, form: Form) -> bool:
        """«أما الخرطوم فقد طالب وزيرها»: the verb has the gender of whom the sentence is about, or a subject of its own."""
        spot = self.scene.spots.get(voice.first)
        named = spot is not None and spot.end == voice.end and spot.mention.kind in ("government", "place")
        return (
            spot is None
            or not named
            or is_feminine(self.scene.words, spot, self.scene.k) == (form.gender == "f")
        )

    def _takes_object(self, form: Form) -> bool:
        return form.verb.kind in ("ask", "accuse") or form.verb.takes_object

    def _hangs(self, i: int) -> bool:
        """The noun at `i` hangs on a preposition or on the noun before it («رئيس الوزراء»)."""
        before, k = self.scene.words[i - 1], self.scene.k
        construct = before in k.speakers and not before.startswith(k.article)
        return construct or before in k.particles["preposition"]

    def _leader(self, i: int, form: Form, start: int) -> Voice | None:
        """«وكان الوزير دعا طهران», «الوزير الذي اتهم طهران»: before a verb that takes whom it speaks to, the actor
        right before it is its subject."""
        scene = self.scene
        words, p = scene.words, scene.k.particles
        if form.cut or i <= start:
            return None
        if words[i - 1] in p["who"]:
            return self._antecedent(i - 1, form, start)
        end = i - 1 if words[i - 1] in p["has"] else i
        if (told := self._source_before(end)) is not None:
            return told
        for a in range(end - 1, max(start - 1, i - 8), -1):
            spot = scene.spots.get(a)
            if spot is not None:
                opened = a == start or words[a - 1] in p["was"] or words[a - 1] in p["contrast"]
                fits = spot.end == end and not spot.cut and opened
                return make_voice(scene, a, end, [spot]) if fits else None
        return None

    def _source_before(self, end: int) -> Voice | None:
        """«لكن مصدرا مطلعا أبلغ الصحيفة أن», «غير أن نقابات محلية طالبت الحكومة بـ»: the noun phrase between a contrast and
        the verb at `end`."""
        scene, p = self.scene, self.scene.k.particles
        for a in range(end - 1, max(0, end - CONTRASTED), -1):
            before = a - 2 if scene.words[a - 1] in scene.k.that else a - 1
            if scene.noun_at(a) is not None and scene.words[before] in p["contrast"]:
                found = subject_at(scene, a, end, False)
                return found[0] if found is not None and found[1] == end else None
        return None

    def _title_subject(self, i: int, form: Form, start: int) -> Voice | None:
        """«الكويت تطالب لبنان»: in a heading, and with the present, the subject stands first in the sentence."""
        if form.shape != "present" or form.cut or not 0 < i - start <= 10:
            return None
        words = self.scene.words
        first = next((j + 1 for j in range(i - 1, start, -1) if words[j] == ":"), start)
        found = subject_at(self.scene, first, i, False) or joined_subject(self.scene, first, i)
        closed = found is not None and (found[1] == i or (found[1] == i - 1 and words[found[1]] in COMMAS))
        return found[0] if found is not None and closed else self._gathering(first, i, form)

    def _gathering(self, first: int, i: int, form: Form) -> Voice | None:
        """«قمة الرياض تدعو إلى»: those who met speak in a heading, where nothing else stands before its verb."""
        scene, k = self.scene, self.scene.k
        alone = all(
            word[:1].isalpha() and word not in k.particles["preposition"] for word in scene.words[first:i]
        )
        if not self.heading or not alone or i - first > BESIDE:
            return None
        if scene.words[first].removeprefix(k.article) not in k.particles["gathering"]:
            return None
        feminine = scene.words[first].endswith(tuple(k.particles["feminine_endings"]))
        voice = voice_of(scene, first, i)._replace(
            kind="institution", gender="f" if feminine else "m", number="s"
        )
        return voice if agrees(form, voice) else None

    def _report_before(self, i: int, form: Form) -> Voice | None:
        """«أنباء تفيد أن», «نشر تقرير لخبراء أفاد بأن»: an indefinite noun of a source whose phrase ends at the verb."""
        scene = self.scene
        if i + 1 < len(scene.words) and scene.words[i + 1] in scene.k.particles["in_it"]:
            return None  # «تغريدة أوضح فيها»
        if scene.words[i - 1] in scene.k.particles["and_he"]:
            return None  # «احتجز ركاب حافلة وهو يهتف»
        for a in range(i - 1, max(-1, i - 1 - DOCUMENT_WORDS), -1):
            word = scene.words[a]
            far = a < i - SOURCE_WORDS
            cut = word not in scene.k.speakers and word.startswith((scene.k.conjunction, scene.k.by))
            noun = scene.k.speakers.get(word[cut:])
            if not word[:1].isalpha() and not word.isdigit() and word != "/":
                return None
            if far and (noun is None or noun.kind != "document" or form.shape != "present"):
                clause = any(word in scene.k.particles[r] for r in ("relative", "preposition_pronoun"))
                if clause or word in scene.k.that or scene.form_at(a) is not None:
                    return None
                continue  # «رسالة عبر البريد إلى الإدارة تقول إن»
            if noun is not None and noun.kind in ("sources", "document"):
                if noun.gender != form.gender and noun.number == form.number == "s":
                    return None  # «أصدرت الحكومة بيانا تؤكد»
                before = scene.words[a - 1].removeprefix(scene.k.conjunction)
                held = word.startswith(scene.k.article) or before in scene.k.particles["document_in"]
                if held:
                    return None  # «في تغريدة قال»: its author does
                return make_voice(scene, a, i, [], noun, cut) if cut else voice_of(scene, a, i)
        return None

    def _somebody_before(self, i: int, form: Form) -> Voice | None:
        """«على لسان متحدثة باسم الوزارة، قالت إن», «لقي دبلوماسيا أوروبيا، قال إن»: an indefinite person whose phrase a comma
        parts from the verb."""
        scene = self.scene
        if form.cut or form.shape != "past" or scene.words[i - 1] not in COMMAS:
            return None
        for a in range(i - 2, max(0, i - SOURCE_WORDS - 3), -1):
            noun = scene.noun_at(a)
            if scene.words[a] in COMMAS or scene.form_at(a) is not None:
                return None
            if noun is None or noun.kind not in ("person", "sources") or self._hangs_on_noun(a):
                continue
            if scene.words[a - 1] in scene.k.particles["writer_remarks"]:
                return None  # «فلان، وهو عضو في اللجنة، أكد»
            voice = voice_of(scene, a, i - 1)
            spot = scene.spots.get(a)
            named = spot is not None and spot.mention.kind == "person"
            bare = not named and not scene.words[a].startswith(scene.k.article)
            whole = phrase_end(scene, a, i - 1) == i - 1
            return voice if bare and whole and voice.gender == form.gender and agrees(form, voice) else None
        return None

    def _hangs_on_noun(self, i: int) -> bool:
        before = self.scene.words[i - 1]
        return before in self.scene.k.speakers and not before.startswith(self.scene.k.article)

    def _was(self, i: int, start: int) -> bool:
        """«وكان … قد قال»: the subject stands before the verb."""
        words, p = self.scene.words, self.scene.k.particles
        if i <= start:
            return False
        if words[i - 1] not in p["has"]:
            found = subject_at(self.scene, start + 1, i, True) if words[start] in p["was"] else None
            if found is None or i - found[1] > WAS:
                return False
            in_it = i + 1 < len(words) and words[i + 1] in p["in_it"]
            if words[i - 1] in p["when"] or (words[i - 1] in COMMAS and in_it):
                return (
                    False  # «وكان الجانبان أجريا اتصالا، تعهد فيه فلان», «وكانت الجولة انهارت بعدما وصف فلان»
                )
            between = range(found[1], i - 1)  # «وكان الوزير كشف», «وكان استطلاع نشرته الصحيفة أشار إلى»
            return not any(
                words[j] in COMMAS
                or words[j] in p["relative"]
                or words[j] in p["when"]
                or words[j] in p["contrast"]
                or words[j] in self.scene.k.that
                or self.scene.form_at(j) is not None
                for j in between
            )
        return any(
            words[a] in p["was"] and words[a] not in self.scene.k.that for a in range(max(start, i - 24), i)
        )

    def _subject_before(self, i: int, form: Form, start: int) -> Voice | None:
        """«وكان الوزير قد قال», «لكن ترامب قال»: a subject put before its verb."""
        scene = self.scene
        words, k, p = scene.words, scene.k, scene.k.particles
        j = i
        if self.scene.form_at(i) is not None and self.scene.form_at(i).cut:  # type: ignore[union-attr]
            return None
        if words[i - 1] in p["who"]:
            return self._antecedent(i - 1, form, start)
        if (whose := self._who_was(i, start)) is not None:
            return whose
        was = self._was(i, start)
        while j > start and words[j - 1] in p["auxiliary"] and words[j - 1] not in p["was"]:
            j -= 1
        for a in range(j - 1, max(start - 1, j - 18), -1):
            if words[a] in p["writer_remarks"]:
                if a > start and words[a - 1] in COMMAS and words[j - 1] in COMMAS:
                    continue  # «فلان، وهو عضو في اللجنة، أكد»
                return None  # «وهو اقتراح قال إن …»: what follows tells of him or it
            joined = words[a] in scene.k.that and words[a].startswith(scene.k.conjunction)
            opens = joined or words[a] in p["was"] or words[a] in p["contrast"]
            opens = opens or (a == start and words[a] in p["until"])  # «حتى الوزير قال»
            if opens and words[a] in p["not_so"] and words[a + 1] not in scene.k.that:
                continue  # «في مكان غير محدد قال»
            if opens and words[a - 1] in p["whether"] and words[a] not in scene.k.that:
                return None  # «وردا على سؤال عما إذا كانت ستستأنف، أجاب»
            if words[a] in k.that and words[j - 1] in COMMAS:
                found = subject_at(scene, a + 1, j, False)
                told = found[1] + (words[found[1]] in COMMAS) if found is not None else j
                if found is not None and told < j and words[told] in p["who"]:
                    return found[0]  # «استرعى الانتباه أن الموفد، الذي …، أبدى»
            if opens or a == start:
                first = a + 1 if opens else a
                if opens and first < j and words[first] in scene.k.that:
                    first += 1  # «غير أن مصدرا قال»
                several = form.number == "p" and first + 1 == j and self._are_several(first)
                found = subject_at(scene, first, j, opens or several) or joined_subject(scene, first, j)
                behind = (
                    found is not None and words[a] in p["contrast"] and aside_end(scene, found[1], j) == j
                )
                apart = found is not None and found[1] == j - 1 and words[j - 1] in COMMAS
                guess = first not in scene.spots and scene.noun_at(first) is None
                near = found is not None and (
                    behind or found[1] in (j, j - 1) or self._past_aside(found[1]) == j
                )
                if apart and guess and words[a] in scene.k.that:
                    return None  # «وإذ لفت إلى أن الهدنة هشة، دعا إلى»
                if found is not None and (near or (was and words[a] in p["was"])):
                    return found[0]
                if found is not None and found[1] < len(words) and words[found[1]] in p["who"]:
                    lasting = form.shape == "present" or (a == start and not opens)
                    closed = words[j - 1] in COMMAS or (lasting and j > found[1] + 2)
                    if closed and words[j - 1] not in p["relative"]:
                        # «الوزير الذي …، اتهم», «المصدر الذي تحدث إلى الوكالة يصر على», «البيان الذي تلي أمس أكد»
                        return found[0]
                turned = words[a] in p["contrast"] or words[a - 1] in p["contrast"]
                turned = turned or (found is not None and a == start and self._is_apposed(found))
                if found is not None and turned and words[j - 1] in COMMAS:
                    return found[
                        0
                    ]  # «لكن فلان، الوزير المسؤول عن الأمن، قال», «فلان، الزميل في معهد كذا، قال»
                if opens:
                    return None
            if words[a] in (".", ":"):
                return None
        return None

    def _are_several(self, i: int) -> bool:
        """«الإيرانيون يقولون»: a definite plural in the form of a subject."""
        word, k = self.scene.words[i], self.scene.k
        return word.startswith(k.article) and word.endswith(tuple(k.particles["nominative"]))

    def _past_aside(self, at: int) -> int:
        """«لكن مسؤولا طلب عدم ذكر اسمه أفاد», «غير أن عضوا -فضل حجب اسمه- نفى»: the token behind why he is not named."""
        words, scene = self.scene.words, self.scene
        if at < len(words) and words[at] == "(":
            return closing(scene, at, len(words)) or at  # «المكتب الفدرالي (إف بي آي) أبلغ»
        dashed = at < len(words) and words[at] in DASHES
        end = scene.after_aside(at + dashed) if at + dashed < len(words) else at
        if end == at + dashed:
            close = (
                j + 1
                for j in range(at + 2, min(len(words), at + CONTRASTED + SOURCE_WORDS))
                if words[j] in DASHES
            )
            return next(close, at) if dashed else at  # «غير أن تقريرا - أعد لصالح الصندوق - كشف»
        return end + (dashed and end < len(words) and words[end] in DASHES)

    def _is_apposed(self, found: tuple[Voice, int]) -> bool:
        """«جون سميث، الباحث في …»: a person, and behind a comma the noun of what he is."""
        scene, (voice, end) = self.scene, found
        if voice.kind != "person" or end >= len(scene.words) or scene.words[end] not in COMMAS:
            return False
        noun, spot = scene.noun_at(end + 1), scene.spots.get(end + 1)
        behind = scene.words[end + 1] if end + 1 < len(scene.words) else ""
        if behind in scene.k.particles["who"] or behind in scene.k.particles["writer_remarks"]:
            return True  # «الرئيس، الذي بدا متعبا، قال», «فلان، وهو عضو في …، أكد»
        office = spot is not None and not spot.cut and spot.mention.kind == "office"
        return office or (noun is not None and noun.kind in ("person", "sources"))

    def _who_was(self, i: int, start: int) -> Voice | None:
        """«رغم أن الوزير كان قد قال»: a subject that stands before «كان»."""
        words, k = self.scene.words, self.scene.k
        auxiliary, end = k.particles["auxiliary"], i
        while end > start and words[end - 1] in auxiliary and words[end - 1] not in k.that:
            end -= 1
        if end == i or not any(w in k.particles["was"] for w in words[end:i]):
            return None
        for a in range(max(start, end - WAS), end):
            opens = a == start or words[a - 1] in k.that or words[a - 1] in k.particles["contrast"]
            if opens and (a in self.scene.spots or self.scene.noun_at(a) is not None):
                found = subject_at(self.scene, a, end, False)
                if found is not None and found[1] == end:
                    return found[0]
        return None

    def _joined(self, i: int, form: Form) -> Voice | None:
        """«…، وبريطانيا تتهم», «أما اقتصاديا، فالرئيس يقول»: an actor joined by «و» or «ف» right before the verb, behind a
        comma."""
        scene = self.scene
        for a in range(i - 1, max(1, i - 8) if not form.cut else i, -1):
            spot = scene.spots.get(a)
            if spot is not None:
                joined = spot.cut and scene.words[a].startswith((scene.k.conjunction, scene.k.so))
                fits = joined and spot.end == i and scene.words[a - 1] in COMMAS
                return make_voice(scene, a, i, [spot]) if fits else None
        return None

    def _antecedent(self, relative: int, form: Form, start: int) -> Voice | None:
        """«… مع الرئيس، الذي أكد أن», «العديد من الوزراء الذين دعوا»: the noun phrase right before «الذي» speaks."""
        found = self._before_relative(relative, form, start)
        judged = found is not None and found.kind == "document" and self._tells_of_it(relative, form)
        return None if judged else found

    def _tells_of_it(self, relative: int, form: Form) -> bool:
        """«انتقد الوزير القرار الذي قال إنه …»: the paper is what he speaks of, not who speaks."""
        words, k = self.scene.words, self.scene.k
        that = words[relative + 2] if relative + 2 < len(words) else ""
        of_it = that in k.that and that.endswith(k.pronouns) and not form.verb.document
        return of_it and (self.out.speaking(form) or self._agreeing_topic(form)) is not None

    def _before_relative(self, relative: int, form: Form, start: int) -> Voice | None:
        scene = self.scene
        words = scene.words
        feminine = words[relative].endswith(tuple(scene.k.particles["feminine_who"]))
        if form.number == "s" and feminine != (form.gender == "f"):
            return None  # «الرياض التي قال إنه …»: said of it
        if (
            form.number == "p"
            and words[relative].removeprefix(scene.k.conjunction) in scene.k.particles["singular_who"]
        ):
            return None  # «المحادثات، التي يقولون إنها»
        end = relative - 1 if words[relative - 1] in COMMAS | DASHES else relative
        while end > start + 1 and words[end - 1] in scene.k.particles["adverb"]:
            end -= 1  # «نائب الرئيس سابقا، والذي قال»
        found: Voice | None = None
        for a in range(end - 1, max(start - 1, end - 10), -1):
            spot = scene.spots.get(a)
            if spot is not None and spot.end == end:
                state = spot.mention.kind in ("government", "place")
                if state and form.number == "s" and is_feminine(words, spot, scene.k) and not feminine:
                    return None  # «الاتفاق مع إيران الذي اعتبر أنه …»
                holder = self._holder_before(a, start) if spot.mention.kind == "place" else None
                return holder or make_voice(scene, a, end, [spot])  # whole, and not «الوزراء فلان»
        for a in range(end - 1, max(start - 1, end - 10), -1):
            if a in scene.spots:
                return found
            if scene.noun_at(a) is not None and phrase_end(scene, a, end) == end:
                found = voice_of(scene, a, end)
                if words[a - 1] not in scene.k.particles["preposition"] or a == start:
                    return found
        if found is None and form.number == "p" and end - 1 >= start:
            plural = words[end - 1].endswith((*scene.k.particles["plural"], *scene.k.particles["oblique"]))
            if plural and words[end - 1].startswith(scene.k.article):
                return voice_of(scene, end - 1, end)._replace(
                    number="p", gender="m"
                )  # «المزارعين الذين طالبوا»
        return found

    def _holder_before(self, place: int, start: int) -> Voice | None:
        """«فلان، النائب عن مدينة … الذي تساءل»: who holds the post of the place at that token, behind a preposition."""
        scene, words = self.scene, self.scene.words
        if words[place - 1] not in scene.k.particles["relayed_from"]:
            return None
        for a in range(place - 2, max(start - 1, place - 8), -1):
            spot = scene.spots.get(a)
            if words[a] in COMMAS or scene.form_at(a) is not None:
                return None
            if spot is not None and not spot.cut and spot.mention.kind == "person":
                return make_voice(scene, a, spot.end, [spot])
        return None

    def _relative_subject(self, i: int, form: Form, start: int) -> Voice | None:
        """«… لحركة الوادي التي دانت الواقعة قائلة», «…، الذي شرح موقفه، مشيرا إلى»: the participle is the relative clause's,
        whose end a comma may show."""
        words, who = self.scene.words, self.scene.k.particles["who"]
        for a in range(i - 1, max(start, i - FRONTED), -1):
            if (words[a] in COMMAS and a < i - 1) or not (words[a][:1].isalpha() or words[a] in COMMAS):
                return None
            if words[a] in who:
                verb = self.scene.form_at(a + 1)
                told = self._antecedent(a, form, start) if verb is not None else None
                return told if told is not None and agrees(form, told) else None
        return None
