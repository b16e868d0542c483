"""Operations for amounts: durations, repeated times, clock times, holidays."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.choose import open_draft
from mahdar.annotate.times.clause import UNDECIDED
from mahdar.annotate.times.ops_calendar import with_mod
from mahdar.annotate.times.ops_weekdays import weekday
from mahdar.annotate.times.scene import NO_TIME, UNDATED, Draft, Scene, View
from mahdar.annotate.times.slots import read_direction, read_month, read_year, year_number
from mahdar.arabic.tokens import is_arabic

SIGHTING = "by the Umm al-Qura calendar; the sighting may differ by a day"

#: Halves and quarters of a unit (as minutes of an hour) in the next smaller one.
FRACTIONS = {
    "century": {30: "P50Y", 15: "P25Y", 20: "P33Y"},
    "year": {30: "P6M", 15: "P3M", 20: "P4M"},
    "month": {30: "P15D"},
    "day": {30: "PT12H"},
}

LETTERS = {
    "day": "P{}D",
    "week": "P{}W",
    "month": "P{}M",
    "quarter": "P{}Q",
    "year": "P{}Y",
    "decade": "P{}DE",
    "century": "P{}CE",
    "hour": "PT{}H",
    "minute": "PT{}M",
    "second": "PT{}S",
}


def duration(view: View, scene: Scene) -> Draft | None:
    """An amount of time: «ثلاثة أيام», «أسبوعين», «سنوات»."""
    grain = view.find("unit", "units2", "units", "unitacc")
    if grain is None:
        return None
    if view.rule.options.get("half") == "only":
        return _fraction(view)
    if len(view.items) == 1 and any("construct" in s.flags for s in view.items[0].senses):
        return None
    if view.has("low") and ((view.number("low") or 0) >= (view.number("count") or 0) or view.next_is_time()):
        return None  # «فاز 1-3 عام 2003»
    bare = view.has("units") and len(view.items) == 1 and not view.items[0].definite
    if bare and not _amount_stands(view, scene, grain):
        return None
    if grain in {"minute", "second"} and view.has("dirweak"):
        return NO_TIME  # the last minutes of a match
    if view.before() in scene.knowledge.guards["named_span"]:
        return NO_TIME  # «حرب الأيام الستة»
    if view.has("count"):
        number = view.number("count")
        amount = "X" if number is None else str(number)
    elif view.has("units2"):
        amount = "2"
    elif view.has("n_one"):
        if view.id("n_one") != "1":
            return None
        amount = "1"  # «أسبوع واحد»
    elif view.has("unit") or view.has("unitacc"):
        amount = "1"
        if view.has("unitacc") and grain in {"decade", "century"}:
            return None  # «عقدا اجتماعا»: the verb
        if view.has("unit") and (view.next_is_time() or view.next_has("dir", "rel")):
            return None  # «خلال شهر مارس», «طوال الشهر الماضي»
        links = scene.knowledge.guards["event_link"]
        if (
            grain == "decade"
            and view.find("approx")
            and is_arabic(view.after())
            and view.after() not in links
        ):
            return None  # «دون عقد قمة», «نحو عقد مؤتمر»: the verbal noun «holding»; not «دون عقد من الزمن»
    else:
        amount = "X"
    if view.has("half"):
        amount = f"{amount}.5"
    value = LETTERS[grain].format(amount)
    if view.has("low"):
        value = f"{LETTERS[grain].format(view.number('low'))}/{value}"
    draft = Draft("DURATION", value, mod=view.find("approx"))
    return _stretch_beside(view, scene, draft, grain, amount) if scene.lone else draft


def _stretch_beside(view: View, scene: Scene, draft: Draft, grain: str, amount: str) -> Draft:
    """Days for a lone «الأيام الثلاثة الماضية», «آخر أسبوعين»: the whole units before or after publication's own."""
    direction = view.find("dir", "dirweak", "ordend")
    if (
        not amount.isdigit()
        or grain not in {"day", "week", "month", "year"}
        or direction not in {"last", "next"}
    ):
        return draft
    count, way = int(amount), -1 if direction == "last" else 1
    if scene.earliest is None or scene.earliest != scene.latest or not 1 <= count <= 999:
        return draft
    near, far = cal.unit(grain, scene.earliest, way), cal.unit(grain, scene.earliest, way * count)
    return draft._replace(first=min(near.first, far.first), last=max(near.last, far.last), anchor="published")


def _fraction(view: View) -> Draft | None:
    """«نصف ساعة», «ربع قرن»: a half or quarter of the unit that stands last."""
    minutes = int(view.find("fraction") or 30)
    grain = next((s.id for s in view.items[-1].senses if s.kind == "unit"), "")
    value = f"PT{minutes}M" if grain == "hour" else FRACTIONS.get(grain, {}).get(minutes)
    return Draft("DURATION", value) if value else None


def _amount_stands(view: View, scene: Scene, grain: str) -> bool:
    """True where a bare plural is an amount: «بعد أشهر من», not «أشهر لاعب» («best known») or «أيام العرب»."""
    guards = scene.knowledge.guards
    before, after = view.before(), view.after()
    first = view.items[0]
    joined = view.words[first.start][: first.cut] in scene.knowledge.conjunction_stacks
    led = not joined or before in guards["before_amount"]
    if any("superlative" in s.flags for s in first.senses) and not led:
        return False  # «أشهر من غنى»
    if grain == "decade":
        return led or before in guards["since"]
    return led or not is_arabic(after) or after in guards["after_amount"]


def span(view: View, scene: Scene) -> Draft | None:
    """A stretch with no length given: «فترة طويلة»."""
    return Draft("DURATION", "PXX")


def repeated(view: View, scene: Scene) -> Draft | None:
    """«يوميا», «كل جمعة», «كل ثلاثة أشهر», «السنوي»."""
    if view.has("half") or view.has("fraction"):
        return Draft("SET", f"PT{int(view.find('fraction') or 30)}M")
    season = view.find("season")
    if season:
        return Draft("SET", f"XXXX-{season}")
    if view.has("rate"):
        return _rate(view, scene)
    if view.has("setadj") and view.before() in scene.knowledge.guards["daily_life"]:
        return None
    value = view.find("set", "setadj")
    if value:
        return Draft("SET", value)
    weekday = view.find("weekday", "weekdayweak")
    if weekday:
        return Draft("SET", f"XXXX-WXX-{weekday}")
    part = view.find("part", "night")
    if part:
        return Draft("SET", f"XXXX-XX-XXT{part}")
    if view.has("month"):
        month = read_month(view)
        return Draft("SET", f"XXXX-{month.number:02d}") if month else None
    grain = view.find("unit", "units2", "units", "unitacc")
    if grain is None:
        return None
    number = view.number("count") if view.has("count") else (2 if view.has("units2") else 1)
    return Draft("SET", LETTERS[grain].format(number if number is not None else "X"))


def _rate(view: View, scene: Scene) -> Draft | None:
    """«ثماني ساعات في اليوم»: a rate, where nothing after it makes the unit a certain one («في اليوم الذي …»)."""
    end = view.match.end()
    more = end < len(view.line.items) and view.line.items[end] is not None
    if more or view.after().startswith(scene.knowledge.articles[0]):
        return None
    return Draft("SET", view.id("rate"))


def clock(view: View, scene: Scene) -> Draft | None:
    """«الساعة 14:30», «الثالثة والنصف مساء»: a time of the publication day or of the day named with it."""
    told = _told(view)
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
    glued = all(scene.touching(t) for t in range(tokens[0].start, tokens[1].start))
    return glued and len(view.words[tokens[1].start]) == 2


def holiday(view: View, scene: Scene) -> Draft | None:
    """A named day, in the year that its year, direction word or clause gives, or the day beside it that is meant."""
    code = view.id("holiday")
    steps = _beside(view)
    if code is None or steps is None:
        return None
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
