"""The speech layer: who said what, in which words, to whom, and through whom."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.annotate.speech.chain import build_chain, credit_hops
from mahdar.annotate.speech.engine import Engine
from mahdar.annotate.speech.output import Draft
from mahdar.annotate.speech.scene import Scene
from mahdar.annotate.turns import Turns, alone
from mahdar.knowledge.base import Knowledge
from mahdar.model import Cue, Hop, Mention, Statement, TimeExpression

__all__ = ["find_statements", "statements_in_turns"]


def find_statements(
    page: Page, times: tuple[TimeExpression, ...], mentions: tuple[Mention, ...], knowledge: Knowledge
) -> tuple[Statement, ...]:
    """`statements_in_turns` of one page alone."""
    return alone(statements_in_turns(page, times, mentions, knowledge))


def statements_in_turns(
    page: Page, times: tuple[TimeExpression, ...], mentions: tuple[Mention, ...], knowledge: Knowledge
) -> Turns[tuple[Statement, ...]]:
    """The attributed statements of a page, in order.

    In: the page and its mentions (a speaker need not be one of them). Out: statements whose `start`/`end` are what
    was said, inside the quote marks for direct speech. In doubt about the speaker, `speaker` is `None`.
    """
    if not page.sentences:
        return ()
    scene = Scene(page, mentions, knowledge.speech, knowledge.actors)
    yield
    drafts = Engine(scene).run()
    yield
    credit = credit_hops(page.document)
    return tuple(_statement(page, d, credit) for d in drafts)


def _statement(page: Page, draft: Draft, credit: tuple[Hop, ...]) -> Statement:
    reading, said = page.reading, draft.said
    start, end = reading.span(draft.start, draft.end, draft.cut)
    cue = None
    if said.cue is not None:
        a, b = reading.span(said.cue, said.cue + 1, said.form.cut if said.form else 0)
        cue = Cue(start=a, end=b, lemma=said.form.verb.lemma if said.form else page.text[a:b])
    voice = said.voice
    return Statement(
        kind=draft.kind,
        start=start,
        end=end,
        text=page.text[start:end],
        cue=cue,
        speaker=voice.speaker if voice else None,
        addressee=said.addressee,
        chain=build_chain(credit, (*(voice.hops if voice else ()), *said.hops), voice),
        background=draft.background,
        speakers=voice.members if voice and len(voice.members) > 1 else (),
    )
