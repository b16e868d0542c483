"""Reports into clusters, one per contact, without comparing all pairs.

Reports are taken in an order that depends on their content alone, surest first: exact days, then ranges, then
undated. Each is held only against clusters that share a block with it (two of its parties and a day or month),
and joins the best one when the sum suffices and no second one is as good; else it begins a cluster. So the cost
grows with the number of reports times the contacts of one pair of parties in one month, not with the square.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from mahdar.arabic.tokens import tokenize
from mahdar.link.days import Days, month_of, months
from mahdar.link.meetings.features import AHEAD, RANKED, Report, format_words
from mahdar.link.meetings.same import AHEAD_WINDOW, HELD_WINDOW, NARROW, Cluster, needed, weigh

#: Blocks of a many-party contact are made from its rarest parties only; shared rare parties are the telling ones.
BLOCK_PARTIES = 5
#: Two clusters whose sums differ by less are a tie, and a report without a date then joins neither.
MARGIN = 0.5
#: A numbered round that is put off comes within half a year, or the pages count another series.
ROUND_WINDOW = 183

Block = tuple[str, str, int]
_ANY, _ALONE = "any", "alone"


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
        best = _best(report, _names_looked_up(parties), clusters, blocks)
        if best is None:
            clusters.append(Cluster(report))
            best = len(clusters) - 1
        else:
            clusters[best].add(report)
        for block in _registered(report, _names_registered(parties)):
            blocks[block][best] = None
    return _join_rounds(_join_rescheduled(clusters))


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
    """The parties a report is filed under: its rarest ones."""
    return sorted(sorted(report.parties, key=lambda p: (rarity[p], p))[:BLOCK_PARTIES])


def _names_looked_up(parties: list[str]) -> list[tuple[str, str]]:
    """Two parties ask for clusters that hold both, or that know one of them only; a single one for any with it."""
    if len(parties) == 1:
        return [(_ANY, parties[0])]
    return [*combinations(parties, 2), *((_ALONE, p) for p in parties)]


def _names_registered(parties: list[str]) -> list[tuple[str, str]]:
    if len(parties) == 1:
        return [(_ALONE, parties[0]), (_ANY, parties[0])]
    return [*combinations(parties, 2), *((_ANY, p) for p in parties)]


def _months(report: Report) -> Iterable[int]:
    """The months in which the contact may lie, from its own date or from what the page's day allows."""
    if report.when is not None and not report.day_of_the_news:
        return months(report.when) if report.when.width <= 366 else ()
    as_of = report.page.as_of
    if as_of is None or as_of.width > 366:
        return (-1,)
    if report.status in AHEAD:
        return months(Days(as_of.first, as_of.last + AHEAD_WINDOW))
    return months(Days(as_of.first - HELD_WINDOW, as_of.last))


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
    good = sorted(
        ((weight, -number) for number, weight in seen.items() if weight >= needed(report, clusters[number])),
        reverse=True,
    )
    if not good:
        return None
    if (
        len(good) > 1
        and (report.when is None or report.when.width > NARROW)
        and good[0][0] - good[1][0] < MARGIN
    ):
        return None
    return -good[0][1]


def _same_page_apart(report: Report, cluster: Cluster) -> float:
    """A page that gives two reports holds them for two contacts; its word is taken, unless it told one twice."""
    apart = any(r.page.id == report.page.id and not _told_twice(r, report) for r in cluster.reports)
    return float("-inf") if apart else 0.0


def _told_twice(one: Report, other: Report) -> bool:
    """Two reports of one page that are one contact in other words: the same day and rank, and either the same city
    and parties, or one of them a bare word that names some or all of the parties and nobody and no place of its own.

    A bilateral beside a trilateral of the same day names its people or its city, or is called bilateral; it stays a
    contact of its own.
    """
    same_day = one.when is not None and one.when.width == 0 and one.when == other.when
    same_rank = one.level in RANKED and one.level == other.level
    if not (same_day and same_rank and len(one.parties & other.parties) > 1):
        return False
    if one.city is not None and one.city == other.city:
        return one.parties == other.parties
    nested = one.parties <= other.parties or other.parties <= one.parties
    return nested and (_bare(one, other) or _bare(other, one))


def _bare(report: Report, beside: Report) -> bool:
    if report.city is not None or report.people:
        return False
    called = {format_words().get(w, 0) for c in report.record.claims for w in tokenize(c.text).words}
    return all(number >= len(beside.parties) for number in called if number)


def _join_rescheduled(clusters: list[Cluster]) -> list[Cluster]:
    """Join a contact that was put off with the one it was moved to, when a page names both days."""
    by_day: defaultdict[tuple[str, int], list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        if cluster.narrowest is not None and cluster.narrowest.width <= NARROW:
            for party in cluster.parties:
                for day in range(cluster.narrowest.first, cluster.narrowest.last + 1):
                    by_day[party, day].append(n)
    gone: set[int] = set()
    for n, target in enumerate(clusters):
        for report in list(target.reports):
            if report.first_planned is None or n in gone or report.first_planned.width > NARROW:
                continue
            for other in sorted(_planned_then(report, by_day)):
                if other == n or other in gone or not _put_off(report, clusters[other]):
                    continue
                for moved in clusters[other].reports:
                    target.add(moved)
                gone.add(other)
    return [c for n, c in enumerate(clusters) if n not in gone]


def _join_rounds(clusters: list[Cluster]) -> list[Cluster]:
    """Join a numbered round that was planned or put off with the same round held, or put off again, later."""
    by_round: defaultdict[tuple[int, frozenset[str]], list[int]] = defaultdict(list)
    for n, cluster in enumerate(clusters):
        if len(cluster.rounds) == 1:
            (number,) = cluster.rounds
            for pair in combinations(sorted(cluster.parties), 2):
                by_round[number, frozenset(pair)].append(n)
    gone: dict[int, int] = {}
    for listed in by_round.values():
        for n, m in combinations(listed, 2):
            one, other = _final(n, gone), _final(m, gone)
            if one == other or not _one_round(clusters[one], clusters[other]):
                continue
            first, second = sorted((one, other), key=lambda i: (not _told_held(clusters[i]), i))
            for report in clusters[second].reports:
                clusters[first].add(report)
            gone[second] = first
    return [c for n, c in enumerate(clusters) if n not in gone]


def _final(n: int, gone: dict[int, int]) -> int:
    while n in gone:
        n = gone[n]
    return n


def _told_held(cluster: Cluster) -> bool:
    return any(r.status in {"held", "ongoing"} for r in cluster.reports)


def _one_round(one: Cluster, other: Cluster) -> bool:
    """The same number, the same parties but for hosts and mediators, told within ROUND_WINDOW, not held twice."""
    smaller = min(len(one.parties), len(other.parties))
    if len(one.parties.keys() & other.parties.keys()) < max(2, 0.6 * smaller):
        return False
    if _told_held(one) and _told_held(other):
        return False
    times = [_told_about(c) for c in (one, other)]
    if times[0] is None or times[1] is None or not times[0].overlaps(times[1], ROUND_WINDOW):
        return False
    pages = {r.page.id for r in one.reports}
    return not any(r.page.id in pages for r in other.reports)


def _told_about(cluster: Cluster) -> Days | None:
    """The days of a cluster: its own, else those of the pages that tell of it."""
    if cluster.narrowest is not None:
        return cluster.narrowest
    known = [r.page.as_of for r in cluster.reports if r.page.as_of is not None]
    return Days(min(d.first for d in known), max(d.last for d in known)) if known else None


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
    shared = len(report.parties & other.parties.keys())
    if shared < min(2, len(report.parties)) or any(r.status in {"held", "ongoing"} for r in other.reports):
        return False
    return not (report.level and other.levels) or report.level in other.levels
