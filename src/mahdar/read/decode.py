"""Bytes → text: marks, then strict UTF-8, then what is declared, then what reads as Arabic; mixed files piece by piece.

Arabic news still comes in windows-1256, declared, undeclared or wrongly declared. UTF-8 that decodes strictly beats a
wrong declaration, since other encodings practically never do; a declared single-byte charset is believed unless the
text reads as Arabic under another. A file glued from several (a UTF-16 half, lines pasted in windows-1256) is read
in pieces, each under its own charset, and the note says so.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from charset_normalizer import from_bytes

from mahdar.errors import UnreadableError
from mahdar.read.language import arabic_words
from mahdar.read.mojibake import unscrambled

_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)
_WIDE_BOMS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"))
#: Single-byte charsets are all alike to a decoder: these are believed only if the text reads as Arabic.
CANDIDATES = ("windows-1256", "iso-8859-6")
SAMPLE = 20_000
#: Control characters that no text holds.
_CONTROL = bytes([*range(9), 11, *range(14, 27), *range(28, 32)])
#: Disks and broken copies fill gaps with zeros.
_ZEROS = re.compile(rb"\x00{2,}")
#: UTF-16 of Arabic text: the high bytes are 06, 00 (spaces, digits) or 20 (quotation marks, dashes).
_WIDE = {
    "utf-16-le": re.compile(rb"(?:\xff\xfe)?(?:[\x00-\xff][\x00\x06]|[\x0c-\x3f]\x20){8,}"),
    "utf-16-be": re.compile(rb"(?:\xfe\xff)?(?:[\x00\x06][\x00-\xff]|\x20[\x0c-\x3f]){8,}"),
}
#: Less than this share of wide pieces is chance (zeros in binary data).
WIDE_SHARE = 0.2
#: Stray bytes between two wide pieces (an emoji, a cut character) are no text of their own.
STRAY = 8
#: Arabic function words that tell a right reading from a chance one.
SURE_WORDS = 3


class Decoded(NamedTuple):
    text: str
    charset: str
    note: str | None  # what was odd, in words


def decode(data: bytes, where: str, declared: str | None = None) -> Decoded:
    """Decode a text capture. `declared` is the charset of a header. Raises UnreadableError for what is no text."""
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableError(where, "empty")
    for bom, charset in _WIDE_BOMS:
        if data.startswith(bom):
            return Decoded(data.decode(charset, "replace").removeprefix("\ufeff"), charset, None)
    if b"\x00" in data or b"\x06" in data:
        zeros = _ZEROS.sub(b"", data)
        found = _wide(zeros, where, declared)
        if found is not None:
            return found
        if len(zeros) < len(data):
            read = _narrow(zeros, where, declared)
            return Decoded(read.text, read.charset, read.note or "zero bytes left out")
    return _narrow(data, where, declared)


def declared_in(data: bytes) -> str | None:
    """The charset that the page's own head declares."""
    head = data[:4096]
    found = _META.search(head) or _XML.search(head)
    return found[1].decode("ascii") if found else None


# ------------------------------------------------------------------ UTF-16, whole or in part


def _wide(data: bytes, where: str, declared: str | None) -> Decoded | None:
    """The text of a file that is UTF-16 in whole or in part, else `None`."""
    if (data.count(0) + data.count(6)) * 10 < len(data):
        return None
    charset, spans = max(
        ((name, _spans(data, pattern)) for name, pattern in _WIDE.items()),
        key=lambda found: sum(arabic_words(data[a:b].decode(found[0], "ignore")) for a, b in found[1][:2]),
    )
    covered = sum(b - a for a, b in spans)
    if covered < WIDE_SHARE * len(data):
        return None
    pieces: list[str] = []
    others: list[str] = []
    at = 0
    for a, b in [*spans, (len(data), len(data))]:
        gap = data[at:a]
        told = gap.strip(b"\x00\xff\xfe \r\n\t")
        if len(told) > STRAY or (len(told) > 1 and told.isascii()):
            try:
                read = _narrow(gap, where, declared)
            except UnreadableError as error:
                others.append(f"a part left out ({error.why})")
            else:
                pieces.append(read.text)
                others.append(read.charset)
        pieces.append(data[a:b].decode(charset, "replace").removeprefix("\ufeff"))
        at = b
    if others:
        return Decoded("".join(pieces), charset, f"mixed: {charset} and {', '.join(dict.fromkeys(others))}")
    odd = [] if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ["UTF-16 without its mark"]
    odd += ["cut inside a character"] if len(data) % 2 else []
    return Decoded("".join(pieces), charset, ", ".join(odd) or None)


def _spans(data: bytes, pattern: re.Pattern[bytes]) -> list[tuple[int, int]]:
    """The wide pieces; what is shorter than a character between two of them (surrogates, a mark) joins them."""
    out: list[tuple[int, int]] = []
    for match in pattern.finditer(data):
        a, b = match.span()
        if out and (a - out[-1][1]) <= STRAY and (a - out[-1][1]) % 2 == 0:
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


# ------------------------------------------------------------------ charsets of single bytes, and UTF-8


def _narrow(data: bytes, where: str, declared: str | None) -> Decoded:
    if _binary(data):
        raise UnreadableError(where, "binary data, not text")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        torn = error
    else:
        return _repaired(text.removeprefix("\ufeff"))
    named = _known_charset(declared) or _known_charset(declared_in(data))
    if named and named != "utf-8":
        text = data.decode(named, "replace")
        others = max(arabic_words(data[: 4 * SAMPLE].decode(c, "replace")) for c in CANDIDATES)
        if _reads_well(text) and (others < SURE_WORDS or others <= 2 * arabic_words(text)):
            return Decoded(text, named, None)
    return _by_lines(data, torn) or _undeclared(data, where, torn, named)


def _repaired(text: str) -> Decoded:
    mended = unscrambled(text)
    return Decoded(mended[0], "utf-8", mended[1]) if mended else Decoded(text, "utf-8", None)


def _by_lines(data: bytes, torn: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 with lines of another charset, or with torn bytes; `None` when no line of it is UTF-8 beyond ASCII."""
    lines = data.split(b"\n")
    read: list[str | None] = []
    whole = 0
    for line in lines:
        try:
            read.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            read.append(_few_torn(line))
        whole += read[-1] is not None and not line.isascii()
    if not whole:
        return None
    rest = b"\n".join(line for line, text in zip(lines, read, strict=True) if text is None)
    charset = _arabic_charset(rest) if rest else None
    text = "\n".join(
        line.decode(charset or "utf-8", "replace") if text is None else text
        for line, text in zip(lines, read, strict=True)
    )
    if rest and charset is None and not _mostly_whole(text):
        return None
    note = f"mixed: utf-8 and {charset}" if charset else f"damaged UTF-8 at byte {torn.start}"
    return Decoded(text, "utf-8", note)


def _few_torn(line: bytes) -> str | None:
    """The line as UTF-8 when but a few of its characters are torn (a cut capture, a damaged byte)."""
    text = line.decode("utf-8", "replace")
    return text if _mostly_whole(text) else None


def _mostly_whole(text: str) -> bool:
    return text.count("\ufffd") * 20 < sum(1 for c in text if c > "\x7f")


def _arabic_charset(data: bytes) -> str | None:
    """The single-byte charset under which `data` reads as Arabic."""
    readings = [(charset, data.decode(charset, "replace")) for charset in CANDIDATES]
    charset, text = max(readings, key=lambda r: (arabic_words(r[1]), _arabic_share(r[1])))
    return charset if _arabic_share(text) > 0.5 and _reads_well(text) else None


def _undeclared(data: bytes, where: str, torn: UnicodeDecodeError, named: str | None) -> Decoded:
    charset = _arabic_charset(data)
    if charset:
        note = f"read as {charset}" + (f", declared {named}" if named else "")
        return Decoded(data.decode(charset, "replace"), charset, note)
    lenient = data.decode("utf-8", "replace")
    if named == "utf-8" and lenient.count("\ufffd") * 20 < len(lenient):
        return Decoded(lenient, "utf-8", f"damaged UTF-8 at byte {torn.start}")
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


def _arabic_share(text: str) -> float:
    sample = text[:SAMPLE]
    letters = sum(1 for c in sample if c.isalpha())
    arabic = sum(1 for c in sample if "\u0620" <= c <= "\u06d3")
    beyond = sum(1 for c in sample if c > "\x7f" and c.isalpha())
    return (arabic / beyond if beyond else 0.0) if letters else 0.0


def _reads_well(text: str) -> bool:
    sample = text[:SAMPLE]
    return sample.count("\ufffd") * 100 <= len(sample)
