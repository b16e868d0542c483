"""Operations for times that fix no day of their own: «now», «lately», «earlier this week», a part of the day."""

from __future__ import annotations

from datetime import timedelta

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.clause import LIKELY
from mahdar.annotate.times.ops_calendar import month
from mahdar.annotate.times.ops_relative import DATED, GRAINS, NOTHING_BEFORE, is_outlet, names_event
from mahdar.annotate.times.scene import NO_TIME, UNDATED, Draft, Scene, View
from mahdar.annotate.times.slots import SHIFTS, read_direction

#: «آنذاك» points back to a time of the story; what is nearer is mostly when somebody spoke of it.
LONG_AGO = timedelta(days=28)


def vague(view: View, scene: Scene) -> Draft | None:
    """A reference to present, past or future without a day."""
    if (
        view.words[view.first] in scene.knowledge.guards["talk"]
        and view.after()[-1:] == scene.knowledge.accusative
    ):
        return None  # «تحدثا حديثا مطولا»: a talk, not «recently»
    if view.before() in scene.knowledge.guards["any"]:
        return NO_TIME  # «أكثر من أي وقت مضى»
    if is_outlet(view, scene):
        return NO_TIME  # «قناة الخليج الآن»
    begins = scene.page.text[scene.page.reading.starts[view.first]]
    if begins == scene.knowledge.long_alef and view.find("vague") == "PRESENT_REF":
        return NO_TIME  # «آلان دنكان»
    if view.has("pasttime"):
        follows = view.after().startswith(scene.knowledge.articles[0])
        return None if follows else Draft("DATE", view.id("pasttime"))
    counted = view.rule.options.get("value")
    past = counted == "FUTURE_REF" and scene.direction(view).way == "past"
    if past or (counted and not view.has("ago") and names_event(view, scene)):
        return Draft("DATE", None, anchor="event")  # «جاء القرار بعد أيام من اللقاء»
    if view.has("vaguethen") and (told_then := _then(view, scene)) is not None:
        return told_then
    value = view.find("vague", "vaguethen") or counted
    told = view.before() not in scene.knowledge.guards["until"]  # «حتى وقت قريب»: until lately
    if told and any("tense" in s.flags for i in view.items for s in i.senses):
        way = scene.direction(view)
        if way.way and way.strength >= LIKELY:
            value = "PAST_REF" if way.way == "past" else "FUTURE_REF"
    return Draft("DATE", value)


def _then(view: View, scene: Scene) -> Draft | None:
    """«آنذاك», «في ذلك الوقت»: the time told last, in the sentence or the one before it, when it is gone by."""
    index = scene.previous(DATED, view.first)
    if index is None or scene.earliest is None:
        return None
    told, page = scene.placed[index], scene.page
    draft = told.draft
    near = page.sentence_index(view.first) - page.sentence_index(told.start) <= 1
    if not near or draft.last is None or draft.last > scene.earliest - LONG_AGO or draft.mod:
        return None
    return Draft("DATE", draft.value, draft.first, draft.last, anchor=index, grain=draft.grain)


def earlier_in(view: View, scene: Scene) -> Draft | None:
    """«في وقت سابق من هذا الأسبوع»: between the stretch's beginning and publication, or from then to its end."""
    end = view.match.end()
    more = view.line.items[end] if end < len(view.line.items) else None
    if more is not None and any(s.kind == "same" for s in more.senses):
        return None  # «في وقت لاحق من اليوم نفسه»: of the day told before
    shift = view.id("deictic")
    if shift is not None:
        return scene.anchored(lambda d: cal.day(d + timedelta(days=int(shift))))
    grain, direction = view.id("unit") or "", read_direction(view) or "this"
    if view.has("month"):
        whole = month(view, scene)
        if whole is None or whole.first is None or scene.latest is None:
            return whole
        here = whole.first <= scene.latest <= (whole.last or whole.first)
        return whole._replace(last=scene.latest, mod="START") if here else whole
    if grain not in GRAINS:
        return None
    draft = scene.anchored(lambda d: cal.unit(grain, d, SHIFTS[direction]))
    if direction != "this" or draft.first is None or scene.earliest is None:
        return draft
    if view.id("vague") == "FUTURE_REF":
        return draft._replace(first=max(draft.first, scene.earliest), mod="END")
    return draft._replace(last=min(draft.last or scene.earliest, scene.latest or scene.earliest), mod="START")


def part_alone(view: View, scene: Scene) -> Draft | None:
    """A part of the day by itself: of the publication day, or of the day last named in the sentence."""
    part = view.id("part", "part", "partadv", "night") or view.find("partadv", "night")
    if part is None or (part == "AF" and view.has("this")):  # «هذا العصر» is mostly «this age»
        return None
    if view.after() in scene.knowledge.guards["after_part"]:
        return None
    if view.has("same"):  # «في الليلة ذاتها»
        index = scene.previous(frozenset({"day"}), view.first)
        told = scene.placed[index].draft.first if index is not None else None
        if index is None or told is None:
            return Draft("TIME", None, doubt=NOTHING_BEFORE, grain="day")
        return Draft("TIME", f"{told.isoformat()}T{part}", told, told, anchor=index, grain="day")
    shift = -1 if read_direction(view) == "last" else 0
    draft = scene.anchored(lambda d: cal.day(d + timedelta(days=shift)))
    if view.has("partadv"):
        draft = draft._replace(doubt=draft.doubt or UNDATED)
    part = view.find("instant") or part
    return draft._replace(type="TIME", value=f"{draft.value}T{part}")
