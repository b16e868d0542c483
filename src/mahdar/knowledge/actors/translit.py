"""Readable Latin spellings of Arabic names that are in no register."""

from __future__ import annotations

from functools import lru_cache

from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table

VOWELS = frozenset("aiu")


@lru_cache(maxsize=1)
def _sounds() -> dict[str, str]:
    return {
        row["letter"]: row["sound"] for row in read_table("actors/transliteration.tsv", ("letter", "sound"))
    }


@lru_cache(maxsize=50_000)
def transliterate_word(word: str) -> str:
    """One word in Latin letters: long vowels as written, a short «a» where three consonants would meet."""
    sounds = _sounds()
    folded = fold(word)
    article = ""
    if folded.startswith("ال") and len(folded) > 4:
        article, folded = "al-", folded[2:]
    if folded.endswith("ه") and word.endswith("ة"):
        folded = folded[:-1] + "ا"
    out = ""
    for i, letter in enumerate(folded):
        sound = sounds.get(letter, letter)
        first, last = i == 0, i == len(folded) - 1
        if letter == "و" and (first or _before_vowel(folded, i)):
            sound = "w"
        elif letter == "ي" and (first or _before_vowel(folded, i)):
            sound = "y"
        crowded = out and sound and sound[0] not in VOWELS | {"w", "y"} and out[-1] not in VOWELS
        if crowded and (len(folded) <= 3 or last or not _followed_by_vowel(folded, i)):
            out += "a"
        if sound in ("a", "i", "u") and out.endswith(sound):
            continue
        out += sound
    return article + out[:1].upper() + out[1:]


def _before_vowel(word: str, i: int) -> bool:
    return (i + 1 < len(word) and word[i + 1] in "اوي" and word[i] != word[i + 1]) or (
        0 < i < len(word) - 1 and word[i - 1] in "ا" and i + 1 < len(word) - 1
    )


def _followed_by_vowel(word: str, i: int) -> bool:
    return i + 1 < len(word) and word[i + 1] in "اويع"
