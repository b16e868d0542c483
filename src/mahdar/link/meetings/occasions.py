"""Clusters that are one occasion though no day is common to them: rounds, contacts put off, plans that slipped.

The day of a plan is soft. It is joined with the contact it became when a page names both days, when both are the same
numbered round, or when the two are so near each other, so alike, and so much alone that nothing else can be meant.
What is told without any day is left to `undated`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import combinations
from typing import NamedTuple

from mahdar.link.days import Days, months
from mahdar.link.meetings.accounts import TO_COME, Cluster
from mahdar.link.meetings.denials import join_denials
from mahdar.link.meetings.features import CALLED_OFF, RANKED, Report
from mahdar.link.meetings.gatherings import join_gatherings
from mahdar.link.meetings.journeys import join_journeys
from mahdar.link.meetings.news import join_news
from mahdar.link.meetings.pile import BLOCK_PARTIES, Pile, one_page_tells_both, told_about, told_on
from mahdar.link.meetings.plans import join_plans
from mahdar.link.meetings.retold import join_retold
from mahdar.link.meetings.same import MONTH, NARROW, shared_parties
from mahdar.link.meetings.stretch import join_stretches
from mahdar.link.meetings.undated import join_undated

#: A numbered round that is put off comes within half a year, or the pages count another series.
ROUND_WINDOW = 183
#: A plan takes place, or is told anew, so many days off at most when nobody says that it was put off.
SLIP = 3
#: The day that was planned and the one that is said to be put off («early in the month») lie this near.
PUT_OFF_SLIP = 14
#: What was put off comes within six weeks, or it is another occasion.
RESUMED_WITHIN = 45
#: Rounds are also looked for by one side and the country they are held in.
_ON_SOIL = "in:"
_PLANNED = frozenset({"planned", "proposed", "postponed"})
#: A contact that had been put off is looked for among so many last plans of two parties.
_LAST_PLANS = 20


def join_occasions(clusters: list[Cluster]) -> list[Cluster]:
    """The clusters with those of one occasion joined; the result depends on their content and order alone."""
    joins = (
        join_retold,
        _called_off_here,
        join_stretches,
        _rescheduled,
        _resumed,
        _rounds,
        _moved,
        _one_summit,
        join_denials,
        join_journeys,
        join_gatherings,
        join_plans,
        join_undated,
        join_news,
    )
    for join in joins:
        pile = Pile(clusters)
        join(pile)
        clusters = pile.left()
    return clusters


# ------------------------------------------------------------------ a page calls off what it has still to come


def _called_off_here(pile: Pile) -> None:
    """Join a calling-off that has no day but that of the news with the one plan of the same sides on its page, or with
    what that page calls off by its own day.

    «علقت … الأحد المحادثات، قبل أيام من جولة كانت مقررة الأربعاء»: what was called off is what had been planned.
    """
    planned: defaultdict[tuple[str, frozenset[str]], list[int]] = defaultdict(list)
    off: list[tuple[Report, int]] = []
    for n, cluster in pile:
        for report in cluster.reports:
            if _of_the_news(report):
                off.append((report, n))
            elif report.status in TO_COME | CALLED_OFF and report.when is not None:
                planned[report.page.id, report.sides].append(n)
    for report, n in off:
        coming = planned.get((report.page.id, report.sides), ())
        meant = {pile.number(m) for m in coming}
        if len(coming) == 1 and pile.number(n) not in meant and _one_plan(pile[n], pile[coming[0]]):
            pile.join(coming[0], n)


def _of_the_news(report: Report) -> bool:
    """Called off or put off, on no day but that of the news."""
    return report.status in CALLED_OFF and (report.when is None or report.day_of_the_news)


def _one_plan(off: Cluster, plan: Cluster) -> bool:
    """Nobody has either held, and neither kind nor rank tells them apart."""
    if off.told_held or plan.told_held or ("call" in off.whats) != ("call" in plan.whats):
        return False
    return not (off.levels and plan.levels) or not off.levels.keys().isdisjoint(plan.levels)


# ------------------------------------------------------------------ a page names both days


def _rescheduled(pile: Pile) -> None:
    """Join a contact that was put off with the one it was moved to, when a page names both days."""
    by_day: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for n, cluster in pile:
        if cluster.narrowest is not None and cluster.narrowest.width <= NARROW:
            for party in cluster.parties:
                for day in range(cluster.narrowest.first, cluster.narrowest.last + 1):
                    by_day[party, day].append(n)
    for n, target in list(pile):
        if pile.number(n) != n:
            continue
        for report in list(target.reports):
            if report.first_planned is None or report.first_planned.width > NARROW:
                continue
            for other in sorted(_planned_then(report, by_day)):
                if pile.number(other) == other != n and _put_off(report, pile[other]):
                    pile.join(n, other)


def _planned_then(report: Report, by_day: dict[tuple[str, int], list[int]]) -> set[int]:
    first = report.first_planned
    if first is None:
        return set()
    return {
        n
        for p in report.parties
        for day in range(first.first, first.last + 1)
        for n in by_day.get((p, day), ())
    }


def _put_off(report: Report, other: Cluster) -> bool:
    """The other cluster is of the same parties and rank, and nobody says that it was held."""
    shared = len(report.parties.intersection(other.parties))
    if shared < min(2, len(report.parties)) or other.told_held:
        return False
    return not (report.level and other.levels) or report.level in other.levels


# ------------------------------------------------------------------ a page says that it had been put off


def _resumed(pile: Pile) -> None:
    """Join what a page calls a contact that had been put off with the last such plan of its parties before it."""
    plans: defaultdict[tuple[str, str], list[tuple[Days, int]]] = defaultdict(list)
    deferred: list[tuple[Days, int, Cluster]] = []
    for n, cluster in pile:
        about = told_about(cluster)
        if about is None:
            continue
        if all(r.status in _PLANNED for r in cluster.reports):
            for pair in combinations(sorted(cluster.parties)[:BLOCK_PARTIES], 2):
                plans[pair].append((about, n))
        if any(_put_off_before(r) for r in cluster.reports):
            deferred.append((about, n, cluster))
    for listed in plans.values():
        listed.sort()
    for about, n, cluster in sorted(deferred, key=lambda d: d[:2]):
        before: set[tuple[Days, int]] = set()
        for pair in combinations(sorted(cluster.parties)[:BLOCK_PARTIES], 2):
            at = bisect_left(plans[pair], (about, -1)) if pair in plans else 0
            before.update(plans[pair][max(0, at - _LAST_PLANS) : at] if at else ())
        for days, other in sorted(before, reverse=True):
            if pile.number(other) == other != pile.number(n) and _put_off_then(
                cluster, about, pile[other], days
            ):
                pile.join(n, other)
                break


def _put_off_before(report: Report) -> bool:
    """It says that the contact had been put off, or gives the days first planned beside later ones."""
    first, when = report.first_planned, report.when
    moved = first is not None and when is not None and when.first > first.first
    return report.record.deferred or moved


def _put_off_then(cluster: Cluster, about: Days, plan: Cluster, days: Days) -> bool:
    """The plan is of the same parties and rank, lies before, and is of the days first planned when a page names them."""
    if not (days.last < about.first and days.overlaps(about, ROUND_WINDOW)):
        return False
    said = [r.first_planned for r in cluster.reports if r.first_planned is not None]
    if plan.counted and cluster.counted and plan.counted.isdisjoint(cluster.counted):
        return False  # the third round is not what the fourth had been put off from
    moved = any(r.status == "postponed" for r in plan.reports)  # what is put off may go to another city
    if (
        not (said or moved)
        and plan.cities
        and cluster.cities
        and plan.cities.keys().isdisjoint(cluster.cities)
    ):
        return False
    if plan.narrowest is not None and said and not any(d.overlaps(plan.narrowest) for d in said):
        return False
    if ("call" in plan.whats) != ("call" in cluster.whats) or one_page_tells_both(cluster, plan):
        return False
    one_rank = not (plan.levels and cluster.levels) or plan.levels.keys() & cluster.levels.keys()
    return bool(one_rank) and shared_parties(cluster.parties.keys(), plan.parties.keys()) is not None


# ------------------------------------------------------------------ numbered rounds


def _rounds(pile: Pile) -> None:
    """Join a numbered round that was planned or put off with the same round held, or put off again, later."""
    by_round: defaultdict[tuple[int, frozenset[str]], list[int]] = defaultdict(list)
    for n, cluster in pile:
        if len(cluster.counted) == 1:
            (number,) = cluster.counted
            for pair in combinations(sorted(cluster.parties), 2):
                by_round[number, frozenset(pair)].append(n)
            for side in _guests(cluster):
                for country in cluster.countries:
                    by_round[number, frozenset((side, _ON_SOIL + country))].append(n)
    for listed in by_round.values():
        for n, m in sorted(combinations(listed, 2), key=lambda pair: _gap(pile, *pair)):
            one, other = pile.number(n), pile.number(m)
            if one == other or not _one_round(pile[one], pile[other]):
                continue
            first, second = sorted((one, other), key=lambda i: (not pile[i].told_held, i))
            pile.join(first, second, known_one=True)


def _guests(cluster: Cluster) -> set[str]:
    """Its parties but for the states on whose soil it is, one of which may be read for a side that the words leave out."""
    return {p for p in cluster.parties if p.removeprefix("state:") not in cluster.countries}


def _one_guest(one: Cluster, other: Cluster) -> bool:
    """In one country, a single guest there by one account, who is one of the guests by the other."""
    guests, theirs = sorted((_guests(one), _guests(other)), key=len)
    return len(guests) == 1 and guests <= theirs and not one.countries.keys().isdisjoint(other.countries)


def _gap(pile: Pile, n: int, m: int) -> tuple[int, int, int]:
    """How far apart two contacts lie: the second round of this year is told apart from that of the last."""
    days, theirs = told_about(pile[n]), told_about(pile[m])
    apart = (
        ROUND_WINDOW
        if days is None or theirs is None
        else max(0, days.first - theirs.last, theirs.first - days.last)
    )
    return apart, n, m


def _one_round(one: Cluster, other: Cluster) -> bool:
    """The same number, the same parties but for hosts and mediators, told within ROUND_WINDOW, not held twice.

    Two accounts that have it held on days that lie together differ about the day.
    """
    if one.rounds and other.rounds and one.rounds.isdisjoint(other.rounds):
        return False
    smaller = min(len(one.parties), len(other.parties))
    shared = len(one.parties.keys() & other.parties.keys())
    if shared < max(2, 0.6 * smaller) and not _one_guest(one, other):
        return False
    if one.told_held and other.told_held and not _days_together(one, other):
        return False
    times = [told_about(c) for c in (one, other)]
    if times[0] is None or times[1] is None or not times[0].overlaps(times[1], ROUND_WINDOW):
        return False
    pages = [{r.page.id for r in c.reports if not _of_the_news(r)} for c in (one, other)]
    return pages[0].isdisjoint(pages[1])


def _days_together(one: Cluster, other: Cluster) -> bool:
    days, theirs = one.narrowest, other.narrowest
    return days is not None and theirs is not None and days.overlaps(theirs, SLIP)


# ------------------------------------------------------------------ plans that slipped


class _Plan(NamedTuple):
    """A contact that nobody tells as held, with its days."""

    number: int
    cluster: Cluster
    days: Days


def _moved(pile: Pile) -> None:
    """Join a plan with the one contact near it that it can have become."""
    near: defaultdict[tuple[str, str, int], list[int]] = defaultdict(list)
    plans: list[_Plan] = []
    for n, cluster in pile:
        if cluster.narrowest is None or cluster.narrowest.width > MONTH:
            continue  # a plan with a looser date is none to follow
        for pair in combinations(sorted(cluster.parties)[:BLOCK_PARTIES], 2):
            for month in months(cluster.narrowest):
                near[*pair, month].append(n)
        if all(r.status in _PLANNED for r in cluster.reports):
            plans.append(_Plan(n, cluster, cluster.narrowest))
    found: dict[int, list[int]] = {}
    for plan in plans:
        around = Days(plan.days.first - RESUMED_WITHIN, plan.days.last + RESUMED_WITHIN)
        pairs = list(combinations(sorted(plan.cluster.parties)[:BLOCK_PARTIES], 2))
        seen = {n for pair in pairs for month in months(around) for n in near.get((*pair, month), ())}
        found[plan.number] = [n for n in sorted(seen - {plan.number}) if _became(plan, pile[n])]
    for n, became in sorted(found.items()):
        # of several nothing is known; two plans that point at each other are joined once
        if len(became) == 1 and pile.number(became[0]) != pile.number(n):
            pile.join(became[0], n)


def _became(plan: _Plan, other: Cluster) -> bool:
    """The other cluster can only be what the plan became: alike, near in time, and told no earlier."""
    theirs = other.narrowest
    if theirs is None or plan.days.overlaps(theirs) or one_page_tells_both(plan.cluster, other):
        return False
    parties = shared_parties(plan.cluster.core, other.core)
    ranks = RANKED.intersection(plan.cluster.levels, other.levels)
    people = plan.cluster.people & other.people
    put_off = any(r.status == "postponed" for r in plan.cluster.reports) and plan.days.last < theirs.first
    one_country = put_off and not plan.cluster.countries.keys().isdisjoint(other.countries)
    if parties is None or ("call" in plan.cluster.whats) != ("call" in other.whats):
        return False
    if not (ranks or len(people) > 1 or one_country):
        return False
    told, retold = told_on(plan.cluster), told_on(other)
    if told is None or retold is None or told.first > retold.last:
        return False
    if put_off:
        of_rumour = all(r.status == "denied" for r in other.reports) and not (ranks or people)
        near = plan.days.overlaps(theirs, RESUMED_WITHIN)
        return near and plan.cluster.sides == other.sides and not of_rumour
    if other.told_held and told.last > theirs.first:
        return False  # spoken of after the other was over: it is the next one
    if not other.told_held and any(r.status == "postponed" for r in other.reports):
        return plan.days.overlaps(theirs, PUT_OFF_SLIP)
    one_place = plan.cluster.cities.keys() & other.cities.keys() or people
    exact = (
        max(plan.days.width, theirs.width) <= NARROW
    )  # the months of spring lie side by side and are far apart
    return exact and bool(one_place) and plan.days.overlaps(theirs, SLIP)


# ------------------------------------------------------------------ two accounts of one summit


def _one_summit(pile: Pile) -> None:
    """Join the accounts of one meeting of two leaders that differ by a day.

    The same two leaders do not meet anew in the same city the day after, unless a page tells both meetings.
    """
    by_day: defaultdict[tuple[frozenset[str], int], list[int]] = defaultdict(list)
    for n, cluster in pile:
        if _of_leaders(cluster):
            for day in cluster.days:
                by_day[frozenset(cluster.parties), day.first].append(n)
    for (parties, first), listed in sorted(by_day.items(), key=lambda item: (item[0][1], sorted(item[0][0]))):
        for n in listed:
            for m in by_day.get((parties, first + 1), ()):
                one, other = pile.number(n), pile.number(m)
                if one != other and _same_two(pile[one], pile[other]):
                    pile.join(one, other)


def _of_leaders(cluster: Cluster) -> bool:
    return (
        "leaders" in cluster.ranks and cluster.told_held and len(cluster.people) > 1 and bool(cluster.cities)
    )


def _same_two(one: Cluster, other: Cluster) -> bool:
    days = [d.first for d in one.days | other.days]
    if max(days) - min(days) > 1 or one_page_tells_both(one, other):
        return False
    one_city = one.cities.keys() == other.cities.keys()
    return (
        one_city and len(one.people & other.people) > 1 and ("call" in one.whats) == ("call" in other.whats)
    )
