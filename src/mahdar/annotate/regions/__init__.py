"""The regions layer."""

from __future__ import annotations

from mahdar.arabic.reading import Reading
from mahdar.knowledge.base import Knowledge
from mahdar.model import Document, Region


def find_regions(document: Document, reading: Reading, knowledge: Knowledge) -> tuple[Region, ...]:
    """The regions of a page, in order and without overlap."""
    return (Region(kind="body", start=0, end=len(document.text)),)
