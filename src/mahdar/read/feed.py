"""RSS and Atom captures: a document per item that carries a text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from mahdar.errors import UnreadableError
from mahdar.model import Document, FoundDate
from mahdar.read.dates import iso_day
from mahdar.read.html import block_text, parse
from mahdar.read.make import Facts
from mahdar.read.text import document_or_aside

_PUBLISHED = ("pubDate", "published", "issued", "date")
_UPDATED = ("updated", "modified")
_BODIES = ("encoded", "content", "description", "summary")


def read_feed(data: bytes, where: str, bad: Callable[[UnreadableError], None]) -> Iterator[Document]:
    """Yield a document per item; items without text go to `bad`. No entity or reference is followed."""
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data.lstrip(), parser)
    except (etree.LxmlError, ValueError) as error:
        raise UnreadableError(where, f"not a feed: {error}") from error
    if root is None:
        raise UnreadableError(where, "not a feed")
    outlet = _text(next((e for e in root.iter() if _name(e) == "title"), None))
    items = [e for e in root.iter() if _name(e) in {"item", "entry"}]
    if not items:
        raise UnreadableError(where, "a feed without items")
    for number, item in enumerate(items, 1):
        try:
            yield _document(item, where, f"{where}#item {number}", outlet)
        except UnreadableError as error:
            bad(error)


def _document(item: Any, source: str, where: str, outlet: str | None) -> Document:
    fields: dict[str, Any] = {}
    for child in item:
        fields.setdefault(_name(child), child)
    title = _text(fields.get("title"))
    body = max((_markup(fields[n]) for n in _BODIES if n in fields), key=len, default="")
    text = "\n".join(part for part in (title, body) if part)
    if not text.strip():
        raise UnreadableError(where, "no text")
    facts = Facts(
        url=_link(item, fields),
        outlet=outlet,
        title=title if body else None,
        author=_text(fields.get("creator")) or _text(fields.get("author")),
        section=_text(fields.get("category")),
        given_id=_text(fields.get("guid")) or _text(fields.get("id")),
        dates=tuple(_dates(fields)),
    )
    return document_or_aside(text, where, facts)


def _dates(fields: dict[str, Any]) -> Iterator[FoundDate]:
    for names, role in ((_PUBLISHED, "published"), (_UPDATED, "updated")):
        for name in names:
            written = _text(fields.get(name))
            day = written_day(written) if written else None
            if written and day:
                yield FoundDate(day=day, where="feed", role=role, text=written)


def written_day(written: str) -> str | None:
    """ISO (Atom) or RFC 822 (RSS), as the day stands there."""
    day = iso_day(written)
    if day:
        return day
    try:
        return parsedate_to_datetime(written).date().isoformat()
    except (ValueError, TypeError, IndexError):
        return None


def _markup(element: Any) -> str:
    """The text of a body that may be escaped HTML."""
    inner = "".join(element.itertext()) if len(element) == 0 else etree.tostring(element, encoding="unicode")
    if "<" not in inner:
        return "\n".join(line.strip() for line in inner.splitlines() if line.strip())
    try:
        return block_text(parse(inner, ""))
    except UnreadableError:
        return ""


def _link(item: Any, fields: dict[str, Any]) -> str | None:
    for child in item:
        if _name(child) == "link":
            href = child.get("href") or (child.text or "").strip()
            if href and (child.get("rel") or "alternate") == "alternate":
                return str(href)
    return None


def _name(element: Any) -> str:
    """The local name of an element, also where its prefix is bound to nothing."""
    return element.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(element.tag, str) else ""


def _text(element: Any) -> str | None:
    if element is None:
        return None
    return " ".join("".join(element.itertext()).split()) or None
