"""Operations for times reckoned from the publication day or from the time before in the text."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.clause import LIKELY, Direction
from mahdar.annotate.times.narrative import ago_in_story
from mahdar.annotate.times.ops_amount import LETTERS
from mahdar.annotate.times.ops_calendar import with_mod, with_part
from mahdar.annotate.times.scene import LOOK_BACK, NO_TIME, Draft, Scene, View
from mahdar.annotate.times.slots import FISCAL, SHIFTS, read_direction, read_year, year_number
from mahdar.arabic.clitics import splits
from mahdar.arabic.tokens import is_arabic
from mahdar.arabic.value import equal

GRAINS = frozenset({"day", "week", "month", "quarter", "year", "decade", "century"})
#: Words before «بعد خمس سنوات» in which a word of taking up again is looked for.
RESUMED = 14
A_WEEK = timedelta(days=7)
HOUR = "the hour of publication is not known; its day is taken"
NOTHING_BEFORE = "no earlier time to reckon from"
DATED = frozenset({"day", "week", "month", "year", "season", "quarter", "half", "range", "decade"})


def deictic(view: View, scene: Scene) -> Draft | None:
    """«اليوم», «أمس», «غدا» …, with a weekday and a part of the day as one expression."""
    shift = view.id("deictic")
    guards = scene.knowledge.guards
    if shift is None or (shift == "0" and view.after() in guards["not_today"]):
        return None
    if is_outlet(view, scene) or _figure_of_speech(view, scene, shift):
        return NO_TIME
    alone = len(view.items) == 1 and shift == "0"
    if alone and any(rest in guards["of_our_days"] for _, rest in splits(view.before())):
        return Draft("DATE", "PRESENT_REF")  # «ما يعرف اليوم بـ …»
    draft = scene.anchored(lambda d: cal.day(d + timedelta(days=int(shift))))
    weekday = view.id("weekday", "weekday", "weekdayweak")
    if weekday:
        draft = _agree(draft, int(weekday), int(shift), scene)
    return with_part(view, draft)


def _figure_of_speech(view: View, scene: Scene, shift: str) -> bool:
    """«جيل الغد», «حلفاء الأمس», «اليوم قبل الغد»: days that stand for an age."""
    guards, words, first = scene.knowledge.guards, view.words, view.first
    if len(view.items) > 1 or not words[first].startswith(scene.knowledge.articles):
        return False
    if {" ".join(words[first : first + 3]), " ".join(words[max(0, first - 2) : first + 1])} & guards[
        "sooner"
    ]:
        return True
    figures = guards["figurative" if shift != "0" else "of_today"]
    return any(rest in figures for _, rest in splits(view.before()))


def is_outlet(view: View, scene: Scene) -> bool:
    """«صحيفة الغد», «قناة روسيا اليوم», «"إسرائيل اليوم"»: one word of time that ends a name."""
    outlet, quote = scene.knowledge.guards["outlet"], scene.knowledge.guards["quote"]
    if len(view.items) > 1 or not view.words[view.first].startswith(scene.knowledge.articles[0]):
        return False
    if view.before() in outlet or view.before(2) in outlet:
        return True
    return (
        view.has("deictic")
        and view.after() in quote
        and view.before(2) in quote
        and view.before(1) not in quote
    )


def _agree(draft: Draft, weekday: int, shift: int, scene: Scene) -> Draft:
    """Set a stated weekday against the day reckoned; a range of publication days is narrowed by it."""
    if scene.earliest is None or scene.latest is None:
        return draft._replace(value=f"XXXX-WXX-{weekday}")
    fitting = [
        d
        for n in range((scene.latest - scene.earliest).days + 1)
        if (d := scene.earliest + timedelta(days=n + shift)).isoweekday() == weekday
    ]
    if len(fitting) == 1:
        d = fitting[0]
        return draft._replace(value=d.isoformat(), first=d, last=d, doubt=None)
    if fitting:
        return draft._replace(value=f"XXXX-WXX-{weekday}", first=fitting[0], last=fitting[-1])
    near = cal.nearest_weekday(scene.latest + timedelta(days=shift), weekday, "past", True)
    if (scene.latest + timedelta(days=shift) - near).days <= 1:
        # the capture's day is often a day late: the stated weekday is the surer of the two
        return draft._replace(
            value=near.isoformat(),
            first=near,
            last=near,
            doubt="the weekday stated is not that of the publication day",
        )
    return draft._replace(doubt="the weekday stated is not that of the publication day")


def unit(view: View, scene: Scene) -> Draft | None:
    """A day, week, month, quarter, year, decade set by a direction word («الشهر الماضي», «هذا الأسبوع»)."""
    grain = view.id("unit")
    if grain not in GRAINS:
        return None
    direction = read_direction(view) or ("this" if view.has("this") or view.has("mod") else None)
    if direction is None:
        return None
    if grain == "decade" and not (scene.lone or view.has("mod") or _led(view, scene)):
        return None  # «تفاصيل هذا العقد», «ينتهي العقد الحالي»: a contract
    if grain == "year" and _general(view, scene):
        return None
    shift = SHIFTS[direction]
    if grain == "year" and scene.counts_fiscal(view.first):
        return Draft("DATE", None, anchor="published", doubt=FISCAL, grain="fiscal")
    if view.has("fiscal"):
        return with_mod(view, _fiscal_year(view, scene, shift))
    draft = with_mod(view, scene.anchored(lambda d: cal.unit(grain, d, shift)))
    turned = _turned(view, scene, draft)
    return with_mod(view, scene.anchored(lambda d: cal.unit(grain, d, turned))) if turned else draft


def _turned(view: View, scene: Scene, draft: Draft) -> int:
    """Steps to the unit meant by «مطلع الأسبوع», whose own is gone by or yet to come against the tense of its clause."""
    if not view.has("mod") or view.has("dir") or view.has("this") or scene.lone:
        return 0
    if scene.earliest is None or scene.latest is None or draft.first is None or draft.last is None:
        return 0
    clause = scene.direction(view)
    if clause.strength < LIKELY:
        return 0
    if clause.way == "future" and draft.last < scene.earliest:
        return 1
    bound = view.before() in scene.knowledge.guards["until"] | scene.knowledge.guards["before"]
    gone = clause.way == "past" and draft.first > scene.latest and not bound
    return -1 if gone else 0  # but «مددوا المهلة لتنتهي قبل نهاية الشهر» looks ahead


def _fiscal_year(view: View, scene: Scene, shift: int) -> Draft:
    """«العام المالي الحالي», «العام الهجري الماضي»: not always the civil year."""
    calendar = view.id("fiscal")
    if calendar == "open":
        return Draft("DATE", None, anchor="published", doubt=FISCAL, grain="fiscal")

    def stretch(anchor: date) -> cal.Stretch:
        today = cal.hijri_of(anchor) if calendar == "AH" else None
        islamic = cal.hijri_year(today[0] + shift) if today else None
        return islamic or cal.unit("year", anchor, shift)

    return scene.anchored(stretch)


def _led(view: View, scene: Scene) -> bool:
    """A preposition of time stands before the expression or on it."""
    led = scene.knowledge.guards["month_lead"]
    return view.items[0].cut > 0 or any(rest in led for _, rest in splits(view.before()))


def _general(view: View, scene: Scene) -> bool:
    """True where «العام» is the adjective «general» of the noun before it."""
    return not view.items[0].cut and view.before() in scene.knowledge.guards["before_general"]


def relative(view: View, scene: Scene) -> Draft | None:
    """Reckoned from the time before («العام نفسه», «اليوم التالي», «الشهر السابق»)."""
    grain = view.id("unit") or view.find("unit")
    if grain not in GRAINS or (grain == "year" and _general(view, scene)):
        return None
    if grain == "year" and (scene.counts_fiscal(view.first) or view.id("fiscal") == "open"):
        return Draft("DATE", None, anchor="published", doubt=FISCAL, grain="fiscal")
    relation = "same" if view.has("same") or view.has("sameof") or view.has("that") else view.id("rel")
    shift = {"previous": -1, "following": 1, "same": 0}[relation or "same"]
    if shift and grain in {"day", "week"} and _of_event(view, scene):
        return Draft("DATE", None, anchor="event", grain="day", event=f"{grain}:{shift}")
    allowed = DATED if grain == "day" else DATED - {"decade"}
    index = scene.previous(frozenset({"day", "range", "week"}) if grain == "day" else allowed, view.first)
    if index is None and grain == "day" and not shift:
        index = _only_day_told(scene, view.first)
    if index is None:
        if scene.lone and shift:
            return with_mod(view, scene.anchored(lambda d: cal.unit(grain, d, shift)))._replace(
                doubt=NOTHING_BEFORE
            )
        return Draft("DATE", None, doubt=NOTHING_BEFORE, grain=grain)
    if not shift and grain == "day":
        index = _gone_by(view, scene, index)
    base = scene.placed[index].draft
    start = base.last if shift > 0 else base.first
    if start is None or base.first is None or base.last is None:
        return None
    if grain == "day" and base.last - base.first > A_WEEK:
        return Draft("DATE", None, doubt=NOTHING_BEFORE, grain=grain)
    if view.has("year") and grain == "month":
        return _month_again(view, scene, start, shift)
    s = cal.unit(grain, start, shift)
    return with_part(view, with_mod(view, Draft("DATE", s.value, s.first, s.last, anchor=index, grain=grain)))


def _only_day_told(scene: Scene, before: int) -> int | None:
    """The number of the last day told before a token, however far back, where the page has told of no other day so far."""
    told = range(max(0, len(scene.placed) - LOOK_BACK), len(scene.placed))
    days = [n for n in told if scene.placed[n].end <= before and scene.placed[n].draft.first is not None]
    firsts = {scene.placed[n].draft.first for n in days if scene.placed[n].draft.grain == "day"}
    if len(firsts) != 1 or len(scene.placed) > LOOK_BACK:
        return None
    return next(n for n in reversed(days) if scene.placed[n].draft.grain == "day")


def _gone_by(view: View, scene: Scene, index: int) -> int:
    """The day meant by «اليوم نفسه» of a past verb is no coming one that the sentence has named on its way."""
    day = scene.placed[index].draft.first
    if day is None or scene.latest is None or day <= scene.latest or scene.direction(view).way != "past":
        return index
    before = scene.previous(frozenset({"day"}), scene.placed[index].start)
    return index if before is None else before


def _month_again(view: View, scene: Scene, start: date, shift: int) -> Draft | None:
    """«الشهر نفسه من العام الماضي»: the month told before, in another year."""
    year = read_year(view)
    number = year_number(scene, view, year)[0] if year is not None else None
    if number is None:
        return None
    s = cal.month(number, cal.unit("month", start, shift).first.month)
    return Draft("DATE", s.value, s.first, s.last, anchor="published", grain="month")


def _of_event(view: View, scene: Scene) -> bool:
    """True where «ل» ties the expression to the next word: «اليوم التالي للقاء …», «الأسبوع السابق للقمة»."""
    after = view.after()
    if after in scene.knowledge.guards["event_link"]:
        return True
    return any(
        stack in scene.knowledge.to_stacks and after not in scene.knowledge.cues for stack, _ in splits(after)
    )


def next_to_event(view: View, scene: Scene) -> Draft | None:
    """«عشية القمة», «غداة اللقاء»: reckoned from an event; the event's date is looked for afterwards."""
    shift = int(view.id("eve") or 0)
    if not shift or (view.next_is_time() or not is_arabic(view.after()) or len(view.after()) < 3):
        return None
    return Draft("DATE", None, anchor="event", grain="day", event=f"day:{shift}")


def shift(view: View, scene: Scene) -> Draft | None:
    """«قبل ثلاثة أيام», «بعد أسبوعين», «منذ شهر»: a number of units from the publication day or from an event."""
    grain = view.find("unit", "units2", "units", "unitacc")
    if grain is None:
        return None
    count: int | None = 2 if view.has("units2") else 1
    if view.has("count"):
        count = view.number("count")
    elif view.has("unit") and not view.has("now") and view.next_is_time():
        return None  # «منذ عام 2011», «قبل شهر رمضان»: the unit belongs to what follows
    sign = int(view.rule.options["sign"])
    if sign > 0 and view.has("after") and view.before() in scene.knowledge.guards["on"]:
        return NO_TIME  # «تقع على بعد ساعتين»: how far
    mod = view.find("approx")
    if view.find("some", "many") or count is None or count > 9000:
        return Draft("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF", mod=mod)
    if not view.has("count") and view.after() in scene.knowledge.guards["unit_adj"]:
        return Draft("DATE", None, anchor="event", grain=grain)  # «بعد يوم دام»
    bare = not (view.has("count") or view.has("units2") or view.has("fraction") or view.has("eratime"))
    if bare and (grain == "quarter" or (grain == "decade" and (view.after() or not scene.lone))):
        return None  # «قبل عقد أي اجتماع»: the verbal noun «holding»; «بعد ربع ساعة»
    grain, steps, rough = _steps(view, grain, count)
    steps *= sign
    mod = mod or rough
    if view.has("now"):
        return _shifted_from(view, scene, grain, steps, mod)
    if view.has("ago") and grain in {"month", "year"} and not scene.lone:
        # «لأول مرة منذ 7 سنوات» says how long, not when
        return Draft("DURATION", LETTERS[grain].format(abs(steps)), mod=mod)
    if sign > 0 and _lasted(view, scene, grain):
        return Draft("DURATION", LETTERS[grain].format(abs(steps)), mod=mod)
    if (sign > 0 and _in_past(view, scene)) or names_event(view, scene):
        return Draft("DATE", None, anchor="event", mod=mod, grain=grain, event=f"{grain}:{steps}")
    if sign < 0 and not scene.lone:
        told = ago_in_story(view, scene, grain, steps)
        if told is not None:
            return told._replace(mod=mod)
    if mod == "LESS_THAN" and grain in GRAINS:
        return _within(scene, grain, steps)
    return _shifted(scene, grain, steps, mod)


def _in_past(view: View, scene: Scene) -> bool:
    """A past verb governs «بعد يومين», or it opens a clause («وبعد يومين …») that no verb of the future follows."""
    way = scene.direction(view).way
    if way is not None or scene.lone or not view.items[0].cut:
        return way == "past"
    marks = scene.knowledge.guards["imperfect"]
    return view.after()[:1] not in marks and is_arabic(view.after())


def _within(scene: Scene, grain: str, steps: int) -> Draft:
    """«قبل أقل من أسبوعين»: between that day and publication."""

    def stretch(anchor: date) -> cal.Stretch:
        if grain in {"day", "week"}:
            far = anchor + timedelta(days=steps * (7 if grain == "week" else 1))
        else:
            far = cal.add_months(anchor, steps * (12 if grain == "year" else 1))
        first, last = min(far, anchor), max(far, anchor)
        return cal.Stretch(f"{first.isoformat()}/{last.isoformat()}", first, last, "range", "XXXX-XX-XX")

    return scene.anchored(stretch)._replace(mod="LESS_THAN")


def _steps(view: View, grain: str, count: int) -> tuple[str, int, str | None]:
    """Grain, number of steps, and APPROX where the unit is coarse: decades and centuries count in years."""
    if view.has("unit_hour") and not view.has("count"):
        return "minute", int(view.find("fraction") or 30), None
    if (grain == "century" and view.has("half")) or view.has("fraction"):
        return "year", 50 if view.has("half") else 25, "APPROX"
    if view.has("half"):
        if grain == "year":
            return "month", 12 * count + 6, None
        if grain == "month":
            return "day", 30 * count + 15, "APPROX"
        if grain == "week":
            return "day", 7 * count + 4, "APPROX"
    if grain == "decade":
        return "year", 10 * count, "APPROX"
    if grain == "century":
        return "year", 100 * count, "APPROX"
    return grain, count, None


def _lasted(view: View, scene: Scene, grain: str) -> bool:
    """How long and not when: «بعد يومين من المحادثات», «تستأنف أثينا وأنقرة الحوار بعد خمس سنوات»."""
    guards = scene.knowledge.guards
    if view.after() in guards["lasting_link"] and view.after(2) in guards["process"]:
        return True
    if grain != "year" or scene.lone:
        return False
    if equal(scene.direction(view), Direction("future", LIKELY)):
        return False
    sentence = scene.page.sentences[scene.page.sentence_index(view.first)]
    around = scene.page.words[max(sentence.start, view.first - RESUMED) : min(sentence.end, view.last + 3)]
    return any(rest in guards["resumed"] for word in around for _, rest in splits(word))


def _shifted_from(view: View, scene: Scene, grain: str, steps: int, mod: str | None) -> Draft | None:
    """«بعد شهر من الآن», and «قبل أسبوع من اليوم», which counts from a day to a day."""
    day = view.id("now", "deictic")
    if day is None or grain not in {"week", "month", "year"}:
        return _shifted(scene, grain, steps, mod)
    size = {"month": 1, "year": 12}.get(grain)

    def stretch(anchor: date) -> cal.Stretch:
        base = anchor + timedelta(days=int(day or 0))
        return cal.day(cal.add_months(base, steps * size) if size else base + timedelta(weeks=steps))

    return scene.anchored(stretch)._replace(mod=mod)


def _shifted(scene: Scene, grain: str, steps: int, mod: str | None) -> Draft | None:
    if grain in {"hour", "minute", "second"}:
        if grain == "hour" and abs(steps) >= 24:
            days = steps // 24 if steps > 0 else -(-steps // 24)
            draft = scene.anchored(lambda d: cal.day(d + timedelta(days=days)))
            return draft._replace(mod=mod, doubt=None if steps % 24 == 0 else "reckoned in whole days")
        here = scene.anchored(cal.day)  # some minutes or hours: most likely the same day
        return here._replace(type="TIME", value=None, mod=mod, grain=grain, doubt=here.doubt or HOUR)
    try:
        return scene.anchored(lambda d: cal.unit(grain, d, steps))._replace(mod=mod)
    except (ValueError, OverflowError):
        return None


def names_event(view: View, scene: Scene) -> bool:
    """«قبل يومين من القمة», «… فقط من القمة»; not «قبل يومين من دون اتفاق»."""
    guards = scene.knowledge.guards
    places = (1, 2) if view.after() in guards["only"] else (1,)
    return any(
        view.after(n) in guards["event_link"] and view.after(n + 1) not in guards["compound"] for n in places
    )
