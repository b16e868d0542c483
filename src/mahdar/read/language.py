"""Tells whether a page is Arabic. Pages in other languages are set aside; Arabic with foreign parts goes on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mahdar.knowledge.loader import read_table

_WORD = re.compile(r"[^\W\d_]+")
SAMPLE = 2_000
#: A page that has so many function words of Arabic in its beginning and its middle, and none of another language, is
#: Arabic: nearly every page is told by these few characters.
GLANCE = 400
PLAIN = 8
#: Fewer words than this decide nothing: a headline of names goes on.
FEW_WORDS = 8
#: An Arabic page may quote at length: it goes on while its own words are at least this share of all that count.
ARABIC_SHARE = 0.3
#: Letters that only one language uses weigh less than its words: names carry them too.
LETTERS_A_VOTE = 3
#: Persian forms of Arabic letters, which many keyboards write in Arabic.
KEYBOARD = "\u06a9\u06cc\u06be\u06c1"
#: Vowel signs and the stretching stroke stand inside words.
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670]+")


class _Tables(NamedTuple):
    names: dict[str, str]
    words: dict[str, tuple[str, ...]]  # word as written → languages
    letters: dict[str, str]
    arabic_script: frozenset[str]  # languages written in Arabic letters


@lru_cache(maxsize=1)
def _tables() -> _Tables:
    names: dict[str, str] = {}
    words: dict[str, tuple[str, ...]] = {}
    letters: dict[str, str] = {}
    script: set[str] = set()
    for row in read_table("regions/languages.tsv", required=("code", "name", "letters", "words")):
        names[row["code"]] = row["name"]
        for word in row.list("words"):
            words[word] = (*words.get(word, ()), row["code"])
            if "\u0600" <= word[0] <= "\u06ff":
                script.add(row["code"])
        for letter in row["letters"]:
            letters[letter] = row["code"]
    return _Tables(names, words, letters, frozenset(script))


def foreign(text: str) -> str | None:
    """The name of the page's language when it is plainly not Arabic, else `None`. In doubt it is Arabic."""
    middle = len(text) // 2
    if _plainly_arabic(f"{text[:GLANCE]} {text[middle : middle + GLANCE]}"):
        return None
    tables = _tables()
    half = SAMPLE // 2
    sample = text if len(text) <= SAMPLE else text[:half] + text[middle : middle + half]
    if sample.count("?") * 2 > len(sample) > 2 * FEW_WORDS:
        return "question marks in place of its letters"
    words = _WORD.findall(_MARKS.sub("", sample))
    if len(words) < FEW_WORDS:
        return None
    votes = dict.fromkeys(tables.names, 0)
    known = tables.words
    arabic_script = len([word for word in words if "\u0620" <= word < "\u0700"])
    if arabic_script < len(words):
        words = [word.lower() if word < "\u0590" else word for word in words]
    for word in filter(known.__contains__, words):
        for code in known[word]:
            votes[code] += 1
    if arabic_script * 2 >= len(words):
        written = tables.arabic_script
        shown = dict.fromkeys(tables.names, 0)
        for letter, code in tables.letters.items():
            shown[code] += sample.count(letter)
        for code, count in shown.items():
            votes[code] += count // LETTERS_A_VOTE
    else:
        written = frozenset(tables.names) - tables.arabic_script
    best = max(written, key=lambda c: (votes[c], c))
    if votes["ar"] >= ARABIC_SHARE * sum(votes[c] for c in written):
        best = "ar"
    if votes[best] < 3:
        return _unlisted(sample, words, arabic_script, votes["ar"])
    if best == "ar" or (votes["ar"] >= 3 and _half_arabic(words, arabic_script, votes["ar"])):
        return None
    return tables.names[best]


def _plainly_arabic(glance: str) -> bool:
    known = _tables().words
    told = [known[word] for word in glance.split() if word in known]
    return len(told) >= PLAIN and all(languages == ("ar",) for languages in told)


def _half_arabic(words: list[str], arabic_script: int, votes: int) -> bool:
    """An Arabic story with long parts in another language: enough of it is Arabic, with its small words."""
    enough = arabic_script * 4 >= len(words) or arabic_script > 150
    return enough and votes * 12 >= arabic_script


def _unlisted(sample: str, words: list[str], arabic_script: int, votes: int) -> str | None:
    """A language of no table: no Arabic letters, or Arabic letters with others between and hardly an Arabic word."""
    if arabic_script * 10 < len(words):
        return "no Arabic text"
    others = sum(1 for c in sample if "\u0671" <= c <= "\u06d3" and c not in KEYBOARD)
    if len(words) >= 20 and votes * 50 < len(words) and others * 33 > len(sample):
        return "another language in Arabic letters"
    return None


def arabic_words(text: str) -> int:
    """How many Arabic function words stand in the beginning of `text`: tells right decodings from wrong ones."""
    tables = _tables()
    return sum("ar" in tables.words.get(word, ()) for word in _WORD.findall(text[:SAMPLE]))
