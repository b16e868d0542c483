"""One page as the actors layer sees it: for each token, what it may be, as single word or start of a phrase."""

from __future__ import annotations

from typing import Any, NamedTuple

from mahdar.annotate.page import Page
from mahdar.knowledge.actors import LAYER, ActorKnowledge, Entity
from mahdar.knowledge.actors.words import Particle


class Sense(NamedTuple):
    """A meaning found at a token: it ends before token `end`; `cut` letters of the first token are proclitics."""

    end: int
    cut: int
    data: Any


class Scan:
    """Senses by token, and the small questions that the parsers ask of tokens."""

    __slots__ = ("know", "page", "phrases", "senses", "signs", "words")

    def __init__(self, page: Page, know: ActorKnowledge) -> None:
        self.page = page
        self.know = know
        self.words = page.words
        self.signs = know.words.signs
        look = know.senses
        self.senses = [look(w) for w in self.words]
        self.phrases: dict[int, list[tuple[str, Sense]]] = {}
        for hit in page.hits(LAYER):
            entry = (hit.term.kind, Sense(hit.end, len(hit.prefix), hit.term.data))
            if hit.start in self.phrases:
                self.phrases[hit.start].append(entry)
            else:
                self.phrases[hit.start] = [entry]

    def get(self, i: int, name: str) -> Sense | None:
        """The longest meaning of class `name` at token `i`."""
        for kind, sense in self.phrases.get(i, ()):
            if kind == name:
                return sense
        if i >= len(self.senses):
            return None
        single = self.senses[i]
        if single is None or name not in single:
            return None
        cut, data = single[name]
        return Sense(i + 1, cut, data)

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

    def particle(self, i: int) -> Particle | None:
        sense = self.get(i, "part")
        return sense.data if sense else None

    def is_and(self, i: int, cut: int) -> bool:
        """The token begins with a conjunction that was cut off."""
        return cut > 0 and self.words[i].startswith(self.signs["and"])


def is_person(entity: Entity) -> bool:
    return entity.actor.startswith("person:")
