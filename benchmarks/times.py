"""How fast is the times layer alone, beside other taggers, and is it linear?

    python -m benchmarks.times [STORIES]

Prints stories a second on one core for the layer on pages prepared before (its budget: 2,000), for the library function
on raw text, how many stated weekdays agree with the day given, and for dateparser, chrono-node and HeidelTime when they are installed, each on its own share of the same
stories; then the share of the project's own table that each reads as it says (`times_peers.py` says where the peers are
looked for); then seconds for growing texts of nothing but digits and month names (linear: doubling doubles).
"""

from __future__ import annotations

import gc
import random
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date

from tests.times_table import Lone

from benchmarks import times_peers
from benchmarks.stories import generated, real
from mahdar import times
from mahdar.annotate.page import Page
from mahdar.annotate.times import find_times
from mahdar.arabic.clitics import splits
from mahdar.arabic.fold import fold
from mahdar.arabic.reading import read
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from mahdar.run.local import settle

#: Rules whose expressions may state a weekday beside a day.
STATED = frozenset({"deictic", "date", "numeric", "day-of-month"})
#: The others are slow: a few stories are enough to know how slow.
FEW = 40


def rate(work: Callable[[], object], count: int, clock: Callable[[], float] = time.process_time) -> float:
    start = clock()
    work()
    return count / max(1e-9, clock() - start)


def ours(name: str, documents: Sequence[Document]) -> None:
    knowledge = load_knowledge()
    pages = [Page(d, read(d.text, knowledge.lexicon), ()) for d in documents]
    gc.collect()
    runs = [rate(lambda: [find_times(p, knowledge) for p in pages], len(pages)) for _ in range(3)]
    found = sum(len(find_times(p, knowledge)) for p in pages)
    print(f"{name}: {len(pages)} stories, {found / len(pages):.1f} times a story")
    print(f"  times layer, pages made before  {max(runs):9.0f} stories/s (first run {runs[0]:.0f})")
    day = documents[0].published.earliest
    sample = documents[:500]
    print(
        f"  times() on raw text             {rate(lambda: [times(d.text, day) for d in sample], len(sample)):9.0f} stories/s"
    )


def peer_rates(documents: Sequence[Document]) -> None:
    """Stories a second of the others, by the clock, on a few stories: they are slow."""
    sample = [Lone("story", documents[0].published.earliest, None, "", d.text) for d in documents[:FEW]]
    for name, peer in times_peers.PEERS.items():
        small = clock_of(lambda peer=peer: peer(sample[:1]))
        whole = clock_of(lambda peer=peer: peer(sample))
        if isinstance(whole[1], str):
            print(f"  {name:<12} {whole[1]}")
        else:  # the start of its process is taken off
            print(f"  {name:<12} {(len(sample) - 1) / max(1e-9, whole[0] - small[0]):9.1f} stories/s")


def clock_of(work: Callable[[], object]) -> tuple[float, object]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


def weekdays(documents: Sequence[Document]) -> None:
    """Days that are stated with their weekday («اليوم الثلاثاء»): does the day given fall on it, or carry a doubt?"""
    words = load_knowledge().times.words
    agree = doubted = wrong = 0
    for document in documents:
        for time_ in times(document.text, document.published.earliest):
            named = {
                int(sense.id)
                for word in fold(time_.text).split()
                for _, rest in splits(word)
                for sense in words.get(rest, ())
                if sense.kind == "weekday"
            }
            if time_.rule not in STATED or len(named) != 1 or time_.earliest is None:
                continue
            if date.fromisoformat(time_.earliest).isoweekday() in named and time_.doubt is None:
                agree += 1
            elif time_.doubt is not None:
                doubted += 1
            else:
                wrong += 1
    print(f"  weekday stated with a day: {agree} agree, {doubted} carry a doubt, {wrong} wrong")


def linear() -> None:
    """A megabyte of digits and month names, and its halves."""
    chance = random.Random(7)
    words = [
        "28",
        "كانون الأول",
        "2022",
        "/",
        "ديسمبر",
        "الثاني",
        "و",
        "من",
        "٣",
        "شباط",
        "1444",
        "رمضان",
        "بين",
        "12:30",
        "-",
        "أيار",
    ]
    text = " ".join(chance.choice(words) for _ in range(250_000))
    for share in (8, 4, 2, 1):
        piece = text[: 1_000_000 // share]
        start = time.process_time()
        found = times(piece, "2023-04-24")
        print(f"  {len(piece):9,d} characters  {time.process_time() - start:6.2f} s  {len(found):,d} found")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    settle()
    made = list(generated(count))
    ours("generated", made)
    documents = real(count)
    if documents is None:
        print("real: skipped, the corpus is not beside the project")
    else:
        ours("real", documents)
        weekdays(documents)
    documents = documents or made
    print("others, same stories")
    peer_rates(documents)
    times_peers.table()
    print("a megabyte of digits and month names")
    linear()


if __name__ == "__main__":
    main()
