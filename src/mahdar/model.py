"""The records of Mahdar: frozen values and nothing else.

Offsets are code points of `Document.text`, the raw text exactly as read; `end` is exclusive. Days are ISO
strings (`2023-04-25`) or `None`; `None` always means *not stated*, never a guess. The field names are the
published contract (JSON Schema: `mahdar schema annotation|dossier`).
"""

from __future__ import annotations

from typing import Any

import msgspec

DOSSIER_SCHEMA = "mahdar-dossier/1"

REGION_KINDS = ("title", "byline", "dateline", "body", "caption", "credit", "related", "furniture", "comment")
#: Regions whose words feed the record. A caption is read too, but its records are marked by their region.
CONTENT_KINDS = frozenset({"title", "dateline", "body", "caption"})


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all records: frozen, keyword-only, compared by value."""


# ------------------------------------------------------------------ the page


class Published(Record, frozen=True):
    """Publication date as a range of days, with the basis it rests on and the reasons in words."""

    earliest: str | None = None
    latest: str | None = None
    basis: str = "unknown"  # given | stated | inferred | unknown
    why: tuple[str, ...] = ()


class FoundDate(Record, frozen=True):
    """A date the page says of itself, and where it stood: all are kept, one is chosen."""

    day: str  # ISO day, or a bare year-month when no more is written
    where: str  # json-ld | meta | time-element | microdata | url | header-line | dateline | foot | comment | feed | warc
    role: str  # published | updated | today | capture | related | unknown
    text: str  # as written
    start: int | None = None  # offsets in Document.text when it stands there
    end: int | None = None
    doubt: str | None = None


class Credit(Record, frozen=True):
    """A source the page names for its story («المصدر: …»); offsets are null when it came from metadata."""

    name: str
    start: int | None = None
    end: int | None = None


class Region(Record, frozen=True):
    """A stretch of the page of one kind (REGION_KINDS); regions do not overlap and come in order."""

    kind: str
    start: int
    end: int


class Document(Record, frozen=True):
    """One page as read. `id` is the SHA-256 of `text`. `marks` are regions that the reader already knows."""

    id: str
    text: str
    given_id: str | None = None
    source: str | None = None  # the capture it came from, as given by the user
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    section: str | None = None
    language: str | None = None
    published: Published = Published()
    dates: tuple[FoundDate, ...] = ()
    credit: tuple[Credit, ...] = ()
    marks: tuple[Region, ...] = ()


# ------------------------------------------------------------------ layers of one page


class TimeExpression(Record, frozen=True):
    """TIMEX3 with the days it covers. `doubt` says in words why a value is not certain (or null)."""

    start: int
    end: int
    text: str
    type: str  # DATE | TIME | DURATION | SET
    value: str | None = None
    mod: str | None = None  # START | MID | END | APPROX | MORE_THAN | LESS_THAN | BEFORE | AFTER …
    earliest: str | None = None
    latest: str | None = None
    anchor: str = "none"  # published | time:<index> | event | none
    doubt: str | None = None
    rule: str | None = None  # the name of the rule that read it


class Mention(Record, frozen=True):
    """A name, office, government, group or place as it stands in the text, linked to one neutral actor id."""

    start: int
    end: int
    text: str
    kind: str  # person | office | government | institution | armed_group | organization | outlet | place | people
    actor: str | None = None
    name: str | None = None
    name_en: str | None = None
    name_en_basis: str | None = None  # register | transliterated
    role: str | None = None
    country: str | None = None
    label: str = "neutral"  # neutral | loaded
    as_: str | None = msgspec.field(default=None, name="as")  # agent | place
    name_start: int | None = None
    name_end: int | None = None
    number: str | None = None  # singular | dual | plural
    gender: str | None = None  # masculine | feminine
    tense: str | None = None  # of the office: current | former | acting | designate
    flag: str | None = None  # e.g. "office disagrees with the register on this day"
    body: str | None = (
        None  # ISO code or actor id that a person or office acts for (org:un when country is null)
    )
    office: str | None = None  # office:foreign_minister@TR, kept beside the person it was resolved to
    about: str | None = None  # the country an envoy or ambassador is concerned with
    basis: str | None = None  # how the actor was found: name short title office holder memory anaphora …


class Cue(Record, frozen=True):
    """The word of saying."""

    start: int
    end: int
    lemma: str


class Speaker(Record, frozen=True):
    """Who speaks or is spoken to; offsets are the nearest surface form in the text."""

    actor: str | None = None
    name: str | None = None
    name_en: str | None = None
    start: int | None = None
    end: int | None = None


class Hop(Record, frozen=True):
    """One link of a chain of attribution, nearest to the outlet first."""

    name: str
    actor: str | None = None
    kind: str = "outlet"  # outlet | agency | newspaper | official | sources | document
    start: int | None = None
    end: int | None = None


class Statement(Record, frozen=True):
    """An attributed statement. `start`/`end` are its content (inside the quote marks for a direct one)."""

    kind: str  # direct | indirect
    start: int
    end: int
    text: str
    cue: Cue | None = None
    speaker: Speaker | None = None
    addressee: Speaker | None = None
    chain: tuple[Hop, ...] = ()
    background: bool = False
    speakers: tuple[Speaker, ...] = ()  # each of them, when several speak together
    issues: tuple[str, ...] = ()  # ids of the issues its words touch


class Position(Record, frozen=True):
    """A stance of one actor on one issue. `statement` indexes Annotation.statements."""

    actor: str | None
    stance: str  # demands conditions rejects accepts offers supports opposes accuses
    issue: str | None
    issue_text: str | None
    start: int
    end: int
    text: str
    toward: str | None = None
    modality: str | None = None
    negated: bool = False
    statement: int | None = None
    bearer: str | None = None  # who holds it, as named: kept when no actor id is known


class Place(Record, frozen=True):
    name: str
    name_en: str | None = None
    country: str | None = None
    actor: str | None = None  # register id of the place


class Party(Record, frozen=True):
    actor: str | None
    country: str | None = None
    name_en: str | None = None
    role: str = "party"  # party | host | mediator
    label: str = "neutral"


class Participant(Record, frozen=True):
    actor: str | None
    name: str | None = None
    name_en: str | None = None
    role: str | None = None
    country: str | None = None


class Claim(Record, frozen=True):
    """What the page claims of a meeting and Mahdar does not take over: its ordinal, its format."""

    kind: str  # ordinal | format | level
    text: str
    start: int | None = None
    end: int | None = None
    flag: str | None = None


class MeetingMention(Record, frozen=True):
    """The words a slot of a meeting report was read from."""

    start: int
    end: int
    text: str
    slot: str  # trigger | status | when | place | party | person | reason | agenda | outcome | claim


class MeetingReport(Record, frozen=True):
    """One page's account of one contact. Ranges of days; `None` is not stated."""

    what: str  # meeting | talks | summit | conference | call | visit
    status: str  # planned proposed held ongoing postponed cancelled not_held denied unclear
    main: bool = False
    earliest: str | None = None
    latest: str | None = None
    place: Place | None = None
    level: str | None = None
    format: str | None = None
    series: str | None = None
    parties: tuple[Party, ...] = ()
    people: tuple[Participant, ...] = ()
    issues: tuple[str, ...] = ()
    outcome: str | None = None
    reason: str | None = None
    claims: tuple[Claim, ...] = ()
    reported_by: tuple[Hop, ...] = ()
    mentions: tuple[MeetingMention, ...] = ()
    doubt: str | None = None
    #: The days first planned, when the page says that the meeting was moved; `earliest`/`latest` are the new ones.
    original_earliest: str | None = None
    original_latest: str | None = None


class Signal(Record, frozen=True):
    """What the page says of the track itself: that it began, stalled, resumed or collapsed, and who says so."""

    kind: str  # launch | stall | resume | collapse | progress
    start: int
    end: int
    text: str
    who: Speaker | None = None
    earliest: str | None = None
    latest: str | None = None
    statement: int | None = None
    parties: tuple[str, ...] = ()
    negated: bool = False  # somebody denies it


class DocumentView(Record, frozen=True):
    """The document as it stands in an annotation."""

    id: str
    given_id: str | None
    url: str | None
    outlet: str | None
    title: str | None
    language: str | None
    text: str
    published: Published
    credit: tuple[Credit, ...] = ()
    source: str | None = None
    author: str | None = None
    section: str | None = None
    dates: tuple[FoundDate, ...] = ()


class Annotation(Record, frozen=True):
    """All that one page says, each value with its span. Made by `mahdar.annotate.annotate`."""

    document: DocumentView
    regions: tuple[Region, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    positions: tuple[Position, ...] = ()
    meetings: tuple[MeetingReport, ...] = ()
    signals: tuple[Signal, ...] = ()


# ------------------------------------------------------------------ across pages


class Evidence(Record, frozen=True):
    """The words a value was read from: exactly `text == document.text[start:end]`."""

    document: str
    start: int
    end: int
    text: str


class SlotValue(Record, frozen=True):
    value: Any
    evidence: tuple[Evidence, ...] = ()


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
    documents: int
    independent: int


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
    parties: dict[str, tuple[str, ...]] = {}  # actor id of a party → its names on this page


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
    also: tuple[Capture, ...] = ()


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
    repeats: tuple[str, ...] = ()  # ids of statements on other pages with the same content


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
    contacts_per_month: dict[str, int] = {}
    answered_conditions: tuple[Reasoned, ...] = ()
    summary: tuple[dict[str, Any], ...] = ()  # clauses: {"ar", "en", "evidence"}
    #: What was said of the track itself, in order of days: begun, stalled, resumed, collapsed; by whom; denied or not.
    signals: tuple[Reasoned, ...] = ()
    #: Contacts once planned whose day has passed without a page that says what became of them.
    no_word: tuple[Reasoned, ...] = ()
    as_of: str | None = None  # the newest page's day: the state is of this day


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
