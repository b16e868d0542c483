"""A contact: one place of a sentence that speaks of one, by a noun or a verb, and what its clause says of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from mahdar.annotate.meetings.scene import Node, Scene, When
from mahdar.knowledge.meetings import TO, Level, Noun, Verb
from mahdar.model import Claim, MeetingMention

#: The noun of rounds («جولة»).
TOUR = "tour"


@dataclass(slots=True)
class Evidence:
    """A word that tells the status: `weight` as in cues.tsv, tokens `[start, end)`."""

    status: str
    weight: int
    start: int
    end: int


@dataclass(slots=True)
class Contact:
    """One place in the text where a contact is spoken of, and what its clause says of it."""

    scene: Scene
    start: int
    end: int
    cut: int  # letters of proclitics at the first token
    what: str
    strength: str  # strong | weak | named
    noun: Noun | None = None
    verb: Verb | None = None
    carrier: int | None = None  # token of the verb that carries the noun
    carrier_verb: Verb | None = None
    masdar: int | None = None  # leftmost masdar between («لعقد», «إجراء»)
    tried: int | None = None  # the word of an attempt that governs it («مساع لعقد لقاء»)
    this: bool = False
    aspect: str = ""  # begin | end | continue, of a masdar («في ختام محادثات»)
    pair: list[Node] = field(default_factory=list)  # the two parties meant by «البلدين», «معه»
    group: int = 0  # «الدول الأربع»: so many parties, named before
    joined: bool = False  # the same contact as the one before it in the sentence
    between: bool = False  # «بين … و…»: two sides, even if one is not known
    topic: Node | None = None  # the state that it is about
    about_with: Node | None = None  # «المفاوضات حول الشراكة مع بروكسل»: with whom what it is about is
    with_only: bool = False  # its own words name those with whom: who does it is named before
    dual: int | None = None  # token that names the parties as known («الجانبان»)
    tail: int = 0  # behind an aside the telling goes on here, up to `tail_stop`
    tail_stop: int = 0
    left_stop: int = 0
    right_stop: int = 0
    members: list[tuple[Node, str]] = field(default_factory=list)  # (node, party|host|mediator)
    sponsors: list[tuple[str, str, int, int]] = field(default_factory=list)  # party, host|mediator, tokens
    countries: list[tuple[str, int, int]] = field(default_factory=list)  # from nisbas: party, tokens
    place: Node | None = None
    places: list[Node] = field(default_factory=list)
    on_visit: bool = False  # … which is that of the visit, now over, on which it was
    hint: Node | None = None  # one bare country in the genitive: helps to find the report, makes none
    when: When | None = None
    swing: When | None = None  # of a headline's bare weekday: the other week, if the page says so
    lent: When | None = None  # the day on which someone spoke who then was there
    beside: When | None = None  # the day of what it took place beside
    evidence: list[Evidence] = field(default_factory=list)
    level: Level | None = None
    level_span: tuple[int, int] | None = None
    format: tuple[str, int] | None = None
    series: str | None = None
    named_end: int = 0  # the token behind the words of the series
    claims: list[Claim] = field(default_factory=list)
    notes: list[MeetingMention] = field(default_factory=list)
    reason: str | None = None
    outcome: str | None = None
    on_behalf: bool = False  # who signs for each side is told («وقّع الاتفاق عن … وعن …»)
    agreement: int | None = None  # the token of what was signed, when only that tells of the contact
    guess: Node | None = None  # the member that `imply` supplied
    ahead: bool = False  # its day lies after the page
    gone: bool = False  # … wholly before it
    older: bool = False  # … by more than a week
    former: bool = False  # … and so long before that it is none of its news
    sport: bool = False  # the page is about sport
    business: bool = False  # the other side is a company, a club, a university
    firms: list[Node] = field(default_factory=list)  # … those named, or who speak for one
    private: bool = False  # … journalists, residents, fans
    own_people: bool = False  # … or his own: both are of one party
    stops: bool = False  # its places are the stops of a tour, or its members those met one by one («شملت»)
    leg: bool = False  # one of several stops told in one list («يزور كينيا وأوغندا»)
    over: bool = False  # … of a tour that is told as ended («أنهى جولة زار خلالها …»)
    days: int = 0  # it lasts so many days («زيارة تستمر ثلاثة أيام»)
    begun: When | None = None  # it began on this day, told beside another («التي بدأت الاثنين»)
    until: When | None = None  # it goes on up to this day («تستمر حتى الأحد»)
    lasted: bool = False  # … which are over («استمرت ثلاثة أيام»)
    onward: bool = False  # … and came after the day told («عقدت الأحد واستمرت ثلاثة أيام»)
    attended: bool = False  # its one party speaks there; who else sits there is not said
    stranger: bool = False  # another side is named, it is nobody known
    people: bool = False  # … people of no office whom the one party, an official, meets
    no_land: bool = False  # «مع عدد من الدول»: with states that are not named
    both: list[Node] = field(default_factory=list)  # two known sides of whom another meets («مع الوفدين»)
    fits: bool = False  # … and whose gender its words have, as few do («ستلتقي» of a woman)
    soft: bool = False  # the supplied member stands far off: opens a report only when more speaks for it
    vague: bool = (
        False  # its `pair` is only who stands near: it may say which contact is resumed, it opens none
    )
    round: bool = False  # one of a row («الجولة السادسة»): its parties may be those of the row
    another: bool = False  # … and not the one told before it («تلتها جولة»)
    coming: bool = False  # … still ahead, of those who sit there («المشاركون سيلتقون ثانية»)
    follows: bool = False  # … that stands as the one before it (`head`) does («تتبعه قمة»)
    elliptic: bool = False  # … told by its number alone, without a noun («ثم ثالثة»)
    ordinal: int | None = None  # … and which of the row
    head: Contact | None = None  # … and the place that tells of the whole row («جولتان عام …»)
    journey: Contact | None = None  # … and the journey to where it takes place («يتوجه إلى … حيث يلتقي»)
    of_page: bool = False  # its pair is the two sides that the page is about
    of_row: bool = False  # its parties were taken from the row
    of_process: bool = False  # its pair are the sides of the talks that go by its name
    of_body: bool = False  # a body or officials meet of whom it is not said whose they are
    away: set[str] = field(default_factory=set)  # parties told as absent from it
    implied: bool = False  # a party was taken from the subject, not from the contact's own words
    weighed: tuple[int, ...] = ()  # told by no rule: the tokens that spoke most for it

    def add(self, status: str, weight: int, start: int, end: int) -> None:
        """Record one sign of status at tokens `[start, end)`."""
        self.evidence.append(Evidence(status, weight, start, end))

    @property
    def definite(self) -> bool:
        """True when the words point at a contact that is known («الاجتماع»، «هذا اللقاء»، «لقاؤه»)."""
        if self.noun is None:
            return False
        purpose = self.noun.prefix == TO and bool(self.members)  # «خطة لوزراء … للاجتماع» points at nothing
        return self.this or bool(self.noun.suffix) or (self.noun.definite and not purpose)

    @property
    def resumes(self) -> bool:
        """True when definite words name no side of their own («الاجتماع», «ذلك الاجتماع»): they only point back.

        «لقائه مع الرئيس» is definite too, but tells whom he met: it may be another contact.
        """
        if self.this:
            return True
        return self.definite and not self.countries and all(n is self.guess for n, _ in self.members)

    @property
    def several(self) -> bool:
        """True for a noun of more than one contact («لقاءات», «جولات»); «محادثات» are one."""
        return self.noun is not None and self.noun.number == "plural" and self.noun.what != "talks"

    @property
    def since(self) -> bool:
        """True when something is told since it («منذ لقائهما», «منذ إخفاق قمة …»): it lies behind; not since it began."""
        if self.scene.has(self.start - 1, "since"):
            return True
        return self.aspect != "begin" and self.scene.has(self.start - 2, "since")

    @property
    def runs_since(self) -> bool:
        """True for talks whose days are those since a time told before them («تخوض منذ أغسطس مفاوضات»)."""
        when = self.when
        told = when is not None and when.end <= self.start and self.what == "talks"
        return told and when is not None and self.scene.has(when.start - 1, "since")

    @property
    def mediated(self) -> bool:
        """True when somebody is told as the go-between in it («دورها كوسيط في المفاوضات مع …»): he is none of its sides."""
        led = self.scene.has(self.start - 1, "in") and self.scene.has(self.start - 2, "go-between")
        return self.noun is not None and led

    @property
    def at_margin(self) -> bool:
        """True for what something else is told beside: «على هامش القمة», «سيزورها بعد القمة»."""
        if self.noun is None:
            return False
        gathers = self.definite and self.what in ("conference", "summit")
        return self.scene.has(self.start - 1, "margin") or (
            gathers and self.scene.has(self.start - 1, "order")
        )

    @property
    def ends(self) -> bool:
        """True when the words tell of its end («اختتم», «في ختام»)."""
        return "end" in (self.aspect, self.carrier_verb.aspect if self.carrier_verb is not None else "")

    @property
    def title(self) -> bool:
        return self.scene.region == "title"

    def party_ids(self) -> list[str]:
        """The parties this place names as taking part (no hosts, no mediators), in order, without repeats."""
        named = [p for node, role in self.members if role == "party" for p in node.parties]
        if self.countries:
            named += [p for p, _, _ in self.countries]
        return list(dict.fromkeys(named))
