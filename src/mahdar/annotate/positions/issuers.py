"""Whose paper a page tells of: «بيان للخارجية», «أصدرت الوزارة بيانا», «وفي بيان لها، دعت الوزارة», «بيان مشترك»."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.annotate.page import Page
from mahdar.annotate.speech.scene import Spot
from mahdar.knowledge.positions import PositionKnowledge

#: A paper stands so close behind whoever puts it out («أصدرت الوزارة أمس بيانا»).
PAPER_REACH = 4


def issuers(page: Page, spots: Mapping[int, Spot], k: PositionKnowledge) -> frozenset[int]:
    """Where the mentions begin of whose paper it is: «قرار مجلس الأمن», «بيان للخارجية», «بيان صادر عن الرئاسة»,
    «قالت الوزارة أمس في بيان», «أصدرت الوزارة بيانا», «وفي بيان لها، دعت الوزارة»."""
    words, told_of = page.words, page.vocabulary
    if k.words["paper"].isdisjoint(told_of) and k.words["issued"].isdisjoint(told_of):
        return frozenset()
    out = set()
    papers = not k.words["paper"].isdisjoint(told_of)
    for first, spot in spots.items():
        before = words[first - 1] if first else ""
        by = first > 1 and before in k.words["of_whom"] and _issued(words, first - 2, k)
        if by or before in k.words["paper"] or (papers and _puts_out(words, first, spots, k)):
            out.add(spot.mention.start)
    return frozenset(out)


def _issued(words: list[str], at: int, k: PositionKnowledge) -> bool:
    """«بيان صادر», «صدر بيان»: the last of the words before «عن»."""
    came = words[at - 1].removeprefix(k.conjunction) if at else ""
    return words[at] in k.words["issued"] or (words[at] in k.words["paper"] and came in k.words["issued"])


def _puts_out(words: list[str], first: int, spots: Mapping[int, Spot], k: PositionKnowledge) -> bool:
    """«أصدرت الوزارة أمس بيانا», «الوزارة أصدرت بيانا», «نفت الوزارة ذلك في بيان», «وفي بيان لها، دعت الوزارة»."""
    end = spots[first].end
    near = next(
        (at for at in range(end, min(end + PAPER_REACH, len(words))) if words[at] in k.words["paper"]), 0
    )
    if near and not any(at in spots or words[at] in k.words["comma"] for at in range(end, near)):
        verb = words[first - 1].removeprefix(k.conjunction) if first else ""
        if verb in k.words["puts_out"] or words[near - 1] in k.words["puts_out"]:
            return True
        led = words[first].startswith(
            (k.by + k.article, k.to + k.to)
        )  # «أشاد بالوسطاء في بيان»: theirs it is not
        if words[near - 1] in k.words["seated_in"] and not (led or words[end].startswith(k.conjunction)):
            return True
    opens = first >= PAPER_REACH and words[first - 2] in k.words["comma"]
    return opens and words[first - 3] in k.words["its_own"] and words[first - 4] in k.words["paper"]


def shared_papers(page: Page, k: PositionKnowledge) -> tuple[int, ...]:
    """Where «بيان مشترك» stands: whoever acts together issued it."""
    starts = page.reading.starts
    shared = page.tokens_of(k.words["shared"])
    return tuple(starts[at - 1] for at in shared if page.words[at - 1] in k.words["paper"])
