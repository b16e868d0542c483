"""Whose word a paper is that demands or condemns: «مشروع قرار أوروبي يدعو إلى …», «حث القرار لندن على …»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_bear, distinct
from mahdar.annotate.positions.unnamed import Unnamed
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens between a paper and a verb behind a comma that tells what it says.
PAPER = 12
#: Tokens between a paper and a verb right behind its noun phrase.
PHRASE = 5


class Papers(Unnamed):
    """Reads them on one page; `Dropped` builds on it."""

    def _of_paper(self, head: int, form: StanceForm, sentence: Sentence) -> list[Bearer] | None:
        """«قرار تبناه المجلس، يطلب هدنة», «مشروع قرار روسي يدعو إلى …»: without «و», behind a comma or behind the paper's
        noun phrase, the verb is the paper's; it is the word of who is named in between, and else of nobody."""
        words, k = self.words, self.k
        aside = words[head - 1] in k.words["comma"]
        for j in range(head - 1 - aside, max(sentence.start - 1, head - (PAPER if aside else PHRASE)), -1):
            if any(words[j] in k.words[role] for role in ("that", "stops", "which", "quote")):
                return None
            if words[j] in k.words["paper"]:
                authors = self._authors(j, head)
                agrees = words[j].endswith(k.feminine) == (form.gender == "f")
                if not authors and agrees and (group := self._group_before(j, sentence)) is not None:
                    return [group]  # «ونشر عمال المنجم بيانا يدين …»
                if not authors and words[j].endswith(k.accusative):
                    issued = self._near(j, sentence, head=True)  # «أصدرت أوسلو بيانا يدين …»
                    return issued if issued and agrees else None
                return authors if agrees else None
            named = j + 1 in self.spot_ends or j in self.within
            other = words[j] in k.words["bound"] or words[j].startswith(k.article) or words[j] in k.forms
            if other and not (aside or named):
                return None
        return None

    def _authors(self, at: int, end: int) -> list[Bearer]:
        """Who is named after a paper's noun, by name or by the adjective of his nation, or who issued it before it."""
        named: list[Bearer] = []
        for j in range(at + 1, end):
            spot = self.spots.get(j)
            if spot is not None and can_bear(spot.mention):
                named += self.bearers.each(spot.mention)
            elif spot is None and j not in self.within and not self.words[j].startswith(self.k.article):
                body = self.k.body_nisbas.get(self.words[j])
                nation = Bearer(body, self.words[j]) if body is not None else self._nation_at(j)
                named += [nation] if nation is not None else []
        return distinct(named)

    def _told_by_paper(self, i: int, form: StanceForm) -> tuple[list[Bearer], int] | None:
        """«حث القرار لندن على …», «دعا تقرير لصحيفة …»: the paper is the subject; the press speaks for nobody."""
        words, k = self.words, self.k
        word = words[i + 1]
        asks = form.stance.takes_object or form.stance.lemma in k.words["asks_of"]
        if word not in k.words["document"] or word.endswith(k.feminine) != (form.gender == "f"):
            return None
        asked = self.spots.get(i + 2)
        issuer = asked is not None and asked.cut > 0 and words[i + 2].startswith(k.to)
        if asked is not None and issuer and can_bear(asked.mention) and asked.end in self.spots:
            return self.bearers.each(asked.mention), asked.end  # «ودعا بيان للخارجية كمبالا إلى …»
        asks = asks and self._leads_on(asked.end if asked is not None else i + 2, form)
        if not (asks or form.stance.frames.isdisjoint({"object"})):
            return None  # «انتقد القرار»
        press = any(
            (s := self.spots.get(j)) and s.mention.kind == "outlet" for j in range(i + 2, i + 2 + PHRASE)
        )
        at = self.by_number[self.cues[i]].first if i in self.cues else i + 2
        return [] if press else self.bearers.before(self.page.reading.starts[i + 1], word), at
