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

#: No news page on the web is older.
WEB = date(1994, 1, 1)
#: A range wider than this says nothing that a reader could use.
WIDEST = 800
#: «… 28 December» without a year, of something past or planned, lies within a year of publication.
YEAR = 366
#: A term («by 21 February») is spoken of as to come for some days after it has run out.
TERM = 7
_OPEN = re.compile(r"XXXX-(\d{2})(?:-(\d{2}))?$")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}$")
_BESIDE = re.compile(r"[ \u00a0]?[ \u00a0(]([12\u0661\u0662][\d]{3})(?!\d)")
_YEAR = re.compile(r"\d{4}(?:-|$)")
_STATED = re.compile(r"\d{4}(?:-\d{2})?$")


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
    if last < WEB:
        return _doubt("the page would be older than the web", (high,))
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
    if kind == "weekday":
        # stories that say «today» are often posted after midnight: one in twelve on news of known days
        left = [d for d in days if (d.isoweekday() - value) % 7 <= 1]
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


def usable(annotation: Annotation, facts: Iterable[FactLike]) -> list[FactLike]:
    """The facts of the times layer that may bound a range.

    A bare year in a clause of the past or the future bounds nothing: contracts, cups and plans carry years of both
    kinds (of 500 such bounds on news of known days one in ten was wrong). A day may be a bound on either side, a
    month on the near side only.
    """
    grains = {t.start: (t.value or "").count("-") for t in annotation.times if (t.value or "")[:4].isdigit()}
    out: list[FactLike] = []
    for fact in facts:
        grain = grains.get(_place(fact)[0], 0)
        if (fact.kind == "not_before" and grain < 1) or (fact.kind == "not_after" and grain < 2):
            continue
        out.append(fact)
    return out


def _place(fact: FactLike) -> tuple[int, int]:
    return int(getattr(fact, "start", -1)), int(getattr(fact, "end", -1))


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
        out += _of_year(time, annotation.document.text)
        out += _of_month(time)
        out += _of_pair(time, times)
    return out


def _of_today(time: TimeExpression) -> Iterator[Fact]:
    """«today Tuesday», «tomorrow Friday»: a day word with a weekday gives the weekday of publication."""
    shift, weekday = day_word(time.text)
    if shift is not None and weekday is not None:
        yield Fact("weekday", (weekday - shift) % 7 + 1, "certain", time.start, time.end, f"«{time.text}»")


def _of_year(time: TimeExpression, text: str) -> Iterator[Fact]:
    """«last year 2017», «the present year (2018)», «March 2018 next»: a stated year or month called last, present or next."""
    direction = _direction(time.text)
    if direction is None:
        return
    value, end = time.value or "", time.end
    if value == "XXXX" and len(tokenize(time.text).words) == 2 and (beside := _BESIDE.match(text, time.end)):
        value, end = str(int(beside[1])), beside.end()
        first, last = date(int(value), 1, 1), date(int(value), 12, 31)
    elif _STATED.match(value) and value[:4] in tokenize(time.text).words and time.earliest and time.latest:
        first, last = date.fromisoformat(time.earliest), date.fromisoformat(time.latest)
    else:
        return
    if direction == "this":
        low, high = first, last
    elif direction == "last":
        low, high = last + timedelta(days=1), last + timedelta(days=YEAR)
    else:
        low, high = first - timedelta(days=YEAR), first - timedelta(days=1)
    why = f"«{text[time.start : end]}»"
    yield Fact("not_before", low.isoformat(), "likely", time.start, end, why)
    yield Fact("not_after", high.isoformat(), "likely", time.start, end, why)


def _of_month(time: TimeExpression) -> Iterator[Fact]:
    """«the present March»: the month of publication."""
    found = _OPEN.match(time.value or "")
    if found and time.anchor == "published" and _direction(time.text) == "this":
        yield Fact("month", int(found[1]), "certain", time.start, time.end, f"«{time.text}»")


def _of_pair(time: TimeExpression, times: Sequence[TimeExpression]) -> Iterator[Fact]:
    """A day told first without its year and later with it: the first telling counts on a reader of that year.

    The other way round says nothing: after «28 December 2012» a bare «28 December» is that of 2012 in any year.
    """
    text = tokenize(time.text).words
    if any(len(w) == 4 and w.isdigit() for w in text) or not any(w.isdigit() for w in text):
        return
    found = _OPEN.match(time.value or "")
    newest = max(
        ((t.earliest or "") for t in times if t.anchor == "none" and _YEAR.match(t.value or "")), default=""
    )
    for twin in times:
        if (twin.earliest or "") < newest:
            continue  # the page knows of later times: the day is history, not news
        if twin.start <= time.start or twin.anchor != "none" or not _DAY.match(twin.value or ""):
            continue
        same = twin.value == time.value or (
            found and found[2] and (twin.value or "")[5:] == f"{found[1]}-{found[2]}"
        )
        if same and twin.earliest:
            day = date.fromisoformat(twin.earliest)
            why = f"«{time.text}» is «{twin.text}»"
            low, high = day - timedelta(days=YEAR), day + timedelta(days=YEAR)
            yield Fact("not_before", low.isoformat(), "likely", time.start, time.end, why)
            yield Fact("not_after", high.isoformat(), "likely", time.start, time.end, why)
            return


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
