"""How fast are near copies found, and are the pairs right?

    python -m benchmarks.copies [--sample N]

Runs over the corpus beside the project when it is there, else over generated stories with planted copies. Prints
stories a second of processor time: the finder alone (raw body texts in, aligned pairs out: folding, shingles, sketches,
candidates and the alignment of each), and all of it with who copied whom. With --sample it prints N of the copies,
drawn with a fixed seed, to be judged by reading.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter

from benchmarks.stories import generated, real
from mahdar.annotate import view
from mahdar.link.copies import copy_page, find_copies
from mahdar.link.near import find_pairs
from mahdar.model import Annotation, Document, Region
from mahdar.read.make import document_id
from mahdar.run.local import settle


def stories() -> tuple[str, list[Document]]:
    found = real()
    if found is not None:
        return "real", list({d.id: d for d in found}.values())
    rng = random.Random(4)
    listed = list(generated(5000))
    copies = []
    for document in rng.sample(listed, 500):
        lines = document.text.split("\n")
        text = "\n".join([*lines[: rng.randint(3, len(lines))], "انتهى"])
        copies.append(Document(id=document_id(text), text=text, published=document.published))
    return "generated", [*listed, *copies]


def page(document: Document) -> Annotation:
    """The document as a page of title and body, without its other layers."""
    title = document.text.find("\n") + 1
    return Annotation(
        document=view(document), regions=(Region(kind="body", start=title, end=len(document.text)),)
    )


def main() -> None:
    settle()
    name, documents = stories()
    pages = sorted((copy_page(page(d)) for d in documents), key=lambda p: p.id)
    times = []
    for _ in range(3):
        start = time.process_time()
        pairs = list(find_pairs(pages))
        times.append(time.process_time() - start)
    count = len(documents)
    print(f"{name}: {count} stories, {sum(len(p.body) for p in pages) // count} characters each")
    print(
        f"finder, from raw body text to aligned pairs  {count / min(times):7.0f} stories/s  ({len(pairs)} pairs)"
    )
    start = time.process_time()
    copies = find_copies(pages).copies
    print(
        f"copies with origins, order and reasons       {count / (time.process_time() - start):7.0f} stories/s"
    )
    outlet = {d.id: d.outlet for d in documents}
    kinds = Counter(
        (c.kind, "one outlet" if outlet[c.document] == outlet[c.copy_of] else "two outlets") for c in copies
    )
    print("copies:", ", ".join(f"{k[0]} in {k[1]} {n}" for k, n in sorted(kinds.items())))
    if "--sample" in sys.argv:
        by_id = {d.id: d for d in documents}
        wanted = int(sys.argv[sys.argv.index("--sample") + 1])
        for n, copy in enumerate(random.Random(23).sample(copies, min(wanted, len(copies))), 1):
            print(f"\n{n}. {copy.kind} {copy.share:.2f}  {'; '.join(copy.why)}")
            for i in (copy.copy_of, copy.document):
                d = by_id[i]
                print(f"   {d.outlet} {d.published.earliest} | {' '.join(d.text.split())[:420]}")


if __name__ == "__main__":
    main()
