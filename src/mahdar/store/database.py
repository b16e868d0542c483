"""The record on disk: one SQLite file, written whole and put in place at once.

A file is never changed: `write` makes a new one beside it from the full set of pages and replaces the old one,
so a reader sees either the old record or the new, and the same pages give the same bytes.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from mahdar.errors import MahdarError
from mahdar.model import Annotation, Document, Dossier
from mahdar.store.search import index_words

SCHEMA_VERSION = "1"
_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE captures (n INTEGER PRIMARY KEY, document TEXT NOT NULL, facts BLOB NOT NULL);
CREATE TABLE annotations (document TEXT PRIMARY KEY, published TEXT, annotation BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE records (kind TEXT NOT NULL, n INTEGER NOT NULL, id TEXT, record BLOB NOT NULL, PRIMARY KEY (kind, n)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(document UNINDEXED, plain, stems, tokenize = "unicode61 remove_diacritics 0");
"""
RECORD_KINDS = ("documents", "actors", "meetings", "statements", "positions", "conflicts", "copies", "tracks")


class Store:
    """A record opened for reading."""

    def __init__(self, path: Path) -> None:
        """Open the database at `path` (or `path/mahdar.db`). Raises MahdarError when there is none."""
        self.path = path / "mahdar.db" if path.is_dir() else path
        if not self.path.is_file():
            raise MahdarError(
                f"{path}: no record here (expected mahdar.db; make one with `mahdar build … --out {path}`)"
            )
        self._db = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True)
        try:
            version = self._db.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
        except sqlite3.DatabaseError as error:
            raise MahdarError(f"{self.path}: not a Mahdar record ({error})") from error
        if version is None or version[0] != SCHEMA_VERSION:
            raise MahdarError(f"{self.path}: made by another version of Mahdar; build it anew")

    def close(self) -> None:
        self._db.close()

    def captures(self) -> list[Document]:
        """Every capture ever read into this record, in the store's own order."""
        decoder = msgspec.json.Decoder(Document)
        return [decoder.decode(b) for (b,) in self._db.execute("SELECT facts FROM captures ORDER BY n")]

    def annotations(self) -> Iterator[Annotation]:
        """Every document's annotation, by document id."""
        decoder = msgspec.json.Decoder(Annotation)
        for (blob,) in self._db.execute("SELECT annotation FROM annotations ORDER BY document"):
            yield decoder.decode(blob)

    def annotation(self, document: str) -> Annotation | None:
        row = self._db.execute(
            "SELECT annotation FROM annotations WHERE document = ?", (document,)
        ).fetchone()
        return msgspec.json.decode(row[0], type=Annotation) if row else None

    def dossier(self) -> Dossier:
        """The dossier as built last."""
        row = self._db.execute("SELECT record FROM records WHERE kind = 'dossier'").fetchone()
        if row is None:
            raise MahdarError(f"{self.path}: holds pages but no dossier; build it anew")
        return msgspec.json.decode(row[0], type=Dossier)

    def meta(self, key: str) -> str | None:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return row[0] if row else None

    def match(self, query: str, limit: int) -> list[str]:
        """Document ids that match an FTS5 expression, best first."""
        rows = self._db.execute(
            "SELECT document FROM words WHERE words MATCH ? ORDER BY rank, document LIMIT ?", (query, limit)
        )
        return [r[0] for r in rows]


def write(
    path: Path,
    captures: Iterable[Document],
    annotations: Iterable[Annotation],
    dossier: Dossier,
    meta: dict[str, str],
) -> None:
    """Write a whole record to `path`, atomically. Captures and annotations must come in a fixed order."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    temporary.unlink(missing_ok=True)
    db = sqlite3.connect(temporary)
    try:
        db.execute("PRAGMA journal_mode = OFF")
        db.execute("PRAGMA synchronous = OFF")
        db.executescript(_TABLES)
        encode = msgspec.json.encode
        db.executemany("INSERT INTO meta VALUES (?, ?)", sorted({"schema": SCHEMA_VERSION, **meta}.items()))
        db.executemany(
            "INSERT INTO captures (document, facts) VALUES (?, ?)", ((d.id, encode(d)) for d in captures)
        )
        for annotation in annotations:
            view = annotation.document
            db.execute(
                "INSERT INTO annotations VALUES (?, ?, ?)",
                (view.id, view.published.earliest, encode(annotation)),
            )
            plain, stems = index_words(view.text)
            db.execute("INSERT INTO words VALUES (?, ?, ?)", (view.id, plain, stems))
        for kind in RECORD_KINDS:
            rows = getattr(dossier, kind)
            db.executemany(
                "INSERT INTO records VALUES (?, ?, ?, ?)",
                ((kind, n, getattr(r, "id", None), encode(r)) for n, r in enumerate(rows)),
            )
        db.execute("INSERT INTO records VALUES ('dossier', 0, NULL, ?)", (encode(dossier),))
        db.execute("INSERT INTO words(words) VALUES ('optimize')")
        db.commit()
    finally:
        db.close()
    temporary.replace(path)
