"""How long a contact lasted: from the first to the last of the days that its accounts give, where they allow it."""

from __future__ import annotations

from collections import defaultdict

from mahdar.arabic.value import equal
from mahdar.link.days import Days, begins_month
from mahdar.link.meetings.features import LASTS, Report
from mahdar.link.meetings.same import NARROW

#: Statuses that only a page written on or after the day can give; they outweigh older plans whatever their date.
_LASTING = frozenset({"visit", "conference"})


def as_long_as_it_lasts(best: Days, done: list[Report], what: str) -> Days:
    """The best supported days and those beside them that accounts give to the same contact, which is mostly called `what`."""
    return _from_end_to_end(_visit_or_conference(_whole(best, done), done, what), done)


def _whole(best: Days, done: list[Report]) -> Days:
    """The day on which it ended (or began) by those who tell it is one of the days that another counts out up to it."""
    edges = {r.edge for r in done if equal(r.when, best)}
    if best.width or not edges <= {"begin", "end"}:
        return best
    spans = {r.when for r in done if r.when and 0 < r.when.width <= LASTS and not begins_month(r.when)}
    ending = {s for s in spans if s.last == best.last} if edges == {"end"} else set()
    beginning = {s for s in spans if s.first == best.first} if edges == {"begin"} else set()
    return min(ending | beginning, default=best, key=lambda s: (s.width, s))


def _visit_or_conference(best: Days, done: list[Report], what: str) -> Days:
    """Of what lasts days, a visit or a conference, from the first to the last of them rather than the one most told of.

    Whoever speaks at a conference speaks on one of its days. An end of a visit is given by an account that has both
    ends, or by two origins.
    """
    if best.width > NARROW or what not in _LASTING:
        return best
    origins: defaultdict[int, set[str]] = defaultdict(set)
    for report in done:
        when = report.when
        if (
            when is None
            or when.width > NARROW
            or report.what not in _LASTING
            or not when.overlaps(best, NARROW)
        ):
            continue
        sure = report.what == "conference" or when.meet(best) is not None
        for day in when:
            origins[day].update((report.page.origin, "sure") if sure else (report.page.origin,))
    ends = [day for day, told in origins.items() if len(told) > 1]
    return Days(min([best.first, *ends]), max([best.last, *ends]))


def _from_end_to_end(best: Days, done: list[Report]) -> Days:
    """From the day on which it opened to that on which it closed, or what came of it was signed, where both are told."""
    exact = [r for r in done if r.when is not None and r.when.overlaps(best, LASTS)]
    opened = [r.when.first for r in exact if r.when and r.edge == "begin"]
    closed = [r.when.last for r in exact if r.when and r.edge == "end"]
    if not (opened and closed) or not 0 <= max(closed) - min(opened) <= LASTS:
        return best
    return Days(min(opened), max(closed))
