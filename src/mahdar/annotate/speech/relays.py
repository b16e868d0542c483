"""Media that pass on what another said: «ونقلت الوكالة عن المصدر قوله إن», «نقلا عن», «نسبت إليه القول»."""

from __future__ import annotations

from msgspec.structs import replace

from mahdar.annotate.speech import chain, complements
from mahdar.annotate.speech.complements import Complement
from mahdar.annotate.speech.output import Output
from mahdar.annotate.speech.phrases import phrase_end
from mahdar.annotate.speech.possible_sources import hidden_noun, is_source
from mahdar.annotate.speech.quoted_names import is_name
from mahdar.annotate.speech.scene import Scene, Voice, is_feminine
from mahdar.annotate.speech.voice_memory import Said
from mahdar.annotate.speech.voice_records import make_voice
from mahdar.annotate.speech.voices import subject_at
from mahdar.knowledge.speech import Form
from mahdar.model import Hop

#: Words between whom a medium quotes and what he says («عن فلان، بعد لقائه …، قوله»).
RELAYED = 24
#: Words of the name of a medium.
MEDIUM = 3
#: Words between «أما» and the verb of the medium.
TOPIC = 20


def _with_article(scene: Scene, first: int, found: tuple[Voice, int] | None) -> tuple[Voice, int] | None:
    """«للوزير» is «الوزير»: «لل» hides the article of whose words they are."""
    k = scene.k
    if found is None or not scene.words[first].startswith(k.to * 2):
        return found
    voice, end = found
    known = k.article + scene.words[first][2:] in k.speakers or scene.has_article(voice.speaker.actor)
    name = voice.speaker.name or ""
    if not known or not name.startswith(k.to) or len(voice.members) > 1:
        return found  # «لليبيا»
    speaker = replace(voice.speaker, name=k.article + name.removeprefix(k.to).removeprefix(k.to))
    return voice._replace(speaker=speaker, members=(speaker,)), end


class Relays:
    """Who is passed on, and through whom; `Attribution` builds on it."""

    def __init__(self, scene: Scene, out: Output) -> None:
        self.scene = scene
        self.out = out

    def noun_phrase(self, first: int, stop: int, attached: bool) -> tuple[Voice, int] | None:
        """A noun phrase after a preposition, which may be written with its first word."""
        scene = self.scene
        if scene.words[first] in scene.k.particles["determiner"]:
            first += 1
        spot = scene.spots.get(first)
        if attached and spot is not None and spot.cut:
            scene.spots[first] = spot._replace(cut=False)
            found = subject_at(scene, first, stop, True)
            scene.spots[first] = spot
            return _with_article(scene, first, found)
        if attached and spot is None and (hidden := hidden_noun(scene, scene.words[first])) is not None:
            noun, cut = hidden
            end = phrase_end(scene, first, stop, cut > 1)
            spots = [scene.spots[j] for j in range(first + 1, end) if j in scene.spots]
            return make_voice(scene, first, end, spots, noun, cut), end
        return subject_at(scene, first, stop, True)

    def _passed_on(self, voice: Voice, end: int, stop: int) -> tuple[Voice, int]:
        """«وكالة تاس عن نائب الوزير»: a medium that has it from somebody is a hop, and that one speaks."""
        scene = self.scene
        hops: tuple[Hop, ...] = ()
        while (
            voice.kind in chain.MEDIA and end < stop and scene.words[end] in scene.k.particles["relayed_from"]
        ):
            found = subject_at(scene, end + 1, stop, True)
            if found is None:
                break
            hops = (*hops, chain.hop_of(voice))
            voice, end = chain.known_voice(scene, found[0]), found[1]
        return voice._replace(hops=(*voice.hops, *hops)), end

    def relayed_in_zone(
        self, start: int, end: int, voice: Voice | None, hops: tuple[Hop, ...]
    ) -> tuple[Voice | None, tuple[Hop, ...]]:
        """«ذكرت الوكالة نقلا عن مصدر أن», «تابع البيان عن الوزير قوله إن»: the source speaks, the first subject is a hop."""
        scene = self.scene
        p = scene.k.particles
        # «توصلت إلى نتيجة مفادها أن»: the purport is the thing's before it
        his = scene.words[end - 1] in p["indirect_noun"] and scene.words[end - 1] not in p["purport"]
        for j in range(start, end):
            found = scene.phrase_at(j) if scene.words[j] in scene.k.starts else None
            kind = found[0].kind if found is not None else ""
            after = found[1] if found is not None else j + 1
            if kind in ("relay", "speech_of") or (his and scene.words[j] in p["relayed_from"]):
                source = subject_at(scene, after, end, True)
                if source is not None:
                    passed = voice is not None and (kind != "speech_of" or voice.kind in chain.MEDIA)
                    own = (chain.hop_of(voice),) if voice is not None and passed else ()
                    told, _ = self._passed_on(chain.known_voice(scene, source[0]), source[1], end)
                    return told, (*own, *told.hops, *hops)
        return voice, hops

    def relay(self, i: int, form: Form, voice: Voice | None, stop: int) -> int:
        """«ونقلت الوكالة عن المصدر قوله إن …»."""
        scene = self.scene
        words, k = scene.words, scene.k
        learnt = "learnt" in form.verb.frames
        if i + 1 >= len(words):
            return 0
        if learnt and not self._learns(i, voice, stop):
            return 0
        from_whom = k.particles["source_of" if learnt else "relayed_from"]
        for j in range(i + 1, min(stop, i + 18)):
            if words[j] in from_whom and words[j - 1] in k.particles["issued"]:
                continue  # «ونقل بيان صادر عن الوزارة عن النائب العام قوله»
            if words[j] in from_whom:
                first = subject_at(scene, j + 1, stop, True)
            elif words[j] in k.particles["from_him"]:
                topic = self._visited(voice) or self._topic_before(i) or self._told_of(words[j])
                first = (topic, j + 1) if topic is not None else self.last_of(words[j], j + 1)
            elif words[j].startswith(k.to) and j > i + 1:
                first = self._credited(j, stop)
                if first is None:
                    continue
            else:
                continue
            if first is None:
                return 0
            source = self._passed_on(first[0], first[1], stop)
            end = source[1]
            quoted = words[j] not in k.particles["traced_to"]  # «نقلوا إلى الرئيس دعوة»: brought him it
            if quoted and (matter := self._own_matter(end, stop)) is not None:
                medium = () if voice is None else (chain.hop_of(voice),)
                return self.out.emit(Said(source[0], i, form, (*medium, *source[0].hops)), matter, stop)
            for n in range(end, min(stop, end + RELAYED)):
                cut = k.that.get(words[n])
                quote = scene.quote_at.get(n)
                complement: Complement | None = None
                if cut == -1 and words[n - 1] in k.particles["preposition"]:
                    return 0  # «نقلت الطائرة الوفد إلى العاصمة بعد أن …»
                if cut is not None:
                    complement = complements.that_clause(scene, n, n, cut)
                elif quote is not None and not is_name(scene, quote):
                    complement = Complement("quote", n, quote.first, 0, quote)
                elif words[n] == ":":
                    inner = scene.quote_at.get(n + 1)
                    complement = (
                        Complement("quote", n, inner.first, 0, inner)
                        if inner
                        else Complement("colon", n, n + 1)
                    )
                if complement is not None:
                    hops: tuple[Hop, ...] = () if voice is None else (chain.hop_of(voice),)
                    if voice is None or voice.first < i:
                        hops = chain.hops_between(scene, i + 1, j)
                    hops = (*hops, *source[0].hops)
                    speaker = source[0]._replace(hops=tuple(h for h in hops if h.kind in chain.MEDIA))
                    return self.out.emit(Said(speaker, i, form, hops), complement, stop)
            return 0
        if voice is None or voice.first <= i or learnt:
            return 0
        complement = self.that_after(voice.end, stop)  # «ونقلت الوكالة أن …»: it speaks itself
        return 0 if complement is None else self.out.emit(Said(voice, i, form), complement, stop)

    def _visited(self, voice: Voice | None) -> Voice | None:
        """«ونقل زوار الرئيس عنه أن»: whom those who pass it on belong to."""
        if voice is None or voice.kind != "group":
            return None
        found = subject_at(self.scene, voice.first + 1, voice.end, False)
        return found[0] if found is not None and found[0].kind == "person" else None

    def _learns(self, i: int, voice: Voice | None, stop: int) -> bool:
        """«علمت الصحيفة من …», «علم من مصدر …»: a medium learns, or nobody who is named."""
        if voice is not None and voice.kind in chain.MEDIA:
            return True
        words, source = self.scene.words, self.scene.noun_at(i + 3)
        if i + 3 < stop and words[i + 2] in self.scene.k.particles["source_of"]:
            return source is not None and source.kind == "sources"  # «علمت معا من مصادر»
        if voice is not None:
            return False
        quote = self.scene.quote_at.get(i + 1)
        if quote is not None and quote.words <= MEDIUM:
            return quote.after < stop and self.scene.words[quote.after] in self.scene.k.particles["source_of"]
        return i + 1 < stop and self.scene.words[i + 1] in self.scene.k.particles["source_of"]

    def _own_matter(self, at: int, stop: int) -> Complement | None:
        """«عن الوزير ترحيبه بـ…», «عن مسؤول رفض بلاده …», «عن المصدر تأكيده ضرورة …»: a noun of what he feels or does."""
        words, k = self.scene.words, self.scene.k
        if at + 1 >= stop:
            return None
        if words[at] in k.particles["indirect_noun"]:
            return Complement("object", at + 1, at + 1) if words[at + 1] in k.objects else None
        own = words[at] in k.own_objects or (words[at] in k.objects and words[at + 1].endswith(k.pronouns))
        return Complement("object", at, at) if own or words[at] in k.particles["attitude"] else None

    def _credited(self, i: int, stop: int) -> tuple[Voice, int] | None:
        """«نسبت الوكالة لأكرم القول إن», «نسبت له القول إن»: behind «ل» stands who is said to have said it."""
        scene = self.scene
        words, p = scene.words, scene.k.particles
        if words[i] in p["preposition_pronoun"]:
            found = self.last_of(words[i], i + 1)
        else:
            found = self.noun_phrase(i, stop, True) if is_source(scene, i, True) else None
        told = found is not None and found[1] < stop and words[found[1]] in scene.k.saying_nouns
        return found if told else None

    def _told_of(self, pronoun: str) -> Voice | None:
        """«قالت الوكالة إن الرئيس استقبل الوفد، ونقلت عنه قوله»: whom this sentence, which the medium tells, is about."""
        last = self.out.drafts[-1] if self.out.drafts else None
        if last is None or last.sentence != self.out.number:
            return None
        found = subject_at(self.scene, last.start, last.end, False)
        gender = "f" if pronoun.endswith(tuple(self.scene.k.particles["her"])) else "m"
        his = found is not None and found[0].kind == "person" and found[0].gender in (None, gender)
        return found[0] if found is not None and his and found[0].number in (None, "s") else None

    def _topic_before(self, i: int) -> Voice | None:
        """Whom «أما», in the words before token `i`, puts first."""
        words, as_for = self.scene.words, self.scene.k.particles["as_for"]
        for a in range(i - 1, max(-1, i - TOPIC), -1):
            if words[a] in as_for:
                found = subject_at(self.scene, a + 1, i, True)
                return found[0] if found is not None else None
            if words[a] == ".":
                return None
        return None

    def last_of(self, pronoun: str, end: int) -> tuple[Voice, int] | None:
        """The last voice that is no medium and has the gender of «عنه», «له», «عنها»."""
        gender = "f" if pronoun.endswith(tuple(self.scene.k.particles["her"])) else "m"
        fits = [
            v for v in reversed(self.scene.voices) if v.gender in (None, gender) and v.kind not in chain.MEDIA
        ]
        her = [v for v in fits if v.gender == gender and v.kind == "person"]  # «عنها», and no «أوساط»
        last = next(iter(her if gender == "f" else fits), None) or self._person_before(end, gender)
        last = last or next(iter(fits), None)
        return (last, end) if last is not None else None

    def _person_before(self, at: int, gender: str) -> Voice | None:
        """The last person of that gender named before token `at`."""
        scene = self.scene
        for spot in reversed(scene.persons):
            if spot.first < at and is_feminine(scene.words, spot, scene.k) == (gender == "f"):
                return make_voice(scene, spot.first, spot.end, [spot])
        return None

    def that_after(self, at: int, stop: int) -> Complement | None:
        """The that-clause at `at`, a day named before it or not."""
        words, k = self.scene.words, self.scene.k
        while at < stop and words[at] in k.particles["day"]:
            at += 1
        return complements.plain_complement(self.scene, at) if at < stop and words[at] in k.that else None

    def later_subject(self, start: int, stop: int) -> tuple[Voice, int] | None:
        for j in range(start, stop):
            noun = self.scene.noun_at(j + 1)
            document = noun is not None and noun.kind == "document"
            if self.scene.words[j] in self.scene.k.particles["preposition"] and not document:
                return None  # «أوضح في ختام لقاء مع الرئيس», and not «ذكر في البيان»
            if (j in self.scene.spots and not self.scene.spots[j].cut) or self.scene.noun_at(j) is not None:
                found = subject_at(self.scene, j, stop + 6, False)
                if found is not None:
                    return found
        return None
