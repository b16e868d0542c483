"""Which pages share their words? Near and partial copies among many, without comparing all pairs.

Candidates come two ways over folded word shingles, taken at long words only (as SpotSigs, Theobald et al. 2008, takes
them at fixed anchors), which keeps one shingle in five and lets a page be sketched in some 50 µs: pages that agree in a
band of a MinHash (rensa; Broder 1997, resemblance) are perhaps near copies; pages that share two shingles which few
others have are perhaps one within the other (containment), which MinHash alone misses. A candidate is a pair only when
the texts align word for word over enough of their length.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple
from urllib.parse import unquote

import rensa

from mahdar.arabic.fold import fold_table
from mahdar.link.alignment import RUN, places, shared

#: 32 bands of two rows find a pair of resemblance 0.3 with 95 %, 0.18 with 65 %, unrelated stories (0.002) with 0.01 %.
PERMUTATIONS, BANDS, SEED = 64, 32, 20230425
#: Shares of words that stand in the other text. Set on pairs of the news corpus read by hand: below 0.6 stories share
#: only the background that an outlet repeats under every report of one affair.
NEAR, PARTIAL, SAME_ADDRESS = 0.7, 0.6, 0.5
#: A shorter text is a headline or a picture story: only an exact repetition is told.
FEWEST_WORDS = 25
#: A bucket with more pages than this is a formula that many share, not a story: its pages are compared in a row only.
CROWD = 40
#: A shingle that stands in more pages than this is no sign that one was taken from another; two rarer ones are.
RARE, RARE_NEEDED = 12, 2
#: So many first words tell what a report is about: follow-ups repeat the rest, not these.
LEAD = 32
_SHINGLE = re.compile(rb" (?=([^ ]{7,} [^ ]+ [^ ]+ [^ ]+))")
#: A story's number in an address; eight digits that are a date are none.
_NUMBER = re.compile(r"(?<!\d)(?!(?:19|20)\d{6}(?!\d))\d{5,}")
_ADDRESS = re.compile(r"[A-Za-z]+://(?:www\.|m\.|amp\.)?([^/:?#]+)[^?#]*/([^/?#]{4,})/?(?:[?#].*)?$")
_CHARSET = "cp1256"
#: A slug so long names one story; shorter ones are sections.
LONG_SLUG = 16
#: Share of the smaller page's shingles in common below which aligning is not worth its time: a text of which 60 %
#: stands in another keeps more of its four-word runs than this.
WORTH_ALIGNING = 0.28


class CopyPage(NamedTuple):
    """What the finder needs of a page. `credit` are the names it credits, first to last."""

    id: str
    body: str
    earliest: str | None = None
    latest: str | None = None
    outlet: str | None = None
    url: str | None = None
    credit: tuple[str, ...] = ()


class Pair(NamedTuple):
    """Two pages that share text: the share of each one's words that stands in the other, and of its lead's."""

    a: int
    b: int
    share_a: float
    share_b: float
    kind: str  # exact | near | partial
    lead_a: float = 1.0
    lead_b: float = 1.0


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
    candidates |= _contained(shingles)
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


def _contained(shingles: Sequence[list[bytes]]) -> set[tuple[int, int]]:
    """Pairs that share shingles which few pages have: one may stand within the other."""
    holders: defaultdict[bytes, list[int]] = defaultdict(list)
    for n, found in enumerate(shingles):
        for shingle in found:
            if not shingle[1] & 3:  # a quarter of them is enough, and the words themselves choose which
                holders[shingle].append(n)
    counts: Counter[tuple[int, int]] = Counter()
    for listed in holders.values():
        if 1 < len(listed) <= RARE:
            counts.update(combinations(listed, 2))
    return {pair for pair, count in counts.items() if count >= RARE_NEEDED and pair[0] != pair[1]}


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
    kind = (
        "near" if min(share_a, share_b) >= NEAR else "partial" if max(share_a, share_b) >= PARTIAL else None
    )
    if kind is None and max(share_a, share_b) >= SAME_ADDRESS:
        key = address_key(pages[a].url)
        kind = "near" if key and key == address_key(pages[b].url) else None
    if kind is None:
        return None
    return Pair(a, b, share_a, share_b, kind, _lead(words[a], runs[b]), _lead(words[b], runs[a]))


def _lead(words: list[bytes], other: dict[tuple[bytes, ...], int]) -> float:
    """The share of a text's first words that stand in runs of the other."""
    lead = words[:LEAD]
    covered: set[int] = set()
    for at in range(len(lead) - RUN + 1):
        if tuple(lead[at : at + RUN]) in other:
            covered.update(range(at, at + RUN))
    return len(covered) / len(lead)
