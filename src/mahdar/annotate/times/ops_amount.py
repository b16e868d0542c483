"""Operations for amounts: durations and repeated times."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.scene import NO_TIME, Draft, Scene, View, number_of
from mahdar.annotate.times.slots import read_month
from mahdar.annotate.times.words import Item
from mahdar.arabic.tokens import is_arabic

#: No more counted days than these are told for the sake of the days themselves.
FEW_DAYS = 21

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
    if grain == "minute" and view.id("pre", "span") and not view.id("pre", "whole"):
        return None  # «مرحلة دقيقة»: a delicate one
    if view.before() in scene.knowledge.guards["named_span"]:
        return NO_TIME  # «حرب الأيام الستة»
    if view.has("for") and (grain == "decade" or not _lasts(view, scene)):
        return None  # «استباقا لعقد قمة»
    if view.has("more"):
        return _compound(view)
    if view.has("count"):
        number = view.number("count")
        if number == 1 and view.has("units"):
            return None  # «أحد أشهر اللاعبين»
        amount = "X" if number is None else str(number)
    elif view.has("units2"):
        amount = "2"
    elif view.has("n_one"):
        if view.id("n_one") != "1":
            return None
        amount = "1"  # «أسبوع واحد»
    elif view.has("unit") or view.has("unitacc") or view.has("for"):
        amount = "1"
        if view.has("unitacc") and grain in {"decade", "century"} and not view.has("eratime"):
            return None  # «عقدا اجتماعا»: the verb
        if view.has("unit") and (view.next_is_time() or view.next_has("dir", "rel")):
            return None  # «خلال شهر مارس», «طوال الشهر الماضي»
        links = scene.knowledge.guards["event_link"]
        if (
            grain == "decade"
            and not view.has("eratime")
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
    if scene.lone:
        return _stretch_beside(view, scene, draft, grain, amount)
    return _days_beside(view, scene, grain, amount) or draft


def _days_beside(view: View, scene: Scene, grain: str, amount: str) -> Draft | None:
    """«خلال اليومين المقبلين», «في الأسبوعين الأخيرين»: few days from publication on, or back from it.

    Months and years so counted say how long something took, and no day by which to find it.
    """
    direction = view.find("dir", "dirweak", "ordend")
    size = {"day": 1, "week": 7}.get(grain)
    if view.after() in scene.knowledge.guards["event_link"]:
        return None  # «آخر ثلاثة أيام من المعارك»
    if size is None or direction not in {"last", "next"} or not amount.isdigit():
        return None
    off = int(amount) * size
    if not 2 <= off <= FEW_DAYS or scene.earliest is None:
        return None
    if view.has("rel") or view.rule.name != "vague-units":
        return None
    behind = view.words[view.last : view.last + 3]
    opens = view.before() in scene.knowledge.guards["clause_open"]
    if opens and direction == "next" and any(scene.cue(word) in {"was", "past"} for word in behind):
        return None  # «خلال الأسابيع الثلاثة القادمة كان الصيادون …»: counted from the time of the story

    def stretch(anchor: date) -> cal.Stretch:
        first, last = sorted((anchor, anchor + timedelta(days=off if direction == "next" else -off)))
        return cal.Stretch(f"{first.isoformat()}/{last.isoformat()}", first, last, "range", "XXXX-XX-XX")

    return scene.anchored(stretch)


def _lasts(view: View, scene: Scene) -> bool:
    """«هدنة لشهر»: «ل» on the unit, and nothing behind it that it belongs to («لعام الرمادة», «ليوم الغد»)."""
    first = view.items[0]
    led = view.words[first.start][: first.cut].endswith(scene.knowledge.to_stacks[0])
    return led and (not is_arabic(view.after()) or view.after() in scene.knowledge.guards["after_for"])


def _compound(view: View) -> Draft | None:
    """«ساعة وعشرين دقيقة», «سبعة عشر عاما وأربعة أشهر», «عام ونصف عام»."""
    tail = view.slot("more")
    head = [i for i in view.items if i.start < tail[0].start]
    amounts = [_amount_of(head), _amount_of(tail)]
    if None in amounts:
        return None
    (grain, count), (smaller, more) = (a for a in amounts if a is not None)
    fraction = next((s.id for i in tail for s in i.senses if s.kind == "fraction"), None)
    if fraction and smaller == grain:
        value = LETTERS[grain].format(f"{count}.{ {'30': '5', '15': '25', '20': '33'}[fraction] }")
    elif fraction or smaller == grain:
        return None
    else:
        first, second = LETTERS[grain].format(count), LETTERS[smaller].format(more)
        value = first + second[2 if first.startswith("PT") else 1 :]
    return Draft("DURATION", value, mod=view.find("approx"))


def _amount_of(items: list[Item]) -> tuple[str, int] | None:
    """The unit and number of a counted unit, 1 or 2 where no number stands."""
    for item in items:
        for sense in item.senses:
            if sense.kind in {"unit", "units", "units2", "unitacc"}:
                count = number_of(items) or (2 if sense.kind == "units2" else 1)
                return sense.id, count
    return None


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
    if view.has("times") and view.next_has("dir", "dirweak"):
        return None  # «زارها ثلاث مرات السنة الماضية»
    weekday = view.find("weekday", "weekdayweak")
    if weekday:
        return Draft("SET", f"XXXX-WXX-{weekday}")
    part = view.find("part", "night")
    if part:
        return Draft("SET", f"XXXX-XX-XXT{part}")
    if view.has("month"):
        month = read_month(view)
        day = next((i.number for i in view.items if i.number), None)
        return Draft("SET", f"XXXX-{month.number:02d}" + (f"-{day:02d}" if day else "")) if month else None
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
