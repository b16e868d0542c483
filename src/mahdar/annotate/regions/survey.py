"""Surveys a page's text: its regions, and what its lines state of title, author, dates and sources."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.regions.heads import Dateline, credit_names, dateline, parts
from mahdar.annotate.regions.lines import Line, lines_of
from mahdar.annotate.regions.marks import Mark
from mahdar.annotate.regions.stamps import Stamp, stamps
from mahdar.annotate.regions.zones import (
    BODY,
    BYLINE,
    CAPTION,
    COMMENT,
    CREDIT,
    FURNITURE,
    RELATED,
    TITLE,
    Labels,
)
from mahdar.knowledge.regions import RegionKnowledge
from mahdar.model import Credit, FoundDate, Region

_MERGED = frozenset({BODY, FURNITURE, RELATED, COMMENT})
_STAMP_LINE_WORDS = 24


class Survey(NamedTuple):
    """What the text says of itself. Offsets are code points of the text."""

    regions: tuple[Region, ...]
    title: str | None
    author: str | None
    dates: tuple[FoundDate, ...]
    credit: tuple[Credit, ...]


def survey(
    text: str, known: RegionKnowledge, *, title: str | None = None, order: str | None = None
) -> Survey:
    """Survey `text`. `title`, when known, is what the text begins with; `order` the outlet's order of d/m/y numbers.

    A text of one line without a title is all body. In doubt a line is body: nothing of the story is lost.
    """
    lines = lines_of(text)
    if not lines:
        return Survey((), title, None, (), ())
    title_lines = 0
    if title and text.startswith(title):
        title_lines = sum(1 for line in lines if line.end <= len(title))
    if len(lines) == 1 and not title_lines:
        return Survey((Region(kind=BODY, start=0, end=len(text)),), title, None, (), ())
    return _Surveyor(text, lines, known, title_lines, order).result(title)


class _Surveyor:
    def __init__(
        self, text: str, lines: list[Line], known: RegionKnowledge, title_lines: int, order: str | None
    ) -> None:
        self.text, self.lines, self.known, self.order = text, lines, known, order
        self.labels = Labels(lines, known, title_lines, order)
        self.regions: list[Region] = []
        self.dates: list[FoundDate] = []
        self.credit: list[Credit] = []
        self.author: str | None = None
        self.seen_body = False
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
        return Survey(tuple(self.regions), title, self.author, tuple(self.dates), tuple(self.credit))

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
        if not self.seen_body:
            first = self._run_in_head(line)
        self.seen_body = True
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
        head = stamps(line.words[:24], self.known, self.order)
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
        found = self.known.outlets.at(words, opened + 1)
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
            return "top-line" if i < title - 1 or i == 0 else "above-title"
        return "foot" if i > self.last_body >= 0 else "header-line"

    def _byline(self, i: int, line: Line, found: Mark | None) -> None:
        made = parts(line, self.known, self.order)
        for a, b, outlet in made.outlets:
            if not outlet.common or made.other == 0 or made.sources:
                start, end = line.starts[a], line.ends[b - 1]
                self.credit.append(Credit(name=self.text[start:end], start=start, end=end))
        if self.author is None:
            self.author = self._name(line, found)

    def _name(self, line: Line, found: Mark | None) -> str | None:
        """The longest run of words of a byline that are no date, label, outlet, place or section."""
        first = found.cue if found is not None and found.way == "starts" else 0
        covered = {j for s in self.labels.parts(line.number).stamps for j in range(s.start, s.end)}
        best: tuple[int, int] = (0, 0)
        begin = -1
        i = first
        while i <= len(line.words):
            word = line.words[i] if i < len(line.words) else ""
            plain = bool(word) and word[0].isalpha() and i not in covered and word not in self.known.sections
            step = 1
            if plain and begin < 0:
                for table in (
                    self.known.outlets,
                    self.known.places,
                    self.known.stamp_words,
                    self.known.signatures,
                ):
                    hit = table.at(line.words, i)
                    if hit:
                        plain, step = False, max(step, hit[0])
            elif plain and self.known.stamp_words.at(line.words, i):
                plain = False
            if plain and begin < 0:
                begin = i
            elif not plain and begin >= 0:
                if word == "-" and i + 1 < len(line.words) and line.starts[i + 1] == line.ends[i]:
                    i += 1
                    continue
                if i - begin > best[1] - best[0]:
                    best = (begin, i)
                begin = -1
            i += step
        if best[1] - best[0] < 1 or best[1] - best[0] > 7:
            return None
        return self.text[line.starts[best[0]] : line.ends[best[1] - 1]]

    # -------------------------------------------------------------- dates

    def _date(self, line: Line, stamp: Stamp, where: str, role: str | None) -> None:
        start, end = line.starts[stamp.start], line.ends[stamp.end - 1]
        written = self.text[start:end]
        role = role or stamp.role or ("today" if where == "top-line" else "published")
        for day in (stamp.day,) if stamp.day else stamp.others:
            doubt = stamp.doubt or ("stands in UTC or a named zone" if stamp.zone else None)
            self.dates.append(
                FoundDate(day=day, where=where, role=role, text=written, start=start, end=end, doubt=doubt)
            )


__all__ = ["CAPTION", "TITLE", "Survey", "survey"]
