"""The states that one word stands for where no name does: «الوفدان الروسي والأوكراني», «الكوريتين»."""

from __future__ import annotations

from mahdar.arabic.clitics import ARTICLE, splits
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.meetings import MeetingKnowledge


def party_of_word(known: MeetingKnowledge, word: str) -> tuple[str, ...]:
    """The party ids of a folded word, its article written; () for any other word."""
    if word in known.pairs:
        return known.pairs[word]
    for _, rest in splits(word):
        if not rest.startswith(ARTICLE):
            continue
        for forms, country in known.nisbas.get(without_article(rest), ()):
            if len(forms) == 1:
                return (f"state:{country}",)
    return ()
