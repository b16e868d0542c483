"""What an agreement provides for: its sides hold it together («وينص الاتفاق على …», «وقعا اتفاقا يقضي بـ…»)."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.clauses import Clauses
from mahdar.annotate.positions.issues import read_matter
from mahdar.annotate.positions.records import Held
from mahdar.arabic.reading import Sentence

#: Tokens after an agreement, its relative clause included, within which the word stands that brings what it provides for.
TERMS = 14
#: Tokens between an agreement and its verb («اتفاقا جديدا ينص على»).
BEHIND = 3
#: The fewest that make an agreement.
SIDES = 2


class Terms(Clauses):
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
        act = words[i + 1].removeprefix(k.to)
        if act == words[i + 1] or act not in k.words["due"] | k.words["actions"]:
            return False
        before = words[sentence.start : i]
        said = {*before, *(word.removeprefix(k.conjunction) for word in before)}
        signed = not said.isdisjoint(k.words["concludes"])
        bearers = self._near(i, sentence, head=True) if signed else []
        if len(bearers) < SIDES:
            return False
        stop = self._matter_end(i + 1, sentence, None)
        matter = read_matter(self.page, k, self.spots, i + 1, stop)
        return self._hold(bearers, Held("accepts", i, stop, matter, basis="terms"), self._inside(i))

    def _under(self, i: int, sentence: Sentence) -> bool:
        """«وبموجب الاتفاق تسحب بيروت قواتها …»: who is to do it, undertakes it."""
        words, k = self.words, self.k
        verb = i + 2 + (words[i + 2] in k.words["comma"])
        doer = self.spots.get(verb + 1)
        if words[i + 1] not in k.words["agreements"] or doer is None or doer.cut:
            return False
        if (
            not words[verb].startswith((k.she, k.he))
            or not can_bear(doer.mention)
            or doer.end >= sentence.end
        ):
            return False
        stop = self._matter_end(doer.end, sentence, None)
        matter = read_matter(self.page, k, self.spots, verb, stop)
        held = Held("accepts", i, stop, matter, basis="terms")
        return self._hold(self._joint(doer)[0], held, self._inside(i))

    def _terms(self, at: int, i: int, sentence: Sentence) -> int | None:
        """Where it begins: behind «على», at a word with «ب», or, of what an agreement contains, right behind its noun."""
        words, k = self.words, self.k
        verb = words[i].removeprefix(k.conjunction)
        for j in range(at, min(at + TERMS, sentence.end)):
            if words[j] in k.words["stops"]:
                return None
            if verb in k.words["provides_on"] and words[j] == k.upon:
                return j + 1
            by = (
                words[j].startswith(k.by)
                and words[j].removeprefix(k.by) in k.words["due"] | k.words["actions"]
            )
            if verb in k.words["provides_by"] and by:
                return j
            if verb in k.words["contains"] and words[j] in k.words["due"] | k.words["actions"]:
                return j
        return None

    def _agreed(self, i: int, sentence: Sentence) -> list[Bearer]:
        """Whose agreement it is: named with it («الاتفاق بين الهند ونيبال»), who concludes it in the sentence, who agreed on
        something before, else the two that the head of the page names side by side."""
        words, k = self.words, self.k
        if words[i + 1] in k.words["agreements"]:
            named = self.spots.get(i + 3) if words[i + 2] in k.words["between"] else None
            if named is not None and can_give(named.mention):
                return self._joint(named)[0]
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
