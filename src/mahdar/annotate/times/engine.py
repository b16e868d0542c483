"""Reads a page's times: class characters → longest rule at each place → value → record."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from mahdar.annotate.page import Page
from mahdar.annotate.times import (
    ops_amount,
    ops_calendar,
    ops_clock,
    ops_digits,
    ops_larger,
    ops_pieces,
    ops_relative,
    ops_seasons,
    ops_told,
    ops_vague,
    ops_weekdays,
)
from mahdar.annotate.times.clause import CERTAIN, Clauses, Direction
from mahdar.annotate.times.events import close_open_dates, resolve_events
from mahdar.annotate.times.grammar import Grammar
from mahdar.annotate.times.headline import settle_headline
from mahdar.annotate.times.narrative import settle_old_stories
from mahdar.annotate.times.ops_amount import LETTERS
from mahdar.annotate.times.quoted import settle_quoted
from mahdar.annotate.times.ranges import join_ends, share_year
from mahdar.annotate.times.scene import NO_TIME, Draft, Placed, Scene, View, is_lone
from mahdar.annotate.times.words import BLANK, Item, Line, Vocabulary
from mahdar.arabic.clitics import splits
from mahdar.knowledge.times import TimeKnowledge
from mahdar.model import TimeExpression

#: Operations that rules may name in `value:`.
OPERATIONS = {
    name: getattr(module, name)
    for module, names in (
        (ops_calendar, "calendar month days months day_of_unit day_number"),
        (ops_larger, "decade century hijri hijri_and_civil nth_of open_quarter"),
        (ops_relative, "deictic unit relative next_to_event shift"),
        (ops_told, "after_that"),
        (ops_seasons, "season term"),
        (ops_vague, "vague earlier_in part_alone"),
        (ops_digits, "year bare_year years numeric month_number day_and_month"),
        (ops_weekdays, "weekday weekdays weekday_of_week weekend"),
        (ops_pieces, "several_of same_day_of"),
        (ops_amount, "duration span repeated"),
        (ops_clock, "clock holiday"),
    )
    for name in names.split()
}

#: So many times told before another may stand in its clause.
NEAR = 3


class Engine:
    """The rules of one knowledge, compiled. Stateless between pages."""

    def __init__(self, knowledge: TimeKnowledge) -> None:
        for rule in knowledge.rules:
            if rule.value not in OPERATIONS:
                raise rule.source.fail(f"no operation named {rule.value!r}")
        self.knowledge = knowledge
        self.clauses = Clauses(knowledge)
        self.vocabulary = Vocabulary(knowledge)
        self.grammar = Grammar(knowledge, self.vocabulary.signatures)

    def read(self, page: Page, prefer: str | None = None) -> tuple[TimeExpression, ...]:
        """The time expressions of a page, in order. `prefer` (past, future) decides what the text leaves open."""
        scene = self.scene(page, prefer)
        return tuple(_record(page, placed) for placed in scene.placed)

    def scene(self, page: Page, prefer: str | None = None) -> Scene:
        """The page's drafts, before they become records."""

        def clause(first: int, last: int) -> Direction:
            found = self.clauses.direction(
                page, first, last, [(t.start, t.end) for t in scene.placed[-NEAR:]]
            )
            return Direction(prefer, CERTAIN) if prefer and found.way is None else found

        scene = Scene(page, self.knowledge, clause)
        scene.vocabulary = self.vocabulary
        scene.cue = self.clauses.cue
        line = self.vocabulary.line(page.words)
        scene.lone = is_lone(line, len(page.words))
        text, items, starters = line.text, line.items, self.grammar.starters
        begin = starters.search(text)
        while begin is not None:
            at = begin.start()
            item = items[at]
            found = self._at(scene, line, at) if item and page.is_content(item.start) else None
            if found is not None:
                join_ends(scene)
                share_year(scene)
                if scene.placed:
                    scene.written_on(scene.placed[-1])
            begin = starters.search(text, found if found is not None else at + 1)
        close_open_dates(scene)
        settle_old_stories(scene)
        resolve_events(scene)
        settle_quoted(scene)
        settle_headline(scene)
        return scene

    def _at(self, scene: Scene, line: Line, at: int) -> int | None:
        """Place the expression that begins at character `at`; the character after it, or None."""
        words = scene.page.words
        for end, compiled, match in self.grammar.candidates(line.text, at):
            view = View(line, words, compiled, match)
            if _broken(view, scene):
                continue
            try:
                draft: Draft | None = OPERATIONS[compiled.rule.value](view, scene)
            except (ValueError, OverflowError):  # beyond the calendar's years 1-9999
                continue
            if draft is NO_TIME:
                return end
            if draft is not None:
                first = view.items[0]
                scene.placed.append(Placed(first.start, view.last, first.cut, compiled.rule.name, draft))
                return end
        return None


def _broken(view: View, scene: Scene) -> bool:
    """True when the match begins or ends inside a longer number («1.5», «10/12», «25%»), or begins with «another»."""
    first, last = view.items[0], view.items[-1]
    guards = scene.knowledge.guards
    if view.words[first.start] in guards["another"]:
        return any(rest in guards["another_of"] for _, rest in splits(view.before()))
    if first.number is not None and first.start >= 2:
        sign, before = view.words[first.start - 1], view.words[first.start - 2]
        if (
            sign in ".,:/٫-"
            and before.isdigit()
            and scene.touching(first.start - 1)
            and scene.touching(first.start - 2)
        ):
            return True
    if last.number is not None:
        after = view.words[last.end : last.end + 2]
        if after and after[0] in "%٪":
            return True
        if len(after) == 2 and after[0] in ".,:/٫" and after[1].isdigit():
            return scene.touching(last.end - 1) and scene.touching(last.end)
    return False


def _record(page: Page, placed: Placed) -> TimeExpression:
    draft = placed.draft
    start, end = page.reading.span(placed.start, placed.end, placed.cut)
    anchor = f"time:{draft.anchor}" if isinstance(draft.anchor, int) else draft.anchor
    return TimeExpression(
        start=start,
        end=end,
        text=page.text[start:end],
        type=draft.type,
        value=draft.value,
        mod=draft.mod,
        earliest=_iso(draft.first),
        latest=_iso(draft.last),
        anchor=anchor,
        offset=_offset(draft.event),
        doubt=draft.doubt,
        rule=placed.rule,
    )


def _offset(event: str | None) -> str | None:
    """The distance from an event as an ISO duration, `-` before it."""
    if event is None:
        return None
    grain, _, steps = event.partition(":")
    return ("-" if steps.startswith("-") else "") + LETTERS[grain].format(steps.lstrip("-"))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@lru_cache(maxsize=4)
def engine_for(knowledge: TimeKnowledge) -> Engine:
    """The engine of a knowledge, compiled once per process. Raises KnowledgeError for a faulty rule."""
    return Engine(knowledge)


__all__ = ["BLANK", "OPERATIONS", "Engine", "Item", "engine_for"]
