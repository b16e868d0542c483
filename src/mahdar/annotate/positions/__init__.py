"""The positions layer: what each side demands, refuses, accepts, offers, supports, opposes, or accuses others of."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.annotate.positions.engine import Engine
from mahdar.annotate.turns import Turns, alone
from mahdar.knowledge.base import Knowledge
from mahdar.model import Mention, Position, Statement

__all__ = ["find_positions", "positions_in_turns"]


def find_positions(
    page: Page, mentions: tuple[Mention, ...], statements: tuple[Statement, ...], knowledge: Knowledge
) -> tuple[Position, ...]:
    """`positions_in_turns` of one page alone."""
    return alone(positions_in_turns(page, mentions, statements, knowledge))


def positions_in_turns(
    page: Page, mentions: tuple[Mention, ...], statements: tuple[Statement, ...], knowledge: Knowledge
) -> Turns[tuple[Position, ...]]:
    """The positions of a page, in order.

    In: the page with its mentions and statements. Out: positions whose span is the word that carries the stance with
    its matter. A position nobody can be named for is left out; a body that no register knows is one of its kind
    (`people:committee`) and keeps its name in `bearer`.
    """
    if not page.sentences:
        return ()
    engine = Engine(page, mentions, statements, knowledge.positions)
    yield
    return tuple(engine.run())
