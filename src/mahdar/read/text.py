"""Plain-text captures: a page saved as text, furniture and all."""

from __future__ import annotations

from mahdar.errors import UnreadableError
from mahdar.model import Document
from mahdar.read.decode import decode
from mahdar.read.language import foreign
from mahdar.read.make import Facts, make_document
from mahdar.read.mojibake import scrambled, unscrambled


class SetAsideError(UnreadableError):
    """A page that was read and is not for Mahdar (another language, no story on it): named, but no failure."""


def read_text(data: bytes, where: str) -> Document:
    """One text file → one document. Raises UnreadableError for an empty file or one that is no text."""
    text, _, note = decode(data, where)
    if not text.strip():
        raise UnreadableError(where, "empty")
    return document_or_aside(text, where, Facts(notes=(note,) if note else ()))


def document_or_aside(text: str, where: str, facts: Facts) -> Document:
    """The document, or SetAsideError when its language is not Arabic. Mojibake is undone where no letter is lost."""
    mended = unscrambled(text)
    if mended is not None:
        title = unscrambled(facts.title or "")
        facts = facts._replace(title=title[0] if title else facts.title, notes=(*facts.notes, mended[1]))
        text = mended[0]
    other = foreign(text)
    if other is not None:
        why = "mojibake, letters are lost" if scrambled(text) else f"not Arabic ({other})"
        raise SetAsideError(where, f"set aside: {why}")
    return make_document(text, where, facts._replace(language=facts.language or "ar"))
