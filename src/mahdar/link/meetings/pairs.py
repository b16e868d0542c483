"""Pairs of records that may be one contact: two accounts that differ by a day or by the city, and nobody tells both.

They stay two records, since the same people do meet on two days running; each is flagged with the other, and the
values that differ stand side by side with who says them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from mahdar.link.days import days
from mahdar.model import Conflict, ConflictValue, Meeting, Slot

_TOLD = frozenset({"held", "ongoing"})
NOTE = "may be one contact told with another {slot}"


def flag_pairs(meetings: Sequence[Meeting]) -> list[Meeting]:
    """The meetings, each of a pair that may be one contact with a conflict on the slot in which the two differ."""
    by_day: defaultdict[tuple[frozenset[str], int], list[int]] = defaultdict(list)
    for n, meeting in enumerate(meetings):
        span = days(meeting.earliest, meeting.latest)
        parties = _parties(meeting)
        if meeting.status in _TOLD and span is not None and span.width == 0 and len(parties) > 1:
            by_day[parties, span.first].append(n)
    found: defaultdict[int, list[Conflict]] = defaultdict(list)
    for (parties, day), listed in by_day.items():
        after = by_day.get((parties, day + 1), [])
        # of several on one day nobody can say which is meant
        pairs = [(listed[0], after[0], "when")] if len(listed) == len(after) == 1 else []
        pairs += [(listed[0], listed[1], "place")] if len(listed) == 2 else []
        for n, m, slot in pairs:
            one, other = meetings[n], meetings[m]
            if _alike(one, other, slot):
                found[n].append(_conflict(one, other, slot))
                found[m].append(_conflict(other, one, slot))
    return [
        msgspec.structs.replace(m, conflicts=(*m.conflicts, *found[n])) if n in found else m
        for n, m in enumerate(meetings)
    ]


def _parties(meeting: Meeting) -> frozenset[str]:
    return frozenset(v.value.actor for v in meeting.parties.values if v.value.actor)


def _alike(one: Meeting, other: Meeting, slot: str) -> bool:
    """The same kind and rank, nobody tells both, and the slot is the only one in which they differ."""
    if ("call" in (one.what, other.what)) or {r.document for r in one.reports} & {
        r.document for r in other.reports
    }:
        return False
    if not (_values(one.level) & _values(other.level)):
        return False
    here, there = _values(one.place), _values(other.place)
    return bool(here and there) and ((here == there) if slot == "when" else not here & there)


def _values(slot: Slot) -> set[str]:
    return {str(getattr(v.value, "name_en", v.value)) for v in slot.values}


def _conflict(one: Meeting, other: Meeting, slot: str) -> Conflict:
    told = [
        ConflictValue(
            value=getattr(v.value, "name_en", None) or v.value,
            who=v.who[0] if v.who else None,
            evidence=v.evidence[:2],
        )
        for meeting in (one, other)
        for v in getattr(meeting, slot).values[:1]
    ]
    return Conflict(
        meeting=one.id,
        slot=slot,
        kind="contradiction",
        values=tuple(told),
        note=NOTE.format(slot="day" if slot == "when" else "place"),
        other_meeting=other.id,
    )
