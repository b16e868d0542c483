"""Folding: one spelling for the many ways one Arabic word is written.

Two strings that a reader takes for the same word fold to the same string: alef forms, hamza seats, ya and
alef maqsura, ta marbuta, tatweel, diacritics, bidi marks, presentation forms, digits of three scripts. The
letter table is data (`knowledge/ar/text/letters.tsv`).
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from sys import intern

from mahdar.knowledge.loader import read_table

TATWEEL = "\u0640"
#: Diacritics: harakat, tanwin, shadda, sukun, superscript alef, Quranic marks.
MARKS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
#: Characters with no width: bidi controls, joiners, BOM, soft hyphen.
INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"


def _spread(ranges: str) -> list[str]:
    out: list[str] = []
    i = 0
    while i < len(ranges):
        if i + 2 < len(ranges) and ranges[i + 1] == "-":
            out.extend(chr(c) for c in range(ord(ranges[i]), ord(ranges[i + 2]) + 1))
            i += 3
        else:
            out.append(ranges[i])
            i += 1
    return out


@lru_cache(maxsize=1)
def fold_table() -> dict[int, str]:
    """The folding as a table for `str.translate`: character → zero or more characters."""
    letters = {row["written"]: row["folded"] for row in read_table("text/letters.tsv")}
    # Characters that stay as they are stand in the table too: `str.translate` is ten times slower on a miss.
    table: dict[int, str] = {
        code: chr(code) for code in (*range(0x20, 0x180), *range(0x600, 0x700), *range(0x2010, 0x2028))
    }
    table.update({ord(k): v for k, v in letters.items()})
    for char in _spread(MARKS) + _spread(INVISIBLE) + [TATWEEL]:
        table[ord(char)] = ""
    for zero in (0x0660, 0x06F0):  # Arabic-Indic and Persian digits
        for digit in range(10):
            table[zero + digit] = str(digit)
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)):  # presentation forms, ligatures
        plain = unicodedata.normalize("NFKC", chr(code))
        if plain != chr(code):
            table[code] = "".join(table.get(ord(c), c) for c in plain if c != " ")
    for space in (0x09, 0x0B, 0x0C, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000):
        table[space] = " "
    return table


def fold(text: str) -> str:
    """Fold `text`; case of Latin letters is lowered. Idempotent.

    Equal results are one object, so that the tables of the layers find a page's words without comparing letters.
    """
    return intern(text.translate(fold_table()).lower()) if text else text


@lru_cache(maxsize=20_000)
def fold_name(name: str) -> str:
    """`fold` of a name, remembered: what a page names is asked for by many rules."""
    return fold(name)
