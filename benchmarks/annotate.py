"""How fast is `annotate`: the command, its start-up and memory, and layer by layer beside the bare lexicon pass?

    python -m benchmarks.annotate [STORIES]

Prints, in processor time of one core: the start-up of fresh processes; stories a second of `mahdar annotate` from
JSON lines to JSON lines, start included, and its peak memory after a tenth and after all of the stories; stories a
second for each layer alone (on up to 1,000 pages prepared before). Processor time keeps other work on the machine out
of the figures only in part: on a busy one they are a fifth lower.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.stories import generated, real
from mahdar.annotate import annotate_batch
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
from mahdar.run.local import batches, settle

#: Stories that the layers are measured on one by one.
SAMPLE = 1000


class Spent(NamedTuple):
    """What a process took: seconds of processor time, seconds on the clock, peak memory in MiB."""

    cpu: float
    clock: float
    peak: float


def run(*words: str, given: bytes = b"") -> Spent:
    """Run `mahdar` with these words in a fresh process, its output thrown away."""
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "mahdar", *words], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as process:
        assert process.stdin is not None
        process.stdin.write(given)
        process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"mahdar {' '.join(words)} failed")
    clock = time.perf_counter() - began
    return Spent(usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024)


def start_up() -> None:
    """A fresh process that loads what it needs and reads one line, the best of three."""
    line = b'{"text": "x"}\n'
    for what, words, given in (
        ("times", ("times",), b"x\n"),
        ("names (the whole register)", ("names",), b"x\n"),
        ("annotate", ("annotate", "-"), line),
    ):
        best = min(run(*words, given=given) for _ in range(3))
        print(f"start-up of {what:27s} {best.cpu:5.2f} s   ({best.clock:.2f} s on the clock)")


def command(documents: Sequence[Document]) -> None:
    """`mahdar annotate` over a file of the stories: speed, and whether memory grows with their number."""
    with tempfile.TemporaryDirectory() as folder:
        few, all_of_them = Path(folder, "few.jsonl"), Path(folder, "all.jsonl")
        rows = [
            json.dumps(
                {
                    "title": d.title,
                    "text": d.text.removeprefix(f"{d.title}\n"),
                    "published": d.published.earliest,
                },
                ensure_ascii=False,
            )
            for d in documents
        ]
        few.write_text("\n".join(rows[: max(1, len(rows) // 10)]), "utf-8")
        all_of_them.write_text("\n".join(rows), "utf-8")
        small, whole = run("annotate", str(few)), run("annotate", str(all_of_them))
    print(
        f"  mahdar annotate           {len(rows) / whole.cpu:9.0f} stories/s; "
        f"memory {small.peak:.0f} MiB after a tenth, {whole.peak:.0f} MiB after all"
    )


def rate(work: Callable[[], object], count: int) -> float:
    """Items a second of one run of `work`, in processor time."""
    start = time.process_time()
    work()
    return count / max(1e-9, time.process_time() - start)


def layers(documents: Sequence[Document]) -> None:
    """Stories a second of `annotate` in this process, and of each layer on what the layers before it found."""
    knowledge = load_knowledge()
    n = len(documents)
    tokens = [tokenize(d.text).words for d in documents]
    bare = rate(lambda: [knowledge.lexicon.scan(w) for w in tokens], n)
    total = rate(lambda: [annotate_batch(batch, knowledge) for batch in batches(documents)], n)
    print(f"  bare lexicon pass         {bare:9.0f} stories/s")
    print(f"  annotate, all layers      {total:9.0f} stories/s   ratio to the bare pass {total / bare:.2f}")
    readings = [read(d.text, knowledge.lexicon) for d in documents]
    regions = [find_regions(d, r, knowledge) for d, r in zip(documents, readings, strict=True)]
    pages = [Page(d, r, g) for d, r, g in zip(documents, readings, regions, strict=True)]
    times = [find_times(p, knowledge) for p in pages]
    mentions = [find_mentions(p, t, knowledge) for p, t in zip(pages, times, strict=True)]
    said = [find_statements(p, t, m, knowledge) for p, t, m in zip(pages, times, mentions, strict=True)]
    rows = list(zip(pages, times, mentions, said, strict=True))
    for name, work in (
        ("read (tokens, lexicon)", lambda: [read(d.text, knowledge.lexicon) for d in documents]),
        ("regions", lambda: [find_regions(p.document, p.reading, knowledge) for p in pages]),
        ("times", lambda: [find_times(p, knowledge) for p in pages]),
        ("actors", lambda: [find_mentions(p, t, knowledge) for p, t, _, _ in rows]),
        ("speech", lambda: [find_statements(p, t, m, knowledge) for p, t, m, _ in rows]),
        ("positions", lambda: [find_positions(p, m, s, knowledge) for p, _, m, s in rows]),
        ("meetings", lambda: [find_meetings(p, t, m, s, knowledge) for p, t, m, s in rows]),
        ("signals", lambda: [find_signals(p, t, m, s, knowledge) for p, t, m, s in rows]),
    ):
        print(f"  {name:25s} {rate(work, n):9.0f} stories/s")


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else None
    start_up()
    settle()
    stories = {"generated": list(generated(count or SAMPLE)), "real": real(count)}
    for name, documents in stories.items():
        if documents is None:
            print(f"{name}: skipped, the corpus is not beside the project")
            continue
        print(f"{name}: {len(documents)} stories")
        command(documents)
        layers(documents[:SAMPLE])


if __name__ == "__main__":
    main()
