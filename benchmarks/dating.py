"""Real stories with their date removed: where a range is given, does the true day lie in it?

    python -m benchmarks.dating [STORIES]      (so many of them alone; among others always all)

Needs the corpus beside the project. *Alone*: each story by itself, nothing but its text. *Among others*: one story in
ten loses its day, the rest of the corpus keeps theirs, as when an archive holds some undated pages. Prints how
many get a range (a term of office wide at most), how many of these hold the true day, and their median width; the same
for the ranges of up to a year, from which the page's own words are reckoned; and for wider bounds, which are only told
in the reasons. Ranges that miss the true day are listed with what misled.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterable
from datetime import date

import msgspec

from benchmarks.stories import real
from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link.dating import date_pages, read_page
from mahdar.link.pages import RECKONED
from mahdar.model import Annotation, Document, Published
from mahdar.run.local import annotate_all, settle

ONE_IN = 10


def undated(document: Document) -> Document:
    return msgspec.structs.replace(document, published=Published(), dates=())


Found = tuple[date, date | None, date | None, tuple[str, ...]]


def narrow(found: Iterable[Found]) -> list[Found]:
    return [one for one in found if one[1] and one[2] and (one[2] - one[1]).days <= RECKONED]


def tell(name: str, found: Iterable[Found], total: int) -> None:
    """Print the figures of (true day, first, last, reasons) of the stories with both bounds."""
    both = [(t, a, b, why) for t, a, b, why in found if a is not None and b is not None]
    right = sum(a <= t <= b for t, a, b, _ in both)
    widths = sorted((b - a).days + 1 for _, a, b, _ in both)
    if not both:
        print(f"{name}: none of {total}")
        return
    print(
        f"{name}: {len(both)} of {total} ({len(both) / total:.1%}), true day within {right} ({right / len(both):.1%}), "
        f"median width {widths[len(widths) // 2]} days"
    )
    for true, a, b, why in both:
        if not a <= true <= b:
            print(f"   {true} given {a} to {b}: {'; '.join(why)[:400]}")


def alone(documents: list[Document]) -> None:
    knowledge = load_knowledge()
    ranges, wide, seconds = [], [], 0.0
    for document in documents:
        true = date.fromisoformat(document.published.earliest or "")
        bare = undated(document)
        annotation = annotate(bare, knowledge)
        start = time.process_time()
        domain = read_page(bare, annotation, knowledge).domain
        seconds += time.process_time() - start
        first, last = domain.bounds
        (ranges if domain.bounded else wide).append((true, first, last, tuple(domain.why)))
    tell("alone, ranges", ranges, len(documents))
    tell("alone, ranges of up to a year", narrow(ranges), len(documents))
    tell("alone, wider bounds", wide, len(documents))
    print(f"alone: {1000 * seconds / len(documents):.1f} ms a story beside its annotation")


def among(documents: list[Document]) -> None:
    knowledge = load_knowledge()
    by_id = sorted(documents, key=lambda d: d.id)
    given = [undated(d) if n % ONE_IN == 0 else d for n, d in enumerate(by_id)]
    annotations = list(annotate_all(given))
    start = time.process_time()
    dated: list[Annotation] = date_pages(given, annotations, knowledge, annotate_all)
    seconds = time.process_time() - start
    found = []
    for n, annotation in enumerate(dated):
        published = annotation.document.published
        if n % ONE_IN == 0 and published.earliest and published.latest:
            true = date.fromisoformat(by_id[n].published.earliest or "")
            days = date.fromisoformat(published.earliest), date.fromisoformat(published.latest)
            found.append((true, *days, published.why))
    tell("among others, ranges", found, len(by_id[::ONE_IN]))
    tell("among others, ranges of up to a year", narrow(found), len(by_id[::ONE_IN]))
    print(f"among others: {seconds:.1f} s for {len(by_id)} pages, {len(by_id[::ONE_IN])} of them undated")


def main() -> None:
    documents = real()
    if documents is None:
        print("dating: skipped, the corpus is not beside the project")
        return
    settle()
    unique = list({d.id: d for d in documents}.values())
    step = max(1, len(unique) // int(sys.argv[1])) if len(sys.argv) > 1 else 1
    alone(unique[::step])
    among(unique)


if __name__ == "__main__":
    main()
