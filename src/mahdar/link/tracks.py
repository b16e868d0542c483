"""Which tracks a pile of meetings holds, and which meetings belong to a chosen one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence, Set
from itertools import chain, combinations
from typing import NamedTuple

import msgspec

from mahdar.knowledge.base import load_knowledge
from mahdar.link.bodies import members
from mahdar.link.days import Days, days
from mahdar.link.ledger import side_of
from mahdar.link.meetings.features import lands_of_several
from mahdar.link.successors import asked_for, of_one_side, with_their_sides
from mahdar.model import Evidence, Meeting, Reasoned, TrackSummary

#: A pair of parties makes a track when they are seen in contact at least this often.
FEWEST_MEETINGS = 2
#: One page that tells of several contacts of two makes no track.
FEWEST_PAGES = 2
MOST_TRACKS = 200
#: What fewer than one page in so many says of a contact (a party, a place) is not certain enough for the track.
ONE_OF = 5
#: A gathering of more than this many parties (a summit of a league) is not every pair's track.
MOST_PARTIES = 8
#: Ids of actors that host or mediate: states and organisations.
_MEDIATE = ("state:", "org:")
#: Who would have hosted or mediated what came to nothing, or of what nobody says whether it did, is none that did.
_OPEN = frozenset({"unclear", "denied", "not_held"})
#: How many places in the text are kept as evidence of one mediator.
MOST_EVIDENCE = 4


class TrackQuery(NamedTuple):
    """A chosen track: its parties (actor ids) and, if given, the period."""

    name: str
    parties: tuple[str, ...]
    period: Days | None = None

    @property
    def sides(self) -> tuple[str, ...]:
        """Its parties, and who else has stood for the side of one of them (`link/successors.tsv`)."""
        return with_their_sides(self.parties)

    def asked(self, actors: Iterable[str], day: str | None = None) -> set[str]:
        """The parties that the actors are, or have a side in common with."""
        return asked_for(actors, set(self.parties), day)


def parties_of(meeting: Meeting) -> list[str]:
    """The ids of a meeting's parties, hosts included, mediators left out; best supported first."""
    here = present(meeting)
    named = (v.value for v in meeting.parties.values if v.value.role != "mediator")
    return list(dict.fromkeys(p.actor for p in named if p.actor and p.actor in here))


def present(meeting: Meeting) -> set[str]:
    """Everybody who takes part, in whatever role; of a contact told by many pages not whom hardly any of them adds.

    The slot keeps everyone with his words; but what a page in ten reads into a contact («قمة بكين» with a third
    state) makes it no contact of that third's track.
    """
    told: defaultdict[str, list[Evidence]] = defaultdict(list)
    for value in meeting.parties.values:
        if value.value.actor:
            told[value.value.actor] += value.evidence
    return {actor for actor, words in told.items() if borne_out(meeting, words)}


def borne_out(meeting: Meeting, words: Iterable[Evidence]) -> bool:
    """One page in ONE_OF at least has the words."""
    return ONE_OF * len({e.document for e in words}) >= meeting.sources.documents


def meant(actor: str) -> set[str]:
    """Whom an actor may be asked for as: itself, the state of an army, and of a side that holds it against its rivals.

    A joint body is each of the sides that sit in it; who followed another at its side of the table is that side.
    """
    holders = load_knowledge().meetings.rivals.holders
    return {actor, side_of(actor), holders.get(actor, actor), *members(actor), *of_one_side(actor)}


def _asked_for(meeting: Meeting, query: TrackQuery) -> set[str]:
    """The parties of the track that take part; who is one himself is not his state besides."""
    here = present(meeting)
    day = meeting.earliest or min((h.as_of for h in meeting.history if h.as_of), default=None)
    others = here.difference(query.parties)
    stand_for = (p for actor in others for p in meant(actor) - of_one_side(actor))
    return here.union(stand_for).intersection(query.parties) | query.asked(others, day)


def third_parties(meetings: Iterable[Meeting], query: TrackQuery) -> tuple[str, ...]:
    """Everybody else who takes part in the track's own meetings, most often seen first: states and organisations.

    The land of which two parties are sides is no third: who names it names them.
    """
    own = {*query.parties, *lands_of_several(query.parties)}
    others = (a for m in meetings for a in present(m) if meant(a).isdisjoint(own))
    counts = Counter(a for a in others if a.startswith(_MEDIATE))
    return tuple(sorted(counts, key=lambda a: (-counts[a], a)))


def sponsors_of(meetings: Iterable[Meeting], query: TrackQuery) -> tuple[Reasoned, ...]:
    """The third parties that host or mediate, most often first: {"actor", "contacts": how many}, with the words for it."""
    found: defaultdict[str, list[tuple[Evidence, ...]]] = defaultdict(list)
    own = {*query.parties, *lands_of(query.parties)}
    for meeting in meetings:
        for actor, words in _sponsors(meeting).items() if meeting.status not in _OPEN else ():
            if actor.startswith(_MEDIATE) and meant(actor).isdisjoint(own):
                found[actor].append(words)
    return tuple(
        Reasoned(
            value={"actor": actor, "contacts": len(found[actor])},
            evidence=tuple(chain.from_iterable(found[actor]))[:MOST_EVIDENCE],
        )
        for actor in sorted(found, key=lambda a: (-len(found[a]), a))
    )


def lands_of(parties: Iterable[str]) -> set[str]:
    """The lands of which a party of the track is a side: what is told of the land there is told of that side."""
    land_of = load_knowledge().meetings.rivals.land_of
    return {land_of[p] for p in parties if p in land_of}


def _sponsors(meeting: Meeting) -> dict[str, tuple[Evidence, ...]]:
    """Who is host or mediator by the word of a page, or takes part in a meeting on his own soil; with the words.

    What hardly any of its pages say (see `present`) makes nobody a host.
    """
    places = (v for v in meeting.place.values if borne_out(meeting, v.evidence))
    soil = {f"state:{v.value.country}": v.evidence[:1] for v in places}
    out: dict[str, tuple[Evidence, ...]] = {}
    for value in meeting.parties.values:
        actor = value.value.actor
        if not actor or not borne_out(meeting, value.evidence):
            continue
        if value.value.role != "party" or actor in soil:
            out[actor] = (*value.evidence[:1], *soil.get(actor, ()))
    return out


def belongs(meeting: Meeting, query: TrackQuery) -> bool:
    """At least two of the track's parties take part, within the period when one is given."""
    if len(_asked_for(meeting, query)) < min(2, len(query.parties)):
        return False
    return in_period(meeting, query)


def in_period(meeting: Meeting, query: TrackQuery) -> bool:
    """The meeting may lie in the period; one without a date is placed by the days of the pages that tell of it."""
    if query.period is None:
        return True
    span = days(meeting.earliest, meeting.latest)
    if span is not None:
        return span.overlaps(query.period)
    told = [days(h.as_of, h.as_of_latest or h.as_of) for h in meeting.history]
    return any(t is not None and t.overlaps(query.period) for t in told)


def choose(meetings: Sequence[Meeting], query: TrackQuery, about: Set[str]) -> list[Meeting]:
    """The meetings of a track, each marked `contact` or `around`.

    A contact is one between two of its parties. Around it stand contacts of one of its parties with a third party
    of the track (a host or mediator of its own contacts) that are told on a page which tells of a contact, is
    `about` the track otherwise, or has the third party meet one and then another.
    """
    contacts = [m for m in meetings if belongs(m, query)]
    pages = {*about, *(r.document for m in contacts for r in m.reports)}
    third = set(third_parties(contacts, query))
    pages |= _shuttled(meetings, query, third)
    own = {m.id for m in contacts}
    out = []
    for meeting in meetings:
        if meeting.id in own:
            out.append(msgspec.structs.replace(meeting, in_track="contact"))
            continue
        touches = _asked_for(meeting, query) and present(meeting).intersection(third)
        if touches and in_period(meeting, query) and any(r.document in pages for r in meeting.reports):
            out.append(msgspec.structs.replace(meeting, in_track="around"))
    return out


def _shuttled(meetings: Iterable[Meeting], query: TrackQuery, third: Set[str]) -> set[str]:
    """The pages on which a third party meets one party of the track, and then another."""
    met: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for meeting in meetings:
        for between in present(meeting).intersection(third):
            for report in meeting.reports:
                met[report.document, between] |= _asked_for(meeting, query)
    return {document for (document, _), sides in met.items() if len(sides) > 1}


def see_tracks(
    meetings: Iterable[Meeting], name: Callable[[str], tuple[str, str]]
) -> tuple[TrackSummary, ...]:
    """The tracks in a pile: pairs of parties, and larger sets that met as such, in contact FEWEST_MEETINGS times.

    `name(actor)` gives an actor's Arabic and English name. Most contacts first; `earliest` and `latest` are the
    first and last day on which a contact of the track lies.
    """
    found: defaultdict[tuple[str, ...], list[Meeting]] = defaultdict(list)
    for meeting in meetings:
        parties = tuple(sorted(parties_of(meeting)))
        if not 2 <= len(parties) <= MOST_PARTIES:
            continue
        for pair in combinations(parties, 2):
            found[pair].append(meeting)
        if len(parties) > 2:
            found[parties].append(meeting)
    whole = {frozenset(m.id for m in ms) for group, ms in found.items() if len(group) > 2}
    out = []
    for group, ms in found.items():
        if len(ms) < FEWEST_MEETINGS or len({r.document for m in ms for r in m.reports}) < FEWEST_PAGES:
            continue
        if len(group) == 2 and frozenset(m.id for m in ms) in whole:
            continue  # the two never met but with those others
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
