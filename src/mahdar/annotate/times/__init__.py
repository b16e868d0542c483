"""The times layer."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.knowledge.base import Knowledge
from mahdar.model import TimeExpression


def find_times(page: Page, knowledge: Knowledge) -> tuple[TimeExpression, ...]:
    """The time expressions of a page, in order."""
    return ()
