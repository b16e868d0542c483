"""The meetings layer alone on one core: milliseconds a story, and cost against the length of one sentence.

    python -m benchmarks.meetings [STORIES.jsonl[.gz]] [--limit N]

Without a file the examples of this project are read over and over. All earlier layers are done before the clock
starts; what is measured is `find_meetings` on pages that stand ready. The second table reads one endless sentence
of contacts, and one of bare nouns of contact, at growing lengths: the time for a thousand words must stay about the same.
"""

from __future__ import annotations

import argparse
import gc
import time
from pathlib import Path
from typing import Any

from benchmarks.speech import stories
from mahdar.annotate.actors import find_mentions
from mahdar.annotate.meetings import find_meetings
from mahdar.annotate.page import Page
from mahdar.annotate.regions import find_regions
from mahdar.annotate.speech import find_statements
from mahdar.annotate.times import find_times
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge, load_knowledge
from mahdar.read.make import make_document

CLAUSE = (
    "التقى وزير الخارجية المصري نظيره التركي يوم الثلاثاء في أنقرة وبحث معه عقد اجتماع بين السعودية وإيران "
)
#: Nouns of contact with no party beside them: each looks back for who takes part.
NOUNS = "ثم عقد اجتماع وبدء مشاورات واستئناف مفاوضات وإجراء محادثات قبل لقاء وقمة واتصال هاتفي وزيارة "
LENGTHS = (50, 200, 800, 3200)


def ready(text: str, knowledge: Knowledge) -> tuple[Any, ...]:
    """The arguments of `find_meetings` for a text, every earlier layer done."""
    document = make_document(text, "benchmark")
    reading = read(document.text, knowledge.lexicon)
    page = Page(document, reading, find_regions(document, reading, knowledge))
    times = find_times(page, knowledge)
    mentions = find_mentions(page, times, knowledge)
    return page, times, mentions, find_statements(page, times, mentions, knowledge), knowledge


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", nargs="?", type=Path)
    parser.add_argument("--limit", type=int, default=1000)
    given = parser.parse_args()
    knowledge = load_knowledge()
    pages = [ready(text, knowledge) for text in stories(given.path, given.limit)]
    gc.collect()
    gc.freeze()
    began = time.process_time()
    found = sum(len(find_meetings(*page)) for page in pages)
    spent = time.process_time() - began
    n = max(1, len(pages))
    print(f"{n} stories  {1000 * spent / n:.3f} ms a story  {found / n:.1f} reports a story")
    for name, seed in (("contacts", CLAUSE), ("nouns of contact", NOUNS)):
        for repeats in LENGTHS:
            page = ready(seed * repeats, knowledge)
            began = time.process_time()
            find_meetings(*page)
            spent = time.process_time() - began
            words = len(page[0].words)
            print(
                f"one sentence of {words:6d} words  {name:16s} {spent:7.3f} s  {1e6 * spent / words:6.1f} µs a word"
            )


if __name__ == "__main__":
    main()
