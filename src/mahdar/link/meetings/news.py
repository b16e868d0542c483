"""One contact in the news of a few days: told with its day on one page and without it on another.

A page written within days of a contact means that one when it tells its news without a day: the very same sides, a
rank or a person in common, or one council in session. Two leaders who are said to have talked, nowhere, on the day of
a call of theirs, talked in that call. Where two contacts can be meant, equally spoken of, nothing is joined.
"""

from __future__ import annotations

from collections import defaultdict

from mahdar.link.days import Days
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import NOT_TAKEN_PLACE, OF_A_PROCESS, RANKED
from mahdar.link.meetings.pile import Pile, one_page_tells_both, told_about, told_on
from mahdar.link.meetings.same import NARROW, NEWS_DAYS, spoken_of_most
from mahdar.link.meetings.two import may_be_in_one_place, other_persons

#: Ranks that, shared, speak for one contact of the same sides in the same days.
_TELLING = RANKED | {"ministers"}
#: What a call may be named by who does not say that it was one.
_TALKS = frozenset({"talks", "meeting"})
#: What is no sitting of a council.
_NO_SITTING = frozenset({"call", "visit", "talks"})
#: How many undated tellings before it one is held against.
_LATEST = 20
#: What was called off is told again, and talks that go by a name are spoken of again, within so many days.
_SPOKEN_AGAIN = 21

Filed = defaultdict[tuple[str, int], list[int]]


def join_news(pile: Pile) -> None:
    """Join what is told without a day in the news of a contact's days with that contact; then such tellings alone."""
    filed: Filed = defaultdict(list)
    undated: list[tuple[Days, int]] = []
    for n, cluster in pile:
        told = told_on(cluster)
        if cluster.narrowest is None and told is not None and told.width <= NEWS_DAYS:
            undated.append((told, n))
        elif cluster.narrowest is not None and cluster.narrowest.width <= NARROW:
            for party in cluster.parties:
                for day in range(cluster.narrowest.first, cluster.narrowest.last + 1):
                    filed[party, day].append(n)
    _calls(pile, filed)
    for told, n in sorted(undated):
        meant = [m for m in _of_these_days(pile, filed, n, told) if _one_news(pile[n], pile[m])]
        if (one := spoken_of_most(meant, pile.__getitem__)) is not None:
            pile.join(one, n)
    _both_undated(pile, sorted(t for t in undated if pile.number(t[1]) == t[1]))
    _again(pile)


def _of_these_days(pile: Pile, filed: Filed, n: int, told: Days) -> list[int]:
    """The dated contacts of its parties that a page of those days can have for its news: just over, or just ahead."""
    cluster = pile[n]
    ahead = NEWS_DAYS if not cluster.told_held else 0
    behind = NEWS_DAYS if cluster.told_held else 0
    days = range(told.first - behind, told.last + ahead + 1)
    return sorted({pile.number(m) for p in cluster.parties for day in days for m in filed.get((p, day), ())})


def _one_news(one: Cluster, other: Cluster) -> bool:
    """Pages about it, of the same sides and of a rank or a person in common, or of one council on one matter."""
    if not any(r.main for r in one.reports) or one.called_off != other.called_off:
        return False
    if one_page_tells_both(one, other) or other_persons(one, other) or not may_be_in_one_place(one, other):
        return False
    rank = one.levels.keys() & other.levels.keys() & _TELLING
    if _of_a_body(one, other):
        return bool(rank) and _sits(one) and _sits(other) and _one_sitting(one, other)
    known = rank or one.people & other.people
    if len(one.core) < 2 or one.core != other.core or not known:
        return False
    return ("call" in one.whats) == ("call" in other.whats) or _a_call(one, other) or _a_call(other, one)


def _of_a_body(one: Cluster, other: Cluster) -> bool:
    """A council in session: one names nobody beside it."""
    ours, theirs = one.parties.keys(), other.parties.keys()
    smaller = min(ours, theirs, key=len)
    return len(smaller) == 1 and smaller <= ours & theirs and all(p.startswith("org:") for p in smaller)


def _sits(cluster: Cluster) -> bool:
    """What its members negotiate in the corridors is no sitting."""
    return not cluster.whats.keys() <= _NO_SITTING or cluster.narrowest is not None


def _one_sitting(one: Cluster, other: Cluster) -> bool:
    """On one matter, where both say on what, and told on the day or the day before: a council sits every other day."""
    ours, theirs = ({i for r in c.reports for i in r.record.issues} for c in (one, other))
    told, day = told_on(one), told_about(other)
    near = told is not None and day is not None and told.overlaps(day, 1)
    return near and (not (ours and theirs) or not ours.isdisjoint(theirs))


def _a_call(talks: Cluster, call: Cluster) -> bool:
    """Talks of the same two or more persons, in no place."""
    if "call" not in call.whats or "talks" not in talks.whats or not talks.whats.keys() <= _TALKS:
        return False
    return not (talks.cities or talks.countries) and len(talks.people & call.people) > 1


def _calls(pile: Pile, filed: Filed) -> None:
    """Join talks on a day, in no place, with the call of the same persons on that day."""
    for n, cluster in list(pile):
        if not cluster.days or pile.number(n) != n:
            continue
        days = sorted(d.first for d in cluster.days)
        near = {pile.number(m) for p in cluster.parties for day in days for m in filed.get((p, day), ())}
        for m in sorted(near - {n}):
            call = pile[m]
            same = cluster.core == call.core and not cluster.days.isdisjoint(call.days)
            if same and _a_call(cluster, call) and not one_page_tells_both(cluster, call):
                pile.join(m, n)
                break


def _both_undated(pile: Pile, listed: list[tuple[Days, int]]) -> None:
    """Join what several pages of the same days (of a council, of one day) tell of the same contact, none with its day."""
    for at, (told, n) in enumerate(listed):
        near = listed[max(0, at - _LATEST) : at]
        meant = {
            pile.number(m)
            for then, m in near
            if then.overlaps(told, 0 if _of_a_body(pile[n], pile[m]) else NEWS_DAYS)
            and pile[m].told_held == pile[n].told_held
            and _one_news(pile[n], pile[m])
        }
        meant.discard(pile.number(n))
        if len(meant) == 1:
            pile.join(meant.pop(), n)


def _again(pile: Pile) -> None:
    """Join what is said again without a day of a contact that was called off, and of talks that go by a name."""
    spoken_of: defaultdict[tuple[frozenset[str], bool], list[tuple[Days, int]]] = defaultdict(list)
    for n, cluster in pile:
        told = told_on(cluster)
        if told is not None and len(cluster.core) > 1 and (_is_off(cluster) or _by_name(cluster)):
            spoken_of[cluster.core, _is_off(cluster)].append((told, n))
    for (_, called_off), listed in sorted(
        spoken_of.items(), key=lambda item: (sorted(item[0][0]), item[0][1])
    ):
        ordered = sorted(listed)
        for at, (then, m) in enumerate(ordered):
            if pile[m].narrowest is not None:
                continue
            for first, n in reversed(ordered[max(0, at - _LATEST) : at]):
                near = pile.number(n) != pile.number(m) and first.overlaps(then, _SPOKEN_AGAIN)
                if near and (not called_off or _one_called_off(pile[n], pile[m])):
                    pile.join(n, m)
                    break


def _is_off(cluster: Cluster) -> bool:
    """Most accounts have it called off, and none held."""
    off = sum(r.status in NOT_TAKEN_PLACE for r in cluster.reports)
    return 2 * off > len(cluster.reports) and not cluster.told_held


def _by_name(cluster: Cluster) -> bool:
    """Talks without a day whose sides are known by the name that the talks go by alone."""
    return cluster.narrowest is None and all(OF_A_PROCESS in (r.record.doubt or "") for r in cluster.reports)


def _one_called_off(one: Cluster, other: Cluster) -> bool:
    known = one.levels.keys() & other.levels.keys() & _TELLING or one.people & other.people
    if one_page_tells_both(one, other) or other_persons(one, other) or not may_be_in_one_place(one, other):
        return False
    return bool(known) and ("call" in one.whats) == ("call" in other.whats)
