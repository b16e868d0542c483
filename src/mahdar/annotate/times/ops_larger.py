"""Operations for decades, centuries, Islamic dates, and numbered pieces of a month or year."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.choose import open_draft
from mahdar.annotate.times.clause import UNDECIDED
from mahdar.annotate.times.ops_calendar import month, with_mod
from mahdar.annotate.times.scene import NO_TIME, Draft, Scene, View
from mahdar.annotate.times.slots import FISCAL, SHIFTS, read_direction, read_month, read_year, year_number
from mahdar.arabic.clitics import splits


def decade(view: View, scene: Scene) -> Draft | None:
    """«التسعينيات», «ثمانينيات القرن الماضي»: the twentieth century's unless another is named."""
    ten = view.id("decade")
    if ten is None:
        return None
    base = 1900
    doubt = None
    if view.has("century"):
        base = (_century_number(view, scene) or 20) * 100 - 100
    elif int(ten) <= 20 and scene.latest is not None and scene.latest.year >= 2010 + int(ten):
        doubt = "the century is not stated"
        base = 2000 if view.id("decade") == "20" else 1900
    s = cal.decade(base + int(ten))
    return with_mod(view, Draft("DATE", s.value, s.first, s.last, doubt=doubt, grain="decade"))


def _century_number(view: View, scene: Scene) -> int | None:
    direction = view.id("century", "dir", "dirweak")
    if direction is None and view.id("century", "this"):
        direction = "this"
    if direction:
        shift = SHIFTS[direction]
        now = scene.latest.year if scene.latest else 2001
        return now // 100 + 1 + shift
    return view.number("century")


def century(view: View, scene: Scene) -> Draft | None:
    """«القرن الماضي», «القرن العشرين», «القرن 19»."""
    number = _century_number(view, scene)
    if number is None or not 1 <= number <= 22:
        return None
    if view.id("century", "era") == "BC":
        return Draft("DATE", None, grain="century")
    s = cal.century(number)
    return with_mod(view, Draft("DATE", s.value, s.first, s.last, grain="century"))


def hijri(view: View, scene: Scene) -> Draft | None:
    """A day or month of the Islamic calendar, or a part of the month."""
    named = scene.knowledge.guards["named_place"]
    if view.has("day") and any(rest in named for _, rest in splits(view.before())):
        return NO_TIME  # «شارع 14 رمضان»
    draft = hijri_month(view, scene)
    return with_mod(view, draft) if draft else None


def hijri_month(view: View, scene: Scene) -> Draft | None:
    """The Islamic month of a match, or its day."""
    month = read_month(view, "hijrimonth", ("hijri", "hijriweak"))
    if month is None:
        return None
    day = view.number("day") if view.has("day") else None
    if view.has("day") and (day is None or not 1 <= day <= 30):
        return None
    year = read_year(view)
    direction = read_direction(view)
    lead = scene.knowledge.guards.get("hijri_lead", frozenset())
    lone = month.weak and not month.company and day is None and year is None and direction is None
    if lone and not view.has("mod") and (month.number != 9 or view.before() not in lead):
        return None
    if year is not None and year.number is not None:
        draft = _hijri_at(year.number, month.number, day)
    elif year is not None:
        number, anchor, why = year_number(scene, view, year)
        draft = _hijri_in_civil(number, month.number, day) if number else None
        if draft is None:
            return Draft("DATE", "XXXX-XX-XX" if day else "XXXX-XX", anchor=anchor, doubt=why, grain="month")
        draft = draft._replace(anchor=anchor, doubt=why)
    else:
        draft = open_draft(
            scene,
            lambda anchor: _hijri_options(anchor, month.number, day),
            "XXXX-XX-XX" if day else "XXXX-XX",
            "day" if day else "month",
            UNDECIDED if direction else scene.direction(view),
            direction,
        )
    return draft


def hijri_and_civil(view: View, scene: Scene) -> Draft | None:
    """A day under both calendars as one expression: the civil date counts, and more than a day between them is doubt."""
    islamic, civil = read_month(view, "hijrimonth", ("hijri", "hijriweak")), read_month(view)
    day, day2, year = view.number("day"), view.number("day2"), read_year(view)
    if islamic is None or civil is None or not day or not day2 or year is None or year.number is None:
        return None
    other = cal.hijri_day(year.number, islamic.number, day)
    stated = read_year(view, "year2")
    number = stated.number if stated and stated.number else (other.year if other else None)
    found = cal.valid_day(number, civil.number, day2) if number else None
    if found is None:
        return None
    doubt = civil.doubt
    if other is not None and abs((other - found).days) > 1:
        doubt = doubt or f"the Islamic date is {other.isoformat()} by the Umm al-Qura calendar"
    return Draft("DATE", found.isoformat(), found, found, doubt=doubt, grain="day")


def _hijri_at(year: int, month: int, day: int | None) -> Draft | None:
    if day is None:
        s = cal.hijri_month(year, month)
        return Draft("DATE", s.value, s.first, s.last, grain="month") if s else None
    d = cal.hijri_day(year, month, day)
    return Draft("DATE", d.isoformat(), d, d, grain="day") if d else None


def _hijri_in_civil(year: int, month: int, day: int | None) -> Draft | None:
    """The Islamic month or day that begins in a civil year («رمضان العام الماضي»)."""
    for s in _hijri_options(date(year, 7, 1), month, day):
        if s.first.year == year:
            return Draft("DATE", s.value, s.first, s.last, grain=s.grain)
    return None


def _hijri_options(anchor: date, month: int, day: int | None) -> list[cal.Stretch]:
    today = cal.hijri_of(anchor)
    if today is None:
        return []
    years = [today[0] + n for n in (-1, 0, 1)]
    if day is None:
        return [s for y in years if (s := cal.hijri_month(y, month)) is not None]
    return [cal.day(d) for y in years if (d := cal.hijri_day(y, month, day)) is not None]


def nth_of(view: View, scene: Scene) -> Draft | None:
    """«الأسبوع الأخير من يناير», «الربع الثالث من 2021», «الجمعة الثالثة من مارس», «النصف الأول من العام»."""
    number = -1 if view.has("ordlast") else view.number("n") or 0
    if not number or view.before() in scene.knowledge.guards["before_weekday"]:
        return None
    whole = whole_of(view, scene)
    if whole is None:
        return None
    if whole.first is None or whole.last is None:
        return whole._replace(value=None)
    kind = view.id("piece", "unit", "units", "half", "quarter", "third", "semester") or ""
    if view.id("piece", "semester") and view.before().startswith(scene.knowledge.articles[0]):
        return None  # «اللقاء الثلاثي الأول»: of three sides
    weekday = view.id("weekday", "weekday", "weekdayweak")
    piece = _piece(whole, kind, int(weekday) if weekday else None, number)
    if piece is None:
        return None
    value, first, last, grain = piece
    return with_mod(
        view, Draft("DATE", value, first, last, anchor=whole.anchor, doubt=whole.doubt, grain=grain)
    )


def open_quarter(view: View, scene: Scene) -> Draft | None:
    """«الربع الثالث» by itself: of the year that the clause gives, else the nearest, with a doubt."""
    number = 4 if view.has("ordlast") else view.number("n") or 0
    follows = view.after() in scene.knowledge.guards["event_link"]  # «الربع الأول من المباراة»
    if not 1 <= number <= 4 or follows or not scene.lone:
        return None
    return open_draft(
        scene,
        lambda d: [cal.quarter(d.year + n, number) for n in (-1, 0, 1)],
        f"XXXX-Q{number}",
        "quarter",
        scene.direction(view),
        None,
    )


def whole_of(view: View, scene: Scene) -> Draft | None:
    """The month, year or century that a piece is a piece of."""
    if view.has("split"):  # «النصف الأول من 2017-2018»
        return Draft("DATE", None, anchor="published", doubt=FISCAL, grain="fiscal")
    if view.has("century"):
        number = _century_number(view, scene)
        if number is None:
            return None
        s = cal.century(number)
        return Draft("DATE", s.value, s.first, s.last, grain="century")
    if view.has("month"):
        return month(view, scene)
    if view.has("hijrimonth"):
        return hijri_month(view, scene)
    if view.has("wholeyear"):
        return scene.anchored(lambda d: cal.unit("year", d, 0))
    if view.has("wholemonth"):
        direction = view.id("wholemonth", "dir") or "this"
        if view.id("wholemonth", "same"):
            index = scene.previous(frozenset({"day", "month"}), view.first)
            base = scene.placed[index].draft.first if index is not None else None
            if base is None or index is None:
                return None
            s = cal.month(base.year, base.month)
            return Draft("DATE", s.value, s.first, s.last, anchor=index, grain="month")
        return scene.anchored(lambda d: cal.unit("month", d, SHIFTS[direction]))
    found = read_year(view)
    if found is None:
        return None
    number, anchor, why = year_number(scene, view, found)
    if number is None:
        return Draft("DATE", None, anchor=anchor, doubt=why)
    s = cal.year(number)
    return Draft("DATE", s.value, s.first, s.last, anchor=anchor, doubt=why, grain="year")


def _piece(whole: Draft, kind: str, weekday: int | None, number: int) -> tuple[str, date, date, str] | None:
    assert whole.first is not None
    assert whole.last is not None
    first, last = whole.first, whole.last
    if weekday:
        if number > 0:
            d = cal.nearest_weekday(first, weekday, "future", True) + timedelta(weeks=number - 1)
        else:
            d = cal.nearest_weekday(last, weekday, "past", True)
        return (d.isoformat(), d, d, "day") if first <= d <= last else None
    if kind == "day":
        d = last if number < 0 else first + timedelta(days=number - 1)
        return (d.isoformat(), d, d, "day") if d <= last else None
    if kind == "decade" and whole.grain == "century" and number <= 10:
        s = cal.decade(first.year + 10 * ((number if number > 0 else 10) - 1))
        return s.value, s.first, s.last, "decade"
    if kind == "week":
        a = last - timedelta(days=6) if number < 0 else first + timedelta(weeks=number - 1)
        b = min(a + timedelta(days=6), last)
        return (f"{a.isoformat()}/{b.isoformat()}", a, b, "week") if a <= last else None
    sizes = {"quarter": 3, "half": 6, "third": 4, "month": 1}
    if kind in sizes and whole.grain == "year":
        size = sizes[kind]
        count = 12 // size
        n = count if number < 0 else number
        if not 1 <= n <= count:
            return None
        a = cal.add_months(first, size * (n - 1))
        b = cal.add_months(a, size) - cal.ONE_DAY
        letter = {"quarter": f"-Q{n}", "half": f"-H{n}", "month": f"-{n:02d}"}.get(kind)
        value = f"{first.year:04d}{letter}" if letter else f"{a.isoformat()}/{b.isoformat()}"
        return value, a, b, kind
    if kind == "third" and whole.grain == "month":
        mod = ("START", "MID", "END")[number - 1 if number > 0 else 2] if number <= 3 else None
        if mod is None:
            return None
        a, b = cal.part(cal.Stretch("", first, last, "month", ""), mod)
        return f"{a.isoformat()}/{b.isoformat()}", a, b, "third"
    if kind == "half" and whole.grain == "month":
        middle = first + timedelta(days=14)
        a, b = (first, middle) if number == 1 else (middle + cal.ONE_DAY, last)
        return f"{a.isoformat()}/{b.isoformat()}", a, b, "half"
    return None
