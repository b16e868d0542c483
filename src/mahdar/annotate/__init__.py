"""One page alone: regions, times, actors, speech, positions, meetings.

`annotate` is a pure function of one document: no clock, no network, no other page; the same bytes each time.
Each layer reads the page and earlier layers' records and returns new records.
"""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.actors import mentions_in_turns
from mahdar.annotate.meetings import meetings_in_turns
from mahdar.annotate.page import Page
from mahdar.annotate.positions import positions_in_turns
from mahdar.annotate.regions import find_regions
from mahdar.annotate.signals import find_signals
from mahdar.annotate.speech import statements_in_turns
from mahdar.annotate.times import find_times
from mahdar.annotate.topics import mark_issues
from mahdar.annotate.turns import in_turns
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge
from mahdar.model import Annotation, Document, DocumentView


def annotate(document: Document, knowledge: Knowledge) -> Annotation:
    """Read one document into its annotation.

    In: a document as a reader gives it, and the knowledge of its language. Out: records whose offsets are code
    points of `document.text`. Never raises for odd text: an empty or foreign page gives empty layers.
    """
    return annotate_batch([document], knowledge)[0]


def annotate_batch(documents: Sequence[Document], knowledge: Knowledge) -> list[Annotation]:
    """`annotate` for several documents, each by itself, in their order.

    The layers take turns over the whole batch, and their rooms too (see `turns`), so that the code and tables of each
    stay in the processor's cache: a batch of some dozens is more than a fifth faster than one document after the other.
    No document sees another.
    """
    readings = [read(d.text, knowledge.lexicon) for d in documents]
    regions = [find_regions(d, r, knowledge) for d, r in zip(documents, readings, strict=True)]
    pages = [Page(d, r, g) for d, r, g in zip(documents, readings, regions, strict=True)]
    times = [find_times(p, knowledge) for p in pages]
    mentions = in_turns(mentions_in_turns(p, t, knowledge) for p, t in zip(pages, times, strict=True))
    heard = in_turns(
        statements_in_turns(p, t, m, knowledge) for p, t, m in zip(pages, times, mentions, strict=True)
    )
    said = [mark_issues(p, s, knowledge) for p, s in zip(pages, heard, strict=True)]
    positions = in_turns(
        positions_in_turns(p, m, s, knowledge) for p, m, s in zip(pages, mentions, said, strict=True)
    )
    read_so_far = list(zip(pages, times, mentions, said, strict=True))
    meetings = in_turns(meetings_in_turns(p, t, m, s, knowledge) for p, t, m, s in read_so_far)
    signals = [find_signals(p, t, m, s, knowledge) for p, t, m, s in read_so_far]
    return [
        Annotation(
            document=view(documents[i]),
            regions=regions[i],
            times=times[i],
            mentions=mentions[i],
            statements=said[i],
            positions=positions[i],
            meetings=meetings[i],
            signals=signals[i],
        )
        for i in range(len(documents))
    ]


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
        notes=document.notes,
    )
