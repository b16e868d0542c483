"""Small makers of records for tests of linking."""

from __future__ import annotations

import random
from typing import Any

import msgspec

from mahdar.link import build_dossier
from mahdar.model import (
    Annotation,
    DocumentView,
    Meeting,
    MeetingMention,
    MeetingReport,
    Participant,
    Party,
    Place,
    Published,
)
from mahdar.read.make import document_id


def report(
    parties: str,
    when: str | None = None,
    *,
    status: str = "held",
    what: str = "meeting",
    level: str | None = None,
    place: str | None = None,
    soil: str | None = None,
    people: str = "",
    main: bool = True,
    **more: Any,
) -> MeetingReport:
    """`report("TR SY", "2022-12-28")`; `when` may be FIRST..LAST; parties with a colon are ids as they stand; `soil` is the place's country."""
    first, _, last = (when or "").partition("..")
    return MeetingReport(
        what=what,
        status=status,
        main=main,
        earliest=first or None,
        latest=(last or first) or None,
        level=level,
        place=Place(name=place, name_en=place, actor=f"place:{place.lower()}", country=soil)
        if place
        else None,
        parties=tuple(
            Party(actor=p if ":" in p else f"state:{p}", country=None if ":" in p else p, name_en=p)
            for p in parties.split()
        ),
        people=tuple(Participant(actor=f"person:{p}", name_en=p) for p in people.split()),
        mentions=(MeetingMention(start=0, end=4, text="page", slot="trigger"),),
        **more,
    )


def page(name: str, published: str | None, *reports: MeetingReport, outlet: str | None = None) -> Annotation:
    """An annotated page that says nothing but `reports`."""
    text = f"page {name}"
    first, _, last = (published or "").partition("..")
    stamp = Published(
        earliest=first or None, latest=(last or first) or None, basis="given" if first else "unknown"
    )
    view = DocumentView(
        id=document_id(text),
        given_id=name,
        url=None,
        outlet=outlet or f"outlet {name}",
        title=None,
        language="ar",
        text=text,
        published=stamp,
    )
    return Annotation(document=view, meetings=reports)


def meetings(*pages: Annotation) -> list[Meeting]:
    """The meetings of the pages, which are the same in whatever order the pages come."""
    listed = list(pages)
    found = build_dossier(listed)
    random.Random(len(listed)).shuffle(listed)
    assert msgspec.json.encode(build_dossier(listed)) == msgspec.json.encode(found)
    return list(found.meetings)
