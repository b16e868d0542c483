"""The subject of a verb of saying: after it, before it, or dropped; and whom it is said to."""

from __future__ import annotations

from mahdar.annotate.speech import chain
from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.dropped import DroppedSubjects
from mahdar.annotate.speech.headings import DASHES
from mahdar.annotate.speech.names import may_be_name
from mahdar.annotate.speech.phrases import aside_end, phrase_end
from mahdar.annotate.speech.scene import COMMAS, Voice, is_feminine
from mahdar.annotate.speech.voices import make_voice, subject_at, voice_of
from mahdar.knowledge.speech import OF_OBJECT, Form
from mahdar.model import Speaker

#: Words of an indefinite source before the verb that tells what it says.
SOURCE_WORDS = 4
#: Words of a prepositional phrase between the verb and its subject.
BEHIND = 7
#: Words that may stand between the subject of «كان» and its verb.
WAS = 14
_HEARERS = frozenset(("person", "office", "outlet"))


class Subjects(DroppedSubjects):
    """Finds who speaks; the engine builds on it."""

    def _denied(self, i: int, stop: int) -> None:
        """«ولم يعلن مون موافقته، داعيا إلى»: nothing is said, but its subject may speak next."""
        found = subject_at(self.scene, i + 1, stop, False)
        if found is not None:
            self.out.push(found[0]._replace(spoke=False))
            self.out.current = self.out.current or found[0]

    def _speaker(
        self, i: int, form: Form, start: int, zone: int, complement: Complement | None
    ) -> tuple[Voice | None, tuple[int, int] | None]:
        """Who speaks, and the tokens of the noun phrase when it stands by the verb."""
        scene = self.scene
        at = self.attribution.subject_place(i + 1, zone)
        need = (complement is not None and complement.kind in ("that", "colon", "quote")) or (
            complement is not None and complement.at > at + 1
        )
        if form.verb.frames & OF_OBJECT:
            need = False  # what follows is as likely the one described
        if form.shape != "participle":
            found = None
            if (told := self._in_it(i, form, start)) is not None:
                return told, None
            before = (
                self._as_for(i, form, start) or self._title_subject(i, form, start) or self._joined(i, form)
            )
            if before is not None:
                return chain.known_voice(scene, before), None
            of_object = self._takes_object(form) or form.verb.frames & OF_OBJECT
            if of_object and (leader := self._leader(i, form, start)) is not None:
                return chain.known_voice(scene, leader), None
            if form.number == "s" and not self._was(i, start):  # after a plural verb stands no subject
                by = scene.k.by in form.verb.frames
                need = need and not (at in scene.quote_at and self._takes_object(form))
                found = subject_at(scene, at, zone, need and not form.verb.takes_object, by, after_verb=True)
                if found is None and need and form.verb.takes_object:
                    found = self._bare_name(at)
            if found is not None and self._takes_object(form) and self._carries_on(i, form, found, start):
                found = None
            if found is not None and self._is_guess(found[0]):
                called = form.cut and self._takes_object(form) and self.out.speaking(form) is not None
                if called or self._subject_before(i, form, start):
                    found = None  # «الوزير، الذي يقول مازحا إن», «وحذرت …، ونصحت الرعايا بـ»
            if found is not None and not (at == i + 1 and self._is_addressee(found[0], form)):
                voice = chain.known_voice(scene, found[0])
                if voice.gender is None:
                    voice = voice._replace(gender=form.gender)
                return voice, (voice.first, voice.end)
            before = self._subject_before(i, form, start)
            if before is not None:
                if before.gender is None:
                    before = before._replace(gender=form.gender)
                return chain.known_voice(scene, before), None
            if complement is not None and (late := self._behind_phrase(at, complement.at)) is not None:
                return chain.known_voice(scene, late), (late.first, late.end)
        if form.shape != "participle" and (late := self._after_matter(i, form)) is not None:
            return late, (late.first, late.end)
        if form.shape != "participle" and not form.cut and (told := self._report_before(i, form)) is not None:
            return told, None
        if form.shape == "participle":
            return self._whose_participle(i, form, start), None
        spoke = self.out.speaking(form) or self._whose_words(i, form, start) or self.out.resolve(form)
        if spoke is None and form.number == "s":
            spoke = self._free_before(i, form, start)  # «التقى الرئيس نظيرته فلانة، وأكدت أن»
        return spoke, None

    def _bare_name(self, at: int) -> tuple[Voice, int] | None:
        """«أبلغ شي الزعيم الكوري أن»: one unknown word before whoever is told is a name."""
        told = self.scene.spots.get(at + 1)
        spoken_to = told is not None and not told.cut and told.mention.kind in ("person", "office")
        if not spoken_to or at in self.scene.spots or not may_be_name(self.scene, at):
            return None
        return voice_of(self.scene, at, at + 1), at + 1

    def _is_guess(self, voice: Voice) -> bool:
        """Taken for a name because a subject must stand there."""
        first = voice.first
        return first not in self.scene.spots and self.scene.noun_at(first) is None

    def _as_for(self, i: int, form: Form, start: int) -> Voice | None:
        """«أما الوزير فقال»: the subject stands between the two particles."""
        words, k = self.scene.words, self.scene.k
        if not form.cut or words[i].startswith(k.conjunction):
            return None
        own = None if self._takes_object(form) else subject_at(self.scene, i + 1, self.stop, False)
        if own is not None and own[0].kind == "person" and own[0].first == i + 1:
            return None  # «أما الحركة فقال الناطق باسمها»
        for a in range(i - 2, max(start - 1, i - 20), -1):
            if words[a] in k.particles["as_for"]:
                named = a + 1 in self.scene.spots or not words[a + 1].startswith(k.by)
                found = subject_at(self.scene, a + 1, i, named)
                closed = found is not None and (
                    found[1] == i or words[found[1]] in COMMAS or words[found[1]] in k.particles["who"]
                )
                return found[0] if found is not None and closed else None
        for a in range(i - 1, max(start, i - 10), -1):
            noun = self.scene.noun_at(a)
            if noun is not None and noun.kind == "person" and not self._hangs(a):
                found = subject_at(self.scene, a, i, False)
                return found[0] if found is not None and found[1] == i else None  # «وتحدث الوزير فقال»
        return None

    def _hangs(self, i: int) -> bool:
        """The noun at `i` hangs on a preposition or on the noun before it («رئيس الوزراء»)."""
        before, k = self.scene.words[i - 1], self.scene.k
        construct = before in k.speakers and not before.startswith(k.article)
        return construct or before in k.particles["preposition"]

    def _carries_on(self, i: int, form: Form, found: tuple[Voice, int], start: int) -> bool:
        """«وشهد الوزير التوقيع، ودعا طالبان إلى», «بيانا اتهمت فيه الرباط»: the subject is the one before; who
        stands after the verb is called on."""
        scene = self.scene
        if scene.words[i + 1] in scene.k.particles["in_it"]:
            return True
        if not form.cut or i - 1 <= start or (found[0].kind == "person" and found[0].number != "p"):
            return False
        if scene.words[i - 1] not in COMMAS:  # «إن الهدنة هشة وحث قادة الفصائل على …»
            return found[0].number in ("d", "p") and self.out.speaking(form) is not None
        before = self.out.current or next((v for v in reversed(scene.voices) if v.first >= start), None)
        if before is None or before.gender not in (None, form.gender):
            return False
        spot = scene.spots.get(found[0].first)
        of_state = spot is not None and spot.mention.kind in ("government", "place")
        return before.kind == "person" or (of_state and before.gender is not None)

    def _takes_object(self, form: Form) -> bool:
        return form.verb.kind in ("ask", "accuse") or form.verb.takes_object

    def _leader(self, i: int, form: Form, start: int) -> Voice | None:
        """«وكان الوزير دعا طهران», «الوزير الذي اتهم طهران»: before a verb that takes whom it speaks to, the actor
        right before it is its subject."""
        scene = self.scene
        words, p = scene.words, scene.k.particles
        if form.cut or i - 1 <= start:
            return None
        if words[i - 1] in p["who"]:
            return self._antecedent(i - 1, form, start)
        end = i - 1 if words[i - 1] in p["has"] else i
        for a in range(end - 1, max(start - 1, i - 8), -1):
            spot = scene.spots.get(a)
            if spot is not None:
                opened = a == start or words[a - 1] in p["was"] or words[a - 1] in p["contrast"]
                fits = spot.end == end and not spot.cut and opened
                return make_voice(scene, a, end, [spot]) if fits else None
        return None

    def _title_subject(self, i: int, form: Form, start: int) -> Voice | None:
        """«الكويت تطالب لبنان»: in a heading, and with the present, the subject stands first in the sentence."""
        if form.shape != "present" or form.cut or not 0 < i - start <= 10:
            return None
        words = self.scene.words
        first = next((j + 1 for j in range(i - 1, start, -1) if words[j] == ":"), start)
        found = subject_at(self.scene, first, i, False)
        closed = found is not None and (found[1] == i or (found[1] == i - 1 and words[found[1]] in COMMAS))
        return found[0] if found is not None and closed else None

    def _after_matter(self, i: int, form: Form) -> Voice | None:
        """«وأشاد بالقمة المتحدث باسم الخارجية»: the subject stands after the matter of its verb."""
        scene = self.scene
        words, k = scene.words, scene.k
        if k.by not in form.verb.frames or i + 2 >= len(words) or not words[i + 1].startswith(k.by):
            return None
        for j in range(i + 2, min(i + 8, self.stop)):
            spot, noun = scene.spots.get(j), scene.noun_at(j)
            if words[j] in k.particles["relative"] or words[j] in COMMAS:
                return None
            hangs = j > i + 2 and words[j - 1].startswith((k.to, k.by, k.conjunction))
            if words[j] in k.particles["preposition"] or words[j - 1] in k.particles["preposition"] or hangs:
                continue
            person = spot is not None and not spot.cut and spot.mention.kind in ("person", "office")
            if (
                not person
                and words[j].endswith(tuple(k.particles["nisba"]))
                and k.article in words[j - 1][:3]
            ):
                continue  # «طالب بالحوار السياسي»
            if person or (noun is not None and noun.kind == "person" and words[j].startswith(k.article)):
                found = subject_at(scene, j, min(j + 20, len(words)), False)
                return found[0] if found is not None else None
        return None

    def _behind_phrase(self, at: int, zone: int) -> Voice | None:
        """«وقال في هذا السياق المحلل رامي عدس إن», «وأعلن في مؤتمر صحفي رئيس الوفد أن»: who stands behind a
        prepositional phrase that a definite word closes, or the adjective of an indefinite event."""
        scene = self.scene
        words, p, article = scene.words, scene.k.particles, scene.k.article
        if at + 2 >= zone or words[at] not in p["preposition"]:
            return None
        for j in range(at + 2, min(zone, at + BEHIND)):
            if words[j] in COMMAS or words[j] in p["relative"] or words[j] in p["preposition"]:
                return None
            spot, noun = scene.spots.get(j), scene.noun_at(j)
            person = spot is not None and not spot.cut and spot.mention.kind in ("person", "office")
            human = noun is not None and noun.kind == "person" and words[j].startswith(article)
            if person or human:
                event = j == at + 3 and words[at + 1] in p["event"] and not words[at + 2].startswith(article)
                closed = words[j - 1].startswith(article) and j - 1 not in scene.spots
                found = subject_at(scene, j, zone, False) if closed or event else None
                if found is None or any(scene.form_at(n) for n in range(found[1], zone)):
                    return None  # «وتحدث في المنتدى الوزير فقال»
                return found[0]
        return None

    def _report_before(self, i: int, form: Form) -> Voice | None:
        """«أنباء تفيد أن», «نشر تقرير لخبراء أفاد بأن»: an indefinite noun of a source whose phrase ends at the verb."""
        scene = self.scene
        if i + 1 < len(scene.words) and scene.words[i + 1] in scene.k.particles["in_it"]:
            return None  # «تغريدة أوضح فيها»
        for a in range(i - 1, max(-1, i - 1 - SOURCE_WORDS), -1):
            word = scene.words[a]
            cut = 1 if word not in scene.k.speakers and word.startswith(scene.k.conjunction) else 0
            noun = scene.k.speakers.get(word[cut:])
            if not word[:1].isalpha():
                return None
            if noun is not None and noun.kind in ("sources", "document"):
                if noun.gender != form.gender and noun.number == form.number == "s":
                    return None  # «أصدرت الحكومة بيانا تؤكد»
                before = scene.words[a - 1].removeprefix(scene.k.conjunction)
                held = word.startswith(scene.k.article) or before in scene.k.particles["document_in"]
                if held:
                    return None  # «في تغريدة قال»: its author does
                return make_voice(scene, a, i, [], noun, cut) if cut else voice_of(scene, a, i)
        return None

    def _was(self, i: int, start: int) -> bool:
        """«وكان … قد قال»: the subject stands before the verb."""
        words, p = self.scene.words, self.scene.k.particles
        if i <= start:
            return False
        if words[i - 1] not in p["has"]:
            found = subject_at(self.scene, start + 1, i, True) if words[start] in p["was"] else None
            if found is None or i - found[1] > WAS:
                return False
            between = range(found[1], i - 1)  # «وكان الوزير كشف», «وكان استطلاع نشرته الصحيفة أشار إلى»
            return not any(
                words[j] in COMMAS
                or words[j] in p["relative"]
                or words[j] in p["contrast"]
                or words[j] in self.scene.k.that
                or self.scene.form_at(j) is not None
                for j in between
            )
        return any(
            words[a] in p["was"] and words[a] not in self.scene.k.that for a in range(max(start, i - 24), i)
        )

    def _is_addressee(self, voice: Voice, form: Form) -> bool:
        """After a verb that takes the person spoken to, a noun of another gender is not its subject."""
        scene = self.scene
        first = scene.words[voice.first]
        noun = scene.noun_at(voice.first)
        oblique = first.endswith(tuple(scene.k.particles["oblique"]))
        if oblique and noun is not None and noun.number in ("d", "p"):
            return True  # «دعا الطرفين»: the form of an object
        spot = scene.spots.get(voice.first)
        if oblique and spot is not None and spot.mention.kind in ("people", "armed_group"):
            return True  # «نبهت الأوروبيين»
        warned = form.verb.kind == "warn" and form.gender == "m"  # «حذر الدول», «حذرت جنوب أفريقيا»
        if not self._takes_object(form) and not warned:
            return False
        if spot is not None:
            named = spot.mention.kind in ("armed_group", "organization") and spot.end == spot.first + 1
            if named and form.gender == "f":
                return False  # «دعت حماس إلى»
            return form.number == "s" and is_feminine(scene.words, spot, scene.k) != (form.gender == "f")
        return voice.gender is not None and voice.gender != form.gender

    def _subject_before(self, i: int, form: Form, start: int) -> Voice | None:
        """«وكان الوزير قد قال», «لكن ترامب قال»: a subject put before its verb."""
        scene = self.scene
        words, p = scene.words, scene.k.particles
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
            opens = words[a] in p["was"] or words[a] in p["contrast"]
            if opens or a == start:
                first = a + 1 if opens else a
                if opens and first < j and words[first] in scene.k.that:
                    first += 1  # «غير أن مصدرا قال»
                found = subject_at(scene, first, j, opens)
                behind = (
                    found is not None and words[a] in p["contrast"] and aside_end(scene, found[1], j) == j
                )
                near = found is not None and (behind or found[1] in (j, j - 1))
                if found is not None and (near or (was and words[a] in p["was"])):
                    return found[0]
                if found is not None and words[j - 1] in COMMAS and words[found[1]] in p["who"]:
                    return found[0]  # «الوزير الذي …، اتهم»
                if found is not None and words[a] in p["contrast"] and words[j - 1] in COMMAS:
                    return found[0]  # «لكن فلان، الوزير المسؤول عن الأمن، قال»
                if opens:
                    return None
            if words[a] in (".", ":"):
                return None
        return None

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
        """«…، وبريطانيا تتهم»: an actor joined by «و» right before the verb, behind a comma."""
        scene = self.scene
        for a in range(i - 1, max(1, i - 8) if not form.cut else i, -1):
            spot = scene.spots.get(a)
            if spot is not None:
                joined = spot.cut and scene.words[a].startswith(scene.k.conjunction)
                fits = joined and spot.end == i and scene.words[a - 1] in COMMAS
                return make_voice(scene, a, i, [spot]) if fits else None
        return None

    def _antecedent(self, relative: int, form: Form, start: int) -> Voice | None:
        """«… مع الرئيس، الذي أكد أن», «العديد من الوزراء الذين دعوا»: the noun phrase right before «الذي» speaks."""
        scene = self.scene
        words = scene.words
        feminine = words[relative].endswith(tuple(scene.k.particles["feminine_who"]))
        if form.number == "s" and feminine != (form.gender == "f"):
            return None  # «الرياض التي قال إنه …»: said of it
        end = relative - 1 if words[relative - 1] in COMMAS | DASHES else relative
        while end > start + 1 and words[end - 1] in scene.k.particles["adverb"]:
            end -= 1  # «نائب الرئيس سابقا، والذي قال»
        found: Voice | None = None
        for a in range(end - 1, max(start - 1, end - 10), -1):
            spot = scene.spots.get(a)
            if spot is not None and spot.end == end:
                return make_voice(scene, a, end, [spot])  # whole, and not «الوزراء فلان»
        for a in range(end - 1, max(start - 1, end - 10), -1):
            if a in scene.spots:
                return found
            if scene.noun_at(a) is not None and phrase_end(scene, a, end) == end:
                found = voice_of(scene, a, end)
                if words[a - 1] not in scene.k.particles["preposition"] or a == start:
                    return found
        return found

    def _addressee(self, start: int, end: int, skip: tuple[int, int] | None) -> Speaker | None:
        """Whom the words are said to: «للصحفيين», «لقناة …», «لنظيره»."""
        scene = self.scene
        words, k = scene.words, scene.k
        for j in range(start, end):
            if skip is not None and skip[0] <= j < skip[1]:
                continue
            word = words[j]
            spot = scene.spots.get(j)
            if word in k.particles["to_people"]:
                a, b = scene.page.reading.span(j, j + 1, 2)
                return Speaker(name=scene.page.text[a:b], start=a, end=b)
            if spot is not None and spot.cut and word.startswith(k.to) and spot.mention.kind in _HEARERS:
                m = spot.mention
                return Speaker(
                    actor=m.actor, name=m.name or m.text, name_en=m.name_en, start=m.start, end=m.end
                )
            if word.startswith(k.to) and chain.media_noun(scene, j) is not None:
                found = chain.hop_at(scene, j, end)
                if found is not None:
                    h = found[0]
                    return Speaker(actor=h.actor, name=h.name, start=h.start, end=h.end)
        return None
