"""Proclitics: conjunction, preposition and article written together with the next word.

`stacks()` gives every legal stack; `splits(word)` the ways a folded word may be cut. Nothing here knows
which cut is right: the lexicon and the rules decide by what is left over. The forms are data
(`knowledge/ar/text/clitics.tsv`).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from mahdar.knowledge.loader import read_table


def _forms() -> dict[str, list[tuple[str, str]]]:
    slots: dict[str, list[tuple[str, str]]] = {"1": [], "2": [], "3": []}
    for row in read_table("text/clitics.tsv", required=("form", "slot", "name")):
        if row["slot"] not in slots:
            raise row.fail("slot must be 1, 2 or 3")
        slots[row["slot"]].append((row["form"], row["name"]))
    return slots


_SLOTS = _forms()
ARTICLE = next(form for form, name in _SLOTS["3"] if name == "the")
LAM = next(form for form, name in _SLOTS["2"] if name == "to")
BA = next(form for form, name in _SLOTS["2"] if name == "in")
KAF = next(form for form, name in _SLOTS["2"] if name == "as")
AND = next(form for form, name in _SLOTS["1"] if name == "and")
FA = next(form for form, name in _SLOTS["1"] if name == "so")
SIN = next(form for form, name in _SLOTS["2"] if name == "will")
#: What joins a word to the one before; the question particle of their slot does not.
CONJUNCTIONS = AND + FA
#: The article loses its alef after the preposition lam, so the two are written as two lams.
LAM_LAM = LAM + LAM
LONGEST = 4
#: Letters that a stack may begin with.
_FIRSTS = frozenset(form[0] for listed in _SLOTS.values() for form, _ in listed)


@lru_cache(maxsize=1)
def stacks() -> frozenset[str]:
    """Every legal stack of proclitics as written, the empty one included: one of each slot at most, in order."""
    choices = [[""] + [form for form, _ in _SLOTS[slot]] for slot in ("1", "2", "3")]
    return frozenset(
        first + (LAM_LAM if (second, third) == (LAM, ARTICLE) else second + third)
        for first, second, third in product(*choices)
    )


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """What a stack may begin with, as far as it is read."""
    return frozenset(stack[:n] for stack in stacks() for n in range(1, len(stack)))


@lru_cache(maxsize=30_000)
def splits(word: str) -> tuple[tuple[str, str], ...]:
    """All cuts of a folded word into (stack, rest), the whole word first; the rest has two letters or more.

    A stack that ends in two lams is given twice: as it stands, and with the hidden article put back.
    """
    if word[:1] not in _FIRSTS:
        return (("", word),)
    legal, beginnings = stacks(), _beginnings()
    out: list[tuple[str, str]] = [("", word)]
    for n in range(1, min(LONGEST, len(word) - 2) + 1):
        head = word[:n]
        if head in legal:
            out.append((head, word[n:]))
            if head.endswith(LAM_LAM):
                out.append((head[: -len(LAM)], ARTICLE + word[n:]))
        if head not in beginnings:
            break
    return tuple(out)


def bare(word: str) -> str:
    """The word without its article, if it has one; no other proclitic is cut."""
    return word[len(ARTICLE) :] if word.startswith(ARTICLE) and len(word) > 4 else word


@lru_cache(maxsize=30_000)
def plain_stem(word: str) -> str:
    """The folded word without the longest stack of proclitics that leaves two letters or more.

    It knows no words, so a root letter is cut as well («وفد» → «فد»): good for counting alike what is written alike,
    not for meaning. Words of three letters or fewer stay whole.
    """
    if len(word) < 4:
        return word
    return min(splits(word), key=lambda cut: len(cut[1]))[1]
