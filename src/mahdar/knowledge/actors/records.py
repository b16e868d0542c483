"""The records of the actors' register: who is known, and which offices were held when."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from mahdar.arabic.value import Value


class Office(Value, frozen=True):
    """One office held. Days are bounds: `first` is the earliest day it may have begun, `sure_first` the latest;
    likewise for the end. `None` is not known (or, for an end with `open`, still held)."""

    role: str
    body: str  # ISO code or actor id
    about: str | None  # the country an envoy or ambassador is concerned with
    first: date | None
    sure_first: date | None
    last: date | None
    sure_last: date | None
    open: bool

    def may_hold(self, day: date) -> bool:
        """Not excluded by what the register knows."""
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)

    def holds(self, day: date) -> bool:
        """Surely held on `day` (unknown bounds are not sure)."""
        if self.sure_first is None or self.sure_first > day:
            return False
        return self.open or (self.sure_last is not None and day <= self.sure_last)


class ActorRecord(Value, frozen=True):
    """One actor of the register. `country` is an ISO code, or the id of the organisation a person acts for."""

    id: str
    kind: str  # person | government | organization | armed_group | outlet | place | people
    name: str
    name_en: str
    country: str | None
    offices: tuple[Office, ...] = ()
    sort: str | None = None  # the register's own finer kind: club, agency, city, party …
    seat: str | None = None  # the state in which an organisation sits; of an agency the state that it serves


def period(text: str) -> tuple[date | None, date | None, date | None, date | None, bool]:
    """Read `from..to` as written in the register into its bounds. Raises ValueError."""
    start, dots, end = text.partition("..")
    if not dots:
        raise ValueError(f"{text!r} is not from..to")
    first, sure_first = _bounds(start.strip())
    if not end.strip():
        return first, sure_first, None, None, True
    sure_last, last = _bounds(end.strip())
    return first, sure_first, last, sure_last, False


@lru_cache(maxsize=8192)
def _bounds(text: str) -> tuple[date | None, date | None]:
    """The first and last day that `2018`, `2018-07` or `2018-07-10` covers; `?` is unknown."""
    if text in ("?", ""):
        return None, None
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    if len(parts) == 2:
        following = date(parts[0] + parts[1] // 12, parts[1] % 12 + 1, 1)
        return date(parts[0], parts[1], 1), following - timedelta(days=1)
    day = date(*parts)
    return day, day
