"""Operations for hours of the clock, and for holidays."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.choose import open_draft
from mahdar.annotate.times.clause import UNDECIDED
from mahdar.annotate.times.ops_calendar import with_mod
from mahdar.annotate.times.ops_weekdays import weekday
from mahdar.annotate.times.scene import NO_TIME, UNDATED, Draft, Scene, View
from mahdar.annotate.times.slots import read_direction, read_year, year_number

SIGHTING = "by the Umm al-Qura calendar; the sighting may differ by a day"


def clock(view: View, scene: Scene) -> Draft | None:
    """«الساعة 14:30», «الثالثة والنصف مساء»: a time of the publication day or of the day named with it."""
    told = _told(view)
    if view.before() in scene.knowledge.guards["part_of_hour"]:
        return NO_TIME  # «ربع الساعة الأول»
    if told is None or (view.has("lone") and not scene.lone):
        return None  # «7 م» is seven metres in a text
    if (view.has("bare") or view.has("hhmm")) and not _digits_are_clock(view, scene):
        return None
    part_of_day = view.find("part", "partadv", "night", "ampm")
    hour, minute = _by_part(told[0], part_of_day), told[1]
    draft = _clock_day(view, scene)
    doubt = draft.doubt
    exact = view.has("minutes24") or view.has("hhmm") or view.has("zone")
    if part_of_day is None and 0 < hour <= 12 and not exact:
        doubt = doubt or "morning or evening is not stated"
    base = draft.value or "XXXX-XX-XX"
    return draft._replace(type="TIME", value=f"{base}T{hour % 24:02d}:{minute:02d}", doubt=doubt)


def _told(view: View) -> tuple[int, int] | None:
    """The hour and minute as the words tell them: «الثامنة والثلث», «السابعة إلا خمس دقائق», «1600»."""
    if view.has("hhmm"):
        hour, minute = divmod(view.number("hhmm") or 0, 100)
        return (hour, minute) if hour <= 24 and minute <= 59 else None
    number = view.number("hour")
    if number is None or not 0 <= number <= 24:
        return None
    if any(s.kind == "n_one" for s in view.slot("hour")[0].senses) and number > 1 and not view.has("clock"):
        return None  # «الثلاثة صباحا»
    minute = view.number("minutes24") or view.number("minute") or int(view.id("fraction") or 0)
    less = view.number("lessminute") or (minute if view.has("less") else 0)
    hour, minute = divmod(number * 60 - less if less else number * 60 + minute, 60)
    return (hour, minute) if hour >= 0 else None


def _by_part(hour: int, part: str | None) -> int:
    """The hour of the 24 that an hour of the 12 is in a part of the day."""
    if part in {"MO", "NI"} and hour == 12:
        return 0
    late = part in {"EV", "AF"} or (part == "NI" and hour >= 6) or (part == "DT" and hour < 4)
    return hour + 12 if late and hour < 12 else hour


def _clock_day(view: View, scene: Scene) -> Draft:
    shift = view.id("deictic")
    if shift is not None:
        return scene.anchored(lambda d: cal.day(d + timedelta(days=int(shift))))
    if view.has("weekday"):
        found = weekday(view, scene)
        if found is not None:
            value = found.value.split("T")[0] if found.value else None
            return found._replace(value=value)
    number = scene.previous(frozenset({"day"}), view.first)
    if number is not None:
        last = scene.placed[number]
        page = scene.page
        apart = page.sentence_index(view.first) - page.sentence_index(last.start)
        if apart == 0 or (apart == 1 and last.draft.type == "TIME"):
            draft = last.draft
            value = draft.value.split("T")[0] if draft.value else None
            return draft._replace(value=value, anchor=number)
    day = scene.anchored(cal.day)
    return day._replace(doubt=day.doubt or UNDATED)


def _digits_are_clock(view: View, scene: Scene) -> bool:
    """Digits with a sign and no word: two of them after the colon, which a score has not; four need a zone or «الساعة»."""
    if view.has("hhmm"):
        return view.has("zone")
    tokens = [i for i in view.items if i.number is not None]
    worded = view.has("zone") or view.has("partadv") or view.has("ampm") or scene.lone
    if len(view.words[tokens[0].start]) == 1 and not worded:
        return False  # how long a film lasts («… 1:35»)
    glued = all(scene.touching(t) for t in range(tokens[0].start, tokens[1].start))
    return glued and len(view.words[tokens[1].start]) == 2


def holiday(view: View, scene: Scene) -> Draft | None:
    """A named day, in the year that its year, direction word or clause gives, or the day beside it that is meant."""
    code = view.id("holiday")
    steps = _beside(view)
    if code is None or steps is None:
        return None
    if view.after() in scene.knowledge.guards["after_holiday"]:
        return NO_TIME  # «رأس السنة الصينية»
    feasts = scene.knowledge.guards["no_day_of_feast"]
    if feasts.intersection(view.words[max(0, view.first - 4) : view.first]):
        return NO_TIME  # «شجرة عيد الميلاد», «أعياد الفصح والميلاد»
    direction = read_direction(view)
    year = read_year(view)
    if year is not None:
        number, anchor, why = year_number(scene, view, year)
        if number is None:
            return Draft("DATE", None, anchor=anchor, doubt=why, grain="day")
        d = holiday_date(code, number) if number > 1500 else holiday_in_hijri(code, number)
        return _holiday(code, d + timedelta(days=steps), anchor) if d else None
    draft = open_draft(
        scene,
        lambda anchor: _holiday_options(code, anchor),
        _symbol(code),
        "day",
        UNDECIDED if direction else scene.direction(view),
        direction,
    )
    if code.startswith("h:"):
        draft = draft._replace(doubt=draft.doubt or SIGHTING)
    if view.has("weekday") and (
        draft.first is None or draft.first.isoweekday() != int(view.id("weekday") or 0)
    ):
        return None  # «عيد العمال الأحد» of another year or another event
    if steps and draft.first is not None:
        d = draft.first + timedelta(days=steps)
        draft = draft._replace(value=d.isoformat(), first=d, last=d)
    elif steps:
        draft = draft._replace(value=None)
    return with_mod(view, draft)


def _beside(view: View) -> int | None:
    """Days from a holiday to the day meant: «عشية العيد», «ثاني أيام العيد», «قبل العيد بأسبوع»; 0 for itself."""
    if view.has("eve"):
        return int(view.id("eve", "eve") or -1)  # «ليلة العيد» is the night before it
    if view.has("n"):
        return (view.number("n") or 1) - 1
    if not view.has("side"):
        return 0
    count = view.number("count") if view.has("count") else 2 if view.has("units2") else 1
    size = {"day": 1, "week": 7}.get(view.find("unit", "units2", "units", "unitacc") or "")
    if count is None or size is None:
        return None
    return size * count * (-1 if view.id("side") == "before" or view.id("side", "before") else 1)


def _holiday_options(code: str, anchor: date) -> list[cal.Stretch]:
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    return [cal.day(d) for y in years if (d := holiday_date(code, y)) is not None]


def _holiday(code: str, d: date, anchor: str | int) -> Draft:
    doubt = SIGHTING if code.startswith("h:") else None
    return Draft("DATE", d.isoformat(), d, d, anchor=anchor, doubt=doubt, grain="day")


def _symbol(code: str) -> str:
    return f"XXXX-{code[2:7]}" if code.startswith("g:") else "XXXX-XX-XX"


def holiday_date(code: str, year: int) -> date | None:
    """The day of a holiday in a civil year (for an Islamic one, its first in that year)."""
    kind, _, rest = code.partition(":")
    if kind == "g":
        month, day = rest.split("-")
        return cal.valid_day(year, int(month), int(day))
    if kind == "h":
        month, day = rest.split("-")
        start = cal.hijri_of(date(year, 1, 1))
        if start is None:
            return None
        for y in (start[0], start[0] + 1):
            d = cal.hijri_day(y, int(month), int(day))
            if d is not None and d.year == year:
                return d
        return None
    return cal.easter(year) + timedelta(days=int(code.removeprefix("easter")))


def holiday_in_hijri(code: str, year: int) -> date | None:
    """The day of an Islamic holiday in an Islamic year («عيد الفطر 1444»)."""
    if not code.startswith("h:"):
        return None
    month, day = code[2:].split("-")
    return cal.hijri_day(year, int(month), int(day))
