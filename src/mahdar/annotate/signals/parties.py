"""Whose process a sentence tells of: the states and groups that act in it, or in the page's first sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from mahdar.annotate.page import Page
from mahdar.arabic.clitics import splits
from mahdar.arabic.reading import Sentence
from mahdar.model import Mention

_PARTIES = ("state:", "group:", "org:", "party:")


class Parties:
    """Who acts in the sentences of one page."""

    def __init__(
        self,
        page: Page,
        mention_at: Mapping[int, Mention],
        roles: Mapping[str, frozenset[str]],
        stands_for: Mapping[str, tuple[str, ...]],
        party_of_word: Callable[[str], tuple[str, ...]],
    ) -> None:
        self.page = page
        self.mention_at = mention_at
        self.roles = roles
        self.stands_for = stands_for
        self.party_of_word = party_of_word
        #: The first and last token of a sentence → who acts in it (asked once for each of its cues).
        self.found: dict[tuple[int, int], tuple[str, ...]] = {}

    def of(self, sentence: Sentence) -> tuple[str, ...]:
        """The states and groups of the sentence, else those of the page's first sentences."""
        found = self._sides(sentence.start, sentence.end)
        if len(found) > 1 and all(p.startswith("org:") for p in found):
            return ()  # clubs and companies among themselves
        if len(found) < 2:
            lead = self.page.sentences[: min(2, len(self.page.sentences))]
            found = (
                *found,
                *(p for s in lead for p in self._sides(s.start, s.end) if p not in found),
            )
        return tuple(dict.fromkeys(found))

    def _sides(self, start: int, end: int) -> tuple[str, ...]:
        if (start, end) in self.found:
            return self.found[start, end]
        out: dict[str, None] = {}
        for i in range(start, end):
            mention = self.mention_at.get(i)
            if mention is None or (mention.kind == "people" and not mention.country):
                out.update(
                    dict.fromkeys(self.party_of_word(self.page.words[i]))
                )  # «الوفدان الروسي والأوكراني»
                continue
            if mention.kind in {"outlet", "place"} or self._absent(i, mention):
                continue
            if mention.actor and mention.actor.startswith(_PARTIES):
                out.update(dict.fromkeys(self.stands_for.get(mention.actor, (mention.actor,))))
            elif mention.country:
                out[f"state:{mention.country}"] = None
            if mention.about:
                out[f"state:{mention.about}"] = None
        self.found[start, end] = tuple(out)
        return self.found[start, end]

    def _absent(self, token: int, mention: Mention) -> bool:
        """«بحضور وفد … وغياب الجيش»: named because it is not there."""
        before = token - 1
        while before >= 0 and self.mention_at.get(before) is mention:
            before -= 1
        return before >= 0 and any(
            rest in self.roles["absent"] for _, rest in splits(self.page.words[before])
        )
