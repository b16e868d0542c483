"""Whose word a value is: who is quoted for the words it stands in, else the page's own outlet.

A page may quote several people on one meeting; the place that one of them names is his and not another's.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from mahdar.link.meetings.features import Report
from mahdar.model import Evidence, MeetingMention, Statement

#: So many statements that begin before the words are looked at; quotes within quotes lie no deeper.
LOOK_BACK = 6
#: The next word begins no further behind, in characters.
NEXT_WORD = 2
#: Kinds of mentions that can deny something.
_WHO = frozenset({"person", "office", "government", "institution", "organization", "armed_group"})
_START = attrgetter("start")


def who_says(report: Report) -> str | None:
    """Whose account a report is: the last hop of its chain, else the page's outlet or credit; a file name is nobody."""
    if report.record.reported_by:
        return report.record.reported_by[-1].name
    return outlet_of(report)


def outlet_of(report: Report) -> str | None:
    view = report.page.annotation.document
    return view.outlet or (view.credit[0].name if view.credit else None)


def voice_of(report: Report, words: Sequence[Evidence]) -> str | None:
    """Who says the words that give a value: the speaker of the statement around them, else the page."""
    for piece in words:
        said = _statement_at(report.page.annotation.statements, piece.start)
        if said is None:
            continue
        if said.speaker is not None and said.speaker.name:
            return said.speaker.name
        if said.chain:
            return said.chain[-1].name
    return outlet_of(report)


def who_denies(report: Report, words: Sequence[Evidence]) -> str | None:
    """Whom the word that denies or calls off has for its subject («نفى الوزير …», in a title «الوزير ينفي …»), else whose word
    it is."""
    for piece in words:
        behind = report.page.mentions_over(piece.end, piece.end + NEXT_WORD)
        subject = next(
            (m for m in behind if m.start > piece.end and m.kind in _WHO and m.as_ != "place"), None
        )
        if subject is None and report.page.in_title(piece.start):
            before = report.page.mentions_over(max(0, piece.start - NEXT_WORD), piece.start)
            subject = next(
                (m for m in before if m.end < piece.start and m.kind in _WHO and m.as_ != "place"), None
            )
        if subject is not None and (subject.name or subject.text):
            return subject.name or subject.text
    return voice_of(report, words)


def _statement_at(statements: Sequence[Statement], at: int) -> Statement | None:
    """The innermost statement around a place in the text."""
    last = bisect_right(statements, at, key=_START)
    around = (s for s in reversed(statements[max(0, last - LOOK_BACK) : last]) if at < s.end)
    return next(around, None)


def words_of(report: Report, slot: str, value: str | None = None) -> tuple[Evidence, ...]:
    """The words of a report's slot, of those that name `value` when they tell which they name; else its trigger."""
    of_slot = [m for m in report.record.mentions if m.slot == slot]
    found: list[MeetingMention] = [m for m in of_slot if value is not None and m.value == value]
    found = found or of_slot or list(report.record.mentions[:1])
    return tuple(report.page.evidence(m.start, m.end) for m in found[:3])
