"""Readable Latin spellings of Arabic words, letter by letter."""

from __future__ import annotations

from functools import lru_cache

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table

I_HAMZA = "\u0625"
VOWELS = frozenset("aiueo")
#: Letters that a word with an article has more than.
LONG = 4
#: Two letters that stand for one foreign sound, and those that may open a word.
PAIRS = {"تش": "ch", "نغ": "ng", "دج": "j", "كس": "x", "او": "au", "اي": "ai"}
#: Endings of foreign names, as their letters sound in Arabic and as they are spelled.
ENDINGS = (("fsaki", "vski"), ("fsaka", "vska"), ("of", "ov"), ("if", "ev"))
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
def by_letters(word: str, foreign: bool = False) -> str:
    """One word in Latin letters: long vowels as written, «تش» as ch, «نغ» as ng, and a short «a» only where two
    consonants begin a short word or three would meet; foreign clusters («st», «br») stay together."""
    article = "al-" if has_article(word) else ""
    pieces = sounds_of(word)
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
    if foreign:
        out = _abroad(out)
    return article + out[:1].upper() + out[1:]


def _abroad(out: str) -> str:
    """Foreign names have «g» and more «o» than «u», and Slavic ones their own endings."""
    out = out.replace("u", "o").replace("gh", "g")
    for heard, spelled in ENDINGS:
        if out.endswith(heard):
            return out[: -len(heard)] + spelled
    return out


def has_article(word: str) -> bool:
    """«الشامي», but not «أليساندرا»."""
    return word.startswith(ARTICLE) and len(word) > LONG


def sounds_of(word: str) -> list[str]:
    """The sounds that a word's letters stand for, the article left out."""
    folded = fold(word)
    if has_article(word):
        folded = folded[2:]
    if folded.endswith("ه") and word.endswith("ة"):
        folded = folded[:-1] + "ا"
    pieces = _pieces(folded, _sounds())
    if word.startswith(I_HAMZA) and pieces[:1] == ["ai"]:
        pieces[0] = "i"
    return pieces


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
