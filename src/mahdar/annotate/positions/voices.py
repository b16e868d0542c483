"""Whom a speaker without a name means by what was told before him: «وأضاف المصدر», «متحدث باسمها»."""

from __future__ import annotations

from bisect import bisect_left

from mahdar.annotate.positions.agreement import Agreement
from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give, distinct
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.fold import fold_name
from mahdar.model import Speaker

#: Tokens from the first adjective of two sides to behind the second.
SIDES = 3
#: Tokens before «متحدث باسمها» within which whoever it is stands.
NAMED = 40


#: Tokens from an official's title within which the body stands that he serves («مسؤول كبير بالوزارة»).
AT_BODY = 4


class Voices(Agreement):
    """Tells them on one page; `Holders` builds on it."""

    def _speaker(self, said: Said) -> list[Bearer]:
        known = self.voiced.get(said.number)
        if known is None:
            self.voiced[
                said.number
            ] = []  # «قال مسؤول بالحركة إن الحركة …»: whose body it is hangs on who speaks
            known = self.voiced[said.number] = self._voice_of(said)
        return [*known]

    def _voice_of(self, said: Said) -> list[Bearer]:
        speaker = said.statement.speaker
        if speaker is not None and speaker.start is not None and speaker.actor is None:
            at = self.page.reading.token_at(speaker.start)
            if self.words[at] in self.k.words["both"] and (sides := self._sides(at + 1, at + SIDES)[0]):
                return sides
        if (caller := self._in_the_course(said)) is not None:
            return caller
        bearers = super()._speaker(said)
        spot = self._spot_of(speaker)
        if (
            spot is not None
            and self.words[spot.first - 1].removeprefix(self.k.conjunction) in self.k.words["state_bodies"]
        ):
            return [self.bearers.stately(b) for b in bearers]  # «قالت حكومة الرئيس فلان»
        if speaker is None or speaker.start is None or any(self._is_someone(b) for b in bearers):
            return bearers
        at = self.page.reading.token_at(speaker.start)
        if self.words[at - 1] in self.k.words["tongue"] and (whose := self.spot_ends.get(at - 2)) is not None:
            return self.bearers.each(whose.mention)  # «نيروبي على لسان مسؤوليها»
        body = self._in_their_name(speaker, at) or self._at_the_body(at) or self._of_his_land(said)
        return [body] if body is not None else self._same_voice(said, speaker) or bearers

    def _spot_of(self, speaker: Speaker | None) -> Spot | None:
        """The mention of a person at which a speaker's name begins."""
        start = speaker.start if speaker is not None else None
        spot = self.spots.get(self.page.reading.token_at(start)) if start is not None else None
        return spot if spot is not None and spot.first > 0 and spot.mention.kind == "person" else None

    def _of_his_land(self, said: Said) -> Bearer | None:
        """«قال مصدر كيني إن بلاده …»: a source of a nation that speaks of its own country speaks for it."""
        speaker, k = said.statement.speaker, self.k
        if speaker is None or k.words["own_state"].isdisjoint(self.words[said.first : said.first + 2]):
            return None
        words = fold_name(speaker.name or "").split()
        if not words or words[0].removeprefix(k.article) not in k.words["voices"]:
            return None
        nations = (
            c
            for word in words[1:]
            for key, c in k.nisbas.get(word.removeprefix(k.article), ())
            if len(key) == 1
        )
        state = next(nations, None)
        return Bearer(f"state:{state}", speaker.name) if state is not None else None

    def _of_both(self, said: Said) -> bool:
        """«أكد الجانبان»: two without their names say it, and the page tells who."""
        speaker = said.statement.speaker
        at = (
            self.page.reading.token_at(speaker.start)
            if speaker is not None and speaker.start is not None
            else None
        )
        return at is not None and self.words[at] in self.k.words["both"] and len(self._speaker(said)) > 1

    def _bare_body(self, at: int) -> Bearer | None:
        """As elsewhere, save that «الحركة» in the words of one of a movement is his own."""
        noun = self.words[at].removeprefix(self.k.article)
        told = noun != self.words[at] and at not in self.spots
        own = self._own_movement(at, noun) if told else None
        return own if own is not None else super()._bare_body(at)

    def _own_movement(self, at: int, noun: str) -> Bearer | None:
        """«أكد القيادي في حماس فلان أن الحركة …»: in the words of one of a movement or party it is his own."""
        said = self._inside(at)
        roles = [role for role in ("movement", "party") if noun in self.k.words[role]]
        speakers = self._speaker(said) if said is not None and roles else []
        actor = speakers[0].actor or "" if len(speakers) == 1 else ""
        return speakers[0] if actor and self.bearers.is_called(actor, roles[0]) else None

    def _in_the_course(self, said: Said) -> list[Bearer] | None:
        """«وأجرى الوزير اتصالا مع نظيره، شدد خلاله على …»: a verb without a subject of what was said in the course of a
        contact goes on with who opens the sentence, and not with the other side named last."""
        cue, speaker, k = said.statement.cue, said.statement.speaker, self.k
        if cue is None or speaker is None or speaker.start is None or speaker.start > cue.start:
            return None
        at = self.page.reading.token_at(cue.start)
        comma = self.words[at - 1] in k.words["comma"] or self._other_side_ends(at)
        if self.words[at + 1] not in k.words["during"] or not comma:
            return None
        sentence = next((s for s in self.page.sentences if s.start <= at < s.end), None)
        if sentence is None:
            return None
        for j in range(sentence.start, at):
            spot = self.spots.get(j)
            if spot is not None and can_bear(spot.mention) and self._acts(spot, sentence):
                return self._joint(spot)[0]
        return None

    def _who_calls(self, j: int) -> list[Bearer] | None:
        """«غضب تركيا التي تعتبر الحزب إرهابيا»: the actor of whom a relative clause tells what he calls it."""
        words, k = self.words, self.k
        if words[j - 1] not in k.words["who"]:
            return None
        spot = self.spot_ends.get(j - 1 - (words[j - 2] in k.words["comma"]))
        fits = spot is not None and can_give(spot.mention)
        fits = fits and spot is not None and self._same_gender(spot, words[j].startswith(k.she))
        return self.bearers.each(spot.mention) if fits and spot is not None else None

    def _other_side_ends(self, at: int) -> bool:
        """«اتصالا بالرئيس الأوغندي فلان أكد خلاله», «لقاء مع الوزير شدد فيه»: whom a contact was with stands right before the
        verb at `at`, and is not who speaks there."""
        spot = self.spot_ends.get(at)
        while spot is not None and not spot.cut and (titled := self.spot_ends.get(spot.first)) is not None:
            spot = titled
        if spot is None:
            return False
        joined = spot.cut > 0 and self.words[spot.first].startswith(self.k.by)
        return joined or self.words[spot.first - 1] in self.k.words["along_with"]

    def _at_the_body(self, at: int) -> Bearer | None:
        """«مسؤول بالوزارة», «قيادي كبير بالحركة»: of the body that the page has named in full."""
        k = self.k
        if self.words[at] not in k.words["officials"] | k.words["voices"] | k.words["leading"]:
            return None
        for j in range(at + 1, min(at + AT_BODY, len(self.page.words))):
            noun = self.words[j].removeprefix(k.by + k.article)
            if noun != self.words[j] and noun in k.words["bodies"]:
                body = self.bearers.body(noun, self.page.reading.starts[j], noun in k.words["governments"])
                name = self.page.reading.raw(at, j + 1)
                return Bearer(body, name) if isinstance(body, str) or body is None else self.bearers.of(body)
        return None

    def _in_their_name(self, speaker: Speaker, at: int) -> Bearer | None:
        """«قال متحدث باسمها»: whoever of that gender was named last."""
        k = self.k
        named = next((w for w in fold_name(speaker.name or "").split() if w in k.words["in_their_name"]), "")
        for j in range(at - 1, max(-1, at - NAMED), -1) if named else ():
            spot = self.spots.get(j)
            if spot is None or spot.mention.kind in ("person", "outlet") or not can_give(spot.mention):
                continue
            if self._same_gender(spot, named.endswith(k.hers)):
                return self.bearers.of(spot.mention)
        return None

    def _same_voice(self, said: Said, speaker: Speaker) -> list[Bearer]:
        """«وأضاف المصدر», «وقال المتحدث»: the source or official without a name who spoke last and was told of in full."""
        k, words = self.k, fold_name(speaker.name or "").split()
        words = [w for w in words if w not in k.words["same_one"]]  # «ذات المصدر», «المصدر نفسه»
        if len(words) != 1 or not words[0].startswith(k.article):
            return []
        noun = words[0].removeprefix(k.article)
        if noun not in k.words["officials"] | k.words["voices"]:
            return []
        for other in reversed(self.said[: bisect_left(self.firsts, said.first)]):
            told = other.statement.speaker
            if told is not None and fold_name(told.name or "").split()[:1] == [noun]:
                found = self._speaker(other)
                return found if any(self._is_someone(b) for b in found) else []
        return []

    def _sides(self, at: int, end: int) -> tuple[list[Bearer], int]:
        """«الجانبان المصري والتركي»: the states of the adjectives from `at` on, and the token after them."""
        out: list[Bearer] = []
        the, conjunction = self.k.article, self.k.conjunction
        for j in range(at, min(at + 2, end)):
            word = self.words[j].removeprefix(conjunction)
            if not word.startswith(the):
                return out, j
            nations = (c for key, c in self.k.nisbas.get(word[len(the) :], ()) if len(key) == 1)
            country = next(nations, None)
            if country is None:
                return out, j  # «تبادل الطرفان الاتهامات»
            out.append(Bearer(f"state:{country}", self.page.reading.raw(at - 1, j + 1)))
        return distinct(out), min(at + 2, end)
