"""Which of several possible stretches an open date means: the year of «10 ديسمبر», of «رمضان», of «عيد الفطر»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from mahdar.annotate.times.calendars import Stretch
from mahdar.annotate.times.clause import CERTAIN, LIKELY, Direction
from mahdar.annotate.times.scene import Draft, Scene

NEAREST = "the text does not say the year; the nearest is taken"
AGAINST = "the year is taken against the tense of the clause, which would lead far away"
FAR = "the year is that of the clause's tense; another is much nearer"
RANGE = "the publication day is known only as a range"

#: A date without its year is seldom meant to lie farther off than this many days on the side its clause only hints at.
HINT_REACH = {"past": 240, "future": 290}
#: The same where the tense of the clause is clear but the verb may date something else.
LIKELY_REACH = 310
#: An undecided date this near needs no doubt when the other candidate is far.
SURE = 60


def pick(
    options: Sequence[Stretch], anchor: date, clause: Direction, stated: str | None
) -> tuple[Stretch, str | None]:
    """The option meant, and the doubt about it. `stated` is a direction word: last, next, this."""
    if len(options) == 1 and stated in {None, "this"}:
        return options[0], None  # a stated weekday has left one year
    if stated == "last2":
        gone = sorted((o for o in options if o.last < anchor), key=lambda o: o.first)
        return (gone[-2], None) if len(gone) > 1 else (options[0], NEAREST)
    if stated == "next2":
        left = sorted((o for o in options if o.first > anchor), key=lambda o: o.first)
        return (left[1], None) if len(left) > 1 else (options[-1], NEAREST)
    if stated == "this":
        return min(options, key=lambda o: distance(anchor, o)), None
    if stated == "last":
        gone = [o for o in options if o.last < anchor or (o.grain == "day" and o.last <= anchor)]
        return (max(gone, key=lambda o: o.first), None) if gone else (options[0], NEAREST)
    if stated == "next":
        left = [o for o in options if o.first > anchor or (o.grain == "day" and o.first >= anchor)]
        return (min(left, key=lambda o: o.first), None) if left else (options[-1], NEAREST)
    here = [o for o in options if o.first <= anchor <= o.last]
    if here:
        return here[0], None
    past = max((o for o in options if o.last < anchor), key=lambda o: o.first, default=None)
    future = min((o for o in options if o.first > anchor), key=lambda o: o.first, default=None)
    if past is None or future is None:
        only = past or future
        assert only is not None
        return only, NEAREST
    near, far = (past, future) if distance(anchor, past) <= distance(anchor, future) else (future, past)
    wanted = {"past": past, "future": future}.get(clause.way or "")
    if wanted is None:
        return near, None if distance(anchor, near) <= SURE else NEAREST
    if wanted is near or clause.strength == CERTAIN:
        return wanted, None
    if clause.strength == LIKELY:
        too_far = distance(anchor, far) > LIKELY_REACH and distance(anchor, near) < SURE
        if too_far:
            return near, AGAINST
        far_off = distance(anchor, wanted) > HINT_REACH["past"] and distance(anchor, near) < SURE
        return wanted, FAR if far_off else None
    if distance(anchor, far) > HINT_REACH[clause.way or "past"]:
        sure = distance(anchor, near) <= SURE and clause.way == "past"
        return near, None if sure else AGAINST
    return wanted, None if distance(anchor, wanted) <= 2 * SURE else NEAREST


def distance(anchor: date, stretch: Stretch) -> int:
    """Days between a day and a stretch; 0 inside it."""
    if stretch.first <= anchor <= stretch.last:
        return 0
    return min(abs((stretch.first - anchor).days), abs((stretch.last - anchor).days))


def open_draft(
    scene: Scene,
    options: Callable[[date], Sequence[Stretch]],
    symbol: str,
    grain: str,
    clause: Direction,
    stated: str | None,
) -> Draft:
    """The draft of an open date for the scene's publication day, a range of days, or none at all."""
    if scene.earliest is None or scene.latest is None:
        return Draft("DATE", symbol, anchor="published", grain=grain)
    chosen = []
    for anchor in dict.fromkeys((scene.earliest, scene.latest)):
        listed = options(anchor)
        if not listed:
            return Draft("DATE", symbol, anchor="published", grain=grain)
        chosen.append(pick(listed, anchor, clause, stated))
    stretch, doubt = chosen[-1]
    if chosen[0][0].value != stretch.value:
        return Draft("DATE", symbol, anchor="published", doubt=RANGE, grain=grain)
    return Draft(
        "DATE",
        stretch.value,
        stretch.first,
        stretch.last,
        anchor="published",
        doubt=doubt or chosen[0][1],
        grain=grain,
    )
