"""Operations for calendar times in words: days, months, years, and what is joined to them."""

from __future__ import annotations

from datetime import date

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.choose import open_draft
from mahdar.annotate.times.clause import UNDECIDED
from mahdar.annotate.times.narrative import year_of_month
from mahdar.annotate.times.scene import NO_TIME, Draft, Scene, View
from mahdar.annotate.times.slots import (
    SHIFTS,
    Month,
    Year,
    read_direction,
    read_month,
    read_year,
    year_number,
)
from mahdar.arabic.clitics import splits
from mahdar.arabic.tokens import is_arabic

NAMED = "the date is part of a name"
#: An event that news calls by its day is mostly a famous one; within so many days it is as likely the latest.
FRESH = 45
#: Grains of the times whose month «الشهر نفسه», «منه» point back to.
IN_A_MONTH = frozenset({"day", "month", "range"})


def calendar(view: View, scene: Scene) -> Draft | None:
    """A day of a civil month, with or without its year, weekday and part of day."""
    month, day = read_month(view), view.number("day")
    if month is None or day is None or not 1 <= day <= 31:
        return None
    year = read_year(view)
    weekday = view.find("weekday")
    ordinal = view.has("by") and not month.name  # «العاشر من آب»
    beside = month.company or year or weekday or ordinal or view.items[0].number is not None
    if month.weak and not (beside or view.has("dir")):
        return None
    before, guards = [rest for _, rest in splits(view.before())], scene.knowledge.guards
    open_year = year is None and not view.has("dir")
    if open_year and any(rest in guards["named_place"] for rest in before):
        return NO_TIME
    if open_year and any(rest in guards["named_date"] for rest in before):
        # «هجمات 11 سبتمبر», «ثورة 30 يونيو»: a name, whose year the page need not give
        return _named_day(view, scene, before, month.number, day)
    draft = day_of_month(view, scene, day, month, year, int(weekday) if weekday else None)
    if (
        draft
        and weekday
        and draft.first
        and draft.first.isoweekday() != int(weekday)
        and _numbers_weekdays(view, day)
    ):
        return None  # «الجمعة الأولى من نوفمبر»: the first Friday, not Friday the first
    if draft is None:
        return None
    return with_part(view, draft)


def _named_day(view: View, scene: Scene, before: list[str], month: int, day: int) -> Draft:
    """The day that an event goes by, in the year that everybody knows, that of last month's news, or in none."""
    told = f"{month:02d}-{day:02d}"
    years = [y for word in before for y in scene.knowledge.event_years.get((word, told), ())]
    year = next((y for y in years if scene.latest is None or date(y, month, day) <= scene.latest), None)
    if year is None and scene.latest is not None:
        recalled = scene.knowledge.guards["anniversary"]
        last = cal.valid_day(scene.latest.year, month, day)
        fresh = last is not None and 0 <= (scene.latest - last).days <= FRESH
        if fresh and not any(rest in recalled for n in (1, 2, 3) for _, rest in splits(view.before(n))):
            year = scene.latest.year
    if year is None:
        return Draft("DATE", f"XXXX-{told}", doubt=NAMED, grain="day")
    d = date(year, month, day)
    return Draft("DATE", d.isoformat(), d, d, doubt=NAMED, grain="day")


def _numbers_weekdays(view: View, day: int) -> bool:
    return day <= 5 and all(i.number is None for i in view.slot("day"))


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
    stated = read_direction(view)
    named = year_of_month(view, scene, month) if stated is None and weekday is None else None
    if named is not None:
        before = scene.placed[named].draft.first
        assert before is not None
        d = cal.valid_day(before.year, month, day) if day else None
        if d is not None or day is None:
            s = cal.day(d) if d else cal.month(before.year, month)
            return Draft("DATE", s.value, s.first, s.last, anchor=named, doubt=doubt, grain=s.grain)
    draft = open_draft(
        scene,
        lambda anchor: _options(anchor, month, day, None if stated else weekday),
        symbol,
        "day" if day else "month",
        scene.direction(view) if stated is None else UNDECIDED,
        stated,
    )._replace(open=(month, day))
    if weekday and draft.first is not None and draft.first.isoweekday() != weekday:
        doubt = doubt or f"the weekday stated is not that of {draft.value}"
    return draft._replace(doubt=doubt or draft.doubt)


def _options(anchor: date, month: int, day: int | None, weekday: int | None) -> list[cal.Stretch]:
    """The month or day in the years around the anchor; a stated weekday keeps only the years that it fits."""
    years = [anchor.year - 1, anchor.year, anchor.year + 1]
    if month == 2 and day == 29:
        years = list(range(anchor.year - 7, anchor.year + 8))
    if day is None:
        return [cal.month(y, month) for y in years if 1 <= y <= 9998]
    days = [cal.day(d) for y in years if (d := cal.valid_day(y, month, day)) is not None]
    fitting = [s for s in days if s.first.isoweekday() == weekday] if weekday else []
    return fitting or days


def month(view: View, scene: Scene) -> Draft | None:
    """A month with or without its year, and a part of it («أوائل أيار»)."""
    found = read_month(view)
    if found is None or view.before() in scene.knowledge.guards["before_month"]:
        return None
    year, direction = read_year(view), read_direction(view)
    if not (found.company or year or direction or view.has("mod")) and _is_verb(view, scene):
        return None
    part = view.has("piece") or (view.has("mod") and not found.name)  # «الأسبوع الثالث من آب», «نهاية آب»
    beside = found.company or year or part
    if found.weak and not (beside or (direction and not found.name)):
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


def _is_verb(view: View, scene: Scene) -> bool:
    """True for «مارس» as the verb «he practised»: no preposition before it, and a noun after it."""
    if not any("verb" in s.flags for s in view.items[-1].senses):
        return False
    led = any(rest in scene.knowledge.guards["month_lead"] for _, rest in splits(view.before()))
    return not led and is_arabic(view.after())


def with_mod(view: View, draft: Draft) -> Draft:
    """Narrow a draft to its START, MID or END when the rule has such a slot."""
    mod = view.id("mod")
    if mod is None or mod not in {"START", "MID", "END"}:
        return draft
    if draft.first is None or draft.last is None or draft.grain is None:
        return draft._replace(mod=mod)
    first, last = cal.part(cal.Stretch("", draft.first, draft.last, draft.grain, ""), mod)
    return draft._replace(mod=mod, first=first, last=last)


def with_part(view: View, draft: Draft) -> Draft:
    """Make a draft a TIME when a part of the day stands with it («مساء الخميس»)."""
    part = view.find("part", "partadv")
    if part is None:
        return draft
    return draft._replace(type="TIME", value=f"{draft.value}T{part}" if draft.value else None)


def day_of_unit(view: View, scene: Scene) -> Draft | None:
    """«الثالث من الشهر الجاري», «في الـ15 من الشهر المقبل»."""
    day = view.number("day") or view.number("bare")
    if day is None or not 1 <= day <= 31:
        return None
    led = not view.before() or any(
        rest in scene.knowledge.guards["month_lead"] for _, rest in splits(view.before())
    )
    if (view.has("bare") or view.has("ofit")) and not (led or view.has("unit_day")):
        return None  # «الموسم 20 الجاري», «الجزء الثاني منه»
    if view.has("ofit") and scene.previous(IN_A_MONTH, view.first) is None:
        return None
    if view.has("alone") and not _of_this_month(view, scene, day, led=led):
        return None
    if view.has("ofit") or view.has("rel") or view.has("same") or view.has("sameof"):
        index = scene.previous(IN_A_MONTH, view.first)
        shift = {"previous": -1, "following": 1}.get(view.id("rel") or "", 0)
        base = scene.placed[index].draft.first if index is not None else None
        if base is None or index is None:
            return Draft("DATE", f"XXXX-XX-{day:02d}", doubt="no earlier time to reckon from", grain="day")
        d = _in_month(base, shift, day)
        return Draft("DATE", d.isoformat(), d, d, anchor=index, grain="day") if d else None
    shift = SHIFTS[read_direction(view) or "this"]
    symbol = f"XXXX-XX-{day:02d}"
    if scene.latest is None or _in_month(scene.latest, shift, day) is None:
        return Draft("DATE", symbol, anchor="published", grain="day") if scene.latest is None else None
    return scene.anchored(lambda anchor: cal.day(_in_month(anchor, shift, day) or anchor, symbol))


def _of_this_month(view: View, scene: Scene, day: int, *, led: bool) -> bool:
    """«في الرابع من الشهر», told behind that day or before one to come; «هجومه الثالث من الشهر» counts something else."""
    named = view.has("unit_day") or view.has("weekday")
    if not (led or named) or view.after().startswith(scene.knowledge.articles[0]):
        return False
    gone = scene.latest is None or (_in_month(scene.latest, 0, day) or scene.latest) <= scene.latest
    return gone or scene.direction(view).way != "past"


def _in_month(anchor: date, shift: int, day: int) -> date | None:
    start = cal.add_months(anchor.replace(day=1), shift)
    return cal.valid_day(start.year, start.month, day)


def day_number(view: View, scene: Scene) -> Draft | None:
    """«يوم 27»: that day of the publication month or of the one beside it, as the clause says."""
    day = view.number("day")
    if day is None or view.after() in scene.knowledge.guards["after_count"]:
        return None

    def options(anchor: date) -> list[cal.Stretch]:
        found = (_in_month(anchor, n, day) for n in (-1, 0, 1))
        return [cal.day(d) for d in found if d is not None]

    draft = open_draft(scene, options, f"XXXX-XX-{day:02d}", "day", scene.direction(view), None)
    return draft._replace(doubt=draft.doubt or ("the month is not stated" if draft.first else None))


def days(view: View, scene: Scene) -> Draft | None:
    """Several days of one month, or a range of days («بين 3 و5 آذار», «يومي 11 و12 يوليو»)."""
    if view.has("unit_month") or view.has("running") or view.has("ofit"):
        return _days_of_unit(view, scene)
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
    elif not (scene.lone or view.before() in scene.knowledge.guards["period"]):
        return None  # in a text two whole dates are two times, unless a word says they are one stretch
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


def _days_of_unit(view: View, scene: Scene) -> Draft | None:
    """«من 12 إلى 15 من الشهر الجاري», «24 و25 من الشهر نفسه»."""
    first, last = view.number("day"), view.number("day2")
    told_before = view.has("same") or view.has("sameof") or view.has("ofit")
    index = scene.previous(IN_A_MONTH, view.first) if told_before else None
    shift = SHIFTS.get(read_direction(view) or "this")
    if not first or not last or not first < last <= 31 or shift is None:
        return None
    tens = last in (20, 30) and first < 10 and all(i.number is None for i in view.items)
    if tens and not (view.has("units_day") or view.has("units2_day") or view.has("pre")):
        return None  # «الخامس والعشرين من الشهر»: one day

    def stretch(anchor: date) -> cal.Stretch:
        a, b = _in_month(anchor, shift, first), _in_month(anchor, shift, last)
        if a is None or b is None:
            raise ValueError("no such day")
        return cal.Stretch(f"{a.isoformat()}/{b.isoformat()}", a, b, "range", "XXXX-XX-XX/XXXX-XX-XX")

    if not told_before:
        return scene.anchored(stretch)
    base = scene.placed[index].draft.first if index is not None else None
    if base is None or _in_month(base, 0, first) is None or _in_month(base, 0, last) is None:
        return None
    known = stretch(base)
    return Draft("DATE", known.value, known.first, known.last, anchor=index or 0, grain="range")


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
    both = view.has("year") and year2 is not None and not scene.lone
    if both and view.before() not in scene.knowledge.guards["period"]:
        return None  # each with its year, they are two times
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
