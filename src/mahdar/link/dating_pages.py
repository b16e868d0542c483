"""Undated pages dated by the others: the same text with a date, and meetings whose day other pages state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from mahdar.annotate.page import Page
from mahdar.annotate.times.constraints import publication_constraints
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge
from mahdar.link.copies import copy_page
from mahdar.link.dating import Fact, FactLike, day_word, facts_of, narrow, usable
from mahdar.link.dating_offices import office_facts
from mahdar.link.near import CopyPage, Pair, find_pairs
from mahdar.model import Annotation, Document, MeetingReport, Published, TimeExpression

#: Parties that two reports must share, as a part of all they name, to be taken for one contact.
SAME_PARTIES = 0.6
#: A held meeting told with a bare weekday was within the week before publication; a planned one is within the next.
WEEK = 6
_TO_COME = frozenset({"planned", "proposed"})
#: Characters between a meeting's word and its time within one paragraph.
PARAGRAPH = 300


def infer_published(annotations: Iterable[Annotation], knowledge: Knowledge) -> dict[str, Published]:
    """The inferred publication range of each page whose own is unknown, by document id, from everything there is.

    The caller annotates those whose `basis` is `inferred` again with it; the others stay unknown, with the reasons.
    Independent of the order of pages. Only pages that state their day date others: an inferred day never does.
    """
    listed = list(annotations)
    facts = {a.document.id: own_facts(a, knowledge) for a in listed if _undated(a)}
    return date_pages(listed, facts)


def own_facts(annotation: Annotation, knowledge: Knowledge) -> list[FactLike]:
    """What one page's own words say of its day: its times, and the offices that its lead names."""
    view = annotation.document
    document = Document(id=view.id, text=view.text, title=view.title)
    page = Page(document, read(view.text, knowledge.lexicon), annotation.regions)
    return [
        *facts_of(annotation),
        *usable(annotation, publication_constraints(page, knowledge)),
        *office_facts(annotation, knowledge.actors.register.actors.get),
    ]


def date_pages(
    annotations: Iterable[Annotation], facts: Mapping[str, Sequence[FactLike]]
) -> dict[str, Published]:
    """As `infer_published`, with each page's own facts given by document id: adds what the other pages say."""
    listed = sorted(annotations, key=lambda a: a.document.id)
    undated = [a for a in listed if _undated(a)]
    if not undated:
        return {}
    same = _same_text(listed)
    days = _meeting_days([a for a in listed if _day(a) is not None])
    out: dict[str, Published] = {}
    for page in undated:
        found: list[FactLike] = list(facts.get(page.document.id, ()))
        found += same.get(page.document.id, [])
        found += _of_meetings(page, days)
        out[page.document.id] = narrow(found)
    return out


def _undated(annotation: Annotation) -> bool:
    return annotation.document.published.basis in {"unknown", "inferred"}


def _day(annotation: Annotation) -> date | None:
    """The day of a page that states (or was given) it exactly."""
    published = annotation.document.published
    if published.basis not in {"given", "stated"} or not published.earliest:
        return None
    return date.fromisoformat(published.earliest) if published.earliest == published.latest else None


def _same_text(listed: Sequence[Annotation]) -> dict[str, list[Fact]]:
    """Undated pages whose text a dated page carries: its «today» is that page's, a day either way."""
    pages: list[CopyPage] = [copy_page(a) for a in listed]
    days = [_day(a) for a in listed]
    out: defaultdict[str, list[Fact]] = defaultdict(list)
    for pair in find_pairs(pages):
        for here, there in ((pair.a, pair.b), (pair.b, pair.a)):
            day = days[there]
            if days[here] is not None or day is None or _share(pair, here) < 0.9:
                continue
            name = pages[there].outlet or listed[there].document.source or pages[there].id[:12]
            why = f"the same text as {name} of {day}"
            low, high = day - timedelta(days=1), day + timedelta(days=1)
            out[pages[here].id].append(Fact("not_before", low.isoformat(), "likely", -1, -1, why))
            out[pages[here].id].append(Fact("not_after", high.isoformat(), "likely", -1, -1, why))
    return out


def _share(pair: Pair, page: int) -> float:
    return pair.share_a if pair.a == page else pair.share_b


def _meeting_days(dated: Sequence[Annotation]) -> list[tuple[MeetingReport, date, str]]:
    """The meetings that dated pages place on one day."""
    out = []
    for page in dated:
        for report in page.meetings:
            if report.earliest and report.earliest == report.latest:
                name = page.document.outlet or page.document.source or page.document.id[:12]
                out.append((report, date.fromisoformat(report.earliest), name))
    return out


def _of_meetings(page: Annotation, days: Sequence[tuple[MeetingReport, date, str]]) -> Iterator[Fact]:
    """«will meet tomorrow Tuesday», and other pages say on which Tuesday they met.

    The day word must stand in the paragraph of the meeting's words, and one day alone must fit it.
    """
    for time in page.times:
        shift, weekday = day_word(time.text)
        if weekday is None or time.anchor != "published":
            continue
        for report in page.meetings:
            if not _told_beside(page.document.text, report, time):
                continue
            fits = {d: n for other, d, n in days if d.weekday() == weekday and _one_contact(report, other)}
            if len(fits) == 1:
                yield from _placed(report, shift, *next(iter(fits.items())), time)
                break


def _told_beside(text: str, report: MeetingReport, time: TimeExpression) -> bool:
    """A word for the meeting stands in the same paragraph as the time."""
    for mention in report.mentions:
        if mention.slot == "trigger" and abs(mention.start - time.start) <= PARAGRAPH:
            low, high = sorted((mention.start, time.start))
            if "\n" not in text[low:high]:
                return True
    return False


def _placed(
    report: MeetingReport, shift: int | None, day: date, name: str, time: TimeExpression
) -> Iterator[Fact]:
    why = f"«{time.text}» of a meeting that {name} places on {day}"
    if shift is not None:
        yield Fact("date", (day - timedelta(days=shift)).isoformat(), "likely", time.start, time.end, why)
        return
    low, high = (
        (day - timedelta(days=WEEK), day) if report.status in _TO_COME else (day, day + timedelta(days=WEEK))
    )
    yield Fact("not_before", low.isoformat(), "likely", time.start, time.end, why)
    yield Fact("not_after", high.isoformat(), "likely", time.start, time.end, why)


def _one_contact(a: MeetingReport, b: MeetingReport) -> bool:
    """The same parties in the same place on the same level, as far as both say."""
    mine, theirs = _parties(a), _parties(b)
    if len(mine & theirs) < 2 or len(mine & theirs) < SAME_PARTIES * len(mine | theirs):
        return False
    if a.level and b.level and a.level != b.level and "mixed" not in (a.level, b.level):
        return False
    if a.place and b.place:
        return (
            a.place.actor == b.place.actor
            if a.place.actor and b.place.actor
            else a.place.name == b.place.name
        )
    return bool(a.level and b.level)


def _parties(report: MeetingReport) -> set[str]:
    return {p.actor for p in report.parties if p.actor and p.role != "mediator"}
