"""Reports into clusters, one per contact, without comparing all pairs.

Reports are taken in an order that depends on their content alone, surest first: exact days, then ranges, then
undated. Each is held only against clusters that share a block with it (two of its parties and a day or month),
and joins the best one when the sum suffices and no second one is as good; else it begins a cluster. So the cost
grows with the number of reports times the contacts of one pair of parties in one month, not with the square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import lru_cache
from itertools import combinations

from mahdar.arabic.tokens import tokenize
from mahdar.arabic.value import equal
from mahdar.knowledge.base import load_knowledge
from mahdar.link.days import Days, month_of, months
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import (
    AHEAD,
    NOT_TAKEN_PLACE,
    RANKED,
    TAKEN_PLACE,
    Report,
    format_words,
)
from mahdar.link.meetings.occasions import join_occasions
from mahdar.link.meetings.same import (
    AHEAD_WINDOW,
    CLOSED,
    HELD_WINDOW,
    NARROW,
    needed,
    only_one,
    spoken_of_most,
    weigh,
)
from mahdar.link.successors import side_name

#: Blocks of a larger gathering are made from its rarest parties only; shared rare parties are the telling ones. Talks of
#: two sides before guarantors and mediators are smaller, and there the sides are no rarer than those beside them.
BLOCK_PARTIES = 8
#: Two clusters whose sums differ by less are a tie, and a report without a date then joins neither.
MARGIN = 0.5

Block = tuple[str, str, int]
_ANY, _ALONE, _LAND = "any", "alone", "land"


def cluster_reports(reports: Iterable[Report]) -> list[Cluster]:
    """Cluster reports of contacts; the same reports in any order give the same clusters."""
    listed = list(reports)
    apart = _told_apart(listed)
    ordered = sorted(listed, key=lambda r: (*_surest_first(r, r.key in apart), r.page.id, r.number))
    rarity = Counter(p for r in ordered for p in r.parties)
    clusters: list[Cluster] = []
    blocks: defaultdict[Block, dict[int, None]] = defaultdict(dict)
    for report in ordered:
        parties = _chosen(report, rarity)
        best = _best(report, _names_looked_up(parties, report.lands), clusters, blocks)
        if best is None:
            clusters.append(Cluster(report))
            best = len(clusters) - 1
        else:
            clusters[best].add(report)
        for block in _registered(report, _names_registered(parties, report.lands)):
            blocks[block][best] = None
    return join_occasions(clusters)


def _told_apart(reports: list[Report]) -> set[tuple[str, int]]:
    """Reports of pages that tell, of one day, a contact of some parties and another of some of those only."""
    by_day: defaultdict[tuple[str, Days], list[Report]] = defaultdict(list)
    for report in reports:
        if report.when is not None and report.when.width == 0 and len(report.parties) > 1:
            by_day[report.page.id, report.when].append(report)
    return {
        r.key
        for same_day in by_day.values()
        for r in same_day
        if any(r.parties < other.parties or other.parties < r.parties for other in same_day)
    }


def _surest_first(report: Report, told_apart: bool) -> tuple[int, int, bool, bool, int]:
    """Exact days, then ranges, then undated; first the pages that tell several contacts of one day apart."""
    when = None if report.day_of_the_news else report.when
    kind = 2 if when is None else 0 if when.width == 0 else 1
    filled = len(report.parties) + len(report.people) + bool(report.city) + bool(report.level)
    return kind, when.width if when else 0, not told_apart, not report.main, -filled


def _chosen(report: Report, rarity: Counter[str]) -> list[str]:
    """The parties a report is filed under: its rarest ones, and the wholes that it names by their parts."""
    rarest = sorted(report.parties, key=lambda p: (rarity[p], p))[:BLOCK_PARTIES]
    return sorted(report.lands.union(map(side_name, rarest)))


def _names_looked_up(parties: list[str], lands: Set[str]) -> list[tuple[str, str]]:
    """Two parties ask for clusters that hold both, or that know one of them only; a single one for any with it.

    The sides of a land ask for those that name the land beside others («وفدان ليبيان … برعاية الأمم المتحدة»).
    """
    if len(parties) == 1:
        return [(_ANY, parties[0])]
    return [*combinations(parties, 2), *((_ALONE, p) for p in parties), *((_LAND, p) for p in sorted(lands))]


def _names_registered(parties: list[str], lands: Set[str]) -> list[tuple[str, str]]:
    by_land = [(_LAND, p) for p in parties if p in _divided() and p not in lands]
    if len(parties) == 1:
        return [(_ALONE, parties[0]), (_ANY, parties[0]), *by_land]
    return [*combinations(parties, 2), *((_ANY, p) for p in parties), *by_land]


@lru_cache(maxsize=1)
def _divided() -> frozenset[str]:
    """The lands that have sides."""
    return frozenset(load_knowledge().meetings.rivals.land_of.values())


def _months(report: Report) -> Iterable[int]:
    """The months in which the contact may lie, from its own date or from what the page's day allows."""
    if report.when is not None and not report.day_of_the_news:
        return months(report.when) if report.when.width <= 366 else ()
    as_of = report.page.as_of
    if as_of is None or as_of.width > 366:
        return (-1,)
    behind = (
        HELD_WINDOW if report.status in TAKEN_PLACE | NOT_TAKEN_PLACE else 0
    )  # what was denied may lie behind
    ahead = AHEAD_WINDOW if report.status in AHEAD else 0
    return months(Days(as_of.first - behind, as_of.last + ahead))


def _days(report: Report) -> range:
    """The days a narrow date is filed under; a visit also under its neighbours, where its talks may lie."""
    assert report.when is not None
    more = 1 if report.what == "visit" else 0
    return range(report.when.first - more, report.when.last + more + 1)


def _looked_up(report: Report, pairs: list[tuple[str, str]]) -> Iterator[Block]:
    if report.when is not None and report.when.width <= NARROW:
        for day in _days(report):
            for a, b in pairs:
                yield a, b, day
        if not report.day_of_the_news:
            return
    for month in _months(report):
        for a, b in pairs:
            yield a, b, -month - 2


def _registered(report: Report, pairs: list[tuple[str, str]]) -> Iterator[Block]:
    """Where a cluster can be found again: under the days of a narrow date, and always under its months."""
    when = report.when
    if when is not None and when.width <= NARROW:
        for day in _days(report):
            for a, b in pairs:
                yield a, b, day
        month_numbers: Iterable[int] = sorted({month_of(when.first), month_of(when.last)})
    else:
        month_numbers = _months(report)
    for month in month_numbers:
        for a, b in pairs:
            yield a, b, -month - 2


def _best(
    report: Report,
    pairs: list[tuple[str, str]],
    clusters: list[Cluster],
    blocks: defaultdict[Block, dict[int, None]],
) -> int | None:
    seen: dict[int, float] = {}
    for block in _looked_up(report, pairs):
        for number in blocks.get(block, ()):
            if number not in seen:
                seen[number] = _same_page_apart(report, clusters[number]) or weigh(report, clusters[number])
    dated = [n for n, weight in seen.items() if weight > CLOSED and clusters[n].narrowest is not None]
    if (alone := _the_only_one(dated, clusters)) is not None:
        seen[alone] += only_one(report, clusters[alone])
    good = sorted(
        ((weight, -number) for number, weight in seen.items() if weight >= needed(report, clusters[number])),
        reverse=True,
    )
    if not good:
        return None
    if report.when is not None and report.when.width <= NARROW:
        return -good[0][1]
    tied = [-number for weight, number in good if good[0][0] - weight < MARGIN]
    return spoken_of_most(tied, clusters.__getitem__)


def _the_only_one(dated: list[int], clusters: list[Cluster]) -> int | None:
    """The one dated contact that can be meant, or the one within whose days all the others of the same sides lie (its
    opening, its last day, told apart)."""
    if len(dated) < 2:
        return dated[0] if dated else None
    by_width = sorted(dated, key=lambda n: (-_width(clusters[n]), n))
    longest = clusters[by_width[0]]
    within = all(
        clusters[n].core == longest.core and clusters[n].told_held and _covers(longest, clusters[n])
        for n in by_width[1:]
    )
    return by_width[0] if within and longest.told_held else None


def _width(cluster: Cluster) -> int:
    return cluster.narrowest.width if cluster.narrowest is not None else 0


def _covers(longer: Cluster, other: Cluster) -> bool:
    days, within = longer.narrowest, other.narrowest
    if days is None or within is None or days.width <= within.width:
        return False
    return days.first <= within.first and within.last <= days.last


def _same_page_apart(report: Report, cluster: Cluster) -> float:
    """A page that gives two reports holds them for two contacts; its word is taken, unless it told one twice."""
    apart = any(r.page.id == report.page.id and not _told_twice(r, report) for r in cluster.reports)
    return CLOSED if apart else 0.0


def _told_twice(one: Report, other: Report) -> bool:
    """Two reports of one page that are one contact in other words: the same day and rank, and either the same city
    and parties, or one of them a bare word that names some or all of the parties and nobody and no place of its own.

    A bilateral beside a trilateral of the same day names its people or its city, or is called bilateral; it stays a
    contact of its own. So is a headline that gives no day, of the parties whom the text has at one contact there.
    """
    if _headline_of(one, other) or _headline_of(other, one):
        return True
    same_day = one.when is not None and one.when.width == 0 and equal(one.when, other.when)
    same_rank = one.level in RANKED and one.level == other.level
    if not (same_day and same_rank and len(one.parties & other.parties) > 1):
        return False
    if one.city is not None and one.city == other.city:
        return one.parties == other.parties and (one.sides == other.sides or not _of_more(one, other))
    nested = one.parties <= other.parties or other.parties <= one.parties
    return nested and (_bare(one, other) or _bare(other, one))


def _of_more(one: Report, other: Report) -> bool:
    """One has at the table whom the other has beside it: the two met, and then the three with their host."""
    return len(one.sides) > 1 and len(other.sides) > 1


def _headline_of(one: Report, other: Report) -> bool:
    """One stands in the title alone, without a day; the other has the same parties, people, and the city that it names."""
    if one.when is not None or one.parties != other.parties or not one.page.only_in_title(one.record):
        return False
    if (one.status in TAKEN_PLACE) != (other.status in TAKEN_PLACE) or one.city not in (None, other.city):
        return False
    return one.people <= other.people and one.level in (None, other.level)


def _bare(report: Report, beside: Report) -> bool:
    if report.city is not None or report.people:
        return False
    called = {format_words().get(w, 0) for c in report.record.claims for w in tokenize(c.text).words}
    return all(number >= len(beside.parties) for number in called if number)
