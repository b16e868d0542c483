"""Numbers in words: «ثلاثة وعشرين» → 23, «الخامس عشر» → 15th, «مئتين» → 200, «ألفين وثلاثة» → 2003.

The words stand in `knowledge/ar/text/numbers.tsv`. A number is a run of words of which each later one may carry
«و»; `value_of` adds up words already told apart, `read_number` finds the longest number in a list of tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mahdar.arabic.clitics import AND, ARTICLE, LAM_LAM, splits
from mahdar.arabic.lexicon import canonical_all
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import read_table

_SCALES = frozenset({"thousand", "million", "billion"})


class NumberWord(Value, frozen=True):
    """One word of a number: its kind (`one ten tens hundred thousand … ordinal`), value, and what stood before it."""

    kind: str
    value: int
    joined: bool  # written with «و»
    definite: bool


class Number(Value, frozen=True):
    """A number read from tokens `[start, end)`."""

    value: int
    start: int
    end: int
    ordinal: bool


@lru_cache(maxsize=1)
def number_words() -> dict[str, tuple[str, int]]:
    """Folded word → (kind, value). Raises KnowledgeError for a value that is no whole number."""
    rows = [
        (r, s)
        for r in read_table("text/numbers.tsv", ("kind", "value", "surfaces"))
        for s in r.list("surfaces")
    ]
    out: dict[str, tuple[str, int]] = {}
    for (row, _), word in zip(rows, canonical_all([s for _, s in rows]), strict=True):
        if not row["value"].isdigit():
            raise row.fail("the value must be a whole number")
        out.setdefault(word, (row["kind"], int(row["value"])))
    return out


def read_number(words: Sequence[str], at: int) -> Number | None:
    """The longest number that begins at token `at` of folded `words`, in digits or in words; None if there is none.

    A first word may carry proclitics and the article; an ordinal is one whose first number word is an ordinal.
    """
    if words[at].isdigit():
        return Number(int(words[at]), at, at + 1, False)
    found: list[NumberWord] = []
    best: Number | None = None
    for i in range(at, min(len(words), at + 10)):
        word = _number_word(words[i], first=i == at)
        if word is None:
            break
        found.append(word)
        value = value_of(found)
        if value is not None:
            best = Number(value, at, i + 1, found[0].kind == "ordinal")
    return best


def _number_word(word: str, first: bool) -> NumberWord | None:
    table = number_words()
    for stack, rest in splits(word):
        if rest in table:
            definite = stack.endswith((ARTICLE, LAM_LAM))
            outer = stack[: -len(ARTICLE)] if definite else stack
            if first or outer in {"", AND}:
                return NumberWord(*table[rest], outer.endswith(AND), definite)
    return None


def value_of(words: Sequence[NumberWord]) -> int | None:
    """The value of number words in order, or None when they do not make one number («ثلاثة خمسة»)."""
    if not words:
        return None
    if words[0].kind == "ordinal":
        return _ordinal(words)
    total = part = 0
    #: what the word before was worth, to see that each next one is smaller
    room = 10**13
    before: NumberWord | None = None
    for word in words:
        kind, value = word.kind, word.value
        joined = word.joined or (kind == "one" and value == 1)  # «وأحد» is spelled like «واحد»
        if before is not None and kind not in _SCALES and not joined:
            ten = kind == "ten" and before.kind == "one"
            hundreds = kind == "hundred" and before.kind == "one" and value == 100
            if not ten and not hundreds:
                return None
        if kind in _SCALES:
            scale = value if value in (1000, 10**6, 10**9) else value // 2
            if scale >= room:
                return None
            amount = part or 1
            total += amount * value if scale == value else value
            part, room = 0, scale
        elif kind == "hundred":
            if before is not None and before.kind == "one" and not word.joined:
                part = part - before.value + before.value * 100
            elif part:
                return None
            else:
                part += value
        elif kind == "tens":
            if part % 100 >= 10 or (part % 10 and not joined):
                return None
            part += value
        elif kind == "ten":
            if part % 100 >= 10:
                return None
            part += 10
        elif kind == "one":
            if part % 100:
                return None
            part += value
        else:
            return None
        before = word
    return total + part


def _ordinal(words: Sequence[NumberWord]) -> int | None:
    first = words[0]
    if len(words) == 1:
        return first.value
    second = words[1]
    if len(words) == 2 and second.kind == "ten" and not second.joined and first.value < 10:
        return first.value + 10
    if len(words) == 2 and second.kind == "tens" and second.joined and first.value < 10:
        return first.value + second.value
    return None
