"""What one page's text says of the day it was written on: each expression as a set of days, with its reason.

Only what the text fixes is used: «اليوم الثلاثاء» leaves Tuesdays, «يناير الجاري» leaves Januaries, a full date told as
past leaves the days from it on. What merely makes a day likely (a story is mostly about this week) is not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from mahdar.annotate.page import Page
from mahdar.annotate.times.clause import CERTAIN, LIKELY, Direction
from mahdar.annotate.times.engine import Engine
from mahdar.arabic.clitics import splits
from mahdar.arabic.lexicon import canonical_all
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.times import Sense
from mahdar.link.dating import calendar as cal
from mahdar.model import Annotation, TimeExpression

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
#: A month without its year that is told as past is not one of the next weeks; nor the other way round.
FAR_SIDE = 45
#: Two expressions stand in apposition when at most so many tokens lie between them («الشهر الماضي، في العاشر من آذار»).
APPOSITION = 2
#: So many tokens before a date may hold the word that puts it ahead («الانتخابات المقررة في 2021»).
AHEAD_REACH = 2
#: «… 28 December» without a year lies within a year of the day of writing.
YEAR = 366
#: What was expected of a year is still told so in the months in which its figures come in.
EXPECTED_STILL = 120
#: A weekday with day and month but no year is of a day this near the writing: plans seldom lie further ahead.
AHEAD_DAYS = 120
#: A page is put up on the day it was written, or so many days later: one in fifteen is, in the news corpus.
LATE = 1
#: Dates are told as past by a plain verb nineteen times in twenty: two of them are taken, one alone is not.
PAST_NEEDED = 2

#: Rules of the times layer whose «اليوم» is the day of writing.
_RECKONED = frozenset({"deictic", "date", "clock", "numeric", "hijri-date", "hijri-and-civil"})


class Evidence(NamedTuple):
    """The publication days that one observation leaves, the kind of observation, and the reason in words."""

    days: int
    kind: str
    why: str
    core: int = cal.ALL  # the days without the slack that the observation is given


class Seen(NamedTuple):
    """One expression with its tokens `[first, last)`, the senses of its words, and which way its clause looks."""

    time: TimeExpression
    first: int
    last: int
    senses: tuple[Sense, ...]
    direction: Direction
    ahead: bool  # a word before it puts it after the day of writing

    def id(self, *kinds: str) -> str | None:
        return next((s.id for s in self.senses if s.kind in kinds), None)

    @property
    def deictic(self) -> int | None:
        """The days from the day of writing, for «اليوم», «أمس», «غدا»; «اليوم الأخير» is none of these."""
        found = self.id("deictic") if self.time.rule in _RECKONED else None
        return int(found) if found is not None else None

    @property
    def toward(self) -> str | None:
        """`last`, `next` or `this`, when the words say so."""
        return self.id("dir") or ("this" if self.id("this") else None)

    @property
    def way(self) -> str | None:
        """`past` or `future`: by a direction word, else by the clause."""
        return {"last": "past", "next": "future"}.get(self.toward or "") or self.direction.way


def read_times(page: Page, times: tuple[TimeExpression, ...], engine: Engine) -> list[Seen]:
    """The page's dates with what dating asks of them."""
    out = []
    for time in times:
        if time.type not in {"DATE", "TIME"}:
            continue
        first, last = page.reading.token_range(time.start, time.end)
        if first < last:
            direction = engine.clauses.direction(page, first, last)
            before = page.words[max(0, first - AHEAD_REACH) : first]
            ahead = any(rest in ahead_words() for word in before for _, rest in splits(word))
            senses = tuple(_senses(page.words, first, last, engine))
            out.append(Seen(time, first, last, senses, direction, ahead))
    return out


@lru_cache(maxsize=1)
def ahead_words() -> frozenset[str]:
    rows = read_table("link/dating.tsv", required=("class", "words"))
    return frozenset(canonical_all([w for row in rows if row["class"] == "ahead" for w in row.list("words")]))


def _senses(words: list[str], first: int, last: int, engine: Engine) -> Iterator[Sense]:
    at = first
    while at < last:
        known = engine.vocabulary.known(words[at])
        step, senses = 1, known.senses if known else ()
        for rest, _, found in known.phrases if known else ():
            if at + 1 + len(rest) <= last and tuple(words[at + 1 : at + 1 + len(rest)]) == rest:
                step, senses = 1 + len(rest), found
                break
        yield from senses
        at += step


def text_evidence(seen: list[Seen]) -> Iterator[Evidence]:
    """All that the expressions of one page say of its day."""
    for n, one in enumerate(seen):
        yield from _deictic(one)
        yield from _absolute(one)
        yield from _open(one)
        if n + 1 < len(seen) and seen[n + 1].first - one.last <= APPOSITION:
            yield from _apposition(one, seen[n + 1])
    yield from _told_past(seen)
    yield from _told_twice(seen)


def _day(time: TimeExpression) -> date | None:
    """The single day of an absolute expression."""
    fixed = time.anchor == "none" and time.earliest is not None and time.earliest == time.latest
    return date.fromisoformat(time.earliest) if fixed and time.earliest else None


def month_day(time: TimeExpression) -> tuple[int, int | None] | None:
    """(month, day) of an expression without its year."""
    value = (time.value or "").split("T")[0]
    if not value.startswith("XXXX-") or not value[5:7].isdigit():
        return None
    day = value[8:10]
    return int(value[5:7]), int(day) if day.isdigit() else None


def _quoted(time: TimeExpression) -> str:
    return f"«{' '.join(time.text.split())}»"


def _deictic(one: Seen) -> Iterator[Evidence]:
    by = one.deictic
    if by is None:
        return
    words = _quoted(one.time)
    weekday = one.id("weekday", "weekdayweak")
    day, open_day = _day(one.time), month_day(one.time)
    if day is not None:
        yield Evidence(
            cal.spread(cal.of_days([day]), -by, LATE - by),
            "deictic-date",
            f"{words} fixes the day of writing",
        )
    elif open_day is not None and open_day[1] is not None:
        yield Evidence(
            cal.spread(cal.yearly(open_day[0], open_day[1]), -by, LATE - by),
            "deictic-open",
            f"{words} fixes day and month",
        )
    if weekday:
        number = (int(weekday) - by - 1) % 7 + 1
        days = cal.spread(cal.weekday(number), 0, LATE)
        yield Evidence(
            days,
            "deictic-weekday",
            f"{words}: written on a {WEEKDAYS[number - 1]}, put up then or a day later",
        )


def _absolute(one: Seen) -> Iterator[Evidence]:
    """A date with its year, or a year: before the writing, after it, or around it."""
    time = one.time
    if time.anchor != "none" or time.earliest is None or time.latest is None or one.deictic is not None:
        return
    first, last = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
    words = _quoted(time)
    toward, grain = one.toward, len((time.value or "").split("T")[0])
    if grain == 4 and toward is not None:
        number = first.year + {"last": 1, "this": 0, "next": -1}[toward]
        yield Evidence(cal.year(number), f"year-{toward}", f"{words}: written in {number}")
    elif toward == "this" and grain == 7:
        yield Evidence(cal.span(first, last), "month-this", f"{words} is the month of writing")
    elif toward == "last" and grain in {7, 10}:
        yield Evidence(
            cal.span(first, last + timedelta(days=YEAR)), "stated-last", f"{words} is within the year before"
        )
    elif toward == "next" and grain in {7, 10}:
        yield Evidence(
            cal.span(first - timedelta(days=YEAR), last), "stated-next", f"{words} is within the year after"
        )
    elif (one.ahead and grain == 4 and one.way != "past") or toward == "next":
        end = last + timedelta(days=EXPECTED_STILL if grain == 4 else 0)
        yield Evidence(cal.span(None, end), "future", f"{words} is told as still to come")
    elif one.way == "past" and one.direction.strength >= (LIKELY if grain == 10 else CERTAIN):
        yield Evidence(cal.span(first, None), "past", f"{words} is told as past")


def held_evidence(annotation: Annotation) -> Iterator[Evidence]:
    """A contact told as held on a stated day is over when the page is written."""
    stated = {(t.start, t.end): t for t in annotation.times if t.anchor != "published" and t.earliest}
    for report in annotation.meetings:
        if report.status != "held":
            continue
        for mention in report.mentions:
            time = stated.get((mention.start, mention.end)) if mention.slot == "when" else None
            fine = time is not None and len((time.value or "").split("T")[0]) > 4  # a year says too little
            if fine and time is not None and time.earliest and time.anchor != "event":
                days = cal.span(date.fromisoformat(time.earliest), None)
                yield Evidence(days, "held", f"a meeting is told as held {_quoted(time)}")


def _told_past(seen: list[Seen]) -> Iterator[Evidence]:
    """Dates told as past by plain verbs: the latest day that so many of them reach."""
    told = [
        one
        for one in seen
        if one.time.anchor == "none"
        and one.time.earliest is not None
        and one.way == "past"
        and not one.ahead
        and one.toward is None
        and _plain(one)
    ]
    told = list({one.time.value: one for one in told}.values())
    told.sort(key=lambda one: (one.time.earliest or "", one.first), reverse=True)
    if len(told) >= PAST_NEEDED and (earliest := told[PAST_NEEDED - 1].time.earliest):
        words = " and ".join(_quoted(one.time) for one in told[:PAST_NEEDED])
        yield Evidence(cal.span(date.fromisoformat(earliest), None), "past-two", f"{words} are told as past")


def _told_twice(seen: list[Seen]) -> Iterator[Evidence]:
    """A day told first without its year and later with it: the first telling counts on a reader of that year.

    The other way round says nothing, for after «28 December 2012» a bare «28 December» is that of 2012 in any year; nor
    does it where the page knows of later days.
    """
    newest = max((o.time.latest or "" for o in seen if o.time.anchor == "none"), default="")
    for one in seen:
        open_day = one.time.anchor != "none" and "month" in {s.kind for s in one.senses}
        if not open_day or one.toward is not None:
            continue
        for two in seen:
            day = _day(two.time)
            if day is None or two.first < one.last or (two.time.earliest or "") < newest:
                continue
            found = month_day(one.time)
            if one.time.value == two.time.value or found == (day.month, day.day):
                around = cal.span(day - timedelta(days=YEAR), day + timedelta(days=YEAR))
                yield Evidence(
                    around, "told-twice", f"{_quoted(one.time)} is {_quoted(two.time)}, told without its year"
                )


def _plain(one: Seen) -> bool:
    """Told by a verb of events, not of saying: «said … 2022» may speak of what is to come."""
    grain = len((one.time.value or "").split("T")[0])
    return grain in {4, 7, 10} and one.direction.strength == LIKELY


def _open(one: Seen) -> Iterator[Evidence]:
    """A month or a day of a month without its year."""
    if one.deictic is not None or one.time.anchor != "published" or one.id("holiday"):
        return
    words, named = _quoted(one.time), one.id("month", "monthweak")
    units = {s.id for s in one.senses if s.kind == "unit"}
    if one.toward is not None and "year" in units:
        return  # «12 أيار من هذا العام» fixes the year, not the month
    if one.toward == "this" and named:
        name = MONTHS[int(named) - 1]
        yield Evidence(cal.month(int(named)), "open-this", f"{words}: written in {name}")
        return
    found = month_day(one.time)
    if found is None:
        return
    month, day = found
    weekday = one.id("weekday", "weekdayweak")
    if weekday and day is not None:
        years = cal.yearly(month, day) & cal.weekday(int(weekday))
        yield Evidence(
            cal.spread(years, -AHEAD_DAYS, YEAR), "weekday-date", f"{words}: the years that have this day"
        )
    if one.toward is not None and day is None:
        why = f"{words}: not written in {MONTHS[month - 1]}"
        yield Evidence(cal.ALL & ~cal.month(month), f"open-{one.toward}", why)
    elif one.toward == "next":
        without = cal.spread(cal.yearly(month, day or 28), 2, FAR_SIDE)
        why = f"{words} is still to come: not written in the weeks after it"
        yield Evidence(cal.ALL & ~without, "open-next-day", why)
    elif one.toward == "last" or (day is None and one.way == "past" and one.direction.strength >= LIKELY):
        without = cal.spread(cal.yearly(month, day or 1), -FAR_SIDE, -1)
        why = f"{words} is told as past: not written in the weeks before it"
        yield Evidence(cal.ALL & ~without, "open-past", why)


def _apposition(one: Seen, two: Seen) -> Iterator[Evidence]:
    """«الشهر الماضي، في العاشر من آذار»: a month reckoned from the day of writing, and a day in it by its name.

    Likewise «العام الجاري 2020»; «العام الجاري وعام 2017» are two years.
    """
    if one.id("unit") == "year" and one.toward and two.time.text.isdigit() and two.first == one.last:
        number = int(two.time.text) + {"last": 1, "this": 0, "next": -1}[one.toward]
        why = f"{_quoted(one.time)} and {_quoted(two.time)}: written in {number}"
        yield Evidence(cal.year(number), "apposed-year", why)
        return
    if one.id("unit") != "month" or one.toward is None:
        one, two = two, one
    toward, found = one.toward, month_day(two.time)
    if one.id("unit") != "month" or toward is None or found is None or found[1] is None:
        return
    if two.toward is not None or two.deictic is not None:
        return
    number = (found[0] + {"last": 1, "this": 0, "next": -1}[toward] - 1) % 12 + 1
    why = f"{_quoted(one.time)} and {_quoted(two.time)}: written in {MONTHS[number - 1]}"
    yield Evidence(cal.month(number), "apposed-month", why)
