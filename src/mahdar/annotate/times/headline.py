"""The weekday of a headline is the one that the page tells: «قمة أكرا الجمعة» over «يعقدون قمة … يوم الجمعة المقبل»."""

from __future__ import annotations

from datetime import date, timedelta

from mahdar.annotate.times.ops_weekdays import EITHER_SIDE, NEARER_AHEAD, TOMORROW
from mahdar.annotate.times.scene import Placed, Scene

#: Doubts of a weekday that its own words leave open.
OPEN = frozenset({EITHER_SIDE, NEARER_AHEAD, TOMORROW})
#: A weekday is one of the days on either side of the publication day.
WEEK = timedelta(days=7)


def settle_headline(scene: Scene) -> None:
    """Give a weekday of the title that is left open the day that the body tells of that name without a doubt.

    A body that tells of two such days, or of none, settles nothing.
    """
    end = scene.page.text.find("\n")
    for number, placed in enumerate(scene.placed):
        if not _above(scene, placed, end):
            return
        draft = placed.draft
        if draft.doubt not in OPEN or draft.first is None or draft.first != draft.last:
            continue
        told = _told(scene, number, draft.first, end)
        if told is not None:
            settled = draft._replace(value=told.isoformat(), first=told, last=told, doubt=None)
            scene.placed[number] = placed._replace(draft=settled)


def _above(scene: Scene, placed: Placed, end: int) -> bool:
    """It stands in the first line, which ends at `end`."""
    return scene.page.reading.starts[placed.start] < end


def _told(scene: Scene, number: int, day: date, end: int) -> date | None:
    """The one day of that weekday near the publication day that the times of the body give."""
    told = [
        (p.rule, d.first)
        for p in scene.placed[number + 1 :]
        if not _above(scene, p, end) and (d := p.draft).first is not None
        if d.first == d.last and d.doubt is None and abs(d.first - day) <= WEEK
    ]
    near = {d for _, d in told if d.isoweekday() == day.isoweekday()}
    if len(near) > 1:  # the day of its own name goes before a date that falls on one
        near = {d for rule, d in told if rule == "weekday" and d.isoweekday() == day.isoweekday()}
    return near.pop() if len(near) == 1 else None
