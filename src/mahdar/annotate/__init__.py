"""One page alone: regions, times, actors, speech, positions, meetings.

`annotate` is a pure function of one document: no clock, no network, no other page; the same bytes each time.
Each layer reads the page and earlier layers' records and returns new records.
"""

from __future__ import annotations

from mahdar.annotate.actors import find_mentions
from mahdar.annotate.meetings import find_meetings
from mahdar.annotate.page import Page
from mahdar.annotate.positions import find_positions
from mahdar.annotate.regions import find_regions
from mahdar.annotate.signals import find_signals
from mahdar.annotate.speech import find_statements
from mahdar.annotate.times import find_times
from mahdar.annotate.topics import mark_issues
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge
from mahdar.model import Annotation, Document, DocumentView


def annotate(document: Document, knowledge: Knowledge) -> Annotation:
    """Read one document into its annotation.

    In: a document as a reader gives it, and the knowledge of its language. Out: records whose offsets are code
    points of `document.text`. Never raises for odd text: an empty or foreign page gives empty layers.
    """
    reading = read(document.text, knowledge.lexicon)
    regions = find_regions(document, reading, knowledge)
    page = Page(document, reading, regions)
    times = find_times(page, knowledge)
    mentions = find_mentions(page, times, knowledge)
    statements = mark_issues(page, find_statements(page, times, mentions, knowledge), knowledge)
    positions = find_positions(page, mentions, statements, knowledge)
    meetings = find_meetings(page, times, mentions, statements, knowledge)
    signals = find_signals(page, times, mentions, statements, knowledge)
    return Annotation(
        document=view(document),
        regions=regions,
        times=times,
        mentions=mentions,
        statements=statements,
        positions=positions,
        meetings=meetings,
        signals=signals,
    )


def view(document: Document) -> DocumentView:
    """The document as it stands in an annotation."""
    return DocumentView(
        id=document.id,
        given_id=document.given_id,
        url=document.url,
        outlet=document.outlet,
        title=document.title,
        language=document.language,
        text=document.text,
        published=document.published,
        credit=document.credit,
        source=document.source,
        author=document.author,
        section=document.section,
        dates=document.dates,
    )
