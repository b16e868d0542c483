"""Proclitics: و ف ب ل ك س ال لل written together with the next word.

`stacks()` gives every legal stack; `splits(word)` the ways a folded word may be cut. Nothing here knows
which cut is right: the lexicon and the rules decide by what is left over.
"""

from __future__ import annotations

from functools import lru_cache

from mahdar.knowledge.loader import read_table

_LAM, _LAM_LAM, _ARTICLE = "ل", "لل", "ال"


@lru_cache(maxsize=1)
def stacks() -> frozenset[str]:
    """Every legal stack of proclitics as written, the empty one included («», «و», «وبال», «فلل» …)."""
    slots: dict[str, list[str]] = {"1": [""], "2": [""], "3": [""]}
    for row in read_table("text/clitics.tsv", required=("form", "slot")):
        if row["slot"] not in slots:
            raise row.fail("slot must be 1, 2 or 3")
        slots[row["slot"]].append(row["form"])
    out = set()
    for first in slots["1"]:
        for second in slots["2"]:
            for third in slots["3"]:
                if second == _LAM and third == _ARTICLE:
                    out.add(first + _LAM_LAM)  # ل + ال is written لل
                else:
                    out.add(first + second + third)
    return frozenset(out)


LONGEST = 4


@lru_cache(maxsize=200_000)
def splits(word: str) -> tuple[tuple[str, str], ...]:
    """All cuts of a folded word into (stack, rest), the whole word first; the rest has two letters or more.

    «للرييس» also gives («ل», «الرييس»): the article hidden in لل is put back.
    """
    legal = stacks()
    out: list[tuple[str, str]] = [("", word)]
    for n in range(1, min(LONGEST, len(word) - 2) + 1):
        head = word[:n]
        if head in legal:
            out.append((head, word[n:]))
            if head.endswith(_LAM_LAM):
                out.append((head[:-1], _ARTICLE + word[n:]))
    return tuple(out)


def bare(word: str) -> str:
    """The word without its article, if it has one («الوزير» → «وزير»); no other proclitic is cut."""
    return word[2:] if word.startswith(_ARTICLE) and len(word) > 4 else word
