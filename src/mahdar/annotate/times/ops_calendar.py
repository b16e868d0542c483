"""Operations for calendar times: days, months, years, quarters, decades, centuries, numeric dates, Hijri dates."""

from __future__ import annotations

from datetime import date

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.scene import Draft, Scene, View
from mahdar.annotate.times.slots import Month, Year, read_direction, read_month, read_year, year_number
from mahdar.arabic.clitics import splits

NEAREST = "the text does not say the year; the nearest is taken"


def calendar(view: View, scene: Scene) -> Draft | None:
    """A day of a civil month, with or without its year, weekday and part of day."""
    month, day = read_month(view), view.number("day")
    if month is None or day is None or not 1 <= day <= 31:
        return None
    year = read_year(view)
    weekday = view.id("weekday")
    if month.weak and not (month.company or year or weekday or view.items[0].number is not None):
        return None
    draft = day_of_month(view, scene, day, month, year, int(weekday) if weekday else None)
    return _with_part(view, draft) if draft else None


def day_of_month(
    view: View, scene: Scene, day: int, month: Month, year: Year | None, weekday: int | None
) -> Draft | None:
    """The draft of a day and month; the year stated, or found from direction word, weekday or clause."""
    if cal.valid_day(2000, month.number, day) is None:
        return None
    doubt, anchor = month.doubt, "none"
    number: int | None = None
    if year is not None:
        number, found_anchor, why = year_number(scene, view, year)
        doubt = doubt or why
        if number is None:
            return Draft(
                "DATE", f"XXXX-{month.number:02d}-{day:02d}", anchor=found_anchor, doubt=doubt, grain="day"
            )
        d = cal.valid_day(number, month.number, day)
        if d is None:
            return None
        if weekday and d.isoweekday() != weekday:
            doubt = doubt or f"the weekday stated is not that of {d.isoformat()}"
        return Draft("DATE", d.isoformat(), d, d, anchor=found_anchor, doubt=doubt, grain="day")
    del anchor
    return open_date(view, scene, month.number, day, weekday, doubt)


def open_date(
    view: View, scene: Scene, month: int, day: int | None, weekday: int | None, doubt: str | None
) -> Draft:
    """A month, or a day of a month, without its year."""
    symbol = f"XXXX-{month:02d}" + (f"-{day:02d}" if day else "")
    grain = "day" if day else "month"
    key = (month, day)
    if scene.earliest is None or scene.latest is None:
        return Draft("DATE", symbol, anchor="published", doubt=doubt, grain=grain, open=key)
    direction = {"last": "past", "next": "future", "this": "this"}.get(read_direction(view) or "")
    stated = direction is not None
    if direction is None:
        direction = scene.direction(view)
    years = {pick_year(p, month, day, weekday, direction, stated) for p in (scene.earliest, scene.latest)}
    found, loose = years.pop()
    if years:
        return Draft(
            "DATE",
            symbol,
            anchor="published",
            doubt="the publication day is known only as a range",
            grain=grain,
            open=key,
        )
    stretch = _stretch(found, month, day)
    if stretch is None:
        return Draft("DATE", symbol, anchor="published", doubt=doubt, grain=grain, open=key)
    if weekday and day and stretch.first.isoweekday() != weekday:
        doubt = doubt or f"the weekday stated is not that of {stretch.value}"
    if loose:
        doubt = doubt or NEAREST
    return Draft(
        "DATE",
        stretch.value,
        stretch.first,
        stretch.last,
        anchor="published",
        doubt=doubt,
        grain=grain,
        open=key,
    )


def _stretch(year: int, month: int, day: int | None) -> cal.Stretch | None:
    if day is None:
        return cal.month(year, month)
    d = cal.valid_day(year, month, day)
    return cal.day(d) if d else None


def pick_year(
    anchor: date, month: int, day: int | None, weekday: int | None, direction: str | None, stated: bool
) -> tuple[int, bool]:
    """The year of a month or day without one, and whether it was only the nearest.

    A stated weekday that fits one of the three years around the anchor decides; then direction; then nearness.
    """
    options = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        stretch = _stretch(year, month, day)
        if stretch is not None:
            options.append((year, stretch))
    if not options:  # 29 February: the last or next leap year
        for away in range(2, 9):
            for year in (anchor.year - away, anchor.year + away):
                if _stretch(year, month, day) is not None:
                    return year, True
    if weekday and day:
        fitting = [o for o in options if o[1].first.isoweekday() == weekday]
        if fitting:
            options = fitting
    if direction == "this":
        return min(options, key=lambda o: abs(o[0] - anchor.year))[0], False
    if direction == "past":
        if stated and day is None:
            gone = [o for o in options if o[1].last < anchor]
        else:
            gone = [o for o in options if o[1].first <= anchor]
        if gone:
            return gone[-1][0], False
    if direction == "future":
        if stated and day is None:
            left = [o for o in options if o[1].first > anchor]
        else:
            left = [o for o in options if o[1].last >= anchor]
        if left:
            return left[0][0], False
    best = min(options, key=lambda o: _distance(anchor, o[1]))
    return best[0], _distance(anchor, best[1]) > 45


def _distance(anchor: date, stretch: cal.Stretch) -> int:
    if stretch.first <= anchor <= stretch.last:
        return 0
    return min(abs((stretch.first - anchor).days), abs((stretch.last - anchor).days))


def month(view: View, scene: Scene) -> Draft | None:
    """A month with or without its year, and a part of it («أوائل أيار»)."""
    found = read_month(view)
    if found is None:
        return None
    year, direction = read_year(view), read_direction(view)
    if found.weak and not (found.company or year or (direction and view.before() not in {""})):
        return None
    if year is not None:
        number, anchor, why = year_number(scene, view, year)
        if number is None:
            draft = Draft("DATE", f"XXXX-{found.number:02d}", anchor=anchor, doubt=why, grain="month")
        elif not 1 <= number <= 9998:
            return None
        else:
            s = cal.month(number, found.number)
            draft = Draft(
                "DATE", s.value, s.first, s.last, anchor=anchor, doubt=found.doubt or why, grain="month"
            )
    else:
        draft = open_date(view, scene, found.number, None, None, found.doubt)
    return with_mod(view, draft)


def with_mod(view: View, draft: Draft) -> Draft:
    """Narrow a draft to its START, MID or END when the rule has such a slot."""
    mod = view.id("mod")
    if mod is None or mod not in {"START", "MID", "END"}:
        return draft
    if draft.first is None or draft.last is None or draft.grain is None:
        return draft._replace(mod=mod)
    first, last = cal.part(cal.Stretch("", draft.first, draft.last, draft.grain, ""), mod)
    return draft._replace(mod=mod, first=first, last=last)


def _with_part(view: View, draft: Draft) -> Draft:
    part = view.id("part", "part", "partadv")
    if part is None or draft.value is None:
        return draft
    return draft._replace(type="TIME", value=f"{draft.value}T{part}")


def days(view: View, scene: Scene) -> Draft | None:
    """Several days of one month, or a range of days («بين 3 و5 آذار», «يومي 11 و12 يوليو»)."""
    found = read_month(view, "month2" if view.has("month2") else "month")
    first, last = view.number("day"), view.number("day2")
    if found is None or first is None or last is None:
        return None
    year = read_year(view, "year2" if view.has("year2") else "year")
    if not view.has("month2"):
        if not 1 <= first < last <= 31:
            return None
        a = day_of_month(view, scene, first, found, year, None)
        b = day_of_month(view, scene, last, found, year, None)
    else:
        start = read_month(view)
        if start is None or not 1 <= first <= 31 or not 1 <= last <= 31:
            return None
        b = day_of_month(view, scene, last, found, year, None)
        own = read_year(view)
        if own is None and b is not None and b.last is not None:
            turn = start.number > found.number
            own = Year(b.last.year - turn, None, None)
        a = day_of_month(view, scene, first, start, own, None)
    return join(a, b)


def join(a: Draft | None, b: Draft | None) -> Draft | None:
    """One draft from the first day of `a` to the last of `b`."""
    if a is None or b is None:
        return None
    if a.first is not None and b.last is not None and a.first > b.last:
        return None
    return Draft(
        "DATE",
        f"{a.value}/{b.value}",
        a.first,
        b.last,
        anchor=b.anchor,
        doubt=a.doubt or b.doubt,
        grain="range",
    )


def months(view: View, scene: Scene) -> Draft | None:
    """Two or more months as one stretch («بين آذار ومايو 2020», «شهري مارس وأبريل»)."""
    a, b = read_month(view), read_month(view, "month2")
    if a is None or b is None:
        return None
    year2 = read_year(view, "year2")
    if year2 is None:
        last = open_date(view, scene, b.number, None, None, b.doubt)
    else:
        number, anchor, why = year_number(scene, view, year2)
        if number is None:
            return Draft("DATE", None, anchor=anchor, doubt=why, grain="range")
        s = cal.month(number, b.number)
        last = Draft("DATE", s.value, s.first, s.last, anchor=anchor, grain="month")
    if last.last is None:
        return Draft(
            "DATE", f"XXXX-{a.number:02d}/{last.value}", anchor=last.anchor, doubt=last.doubt, grain="range"
        )
    year1 = read_year(view)
    start = year1.number if year1 and year1.number else last.last.year - (a.number > b.number)
    s = cal.month(start, a.number)
    first = Draft("DATE", s.value, s.first, s.last, anchor=last.anchor, doubt=a.doubt, grain="month")
    return join(first, last)


def year(view: View, scene: Scene) -> Draft | None:
    """A year, with «عام» or by itself, and a part of it."""
    found = read_year(view)
    if found is None or found.number is None:
        return None
    draft = absolute_year(found.number, found.era)
    return with_mod(view, draft) if draft else None


def absolute_year(number: int, era: str | None) -> Draft | None:
    if era == "AH" or (era is None and 1300 <= number <= 1500):
        s = cal.hijri_year(number)
        if s is None:
            return None
        return Draft("DATE", s.value, s.first, s.last, grain="year")
    if era == "BC":
        return Draft("DATE", f"BC{number:04d}", grain="year")
    if not 1 <= number <= 2999:
        return None
    s = cal.year(number)
    return Draft("DATE", s.value, s.first, s.last, grain="year")


def bare_year(view: View, scene: Scene) -> Draft | None:
    """Four digits by themselves: a year only where the words beside say so."""
    number = view.items[-1].number
    if number is None or not 1800 <= number <= 2100:
        return None
    guards = scene.knowledge.guards
    before, after = view.before(), view.after()
    if before in guards["before_code"] or after in guards["after_count"]:
        return None
    if not view.has("mod") and not _led(view, guards["year_lead"]):
        return None
    draft = absolute_year(number, None)
    return with_mod(view, draft) if draft else None


def _led(view: View, lead: frozenset[str]) -> bool:
    return any(rest in lead for _, rest in splits(view.before()))


def years(view: View, scene: Scene) -> Draft | None:
    """Two years as one stretch («بين 1915 و1917», «عامي 2011 و2012», «2018-2019»)."""
    a, b = view.number("year"), view.number("year2")
    if a is None or b is None:
        return None
    if b < 100 and a >= 1000:
        b += a // 100 * 100
    if not (1000 <= a < b <= 2999) or b - a > 500:
        return None
    return join(absolute_year(a, None), absolute_year(b, None))


def numeric(view: View, scene: Scene) -> Draft | None:
    """Digits with signs between: ISO, day/month/year, year/month/day; order doubt is recorded."""
    numbers = [i.number for i in view.items if i.number is not None]
    if not _glued(view, scene):
        return None
    doubt = None
    if len(numbers) < 3 or None in numbers:
        return None
    a, b, c = (int(n or 0) for n in numbers[:3])
    if a > 31:
        y, m, d = a, b, c
        if m > 12 >= d:
            m, d = d, m
    else:
        d, m, y = a, b, c
        if m > 12 >= d:
            d, m = m, d
            doubt = "read as month/day/year"
        elif d <= 12 and m != d:
            doubt = "day/month order is assumed"
    if y < 100:
        y += 2000 if y < 70 else 1900
    if 1300 <= y <= 1500:
        found = cal.hijri_day(y, m, d)
        doubt = None
    elif 1800 <= y <= 2200:
        found = cal.valid_day(y, m, d)
    else:
        return None
    if found is None:
        return None
    if a > 31:
        doubt = None
    weekday = view.id("weekday")
    if weekday and doubt:
        doubt = None if found.isoweekday() == int(weekday) else doubt
    return Draft("DATE", found.isoformat(), found, found, doubt=doubt, grain="day")


def _glued(view: View, scene: Scene) -> bool:
    """True when the digits and signs of a numeric date stand without spaces."""
    tokens = [i for i in view.items if i.number is not None]
    return all(scene.touching(t) for t in range(tokens[0].start, tokens[-1].start))
