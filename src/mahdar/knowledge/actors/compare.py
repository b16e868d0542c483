"""Are two names, as written, names of one person? The comparison used inside a page and across pages.

Names are cut into parts («عبد» joined to its word, «بن» left out). Two parts match when the cheapest way of rewriting
one as the other is cheap for their length; swapping letters of one sound, or adding and dropping a vowel letter,
costs little (`confusions.tsv`). Names match when the parts of the shorter one all match parts of the longer one in
order and enough of the name is covered. What is known beside the names (office, or country and time) is the caller's
to say: `same_block` accepts surnames alone and looser spellings. In doubt the answer is no.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table

#: How much of a part may be rewritten, as a share of its length.
STRICT, LOOSE = 0.24, 0.32


class _Costs:
    """Costs of swapping, adding and dropping letters."""

    def __init__(self) -> None:
        self.swap: dict[tuple[str, str], float] = {}
        self.drop: dict[str, float] = {}
        self.kin: dict[
            str, set[str]
        ] = {}  # letter → those that it can be swapped with at less than the full cost
        for row in read_table("actors/confusions.tsv", ("group", "letters", "cost")):
            try:
                cost = float(row["cost"])
            except ValueError as error:
                raise row.fail(f"{row['cost']!r} is no number") from error
            if row["group"] in ("vowel", "weak"):
                self.drop.update(dict.fromkeys(row["letters"], cost))
                continue
            for a in row["letters"]:
                for b in row["letters"]:
                    if a != b:
                        self.swap[a, b] = min(cost, self.swap.get((a, b), 1.0))
                        self.kin.setdefault(a, set()).add(b)


@lru_cache(maxsize=1)
def _costs() -> _Costs:
    return _Costs()


@lru_cache(maxsize=1)
def _small_words() -> tuple[frozenset[str], dict[str, str]]:
    """Words left out of a name, and words joined to the next (each with the form it counts as)."""
    left_out: set[str] = set()
    joined: dict[str, str] = {}
    for row in read_table("actors/particles.tsv", ("word", "kind", "english")):
        word, kind = fold(row["word"]), row["kind"]
        if kind in ("join", "join_weak"):
            left_out.add(word)
        elif kind in ("kunya", "servant", "family"):
            joined[word] = fold(row["as"]) if row.get("as") else word
    for row in read_table("actors/ranks.tsv", ("word", "kind")):
        left_out.add(fold(row["word"]))
    return frozenset(left_out), joined


@lru_cache(maxsize=1)
def _suffixes() -> frozenset[str]:
    rows = read_table("actors/particles.tsv", ("word", "kind", "english"))
    return frozenset(fold(row["word"]) for row in rows if row["kind"] == "suffix")


@lru_cache(maxsize=1)
def _kunya() -> str:
    """«أبو», as all its cases are written in a part."""
    rows = read_table("actors/particles.tsv", ("word", "kind", "english"))
    return next(fold(row["word"]) for row in rows if row["kind"] == "kunya")


@lru_cache(maxsize=20_000)
def parts(name: str) -> tuple[str, ...]:
    """The comparable parts of a name: folded words, «عبد» and «أبو» joined to theirs, «بن» and titles left out."""
    left_out, joined = _small_words()
    suffixes = _suffixes()
    out: list[str] = []
    pending = ""
    words = fold(name).replace("-", " ").replace("_", " ").split()
    for number, word in enumerate(words):
        if word in joined and number + 1 < len(words):
            pending += joined[word]
        elif word in left_out and len(words) > 2:
            continue
        elif word in suffixes and out and not pending:
            out[-1] += word
        else:
            out.append(pending + word)
            pending = ""
    return tuple(out)


@lru_cache(maxsize=20_000)
def _letters(part: str) -> tuple[frozenset[str], frozenset[str]]:
    """The letters of a part that are dear to drop, and all that its letters can be cheaply swapped with."""
    costs = _costs()
    near = set(part)
    for letter in part:
        near.update(costs.kin.get(letter, ()))
    return frozenset(letter for letter in part if costs.drop.get(letter, 1.0) >= 1.0), frozenset(near)


def costs_at_most(a: str, b: str, most: float) -> bool:
    """Whether `b` can be written for `a` at this cost, letters of one sound being cheap to swap.

    The rows of the usual table of edits; no cost is negative, so once a whole row is dearer the answer is known.
    Before that: a letter costs 1 in either word when it is dear to drop and the other has none to swap it with.
    """
    firm_a, near_a = _letters(a)
    firm_b, near_b = _letters(b)
    if len(firm_a - near_b) > most or len(firm_b - near_a) > most:
        return False
    costs = _costs()
    drop, swap = costs.drop, costs.swap
    dropped = [drop.get(letter, 1.0) for letter in b]
    previous = [0.0, *accumulate(dropped)]
    for one in a:
        drop_one = drop.get(one, 1.0)
        before = previous[0]
        at = before + drop_one
        current = [at]
        for j, two in enumerate(b):
            above = previous[j + 1]
            change = before if one == two else before + swap.get((one, two), 1.0)
            before = above
            above += drop_one
            at += dropped[j]
            if above < at:
                at = above
            if change < at:
                at = change
            current.append(at)
        if min(current) > most:
            return False
        previous = current
    return previous[-1] <= most


@lru_cache(maxsize=30_000)
def part_matches(a: str, b: str, allowed: float = STRICT) -> bool:
    """Two parts are spellings of one."""
    if a == b:
        return True
    one, two = _plain(a), _plain(b)
    if one == two:
        return True
    kunya = _kunya()
    if (
        one.startswith(kunya) != two.startswith(kunya)
        and not one.startswith(kunya[1:])
        and not two.startswith(kunya[1:])
    ):
        return False  # «أبو علاء» is no spelling of a name that is none; «بوعلاء» is
    longest = max(len(one), len(two))
    if min(len(one), len(two)) < 2 or abs(len(one) - len(two)) > longest * 0.5:
        return False
    return costs_at_most(one, two, allowed * longest)


@lru_cache(maxsize=20_000)
def _plain(part: str) -> str:
    """Without the article, and with «تش» and «دج» as one letter."""
    bare = part[2:] if part.startswith("ال") and len(part) > 4 else part
    return bare.replace("تش", "ج").replace("دج", "ج").replace("كس", "اكس" if bare.startswith("كس") else "كس")


@lru_cache(maxsize=20_000)
def _joined(name: tuple[str, ...]) -> str:
    return "".join([_plain(part) for part in name])


def same_person(a: str, b: str, *, same_block: bool = False) -> bool:
    """True when two names as written may well be one person's.

    `same_block`: the two share an office, or a country and a time; then a surname alone is enough, a left-out first
    or last part is forgiven, and spellings may differ more. Without it both must be full names.
    """
    short, long = parts(a), parts(b)
    if len(long) < len(short):
        short, long = long, short
    if not short:
        return False
    if short == long:
        return True
    allowed = LOOSE if same_block else STRICT
    if len(short) == 1:
        if not same_block:
            return False
        return part_matches(short[0], long[-1], allowed) or part_matches(short[0], "".join(long), allowed)
    matched = _aligned(short, long, allowed)
    if matched is None:
        return _joined_match(short, long, allowed)
    first_ok, last_ok = matched[0] == 0, matched[-1] == len(long) - 1
    if first_ok and last_ok:
        return True
    if len(short) >= 3 or same_block:
        return first_ok or last_ok
    return (first_ok or last_ok) and len(long) - len(short) <= 2


def _aligned(short: tuple[str, ...], long: tuple[str, ...], allowed: float) -> list[int] | None:
    """Where each part of `short` stands in `long`, in order; the last part is tried against the last one first."""
    out: list[int] = []
    at = 0
    for number, part in enumerate(short):
        if number == len(short) - 1 and part_matches(part, long[-1], allowed) and at <= len(long) - 1:
            out.append(len(long) - 1)
            return out
        while at < len(long) and not part_matches(part, long[at], allowed):
            at += 1
        if at == len(long):
            return None
        out.append(at)
        at += 1
    return out


def _joined_match(short: tuple[str, ...], long: tuple[str, ...], allowed: float) -> bool:
    """Names that differ in where the spaces are («جاويش أوغلو», «جاويشوغلو») or a little in every part."""
    one, two = _joined(short), _joined(long)
    if min(len(one), len(two)) < 7 or abs(len(one) - len(two)) > 3:
        return False
    if len(short) == len(long) and not all(
        part_matches(a, b, LOOSE + 0.1) for a, b in zip(short, long, strict=True)
    ):
        return False
    return costs_at_most(one, two, allowed * 0.55 * max(len(one), len(two)))
