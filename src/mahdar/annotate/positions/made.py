"""Who made the charge, offer or request that a noun names, by the clause behind it: «اتهامات وجهها …», «المبادرة التي طرحتها …»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer, can_give
from mahdar.annotate.positions.dropped import Dropped
from mahdar.annotate.positions.others import Found
from mahdar.annotate.positions.sides import Said
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.positions import StanceForm

#: Tokens behind a noun within which the verb stands that says who made it.
MADE = 6


class Made(Dropped):
    """Finds makers on one page; `Nouns` builds on it."""

    def _defined(self, i: int, form: StanceForm) -> bool:
        """The noun carries the article: «الرفض», «الالتزام», but not «التزام»."""
        word = self.words[i][form.cut :]
        bare = word.removeprefix(self.k.article)
        return bare != word and (bare in self.k.forms or bare in self.k.nouns)

    def _giver(self, at: int) -> Spot | None:
        """«طلب من موسكو», «المعارضة القوية من جانب تركيا»: whom «من» brings after a noun and its adjective."""
        words, k = self.words, self.k
        if words[at].removeprefix(k.article) in k.words["backed"]:
            return None  # «المعارضة المدعومة من أنقرة»
        at += not any(words[at] in k.words[role] for role in ("preposition", "bound", "that"))
        if words[at] not in k.words["by_whom"]:
            return None
        giver = self.spots.get(self._past_honour(at + 1 + (words[at + 1] in k.words["on_side"])))
        return giver if giver is not None and can_give(giver.mention) else None

    def _comes_from(self, i: int, sentence: Sentence) -> Spot | None:
        """«جاء اقتراح التخفيض من رئيس الوزراء»: where it came from stands behind what it is."""
        words, k = self.words, self.k
        if words[i - 1].removeprefix(k.conjunction) not in k.words["came"]:
            return None
        for j in range(i + 1, min(i + MADE, sentence.end)):
            if words[j] in k.words["by_whom"]:
                giver = self.spots.get(self._past_honour(j + 1))
                return giver if giver is not None and can_give(giver.mention) else None
            if words[j] in k.words["bound"]:
                return None
        return None

    def _maker(self, i: int, role: str = "made_it") -> Found | None:
        """«اتهامات وجهتها طهران إلى», «مبادرة الحكم الذاتي التي قدمها المغرب», «وساطة طلبتها القاهرة»: who follows a verb
        whose pronoun is the noun made it."""
        words, k = self.words, self.k
        for j in range(i + 1, min(i + MADE, len(self.page.words))):
            word = words[j]
            if word in k.words["bound"] or word in k.words["that"]:
                return None
            if word not in k.words[role]:
                continue
            if words[j - 1] in k.words["preposition"] or (words[j - 1] in k.words["who"] and j - 1 == i):
                return None
            j += words[j + 1] in k.words["resumptive"]  # «التي وجهتها إليها واشنطن»
            named = self.spots.get(self._past_honour(j + 1))
            if named is not None and not named.cut and can_give(named.mention):
                return self._joint(named)
            body = self._bare_body(j + 1)
            return ([body], j + 2) if body is not None else None
        return None

    def _given(self, i: int, form: StanceForm) -> bool:
        """The noun with who made it is told alone: «الانتقادات التي وجهتها مانيلا», «رغم المعارضة القوية من جانب أنقرة»."""
        if self._maker(i) is not None:
            return True
        refuses = form.shape == "noun" and form.stance.stance in ("rejects", "opposes")
        return refuses and self._defined(i, form) and self._giver(i + 1) is not None

    def _there_is(self, i: int, form: StanceForm, said: Said | None) -> list[Bearer]:
        """«إن هناك التزاما بـ», «لدينا رغبة في»: what a speaker says there is, he holds."""
        k = self.k
        if said is None or form.stance.lemma in k.words["achieves"]:
            return []
        there = self.words[i - 1] in k.words["there"] and self.words[i].endswith(k.accusative)
        ours = self.words[i - 1] in k.words["we_have"]
        return self._speaker(said) if there or ours else []

    def _last_told(self, i: int, sentence: Sentence) -> bool:
        """«… وسيطا مقبولا بعد اعتراف واشنطن بـ»: what stands behind a word of time is no part of what was refused."""
        before = self.words[i - 1].removeprefix(self.k.conjunction)
        return i > sentence.start and before in self.k.words["after_which"]
