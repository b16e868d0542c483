"""Quoted stretches of a page, in all the styles of the Arabic press.

A mark opens or closes by the space around it, by its own shape, and by what is open already: “ ” are met in both
directions, ASCII marks have none. Brackets are marks where words of saying lead to many words in them. Quotes may nest. A quote that nobody closes ends where the next paragraph shows
no mark of its end, or before the verb that brings the next quote.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable

from mahdar.annotate.page import Page
from mahdar.arabic.value import Value

_FAMILY = {
    '"': '"', "“": "“", "”": "“", "„": "“", "‟": "“", "«": "«", "»": "«", "‘": "‘", "’": "‘", "'": "'",
}  # fmt: skip
_FIXED = {"«": True, "»": False}
_PUNCTUATION = frozenset(".,،؛;:!?؟…)]")
_STOPS = frozenset(".!؟?…")
_OPENS_BEFORE = frozenset("([:")
#: How many paragraphs on a closing mark may stand.
REACH = 4
#: Quotes inside quotes are followed this deep; what opens deeper is read as plain text.
DEPTH = 4
#: From this many words on, what stands in brackets behind a word of saying is a quote.
BRACKETED = 6
#: Words at the most of a quote in brackets.
LONGEST = 400
#: Words from a word of saying to the bracket it leads to.
LED = 14


class Quote(Value, frozen=True):
    """Tokens: the opening mark, the content `[first, end)`, the token after the closing mark."""

    mark: int
    first: int
    end: int
    after: int
    words: int
    closed: bool


class _Open(Value, frozen=True):
    family: str
    mark: int
    first: int


def find_quotes(
    page: Page, marks: list[int], is_cue: Callable[[str], bool], brings: frozenset[str] = frozenset()
) -> list[Quote]:
    """The outermost quotes of the content, in order.

    `marks` are the tokens of MARKS; `is_cue` tells a word of saying (it ends an unclosed quote); `brings` are words that
    lead from one to what is said («أن», «قوله»).
    """
    if not marks:
        return []
    paragraphs = paragraph_ranges(page)
    out: list[Quote] = []
    skip_to = -1
    for number, (start, end) in enumerate(paragraphs):
        if end <= skip_to:
            continue
        begin = max(start, skip_to)
        inside = marks[bisect_left(marks, begin) : bisect_left(marks, end)]
        if not inside:
            continue
        found, left = _scan(page, inside, begin, end, is_cue, brings)
        out.extend(found)
        if left is not None:
            quote = _beyond(page, left, paragraphs, number, is_cue)
            out.append(quote)
            skip_to = quote.after
    return _outermost(out)


def paragraph_ranges(page: Page) -> list[tuple[int, int]]:
    """Token ranges of the content's paragraphs (lines)."""
    out: list[tuple[int, int]] = []
    last = -1
    for s in page.sentences:
        if s.paragraph == last:
            out[-1] = (out[-1][0], s.end)
        else:
            out.append((s.start, s.end))
            last = s.paragraph
    return out


def _scan(
    page: Page, marks: list[int], start: int, end: int, is_cue: Callable[[str], bool], brings: frozenset[str]
) -> tuple[list[Quote], _Open | None]:
    words = page.words
    stack: list[_Open] = []
    out: list[Quote] = []
    done = -1
    for i in marks:
        if i < done:
            continue
        family, width = _FAMILY.get(words[i]), 1
        if family is None:
            if i + 1 < end and words[i + 1] == words[i]:
                family, width = "((", 2
            elif any(o.family == "(" for o in stack) or _is_spoken(words, i, start, end, is_cue, brings):
                family = "("
            else:
                continue
        done = i + width
        opens = _opens(page, i, width, start, end, [o.family for o in stack], family)
        if opens is None:
            continue
        if opens and len(stack) >= DEPTH:
            continue
        if opens:
            alike = bool(stack) and stack[-1].family == family and family not in "«("
            if alike and not _is_nested(page, marks, i, width, start, end):
                broken = stack.pop()
                cut = _before_cue(words, broken.first, i, is_cue)
                out.append(_quote(words, broken, cut, cut, False))
            stack.append(_Open(family, i, i + width))
        else:
            while stack and stack[-1].family != family:
                stack.pop()
            if stack:
                out.append(_quote(words, stack.pop(), i, i + width, True))
    left = next((o for o in stack if o.family not in "'‘(" and o.first < end), None)
    return out, left


def _is_spoken(
    words: list[str], i: int, start: int, end: int, is_cue: Callable[[str], bool], brings: frozenset[str]
) -> bool:
    """«وقال الوزير: (لن نقبل بما دون ذلك أبدا)», «قوله إن (…)»: a bracket at `i` that closes behind so many words, and that
    a word of saying leads to."""
    before = words[i - 1] if i > start else ""
    if words[i] != "(" or not (before == ":" or before in brings or is_cue(before)):
        return False
    depth, close = 1, i + 1
    while close < min(end, i + LONGEST) and depth:
        depth += (words[close] == "(") - (words[close] == ")")
        close += 1
    if depth or sum(words[j][:1].isalpha() for j in range(i + 1, close)) < BRACKETED:
        return False
    if before != ":" and close < end and words[close][:1].isalpha() and not is_cue(words[close]):
        return False  # «أن (الحركة …) رفضت», «وأضاف (وهو يشير إلى …) أن»: a name or an aside in a sentence that goes on
    return any(is_cue(words[j]) or words[j] in brings for j in range(max(start, i - LED), i))


def _is_nested(page: Page, marks: list[int], at: int, width: int, start: int, end: int) -> bool:
    """A mark that opens inside a quote of its own marks opens a quote in the quote, and breaks it not, where both are
    closed behind it: «"سنبني مع حزب "الوفاق" ما هدم"»."""
    words, family = page.words, _FAMILY.get(page.words[at])
    depth = 2
    for i in marks[bisect_left(marks, at + width) :]:
        if family is None or _FAMILY.get(words[i]) != family:
            continue
        opens = _opens(page, i, 1, start, end, [family], family)
        depth += 1 if opens else -1 if opens is False else 0
        if depth == 0:
            return True
    return False


def _opens(
    page: Page, i: int, width: int, start: int, end: int, open_families: list[str], family: str
) -> bool | None:
    """True: opens; False: closes; None: no quote mark at all (an apostrophe, a lone bracket)."""
    text, words = page.text, page.words
    starts, ends = page.reading.starts, page.reading.ends
    is_open = family in open_families
    left = i > start and ends[i - 1] == starts[i]
    right = i + width < end and ends[i + width - 1] == starts[i + width]
    if family in ("((", "("):
        return words[i] == "(" if (words[i] == "(" or is_open) else None
    if words[i] in _FIXED:
        return _FIXED[words[i]] or (None if not is_open and not (right and not left) else not is_open)
    if left and (words[i - 1] in _OPENS_BEFORE or _proclitic(text, starts, i, words, is_open)):
        left = False
    if right and words[i + width] in _PUNCTUATION:
        right = False
    if family in "'‘":
        return None if left == right else (right if right or is_open else None)
    if left == right:
        # A stray space on one side: «" إذا»; what is open decides.
        return not is_open
    if right and not left:
        return True
    if is_open:
        return False
    return True if i + width < end and _is_misplaced(page, i, end) else None if i + width < end else False


def _is_misplaced(page: Page, i: int, end: int) -> bool:
    """«وقال الوزير" نحن مستعدون"», «وأضاف" :نحن مستعدون"»: a mark set against the word before it, where the next one closes."""
    words, starts, ends = page.words, page.reading.starts, page.reading.ends
    for j in range(i + 1, end):
        if words[j] == words[i]:
            left, right = ends[j - 1] == starts[j], j + 1 < end and ends[j] == starts[j + 1]
            return j > i + 2 and left and (not right or words[j + 1] in _PUNCTUATION)
    return False


def _proclitic(text: str, starts: list[int], i: int, words: list[str], is_open: bool) -> bool:
    """A mark after «ب» «ل» «وال» … written against it opens; inside a quote («"سي إن إن"CNN») only after one letter."""
    word = words[i - 1]
    return len(word) <= 2 - is_open and word.isalpha() and (i < 2 or text[starts[i - 1] - 1].isspace())


def _before_cue(words: list[str], first: int, end: int, is_cue: Callable[[str], bool]) -> int:
    """Where an unclosed quote ends when a new one opens at `end`: before the nearest word of saying, if any."""
    for k in range(end - 1, max(first, end - 15), -1):
        if is_cue(words[k]):
            return k
    return end


def _quote(words: list[str], opened: _Open, end: int, after: int, closed: bool) -> Quote:
    first = opened.first
    first += first < end and words[first] == ":"  # «وأضاف" :نحن مستعدون"»
    while end > first and (words[end - 1] in "،,\n" or (not closed and words[end - 1] in ".")):
        end -= 1
    count = sum(1 for w in words[first:end] if len(w) > 1 or w.isalnum())
    return Quote(opened.mark, first, end, after, count, closed)


def _beyond(
    page: Page, left: _Open, paragraphs: list[tuple[int, int]], number: int, is_cue: Callable[[str], bool]
) -> Quote:
    """The end of a quote that its paragraph does not close."""
    words, starts, ends = page.words, page.reading.starts, page.reading.ends
    for start, end in paragraphs[number + 1 : number + 1 + REACH]:
        mark = next((i for i in range(start, end) if _FAMILY.get(words[i]) == left.family), None)
        anew = mark == start  # «"أنا متفائل ¶ "لكن الوقت ضيق"»: each paragraph of one speech opens anew
        if anew:
            mark = next((i for i in range(start + 1, end) if _FAMILY.get(words[i]) == left.family), None)
            if mark is not None and mark + 1 < end and words[mark + 1] not in _STOPS:
                break
        if not anew and any(is_cue(w) for w in words[start : min(start + 2, mark or end)]):
            break
        if mark is None:
            continue
        touches_next = (
            mark + 1 < end and ends[mark] == starts[mark + 1] and words[mark + 1] not in _PUNCTUATION
        )
        touches_before = mark > start and ends[mark - 1] == starts[mark]
        if touches_before and not touches_next:
            return _quote(words, left, mark, mark + 1, True)
        break
    stop = paragraphs[number][1]
    for n in range(page.sentence_index(left.first) + 1, len(page.sentences)):
        begin = page.sentences[n].start
        if begin >= stop:
            break
        if begin > left.first + 3 and is_cue(words[begin]):
            stop = begin
            break
    return _quote(words, left, stop, stop, False)


def _outermost(quotes: list[Quote]) -> list[Quote]:
    out: list[Quote] = []
    for q in sorted(quotes, key=lambda q: (q.mark, -q.after)):
        if q.end > q.first and (not out or q.mark >= out[-1].after):
            out.append(q)
    return out
