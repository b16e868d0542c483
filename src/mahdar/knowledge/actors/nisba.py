"""Adjectives of belonging: all forms of a nisba from its masculine singular.

«تركي» gives تركية, تركيان/تركيين, تركيتان/تركيتين, تركيون/تركيين, تركيات, each with and without the article. Ryding
(2005), ch. 10 and 11, describes the forms. The bare dual construct and the accusative («تركيا») are left out: they
are spelled like the country.
"""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.value import Value

#: ending → gender, number
ENDINGS = (
    ("", "masculine", "singular"),
    ("ة", "feminine", "singular"),
    ("ان", "masculine", "dual"),
    ("ين", "masculine", "many"),  # dual or plural: only the head tells
    ("تان", "feminine", "dual"),
    ("تين", "feminine", "dual"),
    ("ون", "masculine", "plural"),
    ("ات", "feminine", "plural"),
)


class Nisba(Value, frozen=True):
    """One form of an adjective of belonging. `codes` are the states (or actor ids) it may belong to."""

    codes: tuple[str, ...]
    gender: str
    number: str
    definite: bool


def forms(masculine: str) -> Iterator[tuple[str, str, str, bool]]:
    """Yield (surface, gender, number, definite) of a nisba; two words inflect together («كوري جنوبي»)."""
    words = masculine.split()
    for ending, gender, number in ENDINGS:
        if len(words) == 1:
            bare = words[0] + ending
        elif words[0].endswith("ي"):
            bare = " ".join(w + ending for w in words)
        else:  # «جنوب أفريقي»: only the last word inflects
            bare = " ".join([*words[:-1], words[-1] + ending])
        yield bare, gender, number, False
        if len(words) == 1 or not words[0].endswith("ي"):
            yield ARTICLE + bare, gender, number, True
        else:
            yield " ".join(ARTICLE + w for w in bare.split()), gender, number, True


def people_forms(plural: str) -> Iterator[tuple[str, str, str, bool]]:
    """The broken plural («أتراك») with and without the article."""
    yield plural, "masculine", "plural", False
    yield " ".join(ARTICLE + w for w in plural.split()), "masculine", "plural", True
