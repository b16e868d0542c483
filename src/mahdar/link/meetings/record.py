"""A cluster of reports written up as one Meeting: slots with all values, history of its status, sources."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from mahdar.knowledge.base import load_knowledge
from mahdar.link.days import iso
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.compare import compare, spans_cross
from mahdar.link.meetings.features import CALLED_OFF, TAKEN_PLACE, Report, city_of
from mahdar.link.meetings.lasting import as_long_as_it_lasts
from mahdar.link.meetings.sides import accounts_of, read_sides
from mahdar.link.meetings.versions import conflicts_of, framing_of
from mahdar.link.meetings.voices import voice_of
from mahdar.model import (
    Claim,
    Evidence,
    Meeting,
    Party,
    Place,
    ReportRef,
    Slot,
    SlotValue,
    SourceCount,
    StatusEntry,
)

#: When pages of one day disagree, the later stage of a contact's life is shown.
_STAGES = (
    "unclear",
    "proposed",
    "planned",
    "ongoing",
    "postponed",
    "cancelled",
    "not_held",
    "denied",
    "held",
)
_DONE = ("held", "not_held", "cancelled", "denied", "ongoing", "postponed")


def write_up(cluster: Cluster) -> Meeting:
    """The Meeting record of a cluster. Reports come in page order; ids depend on content alone."""
    reports = sorted(cluster.reports, key=_page_order)
    earliest, latest, when = _when(reports)
    parties = _slot(reports, "party", _party_values)
    meeting_id = (
        "meeting:"
        + hashlib.sha256("|".join(sorted(f"{r.page.id}#{r.number}" for r in reports)).encode()).hexdigest()[
            :16
        ]
    )
    status = _status(reports)
    said = read_sides(reports)
    draft = Meeting(
        id=meeting_id,
        what=_commonest(r.what for r in reports),
        status=status,
        history=_history(reports),
        earliest=earliest,
        latest=latest,
        place=_city_first(
            _as_it_came_about(reports, status, "place", lambda r: [_by_name(p) for p in _places(r)])
        ),
        level=_as_it_came_about(reports, status, "party", lambda r: [r.level] if r.level else []),
        format=_slot(reports, "party", lambda r: [r.record.format] if r.record.format else []),
        parties=parties,
        people=_slot(reports, "person", lambda r: list(r.record.people)),
        issues=_slot(reports, "agenda", lambda r: list(r.record.issues)),
        outcome=_slot(reports, "outcome", lambda r: [r.record.outcome] if r.record.outcome else []),
        when=when,
        reason=_slot(reports, "reason", lambda r: [r.record.reason] if r.record.reason else []),
        series=_slot(reports, "trigger", lambda r: [r.series] if r.series else []),
        reports=tuple(ReportRef(document=r.page.id, meeting_index=r.number, main=r.main) for r in reports),
        sources=_sources(reports),
        claims=_claims(reports),
        accounts=accounts_of(said),
        framing=framing_of(reports),
        comparisons=compare(reports),
        days_basis=_basis(reports),
    )
    return msgspec.structs.replace(draft, conflicts=conflicts_of(meeting_id, reports, draft, said))


def _dates_it(reports: list[Report], dated: list[Report]) -> list[Report]:
    """Those that have it held or going on and say when.

    Where all of them are doubtful, they give way to plans without a doubt whose day a page that has it held looks back on.
    """
    done = [r for r in dated if r.status in TAKEN_PLACE]
    if any(r.record.doubt is None for r in done):
        return done
    over = max((r.page.as_of.last for r in reports if r.status in TAKEN_PLACE and r.page.as_of), default=0)
    firm = [r for r in dated if r.status == "planned" and r.record.doubt is None]
    plans = [r for r in firm if r.when is not None and r.when.last <= over]
    return plans or done


def _basis(reports: list[Report]) -> str | None:
    """`under_way` when no account states a day."""
    if any(r.when is not None for r in reports):
        return None
    return next((r.record.days_basis for r in reports if r.under_way is not None), None)


def _page_order(report: Report) -> tuple[bool, int, str, int]:
    as_of = report.page.as_of
    return as_of is None, as_of.first if as_of else 0, report.page.id, report.number


def slot_evidence(report: Report, slot: str) -> tuple[Evidence, ...]:
    """The words of a report's slot; its trigger when the slot has none of its own."""
    found = [m for m in report.record.mentions if m.slot == slot] or [
        m for m in report.record.mentions if m.slot == "trigger"
    ]
    return tuple(report.page.evidence(m.start, m.end) for m in found[:4])


def _slot(reports: list[Report], slot: str, values: Callable[[Report], list[Any]]) -> Slot:
    """All values of a slot, best supported first (by independent origins, then documents, then content)."""
    origins: defaultdict[bytes, set[str]] = defaultdict(set)
    found: dict[bytes, Any] = {}
    evidence: defaultdict[bytes, dict[tuple[str, int, int], Evidence]] = defaultdict(dict)
    who: defaultdict[bytes, dict[str, None]] = defaultdict(dict)
    for report in reports:
        for value in values(report):
            key = _identity(value)
            found[key] = _fuller(found[key], value) if key in found else value
            origins[key].add(report.page.origin)
            words = _value_evidence(report, slot, value)
            for piece in words:
                evidence[key].setdefault((piece.document, piece.start, piece.end), piece)
            if (voice := voice_of(report, words)) is not None:
                who[key][voice] = None
    order = sorted(found, key=lambda k: (-len(origins[k]), -len(evidence[k]), k))
    return Slot(
        values=tuple(
            SlotValue(value=found[k], evidence=tuple(evidence[k].values()), who=tuple(who[k])) for k in order
        )
    )


def _as_it_came_about(
    reports: list[Report], status: str, slot: str, values: Callable[[Report], list[Any]]
) -> Slot:
    """A slot whose values go first as accounts of the contact itself give them: plans had it elsewhere, or at other ranks."""
    every = _slot(reports, slot, values)
    if status not in TAKEN_PLACE:
        return every
    seen = {_identity(value) for r in reports if r.status in TAKEN_PLACE for value in values(r)}
    return Slot(values=tuple(sorted(every.values, key=lambda v: _identity(v.value) not in seen)))


def _places(report: Report) -> list[Place]:
    """Where it is, and where else a page has it; what one page alone disputes comes last."""
    return [p for p in (report.record.place, *report.record.other_places) if p is not None]


def _city_first(slot: Slot) -> Slot:
    """A city goes before the country it lies in, and a country before a region of the world, whoever names them."""
    in_states = [v for v in slot.values if v.value.country is not None]
    if not in_states:
        return slot
    country, whole = in_states[0].value.country, city_of(in_states[0].value) is None
    others = [v for v in slot.values if v.value.country is None]
    if whole:
        in_states.sort(key=lambda v: v.value.country != country or city_of(v.value) is None)
    return Slot(values=(*in_states, *others))


def _by_name(place: Place) -> Place:
    """«العاصمة الإيطالية» is shown as روما: a known place by its name; how a page calls it stays in the evidence."""
    record = load_knowledge().actors.register.actors.get(place.actor or "")
    return msgspec.structs.replace(place, name=record.name, name_en=record.name_en) if record else place


def _fuller(one: Any, other: Any) -> Any:
    """Of two values of one actor the one that names it in full («خلوصي أكار», not «أكار»); else the first."""
    names = [getattr(v, "name", None) or "" for v in (one, other)]
    return other if len(names[1]) > len(names[0]) else one


def _value_evidence(report: Report, slot: str, value: Any) -> tuple[Evidence, ...]:
    """The words for one value: those that name it when several values share the slot, else the slot's."""
    actor = getattr(value, "actor", None)
    if actor and slot in {"party", "person"}:
        wanted = [m for m in report.record.mentions if m.slot == slot]
        exact = [
            m
            for m in wanted
            if any(stands_for(named, actor) for named in report.page.mentions_over(m.start, m.end))
        ]
        if exact:
            return tuple(report.page.evidence(m.start, m.end) for m in exact[:4])
    named = [m for m in report.record.mentions if m.slot == slot and m.value and m.value == _name_of(value)]
    if named:
        return tuple(report.page.evidence(m.start, m.end) for m in named[:4])
    return slot_evidence(report, slot)


def _name_of(value: Any) -> str | None:
    """The name that the words of a slot carry for a value."""
    return getattr(value, "name_en", None) or (value if isinstance(value, str) else None)


def stands_for(mention: Any, actor: str) -> bool:
    """A mention names an actor itself, or somebody of that actor's state."""
    return mention.actor == actor or (mention.country is not None and actor == f"state:{mention.country}")


def _identity(value: Any) -> bytes:
    actor = getattr(value, "actor", None)
    if actor:
        return f"actor:{actor}:{value.role if isinstance(value, Party) else ''}".encode()
    return msgspec.json.encode(value)


def _party_values(report: Report) -> list[Any]:
    return list(report.record.parties)


def _when(reports: list[Report]) -> tuple[str | None, str | None, Slot]:
    """The shown days (the finest range most origins support, the newest account first) and all that are given."""
    slot = _slot(reports, "when", _days_told)
    dated = [r for r in reports if r.when is not None]
    if not dated:
        under_way = [r.under_way for r in reports if r.under_way is not None]
        if not under_way:
            return None, None, slot
        return iso(min(d.first for d in under_way)), iso(max(d.last for d in under_way)), slot
    dated = [r for r in dated if not r.day_of_the_news] or dated
    done = _dates_it(reports, dated) or _newest(dated)
    best = done[0].when
    support: defaultdict[Any, set[str]] = defaultdict(set)
    for report in done:
        for other in done:
            if report.when and other.when and other.when.meet(report.when):
                support[report.when].add(other.page.origin)
    over = {r.when for r in done if r.status == "held"}  # while it goes on, its last day is a plan
    best = min(support, key=lambda d: (-len(support[d]), d.width, d not in over, d)) if support else best
    assert best is not None
    narrow = best
    for report in done:
        met = narrow.meet(report.when) if report.when and not spans_cross(narrow, report.when) else None
        narrow = met or narrow
    shown = as_long_as_it_lasts(narrow, done, _commonest(r.what for r in done))
    return iso(shown.first), iso(shown.last), slot


def _days_told(report: Report) -> list[dict[str, str | None]]:
    told = report.when or report.under_way
    if told is None:
        return []
    value: dict[str, str | None] = {"earliest": iso(told.first), "latest": iso(told.last)}
    return [value if report.when is not None else {**value, "basis": report.record.days_basis}]


def _newest(reports: list[Report]) -> list[Report]:
    """The reports of the last day on which a page spoke (all of them when no page's day is known)."""
    known = [r.page.as_of.last for r in reports if r.page.as_of is not None]
    if not known:
        return reports
    return [r for r in reports if r.page.as_of is not None and r.page.as_of.last == max(known)]


def _status(reports: list[Report]) -> str:
    """The status now: what the newest pages say; an older page's plan never outweighs what was done."""
    done = [r for r in reports if r.status in _DONE]
    pool = _newest(done) if done else _newest(reports)
    undated_held = [r for r in done if r.page.as_of is None and r.status == "held"]
    held = [r for r in done if r.status == "held"]
    refused = [r for r in done if r.status in {"denied", "not_held"} and _last([r]) >= _last(held)]
    borne_out = len({r.page.origin for r in held}) > 1
    newest = undated_held or _last(held) >= _last(pool) or pool == refused
    if held and newest and (borne_out or not refused) and not _goes_on(reports, held):
        return "held"
    if refused and not borne_out:
        return "denied" if any(r.status == "denied" for r in refused) else "not_held"
    off = done and pool == [r for r in pool if r.status in CALLED_OFF]
    alone = done and pool == [r for r in pool if r.status == "held"]
    if (off and _set_anew(reports, pool)) or ((off or alone) and _goes_on(reports, pool)):
        pool = [r for r in reports if r.status in {"planned", "proposed"}]
    support: defaultdict[str, set[str]] = defaultdict(set)
    for report in pool:
        support[report.status].add(report.page.origin)
    return max(support, key=lambda s: (len(support[s]), _STAGES.index(s) if s in _STAGES else 0))


def _goes_on(reports: list[Report], told: list[Report]) -> bool:
    """Few accounts call it off, or have it held, and more of that day or later go on speaking of it as planned.

    An account whose parties are read from elsewhere does not count; where there are no others, later plans outweigh them.
    """
    origins = {r.page.origin for r in told if not r.supplied}
    since = _last(told) + (not origins)
    planned = [r for r in reports if r.status == "planned" and not r.supplied and _last([r]) >= since > 1]
    return len({r.page.origin for r in planned} - origins) > len(origins)


def _set_anew(reports: list[Report], called_off: list[Report]) -> bool:
    """A page of a later day plans it for a later day, and says that it had been put off."""
    days = [r.when.last for r in called_off if r.when is not None]
    return any(
        r.status == "planned"
        and r.record.deferred
        and _last([r]) > _last(called_off)
        and (not days or (r.when is not None and r.when.first > max(days)))
        for r in reports
    )


def _last(reports: list[Report]) -> int:
    return max((r.page.as_of.last for r in reports if r.page.as_of is not None), default=0)


def _history(reports: list[Report]) -> tuple[StatusEntry, ...]:
    """One entry per status and day of publication, in the order they became known; undated pages last."""
    grouped: dict[tuple[str | None, str | None, str], list[Evidence]] = {}
    for report in reports:
        key = (report.page.as_of_first, report.page.as_of_last, report.status)
        grouped.setdefault(key, []).extend(slot_evidence(report, "status"))
    order = sorted(
        grouped,
        key=lambda k: (k[0] is None, k[0] or "", k[1] or "", _STAGES.index(k[2]) if k[2] in _STAGES else 0),
    )
    return tuple(
        StatusEntry(
            status=status, as_of=first, as_of_latest=last, evidence=tuple(grouped[first, last, status])
        )
        for first, last, status in order
    )


def _sources(reports: list[Report]) -> SourceCount:
    pages = {r.page.id: r.page for r in reports}.values()
    outlets = {p.annotation.document.outlet for p in pages} | {c.outlet for p in pages for c in p.also}
    return SourceCount(
        documents=len(pages),
        independent=len({p.origin for p in pages}),
        captures=sum(1 + len(p.also) for p in pages),
        outlets=tuple(sorted(filter(None, outlets))),
    )


def _claims(reports: list[Report]) -> tuple[Claim, ...]:
    seen: dict[tuple[str, str], Claim] = {}
    for report in reports:
        for claim in report.record.claims:
            seen.setdefault((claim.kind, claim.text), claim)
    return tuple(seen[k] for k in sorted(seen))


def _commonest(values: Iterable[str]) -> str:
    counts: defaultdict[str, int] = defaultdict(int)
    for value in values:
        counts[value] += 1
    return min(counts, key=lambda v: (-counts[v], v))
