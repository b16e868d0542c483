"""What the accounts taken for one contact say together: the sums that sameness is judged on."""

from __future__ import annotations

from collections import Counter

from mahdar.link.days import Days
from mahdar.link.meetings.features import NOT_TAKEN_PLACE, TAKEN_PLACE, Report

TO_COME = frozenset({"planned", "proposed"})
#: What fewer than one account in so many says of a contact (a party, a city) tells it neither from others nor joins it.
ONE_OF = 5


class Cluster:
    """Reports taken for one contact, with the sums that sameness needs."""

    __slots__ = (
        "beside",
        "cities",
        "counted",
        "countries",
        "days",
        "first_over",
        "lands",
        "last_over",
        "last_to_come",
        "levels",
        "narrowest",
        "parties",
        "people",
        "ranks",
        "reports",
        "rounds",
        "series",
        "whats",
    )

    def __init__(self, report: Report) -> None:
        self.reports: list[Report] = []
        self.parties: Counter[str] = Counter()
        self.beside: set[str] = set()
        self.lands: set[str] = set()
        self.people: set[str] = set()
        self.levels: Counter[str] = Counter()
        self.ranks: set[str] = set()
        self.cities: Counter[str] = Counter()
        self.countries: Counter[str] = Counter()
        self.whats: Counter[str] = Counter()
        self.series: set[str] = set()
        self.rounds: set[int] = set()
        self.counted: set[int] = set()
        self.narrowest: Days | None = None
        self.days: set[Days] = set()  # every exact day told, for a visit and its talks have two
        self.last_to_come: int | None = None  # the newest page that has it to come
        self.first_over: int | None = None  # … the oldest and the newest that have it held or going on
        self.last_over: int | None = None
        self.add(report)

    @property
    def told_held(self) -> bool:
        return any(r.status in TAKEN_PLACE for r in self.reports)

    @property
    def not_over(self) -> bool:
        """Every account has it still to come, or going on."""
        return all(r.status in {"planned", "proposed", "ongoing"} for r in self.reports)

    @property
    def sides(self) -> frozenset[str]:
        """The parties that no account calls host or mediator."""
        return frozenset(self.parties.keys() - self.beside)

    @property
    def borne_out(self) -> frozenset[str]:
        """The parties that one account in ONE_OF names."""
        return frozenset(p for p, told in self.parties.items() if ONE_OF * told >= len(self.reports))

    @property
    def core(self) -> frozenset[str]:
        """The sides that more than half of the accounts name: one account in ten with a third party makes no third party."""
        told = Counter(side for r in self.reports for side in r.sides)
        return frozenset(side for side, n in told.items() if 2 * n > len(self.reports))

    @property
    def called_off(self) -> bool:
        """Every account has it put off, called off, denied or not held."""
        return all(r.status in NOT_TAKEN_PLACE for r in self.reports)

    def add(self, report: Report) -> None:
        self.reports.append(report)
        self.parties.update(report.parties)
        self.beside.update(report.parties - report.sides)
        self.lands.update(report.lands)
        self.people.update(report.people)
        self.whats[report.what] += 1
        if report.level:
            self.levels[report.level] += 1
        if (rank := report.rank) is not None:
            self.ranks.add(rank)
        if report.city:
            self.cities[report.city] += 1
        if report.country:
            self.countries[report.country] += 1
        if report.series:
            self.series.add(report.series)
        if report.round is not None:
            self.rounds.add(report.round)
        if report.counted is not None:
            self.counted.add(report.counted)
        if (told := report.page.as_of) is not None and report.status in TO_COME:
            self.last_to_come = max(told.first, self.last_to_come or told.first)
        if told is not None and report.status in TAKEN_PLACE:
            self.first_over = min(told.last, self.first_over or told.last)
            self.last_over = max(told.last, self.last_over or told.last)
        if report.when is not None and not report.day_of_the_news:
            if report.when.width == 0:
                self.days.add(report.when)
            met = self.narrowest.meet(report.when) if self.narrowest else report.when
            self.narrowest = met or self.narrowest
