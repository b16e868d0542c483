"""Operations for years and for dates in digits."""

from __future__ import annotations

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.ops_calendar import join, open_date, with_mod
from mahdar.annotate.times.scene import Draft, Scene, View
from mahdar.annotate.times.slots import FISCAL, read_year
from mahdar.arabic.clitics import splits
from mahdar.arabic.tokens import is_arabic

ORDER = "day/month order is assumed"
TWO_YEARS = "the first and the last of the years named, not the stretch between them"


def year(view: View, scene: Scene) -> Draft | None:
    """A year, with «عام» or by itself, and a part of it."""
    found = read_year(view)
    if found is None or found.number is None:
        return None
    number = found.number
    if 40 <= number <= 99 and found.era is None and view.items[-1].number is not None:
        number += 1900  # «حرب عام 67»
    if number < 100 and found.era is None:
        return None  # «عام واحد»
    draft = absolute_year(number, found.era)
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
    if scene.lone and len(view.words) == view.last - view.first:
        draft = absolute_year(number, None)  # «2020» and nothing else
        return with_mod(view, draft) if draft else None
    if after in guards["after_count"] or any(rest in guards["before_code"] for _, rest in splits(before)):
        return None
    if any(rest in guards["vision"] for n in (1, 2, 3) for _, rest in splits(view.before(n))):
        return None
    led = any(rest in guards["year_lead"] for _, rest in splits(before)) or _goes_on(view, scene)
    event = led or any(rest in guards["dated_event"] for n in (2, 3) for _, rest in splits(view.before(n)))
    alone = event or _stands_alone(number, before, after, guards["after_year"])
    if not view.has("mod") and not alone:
        return None
    draft = absolute_year(number, None)
    return with_mod(view, draft) if draft else None


def _goes_on(view: View, scene: Scene) -> bool:
    """«عامي 2000، و2007»: a year behind another and a comma, with «و»."""
    if not scene.placed or not view.items[0].cut or view.before() not in scene.knowledge.guards["list_comma"]:
        return False
    last = scene.placed[-1]
    return view.first - last.end == 1 and last.draft.grain == "year"


def _stands_alone(number: int, before: str, after: str, enders: frozenset[str]) -> bool:
    """A year of living memory after a noun and before a sign or a small word: «مونديال روسيا 2018،»."""
    if not 1950 <= number <= 2035 or number == 2000 or not is_arabic(before) or len(before) < 3:
        return False
    return not after or after in enders or not is_arabic(after)


def years(view: View, scene: Scene) -> Draft | None:
    """Two years as one stretch («بين 1915 و1917», «عامي 2011 و2012», «2018-2019»)."""
    a, b = view.number("year"), view.number("year2")
    if a is None or b is None:
        return None
    if view.id("fiscal") == "open":
        return Draft("DATE", None, anchor="published", doubt=FISCAL, grain="fiscal")
    if not scene.lone and view.has("pre") and not (view.has("units_year") or view.has("term")):
        return None  # in a text «من 2014 إلى 2018», «بين عامي 2014 و2018» are two times
    opened = view.before() in scene.knowledge.guards["range_from"] and not view.has("pre")
    if not scene.lone and opened and view.before(2) not in scene.knowledge.guards["period"]:
        return None  # the same without its «من»
    if b < 100 and a >= 1000:
        b += a // 100 * 100
    if not (1000 <= a < b <= 2999) or b - a > 500:
        return None
    joined = join(absolute_year(a, None), absolute_year(b, None))
    apart = view.has("units2_year") and not view.has("pre") and b - a > 1
    return joined._replace(doubt=TWO_YEARS) if joined and apart else joined


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
            doubt = ORDER
    if y < 100:
        if view.find("dash"):
            return None  # «4-4-2» is how a team stands
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
    """True when the digits and signs of a numeric date stand without spaces, or all with («15 / 3 / 2021»)."""
    tokens = [i for i in view.items if i.number is not None]
    between = [scene.touching(t) for t in range(tokens[0].start, tokens[-1].start)]
    return all(between) or (view.words[tokens[0].end] == "/" and not any(between))


def day_and_month(view: View, scene: Scene) -> Draft | None:
    """«يوم 3/7 الجاري»: a day and a month in digits, the year left to the words around."""
    day, number = view.number("day"), view.number("mon")
    if not day or not number or cal.valid_day(2000, number, day) is None:
        return None
    draft = open_date(view, scene, number, day, None, None)
    return draft._replace(doubt=draft.doubt or (ORDER if day <= 12 and day != number else None))


def month_number(view: View, scene: Scene) -> Draft | None:
    """«12/2020»: a month in digits, where no word makes it the number of a decision or an issue."""
    number, year = (i.number for i in view.items if i.number is not None)
    before = {rest for n in (1, 2) for _, rest in splits(view.before(n))}
    touching = scene.touching(view.first) and scene.touching(view.first + 1)
    if not number or not year or not touching or before & scene.knowledge.guards["before_code"]:
        return None
    if not 1900 <= year <= 2100:
        return None
    s = cal.month(year, number)
    return Draft("DATE", s.value, s.first, s.last, grain="month")
