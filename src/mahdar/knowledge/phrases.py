"""Phrases of the knowledge files: their written forms («مستعد~», «^قبل», «لا/لن ^قبل» stand for all inflections), and
which of them stand at a token."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Generic, TypeVar

from mahdar.arabic.fold import fold
from mahdar.knowledge.nisbas import ENDINGS

INFLECTED = "~"
_ALTERNATIVES, _VERB = "/", "^"
#: Who the present tense may speak of by its first letter; the plural adds an ending.
_PERSONS = ("ي", "ت", "ن", "أ")
_PLURAL = ("ون", "وا")

T = TypeVar("T")


class PhraseBook(Generic[T]):
    """Phrases of folded words and what they mean, by first and second word: of the many that begin with «لا» a page
    compares only those whose next word stands there too."""

    def __init__(self, phrases: Iterable[tuple[tuple[str, ...], T]] = ()) -> None:
        self._listed: dict[str, dict[str, list[tuple[tuple[str, ...], T]]]] = {}
        for words, meaning in sorted(phrases, key=lambda item: -len(item[0])):
            seconds = self._listed.setdefault(words[0], {"": []})
            if len(words) > 1:
                seconds.setdefault(words[1], []).append((words, meaning))
            else:  # the single words come last, and after any word
                for listed in seconds.values():
                    listed.append((words, meaning))

    def __contains__(self, first: str) -> bool:
        return first in self._listed

    def __iter__(self) -> Iterator[str]:
        """The first words."""
        return iter(self._listed)

    def may(self, word: str, after: str) -> bool:
        """Whether a phrase begins with these two words, or with `word` alone: what to ask before reading a clause."""
        seconds = self._listed.get(word)
        return seconds is not None and (after in seconds or bool(seconds[""]))

    def at(self, words: Sequence[str], i: int) -> list[tuple[tuple[str, ...], T]]:
        """The phrases, with their meanings, that stand at token `i`, the longest first."""
        seconds = self._listed.get(words[i])
        if seconds is None:
            return []
        listed = seconds.get(words[i + 1] if i + 1 < len(words) else "", seconds[""])
        return [one for one in listed if len(one[0]) < 3 or tuple(words[i : i + len(one[0])]) == one[0]]


def expand(phrase: str) -> Iterator[tuple[str, ...]]:
    """The folded words of every form of a phrase."""
    yield from product(*(tuple(dict.fromkeys(_forms(word))) for word in phrase.split()))


def _forms(word: str) -> Iterator[str]:
    for one in word.split(_ALTERNATIVES):
        if one.endswith(INFLECTED):
            yield from (fold(one[:-1]) + ending for ending in ENDINGS)
        elif one.startswith(_VERB):
            stem = fold(one[1:])
            yield from (fold(person) + stem for person in _PERSONS)
            weak = stem[:-1] if stem.endswith("ي") else stem
            yield from (person + weak + ending for person in _PERSONS[:2] for ending in _PLURAL)
        else:
            yield fold(one)
