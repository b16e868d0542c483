"""The meetings layer."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.knowledge.base import Knowledge
from mahdar.model import MeetingReport, Mention, Statement, TimeExpression


def find_meetings(
    page: Page,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    knowledge: Knowledge,
) -> tuple[MeetingReport, ...]:
    """The meeting reports of a page."""
    return ()
