"""How fast is `annotate`, layer by layer, beside the bare lexicon pass of the same run?

    python -m benchmarks.annotate [STORIES]

Prints stories a second on one core for the whole way and for each layer alone (on pages prepared before), the
peak memory after a tenth and after all of the stories, and the start-up time of a fresh process.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence

from benchmarks.stories import generated, real
from mahdar.annotate import annotate
from mahdar.annotate.actors import find_mentions
from mahdar.annotate.meetings import find_meetings
from mahdar.annotate.page import Page
from mahdar.annotate.positions import find_positions
from mahdar.annotate.regions import find_regions
from mahdar.annotate.signals import find_signals
from mahdar.annotate.speech import find_statements
from mahdar.annotate.times import find_times
from mahdar.arabic.reading import read
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from mahdar.run.local import annotate_all, settle


def rate(work: Callable[[], object], count: int) -> float:
    """Items a second of one run of `work`, in processor time."""
    start = time.process_time()
    work()
    return count / max(1e-9, time.process_time() - start)


def measure(name: str, documents: Sequence[Document]) -> None:
    knowledge = load_knowledge()
    n = len(documents)
    for document in documents[:50]:
        annotate(document, knowledge)
    tokens = [tokenize(d.text).words for d in documents]
    bare = rate(lambda: [knowledge.lexicon.scan(w) for w in tokens], n)

    def whole() -> None:
        for _ in annotate_all(documents):
            pass

    start = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    total = rate(whole, n)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - start
    print(f"{name}: {n} stories")
    print(f"  bare lexicon pass        {bare:9.0f} stories/s")
    print(f"  annotate, all layers     {total:9.0f} stories/s   ratio to the bare pass {total / bare:.2f}; memory +{grown / 1024:.0f} MiB")
    sample = documents[:1000]
    m = len(sample)
    readings = [read(d.text, knowledge.lexicon) for d in sample]
    print(f"  read (tokens, lexicon)   {rate(lambda: [read(d.text, knowledge.lexicon) for d in sample], m):9.0f} stories/s")
    regions = [find_regions(d, r, knowledge) for d, r in zip(sample, readings, strict=True)]
    print(f"  regions                  {rate(lambda: [find_regions(d, r, knowledge) for d, r in zip(sample, readings, strict=True)], m):9.0f} stories/s")
    pages = [Page(d, r, g) for d, r, g in zip(sample, readings, regions, strict=True)]
    times = [find_times(p, knowledge) for p in pages]
    print(f"  times                    {rate(lambda: [find_times(p, knowledge) for p in pages], m):9.0f} stories/s")
    mentions = [find_mentions(p, t, knowledge) for p, t in zip(pages, times, strict=True)]
    print(f"  actors                   {rate(lambda: [find_mentions(p, t, knowledge) for p, t in zip(pages, times, strict=True)], m):9.0f} stories/s")
    said = [find_statements(p, t, a, knowledge) for p, t, a in zip(pages, times, mentions, strict=True)]
    print(f"  speech                   {rate(lambda: [find_statements(p, t, a, knowledge) for p, t, a in zip(pages, times, mentions, strict=True)], m):9.0f} stories/s")
    print(f"  positions                {rate(lambda: [find_positions(p, a, s, knowledge) for p, a, s in zip(pages, mentions, said, strict=True)], m):9.0f} stories/s")
    rows = list(zip(pages, times, mentions, said, strict=True))
    print(f"  meetings                 {rate(lambda: [find_meetings(p, t, a, s, knowledge) for p, t, a, s in rows], m):9.0f} stories/s")
    print(f"  signals                  {rate(lambda: [find_signals(p, t, a, s, knowledge) for p, t, a, s in rows], m):9.0f} stories/s")


def start_up() -> float:
    """Seconds of a fresh process that loads everything and annotates one line (best of three)."""
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "mahdar", "times"], input=b"x\n", check=True, capture_output=True)
        best = min(best, time.perf_counter() - start)
    return best


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else None
    print(f"start-up: {start_up():.2f} s")
    settle()
    measure("generated", list(generated(count or 1000)))
    documents = real(count)
    if documents is None:
        print("real: skipped, the corpus is not beside the project")
    else:
        measure("real", documents)


if __name__ == "__main__":
    main()
