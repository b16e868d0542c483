"""Made sentences of contact: which frame, noun, side or time loses which slot?

    python -m benchmarks.frames [COUNT] [--seed N] [--show FACTOR=VALUE]

Prints, for every choice that makes a sentence (`tests/made`), how many sentences with it have a fault, and which,
the worst first. `--show` prints the faulty sentences whose factor holds the value.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict

from tests.made_contacts import Case, cases, faults, read

from mahdar.model import MeetingReport

#: A choice made this seldom says nothing.
FEW = 3


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", default="=", metavar="FACTOR=VALUE")
    given = parser.parse_args()
    factor, _, value = given.show.partition("=")
    made: Counter[tuple[str, str]] = Counter()
    bad: Counter[tuple[str, str]] = Counter()
    kinds: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for case in cases(given.count, given.seed):
        reports = read(case).meetings
        wrong = faults(case, reports)
        for choice in [("all", "sentences"), *case.factors.items()]:
            made[choice] += 1
            bad[choice] += bool(wrong)
            kinds[choice].update(set(wrong))
        if wrong and factor and value in case.factors.get(factor, ""):
            show(case, wrong, reports)
    for name in dict.fromkeys(name for name, _ in made):
        print(f"== {name}")
        rows = [choice for choice in made if choice[0] == name and made[choice] >= FEW]
        for choice in sorted(rows, key=lambda c: -bad[c] / made[c]):
            told = "  ".join(f"{kind} {n}" for kind, n in kinds[choice].most_common())
            print(f"  {bad[choice]:4d} of {made[choice]:4d}  {choice[1]}  {told}")


def show(case: Case, wrong: list[str], reports: tuple[MeetingReport, ...]) -> None:
    """A faulty sentence, what it says and what was read."""
    print(f"{' '.join(wrong)}: {case.text}  [{case.published}]")
    for contact in case.contacts:
        sides = [sorted(s)[0] for s in contact.sides]
        print("    said ", *sides, *sorted(contact.status), contact.days, contact.place)
    for r in reports:
        parties = [p.actor for p in r.parties if p.role == "party"]
        print("    found", *parties, r.status, (r.earliest, r.latest), r.place and r.place.name_en)


if __name__ == "__main__":
    main()
