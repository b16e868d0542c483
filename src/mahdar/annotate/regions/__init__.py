"""The regions layer: which stretches of a page are its story, and which are furniture, credits, comments …"""

from __future__ import annotations

from mahdar.annotate.regions.survey import Survey, survey
from mahdar.arabic.reading import Reading
from mahdar.knowledge.base import Knowledge
from mahdar.model import Document, Region

__all__ = ["Survey", "find_regions", "survey"]


def find_regions(document: Document, reading: Reading, knowledge: Knowledge) -> tuple[Region, ...]:
    """The regions of a page, in order and without overlap.

    A reader has usually surveyed the text already (`document.marks`); else it is surveyed here. A text of one line
    is all body.
    """
    if document.marks:
        return document.marks
    return survey(document.text, knowledge.regions, title=document.title, tokens=reading.tokens).regions
