"""Tells whether a page is Arabic. Pages in other languages are set aside; Arabic with foreign parts goes on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mahdar.knowledge.loader import read_table

_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 2_000
#: Fewer words than this decide nothing: a headline of names goes on.
FEW_WORDS = 8
#: An Arabic page may quote at length: it goes on while its own words are at least this share of all that count.
ARABIC_SHARE = 0.3


class _Tables(NamedTuple):
    names: dict[str, str]
    words: dict[str, tuple[str, ...]]  # word as written → languages
    letters: dict[str, str]


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    names: dict[str, str] = {}
    words: dict[str, tuple[str, ...]] = {}
    letters: dict[str, str] = {}
    for row in read_table("regions/languages.tsv", required=("code", "name", "letters", "words")):
        names[row["code"]] = row["name"]
        for word in row.list("words"):
            words[word] = (*words.get(word, ()), row["code"])
        for letter in row["letters"]:
            letters[letter] = row["code"]
    return _Tables(names, words, letters)


def foreign(text: str) -> str | None:
    """The name of the page's language when it is plainly not Arabic, else `None`. In doubt it is Arabic."""
    tables = _tables()
    sample = (
        text
        if len(text) <= SAMPLE
        else text[: SAMPLE // 2] + text[len(text) // 2 : len(text) // 2 + SAMPLE // 2]
    )
    words = _WORD.findall(sample)
    if len(words) < FEW_WORDS:
        return None
    votes = dict.fromkeys(tables.names, 0)
    known = tables.words
    arabic_script = 0
    for word in words:
        first = word[0]
        if first < "\u0590":
            word = word.lower()
        elif "\u0620" <= first <= "\u06ff":
            arabic_script += 1
        if word in known:
            for code in known[word]:
                votes[code] += 1
    if arabic_script * 2 >= len(words):
        for letter, code in tables.letters.items():
            votes[code] += sample.count(letter) // 4
        written = {"ar", "fa", "ur", "ckb", "ps", "ug"}
    else:
        written = set(tables.names) - {"fa", "ur", "ckb", "ps", "ug"}
    best = max(written, key=lambda c: (votes[c], c))
    total = sum(votes[c] for c in written)
    if votes[best] < 3:
        if arabic_script * 10 < len(words):
            return "no Arabic text"
        return None
    if best == "ar" or votes["ar"] >= ARABIC_SHARE * total:
        return None
    if arabic_script > 150 and votes["ar"] >= 12:
        return None
    return tables.names[best]


def arabic_words(text: str) -> int:
    """How many Arabic function words stand in the beginning of `text`: tells right decodings from wrong ones."""
    tables = _tables()
    return sum("ar" in tables.words.get(word, ()) for word in _WORD.findall(text[:SAMPLE]))
