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
