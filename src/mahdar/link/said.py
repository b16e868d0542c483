"""What the pages say of a track itself: their signals, in order, with who says each and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from mahdar.link.meetings.features import CALLED_OFF, OVER, says_of_the_track
from mahdar.link.pages import LinkedPage
from mahdar.link.tracks import TrackQuery, meant
from mahdar.model import Evidence, Meeting, Reasoned, Signal, Speaker

#: Longest stretch shown as evidence of who declares a thing and what, in characters.
LONGEST_WORDS = 220


class Said(NamedTuple):
    """A signal with its page and the days it speaks of (`first`/`last` as ISO days, the page's when not stated)."""

    signal: Signal
    page: LinkedPage
    first: str
    last: str


def said_of(
    pages: Sequence[LinkedPage], query: TrackQuery, contacts: Sequence[Meeting], known: Set[str | None]
) -> list[Said]:
    """The pages' words on this track, in order of the day they speak of (else of the page), once per origin and day.

    A signal is of this track when it stands with two of its parties and fewer strangers, or with one on a page that
    makes a contact of the track its subject, or that tells one and names every party; and when no stranger says it.
    """
    about = {r.document for m in contacts for r in m.reports if r.main}
    telling = {r.document for m in contacts for r in m.reports}
    about |= {p.id for p in pages if p.id in telling and _names_all(p, query)}
    found: dict[tuple[str, str, str | None, str], Said] = {}
    for page in pages:
        for signal in _without_headlines(page.annotation.signals):
            shared = query.asked(signal.parties)
            of_track = len(shared) > 1 and len(shared) > len(set(signal.parties) - known)
            if not of_track and not (shared and page.id in about):
                continue
            if signal.who is not None and _a_stranger(page, signal.who, known):
                continue
            first = signal.earliest or page.as_of_first or ""
            last = signal.latest or page.as_of_last or ""
            who = signal.who.actor or signal.who.name if signal.who else None
            found.setdefault((signal.kind, last, who, page.origin), Said(signal, page, first, last))
    return sorted(found.values(), key=lambda s: (s.last, s.page.id, s.signal.start))


def _names_all(page: LinkedPage, query: TrackQuery) -> bool:
    """Every party of the track is named on the page, by itself or by somebody of it."""
    named = {side for m in page.annotation.mentions for side in page.sides_named(m.start, m.end)}
    return query.asked(named).issuperset(query.parties)


def _a_stranger(page: LinkedPage, who: Speaker, known: Set[str | None]) -> bool:
    """Somebody of no known side; a group that fights a state is not of its side."""
    if who.actor is not None and who.actor.startswith("group:"):
        return meant(who.actor).isdisjoint(known)
    return page.a_stranger(who, known)


def only_said_of_the_track(meeting: Meeting, pages: Mapping[str, LinkedPage]) -> bool:
    """«أعلنت … تجميد المحادثات»: no contact was put off, the very words say that the track stands still."""
    if meeting.status not in CALLED_OFF or meeting.earliest is not None or meeting.place.values:
        return False
    refs = ((pages.get(r.document), r.meeting_index) for r in meeting.reports)
    return all(page is not None and says_of_the_track(page, at) for page, at in refs)


def at_the_table(query: TrackQuery, contacts: Sequence[Meeting]) -> set[str | None]:
    """Who took part in the track's contacts, those left out that nobody is sure of or in which its parties are a few of many."""
    sides = [{v.value.actor for v in m.parties.values} for m in contacts if m.status != "unclear"]
    return {side for taking_part in sides for side in taking_part if _most(query, taking_part)}


def _most(query: TrackQuery, sides: Set[str | None]) -> bool:
    return 2 * len(sides & set(query.sides)) >= len(sides)


def broken_off(said: Sequence[Said]) -> str:
    """The last day on which somebody declared a collapse or stall: no plan of before it is expected any more."""
    over = (s for s in said if s.signal.kind in OVER and not s.signal.negated and s.signal.who is not None)
    return max((s.last for s in over), default="")


def _without_headlines(signals: Sequence[Signal]) -> list[Signal]:
    """A page's signals but those that say without a name and a day what another says of somebody or of a day, or without a
    day what another says of a day in the same name."""
    told = {s.kind for s in signals if s.who is not None or s.earliest is not None}
    dated = {(s.kind, _name(s)) for s in signals if s.earliest is not None}
    return [
        s
        for s in signals
        if s.earliest is not None
        or ((s.kind, _name(s)) not in dated and (s.who is not None or s.kind not in told))
    ]


def _name(signal: Signal) -> str | None:
    return (signal.who.actor or signal.who.name) if signal.who is not None else None


def signal_of(said: Said) -> Reasoned:
    signal = said.signal
    value = {
        "signal": signal.kind,
        "as_of": said.last or None,
        "earliest": signal.earliest,
        "latest": signal.latest,
        "told": said.page.as_of_first,
        "told_latest": said.page.as_of_last,
        "who": (signal.who.name_en or signal.who.name) if signal.who else None,
        "who_ar": _as_written(said) if signal.who else None,
        "who_actor": signal.who.actor if signal.who else None,
        "denied": signal.negated,
    }
    return Reasoned(value=value, evidence=_signal_words(said))


def _as_written(said: Said) -> str | None:
    """The Arabic name of who says so; of an office without its holder, the words of the page."""
    who, text = said.signal.who, said.page.annotation.document.text
    if who is None or who.name is not None or who.start is None or who.end is None:
        return who.name if who is not None else None
    return " ".join(text[who.start : who.end].split())


def _signal_words(said: Said) -> tuple[Evidence, ...]:
    """From who says it to what is said, when they stand near each other; else the two apart."""
    signal, who = said.signal, said.signal.who
    if who is None or who.start is None or who.end is None:
        return (said.page.evidence(signal.start, signal.end),)
    first, last = min(who.start, signal.start), max(who.end, signal.end)
    if last - first <= LONGEST_WORDS:
        return (said.page.evidence(first, last),)
    return said.page.evidence(signal.start, signal.end), said.page.evidence(who.start, who.end)
