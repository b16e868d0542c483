"""Makes a Document from what a reader found: surveys the text and brings together all that is said of the page."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from mahdar.annotate.regions.lines import lines_of
from mahdar.annotate.regions.survey import Survey, survey
from mahdar.knowledge.regions import Outlet, RegionKnowledge, region_knowledge
from mahdar.knowledge.web import domains_of
from mahdar.model import Credit, Document, FoundDate, Published
from mahdar.read.addresses import url_dates
from mahdar.read.dates import choose

#: Characters of the body in which the lead's «today» is looked for.
LEAD = 200


class Facts(NamedTuple):
    """What a capture says of its page beside the text; all optional."""

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    section: str | None = None
    language: str | None = None
    given_id: str | None = None
    given: Published | None = None  # a publication day given from outside: beats all that the page says
    dates: tuple[FoundDate, ...] = ()
    credit: tuple[Credit, ...] = ()
    captured: str | None = None  # the day the page was saved
    notes: tuple[str, ...] = ()  # what was odd in reading it
    told: Mapping[str, str] = MappingProxyType({})  # lines whose kind the page's markup tells


def make_document(text: str, source: str, facts: Facts = Facts()) -> Document:
    """One page's text and facts → one document, with its regions in `marks`.

    A title is taken from the text when the capture gives none. The publication day is the given one, else chosen
    from all dates of capture and text, else unknown.
    """
    known = region_knowledge()
    outlet = outlet_of(facts.url, known)
    found = survey(text, known, title=facts.title, order=outlet.order if outlet else None, told=facts.told)
    dates = (*facts.dates, *found.dates)
    if not any(d.where == "url" for d in dates):
        dates = (*dates, *url_dates(facts.url, known))
    published = facts.given
    if published is None or published.basis == "unknown":
        spoken = spoken_weekday(text, found, known) if dates else Spoken(None, None)
        dates = tuple(_confirmed(d, spoken.told_on) for d in dates)
        chosen = choose(dates, facts.captured, spoken.today)
        published = chosen if published is None else _noted(chosen, published)
    return Document(
        id=document_id(text),
        text=text,
        given_id=facts.given_id,
        source=source,
        url=facts.url,
        outlet=facts.outlet or (outlet.name if outlet else None) or found.outlet,
        title=found.title,
        author=facts.author or found.author,
        section=facts.section,
        language=facts.language,
        published=published,
        dates=dates,
        credit=_once((*found.credit, *facts.credit)),
        marks=found.regions,
        notes=facts.notes,
    )


def _noted(chosen: Published, refused: Published) -> Published:
    return Published(
        earliest=chosen.earliest, latest=chosen.latest, basis=chosen.basis, why=(*refused.why, *chosen.why)
    )


def _once(credit: Iterable[Credit]) -> tuple[Credit, ...]:
    seen: dict[tuple[str, int | None], Credit] = {}
    for c in credit:
        seen.setdefault((c.name, c.start), c)
    return tuple(seen.values())


class Spoken(NamedTuple):
    """Weekdays (Monday 0) that the lead gives: the one it calls today, and the one it is told on by «yesterday …»."""

    today: int | None
    told_on: int | None


_NEAR_DAYS = {"today": 0, "yesterday": 1, "tomorrow": -1}


def spoken_weekday(text: str, found: Survey, known: RegionKnowledge) -> Spoken:
    """What the lead says of its weekday («… اليوم …», «أمس الثلاثاء»), outside quotes."""
    body = next((r for r in found.regions if r.kind == "body"), None)
    lead = lines_of(text[body.start : min(body.end, body.start + LEAD)]) if body else []
    words = lead[0].words if lead else []
    for i, word in enumerate(words):
        if word in '«“"':
            break
        label = known.stamp_words.at(words, i) if word[0].isalpha() else None
        if label and label[1] in _NEAR_DAYS and i + label[0] < len(words):
            day = known.stamp_words.at(words, i + label[0])
            if day and day[1].startswith("weekday:"):
                weekday = int(day[1][8:])
                told_on = (weekday + _NEAR_DAYS[label[1]]) % 7
                return Spoken(weekday if label[1] == "today" else None, told_on)
    return Spoken(None, None)


def _confirmed(found: FoundDate, weekday: int | None) -> FoundDate:
    """A date beside the title is the story's when the lead is told on its weekday."""
    if found.where != "beside-title" or found.role != "today" or len(found.day) != 10:
        return found
    if weekday is None or date.fromisoformat(found.day).weekday() != weekday:
        return found
    return msgspec.structs.replace(found, role="published", where="above-title")


def outlet_of(url: str | None, known: RegionKnowledge) -> Outlet | None:
    """The listed outlet whose domain the address belongs to."""
    found = (known.domains.get(domain) for domain in domains_of(url))
    return next((outlet for outlet in found if outlet), None)


def document_id(text: str) -> str:
    """SHA-256 of the raw text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def given_date(value: str, why: str) -> Published:
    """A publication day that was given from outside (`--published`, JSONL). Unknown when it is no ISO date."""
    try:
        day = (
            date.fromisoformat(value) if len(value) == 10 else datetime.fromisoformat(value).date()
        ).isoformat()
    except ValueError:
        return Published(why=(f"{why} is not an ISO date: {value[:40]}",))
    return Published(earliest=day, latest=day, basis="given", why=(why,))
