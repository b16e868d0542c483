"""Who governs a land is its state: «طالبان» of 2025 and «أفغانستان» are one party, on a page of a known day.

Pages call a government that came to power as a movement by either name; a record that kept both would have two sides
of one. The state's id is kept, unless the track is asked for by the movement.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, MeetingReport, Party, Position, Signal


def unite_rulers(annotations: Sequence[Annotation], asked: Sequence[str]) -> list[Annotation]:
    """The annotations with one id for each land and who governs it; `asked` are the parties of the chosen track."""
    rulers = load_knowledge().meetings.rivals.rulers
    out = []
    for annotation in annotations:
        published = annotation.document.published
        one: dict[str, str] = {}
        for ruler in rulers:
            governs = (
                published.earliest is not None
                and (ruler.first is None or ruler.first.isoformat() <= published.earliest)
                and (ruler.last is None or (published.latest or "9") <= ruler.last.isoformat())
            )
            if governs and ruler.side in asked and ruler.land not in asked:
                one[ruler.land] = ruler.side
            elif governs:
                one[ruler.side] = ruler.land
        out.append(_with(annotation, one) if one and _named(annotation, one) else annotation)
    return out


def _named(annotation: Annotation, one: Mapping[str, str]) -> bool:
    return any(m.actor in one for m in annotation.mentions)


def _with(annotation: Annotation, one: Mapping[str, str]) -> Annotation:
    names = {p.actor: p for r in annotation.meetings for p in r.parties}
    return msgspec.structs.replace(
        annotation,
        meetings=tuple(_meeting(r, one, names) for r in annotation.meetings),
        positions=tuple(_position(p, one) for p in annotation.positions),
        signals=tuple(_signal(s, one) for s in annotation.signals),
    )


def _meeting(
    report: MeetingReport, one: Mapping[str, str], names: Mapping[str | None, Party]
) -> MeetingReport:
    """Its parties, each once; a party keeps the words that it was called by in `mentions`."""
    known = load_knowledge().actors
    parties: dict[tuple[str | None, str], Party] = {}
    for party in report.parties:
        actor = one.get(party.actor or "")
        if actor is not None:
            named = names.get(actor)
            english = named.name_en if named is not None else known.name_en(actor)
            party = msgspec.structs.replace(party, actor=actor, name_en=english)
        parties.setdefault((party.actor, party.role), party)
    return msgspec.structs.replace(report, parties=tuple(parties.values()))


def _position(position: Position, one: Mapping[str, str]) -> Position:
    actor = one.get(position.actor or "", position.actor)
    jointly = _once(one.get(a, a) for a in position.jointly)
    return msgspec.structs.replace(
        position,
        actor=actor,
        jointly=tuple(a for a in jointly if a != actor),
        toward=one.get(position.toward or "", position.toward),
    )


def _signal(signal: Signal, one: Mapping[str, str]) -> Signal:
    return msgspec.structs.replace(signal, parties=_once(one.get(p, p) for p in signal.parties))


def _once(actors: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actors))
