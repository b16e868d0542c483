"""What one report says of a contact, in the form that sameness is judged on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from functools import cache, lru_cache
from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.arabic.numbers import read_number
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.loader import read_table
from mahdar.link.bodies import by_groups, groups_named, members
from mahdar.link.days import Days, days
from mahdar.link.pages import LinkedPage
from mahdar.model import MeetingReport, Party, Place

#: Levels that name one rank of people. The others (mixed, officials, ministers) are compatible with any.
RANKED = frozenset(
    {"leaders", "foreign_ministers", "defence_ministers", "intelligence_chiefs", "envoys", "military"}
)
#: Statuses of a contact that has not taken place when the page is written.
AHEAD = frozenset({"planned", "proposed", "postponed", "cancelled", "not_held", "denied", "unclear"})
TAKEN_PLACE = frozenset({"held", "ongoing"})
NOT_TAKEN_PLACE = frozenset({"postponed", "cancelled", "not_held", "denied"})
#: What somebody denies or rules out, or what did not come about.
REFUSED = frozenset({"denied", "not_held"})
#: Statuses whose news has a day of its own beside the contact's.
CALLED_OFF = frozenset({"postponed", "cancelled"})
#: Signals that a track stands still or is over.
OVER = frozenset({"collapse", "stall"})
#: How a report's doubt says that one of its parties stands elsewhere in the sentence.
SUPPLIED = "a party is taken"
#: … that its sides are those of the rounds before it («آخرهما في يونيو»);
OF_THE_ROW = "the parties are those of the contact of the same row told before it"
#: … that they are the two whom the page is about;
OF_THE_PAGES_TWO = "the parties are the two sides that the page is about"
#: … and that its sides are those of the talks that go by its name.
OF_A_PROCESS = "the talks of that name"
#: A round of talks lasts so many days at most: peace talks sit for weeks.
LASTS = 28
#: How many days back a page calls a day by its weekday as news.
NEWS_CYCLE = 3
#: How far behind a trigger its number may stand, in characters: a word and the ordinal.
AFTER = 24


def says_of_the_track(page: LinkedPage, at: int) -> bool:
    """«أعلنت … تجميد المحادثات»: the words for the status of the report are said of the track."""
    shown = [m for m in page.annotation.meetings[at].mentions if m.slot == "status"]
    over = [s for s in page.annotation.signals if s.kind in OVER]
    return bool(shown) and all(any(s.start < m.end and m.start < s.end for s in over) for m in shown)


class Report(NamedTuple):
    """One meeting report with its page. Days are ordinals."""

    page: LinkedPage
    number: int
    what: str
    status: str
    main: bool
    parties: frozenset[str]
    people: frozenset[str]
    level: str | None
    city: str | None
    country: str | None
    series: str | None
    when: Days | None
    first_planned: Days | None
    #: The number of a counted round of talks («الجولة الخامسة»).
    round: int | None = None
    #: … and of a counted meeting («اللقاء الأول»), which tells no two rounds apart.
    counted: int | None = None
    #: Told as rounds, in the plural («الجولات السابقة»): no one of them.
    several: bool = False
    #: The parties without hosts and mediators.
    sides: frozenset[str] = frozenset()
    #: The lands whose sides it names where another account may name the land («الأطراف الليبية»), and the small groups
    #: of states that it names one by one («الترويكا الأوروبية»).
    lands: frozenset[str] = frozenset()
    #: The day of a page that has it under way, when none is stated: its days cover it, and may be more.
    under_way: Days | None = None

    @property
    def key(self) -> tuple[str, int]:
        return self.page.id, self.number

    @property
    def supplied(self) -> bool:
        """One of its parties stands elsewhere in the sentence: it may be another's contact."""
        return SUPPLIED in (self.record.doubt or "")

    @property
    def day_of_the_news(self) -> bool:
        """Called off or put off, with a day of the news cycle: it may be the day that was announced, not the contact's.

        «ألغى الرئيس الخميس القمة» gives the Thursday of the cancelling; such a day binds no one.
        """
        as_of = self.page.as_of
        if self.status not in CALLED_OFF or self.when is None or as_of is None or self.when.width > 1:
            return False
        return as_of.first - NEWS_CYCLE <= self.when.first and self.when.last <= as_of.last

    @property
    def of_the_track(self) -> bool:
        """The talks at large are broken off, by no day and in no place: no one round of them."""
        at_large = self.status in CALLED_OFF and self.when is None and self.city is None
        return at_large and says_of_the_track(self.page, self.number)

    @property
    def edge(self) -> str | None:
        """Whether it tells the first or the last day of what may last several: what came of it is signed at its end."""
        return "end" if self.record.signing == "told" else self.record.edge

    def day_apart(self, other: Report) -> bool:
        """The days of the two accounts cannot both be right.

        The day on which it opened and the one on which it closed can, nor does the arrival of a guest contradict his talks
        on the day after.
        """
        if self.when is None or other.when is None:
            return False
        slack = 1 if "visit" in (self.what, other.what) else 0
        if self.edge == other.edge:
            return not self.when.overlaps(other.when, slack)
        return not _stretched(self).overlaps(_stretched(other), slack)

    @property
    def rank(self) -> str | None:
        """The one rank of people the contact is of, when both sides are shown to be of it; a summit is of leaders."""
        if self.what == "summit" and self.level == "leaders":
            return self.level
        return self.level if self.level in RANKED and level_shown(self.page, self.record) else None

    @property
    def record(self) -> MeetingReport:
        return self.page.annotation.meetings[self.number]


def features(page: LinkedPage, number: int) -> Report:
    """The features of a page's `number`-th meeting report."""
    report = page.annotation.meetings[number]
    place = report.place if report.place_basis is None else None  # a lent one tells no two accounts apart
    parties = frozenset(side for p in report.parties for side in _sides_of(p))
    told = days(report.earliest, report.latest)
    under_way = told if report.days_basis is not None else None
    return Report(
        page=page,
        number=number,
        what=report.what,
        status=report.status,
        main=report.main,
        parties=parties,
        people=frozenset(p.actor for p in report.people if p.actor),
        level=report.level,
        city=city_of(place) if place is not None else None,
        country=place.country if place else None,
        series=report.series,
        when=told if under_way is None else None,
        under_way=under_way,
        first_planned=days(report.original_earliest, report.original_latest),
        round=(round_ := _numbered(page, report, "round")),
        counted=round_ or _numbered(page, report, "counted"),
        several=_several(report),
        sides=frozenset(side for p in report.parties if p.role == "party" for side in _sides_of(p)),
        lands=_lands(parties, report.earliest or page.as_of_first),
    )


def _several(report: MeetingReport) -> bool:
    """All its triggers are words for rounds."""
    told = [tokenize(m.text).words for m in report.mentions if m.slot == "trigger"]
    return bool(told) and all(words[:1] and words[0] in words_for("rounds") for words in told)


def day_of(report: Report) -> str | None:
    """The day by which to tell who sat in a group of states: that of the contact, else of its page."""
    return report.record.earliest or report.page.as_of_first


def _stretched(report: Report) -> Days:
    """The days on which it may have gone on by this account."""
    when = report.when
    assert when is not None
    return Days(when.first - LASTS * (report.edge == "end"), when.last + LASTS * (report.edge == "begin"))


def _lands(parties: frozenset[str], day: str | None) -> frozenset[str]:
    """The lands of which it names several sides, or the side that holds the state, and groups named by their members."""
    holders = load_knowledge().meetings.rivals.holders
    lands = lands_of_several(parties).union(holders[p] for p in parties if p in holders) - parties
    return frozenset(lands.union(groups_named(parties, day)))


def lands_of_several(parties: Iterable[str]) -> set[str]:
    """The lands of which two of these or more are sides."""
    land_of = load_knowledge().meetings.rivals.land_of
    named = Counter(land_of[p] for p in parties if p in land_of)
    return {land for land, sides in named.items() if sides > 1}


def by_lands(parties: Set[str], lands: Set[str], day: str | None = None) -> frozenset[str]:
    """The parties with the sides of these lands, and the members of these groups, under the name of the whole."""
    land_of = load_knowledge().meetings.rivals.land_of
    return by_groups({land_of[p] if land_of.get(p) in lands else p for p in parties}, lands, day)


def _sides_of(party: Party) -> tuple[str, ...]:
    """Its id; a joint body is the sides that sit in it, as other accounts name them."""
    actor = party.actor or f"name:{fold(party.name_en or '')}"
    return members(actor) or (actor,)


def city_of(place: Place) -> str | None:
    """What tells a place apart from others; `None` for a whole country or a known region of several («أوروبا»)."""
    if place.actor is None:
        return fold(place.name_en or place.name)
    return None if is_region(place) or place.actor.startswith("state:") else place.actor


def guests(people: Set[str], country: str | None) -> dict[str, str]:
    """Of known persons those who are not at home in a country, each with the country that he is of."""
    actors = load_knowledge().actors.register.actors
    homes = {p: actors[p].country for p in people if p in actors}
    return {p: home for p, home in homes.items() if home is not None and home != country}


def is_region(place: Place) -> bool:
    """A part of the world that is nobody's own: where something is wished or feared, hardly where two meet."""
    known = load_knowledge().actors.register.actors.get(place.actor or "")
    return known is not None and known.country is None


def level_shown(page: LinkedPage, report: MeetingReport) -> bool:
    """The level is said in words, or more than one side takes part at it.

    «استقبل الرئيس وفدا» names one side's rank alone: what was reached between the sides is not known from it.
    """
    if report.level == "mixed":
        return False  # the sides share none
    known = load_knowledge().meetings
    parties = {p.actor for p in report.parties}
    sides: set[object] = set()
    for taking_part in report.mentions:
        if taking_part.slot not in {"party", "person"}:
            continue
        for mention in page.mentions_over(taking_part.start, taking_part.end):
            role = mention.role or ""
            leads = (
                mention.body in parties and role in known.level_of_head
            )  # the head of a group is its leader
            rank = known.level_of_head[role] if leads else known.level_of_role.get(role)
            if rank is None or rank.level != report.level:
                continue
            if mention.number in {"dual", "plural"}:
                return True
            sides.add(mention.country or mention.start)
    return len(sides) != 1


def _numbered(page: LinkedPage, report: MeetingReport, role: str) -> int | None:
    """The number by which a trigger or claim of the report counts it; `None` when two numbers stand."""
    text = page.annotation.document.text
    found: set[int] = set()
    for mention in report.mentions:
        if mention.slot not in {"trigger", "claim"}:
            continue
        start = max(0, text.rfind(" ", 0, max(0, mention.start - 1)))
        around = text[start : mention.end + AFTER]
        if not any(form in around for form in _forms(role)):
            continue
        words = tokenize(around).words
        found.update(
            n for at, word in enumerate(words) if word in words_for(role) and (n := _ordinal(words, at))
        )
    return found.pop() if len(found) == 1 else None


def _ordinal(words: Sequence[str], at: int) -> int | None:
    """The ordinal behind the round at `at`, or behind the talks that it is a round of («جولة المفاوضات الثالثة»)."""
    for then in (at + 1, at + 2):
        number = read_number(words, then) if then < len(words) else None
        if number is not None:
            return number.value if number.ordinal else None
        if words[then : then + 1] and words[then] not in words_for("talks"):
            return None
    return None


@cache
def words_for(role: str) -> frozenset[str]:
    """Folded words: `round` for a counted round of talks, `counted` for a meeting, `talks` for what a round is one of, `last` beside one."""
    return frozenset(w for form in _forms(role) for w in tokenize(form).words)


@cache
def _forms(role: str) -> tuple[str, ...]:
    rows = read_table("link/words.tsv", required=("role", "forms"))
    return tuple(form for r in rows if r["role"] == role for form in r.list("forms"))


@lru_cache(maxsize=1)
def format_words() -> dict[str, int]:
    """Folded words for the format of a contact → how many parties they mean."""
    rows = read_table("meetings/formats.tsv", required=("format", "parties", "words"))
    return {w: int(r["parties"]) for r in rows for form in r.list("words") for w in tokenize(form).words}
