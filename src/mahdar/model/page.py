"""A page as read: the document and what it says of itself."""

from __future__ import annotations

from mahdar.model.base import Record

REGION_KINDS = ("title", "byline", "dateline", "body", "caption", "credit", "related", "furniture", "comment")
#: Regions whose words feed the record. A caption is read too, but its records are marked by their region.
CONTENT_KINDS = frozenset({"title", "dateline", "body", "caption"})


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
    notes: tuple[str, ...] = ()  # what was odd in reading it: charsets, damage
