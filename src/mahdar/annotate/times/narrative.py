"""Whether «قبل عامين» counts from the publication day or from the past that the sentence tells of.

News counts «ago» from the day it is printed. It counts from the story's own time where the grammar puts the event
before another past one: a pluperfect after a date of an earlier year («وفي 2011 سقط النظام الذي كان قد تولى الحكم قبل
عامين»). Where the last date told is of an earlier year and the verb is a plain past, a count of some years may start from
either: no day is given, and the doubt says why (days, weeks and months ago are news of the page's own day). A clause that begins with «وقبل», one that someone says, and a date with «منذ» leave
the count with publication.
"""

from __future__ import annotations

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.scene import LOOK_BACK, Draft, Placed, Scene, View
from mahdar.arabic.clitics import splits
from mahdar.arabic.tokens import is_arabic

EITHER = "counted from publication or from the past that the sentence tells of; the text does not say"
#: «كان» and the «قد» or verb that makes a pluperfect with it: no more words than a subject may stand between.
SUBJECT = 5

#: Words before the expression in which its verb is looked for: a bound, so that a page without sentences stays linear.
REACH = 60
#: Years from which a count is a round figure, reckoned from now («قبل عشرين عاما»).
ROUND = 20
#: A story of this many years ago or more; an open date so many days back is hardly last year's; months it goes on for.
LONG_AGO, FAR_BACK, GOES_ON = 2, 280, 6
OLD_STORY = "the year is that of the old story told before"
FRAMES = frozenset({"day", "month", "year", "season", "quarter", "half", "week"})


def ago_in_story(view: View, scene: Scene, grain: str, steps: int) -> Draft | None:
    """The draft of an «ago» reckoned from the story's past, or left open; None when it counts from publication."""
    number = _frame(view, scene)
    if number is None or grain not in {"month", "year", "week", "day"}:
        return None
    frame = scene.placed[number]
    base = frame.draft.first
    assert base is not None
    if _too_wide(frame, grain) or _of_a_noun(scene, frame, view.first):
        return None
    if _same_as_published(scene, frame, grain, steps):
        return None  # «في 2016، أي قبل عامين»: the same time told twice
    sentence = scene.page.sentences[scene.page.sentence_index(view.first)]
    begin = max(sentence.start, frame.end, view.first - REACH)
    if _pluperfect(scene, begin, view.first):
        s = cal.unit(grain, base, steps)
        return Draft("DATE", s.value, s.first, s.last, anchor=number, grain=grain)
    if _said(scene, begin, view.first):
        return None  # who speaks counts from the day of speaking, which the page reports as news
    near = grain != "year" or abs(steps) >= ROUND
    return None if near else Draft("DATE", None, doubt=EITHER, grain=grain)


def _frame(view: View, scene: Scene) -> int | None:
    """The number of the date of an earlier year that the sentence, or the one before it, last set its story in."""
    page, guards = scene.page, scene.knowledge.guards
    here = page.sentence_index(view.first)
    if scene.earliest is None or view.items[0].cut or view.before() in guards["restates"]:
        return None  # «وقبل عامين» opens a clause of its own
    for number in range(len(scene.placed) - 1, max(-1, len(scene.placed) - 1 - LOOK_BACK), -1):
        placed = scene.placed[number]
        if page.sentence_index(placed.start) < here - 1:
            return None
        draft = placed.draft
        if draft.type == "DURATION" or draft.grain not in FRAMES or draft.last is None:
            continue
        lead = page.words[placed.start - 1] if placed.start else ""
        since = lead in guards["since"] or page.words[placed.start] in guards["since"]
        return None if since or draft.last.year >= scene.earliest.year else number
    return None


def _too_wide(frame: Placed, grain: str) -> bool:
    """Days and weeks are not counted from a whole year: «عام 2008 … قبل أسبوعين»."""
    return grain in {"day", "week"} and frame.draft.grain not in {"day", "week", "month"}


def _of_a_noun(scene: Scene, frame: Placed, first: int) -> bool:
    """The date is said of a thing named in an earlier sentence, and sets no story: «الاستقلال المعلن عام 2008. …»."""
    page, guards = scene.page, scene.knowledge.guards
    at = frame.start - 1
    if page.sentence_index(frame.start) == page.sentence_index(first):
        return False
    while at > 0 and page.words[at] in guards["clause_lead"] | guards["governs"]:
        at -= 1
    return at >= 0 and page.words[at] in guards["dated_thing"]


def year_of_month(view: View, scene: Scene, month: int) -> int | None:
    """The number of an earlier time that gives a month its year: one of the sentence that states it («في مايو 2016 …
    مايو»), or any of the page where the month is part of an event's name («محادثات مايو»)."""
    page = scene.page
    here = page.sentence_index(view.first)
    again = _names_an_event(view, scene)
    for number in range(len(scene.placed) - 1, max(-1, len(scene.placed) - 1 - LOOK_BACK), -1):
        placed = scene.placed[number]
        if not again and page.sentence_index(placed.start) != here:
            return None
        first, last = placed.draft.first, placed.draft.last
        stated = (again or placed.draft.anchor == "none") and placed.draft.grain in {"day", "month"}
        if stated and first and last and first.month == last.month == month:
            return number
    return None


def settle_old_stories(scene: Scene) -> None:
    """Give open dates that go on with a story of long ago its year: «قصفت في 16 آذار 1988 … وفي 23 آذار نشرت الصور».

    Only where the year that its clause gave is a poor one (most of a year back, or not yet over) and the page has told
    of that month in the old year, or the date before went on with the same story.
    """
    if scene.earliest is None:
        return
    frame: Placed | None = None
    for number, placed in enumerate(scene.placed):
        draft = placed.draft
        if draft.open is None and draft.anchor == "none" and draft.grain in {"day", "month"} and draft.first:
            frame = placed if draft.first.year <= scene.earliest.year - LONG_AGO else None
            continue
        if frame is None or draft.open is None or draft.anchor != "published" or draft.first is None:
            continue
        old = _in_old_story(scene, frame, placed)
        if old is not None:
            frame = scene.placed[number] = placed._replace(draft=old)


def _in_old_story(scene: Scene, frame: Placed, placed: Placed) -> Draft | None:
    """The date in the year of the story told before, or None where it stands well as it is."""
    draft, told = placed.draft, frame.draft
    assert scene.earliest is not None
    assert draft.open is not None
    assert told.first is not None
    assert draft.last is not None
    month, day = draft.open
    poor = draft.last >= scene.earliest or (scene.earliest - draft.last).days > FAR_BACK
    goes_on = told.doubt == OLD_STORY
    after = 0 <= (month or 0) - told.first.month <= (GOES_ON if goes_on else 0)
    if not (poor and after) or scene.sense(placed, "dir"):
        return None
    if scene.clause(placed.start, placed.end).way != "past":
        return None
    found = cal.valid_day(told.first.year, month or 1, day) if day else None
    if month is None or (day and found is None):
        return None
    s = cal.day(found) if found else cal.month(told.first.year, month)
    first, last = cal.part(s, draft.mod) if draft.mod and not day else (s.first, s.last)
    return draft._replace(value=s.value, first=first, last=last, anchor="none", doubt=OLD_STORY)


def _names_an_event(view: View, scene: Scene) -> bool:
    """«للبناء على محادثات كانون الأول»: the month names a thing that has been told, so it has its year."""
    before = view.before()
    led = any(rest in scene.knowledge.guards["month_lead"] for _, rest in splits(before))
    return not led and not view.items[0].cut and not view.has("mod") and is_arabic(before) and len(before) > 2


def _same_as_published(scene: Scene, frame: Placed, grain: str, steps: int) -> bool:
    """Counted from publication the expression falls into the date that stands before it."""
    assert scene.earliest is not None
    told = cal.unit(grain, scene.earliest, steps)
    first, last = frame.draft.first, frame.draft.last
    return first is None or last is None or (told.first <= last and first <= told.last)


def _pluperfect(scene: Scene, begin: int, end: int) -> bool:
    """«كان قد …», «كانت فرضتها», «كان الوفد قد …» among the tokens `[begin, end)`."""
    words, knowledge = scene.page.words, scene.knowledge
    for i in range(begin, end):
        if _cue(scene, words[i]) != "was":
            continue
        following = words[i + 1 : min(i + 2 + SUBJECT, end)]
        if any(w in knowledge.guards["completed"] for w in following):
            return True
        if following and _cue(scene, following[0]) in {"past", "said"}:
            return True
    return False


def _said(scene: Scene, begin: int, end: int) -> bool:
    """A verb of saying governs the expression."""
    return any(_cue(scene, word) == "said" for word in scene.page.words[begin:end])


def _cue(scene: Scene, word: str) -> str | None:
    """The tense cue of a word, with «و», «ف» or an object pronoun on it."""
    cues = scene.knowledge.cues
    for _, rest in splits(word):
        if rest in cues:
            return cues[rest]
        for pronoun in scene.knowledge.guards["object_pronoun"]:
            if rest.endswith(pronoun) and rest.removesuffix(pronoun) in cues:
                return cues[rest.removesuffix(pronoun)]
    return None
