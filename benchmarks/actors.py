"""Measures the actors layer alone: stories per second, start-up, and the share of one core it takes.

`python benchmarks/actors.py [CORPUS.jsonl.gz]` — without a corpus it reads `examples/` many times over. Times are
processor time of this process, so that a busy machine does not blur them.
"""

from __future__ import annotations

import gzip
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from mahdar.annotate.actors import find_mentions
from mahdar.annotate.page import Page
from mahdar.annotate.regions import find_regions
from mahdar.arabic.lexicon import Lexicon
from mahdar.arabic.reading import read
from mahdar.knowledge.actors import ActorKnowledge
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from mahdar.read import read_captures
from mahdar.run.local import settle

MOST = 1000
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def stories(path: str | None) -> Iterator[Document]:
    """Documents to read: of a gzipped JSONL corpus, or of the examples, repeated."""
    if path is None:
        shown = list(read_captures([str(EXAMPLES)], lambda problem: None))
        for number in range(MOST):
            yield shown[number % len(shown)]
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number >= MOST:
                return
            story = json.loads(line)
            day = story["published"][:10]
            yield Document(
                id=story["id"],
                text=story["title"] + "\n" + story["text"],
                published=Published(earliest=day, latest=day, basis="given"),
            )


def main() -> None:
    """Print start-up and speed."""
    began = time.process_time()
    actors = ActorKnowledge.load()
    loaded = time.process_time()
    Lexicon(actors.entries())
    print(
        f"start-up: tables {loaded - began:.2f} s, automaton of their phrases {time.process_time() - loaded:.2f} s"
    )
    settle()
    knowledge = load_knowledge()
    pages = []
    for document in stories(sys.argv[1] if len(sys.argv) > 1 else None):
        reading = read(document.text, knowledge.lexicon)
        pages.append(Page(document, reading, find_regions(document, reading, knowledge)))
    for name in ("first pass", "second pass (words known)"):
        began = time.process_time()
        found = sum(len(find_mentions(page, (), knowledge)) for page in pages)
        spent = time.process_time() - began
        print(
            f"{name}: {len(pages) / spent:.0f} stories/s, {1000 * spent / len(pages):.2f} ms each, {found} mentions"
        )


if __name__ == "__main__":
    main()
