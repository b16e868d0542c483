"""What each party of a track rules out: talks on certain terms, the presence of a third, what the other side asks.

A refusal of the ledger counts when its words refuse something (`refused.py`; a denial, a protest at what has come about, and
a contact that was left or called off refuse nothing that is to come) and it is of the track: it is put to another party
or names one; it answers what one asks; or a page about the track gives it, and whom it names besides is refused a part
in the talks. What only another party tells of it says so (`told_by`). The same matter refused again is one refusal, with its
first and its newest day. Who accepts the matter on a later page has taken his refusal back, until he refuses it anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from mahdar.link.asks import Ask, has_role, quotable
from mahdar.link.conditions import MOST_EVIDENCE, Conditions, negotiable, overlap
from mahdar.link.ledger import NOT_HELD, SAME_WORDS, content
from mahdar.link.refused import read_refusal
from mahdar.model import PositionEntry, PositionLine, Reasoned

_REFUSES = frozenset({"rejects", "opposes"})
_GRANTS = frozenset({"accepts", "offers"})
_PLACE = "place"
#: What one says others must not do is a demand.
_NOT_SAID = frozenset((*NOT_HELD, "necessity"))


class _Told(NamedTuple):
    """One refusal as a page has it."""

    line: PositionLine
    entry: PositionEntry
    ask: Ask
    matter: frozenset[str]
    asked_by: str | None


class Refusals(Conditions):
    """The refusals of a track's parties, from the same records as its conditions."""

    def listed(self, conditions: Sequence[Reasoned]) -> tuple[Reasoned, ...]:
        """In the order of the parties, what stands first; not what is one of the conditions («لن نوقع ما لم …»)."""
        asked = self._asked_for()
        groups: list[list[_Told]] = []
        for line in self._lines:
            for entry in line.entries:
                told = self._told(line, entry, asked)
                if told is None or _within_any(told, conditions):
                    continue
                same = next((g for g in groups if _same(g, told)), None)
                if same is None:
                    groups.append([told])
                else:
                    same.append(told)
        found = [self._written(sorted(g, key=lambda t: t.entry.as_of or "")) for g in groups]
        sides = self._query.sides
        found.sort(key=lambda r: (sides.index(r.value["actor"]), *_weight(r)))
        return tuple(found)

    def _told(
        self, line: PositionLine, entry: PositionEntry, asked: dict[tuple[str, int], str]
    ) -> _Told | None:
        words = entry.evidence[0]
        page = self._pages.get(words.document)
        if entry.stance not in _REFUSES or entry.modality in _NOT_SAID or page is None:
            return None
        others = self._others(line)
        ask = read_refusal(page, words, line.actor or "", others)
        if ask is None:
            return None
        matter = self._matter(entry)
        asked_by = asked.get((words.document, words.start))
        nameless = not matter or (has_role(entry.issue_text or "", "pointing") and len(matter) == 1)
        if (nameless and asked_by is None) or not (
            asked_by or ask.addressed or self._is_of_the_track(entry, line.issue, others)
        ):
            return None
        told = page.evidence(ask.start, ask.end).text
        ask = ask._replace(whole=ask.whole and not nameless and not matter.isdisjoint(content(told)))
        return _Told(line, entry, ask, matter, asked_by)

    def _is_of_the_track(self, entry: PositionEntry, issue: str | None, others: Sequence[str]) -> bool:
        """Put to another party; or on a page about the track, of what is between the two, or a third's part in the talks."""
        if self._addressed(entry, others):
            return True
        if not self._of_the_track(entry):
            return False
        thirds = (self._states_named(entry) | self._lands_named(entry)) - self._own
        words = entry.text or ""
        if has_role(words, "at_table"):
            return True
        if thirds or (entry.toward is not None and entry.toward not in self._own):
            return False
        between = issue in negotiable() or has_role(words, "offered")
        between = between or self._other_in_its_sentence(entry, others)
        return between or self._beside_theirs(entry, others)

    def _asked_for(self) -> dict[tuple[str, int], str]:
        """Where the words of a refusal stand that answer what another party asks: who asks."""
        return {
            (told.document, told.start): line.actor or ""
            for line in self._lines
            for entry in line.entries
            for answer in entry.answers
            if answer.stance in _REFUSES and answer.actor != line.actor
            for told in answer.evidence
        }

    def _matter(self, entry: PositionEntry) -> frozenset[str]:
        """The words of what is refused, without those that name somebody: «تسليم الميناء للحكومة اليمنية»."""
        words = content(entry.issue_text or "")
        page = self._pages.get(entry.evidence[0].document)
        named = page.mentions_over(entry.evidence[0].start, entry.evidence[0].end) if page is not None else []
        names = (content(m.text) for m in named if m.kind != _PLACE)
        return words.difference(*names) or words

    def _written(self, told: list[_Told]) -> Reasoned:
        """One refusal: the newest words that are a whole clause, its days, and whether it was taken back."""
        first, last = told[0], told[-1]
        shown = max(told, key=lambda t: (t.ask.by is None, t.ask.whole, t.entry.as_of or ""))
        words = self._pages[shown.entry.evidence[0].document].evidence(shown.ask.start, shown.ask.end)
        back = self._taken_up(told)
        evidence = tuple(dict.fromkeys((words, *(w for t in told for w in t.entry.evidence))))
        value: dict[str, Any] = {
            "actor": first.line.actor,
            "issue": next((t.line.issue for t in told if t.line.issue), None),
            "issue_text": first.entry.issue_text,
            "words": quotable(words.text),
            "whole": shown.ask.whole,
            "toward": next((t.entry.toward for t in told if t.entry.toward in self._query.sides), None),
            "asked_by": next((t.asked_by for t in told if t.asked_by), None),
            "told_by": None if any(t.ask.by is None for t in told) else shown.ask.by,
            "on": shown.entry.as_of,
            "on_latest": shown.entry.as_of_latest,
            "since": first.entry.as_of,
            "since_latest": first.entry.as_of_latest,
            "last": last.entry.as_of,
            "times": len(told),
            "taken_back_on": back.as_of if back is not None else None,
            "taken_back_on_latest": back.as_of_latest if back is not None else None,
        }
        return Reasoned(value=value, evidence=evidence[:MOST_EVIDENCE] + (back.evidence[:1] if back else ()))

    def _taken_up(self, told: list[_Told]) -> PositionEntry | None:
        """The first acceptance of the matter by the same party on a page written after the last refusal of it."""
        last = max(t.entry.as_of_latest or t.entry.as_of or "" for t in told)
        granted = (
            entry
            for line in self._lines
            if line.actor == told[0].line.actor
            for entry in line.entries
            if entry.stance in _GRANTS and not entry.negated and entry.modality not in _NOT_SAID
            if last and (entry.as_of or "") > last
            for matter in (self._matter(entry),)
            if any(_one_matter(matter, t.matter) and len(matter & t.matter) > 1 for t in told)
        )
        return min(granted, key=lambda e: e.as_of or "", default=None)


def _same(group: Sequence[_Told], told: _Told) -> bool:
    """One party's, on one matter."""
    if group[0].line.actor != told.line.actor:
        return False
    return any(_one_matter(t.matter, told.matter) for t in group)


def _one_matter(one: frozenset[str], other: frozenset[str]) -> bool:
    """Half of the fewer words are shared, and two of them or all."""
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= max(min(SAME_WORDS, fewer), fewer / 2)


def _within_any(told: _Told, conditions: Sequence[Reasoned]) -> bool:
    """Its words are those of a condition of the same party."""
    return any(
        c.value["actor"] == told.line.actor and any(overlap(e, w) for e in c.evidence[:1])
        for c in conditions
        for w in told.entry.evidence
    )


def _weight(refusal: Reasoned) -> tuple[bool, bool, int, str]:
    """What still stands first; then what answers or names another party, the oftener said, the earlier."""
    value = refusal.value
    between = value["toward"] is not None or value["asked_by"] is not None
    return value["taken_back_on"] is not None, not between, -value["times"], value["since"] or "9999"
