"""The positions layer: what each side demands, refuses, accepts, offers, supports, opposes, or accuses others of."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.annotate.positions.engine import Engine
from mahdar.knowledge.base import Knowledge
from mahdar.model import Mention, Position, Statement

__all__ = ["find_positions"]


def find_positions(
    page: Page, mentions: tuple[Mention, ...], statements: tuple[Statement, ...], knowledge: Knowledge
) -> tuple[Position, ...]:
    """The positions of a page, in order.

    In: the page with its mentions and statements. Out: positions whose span is the word that carries the stance with
    its matter. A position nobody can be named for is left out; an actor without an id keeps its name in `bearer`.
    """
    if not page.sentences:
        return ()
    return tuple(Engine(page, mentions, statements, knowledge.positions).run())
