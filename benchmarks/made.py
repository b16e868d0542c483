"""The table that the benchmarks of made sentences print: which choice of a sentence goes with which fault."""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

#: A choice made this seldom says nothing.
FEW = 3


class Made(NamedTuple):
    """A made sentence: its choices (factor → value), its faults, and what prints it beside what was read."""

    factors: Mapping[str, str]
    faults: Sequence[str]
    show: Callable[[], None]


def print_table(doc: str | None, draw: Callable[[int, int], Iterable[Made]]) -> None:
    """Draw sentences (how many, the seed) and print for every choice how many have a fault and which, the worst first."""
    parser = argparse.ArgumentParser(description=doc)
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", default="", metavar="WORDS")
    given = parser.parse_args()
    made: Counter[tuple[str, str]] = Counter()
    bad: Counter[tuple[str, str]] = Counter()
    kinds: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for one in draw(given.count, given.seed):
        for choice in [("all", "sentences"), *one.factors.items()]:
            made[choice] += 1
            bad[choice] += bool(one.faults)
            kinds[choice].update(set(one.faults))
        if one.faults and given.show and any(given.show in value for value in one.factors.values()):
            one.show()
    for name in dict.fromkeys(name for name, _ in made):
        print(f"== {name}")
        rows = [choice for choice in made if choice[0] == name and made[choice] >= FEW]
        for choice in sorted(rows, key=lambda c: -bad[c] / made[c]):
            told = "  ".join(f"{kind} {n}" for kind, n in kinds[choice].most_common())
            print(f"  {bad[choice]:4d} of {made[choice]:4d}  {choice[1]}  {told}")
