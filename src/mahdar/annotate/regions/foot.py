"""What stands after a story's last paragraph: signatures and dates, others' headlines, tags, buttons; what goes on from
the story stays body."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mahdar.annotate.regions.heads import Parts
from mahdar.annotate.regions.kinds import BODY, BYLINE, CAPTION, CREDIT, FURNITURE, RELATED
from mahdar.annotate.regions.lines import SHORT, Line
from mahdar.annotate.regions.marks import Mark
from mahdar.annotate.regions.overlap import Vocabulary
from mahdar.annotate.regions.titles import OWN_SHARE
from mahdar.knowledge.regions import RegionKnowledge

#: A button or a notice without a stop has at most so many words.
BUTTON_WORDS = 6
#: Lines above that are looked at: an endless page stays linear.
MOST_ABOVE = 60


class Foot:
    """The lines after the last paragraph, told by their parts and by the kinds of those above."""

    def __init__(
        self,
        lines: Sequence[Line],
        marks: Sequence[Mark | None],
        kinds: Sequence[str | None],
        parts: Callable[[int], Parts],
        header_like: Callable[[int], bool],
        known: RegionKnowledge,
    ) -> None:
        self._lines, self._marks, self._kinds = lines, marks, kinds
        self._parts, self._header_like, self._known = parts, header_like, known

    def kind(self, i: int, words: Vocabulary) -> str:
        """After the last paragraph: signatures and dates; what goes on from the story stays body."""
        line = self._lines[i]
        found = self._parts(i)
        if found.other == 0 and line.stop != ".":
            if found.stamps:
                return BYLINE
            if found.outlets or found.sources:
                return CREDIT
            return FURNITURE
        before = self._kinds[i - 1] if i else None
        if line.stop in {".", "!", "؟", "?"}:
            own = before in {BODY, CAPTION, None} or (line.written > 6 and words.share(i) > 0)
            asks = line.stop in "؟?" and line.written <= SHORT and words.share(i) == 0
            return BODY if own and not asks else FURNITURE
        if self._header_like(i):
            return BYLINE if found.stamps else CREDIT if found.outlets or found.sources else FURNITURE
        if self._aged_headline(i):
            return RELATED
        if line.written <= 3:
            return CREDIT if before == BODY and self._outlet_like(line) else FURNITURE
        if self._tag_list(i, words) or self._button(i, words):
            return FURNITURE
        return BODY if before == BODY else FURNITURE

    def _aged_headline(self, i: int) -> bool:
        """A headline with its own date or age in the next line is another story's."""
        if self._lines[i].written < SHORT or i + 1 >= len(self._lines) or self._marks[i + 1] is not None:
            return False
        found = self._parts(i + 1)
        return found.other == 0 and found.known > 1 and not found.outlets and not self._lines[i + 1].stop

    def _tag_list(self, i: int, words: Vocabulary) -> bool:
        """Bare words of the story, none of a sentence's small words and no mark between, where paragraphs end in
        stops."""
        line = self._lines[i]
        if not all(w[0].isalpha() for w in line.words) or words.share(i) < OWN_SHARE:
            return False
        if not self._known.function_words.isdisjoint(line.words):
            return False
        return self._stopped(i)

    def _button(self, i: int, words: Vocabulary) -> bool:
        """A few words without a stop and without a word of the story, where its paragraphs end in stops."""
        line = self._lines[i]
        verse = [
            x for x in self._lines[i + 1 : i + 3] if SHORT <= x.written <= BUTTON_WORDS + 2 and not x.stop
        ]
        short = line.written <= BUTTON_WORDS and len(verse) < 2
        return short and words.share(i) == 0 and self._stopped(i)

    def _stopped(self, i: int) -> bool:
        """The paragraphs above, three or more, all end in stops: what has none is no sentence of this story."""
        above = [
            j
            for j in range(max(0, i - MOST_ABOVE), i)
            if self._kinds[j] == BODY and self._lines[j].written > SHORT
        ]
        return len(above) > 2 and all(self._lines[j].stop for j in above)

    def _outlet_like(self, line: Line) -> bool:
        """A word that is, or ends in, a word of outlets' names."""
        names = self._known.signature_words
        return any(
            w in names or any(len(w) > len(n) >= 4 and w.endswith(n) for n in names) for w in line.words
        )
