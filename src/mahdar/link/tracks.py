"""Which tracks a pile of meetings holds, and which meetings belong to a chosen one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import NamedTuple

from mahdar.link.days import Days, days
from mahdar.model import Meeting, TrackSummary

#: A pair of parties makes a track when they are seen in contact at least this often.
FEWEST_MEETINGS = 2
MOST_TRACKS = 200


class TrackQuery(NamedTuple):
    """A chosen track: its parties (actor ids) and, if given, the period."""

    name: str
    parties: tuple[str, ...]
    period: Days | None = None


def parties_of(meeting: Meeting) -> list[str]:
    """The ids of a meeting's parties, hosts included, mediators left out; best supported first."""
    out: list[str] = []
    for value in meeting.parties.values:
        party = value.value
        if party.actor and party.role != "mediator" and party.actor not in out:
            out.append(party.actor)
    return out


def mediators_of(meeting: Meeting) -> list[str]:
    return [v.value.actor for v in meeting.parties.values if v.value.actor and v.value.role == "mediator"]


def belongs(meeting: Meeting, query: TrackQuery) -> bool:
    """At least two of the track's parties take part, within the period when one is given."""
    present = set(parties_of(meeting)) | set(mediators_of(meeting))
    if len(present.intersection(query.parties)) < min(2, len(query.parties)):
        return False
    span = days(meeting.earliest, meeting.latest)
    return query.period is None or (span is not None and span.overlaps(query.period))


def see_tracks(
    meetings: Iterable[Meeting], name: Callable[[str], tuple[str, str]]
) -> tuple[TrackSummary, ...]:
    """The tracks in a pile: pairs of parties, and larger sets that met as such, in contact FEWEST_MEETINGS times.

    `name(actor)` gives an actor's Arabic and English name. Most contacts first.
    """
    found: defaultdict[tuple[str, ...], list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        parties = tuple(sorted(parties_of(meeting)))
        if not 2 <= len(parties) <= 8:
            continue
        for pair in combinations(parties, 2):
            found[pair].append(meeting)
        if len(parties) > 2:
            found[parties].append(meeting)
    out = []
    for group, ms in found.items():
        if len(ms) < FEWEST_MEETINGS:
            continue
        first = min((m.earliest for m in ms if m.earliest), default=None)
        last = max((m.latest for m in ms if m.latest), default=None)
        arabic, english = zip(*(name(p) for p in group), strict=True)
        out.append(
            TrackSummary(
                name=" – ".join(arabic),
                name_en=" – ".join(english),
                parties=group,
                meetings=len(ms),
                earliest=first,
                latest=last,
            )
        )
    return tuple(sorted(out, key=lambda t: (-t.meetings, len(t.parties), t.parties))[:MOST_TRACKS])
