"""Made sentences of speech: which verb, speaker or order of words loses who says what?

    python -m benchmarks.sayings [COUNT] [--seed N] [--show WORDS]

Prints, for every choice that makes a sentence (`tests/made/speech.yaml`), how many sentences with it have a fault, the
worst first. `--show` prints the faulty sentences of whose choices one holds the words.
"""

from __future__ import annotations

import argparse
from collections import Counter

from tests.made_speech import cases, faults, read


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", default="")
    given = parser.parse_args()
    made: Counter[tuple[str, str]] = Counter()
    bad: Counter[tuple[str, str]] = Counter()
    for case in cases(given.count, given.seed):
        found = read(case)
        wrong = faults(case, found)
        for choice in [("all", "sentences"), *case.factors.items()]:
            made[choice] += 1
            bad[choice] += bool(wrong)
        if wrong and given.show and any(given.show in value for value in case.factors.values()):
            print(*wrong, case.marked, [(s.kind, s.speaker and s.speaker.name, s.text) for s in found])
    for name in dict.fromkeys(name for name, _ in made):
        print(f"== {name}")
        for choice in sorted((c for c in made if c[0] == name), key=lambda c: -bad[c] / made[c]):
            print(f"  {bad[choice]:4d} of {made[choice]:4d}  {choice[1]}")


if __name__ == "__main__":
    main()
