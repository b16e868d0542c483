"""Pages of one piece of news: the opening words of a page are of those of another, though neither copies the other.

The openings are held against each other as sets of words and word pairs, each worth what its rareness in the pile is
worth (tf-idf, cosine). Only rare words are looked up, so the cost grows with the undated pages, not with all pairs.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from math import log, sqrt

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.tokens import tokenize
from mahdar.model import Annotation

#: The opening of a page: so many words of its title and story.
OPENING = 60
#: Shorter words carry little.
SHORTEST = 3
#: Words and pairs that more pages share are of no one piece of news and are not looked up.
COMMON = 200
#: Openings this alike are of one piece of news, and told within DAYS of each other 99 times in 100, where no page that is
#: FAINTly alike tells of another time. Measured on 7,036 stories of two months, and on piles of 30, 100 and 400 of one
#: country out of them.
ALIKE, FAINT, DAYS = 0.3, 0.2, 14
#: Openings this alike are nearly one text, and told within the week.
ONE_TEXT, ONE_TEXT_DAYS = 0.6, 7

Feature = str | tuple[str, str]


def alike(annotations: Sequence[Annotation], wanted: Collection[int]) -> Iterator[tuple[int, int, float]]:
    """(number of a wanted page, number of a page not wanted, likeness) for all pairs that are FAINTly alike."""
    openings = [_opening(a) for a in annotations]
    count = Counter(f for opening in openings for f in opening)
    worth = {f: log(len(openings) / c) ** 2 for f, c in count.items()}
    length = [sqrt(sum((worth[f] for f in opening), 0.0)) for opening in openings]
    holders: defaultdict[Feature, list[int]] = defaultdict(list)
    for n, opening in enumerate(openings):
        for f in opening if n not in wanted else ():
            if 1 < count[f] <= COMMON:
                holders[f].append(n)
    for n in sorted(wanted):
        shared: defaultdict[int, float] = defaultdict(float)
        for f in sorted(openings[n], key=str):
            for m in holders.get(f, ()):
                shared[m] += worth[f]
        for m, sum_ in sorted(shared.items()):
            likeness = sum_ / (length[n] * length[m]) if length[n] and length[m] else 0.0
            if likeness >= FAINT:
                yield n, m, likeness


def _opening(annotation: Annotation) -> frozenset[Feature]:
    text = annotation.document.text
    words: list[str] = []
    for region in annotation.regions:
        if region.kind in {"title", "dateline", "body"} and len(words) < OPENING:
            found = tokenize(text[region.start : region.end]).words
            words += [w for w in found if len(w) >= SHORTEST and w.isalnum()][: OPENING - len(words)]
    bare = [w.removeprefix(ARTICLE) if len(w) > SHORTEST + 1 else w for w in words]
    return frozenset((*bare, *pairwise(bare)))
