"""Whom a sentence is about that begins with another verb than one of saying: «رفض الوزير …، وقال»."""

from __future__ import annotations

from mahdar.annotate.speech import chain
from mahdar.annotate.speech.attribution import Attribution
from mahdar.annotate.speech.output import Output
from mahdar.annotate.speech.scene import COMMAS, VOICES, Scene, Voice
from mahdar.annotate.speech.voices import subject_at, voice_of
from mahdar.arabic.clitics import FA

#: Words of time and place before the verb of a sentence.
FRONTED = 12
#: Words between «أما» and its verb.
AS_FOR = 16
_TOPICS = VOICES - {"people"}
_SPEAKING = frozenset(("person", "group", "institution"))


class SentenceTopics:
    """Finds the topic of a sentence; `DroppedSubjects` builds on it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.out = Output(scene)
        self.attribution = Attribution(scene, self.out)
        self.stop = 0  # the end of the sentence
        self.heading = False  # the sentence is a title or a line of its own
        self.topic: Voice | None = None  # the subject of the sentence's first verb, when that says nothing

    def _topic(self, start: int, stop: int) -> None:
        """Remember the subject of a sentence that begins with another verb, for «وقال» after it."""
        scene = self.scene
        day = scene.words[start][1:] if start < stop else ""  # «والسبت», and not «وبعد»
        if day in scene.k.particles["day"] and day not in scene.k.particles["preposition"]:
            start += 1
        if start < stop and scene.words[start] not in scene.k.particles["time_preposition"]:
            start = self.attribution.skip_adverbs(start, stop)
        also = start < stop and scene.words[start] in scene.k.particles["also"]
        if also and scene.form_at(start + 1) is not None:
            return  # «كما اتهم الحزب بـ»
        if start >= stop or scene.form_at(start) is not None:
            return
        if scene.words[start] in scene.k.particles["as_for"] and self._is_topic_of_as_for(start, stop):
            return
        fronted = scene.words[start].removeprefix(scene.k.conjunction) in scene.k.particles["preposition"]
        fronted = (
            fronted or scene.words[start].removeprefix(scene.k.conjunction) in scene.k.particles["besides"]
        )
        inside = scene.words[start].removeprefix(scene.k.conjunction) in scene.k.particles["post_in"]
        if inside and (behind := self._behind_place(start + 1, stop)):
            start, fronted = behind, False
            if scene.form_at(start) is not None:
                return
        if fronted:
            start = self._after_time_and_place(start, stop)
            if start >= stop or scene.form_at(start) is not None:
                return
        for j in range(start, min(start + 3, stop)):
            if j in scene.quote_at:
                return
            noun = scene.noun_at(j)
            spot = scene.spots.get(j)
            definite = scene.words[j].startswith(scene.k.article)
            human = noun is not None and (
                noun.kind in _SPEAKING
                or (noun.kind == "quantity" and definite and scene.words[j] not in scene.k.particles["day"])
                or (
                    noun.kind in chain.MEDIA and j <= start + 1 and not self._in_phrase(j)
                )  # «صحيفة "…" اهتمت بـ»
                or (noun.kind == "sources" and not (noun.number == "s" and definite))
            )
            if (spot is not None and not spot.cut and spot.mention.kind in _TOPICS) or (
                spot is None and human
            ):
                verbal = scene.words[start] not in scene.k.particles["contrast"]  # «لكن عضوا في الوفد بدا …»
                found = subject_at(scene, j, stop, False, after_verb=verbal)
                if found is not None:
                    voice = self._who_receives(start, j, found[1]) or found[0]
                    self.topic = self._as_verb_says(voice, start, j)
                    self.out.push(self.topic._replace(spoke=scene.words[start] in scene.k.acts))
                return

    def _who_receives(self, verb: int, start: int, end: int) -> Voice | None:
        """«استقبل الرئيس المبعوث الأممي فلانا»: behind a verb of meeting two posts side by side are two men."""
        scene = self.scene
        words, head = scene.words, scene.spots.get(start)
        if words[verb].removeprefix(scene.k.conjunction) not in scene.k.particles["receives"] or head is None:
            return None
        guest = scene.spots.get(head.end)
        if guest is None or guest.cut or head.end >= end or head.mention.kind != "office":
            return None
        noun = scene.noun_at(guest.first)
        post = guest.mention.kind in ("office", "person") and noun is not None and noun.kind == "person"
        third = scene.spots.get(
            guest.end
        )  # «استقبل نائب الرئيس وزير الدفاع نظيره القطري»: two posts of one man
        one = third is not None and third.mention.kind in ("office", "person")
        return voice_of(scene, start, guest.end if one else head.end) if post else None

    def _behind_place(self, at: int, stop: int) -> int:
        """«وفي نيودلهي قلل الوزير من …»: the verb right behind the name of a place; 0 when none stands there."""
        scene = self.scene
        if at + 2 >= stop:
            return 0
        month = scene.words[at].removeprefix(scene.k.article) in scene.k.particles["ago"]
        if month and scene.words[at + 1].startswith(scene.k.article):  # «وفي الشهر الماضي بدأ الجيش …»
            named = scene.words[at + 2].startswith(scene.k.article) or not scene.words[at + 2][:1].isalpha()
            return 0 if named or scene.noun_at(at + 2) is not None else at + 2
        place = scene.spots.get(at)
        end = place.end if place is not None and place.mention.kind == "place" else at + 1
        unknown = place is None and not scene.words[at].startswith(scene.k.article)
        if end + 1 >= stop or (place is None and not unknown) or not scene.words[end][:1].isalpha():
            return 0
        if unknown and (scene.is_ordinary(at) or scene.noun_at(end + 1) is None):
            return 0
        return end

    def _is_topic_of_as_for(self, start: int, stop: int) -> bool:
        """«أما الوزيرة ففضلت …، وتحدثت عن»: whom the sentence is about stands behind the particle, and has the gender of
        the verb with «ف»."""
        scene = self.scene
        if start + 1 >= stop:
            return False
        noun = scene.noun_at(start + 1)
        if start + 1 not in scene.spots and (noun is None or noun.kind != "person"):
            return False
        so = (j for j in range(start + 2, min(stop, start + AS_FOR)) if scene.words[j].startswith(FA))
        end = next((j for j in so if j not in scene.spots), stop)
        found = subject_at(scene, start + 1, end, False)
        if found is None or found[0].kind in chain.MEDIA:
            return False
        voice = found[0]
        if voice.gender is None and found[1] == end < stop:
            voice = voice._replace(gender="f" if scene.words[end].endswith(scene.k.she) else "m")
        self.topic = voice
        self.out.push(voice._replace(spoke=False))
        return True

    def _did_before(self, i: int) -> tuple[Voice, int] | None:
        """«سبق لوزير الدفاع أن أكد»: who stands behind «ل», right before «أن» and the verb at `i`, and where he begins."""
        scene = self.scene
        words, k = scene.words, scene.k
        if words[i - 1] not in k.particles["that"]:
            return None
        for a in range(i - 2, max(0, i - FRONTED), -1):
            if words[a].startswith(k.to) and self._tells_before(a - 1):
                found = self.attribution.noun_phrase(a, i - 1, True)
                return (found[0], a) if found is not None and found[1] == i - 1 else None
        return None

    def _is_earlier(self, i: int) -> bool:
        """«سبق لوزير الدفاع أن أكد», «سبق له أن أكد»: the verb at `i` tells what was said before."""
        words, p = self.scene.words, self.scene.k.particles
        him = i > 2 and words[i - 2] in p["on_him"] and self._tells_before(i - 3)
        return him or self._did_before(i) is not None

    def _tells_before(self, at: int) -> bool:
        """«سبق» at the token, and no «ما سبق له أن قال», «هل سبق له أن قال», «من سبق له أن قال»."""
        words, p = self.scene.words, self.scene.k.particles
        before = words[at - 1].removeprefix(self.scene.k.conjunction) if at else ""
        doubted = any(before in p[role] for role in ("negation", "asks", "preposition"))
        return words[at] in p["beforehand"] and not doubted

    def _in_phrase(self, j: int) -> bool:
        """The word before token `j` is a preposition."""
        return (
            self.scene.words[j - 1].removeprefix(self.scene.k.conjunction)
            in self.scene.k.particles["preposition"]
        )

    def _after_time_and_place(self, start: int, stop: int) -> int:
        """«بعد اللقاء مع الرئيسة، أصدر القادة»: the verb after the comma; `stop` when none is near."""
        scene = self.scene
        comma = next((j for j in range(start, min(start + FRONTED, stop)) if scene.words[j] in COMMAS), stop)
        verb = comma + 1
        if verb >= stop or verb in scene.spots or verb in scene.quote_at or scene.noun_at(verb) is not None:
            return stop
        return verb

    def _as_verb_says(self, voice: Voice, start: int, subject: int) -> Voice:
        """«دافعت ماي عن»: who stands right behind the sentence's verb has its gender."""
        words, k = self.scene.words, self.scene.k
        if words[start].removeprefix(k.conjunction) in k.particles["when"]:
            start += 1  # «وعندما رفضت فلانة»
        verb = words[start].removeprefix(k.conjunction)
        if voice.gender is not None or subject != start + 1 or verb in k.particles["preposition"]:
            return voice
        feminine = verb.endswith(k.she)
        return self.out.called_she(voice) if feminine else voice
