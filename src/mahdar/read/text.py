"""Plain-text captures."""

from __future__ import annotations

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.make import document_id


def read_text(data: bytes, where: str) -> Document:
    """One text file → one document. Raises UnreadableError for an empty file or one that is no text."""
    if not data.strip():
        raise UnreadableError(where, "empty")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(where, "not UTF-8 text") from error
    return Document(id=document_id(text), text=text, source=where)
