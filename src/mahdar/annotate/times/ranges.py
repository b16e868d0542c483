"""Two times that stand as the ends of one stretch: «من 10/3/2021 إلى 15/3/2021», «من رمضان إلى شوال».

Any two times may be such ends, so this is no rule over classes but a step after them. In a story two dates with «من …
إلى …» stay two times, each with its own event, unless a word says they are one stretch («الفترة من», «الماضيين»).
"""

from __future__ import annotations

from mahdar.annotate.times.ops_calendar import join
from mahdar.annotate.times.scene import Placed, Scene

#: Grains whose first and last days make the ends of a stretch.
ENDS = frozenset({"day", "week", "month", "quarter", "half", "season", "year", "decade"})


def join_ends(scene: Scene) -> None:
    """Make the last two times placed one, where «من» or «بين» stands before the first and «إلى» between them."""
    if len(scene.placed) < 2:
        return
    first, last = scene.placed[-2:]
    words, guards = scene.page.words, scene.knowledge.guards
    link = words[first.end] if last.start - first.end == 1 else ""
    if last.start - first.end > 1 or (link not in guards["range_to"] and not (not link and last.cut)):
        return
    opener = words[first.start - 1] if first.start else ""
    if opener not in guards["range_from" if link else "range_between"]:
        return
    if not scene.lone and (first.start < 2 or words[first.start - 2] not in guards["period"]):
        return
    if first.draft.grain not in ENDS or last.draft.grain not in ENDS:
        return
    joined = join(first.draft, last.draft)
    if joined is None or joined.first is None or joined.last is None:
        return
    scene.placed[-2:] = [Placed(first.start, last.end, first.cut, "range", joined)]
