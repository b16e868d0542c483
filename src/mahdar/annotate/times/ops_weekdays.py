"""Operations for weekdays: by themselves, several, of a week, and the weekend."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.clause import CERTAIN, LIKELY, PLANNED_ONCE
from mahdar.annotate.times.ops_calendar import with_part
from mahdar.annotate.times.scene import Draft, Scene, View
from mahdar.annotate.times.slots import SHIFTS, read_direction
from mahdar.arabic.value import equal

NEARER_AHEAD = "the coming day of that name is nearer than the last"
TOMORROW = "the text does not say the week; tomorrow is taken, six days ago being far"
NOTHING_BEFORE = "no earlier time to reckon from"
EITHER_SIDE = "the text does not say whether the day is past or to come"
WEEKENDS = "weekends differ between countries"


def weekday(view: View, scene: Scene) -> Draft | None:
    """A weekday by itself: the most recent, publication day included, unless its clause or a word says otherwise."""
    number = int(view.find("weekday", "weekdayweak") or 0)
    guards = scene.knowledge.guards
    if not number or view.before() in guards["before_weekday"] or view.after() in guards["after_weekday"]:
        return None
    direction, same_day, doubt = read_direction(view) or _shared_direction(view, scene), True, None
    weeks = 0
    if direction in {"last2", "next2"}:
        direction, weeks = direction[:4], 1
    if direction in {"last", "next"}:
        same_day = False
    if direction is None:
        first = _first_of_two(view, scene, number)
        begun = _last_of_two(view, scene) if first is None else None
        if begun is not None:
            first = cal.nearest_weekday(begun, number, "future", False)
        if first is not None and not scene.lone:
            return with_part(view, scene.anchored(lambda d: cal.day(first)))
        clause = scene.direction(view)
        days = _days_ahead(scene, number)
        if clause.way == "future" and (index := _plan_before(view, scene)) is not None:
            base = scene.placed[index].draft.first
            assert base is not None
            d = cal.nearest_weekday(base, number, "future", False)
            return with_part(view, Draft("DATE", d.isoformat(), d, d, anchor=index, grain="day"))
        open_ = clause.strength < LIKELY
        nearer = days <= 3 and equal(clause, PLANNED_ONCE)  # «كانت مقررة السبت»
        ahead = (
            clause.way == "future"
            or nearer
            or (open_ and ((days == 1 and not scene.lone) or _for_day(view, scene)))
        )
        direction = "next" if ahead else "last"
        if view.has("this"):
            return scene.anchored(lambda d: _week_day(d, number))
        if equal(clause, PLANNED_ONCE):
            doubt = EITHER_SIDE
        elif days in {1, 2} and clause.way != "future" and clause.strength < CERTAIN:
            doubt = TOMORROW if ahead else NEARER_AHEAD
        elif days and clause.way is None and _in_title(view, scene):
            doubt = EITHER_SIDE
    if view.has("rel") and not view.has("dir"):
        return _after_previous(view, scene, number)
    where = "future" if direction == "next" else "past"
    if direction == "this":
        draft = scene.anchored(lambda d: _week_day(d, number))
    else:
        draft = scene.anchored(
            lambda d: cal.day(
                cal.nearest_weekday(d, number, where, same_day)
                + timedelta(weeks=weeks if where == "future" else -weeks),
                f"XXXX-WXX-{number}",
            )
        )
    return with_part(view, draft._replace(doubt=draft.doubt or doubt))


def _shared_direction(view: View, scene: Scene) -> str | None:
    """The word of direction behind two weekdays belongs to both: «الجمعة أو السبت المقبل»."""
    items = [i for i in view.line.items[view.match.end() : view.match.end() + 4] if i is not None]
    if len(items) < 2 or view.after() not in scene.knowledge.guards["or"]:
        return None
    second, behind = items[0], items[1]
    if second.start != view.last + 1 or behind.start != second.end:
        return None
    if not any(s.kind == "weekday" for s in second.senses):
        return None
    return next((s.id for s in behind.senses if s.kind == "dir" and s.id in {"last", "next"}), None)


def _plan_before(view: View, scene: Scene) -> int | None:
    """The number of a day to come that the sentence has named before: plans are told in their order.

    «… في 19 ديسمبر، على أن تسبقه زيارة يوم الاثنين» turns the order round.
    """
    index = scene.previous(frozenset({"day"}), view.first)
    if index is None or scene.latest is None:
        return None
    placed, page = scene.placed[index], scene.page
    day, there = placed.draft.first, page.sentence_index(placed.start)
    if day is None or day <= scene.latest or there != page.sentence_index(view.first):
        return None
    if scene.knowledge.guards["precedes"].intersection(page.words[placed.end : view.first]):
        return None
    if page.words[placed.start - 1] in scene.knowledge.guards["until"]:
        return None  # «تستمر الجلسات حتى السابع من يوليو، على أن يلتحق بها يوم الجمعة»
    return index if placed.draft.first == placed.draft.last else None


def _in_title(view: View, scene: Scene) -> bool:
    """A headline tells what was and what will be with the same verbs, and with none."""
    return scene.page.sentence_index(view.first) == 0 and not scene.lone


def _for_day(view: View, scene: Scene) -> bool:
    """«ليوم الأحد», «للأحد»: for the day to come."""
    first = view.items[0]
    word = view.words[first.start]
    return first.cut > 0 and word[first.cut - 1] == scene.knowledge.to_stacks[0]


def _days_ahead(scene: Scene, number: int) -> int:
    """Days from publication to the coming such weekday; 0 when unknown."""
    return 0 if scene.latest is None else (number - scene.latest.isoweekday()) % 7


def _week_day(anchor: date, number: int) -> cal.Stretch:
    return cal.day(anchor + timedelta(days=number - anchor.isoweekday()), f"XXXX-WXX-{number}")


def _after_previous(view: View, scene: Scene, number: int) -> Draft | None:
    index = scene.previous(frozenset({"day"}), view.first)
    if index is None and scene.lone:
        ahead = "past" if view.id("rel") == "previous" else "future"
        near = scene.anchored(
            lambda d: cal.day(cal.nearest_weekday(d, number, ahead, False), f"XXXX-WXX-{number}")
        )
        return near._replace(doubt=NOTHING_BEFORE)
    if index is None:
        return Draft("DATE", f"XXXX-WXX-{number}", grain="day", doubt=NOTHING_BEFORE)
    base = scene.placed[index].draft.first
    assert base is not None
    where = "past" if view.id("rel") == "previous" else "future"
    d = cal.nearest_weekday(base, number, where, False)
    return Draft("DATE", d.isoformat(), d, d, anchor=index, grain="day")


def weekdays(view: View, scene: Scene) -> Draft | None:
    """Two weekdays as one stretch («يومي الخميس والجمعة المقبلين», «ليل الجمعة السبت»)."""
    a, b = int(view.id("weekday") or 0), int(view.id("weekday2", "weekday") or 0)
    if not a or not b:
        return None
    direction = read_direction(view)
    if view.has("pre") and not (scene.lone or direction or view.before() in scene.knowledge.guards["period"]):
        return None  # in a text «من الأحد إلى الأربعاء» are two times, like two dates
    if direction is None and view.has("units_day") and b != a % 7 + 1:
        return Draft("SET", f"XXXX-WXX-{a}/XXXX-WXX-{b}")  # «أيام الاثنين والأربعاء»
    same_day = direction not in {"last", "next"}
    doubt = EITHER_SIDE if direction is None else None
    if direction is None:
        direction = "next" if scene.direction(view).way == "future" else "last"

    def stretch(anchor: date) -> cal.Stretch:
        first, last = _ends(anchor, a, b, direction == "next", same_day)
        return cal.Stretch(
            f"{first.isoformat()}/{last.isoformat()}", first, last, "range", f"XXXX-WXX-{a}/XXXX-WXX-{b}"
        )

    draft = scene.anchored(stretch)
    draft = draft._replace(doubt=draft.doubt or doubt)
    if view.id("part") and draft.first is not None:
        # the night between two days is the first day's night
        draft = draft._replace(type="TIME", value=f"{draft.first.isoformat()}T{view.id('part')}")
    return draft


def _ends(anchor: date, a: int, b: int, ahead: bool, same_day: bool) -> tuple[date, date]:
    """The days of two weekdays that follow on each other, both before or both after the anchor."""
    if ahead:
        first = cal.nearest_weekday(anchor, a, "future", same_day)
        return first, cal.nearest_weekday(first, b, "future", False)
    last = cal.nearest_weekday(anchor, b, "past", same_day)
    return cal.nearest_weekday(last, a, "past", False), last


def _first_of_two(view: View, scene: Scene, number: int) -> date | None:
    """The day of a weekday that begins a stretch: «من الخميس إلى الأحد» told on a Friday is last week's."""
    guards = scene.knowledge.guards
    opened = view.before() in guards["range_from"] or view.before(2) in guards["range_from"]
    ahead = view.line.items[view.match.end() : view.match.end() + 3]
    other = next((s.id for i in ahead if i for s in i.senses if s.kind == "weekday"), None)
    if not opened or view.after() not in guards["range_to"] or other is None or scene.latest is None:
        return None
    return _ends(scene.latest, number, int(other), scene.direction(view).way == "future", True)[0]


def _last_of_two(view: View, scene: Scene) -> date | None:
    """The first day of the stretch that a weekday ends («من الأحد إلى الأربعاء»)."""
    guards = scene.knowledge.guards
    if not scene.placed or view.before() not in guards["range_to"]:
        return None
    start = scene.placed[-1]
    opened = guards["range_from"].intersection(scene.page.words[max(0, start.start - 2) : start.start])
    if view.first - start.end != 1 or start.rule != "weekday" or not opened:
        return None
    return start.draft.first


def weekday_of_week(view: View, scene: Scene) -> Draft | None:
    """«الثلاثاء من الأسبوع المقبل»: that day of the Monday-to-Sunday week."""
    number = int(view.find("weekday", "weekdayweak") or 0)
    bare = not (view.has("weekday") or view.items[0].definite)
    if bare and number in {1, 7} and not scene.lone:
        return None  # «اثنين», «أحد»: two, one of
    shift = SHIFTS[read_direction(view) or "this"]

    def that_day(anchor: date) -> cal.Stretch:
        monday = anchor - timedelta(days=anchor.weekday())
        return cal.day(monday + timedelta(weeks=shift, days=number - 1), f"XXXX-WXX-{number}")

    return with_part(view, scene.anchored(that_day))


def weekend(view: View, scene: Scene) -> Draft | None:
    """«نهاية الأسبوع الماضي»: Saturday and Sunday (Friday and Saturday in much of the region, hence the doubt)."""
    direction = read_direction(view) or "this"
    shift = SHIFTS[direction]
    if view.has("pre"):  # «قبل نهاية الأسبوع»: a day of it still to come
        week = scene.anchored(lambda d: cal.unit("week", d, shift))
        begin = scene.earliest if direction == "this" else week.first
        return week._replace(first=week.first and begin, mod="BEFORE")

    def stretch(anchor: date) -> cal.Stretch:
        w = cal.unit("week", anchor, shift)
        first = w.first + timedelta(days=5)
        return cal.Stretch(f"{w.value}-WE", first, w.last, "range", "XXXX-WXX-WE")

    if not view.has("dir") and scene.direction(view).way == "past":
        # the weekend that has begun, else the one before
        def gone(anchor: date) -> cal.Stretch:
            here = stretch(anchor)
            return here if here.first <= anchor else stretch(anchor - timedelta(weeks=1))

        return scene.anchored(gone)._replace(doubt=WEEKENDS)
    return scene.anchored(stretch)._replace(doubt=WEEKENDS)
