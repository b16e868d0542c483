"""One pass over the tokens that finds every phrase any layer knows.

All layers put their surface forms into one Aho-Corasick automaton; a page is scanned once and each layer
takes its own hits. A hit begins at a token's start, or inside it after a legal stack of proclitics, and ends
at a token's end. Which of overlapping hits is right is each layer's own question.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import ahocorasick_rs

from mahdar.arabic.clitics import ARTICLE, LAM, LAM_LAM, LONGEST, stacks
from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.arabic.value import Value


class Term(Value, frozen=True):
    """What a surface form means to one layer."""

    layer: str  # time | actor | speech | meeting | region | …
    kind: str  # the layer's own class of words
    id: str
    data: Any = None


class Hit(Value, frozen=True):
    """A term found at tokens `[start, end)`; `prefix` is the stack of proclitics cut from the first token."""

    start: int
    end: int
    prefix: str
    term: Term


class Lexicon:
    """Surface forms → terms, and the scan. Built once per process (the automaton does not pickle)."""

    def __init__(self, entries: Iterable[tuple[str, Term]]) -> None:
        """`entries` are (surface, term); surfaces are tokenised and folded here. Same surface, many terms: all kept."""
        grouped: dict[str, dict[int, Term]] = {}
        listed = list(entries)
        for key, (_, term) in zip(canonical_all([s for s, _ in listed]), listed, strict=True):
            if key:
                grouped.setdefault(key, {})[id(term)] = term
        patterns: list[str] = []
        self._terms: list[tuple[Term, ...]] = []
        self._shift: list[str] = []
        for key, terms in grouped.items():
            unique = tuple(terms.values())
            patterns.append(key)
            self._terms.append(unique)
            self._shift.append("")
            if key.startswith(ARTICLE) and len(key) > len(ARTICLE) + 1:
                # after lam the article is written without its alef
                rest = key[len(ARTICLE) :]
                # of three lams one is not written: «للجنة الدولية …»; alone it may be «لجنة», too
                three = rest.startswith(LAM) and " " in rest
                patterns.append((LAM if three else LAM_LAM) + rest)
                self._terms.append(unique)
                self._shift.append(LAM)
        self._automaton = ahocorasick_rs.AhoCorasick(
            patterns, implementation=ahocorasick_rs.Implementation.ContiguousNFA
        )
        self._stacks = stacks()
        self.size = len(grouped)

    def scan(self, words: list[str]) -> dict[str, list[Hit]]:
        """All hits of a page's folded words, by layer, in order of start then longest first."""
        text = " ".join(words)
        found = self._automaton.find_matches_as_indexes(text, overlapping=True)
        out: dict[str, list[Hit]] = {}
        legal = self._stacks
        last = at = 0  # the token that the phrase ends in, and how far the text is counted
        for index, start, end in found:  # by their ends
            last += text.count(" ", at, end)
            at = end
            if text[end : end + 1] not in ("", " "):
                continue  # it ends inside a token
            first, after = last - text.count(" ", start, end), last + 1
            prefix = text[max(0, start - LONGEST - 1) : start].rpartition(" ")[2]
            if prefix not in legal:
                continue
            prefix += self._shift[index]
            if prefix and prefix not in legal:
                continue
            for term in self._terms[index]:
                hit = Hit(first, after, prefix, term)
                if term.layer in out:
                    out[term.layer].append(hit)
                else:
                    out[term.layer] = [hit]
        for hits in out.values():
            hits.sort(key=_order)
        return out


def _order(hit: Hit) -> tuple[int, int, int]:
    return hit.start, -hit.end, len(hit.prefix)


def canonical(surface: str) -> str:
    """The form under which a surface is looked up: its folded tokens joined by single spaces."""
    return " ".join(tokenize(surface).words)


def canonical_all(surfaces: list[str]) -> list[str]:
    """`canonical` of many surfaces in one pass (none may hold a line break).

    Folding is one pass over all of them; only surfaces with signs joined to words or odd spaces are tokenised one by
    one.
    """
    if not surfaces:
        return []
    folded = fold("\n".join(surfaces)).split("\n")
    return [key if _is_canonical(key) else canonical(raw) for key, raw in zip(folded, surfaces, strict=True)]


def _is_canonical(folded: str) -> bool:
    """Words, numbers and signs, each set apart by one space."""
    parts = folded.split(" ")
    return ("".join(parts).isalpha() and "" not in parts) or all(
        part.isalpha() or len(part) == 1 or part.isdigit() for part in parts
    )
