"""Each side's own version of a meeting: what its statements on the pages about it touch, and what they leave out.

A statement is a side's when its speaker, or a hop of its chain, is that side, somebody of its state, or its state
agency. A bare «the statement» goes on speaking for the document named before it. Between two statements of one side
with nobody else speaking, the page goes on telling that side's version («ناقش الطرفان …»), and that is counted too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from functools import lru_cache
from typing import NamedTuple

from mahdar.annotate.topics import issues_in
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.link.meetings.features import AHEAD, TAKEN_PLACE, Report
from mahdar.link.pages import SENTENCE_ENDS
from mahdar.model import (
    Account,
    Conflict,
    ConflictValue,
    Evidence,
    Hop,
    MeetingReport,
    Mention,
    Speaker,
    Statement,
)

#: Longest stretch between two statements of one side that still counts as its version, in characters.
LONGEST_STRETCH = 600
#: Issues too general to say that a side leaves them out.
GENERAL = frozenset({"talks", "cooperation"})
#: A side that says less than this, in words, leaves nothing out: «وصف الوفد اللقاء بأنه إيجابي».
FEWEST_WORDS = 12


class Passage(NamedTuple):
    """Words that give one side's version: a statement, or the narrative between two of them."""

    side: str
    report: Report
    start: int
    end: int
    issues: tuple[str, ...]
    statement: Statement | None

    def evidence(self) -> Evidence:
        return self.report.page.evidence(self.start, self.end)


def read_sides(reports: list[Report]) -> dict[str, list[Passage]]:
    """The passages that give each side's version, when at least two sides speak; else nothing.

    Pages that tell of the meeting as done are heard; only when there is none, those that announce it.
    """
    parties = {p for r in reports for p in r.parties}
    main = [r for r in reports if r.main]
    heard = [r for r in main if r.status not in AHEAD] or main
    said: defaultdict[str, list[Passage]] = defaultdict(list)
    for report in heard:
        for passage in _passages(report, parties):
            said[passage.side].append(passage)
    return dict(said) if len(said) > 1 else {}


def _says_enough(passages: list[Passage]) -> bool:
    """Long enough to have touched an issue more, or touches several."""
    words = sum(len(p.evidence().text.split()) for p in passages)
    return words >= FEWEST_WORDS or len({i for p in passages for i in p.issues} - GENERAL) > 1


def accounts_of(said: dict[str, list[Passage]]) -> tuple[Account, ...]:
    """The versions of the sides: the issues each touches and leaves out, with its words."""
    touched = {side: sorted({i for p in passages for i in p.issues}) for side, passages in said.items()}
    everything = sorted({i for issues in touched.values() for i in issues})
    return tuple(
        Account(
            who=side,
            name=_name(said[side], 0),
            name_en=_name(said[side], 1),
            issues=tuple(touched[side]),
            left_out=tuple(i for i in everything if i not in touched[side] and _says_enough(said[side])),
            evidence=tuple(p.evidence() for p in said[side]),
        )
        for side in sorted(said)
    )


def omissions_of(meeting_id: str, said: dict[str, list[Passage]]) -> list[Conflict]:
    """Each issue that one side's version touches and another's leaves out, with the words that touch it.

    Who says no more than a phrase leaves nothing out, and of what did not take place there is nothing to tell.
    """
    said = {
        side: passages
        for side, passages in said.items()
        if _says_enough(passages) and any(p.report.status in TAKEN_PLACE for p in passages)
    }
    out = []
    for issue in sorted({i for passages in said.values() for p in passages for i in p.issues} - GENERAL):
        having = {side: [p for p in said[side] if issue in p.issues] for side in sorted(said)}
        if all(having.values()):
            continue
        values = [
            ConflictValue(
                value=issue if passages else None,
                who=side,
                evidence=tuple(p.evidence() for p in (passages or said[side])[:2]),
                as_of=(passages or said[side])[0].report.page.as_of_first,
            )
            for side, passages in having.items()
        ]
        values.sort(key=lambda v: v.value is None)
        out.append(
            Conflict(meeting=meeting_id, slot="issues", kind="omission", values=tuple(values), note=issue)
        )
    return out


def _passages(report: Report, parties: set[str]) -> list[Passage]:
    """The passages of one page about this meeting, in order."""
    page = report.page
    places = _Places(report)
    out: list[Passage] = []
    document_side: str | None = None
    last: Passage | None = None
    for statement in page.annotation.statements:
        side = places.side(statement, parties)
        document = any(h.kind == "document" for h in statement.chain)
        unnamed = statement.speaker is None or statement.speaker.actor is None
        if side is None and document and unnamed:
            side = document_side
        document_side = side if document else document_side
        if side is None or statement.background or not places.about(statement):
            last = None
            continue
        if last is not None and last.side == side:
            between = _stretch(report, side, last.end, statement)
            out.extend([between] if between else [])
        last = Passage(side, report, statement.start, statement.end, statement.issues, statement)
        out.append(last)
    return out


def _stretch(report: Report, side: str, start: int, after: Statement) -> Passage | None:
    """The whole sentences between a statement and the sentence of the next one.

    Only plain body text that does not itself say when, where or with whom they met: that is the page's own telling.
    """
    text = report.page.annotation.document.text
    end = min(after.start, after.cue.start if after.cue else after.start)
    if not 0 < end - start <= LONGEST_STRETCH:
        return None
    first = min((at for stop in SENTENCE_ENDS if (at := text.find(stop, start, end)) >= 0), default=-1)
    last = max(text.rfind(stop, start, end) for stop in SENTENCE_ENDS)
    if first < 0 or last <= first:
        return None
    stretch = text[first + 1 : last + 1]
    start = first + 1 + len(stretch) - len(stretch.lstrip())
    end = start + len(stretch.strip())
    own = [m for m in report.record.mentions if m.slot in {"when", "place", "person", "status"}]
    if any(start <= m.start < end for m in own) or not _in_body(report, start, end):
        return None
    words = tokenize(text[start:end]).words
    issues = issues_in(words, 0, len(words), positions_known())
    return Passage(side, report, start, end, issues, None) if issues else None


def _in_body(report: Report, start: int, end: int) -> bool:
    regions = report.page.annotation.regions
    return all(r.kind == "body" for r in regions if r.start < end and start < r.end)


class _Places:
    """Where a page's voices stand, and which of its meetings is being told at a place."""

    def __init__(self, report: Report) -> None:
        self.page = report.page
        self.text = report.page.annotation.document.text
        self.same = frozenset(
            n
            for n, other in enumerate(report.page.annotation.meetings)
            if n == report.number or _same_day(report, other)
        )
        self.triggers = sorted(
            (m.start, n)
            for n, other in enumerate(report.page.annotation.meetings)
            for m in other.mentions
            if m.slot == "trigger"
        )

    def about(self, statement: Statement) -> bool:
        """The meeting last spoken of up to the statement's end, in its own paragraph or the one before, is this."""
        at = bisect_left(self.triggers, (statement.end, -1)) - 1
        if at < 0:
            return False
        start, number = self.triggers[at]
        between = self.text[start : statement.start] if start < statement.start else ""
        return number in self.same and len(between.split("\n\n" if "\n\n" in between else "\n")) <= 2

    def side(self, statement: Statement, parties: set[str]) -> str | None:
        """The party a statement speaks for, nearest voice first; `None` when it is nobody's."""
        voices: list[Speaker | Hop] = [statement.speaker] if statement.speaker else []
        voices.extend(reversed(statement.chain))
        for voice in voices:
            if voice.actor in parties:
                return voice.actor
            if voice.start is None or voice.end is None:
                continue
            for mention in self.page.mentions_over(voice.start, voice.end):
                state = _state_of(mention)
                if state in parties:
                    return state
        return None


def _same_day(report: Report, other: MeetingReport) -> bool:
    """Another report of the page on the same exact day with two of the same parties: the same telling goes on."""
    own = report.record
    shared = report.parties & {p.actor for p in other.parties}
    return own.earliest is not None and own.earliest == own.latest == other.earliest and len(shared) > 1


def _state_of(mention: Mention) -> str | None:
    """The state somebody speaks for: people in office, institutions, and state agencies; not the press at large."""
    if mention.country is None:
        return None
    if mention.kind == "outlet" and mention.actor not in official_outlets():
        return None
    return f"state:{mention.country}"


def _name(passages: list[Passage], which: int) -> str | None:
    for passage in passages:
        speaker = passage.statement.speaker if passage.statement else None
        if speaker:
            return speaker.name if which == 0 else speaker.name_en
    return None


@lru_cache(maxsize=1)
def official_outlets() -> frozenset[str]:
    """Ids of the outlets that are owned or run by a government."""
    rows = read_table("actors/outlets.tsv", required=("id", "official"))
    return frozenset(
        (r["id"] if ":" in r["id"] else f"outlet:{r['id']}") for r in rows if r["official"] == "yes"
    )


@lru_cache(maxsize=1)
def positions_known() -> PositionKnowledge:
    """The words of issues, read once."""
    return PositionKnowledge.load()
