"""Are two accounts of a contact accounts of the same contact?

A report is held against a cluster of reports. Gates come first: things that two accounts of one contact never
differ in (a call is no summit; two dates with no day in common; ranks that exclude each other). Then a sum of
weights, each set by what it is worth alone: a shared exact day says more than a shared month, a shared person
more than a shared city. The sum must reach NEEDED; an account without a date must reach NEEDED_UNDATED, which
parties and place alone never do, since the same people meet in the same city again and again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set

from mahdar.knowledge.base import load_knowledge
from mahdar.link.days import Days, begins_month
from mahdar.link.meetings.accounts import TO_COME, Cluster
from mahdar.link.meetings.features import (
    AHEAD,
    CALLED_OFF,
    NEWS_CYCLE,
    NOT_TAKEN_PLACE,
    RANKED,
    REFUSED,
    TAKEN_PLACE,
    Report,
    by_lands,
    day_of,
    guests,
)

NEEDED = 3.5
NEEDED_UNDATED = 4.5
#: The weight behind a shut gate.
CLOSED = float("-inf")
#: Ranges up to a week, and up to a third of a month («early May»), still say much; wider ones say little.
NARROW = 7
THIRD_OF_A_MONTH = 11
MONTH = 31
#: An undated account of a contact just held is read within days of it; of one to come, within weeks before it.
HELD_WINDOW = 7
AHEAD_WINDOW = 45

_DAY, _NARROW_RANGE, _THIRD_RANGE, _WIDE_RANGE = 2.5, 2.0, 1.5, 1.0
_PARTIES_SAME, _PARTIES_CONTAINED = 2.0, 1.25
#: A council that sat on a day: two accounts of its session.
_ONE_BODY = 1.0
#: Some of the parties of a larger gathering, and nobody of those who are named there.
_OTHER_PERSONS = -1.0
_LEVEL, _PERSON, _CITY, _COUNTRY, _SERIES = 1.0, 1.0, 1.0, 0.5, 1.5
#: Two pages of one news cycle that both make an undated contact of the same people their subject.
_BOTH_MAIN = 0.5
NEWS_DAYS = 2
_OTHER_CITY = -2.5
#: The same two of rank are not in two cities on one day: one account errs.
_OTHER_CITY_THAT_DAY = -1.0
#: A loose look back («late in 2019») when the record holds one contact alone that it can mean.
_ONLY_ONE = 0.5
#: «The talks ended without agreement», told within a week of the day that was planned for the only ones known.
_FULFILLED = 2.25
#: «The fifth round» of the same parties is one contact, whatever else an account leaves out.
_ROUND = 2.5
_NEAR_IN_TIME = 1.0
#: So many times as many accounts make one of two contacts the one that everybody speaks of.
FAR_MORE = 3


def weigh(report: Report, cluster: Cluster) -> float:
    """How strongly `report` speaks of the cluster's contact; CLOSED when a gate is shut."""
    if ("call" in cluster.whats) != (report.what == "call"):
        return CLOSED
    if _left_for_later(report, cluster) or _out_of_order(report, cluster) or _off_when_over(report, cluster):
        return CLOSED
    if cluster.narrowest is not None and report.of_the_track:
        return CLOSED
    if report.several != all(r.several for r in cluster.reports):
        return CLOSED
    parties = shared_parties(*_on_one_footing(report, cluster))
    if parties is None or _ranks_exclude(report, cluster) or _on_its_margin(report, cluster):
        return CLOSED
    if _another_traveller(report, cluster):
        return CLOSED
    if len(report.sides) > 1 and report.sides in (cluster.sides, cluster.core):
        parties = _PARTIES_SAME
    if _by_its_land(report.sides, cluster.core) or _by_its_land(cluster.core, report.sides):
        parties = max(parties, _PARTIES_CONTAINED)
    if report.round is not None and cluster.rounds and report.round not in cluster.rounds:
        return CLOSED
    time = _time(report, cluster)
    if time is None:
        return CLOSED
    total = time + parties
    total += _level(report, cluster)
    total += min(2, len(report.people & cluster.people)) * _PERSON
    if parties < _PARTIES_SAME and nobody_in_common(report.people, cluster.people):
        total += _OTHER_PERSONS
    if report.round in cluster.rounds:
        total += _ROUND
    if report.series and cluster.series:
        total += _SERIES if report.series in cluster.series else -_SERIES
    total += _place(report, cluster)
    if report.when is None or cluster.narrowest is None:
        known = (report.level in RANKED and report.level in cluster.levels) or report.people & cluster.people
        if known and report.main and any(_one_news_cycle(report, r) for r in cluster.reports):
            total += _BOTH_MAIN
    return total


def _another_traveller(report: Report, cluster: Cluster) -> bool:
    """Two visits to one country on which known persons come, nobody in common: the minister's, and the president's to come."""
    if report.what != "visit" or "visit" not in cluster.whats or not (report.people and cluster.people):
        return False
    if report.country is None or report.country not in cluster.countries:
        return False
    ours = guests(report.people, report.country).keys()
    return bool(ours) and ours.isdisjoint(cluster.people) and bool(guests(cluster.people, report.country))


def _on_its_margin(report: Report, cluster: Cluster) -> bool:
    """One is a gathering of many that has a name, the other two or three of those who came to it."""
    known = load_knowledge().meetings.gatherings
    ours, theirs = report.series in known, not cluster.series.isdisjoint(known)
    if ours == theirs:
        return False
    whats, sides = ({report.what}, report.sides) if theirs else (cluster.whats.keys(), cluster.sides)
    return len(sides) > 1 and "conference" not in whats


def nobody_in_common(ours: Set[str], theirs: Set[str]) -> bool:
    """Both name people, and nobody in common."""
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _left_for_later(report: Report, cluster: Cluster) -> bool:
    """A plan of two told without a day: which of their dated plans it means is seen when all are known (`undated`)."""
    if report.when is not None or report.status not in TO_COME or cluster.narrowest is None:
        return False
    of_two = len(report.people) == 2 or (report.level == "leaders" and len(report.sides) == 2)
    return of_two and not cluster.told_held


def _out_of_order(report: Report, cluster: Cluster) -> bool:
    """Neither has a day, and a page that was written later than one that tells it as held has it still to come.

    By more than a day: a page of the next morning may still have an evening's plan.
    """
    told = report.page.as_of
    if report.when is not None or cluster.narrowest is not None or told is None:
        return False
    if report.status in TAKEN_PLACE:
        return cluster.last_to_come is not None and told.last + 1 < cluster.last_to_come
    over = cluster.first_over
    return report.status in TO_COME and over is not None and over + 1 < told.first


def _off_when_over(report: Report, cluster: Cluster) -> bool:
    """Called off by a page that was written when others had long told the contact as held: that is the next one."""
    told = report.page.as_of
    if told is None or cluster.narrowest is None:
        return False
    if report.status in CALLED_OFF:
        over = cluster.first_over
        return over is not None and cluster.narrowest.last < told.first and over + NEWS_CYCLE < told.first
    if report.status not in TAKEN_PLACE or not all(r.status in CALLED_OFF for r in cluster.reports):
        return False
    off = [r.page.as_of.first for r in cluster.reports if r.page.as_of is not None]
    return bool(off) and told.last + NEWS_CYCLE < min(off)


def _on_one_footing(report: Report, cluster: Cluster) -> tuple[Set[str], Set[str]]:
    """The parties of both; where one names a land and the other its sides, both by the land."""
    ours: Set[str] = report.parties
    theirs: Set[str] = cluster.borne_out
    if cluster.lands and (lands := (ours & cluster.lands) - theirs):
        theirs = by_lands(theirs, lands, day_of(report))
    if report.lands and (lands := (report.lands & theirs) - ours):
        ours = by_lands(ours, lands, day_of(report))
    return ours, theirs


def _by_its_land(one: Set[str], other: Set[str]) -> bool:
    """One account names a land alone («وفدان ليبيان»), the other the sides of it, and neither another state or group."""
    land_of = load_knowledge().meetings.rivals.land_of
    land, sides = ({side for side in x if not side.startswith("org:")} for x in (one, other))
    return len(land) == 1 and len(sides) > 1 and {land_of.get(side) for side in sides} == land


def spoken_of_most(numbers: Sequence[int], cluster: Callable[[int], Cluster]) -> int | None:
    """Of several contacts that loose words can mean the one that far more accounts tell of; `None` when none stands out."""
    ranked = sorted(numbers, key=lambda n: (-len(cluster(n).reports), n))
    if len(ranked) > 1 and len(cluster(ranked[0]).reports) < FAR_MORE * len(cluster(ranked[1]).reports):
        return None
    return ranked[0] if ranked else None


def only_one(report: Report, cluster: Cluster) -> float:
    """What it adds that the cluster is the one dated contact to which no gate shuts a report with a loose date or none.

    A proposal with a loose date does not look back at a contact, nor does a plan for «before the end of the year».
    """
    if report.when is None:
        return (
            _FULFILLED if _fulfils(report, cluster) else _ONLY_ONE if _tells_its_end(report, cluster) else 0.0
        )
    if report.when.width <= NARROW or report.status == "proposed":
        return 0.0
    if report.status in TO_COME and report.when.width > MONTH:
        return 0.0
    open_rank = report.level is None or not cluster.levels
    return _ONLY_ONE if open_rank or _level(report, cluster) else 0.0


def _tells_its_end(report: Report, cluster: Cluster) -> bool:
    """A page about what came of the talks of the very same sides in the city where they met in the week before it."""
    came_of_it = report.main and report.record.outcome is not None
    return came_of_it and report.city in cluster.cities and report.sides == cluster.sides


def _fulfils(report: Report, cluster: Cluster) -> bool:
    """A page about a contact just held, and the one of the very same sides that was planned or begun in the week before."""
    as_of, planned = report.page.as_of, cluster.narrowest
    if as_of is None or planned is None or planned.width > NARROW:
        return False
    if not report.main or report.status not in TAKEN_PLACE or not cluster.not_over:
        return False
    told = report.sides == cluster.sides and len(report.sides) > 1
    return told and planned.last <= as_of.first and as_of.last <= planned.last + HELD_WINDOW


def _one_news_cycle(one: Report, other: Report) -> bool:
    """Both pages are about this contact and were written within NEWS_DAYS of each other."""
    a, b = one.page.as_of, other.page.as_of
    return other.main and a is not None and b is not None and a.overlaps(b, NEWS_DAYS)


def needed(report: Report, cluster: Cluster) -> float:
    """The sum at which `report` belongs to the cluster."""
    return NEEDED if _day_binds(report, cluster) else NEEDED_UNDATED


def _day_binds(report: Report, cluster: Cluster) -> bool:
    """Both are dated; the day of a calling-off binds only a contact of that very day that nobody tells as held."""
    when, theirs = report.when, cluster.narrowest
    if when is None or theirs is None:
        return False
    if not report.day_of_the_news:
        return True
    return not cluster.told_held and (when.meet(theirs) is not None or when in cluster.days)


def shared_parties(ours: Set[str], theirs: Set[str]) -> float | None:
    """What the parties of two accounts say for one contact; `None` when they cannot be of one."""
    if not ours or not theirs:
        return None
    shared = len(ours & theirs)
    smaller = min(len(ours), len(theirs))
    if shared < min(2, smaller) or shared / smaller < 0.6:
        return None
    if smaller == 1:
        (body,) = ours if len(ours) == 1 else theirs
        return _ONE_BODY if ours == theirs and body.startswith("org:") else 0.0
    return _PARTIES_SAME if shared == len(ours) == len(theirs) else _PARTIES_CONTAINED


#: The two ranks of security talks that meet in one room.
SECURITY = frozenset({"defence_ministers", "intelligence_chiefs"})


def _ranks_exclude(report: Report, cluster: Cluster) -> bool:
    """Ranks that cannot be one contact. Defence ministers and intelligence chiefs sit together as a rule, and each
    account names the rank it thinks the higher; so the two do not exclude each other. Nor does a rank of one side
    alone exclude anything: it may be that of who announces the contact or receives a delegation.
    """
    if not cluster.ranks or report.level in cluster.levels or report.people & cluster.people:
        return False
    rank = report.rank
    return rank is not None and not (rank in SECURITY and SECURITY.issuperset(cluster.ranks))


def _level(report: Report, cluster: Cluster) -> float:
    """A shared rank; the two ranks of security talks, when each account names one of them, say half as much."""
    if report.level and report.level in cluster.levels:
        return _LEVEL
    return _LEVEL / 2 if report.level in SECURITY and not SECURITY.isdisjoint(cluster.levels) else 0.0


def _time(report: Report, cluster: Cluster) -> float | None:
    when, theirs = report.when, cluster.narrowest
    if when is not None and theirs is not None and _day_binds(report, cluster):
        met = when.meet(theirs)
        if _too_loose(report, when, cluster) or _undone_of_another_level(report, when, theirs, cluster):
            return None
        if met is None and when not in cluster.days:
            return _WIDE_RANGE if _visit_and_its_talks(report, cluster) else None
        wider = max(when.width, theirs.width)
        if wider > NARROW:
            return _THIRD_RANGE if wider <= THIRD_OF_A_MONTH else _WIDE_RANGE
        return _DAY if wider == 0 else _NARROW_RANGE
    return _nearness(report, cluster)


def _too_loose(report: Report, when: Days, cluster: Cluster) -> bool:
    """«In 2021 they met» does not tell of what was put off in March, nor, for all one knows, of what was planned then.

    Nor is what did not come about that year, of another rank or of none, what was planned or held on a day of it, nor a
    visit that never was the summit that they held elsewhere. Talks
    told from their first day to their last are no loose words for what was planned for the first.
    """
    if report.status not in TAKEN_PLACE:
        off = report.status in NOT_TAKEN_PLACE and when.width > MONTH
        known = report.level in RANKED and report.level in cluster.levels
        if off and cluster.told_held and (report.what == "visit") != ("visit" in cluster.whats):
            return True
        return off and not (known or len(report.people & cluster.people) > 1)
    if _from_its_first_day(when, cluster):
        return False
    return (when.width > THIRD_OF_A_MONTH and cluster.called_off) or (
        when.width > MONTH and not cluster.told_held
    )


def _undone_of_another_level(report: Report, when: Days, theirs: Days, cluster: Cluster) -> bool:
    """One has it denied or not held, on some day of several, the other held on one, and their levels differ.

    «The summit will not be next week» says nothing of the experts who met in that week.
    """
    if report.level is None or not cluster.levels or report.level in cluster.levels:
        return False
    if report.people & cluster.people:
        return False
    if report.status in REFUSED:  # «no meeting at all», as a minister says, is of no rank
        return report.rank is not None and when.width > 0 and cluster.told_held
    undone = all(r.status in REFUSED for r in cluster.reports)
    return report.status in TAKEN_PLACE and theirs.width > 0 and undone


def _from_its_first_day(when: Days, cluster: Cluster) -> bool:
    """The days begin on the very day that the cluster is known for, and are no month or year by the calendar."""
    planned = cluster.narrowest
    return (
        planned is not None and planned.width == 0 and planned.first == when.first and not begins_month(when)
    )


def _visit_and_its_talks(report: Report, cluster: Cluster) -> bool:
    """A visit told by the day of arrival, and the talks of it a day after (or before the departure)."""
    when, theirs = report.when, cluster.narrowest
    if when is None or theirs is None or not when.overlaps(theirs, 1):
        return False
    if report.what != "visit" and "visit" not in cluster.whats:
        return False
    if report.parties != cluster.parties.keys():
        return False
    if report.city is None or not cluster.cities:
        return bool(report.people & cluster.people)
    known = report.people & cluster.people or (report.level in RANKED and report.level in cluster.levels)
    return report.city in cluster.cities and bool(known)


def _same_of_rank(report: Report, cluster: Cluster) -> bool:
    """The same parties, and both sides shown to be of one rank."""
    return report.parties == cluster.parties.keys() and report.rank in cluster.ranks


def _nearness(report: Report, cluster: Cluster) -> float | None:
    """For an undated account: do the pages' days allow it, and do they speak for it?"""
    as_of = report.page.as_of
    if as_of is None:
        return 0.0
    if cluster.narrowest is None:
        others = [r.page.as_of for r in cluster.reports if r.page.as_of is not None]
        near = any(as_of.overlaps(o, HELD_WINDOW) for o in others)
        return _NEAR_IN_TIME if near else (None if others else 0.0)
    if report.status in TAKEN_PLACE and cluster.not_over and cluster.narrowest.width > MONTH:
        return None  # «by the end of May», told in March, is not what was held in March
    ahead = AHEAD_WINDOW if report.status in AHEAD else 0
    after = HELD_WINDOW if report.status in TAKEN_PLACE | NOT_TAKEN_PLACE else 0
    window = Days(cluster.narrowest.first - ahead, cluster.narrowest.last + after)
    return _NEAR_IN_TIME if as_of.overlaps(window) else None


def _place(report: Report, cluster: Cluster) -> float:
    if report.city and cluster.cities:
        if report.city in cluster.cities:
            return _CITY
        seen = {r.city for r in cluster.reports if r.city is not None and r.status not in AHEAD}
        ahead = any(r.status in AHEAD for r in cluster.reports)
        travels = report.what == "visit" or "visit" in cluster.whats
        if report.status in AHEAD or (ahead and (travels or not seen or report.when in cluster.days)):
            return 0.0  # where a plan has it says little of where it was, and a guest sees several cities
        one_day = report.when in cluster.days and _same_of_rank(report, cluster)
        return _OTHER_CITY_THAT_DAY if one_day else _OTHER_CITY
    if report.country and cluster.countries:
        return _COUNTRY if report.country in cluster.countries else _OTHER_CITY
    return 0.0
