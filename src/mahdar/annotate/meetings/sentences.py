"""The sentences of a page, made into scenes where one is asked for.

On most pages no sentence tells of a contact: then only those that may are ever looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec.structs import replace

from mahdar.annotate.meetings.epithets import said_of_sides
from mahdar.annotate.meetings.nodes import nodes_of, times_of
from mahdar.annotate.meetings.parenthesis import parentheses
from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.annotate.meetings.shared import shared_bodies
from mahdar.annotate.meetings.sides.counted import counted_sides
from mahdar.annotate.meetings.sides.groups import groups_of_land
from mahdar.annotate.meetings.sides.halves import with_halves
from mahdar.annotate.meetings.sides.known_bodies import known_bodies, of_known_sides
from mahdar.annotate.meetings.sides.namesakes import with_parties
from mahdar.annotate.meetings.sides.offices import with_their_states
from mahdar.annotate.meetings.sides.officials import officials_of
from mahdar.annotate.meetings.sides.rivals import sides_of_land
from mahdar.annotate.meetings.sides.twins import with_twins
from mahdar.annotate.meetings.sides.two_of import two_sides
from mahdar.annotate.meetings.sides.unnamed import unnamed_places
from mahdar.annotate.page import Page
from mahdar.annotate.turns import Turns, alone
from mahdar.arabic.reading import Sentence
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.meetings import IN, Word
from mahdar.knowledge.outcomes import Outcome
from mahdar.model import Mention, TimeExpression

T = TypeVar("T")
#: The class of «أنه», «أنها».
IT_THAT = "it-that"
SEMICOLON, COMMA, COLON = "؛", ",", ":"
#: The class of «كل».
ALL_OF = "all-of"
#: What is read over.
FILLER = frozenset({"filler"})


class Sentences:
    """Those of one page, with the meanings of its words and the signs of contact (both by token), names and times."""

    def __init__(
        self, page: Page, meanings: dict[int, Word], signs: list[int], comma: Word | None = None
    ) -> None:
        self._page, self._signs, self._comma = page, signs, comma
        self._tokens, self._told = [*meanings], [*meanings.items()]
        self._pronouns = [t for t, word in self._told if IT_THAT in word.classes]
        self._nodes: list[Node] = []
        self._starts: list[int] = []
        self._opens: list[int] = []
        self._whens: list[When] = []
        self._outcomes: Mapping[str, Sequence[Outcome]] = {}
        self._outcome_at: list[int] = []
        self._made: dict[int, Scene] = {}

    def name(
        self, times: tuple[TimeExpression, ...], mentions: tuple[Mention, ...], known: Knowledge
    ) -> Turns[None]:
        """Find who is named, when and where, before any scene is made."""
        page, knowledge = self._page, known.meetings
        self._whens = times_of(page, times)
        self._outcomes = knowledge.outcomes
        self._outcome_at = page.tokens_of(knowledge.outcomes.keys())
        nodes = nodes_of(page, mentions, self._whens, knowledge, known.actors.stands_for)
        yield
        named = with_their_states(page, nodes, knowledge)
        named = with_parties(page.words, page.sentences, with_twins(page, named, knowledge), knowledge)
        yield
        placed = unnamed_places(page, with_halves(page, named, knowledge), knowledge)
        of_land = groups_of_land(page, sides_of_land(page, placed, knowledge), knowledge, known.actors)
        yield
        whens = self._whens
        known_so = known_bodies(page, of_known_sides(page, of_land, whens, knowledge), whens, knowledge)
        joint = shared_bodies(page, known_so, knowledge)
        told = two_sides(page, officials_of(page, joint, knowledge), knowledge)
        self._nodes = counted_sides(page, told, knowledge)
        self._starts, self._opens = [n.start for n in self._nodes], [w.start for w in self._whens]
        yield

    def that_may_tell(self) -> Iterator[Scene]:
        """Those with a sign of contact, the title, and the next one where a pronoun goes on («وأضاف أنها ستعقد غدا»)."""
        before = False
        for index, sentence in enumerate(self._page.sentences):
            signed = bool(_inside(sentence, self._signs, self._signs))
            goes_on = before and bool(_inside(sentence, self._pronouns, self._pronouns))
            if signed or goes_on or sentence.region == "title":
                yield self._scene(index)
            before = signed

    def scenes(self) -> list[Scene]:
        """All of them, in order."""
        return [self._scene(index) for index in range(len(self._page.sentences))]

    def _scene(self, index: int) -> Scene:
        if index in self._made:
            return self._made[index]
        page, sentence = self._page, self._page.sentences[index]
        words = dict(_inside(sentence, self._told, self._tokens))
        hot = _inside(sentence, self._signs, self._signs)
        here = _inside(sentence, self._nodes, self._starts)
        then = _inside(sentence, self._whens, self._opens)
        self._soften(words, here)
        breaks = [*parentheses(page.words, words, hot), *said_of_sides(words, here, hot)] if hot else []
        scene = self._made[index] = Scene(page, index, sentence, words, hot, here, then, breaks)
        told = _inside(sentence, self._outcome_at, self._outcome_at)
        scene.outcomes = {token: self._outcomes[page.words[token]] for token in told}
        return scene

    def _soften(self, words: dict[int, Word], nodes: list[Node]) -> None:
        """«التقى الوزير، اليوم في بكين؛ بنظيره»: a semicolon before what the verb still takes is no more than a comma."""
        raw = self._page.words
        for node in nodes:  # «وقع عليه كل من: فلان، وفلان»
            listed = raw[node.start - 1] == COLON and words.get(node.start - 3) is not None
            if listed and ALL_OF in words[node.start - 3].classes and self._comma is not None:
                words[node.start - 1] = replace(self._comma, classes=FILLER)
        led = {n.start - 1 for n in nodes if n.prefix == IN}
        for token in led:
            if self._page.words[token] == SEMICOLON and token in words and self._comma is not None:
                words[token] = self._comma


def _inside(sentence: Sentence, items: list[T], starts: list[int]) -> list[T]:
    """Those of `items`, by the tokens `starts` at which they begin, that begin in a sentence."""
    return items[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]


def scenes_of(
    page: Page, times: tuple[TimeExpression, ...], mentions: tuple[Mention, ...], knowledge: Knowledge
) -> list[Scene]:
    """All sentences of a page as scenes, with nothing read from them yet."""
    known = knowledge.meetings
    meanings = {i: word for i, word in enumerate(map(known.meanings.__getitem__, page.words)) if word}
    signs = [i for i, word in meanings.items() if word.hot]
    sentences = Sentences(page, meanings, signs, known.word(COMMA))
    alone(sentences.name(times, mentions, knowledge))
    return sentences.scenes()
