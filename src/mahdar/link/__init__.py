"""All pages together: one actor, one meeting, one line of positions, from many pages; and the track's state.

`build_dossier` is a pure function of the set of annotations: their order does not matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

import msgspec

from mahdar.arabic.tokens import tokenize
from mahdar.link.actors import Names, collect_actors, names_of
from mahdar.link.bodies import blocs, groups_named
from mahdar.link.copies import CopyResult, copy_page, find_copies
from mahdar.link.ledger import build_ledger
from mahdar.link.meetings.cluster import cluster_reports
from mahdar.link.meetings.features import features, lands_of_several
from mahdar.link.meetings.over import over_by_now
from mahdar.link.meetings.pairs import flag_pairs
from mahdar.link.meetings.record import write_up
from mahdar.link.pages import LinkedPage, order_pages, page_days
from mahdar.link.people import unite_people
from mahdar.link.pertinent import pages_about, pages_beside
from mahdar.link.rulers import unite_rulers
from mahdar.link.said import only_said_of_the_track
from mahdar.link.state import state_of_track
from mahdar.link.tracks import TrackQuery, choose, see_tracks, third_parties
from mahdar.link.translations import translation_of
from mahdar.model import (
    DOSSIER_SCHEMA,
    Annotation,
    Capture,
    Copy,
    Dossier,
    DossierDocument,
    DossierStatement,
    Meeting,
    PositionLine,
)


def build_dossier(
    annotations: Iterable[Annotation],
    also: Mapping[str, tuple[Capture, ...]] | None = None,
    query: TrackQuery | None = None,
) -> Dossier:
    """Link annotated pages into a dossier.

    `also` gives further captures of a text (by document id); `query` chooses a track, else every meeting is kept
    and the tracks seen are listed. Days of undated pages must have been inferred before (see `link.dating`).
    """
    annotations = unite_rulers(unite_people(list(annotations)), query.parties if query else ())
    found = find_copies(copy_page(a) for a in annotations)
    pages = order_pages(_linked(annotations, found, also or {}))
    clusters = cluster_reports(features(p, n) for p in pages for n in range(len(p.annotation.meetings)))
    meetings = flag_pairs(over_by_now((write_up(c) for c in clusters), pages))
    meetings.sort(key=lambda m: (m.earliest or m.latest or "9999", m.id))
    actors = collect_actors(pages)
    names = names_of(actors)
    tracks = see_tracks(meetings, names)
    ledger = build_ledger(pages)
    track = None
    if query is not None:
        by_id = {p.id: p for p in pages}
        about = pages_about(pages, query)
        meetings = [m for m in choose(meetings, query, about) if not only_said_of_the_track(m, by_id)]
        taken = about.union(r.document for m in meetings for r in m.reports)
        taken |= pages_beside(pages, taken, query, set(third_parties(meetings, query)))
        pages = [p for p in pages if p.id in taken]
        ledger = tuple(
            line for line in build_ledger(pages, query.sides) if line.actor in _sides(meetings, query)
        )
        track = state_of_track(query, meetings, ledger, pages, names)
        actors = collect_actors(pages)
    meetings = [_labelled(m, names) for m in meetings]
    return Dossier(
        schema=DOSSIER_SCHEMA,
        track=track,
        tracks=tracks,
        documents=tuple(_document(p, found.names) for p in pages),
        actors=actors,
        meetings=tuple(meetings),
        statements=_statements(pages),
        positions=ledger,
        conflicts=tuple(c for m in meetings for c in m.conflicts),
        copies=_copies(found, {p.id for p in pages}),
    )


def _linked(
    annotations: Sequence[Annotation], found: CopyResult, also: Mapping[str, tuple[Capture, ...]]
) -> list[LinkedPage]:
    copy_of = {c.document: c.copy_of for c in found.copies}
    return [
        LinkedPage(
            id=a.document.id,
            annotation=a,
            as_of=page_days(a),
            origin=found.origins[a.document.id],
            copy_of=copy_of.get(a.document.id),
            similar=found.similar.get(a.document.id, ()),
            also=also.get(a.document.id, ()),
        )
        for a in annotations
    ]


def _copies(found: CopyResult, shown: Set[str]) -> tuple[Copy, ...]:
    return tuple(c for c in found.copies if c.document in shown and c.copy_of in shown)


def _sides(meetings: Sequence[Meeting], query: TrackQuery) -> set[str | None]:
    """Whose positions a track's ledger holds: its parties and everybody who took part in its meetings."""
    sides: set[str | None] = set(query.sides)
    for meeting in meetings:
        sides.update(v.value.actor for v in meeting.parties.values)
    return sides


def _document(page: LinkedPage, names: Mapping[str, str]) -> DossierDocument:
    view = page.annotation.document
    return DossierDocument(
        id=page.id,
        given_id=view.given_id,
        url=view.url,
        outlet=view.outlet,
        title=view.title,
        language=view.language,
        published=view.published,
        credit=view.credit,
        source=view.source,
        author=view.author,
        dates=view.dates,
        copy_of=page.copy_of,
        similar=page.similar,
        origin=page.origin,
        origin_name=names.get(page.origin),
        also=page.also,
        translation=translation_of(page.annotation),
        notes=view.notes,
    )


def _statements(pages: Sequence[LinkedPage]) -> tuple[DossierStatement, ...]:
    """All statements; one whose words an earlier one of the record has says which (`repeats`)."""
    found: list[DossierStatement] = []
    first: dict[str, str] = {}
    for page in pages:
        for n, s in enumerate(page.annotation.statements):
            statement_id = f"statement:{page.id[:16]}:{n}"
            earlier = first.setdefault(_content_key(s.text), statement_id)
            found.append(
                DossierStatement(
                    id=statement_id,
                    document=page.id,
                    kind=s.kind,
                    text=s.text,
                    start=s.start,
                    end=s.end,
                    speaker=s.speaker,
                    addressee=s.addressee,
                    chain=s.chain,
                    as_of=page.as_of_first,
                    as_of_latest=page.as_of_last,
                    evidence=(page.evidence(s.start, s.end),),
                    repeats=earlier if earlier != statement_id else None,
                )
            )
    return tuple(found)


def _content_key(text: str) -> str:
    return " ".join(w for w in tokenize(text).words if w.isalnum())


def _labelled(meeting: Meeting, names: Names) -> Meeting:
    """The meeting with a short human title made of its parties; who hosts or mediates comes last.

    A land is not named beside its own sides, nor a group of states beside its members.
    """
    values = sorted(meeting.parties.values, key=lambda v: v.value.role != "party")
    actors = dict.fromkeys(v.value.actor for v in values if v.value.actor)
    wholes = lands_of_several(actors) | groups_named({a for a in actors if a not in blocs()})
    shown = [names(a) for a in actors if a not in wholes][:5]
    return msgspec.structs.replace(
        meeting,
        label=" – ".join(n[0] for n in shown) or None,
        label_en=" – ".join(n[1] for n in shown) or None,
    )


__all__ = ["Names", "PositionLine", "TrackQuery", "build_dossier", "names_of"]
