"""Slot by slot: do the accounts of one meeting agree?

Who says a thing is kept apart from when it was written: accounts of one origin (copies of one agency) are one
account, and two accounts that differ because one was written before the thing was done have changed, not
contradicted each other. Silence counts only of accounts that make the meeting their subject.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations, pairwise
from typing import Any

from mahdar.arabic.tokens import tokenize
from mahdar.link.bodies import told_of
from mahdar.link.days import Days, iso
from mahdar.link.meetings.features import AHEAD, RANKED, Report, day_of
from mahdar.link.meetings.voices import voice_of, who_says, words_of
from mahdar.model import Comparison, ConflictValue

#: Two texts (reasons) that share this part of their words are one.
SAME_TEXT = 0.5
#: A calendar week is no span that somebody counted out, in days that it is longer than one.
_WEEK = 6
#: Words this short carry nothing of a reason.
_SHORT = 3
_OVER = frozenset({"held", "ongoing"})
_REFUSED = frozenset({"denied", "not_held", "cancelled"})

Value = Callable[[Report], Any]


def compare(reports: list[Report]) -> tuple[Comparison, ...]:
    """One comparison for every slot that at least two independent accounts could speak of."""
    if len({r.page.origin for r in reports}) < 2:
        return ()
    out: list[Comparison] = []
    for slot, words, value, judge in _SLOTS:
        says = [(r, value(r)) for r in reports if value(r) is not None or r.main]
        spoken = [(r, v) for r, v in says if v is not None]
        if not spoken or len({r.page.origin for r, _ in says}) < 2:
            continue
        silent = {r.page.origin for r, v in says if v is None} - {r.page.origin for r, _ in spoken}
        relation = judge(spoken) if len({r.page.origin for r, _ in spoken}) > 1 else "single"
        if silent and relation in {"single", "same"}:
            relation = "left_out"
        out.append(Comparison(slot=slot, relation=relation, says=tuple(_says(r, v, words) for r, v in says)))
    return tuple(out)


def _says(report: Report, value: Any, slot: str) -> ConflictValue:
    words = words_of(report, slot, value if isinstance(value, str) else None) if value is not None else ()
    return ConflictValue(
        value=value,
        who=voice_of(report, words) if words else who_says(report),
        evidence=words,
        as_of=report.page.as_of_first,
        origin=report.page.origin,
    )


# ------------------------------------------------------------------ values


def _when(report: Report) -> dict[str, str] | None:
    span = None if report.day_of_the_news else report.when
    return {"earliest": iso(span.first), "latest": iso(span.last)} if span else None


def _place(report: Report) -> str | None:
    place = report.record.place if report.record.place_basis is None else None
    return (place.name_en or place.name) if place else None


def _parties(report: Report) -> list[str] | None:
    return sorted(report.parties) or None


def _people(report: Report) -> list[str] | None:
    return sorted(report.people) or None


# ------------------------------------------------------------------ judgements


def _judge_when(spoken: list[tuple[Report, Any]]) -> str:
    spans = [r.when for r, _ in spoken if r.when is not None]
    if len(set(spans)) == 1:
        return "same"
    dated = [r for r, _ in spoken]
    if days_differ(filter(looks_back, dated)):
        return "contradictory"
    return _changed(dated) if days_differ(dated) else "finer"


def days_differ(reports: Iterable[Report]) -> bool:
    """Two of the accounts give days that cannot both be right."""
    told = {(r.when, r.edge, r.what == "visit", r.status in _OVER): r for r in reports}.values()
    return any(at_odds(a, b) for a, b in combinations(told, 2))


def at_odds(one: Report, other: Report) -> bool:
    """The days of the two accounts cannot both be right."""
    return one.day_apart(other) or _count_otherwise(one, other)


def _count_otherwise(one: Report, other: Report) -> bool:
    """«من 10 إلى 12» and «من 11 إلى 13», both told as done."""
    if one.when is None or other.when is None or not {one.status, other.status} <= _OVER:
        return False
    return spans_cross(one.when, other.when)


def spans_cross(one: Days, other: Days) -> bool:
    """Two spans of less than a week, of which one begins and ends later."""
    first, then = sorted((one, other))
    exact = min(first.width, then.width) > 0 and max(first.width, then.width) < _WEEK
    return exact and first.first < then.first <= first.last < then.last


def looks_back(report: Report) -> bool:
    """It speaks of what is over: told as held or going on, or denied for a day that has passed."""
    as_of, when = report.page.as_of, report.when
    rumour = report.status == "denied" and as_of is not None and when is not None
    return report.status not in AHEAD or (rumour and when.last <= as_of.last)  # type: ignore[union-attr]


def _judge_place(spoken: list[tuple[Report, Any]]) -> str:
    reports = [r for r, _ in spoken]
    cities = {r.city for r in reports if r.city}
    countries = {r.country for r in reports if r.country}
    if len(cities) > 1 or len(countries) > 1:
        return _changed(r for r in reports if r.city or r.country)
    return "finer" if cities and any(r.city is None for r in reports) else "same"


def _judge_level(spoken: list[tuple[Report, Any]]) -> str:
    levels = {v for _, v in spoken}
    if len(levels) == 1:
        return "same"
    return "finer" if len(levels & RANKED) <= 1 else "contradictory"


def _judge_status(spoken: list[tuple[Report, Any]]) -> str:
    statuses = {v for _, v in spoken}
    if len(statuses) == 1:
        return "same"
    return "contradictory" if statuses & _OVER and statuses & _REFUSED else "changed"


def _judge_sets(spoken: list[tuple[Report, Any]]) -> str:
    sets = {frozenset(v) for _, v in spoken}
    return "same" if len(sets) == 1 else "left_out"


def _judge_parties(spoken: list[tuple[Report, Any]]) -> str:
    """A group of states and its members, named one by one, are the same parties: one account is the finer."""
    judged = _judge_sets(spoken)
    sets = [frozenset(v) for _, v in spoken]
    day = day_of(spoken[0][0])
    agree = all(told_of(party, other, day) for one in sets for other in sets for party in one)
    return "finer" if judged == "left_out" and agree else judged


def _judge_text(spoken: list[tuple[Report, Any]]) -> str:
    texts = [v for _, v in spoken]
    return "same" if all(same_text(texts[0], t) for t in texts[1:]) else "contradictory"


def same_text(one: str, other: str) -> bool:
    """Two reasons in other words: most of the shorter one's words stand in the longer."""
    a, b = (frozenset(w for w in tokenize(t).words if len(w) >= _SHORT) for t in (one, other))
    return bool(a and b) and len(a & b) / min(len(a), len(b)) >= SAME_TEXT


def _changed(reports: Iterable[Report]) -> str:
    return "changed" if changed_with_time(list(reports)) else "contradictory"


def changed_with_time(reports: list[Report]) -> bool:
    """Accounts that differ, of which one was written before the thing was done: a plan that moved.

    Plans alone have moved when they were not all written on one day; two of one day cannot both be right.
    """
    done = {looks_back(r) for r in reports}
    known = [r.page.as_of for r in reports if r.page.as_of is not None]
    written_apart = any(not a.overlaps(b) for a, b in pairwise(sorted(known)))
    return done == {True, False} or (done == {False} and written_apart)


_SLOTS: tuple[tuple[str, str, Value, Callable[[list[tuple[Report, Any]]], str]], ...] = (
    ("status", "status", lambda r: r.status, _judge_status),
    ("when", "when", _when, _judge_when),
    ("place", "place", _place, _judge_place),
    ("level", "party", lambda r: r.level, _judge_level),
    ("parties", "party", _parties, _judge_parties),
    ("people", "person", _people, _judge_sets),
    ("reason", "reason", lambda r: r.record.reason, _judge_text),
)
