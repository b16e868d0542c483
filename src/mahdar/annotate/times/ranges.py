"""Two times side by side: the ends of one stretch («من 10/3/2021 إلى 15/3/2021»), or several that share a year.

Any two times may be such ends, so this is no rule over classes but a step after them. In a story two dates with «من …
إلى …» stay two times, each with its own event, unless a word says they are one stretch («الفترة من», «الماضيين»).
"""

from __future__ import annotations

from mahdar.annotate.times import calendars as cal
from mahdar.annotate.times.ops_calendar import join
from mahdar.annotate.times.scene import Placed, Scene

#: Grains whose first and last days make the ends of a stretch.
ENDS = frozenset({"day", "week", "month", "quarter", "half", "season", "year", "decade"})


def join_ends(scene: Scene) -> None:
    """Make the last two times placed one, where the words around them make them the ends of one stretch."""
    if len(scene.placed) < 2:
        return
    first, last = scene.placed[-2:]
    if last.start - first.end > 1 or first.draft.grain not in ENDS or last.draft.grain not in ENDS:
        return
    if not _opened(scene, first, last):
        return
    joined = join(first.draft, last.draft)
    if joined is not None and joined.first is not None and joined.last is not None:
        scene.placed[-2:] = [Placed(first.start, last.end, first.cut, "range", joined)]


def share_year(scene: Scene) -> None:
    """Months or days joined by «و» are of the year that the last one states: «في أبريل وسبتمبر 2014».

    Only where they stand in the order of the year: «نوفمبر ويناير 2015» may cross it.
    """
    for number in range(len(scene.placed) - 2, -1, -1):
        first, last = scene.placed[number : number + 2]
        told, stated = first.draft, last.draft
        if told.open is None or stated.open is not None or stated.first is None or told.grain != stated.grain:
            return
        month, day = told.open
        between = scene.page.words[first.end : last.start]
        joined = between == list(scene.knowledge.conjunctions[:1]) if between else last.cut > 0
        if month is None or not joined or month > stated.first.month:
            return
        found = cal.valid_day(stated.first.year, month, day) if day else None
        if day and found is None:
            return
        s = cal.day(found) if found else cal.month(stated.first.year, month)
        a, b = cal.part(s, told.mod) if told.mod and not day else (s.first, s.last)
        shared = told._replace(value=s.value, first=a, last=b, anchor=stated.anchor, doubt=None, open=None)
        scene.placed[number] = first._replace(draft=shared)


def _opened(scene: Scene, first: Placed, last: Placed) -> bool:
    """«من … إلى …», «بين … و…» with nothing else around or after a word for a stretch; a dash in a lone expression."""
    words, guards = scene.page.words, scene.knowledge.guards
    link = words[first.end] if last.start > first.end else ""
    if link in guards["range_sign"]:
        return scene.lone and not first.start and last.end == len(words)
    opener = words[first.start - 1] if first.start else ""
    if link not in guards["range_to"] and not (not link and last.cut):
        return False
    if opener not in guards["range_from" if link else "range_between"]:
        return False
    return scene.lone or (first.start >= 2 and words[first.start - 2] in guards["period"])
