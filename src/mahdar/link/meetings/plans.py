"""The leaders of two states, or two named persons, meet once at a time: what plans and callings-off tell of one occasion.

«In May», «by the end of May» and «this spring», told of the same two in the same weeks, are one plan in looser and
finer words. What is called off of the same two in the news of the same days is one meeting, whichever day a page gives it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from mahdar.link.days import Days, months
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.pile import Pile, told_on
from mahdar.link.meetings.same import MONTH, NARROW, NEWS_DAYS
from mahdar.link.meetings.two import Pair, People, may_be_one

#: A plan is told anew within so many days, or it is another.
SPOKEN_AGAIN = 45
#: The widest range a plan is reckoned by («by the end of May», told in March).
LOOSEST = 3 * MONTH
#: What was called off of two without a day is looked for among so many others of theirs.
_LATEST = 20


def join_plans(pile: Pile) -> None:
    """Join each loose plan of two with the one finer plan that lies in it, and what was called off twice over."""
    people = People(pile)
    for pair, listed in sorted(people.ahead.items(), key=lambda item: sorted(item[0])):
        _loose_into_fine(pile, people, pair, listed)
    for listed in people.called_off.values():
        _called_off_once(pile, listed)


def _loose_into_fine(pile: Pile, people: People, pair: Pair, listed: Iterable[int]) -> None:
    """Finest first; a loose plan that can mean two finer ones, equally spoken of, is left apart."""
    plans = [(days, n) for n in listed if (days := pile[n].narrowest) is not None and days.width <= LOOSEST]
    in_month: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for days, n in sorted(plans, key=lambda p: (p[0].width, p)):
        known = {pile.number(m) for month in months(days) for m in in_month[month]} - {pile.number(n)}
        meant = [m for m in sorted(known) if _one_plan(pile[n], days, pile[m])]
        if (
            days.width > NARROW
            and len(meant) == 1
            and not people.met_between(pile, pair, _told(pile[n], days))
        ):
            pile.join(meant[0], n)
        for month in months(days):
            in_month[month][n] = None


def _one_plan(cluster: Cluster, days: Days, finer: Cluster) -> bool:
    theirs, told, retold = finer.narrowest, told_on(cluster), told_on(finer)
    if theirs is None or not theirs.overlaps(days) or told is None or retold is None:
        return False
    return told.overlaps(retold, SPOKEN_AGAIN) and may_be_one(cluster, finer, plans=True)


def _told(cluster: Cluster, days: Days) -> Days:
    """From the first page that speaks of the plan to its last possible day."""
    told = told_on(cluster)
    return Days(min(told.first, days.last), days.last) if told is not None else days


def _called_off_once(pile: Pile, listed: Iterable[int]) -> None:
    """Join what was called off of the same two on pages of one news cycle."""
    told = sorted((days, n) for n in listed if (days := told_on(pile[n])) is not None)
    for at, (days, n) in enumerate(told):
        for then, m in told[max(0, at - _LATEST) : at]:
            if (
                pile.number(n) != pile.number(m)
                and then.overlaps(days, NEWS_DAYS)
                and may_be_one(pile[n], pile[m])
            ):
                pile.join(m, n)
