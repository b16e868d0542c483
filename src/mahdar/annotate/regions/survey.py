"""Surveys a page's text: its regions, and what its lines state of title, author, dates and sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

import msgspec

from mahdar.annotate.regions.heads import Dateline, Parts, credit_names, dateline
from mahdar.annotate.regions.kinds import BODY, BYLINE, CAPTION, COMMENT, CREDIT, FURNITURE, RELATED, TITLE
from mahdar.annotate.regions.lines import Line, lines_of
from mahdar.annotate.regions.marks import Mark
from mahdar.annotate.regions.outlet import named_outlet, site_of
from mahdar.annotate.regions.stamps import Stamp, stamps
from mahdar.annotate.regions.zones import Labels
from mahdar.arabic.tokens import Tokens
from mahdar.arabic.value import Value
from mahdar.knowledge.regions import Phrases, RegionKnowledge
from mahdar.model import Credit, FoundDate, Region

_MERGED = frozenset({BODY, FURNITURE, RELATED, COMMENT})
_STAMP_LINE_WORDS = 24
#: Rules of what an article's own head has between its date and its title.
_BUTTONS = frozenset({"share-bar", "text-size"})
#: A story's stamp above its title stands within so many lines of it.
NEAR_TITLE = 6


class Survey(Value, frozen=True):
    """What the text says of itself. Offsets are code points of the text."""

    regions: tuple[Region, ...]
    title: str | None
    author: str | None
    dates: tuple[FoundDate, ...]
    credit: tuple[Credit, ...]
    outlet: str | None = None


def survey(
    text: str,
    known: RegionKnowledge,
    *,
    title: str | None = None,
    order: str | None = None,
    tokens: Tokens | None = None,
    told: Mapping[str, str] = MappingProxyType({}),
) -> Survey:
    """Survey `text`. `title`, when known, is what the text begins with; `order` the outlet's order of d/m/y numbers;
    `tokens` are those of `text`, when it has been tokenised already; `told` what the page's markup says of lines
    (text → kind).

    A text of one line without a title is all body. In doubt a line is body: nothing of the story is lost.
    """
    lines = lines_of(text, tokens)
    if not lines:
        return Survey((), title, None, (), ())
    title_lines = 0
    if title and text.startswith(title):
        title_lines = sum(1 for line in lines if line.end <= len(title))
    if len(lines) == 1 and not title_lines:
        return Survey((Region(kind=BODY, start=0, end=len(text)),), title, None, (), ())
    return _Surveyor(text, lines, Labels(lines, known, title_lines, order, told), known, order).result(title)


class _Surveyor:
    def __init__(
        self, text: str, lines: list[Line], labels: Labels, known: RegionKnowledge, order: str | None
    ) -> None:
        self.text, self.lines, self.known, self.order = text, lines, known, order
        self.labels = labels
        self.regions: list[Region] = []
        self.dates: list[FoundDate] = []
        self.credit: list[Credit] = []
        self.author: str | None = None
        self.cued = False
        self.dateline_days: set[str] = set()
        self.seen_body = self.seen_paragraph = False
        self.last_body = max((i for i, k in enumerate(self.labels.kinds) if k == BODY), default=-1)

    def result(self, title: str | None) -> Survey:
        for i, line in enumerate(self.lines):
            kind = self.labels.kinds[i] or BODY
            found = self.labels.marks[i]
            if kind == BODY:
                self._body(i, line, found)
            else:
                self._other(i, line, kind, found)
        at = self.labels.title
        if title is None and at is not None:
            title = self.lines[at].text
        outlet = self._outlet()
        author = None if self.author and outlet and self.author in outlet else self.author
        return Survey(tuple(self.regions), title, author, tuple(self._settled()), tuple(self.credit), outlet)

    def _outlet(self) -> str | None:
        """The site's name, as the page has it above its title or in the line of its rights."""
        labels = self.labels
        found = site_of(self.lines, labels.marks, labels.kinds, labels.title, self.last_body, self.known)
        if found is None:
            return None
        i, first, last = found
        return self.text[self.lines[i].starts[first] : self.lines[i].ends[last - 1]]

    def _settled(self) -> Iterator[FoundDate]:
        """The dates found; one above the title is the site's clock when another stands below it, and the story's
        when the dateline gives the same day of the year."""
        below = any(d.role == "published" and d.where in {"header-line", "dateline"} for d in self.dates)
        for d in self.dates:
            above = d.where in {"top-line", "beside-title"}
            if d.role == "today" and above and d.day[5:] in self.dateline_days:
                yield msgspec.structs.replace(d, role="published", where="above-title")
            elif below and d.where == "above-title":
                yield msgspec.structs.replace(d, role="today")
            else:
                yield d

    # -------------------------------------------------------------- regions

    def _add(self, kind: str, start: int, end: int) -> None:
        if start >= end:
            return
        last = self.regions[-1] if self.regions else None
        if last and last.kind == kind and kind in _MERGED:
            self.regions[-1] = Region(kind=kind, start=last.start, end=end)
        else:
            self.regions.append(Region(kind=kind, start=start, end=end))

    def _body(self, i: int, line: Line, found: Mark | None) -> None:
        first, last = 0, len(line.words)
        if not self.seen_body or (line.paragraph and not self.seen_paragraph):
            first = self._run_in_head(line)
        self.seen_body = True
        self.seen_paragraph = self.seen_paragraph or line.paragraph
        cut = found.cut if found is not None and found.way == "run_in" else last
        signature = self._signature(line) if cut == last else last
        stop = min(cut, signature)
        if first < stop:
            self._add(BODY, line.starts[first], line.ends[stop - 1])
        if stop < last:
            kind = CREDIT if found is None or found.way != "run_in" else found.rule.kind
            self._add(kind, line.starts[stop], line.end)
            if kind == CREDIT:
                cue = found.cue if found is not None and found.way == "run_in" else stop
                self.credit += credit_names(line, cue, self.known)

    def _run_in_head(self, line: Line) -> int:
        """The tokens before the story proper in its first line: a glued date, a dateline."""
        words, known = line.words, self.known
        dated = words[0].isdigit() or known.stamp_words.at(words, 0) or known.months.at(words, 0)
        head = stamps(words[:24], known, self.order) if dated else []
        start = 0
        if head and head[0].start <= 1 and line.written > 8:
            glued = head[0]
            after = line.words[glued.end] if glued.end < len(line.words) else ""
            if after and after[0].isalpha() and self._begins_line(line, glued):
                self._add(BYLINE, line.start, line.ends[glued.end - 1])
                self._date(line, glued, "header-line", None)
                return glued.end
        found = dateline(line, self.known, self.order)
        if found is not None and found.end < len(line.words):
            self._dateline(line, found)
            return found.end
        return start

    def _begins_line(self, line: Line, glued: Stamp) -> bool:
        """A date at the very start that is glued to the next word, or set apart from it."""
        end = line.ends[glued.end - 1]
        return line.starts[glued.end] == end or (glued.start == 0 and glued.timed)

    def _dateline(self, line: Line, found: Dateline) -> None:
        self._add("dateline", line.start, line.ends[found.end - 1])
        self.dateline_days |= set(found.days)
        for stamp in found.stamps:
            self._date(line, stamp, "dateline", "published")
        for a, b, _ in found.agencies:
            start, end = line.starts[a], line.ends[b - 1]
            self.credit.append(Credit(name=self.text[start:end], start=start, end=end))

    def _signature(self, line: Line) -> int:
        """«… . (رويترز)»: the token where an agency's signature after the last sentence begins."""
        words = line.words
        last = len(words)
        while last and words[last - 1] in ".":
            last -= 1
        if last < 4 or words[last - 1] != ")":
            return len(words)
        try:
            opened = last - 1 - words[:last][::-1][:8].index("(")
        except ValueError:
            return len(words)
        found = self.known.outlet_at(words, opened + 1)
        if found and opened + 1 + found[0] == last - 1 and words[opened - 1] in '.؟!»"”':
            return opened
        return len(words)

    def _other(self, i: int, line: Line, kind: str, found: Mark | None) -> None:
        self._add(kind, line.start, line.end)
        if kind == CREDIT:
            self.credit += credit_names(line, found.cue if found and found.way != "whole" else 0, self.known)
        elif kind == BYLINE:
            self._byline(i, line, found)
        if kind in {BYLINE, FURNITURE, COMMENT, RELATED} and line.written <= _STAMP_LINE_WORDS:
            where = {COMMENT: "comment", RELATED: "related"}.get(kind) or self._where(i)
            for stamp in self.labels.parts(i).stamps:
                role = "related" if kind in {COMMENT, RELATED} else None
                self._date(line, stamp, where, role)

    def _where(self, i: int) -> str:
        title = self.labels.title
        if title is not None and i < title:
            return self._above(i, title)
        return "foot" if i > self.last_body >= 0 else "header-line"

    def _above(self, i: int, title: int) -> str:
        """Where a date above the title stands: «above-title» when it is the story's, «beside-title» when it may be
        (the lead can tell), «top-line» for the site's clock.

        The story's is next to its title, and not the page's first line unless it has a section or is in numbers; a
        clock in a page's head says its weekday."""
        words = self.lines[i].words
        found = self.labels.parts(i).stamps
        if title - i > NEAR_TITLE:
            return "top-line"
        if any(s.role == "published" for s in found):
            return "above-title"
        for j in range(i + 1, title):
            between = self.labels.marks[j]
            if self.labels.kinds[j] not in {BYLINE, TITLE} and (
                between is None or between.rule.name not in _BUTTONS
            ):
                return "top-line"
        inside = {j for stamp in found for j in range(stamp.start, stamp.end)}
        if any(w in self.known.sections for j, w in enumerate(words) if j not in inside):
            return "above-title"
        if all(s.weekday is None for s in found) and any(mark in words for mark in "/-."):
            return "above-title"
        if i == 0 or len(inside) != len(words):
            return "top-line"
        clocked = ":" in self.lines[i - 1].words and self.labels.parts(i - 1).other == 0
        plain = all(not s.timed and (clocked or s.weekday is None) for s in found)
        return "above-title" if plain else "beside-title"

    def _byline(self, i: int, line: Line, found: Mark | None) -> None:
        made = self.labels.parts(i)
        for a, b, outlet in made.outlets:
            alone = outlet.common and not (made.sources or made.places or made.stamps)
            if not (alone and self.labels.title is not None and i < self.labels.title) and (
                not outlet.common or self._signs(line, a, made)
            ):
                start, end = line.starts[a], line.ends[b - 1]
                self.credit.append(Credit(name=self.text[start:end], start=start, end=end))
        cued = found is not None and found.rule.name.startswith("byline")
        title = self.labels.title or 0
        mine = cued or (
            (made.outlets or i >= title - 1) and not (i < title and named_outlet(line, self.known))
        )
        if (self.author is None or (cued and not self.cued)) and mine:
            name = self._name(line, found)
            self.author, self.cued = name or self.author, self.cued or (cued and name is not None)

    def _signs(self, line: Line, at: int, made: Parts) -> bool:
        """An outlet's name that is a common word too signs the line: nothing else does, and no section is called so."""
        if at and line.words[at - 1] in self.known.sections:
            return False
        return bool(made.other == 0 or made.sources or made.places)

    def _name(self, line: Line, found: Mark | None) -> str | None:
        """The longest run of words of a byline that are no date, label, outlet, place or section."""
        first = found.cue if found is not None and found.way == "starts" else 0
        covered = {j for s in self.labels.parts(line.number).stamps for j in range(s.start, s.end)}
        runs = self._plain_runs(line, first, covered)
        cued = found is not None and found.rule.name.startswith("byline")
        runs = [
            r for r in runs if r[1] - r[0] <= 7 and (cued or r[1] - r[0] > 1 or line.words[r[0]].isascii())
        ]
        if not cued and covered:  # a section stands after the day, a name behind a mark
            runs = [r for r in runs if r[0] < min(covered) or not line.words[r[0] - 1][0].isalnum()]
        if not runs:
            return None
        first, last = max(runs, key=lambda r: r[1] - r[0])
        return self.text[line.starts[first] : line.ends[last - 1]]

    def _plain_runs(self, line: Line, first: int, covered: set[int]) -> list[tuple[int, int]]:
        """Runs of words that no table knows; those beside a word of outlets' names are such a name themselves."""
        words, known = line.words, self.known
        runs: list[tuple[int, int]] = []
        begin, i = -1, first
        while i <= len(words):
            word = words[i] if i < len(words) else ""
            step, plain = 1, False
            if word and word[0].isalpha() and i not in covered:
                hit = next((h for t in self._tables if (h := t.at(words, i))), None)
                step = hit[0] if hit else 1
                plain = hit is None and word not in known.sections and word not in known.function_words
                plain = plain and "." not in word
                if hit and begin >= 0 and word in known.signature_words:
                    begin = -1
            elif word == "-" and begin >= 0 and i + 1 < len(words) and line.starts[i + 1] == line.ends[i]:
                i += 1
                continue
            if plain and begin < 0:
                begin = i
            elif not plain and begin >= 0:
                runs.append((begin, i))
                begin = -1
            i += step
        return runs

    @property
    def _tables(self) -> tuple[Phrases[Any], ...]:
        known = self.known
        return known.outlets, known.places, known.stamp_words, known.signatures

    # -------------------------------------------------------------- dates

    def _date(self, line: Line, stamp: Stamp, where: str, role: str | None) -> None:
        start, end = line.starts[stamp.start], line.ends[stamp.end - 1]
        written = self.text[start:end]
        role = role or stamp.role or ("today" if where in {"top-line", "beside-title"} else "published")
        for day in (stamp.day,) if stamp.day else stamp.others:
            doubt = stamp.doubt or ("stands in UTC or a named zone" if stamp.zone else None)
            self.dates.append(
                FoundDate(day=day, where=where, role=role, text=written, start=start, end=end, doubt=doubt)
            )


__all__ = ["CAPTION", "TITLE", "Survey", "survey"]
