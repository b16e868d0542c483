"""The state of a track: what was reached, when, what is expected, what is demanded, and whether it lives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from mahdar.link.days import days
from mahdar.link.pages import LinkedPage
from mahdar.link.summary import write_summary
from mahdar.link.tracks import TrackQuery, mediators_of
from mahdar.model import Evidence, Meeting, PositionLine, Reasoned, Signal, Track

#: The ladder of levels, lowest first (order of seniority in the practice of normalisation talks).
LADDER = (
    "officials",
    "intelligence_chiefs",
    "military",
    "envoys",
    "ministers",
    "defence_ministers",
    "foreign_ministers",
    "leaders",
)
#: A track with no contact for this many days before the newest page is called stalled.
STALLED_AFTER = 180
_ASKS = {"demands", "conditions"}
_GRANTS = {"accepts", "offers"}


def state_of_track(
    query: TrackQuery,
    meetings: Sequence[Meeting],
    positions: Sequence[PositionLine],
    pages: Sequence[LinkedPage],
    names: Any,
) -> Track:
    """Read the state off the track's own meetings, positions and signals; every value carries evidence."""
    held = sorted(
        (m for m in meetings if m.status in {"held", "ongoing"}), key=lambda m: (m.latest or "", m.id)
    )
    dated = [m for m in held if m.earliest]
    ladder = _ladder(held)
    open_, answered = _conditions(query, positions)
    signals = _signals(pages, query)
    expected = _next_expected(meetings, dated)
    newest = max((p.as_of.last for p in pages if p.as_of is not None), default=None)
    state, why = _state(dated, expected, signals, newest, meetings)
    track = Track(
        name=query.name,
        name_en=" – ".join(names(p)[1] for p in query.parties),
        parties=query.parties,
        mediators=tuple(sorted({a for m in meetings for a in mediators_of(m)} - set(query.parties))),
        level_reached=ladder[-1] if ladder else None,
        first_contact=_contact(dated[0]) if dated else None,
        last_contact=_contact(dated[-1]) if dated else None,
        next_expected=_contact(expected) if expected else None,
        open_conditions=open_,
        answered_conditions=answered,
        state=state,
        state_why=why,
        ladder=ladder,
        contacts_per_month=dict(sorted(Counter(m.earliest[:7] for m in dated if m.earliest).items())),
    )
    return write_summary(track, names)


def evidence_of(meeting: Meeting, slot: str = "when") -> tuple[Evidence, ...]:
    """Words for a meeting: of the named slot, else of its status history."""
    values = getattr(meeting, slot).values
    found = tuple(e for v in values for e in v.evidence)
    return (found or tuple(e for h in meeting.history for e in h.evidence))[:4]


def _contact(meeting: Meeting) -> Reasoned:
    place = meeting.place.values[0].value if meeting.place.values else None
    value = {
        "meeting": meeting.id,
        "status": meeting.status,
        "earliest": meeting.earliest,
        "latest": meeting.latest,
        "place": (place.name_en or place.name) if place else None,
        "place_ar": place.name if place else None,
        "level": meeting.level.values[0].value if meeting.level.values else None,
        "what": meeting.what,
    }
    return Reasoned(value=value, evidence=evidence_of(meeting))


def _ladder(held: Sequence[Meeting]) -> tuple[Reasoned, ...]:
    """Each level reached, with the first meeting held at it, lowest level first."""
    first: dict[str, Meeting] = {}
    for meeting in held:
        for value in meeting.level.values:
            if value.value in LADDER:
                first.setdefault(value.value, meeting)
    return tuple(
        Reasoned(
            value={
                "level": level,
                "meeting": first[level].id,
                "earliest": first[level].earliest,
                "latest": first[level].latest,
            },
            evidence=evidence_of(first[level], "level"),
        )
        for level in LADDER
        if level in first
    )


def _next_expected(meetings: Sequence[Meeting], held: Sequence[Meeting]) -> Meeting | None:
    """The contact last said to be coming, if no page says since that it was held or put off."""
    coming = [m for m in meetings if m.status in {"planned", "proposed"}]
    last_held = held[-1].latest if held else None
    alive = [m for m in coming if m.latest is None or last_held is None or m.latest >= last_held]

    def told(meeting: Meeting) -> tuple[str, bool, str]:
        return (
            max((h.as_of or "" for h in meeting.history), default=""),
            meeting.status == "planned",
            meeting.id,
        )

    return max(alive, key=told) if alive else None


def _conditions(
    query: TrackQuery, positions: Sequence[PositionLine]
) -> tuple[tuple[Reasoned, ...], tuple[Reasoned, ...]]:
    """What each party requires; answered when another party of the track grants the same issue no earlier."""
    open_: list[Reasoned] = []
    answered: list[Reasoned] = []
    for line in positions:
        asks = [e for e in line.entries if e.stance in _ASKS and not e.negated]
        if line.actor not in query.parties or not asks:
            continue
        first = asks[0]
        grants = [
            (other, e)
            for other in positions
            if other.actor != line.actor
            and other.actor in query.parties
            and other.issue == line.issue
            and line.issue
            for e in other.entries
            if e.stance in _GRANTS and not e.negated and (e.as_of or "") >= (first.as_of or "")
        ]
        value = {
            "actor": line.actor,
            "issue": line.issue,
            "issue_text": line.issue_text,
            "since": first.as_of,
            "stance": first.stance,
            "toward": first.toward,
        }
        evidence = tuple(e for entry in asks for e in entry.evidence)[:4]
        if grants:
            by, entry = grants[0]
            answered.append(
                Reasoned(
                    value={**value, "answered_by": by.actor, "on": entry.as_of},
                    evidence=evidence + entry.evidence,
                )
            )
        else:
            open_.append(Reasoned(value=value, evidence=evidence))
    return tuple(open_), tuple(answered)


def _signals(pages: Sequence[LinkedPage], query: TrackQuery) -> list[tuple[str, Signal, LinkedPage]]:
    """The pages' words on the track itself, in order of the day they speak of (else of the page)."""
    out = []
    for page in pages:
        for signal in page.annotation.signals:
            if signal.parties and not set(signal.parties) & set(query.parties):
                continue
            out.append((signal.latest or page.as_of_last or "", signal, page))
    return sorted(out, key=lambda s: (s[0], s[2].id, s[1].start))


def _state(
    held: Sequence[Meeting],
    expected: Meeting | None,
    signals: Sequence[tuple[str, Signal, LinkedPage]],
    newest: int | None,
    meetings: Sequence[Meeting],
) -> tuple[str, tuple[Reasoned, ...]]:
    """active | collapsed | stalled | postponed | unknown, with every reason that bears on it."""
    why = [
        Reasoned(
            value={
                "signal": signal.kind,
                "as_of": day or None,
                "who": (signal.who.name_en or signal.who.name) if signal.who else None,
                "who_ar": signal.who.name if signal.who else None,
            },
            evidence=(page.evidence(signal.start, signal.end),),
        )
        for day, signal, page in signals
    ]
    last_day, last_signal = (signals[-1][0], signals[-1][1].kind) if signals else ("", None)
    last_contact = held[-1].latest or "" if held else ""
    if last_signal == "collapse" and last_day >= last_contact:
        return "collapsed", tuple(why)
    if last_signal == "stall" and last_day >= last_contact and expected is None:
        return "stalled", tuple(why)
    if expected is not None or last_signal in {"resume", "progress", "launch"}:
        return "active", tuple(why)
    put_off = [m for m in meetings if m.status == "postponed" and (m.latest or "") >= last_contact]
    if put_off:
        return "postponed", (*why, _contact(put_off[-1]))
    if held and newest is not None:
        span = days(held[-1].earliest, held[-1].latest)
        if span is not None and newest - span.last > STALLED_AFTER:
            return "stalled", (*why, _contact(held[-1]))
        return "active", (*why, _contact(held[-1]))
    return "unknown", tuple(why)
