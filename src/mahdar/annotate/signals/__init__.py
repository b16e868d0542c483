"""What a page says of the track itself: begun, stalled, resumed, advanced, collapsed; and who says so.

A signal is a cue that stands with a noun for the talks («انهيار المسار», «المحادثات توقفت», «التقارب المتعثر») and
is told as a fact: a noun counts only where its setting makes it one (somebody declares it, or it stands after
«بعد», «منذ», «تم»…), so that calls for resumption, fears of collapse, purposes and conditions are no signals.
What is denied is kept as `negated`. Talks of clubs and companies are left out: a signal needs a party of politics
in its sentence or the page's lead. Who says it is the subject of the declaring verb, the side that itself acted,
or the speaker of the statement it stands in; in doubt nobody.
"""

from __future__ import annotations

from functools import partial

from mahdar.annotate.page import Page
from mahdar.annotate.signals.adjectives import groups_called, party_of_word
from mahdar.annotate.signals.engine import Engine
from mahdar.knowledge.base import Knowledge
from mahdar.knowledge.signals import NOUNS
from mahdar.model import Mention, Signal, Statement, TimeExpression

__all__ = ["find_signals"]


def find_signals(
    page: Page,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    knowledge: Knowledge,
) -> tuple[Signal, ...]:
    """The signals of a page, in order. Days are those of the nearest date in the sentence, else not stated."""
    hits = page.hits("signal")
    if len({h.term.kind in NOUNS for h in hits}) < 2 or page.is_of_sport(knowledge.meetings.sport):
        return ()
    engine = Engine(
        page,
        times,
        mentions,
        statements,
        knowledge.signals,
        knowledge.actors.stands_for,
        partial(party_of_word, knowledge.meetings, groups_called(page, mentions, knowledge.meetings.rivals)),
    )
    return tuple(engine.run(hits))
