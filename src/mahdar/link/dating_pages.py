"""Undated pages dated by the others: the same text with a date, and meetings whose day other pages state."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from mahdar.link.copies import CopyPage, Pair, copy_page, find_pairs
from mahdar.link.dating import Fact, FactLike, day_word, facts_of, narrow
from mahdar.model import Annotation, MeetingReport, Published

#: Parties that two reports must share, as a part of all they name, to be taken for one contact.
SAME_PARTIES = 0.6
#: A held meeting told with a bare weekday was within the week before publication; a planned one is within the next.
WEEK = 6
_TO_COME = frozenset({"planned", "proposed"})
_PAST = frozenset({"held", "ongoing", "not_held"})


def date_pages(
    annotations: Iterable[Annotation], facts: Mapping[str, Sequence[FactLike]] | None = None
) -> dict[str, Published]:
    """The inferred publication range of each page whose own is unknown, by document id.

    `facts` are further constraints by document id (those of `annotate.times.constraints`). A page that stays unknown
    is given with the reasons why. Only pages that state their day date others: an inferred day never does.
    """
    listed = sorted(annotations, key=lambda a: a.document.id)
    undated = [a for a in listed if a.document.published.basis in {"unknown", "inferred"}]
    if not undated:
        return {}
    dated = [a for a in listed if _day(a) is not None]
    same = _same_text(listed)
    days = _meeting_days(dated)
    out: dict[str, Published] = {}
    for page in undated:
        found: list[FactLike] = [*facts_of(page), *(facts or {}).get(page.document.id, ())]
        found += same.get(page.document.id, [])
        found += _of_meetings(page, days)
        out[page.document.id] = narrow(found)
    return out


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
    """«will meet tomorrow Tuesday», and another page says on which day they met."""
    for report in page.meetings:
        if report.status not in _TO_COME | _PAST or report.earliest is not None:
            continue
        for mention in report.mentions:
            if mention.slot != "when":
                continue
            shift, weekday = day_word(mention.text)
            if shift is None and weekday is None:
                continue
            fits = {day: name for other, day, name in days if _one_contact(report, other)}
            fits = {d: n for d, n in fits.items() if weekday is None or d.weekday() == weekday}
            if len(fits) == 1:
                yield from _placed(
                    report, shift, *next(iter(fits.items())), mention.start, mention.end, mention.text
                )
            break


def _placed(
    report: MeetingReport, shift: int | None, day: date, name: str, start: int, end: int, words: str
) -> Iterator[Fact]:
    why = f"«{words}» of a meeting that {name} places on {day}"
    if shift is not None:
        yield Fact("date", (day - timedelta(days=shift)).isoformat(), "likely", start, end, why)
        return
    low, high = (
        (day - timedelta(days=WEEK), day) if report.status in _TO_COME else (day, day + timedelta(days=WEEK))
    )
    yield Fact("not_before", low.isoformat(), "likely", start, end, why)
    yield Fact("not_after", high.isoformat(), "likely", start, end, why)


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
