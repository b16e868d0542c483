"""Made sentences of contact: which frame, noun, side or time loses which slot?

    python -m benchmarks.frames [COUNT] [--seed N] [--show WORDS]

Prints, for every choice that makes a sentence (`tests/made`), how many sentences with it have a fault, and which,
the worst first. `--show` prints the faulty sentences of whose choices one
holds the words.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from tests.made_contacts import Case, cases, faults, read

from benchmarks.made import Made, print_table
from mahdar.model import MeetingReport


def draw(count: int, seed: int) -> Iterator[Made]:
    for case in cases(count, seed):
        reports = read(case).meetings
        wrong = faults(case, reports)
        yield Made(case.factors, wrong, partial(show, case, wrong, reports))


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
    print_table(__doc__, draw)
