"""Annotates a stream of documents on this machine, in order, on one or more processes."""

from __future__ import annotations

import gc
import multiprocessing
from collections.abc import Iterable, Iterator

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, Document

CHUNK = 16


def annotate_all(documents: Iterable[Document], jobs: int = 1) -> Iterator[Annotation]:
    """Yield one annotation per document, in the order given. `jobs` > 1 uses that many processes."""
    if jobs <= 1:
        settle()
        for document in documents:
            yield annotate(document, load_knowledge())
        return
    context = multiprocessing.get_context("forkserver")
    with context.Pool(jobs, initializer=settle) as pool:
        yield from pool.imap(_annotate_one, documents, chunksize=CHUNK)


def settle() -> None:
    """Load the knowledge once and take it out of the garbage collector's rounds, which it only slows."""
    load_knowledge()
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


def _annotate_one(document: Document) -> Annotation:
    return annotate(document, load_knowledge())
