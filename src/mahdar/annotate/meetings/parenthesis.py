"""What stands between two commas within a clause that goes on behind them as if it were not there.

«لن يعقد الوزير، بحسب مصدر مطلع، اجتماعا مع …»: who tells it. «ألغى الرئيس، بعد القمة، زيارة إلى …»: on which occasion. The
verb before governs what follows.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from mahdar.arabic.value import Value
from mahdar.knowledge.meetings import CONJUNCTIONS, WAW_NOUN, Word

#: The second comma stands this close behind the first.
REACH = 16
#: Behind an occasion the contact that the verb governs follows within so many words («، أي لقاء», «، استئناف المحادثات»).
GOVERNED_REACH = 2
#: What a parenthesis begins with, that names a source, an occasion, a condition or at whose behest it is.
LEADS = frozenset(
    {"attribution", "as", "on", "in", "during", "order", "despite", "if-only", "what", "at-behest"}
)
#: What begins a clause of its own («أعلنا، في بيان صدر أمس، أنهما …»: that what follows has a subject of its own).
CLAUSES = frozenset({"border", "hard-border", "that-clause"})


class Parenthesis(Value, frozen=True):
    """Tokens `[start, end)`, both commas included.

    One that is `aside` has no part in the contact: neither who nor what day is named in it. Another may tell of a
    contact of its own («على هامش القمة»).
    """

    start: int
    end: int
    aside: bool


def parentheses(raw: Sequence[str], words: Mapping[int, Word], hot: Sequence[int]) -> list[Parenthesis]:
    """Those of a sentence, in order.

    In: the words of the page, the meanings of those of the sentence (in order), the signs of contact in it. One behind
    which another clause begins is none.
    """
    out: list[Parenthesis] = []
    commas = [token for token, word in words.items() if "comma" in word.classes]
    for opening, closing in pairwise(commas):
        if (out and opening < out[-1].end) or closing - opening > REACH:
            continue
        first = words.get(opening + 1)
        if first is None or first.classes.isdisjoint(LEADS):
            continue
        inside = range(opening + 1, closing)
        behind = closing + 1
        if any(_ends_it(words.get(t)) for t in inside) or _another_clause(raw, words, behind):
            continue
        tells = any(t in hot for t in inside)
        names_source = _names_a_source(words, opening + 1)
        behest = _has(words, opening + 1, "at-behest")
        if (names_source or behest or _is_condition(words, opening)) and not tells:
            out.append(Parenthesis(opening, behind, aside=True))
        elif (names_source or _is_occasion(words, opening + 1)) and _governed(words, hot, behind):
            out.append(Parenthesis(opening, behind, aside=False))
    return out


def _has(words: Mapping[int, Word], token: int, cls: str) -> bool:
    word = words.get(token)
    return word is not None and cls in word.classes


def _names_a_source(words: Mapping[int, Word], token: int) -> bool:
    """«بحسب», «وفقا»; «كما قال», «على ما أعلن»; «في بيان»."""
    if _has(words, token, "attribution"):
        return True
    if _has(words, token, "as"):
        return _has(words, token + 1, "saying")
    if _has(words, token, "on"):
        return _has(words, token + 1, "what") and _has(words, token + 2, "saying")
    return _has(words, token, "in") and _has(words, token + 1, "told-in")


def _is_condition(words: Mapping[int, Word], comma: int) -> bool:
    """«إذا لم تطرأ عقبات», «ما لم يستجد شيء»: the plan that it hedges goes on behind it; «لن … ما لم» has it for its own."""
    unless = _negates(words.get(comma + 2))
    led = _has(words, comma + 1, "if-only") or (_has(words, comma + 1, "what") and unless)
    if _has(words, comma + 2, "happens") or _has(words, comma + 3, "happens"):
        return False  # «اللقاء، إذا ما تم، …»: it is the contact that may not be (see `status.provided`)
    refused = unless and any(_negates(words.get(t)) for t in range(comma - REACH, comma))
    return led and not refused


def _negates(word: Word | None) -> bool:
    return word is not None and word.mood is not None and word.mood.status in ("not", "never")


def _is_occasion(words: Mapping[int, Word], token: int) -> bool:
    """«خلال زيارته», «على هامش القمة», «بعد», «رغم»."""
    at = token + _has(words, token, "on")
    return any(_has(words, at, cls) for cls in ("during", "order", "despite"))


def _governed(words: Mapping[int, Word], hot: Sequence[int], token: int) -> bool:
    """A noun of contact follows, at most a masdar or «أي» before it."""
    near = [t for t in hot if token <= t <= token + GOVERNED_REACH]
    return bool(near) and words[near[0]].noun is not None


def _ends_it(word: Word | None) -> bool:
    """A full stop, a quotation or a colon between the commas."""
    return word is not None and "hard-border" in word.classes and "as" not in word.classes


def _another_clause(raw: Sequence[str], words: Mapping[int, Word], token: int) -> bool:
    """Behind the second comma «و…», «بينما», «أن» begin a clause of their own."""
    if token >= len(raw):
        return True
    whole = _has(words, token, WAW_NOUN) or _has(words, token, "preposition")  # «، في …» is no «ف»
    if raw[token][:1] in CONJUNCTIONS and not whole:
        return True
    word = words.get(token)
    return word is not None and (bool(word.classes & CLAUSES) or word.slot == "away")
