"""Agreement and conflict between the accounts of one meeting.

"Who says what" is kept apart from "when it was written": two accounts that differ because one is older are
`changed_over_time`; two that differ though both speak of the finished thing are a `contradiction`. A party that
one origin names and another leaves out is an `omission`, counted only between origins that make the meeting
their subject.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Any

from mahdar.arabic.tokens import tokenize
from mahdar.link.bodies import blocs, groups_named, told_of
from mahdar.link.days import iso
from mahdar.link.meetings.compare import at_odds, changed_with_time, days_differ, looks_back, same_text
from mahdar.link.meetings.features import (
    AHEAD,
    CALLED_OFF,
    NEWS_CYCLE,
    Report,
    city_of,
    day_of,
    format_words,
)
from mahdar.link.meetings.same import MONTH
from mahdar.link.meetings.sides import Passage, omissions_of
from mahdar.link.meetings.voices import voice_of, who_denies, who_says, words_of
from mahdar.model import (
    Conflict,
    ConflictValue,
    Evidence,
    Framing,
    Meeting,
)

Voice = Callable[[Report, Sequence[Evidence]], str | None]
_OVER = frozenset({"held", "ongoing"})
_REFUSED = frozenset({"denied", "not_held"})


def conflicts_of(
    meeting_id: str, reports: list[Report], meeting: Meeting, said: dict[str, list[Passage]]
) -> tuple[Conflict, ...]:
    """All conflicts of a meeting, in a fixed order."""
    out: list[Conflict] = []
    out.extend(_statuses(meeting_id, reports))
    out.extend(_dates(meeting_id, reports))
    out.extend(_places(meeting_id, reports))
    out.extend(_manners(meeting_id, reports))
    out.extend(_wrong_months(meeting_id, reports))
    out.extend(_formats(meeting_id, reports, meeting))
    out.extend(_reasons(meeting_id, reports))
    out.extend(_left_out_parties(meeting_id, reports))
    out.extend(omissions_of(meeting_id, said))
    return tuple(out)


def _grouped(reports: list[Report], slot: str, value: Any) -> list[tuple[Any, list[Report]]]:
    groups: defaultdict[Any, list[Report]] = defaultdict(list)
    for report in reports:
        found = value(report)
        if found is not None:
            groups[found].append(report)
    return sorted(groups.items(), key=lambda kv: str(kv[0]))


def _values(groups: list[tuple[Any, list[Report]]], slot: str) -> tuple[ConflictValue, ...]:
    return tuple(
        _told(r, value, words_of(r, slot, value if isinstance(value, str) else None))
        for value, rs in groups
        for r in rs
    )


def _told(report: Report, value: Any, words: tuple[Evidence, ...], voice: Voice = voice_of) -> ConflictValue:
    """A value with who says it: who is quoted for its words, else the page."""
    return ConflictValue(
        value=value,
        who=voice(report, words),
        evidence=words,
        as_of=report.page.as_of_first,
        origin=report.page.origin,
    )


def _statuses(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    """One account tells of it as held, another denies it; or one has it called off, another only put off: both stay."""
    told = [r for r in reports if r.status in _OVER | _REFUSED]
    if len({r.status in _OVER for r in told}) < 2:
        told = [r for r in reports if r.status in CALLED_OFF]
        if len({r.status for r in told}) < 2 or not _of_one_time(told):
            return []
    groups = _grouped(told, "status", lambda r: r.status)
    values = tuple(_told(r, v, words_of(r, "status", v), _voice_of_status(r)) for v, rs in groups for r in rs)
    return [Conflict(meeting=meeting_id, slot="status", kind="contradiction", values=values)]


def _voice_of_status(report: Report) -> Voice:
    return voice_of if report.status in _OVER else who_denies


def _of_one_time(reports: list[Report]) -> bool:
    """Written within days of each other: what was put off can be called off in the end, but not by one piece of news."""
    written = [r.page.as_of for r in reports if r.page.as_of is not None]
    return len(written) == len(reports) and all(written[0].overlaps(d, NEWS_CYCLE) for d in written)


def _dates(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    """Accounts that have it held on days apart contradict each other; a plan for another day has moved."""
    # a looser date than a month is no account of the day
    dated = [r for r in reports if r.when is not None and r.when.width <= MONTH and not r.day_of_the_news]
    done = [r for r in dated if looks_back(r)]
    out = []
    if days_differ(done):
        out.append(_of_days(meeting_id, "contradiction", done))
    plans = [r for r in dated if not looks_back(r)]
    if days_differ(plans) or any(done and all(p.day_apart(d) for d in done) for p in plans):
        kind = "changed_over_time" if changed_with_time(dated) else "contradiction"
        out.append(_of_days(meeting_id, kind, dated))
    return out


def _of_days(meeting_id: str, kind: str, reports: list[Report]) -> Conflict:
    """The days that are at odds; «in April» is at odds with none of that month."""
    known = {r.when for r in reports if any(at_odds(r, other) for other in reports)}
    groups = _grouped(
        [r for r in reports if r.when in known],
        "when",
        lambda r: (r.when.first, r.when.last) if r.when else None,
    )
    shown = [({"earliest": iso(d[0]), "latest": iso(d[1])}, rs) for d, rs in groups]
    return Conflict(meeting=meeting_id, slot="when", kind=kind, values=_values(shown, "when"))


def _places(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    """Cities that accounts give, or one page in the words of several: all are kept, with who says which."""
    told: defaultdict[str, list[tuple[Report, str]]] = defaultdict(list)
    for report in reports:
        for place in (report.record.place, *report.record.other_places):
            if place is not None and (city := city_of(place)) is not None:
                told[city].append((report, place.name_en or place.name))
    if len(told) < 2:
        return []
    done = {r.city for r in reports if r.city is not None and r.status not in AHEAD}
    moved = len(done) == 1 or (not done and changed_with_time([r for rs in told.values() for r, _ in rs]))
    kind = "changed_over_time" if moved else "contradiction"
    values = [_told(r, name, words_of(r, "place", name)) for _, rs in sorted(told.items()) for r, name in rs]
    return [Conflict(meeting=meeting_id, slot="place", kind=kind, values=tuple(values))]


def _manners(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    """Direct talks to one side, indirect ones to the other: who says what."""
    said: dict[tuple[str, str | None], ConflictValue] = {}
    for report in reports:
        for m in report.record.mentions:
            if m.slot == "manner" and m.value is not None:
                told = _told(report, m.value, (report.page.evidence(m.start, m.end),))
                said.setdefault((m.value, told.who), told)
    if len({manner for manner, _ in said}) < 2:
        return []
    values = tuple(said[key] for key in sorted(said, key=lambda k: (k[0], k[1] or "")))
    return [Conflict(meeting=meeting_id, slot="manner", kind="contradiction", values=values)]


def _wrong_months(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    out = []
    for report in reports:
        spans = [(m.start, m.end) for m in report.record.mentions if m.slot == "when"]
        over = {t.start: t for start, end in spans for t in report.page.times_over(start, end)}
        for time in over.values():
            if time.doubt is not None and time.doubt.startswith("wrong dual month"):
                value = _told(report, time.text, (report.page.evidence(time.start, time.end),))
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


def _formats(meeting_id: str, reports: list[Report], meeting: Meeting) -> list[Conflict]:
    """A number of sides that a page claims, held against the parties that all accounts together name."""
    named = {v.value.actor or v.value.name_en for v in meeting.parties.values}
    taking_part = {
        v.value.actor or v.value.name_en for v in meeting.parties.values if v.value.role == "party"
    }
    out = []
    counted_once: set[tuple[str, int]] = set()
    for report in reports:
        for claim in report.record.claims:
            claimed = _claimed_parties(claim.text) if claim.kind == "format" else 0
            once = report.page.origin, claimed
            if claimed in (0, len(named), len(taking_part)) or once in counted_once:
                continue
            counted_once.add(once)
            words = (
                (report.page.evidence(claim.start, claim.end),)
                if claim.start is not None and claim.end is not None
                else words_of(report, "trigger")
            )
            note = f"called a meeting of {claimed}; all accounts together name {len(named)} parties"
            claim_made = _told(report, claim.text, words)
            counted = ConflictValue(
                value=len(named),
                who=None,
                evidence=tuple(v.evidence[0] for v in meeting.parties.values if v.evidence),
            )
            out.append(
                Conflict(
                    meeting=meeting_id,
                    slot="format",
                    kind="claimed_format",
                    values=(claim_made, counted),
                    note=note,
                )
            )
    return out


def _claimed_parties(text: str) -> int:
    """How many parties a claimed format means; 0 when the word means no number."""
    return max((format_words().get(w, 0) for w in tokenize(text).words), default=0)


def _reasons(meeting_id: str, reports: list[Report]) -> list[Conflict]:
    """Two origins that give different reasons for one postponement."""
    groups: list[tuple[str, list[Report]]] = []
    for report in reports:
        reason = report.record.reason
        if reason is None:
            continue
        known = next((rs for text, rs in groups if same_text(text, reason)), None)
        if known is None:
            groups.append((reason, [report]))
        else:
            known.append(report)
    if len(groups) < 2 or len({r.page.origin for _, rs in groups for r in rs}) < 2:
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
    told_singly = groups_named(
        {p for p in named if p not in blocs()}
    )  # whose members are told, each for itself
    for party, by in sorted(named.items()):
        if party in told_singly:
            continue
        silent = [
            r
            for r in main
            if not told_of(party, r.parties, day_of(r)) and r.page.origin not in {b.page.origin for b in by}
        ]
        if not silent or len(origins) < 2:
            continue
        values = [_told(r, party, words_of(r, "party")) for r in by]
        values += [
            ConflictValue(value=None, who=who_says(r), evidence=words_of(r, "party"), origin=r.page.origin)
            for r in silent
        ]
        out.append(
            Conflict(meeting=meeting_id, slot="parties", kind="omission", values=tuple(values), note=party)
        )
    return out


# ------------------------------------------------------------------ what a side leaves out, and how pages name it


def framing_of(reports: list[Report]) -> tuple[Framing, ...]:
    """How each page names the contact and its parties, and the loaded labels it uses for anybody."""
    out = []
    for report in reports:
        if not report.main:
            continue
        mentions = report.page.annotation.mentions
        triggers = tuple(dict.fromkeys(m.text for m in report.record.mentions if m.slot == "trigger"))[:4]
        parties = {
            party: tuple(dict.fromkeys(m.text for m in mentions if m.actor == party))[:6]
            for party in sorted(report.parties)
        }
        loaded = tuple(sorted({m.text for m in mentions if m.label == "loaded"}))[:8]
        view = report.page.annotation.document
        out.append(
            Framing(
                document=report.page.id,
                outlet=view.outlet or (view.credit[0].name if view.credit else None),
                meeting=triggers,
                loaded=loaded,
                parties={p: names for p, names in parties.items() if names},
            )
        )
    return tuple(out)
