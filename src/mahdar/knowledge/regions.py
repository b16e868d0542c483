"""What the regions layer knows, read from `knowledge/ar/regions`: line rules, date words, outlets, sections."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import ahocorasick_rs

from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term
from mahdar.arabic.tokens import tokenize
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import Entry, read_entries, read_table

KINDS = frozenset({"furniture", "related", "comment", "credit", "byline", "caption"})
ZONES = frozenset({"", "related", "comments", "tail", "summary"})
WAYS = ("whole", "starts", "ends", "holds", "run_in")
DEFAULT_WORDS = 30
T = TypeVar("T")


class LineRule(Value, frozen=True):
    """One entry of lines.yaml: what a line with its phrases is, and the zone it opens."""

    name: str
    kind: str
    opens: str
    words: int  # most words of a line that `starts`, `ends` or `holds` may take
    never_after: frozenset[str] = frozenset()  # words right behind which a `run_in` phrase begins nothing


class Outlet(Value, frozen=True):
    """Who signs or is credited. `order` is `dmy` or `mdy`, the order of numeric dates on its pages."""

    id: str
    kind: str  # agency | official | newspaper | channel | site
    name: str
    order: str
    common: bool = False  # this spelling is also a common word: only between brackets or in a credit


class Phrases(Generic[T]):
    """Token phrases → values, matched at a position; the longest wins."""

    def __init__(self, items: Iterable[tuple[Sequence[str], T]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        for words, value in items:
            if words:
                self._by_first.setdefault(words[0], []).append((tuple(words), value))
        for found in self._by_first.values():
            found.sort(key=lambda item: -len(item[0]))

    def at(self, words: Sequence[str], i: int) -> tuple[int, T] | None:
        """(number of tokens, value) of the longest phrase that stands at `i`, else `None`."""
        for phrase, value in self._by_first.get(words[i], ()):
            n = len(phrase)
            if n == 1 or tuple(words[i : i + n]) == phrase:
                return n, value
        return None

    def ending(self, words: Sequence[str]) -> tuple[int, T] | None:
        """As `at`, for phrases stored reversed: does one end the line?"""
        return self.at(words[::-1][:12], 0) if words else None


class RegionKnowledge:
    """Tables of the regions layer."""

    def __init__(self) -> None:
        self.whole: dict[str, LineRule] = {}
        starts: list[tuple[list[str], LineRule]] = []
        ends: list[tuple[list[str], LineRule]] = []
        inner: list[tuple[str, LineRule, bool]] = []
        self.rules = read_entries("regions/lines.yaml", required=("name", "kind", "examples"))
        for entry in self.rules:
            rule = _rule(entry)
            for phrase in entry.get("whole", ()):
                key = core(words_of(str(phrase)))
                if not key:
                    raise entry.fail(f"nothing written in {phrase!r}")
                self.whole[key] = rule
            starts += [(words_of(str(p)), rule) for p in entry.get("starts", ())]
            ends += [(words_of(str(p))[::-1], rule) for p in entry.get("ends", ())]
            inner += [(" ".join(words_of(str(p))), rule, False) for p in entry.get("holds", ())]
            inner += [(" ".join(words_of(str(p))), rule, True) for p in entry.get("run_in", ())]
        self.starts = Phrases(starts)
        self.ends = Phrases(ends)
        self.inner = inner
        #: The longest word of every such phrase: a line that has none of them needs no scan.
        self.inside_words = frozenset(max(phrase.split(" "), key=len) for phrase, _, _ in inner)
        self.inside = ahocorasick_rs.AhoCorasick([phrase for phrase, _, _ in inner])
        self.months: Phrases[str] = Phrases(
            (words_of(name), row["month"])
            for row in read_table("regions/months.tsv", required=("month", "names"))
            for name in row.list("names")
        )
        self.stamp_words: Phrases[str] = Phrases(
            (words_of(name), row["class"])
            for row in read_table("regions/stamp_words.tsv", required=("class", "words"))
            for name in row.list("words")
        )
        self.sections = frozenset(
            fold(word)
            for row in read_table("regions/sections.tsv", required=("words",))
            for word in row.list("words")
        )
        self.outlets, self.domains = _outlets()
        signatures = [
            (words_of(name), row["class"])
            for row in read_table("regions/outlet_words.tsv", required=("class", "words"))
            for name in row.list("words")
        ]
        self.signatures: Phrases[str] = Phrases(signatures)
        self.signature_words = frozenset(w[0] for w, kind in signatures if kind == "outlet" and len(w) == 1)
        self.places: Phrases[str] = Phrases((words_of(n), n) for n in _places())
        #: Arabic function words: names, labels and signatures have none of them.
        self.caption_words = frozenset(
            fold(word)
            for row in read_table("regions/caption_words.tsv", required=("words",))
            for word in row.list("words")
        )
        self.function_words = frozenset(
            fold(word)
            for row in read_table("regions/languages.tsv", required=("code", "words"))
            if row["code"] == "ar"
            for word in row.list("words")
        )

    def outlet_at(self, words: Sequence[str], i: int) -> tuple[int, Outlet] | None:
        """As `outlets.at`, but letters of an abbreviation that go on («م ص ع / ا ب خ») are editors' initials."""
        found = self.outlets.at(words, i)
        if found is None or len(words[i]) > 1:
            return found
        before = i > 0 and len(words[i - 1]) == 1 and words[i - 1].isalpha()
        end = i + found[0]
        after = end < len(words) and len(words[end]) == 1 and words[end].isalpha()
        return None if before or after else found

    @classmethod
    def load(cls) -> RegionKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        return region_knowledge()

    def entries(self) -> Iterable[tuple[str, Term]]:
        """Line rules are matched over lines, not by the lexicon pass."""
        return ()


@lru_cache(maxsize=1)
def region_knowledge() -> RegionKnowledge:
    """The tables, loaded once: readers need them before (and without) the other layers' knowledge."""
    return RegionKnowledge()


def words_of(phrase: str) -> list[str]:
    """The folded tokens of a phrase, as the engine compares them."""
    return tokenize(phrase).words


def core(words: Sequence[str]) -> str:
    """The line without decoration: punctuation, icons and bullets at both ends cut, joined by spaces."""
    first, last = 0, len(words)
    while first < last and not words[first][0].isalnum():
        first += 1
    while last > first and not words[last - 1][0].isalnum():
        last -= 1
    return " ".join(words[first:last])


def _rule(entry: Entry) -> LineRule:
    if entry["kind"] not in KINDS:
        raise entry.fail(f"kind must be one of {', '.join(sorted(KINDS))}")
    opens = str(entry.get("opens", ""))
    if opens not in ZONES:
        raise entry.fail(f"opens must be one of {', '.join(sorted(z for z in ZONES if z))}")
    if not any(entry.get(way) for way in WAYS):
        raise entry.fail(f"the rule has none of {', '.join(WAYS)}")
    words, never_after = int(entry.get("words", DEFAULT_WORDS)), map(fold, entry.get("never_after", ()))
    return LineRule(str(entry["name"]), str(entry["kind"]), opens, words, frozenset(never_after))


def _outlets() -> tuple[Phrases[Outlet], dict[str, Outlet]]:
    names: list[tuple[list[str], Outlet]] = []
    domains: dict[str, Outlet] = {}
    for row in read_table("regions/outlets.tsv", required=("id", "kind", "names", "domains", "order")):
        listed = row.list("names")
        if not listed:
            raise row.fail("an outlet without a name")
        outlet = Outlet(row["id"], row["kind"], listed[0].lstrip("~"), row["order"] or "dmy")
        for name in listed:
            names.append((words_of(name.lstrip("~")), outlet._replace(common=name.startswith("~"))))
        for domain in row.list("domains"):
            domains[domain] = outlet
    return Phrases(names), domains


def _places() -> Iterable[str]:
    for row in read_table("regions/places.tsv", required=("names",)):
        yield from row.list("names")
    for row in read_table("actors/states.tsv"):
        yield from row.list("capital")
        yield from row.list("names")
