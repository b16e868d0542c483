"""The mentions of one page by token, as positions read them: what is no mention here, and two that are one."""

from __future__ import annotations

from mahdar.annotate.page import Page
from mahdar.annotate.speech.scene import index_mentions
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.model import Mention

#: Tokens that a rule may look ahead without asking where the page ends.
BEYOND = 4
HASH = "#"


class Spots:
    """Indexes them; `Sides` builds on it."""

    def __init__(self, page: Page, mentions: tuple[Mention, ...], k: PositionKnowledge) -> None:
        self.page = page
        #: blank beyond the page's end, so that a rule may look at the words after the last
        self.words = page.words + [""] * BEYOND
        self.k = k
        self.spots = index_mentions(page, mentions, k.never_names)
        self._take_in_hashes()
        self._take_out_the_two()
        self._take_out_masdars()
        self._take_out_counted()
        self._take_in_titles()

    def _take_in_hashes(self) -> None:
        """«رفضت #روسيا و #الصين»: the mark, and a «و» that stands alone before it, belong to the mention."""
        if HASH not in self.page.vocabulary:
            return
        for first, spot in list(self.spots.items()):
            if first and self.words[first - 1] == HASH:
                joined = first > 1 and self.words[first - 2] == self.k.conjunction
                at = first - 2 if joined else first - 1
                self.spots[at] = spot._replace(first=at, cut=joined)

    def _take_out_the_two(self) -> None:
        """«الزعيمان», «القادة»: whom they mean is told by who was named before, and not by a mention that knows nobody."""
        words, both, everybody = self.words, self.k.words["both"], self.k.words["all"]
        for first in [first for first in self.spots if words[first] in both or words[first] in everybody]:
            if self.spots[first].end == first + 1 and self.spots[first].mention.actor is None:
                del self.spots[first]

    def _take_out_masdars(self) -> None:
        """«رفضت فتح المعابر», «تنوي فتح جبهة»: a masdar with its object, and not the movement of that name."""
        words, k = self.words, self.k
        for first in [first for first in self.spots if words[first] in k.words["actions"]]:
            spot = self.spots[first]
            alone = spot.end == first + 1 and not spot.cut and spot.mention.kind != "person"
            if alone and (words[spot.end].startswith(k.article) or words[first - 1] in k.forms):
                del self.spots[first]

    def _take_out_counted(self) -> None:
        """«23 دبلوماسيا روسيا», «40 جنديا تركيا»: behind a number and what is counted, in the accusative, the name of a land is
        the adjective of that nation."""
        words, alef = self.words, self.k.accusative
        for first in [first for first in self.spots if words[first].endswith(alef)]:
            counted = words[first - 1] if first > 1 else ""
            plain = (
                self.spots[first].end == first + 1 and counted.endswith(alef) and first - 1 not in self.spots
            )
            if plain and (words[first - 2].isdigit() or words[first - 2] in self.k.numbers):
                del self.spots[first]

    def _take_in_titles(self) -> None:
        """«الرئيس الكيني آنذاك فلان»: one man, named behind an office that another may hold by now."""
        words, k = self.words, self.k
        back_then = self.page.tokens_of(k.words["back_then"])
        ending = {s.end: s for s in self.spots.values()} if back_then else {}
        for at in back_then:
            end = at + 1 + (words[at + 1] in k.words["comma"])
            office = ending.get(at)
            person = self.spots.get(end)
            if office is None or person is None or person.cut:
                continue
            if (office.mention.kind, person.mention.kind) == ("office", "person"):
                del self.spots[end]
                self.spots[office.first] = person._replace(first=office.first, cut=office.cut)
