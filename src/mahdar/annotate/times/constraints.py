"""What a page's own times say about the day it was published, for pages whose date is not known.

Each constraint is a record with the words it rests on. Those on one weekday or month of the publication day come from
«اليوم الثلاثاء», «غدا الجمعة», «الشهر الجاري»; bounds come from full dates in clauses of the past or the future;
pairs («الشهر الماضي» beside a named month) say what the unit before publication was. `link` puts them together with
what other pages say; nothing here decides.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from mahdar.annotate.page import Page
from mahdar.annotate.times.clause import LIKELY
from mahdar.annotate.times.engine import Engine, engine_for
from mahdar.annotate.times.scene import Placed, Scene
from mahdar.knowledge.base import Knowledge

#: Rules whose dates are stated in full, so that they do not hang on the publication day themselves.
STATED = frozenset({"date", "numeric", "hijri-date", "hijri-and-civil", "days", "month", "year", "bare-year"})


class Constraint(NamedTuple):
    """One thing a page says of its publication day.

    `kind`: `weekday` (value ISO 1-7), `month` (1-12), `day` (day of the month), `date` (ISO day), `not_before` or
    `not_after` (ISO day). `strength`: `certain` where the words leave no other reading, else `likely`.
    `start`, `end` are raw offsets of the words; `why` says in words how they were read.
    """

    kind: str
    value: int | str
    strength: str
    start: int
    end: int
    why: str


def publication_constraints(page: Page, knowledge: Knowledge) -> tuple[Constraint, ...]:
    """The constraints that a page's times put on its publication day, in text order.

    In: the page (its own publication day, known or not, is not used). Out: records as `Constraint` says, none where the
    text says nothing. In doubt a bound is left out rather than drawn too close: a full date with no tense gives none.
    """
    engine = engine_for(knowledge.times)
    blind = _without_day(page)
    scene = engine.scene(blind)
    out: list[Constraint] = []
    years = _stated_years(scene)
    for placed in scene.placed:
        out.extend(_of_deictic(scene, placed))
        out.extend(_of_stated(engine, scene, placed))
        out.extend(_of_pair(scene, placed, years))
    return tuple(out)


def _without_day(page: Page) -> Page:
    """The same page with no publication day, so that nothing is read from what is to be found out."""
    if page.earliest is None and page.latest is None:
        return page
    blind = Page(page.document, page.reading, page.regions)
    blind.earliest = blind.latest = None
    return blind


def _span(scene: Scene, placed: Placed) -> tuple[int, int]:
    return scene.page.reading.span(placed.start, placed.end, placed.cut)


def _senses(scene: Scene, placed: Placed, kind: str) -> list[str]:
    words = scene.page.words[placed.start : placed.end]
    vocabulary = scene.vocabulary
    assert vocabulary is not None
    found = []
    for word in words:
        known = vocabulary.known(word)
        if known is not None:
            found += [s.id for s in known.senses if s.kind == kind]
    return found


def _of_deictic(scene: Scene, placed: Placed) -> list[Constraint]:
    """«اليوم الثلاثاء» → a Tuesday; «غدا الجمعة» → a Thursday; «اليوم 3 أيار 2021» → that day."""
    draft = placed.draft
    if placed.rule not in {"deictic", "date"} or draft.shift is None:
        return []
    start, end = _span(scene, placed)
    if draft.first is not None and draft.first == draft.last and draft.anchor == "none":
        day = draft.first - timedelta(days=draft.shift)
        return [
            Constraint(
                "date",
                day.isoformat(),
                "certain",
                start,
                end,
                "a full date is called today, or a day from it",
            )
        ]
    out: list[Constraint] = []
    if draft.open is not None and draft.shift == 0:
        month, number = draft.open
        why = "a day of a month is called today"
        out += [Constraint("month", month, "certain", start, end, why)] if month else []
        out += [Constraint("day", number, "certain", start, end, why)] if number else []
    weekdays = _senses(scene, placed, "weekday")
    if not weekdays:
        return out
    weekday = (int(weekdays[0]) - draft.shift - 1) % 7 + 1
    why = "a weekday is called today, or a day from it"
    return [*out, Constraint("weekday", weekday, "certain", start, end, why)]


def _of_stated(engine: Engine, scene: Scene, placed: Placed) -> list[Constraint]:
    """A full date that is past puts publication on it or after it; one still to come, on it or before it."""
    draft = placed.draft
    if placed.rule not in STATED or draft.anchor != "none" or draft.first is None or draft.last is None:
        return []
    if draft.doubt is not None or draft.shift is not None:
        return []
    clause = engine.clauses.direction(scene.page, placed.start, placed.end)
    start, end = _span(scene, placed)
    if clause.way == "past" and clause.strength >= LIKELY:
        return [
            Constraint("not_before", draft.first.isoformat(), "likely", start, end, "a date of a past clause")
        ]
    if clause.way == "future" and clause.strength >= LIKELY:
        return [
            Constraint(
                "not_after",
                draft.last.isoformat(),
                "likely",
                start,
                end,
                "a date of a clause about the future",
            )
        ]
    return []


def _of_pair(scene: Scene, placed: Placed, years: dict[int, set[int]]) -> list[Constraint]:
    """A month with «الماضي», «الجاري», «المقبل»: publication is within the year after it, in it, or before it."""
    draft = placed.draft
    month, day = draft.open if draft.open is not None else (None, None)
    if month is None:
        return []
    directions = _senses(scene, placed, "dir")
    if not directions:
        return []
    start, end = _span(scene, placed)
    out: list[Constraint] = []
    if directions[0] == "this":
        out.append(Constraint("month", month, "certain", start, end, "the month is called the present one"))
    stated = years.get(month, set())
    if len(stated) == 1 and directions[0] in {"last", "next"}:
        bound = date(next(iter(stated)), month, day or 1)
        kind = "not_before" if directions[0] == "last" else "not_after"
        out.append(
            Constraint(
                kind, bound.isoformat(), "likely", start, end, "the year of that month stands elsewhere"
            )
        )
    return out


def _stated_years(scene: Scene) -> dict[int, set[int]]:
    """Month → the years that the text states for it in full dates."""
    years: dict[int, set[int]] = {}
    for placed in scene.placed:
        draft = placed.draft
        if draft.anchor == "none" and draft.first is not None and draft.grain in {"day", "month"}:
            years.setdefault(draft.first.month, set()).add(draft.first.year)
    return years
