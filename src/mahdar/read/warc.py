"""WARC captures (plain, gz, zst): the HTML of response records, with damage noticed, named and stepped over.

fastwarc reads the records. Where it stops at a damaged or cut record, the file is searched for the next place at
which a record begins (a compressed member that opens with `WARC/`, or such a line), and reading goes on there.
"""

from __future__ import annotations

import gc
import re
import tempfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any, NamedTuple

import zstandard
from fastwarc.warc import ArchiveIterator, WarcRecordType

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.dates import iso_day
from mahdar.read.html import read_html
from mahdar.read.make import Facts
from mahdar.read.opening import GZIP, ZSTD, Capture
from mahdar.read.payload import Payload, decoded
from mahdar.read.text import SetAsideError, document_or_aside

Bad = Callable[[UnreadableError], None]
HTML_TYPES = ("text/html", "application/xhtml+xml")
#: A longer record is no news page.
MOST_BYTES = 16 * 1024 * 1024
#: Digests kept to know repeated payloads; beyond it the oldest are forgotten, so memory stays flat.
MOST_DIGESTS = 100_000
#: Parsed pages are cyclic garbage, some 35 kB each; where the collector rests (see `run.local`) it is called here,
#: since an archive may hold a million pages of which none is yielded.
COLLECT_EVERY = 1000
_CHUNK = 1 << 20
_PROBE = 1 << 16
#: Header lines may be spaced and folded otherwise than we count them: a record's length is known within this.
_SLACK = 64
PLAIN, GZIP_MEMBER = b"WARC/1.", GZIP + b"\x08"
_KINDS_READ = WarcRecordType.any_type
_KINDS = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion


_CONTENT_LENGTH = re.compile(rb"^content-length:\s*(\d{1,18})\s*$", re.IGNORECASE | re.MULTILINE)
_PLAIN_HEAD = re.compile(rb"WARC/1\.[01]\r\n[A-Za-z-]+: ")


class Page(NamedTuple):
    """One payload of an archive with what its record says."""

    data: bytes
    kind: str  # html | text
    url: str | None
    captured: str | None
    charset: str | None
    note: str | None = None  # what is missing of it


def read_warc(capture: Capture, bad: Bad) -> Iterator[Document]:
    """Yield a document per HTML page of the archive, in order; each bad record goes to `bad`.

    Repeated payloads (same digest) are read once and counted. A page without a story, or in another language, is
    set aside, not a failure of the archive.
    """
    stream = _seekable(capture)
    if stream.seek(0, 2) == 0:
        raise UnreadableError(capture.name, "empty")
    for number, page in enumerate(_pages(stream, capture.name, bad), 1):
        if number % COLLECT_EVERY == 0 and not gc.isenabled():
            gc.collect()
        where = f"{capture.name}#{page.url or 'record without address'}"
        facts = Facts(url=page.url, captured=page.captured, notes=(page.note,) if page.note else ())
        try:
            if page.kind == "html":
                yield read_html(page.data, where, facts, declared=page.charset)
            else:
                yield document_or_aside(page.data.decode("utf-8", "replace"), where, facts)
        except SetAsideError as error:
            bad(error)
        except UnreadableError as error:
            bad(SetAsideError(error.where, f"set aside: {error.why}"))


def _seekable(capture: Capture) -> IO[bytes]:
    """The archive's bytes in a file that can be searched; stdin is put on disk, not into memory."""
    if capture.path is not None:
        return capture.path.open("rb")
    spool = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the reading
    while block := capture.stream.read(_CHUNK):
        spool.write(block)
    spool.seek(0)
    return spool


class _DamageError(ValueError):
    """A record that is not whole; reading goes on behind it."""


def _pages(stream: IO[bytes], name: str, bad: Bad) -> Iterator[Page]:
    at: int | None = 0
    seen: dict[str, None] = {}
    repeated = 0
    damaged = False  # inside a run of damage that has been named already
    magic = _magic(stream)
    while at is not None:
        stream.seek(at)
        last, end = at, None
        try:
            for record in ArchiveIterator(
                stream, record_types=_KINDS_READ, auto_decode="none", fsspec_args=False
            ):
                start = _start_of(record, at)
                if magic == PLAIN and end is not None and start > end + _SLACK:
                    raise _DamageError("bytes that belong to no record")
                last, end = max(last, start), start + _length(record)
                page = _page(record, name, last, bad) if record.record_type & _KINDS else None
                damaged = False
                if page is None:
                    continue
                if _repeats(record, seen):
                    repeated += 1
                    continue
                yield page
            why = _cut(stream, magic, last)
            if why and not damaged:
                bad(UnreadableError(name, f"cut after byte {last}: {why}"))
            break
        except (OSError, ValueError, EOFError, RuntimeError) as error:
            found = _next_record(stream, magic, last + 1)
            if not damaged:
                rest = "the rest is read on" if found is not None else "nothing after it can be read"
                bad(UnreadableError(name, f"damaged or cut after byte {last}: {_short(error)}; {rest}"))
                damaged = True
            at = found
    if repeated:
        bad(SetAsideError(name, f"{repeated} records repeat earlier ones and were read once"))


def _length(record: Any) -> int:
    """The record's length in an uncompressed archive: its header lines, its block, two line ends."""
    headers = sum(len(k.encode()) + len(v.encode()) + 4 for k, v in record.headers)
    try:
        block = int(record.headers.get("Content-Length") or 0)
    except ValueError:
        block = 0
    return len("WARC/1.0\r\n") + headers + 2 + block + 4


def _cut(stream: IO[bytes], magic: bytes, last: int) -> str | None:
    """Why the archive does not end where its last record ends, else `None`. Reads from that record on only."""
    size = stream.seek(0, 2)
    if magic == PLAIN:
        stream.seek(last)
        head, found, _ = stream.read(_PROBE).partition(b"\r\n\r\n")
        length = _CONTENT_LENGTH.search(head)
        whole = bool(found) and (length is None or last + len(head) + 4 + int(length[1]) <= size)
        return None if whole else "the last record is not whole"
    stream.seek(last)
    decoder: Any = None
    pending = b""
    while True:
        block = pending or stream.read(_CHUNK)
        if not block:
            return None if decoder is None else "the last compressed member is not whole"
        if decoder is None:
            decoder = (
                zlib.decompressobj(31)
                if magic == GZIP_MEMBER
                else zstandard.ZstdDecompressor().decompressobj()
            )
        try:
            decoder.decompress(block)
        except (zlib.error, zstandard.ZstdError):
            return "what follows the last record is damaged"
        pending = b""
        if decoder.eof:
            pending, decoder = decoder.unused_data, None


def _start_of(record: Any, base: int) -> int:
    """Where the record begins in the file: fastwarc counts from where it began to read."""
    position = int(record.stream_pos)
    return position if position >= base else base + position


def _page(record: Any, name: str, at: int, bad: Bad) -> Page | None:
    """The record's page when it is HTML (or converted text) and whole, else `None`."""
    url = record.headers.get("WARC-Target-URI")
    url = url.strip("<>") if url else None
    if record.content_length > MOST_BYTES:
        bad(SetAsideError(f"{name}#{url}", f"set aside: larger than {MOST_BYTES // 2**20} MB"))
        return None
    kind, charset = "html", None
    if record.record_type == WarcRecordType.response and (
        record.http_headers is None or record.headers.get("Content-Length") is None
    ):
        if url and url.startswith("http"):
            bad(UnreadableError(f"{name}#{url}", f"its HTTP head is damaged, the record at byte {at}"))
        return None
    if record.record_type == WarcRecordType.conversion:
        kind = "text"
    elif record.record_type == WarcRecordType.resource:
        if not (record.headers.get("Content-Type") or "").lower().startswith(HTML_TYPES):
            return None
    else:
        if not str(record.http_headers.status_code).startswith("2"):
            return None
        if (record.http_content_type or "text/html").lower() not in HTML_TYPES:
            return None
        charset = _charset(record.http_headers.get("Content-Type") or "")
    expected = record.content_length
    body = record.reader.read()
    if len(body) < expected:
        bad(
            UnreadableError(f"{name}#{url}", f"cut: {len(body)} of {expected} bytes, the record at byte {at}")
        )
        return None
    if _PLAIN_HEAD.search(body):
        raise _DamageError("another record begins inside this one")
    try:
        data, note = _decoded(record, body)
    except ValueError as error:
        bad(UnreadableError(f"{name}#{url}", f"its compressed payload is damaged: {_short(error)}"))
        return None
    if note:
        bad(UnreadableError(f"{name}#{url}", f"its payload is {note}; what stands before is read"))
    return Page(data, kind, url, iso_day(record.headers.get("WARC-Date") or ""), charset, note)


def _decoded(record: Any, body: bytes) -> Payload:
    headers = record.http_headers
    if headers is None:
        return Payload(body)
    return decoded(body, headers.get("Transfer-Encoding") or "", headers.get("Content-Encoding") or "")


def _charset(content_type: str) -> str | None:
    _, found, rest = content_type.lower().partition("charset=")
    return rest.split(";")[0].strip("\"' ") or None if found else None


def _repeats(record: Any, seen: dict[str, None]) -> bool:
    digest = record.headers.get("WARC-Payload-Digest")
    if not digest:
        return False
    if digest in seen:
        return True
    seen[digest] = None
    if len(seen) > MOST_DIGESTS:
        del seen[next(iter(seen))]
    return False


# ------------------------------------------------------------------ finding the next whole record


def _magic(stream: IO[bytes]) -> bytes:
    """What every record of this archive begins with."""
    stream.seek(0)
    head = stream.read(4)
    return GZIP_MEMBER if head[:2] == GZIP else ZSTD if head == ZSTD else PLAIN


def _next_record(stream: IO[bytes], magic: bytes, after: int) -> int | None:
    """The offset of the next place at or after `after` where a record begins, else `None`."""
    for offset in _find(stream, magic, after):
        if _begins_record(stream, magic, offset):
            return offset
    return None


def _find(stream: IO[bytes], magic: bytes, after: int) -> Iterator[int]:
    """Offsets at which `magic` stands, read in chunks."""
    base = after
    kept = b""
    while True:
        stream.seek(base + len(kept))
        block = stream.read(_CHUNK)
        if not block:
            return
        window = kept + block
        at = window.find(magic)
        while at >= 0:
            yield base + at
            at = window.find(magic, at + 1)
        keep = len(magic) - 1
        base += len(window) - keep
        kept = window[-keep:]


def _begins_record(stream: IO[bytes], magic: bytes, offset: int) -> bool:
    stream.seek(offset)
    probe = stream.read(_PROBE)
    if magic == PLAIN:
        return _PLAIN_HEAD.match(probe) is not None
    try:
        if magic == ZSTD:
            return zstandard.ZstdDecompressor().decompressobj().decompress(probe)[:5] == b"WARC/"
        return zlib.decompressobj(31).decompress(probe, 16)[:5] == b"WARC/"
    except (zlib.error, zstandard.ZstdError):
        return False


def _short(error: BaseException) -> str:
    return (str(error) or type(error).__name__)[:120]
