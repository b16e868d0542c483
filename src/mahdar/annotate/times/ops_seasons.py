"""Operations for seasons of the year and of sport."""

from __future__ import annotations

from datetime import date

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.choose import open_draft
from mahdar.annotate.times.ops_calendar import with_mod
from mahdar.annotate.times.scene import Draft, Scene, View
from mahdar.annotate.times.slots import SHIFTS, read_direction, read_year, year_number


def season(view: View, scene: Scene) -> Draft | None:
    """A season with a direction word or a year («الصيف الماضي», «صيف 2018»)."""
    code = view.id("season")
    if code is None:
        return None
    direction = read_direction(view) or ("this" if view.has("this") else None)

    def stretch(anchor: date) -> cal.Stretch:
        near = cal.season(anchor.year, code)
        if direction == "last":
            return near if near.last < anchor else cal.season(anchor.year - 1, code)
        if direction == "next":
            return near if near.first > anchor else cal.season(anchor.year + 1, code)
        if code == "WI" and anchor.month <= 2:
            return cal.season(anchor.year - 1, code)
        return near

    if view.has("year"):
        found = read_year(view)
        if found is None:
            return None
        number, anchor, why = year_number(scene, view, found)
        if number is None:
            return Draft("DATE", f"XXXX-{code}", anchor=anchor, doubt=why, grain="season")
        s = cal.season(number, code)
        return with_mod(
            view, Draft("DATE", s.value, s.first, s.last, anchor=anchor, doubt=why, grain="season")
        )
    if direction is None:
        if view.after().startswith(scene.knowledge.articles[0]):
            return None  # «الربيع العربي» is no season
        wanted = scene.direction(view)
        draft = open_draft(
            scene,
            lambda d: [cal.season(d.year + n, code) for n in (-1, 0, 1)],
            f"XXXX-{code}",
            "season",
            wanted,
            None,
        )
        return with_mod(view, draft)
    return with_mod(view, scene.anchored(stretch))


def term(view: View, scene: Scene) -> Draft | None:
    """A sport season, August to May («الموسم الماضي»)."""
    direction = read_direction(view) or "this"
    shift = SHIFTS[direction]

    def stretch(anchor: date) -> cal.Stretch:
        start = anchor.year - (anchor.month < 8) + shift
        a, b = date(start, 8, 1), date(start + 1, 5, 31)
        return cal.Stretch(f"{a.isoformat()}/{b.isoformat()}", a, b, "term", "XXXX")

    return with_mod(view, scene.anchored(stretch))
