"""Whose position it is: from a mention or a statement's speaker to the actor that answers for it."""

from __future__ import annotations

from bisect import bisect_left

from mahdar.annotate.positions.answers import BODIES, HOME_VOICES, MOUTHS, former_of, home_of, of_one_state
from mahdar.annotate.positions.answers import actor_of as actor_of
from mahdar.annotate.positions.answers import can_bear as can_bear
from mahdar.annotate.positions.answers import can_give as can_give
from mahdar.annotate.positions.answers import can_side as can_side
from mahdar.annotate.positions.answers import ministry_of as ministry_of
from mahdar.annotate.positions.bodies import NAMED, Bodies
from mahdar.arabic.fold import fold_name
from mahdar.arabic.value import Value
from mahdar.knowledge.positions import PositionKnowledge
from mahdar.model import Mention, Speaker, Statement

_LANDS = frozenset(("place", "government", "people"))
_ISSUING = frozenset(("institution", "government", "office", "organization", "armed_group"))
#: How the ids of towns begin.
_CITY = "place:"
_ANONYMOUS = frozenset(("sources", "agency", "newspaper", "outlet"))
#: «البيان الإثيوبي»: a paper and the adjective of its state.
ADJECTIVE = 2
#: How far back, in letters, the parties of «البلدان» and «الأطراف» are looked for.
REACH = 900
#: The most that issue one paper together.
MANY = 6
#: Letters of title and first paragraph.
HEAD = 400
#: Sides of an agreement.
PAIR = 2
#: Letters between two mentions that «و» joins.
JOINED = 2


class Bearer(Value, frozen=True):
    """Who holds a position; `person` is the holder of an office himself, where `actor` is his state."""

    actor: str | None
    name: str | None
    person: str | None = None


#: How the roles of those end who speak for a body.
SPOKEN = "spokesperson"
#: Mentions that may bear the title of a spokesman.
_TITLED = frozenset({"office", "person"})


class Bearers(Bodies):
    """The mentions of a page by place and by actor, to tell whom a speaker answers for."""

    def __init__(
        self,
        mentions: tuple[Mention, ...],
        k: PositionKnowledge,
        opposed: frozenset[str | None] = frozenset(),
        issuers: frozenset[int] = frozenset(),
        shared: tuple[int, ...] = (),
        between: frozenset[int] = frozenset(),
    ) -> None:
        """`opposed`: the persons who are against whoever speaks for their state. `issuers`: where the mentions begin of
        those whose paper the page tells of. `shared`: where the papers stand that several issued together.
        `between`: where those begin who mediate, preside or look on."""
        self._issuers, self._shared, self._mediating = issuers, shared, between
        #: whom the page calls an official without an office of the register, and of which state or body
        self.entitled: dict[str, str] = {}
        super().__init__(mentions, k)
        self._by_start = {m.start: m for m in mentions}
        self.home = home_of(self._mentions, k.words["blocs"])
        self._opposed = opposed | former_of(mentions) | self._lawmakers()
        #: the bodies of no register, by the ids that their names make, as the page calls them
        self.unlisted = {
            m.actor: m.text
            for m in mentions
            if m.kind == "organization" and m.name_en_basis == "transliterated"
        }

    def _lawmakers(self) -> frozenset[str | None]:
        """«عضو البرلمان الروسي فلان»: members of a house whose office is of no register; they speak for themselves."""
        words = self.k.words
        named = ((m.actor, fold_name(m.text).split()) for m in self._mentions if m.role == "other")
        return frozenset(
            actor
            for actor, title in named
            if not words["housed"].isdisjoint(word.removeprefix(self.k.article) for word in title)
            and not words["houses"].isdisjoint(word.removeprefix(self.k.article) for word in title)
        )

    def of(self, mention: Mention) -> Bearer:
        """Who a mention answers for: its state, save that in a country's own affairs its people speak for themselves."""
        known = mention.kind == "office" and (mention.actor or "").startswith("person:")
        person, name = mention.kind == "person" or known, mention.name or mention.text
        if mention.actor in self.k.clubs:
            return Bearer(None, name)  # a club plays
        if (
            mention.actor is None
            and mention.kind == "institution"
            and (army := self._army(mention)) is not None
        ):
            return Bearer(army, name)  # «الجيش»
        if mention.actor is None and mention.kind == "institution":
            return Bearer(self._governing(mention.text, mention.start), name)  # «وزارة الخارجية»
        if person and mention.role is None and mention.actor is not None:
            mention = self._by_actor.get(mention.actor, mention)
        at_home = (
            person
            and (
                (mention.country == self.home and mention.role not in MOUTHS)
                or mention.actor in self._opposed
            )
            and bool(mention.country)
        )
        itself = at_home or (mention.kind == "institution" and self._at_home(mention))
        actor = mention.actor if itself and mention.actor is not None else self._answering(mention)
        himself = person and mention.role not in MOUTHS
        return Bearer(actor, name, mention.actor if himself else None)

    def _at_home(self, mention: Mention) -> bool:
        """A ministry, a presidency or another body of the country whose own affairs the page tells; who speaks to other
        lands for it is its state there, too."""
        own = mention.country == self.home and mention.country is not None
        return own and of_one_state(mention.actor)

    def _answering(self, mention: Mention) -> str | None:
        """For whom somebody answers who does not hold it himself; a spokesman of nobody named («المتحدث باسم الجيش») for
        the state that the page is about."""
        if mention.kind == "person" and mention.actor in self.entitled:
            return self.entitled[mention.actor]
        if mention.kind in _TITLED and (voiced := self._voiced(mention)) is not None:
            body = self._same_noun(Speaker(name=voiced, start=mention.start, end=mention.end))
            return actor_of(body) if body is not None else None
        stateless = not (mention.country or mention.body)
        told = mention.text.startswith(self.k.article) and (mention.role or "").endswith("minister")
        if stateless and told:  # «وزارة الخارجية البوليفية … . وقال الوزير فلان»
            at = bisect_left(self._starts, mention.start)
            if (whose := ministry_of(self._mentions[max(0, at - NAMED) : at])) is not None:
                return whose
        spokesman = mention.kind == "person" and (mention.role or "").endswith(SPOKEN)
        if stateless and spokesman and (whose := self._of_ministry(mention)) is not None:
            return whose
        nameless = stateless and (mention.role in HOME_VOICES or self._in_cabinet(mention))
        return (self.realm if nameless else None) or actor_of(mention)

    def _of_ministry(self, mention: Mention) -> str | None:
        """«المتحدث باسم وزارة الري فلان», of a ministry whose state is not named with it: of that for which its minister or
        whoever acted last before it stands."""
        words = fold_name(mention.text).split()
        at = next((n for n, word in enumerate(words) if word in self.k.words["ministries"]), None)
        if at is None or not self.k.words["seated_in"].isdisjoint(words[at:]):
            return None  # «باسم وزارة النقل في حكومة الإقليم»
        return self._governing(" ".join(words[at:]), mention.start)

    def _in_cabinet(self, mention: Mention) -> bool:
        """«وزير الصحة فلان» of no register, on a page of several states: of the one that most of it is about."""
        cabinet = mention.kind == "person" and (mention.role or "").endswith("minister")
        return cabinet and self.home is None

    def each(self, mention: Mention) -> list[Bearer]:
        """Who a mention answers for: one, or the two states of a dual («الكوريتان»)."""
        pair = self.k.pairs.get(fold_name(mention.text), ())
        return [Bearer(state, mention.text) for state in pair] or [self.of(mention)]

    def stately(self, bearer: Bearer) -> Bearer:
        """An official as his state, where he would hold it himself."""
        return bearer._replace(actor=self.side(bearer.actor), person=None)

    def side(self, actor: str | None) -> str | None:
        """The state that an actor of the page belongs to; else the actor itself."""
        actor = self.k.principals.get(actor or "", actor)
        mention = self._by_actor.get(actor) if actor is not None else None
        return f"state:{mention.country}" if mention is not None and mention.country else actor

    def of_statement(self, statement: Statement) -> list[Bearer]:
        """Who holds what a statement says: its speakers; none when the speaker is nameless or a medium."""
        speaker = statement.speaker
        if speaker is None:
            return []
        if len(statement.speakers) > 1:
            return distinct([self._of_speaker(s) for s in statement.speakers])
        kind = statement.chain[-1].kind if statement.chain else "official"
        if kind in _ANONYMOUS:
            words = fold_name(speaker.name or "").split() if speaker.actor is None else []
            state = self.k.nation_of(words) or self.k.nation_behind(words)
            return (
                [Bearer(state, speaker.name)] if state is not None else []
            )  # «مسؤول أميركي», «مصدر مصري رفيع»
        if speaker.actor is None and speaker.start is not None:
            words = fold_name(speaker.name or "").split()
            if words and words[0] in self.k.words["both"]:
                return self.two(speaker.start, [])
            if words and words[0] in self.k.words["all"]:
                count = words[1].removeprefix(self.k.article) if len(words) > 1 else ""
                told = (self.k.numbers.get(w.removeprefix(self.k.article), ("", 0)) for w in words[1:3])
                number = next((n for kind, n in told if kind == "one" and n > 1), 0)
                if number and (named := self.counted(speaker.start, number)):
                    return named  # «الدول الأربع», «الدول الغربية الأربع»
                described = (
                    count
                    and words[1].startswith(self.k.article)
                    and words[1] not in self.k.words["taking_part"]
                )
                return [Bearer(None, speaker.name)] if described else self.everybody()  # «الزعماء الدينيون»
            if kind == "document":
                return self._issuer(speaker)
        return [self._of_speaker(speaker)]

    def _of_speaker(self, speaker: Speaker) -> Bearer:
        mention = self._by_start.get(speaker.start) if speaker.start is not None else None
        if speaker.actor is not None and (
            mention is None or mention.actor != speaker.actor or not mention.country
        ):
            mention = self._by_actor.get(speaker.actor, mention)
        if mention is not None and can_bear(mention):
            held = self.of(mention)
            if held.actor is None and (mention.body or "").startswith("people:"):
                return held  # «رئيس الجمعية العربية لكذا»
            if held.actor is None and self._voiced(mention) is not None:
                return held
            if (actor := held.actor or speaker.actor) is not None:
                return held._replace(actor=actor, name=speaker.name)
            return self._within(speaker)  # «متحدثة باسم البيت الأبيض»
        if speaker.actor and mention is None:
            return Bearer(speaker.actor, speaker.name)
        return self._within(speaker)

    def _within(self, speaker: Speaker) -> Bearer:
        """A speaker without an id answers for the body that his title names («عضو المفوضية …»)."""
        opening = fold_name(speaker.name or "").split(" ", 1)[0].removeprefix(self.k.article)
        if opening in self.k.words["tellers"]:
            return Bearer(None, speaker.name)  # «مراسل الإذاعة في الأمم المتحدة»: where he is
        # «جمعية أطباء السودان» does not speak for the state, nor do «دول الجوار» for one of them
        private = opening in self.k.words["private"] or opening in self.k.words["states"]
        if speaker.start is not None and speaker.end is not None:
            for n in range(bisect_left(self._starts, speaker.start), len(self._mentions)):
                m = self._mentions[n]
                if m.start >= speaker.end:
                    break
                if can_bear(m) and self.of(m).actor is not None and not (private and m.kind in _LANDS):
                    return Bearer(actor_of(m), speaker.name)
            if (body := self._same_noun(speaker)) is not None:
                return Bearer(actor_of(body), speaker.name)
        named = fold_name(speaker.name or "").replace("#", " ").replace("_", " ").split()
        for n in range(len(named)):
            if (state := self.k.nation_of(named[n:])) is not None:
                return Bearer(state, speaker.name)
        known = next(
            (self._by_name[w] for w in fold_name(speaker.name or "").split() if w in self._by_name), None
        )
        actor = actor_of(known) if known is not None else self._governing(speaker.name or "")
        return Bearer(actor, speaker.name)

    _kept_by_name: dict[str, Mention] | None = None

    @property
    def _by_name(self) -> dict[str, Mention]:
        """The officials of the page by each word of their names; asked for by few pages."""
        if self._kept_by_name is None:
            self._kept_by_name = self._find_by_name()
        return self._kept_by_name

    def _find_by_name(self) -> dict[str, Mention]:
        out: dict[str, Mention] = {}
        for m in self._mentions:
            if m.kind == "person" and m.name and (m.country or m.body):
                for word in fold_name(m.name).split():
                    if len(word) > 2:
                        out.setdefault(word, m)
        return out

    def before(self, start: int, noun: str) -> list[Bearer]:
        """Who issued the paper that stands at an offset, in a statement or in narration."""
        return self._issuer(Speaker(name=noun, start=start, end=start))

    def _issuer(self, speaker: Speaker) -> list[Bearer]:
        """Whose statement «البيان» is: a body named inside its phrase, else whose paper was told of before, else the
        last body that acted; «القرار» is an organisation's."""
        assert speaker.start is not None
        assert speaker.end is not None
        at = bisect_left(self._starts, speaker.start)
        for n in range(at, len(self._mentions)):
            m = self._mentions[n]
            if m.start >= speaker.end:
                break
            if can_bear(m):
                return [self.of(m)]
        words = fold_name(speaker.name or "").split()
        last = words[-1].removeprefix(self.k.article) if len(words) == ADJECTIVE else ""
        state = next((land for key, land in self.k.nisbas.get(last, ()) if len(key) == 1), None)
        if state is not None:
            return [Bearer(f"state:{state}", speaker.name)]  # «البيان الإثيوبي»
        decided = fold_name(speaker.name or "") in self.k.words["decisions"]
        papers = (
            m
            for m in reversed(self._mentions[:at])
            if m.start in self._issuers and can_bear(m) and (m.kind == "organization" or not decided)
        )
        told = next((m for m in papers if actor_of(m) is not None), None)
        joint = next((s for s in reversed(self._shared) if s < speaker.start), None)
        if joint is not None and (told is None or told.start < joint):
            return self.several(joint, 2, MANY) or self.everybody()
        if told is not None:
            return [Bearer(actor_of(told), told.name or told.text)]
        for m in reversed(self._mentions[max(0, at - NAMED) : at]):
            if m.kind in _ISSUING and (m.kind == "organization" if decided else m.as_ == "agent"):
                return [self.of(m)]
        return []

    def two(self, before: int, speakers: list[Bearer]) -> list[Bearer]:
        """Whom «الطرفان» means: the two that the head of the page names side by side, else those so named last before an
        offset, else the last two named, else those side by side first on the page. Who tells of them is no side of
        theirs."""
        telling = {b.actor for b in speakers} | self._between
        if (told := self.in_head(before)) and telling.isdisjoint(b.actor for b in told):
            return told
        near = self.several(before, 2)
        if near is not None and self._between.isdisjoint(b.actor for b in near):
            return near
        for at, named in self._lists:  # three or more named side by side looked on: they are no two sides
            if at < before and len(named) > 2:
                telling |= {b.actor for b in named}
        found = [b for b in self.parties(before, 2 + len(telling)) if b.actor not in telling]
        pairs = (named for _, named in self._lists if len(named) == PAIR)
        first = next((named for named in pairs if self._between.isdisjoint(b.actor for b in named)), [])
        if len(found) == 1 and not first and self._own_side(found[0], speakers):
            return [speakers[0], found[0]]  # «قال الوزير بعد لقائه نظيره الإثيوبي إن البلدين اتفقا»
        return found[-2:] if len(found) > 1 else list(first)

    def _own_side(self, other: Bearer, speakers: list[Bearer]) -> bool:
        """The one who speaks is a state, and so is the only other side of the page so far."""
        states = [b.actor or "" for b in (other, *speakers)]
        lone = len(speakers) == 1 and speakers[0].actor not in self._between
        return lone and all(actor.startswith("state:") for actor in states)

    _kept_between: tuple[set[str | None]] | None = None

    @property
    def _between(self) -> set[str | None]:
        """Who mediates between the sides of the page, and is not named first on it."""
        if self._kept_between is None:
            self._kept_between = (self._find_between(),)
        return self._kept_between[0]

    def _find_between(self) -> set[str | None]:
        marked = {self.of(m).actor for m in self._mentions if m.start in self._mediating}
        sides = [self.of(m).actor for m in self._mentions if can_side(m)]
        return marked - set(list(dict.fromkeys(sides))[:PAIR])

    def in_head(self, before: int) -> list[Bearer]:
        """The two named side by side in the head of the page, before an offset."""
        return next((list(two) for at, two in self._lists if len(two) == PAIR and at < min(HEAD, before)), [])

    def several(self, before: int, least: int, most: int | None = None) -> list[Bearer] | None:
        """Whom «هذه الدول» means: so many named side by side, last before an offset."""
        named = (
            named
            for at, named in reversed(self._lists)
            if before - REACH < at < before and least <= len(named) <= (most or least)
        )
        return next((list(one) for one in named), None)

    def first_list(self, least: int) -> list[Bearer] | None:
        """So many or more named side by side first on the page."""
        return next((list(named) for _, named in self._lists if len(named) >= least), None)

    def counted(self, before: int, number: int) -> list[Bearer]:
        """Whom «الدول الأربع» means: so many named side by side, near or first on the page, else all who act in its head."""
        anywhere = next((list(named) for _, named in self._lists if len(named) == number), None)
        everybody = self.everybody()
        return self.several(before, number) or anywhere or (everybody if len(everybody) == number else [])

    _kept_lists: list[tuple[int, list[Bearer]]] | None = None

    @property
    def _lists(self) -> list[tuple[int, list[Bearer]]]:
        """«بين صربيا وكوسوفو», «السعودية والإمارات والبحرين ومصر»: the states and bodies that «و» joins, with their
        places."""
        if self._kept_lists is None:
            self._kept_lists = self._find_lists()
        return self._kept_lists

    def _find_lists(self) -> list[tuple[int, list[Bearer]]]:
        out: list[tuple[int, list[Bearer]]] = []
        end = -JOINED - 1
        for m in self._mentions:
            joined = 0 <= m.start - end <= JOINED
            if not can_side(m) or self.of(m).actor is None:
                continue
            if not joined:
                out.append((m.start, []))
            out[-1][1].extend(self.each(m))
            end = m.end
        return [(at, named) for at, some in out if len(named := distinct(some)) > 1]

    def parties(self, before: int, most: int) -> list[Bearer]:
        """The last `most` states or bodies named before an offset."""
        out: list[Bearer] = []
        for n in range(bisect_left(self._starts, before) - 1, -1, -1):
            m = self._mentions[n]
            if before - m.start > REACH or len(out) == most:
                break
            if can_bear(m) and m.kind != "place" and (actor_of(m) or "").startswith(BODIES):
                out = distinct([self.of(m), *out])
        return out

    def everybody(self) -> list[Bearer]:
        """Whom «الأطراف» means: the states and bodies that act in the head of the page, if they are two or more."""
        last = bisect_left(self._starts, HEAD)
        acting = (m for m in self._mentions[:last] if m.as_ in ("agent", None) and can_bear(m))
        head = [m for m in acting if m.as_ or not (m.actor or "").startswith(_CITY)]  # «في جنيف»
        out = distinct([self.of(m) for m in head if (actor_of(m) or "").startswith(BODIES)])
        return out if len(out) > 1 else []


def distinct(bearers: list[Bearer]) -> list[Bearer]:
    """Without the same actor twice."""
    out: list[Bearer] = []
    for b in bearers:
        if all(b.actor != o.actor or b.actor is None for o in out):
            out.append(b)
    return out
