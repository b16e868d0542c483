"""A tour told as one journey («جولة أفريقية», «يزور أفريقيا») and its stops told elsewhere: each stop is a visit on the tour."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from msgspec import structs

from mahdar.annotate.meetings.account import TELLING, Report, firm, looked_back_on
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.guard import AHEAD
from mahdar.annotate.meetings.joining.successive import day_behind
from mahdar.annotate.meetings.scene import Node, When

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
    return tour.days > 1 or tour.until is not None or is_period(tour.when)


def is_period(when: When | None) -> bool:
    return when is not None and when.time.earliest != when.time.latest


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


def stops_of(contact: Contact) -> list[Contact]:
    """A tour of several countries is a visit to each («جولة تشمل قطر والعراق»)."""
    if contact.what != "visit" or len(contact.places) < 2:
        return [contact]
    stops: dict[tuple[str, ...], Node] = {}
    for node in contact.places:
        stops.setdefault(node.parties, node)
    if len(stops) < 2:
        return [contact]
    # «جولة تستمر أسبوعا تشمل …»: any stop may be on any of its days
    whole = takes_days(contact)
    out = []
    for i, node in enumerate(stops.values()):
        others = [m for m in contact.members if m[0] not in contact.places or m[0].parties == node.parties]
        stop = replace(
            contact, members=others, place=node, places=[node], leg=True, evidence=list(contact.evidence)
        )
        last = i == len(stops) - 1
        if contact.stops and _is_over(contact):
            # «اختتم الثلاثاء جولة شملت …»: all are behind him; «قام مطلع الشهر بجولة شملت …»: all then
            stop.when = contact.when if last or is_period(contact.when) else None
        elif contact.scene.has(node.start - 1, "then") or contact.scene.has(node.start - 2, "then"):
            stop.when = day_behind(contact, node) or from_then_on(contact)  # «يزور برلين الاثنين ثم وارسو»
        elif contact.stops:  # what is told of the tour is told of its first stop; the others are still ahead
            told = [e for e in stop.evidence if e.status in AHEAD or (e.weight > 2 and i == 0)]
            begun = i == 0 and contact.carrier_verb is not None and contact.carrier_verb.tense == "past"
            hint = "ongoing" if begun else "planned"
            stop.evidence = told or [Evidence(hint, 1, contact.start, contact.end)]
            stop.when = (contact.when if i == 0 or whole else from_then_on(contact)) if told else None
        out.append(stop)
    return out


def _is_over(contact: Contact) -> bool:
    """«اختتم جولة», «جولة شملت»: all stops of the tour are behind."""
    told = [e for e in contact.evidence if e.status == "held"]
    return bool(told) and (contact.ends or any(contact.scene.has(e.start, "included") for e in told))
