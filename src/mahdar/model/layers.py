"""The layers of one page: everything it says, each value with its span."""

from __future__ import annotations

import msgspec

from mahdar.model.base import Record
from mahdar.model.page import Credit, FoundDate, Published, Region


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
    offset: str | None = None  # how far from its event: P2M behind («بعد شهرين على»), -P1D before («عشية»)
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
    modality: str | None = (
        None  # necessity | desire | possibility | condition | intention; None: held outright
    )
    negated: bool = False
    statement: int | None = None
    basis: str | None = (
        None  # what carries it: verb | participle | noun | phrase | duty | denial | condition | judgement | charge | backing
    )
    bearer: str | None = None  # who holds it, as named: kept when no actor id is known
    jointly: tuple[str, ...] = ()  # the other actors who hold it together with `actor`


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
    slot: str  # trigger | status | when | place | party | person | reason | agenda | outcome | claim | manner
    value: str | None = None  # what the words name, where a slot may have several: the place, the manner


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
    #: `direct`, `indirect`: how the sides are said to have spoken; both, when the page quotes both.
    manner: tuple[str, ...] = ()
    #: Further places that the page gives for it, in dispute with `place`.
    other_places: tuple[Place, ...] = ()
    #: `under_way`: no day is stated, but it goes on as the page is written. The days are those of the page, which it covers;
    #: it may have begun before and end later. `to_come`: planned for no stated day, so not before the page's; `latest` is open.
    days_basis: str | None = None
    #: The page says that it had been put off, or planned for another day, before («القمة المؤجلة»).
    deferred: bool = False
    #: `begin`, `end`: the day given is that on which it opened or closed («انطلقت … الاثنين», «اختتمت أمس»).
    edge: str | None = None
    #: Nothing but the signing of an agreement tells of it: `told` as news, `known` as one that the reader has heard of.
    signing: str | None = None
    #: No sentence of the contact gives the place: it is that of the page's `dateline`, or of the `gathering` on whose day
    #: some of its sides met, or of the `visit`, now over, on which they did.
    place_basis: str | None = None


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
    notes: tuple[str, ...] = ()


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
