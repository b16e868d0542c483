"""The days left for one page: evidence taken together, with the reasons that narrowed it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from mahdar.link.dating import calendar as cal
from mahdar.link.dating.offices import FORMER, HOLDS, SINCE
from mahdar.link.dating.text import Evidence
from mahdar.link.pages import RECKONED
from mahdar.model import FoundDate, Published

#: A range of up to a term of office is given as the page's day; a wider one is only said in the reasons.
WIDEST = 5 * 366
#: A tenure of which the rest leaves fewer days is looked back on: pages of anybody's last month are few.
TOGETHER = 30
#: Roles of dates on the page or its capture that cannot be before its publication.
_AFTERWARDS = frozenset({"updated", "capture"})


class Domain:
    """What is left of a page's publication day. `days` is empty once the evidence contradicts itself."""

    def __init__(self, evidence: Iterable[Evidence] = ()) -> None:
        self.days = cal.ALL
        self.why: list[str] = []
        listed = list(evidence)
        for one in listed:
            if one.kind != HOLDS:
                self.narrow(one)
        since = Domain.together(one for one in listed if one.kind in {SINCE, FORMER})
        holders = [one for one in listed if one.kind == HOLDS]
        for one in holders:
            followed = any(_follows(other, one) for other in holders)  # then the page looks back on him
            if not followed and cal.count(one.core & since & self.days) >= TOGETHER:
                self.narrow(one)

    @staticmethod
    def together(evidence: Iterable[Evidence]) -> int:
        """The days that all leave, without the slack each was given."""
        days = cal.ALL
        for one in evidence:
            days &= one.core
        return days

    def narrow(self, evidence: Evidence) -> bool:
        """Take one more piece of evidence; True when it left fewer days. Its reason is kept when it did."""
        left = self.days & evidence.days
        if left == self.days:
            return False
        if not left and self.days:
            self.why.append(f"contradiction: {evidence.why}")
        else:
            self.why.append(evidence.why)
        self.days = left
        return True

    @property
    def bounds(self) -> tuple[date | None, date | None]:
        return cal.hull(self.days)

    @property
    def bounded(self) -> bool:
        """Is there a first and a last day, near enough to be told as the page's day?"""
        first, last = self.bounds
        return first is not None and last is not None and (last - first).days <= WIDEST

    @property
    def reckonable(self) -> bool:
        """Are they near enough to reckon from?"""
        first, last = self.bounds
        return first is not None and last is not None and (last - first).days <= RECKONED

    def published(self, before: Published) -> Published:
        """The publication record: a range when there is one, else unknown, with all reasons after those of `before`."""
        why = (*before.why, *dict.fromkeys(self.why))
        first, last = self.bounds
        if self.bounded and first is not None and last is not None:
            return Published(earliest=first.isoformat(), latest=last.isoformat(), basis="inferred", why=why)
        if not self.days:
            return Published(why=(*why, "the page's words do not agree on a day: left unknown"))
        if first is not None or last is not None:
            sides = [f"not before {first}"] if first else []
            sides += [f"not after {last}"] if last else []
            why = (*why, f"{' and '.join(sides)}: too wide to give as the page's day")
        return Published(why=why)


def _follows(one: Evidence, other: Evidence) -> bool:
    """One holds an office when the other has left his: two that were not in office together are not both now."""
    apart = cal.count(one.core & other.core) < TOGETHER
    return apart and one.core.bit_length() > other.core.bit_length()


def date_evidence(dates: Sequence[FoundDate]) -> Iterable[Evidence]:
    """A page is published before it is updated, saved or commented on."""
    for found in dates:
        if len(found.day) == 10 and (found.role in _AFTERWARDS or found.where == "comment"):
            last = date.fromisoformat(found.day)
            yield Evidence(
                cal.span(None, last), "afterwards", f"{found.where} of {found.day} came after the page"
            )
