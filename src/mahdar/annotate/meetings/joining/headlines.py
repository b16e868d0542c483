"""What the headline tells of, and what the story beneath it tells of the same contact."""

from __future__ import annotations

from mahdar.annotate.meetings.account import Report
from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.joining.apart import conflicts, same_place

#: The first sentences of a page, title included.
SOON = 2


def told_at_last(report: Report, waiting: Contact) -> bool:
    """«محادثات مسقط بشأن …» of the headline, when the first sentences tell who talks: so what it says of place and day counts."""
    noun = waiting.noun
    rounds = waiting.round and any(
        c.round for c in report.contacts
    )  # «جولة إسطنبول», «الجولة الثانية من المفاوضات»
    same = noun is not None and (noun.id in report.nouns or rounds)
    signs = (
        waiting.verb is not None
        and waiting.verb.cls == "sign"
        and set(waiting.party_ids()) <= set(report.parties)
    )
    if signs and report.last.on_behalf:
        same = True  # «وقع وفدا الحكومة والجبهة … . ووقع عن الحكومة …»
    elif waiting.party_ids():
        return False
    if not same or waiting.agreement is not None or conflicts(report, waiting):
        return False
    report.add(waiting, [])
    report.contacts[-2:] = reversed(report.contacts[-2:])  # it is told before the last
    return True


def without_sums(reports: list[Report]) -> list[Report]:
    """The reports but a headline's («يبحث الملف مع كينيا وأوغندا») of what the story tells as a call with each."""
    calls = [r for r in reports if r.kinds == {"call"} and not all(c.title for c in r.contacts)]
    if len(calls) < 2:
        return reports
    return [r for r in reports if not (all(c.title for c in r.contacts) and _sum_of(calls, r))]


def _sum_of(calls: list[Report], report: Report) -> bool:
    parts = [set(c.parties) for c in calls if set(c.parties) < set(report.parties)]
    return len(parts) > 1 and set.union(*parts) == set(report.parties)


def without_headlines(reports: list[Report]) -> list[Report]:
    """The reports but a headline's that the story tells by the same noun, of one of its sides or in its place."""
    above = [r for r in reports if all(c.title for c in r.contacts)]
    for headline in above:
        told = next((r for r in reports if r not in above and _told_beneath(headline, r)), None)
        if told is not None:
            reports = [r for r in reports if r is not headline]
            told.contacts[:0] = headline.contacts
    return reports


def _told_beneath(headline: Report, report: Report) -> bool:
    first, told = headline.contacts[0], report.contacts[0]
    noun = first.noun is not None and first.noun.id in report.nouns and told.scene.index <= SOON
    if not noun or conflicts(report, first):
        return False
    place = first.place is not None and any(
        c.place is not None and same_place(c.place, first.place) for c in report.telling
    )
    return place or bool(set(headline.parties) & set(report.parties))
