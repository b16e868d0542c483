"""Reads a sentence and gives its mentions in short form, for the tables of the actors tests."""

from __future__ import annotations

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, Document, Mention, Published, Statement
from mahdar.read.make import document_id


def _annotated(text: str, day: str | None) -> Annotation:
    published = Published(earliest=day, latest=day, basis="given") if day else Published()
    return annotate(Document(id=document_id(text), text=text, published=published), load_knowledge())


def mentions(text: str, day: str | None = "2023-04-25") -> tuple[Mention, ...]:
    """All mentions of `text`, published on `day`."""
    return _annotated(text, day).mentions


def sides(text: str, day: str | None = "2023-04-25") -> list[str]:
    """The parties of the contacts of `text`, sorted."""
    return sorted({p.actor for m in _annotated(text, day).meetings for p in m.parties if p.actor})


def speakers(text: str, day: str | None = "2023-04-25") -> list[str | None]:
    """Who speaks in each statement of `text`, by name."""
    return [s.speaker.name if s.speaker else None for s in _annotated(text, day).statements]


def said(text: str, day: str | None = "2023-04-25") -> tuple[Statement, ...]:
    """The statements of `text`."""
    return _annotated(text, day).statements


def offices(text: str, day: str | None = "2023-04-25") -> list[tuple[str | None, str | None, str | None]]:
    """(role, body, name as written) of every person and office with a role, in order."""
    return [
        (m.role, m.body, m.name) for m in mentions(text, day) if m.kind in ("person", "office") and m.role
    ]


def people(text: str, day: str | None = "2023-04-25") -> list[str]:
    """The names of people as they stand in the text, in order."""
    return [
        text[m.name_start : m.name_end]
        for m in mentions(text, day)
        if m.kind == "person" and m.name_start is not None
    ]


def places(text: str, day: str | None = "2023-04-25") -> list[tuple[str, str | None]]:
    """(words, as) of every government or place by name."""
    return [
        (m.text, m.as_)
        for m in mentions(text, day)
        if m.kind in ("government", "place") and m.basis != "inside"
    ]
