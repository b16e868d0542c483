"""Whom a noun alone stands for: «الحركة», «الوزارة», «الحكومة», «الجيش», by what the page names in full."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from mahdar.annotate.positions.answers import actor_of, can_bear
from mahdar.arabic.fold import fold_name
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.model import Mention, Speaker

#: Mentions looked back through for the body that «الوزارة» stands for.
NAMED = 24
#: How far back, in letters, the state has acted whose ministry is told by its noun alone.
NEAR = 250
#: The share of a page's names from which «الحكومة» alone is that country's.
REALM = 0.5


class Bodies:
    """Finds it among the mentions of one page; `Bearers` builds on it."""

    def __init__(self, mentions: tuple[Mention, ...], k: PositionKnowledge) -> None:
        self.k = k
        self._mentions = sorted(mentions, key=lambda m: m.start)
        self._starts = [m.start for m in self._mentions]
        self._by_actor: dict[str, Mention] = {}
        for m in mentions:
            if m.actor is not None and (
                m.actor not in self._by_actor or (m.role and not self._by_actor[m.actor].role)
            ):
                self._by_actor[m.actor] = m

    def _army(self, mention: Mention) -> str | None:
        """«الجيش»: the army that the page names in full, else that of the land it is about."""
        told = fold_name(mention.text).removeprefix(self.k.article) in self.k.words["army"]
        return (self._full_army or self.realm) if told else None

    _kept_full_army: tuple[str | None] | None = None

    @property
    def _full_army(self) -> str | None:
        """The army that the page names in full."""
        if self._kept_full_army is None:
            self._kept_full_army = (self._find_full_army(),)
        return self._kept_full_army[0]

    def _find_full_army(self) -> str | None:
        full = (m for m in self._mentions if m.actor and m.kind in ("organization", "armed_group"))
        names = self.k.words["army"]
        return next((m.actor for m in full if any(name in fold_name(m.text) for name in names)), None)

    def _governing(self, name: str, start: int | None = None) -> str | None:
        """«السلطات», «مجلس الوزراء»: the government that the page means; a ministry is of the state that acted last."""
        words = fold_name(name).split()
        if start is not None and words[0].removeprefix(self.k.article) in self.k.words["ministries"]:
            at = bisect_left(self._starts, start)
            near = (m for m in reversed(self._mentions[max(0, at - NAMED) : at]) if start - m.end < NEAR)
            acted = next((m.country for m in near if m.country and m.as_ == "agent" and can_bear(m)), None)
            if acted is not None:
                return f"state:{acted}"
        at = next((n for n, word in enumerate(words[:-1]) if word in self.k.words["in_name_of"]), -1)
        noun = words[at + 1].removeprefix(self.k.article) if words else ""  # «متحدث باسم الوزارة»
        cabinet = " ".join(words[:2]) in self.k.words["cabinet"]
        return self.realm if cabinet or noun in self.k.words["governments"] else None

    def _same_noun(self, speaker: Speaker) -> Mention | None:
        """«الوزارة», «المنظمة»: the last body before it that was named in full with the same noun."""
        words = fold_name(speaker.name or "").split()
        if len(words) != 1 or not words[0].startswith(self.k.article) or speaker.start is None:
            return None
        noun = words[0][len(self.k.article) :]
        at = bisect_left(self._starts, speaker.start)
        for m in reversed(self._mentions[max(0, at - NAMED) : at]):
            named = not {noun, words[0]}.isdisjoint(fold_name(m.text).split()) or self._is_such(m, noun)
            if named and can_bear(m) and actor_of(m) is not None:
                return m
        return None

    def _voiced(self, mention: Mention) -> str | None:
        """«المتحدث باسم الحركة في باريس», «المتحدث باسم الجبهة فلان»: the noun of the movement for which he speaks, and not
        for the land he is in."""
        words, k = fold_name(mention.text).split(), self.k.words
        at = next((n for n in range(len(words) - 2) if words[n] in k["in_name_of"]), None)
        if at is None or not (words[at + 2] in k["seated_in"] or self._of_nobody(mention)):
            return None
        noun = words[at + 1].removeprefix(self.k.article)
        grouped = noun in k["movement"] or noun in k["party"]
        return words[at + 1] if grouped and noun != words[at + 1] else None

    def _of_nobody(self, mention: Mention) -> bool:
        """A spokesman by name of whom neither the page nor the register says whose he is."""
        return mention.kind == "person" and not (mention.country or mention.body)

    def _is_such(self, mention: Mention, noun: str) -> bool:
        """«الشركة» of a company, «الحركة» of an armed group, «الحزب» of a party whose noun is no part of the name."""
        words, actor = self.k.words, mention.actor or ""
        if noun in words["company"] and actor in self.k.companies:
            return True
        if noun in words["bloc"]:
            return actor in words["blocs"]
        if noun in words["movement"]:
            return mention.kind == "armed_group" and not self.called(mention, "party")
        return noun in words["party"] and actor.startswith("party:")

    def called(self, mention: Mention, role: str) -> bool:
        """«حزب الله», «حركة حماس»: the name on the page has a noun of that role."""
        return not self.k.words[role].isdisjoint(fold_name(mention.text).split())

    def is_called(self, actor: str, role: str) -> bool:
        """An actor is «الحركة» or «الحزب» as its name on the page says, else as its kind does."""
        mention, other = self._by_actor.get(actor), "party" if role == "movement" else "movement"
        if mention is not None and self.called(mention, role) != self.called(mention, other):
            return self.called(mention, role)
        return actor.startswith("group:" if role == "movement" else "party:")

    def body(self, noun: str, start: int, govern: bool) -> Mention | str | None:
        """Whom «الحركة», «الحكومة» at an offset means: the last body named in full with the noun, else, where the noun
        is of a government, the state that most of the page is about."""
        named = self._same_noun(Speaker(name=self.k.article + noun, start=start))
        return named or (self.realm if govern else None)

    def delegation_of(self, speaker: Speaker | None, last: Mention) -> Mention | None:
        """«الوفد» in the words of one of two sides: the delegation of his own that the page names, though the other's was told
        last; nobody where it names only the other's."""
        who = self._by_actor.get(speaker.actor) if speaker is not None and speaker.actor is not None else None
        if who is None:
            return last
        own = {actor_of(who), who.body, f"state:{who.country}" if who.country else None}
        body = self._by_actor.get(who.body) if who.body is not None else None
        own.add(f"state:{body.country}" if body is not None and body.country else None)
        if actor_of(last) in own or own == {None}:
            return last
        return next(
            (m for m in self._mentions if actor_of(m) in own and self.called(m, "delegation_words")), None
        )

    _kept_realm: tuple[str | None] | None = None

    @property
    def realm(self) -> str | None:
        """The state whose government the page means by «الحكومة»: where armed groups of a country named act, that
        country's; else the one that most of what the page names belongs to."""
        if self._kept_realm is None:
            self._kept_realm = (self._find_realm(),)
        return self._kept_realm[0]

    def _find_realm(self) -> str | None:
        count = Counter(m.country for m in self._mentions if m.country)
        armed = Counter(m.country for m in self._mentions if m.kind == "armed_group" and m.country)
        rebels = max(armed, key=lambda c: armed[c], default=None)
        if rebels is not None and count[rebels] > armed[rebels]:
            return f"state:{rebels}"
        top = max(count, key=lambda c: count[c], default=None)
        return f"state:{top}" if top is not None and count[top] >= REALM * count.total() else None
