"""One page as the actors layer sees it: for each token, what it may be, as single word or start of a phrase."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import splits
from mahdar.arabic.value import Value
from mahdar.knowledge.actors import KNOWN, LAYER, STARTERS, ActorKnowledge, Entity
from mahdar.knowledge.actors.words import Particle

#: Signs that a newspaper puts around a name: what opens, what closes; and the most words of a quoted name.
QUOTES = {'"': '"', "«": "»", "“": "”"}
LONGEST_NAME = 12
TIE = "_"
TIES = frozenset(TIE)
_NAMES = frozenset({"given", "sur", "part", "ent"})


class Sense(Value, frozen=True):
    """A meaning found at a token: it ends before token `end`; `cut` letters of the first token are proclitics."""

    end: int
    cut: int
    data: Any


class Scan:
    """Senses by token, and the small questions that the parsers ask of tokens."""

    __slots__ = (
        "codes",
        "function_signs",
        "know",
        "page",
        "phrases",
        "senses",
        "signs",
        "sport",
        "stated",
        "told",
        "words",
    )

    def __init__(self, page: Page, know: ActorKnowledge) -> None:
        self.page = page
        self.know = know
        self.words = page.words
        self.signs = know.words.signs
        self.function_signs = know.function_signs
        self.sport: bool | None = None
        #: The word left aside → how often the page speaks of each state without it (worked out once a word).
        self.told: dict[str, dict[str, int]] = {}
        #: the words that speak of states, and of which (worked out once)
        self.stated: list[tuple[str, tuple[str, ...]]] | None = None
        found = [*map(know.facts.__getitem__, self.words)]
        self.senses = [f.senses for f in found]
        #: per token: 0 nothing to see, 1 it or a phrase from it means something, 2 a word of no list, 3 before a place
        self.codes = [f.code for f in found]
        article, question = self.signs["article"], self.signs["alef"]
        self.phrases: dict[int, list[tuple[str, Sense]]] = {}
        for hit in page.hits(LAYER):
            if hit.prefix and (hit.prefix.endswith(article) or hit.prefix[0] == question):
                continue  # a name is never given an article it does not have; «أ» of a question is too rare
            if hit.term.kind in STARTERS:
                self.codes[hit.start] = KNOWN
            entry = (hit.term.kind, Sense(hit.end, len(hit.prefix), hit.term.data))
            if hit.start in self.phrases:
                self.phrases[hit.start].append(entry)
            else:
                self.phrases[hit.start] = [entry]

        if TIE in page.vocabulary:
            self._hashtags()
        self._quoted()

    def _quoted(self) -> None:
        """Find the bodies whose noun stands before the quoted rest of their name («حركة "23 مارس"»)."""
        words, know, page = self.words, self.know, self.page
        for mark in page.tokens_of(QUOTES.keys()):
            head = mark - 1
            nouns = [s for s in splits(words[head]) if s[1] in know.nouns_of_bodies] if mark else []
            if not nouns or not page.is_content(head):
                continue
            inner = words[mark + 1 : mark + LONGEST_NAME]
            closing = QUOTES[words[mark]]
            end = inner.index(closing) if closing in inner else 0
            if not end or not page.is_content(mark + 1 + end):
                continue
            quoted = " ".join(inner[:end])
            for prefix, noun in nouns:
                with_article = prefix.endswith(self.signs["article"]) or prefix.startswith(self.signs["alef"])
                bodies = () if with_article else know.bodies(noun, quoted)
                if bodies:
                    self.codes[head] = KNOWN
                    sense = Sense(mark + 2 + end, len(prefix), bodies)
                    self.phrases[head] = [("ent", sense), *self.phrases.get(head, ())]
                    break

    def _hashtags(self) -> None:
        """Find the phrases that hashtags write with underscores («#كوريا_الجنوبية»)."""
        words, known = self.words, self.know.tied
        ties = [i for i in self.page.tokens_of(TIES) if self.touches(i)]
        for n, tie in enumerate(ties):
            if n and ties[n - 1] == tie - 2:
                continue  # inside a tag
            end = n
            while end + 1 < len(ties) and ties[end + 1] == ties[end] + 2:
                end += 1
            first, last = tie - 1, ties[end] + 1
            found = known.get(" ".join(words[first : last + 1 : 2]))
            if found is not None:
                self.codes[first] = KNOWN
                self.phrases[first] = [(name, Sense(last + 1, 0, data)) for name, data in found.items()]

    def get(self, i: int, name: str) -> Sense | None:
        """The longest meaning of class `name` at token `i`."""
        if i in self.phrases:
            for kind, sense in self.phrases[i]:
                if kind == name:
                    return sense
        single = self.senses[i] if i < len(self.senses) else None
        if single is None or name not in single:
            return None
        cut, data = single[name]
        return Sense(i + 1, cut, data)

    def classes(self, i: int) -> Collection[str]:
        """The classes of all meanings at token `i`."""
        single = self.senses[i] or {}
        if i not in self.phrases:
            return single
        return {kind for kind, _ in self.phrases[i]}.union(single)

    def entity(self, i: int) -> Sense | None:
        """The longest known actor at `i`; its data is a tuple of `Entity`."""
        return self.get(i, "ent")

    def person(self, i: int) -> Sense | None:
        """The longest full name of a registered person that begins at `i`."""
        for kind, sense in self.phrases.get(i, ()):
            if kind == "ent" and any(is_person(e) for e in sense.data):
                return sense
        return None

    def is_comma(self, i: int) -> bool:
        return i < len(self.words) and self.words[i] in (self.signs["comma"], self.signs["comma_latin"])

    def is_arabic(self, i: int) -> bool:
        """True for an Arabic word of two letters or more."""
        if i >= len(self.words):
            return False
        word = self.words[i]
        return len(word) > 1 and "\u0620" <= word[0] <= "\u06ff" and not word[0].isdigit()

    def closes(self, i: int) -> bool:
        """A name may well end before token `i`: nothing, a sign, or a verb follows."""
        if i >= len(self.words):
            return True
        word = self.words[i]
        contexts = self.know.words.contexts
        return (
            not self.is_arabic(i)
            or word in contexts["say"]
            or word in contexts["act"]
            or word in contexts["after_name"]
        )

    def is_definite(self, i: int) -> bool:
        """The word carries the article; «إلسا» and «ألفارو» with their hamza do not, nor does what lies beyond the page."""
        if i >= len(self.words):
            return False
        reading = self.page.reading
        return self.words[i].startswith(self.signs["article"]) and (
            self.page.text[reading.starts[i]] == self.signs["alef"]
        )

    def ends_subject(self, i: int) -> bool:
        """The subject of a verb may well end before token `i`: a name may, or what follows is no name."""
        if self.closes(i):
            return True
        if self.words[i][:1] == self.signs["and"]:
            return False  # «وابا» may be the rest of the name
        if self.is_definite(i):
            return True  # an object, or a title
        sense = self.senses[i]
        if sense is None:
            return self.know.rank(self.words[i]) > 0
        return _NAMES.isdisjoint(sense)

    def is_title(self, i: int) -> bool:
        """The token is a rank, an honorific or a definite head of office («الملك»)."""
        sense = self.senses[i]
        if sense is None:
            return False
        return "rank" in sense or ("head" in sense and sense["head"][1].definite)

    def is_function(self, i: int) -> bool:
        """A preposition, verb or other word that surely begins no name."""
        contexts = self.know.words.contexts
        word = self.words[i]
        return (
            word in contexts["locative"]
            or word in contexts["party"]
            or word in contexts["say"]
            or word in contexts["act"]
        )

    def touches(self, i: int) -> bool:
        """No space stands on either side of token `i`; a tie may have one, as tokenised text sets it («صالح _ علي»)."""
        if not 0 < i < len(self.words) - 1:
            return False
        reading = self.page.reading
        most = 1 if self.words[i] == TIE else 0
        return (
            reading.starts[i] - reading.ends[i - 1] <= most
            and reading.starts[i + 1] - reading.ends[i] <= most
        )

    def particle(self, i: int) -> Particle | None:
        sense = self.get(i, "part")
        return sense.data if sense else None

    def is_and(self, i: int, cut: int) -> bool:
        """The token begins with a conjunction that was cut off."""
        return cut > 0 and self.words[i].startswith(self.signs["and"])


def is_person(entity: Entity) -> bool:
    return entity.actor.startswith("person:")
