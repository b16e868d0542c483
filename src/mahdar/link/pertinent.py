"""Which pages speak of a track, beside those that tell of its contacts.

A page without a contact of the two may still have what one of them demands, or how the track fares. It is taken in
when it names two of the parties at its head and what sides settle with each other, when it says something of the track
itself, when one party wants something of another, or both hold one position together; between sides of one land also when
one of them speaks of what they settle with each other, or the head tells of talks about the land; and, in the days of a page that is taken in, when it speaks of the
talks of one party and of nobody else who is not of the track.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

from mahdar.annotate.topics import issues_in
from mahdar.arabic.tokens import tokenize
from mahdar.link.conditions import negotiable
from mahdar.link.meetings.sides import positions_known
from mahdar.link.pages import LinkedPage
from mahdar.link.tracks import TrackQuery, lands_of, meant
from mahdar.link.voices import of_one_land

#: Issues by which a page is known to be about the dealings of two sides rather than their war or their trade.
_OF_TALKS = frozenset({"talks", "normalisation", "political_solution", "ceasefire"})
#: «The talks» of a page that names one side are those that other pages told within so many days.
_NEWS = 14


def pages_about(pages: Sequence[LinkedPage], query: TrackQuery) -> set[str]:
    """The ids of the pages that say of themselves that they are about the track."""
    return {p.id for p in pages if _in_period(p, query) and _speaks_of(p, query)}


def pages_beside(
    pages: Sequence[LinkedPage], taken: Set[str], query: TrackQuery, known: Set[str]
) -> set[str]:
    """Those that speak of the talks of one party in the days of a page that is taken in, and name nobody but `known`."""
    days = sorted(p.as_of.first for p in pages if p.id in taken and p.as_of is not None)
    named = {side for actor in (*query.sides, *known) for side in (actor, *meant(actor))}
    named |= lands_of(query.parties)
    return {
        p.id
        for p in pages
        if p.id not in taken
        and _in_period(p, query)
        and _near(p, days)
        and _of_talks(p, query)
        and _names_only(p, named)
    }


def _in_period(page: LinkedPage, query: TrackQuery) -> bool:
    return query.period is None or (page.as_of is not None and page.as_of.overlaps(query.period))


def _speaks_of(page: LinkedPage, query: TrackQuery) -> bool:
    """Its head has two parties and words of talks; or it says that the track stalled, or what one wants of another."""
    if _about_talks_of(query, page):
        return True
    if any(len(query.asked(s.parties)) > 1 for s in page.annotation.signals):
        return True
    parties = set(query.sides)
    if of_one_land(parties) and (_of_their_conflict(parties, page) or of_their_talks(parties, page)):
        return True
    return any(
        len(query.asked((p.actor or "", *p.jointly, p.toward or ""))) > 1
        and not parties.isdisjoint((p.actor, *p.jointly))
        for p in page.annotation.positions
    )


def _about_talks_of(query: TrackQuery, page: LinkedPage) -> bool:
    """Title and first sentence name two of the parties, and what sides talk to each other about."""
    return len(query.asked(page.named_in_head)) > 1 and _head_tells_of_talks(page)


def of_their_talks(parties: Set[str], page: LinkedPage) -> bool:
    """Sides of one land: title and first sentence tell of talks of the land or of one of them, the page names two."""
    if (
        not of_one_land(parties)
        or page.named_in_head.isdisjoint((*parties, *lands_of(parties)))
        or not _head_tells_of_talks(page)
        or _land_meets_others(parties, page)
    ):
        return False
    return len(parties & page.sides_named(0, len(page.annotation.document.text))) > 1


def _land_meets_others(parties: Set[str], page: LinkedPage) -> bool:
    """«محادثات السودان وإثيوبيا حول السد»: the talks of the page are those of the land with others, and with no other side of it."""
    lands = lands_of(parties)
    talks = (r.parties for r in page.annotation.meetings if r.main and r.what == "talks")
    told = ({p.actor for p in sides if p.role == "party"} for sides in talks)
    others = page.named_in_head - {*parties, *lands}  # not «محادثات السلام السودانية في سويسرا»
    return any(lands & who and others & who and not (parties - lands) & who for who in told)


def _head_tells_of_talks(page: LinkedPage) -> bool:
    words = [w for start, end in page.head for w in tokenize(page.annotation.document.text[start:end]).words]
    return not (_OF_TALKS | negotiable()).isdisjoint(issues_in(words, 0, len(words), positions_known()))


def _of_their_conflict(parties: Set[str], page: LinkedPage) -> bool:
    """Sides of one land: one of them says something of what they settle with each other, and the page names two."""
    told = any(
        p.issue in _OF_TALKS | negotiable() and not parties.isdisjoint((p.actor, *p.jointly))
        for p in page.annotation.positions
    )
    return told and len(parties & page.sides_named(0, len(page.annotation.document.text))) > 1


def _near(page: LinkedPage, days: Sequence[int]) -> bool:
    """Within _NEWS of one of the days, which are in order."""
    if page.as_of is None:
        return False
    at = bisect_left(days, page.as_of.first - _NEWS)
    return at < len(days) and days[at] <= page.as_of.last + _NEWS


def _of_talks(page: LinkedPage, query: TrackQuery) -> bool:
    """A party of the track has something to say of talks."""
    return any(
        p.issue in _OF_TALKS and not {p.actor, *p.jointly}.isdisjoint(query.sides)
        for p in page.annotation.positions
    )


def _names_only(page: LinkedPage, known: Set[str]) -> bool:
    """Everybody whom the page names is of the track, or of the land of one who is."""
    sides = page.sides_named(0, len(page.annotation.document.text))
    return all(
        side in known
        for side in sides
        if not side.startswith("person:") and side.startswith(("state:", "org:"))
    )
