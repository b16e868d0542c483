"""Readable Latin spellings of Arabic names that are in no register."""

from __future__ import annotations

from functools import lru_cache

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table

I_HAMZA = "\u0625"
VOWELS = frozenset("aiueo")
#: Two letters that stand for one foreign sound, and those that may open a word.
PAIRS = {"تش": "ch", "نغ": "ng", "دج": "j", "كس": "x", "او": "au", "اي": "ai"}
OPENING = frozenset({"تش", "دج", "او", "اي"})
#: Pairs that open foreign names without a vowel between them.
CLUSTERS = frozenset(
    (
        "st",
        "br",
        "gr",
        "kr",
        "tr",
        "fr",
        "dr",
        "kl",
        "fl",
        "gl",
        "bl",
        "sk",
        "sp",
        "sm",
        "sn",
        "sl",
        "ghr",
        "br",
    )
)


@lru_cache(maxsize=1)
def _sounds() -> dict[str, str]:
    return {
        row["letter"]: row["sound"] for row in read_table("actors/transliteration.tsv", ("letter", "sound"))
    }


@lru_cache(maxsize=50_000)
def transliterate_word(word: str) -> str:
    """One word in Latin letters: long vowels as written, «تش» as ch, «نغ» as ng, and a short «a» only where two
    consonants begin a short word or three would meet; foreign clusters («st», «br») stay together."""
    sounds = _sounds()
    folded = fold(word)
    article = ""
    if folded.startswith(ARTICLE) and len(folded) > 4:
        article, folded = "al-", folded[2:]
    if folded.endswith("ه") and word.endswith("ة"):
        folded = folded[:-1] + "ا"
    pieces = _pieces(folded, sounds)
    if word.startswith(I_HAMZA) and pieces[:1] == ["ai"]:
        pieces[0] = "i"
    out = ""
    run = 0  # consonants since the last vowel
    for i, piece in enumerate(pieces):
        if not _is_consonant(piece):
            out += "" if out.endswith(piece) else piece
            run = 0
            continue
        first_two = i == 1 and pieces[0] + piece not in CLUSTERS
        if run and (first_two or run >= 2 or (len(pieces) == 3 and i == 2)):
            out += "a"
            run = 0
        out += piece
        run += 1
    return article + out[:1].upper() + out[1:]


def _pieces(folded: str, sounds: dict[str, str]) -> list[str]:
    """The sounds of a folded word, one for each letter or pair of letters."""
    out: list[str] = []
    i = 0
    while i < len(folded):
        pair = folded[i : i + 2]
        if pair in PAIRS and (i > 0 or pair in OPENING):
            out.append(PAIRS[pair])
            i += 2
            continue
        letter = folded[i]
        sound = sounds.get(letter, letter)
        if letter in "وي" and (i == 0 or folded[i + 1 : i + 2] in ("ا", "و", "ي") or folded[i - 1] == "ا"):
            sound = "w" if letter == "و" else "y"
        if sound:
            out.append(sound)
        i += 1
    return out


def _is_consonant(piece: str) -> bool:
    return piece[0] not in VOWELS
