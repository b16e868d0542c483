"""Latin names behind foreign names in Arabic letters: «جاكوبسون» is Jacobson, for that is a name and Jakubsun is none.

Arabic writes the consonants of a foreign name and some of its vowels. `latin_names.tsv` holds names of many lands by
their consonants; of those with the consonants of the word, the one whose vowels agree with the long vowels written is
taken. None agrees: no answer, and the name is spelled by its letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mahdar.knowledge.loader import read_pairs

#: A consonant and the vowels behind it; the first slot of a name is its opening vowels, with no consonant.
Slot = tuple[str, str]

#: Spellings of one sound, longest first, as the letter that stands for the sound in `latin_names.tsv`.
SPELLINGS = (
    *(
        ("tsch", "c"),
        ("sch", "x"),
        ("tch", "c"),
        ("dge", "j"),
        ("chr", "kr"),
        ("ch", "C"),
        ("sh", "x"),
        ("th", "t"),
        ("ph", "f"),
    ),
    *(
        ("ck", "k"),
        ("gh", "g"),
        ("kh", "k"),
        ("dh", "d"),
        ("wr", "r"),
        ("mc", "mk"),
        ("qu", "kw"),
        ("x", "ks"),
    ),
    *(("q", "k"), ("v", "f"), ("p", "b")),
)
#: A letter of several sounds: how Arabic may write it.
SEVERAL = {"C": "cx", "G": "jg", "g": "gj", "j": "jy", "s": "sz", "z": "zsd"}
#: Letters that Arabic may leave out.
SILENT = frozenset("hwy")
#: How many ways of writing one name are kept.
WAYS = 24
VOWELS = "aeiou"
#: Those spellings in a name, and «c» and «g», which sound otherwise before a soft vowel.
SPELLED = re.compile(
    "|".join([*(a for a, _ in SPELLINGS), "(?P<soft_c>c(?=[eiy]))", "(?P<soft_g>g(?=[eiy]))", "c"])
)
SOUNDS = {**dict(SPELLINGS), "soft_c": "s", "soft_g": "G", "c": "k"}
#: A consonant written twice.
DOUBLED = re.compile(r"([^aeiouy])\1")
#: Latin vowels that each Arabic long vowel stands for: usually, and sometimes.
USUAL = {"a": "a", "u": "ou", "i": "iye"}
SOMETIMES = {"a": "aeou", "u": "ouaw", "i": "iyea"}
#: What vowels cost and earn: one written that the name has not, agreement, near agreement, disagreement; a vowel of
#: the name that is not written, a light one and a heavy one. Set on people of the register who are in no other list.
UNHEARD, AGREES, NEAR, DIFFERS, LIGHT, HEAVY = -1.5, 0.6, 0.1, -1.0, -0.3, -0.8
#: Names are listed by how common they are; each place down costs this much.
RARER = 0.05
#: What the best name must reach.
ENOUGH = 0.3


def slots_of_latin(name: str) -> list[Slot]:
    """The consonants of a Latin name as sounds, each with the vowels behind it."""
    sounds = DOUBLED.sub(r"\1", _sounds(name.lower()))
    slots: list[Slot] = [("", "")]
    for i, letter in enumerate(sounds):
        glide = letter == "w" and i > 0 and sounds[i + 1 : i + 2] not in tuple(VOWELS)
        if letter in VOWELS or glide or (letter == "y" and i > 0):
            slots[-1] = (slots[-1][0], slots[-1][1] + letter)
        elif letter.isalpha():
            slots.append((letter, ""))
    return slots


def _sounds(name: str) -> str:
    """The letters of a name as those that stand for their sounds."""
    return SPELLED.sub(lambda spelled: SOUNDS[spelled.lastgroup or spelled[0]], name)


def consonants_of_latin(name: str) -> list[str]:
    """Every way in which Arabic may write the consonants of a Latin name."""
    ways = [""]
    for letter, _ in slots_of_latin(name)[1:]:
        others = (*SEVERAL.get(letter, letter), *([""] if letter in SILENT else []))
        ways = [way + other for way in ways for other in others][:WAYS]
    return sorted(set(ways))


def slots_of_sounds(pieces: Sequence[str]) -> list[Slot]:
    """The same of an Arabic word, from the sounds of its letters."""
    slots: list[Slot] = [("", "")]
    for piece in pieces:
        if piece[0] in "aiu":
            slots[-1] = (slots[-1][0], slots[-1][1] + piece)
            continue
        sounds = piece if piece in ("ks", "ng") else "c" if piece == "ch" else _sounds(piece)
        slots.extend((sound, "") for sound in sounds)
    return slots


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Consonants → names, the commonest first."""
    return dict(read_pairs("actors/latin_names.tsv", "consonants", "names"))


def latin_name(pieces: Sequence[str]) -> str | None:
    """The Latin name that an Arabic word of these sounds most likely writes; `None` when none is near enough."""
    heard = slots_of_sounds(pieces)
    found = _names().get("".join(consonant for consonant, _ in heard), "").split()
    best = max(
        ((_agreement(heard, slots_of_latin(name)) - RARER * place, name) for place, name in enumerate(found)),
        default=None,
    )
    return best[1] if best is not None and best[0] >= ENOUGH else None


def _agreement(heard: Sequence[Slot], named: Sequence[Slot]) -> float:
    """How well the vowels of a Latin name fit those that are written."""
    if len(heard) != len(named):
        return UNHEARD * 2
    total = 0.0
    for (_, written), (_, spoken) in zip(heard, named, strict=True):
        if written and not spoken:
            total += UNHEARD
        elif written:
            vowel, first = written[0], spoken[0]
            total += DIFFERS if len(written) > len(spoken) else 0.0  # «اي» is no single vowel
            total += AGREES if first in USUAL[vowel] else NEAR if first in SOMETIMES[vowel] else DIFFERS
        elif spoken:
            total += LIGHT if spoken in ("a", "e", "i") else HEAVY
    return total + (-LIGHT if named[-1][1] == "e" and not heard[-1][1] else 0.0)
