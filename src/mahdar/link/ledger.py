"""The ledger: each actor's line on each issue over time, what changed in it, and what the other side answered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from mahdar.link.pages import LinkedPage
from mahdar.model import Position, PositionEntry, PositionLine

#: Stances that ask something of the other side, and those that can answer them.
ASKS = frozenset(("demands", "conditions", "offers"))
ANSWERS = frozenset(("rejects", "accepts", "opposes", "supports", "conditions"))
#: Which way a stance points: a line changes when its direction does, not when «supports» becomes «accepts».
DIRECTION = {
    "demands": "asks",
    "conditions": "asks",
    "rejects": "against",
    "opposes": "against",
    "accepts": "for",
    "supports": "for",
    "offers": "for",
    "accuses": "accuses",
}
UNDATED = "undated"


class _Held(NamedTuple):
    """One position with the page it stands on, in reading order."""

    page: LinkedPage
    position: Position
    key: tuple[str, str, str]


def build_ledger(pages: Sequence[LinkedPage]) -> tuple[PositionLine, ...]:
    """Group the positions of all pages by actor and issue, in order of the pages' days.

    In: the pages in reading order (dated ones first, by day). Out: one line per actor and issue (per actor and the
    text's own words where there is no issue). Each entry says `change`: `first` on its line, `repeats` the direction
    of the entry before it, or `changed` it; `None` on an undated page, whose place in time is not known.
    `answered_by` lists, as «actor stance day», what others said on the same issue on that day or later, when they
    are the ones addressed, or address this actor, or no address is given on either side.
    """
    held = [
        _Held(page, one, _key(one))
        for page in pages
        for position in page.annotation.positions
        for one in _each(position)
    ]
    lines: defaultdict[tuple[str, str, str], list[PositionEntry]] = defaultdict(list)
    texts: dict[tuple[str, str, str], str | None] = {}
    last: dict[tuple[str, str, str], str] = {}
    answers = [h for h in held if h.position.stance in ANSWERS]
    for one in held:
        page, position = one.page, one.position
        texts.setdefault(one.key, position.issue_text)
        lines[one.key].append(
            PositionEntry(
                stance=position.stance,
                as_of=page.as_of_first,
                evidence=(page.evidence(position.start, position.end),),
                toward=position.toward,
                text=position.text,
                negated=position.negated,
                modality=position.modality,
                change=_change(one, last),
                answered_by=_answers(one, answers) if position.stance in ASKS else (),
            )
        )
    return tuple(
        PositionLine(
            actor=key[0] or None, issue=key[1] or None, issue_text=texts[key], entries=tuple(entries)
        )
        for key, entries in sorted(lines.items())
    )


def _each(position: Position) -> Iterator[Position]:
    """A joint position once for each of its actors."""
    yield msgspec.structs.replace(position, jointly=())
    for actor in position.jointly:
        yield msgspec.structs.replace(position, actor=actor, jointly=())


def _key(position: Position) -> tuple[str, str, str]:
    return (
        position.actor or "",
        position.issue or "",
        "" if position.issue else position.issue_text or "",
    )


def _change(one: _Held, last: dict[tuple[str, str, str], str]) -> str | None:
    """How an entry stands to the dated one before it on its line; keeps `last` up to date."""
    direction = DIRECTION[one.position.stance]
    if one.page.as_of_first is None:
        return "first" if one.key not in last else None
    before = last.get(one.key)
    last[one.key] = direction
    if before is None:
        return "first"
    return "repeats" if before == direction else "changed"


def _answers(asked: _Held, answers: Sequence[_Held]) -> tuple[str, ...]:
    """What others answered to one ask, in reading order, no answer twice."""
    out: list[str] = []
    for answer in answers:
        if not _is_answer(asked, answer):
            continue
        told = f"{answer.position.actor} {answer.position.stance} {answer.page.as_of_first or UNDATED}"
        if told not in out:
            out.append(told)
    return tuple(out)


def _is_answer(asked: _Held, answer: _Held) -> bool:
    a, b = asked.position, answer.position
    if b.actor is None or a.actor is None or a.actor == b.actor:
        return False
    same_page = asked.page.id == answer.page.id
    if a.issue is not None and a.issue == b.issue:
        addressed = a.toward in (None, b.actor) or b.toward in (None, a.actor)
    else:
        # «ترفض أنقرة شرط دمشق»: an answer that names no matter but the asker, beside the ask on one page.
        addressed = (
            same_page and b.issue is None and b.toward == a.actor and b.stance in ("rejects", "accepts")
        )
    if not addressed:
        return False
    if same_page:
        return True
    first, later = asked.page.as_of_first, answer.page.as_of_first
    return first is not None and later is not None and later >= first
