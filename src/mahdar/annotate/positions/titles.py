"""Whom a person answers for by the words around his name, where neither his mention nor the register tells it."""

from __future__ import annotations

import msgspec

from mahdar.annotate.page import Page
from mahdar.annotate.positions.answers import actor_of, can_give
from mahdar.annotate.positions.sides import TITLE_WORDS, Sides
from mahdar.annotate.speech.scene import Spot
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.model import Mention, Statement

#: The most tokens of a title before a name («عضو الوفد المعارض»).
BEFORE = 6
#: Words of a title within which the adjective of a nation stands.
NATION = 3
#: What a title names that its bearer answers for; a place alone tells where he sits.
_SIDES = frozenset(("government", "office", "person", "institution", "armed_group"))
#: Who is sent to a land, by the role of his office.
_ENVOY = "envoy"
#: Tokens before a name within which the body stands that he leads.
LED = 6


class Titles(Sides):
    """Reads the titles of one page's persons; `Agreement` builds on it."""

    def __init__(
        self,
        page: Page,
        mentions: tuple[Mention, ...],
        statements: tuple[Statement, ...],
        k: PositionKnowledge,
    ) -> None:
        super().__init__(page, mentions, statements, k)
        entitled: dict[str, str] = {}
        held = {s.mention.actor for s in self.spots.values() if s.mention.role not in (None, "other")}
        for spot in self.spots.values():
            m = spot.mention
            untold = m.role is None or not (m.country or m.body)
            if m.kind == "person" and m.actor is not None and m.actor not in entitled and untold:
                whose = self._titled_for(spot)
                if whose is None and m.actor not in held and self._in_public_life(spot):
                    whose = m.actor  # not who leads a party told elsewhere on the page
                if whose is not None:
                    entitled[m.actor] = whose
        if entitled:
            self._entitle(mentions, entitled)
        people = (s for s in self.spots.values() if s.mention.kind == "person" and s.mention.actor)
        for player in people if not k.words["ball"].isdisjoint(page.vocabulary) else ():
            ball = player.mention.role == "other" and self.words[player.end] in k.words["ball"]
            if ball or self._of_a_game(player.end + (self.words[player.end] in k.words["comma"])):
                self.bearers.entitled[player.mention.actor or ""] = player.mention.actor or ""

        for spot in self.spots.values():
            m = spot.mention
            if (
                m.kind == "person"
                and m.role == _ENVOY
                and m.actor is not None
                and self._sent_to_his_land(spot)
            ):
                told = (s.mention for s in self.spots.values() if s.mention.actor == m.actor)
                senders = (actor_of(n) for n in told if (n.country, n.body) != (m.country, m.body))
                self.bearers.entitled[m.actor] = next(filter(None, senders), m.actor)

    def _sent_to_his_land(self, spot: Spot) -> bool:
        """«المبعوث الخاص لسوريا فلان», «المبعوث إلى ليبيا فلان»: the land that his office names is where he is sent, and who sent
        him is not told."""
        words, k = self.words, self.k
        for j in range(spot.first + 1, spot.end):
            inner = self.spots.get(j)
            if (
                inner is None
                or inner.mention.kind != "place"
                or inner.mention.country != spot.mention.country
            ):
                continue
            if (inner.cut > 0 and words[j].startswith(k.to)) or words[j - 1] in k.words["unto"]:
                return True
        return False

    def _entitle(self, mentions: tuple[Mention, ...], entitled: dict[str, str]) -> None:
        """The page's persons once more, with what their titles tell."""
        told = {
            m.start: msgspec.structs.replace(m, body=m.body or entitled[m.actor])
            for m in mentions
            if m.kind == "person" and m.actor in entitled
        }
        self.bearers = self._bearers(tuple(told.get(m.start, m) for m in mentions))
        self.bearers.entitled = entitled
        for first, spot in self.spots.items():
            if spot.mention.start in told and spot.mention.kind == "person":
                self.spots[first] = spot._replace(mention=told[spot.mention.start])
        self.spot_ends = {s.end: s for s in self.spots.values()}

    def _titled_for(self, spot: Spot) -> str | None:
        """The state or body of which the page calls somebody an official: right before the name («المسؤول الفلسطيني
        فلان», «القيادي في الجماعة فلان»), behind it («فلان، مستشار الرئيس») or inside («الناطق باسم التحالف فلان»)."""
        words, k, m = self.words, self.k, spot.mention
        before = words[max(0, spot.first - 2) : spot.first]
        stage = (
            before and before[0].removeprefix(k.article) in k.words["artists"]
        )  # «الممثلة الأميركية فلانة»
        if len(before) == 2 and before[0].startswith(k.article) and not stage:
            of = k.nation_of(before)
            if of is not None:
                return f"state:{m.country}" if m.country else of
        whose = self._title_behind(spot)
        if whose is not None or m.country or m.body:
            return whose if not m.country or whose == f"state:{m.country}" else None
        return self._title_before(spot) or self._title_inside(spot)

    def _title_inside(self, spot: Spot) -> str | None:
        """«المتحدث باسم البيت الأبيض فلان», «الناطق باسم التحالف فلان»."""
        if spot.mention.role is None:
            return None
        for j in range(spot.first + 1, spot.end):
            for seat, country in self.k.seats.items():
                if self.words[j] == seat[0] and tuple(self.words[j : j + len(seat)]) == seat:
                    return f"state:{country}"
            if (body := self._bare_body(j)) is not None:
                return body.actor
        return None

    def _of_a_game(self, title: int) -> bool:
        """«فلان، رئيس الاتحاد الإنجليزي لكرة القدم»: of a game, and no side."""
        words, k = self.words, self.k
        head = words[title].removeprefix(k.article) in k.words["officials"]
        return head and not k.words["ball"].isdisjoint(words[title : title + TITLE_WORDS])

    def _title_behind(self, spot: Spot) -> str | None:
        """«فلان، مستشار الرئيس الفلسطيني», «فلان، رئيس الحركة»."""
        words, k = self.words, self.k
        title = spot.end + (words[spot.end] in k.words["comma"])
        if words[title].removeprefix(k.article) not in k.words["officials"]:
            return None
        if self._of_a_game(title):
            return None
        if self._another_man(title, spot):
            return None
        office = self.spots.get(title)
        if office is not None and office.mention.kind == "office" and office.mention.country:
            return self._whose(office)  # «فلان، مستشار الرئيس الكيني»
        nation = k.nation_of(words[title : title + NATION])
        if nation is not None and words[title + 1].removeprefix(k.article) in k.words["delegations"]:
            return nation  # «فلان عضو الوفد التشادي»
        for j in range(title + 1, min(title + TITLE_WORDS, len(self.page.words))):
            if any(words[j] in k.words[role] for role in ("bound", "that", "which", "former", "private")):
                return None
            of = self.spots.get(j)
            if of is not None and words[j - 1] in k.words["files"]:
                continue  # «المسؤول عن ملف واشنطن بالخارجية الكوبية»
            if of is not None and (of.mention.country or of.mention.actor):
                return self._whose(of)
            if of is None and (body := self._bare_body(j)) is not None:
                return body.actor
        return None

    def _in_public_life(self, spot: Spot) -> bool:
        """«السيناتور فلان», «فلان، عضو البرلمان», «رئيس الكتلة فلان»: a politician, or one of a public body that is nobody
        known, holds what he says himself."""
        words, k = self.words, self.k
        if spot.mention.role is not None or not k.words["ball"].isdisjoint(self.page.vocabulary):
            return False
        behind = spot.end + (words[spot.end] in k.words["comma"])
        behind += words[behind].removeprefix(k.conjunction) in k.words["pronoun"]
        if self._public_title(behind, min(behind + TITLE_WORDS, len(words))):
            return True
        end = spot.first - (words[spot.first - 1] in k.words["comma"])
        for title in range(end - 1, max(0, end - BEFORE) - 1, -1):
            if words[title] in k.words["bound"] or title in self.spot_ends:
                return False
            if self._public_title(title, end):
                return True
        return False

    def _public_title(self, title: int, end: int) -> bool:
        """A title of public life stands at the token: a politician's, or an office with the noun of a public body behind it."""
        words, k = self.words, self.k
        bare = words[title].removeprefix(k.article)
        if bare in k.words["politicians"]:
            return True
        if bare not in k.words["public_offices"]:
            return False
        for j in range(title + 1, min(title + NATION + 1, end)):
            bare, cut = words[j].removeprefix(k.article), words[j].removeprefix(k.by).removeprefix(k.article)
            if bare in k.words["public_bodies"] or cut in k.words["public_bodies"]:
                return True  # «رئيس بلدية», «عضو بالبرلمان»
            if words[j] in k.words["bound"] or words[j] in k.words["private"]:
                return False
        return False

    def _title_before(self, spot: Spot) -> str | None:
        """«القيادي في الجماعة فلان», «عضو الوفد الحكومي فلان»."""
        words, k = self.words, self.k
        if (led := self._leader_of(spot)) is not None:
            return led
        for title in range(spot.first - 2, max(0, spot.first - BEFORE) - 1, -1):
            if words[title] in k.words["bound"]:
                return None
            bare = words[title].removeprefix(k.article)
            if bare in k.words["officials"] or bare in k.words["leading"]:
                for j in range(title + 1, spot.first):
                    of = self.spots.get(j)
                    if of is not None:
                        return self._whose(of)
                    if (body := self._bare_body(j)) is not None:
                        return body.actor
                return None
        return None

    def _leader_of(self, spot: Spot) -> str | None:
        """«الوفد الحكومي الذي يترأسه فلان»: of the body that he is told to lead."""
        words, k, at = self.words, self.k, spot.first
        if at < 3 or words[at - 1] not in k.words["heads_it"] or words[at - 2] not in k.words["who"]:
            return None
        for j in range(at - 3, max(0, at - LED), -1):
            of = self.spots.get(j)
            if of is not None:
                return self._whose(of)
            body = self._bare_body(j)
            if body is None and words[j - 1].removeprefix(k.article) in k.words["bodies"]:
                body = self._nation_at(j)  # «الوفد اليمني الذي يترأسه فلان»
            if body is not None:
                return body.actor
        return None

    def _whose(self, of: Spot) -> str | None:
        """The actor that a mention inside a title stands for: a state, or an armed group."""
        if of.mention.kind not in _SIDES or not can_give(of.mention):
            return None
        group = of.mention.kind == "armed_group" or not of.mention.country
        return actor_of(of.mention) if group else f"state:{of.mention.country}"
