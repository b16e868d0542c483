"""Which site a page of text comes from: the name above its title, or in the line of its rights."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.regions.heads import DASHES
from mahdar.annotate.regions.lines import SHORT, Line
from mahdar.annotate.regions.marks import Mark
from mahdar.knowledge.regions import RegionKnowledge, core

#: The name of a site stands in one of so many first lines.
TOP = 6
#: A line of rights is short.
RIGHTS_WORDS = 16


def masthead(line: Line, known: RegionKnowledge) -> tuple[int, int] | None:
    """The tokens of a site's name: at most four words, and beside them nothing but sections («… | World»)."""
    words = line.words
    end = next((i for i, w in enumerate(words) if w in "|»:" or w in DASHES), len(words))
    while end and not words[end - 1][0].isalnum():
        end -= 1
    rest = [w for w in words[end:] if w[0].isalnum()]
    if not 0 < end <= SHORT or not all(w in known.sections for w in rest):
        return None
    name = words[:end]
    if any(w.isdigit() for w in name[:1]) or all(w in known.sections for w in name):
        return None
    return 0, end


def named_outlet(line: Line, known: RegionKnowledge) -> bool:
    """The line is a site's name by its words: a listed outlet, or with «agency», «network», «portal» in it."""
    found = masthead(line, known)
    if found is None:
        return False
    listed = known.outlet_at(line.words, 0)
    if listed and listed[0] == found[1]:
        return not listed[1].common
    name = line.words[: found[1]]
    return name[0] in known.signature_words and len(name) > 1 and known.function_words.isdisjoint(name)


def site_of(
    lines: Sequence[Line],
    marks: Sequence[Mark | None],
    kinds: Sequence[str | None],
    title: int | None,
    last: int,
    known: RegionKnowledge,
) -> tuple[int, int, int] | None:
    """(line, first and last token) of the site's name: above the title (line `title`), or after the story (which ends
    in line `last`) beside the sign of rights. A name of no outlet's words must recur in a credit or a notice."""
    for i in range(min(title or 0, TOP)):
        found = masthead(lines[i], known) if marks[i] is None else None
        if found is None:
            continue
        name = f" {core(lines[i].words[: found[1]])} "
        if named_outlet(lines[i], known) or any(
            name in f" {' '.join(line.words)} "
            for line, kind in zip(lines[i + 1 :], kinds[i + 1 :], strict=True)
            if kind in {"credit", "furniture"} and line.written <= RIGHTS_WORDS
        ):
            return i, *found
    return _owner(lines[max(last, 0) + 1 :], known)


def _owner(foot: Sequence[Line], known: RegionKnowledge) -> tuple[int, int, int] | None:
    """The name in a line of rights: «© 2025 …», «… © 2024»."""
    for line in foot:
        if "©" not in line.words or line.written > RIGHTS_WORDS:
            continue
        words = line.words
        for a, b in _runs(words):
            run = " ".join(words[a:b])
            if (
                b - a <= SHORT
                and not any(notice in run for notice, _, _ in known.inner)
                and known.function_words.isdisjoint(words[a:b])
            ):
                return line.number, a, b
    return None


def _runs(words: Sequence[str]) -> list[tuple[int, int]]:
    """Runs of words without a number or a mark between."""
    out: list[tuple[int, int]] = []
    begin = -1
    for i, word in enumerate([*words, "."]):
        if word[0].isalpha():
            begin = i if begin < 0 else begin
        elif begin >= 0:
            out.append((begin, i))
            begin = -1
    return out
