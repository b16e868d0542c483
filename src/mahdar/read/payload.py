"""The body of an HTTP response as it was sent → the page: chunks joined, compression undone, leniently.

Crawlers keep headers that no longer hold (`chunked` on a joined body, `gzip` on plain text) and bodies that were cut:
a body is read for what its bytes are, and what is missing is said, so that a bad one costs itself alone.
"""

from __future__ import annotations

import zlib
from typing import Any, NamedTuple

import brotli
import zstandard

from mahdar.read.opening import GZIP, ZSTD

#: A page that unfolds to more is no page.
MOST_BYTES = 16 * 1024 * 1024


class Payload(NamedTuple):
    data: bytes
    note: str | None = None  # what is missing of it


def decoded(body: bytes, transfer: str, content: str) -> Payload:
    """Undo `Transfer-Encoding` and `Content-Encoding`. Raises ValueError when nothing can be read."""
    cut: str | None = None
    if "chunked" in transfer.lower():
        body, cut = _joined(body)
    for name in reversed([n.strip() for n in content.lower().split(",") if n.strip()]):
        body, torn = _unpacked(body, name)
        cut = cut or torn
    return Payload(body, cut)


def _joined(body: bytes) -> tuple[bytes, str | None]:
    """The chunks of a chunked body; a body that does not begin with a chunk's length has been joined before."""
    out: list[bytes] = []
    at = 0
    while True:
        end = body.find(b"\r\n", at, at + 80)
        try:
            size = int(body[at:end].split(b";")[0], 16) if end >= 0 else -1
        except ValueError:
            size = -1
        if size < 0:
            return (b"".join(out), "cut between chunks") if out else (body, None)
        chunk = body[end + 2 : end + 2 + size]
        out.append(chunk)
        if len(chunk) < size:
            return b"".join(out), "cut inside a chunk"
        if size == 0:
            return b"".join(out), None
        at = end + 2 + size + 2


def _unpacked(body: bytes, name: str) -> tuple[bytes, str | None]:
    if name in {"gzip", "x-gzip"}:
        return _stepwise(zlib.decompressobj(31), body) if body.startswith(GZIP) else (body, None)
    if name == "deflate":
        bare = len(body) < 2 or body[0] & 15 != 8 or (body[0] * 256 + body[1]) % 31
        return _stepwise(zlib.decompressobj(-15 if bare else 15), body)
    if name == "zstd":
        unpacker = zstandard.ZstdDecompressor().decompressobj()
        return _stepwise(unpacker, body) if body.startswith(ZSTD) else (body, None)
    if name == "br":
        return _brotli(body)
    return body, None


def _stepwise(unpacker: Any, body: bytes) -> tuple[bytes, str | None]:
    """Unpack piece by piece, so that what stands before the damage is kept. Raises ValueError when nothing does."""
    out: list[bytes] = []
    size = 0
    try:
        for at in range(0, len(body), 4096):
            out.append(unpacker.decompress(body[at : at + 4096]))
            size += len(out[-1])
            if size > MOST_BYTES:
                raise ValueError(f"unfolds to more than {MOST_BYTES // 2**20} MB")
    except (zlib.error, zstandard.ZstdError) as error:
        return _kept(out, f"damaged: {error}")
    return (b"".join(out), None) if unpacker.eof else _kept(out, "cut inside its compression")


def _brotli(body: bytes) -> tuple[bytes, str | None]:
    """Brotli has no mark of its own: a body of text is taken as it is."""
    out: list[bytes] = []
    unpacker = brotli.Decompressor()
    try:
        for at in range(0, len(body), 4096):
            out.append(unpacker.process(body[at : at + 4096]))
    except brotli.error as error:
        return (body, None) if body.lstrip()[:1] == b"<" else _kept(out, f"damaged: {error}")
    return (b"".join(out), None) if unpacker.is_finished() else _kept(out, "cut inside its compression")


def _kept(out: list[bytes], why: str) -> tuple[bytes, str]:
    data = b"".join(out)
    if not data:
        raise ValueError(why)
    return data, why
