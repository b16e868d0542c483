"""Which line rule a line answers to, and where inside the line it begins."""

from __future__ import annotations

from mahdar.annotate.regions.lines import Line
from mahdar.arabic.value import Value
from mahdar.knowledge.regions import LineRule, RegionKnowledge, core

#: Tokens of the longest phrase that ends a line.
TAIL = 12
#: Tokens of the longest phrase that begins a line. In a phrase `0` stands for any number.
HEAD = 8


class Mark(Value, frozen=True):
    """A rule and how it took the line; `cut` is the token where a run-in part begins (0: the whole line)."""

    rule: LineRule
    way: str  # whole | starts | ends | holds | run_in
    cut: int = 0
    cue: int = 0  # the token after the cue phrase (for what a credit or byline names)


def mark(line: Line, known: RegionKnowledge) -> Mark | None:
    """The strongest rule that `line` answers to, else `None`. A paragraph is only taken by `holds` or cut."""
    whole = _whole(line, known)
    if whole is not None:
        return Mark(whole, "whole", cue=len(line.words))
    first = next((i for i, w in enumerate(line.words) if w[0].isalnum()), 0)
    words = ["0" if w.isdigit() else w for w in line.words[: first + HEAD]]
    for at in {0, first}:
        found = known.starts.at(words, at)
        if found and line.written <= found[1].words and _sentence_is_not(line, found[1]):
            return Mark(found[1], "starts", cue=at + found[0])
    return _ending(line, known) or _inside(line, known)


def _whole(line: Line, known: RegionKnowledge) -> LineRule | None:
    if line.written > 12:
        return None
    key = core(line.words)
    if key in known.whole:
        return known.whole[key]
    bare = [w for w in line.words if not w.isdigit()]
    return known.whole.get(core(bare)) if bare else None


def _sentence_is_not(line: Line, rule: LineRule) -> bool:
    """A related headline or a share bar does not end like a sentence; disclaimers and notices may."""
    return not (
        line.stop == "." and rule.kind == "related" and line.written >= 12 and rule.name != "for-more"
    )


def _ending(line: Line, known: RegionKnowledge) -> Mark | None:
    words = line.words
    last = len(words)
    for _ in range(2):
        found = known.ends.at(words[max(0, last - TAIL) : last][::-1], 0) if last else None
        if found and line.written <= found[1].words and last - found[0] > 0:
            if line.paragraph and line.stop:
                return None  # a sentence that names its source in brackets before the stop
            before = words[last - found[0] - 1]
            if before in ".؟!" and line.written > 6:
                return None  # a credit after a full sentence: the sentence is no caption
            return Mark(found[1], "ends", cue=last - found[0])
        while last > 1 and not words[last - 1][0].isalnum() and words[last - 1] not in ")":
            last -= 1
    return None


def _inside(line: Line, known: RegionKnowledge) -> Mark | None:
    if known.inside_words.isdisjoint(line.words):
        return None
    joined = " ".join(line.words)
    best: Mark | None = None
    photo: Mark | None = None
    for index, start, end in known.inside.find_matches_as_indexes(joined):
        edge_before = start == 0 or joined[start - 1] == " "
        edge_after = end == len(joined) or joined[end] == " "
        _, rule, run_in = known.inner[index]
        if not (edge_before and edge_after):
            continue
        if not run_in:
            if line.written <= rule.words:
                held = Mark(rule, "holds")
                if rule.kind != "caption":
                    return held
                photo = held  # «©» stands under photographs, and in notices that other phrases tell
            continue
        cut = joined.count(" ", 0, start)
        if cut and line.words[cut - 1] in rule.never_after:
            continue  # «وقال المصدر: "…"»
        rest = sum(1 for w in line.words[cut:] if w[0].isalnum())
        if rest <= rule.words and best is None:
            best = Mark(
                rule,
                "run_in" if cut > 3 else "starts",
                cut=cut if cut > 3 else 0,
                cue=joined.count(" ", 0, end) + 1,
            )
    return photo or best
