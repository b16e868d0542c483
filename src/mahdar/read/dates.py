"""Chooses a page's publication day among all dates it says of itself, with the reason; never invents one.

Every date found is kept (`FoundDate`, with where it stood and its role). One is chosen when the evidence agrees;
where it does not, the answer is a range with the reason, or unknown.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from mahdar.model import FoundDate, Published

STRUCTURED = ("json-ld", "microdata", "meta", "time-element", "feed")
VISIBLE = ("header-line", "dateline", "above-title", "foot")
UNSURE_ORDER = "day and month cannot be told apart"
#: A page's own clock may run ahead of the crawler's by a day (zones); more is impossible.
CLOCK_SLACK = 1
#: Structured and visible days further apart than this are two different events (a republication, a redesign).
WIDEST_RANGE = 31
#: From this hour in UTC the day may already be the next one in the Arab world (UTC+1 … UTC+4).
LATE_HOUR_UTC = 20

_ISO = re.compile(
    r"\s*(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)

_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/\d{4}")
_DIGITS = {base + n: str(n) for base in (0x0660, 0x06F0) for n in range(10)}


def iso_day(text: str) -> str | None:
    """The day that an ISO timestamp begins with, as it is written there (no zone is applied); else `None`."""
    found = _ISO.match(text)
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return None


def is_late_utc(text: str) -> bool:
    """The timestamp is in UTC and so late that the local day may be the next."""
    found = _ISO.match(text)
    return bool(
        found and found[4] and found[6] in {"Z", "+00:00", "+0000"} and int(found[4]) >= LATE_HOUR_UTC
    )


def is_utc(text: str) -> bool:
    """The timestamp says that it is in UTC."""
    found = _ISO.match(text)
    return bool(found and found[6] in {"Z", "+00:00", "+0000"})


def choose(found: Sequence[FoundDate], captured: str | None = None, spoken: int | None = None) -> Published:
    """The publication day from `found`.

    `captured` is the day the page was saved (an upper bound). `spoken` is the weekday (Monday 0) that the lead
    calls today. With no date that can be the publication day the result is unknown and says why.
    """
    usable = [f for f in found if f.role == "published" and len(f.day) == 10 and f.doubt != UNSURE_ORDER]
    usable += _settled(found)
    why: list[str] = []
    if captured:
        late = [f for f in usable if _days(captured, f.day) > CLOCK_SLACK]
        usable = [f for f in usable if f not in late]
        why += [f"{f.text} lies after the day of capture" for f in late]
    if not usable:
        return Published(why=(*why, *_why_unknown(found)))
    structured = _best(usable, STRUCTURED)
    visible = _best(usable, VISIBLE)
    link = _best(usable, ("url",))
    return _with_spoken(_combine(structured, visible, link, why, found), spoken)


def _settled(found: Sequence[FoundDate]) -> list[FoundDate]:
    """Readings of d/m numbers that another date of the page settles."""
    unsure = [f for f in found if f.doubt == UNSURE_ORDER and f.role == "published"]
    if not unsure:
        return []
    sure = [
        f
        for f in found
        if f.doubt != UNSURE_ORDER and len(f.day) == 10 and f.role in {"published", "updated"}
    ]
    orders = {order for f in found if (order := _order_of(f.text))}
    if len(orders) == 1:
        first = orders == {"dmy"}
        named = [(f, _NUMBERS.search(f.text.translate(_DIGITS))) for f in unsure]
        told = [f for f, m in named if m and f.day[8:] == f"{int(m[1] if first else m[2]):02}"]
        if told:
            return told[:1]
    fits = [f for f in unsure for s in sure if abs(_days(f.day, s.day)) <= 1]
    return fits[:1] if len({f.day for f in fits}) == 1 else []


def _order_of(text: str) -> str | None:
    """The order that a numeric date shows by a number above twelve."""
    found = _NUMBERS.search(text.translate(_DIGITS))
    if found is None:
        return None
    return "dmy" if int(found[1]) > 12 else "mdy" if int(found[2]) > 12 else None


def _best(usable: Sequence[FoundDate], places: Sequence[str]) -> FoundDate | None:
    for place in places:
        for f in usable:
            if f.where == place:
                return f
    return None


def _combine(
    structured: FoundDate | None,
    visible: FoundDate | None,
    link: FoundDate | None,
    why: list[str],
    found: Sequence[FoundDate],
) -> Published:
    if structured and visible:
        gap = _days(structured.day, visible.day)
        if gap == 0:
            return _day(visible.day, why, f"{_named(structured)} and {_named(visible)} agree", found, visible)
        if abs(gap) == 1:
            if is_utc(structured.text):
                return _day(
                    visible.day,
                    why,
                    f"{_named(visible)} is the local day; {_named(structured)} is in UTC",
                    found,
                    visible,
                )
            low, high = sorted((structured.day, visible.day))
            return _range(low, high, why, f"{_named(structured)} and {_named(visible)} differ by a day")
        if link and link.day in {structured.day, visible.day}:
            kept = structured if link.day == structured.day else visible
            other = visible if kept is structured else structured
            return _day(
                kept.day, why, f"{_named(kept)} and the address agree; {_named(other)} differs", found, kept
            )
        low, high = sorted((structured.day, visible.day))
        reason = f"conflict: {_named(structured)} against {_named(visible)}"
        if abs(gap) <= WIDEST_RANGE:
            return _range(low, high, why, reason)
        return Published(why=(*why, reason))
    chosen = structured or visible or link
    if chosen is None:
        return Published(why=(*why, *_why_unknown(found)))
    if chosen is structured and is_late_utc(chosen.text):
        after = (date.fromisoformat(chosen.day) + timedelta(days=1)).isoformat()
        if link and link.day in {chosen.day, after}:
            return _day(link.day, why, f"the address settles {_named(chosen)}, late in UTC", found, link)
        return _range(
            chosen.day, after, why, f"{_named(chosen)} is late in UTC: the local day may be the next"
        )
    if chosen.doubt and "one day either way" in chosen.doubt:
        middle = date.fromisoformat(chosen.day)
        low, high = (middle - timedelta(days=1)).isoformat(), (middle + timedelta(days=1)).isoformat()
        return _range(low, high, why, f"{_named(chosen)}: {chosen.doubt}")
    if link and chosen is not link and abs(_days(link.day, chosen.day)) > 1:
        why.append(f"the address says {link.day}")
    return _day(chosen.day, why, _named(chosen), found, chosen)


def _day(day: str, why: list[str], reason: str, found: Sequence[FoundDate], chosen: FoundDate) -> Published:
    rest = [
        f"{f.role} {f.day} ({f.where})"
        for f in found
        if f.role in {"updated", "today", "capture"} and f.day != day
    ]
    doubt = [chosen.doubt] if chosen.doubt else []
    return Published(
        earliest=day, latest=day, basis="stated", why=(reason, *why, *doubt, *dict.fromkeys(rest))
    )


def _range(low: str, high: str, why: list[str], reason: str) -> Published:
    return Published(earliest=low, latest=high, basis="stated", why=(reason, *why))


def _with_spoken(published: Published, spoken: int | None) -> Published:
    """The lead says «today Tuesday» and the page's date is no Tuesday: the range holds both days."""
    if spoken is None or published.earliest is None or published.latest is None:
        return published
    low, high = date.fromisoformat(published.earliest), date.fromisoformat(published.latest)
    if any((low + timedelta(days=n)).weekday() == spoken for n in range((high - low).days + 1)):
        if low != high:
            fits = [low + timedelta(days=n) for n in range((high - low).days + 1)]
            fits = [d for d in fits if d.weekday() == spoken]
            if len(fits) == 1:
                day = fits[0].isoformat()
                reason = "the lead calls that weekday today"
                return Published(earliest=day, latest=day, basis="stated", why=(*published.why, reason))
        return published
    if (high + timedelta(days=1)).weekday() == spoken:
        high += timedelta(days=1)
    else:
        low -= timedelta(days=(low.weekday() - spoken) % 7)
    reason = "conflict: the lead calls another weekday today"
    return Published(
        earliest=low.isoformat(), latest=high.isoformat(), basis="stated", why=(*published.why, reason)
    )


def _why_unknown(found: Sequence[FoundDate]) -> tuple[str, ...]:
    if not found:
        return ("no date found on the page",)
    out: dict[str, None] = {}
    for f in found:
        if f.doubt == UNSURE_ORDER and f.role == "published":
            readings = sorted(g.day for g in found if g.text == f.text)
            out[f"{f.text}: {UNSURE_ORDER} ({' or '.join(readings)})"] = None
        elif len(f.day) != 10:
            out[f"{f.text} names only a month"] = None
        else:
            out[f"{f.text} ({f.where}) is not the day of publication: {f.role}"] = None
    return tuple(out)


def _named(f: FoundDate) -> str:
    return f"{f.where} {f.text}" if len(f.text) <= 60 else f"{f.where} {f.day}"


def _days(a: str, b: str) -> int:
    """Days from `a` to `b`."""
    return (date.fromisoformat(b) - date.fromisoformat(a)).days
