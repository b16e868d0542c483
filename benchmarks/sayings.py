"""Made sentences of speech: which verb, speaker or order of words loses who says what?

    python -m benchmarks.sayings [COUNT] [--seed N] [--show WORDS]

Prints, for every choice that makes a sentence (`tests/made/speech.yaml`), how many sentences with it have a fault, the
worst first. `--show` prints the faulty sentences of whose choices one holds the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from tests.made_speech import Case, cases, faults, read

from benchmarks.made import Made, print_table
from mahdar.model import Statement


def draw(count: int, seed: int) -> Iterator[Made]:
    for case in cases(count, seed):
        found = read(case)
        wrong = faults(case, found)
        yield Made(case.factors, wrong, partial(show, case, wrong, found))


def show(case: Case, wrong: Sequence[str], found: Sequence[Statement]) -> None:
    """A faulty sentence, what it says and what was read."""
    print(*wrong, case.marked, [(s.kind, s.speaker and s.speaker.name, s.text) for s in found])


if __name__ == "__main__":
    print_table(__doc__, draw)
