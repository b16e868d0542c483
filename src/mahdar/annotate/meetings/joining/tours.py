"""A tour told as one journey («جولة أفريقية», «يزور أفريقيا») and its stops told elsewhere: each stop is a visit on the tour."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from msgspec import structs

from mahdar.annotate.meetings.account import TELLING, Report, firm, looked_back_on
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import When

#: So many last reports may tell of the stops.
OPEN_REPORTS = 40
#: One stop of a tour takes no longer.
STOP = timedelta(20)


def on_their_tour(reports: list[Report]) -> list[Report]:
    """Let the stops of a tour have what is said of the whole, which then is no contact of its own.

    «سيتوجه الثلاثاء إلى أفريقيا في جولة تستغرق أسبوعا … سيزور كينيا وأوغندا»: a visit to each, in the course of that week.
    """
    out = list(reports)
    for tour in [r for r in reports if through_region(r.contacts[0])][:OPEN_REPORTS]:
        stops = _stops_of(tour, reports)
        if len(stops) < 2:
            continue
        for i, stop in enumerate(stops):
            for contact in tour.contacts:
                if _of_the_whole(contact):
                    known = [m for m in contact.members if set(m[0].parties) <= set(stop.parties)]
                    part = replace(contact, members=known, countries=[], evidence=list(contact.evidence))
                    if i and not takes_days(contact):
                        part.when = from_then_on(contact)
                    stop.add(part, [])
        at = out.index(tour)
        out[at : at + 1] = _rest(tour)
    _share_days(out)
    return out


def _share_days(reports: list[Report]) -> None:
    """«زيارته المرتقبة هذا الصيف إلى كينيا … سيزور كينيا وأوغندا»: the season or month told of one stop is that of the tour.

    A day or two may be that of the one stop alone.
    """
    rows: dict[tuple[int, int], list[tuple[Report, Contact]]] = {}
    for report in reports:
        for contact in report.contacts[:TELLING]:
            if contact.leg:
                rows.setdefault((contact.scene.index, contact.start), []).append((report, contact))
    for row in rows.values():
        told = [c.when for r, _ in row for c in r.contacts[:TELLING] if c.when is not None]
        days = [when for when in told if _is_long(when)]
        if len(days) != 1 or len(told) > 1:
            continue
        for report, contact in row:
            if all(c.when is None for c in report.contacts) and firm(contact) == "planned":
                contact.when = contact.beside = days[0]


def _is_long(when: When) -> bool:
    """A season, a month, several weeks: longer than a stop."""
    first, last = when.time.earliest, when.time.latest
    return bool(first and last) and (date.fromisoformat(last or "") - date.fromisoformat(first or "")) > STOP


def through_region(contact: Contact) -> bool:
    """A journey through a region, with its traveller alone."""
    return contact.what == "visit" and contact.strength == "body"


def takes_days(tour: Contact) -> bool:
    """«جولة تستمر أسبوعا», «من 3 إلى 9 أبريل»: all the days of a tour are told, and each stop is on some of them."""
    when = tour.when
    period = when is not None and when.time.earliest != when.time.latest
    return tour.days > 1 or tour.until is not None or period


def from_then_on(tour: Contact) -> When | None:
    """The day of a tour that is ahead, with its end open: the later stops are not before it."""
    when = tour.when
    if when is None or not tour.ahead:
        return None
    return when._replace(time=structs.replace(when.time, latest=None))


def _of_the_whole(contact: Contact) -> bool:
    """The tour itself, or what only points at it («الجولة»)."""
    return through_region(contact) or (contact.what == "visit" and len(contact.party_ids()) < 2)


def _rest(tour: Report) -> list[Report]:
    """Who was met on the way, told with the tour («… وسيجتمع مع مسؤولي الاتحاد الأفريقي»)."""
    rest: Report | None = None
    for contact in tour.contacts:
        parties = contact.party_ids()
        if _of_the_whole(contact) or (rest is None and len(parties) < 2):
            continue
        if rest is None:
            rest = Report(contact, parties)
        else:
            rest.add(contact, parties)
    return [rest] if rest is not None else []


def _stops_of(tour: Report, reports: list[Report]) -> list[Report]:
    """The visits told in one list whose traveller is that of the tour."""
    traveller = tour.parties[0]
    who = set(tour.people.get(traveller, ()))
    return [
        r
        for r in reports[-OPEN_REPORTS:]
        if r is not tour
        and any(c.leg for c in r.contacts[:TELLING])
        and traveller in r.parties
        and not looked_back_on(r.contacts[0])
        and not (who and r.people.get(traveller) and who.isdisjoint(r.people[traveller]))
    ]
