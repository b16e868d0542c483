"""JSONL captures: one object a line with `text` or `html`, and what is known of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.html import read_html
from mahdar.read.make import Facts, given_date
from mahdar.read.text import document_or_aside


def read_jsonl(
    lines: Iterable[bytes], where: str, bad: Callable[[UnreadableError], None]
) -> Iterator[Document]:
    """Yield a document per good line; bad lines go to `bad`, named `file:line`."""
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _document(line, where, f"{where}:{number}")
            except UnreadableError as error:
                bad(error)


def _document(line: bytes, source: str, where: str) -> Document:
    try:
        row = msgspec.json.decode(line.lstrip(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise UnreadableError(where, f"not JSON: {error}") from error
    if not isinstance(row, dict):
        raise UnreadableError(where, "not a JSON object")
    text, markup = row.get("text"), row.get("html")
    title = row["title"] if isinstance(row.get("title"), str) and row["title"].strip() else None
    given = _string(row, "published")
    facts = Facts(
        url=_string(row, "url"),
        outlet=_string(row, "outlet"),
        title=title,
        author=_string(row, "author"),
        section=_string(row, "section"),
        given_id=_string(row, "id"),
        given=given_date(given, "given with the line") if given else None,
    )
    if isinstance(text, str) and text.strip():
        whole = f"{title}\n{text}" if title else text
        document = document_or_aside(whole, where, facts)
    elif isinstance(markup, str) and markup.strip():
        document = read_html(markup, where, facts)
    else:
        raise UnreadableError(where, "no text" if "text" in row or "html" not in row else "no html")
    return msgspec.structs.replace(document, source=source)


def _string(row: dict[str, Any], name: str) -> str | None:
    """The field as text; a number is written out, anything else counts as absent."""
    value = row.get(name)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int):
        return str(value)
    return (value.strip() or None) if isinstance(value, str) else None
