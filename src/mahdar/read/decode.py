"""Bytes → text: what is declared, then strict UTF-8, then a detector that knows windows-1256.

Arabic news still comes in windows-1256, declared, undeclared or wrongly declared. A declared charset is believed
when the bytes decode under it to text that is not torn; UTF-8 that decodes strictly beats a wrong declaration,
since other encodings practically never do.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from mahdar.errors import UnreadableError
from mahdar.read.language import arabic_words

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: Single-byte charsets are all alike to a decoder: these are believed only if the text reads as Arabic.
CANDIDATES = ("windows-1256", "iso-8859-6")
SAMPLE = 20_000
#: Control characters that no text holds.
_CONTROL = bytes([*range(9), 11, *range(14, 27), *range(28, 32)])


class Decoded(NamedTuple):
    text: str
    charset: str
    note: str | None  # what was odd, in words


def decode(data: bytes, where: str, declared: str | None = None) -> Decoded:
    """Decode a text capture. `declared` is the charset of a header. Raises UnreadableError for what is no text."""
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableError(where, "empty")
    for bom, charset in _BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(charset, "replace").removeprefix("\ufeff"), charset, None)
    wide = _utf16_without_mark(data)
    if wide:
        return Decoded(data.decode(wide, "replace"), wide, "UTF-16 without its mark")
    if _binary(data):
        raise UnreadableError(where, "binary data, not text")
    try:
        return Decoded(data.decode("utf-8"), "utf-8", None)
    except UnicodeDecodeError as error:
        torn = error
    named = _known_charset(declared) or _known_charset(declared_in(data))
    if named and named != "utf-8":
        text = data.decode(named, "replace")
        if _reads_well(text):
            return Decoded(text, named, None)
    return _undeclared(data, where, torn, named)


def declared_in(data: bytes) -> str | None:
    """The charset that the page's own head declares."""
    head = data[:4096]
    found = _META.search(head) or _XML.search(head)
    return found[1].decode("ascii") if found else None


def _undeclared(data: bytes, where: str, torn: UnicodeDecodeError, named: str | None) -> Decoded:
    lenient = data.decode("utf-8", "replace")
    # A page in UTF-8 with a few damaged bytes (a cut capture, a pasted fragment) is still UTF-8.
    torn_share = lenient.count("\ufffd")
    beyond_ascii = sum(1 for c in lenient if c > "\x7f")
    if torn_share * 50 < beyond_ascii or (named == "utf-8" and torn_share * 20 < len(lenient)):
        return Decoded(lenient, "utf-8", f"damaged UTF-8 at byte {torn.start}")
    readings = [(charset, data.decode(charset, "replace")) for charset in CANDIDATES]
    charset, text = max(readings, key=lambda r: (arabic_words(r[1]), _arabic_share(r[1])))
    if _arabic_share(text) > 0.5 and _reads_well(text):
        return Decoded(text, charset, f"read as {charset}" + (f", declared {named}" if named else ""))
    best = from_bytes(
        data[: 4 * SAMPLE], cp_isolation=[*CANDIDATES, "utf-8", "cp1252", "cp1254", "cp1251"]
    ).best()
    if best is None:
        raise UnreadableError(where, "no known text encoding")
    return Decoded(data.decode(best.encoding, "replace"), best.encoding, f"read as {best.encoding}")


def _known_charset(name: str | None) -> str | None:
    if not name:
        return None
    name = name.strip("\"' ;").lower()
    name = {"x-windows-1256": "windows-1256", "arabic": "iso-8859-6", "unicode": "utf-8"}.get(name, name)
    try:
        found = codecs.lookup(name).name
    except (LookupError, ValueError, UnicodeError):
        return None
    return (
        found
        if found not in {"hex", "base64", "rot13", "zlib", "bz2", "quopri", "uu", "idna", "punycode"}
        else None
    )


def _binary(data: bytes) -> bool:
    head = data[:SAMPLE]
    return (len(head) - len(head.translate(None, _CONTROL))) * 50 > len(head)


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of Arabic text has 0x06 and 0x00 in every second byte."""
    head = data[: SAMPLE & ~1]
    if len(head) < 8:
        return None
    for charset, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
        if (high.count(6) + high.count(0)) * 10 > len(high) * 9:
            return charset
    return None


def _arabic_share(text: str) -> float:
    sample = text[:SAMPLE]
    letters = sum(1 for c in sample if c.isalpha())
    arabic = sum(1 for c in sample if "\u0620" <= c <= "\u06d3")
    beyond = sum(1 for c in sample if c > "\x7f" and c.isalpha())
    return (arabic / beyond if beyond else 0.0) if letters else 0.0


def _reads_well(text: str) -> bool:
    sample = text[:SAMPLE]
    return sample.count("\ufffd") * 100 <= len(sample)
