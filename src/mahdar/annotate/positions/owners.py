"""Whose a position is by a pronoun («رفضه», «استعدادها»), or the nearest actor before its word."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.positions.voices import Voices
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens between a word of relaying and «عن».
RELAYED = 5
#: Tokens before the reason of thanks within which he is named who is thanked.
THANKED = 14
#: How far back, in tokens, an actor may stand from the word that carries his position.
REACH = 120


class Owners(Voices):
    """The owners of one page's positions."""

    def _owner(self, i: int, sentence: Sentence, said: Said | None) -> list[Bearer]:
        """Whose «رفضه», «استعدادها» it is: the nearest actor that agrees with the pronoun, else the speaker."""
        floor = max(sentence.start, said.first if said is not None else 0, i - REACH)
        feminine = self.words[i].endswith(self.k.hers)
        aside = self.spot_ends.get(i - 1) if self.words[i - 1] in self.k.words["comma"] else None
        if aside is not None and aside.mention.kind == "person" and aside.mention.actor is not None:
            apart = self.words[aside.first - 1] in self.k.words["comma"] and self._same_gender(
                aside, feminine
            )
            if apart and not self.words[i].endswith(self.k.theirs):
                return self.bearers.each(aside.mention)  # «إبداء أحد المقربين منه، فلان، استعداده …»
        if (thanked := self._thanked(i, floor, feminine)) is not None:
            return self.bearers.each(thanked.mention)
        for j in range(i - 1, floor - 1, -1):
            spot = self.spots.get(j)
            things = self.words[j] in self.k.words["states"] or self.words[j] in self.k.words["parties"]
            several = self.words[j] in self.k.words["all"] and (things or not feminine)
            if several and (everybody := self._all(j)[0]):
                return everybody
            body = self._bare_body(j) if spot is None else None
            if body is not None and self.words[j].endswith(self.k.feminine) == feminine:
                return [body]
            if spot is None or not can_bear(spot.mention):
                continue
            if not (self._may_act(spot, sentence) or self._relayed(spot)):
                continue
            if self._in_matter(spot):
                continue
            if spot.cut and j > sentence.start and self.words[j - 1] not in self.k.words["bound"]:
                continue  # the second of two; but «، وتركيا تؤكد رفضها» opens a clause
            if self.words[i].endswith(self.k.theirs):
                if self._is_many(spot):
                    return self._joint(spot)[0]
            elif self._same_gender(spot, feminine):
                return self._joint(spot)[0]
        if self.words[i].endswith(self.k.he) and said is not None:
            return self._speaker(said)  # «أجدد رفضي»
        speaker = said.statement.speaker if said is not None else None
        one = self._one_person(speaker.start) if speaker is not None and speaker.start is not None else False
        if said is None or (one and self.words[i].endswith(self.k.theirs)):
            return []  # «قال السفير إن الأعضاء جددوا دعوتهم إلى …»
        return self._speaker(said)

    def _thanked(self, i: int, floor: int, feminine: bool) -> Spot | None:
        """«توجه بالشكر إلى الرئيس لحرصه على …», «عاقبت المصرف لرفضه …»: behind «ل» stands why somebody is thanked or punished;
        it is his, whoever thanks him."""
        words, k = self.words, self.k
        if not words[i].startswith(k.to) or k.words["thanks"].isdisjoint(
            word.removeprefix(k.conjunction) for word in words[max(floor, i - THANKED) : i]
        ):
            return None
        for j in range(i - 1, max(floor, i - THANKED) - 1, -1):
            spot = self.spots.get(j)
            if words[j].removeprefix(k.conjunction) in k.words["thanks"]:
                return None
            if spot is not None and can_give(spot.mention) and self._same_gender(spot, feminine):
                return spot
        return None

    def _one_person(self, start: int) -> bool:
        """The mention at an offset is of one person."""
        spot = self.spots.get(self.page.reading.token_at(start))
        return (
            spot is not None
            and spot.mention.kind == "person"
            and spot.mention.number not in ("dual", "plural")
        )

    def _relayed(self, spot: Spot) -> bool:
        """«نقلت الوكالة عن الرئيس رفضه …»: from whom the word comes."""
        words, k, at = self.words, self.k, spot.first - 1
        return words[at] in k.words["of_whom"] and not k.words["relays"].isdisjoint(
            words[max(0, at - RELAYED) : at]
        )

    def _in_matter(self, spot: Spot) -> bool:
        """«تدين استهداف موكب الوزير، مؤكدة رفضها …»: the actor stands in the matter of another's position."""
        own = self.bearers.of(spot.mention).actor
        return any(a < spot.first < b and actor != own for a, b, actor, _ in self.covered)

    def _near(
        self,
        i: int,
        sentence: Sentence,
        floor: int | None = None,
        last: bool = False,
        head: bool = False,
        form: StanceForm | None = None,
    ) -> list[Bearer]:
        """The nearest actors before `i` that can act: those marked as agents, else the first of the sentence; a `form`
        without a subject must agree with them."""
        best: Spot | None = None
        first: Spot | None = None
        opened = max(
            (
                j
                for j in range(max(sentence.start, i - REACH), i)
                if self.words[j] in self.k.words["meanwhile"]
            ),
            default=i,
        )
        for j in range(max(sentence.start, floor or 0, i - REACH), i):
            spot = self.spots.get(j)
            if spot is None or not can_bear(spot.mention) or spot.end > i:
                continue
            if spot.mention.kind == "place" and spot.mention.as_ != "agent":
                continue
            if self._called_after(spot):
                continue
            if form is not None and not self._goes_with(spot, form):
                continue
            acts = self._acts(spot, sentence)
            if first is None or (acts and first.first < opened < j):
                first = spot  # «… بينما ترفض يريفان …، وتشترط»: the first of the last clause
            if not spot.cut and (last or acts):
                best = spot
        if head and first is not None and self._may_act(first, sentence):
            best = first  # «وهددت»: the subject of the sentence goes on
        chosen = best or (first if floor is None else None)
        return self._joint(chosen)[0] if chosen is not None else []

    def _contact_opener(self, i: int, sentence: Sentence) -> list[Bearer]:
        """«أجرى الوزير اتصالا بنظيره طالب فيه بـ»: who opens the contact told before `i`; nobody where only whom it was with is
        known."""
        other = self.spot_ends.get(i)
        with_whom = {b.actor for b in self.bearers.each(other.mention)} if other is not None else set()
        opener = self._near(i, sentence, head=True)
        return opener if with_whom.isdisjoint(b.actor for b in opener) else []
