"""What is told again: by the same words on another page, and an agreement by the year in which it was signed.

Outlets carry a sentence of background from page to page, and an agency's from outlet to outlet: the same dozen words
around a contact of the same sides tell the same contact. Two sides sign an agreement once: «signed in 2015» is the one
that another page has signed in July of that year, when no other of theirs is known from it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise

from mahdar.arabic.tokens import tokenize
from mahdar.link.days import Days
from mahdar.link.meetings.accounts import Cluster
from mahdar.link.meetings.features import TAKEN_PLACE, Report
from mahdar.link.meetings.pile import Pile, one_page_tells_both, told_on

#: So many words on each side of a contact's own are compared: a turn of phrase is shorter.
WORDS = 6
#: … which stand within so many characters.
_NEAR = 90
#: A sentence that more pages than this have is a formula.
_FORMULA = 40
YEAR = 366
#: An agreement of more sides is filed under so many.
_SIGNATORIES = 10
#: An agreement is looked for among so many of two sides.
_LATEST = 20


def join_retold(pile: Pile) -> None:
    """Join what the same words tell, then the agreements."""
    _by_words(pile)
    _agreements(pile)


def _by_words(pile: Pile) -> None:
    told: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, cluster in pile:
        for words in dict.fromkeys(w for r in cluster.reports for w in _words_around(r)):
            told[words].append(n)
    for listed in told.values():
        for n, m in pairwise(listed[:_FORMULA]):
            one, other = pile.number(n), pile.number(m)
            if one != other and _may_be_one(pile[one], pile[other]):
                pile.join(one, other)


def _words_around(report: Report) -> Iterator[tuple[str, ...]]:
    """The words before, in and behind each of its triggers, where the text has that many."""
    text = report.page.annotation.document.text
    for mention in report.record.mentions:
        if mention.slot != "trigger":
            continue
        before = _plain(text[max(0, mention.start - _NEAR) : mention.start])[-WORDS:]
        if len(before) < WORDS:
            continue
        behind = _plain(text[mention.end : mention.end + _NEAR])[:WORDS]
        if len(behind) == WORDS:
            yield (*before, *_plain(mention.text), *behind)


def _plain(text: str) -> list[str]:
    """The words of a text; how an outlet sets quotes and brackets does not matter."""
    return [w for w in tokenize(text).words if w.isalnum()]


def _may_be_one(one: Cluster, other: Cluster) -> bool:
    """Of the same sides, on no two days, and told apart by no page."""
    days, theirs = one.narrowest, other.narrowest
    if one.core != other.core or (days is not None and theirs is not None and not days.overlaps(theirs)):
        return False
    return ("call" in one.whats) == ("call" in other.whats) and not one_page_tells_both(one, other)


def _agreements(pile: Pile) -> None:
    """Finest first: an agreement goes with the one of the same sides known from its year or month, or known at all."""
    signed: defaultdict[tuple[str, str], list[tuple[int, Days, int]]] = defaultdict(list)
    undated: list[int] = []
    for n, cluster in pile:
        days = cluster.narrowest
        if not all(map(_only_signed, cluster.reports)):
            continue
        if days is None:
            undated.append(n)
        elif days.width <= YEAR:
            for pair in _pairs(cluster):
                signed[pair].append((days.width, days, n))
    for _, listed in sorted(signed.items()):
        listed.sort()
        for at, (_, days, n) in enumerate(listed):
            known = {pile.number(m): then for _, then, m in listed[max(0, at - _LATEST) : at]}
            known.pop(pile.number(n), None)
            _join_only(pile, n, (m for m, then in known.items() if then.overlaps(days)))
    for n in undated:
        told = told_on(pile[n])
        before = {
            pile.number(m)
            for pair in _pairs(pile[n])
            for _, days, m in signed.get(pair, ())[:_LATEST]
            if told is None or days.first <= told.last
        }
        if all(r.record.signing == "known" for r in pile[n].reports):
            _join_only(pile, n, before)


def _pairs(cluster: Cluster) -> Iterator[tuple[str, str]]:
    return combinations(sorted(cluster.core)[:_SIGNATORIES], 2)


def _join_only(pile: Pile, n: int, known: Iterable[int]) -> None:
    """Join an agreement with the only other that it can be: of the same sides, or of some of them."""
    meant = [
        m
        for m in known
        if (pile[m].core <= pile[n].parties.keys() or pile[n].core <= pile[m].parties.keys())
        and not one_page_tells_both(pile[m], pile[n])
    ]
    if len(meant) == 1:
        pile.join(meant[0], n)


def _only_signed(report: Report) -> bool:
    """Told by nothing but words of signing: «الاتفاق الموقع في …», «أبرمت … اتفاقا مع …»."""
    return report.record.signing is not None and report.status in TAKEN_PLACE
