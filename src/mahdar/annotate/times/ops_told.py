"""Operations for times reckoned from the time told before in the text («بعد ذلك بيومين»)."""

from __future__ import annotations

from datetime import timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.ops_relative import DATED, NOTHING_BEFORE
from mahdar.annotate.times.scene import Draft, Scene, View

#: A part of a month.
SOME_DAYS, WEEK_DAYS = timedelta(10), 7


def after_that(view: View, scene: Scene) -> Draft | None:
    """«بعد ذلك بيومين», «قبلها بأسبوع», «بعد يومين من ذلك»: reckoned from the time before in the text, its first and last day
    alike when it is some days; not «بعد يومين من ذلك اللقاء», whose event is named."""
    if view.has("tie") and view.after().startswith(scene.knowledge.articles[0]):
        return None
    grain = view.find("unit", "units2", "units", "unitacc")
    count = view.number("count") if view.has("count") else (2 if view.has("units2") else 1)
    if grain is None or count is None:
        return None
    if grain == "hour" and count % 24 == 0:
        grain, count = "day", count // 24  # «قبلها بأربع وعشرين ساعة»
    sign = -1 if view.id("before", "before", "pron") == "before" else 1
    days = grain in {"day", "week"}
    index = _some_days_before(view, scene) if days else None
    if index is None:
        index = scene.previous(frozenset({"day"}) if days else DATED, view.first)
    if index is None:
        return Draft("DATE", None, doubt=NOTHING_BEFORE, grain=grain)
    base, last = scene.placed[index].draft.first, scene.placed[index].draft.last
    if base is None or last is None or grain in {"hour", "minute", "second"}:
        return Draft("DATE", None, anchor=index)
    try:
        if days:
            steps = timedelta(sign * count * (WEEK_DAYS if grain == "week" else 1))
            s, until = cal.day(base + steps), last + steps
            value = s.value if base == last else None
            return Draft("DATE", value, s.first, until, anchor=index, grain="day" if value else "range")
        s = cal.unit(grain, base, sign * count)
    except (ValueError, OverflowError):
        return None
    return Draft("DATE", s.value, s.first, s.last, anchor=index, grain=grain)


def _some_days_before(view: View, scene: Scene) -> int | None:
    """«اجتمعا مطلع الشهر، وزار … بعدها بأسبوع»: the last time of the same sentence, where it is some days and no more."""
    index = scene.previous(DATED, view.first)
    if index is None:
        return None
    placed = scene.placed[index]
    first, last = placed.draft.first, placed.draft.last
    here = scene.page.sentence_index(placed.start) == scene.page.sentence_index(view.first)
    if first is None or last is None or not here or not timedelta(0) < last - first <= SOME_DAYS:
        return None
    return index
