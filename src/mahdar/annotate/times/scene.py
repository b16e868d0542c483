"""What an operation sees: the match with its slots, and the scene (publication day, clause, times before)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from mahdar.annotate.page import Page
from mahdar.annotate.times.calendars import Stretch
from mahdar.annotate.times.clause import Direction
from mahdar.annotate.times.grammar import Compiled
from mahdar.annotate.times.words import Item, Line, Vocabulary
from mahdar.arabic.clitics import splits
from mahdar.arabic.numbers import NumberWord, value_of
from mahdar.arabic.value import Value
from mahdar.knowledge.times import Rule, TimeKnowledge

#: A page puts out a dispatch at most so many days after the day of its dateline.
DISPATCHED = 2
DATELINE = "dateline"
#: Any day will do to ask a calculation for its symbol when no anchor is known.
_NO_ANCHOR = date(2001, 1, 1)


class Draft(Value, frozen=True):
    """A value under construction. `anchor` is `published`, `none`, `event`, or a number of an earlier draft."""

    type: str
    value: str | None = None
    first: date | None = None
    last: date | None = None
    mod: str | None = None
    anchor: str | int = "none"
    doubt: str | None = None
    grain: str | None = None
    #: what the text fixes although the day is open, e.g. a month and day without a year
    open: tuple[int | None, int | None] | None = None
    event: str | None = None  # relation to an event that the text names: before | after | same


#: What an operation gives for words that make a name and no time: they are passed over, and no shorter rule is tried.
NO_TIME = Draft("NONE")

#: The doubt about an hour or a part of the day that no day stands with («تبدأ القمة في العاشرة»).
UNDATED = "the text does not say of which day the hour is"


class Placed(Value, frozen=True):
    """A draft with its tokens `[start, end)`, the letters cut from the first, and its rule's name."""

    start: int
    end: int
    cut: int
    rule: str
    draft: Draft


#: With no more tokens than this a page is an expression by itself, with hardly a clause around it.
LONE = 8
#: The same for a page of nothing but time words: «من 30 كانون الأول 2017 إلى 2 كانون الثاني 2018».
LONE_TIMES = 30
#: Expressions looked back over for one to reckon from: a bound, so that a page without sentences stays linear.
LOOK_BACK = 40

_NAMES = frozenset(
    {"month", "monthweak", "hijri", "hijriweak", "weekday", "deictic", "n_hundred", "n_thousand", "holiday"}
)


class View:
    """One match: its slots as items, and the words around it."""

    __slots__ = ("_slots", "first", "items", "last", "line", "match", "rule", "words")

    def __init__(self, line: Line, words: list[str], compiled: Compiled, match: re.Match[str]) -> None:
        self.line = line
        self.words = words
        self.rule: Rule = compiled.rule
        self.match = match
        self._slots = compiled.slots
        start = match.start()
        if compiled.trims:
            start = max(start, self._span("pre")[1])
        self.items = [i for i in line.items[start : match.end()] if i is not None]
        self.first = self.items[0].start
        self.last = self.items[-1].end

    def _span(self, name: str) -> tuple[int, int]:
        for group in self._slots.get(name, ()):
            found = self.match.span(group)
            if found[0] >= 0:
                return found
        return -1, -1

    def slot(self, name: str) -> list[Item]:
        """The items of a slot; empty when the slot is absent."""
        a, b = self._span(name)
        return [i for i in self.line.items[a:b] if i is not None] if a >= 0 else []

    def has(self, name: str) -> bool:
        return self._span(name)[0] >= 0

    def id(self, name: str, *kinds: str) -> str | None:
        """The id of the first sense of one of `kinds` in a slot (default: the slot's own name)."""
        wanted = kinds or (name,)
        for item in self.slot(name):
            for sense in item.senses:
                if sense.kind in wanted:
                    return sense.id
        return None

    def find(self, *kinds: str) -> str | None:
        """The id of the first sense of one of `kinds` anywhere in the match."""
        for item in self.items:
            for sense in item.senses:
                if sense.kind in kinds:
                    return sense.id
        return None

    def number(self, name: str) -> int | None:
        """The number a slot's digits or number words make."""
        return number_of(self.slot(name))

    def next_is_time(self) -> bool:
        """True when a number, a month, a weekday or a day word follows at once."""
        at = self.match.end()
        item = self.line.items[at] if at < len(self.line.items) else None
        if item is None:
            return False
        return item.number is not None or any(s.kind in _NAMES for s in item.senses)

    def next_has(self, *kinds: str) -> bool:
        """True when a word of one of these classes follows at once."""
        at = self.match.end()
        item = self.line.items[at] if at < len(self.line.items) else None
        return item is not None and any(s.kind in kinds for s in item.senses)

    def before(self, n: int = 1) -> str:
        """The n-th folded word before the match, or ""."""
        at = self.first - n
        return self.words[at] if at >= 0 else ""

    def after(self, n: int = 1) -> str:
        at = self.last + n - 1
        return self.words[at] if at < len(self.words) else ""


def number_of(items: list[Item]) -> int | None:
    """The number of digits or number words among `items`."""
    words: list[NumberWord] = []
    total: int | None = None
    joined = False
    for item in items:
        if item.number is not None:
            total = item.number
            continue
        for sense in item.senses:
            if sense.kind.startswith("n_") and sense.id.isdigit():
                words.append(NumberWord(sense.kind[2:], int(sense.id), item.cut > 0, item.definite))
                break
    del joined
    if total is not None:
        for word in words:
            if word.kind in {"thousand", "million", "billion"}:
                total *= word.value
        return total
    return value_of(words)


def is_lone(line: Line, words: int) -> bool:
    """True for an expression by itself: few words in all, or some more that are all words of time."""
    if words <= LONE:
        return True
    return words <= LONE_TIMES and sum(i.end - i.start for i in line.items if i is not None) == words


def _no_cue(word: str) -> str | None:
    return None


class Scene:
    """One page while its times are read, in order."""

    def __init__(
        self, page: Page, knowledge: TimeKnowledge, direction: Callable[[int, int], Direction]
    ) -> None:
        self.page = page
        self.knowledge = knowledge
        self.earliest = page.earliest
        self.latest = page.latest
        self.placed: list[Placed] = []
        self._direction = direction
        self._last: Direction | None = None
        self._last_end = -1
        self.vocabulary: Vocabulary | None = None
        #: the tense cue of one word (see `clause`)
        self.cue: Callable[[str], str | None] = _no_cue
        self.lone = False  # a lone expression and not a text (see `is_lone`)

    def direction(self, view: View) -> Direction:
        """Which way the clause of the match looks; a time joined to the one before it looks the same way."""
        joined = self.placed and self._last is not None and view.first - self.placed[-1].end in (0, 1)
        if (
            joined
            and self._last_end == self.placed[-1].end
            and self.page.words[view.first - 1 : view.first] != ["."]
        ):
            assert self._last is not None
            self._last_end = view.last
            return self._last
        self._last, self._last_end = self._direction(view.first, view.last), view.last
        return self._last

    def sense(self, placed: Placed, kind: str) -> str | None:
        """The id of the first sense of a class among the words of a time placed."""
        known = self.knowledge.words
        parts = (rest for w in self.page.words[placed.start : placed.end] for _, rest in splits(w))
        return next((s.id for part in parts for s in known.get(part, ()) if s.kind == kind), None)

    def counts_fiscal(self, first: int) -> bool:
        """True after a fiscal year in the same sentence: «العام السابق» beside it is fiscal too."""
        page = self.page
        here = page.sentence_index(first)
        for placed in reversed(self.placed[-LOOK_BACK:]):
            if page.sentence_index(placed.start) != here:
                return False
            if placed.draft.grain == "fiscal":
                return True
        return False

    def clause(self, first: int, last: int) -> Direction:
        """Which way the clause of tokens `[first, last)` looks."""
        return self._direction(first, last)

    def touching(self, token: int) -> bool:
        """True when no space stands between `token` and the next one."""
        return self.page.reading.ends[token] == self.page.reading.starts[token + 1]

    def anchored(self, calculate: Callable[[date], Stretch]) -> Draft:
        """The draft of a calculation from the publication day: exact, bounded by its range, or symbolic."""
        if self.earliest is None or self.latest is None:
            return Draft(
                "DATE", calculate(_NO_ANCHOR).symbol, anchor="published", grain=calculate(_NO_ANCHOR).grain
            )
        try:
            a = calculate(self.earliest)
            if self.earliest == self.latest:
                return Draft("DATE", a.value, a.first, a.last, anchor="published", grain=a.grain)
            b = calculate(self.latest)
        except (ValueError, OverflowError):
            return Draft("DATE", None, anchor="published", doubt="out of the calendar's range")
        value = a.value if a.value == b.value else a.symbol
        doubt = None if a.value == b.value else "the publication day is known only as a range"
        return Draft(
            "DATE",
            value,
            min(a.first, b.first),
            max(a.last, b.last),
            anchor="published",
            doubt=doubt,
            grain=a.grain,
        )

    def written_on(self, time: Placed) -> None:
        """«الكويت في 22 فبراير /قنا/ … اليوم» on a page of the 23rd: what a dispatch reckons from is the day of its dateline.

        Of a page whose day is known, when the dateline gives the day before or the one before that.
        """
        first = time.draft.first
        if first is None or first != time.draft.last or self.latest is None or self.latest != self.earliest:
            return
        start, _ = self.page.reading.span(time.start, time.end, time.cut)
        late = (self.latest - first).days
        if 0 < late <= DISPATCHED and self._in_dateline(start):
            self.earliest = self.latest = first

    def _in_dateline(self, offset: int) -> bool:
        return any(r.kind == DATELINE and r.start <= offset < r.end for r in self.page.regions)

    def previous(self, grains: frozenset[str], before: int) -> int | None:
        """The number of the last dated expression of one of `grains` before token `before`, at most three sentences back."""
        page = self.page
        limit = page.sentence_index(before) - 3
        for number in range(len(self.placed) - 1, max(-1, len(self.placed) - 1 - LOOK_BACK), -1):
            placed = self.placed[number]
            if page.sentence_index(placed.start) < limit:
                return None
            if placed.end <= before and placed.draft.first is not None and placed.draft.grain in grains:
                return number
        return None
