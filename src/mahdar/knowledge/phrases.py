"""Written forms of a phrase of the knowledge files: «مستعد~», «^قبل», «لا/لن ^قبل» stand for all their inflections."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from mahdar.arabic.fold import fold
from mahdar.knowledge.nisbas import ENDINGS

INFLECTED = "~"
_ALTERNATIVES, _VERB = "/", "^"
#: Who the present tense may speak of by its first letter; the plural adds an ending.
_PERSONS = ("ي", "ت", "ن", "أ")
_PLURAL = ("ون", "وا")


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
