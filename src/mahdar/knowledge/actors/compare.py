"""Are two names, as written, names of one person? The comparison used inside a page and across pages.

Two names agree when their parts can be aligned: every part of the shorter one matches a part of the longer one, in
order, the last parts match each other, and the first parts match unless the shorter name is a surname alone. Parts
match when their folded spellings are equal or near (one vowel letter, one swapped letter of the same sound).
What is known beside the names (country, office, years) decides about surnames alone, and can forbid a match.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from mahdar.arabic.fold import fold
from mahdar.knowledge.actors.translit import skeleton

#: Parts that carry no identity: they may be present in one spelling and absent in another.
_SMALL = frozenset({"بن", "ابن", "بنت", "ال", "ابو", "ابي", "ابا", "ام", "عبد", "دي", "فان", "فون"})


@lru_cache(maxsize=100_000)
def parts(name: str) -> tuple[str, ...]:
    """The comparable parts of a name: folded words, «عبد» joined to its word, «بن» and titles left out."""
    words = fold(name).replace("-", " ").split()
    out: list[str] = []
    join = ""
    for word in words:
        if word in ("عبد", "ابو", "ابي", "ابا", "ام", "ال"):
            join = {"ابي": "ابو", "ابا": "ابو"}.get(word, word)
            continue
        if word in _SMALL and out:
            continue
        if word in ("الله", "الدين") and out and not join:
            out[-1] += word
            continue
        out.append(join + word)
        join = ""
    if join:
        out.append(join)
    return tuple(out)


@lru_cache(maxsize=200_000)
def part_matches(a: str, b: str) -> bool:
    """Two parts are spellings of one."""
    if a == b:
        return True
    bare_a = a.removeprefix("ال") if len(a) > 4 else a
    bare_b = b.removeprefix("ال") if len(b) > 4 else b
    if bare_a == bare_b:
        return True
    if min(len(bare_a), len(bare_b)) < 3:
        return False
    one, two = skeleton(a), skeleton(b)
    distance = Levenshtein.distance(bare_a, bare_b)
    longest = max(len(bare_a), len(bare_b))
    if one == two:
        return len(one) >= 2 and distance <= max(1, longest // 2)
    if longest >= 6 and distance == 1:
        return True
    return len(one) >= 4 and len(two) >= 4 and Levenshtein.distance(one, two) == 1 and distance * 3 <= longest


def same_person(a: str, b: str, *, same_block: bool = False) -> bool:
    """True when two names as written may well be one person's.

    `same_block`: the two share an office, or a country and a time; then a surname alone is enough, and a first name
    with another spelling is forgiven. Without it both must be full names. In doubt the answer is no.
    """
    left, right = parts(a), parts(b)
    if not left or not right:
        return False
    if left == right:
        return True
    if len(left) > len(right):
        left, right = right, left
    if len(left) == 1:
        if len(right) == 1:
            return part_matches(left[0], right[0]) and same_block
        joined = "".join(right) == left[0] or "".join(right[-2:]) == left[0]
        return same_block and (part_matches(left[0], right[-1]) or joined)
    at = 0
    for part in left:
        while at < len(right) and not part_matches(part, right[at]):
            at += 1
        if at == len(right):
            return _joined_match(left, right)
        at += 1
    return part_matches(left[0], right[0]) and (
        part_matches(left[-1], right[-1]) or len(left) >= 3 or same_block
    )


def _joined_match(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Names that differ only in where the spaces are («جاويش أوغلو», «جاويشوغلو»)."""
    one, two = "".join(left), "".join(right)
    if one == two:
        return True
    return (
        min(len(one), len(two)) >= 8
        and skeleton(one) == skeleton(two)
        and Levenshtein.distance(one, two) <= 2
    )
