"""The speech layer."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.knowledge.base import Knowledge
from mahdar.model import Mention, Statement, TimeExpression


def find_statements(
    page: Page, times: tuple[TimeExpression, ...], mentions: tuple[Mention, ...], knowledge: Knowledge
) -> tuple[Statement, ...]:
    """The attributed statements of a page, in order."""
    return ()
