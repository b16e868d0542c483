"""Who says it and how, and the memory of who spoke: which voice a verb without a subject goes on with."""

from __future__ import annotations

from mahdar.annotate.speech import chain
from mahdar.annotate.speech.agreement import agrees, number_fits
from mahdar.annotate.speech.quote_judge import QuoteJudge
from mahdar.annotate.speech.scene import Scene, Voice, is_feminine
from mahdar.arabic.value import Value
from mahdar.knowledge.speech import Form
from mahdar.model import Hop, Speaker

#: Kinds of voice of many who speak as one.
_MANY = frozenset(("institution", "group"))
MEMORY = 8


class Said(Value, frozen=True):
    """Who says it and how: the voice, the cue and its form, the hops it came through, whom it was said to."""

    voice: Voice | None
    cue: int | None = None
    form: Form | None = None
    hops: tuple[Hop, ...] = ()
    addressee: Speaker | None = None


class VoiceMemory(QuoteJudge):
    """The voices of one page heard so far; `Output` builds on it."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self.women: set[str] = set()  # the last words of the names of those whom a verb has called «she»
        self.current: Voice | None = None  # who speaks in this sentence
        self.reporter: Voice | None = None  # who told in it what another said, and goes on in the next

    def settle(self, said: Said) -> Said:
        """Remember who speaks, with the media that his words came through."""
        if said.voice is None:
            return said
        media = tuple(h for h in said.hops if h.kind in chain.MEDIA)
        gender = said.voice.gender
        told = (
            said.form is not None and "relayed" not in said.form.verb.frames
        )  # «نقلت الوكالة عن فلان»: hers
        if gender is None and said.form is not None and told and said.form.number == "s":
            gender = None if self.may_be_woman(said) else said.form.gender
        if self._in_a_paper(said.voice):
            gender = None
        voice = said.voice._replace(hops=media or said.voice.hops, spoke=True, gender=gender)
        self.push(voice)
        self.current = voice
        return said._replace(voice=voice)

    def _in_a_paper(self, voice: Voice) -> bool:
        """«قالت الرئاسة في بيان إن …، وأضاف»: she or it, whichever the next verb agrees with."""
        words, k = self.scene.words, self.scene.k
        if voice.kind == "document" and voice.gender == "m":
            inner = (self.scene.noun_at(j) for j in range(voice.first + 1, voice.end))
            bodies = (self.scene.spots.get(j) for j in range(voice.first + 1, voice.end))
            if any(n is not None and n.kind == "institution" and n.gender == "f" for n in inner):
                return True  # «قال بيان الخارجية إن …، وتعهدت»
            return any(
                s is not None and s.mention.kind == "institution" and is_feminine(words, s, k) for s in bodies
            )
        if voice.kind != "institution" or voice.end + 1 >= len(words):
            return False
        noun = self.scene.noun_at(voice.end + 1)
        return words[voice.end] in k.particles["document_in"] and noun is not None and noun.kind == "document"

    def may_be_woman(self, said: Said) -> bool:
        """«اتهم عضو الوفد، فوزة يوسف، … وقالت»: the verb agrees with the masculine word of her post, which tells nothing of
        her, and nothing else does."""
        scene, voice, cue = self.scene, said.voice, said.cue
        if voice is None or cue is None or said.form is None or said.form.gender != "m":
            return False
        post, spot = scene.noun_at(cue + 1), scene.spots.get(voice.first)
        if post is None or post.kind != "person" or voice.first <= cue + 1 or spot is None:
            return False
        named = spot.mention.kind == "person" and spot.mention.gender is None
        return named and not scene.is_given(voice.first)

    def push(self, voice: Voice | None) -> None:
        if voice is not None:
            self.scene.voices.append(voice)
            del self.scene.voices[:-MEMORY]

    def called_she(self, voice: Voice) -> Voice:
        """Remember a woman by the verb right before her name."""
        if voice.kind == "person":
            self.women.update((voice.speaker.name or "").split()[-1:])
        return voice._replace(gender="f")

    def is_woman(self, name: str | None) -> bool:
        """A verb before it has called her «she»."""
        return not self.women.isdisjoint((name or "").split()[-1:])

    def speaking(self, form: Form) -> Voice | None:
        """Who speaks in this sentence, where the verb agrees with it."""
        voice = self.current
        return voice if voice is not None and agrees(form, voice) else None

    def resolve(self, form: Form) -> Voice | None:
        """The last voice that agrees with a verb whose subject is dropped."""
        unsure: Voice | None = None
        for voice in reversed(self.scene.voices):
            if form.verb.kind == "add" and not voice.spoke:
                continue
            if not number_fits(form, voice):
                continue
            if voice.gender is None and form.gender == "m" and self.is_woman(voice.speaker.name):
                continue
            if voice.gender == form.gender:
                # The feminine is marked: a voice of unknown gender gives way to one known to be feminine.
                return voice if form.gender == "f" else unsure or voice
            if voice.gender is None:
                if form.gender == "f" and self._is_she(voice):
                    return voice  # «قالت المنظمة في بيان إن …، وأضافت»
                if unsure is None and (voice.kind == "document" or (voice.spoke and self._in_a_paper(voice))):
                    return voice  # «قال بيان الخارجية إن …. وتعهدت», «قالت الخارجية في بيان إن …. وتعهدت»
                unsure = unsure or voice
        return unsure or self._many(form)

    def _is_she(self, voice: Voice) -> bool:
        """A body of feminine name, which has said it in a paper."""
        if voice.kind != "institution" or not self._in_a_paper(voice):
            return False
        spot, noun = self.scene.spots.get(voice.first), self.scene.noun_at(voice.first)
        named = spot is not None and is_feminine(self.scene.words, spot, self.scene.k)
        return named or (noun is not None and noun.gender == "f")

    def _many(self, form: Form) -> Voice | None:
        """«وقالت الأسرة …. وأضافوا»: the last to speak is a body of many, which a verb in the plural may go on with."""
        last = next((v for v in reversed(self.scene.voices) if v.spoke), None)
        goes_on = form.number == "p" and form.verb.kind == "add" and last is not None
        return last if goes_on and last is not None and last.kind in _MANY else None
