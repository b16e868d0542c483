"""The actors layer."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.knowledge.base import Knowledge
from mahdar.model import Mention, TimeExpression


def find_mentions(page: Page, times: tuple[TimeExpression, ...], knowledge: Knowledge) -> tuple[Mention, ...]:
    """The mentions of a page, in order."""
    return ()
