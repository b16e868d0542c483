"""Annotates a stream of documents on this machine, in order, on one or more processes."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from mahdar.annotate import annotate, annotate_batch, view
from mahdar.knowledge.base import Knowledge, load_knowledge
from mahdar.model import Annotation, Document
from mahdar.read import Problem

Annotated = tuple[Annotation, Exception | None]

#: Documents annotated together: enough that the layers' turns pay (see `annotate_batch`), few enough that the
#: first results come at once and memory stays small.
BATCH = 48
#: `annotate` makes no cyclic garbage (measured: none in 2,000 stories), and the collector's rounds cost a tenth of
#: its time; so it rests, and is called once in so many batches in case a caller or a library makes some.
COLLECT_EVERY = 40


def annotate_all(
    documents: Iterable[Document], jobs: int = 1, report: Callable[[Problem], None] | None = None
) -> Iterator[Annotation]:
    """Yield one annotation per document, in the order given. `jobs` > 1 uses that many processes.

    No page stops a run: one on which a layer fails (a mistake of ours) gets an annotation with empty layers and is
    named to `report`. Without `report` the mistake is raised, so that tests see it.
    """
    if jobs > 1:
        context = multiprocessing.get_context("forkserver")
        with context.Pool(jobs, initializer=settle) as pool:
            for pairs in pool.imap(_annotate_batch, batches(documents)):
                yield from _told(pairs, report)
        return
    collecting = gc.isenabled()
    settle()
    try:
        for batch in batches(documents):
            yield from _told(_annotate_batch(batch), report)
    finally:
        if collecting:
            gc.enable()


def _told(pairs: list[Annotated], report: Callable[[Problem], None] | None) -> Iterator[Annotation]:
    for annotation, failure in pairs:
        if failure is not None:
            if report is None:
                raise failure
            where = annotation.document.source or annotation.document.given_id or annotation.document.id
            report(Problem(where, f"could not be annotated, please report it: {failure!r}"))
        yield annotation


def batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in lists of BATCH, the last one shorter."""
    rest = iter(documents)
    while batch := list(islice(rest, BATCH)):
        yield batch


def settle() -> None:
    """Load the knowledge once, take it out of the garbage collector's sight, and let the collector rest."""
    load_knowledge()
    gc.freeze()
    gc.disable()


_done = 0


def _annotate_batch(batch: list[Document]) -> list[Annotated]:
    global _done
    _done += 1
    if _done % COLLECT_EVERY == 0:
        gc.collect()
    knowledge = load_knowledge()
    try:
        return [(annotation, None) for annotation in annotate_batch(batch, knowledge)]
    except Exception:
        return [_annotate_one(document, knowledge) for document in batch]


def _annotate_one(document: Document, knowledge: Knowledge) -> Annotated:
    try:
        return annotate(document, knowledge), None
    except Exception as failure:
        return Annotation(document=view(document)), failure
