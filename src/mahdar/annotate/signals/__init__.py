"""What a page says of the track itself: begun, stalled, resumed, advanced, collapsed; and who says so.

A signal is a cue and a noun for the talks within REACH tokens of it in one sentence, on the side the cue asks
for, not denied. Who says it is the speaker of the statement it stands in, else the last person or government
named before it in its sentence; in doubt nobody.
"""

from __future__ import annotations

from bisect import bisect_left

from mahdar.annotate.page import Page
from mahdar.arabic.lexicon import Hit
from mahdar.knowledge.base import Knowledge
from mahdar.model import Mention, Signal, Speaker, Statement, TimeExpression

#: How many tokens may lie between a cue and the noun it is about.
REACH = 3
_SAYERS = frozenset({"person", "office", "government", "institution"})


def find_signals(
    page: Page,
    times: tuple[TimeExpression, ...],
    mentions: tuple[Mention, ...],
    statements: tuple[Statement, ...],
    knowledge: Knowledge,
) -> tuple[Signal, ...]:
    """The signals of a page, in order."""
    hits = page.hits("signal")
    cues = [h for h in hits if h.term.kind != "process"]
    if not cues:
        return ()
    processes = [h for h in hits if h.term.kind == "process"]
    starts = [h.start for h in processes]
    out: list[Signal] = []
    for cue in cues:
        sentence = page.sentences[page.sentence_index(cue.start)]
        noun = _noun(cue, processes, starts, sentence.start, sentence.end)
        denied = any(
            w in knowledge.signals.negations
            for w in page.words[max(sentence.start, cue.start - 2) : cue.start]
        )
        if noun is None or denied:
            continue
        first, last = min(cue.start, noun.start), max(cue.end, noun.end)
        cut = len(cue.prefix if cue.start == first else noun.prefix)
        start, end = page.reading.span(first, last, cut)
        if out and out[-1].end > start:
            continue
        left, right = page.reading.span(sentence.start, sentence.end)
        number = next((n for n, s in enumerate(statements) if s.start <= start and end <= s.end), None)
        when = next((t for t in reversed(times) if left <= t.start < right and t.earliest), None)
        out.append(
            Signal(
                kind=cue.term.kind,
                start=start,
                end=end,
                text=page.text[start:end],
                who=_who(statements, number, mentions, left, start),
                earliest=when.earliest if when else None,
                latest=when.latest if when else None,
                statement=number,
                parties=tuple(
                    dict.fromkeys(
                        f"state:{m.country}" for m in mentions if m.country and left <= m.start < right
                    )
                ),
            )
        )
    return tuple(out)


def _noun(cue: Hit, processes: list[Hit], starts: list[int], first: int, last: int) -> Hit | None:
    at = bisect_left(starts, cue.end)
    side = cue.term.data.side
    if side in {"after", "both"} and at < len(processes):
        noun = processes[at]
        if noun.end <= last and noun.start - cue.end <= (
            0 if side == "after" and noun.prefix[:1] else REACH - 2
        ):
            return noun
    if side in {"before", "both"} and at > 0:
        noun = processes[at - 1]
        if first <= noun.start and noun.end <= cue.start and cue.start - noun.end <= REACH:
            return noun
    return None


def _who(
    statements: tuple[Statement, ...],
    number: int | None,
    mentions: tuple[Mention, ...],
    left: int,
    start: int,
) -> Speaker | None:
    if number is not None and statements[number].speaker is not None:
        return statements[number].speaker
    for mention in reversed(mentions):
        if (
            left <= mention.start
            and mention.end <= start
            and mention.kind in _SAYERS
            and mention.as_ != "place"
        ):
            return Speaker(
                actor=mention.actor,
                name=mention.name,
                name_en=mention.name_en,
                start=mention.start,
                end=mention.end,
            )
    return None
