"""Stories per second of the speech and positions layers alone, on one core.

    python -m benchmarks.speech [STORIES.jsonl[.gz]] [--limit N]

Without a file the examples of this project are read over and over. Reading, regions, times and actors are done
before the clock starts; what is measured is `find_statements` and `find_positions` on pages that stand ready, in
processor time. `make compiled` before it nearly doubles the figures; the first line says what ran.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import json
import time
from collections.abc import Iterator
from pathlib import Path

from mahdar.annotate.actors import find_mentions
from mahdar.annotate.page import Page
from mahdar.annotate.positions import find_positions
from mahdar.annotate.regions import find_regions
from mahdar.annotate.speech import find_statements
from mahdar.annotate.times import find_times
from mahdar.arabic.reading import read
from mahdar.compiled import in_use
from mahdar.knowledge.base import load_knowledge
from mahdar.read.make import make_document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def stories(path: Path | None, limit: int) -> Iterator[str]:
    """Up to `limit` texts: those of a JSONL file, or the project's examples in rounds."""
    if path is not None:
        with (
            gzip.open(path, "rt", encoding="utf-8")
            if path.suffix == ".gz"
            else path.open(encoding="utf-8") as lines
        ):
            for n, line in enumerate(lines):
                if n >= limit:
                    return
                record = json.loads(line)
                yield f"{record.get('title') or ''}\n{record.get('text') or ''}"
        return
    texts = [p.read_text("utf-8") for p in sorted(EXAMPLES.rglob("*.txt"))]
    for n in range(limit if texts else 0):
        yield texts[n % len(texts)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--limit", type=int, default=1000)
    given = parser.parse_args()
    knowledge = load_knowledge()
    pages = []
    for text in stories(given.path, given.limit):
        document = make_document(text, "benchmark")
        reading = read(document.text, knowledge.lexicon)
        page = Page(document, reading, find_regions(document, reading, knowledge))
        times = find_times(page, knowledge)
        pages.append((page, times, find_mentions(page, times, knowledge)))
    gc.collect()
    gc.freeze()
    tokens = sum(len(p.words) for p, _, _ in pages)
    began = time.process_time()
    said = [find_statements(page, times, mentions, knowledge) for page, times, mentions in pages]
    speech = time.process_time() - began
    began = time.process_time()
    held = [find_positions(p, m, s, knowledge) for (p, _, m), s in zip(pages, said, strict=True)]
    positions = time.process_time() - began
    n = len(pages)
    code = "compiled modules" if in_use() else "plain Python"
    print(f"{n} stories, {tokens / max(1, n):.0f} tokens each; {code}")
    print(f"speech     {n / speech:8.0f} stories/s   {sum(map(len, said)) / n:.1f} statements a story")
    print(f"positions  {n / positions:8.0f} stories/s   {sum(map(len, held)) / n:.1f} positions a story")
    print(f"both       {n / (speech + positions):8.0f} stories/s")


if __name__ == "__main__":
    main()
