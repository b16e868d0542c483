"""A tour told as one journey («جولة أفريقية», «يزور أفريقيا») and its stops told elsewhere: each stop is a visit on the tour."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from msgspec import structs

from mahdar.annotate.meetings.account import TELLING, Report, firm, looked_back_on
from mahdar.annotate.meetings.contact import Contact, Evidence
from mahdar.annotate.meetings.guard import AHEAD, MOVED
from mahdar.annotate.meetings.joining.successive import day_behind
from mahdar.annotate.meetings.scene import Node, When

#: So many last reports may tell of the stops.
OPEN_REPORTS = 40
#: One stop of a tour takes no longer.
STOP = timedelta(20)
#: What is so told of a tour is told of all its stops («ألغى جولة كانت ستشمل …»).
UNDONE = frozenset({*MOVED, "denied", "not_held", "was_planned"})


def on_their_tour(reports: list[Report]) -> list[Report]:
    """Let the stops of a tour have what is said of the whole, which then is no contact of its own.

    «يتوجه غدا إلى أفريقيا في جولة تدوم أسبوعا … سيزور كينيا وأوغندا»: a visit to each, in the course of that week.
    """
    out = list(reports)
    for tour in [r for r in reports if through_region(r.contacts[0])][:OPEN_REPORTS]:
        stops = _stops_of(tour, reports)
        if len(stops) < 2:
            continue
        for i, stop in enumerate(stops):
            dated = any(c.when is not None and not is_period(c.when) for c in stop.contacts)
            for contact in tour.contacts:
                if _of_the_whole(contact):
                    known = [m for m in contact.members if set(m[0].parties) <= set(stop.parties)]
                    part = replace(contact, members=known, countries=[], evidence=list(contact.evidence))
                    if dated:
                        part.when, part.days, part.until = None, 0, None  # «… كينيا الاثنين وأوغندا الأربعاء»
                    elif contact.ends and not takes_days(contact):
                        part.when = contact.when if i == len(stops) - 1 else None
                    elif i and not takes_days(contact):
                        part.when = from_then_on(contact)
                    stop.add(part, [])
        at = out.index(tour)
        out[at : at + 1] = _rest(tour)
    rows = _rows(out)
    _share_days(rows)
    _share_undone(rows)
    return out


def _rows(reports: list[Report]) -> list[list[tuple[Report, Contact]]]:
    """The stops that are told in one list."""
    rows: dict[tuple[int, int], list[tuple[Report, Contact]]] = {}
    for report in reports:
        for contact in report.contacts[:TELLING]:
            if contact.leg:
                rows.setdefault((contact.scene.index, contact.start), []).append((report, contact))
    return list(rows.values())


def _share_undone(rows: list[list[tuple[Report, Contact]]]) -> None:
    """«كان يعتزم القيام بجولة تشمل كينيا وأوغندا لكنه ألغاها»: what is called off without naming a stop is the whole tour."""
    for row in rows:
        if any(firm(contact) == "held" for _, contact in row):
            continue
        off = [(r, c) for r, leg in row for c in r.contacts if _calls_off(c, leg)]
        for told_of, contact in off[:TELLING]:
            for report, _ in row:
                if report is not told_of:
                    report.add(replace(contact, evidence=list(contact.evidence)), [])


def _calls_off(contact: Contact, leg: Contact) -> bool:
    """Whether a place that names nobody and nowhere, close to the list of the stops, tells that it comes to nothing."""
    near = abs(contact.scene.index - leg.scene.index) <= 1
    blank = not (contact.leg or contact.members or contact.countries or contact.places or contact.place)
    return near and blank and any(e.status in MOVED and e.weight > 2 for e in contact.evidence)


def _share_days(rows: list[list[tuple[Report, Contact]]]) -> None:
    """«زيارته المرتقبة هذا الصيف إلى كينيا … سيزور كينيا وأوغندا»: the season or month told of one stop is that of the tour.

    A day or two may be that of the one stop alone.
    """
    for row in rows:
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
        and not _at_another_time(tour, r)
    ]


def _at_another_time(tour: Report, stop: Report) -> bool:
    """«قام في مارس بجولة أوروبية. وسيزور ألمانيا وفرنسا في يونيو»: weeks lie between the two."""
    whens = [[c.when for c in r.contacts[:TELLING] if c.when is not None] for r in (tour, stop)]
    return bool(whens[0] and whens[1]) and all(_far_apart(a, b) for a in whens[0] for b in whens[1])


def _far_apart(one: When, other: When) -> bool:
    first, second = sorted((one.time, other.time), key=lambda t: t.earliest or "")
    if not (first.latest and second.earliest):
        return False
    return date.fromisoformat(second.earliest) - date.fromisoformat(first.latest) > STOP


def _calls_a_paper(contact: Contact, node: Node) -> bool:
    """«زار كمبالا لبحث تنفيذ إعلان نيروبي»: what was agreed on goes by where that was, and nobody travels there."""
    at = node.start - 1
    return contact.scene.has(at, "agreement") or contact.scene.has(at, "called-by-place")


def stops_of(contact: Contact) -> list[Contact]:
    """A tour of several countries is a visit to each («جولة تشمل قطر والعراق»)."""
    if contact.what != "visit" or len(contact.places) < 2:
        return [contact]
    stops: dict[tuple[str, ...], Node] = {}
    for node in contact.places:
        if not _calls_a_paper(contact, node):
            stops.setdefault(node.parties, node)
    if len(stops) < 2:
        if len(contact.places) > 1 and stops and contact.place in contact.places:
            kept = next(iter(stops.values()))
            others = [
                m for m in contact.members if m[0] not in contact.places or m[0].parties == kept.parties
            ]
            return [replace(contact, members=others, place=kept, places=[kept])]
        return [contact]
    # «جولة تستمر أسبوعا تشمل …»: any stop may be on any of its days
    whole = takes_days(contact)
    own = _days_of(contact, list(stops.values()))
    out = []
    for i, node in enumerate(stops.values()):
        others = [m for m in contact.members if m[0] not in contact.places or m[0].parties == node.parties]
        stop = replace(
            contact, members=others, place=node, places=[node], leg=True, evidence=list(contact.evidence)
        )
        stop.days = stop.days if stop.when is not None else 0  # those of the whole are no stop's own
        last = i == len(stops) - 1
        if contact.stops and _is_over(contact):
            # «اختتم الثلاثاء جولة شملت …»: all are behind him; «قام مطلع الشهر بجولة شملت …»: all then
            begun = _on_the_way(contact) and not contact.over  # «بدأ السبت جولة زار خلالها …»
            its_day = i == 0 if begun else last
            stop.when = contact.when if its_day or is_period(contact.when) else None
        elif contact.scene.has(node.start - 1, "then") or contact.scene.has(node.start - 2, "then"):
            stop.when = day_behind(contact, node) or from_then_on(contact)  # «يزور برلين الاثنين ثم وارسو»
        elif contact.stops:  # what is told of the tour is told of its first stop; the others are still ahead
            told = [
                e
                for e in stop.evidence
                if e.status in AHEAD or e.status in UNDONE or (e.weight > 2 and i == 0)
            ]
            begun = i == 0 and contact.carrier_verb is not None and contact.carrier_verb.tense == "past"
            hint = "ongoing" if begun else "planned"
            stop.evidence = told or [Evidence(hint, 1, contact.start, contact.end)]
            stop.when = (contact.when if i == 0 or whole else from_then_on(contact)) if told else None
        if own:
            stop.when = own[i] or (from_then_on(contact) if i and own[0] is contact.when else None)
            stop.days, stop.until = 0, None
        out.append(stop)
    return out


def _days_of(contact: Contact, stops: list[Node]) -> list[When | None]:
    """«تشمل كينيا الاثنين وأوغندا الأربعاء ورواندا»: the day told right behind each stop; none when only the last has one."""
    ends = [node.start for node in stops[1:]]
    days = [day_behind(contact, node) for node in stops]
    own = [
        day if day is not None and day.end <= end else None
        for day, end in zip(days, [*ends, contact.scene.end], strict=True)
    ]
    return own if any(own[:-1]) else []


def _on_the_way(contact: Contact) -> bool:
    """«جولة زار خلالها …»: told by a verb of the past."""
    verb = contact.verb
    return verb is not None and verb.tense == "past" and contact.scene.has(contact.end, "in-it")


def _is_over(contact: Contact) -> bool:
    """«اختتم جولة», «جولة شملت»: all stops of the tour are behind."""
    told = [e for e in contact.evidence if e.status == "held"]
    included = any(contact.scene.has(e.start, "included") for e in told)
    return bool(told) and (contact.ends or included or _on_the_way(contact))
