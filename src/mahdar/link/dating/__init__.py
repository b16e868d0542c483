"""The publication day of undated pages, by all that the pages say.

Each page's day is a set of days, narrowed by its own text (`text`, `offices`), by the copies it has among dated pages,
and by the meetings that other pages date (`meetings`), until nothing narrows any more. Every narrowing leaves its reason
in `why`. Evidence that contradicts itself gives no day, never a guess. The result depends on the set of pages alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

import msgspec

from mahdar.annotate.page import Page
from mahdar.annotate.times.engine import engine_for
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge
from mahdar.link.copies import copy_page, find_copies
from mahdar.link.dating import calendar as cal
from mahdar.link.dating import news
from mahdar.link.dating import recalled as recall
from mahdar.link.dating.domain import Domain, date_evidence
from mahdar.link.dating.meetings import Account, Relation, in_words, known_days, matches, relation_of
from mahdar.link.dating.offices import office_evidence
from mahdar.link.dating.text import Evidence, Seen, held_evidence, read_times, text_evidence
from mahdar.link.days import Days
from mahdar.link.meetings.features import Report, features
from mahdar.link.pages import LinkedPage, page_days
from mahdar.model import Annotation, Document, Published

#: Rounds of narrowing after which it stops; each only ever takes days away, so that few are needed.
ROUNDS = 8
#: One piece of news is told within so many days.
NEWS_CYCLE = 3

Annotate = Callable[[Sequence[Document]], Iterable[Annotation]]


class Undated(NamedTuple):
    document: Document
    domain: Domain
    seen: list[Seen]


def date_pages(
    documents: Sequence[Document], annotations: Sequence[Annotation], knowledge: Knowledge, annotate: Annotate
) -> list[Annotation]:
    """Give undated pages the range of days that the pages leave, and read those pages again with it.

    In: documents with their annotations, in one order, and how to annotate documents. Out: the annotations, those of
    pages that got a range that can be reckoned from made anew with `Published(basis="inferred")`; those of other
    undated pages as they were, with the wider range and the reasons found.
    """
    undated = {
        n: read_page(document, annotation, knowledge)
        for n, (document, annotation) in enumerate(zip(documents, annotations, strict=True))
        if document.published.earliest is None and document.published.latest is None
    }
    if not undated:
        return list(annotations)
    _by_copies(annotations, undated)
    _by_news(annotations, undated)
    _by_meetings(annotations, undated, annotate)
    return _dated(annotations, undated, annotate)


def read_page(document: Document, annotation: Annotation, knowledge: Knowledge) -> Undated:
    """What a page says of its own day."""
    reading = read(document.text, knowledge.lexicon)
    page = Page(document, reading, annotation.regions)
    seen = read_times(page, annotation.times, engine_for(knowledge.times))
    evidence = [
        *date_evidence(document.dates),
        *text_evidence(seen),
        *held_evidence(annotation),
        *office_evidence(annotation, knowledge.actors),
    ]
    return Undated(document, Domain(evidence), seen)


# ------------------------------------------------------------------ copies


def _by_copies(annotations: Sequence[Annotation], undated: dict[int, Undated]) -> None:
    """A copy that keeps its original's «today» or weekday is of the same days as the original."""
    number = {a.document.id: n for n, a in enumerate(annotations)}
    similar = find_copies(copy_page(a) for a in annotations)
    for copy in similar.copies:
        if copy.kind == "partial":
            continue
        a, b = number[copy.document], number[copy.copy_of]
        for n, other in ((a, b), (b, a)):
            if n in undated and other not in undated:
                _by_copy(undated[n], annotations[other], annotations[n].document.id == copy.document)


def _by_copy(page: Undated, other: Annotation, is_copy: bool) -> None:
    days = page_days(other)
    if days is None:
        return
    theirs = {_plain(t.text) for t in other.times}
    shared = [one for one in page.seen if _plain(one.time.text) in theirs and one.time.anchor == "published"]
    name = _name(other)
    told = f"{'it repeats' if is_copy else 'it is repeated by'} a page of {name} of {in_words(_of(days))}"
    today = next((one for one in shared if one.deictic is not None), None)
    weekday = next((one for one in shared if one.id("weekday") and one.toward is None), None)
    if today is not None:
        words = f"with the same «{_plain(today.time.text)}»"
        page.domain.narrow(Evidence(cal.spread(_of(days), -1, 1), "copy", f"{told}, {words}"))
    elif weekday is not None:
        words = f"with the same «{_plain(weekday.time.text)}»"
        page.domain.narrow(Evidence(cal.spread(_of(days), -3, 3), "copy", f"{told}, {words}"))


def _name(annotation: Annotation) -> str:
    view = annotation.document
    return view.outlet or view.source or view.id[:12]


def _plain(text: str) -> str:
    return " ".join(text.split())


def _of(days: tuple[int, int]) -> int:
    return cal.span(date.fromordinal(days[0]), date.fromordinal(days[1]))


# ------------------------------------------------------------------ the same news


def _by_news(annotations: Sequence[Annotation], undated: dict[int, Undated]) -> None:
    """A page that opens as dated ones of a few days do was written near them; where they are of different times, as
    pages on what comes back again and again, they say nothing."""
    found: defaultdict[int, list[tuple[float, Days, int]]] = defaultdict(list)
    for n, m, likeness in news.alike(annotations, undated):
        days = page_days(annotations[m])
        if days is not None:
            found[n].append((likeness, days, m))
    for n, pages in found.items():
        first, last = min(d[0] for _, d, _ in pages), max(d[1] for _, d, _ in pages)
        likeness, theirs, m = max(pages)
        if likeness < news.ALIKE or last - first > NEWS_CYCLE:
            continue
        around = news.ONE_TEXT_DAYS if likeness >= news.ONE_TEXT else news.DAYS
        told = f"it opens with the news of a page of {_name(annotations[m])} of {in_words(_of(theirs))}"
        undated[n].domain.narrow(Evidence(cal.spread(_of((first, last)), -around, around), "news", told))


# ------------------------------------------------------------------ meetings


def _by_meetings(annotations: Sequence[Annotation], undated: dict[int, Undated], annotate: Annotate) -> None:
    accounts = _accounts(annotations, undated, annotate)
    _by_days_recalled(accounts, undated)
    neighbours: defaultdict[int, list[int]] = defaultdict(list)
    for a, b in matches(accounts):
        neighbours[a].append(b)
    for n, found in neighbours.items():
        neighbours[n] = _one_contact(accounts, n, sorted(set(found)), undated[accounts[n].page].domain)
    for _ in range(ROUNDS):
        narrowed = False
        for n in sorted(neighbours):
            relation = accounts[n].relation
            if relation is None:
                continue
            page = undated[accounts[n].page]
            for m in neighbours[n]:
                narrowed |= _narrow(page, relation, accounts[m], annotations, undated)
        if not narrowed:
            break


def _by_days_recalled(accounts: Sequence[Account], undated: dict[int, Undated]) -> None:
    """Days of a month, without a year, on which the sides of a page's contacts are known to have met."""
    known = recall.known_days(a.report for a in accounts if a.relation is None)
    told: defaultdict[int, list[Report]] = defaultdict(list)
    for account in accounts:
        if account.relation is not None:
            told[account.page].append(account.report)
    for n, reports in told.items():
        for evidence in recall.recalled(reports, undated[n].seen, known):
            undated[n].domain.narrow(evidence)


def _one_contact(accounts: Sequence[Account], n: int, found: list[int], domain: Domain) -> list[int]:
    """Of the accounts that may tell the same contact, those to trust: when dated ones tell of several days that the
    page's own words allow, it is not known which of the contacts is meant, and no dated one is."""
    relation = accounts[n].relation
    assert relation is not None
    dated = {m: known_days(accounts[m].report) for m in found if accounts[m].relation is None}
    dated = {m: days for m, days in dated.items() if days != cal.ALL and relation.page(days) & domain.days}
    together = cal.ALL
    for days in dated.values():
        together &= days
    return [m for m in found if accounts[m].relation is not None or (m in dated and together)]


def _narrow(
    page: Undated,
    relation: Relation,
    other: Account,
    annotations: Sequence[Annotation],
    undated: dict[int, Undated],
) -> bool:
    """Narrow a page's days by another page's account of a contact they both tell."""
    if other.relation is None:
        contact = known_days(other.report)
    elif undated[other.page].domain.days:
        contact = other.relation.contact(undated[other.page].domain.days)
    else:
        return False
    left = relation.page(contact)
    if contact == cal.ALL or not (page.domain.days & ~left) or not page.domain.days:
        return False
    if not page.domain.days & left:
        return False  # it is another meeting, then
    name = _name(annotations[other.page])
    why = f"the meeting it gives as {relation.words} was {in_words(contact)} by a page of {name}"
    return page.domain.narrow(Evidence(left, "meeting", why))


def _accounts(
    annotations: Sequence[Annotation], undated: dict[int, Undated], annotate: Annotate
) -> list[Account]:
    """All accounts of contacts; those of undated pages from a reading in which «tomorrow» has days at all."""
    wide = [msgspec.structs.replace(page.document, published=_wide(page.domain)) for page in undated.values()]
    again = dict(zip(undated, annotate(wide), strict=True))
    out: list[Account] = []
    for n, annotation in enumerate(annotations):
        made = again.get(n, annotation)
        page = LinkedPage(made.document.id, made, None, "", None, ())
        for number in range(len(made.meetings)):
            report = features(page, number)
            if len(report.parties) < 2:
                continue
            relation = relation_of(report, undated[n].seen) if n in undated else None
            out.append(Account(n, report, relation))
    return out


def _wide(domain: Domain) -> Published:
    first, last = domain.bounds
    return Published(
        earliest=(first or cal.FIRST).isoformat(), latest=(last or cal.LAST).isoformat(), basis="inferred"
    )


# ------------------------------------------------------------------ the end


def _dated(
    annotations: Sequence[Annotation], undated: dict[int, Undated], annotate: Annotate
) -> list[Annotation]:
    published = {n: page.domain.published(page.document.published) for n, page in undated.items()}
    near = [n for n, page in undated.items() if page.domain.reckonable]
    made = annotate([msgspec.structs.replace(undated[n].document, published=published[n]) for n in near])
    again = dict(zip(near, made, strict=True))
    out = []
    for n, annotation in enumerate(annotations):
        if n in again:
            out.append(again[n])
        elif n in undated:
            view = msgspec.structs.replace(annotation.document, published=published[n])
            out.append(msgspec.structs.replace(annotation, document=view))
        else:
            out.append(annotation)
    return out


__all__ = ["Annotate", "Undated", "date_pages", "read_page"]
