"""Which pages are copies of which, who had the text first, and whose account each page is.

`link.near` finds the pages that share their words; here each group of them is put in order, and each page is said to
copy the earlier one that holds most of it. What counts for coming first, in this order: to be credited by others of
the group, to be an agency, the day of publication, and, when the days do not tell, not to have taken the other into a
report that opens with other words, and to be the fuller text. The order is one for the whole group, so nobody copies in
a circle.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from mahdar.arabic.value import equal
from mahdar.link.near import PARTIAL, CopyPage, Pair, address_key, find_pairs
from mahdar.link.origins import Source, own_source, shared_origins, source_named, sources_of
from mahdar.model import Annotation, Copy

#: One outlet repeats its own background in follow-ups: there a copy must stand almost whole in another, lead and all.
SAME_OUTLET, SAME_LEAD = 0.8, 0.5
#: Outlets write agencies' leads anew and keep the rest; with a lead of its own and a smaller share it is another story.
OTHER_LEAD, OTHER_SHARE = 0.3, 0.7
#: A page that holds this much of an earlier one has taken it over, however much it adds.
TAKEN_OVER = 0.85
#: A lead of which less stands in the other text is the page's own.
OWN_LEAD = 0.5
#: A page shares the origin of what it copies when half of it or more is copied.
SHARES_ORIGIN = 0.5


class CopyResult(NamedTuple):
    """`copies`: one record per page that repeats another; `similar`: all pages that share much with a page;
    `origins`: whose account each page is: `agency:…`, `official:…`, `outlet:…` or `page:…`; `names`: what each origin
    is called on the pages."""

    copies: tuple[Copy, ...]
    similar: dict[str, tuple[str, ...]]
    origins: dict[str, str]
    names: dict[str, str]


def copy_page(annotation: Annotation) -> CopyPage:
    """What the finder needs, from an annotation. A day that was only inferred says nothing on who came first."""
    view = annotation.document
    body = "\n".join(view.text[r.start : r.end] for r in annotation.regions if r.kind == "body")
    told = view.published.basis in {"given", "stated"}
    return CopyPage(
        id=view.id,
        body=body or view.text,
        earliest=view.published.earliest if told else None,
        latest=view.published.latest if told else None,
        outlet=view.outlet,
        url=view.url,
        credit=tuple(c.name for c in view.credit),
    )


def own_origin(page: CopyPage) -> str:
    """Whose account a page is by itself: the agency it credits, else another source it credits, else its own."""
    return own_source(page.id, page.outlet, page.url, page.credit).origin


def find_copies(pages: Iterable[CopyPage]) -> CopyResult:
    """Find exact, near and partial copies among `pages`, who copied whom, and each page's origin.

    A pure function of the set of pages: their order does not matter. The original of a copy is told by credit, then
    by agency, then by publication day, then by containment, and `why` says by which. Translations cannot be matched to
    their originals: they keep the origin that they credit.
    """
    listed = sorted(pages, key=lambda p: p.id)
    pairs = [p for p in find_pairs(listed) if _same_report(listed, p)]
    ranks = _ranks(listed, pairs)
    partners: defaultdict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        partners[pair.a].append(pair)
        partners[pair.b].append(pair)
    copies = [c for n in sorted(partners) if (c := _copy(listed, n, partners[n], ranks)) is not None]
    similar = {
        listed[n].id: tuple(sorted(listed[p.a + p.b - n].id for p in found))
        for n, found in sorted(partners.items())
    }
    own = {p.id: own_source(p.id, p.outlet, p.url, p.credit) for p in listed}
    takes = {c.document: c.copy_of for c in copies if c.share >= SHARES_ORIGIN}
    names = {
        s.origin: s.name for _, s in sorted(own.items(), reverse=True) if not s.origin.startswith("page:")
    }
    return CopyResult(tuple(copies), similar, shared_origins(own, takes), names)


def _same_report(pages: Sequence[CopyPage], pair: Pair) -> bool:
    """Is the likeness that of copies, and not of two reports with one background?"""
    a, b = pages[pair.a], pages[pair.b]
    key = address_key(a.url)
    if pair.kind == "exact" or (key is not None and key == address_key(b.url)):
        return True
    sides = [(pair.share_a, pair.lead_a), (pair.share_b, pair.lead_b)]
    days = a.earliest is not None and b.earliest is not None
    if a.outlet is not None and a.outlet == b.outlet:
        if days and a.earliest != b.earliest:
            sides = (
                sides[:1] if (a.earliest or "") > (b.earliest or "") else sides[1:]
            )  # the later one is the copy
        return max(sides)[0] >= SAME_OUTLET and max(sides)[1] >= SAME_LEAD
    share, lead = max(sides)
    other_day = days and ((a.latest or "") < (b.earliest or "") or (b.latest or "") < (a.earliest or ""))
    return lead >= OTHER_LEAD or share >= (SAME_OUTLET if other_day else OTHER_SHARE)


# ------------------------------------------------------------------ who copied whom

Rank = tuple[bool, bool, bool, str, str, bool, int, str]


def _ranks(pages: Sequence[CopyPage], pairs: Sequence[Pair]) -> dict[int, Rank]:
    """What each page of a pair is ordered by within its group: the lowest is the original."""
    credited: set[int] = set()
    for pair in pairs:
        for a, b in ((pair.a, pair.b), (pair.b, pair.a)):
            if _credits(pages[b], pages[a]):
                credited.add(a)
    takers = {n for pair in pairs for n in _taker(pair)}
    ranks: dict[int, Rank] = {}
    for n in sorted({n for p in pairs for n in (p.a, p.b)}):
        page = pages[n]
        ranks[n] = (
            n not in credited,
            not _is_agency(page),
            page.latest is None,
            page.earliest or "",
            page.latest or "",
            n in takers,
            -len(page.body),
            page.id,
        )
    return ranks


def _taker(pair: Pair) -> Iterator[int]:
    """The page that holds the other whole under a lead of its own; a text cut short begins as its original does."""
    if pair.share_b >= TAKEN_OVER and pair.lead_a < OWN_LEAD <= pair.lead_b:
        yield pair.a
    if pair.share_a >= TAKEN_OVER and pair.lead_b < OWN_LEAD <= pair.lead_a:
        yield pair.b


def _self(page: CopyPage) -> Source | None:
    return sources_of(page.outlet, page.url, page.credit)[0]


def _is_agency(page: CopyPage) -> bool:
    own = _self(page)
    return own is not None and own.agency


def _credits(page: CopyPage, other: CopyPage) -> bool:
    own = _self(other)
    return own is not None and not equal(own, _self(page)) and own in {source_named(c) for c in page.credit}


def _copy(pages: Sequence[CopyPage], n: int, found: Sequence[Pair], ranks: dict[int, Rank]) -> Copy | None:
    """The page as a copy of the earlier one that holds most of it."""
    options: list[tuple[float, Rank, int, float, str]] = []
    for pair in found:
        other = pair.a + pair.b - n
        share, held = (pair.share_a, pair.share_b) if pair.a == n else (pair.share_b, pair.share_a)
        near = pair.kind != "partial"
        if ranks[other] < ranks[n] and (near or share >= PARTIAL or held >= TAKEN_OVER):
            options.append((-share, ranks[other], other, held, pair.kind))
    if not options:
        return None
    negative, _, other, held, kind = min(options)
    page, original = pages[n], pages[other]
    why = (*_why_alike(page, original, -negative, held, kind), _why_first(page, original))
    return Copy(document=page.id, copy_of=original.id, kind=kind, share=round(-negative, 3), why=why)


def _why_alike(page: CopyPage, original: CopyPage, share: float, held: float, kind: str) -> Iterator[str]:
    if kind == "exact":
        yield "the body texts have the same words"
    else:
        yield f"{share:.0%} of its words stand in the other, {held:.0%} of the other's in it"
    key = address_key(page.url)
    if key is not None and key == address_key(original.url):
        yield "the same address under two sections"
    elif page.outlet is not None and page.outlet == original.outlet:
        yield "both are pages of one outlet"
    theirs = {source_named(c) for c in original.credit}
    both = [c for c in page.credit if (s := source_named(c)) is not None and s in theirs]
    if both:
        yield f"both credit {both[-1]}"


def _why_first(page: CopyPage, original: CopyPage) -> str:
    """What made the other page the original."""
    if _credits(page, original):
        return f"credits {original.outlet}"
    if _is_agency(original) and not _is_agency(page):
        return "the other is an agency's page"
    if page.earliest is not None and original.latest is not None:
        if original.latest < page.earliest:
            return f"published after it ({page.earliest}, {original.latest})"
    elif page.latest is None and original.latest is not None:
        return "order not known: only the other has a day"
    if len(original.body) < len(page.body):
        return "order not known: it holds the other whole under a lead of its own"
    if len(original.body) > len(page.body):
        return "order not known: the fuller text is taken for the original"
    return "order not known: the same text"


__all__ = ["CopyPage", "CopyResult", "address_key", "copy_page", "find_copies", "own_origin"]
