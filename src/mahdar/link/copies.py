"""Copies and independence: which pages repeat which, who copied whom, and whose account each page is.

Candidates come from MinHash (rensa) over folded word shingles in bands of two; a candidate is a copy only when the
texts align word for word over enough of their length. Method: Broder (1997), resemblance and containment; shingles
are taken at long words only, as SpotSigs (Theobald et al. 2008) takes them at fixed anchors, which keeps one shingle
in five and lets a page be sketched in some 50 µs.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple
from urllib.parse import unquote

import rensa

from mahdar.arabic.fold import fold, fold_table
from mahdar.knowledge.regions import Outlet, region_knowledge, words_of
from mahdar.link.alignment import places, shared
from mahdar.model import Annotation, Copy

#: 32 bands of two rows find a pair of resemblance 0.3 with 95 %, 0.18 with 65 %, unrelated stories (0.002) with 0.01 %.
PERMUTATIONS, BANDS, SEED = 64, 32, 20230425
#: Shares of words that stand in the other text. Set on pairs of the news corpus read by hand: below 0.6 stories share
#: only the background that an outlet repeats under every report of one affair.
NEAR, PARTIAL, SAME_ADDRESS = 0.8, 0.6, 0.5
#: A shorter text is a headline or a picture story: only an exact repetition is told.
FEWEST_WORDS = 25
#: A bucket with more pages than this is a formula that many share, not a story: its pages are compared in a row only.
CROWD = 40
_SHINGLE = re.compile(rb" (?=([^ ]{7,} [^ ]+ [^ ]+ [^ ]+))")
#: A story's number in an address; eight digits that are a date are none.
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d{6}(?!\d))\d{5,}")
_ADDRESS = re.compile(r"[A-Za-z]+://(?:www\.|m\.|amp\.)?([^/:?#]+)[^?#]*/([^/?#]{4,})/?(?:[?#].*)?$")
_CHARSET = "cp1256"
#: A slug so long names one story; shorter ones are sections.
LONG_SLUG = 16
#: Share of the smaller page's shingles in common below which aligning is not worth its time: a text of which 50 %
#: stands in another keeps more of its four-word runs than this.
WORTH_ALIGNING = 0.2


class CopyPage(NamedTuple):
    """What the finder needs of a page. `credit` are the names it credits, first to last."""

    id: str
    body: str
    earliest: str | None = None
    latest: str | None = None
    outlet: str | None = None
    url: str | None = None
    credit: tuple[str, ...] = ()


class CopyResult(NamedTuple):
    """`copies`: one record per page that repeats another; `similar`: all pages that share much with a page;
    `origins`: whose account each page is: `agency:…`, `official:…`, `outlet:…`, `credit:…` or `page:…`."""

    copies: tuple[Copy, ...]
    similar: dict[str, tuple[str, ...]]
    origins: dict[str, str]


class Pair(NamedTuple):
    """Two pages that share text: the share of each one's words that stands in the other."""

    a: int
    b: int
    share_a: float
    share_b: float
    kind: str  # exact | near | partial


def copy_page(annotation: Annotation) -> CopyPage:
    """What the finder needs, from an annotation."""
    view = annotation.document
    body = "\n".join(view.text[r.start : r.end] for r in annotation.regions if r.kind == "body")
    return CopyPage(
        id=view.id,
        body=body or view.text,
        earliest=view.published.earliest,
        latest=view.published.latest,
        outlet=view.outlet,
        url=view.url,
        credit=tuple(c.name for c in view.credit),
    )


def find_copies(pages: Iterable[CopyPage]) -> CopyResult:
    """Find exact, near and partial copies among `pages`, who copied whom, and each page's origin.

    A pure function of the set of pages: their order does not matter. The original of a copy is told by credit, then
    by publication day, then by containment, and `why` says by which. Pages in doubt are similar, not copies.
    Translations cannot be matched to their originals: they keep the origin that they credit.
    """
    listed = sorted(pages, key=lambda p: p.id)
    pairs = list(find_pairs(listed))
    groups = _groups(len(listed), pairs)
    copies: list[Copy] = []
    origins = [own_origin(p) for p in listed]
    by_pair: dict[tuple[int, int], Pair] = {(p.a, p.b): p for p in pairs}
    for group in groups:
        copies += _told(group, listed, by_pair, origins)
    similar: defaultdict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        similar[listed[pair.a].id].add(listed[pair.b].id)
        similar[listed[pair.b].id].add(listed[pair.a].id)
    return CopyResult(
        tuple(sorted(copies, key=lambda c: (c.document, c.copy_of))),
        {k: tuple(sorted(v)) for k, v in sorted(similar.items())},
        {page.id: origins[n] for n, page in enumerate(listed)},
    )


# ------------------------------------------------------------------ candidates


@lru_cache(maxsize=1)
def _fold_bytes() -> tuple[bytes, bytes]:
    """Folding as a table over windows-1256 bytes, where Arabic has one byte a letter: translation at memory speed."""
    table, out, dropped = fold_table(), bytearray(range(256)), bytearray()
    for code in range(256):
        char = bytes([code]).decode(_CHARSET, "ignore")
        folded = table.get(ord(char), char).lower() if char else " "
        if folded == "":
            dropped.append(code)
            continue
        single = folded.encode(_CHARSET, "ignore")
        out[code] = single[0] if len(single) == 1 and folded.isalnum() else 32
    return bytes(out), bytes(dropped)


def sketchable(text: str) -> bytes:
    """The text folded, one byte a letter, punctuation made space."""
    table, dropped = _fold_bytes()
    return b" " + text.encode(_CHARSET, "ignore").translate(table, dropped)


def find_pairs(pages: Sequence[CopyPage]) -> Iterator[Pair]:
    """All pairs `a < b` of page numbers that share enough text, with how much."""
    folded = [sketchable(p.body) for p in pages]
    shingles = [_SHINGLE.findall(text) for text in folded]
    matrix = rensa.RMinHash.digest_matrix_from_token_byte_sets(shingles, PERMUTATIONS, SEED)
    flags = rensa.RMinHashLSH(0.2, PERMUTATIONS, BANDS).query_duplicate_flags_matrix_one_shot(matrix)
    candidates = _banded(matrix.to_rows(), [n for n, flag in enumerate(flags) if flag and shingles[n]])
    candidates = _worth_aligning(candidates, shingles)
    candidates |= _same_address(pages)
    candidates |= _exact([text if not found else b"" for text, found in zip(folded, shingles, strict=True)])
    words: dict[int, list[bytes]] = {}
    runs: dict[int, dict[tuple[bytes, ...], int]] = {}
    for a, b in sorted(candidates):
        for n in (a, b):
            if n not in words:
                words[n] = folded[n].split()
        pair = _compare(a, b, words, runs, pages)
        if pair is not None:
            yield pair


def _banded(rows: Sequence[Sequence[int]], flagged: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of flagged rows that agree in a band of two."""
    out: set[tuple[int, int]] = set()
    for band in range(BANDS):
        buckets: defaultdict[int, list[int]] = defaultdict(list)
        for n in flagged:
            row = rows[n]
            buckets[(row[2 * band] << 32) | row[2 * band + 1]].append(n)
        for bucket in buckets.values():
            if len(bucket) > CROWD:
                out.update(pairwise(bucket))
            elif len(bucket) > 1:
                out.update(combinations(bucket, 2))
    return out


def _worth_aligning(
    candidates: set[tuple[int, int]], shingles: Sequence[list[bytes]]
) -> set[tuple[int, int]]:
    """The candidates that share enough shingles in fact, not only in their sketches."""
    sets: dict[int, frozenset[bytes]] = {}
    out: set[tuple[int, int]] = set()
    for a, b in candidates:
        for n in (a, b):
            if n not in sets:
                sets[n] = frozenset(shingles[n])
        if len(sets[a] & sets[b]) >= WORTH_ALIGNING * min(len(sets[a]), len(sets[b])):
            out.add((a, b))
    return out


def _exact(folded: Sequence[bytes]) -> set[tuple[int, int]]:
    """Pairs of pages too short for shingles whose folded words are the same; chained, which groups them."""
    buckets: defaultdict[bytes, list[int]] = defaultdict(list)
    for n, text in enumerate(folded):
        key = b" ".join(text.split())
        if key:
            buckets[key].append(n)
    return {pair for bucket in buckets.values() for pair in pairwise(bucket)}


def _same_address(pages: Sequence[CopyPage]) -> set[tuple[int, int]]:
    buckets: defaultdict[str, list[int]] = defaultdict(list)
    for n, page in enumerate(pages):
        key = address_key(page.url)
        if key:
            buckets[key].append(n)
    return {pair for bucket in buckets.values() if len(bucket) <= CROWD for pair in combinations(bucket, 2)}


def address_key(url: str | None) -> str | None:
    """Host and story number or slug of an address: the same for one story under two sections of a site."""
    found = _ADDRESS.match(url) if url else None
    if found is None:
        return None
    last = unquote(found[2]) if "%" in found[2] else found[2]
    number = _NUMBER.search(last)
    if number:
        return f"{found[1].lower()} {number[0]}"
    return f"{found[1].lower()} {last}" if len(last) >= LONG_SLUG else None


def _compare(
    a: int,
    b: int,
    words: dict[int, list[bytes]],
    runs: dict[int, dict[tuple[bytes, ...], int]],
    pages: Sequence[CopyPage],
) -> Pair | None:
    if words[a] == words[b]:
        return Pair(a, b, 1.0, 1.0, "exact")
    if min(len(words[a]), len(words[b])) < FEWEST_WORDS:
        return None
    for n in (a, b):
        if n not in runs:
            runs[n] = places(words[n])
    count = shared(runs[a], runs[b])
    share_a, share_b = min(1.0, count / len(words[a])), min(1.0, count / len(words[b]))
    if min(share_a, share_b) >= NEAR:
        return Pair(a, b, share_a, share_b, "near")
    if max(share_a, share_b) >= PARTIAL:
        return Pair(a, b, share_a, share_b, "partial")
    key = address_key(pages[a].url)
    if key and key == address_key(pages[b].url) and max(share_a, share_b) >= SAME_ADDRESS:
        return Pair(a, b, share_a, share_b, "near")
    return None


# ------------------------------------------------------------------ who copied whom


def _groups(count: int, pairs: Sequence[Pair]) -> list[list[int]]:
    """Pages joined by exact and near pairs; a partial copy joins the page that most of it stands in."""
    parent = list(range(count))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    for pair in pairs:
        parent[max(root(pair.a), root(pair.b))] = min(root(pair.a), root(pair.b))
    out: defaultdict[int, list[int]] = defaultdict(list)
    for n in range(count):
        out[root(n)].append(n)
    return [group for group in out.values() if len(group) > 1]


def _told(
    group: Sequence[int], pages: Sequence[CopyPage], pairs: dict[tuple[int, int], Pair], origins: list[str]
) -> Iterator[Copy]:
    """A record for each page of a group that repeats an earlier or fuller one; copies take their original's origin."""
    ranked = sorted(group, key=lambda n: _seniority(n, group, pages))
    placed: list[int] = []
    for n in ranked:
        best: tuple[float, int, Pair] | None = None
        for m in placed:
            pair = pairs.get((min(n, m), max(n, m)))
            if pair is None:
                continue
            share = pair.share_a if pair.a == n else pair.share_b
            if share >= SAME_ADDRESS and (best is None or share > best[0]):
                best = (share, m, pair)
        if best is not None:
            share, m, pair = best
            origins[n] = _common_origin(origins[n], origins[m])
            if origins[m].startswith(("outlet:", "page:")) and origins[n] != origins[m]:
                origins[m] = origins[n]
            yield Copy(
                document=pages[n].id,
                copy_of=pages[m].id,
                kind=pair.kind,
                share=round(share, 3),
                why=_why(pages[n], pages[m], share),
            )
        placed.append(n)


def _seniority(n: int, group: Sequence[int], pages: Sequence[CopyPage]) -> tuple[bool, str, bool, int, str]:
    """Originals first: pages whose outlet the others credit, then earlier, then dated, then longer ones."""
    page = pages[n]
    mine = outlet_key(page.outlet)
    credited = mine is not None and any(
        mine in {outlet_key(c) for c in pages[m].credit}
        for m in group
        if m != n and outlet_key(pages[m].outlet) != mine
    )
    return (not credited, page.latest or "9999", page.latest is None, -len(page.body), page.id)


def _common_origin(copy: str, original: str) -> str:
    """The origin of a copy: the agency or official source that either names, else the original's."""
    for kind in ("agency:", "official:"):
        if original.startswith(kind):
            return original
        if copy.startswith(kind):
            return copy
    return original


def _why(copy: CopyPage, original: CopyPage, share: float) -> tuple[str, ...]:
    out: list[str] = []
    mine = outlet_key(original.outlet)
    if mine is not None and mine in {outlet_key(c) for c in copy.credit}:
        out.append(f"credits {original.outlet}")
    both = [c for c in copy.credit if outlet_key(c) in {outlet_key(o) for o in original.credit}]
    if both:
        out.append(f"both credit {both[-1]}")
    if original.latest and copy.earliest and original.latest < copy.earliest:
        out.append(f"published after it ({copy.earliest}, {original.latest})")
    key = address_key(copy.url)
    if key and key == address_key(original.url):
        out.append("the same address under two sections")
    if not out:
        longer = len(original.body) > len(copy.body)
        part = "all" if share >= 1 else f"{share:.0%}"
        out.append(f"{part} of it stands in the fuller text" if longer else "order not known: the same text")
    return tuple(out)


# ------------------------------------------------------------------ origins


@lru_cache(maxsize=4096)
def outlet_key(name: str | None) -> str | None:
    """One key for the spellings of an outlet («أ ف ب», «فرانس برس»): its listed id, else the folded name."""
    if not name:
        return None
    found = listed_outlet(name)
    return found.id if found else fold(name).strip() or None


@lru_cache(maxsize=4096)
def listed_outlet(name: str) -> Outlet | None:
    """The listed outlet that a credit names, alone or with words around it («نقلا عن … الإماراتية»)."""
    words = words_of(name)
    outlets = region_knowledge().outlets
    for at in range(len(words)):
        found = outlets.at(words, at)
        if found:
            return found[1]
    return None


def own_origin(page: CopyPage) -> str:
    """Whose account a page is by itself: the agency it credits, else an official source, else another outlet, else its own."""
    nobody = region_knowledge().source_words  # «agencies», «follow-up»: names that name no one
    found = [(listed_outlet(c), c) for c in page.credit if fold(c).strip() not in nobody]
    for kind in ("agency", "official"):
        for outlet, _ in found:
            if outlet is not None and outlet.kind == kind:
                return f"{kind}:{outlet.id}"
    for outlet, name in reversed(found):
        return f"outlet:{outlet.id}" if outlet is not None else f"credit:{fold(name).strip()}"
    own = listed_outlet(page.outlet) if page.outlet else None
    if own is not None:
        return f"{own.kind}:{own.id}" if own.kind in {"agency", "official"} else f"outlet:{own.id}"
    return f"outlet:{fold(page.outlet).strip()}" if page.outlet else f"page:{page.id}"
