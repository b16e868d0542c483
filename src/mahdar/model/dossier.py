"""Across pages: meetings, actors, positions, conflicts, the track, the dossier."""

from __future__ import annotations

from typing import Any

import msgspec

from mahdar.model.base import Record
from mahdar.model.layers import Claim, Hop, Speaker
from mahdar.model.page import Credit, FoundDate, Published

DOSSIER_SCHEMA = "mahdar-dossier/1"


class Evidence(Record, frozen=True):
    """The words a value was read from: exactly `text == document.text[start:end]`."""

    document: str
    start: int
    end: int
    text: str


class SlotValue(Record, frozen=True):
    value: Any
    evidence: tuple[Evidence, ...] = ()
    who: tuple[str, ...] = ()  # whose word it is: speakers, or the outlets that tell it themselves


class Slot(Record, frozen=True):
    """All values that the reports give for one slot, each with its evidence; the first is the one shown."""

    values: tuple[SlotValue, ...] = ()


class StatusEntry(Record, frozen=True):
    status: str
    as_of: str | None  # the publication day (or first possible day) of the page that says so
    evidence: tuple[Evidence, ...] = ()
    as_of_latest: str | None = None


class ReportRef(Record, frozen=True):
    document: str
    meeting_index: int
    main: bool


class SourceCount(Record, frozen=True):
    documents: int  # texts: the same words on two pages are one
    independent: int
    #: Every page that has one of the texts, word for word copies with them.
    captures: int = 0
    #: Who published them, as each is named: a copy adds its outlet here and nothing to `independent`.
    outlets: tuple[str, ...] = ()


class ConflictValue(Record, frozen=True):
    value: Any
    who: str | None
    evidence: tuple[Evidence, ...] = ()
    as_of: str | None = None  # the publication day of the page that says so
    origin: str | None = None  # whose account it is: copies of one account share it


class Comparison(Record, frozen=True):
    """How the accounts of a meeting stand to each other in one slot, with what each says.

    `relation`: single (one account speaks), same, finer (one is more exact within the other), left_out (some say
    nothing), changed (they differ and were written before and after the change), contradictory.
    """

    slot: str
    relation: str
    says: tuple[ConflictValue, ...] = ()


class Conflict(Record, frozen=True):
    meeting: str | None
    slot: str
    kind: str  # contradiction | omission | changed_over_time | wrong_dual_month | claimed_format
    values: tuple[ConflictValue, ...] = ()
    note: str | None = None
    #: The other record of a pair that may be one contact.
    other_meeting: str | None = None


class Account(Record, frozen=True):
    """One side's version of a meeting: who gives it, and what it says and leaves out."""

    who: str | None
    name: str | None
    name_en: str | None
    issues: tuple[str, ...]
    left_out: tuple[str, ...]
    evidence: tuple[Evidence, ...]


class Framing(Record, frozen=True):
    """How one outlet names the meeting and its parties."""

    document: str
    outlet: str | None
    meeting: tuple[str, ...]
    loaded: tuple[str, ...]
    parties: dict[str, tuple[str, ...]] = msgspec.field(
        default_factory=dict
    )  # actor id of a party → its names on this page


class Meeting(Record, frozen=True):
    """One real-world contact, from all its reports."""

    id: str
    what: str
    status: str
    history: tuple[StatusEntry, ...]
    earliest: str | None
    latest: str | None
    place: Slot
    level: Slot
    format: Slot
    parties: Slot
    people: Slot
    issues: Slot
    outcome: Slot
    when: Slot
    reason: Slot
    series: Slot
    reports: tuple[ReportRef, ...]
    sources: SourceCount
    conflicts: tuple[Conflict, ...] = ()
    claims: tuple[Claim, ...] = ()
    accounts: tuple[Account, ...] = ()
    framing: tuple[Framing, ...] = ()
    label: str | None = None  # a short human title, Arabic
    label_en: str | None = None
    #: With a chosen track: `contact` between its parties, or `around` it (a party of it with one of its mediators).
    in_track: str | None = None
    comparisons: tuple[Comparison, ...] = ()
    #: `under_way`: the days are those on which pages have it going on, for want of a stated one.
    days_basis: str | None = None


class OfficeHeld(Record, frozen=True):
    role: str
    country: str | None
    from_: str | None = msgspec.field(default=None, name="from")
    to: str | None = None
    evidence: tuple[Evidence, ...] = ()


class SurfaceForm(Record, frozen=True):
    text: str
    count: int
    label: str = "neutral"


class Actor(Record, frozen=True):
    id: str
    kind: str
    name: str | None
    name_en: str | None
    country: str | None
    offices: tuple[OfficeHeld, ...] = ()
    surface_forms: tuple[SurfaceForm, ...] = ()
    name_en_basis: str | None = None


class Capture(Record, frozen=True):
    """A further capture of the same text: where it was met again."""

    source: str | None = None
    url: str | None = None
    outlet: str | None = None
    published: Published = Published()
    given_id: str | None = None


class Translation(Record, frozen=True):
    """The page says that it is a translation. Its original is unknown: it is in another language, and matches no page.

    `source` is who is credited with the original, `text` the words that say so."""

    source: str | None
    start: int
    end: int
    text: str
    original: str | None = None


class DossierDocument(Record, frozen=True):
    """A page as listed in the dossier: no text. `copy_of` is the id of the page it repeats."""

    id: str
    given_id: str | None
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    published: Published
    credit: tuple[Credit, ...] = ()
    source: str | None = None
    author: str | None = None
    dates: tuple[FoundDate, ...] = ()
    copy_of: str | None = None
    similar: tuple[str, ...] = ()
    origin: str | None = None  # whose account this is: an agency, an official statement, an outlet's own
    origin_name: str | None = None  # what the pages call it
    also: tuple[Capture, ...] = ()
    translation: Translation | None = None
    notes: tuple[str, ...] = ()  # what was odd in reading it: charsets, damage


class DossierStatement(Record, frozen=True):
    id: str
    document: str
    kind: str
    text: str
    start: int
    end: int
    speaker: Speaker | None
    addressee: Speaker | None
    chain: tuple[Hop, ...]
    as_of: str | None
    evidence: tuple[Evidence, ...]
    repeats: str | None = (
        None  # id of the record's first statement with the same content, when this is a later one
    )
    as_of_latest: str | None = None


class Answer(Record, frozen=True):
    """What another side said to a demand, condition or offer."""

    actor: str
    stance: str
    as_of: str | None
    evidence: tuple[Evidence, ...]
    as_of_latest: str | None = None


class PositionEntry(Record, frozen=True):
    stance: str
    as_of: str | None
    evidence: tuple[Evidence, ...]
    toward: str | None = None
    text: str | None = None
    negated: bool = False
    modality: str | None = None
    change: str | None = None  # first | repeats | changed
    answered_by: tuple[str, ...] = ()
    issue_text: str | None = None
    changed_from: str | None = None  # «stance day» of the entry that a changed one departs from
    answers: tuple[Answer, ...] = ()
    as_of_latest: str | None = None  # the page's last possible day; `as_of` is the first


class PositionLine(Record, frozen=True):
    """One actor's line on one issue over time."""

    actor: str | None
    issue: str | None
    entries: tuple[PositionEntry, ...]
    issue_text: str | None = None


class Copy(Record, frozen=True):
    document: str
    copy_of: str
    kind: str  # exact | near | partial
    share: float  # of the copy's body that stands in the original
    why: tuple[str, ...] = ()


class Reasoned(Record, frozen=True):
    """A value of the track's state with the words it rests on."""

    value: Any
    evidence: tuple[Evidence, ...] = ()


class TrackSummary(Record, frozen=True):
    """A track that Mahdar sees among the meetings read: its parties, size and span."""

    name: str
    parties: tuple[str, ...]
    meetings: int
    earliest: str | None
    latest: str | None
    name_en: str | None = None


class Track(Record, frozen=True):
    """The state of one track, each value with its evidence."""

    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    level_reached: Reasoned | None
    first_contact: Reasoned | None
    last_contact: Reasoned | None
    next_expected: Reasoned | None
    open_conditions: tuple[Reasoned, ...]
    state: str
    state_why: tuple[Reasoned, ...]
    name: str | None = None
    name_en: str | None = None
    ladder: tuple[Reasoned, ...] = ()
    contacts_per_month: dict[str, int] = msgspec.field(default_factory=dict)
    answered_conditions: tuple[Reasoned, ...] = ()
    summary: tuple[dict[str, Any], ...] = ()  # clauses: {"ar", "en", "evidence"}
    #: What was said of the track itself, in order of days: begun, stalled, resumed, collapsed; by whom; denied or not.
    signals: tuple[Reasoned, ...] = ()
    #: Contacts once planned whose day has passed without a page that says what became of them.
    no_word: tuple[Reasoned, ...] = ()
    as_of: str | None = None  # the newest page's day: the state is of this day
    mediators_why: tuple[Reasoned, ...] = ()  # {"actor", "contacts"} of each, with the words
    #: Other states and organisations in the track's contacts, which neither hosted nor mediated any.
    also_present: tuple[str, ...] = ()
    #: What each party rules out: {"actor", "words", "toward", "asked_by", "since", "on", "taken_back_on", …}.
    refusals: tuple[Reasoned, ...] = ()


class Dossier(Record, frozen=True):
    schema: str
    track: Track | None
    tracks: tuple[TrackSummary, ...]
    documents: tuple[DossierDocument, ...]
    actors: tuple[Actor, ...]
    meetings: tuple[Meeting, ...]
    statements: tuple[DossierStatement, ...]
    positions: tuple[PositionLine, ...]
    conflicts: tuple[Conflict, ...]
    copies: tuple[Copy, ...]
