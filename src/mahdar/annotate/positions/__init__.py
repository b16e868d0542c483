"""The positions layer."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.knowledge.base import Knowledge
from mahdar.model import Mention, Position, Statement


def find_positions(
    page: Page, mentions: tuple[Mention, ...], statements: tuple[Statement, ...], knowledge: Knowledge
) -> tuple[Position, ...]:
    """The positions of a page, in order."""
    return ()
