"""Agreement and conflict between the accounts of one meeting.

"Who says what" is kept apart from "when it was written": two accounts that differ because one is older are
`changed_over_time`; two that differ though both speak of the finished thing are a `contradiction`. A party that
one origin names and another leaves out is an `omission`, counted only between origins that make the meeting
their subject.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from mahdar.link.days import iso
from mahdar.link.meetings.features import AHEAD, Report
from mahdar.model import (
    Account,
    Conflict,
    ConflictValue,
    Evidence,
    Framing,
    Meeting,
    Statement,
)


def conflicts_of(meeting_id: str, reports: list[Report], meeting: Meeting) -> tuple[Conflict, ...]:
    """All conflicts of a meeting, in a fixed order."""
    out: list[Conflict] = []
    out.extend(_dates(meeting_id, reports))
    out.extend(_places(meeting_id, reports))
    out.extend(_wrong_months(meeting_id, reports))
    out.extend(_formats(meeting_id, reports))
    out.extend(_reasons(meeting_id, reports))
    out.extend(_left_out_parties(meeting_id, reports))
    out.extend(_left_out_issues(meeting_id, meeting))
    return tuple(out)


def who_says(report: Report) -> str | None:
    """Whose account a report is: the last hop of its chain, else the page's outlet, credit or source."""
    if report.record.reported_by:
        return report.record.reported_by[-1].name
    view = report.page.annotation.document
    return view.outlet or (view.credit[0].name if view.credit else None) or view.source


def _words(report: Report, slot: str) -> tuple[Evidence, ...]:
    found = [m for m in report.record.mentions if m.slot == slot] or list(report.record.mentions[:1])
    return tuple(report.page.evidence(m.start, m.end) for m in found[:3])


def _grouped(reports: list[Report], slot: str, value: Any) -> list[tuple[Any, list[Report]]]:
    groups: defaultdict[Any, list[Report]] = defaultdict(list)
    for report in reports:
        found = value(report)
        if found is not None:
            groups[found].append(report)
    return sorted(groups.items(), key=lambda kv: str(kv[0]))


def _values(groups: list[tuple[Any, list[Report]]], slot: str) -> tuple[ConflictValue, ...]:
    return tuple(
        ConflictValue(value=value, who=who_says(r), evidence=_words(r, slot))
        for value, rs in groups
        for r in rs
    )


def _dates(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    groups = _grouped(
        reports,
        "when",
        lambda r: (r.when.first, r.when.last) if r.when is not None and r.when.width <= 7 else None,
    )
    apart = any(a[1] < b[0] or b[1] < a[0] for a, _ in groups for b, _ in groups)
    if not apart:
        return []
    ahead = any(r.status in AHEAD for _, rs in groups for r in rs)
    shown = [({"earliest": iso(d[0]), "latest": iso(d[1])}, rs) for d, rs in groups]
    kind = "changed_over_time" if ahead else "contradiction"
    return [Conflict(meeting=meeting_id, slot="when", kind=kind, values=_values(shown, "when"))]


def _places(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    groups = _grouped(reports, "place", lambda r: r.city)
    if len(groups) < 2:
        return []
    done = {city for city, rs in groups for r in rs if r.status not in AHEAD}
    kind = "contradiction" if len(done) != 1 else "changed_over_time"
    shown = [
        ((rs[0].record.place.name_en or rs[0].record.place.name) if rs[0].record.place else city, rs)
        for city, rs in groups
    ]
    return [Conflict(meeting=meeting_id, slot="place", kind=kind, values=_values(shown, "place"))]


def _wrong_months(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    out = []
    for report in reports:
        spans = [(m.start, m.end) for m in report.record.mentions if m.slot == "when"]
        for time in report.page.annotation.times:
            wrong = time.doubt is not None and time.doubt.startswith("wrong dual month")
            if wrong and any(time.start < e and s < time.end for s, e in spans):
                value = ConflictValue(
                    value=time.text,
                    who=who_says(report),
                    evidence=(report.page.evidence(time.start, time.end),),
                )
                out.append(
                    Conflict(
                        meeting=meeting_id,
                        slot="when",
                        kind="wrong_dual_month",
                        values=(value,),
                        note=time.doubt,
                    )
                )
    return out


def _formats(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    out = []
    for report in reports:
        for claim in report.record.claims:
            if claim.kind == "format" and claim.flag:
                words = (
                    (report.page.evidence(claim.start, claim.end),)
                    if claim.start is not None and claim.end is not None
                    else _words(report, "trigger")
                )
                value = ConflictValue(value=claim.text, who=who_says(report), evidence=words)
                out.append(
                    Conflict(
                        meeting=meeting_id,
                        slot="format",
                        kind="claimed_format",
                        values=(value,),
                        note=claim.flag,
                    )
                )
    return out


def _reasons(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    groups = _grouped(reports, "reason", lambda r: r.record.reason)
    if len({r.page.origin for _, rs in groups for r in rs}) < 2 or len(groups) < 2:
        return []
    return [
        Conflict(meeting=meeting_id, slot="reason", kind="contradiction", values=_values(groups, "reason"))
    ]


def _left_out_parties(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    main = [r for r in reports if r.main and r.status not in AHEAD and len(r.parties) >= 2]
    named: defaultdict[str, list[Report]] = defaultdict(list)
    for report in main:
        for party in sorted(report.parties):
            named[party].append(report)
    origins = {r.page.origin for r in main}
    out = []
    for party, by in sorted(named.items()):
        silent = [
            r for r in main if party not in r.parties and r.page.origin not in {b.page.origin for b in by}
        ]
        if not silent or len(origins) < 2:
            continue
        values = [ConflictValue(value=party, who=who_says(r), evidence=_words(r, "party")) for r in by]
        values += [ConflictValue(value=None, who=who_says(r), evidence=_words(r, "party")) for r in silent]
        out.append(
            Conflict(meeting=meeting_id, slot="parties", kind="omission", values=tuple(values), note=party)
        )
    return out


# ------------------------------------------------------------------ each side's own version


def accounts_of(reports: list[Report]) -> tuple[Account, ...]:
    """Each side's version: what its statements on the pages about this meeting touch, and what they leave out."""
    parties = {p for r in reports for p in r.parties}
    said: defaultdict[str, list[tuple[Report, Statement]]] = defaultdict(list)
    for report in reports:
        if not report.main:
            continue
        for statement in report.page.annotation.statements:
            side = _side(report, statement, parties)
            if side is not None and not statement.background:
                said[side].append((report, statement))
    if len(said) < 2:
        return ()
    touched = {side: sorted({i for _, s in items for i in s.issues}) for side, items in said.items()}
    everything = sorted({i for issues in touched.values() for i in issues})
    return tuple(
        Account(
            who=side,
            name=_name(said[side], 0),
            name_en=_name(said[side], 1),
            issues=tuple(touched[side]),
            left_out=tuple(i for i in everything if i not in touched[side]),
            evidence=tuple(r.page.evidence(s.start, s.end) for r, s in said[side]),
        )
        for side in sorted(said)
    )


def _side(report: Report, statement: Statement, parties: set[str]) -> str | None:
    """The party that a statement's speaker belongs to, or the state whose agency carries it."""
    speaker = statement.speaker
    if speaker is None:
        return None
    actors = [speaker.actor] + [hop.actor for hop in statement.chain]
    for actor in actors:
        if actor in parties:
            return actor
    for mention in report.page.annotation.mentions:
        if mention.country and f"state:{mention.country}" in parties:
            same = mention.actor is not None and mention.actor in actors
            here = speaker.start is not None and mention.start <= speaker.start < mention.end
            if same or here:
                return f"state:{mention.country}"
    return None


def _name(items: list[tuple[Report, Statement]], which: int) -> str | None:
    for _, statement in items:
        if statement.speaker:
            return statement.speaker.name if which == 0 else statement.speaker.name_en
    return None


def _left_out_issues(meeting_id: str, meeting: Meeting) -> list[Conflict]:
    out = []
    for issue in sorted({i for a in meeting.accounts for i in a.issues}):
        having = [a for a in meeting.accounts if issue in a.issues]
        silent = [a for a in meeting.accounts if issue not in a.issues]
        if having and silent:
            values = [ConflictValue(value=issue, who=a.who, evidence=a.evidence[:2]) for a in having]
            values += [ConflictValue(value=None, who=a.who, evidence=a.evidence[:2]) for a in silent]
            out.append(
                Conflict(meeting=meeting_id, slot="issues", kind="omission", values=tuple(values), note=issue)
            )
    return out


def framing_of(reports: list[Report]) -> tuple[Framing, ...]:
    """How each page names the contact, and the loaded labels it uses for anybody."""
    out = []
    for report in reports:
        if not report.main:
            continue
        triggers = tuple(dict.fromkeys(m.text for m in report.record.mentions if m.slot == "trigger"))[:4]
        loaded = tuple(sorted({m.text for m in report.page.annotation.mentions if m.label == "loaded"}))[:8]
        out.append(Framing(document=report.page.id, outlet=who_says(report), meeting=triggers, loaded=loaded))
    return tuple(out)
