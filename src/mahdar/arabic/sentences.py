"""Sentences of Arabic news, as token ranges.

Arabic news runs long: a sentence ends at a full stop, question or exclamation mark, or a line break; a dot
between digits, in a dotted abbreviation or after a single letter («د.») does not end one. A closing quote or
bracket after the stop belongs to the sentence. Quotes that never close do not hold a sentence open.
"""

from __future__ import annotations

from itertools import compress

from mahdar.arabic.tokens import Tokens

STOPS = frozenset(".!?؟…۔")
_BREAKS = STOPS | {"\n"}
#: Letters of one foreign letter spelled out («بي.بي.سي», «إيه.إف.بي»).
SPELLED = 3
#: What the address of a site ends with («العربية.نت»).
SITES = frozenset(("نت", "كوم", "أورغ", "اورغ", "net", "com", "org"))
CLOSERS = frozenset("\"”“»)]'’")


def sentences(tokens: Tokens, text: str) -> list[tuple[int, int]]:
    """Token ranges `[start, end)` of the sentences, line breaks excluded. Empty ones are left out."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    out: list[tuple[int, int]] = []
    begin, n = 0, len(words)
    for i in compress(range(n), map(_BREAKS.__contains__, words)):
        word = words[i]
        if i < begin:
            continue
        if word == "\n":
            if i > begin:
                out.append((begin, i))
            begin = i + 1
        elif not (word == "." and _inner_dot(words, starts, ends, i)):
            last = i
            while last + 1 < n and (
                words[last + 1] in STOPS or (words[last + 1] in CLOSERS and starts[last + 1] == ends[last])
            ):
                last += 1
            out.append((begin, last + 1))
            begin = last + 1
    if n > begin:
        out.append((begin, n))
    return out


def _inner_dot(words: list[str], starts: list[int], ends: list[int], i: int) -> bool:
    """A dot that is not a full stop: in «10.5», «28.12.2022», «د. فلان», «أ.ف.ب», «بي.بي.سي», «U.S.»."""
    before = words[i - 1] if i else ""
    after = words[i + 1] if i + 1 < len(words) else ""
    touches_before = bool(i) and ends[i - 1] == starts[i]
    touches_after = i + 1 < len(words) and starts[i + 1] == ends[i]
    if touches_before and touches_after:
        if before.isdigit() and after.isdigit():
            return True
        if len(before) <= SPELLED and len(after) <= SPELLED and before.isalpha() and after.isalpha():
            return True
        if after in SITES:
            return True
    return len(before) == 1 and before.isalpha() and touches_before and (touches_after or len(after) > 1)
