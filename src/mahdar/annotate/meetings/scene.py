"""A sentence as the meetings layer sees it: words with their possible meanings, who is named, when, and where.

Everything is in token numbers. `Scene` is built only for sentences that hold a sign of contact.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from mahdar.annotate.meetings.parenthesis import Parenthesis
from mahdar.annotate.page import Page
from mahdar.arabic.reading import Sentence
from mahdar.arabic.value import Value, equal
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.meetings import IN, Cue, Level, MeetingKnowledge, Word
from mahdar.knowledge.outcomes import Outcome
from mahdar.model import Mention, TimeExpression

#: What is welcomed is said so many words behind (the name of who welcomes it between).
WELCOME_REACH = 6
#: A subject or antecedent is looked for this many words back within its sentence.
LOOK_BACK = 90
#: Words of these roles before a time lead to it, and to no side or place.
TIME_LEADS = frozenset({"between", "place"})
QUOTE = frozenset({"quote"})
FULL_STOP = "."
#: «بعد» that opens no clause: «لم تبدأ بعد».
#: «بعد» that closes the clause of «لم» stands so close behind it.
YET_REACH = 9
NOT_YET = Word(classes=frozenset({"not-yet"}))
#: «ألا» before a verb: «أن» and «لا» in one word, which is folded like «إلا».
THAT_NOT = Word(mood=Cue("no", 1, 1), classes=frozenset({"that", "that-clause", "negator"}))
PERSONAL = frozenset({"person", "office"})
ACTING = frozenset({"person", "office", "government", "institution", "armed_group", "organization"})


class Node(Value, frozen=True):
    """A mention in tokens `[start, end)`; `parties` are the neutral actors it stands for, `prefix` what is
    written together with it («ب» in «بنظيره»)."""

    start: int
    end: int
    number: int
    mention: Mention
    parties: tuple[str, ...]
    level: Level | None
    prefix: str

    @property
    def acting(self) -> bool:
        """True when it can take part in a contact (not a mere place or a people)."""
        return bool(self.parties) and self.mention.kind in ACTING and self.mention.as_ != "place"

    @property
    def locative(self) -> bool:
        """True for a place, and for a state spoken of as a place."""
        return self.mention.kind == "place" or self.mention.as_ == "place"

    @property
    def of_a_state(self) -> bool:
        """A place, a state by its name, or the government that stands for it («الحكومة السورية», «الكرملين»)."""
        actor = self.mention.actor or ""
        return self.mention.kind == "place" or actor.startswith("state:")

    @property
    def of_a_group(self) -> bool:
        """A movement or party by its name, or people of it without a name («قادة الحركة»)."""
        group = bool(self.parties) and self.parties[0].startswith(("group:", "party:"))
        return group and (self.nameless or not self.person)

    @property
    def person(self) -> bool:
        return self.mention.kind in PERSONAL

    @property
    def nameless(self) -> bool:
        """True for officials told only by whose they are («مسؤول قبرصي»), see `officials`."""
        return self.number < 0 and self.mention.kind == "office"

    @property
    def business(self) -> bool:
        """True for a company, bank, university or club, and for who speaks for one."""
        body = self.mention.body or self.mention.actor or ""
        return not self.parties and body.startswith("org:")


class When(Value, frozen=True):
    """A time expression in tokens."""

    start: int
    end: int
    number: int
    time: TimeExpression


#: Classes of words that mean nothing to a contact by themselves.
QUIET = frozenset({"matter-of", "talked-about", "ties", "made-there", "together", "instead"})

Spanned = TypeVar("Spanned", Node, When)


class Scene:
    """One sentence: `words` holds the meanings of its tokens, those that have one; `word(token)` gives one or None.

    `span_ending` gives the first token of the name, time or parenthesis that ends before a token, so that a walk
    to the left can step over it; `behind` the token behind an aside that begins at one.
    """

    __slots__ = (
        "_classes",
        "_own",
        "_starts",
        "_when_starts",
        "absences",
        "behind",
        "breaks",
        "end",
        "hot",
        "index",
        "node_at",
        "node_ending",
        "nodes",
        "outcomes",
        "quiet",
        "raw",
        "region",
        "span_ending",
        "start",
        "times",
        "told_then",
        "when_at",
        "word",
        "words",
    )

    def __init__(
        self,
        page: Page,
        index: int,
        sentence: Sentence,
        words: dict[int, Word],
        hot: list[int],
        nodes: list[Node],
        times: list[When],
        breaks: list[Parenthesis],
    ) -> None:
        asides = [b for b in breaks if b.aside]
        self.index = index
        self.start, self.end = sentence.start, sentence.end
        self.region = sentence.region
        self.raw = page.words
        #: The words that say whether what they govern came about.
        self.outcomes: Mapping[int, Sequence[Outcome]] = {}
        #: The words of absence, each with the first who is absent, once they were asked for.
        self.absences: tuple[tuple[int, Node], ...] | None = None
        self.hot = hot
        self.nodes = nodes
        own = _outside(times, asides)
        #: The times in asides, which are of when it was told.
        self.told_then = [t for t in times if t not in own] if asides else []
        self.times = times = own
        #: Without the names in asides, which are of who tells it.
        self._own = _outside(nodes, asides)
        self._starts: list[int] = []
        self.node_at: dict[int, Node] = {}
        self.node_ending: dict[int, Node] = {}
        self.span_ending: dict[int, int] = {}
        for node in self._own:
            self._starts.append(node.start)
            self.node_at[node.start] = self.node_ending[node.end] = node
            self.span_ending[node.end] = node.start
        self.when_at = {t.start: t for t in times}
        self._when_starts = [t.start for t in times]
        self.span_ending.update({t.end: t.start for t in times})
        if breaks:
            self.span_ending.update({b.end: b.start for b in breaks})
        self.behind = {b.start: b.end for b in asides}
        self.breaks = breaks
        for aside in asides:
            for token in range(aside.start, aside.end):
                words.pop(token, None)
        self.words = words
        self._classes: frozenset[str] | None = None
        #: Tokens of words that only say what a name beside them is; for all else they are words of no use.
        self.quiet = {
            t: w.classes
            for t, w in words.items()
            if w.classes and w.classes <= QUIET and equal(w, Word(classes=w.classes))
        }
        for token in self.quiet:
            del words[token]
        self._settle()
        #: The meaning of a token; None outside the sentence.
        self.word: Callable[[int], Word | None] = words.get

    def _settle(self) -> None:
        """Take from words what they cannot mean beside their neighbours."""
        words = self.words
        for token in [t for t, word in words.items() if word.slot == "away"]:
            before = words.get(token - 1)
            if before is not None and "of" in before.classes:
                del words[token]  # «من حيث المبدأ», «من قبل» open no clause
            elif "not-yet" in words[token].classes and self._says_not_yet(token):
                words[token] = NOT_YET
            elif "except" in words[token].classes and self._before_present(token):
                words[token] = THAT_NOT
        for when in self.times:
            lead = words.get(when.start - 1)
            if (
                lead is not None and lead.slot in TIME_LEADS and "pronoun" not in lead.classes
            ):  # «بين 3 و5 مايو», «في مايو»: no sides, no place
                words[when.start - 1] = lead._replace(slot=None, classes=lead.classes | {lead.slot})
        for node in self.nodes:
            for token in range(node.start + 1, node.end):
                word = words.get(token)
                if word is None:
                    continue
                if word.slot == "away":
                    del words[token]  # nor does a syllable of a name, «مون جاي إن»
                elif word.noun is not None and node.person:
                    words[token] = word._replace(noun=None)  # nor is a word of an office («القائم بالأعمال»)
            opens = words.get(node.start - 1)
            if opens is not None and "quote" in opens.classes:
                self._unquote(node, opens)

    def _says_not_yet(self, token: int) -> bool:
        """«لم تبدأ بعد المحادثات»: behind «لم» and its verb, and before no time; «لم تبدأ المحادثات في أمره بعد.»."""
        if self._says_not(token - 2):
            return token + 1 not in self.when_at
        behind = self.words.get(token + 1)
        closes = token + 1 >= self.end or (
            behind is not None and bool(behind.classes & {"comma", "hard-border"})
        )
        return closes and any(self._says_not(t) for t in range(token - YET_REACH, token - 2))

    def _says_not(self, token: int) -> bool:
        lead = self.words.get(token)
        return lead is not None and lead.mood is not None and lead.mood.status == "not"

    def _before_present(self, token: int) -> bool:
        """«ألا يزور»: a verb in the present stands behind no exception."""
        word = self.words.get(token + 1)
        return word is not None and word.verb is not None and word.verb.tense == "present"

    def _unquote(self, node: Node, opens: Word) -> None:
        """The marks around a name («جبهة تيغراي» in guillemets) end no clause."""
        words = self.words
        closes = words.get(node.end)
        if closes is not None and "quote" in closes.classes:
            words[node.start - 1] = opens._replace(classes=QUOTE)
            words[node.end] = closes._replace(classes=QUOTE)

    @property
    def closed(self) -> bool:
        """True when a full stop ends the sentence, behind or before closing marks; a headline has none."""
        last = self.end - 1
        while last > self.start and self.has(last, "quote"):
            last -= 1
        return self.raw[last] == FULL_STOP

    @property
    def question(self) -> bool:
        """True when the sentence asks, within closing marks too («قال: "هل …؟".»)."""
        last = self.end - 1
        while last > self.start and (self.has(last, "quote") or self.raw[last] == FULL_STOP):
            last -= 1
        return self.has(last, "question")

    def has(self, token: int, cls: str) -> bool:
        """True when a token is of a class of words.tsv."""
        word = self.words.get(token)
        if word is None:
            return cls in QUIET and cls in self.quiet.get(token, ())
        return cls in word.classes

    @property
    def classes(self) -> frozenset[str]:
        """The classes of all its words: what to ask before looking for one of them word by word."""
        if self._classes is None:
            self._classes = frozenset().union(*[word.classes for word in self.words.values()])
        return self._classes

    def within(self, tokens: Iterable[int], cls: str) -> bool:
        """True when one of `tokens` is of a class of words.tsv."""
        return cls in self.classes and any(self.has(token, cls) for token in tokens)

    def times_within(self, first: int, last: int) -> list[When]:
        """The times that begin in `[first, last]`, in order."""
        begin = bisect_left(self._when_starts, first)
        return self.times[begin : bisect_right(self._when_starts, last)]

    @property
    def own(self) -> list[Node]:
        """The names of the sentence, without those in asides."""
        return self._own

    def nodes_after(self, token: int) -> list[Node]:
        """The names that begin at or after `token`, in order, no further on than a reader looks."""
        first = bisect_left(self._starts, token)
        return self._own[first : bisect_right(self._starts, token + LOOK_BACK)]

    def nodes_before(self, token: int) -> list[Node]:
        """The names that end at or before `token`, in order, no further back than a reader looks."""
        last = bisect_right(self._starts, token)
        first = bisect_left(self._starts, token - LOOK_BACK)
        return [n for n in self._own[first:last] if n.end <= token]


def _outside(items: list[Spanned], asides: list[Parenthesis]) -> list[Spanned]:
    """Those that begin in none of the asides."""
    if not asides:
        return items
    return [i for i in items if not any(a.start <= i.start < a.end for a in asides)]


def from_side(scene: Scene, token: int) -> bool:
    """«من جهة» behind a name that another follows («مصر من جهة وإثيوبيا من جهة أخرى»)."""
    return scene.has(token, "from-side") or (scene.has(token, "of") and scene.has(token + 1, "from-side"))


def by_request(scene: Scene, token: int) -> bool:
    """«بطلب من», «بدعوة من»: says at whose wish it is, not that it is only wished."""
    if not scene.has(token, "request"):
        return False
    led = scene.raw[token].startswith(IN) or scene.has(token - 1, "on")
    whose = scene.has(token + 1, "of") or any(t in scene.node_at for t in (token + 1, token + 2))
    welcomed = scene.within(range(token - WELCOME_REACH, token), "welcomes")
    return led and whose and not welcomed  # «رحب بدعوة نظيره إلى زيارة …»


def without(scene: Scene, token: int) -> bool:
    """«دون اتفاق», «بلا موعد»."""
    word = scene.word(token - 1)
    return word is not None and word.mood is not None and word.mood.status == "undone"


def in_session(mention: Mention) -> bool:
    """An organisation whose own meeting is no contact between parties; movements and authorities are parties."""
    return mention.kind == "organization" and not (mention.actor or "").startswith(("group:", "party:"))


def nisba_of(words: Sequence[str], token: int, knowledge: MeetingKnowledge) -> tuple[str, int] | None:
    """The country whose adjective stands at `token`, and how many words it takes."""
    if token >= len(words):
        return None
    for forms, country in knowledge.nisbas_of[words[token]]:
        rest = [without_article(w) for w in words[token + 1 : token + len(forms)]]
        if rest == list(forms[1:]):
            return country, len(forms)
    return None


def nisba_at(scene: Scene, token: int, knowledge: MeetingKnowledge) -> tuple[str, int] | None:
    """A nisba of a state or an armed group at `token`: (party, width)."""
    found = nisba_of(scene.raw, token, knowledge)
    if found is None and token < scene.end:
        group = knowledge.group_nisbas.get(without_article(scene.raw[token]))
        return (group, 1) if group is not None else None
    if found is None or token + found[1] > scene.end:
        return None
    state = f"state:{found[0]}"
    named = not scene.has(token, "homograph") or any(state in n.parties for n in scene.nodes)
    return (state, found[1]) if named else None  # «منتدى المالية العامة» is not of Mali


def is_country(mention: Mention) -> bool:
    """True when a place is a whole country."""
    return bool(mention.actor and mention.actor.startswith("state:"))


def negated_at(scene: Scene, token: int) -> bool:
    """«لم يضم أي أطراف سورية»: those who were not there."""
    before = scene.word(token - 1)
    return before is not None and before.mood is not None and before.mood.status in ("not", "never", "no")


def only_setting(scene: Scene, token: int, end: int) -> bool:
    """Nothing but times, places and commas in `[token, end)`: «اجتمع أمس في جيبوتي …», «اليوم في جنيف، محادثات»."""
    while token < end:
        node, word = scene.node_at.get(token), scene.word(token)
        if token in scene.when_at:
            token = scene.when_at[token].end
        elif node is not None and node.locative:
            token = node.end
        elif word is not None and ("comma" in word.classes or word.slot == "place"):
            token += 1
        else:
            return False
    return token == end
