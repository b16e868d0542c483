"""Which lines are story and which are not: titles, the head of the page, zones that markers open, the foot.

Two rules stand above all: what reads like a paragraph of the story is body, and what is in doubt is body, unless a
marker says otherwise; only lines that a rule, their parts or their place explain are taken out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate

from mahdar.annotate.regions.foot import Foot
from mahdar.annotate.regions.heads import DASHES, NAME_WORDS, Parts, initials, parts, photo_credit
from mahdar.annotate.regions.kinds import BODY, BYLINE, CAPTION, COMMENT, CREDIT, FURNITURE, RELATED, TITLE
from mahdar.annotate.regions.lines import SHORT, Line
from mahdar.annotate.regions.marks import Mark, mark
from mahdar.annotate.regions.outlet import named_outlet
from mahdar.annotate.regions.overlap import Vocabulary, stems
from mahdar.annotate.regions.summaries import BULLETS, story_like, summary_lines
from mahdar.annotate.regions.titles import OWN_SHARE, find_title
from mahdar.arabic.tokens import is_arabic
from mahdar.knowledge.regions import RegionKnowledge, core

#: So many words of which the story has not one make a headline a stranger's.
STRANGER_STEMS = 3
TITLE_WORDS = 40
#: A first paragraph without a word of so many others is a notice of the site.
NOTICE_STORY = 4
#: A caption's own words for what the picture shows stand in a line of at most so many.
CAPTION_WORDS = 10
#: Teasers of other stories end so, above the title.
CUT = ("...", "…", "..")
#: Lines of a page's head, or paragraphs after a marker, that are looked at: an endless page stays linear.
MOST_HEAD = 60


class Labels:
    """The kind of each line, with the marks and parts they rest on."""

    def __init__(
        self,
        lines: list[Line],
        known: RegionKnowledge,
        title_lines: int,
        order: str | None,
        told: Mapping[str, str],
    ) -> None:
        self.lines = lines
        self.known = known
        self.order = order
        self.kinds: list[str | None] = [told.get(x.text) for x in lines] if told else [None] * len(lines)
        self.marks: list[Mark | None] = [
            None if i < title_lines else mark(x, known) for i, x in enumerate(lines)
        ]
        self.title: int | None = 0 if title_lines else None
        self.title_lines = title_lines
        self._parts: dict[int, Parts] = {}
        self._furnished: bool | None = None
        self._sums: list[int] = []
        self._head_labels: set[str] = set()
        self._foot = Foot(lines, self.marks, self.kinds, self.parts, self._header_like, known)
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
        for i in summary_lines(lines, self.marks, self.title_lines):
            self.kinds[i] = FURNITURE
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
        return self.kinds[i] is None and story_like(self.lines[i], self.marks[i])

    def _first_of(self, story: list[int], words: Vocabulary) -> int:
        """The first paragraph; a long run of headlines above it (a ticker), or a notice of the site, is not one."""
        told = self.title is not None or len(story) < NOTICE_STORY
        for i, after in zip(story[:3], [*story[1:4], -1], strict=False):
            # a notice stands above a title, not above the next paragraph
            cut = self.title is None and self.lines[i].text.endswith(CUT)
            if len(story) == 1 or (self.lines[i].stop and not cut and (told or after == i + 1)):
                return i
            share = words.share(i, leave_out=i)
            if share >= OWN_SHARE or (self.lines[i].stop and share > 0 and not cut):
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
                if self._section_like(i):
                    self.kinds[i] = FURNITURE
                elif found is not None and found.way != "run_in":
                    self.kinds[i] = found.rule.kind
                else:
                    made = self.parts(i)
                    signed = made.stamps or made.sources
                    self.kinds[i] = BYLINE if self._header_like(i) and signed else BODY

    # -------------------------------------------------------------- the head

    def _find_title(self, first: int, words: Vocabulary) -> int | None:
        """The headline above the first paragraph."""
        open_lines = [i for i in range(first) if self._may_be_title(i)]
        return find_title(self.lines, open_lines, words, self.known)

    def _may_be_title(self, i: int) -> bool:
        line = self.lines[i]
        if self.marks[i] is not None or not 2 <= line.written <= TITLE_WORDS or line.stop == ".":
            return False
        return not self._header_like(i) and not self._section_like(i) and not named_outlet(line, self.known)

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
            elif i > title >= 0 and self._caption(i, first):
                self.kinds[i] = CAPTION
            elif self._header_like(i):
                self.kinds[i] = BYLINE if self._signed(i) else FURNITURE
            elif i < title:
                own = line.written >= SHORT and words.share(i, leave_out=i) >= 0.5
                self.kinds[i] = TITLE if own and not core(line.words).endswith(key) else FURNITURE
            elif self._foreign(i) or self._stranger(i, words):
                self.kinds[i] = FURNITURE
            elif self._name_like(i, first):
                self.kinds[i] = BYLINE
            elif self._label_like(i) and self._on_a_furnished_page(first):
                self.kinds[i] = FURNITURE
            else:
                self.kinds[i] = BODY
            follow = self._follows(found)

    @staticmethod
    def _follows(found: Mark | None) -> str:
        """What a short line after a bare label is: «رئيس التحرير» ⏎ a name, «كتبت» ⏎ a name."""
        if found is None or found.way != "whole":
            return ""
        if found.rule.name in {"masthead", "source-label"}:
            return FURNITURE if found.rule.name == "masthead" else CREDIT
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
        if initials(line):
            return True
        if not self.known.function_words.isdisjoint(line.words):
            return False
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

    def _label_like(self, i: int) -> bool:
        """A few words with numbers or signs among them, and no end of a sentence: a button, a counter."""
        line = self.lines[i]
        return line.written <= SHORT and line.stop in {"", ":"} and line.words[0] not in BULLETS

    def _name_like(self, i: int, first: int) -> bool:
        """Bare words between the title and the story: the author or the outlet's signature, on a page with furniture."""
        line = self.lines[i]
        letters = [w for w in line.words if w[0].isalnum()]
        if not 1 <= len(letters) <= SHORT or any(w.isdigit() for w in letters):
            return False
        signed = any(w in self.known.signature_words for w in letters)
        if line.words != letters and not (signed and line.words == [*letters, ":"]):
            return False
        return signed or len(letters) == 1 or self._on_a_furnished_page(first)

    def _on_a_furnished_page(self, first: int) -> bool:
        """A rule takes some line of the page, or a date stands in its head."""
        if self._furnished is None:
            self._furnished = any(m is not None for m in self.marks) or any(
                self.parts(j).stamps for j in range(min(first, MOST_HEAD))
            )
        return self._furnished

    def _caption(self, i: int, first: int) -> bool:
        """A line under the title that is a picture's: its owner at the end, the words of captions («… during …»), or
        the same line twice (the picture's name and its caption)."""
        line = self.lines[i]
        if line.stop or line.words[0] in BULLETS:
            return False
        found = self.parts(i)
        if found.stamps or found.other < 2:
            return False
        plain = not self.known.function_words.isdisjoint(line.words[1:])
        told = plain or line.written > NAME_WORDS or line.words[-1] == ")"
        if told and photo_credit(line, self.known):
            return True
        if not self._on_a_furnished_page(first):
            return False
        if plain and line.written <= (CAPTION_WORDS if self._shows(line) else SHORT):
            return True
        key = core(line.words)
        return any(0 <= j < first and core(self.lines[j].words) == key for j in (i - 1, i + 1))

    def _shows(self, line: Line) -> bool:
        return not self.known.caption_words.isdisjoint(line.words)

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
        return len(line.text.split()) <= 6 and not line.stop and not any(is_arabic(w) for w in line.words)

    # -------------------------------------------------------------- the story and after

    def _rest(self, first: int, story: list[int], words: Vocabulary) -> None:
        last = story[-1]
        zone = ""
        follow = ""
        paragraphs = set(story)
        title_key = core(self.lines[self.title].words) if self.title is not None else ""
        self._head_labels = {
            core(self.lines[i].words)
            for i in range(first)[-MOST_HEAD:]
            if self.kinds[i] in {BYLINE, FURNITURE}
        }
        for i in range(first, len(self.lines)):
            found = self.marks[i]
            if zone and i in paragraphs and self._resumes(zone, i, words):
                zone = ""
            if found is not None and found.way != "run_in":
                kind = FURNITURE if found.rule.name == "photo-rights" and i > last else found.rule.kind
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
        if self._said_before(line, title):
            return FURNITURE
        if follow and line.written <= SHORT and not line.stop:
            return follow
        if line.paragraph:
            return BODY
        if self._foreign(i):
            return FURNITURE
        if i > last:
            return self._foot.kind(i, words)
        return BODY

    def _said_before(self, line: Line, title: str) -> bool:
        """The title again, with at most a button's words before it, or the outlet's name from the page's head."""
        key = core(line.words)
        if line.written < 3:
            return key in self._head_labels
        if line.written > TITLE_WORDS or not title or not key.endswith(title):
            return False
        return key.count(" ") - title.count(" ") <= 2

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
