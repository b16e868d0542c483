"""What an agreement provides for: its sides hold it together («وينص الاتفاق على …», «وقعا اتفاقا يقضي بـ…»)."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give, distinct
from mahdar.annotate.positions.denials import Denials
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.arabic.reading import Sentence

#: Tokens after an agreement, its relative clause included, within which the word stands that brings what it provides for.
TERMS = 14
#: Tokens between an agreement and its verb («اتفاقا جديدا ينص على»).
BEHIND = 3
#: The fewest that make an agreement, and the most named behind its verb that are taken for its sides.
SIDES = 2
SIGNERS = 3


class Terms(Denials):
    """Reads them on one page."""

    def _provides(self, i: int, sentence: Sentence) -> bool:
        """What an agreement named right behind or before the verb provides for, of its sides."""
        start = self._terms(i + 1, i, sentence)
        if start is None or start + 1 >= sentence.end or self.words[i - 1] in self.k.words["negation"]:
            return False
        bearers = self._agreed(i, sentence)
        if len(bearers) < SIDES:
            return False
        stop = self._matter_end(start, sentence, None)
        matter = read_matter(self.page, self.k, self.spots, start, stop)
        return self._hold(bearers, Held("accepts", i, stop, matter, basis="terms"), self._inside(i))

    def _concludes(self, i: int, sentence: Sentence) -> bool:
        """«وقعت الحكومة والجبهة اتفاقا لوقف القتال»: the pact itself says what its sides undertake."""
        words, k = self.words, self.k
        if words[i - 1] in k.words["without"]:
            return False  # «بلا اتفاق على تبادل الجثامين»
        at = (
            i + 1 + (words[i].endswith(k.accusative) and words[i + 1].endswith(k.accusative))
        )  # «اتفاقا جديدا ل»
        act = words[at].removeprefix(k.to)
        done = self._act_at(at + 1) or words[at + 1] in k.words["resumed"]
        upon = words[at] == k.upon and done
        ends = words[at] in k.words["pact_ends"]
        if not (upon or ends or (act != words[at] and act in k.words["due"] | k.words["actions"])):
            return False
        bearers = self._signers(i, sentence)
        if len(bearers) < SIDES:
            return False
        stop = self._matter_end(at, sentence, None)
        matter = read_matter(self.page, k, self.spots, at, stop)
        return self._hold(bearers, Held("accepts", i, stop, matter, basis="terms"), self._inside(i))

    def _signers(self, i: int, sentence: Sentence) -> list[Bearer]:
        """Who concludes the pact at `i`: all that stand between the verb and it, or whose round comes to it."""
        words, k = self.words, self.k
        for j in range(i - 1, sentence.start - 1, -1):
            word = {words[j], words[j].removeprefix(k.conjunction)}
            signs = not word.isdisjoint(k.words["concludes"])
            if not signs and word.isdisjoint(k.words["comes_to"]):
                continue
            before = self.spot_ends.get(j)
            if not k.words["negation"].isdisjoint(words[j - 1 : i]) or words[j - 1] in k.words["that_plain"]:
                return []  # «من دون أن تتوصل القاهرة والخرطوم إلى اتفاق»
            if (
                signs
                and before is not None
                and can_bear(before.mention)
                and not self._under_preposition(before)
            ):
                return self._chain_back(before)  # «بغداد وأربيل توقعان اتفاقا ل…»
            found = self._sides_in(j + 1, i)
            if not SIDES <= len(found) <= SIGNERS:
                talks = next((at for at in range(sentence.start, i) if words[at] in k.words["between"]), None)
                told = self._near(i, sentence, head=True) if signs else []
                found = self._sides_in(talks, i) if talks is not None and not signs else told
            return found if SIDES <= len(found) <= SIGNERS else []
        return []

    def _sides_in(self, first: int, end: int) -> list[Bearer]:
        """All that stand there as subjects, beside «بين» or «مع»."""
        words, k = self.words, self.k
        found: list[Bearer] = []
        for at in range(first, end):
            opened = words[at] in k.words["comma"] or words[at] in k.words["preposition"]
            if words[at] in k.words["in_presence"] or (opened and len(found) >= SIDES):
                break
            spot = self.spots.get(at)
            if spot is None or not can_bear(spot.mention):
                continue
            placed = spot.mention.kind == "place" and spot.mention.as_ != "agent"
            beside = words[at - 1] in k.words["together"] or words[at - 1] in k.words["between"]
            if not placed and (beside or not self._under_preposition(spot)):
                found += self.bearers.each(spot.mention)
        return distinct(found)

    def _under(self, i: int, sentence: Sentence) -> bool:
        """«وبموجب الاتفاق تسحب بيروت قواتها …»: who is to do it, undertakes it."""
        words, k = self.words, self.k
        verb = i + 2 + (words[i + 2] in k.words["comma"])
        if words[i + 1] not in k.words["agreements"] or not words[verb].startswith((k.she, k.he)):
            return False
        doer = self.spots.get(verb + 1)
        if words[verb + 1] in k.words["both"] and verb + 2 < sentence.end:
            bearers, end = self._both(verb, None), verb + 2  # «يعيد الجاران فتح …»
        elif doer is not None and not doer.cut and can_bear(doer.mention) and doer.end < sentence.end:
            bearers, end = self._joint(doer)[0], doer.end
        else:
            return False
        stop = self._matter_end(end, sentence, None)
        matter = read_matter(self.page, k, self.spots, verb, stop)
        held = Held("accepts", i, stop, matter, basis="terms")
        return self._hold(bearers, held, self._inside(i))

    def _terms(self, at: int, i: int, sentence: Sentence) -> int | None:
        """Where it begins: behind «على», at a word with «ب», or, of what an agreement contains, right behind its noun."""
        words, k = self.words, self.k
        verb = words[i].removeprefix(k.conjunction)
        for j in range(at, min(at + TERMS, sentence.end)):
            if words[j] in k.words["stops"]:
                return None
            if verb in k.words["provides_on"] and words[j] == k.upon:
                return j + 1
            if verb in k.words["provides_by"] and self._joined(j, frozenset((k.by,))):
                return j
            if verb in k.words["contains"] and self._act_at(j):
                return j
        return None

    def _agreed(self, i: int, sentence: Sentence) -> list[Bearer]:
        """Whose agreement it is: named with it («الاتفاق بين الهند ونيبال»), who concludes it in the sentence, who agreed on
        something before, else the two that the head of the page names side by side."""
        words, k = self.words, self.k
        at = i + 1 + (words[i + 1] in k.words["quote"])  # «نص "إعلان كمبالا" على أن …»
        called = at + 1 in self.spots and k.article + words[at] in k.words["agreements"]
        if called or words[at] in k.words["agreements"]:
            told = words[at + 1] in k.words["between"] or words[at + 1] in k.words["who"]
            named = self.spots.get(at + 2 + (words[at + 1] in k.words["who"])) if told else None
            if named is not None and can_give(named.mention):
                return self._joint(named)[0]  # «الاتفاق بين …», «الاتفاق الذي وقعته كينيا والصومال»
            return self._concluded() or self.bearers.in_head(self.page.reading.starts[i])
        for j in range(i - 1, max(sentence.start, i - BEHIND) - 1, -1):
            if words[j] in k.words["pacts"]:
                return self._near(j, sentence, head=True)
        return []

    def _concluded(self) -> list[Bearer]:
        """Who together accepted something last on the page."""
        last = next((p for p in reversed(self.out) if p.jointly and p.stance == "accepts"), None)
        return (
            [Bearer(actor, last.bearer) for actor in (last.actor, *last.jointly)] if last is not None else []
        )
