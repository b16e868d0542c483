"""The publication day of undated pages, as a range narrowed by all that the text and the other pages give.

Facts are constraints on one unknown, the day of publication: a weekday, a month, a bound on a side. They are put
together by filtering the days that are left; each filter that removes days says why. Facts that exclude each other
give doubt (no range), never a choice. Method: constraint propagation over one finite domain (Mackworth 1977).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple, Protocol

from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.dating import dating_words
from mahdar.model import Annotation, Published, TimeExpression

#: A range wider than this says nothing that a reader could use.
WIDEST = 800
#: «… 28 December» without a year, of something past or planned, lies within a year of publication.
YEAR = 366
_OPEN = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?$")


class FactLike(Protocol):
    """A constraint on the publication day, as `mahdar.annotate.times.constraints` gives it."""

    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> int | str: ...
    @property
    def strength(self) -> str: ...
    @property
    def why(self) -> str: ...


class Fact(NamedTuple):
    """`kind`: weekday (ISO 1-7) | month (1-12) | day (of the month) | date | not_before | not_after (ISO days).

    `why` says in words what it rests on; `start`/`end` are offsets in the page's text, -1 when another page gives it.
    """

    kind: str
    value: int | str
    strength: str
    start: int
    end: int
    why: str


def narrow(facts: Iterable[FactLike]) -> Published:
    """The days that all `facts` leave, as a range with reasons. Unknown when they leave it open or exclude each other."""
    listed = sorted(facts, key=lambda f: (f.kind, str(f.value), f.strength, f.why))
    fixed = {str(f.value): f for f in listed if f.kind == "date"}
    if len(fixed) > 1:
        return _doubt("the text calls several days today", fixed.values())
    low = max((f for f in listed if f.kind == "not_before"), key=lambda f: str(f.value), default=None)
    high = min((f for f in listed if f.kind == "not_after"), key=lambda f: str(f.value), default=None)
    for fact in fixed.values():
        low = high = fact
    if low is None or high is None:
        known = [f for f in (low, high) if f is not None]
        return Published(
            why=tuple(f"{f.kind.replace('_', ' ')} {f.value}: {f.why}" for f in known)
            or ("nothing bounds the day",)
        )
    first, last = date.fromisoformat(str(low.value)), date.fromisoformat(str(high.value))
    if first > last:
        return _doubt("the bounds exclude each other", (low, high))
    why = (
        [f"not before {first}: {low.why}", f"not after {last}: {high.why}"] if low is not high else [low.why]
    )
    if (last - first).days > WIDEST:
        return Published(why=(*why, "too wide to be of use"))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    for kind in ("month", "day", "weekday"):
        days, reason, clash = _filter(days, kind, [f for f in listed if f.kind == kind])
        if clash:
            return _doubt(reason, ())
        why += [reason] if reason else []
    return Published(
        earliest=days[0].isoformat(), latest=days[-1].isoformat(), basis="inferred", why=tuple(why)
    )


def _filter(days: list[date], kind: str, facts: Sequence[FactLike]) -> tuple[list[date], str, bool]:
    """`days` that agree with the facts of one kind; the reason; True when they leave nothing."""
    if not facts:
        return days, "", False
    votes = Counter(int(f.value) for f in facts)
    if len(votes) > 1:
        # several weekdays called today come from quotes and from stories grown over days: none is used
        return days, f"several {kind}s are called the present one: not used", kind == "month"
    value = next(iter(votes))
    left = [d for d in days if _read(d, kind) == value]
    if not left:
        return days, f"contradiction: no such {kind} in the range ({facts[0].why})", True
    if len(left) == len(days):
        return days, "", False
    return left, f"{kind} {value}: {facts[0].why}", False


def _read(day: date, kind: str) -> int:
    return {"month": day.month, "day": day.day, "weekday": day.isoweekday()}[kind]


def _doubt(reason: str, facts: Iterable[FactLike]) -> Published:
    return Published(why=(f"contradiction: {reason}", *(f"{f.kind} {f.value}: {f.why}" for f in facts)))


# ------------------------------------------------------------------ what one page's times give


def facts_of(annotation: Annotation) -> list[Fact]:
    """The facts that a page's own times give, beside those of the times layer.

    Pairs of times: «28 December» and «28 December 2022» are one day told twice, so publication is within a year of
    it; with «last» it is after it, with «next» before it.
    """
    quotes = [(s.start, s.end) for s in annotation.statements if s.kind == "direct"]
    times = [t for t in annotation.times if t.type == "DATE" and not any(a <= t.start < b for a, b in quotes)]
    out: list[Fact] = []
    for time in times:
        out += _of_today(time)
        out += _of_pair(time, times)
    return out


def _of_today(time: TimeExpression) -> Iterator[Fact]:
    """«today Tuesday», «tomorrow Friday»: a day word with a weekday gives the weekday of publication."""
    shift, weekday = day_word(time.text)
    if shift is not None and weekday is not None:
        yield Fact("weekday", (weekday - shift) % 7 + 1, "certain", time.start, time.end, f"«{time.text}»")


def _of_pair(time: TimeExpression, times: Sequence[TimeExpression]) -> Iterator[Fact]:
    found = _OPEN.match(time.value or "")
    if found is None or time.anchor != "published":
        return
    month, number = int(found[1]), int(found[2]) if found[2] else None
    direction = _direction(time.text)
    if direction == "this":
        yield Fact("month", month, "certain", time.start, time.end, f"«{time.text}»")
        return
    twins = {t.earliest: t for t in times if t.anchor == "none" and _same_day(t, month, number)}
    if len(twins) != 1:
        return
    twin = next(iter(twins.values()))
    if twin.earliest is None or twin.latest is None:
        return
    first, last = date.fromisoformat(twin.earliest), date.fromisoformat(twin.latest)
    why = f"«{time.text}» is «{twin.text}»"
    if direction != "next":
        yield Fact(
            "not_after", (last + timedelta(days=YEAR)).isoformat(), "likely", time.start, time.end, why
        )
    if direction == "last":
        yield Fact("not_before", first.isoformat(), "likely", time.start, time.end, why)
    elif direction == "next":
        yield Fact("not_after", last.isoformat(), "likely", time.start, time.end, why)
        yield Fact(
            "not_before", (first - timedelta(days=YEAR)).isoformat(), "likely", time.start, time.end, why
        )
    else:
        yield Fact(
            "not_before", (first - timedelta(days=YEAR)).isoformat(), "likely", time.start, time.end, why
        )


def _same_day(time: TimeExpression, month: int, number: int | None) -> bool:
    """A stated day (or month, when the other names no day) of that month."""
    if not time.earliest or not time.latest or not (time.value or "")[:4].isdigit():
        return False
    first, last = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
    if first.month != month or last.month != month or (first.year, first.month) != (last.year, last.month):
        return False
    return number is None or (first == last and first.day == number)


def _direction(text: str) -> str | None:
    directions = dating_words().directions
    return next((directions[w] for w in tokenize(text).words if w in directions), None)


def day_word(text: str) -> tuple[int | None, int | None]:
    """(days from publication, weekday Monday 0) that a time expression names: «tomorrow Tuesday» → (1, 1)."""
    words = tokenize(text).words
    known = dating_words()
    weekday = next((known.weekdays[w] for w in words if w in known.weekdays), None)
    for phrase, shift in sorted(known.deictics.items(), key=lambda item: -len(item[0])):
        for at in range(len(words) - len(phrase) + 1):
            if tuple(words[at : at + len(phrase)]) == phrase:
                return shift, weekday
    return None, weekday
