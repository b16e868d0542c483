"""The sides that one word stands for where no name does: «الوفدان الروسي والأوكراني», «الكوريتين», «المعارضة»."""

from __future__ import annotations

from collections.abc import Mapping

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import ARTICLE, splits
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.meetings import MeetingKnowledge
from mahdar.knowledge.rivals import Rivals
from mahdar.model import Mention

_GROUP = "group:"


def party_of_word(known: MeetingKnowledge, groups: Mapping[str, str], word: str) -> tuple[str, ...]:
    """The party ids of a folded word, its article written; () for any other word. `groups` is of the page."""
    if word in known.pairs:
        return known.pairs[word]
    if word in groups:
        return (groups[word],)
    for _, rest in splits(word):
        if not rest.startswith(ARTICLE):
            continue
        for forms, country in known.nisbas.get(without_article(rest), ()):
            if len(forms) == 1:
                return (f"state:{country}",)
    return ()


def groups_called(page: Page, mentions: tuple[Mention, ...], rivals: Rivals) -> dict[str, str]:
    """What a page about the lands it names calls their armed groups and oppositions by one word, which means one of them."""
    lands = {f"state:{m.country}" for m in mentions if m.country} & rivals.of_land.keys()
    found: dict[str, set[str]] = {}
    if lands:
        for word in sorted(page.vocabulary & rivals.names.keys()):
            for _, rest, rival in rivals.names[word]:
                if not rest and rival.land in lands and rival.is_side(page.earliest, page.latest):
                    found.setdefault(word, set()).add(rival.side)
    return {w: side for w, (side, *others) in found.items() if not others and side.startswith(_GROUP)}
