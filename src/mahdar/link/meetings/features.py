"""What one report says of a contact, in the form that sameness is judged on."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.link.days import Days, days
from mahdar.link.pages import LinkedPage
from mahdar.model import MeetingReport

#: Levels that name one rank of people. The others (mixed, officials, ministers) are compatible with any.
RANKED = frozenset(
    {"leaders", "foreign_ministers", "defence_ministers", "intelligence_chiefs", "envoys", "military"}
)
#: Statuses of a contact that has not taken place when the page is written.
AHEAD = frozenset({"planned", "proposed", "postponed", "cancelled", "not_held", "denied", "unclear"})


class Report(NamedTuple):
    """One meeting report with its page. Days are ordinals."""

    page: LinkedPage
    number: int
    what: str
    status: str
    main: bool
    parties: frozenset[str]
    people: frozenset[str]
    level: str | None
    city: str | None
    country: str | None
    series: str | None
    when: Days | None
    first_planned: Days | None

    @property
    def key(self) -> tuple[str, int]:
        return self.page.id, self.number

    @property
    def record(self) -> MeetingReport:
        return self.page.annotation.meetings[self.number]


def features(page: LinkedPage, number: int) -> Report:
    """The features of a page's `number`-th meeting report."""
    report = page.annotation.meetings[number]
    place = report.place
    city = None
    if place is not None and not (place.actor or "").startswith("state:"):
        city = place.actor or fold(place.name_en or place.name)
    when = days(report.earliest, report.latest)
    return Report(
        page=page,
        number=number,
        what=report.what,
        status=report.status,
        main=report.main,
        parties=frozenset(p.actor or f"name:{fold(p.name_en or '')}" for p in report.parties),
        people=frozenset(p.actor for p in report.people if p.actor),
        level=report.level,
        city=city,
        country=place.country if place else None,
        series=report.series,
        when=when,
        first_planned=days(report.original_earliest, report.original_latest),
    )
