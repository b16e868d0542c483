"""`mahdar build`: captures in, the record and its outputs out, whole or not at all."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from mahdar import __version__
from mahdar.export import export
from mahdar.knowledge.base import load_knowledge
from mahdar.link import TrackQuery, build_dossier
from mahdar.link.dating import date_pages
from mahdar.model import Annotation, Capture, Document, Dossier
from mahdar.read import Problem, read_captures
from mahdar.run.local import annotate_all
from mahdar.store.database import Store, write

Progress = Callable[[str, int, int | None], None]
_BASES = ("given", "stated", "inferred", "unknown")


class BuildResult(NamedTuple):
    out: Path
    dossier: Dossier
    captures: int
    new: int


def build(
    paths: Iterable[str],
    out: Path,
    report: Callable[[Problem], None],
    *,
    query: TrackQuery | None = None,
    jobs: int = 1,
    progress: Progress = lambda stage, done, total: None,
) -> BuildResult:
    """Read `paths` into the record at `out` (made, or added to) and write database, JSON and page.

    Outputs are written beside their places and moved there at the end. What cannot be read goes to `report`.
    The same set of captures gives the same bytes, in whatever order and however many calls they came.
    """
    out.mkdir(parents=True, exist_ok=True)
    database = out / "mahdar.db"
    known, kept = _existing(database)
    before = len(known)
    for n, document in enumerate(read_captures(paths, report), 1):
        known.setdefault(capture_key(document), document)
        progress("read", n, None)
    captures = [known[k] for k in sorted(known)]
    documents, also = unite(captures)
    annotations = list(_annotations(documents, kept, jobs, report, progress))
    progress("link", 0, None)
    annotations = date_pages(
        documents, annotations, load_knowledge(), lambda some: annotate_all(some, jobs, report)
    )
    dossier = build_dossier(annotations, also, query)
    progress("write", 0, None)
    write(database, captures, annotations, dossier, {"fingerprint": fingerprint(), "version": __version__})
    export(dossier, "json", out / "dossier.json")
    export(dossier, "html", out / "dossier.html", texts={a.document.id: a.document.text for a in annotations})
    return BuildResult(out, dossier, len(captures), len(captures) - before)


def capture_key(document: Document) -> str:
    """One capture of one text: the same file read twice is one."""
    return document.id + hashlib.sha256(msgspec.json.encode(document)).hexdigest()


def unite(captures: Sequence[Document]) -> tuple[list[Document], dict[str, tuple[Capture, ...]]]:
    """One document per text: the capture with the surest date leads, of these the earliest; the others are listed with it."""
    groups: defaultdict[str, list[Document]] = defaultdict(list)
    for document in captures:
        groups[document.id].append(document)
    leads: list[Document] = []
    also: dict[str, tuple[Capture, ...]] = {}
    for document_id in sorted(groups):
        ranked = sorted(groups[document_id], key=_lead_order)
        leads.append(ranked[0])
        if len(ranked) > 1:
            also[document_id] = tuple(
                Capture(
                    source=d.source, url=d.url, outlet=d.outlet, published=d.published, given_id=d.given_id
                )
                for d in ranked[1:]
            )
    return leads, also


def _lead_order(document: Document) -> tuple[int, str, str]:
    published = document.published
    return _BASES.index(published.basis), published.earliest or "9999", capture_key(document)


def fingerprint() -> str:
    """A hash of Mahdar's own code and knowledge: annotations made by other code are not reused."""
    root = Path(__file__).resolve().parent.parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.suffix in {".py", ".tsv", ".yaml"}:
            digest.update(str(path.relative_to(root)).encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _existing(database: Path) -> tuple[dict[str, Document], dict[str, Annotation]]:
    """The captures of an existing record, and its annotations if this very code made them."""
    if not database.exists():
        return {}, {}
    store = Store(database)
    try:
        captures = {capture_key(d): d for d in store.captures()}
        fresh = store.meta("fingerprint") == fingerprint()
        return captures, {a.document.id: a for a in store.annotations()} if fresh else {}
    finally:
        store.close()


def _annotations(
    documents: Sequence[Document],
    kept: dict[str, Annotation],
    jobs: int,
    report: Callable[[Problem], None],
    progress: Progress,
) -> Iterator[Annotation]:
    """One annotation per document in the same order, reusing those whose document has not changed."""
    missing = [d for d in documents if not _reusable(d, kept.get(d.id))]
    made = annotate_all(missing, jobs, report)
    wanted = {d.id for d in missing}
    done = 0
    for document in documents:
        if document.id in wanted:
            done += 1
            progress("annotate", done, len(missing))
            yield next(made)
        else:
            yield kept[document.id]


def _reusable(document: Document, annotation: Annotation | None) -> bool:
    from mahdar.annotate import view

    return annotation is not None and annotation.document == view(document)
