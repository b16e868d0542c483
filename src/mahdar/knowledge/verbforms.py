"""Third-person forms of Arabic verbs of the press, from the past, the present and the participle.

`conjugate` covers sound, hollow, doubled and defective verbs as they are written without vowels (Ryding 2005,
ch. 21-31). First and second person are left out: a reporter's verb of saying is in the third person.
"""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.arabic.value import Value

_ALEF, _YA, _WAW, _TA, _TA_MARBUTA, _NUN = "ا", "ي", "و", "ت", "ة", "ن"
_DEFECTIVE = frozenset("ىا")


class Inflected(Value, frozen=True):
    """One written form. `gender` m or f; `number` s, d or p."""

    form: str
    shape: str  # past | present | participle
    gender: str
    number: str


def conjugate(past: str, present: str, participle: str) -> Iterator[Inflected]:
    """The third-person forms of one verb; an empty cell gives none."""
    if past:
        yield from _past(past)
    if present:
        yield from _present(present)
    if participle:
        yield from _participle(participle)


def _past(past: str) -> Iterator[Inflected]:
    yield Inflected(past, "past", "m", "s")
    if past[-1] in _DEFECTIVE and len(past) > 2:
        stem = past[:-1]
        weak = _YA if past[-1] == "ى" else _WAW
        feminine, dual, plural = stem + _TA, stem + weak + _ALEF, stem + _WAW + _ALEF
    else:
        feminine, dual, plural = past + _TA, past + _ALEF, past + _WAW + _ALEF
    yield Inflected(feminine, "past", "f", "s")
    yield Inflected(dual, "past", "m", "d")
    yield Inflected(feminine + _ALEF, "past", "f", "d")
    yield Inflected(plural, "past", "m", "p")


def _present(present: str) -> Iterator[Inflected]:
    rest = present[1:]
    if present[-1] in ("ي", "ى"):
        dual, plural = rest[:-1] + _YA, rest[:-1]
    elif present[-1] == _WAW:
        dual, plural = rest, rest[:-1]
    else:
        dual = plural = rest
    yield Inflected(present, "present", "m", "s")
    yield Inflected(_TA + rest, "present", "f", "s")
    yield Inflected(_YA + dual + _ALEF + _NUN, "present", "m", "d")
    yield Inflected(_TA + dual + _ALEF + _NUN, "present", "f", "d")
    yield Inflected(_YA + plural + _WAW + _NUN, "present", "m", "p")


def _participle(participle: str) -> Iterator[Inflected]:
    """The accusative of circumstance: «مضيفا» «مضيفة» «مضيفين» «مضيفتين»."""
    weak = participle[-1] == _YA
    stem = participle[:-1] if weak else participle
    yield Inflected(participle + _ALEF, "participle", "m", "s")
    yield Inflected(participle + _TA_MARBUTA, "participle", "f", "s")
    yield Inflected(stem + _YA + _NUN, "participle", "m", "p")
    yield Inflected(participle + _TA + _YA + _NUN, "participle", "f", "d")
    yield Inflected(participle + _ALEF + _TA, "participle", "f", "p")
