"""A pile of clusters, some of which are joined into others, and what the joining of them asks of two."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.link.days import Days
from mahdar.link.meetings.accounts import Cluster

#: Blocks of a many-party contact are made from this many of its parties, or people.
BLOCK_PARTIES = 5


class Pile:
    """Clusters by number, some of which have been joined into others."""

    def __init__(self, clusters: list[Cluster]) -> None:
        self._clusters = clusters
        self._into: dict[int, int] = {}

    def __iter__(self) -> Iterator[tuple[int, Cluster]]:
        return ((n, c) for n, c in enumerate(self._clusters) if n not in self._into)

    def number(self, n: int) -> int:
        """The number of the cluster that the `n`-th now belongs to."""
        while n in self._into:
            n = self._into[n]
        return n

    def __getitem__(self, n: int) -> Cluster:
        return self._clusters[self.number(n)]

    def join(self, n: int, other: int, *, known_one: bool = False) -> None:
        """Make one of two, unless what pages have held would then lie after them (see `still_to_come`).

        What is `known_one` by its number may have been brought forward.
        """
        into, gone = self.number(n), self.number(other)
        one, two = self._clusters[into], self._clusters[gone]
        if into == gone or any(
            still_to_come(a, b) and not (known_one and _spoken_of_before(a, b))
            for a, b in ((one, two), (two, one))
        ):
            return
        for report in self._clusters[gone].reports:
            self._clusters[into].add(report)
        self._into[gone] = into

    def left(self) -> list[Cluster]:
        return [c for _, c in self]


def still_to_come(plan: Cluster, over: Cluster) -> bool:
    """The plan is for a day after every page that has the other held or going on: that is an earlier one."""
    if plan.told_held or plan.narrowest is None or over.last_over is None:
        return False
    return over.last_over < plan.narrowest.first


def _spoken_of_before(plan: Cluster, over: Cluster) -> bool:
    """No page has the plan to come after one that has the other held."""
    last, first = plan.last_to_come, over.first_over
    return last is not None and first is not None and last < first


def told_about(cluster: Cluster) -> Days | None:
    """The days of a cluster: its own, else those of the pages that tell of it."""
    return cluster.narrowest if cluster.narrowest is not None else told_on(cluster)


def told_on(cluster: Cluster) -> Days | None:
    """From the first to the last day on which a page spoke of it."""
    known = [r.page.as_of for r in cluster.reports if r.page.as_of is not None]
    return Days(min(d.first for d in known), max(d.last for d in known)) if known else None


def one_page_tells_both(one: Cluster, other: Cluster) -> bool:
    pages = {r.page.id for r in one.reports}
    return any(r.page.id in pages for r in other.reports)
