"""Persons told by something else than a name of theirs: a title before it, an honorific, «الأخير»."""

from __future__ import annotations

from bisect import bisect_left

from mahdar.annotate.positions.bearers import Bearer, can_bear, can_give
from mahdar.annotate.positions.holders import Holders
from mahdar.annotate.positions.sides import TITLE_WORDS
from mahdar.annotate.speech.scene import Spot
from mahdar.arabic.reading import Sentence

#: How far back, in tokens, the one stands whom «الأخيرة» means.
LATTER = 60
#: Words of a title before a name.
TITLE = 2


class Persons(Holders):
    """Reads them on one page; `Unnamed` builds on it."""

    def _latter(self, at: int, sentence: Sentence) -> Bearer | None:
        """«تأييد الأخيرة», «عرض الأخير»: the one of that gender named last before it."""
        if self.words[at] not in self.k.words["latter"]:
            return None
        feminine = self.words[at].endswith(self.k.feminine)
        for j in range(at - 1, max(sentence.start, at - LATTER) - 1, -1):
            spot = self.spots.get(j)
            if spot is not None and can_give(spot.mention) and self._same_gender(spot, feminine):
                return self.bearers.of(spot.mention)
        return None

    def _honoured(self, at: int) -> Bearer | None:
        """«سموه», «جلالته»: the last person named with such a title."""
        if self.words[at] not in self.k.honorifics:
            return None
        listed = self._titled_persons[self.words[at]]
        before = bisect_left(listed, at)
        return self.bearers.of(self.spots[listed[before - 1]].mention) if before else None

    _kept_titled_persons: dict[str, list[int]] | None = None

    @property
    def _titled_persons(self) -> dict[str, list[int]]:
        """Where the persons stand that each honorific may mean, in order."""
        if self._kept_titled_persons is None:
            self._kept_titled_persons = self._find_titled_persons()
        return self._kept_titled_persons

    def _find_titled_persons(self) -> dict[str, list[int]]:
        out: dict[str, list[int]] = {honorific: [] for honorific in self.k.honorifics}
        for first, spot in sorted(self.spots.items()):
            if spot.mention.kind == "person" and can_bear(spot.mention):
                name = self.words[max(0, first - 1) : spot.end]
                for honorific, titles in self.k.honorifics.items():
                    if not titles.isdisjoint(name):
                        out[honorific].append(first)
        return out

    def _titled(self, at: int, sentence: Sentence) -> tuple[list[Bearer], int] | None:
        """«السيناتور الجمهوري جون ماكين», «القيادي في الحركة فلان», «ممثلو المجلس»: the person whose title is not known, or
        the body that it names."""
        k, body = self.k, None
        title = self.words[at].removeprefix(k.article)
        official = title in k.words["officials"] or title in k.words["leading"]
        for j in range(at, min(at + (TITLE_WORDS if official else TITLE), sentence.end - 1)):
            word = self.words[j]
            if j in self.spots or any(
                word in k.words[role] for role in ("bound", "that", "which", "by_whom")
            ):
                break
            if not official and not word.startswith(k.article):
                break
            spot = self.spots.get(j + 1)
            if spot is None:
                continue
            titled = self.words[spot.first] in k.words["officials"]  # «الصحافة وزير الخارجية فلان»
            if spot.mention.kind == "person" and not (spot.cut or titled):
                return (
                    self._joint(spot)
                    if can_bear(spot.mention) and word not in k.words["preposition"]
                    else None
                )
            body = spot if j == at or word in k.words["seated_in"] else None
            break
        return self._past_title(body) if official and body is not None and can_give(body.mention) else None

    def _past_title(self, body: Spot) -> tuple[list[Bearer], int]:
        """The person named right behind the body of his title, else the body."""
        person = self.spots.get(body.end)
        named = person is not None and person.mention.kind == "person" and not person.cut
        if person is not None and named and can_bear(person.mention):
            return self._joint(person)
        return [self.bearers.of(body.mention)], body.end
