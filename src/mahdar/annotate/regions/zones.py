"""Which lines are story and which are not: titles, the head of the page, zones that markers open, the foot.

Two rules stand above all: what reads like a paragraph of the story is body, and what is in doubt is body, unless a
marker says otherwise; only lines that a rule, their parts or their place explain are taken out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

from mahdar.annotate.regions.heads import DASHES, NAME_WORDS, Parts, parts
from mahdar.annotate.regions.lines import Line
from mahdar.annotate.regions.marks import Mark, mark
from mahdar.annotate.regions.overlap import Vocabulary, stems
from mahdar.arabic.tokens import is_arabic
from mahdar.knowledge.regions import RegionKnowledge, core

BODY, TITLE, BYLINE, FURNITURE = "body", "title", "byline", "furniture"
RELATED, COMMENT, CREDIT, CAPTION = "related", "comment", "credit", "caption"
#: A headline before the title belongs to the page's own story when so much of its vocabulary is in the story.
OWN_SHARE = 0.3
#: A summary's line says again what the story says: so much of it is found in later paragraphs.
REPEATED_SHARE = 0.75
#: So many words of which the story has not one make a headline a stranger's.
STRANGER_STEMS = 3
SHORT, TITLE_WORDS = 4, 40
#: Lines of a page's head, or paragraphs after a marker, that are looked at: an endless page stays linear.
MOST_HEAD = 60
BULLETS = frozenset("-–•▪●◦*·■")


class Labels:
    """The kind of each line, with the marks and parts they rest on."""

    def __init__(
        self, lines: list[Line], known: RegionKnowledge, title_lines: int, order: str | None
    ) -> None:
        self.lines = lines
        self.known = known
        self.order = order
        self.kinds: list[str | None] = [None] * len(lines)
        self.marks: list[Mark | None] = [
            None if i < title_lines else mark(x, known) for i, x in enumerate(lines)
        ]
        self.title: int | None = 0 if title_lines else None
        self.title_lines = title_lines
        self._parts: dict[int, Parts] = {}
        self._furnished: bool | None = None
        self._sums: list[int] = []
        self._label()

    def parts(self, i: int) -> Parts:
        """The parts of line `i`, worked out once."""
        if i not in self._parts:
            self._parts[i] = parts(self.lines[i], self.known, self.order)
        return self._parts[i]

    # -------------------------------------------------------------- the order of decisions

    def _label(self) -> None:
        lines = self.lines
        for i in range(self.title_lines):
            self.kinds[i] = TITLE
        self._summaries()
        story = [i for i in range(self.title_lines, len(lines)) if self._is_story(i)]
        if not story:
            self._only_short_lines()
            return
        words = Vocabulary(lines, story)
        first = self._first_of(story, words)
        if self.title is None:
            self.title = self._find_title(first, words)
        self._head(first, words)
        self._rest(first, [i for i in story if i >= first], words)

    def _is_story(self, i: int) -> bool:
        found = self.marks[i]
        return self.kinds[i] is None and self.lines[i].paragraph and (found is None or found.way == "run_in")

    def _summaries(self) -> None:
        """The story in points, above the story: bullets after a summary button, or lines that later ones repeat."""
        opened = [i for i, m in enumerate(self.marks) if m is not None and m.rule.opens == "summary"]
        for i in [*opened[:2], *self._bullets_on_top()]:
            later = [j for j in range(i + 1, len(self.lines)) if self._is_story(j)]
            words = Vocabulary(self.lines, later)
            for j in range(i + 1, len(self.lines)):
                if self.marks[j] is not None:
                    continue
                bullet = self.lines[j].words[0] in BULLETS
                rest = len(later) - bisect_right(later, j)
                if not bullet and (rest < 2 or words.share(j, leave_out=j, after=j) < REPEATED_SHARE):
                    break
                self.kinds[j] = FURNITURE

    def _bullets_on_top(self) -> list[int]:
        """The line before bullets that stand above every other paragraph and say what later ones say again."""
        for i in range(self.title_lines, len(self.lines)):
            if self.marks[i] is None and self.lines[i].words[0] in BULLETS and self.lines[i].written >= SHORT:
                later = [j for j in range(i + 1, len(self.lines)) if self._is_story(j)]
                plain = [j for j in later if self.lines[j].words[0] not in BULLETS]
                share = Vocabulary(self.lines, plain).share(i) if len(plain) > 1 else 0.0
                return [i - 1] if share >= REPEATED_SHARE else []
            if self._is_story(i):
                return []
        return []

    def _first_of(self, story: list[int], words: Vocabulary) -> int:
        """The first paragraph; a long run of headlines above it (a ticker) is not one."""
        for i in story[:3]:
            if self.lines[i].stop or len(story) == 1 or words.share(i, leave_out=i) >= OWN_SHARE:
                return i
        return story[0]

    def _only_short_lines(self) -> None:
        """A page with no paragraph: the first open line is the title when there are others, the rest is body."""
        open_lines = [i for i, k in enumerate(self.kinds) if k is None and self.marks[i] is None]
        rest = [i for i in open_lines if not self._header_like(i)]
        if (
            self.title is None
            and len(rest) > 1
            and not self.lines[rest[0]].stop
            and self.lines[rest[0]].written > 2
        ):
            self.title = rest[0]
            self.kinds[rest[0]] = TITLE
        for i, found in enumerate(self.marks):
            if self.kinds[i] is None:
                if found is not None and found.way != "run_in":
                    self.kinds[i] = found.rule.kind
                else:
                    self.kinds[i] = BYLINE if self._header_like(i) and self.parts(i).stamps else BODY

    # -------------------------------------------------------------- the head

    def _find_title(self, first: int, words: Vocabulary) -> int | None:
        """The headline above the first paragraph: the one repeated, else the first that shares the story's words."""
        open_lines = [i for i in range(first) if self._may_be_title(i)]
        if not open_lines:
            return None
        seen: dict[str, int] = {}
        for i in open_lines:
            key = core(self.lines[i].words)
            if key in seen:
                return seen[key]
            seen[key] = i
        if len(open_lines) == 1:
            return open_lines[0]
        shares = {i: words.share(i, leave_out=i) for i in open_lines}
        best = max(shares.values())
        if best == 0:
            return open_lines[0]
        return next(i for i in open_lines if shares[i] >= min(OWN_SHARE, best) and shares[i] >= 0.6 * best)

    def _may_be_title(self, i: int) -> bool:
        line = self.lines[i]
        if self.marks[i] is not None or not 2 <= line.written <= TITLE_WORDS or line.stop == ".":
            return False
        return not self._header_like(i) and not self._section_like(i)

    def _head(self, first: int, words: Vocabulary) -> None:
        title = self.title if self.title is not None else -1
        key = core(self.lines[title].words) if title >= 0 else ""
        follow = ""
        for i in range(first):
            if self.kinds[i] is not None:
                continue
            line, found = self.lines[i], self.marks[i]
            if i == title:
                self.kinds[i] = TITLE
            elif key and core(line.words) == key:
                self.kinds[i] = FURNITURE
            elif found is not None and found.way != "run_in":
                self.kinds[i] = found.rule.kind
            elif follow and line.written <= SHORT and not line.stop:
                self.kinds[i] = follow
            elif self._section_like(i) or line.written == 0:
                self.kinds[i] = FURNITURE
            elif self._header_like(i):
                self.kinds[i] = BYLINE if self._signed(i) else FURNITURE
            elif i < title:
                self.kinds[i] = (
                    TITLE if line.written >= SHORT and words.share(i, leave_out=i) >= 0.5 else FURNITURE
                )
            elif self._foreign(i) or self._stranger(i, words):
                self.kinds[i] = FURNITURE
            elif self._name_like(i, first):
                self.kinds[i] = BYLINE
            else:
                self.kinds[i] = BODY
            follow = self._follows(found)

    @staticmethod
    def _follows(found: Mark | None) -> str:
        """What a short line after a bare label is: «رئيس التحرير» ⏎ a name, «كتبت» ⏎ a name."""
        if found is None or found.way != "whole":
            return ""
        if found.rule.name == "masthead":
            return FURNITURE
        return BYLINE if found.rule.name in {"byline-verb", "byline-cue"} else ""

    def _header_like(self, i: int) -> bool:
        """A line made of dates, labels, places, outlets and sections, with at most a name beside them."""
        line = self.lines[i]
        if line.written > 24 or (line.stop == "." and line.written > 4):
            return False
        found = self.parts(i)
        if found.stamps:
            return found.other <= NAME_WORDS
        if found.other == 0:
            return bool(found.outlets or found.sources or found.places) or found.known > 0
        joint = any(w in DASHES or w in "/|" for w in line.words)
        signed = bool(found.outlets or found.sources) or (found.places > 0 and found.other <= 3)
        return joint and signed and found.other <= NAME_WORDS and line.written <= 9

    def _signed(self, i: int) -> bool:
        found = self.parts(i)
        return bool(found.stamps or found.outlets or found.sources or found.other or found.places)

    def _section_like(self, i: int) -> bool:
        line = self.lines[i]
        if not 0 < line.written <= 6:
            return line.written == 0
        return all(w in self.known.sections or w.isdigit() for w in line.words if w[0].isalnum())

    def _name_like(self, i: int, first: int) -> bool:
        """Bare words between the title and the story: the author or the outlet's signature, on a page with furniture."""
        line = self.lines[i]
        if not 1 <= line.written <= SHORT or line.stop:
            return False
        letters = [w for w in line.words if w[0].isalnum()]
        if len(letters) != len(line.words) or any(w.isdigit() for w in letters):
            return False
        if len(letters) == 1 or any(w in self.known.signature_words for w in letters):
            return True
        if self._furnished is None:
            self._furnished = any(m is not None for m in self.marks) or any(
                self.parts(j).stamps for j in range(min(first, MOST_HEAD))
            )
        return self._furnished

    def _stranger(self, i: int, words: Vocabulary) -> bool:
        """A headline under the title that shares no word with the story: a ticker's, not this page's."""
        line = self.lines[i]
        return (
            len(stems(line)) >= STRANGER_STEMS
            and not line.stop
            and line.written <= 16
            and words.share(i) == 0
        )

    def _foreign(self, i: int) -> bool:
        """A short line without an Arabic word on an Arabic page: a label of the page's system."""
        line = self.lines[i]
        return line.written <= 6 and not line.stop and not any(is_arabic(w) for w in line.words)

    # -------------------------------------------------------------- the story and after

    def _rest(self, first: int, story: list[int], words: Vocabulary) -> None:
        last = story[-1]
        zone = ""
        follow = ""
        paragraphs = set(story)
        title_key = core(self.lines[self.title].words) if self.title is not None else ""
        for i in range(first, len(self.lines)):
            found = self.marks[i]
            if zone and i in paragraphs and self._resumes(zone, i, words):
                zone = ""
            if found is not None and found.way != "run_in":
                kind = found.rule.kind
                opened = self._opens(i, found, story, words)
                if opened:
                    zone = opened
                elif zone == "related" and kind != RELATED:
                    zone = ""
                self.kinds[i] = COMMENT if zone == "comments" and not opened and kind != FURNITURE else kind
                follow = self._follows(found)
                self._embedded(i, found, first)
                continue
            if self.kinds[i] is not None:
                continue
            self.kinds[i] = self._plain(i, zone, follow, last, title_key, words)
            if zone == "related" and self.kinds[i] == BODY:
                zone = ""
            follow = ""

    def _plain(self, i: int, zone: str, follow: str, last: int, title: str, words: Vocabulary) -> str:
        """A line that no rule takes, by its zone, its parts and its place."""
        line = self.lines[i]
        if zone == "comments":
            return COMMENT
        if zone == "tail":
            return FURNITURE
        if zone == "related":
            return RELATED if line.written >= 3 else FURNITURE
        if title and 3 <= line.written <= TITLE_WORDS and core(line.words) == title:
            return FURNITURE
        if follow and line.written <= SHORT and not line.stop:
            return follow
        if line.paragraph:
            return BODY
        if self._foreign(i):
            return FURNITURE
        if i > last:
            return self._foot(i)
        return BODY

    def _foot(self, i: int) -> str:
        """After the last paragraph: signatures and dates; what goes on from the story stays body."""
        line = self.lines[i]
        found = self.parts(i)
        if found.other == 0 and line.stop != ".":
            if found.stamps:
                return BYLINE
            if found.outlets or found.sources:
                return CREDIT
            return FURNITURE
        before = self.kinds[i - 1] if i else None
        if line.stop in {".", "!", "؟", "?"}:
            return BODY if before in {BODY, CAPTION, None} or line.written > 6 else FURNITURE
        if self._header_like(i):
            return BYLINE if found.stamps else CREDIT if found.outlets or found.sources else FURNITURE
        if line.written <= 3:
            return CREDIT if before == BODY and self._outlet_like(line) else FURNITURE
        return BODY if before == BODY else FURNITURE

    def _outlet_like(self, line: Line) -> bool:
        """A word that is, or ends in, a word of outlets' names."""
        names = self.known.signature_words
        return any(
            w in names or any(len(w) > len(n) >= 4 and w.endswith(n) for n in names) for w in line.words
        )

    def _opens(self, i: int, found: Mark, story: list[int], words: Vocabulary) -> str:
        """The zone that a marker standing alone opens here, or «»: never one that would take the story."""
        zone = found.rule.opens
        if zone in {"", "summary"} or (
            found.way != "whole" and not (zone == "comments" and found.way == "starts")
        ):
            return ""
        if not self._sums:
            self._sums = [0, *accumulate(self.lines[j].written for j in story)]
        before = self._sums[bisect_left(story, i)]
        if zone in {"comments", "tail"}:
            if before == 0:
                return ""
            after = story[bisect_right(story, i) :][:MOST_HEAD]
            if zone == "comments" and after and not self._aged(i):
                mine = [j for j in after if words.share(j, leave_out=j, before=i) >= OWN_SHARE]
                if sum(self.lines[j].written for j in mine) > before:
                    return ""
        return zone

    def _aged(self, i: int) -> bool:
        """Comment ages («منذ سنة») or reply buttons stand among the lines after the marker."""
        for j in range(i + 1, min(i + 40, len(self.lines))):
            line = self.lines[j]
            found = self.marks[j]
            if found is not None and found.rule.name == "comment-form":
                return True
            if (
                1 < line.written <= 6
                and not line.stop
                and self.parts(j).other == 0
                and self.parts(j).known > 1
            ):
                return True
        return False

    def _resumes(self, zone: str, i: int, words: Vocabulary) -> bool:
        """A paragraph ends a list of headlines; after a list that closes the page only one of the same story does."""
        if zone == "comments":
            return False
        if zone == "related":
            return bool(self.lines[i].stop or self.lines[i].written > 40)
        return bool(self.lines[i].stop) and words.share(i, leave_out=i, before=i) >= OWN_SHARE

    def _embedded(self, i: int, found: Mark, first: int) -> None:
        """The line above a post's signature («— Name (@name) …») is the post's text."""
        if found.rule.name == "embedded-post" and found.way == "starts" and i - 1 > first:
            above = self.lines[i - 1]
            if self.kinds[i - 1] == BODY and above.written <= 60:
                self.kinds[i - 1] = RELATED
