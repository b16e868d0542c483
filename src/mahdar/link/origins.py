"""Whose account a page is: an agency's, an official body's, or the outlet's own.

Ten outlets that carry one agency's text are one source. A page's own origin is the agency or official body it credits
(«المصدر: …», a dateline's «(أ ف ب)»), else the outlet itself, else the page. Copies share the origin of what they copy
(`shared_origins`).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from mahdar.arabic.lexicon import canonical, canonical_all
from mahdar.arabic.value import equal
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.regions import region_knowledge, words_of
from mahdar.read.make import outlet_of

_AGENCY_KINDS = frozenset({"agency", "official"})


class Source(NamedTuple):
    """One who publishes or is credited. `origin` is the id that tells sources apart, `agency` what others copy from."""

    origin: str
    name: str
    agency: bool


@lru_cache(maxsize=20_000)
def source_named(name: str, masthead: bool = False) -> Source | None:
    """The source that a credit or an outlet's name stands for; None for «agencies», «follow-ups» and nothing.

    A credit holds a source among others; of a `masthead` nothing may be left but what media are called («سبوتنيك عربي»):
    «الشرق الجديد» is not «الشرق».
    """
    known = region_knowledge()
    words = words_of(name)
    generic = True
    for i in range(len(words)):
        found = known.outlets.at(words, i)
        rest = words[:i] + words[i + found[0] :] if found is not None and masthead else []
        if found is not None and _of_media().issuperset(w for w in rest if w[0].isalnum()):
            return _listed(found[1].kind, found[1].id, found[1].name)
        sign = known.signatures.at(words, i)
        if words[i][0].isalnum() and (sign is None or sign[1] != "sources"):
            generic = False
    if generic:
        return None
    agency = not _agency_words().isdisjoint(words)
    return Source(f"{'agency' if agency else 'outlet'}:{canonical(name)}", name.strip(), agency)


def _agency_words() -> frozenset[str]:
    return _words("agency")


def _of_media() -> frozenset[str]:
    return _words("medium")


@lru_cache(maxsize=4)
def _words(cls: str) -> frozenset[str]:
    rows = read_table("link/sources.tsv", required=("class", "words"))
    return frozenset(canonical_all([w for row in rows if row["class"] == cls for w in row.list("words")]))


def _listed(kind: str, id_: str, name: str) -> Source:
    prefix = kind if kind in _AGENCY_KINDS else "outlet"
    return Source(f"{prefix}:{id_}", name, kind in _AGENCY_KINDS)


def sources_of(
    outlet: str | None, url: str | None, credit: Sequence[str]
) -> tuple[Source | None, tuple[Source, ...]]:
    """The source that a page itself is (by its outlet's name, else its address), and those it credits."""
    own = source_named(outlet, masthead=True) if outlet else None
    if own is None and url:
        listed = outlet_of(url, region_knowledge())
        own = _listed(listed.kind, listed.id, listed.name) if listed else None
    credited = (source_named(name) for name in credit)
    return own, tuple(dict.fromkeys(s for s in credited if s is not None and not equal(s, own)))


def own_source(page: str, outlet: str | None, url: str | None, credit: Sequence[str]) -> Source:
    """The origin of a page by itself: the agency it credits, else an official body, else the last source it credits,
    else its outlet, else the page (`page` is its id)."""
    own, credited = sources_of(outlet, url, credit)
    for kind in ("agency:", "official:"):
        for source in credited:
            if source.origin.startswith(kind):
                return source
    if credited:
        return credited[-1]
    return own or Source("page:" + page, page, False)


def shared_origins(own: Mapping[str, Source], takes: Mapping[str, str]) -> dict[str, str]:
    """Each page's origin when copies are known: `own` is each page's own source, `takes` maps a page to the page whose
    text it has.

    All pages of one text have one origin: the agency that its original is or credits, else the agency that most of
    the copies credit, else the original's own.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for page in sorted(own):
        groups[_root(page, takes)].append(page)
    out: dict[str, str] = {}
    for root, pages in groups.items():
        best = own[root].origin
        if not own[root].agency:
            agencies = Counter(own[p].origin for p in pages if own[p].agency)
            best = min(agencies, key=lambda o: (-agencies[o], o), default=best)
        for page in pages:
            out[page] = best
    return out


def _root(page: str, takes: Mapping[str, str]) -> str:
    while takes.get(page, page) != page:  # a page given twice is a copy of itself
        page = takes[page]
    return page
