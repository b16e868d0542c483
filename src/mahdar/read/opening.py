"""Finds the files that a path names, undoes gz and zst, and tells the kind of a capture by its first bytes."""

from __future__ import annotations

import glob
import gzip
import io
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Any, cast

import zstandard

from mahdar.errors import UnreadableError

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
#: A single page is read whole; a larger file that is neither lines nor an archive is no page.
MOST_BYTES = 64 * 1024 * 1024
PEEK = 4096
_JSONL = {".jsonl", ".ndjson", ".jl"}
_HTML = {".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx"}
_MHTML = {".mhtml", ".mht", ".eml"}
_FEED = {".rss", ".atom", ".rdf"}


class Capture:
    """An open capture: its name, kind and byte stream (already decompressed, except for archives)."""

    def __init__(
        self, name: str, kind: str, stream: IO[bytes], path: Path | None, closing: list[Any]
    ) -> None:
        self.name = name
        self.kind = kind
        self.stream = stream
        self.path = path
        self._closing = closing

    def whole(self) -> bytes:
        """All bytes. Raises UnreadableError for more than a page can have, or damaged compression."""
        try:
            data = self.stream.read(MOST_BYTES + 1)
        except (OSError, EOFError, zlib.error, zstandard.ZstdError) as error:
            raise UnreadableError(self.name, f"damaged compressed data: {error}") from error
        if len(data) > MOST_BYTES:
            raise UnreadableError(self.name, f"larger than {MOST_BYTES // 2**20} MB and no archive or JSONL")
        return data

    def __enter__(self) -> Capture:
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        for thing in self._closing:
            thing.close()


def sources(path: str, bad: Callable[[UnreadableError], None]) -> Iterator[str]:
    """The files that `path` names, in a fixed order. A folder gives all files below it, hidden ones left out."""
    if path == "-":
        yield path
        return
    place = Path(path)
    if place.is_dir():
        files = sorted(p for p in place.rglob("*") if p.is_file() and not _hidden(p, place))
        if not files:
            bad(UnreadableError(path, "no files in the folder"))
        yield from (str(p) for p in files)
    elif place.exists():
        yield path
    elif glob.has_magic(path):
        found = sorted(glob.glob(path, recursive=True))
        if not found:
            bad(UnreadableError(path, "no file matches"))
        for name in found:
            yield from sources(name, bad)
    else:
        bad(UnreadableError(path, "no such file"))


def _hidden(path: Path, root: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(root).parts)


def open_capture(name: str) -> Capture:
    """Open one file or stdin (`-`). The kind comes from the name, and from the first bytes where that says nothing."""
    path = None if name == "-" else Path(name)
    raw: IO[bytes] = sys.stdin.buffer if path is None else path.open("rb")
    closing: list[Any] = [] if path is None else [raw]
    label = "stdin" if path is None else name
    buffered = cast(
        "io.BufferedReader", raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(raw)
    )
    head = buffered.peek(PEEK)[:PEEK]
    suffixes = [s.lower() for s in path.suffixes] if path else []
    packed = head[:2] == GZIP or head[:4] == ZSTD
    inner = head
    stream: IO[bytes] = buffered
    if packed:
        inner = _unpacked_head(head)
        if not _is_warc(inner):
            opened: Any = (
                gzip.GzipFile(fileobj=buffered)
                if head[:2] == GZIP
                else zstandard.ZstdDecompressor().stream_reader(buffered, read_across_frames=True)
            )
            stream = cast("IO[bytes]", io.BufferedReader(opened))
    kind = _kind(suffixes, inner)
    return Capture(label, kind, stream, path, closing)


def _unpacked_head(head: bytes) -> bytes:
    try:
        if head[:2] == GZIP:
            return zlib.decompressobj(31).decompress(head, PEEK)
        return zstandard.ZstdDecompressor().decompressobj().decompress(head)[:PEEK]
    except (zlib.error, zstandard.ZstdError):
        return b""


def _is_warc(head: bytes) -> bool:
    return head[:5] == b"WARC/"


def _kind(suffixes: list[str], head: bytes) -> str:
    if _is_warc(head) or ".warc" in suffixes:
        return "warc"
    last = next((s for s in reversed(suffixes) if s not in {".gz", ".zst", ".zstd"}), "")
    if last in _JSONL:
        return "jsonl"
    if last in _MHTML:
        return "mhtml"
    if last in _FEED:
        return "feed"
    start = head[:PEEK].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if last in _HTML:
        return "html"
    if start.startswith((b"<?xml", b"<rss", b"<feed")) and any(
        m in start for m in (b"<rss", b"<feed", b"<rdf:rdf")
    ):
        return "feed"
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body", b"<!-- saved from")) or (
        start.startswith(b"<") and b"<html" in start
    ):
        return "html"
    if b"content-type: multipart/related" in start or start.startswith(b"from: <saved by"):
        return "mhtml"
    if last not in {".txt", ".text", ".md"} and start.startswith(b'{"') and not last:
        return "jsonl"
    return "text"
