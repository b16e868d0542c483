"""The times layer: every time expression of a page as TIMEX3, with the days it covers.

Rules and words are data (`knowledge/ar/times`); `words` turns a page into class characters, `grammar` matches the
rules, the `ops_*` modules give values, `clause` says which way a bare date looks, `engine` leads.
"""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.annotate.times.engine import engine_for
from mahdar.knowledge.base import Knowledge
from mahdar.model import TimeExpression


def find_times(page: Page, knowledge: Knowledge) -> tuple[TimeExpression, ...]:
    """The time expressions of a page, in order.

    With an unknown publication day, values that depend on it stay symbolic and have no days; with a range they are
    bounded by it. `anchor` of `time:N` names the N-th expression of the result.
    """
    return engine_for(knowledge.times).read(page)
