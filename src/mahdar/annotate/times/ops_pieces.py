"""Operations for pieces of a stretch: its first or last units, a weekday of a week, the same day of another year."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.ops_larger import whole_of
from mahdar.annotate.times.scene import Draft, Scene, View
from mahdar.annotate.times.slots import SHIFTS, read_direction, read_year, year_number

#: Units whose number makes them a piece of the whole that holds them.
PIECES = frozenset({"day", "week", "month"})


def several_of(view: View, scene: Scene) -> Draft | None:
    """«الأشهر الستة الأولى من العام», «أول ثلاثة أيام من الشهر», «الشهرين الأولين من 2018»."""
    tenth = view.has("mod")  # «العشر الأواخر من رمضان»: days without their word
    grain = "day" if tenth else view.find("unit", "units", "units2", "unitacc")
    count = view.number("count") if view.has("count") else 2
    if tenth and view.id("mod") == "MID":
        return None
    whole = whole_of(view, scene)
    if whole is None or not count or grain not in PIECES:
        return None
    if whole.first is None or whole.last is None:
        return whole._replace(value=None)
    if view.has("ordlast") or view.has("ordend_last") or view.id("mod") == "END":
        first = _first_of_last(whole.last, grain, count)
        last = whole.last
    else:
        first = whole.first
        last = _last_of_first(whole.first, grain, count)
    if first < whole.first or last > whole.last:
        return None
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Draft("DATE", value, first, last, anchor=whole.anchor, doubt=whole.doubt, grain="range")


def _last_of_first(first: date, grain: str, count: int) -> date:
    if grain == "month":
        return cal.add_months(first, count) - cal.ONE_DAY
    return first + timedelta(days=count * (7 if grain == "week" else 1) - 1)


def _first_of_last(last: date, grain: str, count: int) -> date:
    if grain == "month":
        return cal.add_months(last.replace(day=1), 1 - count)
    return last - timedelta(days=count * (7 if grain == "week" else 1) - 1)


def same_day_of(view: View, scene: Scene) -> Draft | None:
    """«في مثل هذا اليوم من عام 1979»: the publication's day and month in another year, month or week."""
    grain, shift = view.id("unit"), SHIFTS[read_direction(view) or "this"]
    year = read_year(view)
    if year is not None:
        number, anchor, doubt = year_number(scene, view, year)
        if number is None or scene.earliest is None or scene.earliest != scene.latest:
            return Draft("DATE", None, anchor=anchor, doubt=doubt, grain="day")
        d = cal.valid_day(number, scene.earliest.month, scene.earliest.day)
        return Draft("DATE", d.isoformat(), d, d, anchor="published", doubt=doubt, grain="day") if d else None
    if grain == "week":
        return scene.anchored(lambda d: cal.day(d + timedelta(weeks=shift)))
    if grain in {"month", "year"}:
        return scene.anchored(lambda d: cal.day(cal.add_months(d, shift * (12 if grain == "year" else 1))))
    return None
