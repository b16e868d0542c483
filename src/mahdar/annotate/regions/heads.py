"""What stands at the head of a report: datelines, bylines, credits, told by their parts, not by their words."""

from __future__ import annotations

from mahdar.annotate.regions.lines import Line
from mahdar.annotate.regions.stamps import Stamp, stamps
from mahdar.arabic.value import Value
from mahdar.knowledge.regions import Outlet, RegionKnowledge
from mahdar.model import Credit

DASHES = frozenset("-–—‐―ـ")
_BRACKETS = {"(": ")", "[": "]", "/": "/", "{": "}", "«": "»", '"': '"', "“": "”"}
#: Brackets that hold other things than signatures too: in these an outlet must be listed.
_LOOSE_BRACKETS = frozenset('/«"“')
#: A dateline ends within so many tokens of the line's start (city, country, two dates, agency).
DATELINE_TOKENS = 30
NAME_WORDS = 5
#: Tokens in which a caption's credit may begin before its end.
MOST_PHOTO = 9
#: Words of an unlisted outlet's name and the dash after it.
SIGNATURE = 6
#: A longer line with unlisted words in brackets at its end may be a sentence without its stop.
PHOTO_WORDS = 15


class Dateline(Value, frozen=True):
    """Tokens `[0, end)` of a line are its dateline; `agencies` are named in it."""

    end: int
    agencies: tuple[tuple[int, int, Outlet], ...]
    stamps: tuple[Stamp, ...]
    days: tuple[str, ...]  # days without a year, «MM-DD»


class Parts(Value, frozen=True):
    """What a short line is made of, in numbers of written words."""

    known: int  # words of places, outlets, dates, labels, sections
    other: int
    outlets: tuple[tuple[int, int, Outlet], ...]
    places: int
    sources: int
    stamps: tuple[Stamp, ...]


def dateline(line: Line, known: RegionKnowledge, order: str | None = None) -> Dateline | None:
    """The dateline that begins a first paragraph («القاهرة (أ ف ب) -», «بغداد 6 فبراير 2022 (…)»), else `None`.

    In doubt there is none: a city before a colon alone may be a government that speaks.
    """
    words = line.words[:DATELINE_TOKENS]
    if not _may_begin(words, known):
        return None
    found = stamps(words, known, order)
    by_start = {s.start: s for s in found}
    agencies: list[tuple[int, int, Outlet]] = []
    used: list[Stamp] = []
    days: list[str] = []
    places = signed = 0
    end, i = 0, 0
    while i < len(words):
        word = words[i]
        if i in by_start:
            used.append(by_start[i])
            i = by_start[i].end
            continue
        if word in _BRACKETS:
            inner = _bracketed(words, i, known)
            if inner is not None:
                close, outlet = inner
                signed += 1
                if outlet is not None:
                    agencies.append((i + 1, close, outlet))
                i = close + 1
                while i < len(words) and words[i] == ".":
                    i += 1
                if places or used or signed:
                    end = i if (places or used) else end
                    if _tatweel_after(line, i - 1):
                        end = i
                continue
        outlet_at = known.outlet_at(words, i)
        place_at = known.places.at(words, i)
        source_at = known.signatures.at(words, i)
        name = _unlisted(words, i, known) if i == 0 else 0
        if name > (outlet_at[0] if outlet_at else 0):
            agencies.append((0, name, Outlet("", "agency", " ".join(words[:name]), "dmy")))
            signed += 1
            i = name
        elif outlet_at and not (place_at and place_at[0] >= outlet_at[0]):
            agencies.append((i, i + outlet_at[0], outlet_at[1]))
            after = i + outlet_at[0]
            alone = i == 0 and after < len(words) and words[after] in DASHES
            signed += 0 if outlet_at[1].common and not (places or used or signed or alone) else 1
            i += outlet_at[0]
            if used and places:
                end = i
        elif place_at:
            places += 1
            i += place_at[0]
            label = known.stamp_words.at(words, i) if i < len(words) else None
            if label and label[1] == "filler" and _day_without_year(words, i + label[0], known):
                i += label[0]  # «in» between city and day
        elif source_at:
            signed += 1
            i += source_at[0]
            if agencies and end and source_at[1] == "sources":
                end = i
        elif word in DASHES:
            while i < len(words) and words[i] in DASHES:
                i += 1
            if (places and _spaced(line, i)) or signed:
                end = i
        elif word == ":":
            i += 1
            if signed or used:
                end = i
        elif word in "،,./)":
            i += 1
            if word == "/" and signed and i < len(words) and line.starts[i] > line.ends[i - 1]:
                end = i
        elif day := _day_without_year(words, i, known):
            i += day[0]
            days.append(day[1])
            signed += 1
        elif agencies and i and words[i - 1] in DASHES and _reporter(words, i, known):
            i += _reporter(words, i, known)
        elif i <= 3 and word[0].isalpha() and _unlisted(words, i, known):
            i += _unlisted(words, i, known)
            signed += 1
        else:
            if places and used and i == used[-1].end:
                end = i
            break
    if end == 0 or (len(agencies) == 1 and agencies[0][2].common and not places and signed == 0):
        return None
    kept = tuple(a for a in agencies if a[1] <= end)
    return Dateline(end, kept, tuple(s for s in used if s.end <= end), tuple(days))


def _may_begin(words: list[str], known: RegionKnowledge) -> bool:
    """The first token is a place, an outlet, a bracket or a number, or an unlisted signature begins there."""
    return (
        words[0] in _BRACKETS
        or words[0].isdigit()
        or any(table.at(words, 0) for table in (known.places, known.outlets, known.signatures))
        or _unlisted(words, 0, known) > 0
    )


def _bracketed(words: list[str], i: int, known: RegionKnowledge) -> tuple[int, Outlet | None] | None:
    """(closing token, outlet) when brackets or slashes at `i` hold a signature of at most four words."""
    close = _BRACKETS[words[i]]
    for j in range(i + 1, min(i + 8, len(words))):
        if words[j] == close:
            outlet = known.outlet_at(words, i + 1)
            if outlet and i + 1 + outlet[0] <= j:
                return j, outlet[1]
            letters = [w for w in words[i + 1 : j] if w[0].isalpha()]
            return (j, None) if words[i] not in _LOOSE_BRACKETS and 0 < len(letters) <= 4 else None
    return None


def _tatweel_after(line: Line, token: int) -> bool:
    at = line.ends[token] - line.start
    return line.text[at : at + 1] == "ـ"


def _spaced(line: Line, after: int) -> bool:
    """A dash that ends a dateline has a space on a side, so «موسكو-أنقرة» is none."""
    last = after - 1
    before = line.starts[last] > line.ends[last - 1] if last else False
    behind = after < len(line.starts) and line.starts[after] > line.ends[last]
    return before or behind


def _reporter(words: list[str], i: int, known: RegionKnowledge) -> int:
    """Tokens of a name between the outlet and a further dash («القاهرة - … - سامي الحلو -»); 0 when there is none."""
    for n in range(1, NAME_WORDS):
        if i + n >= len(words):
            return 0
        if words[i + n] in DASHES:
            return n if n > 1 else 0
        if not words[i + n][0].isalpha() or words[i + n] in known.function_words:
            return 0
    return 0


def _day_without_year(words: list[str], i: int, known: RegionKnowledge) -> tuple[int, str] | None:
    """(tokens, «MM-DD») of «26 شوال», «16 ديسمبر/كانون الأول» before no year; a Hijri month gives no day."""
    if i + 1 >= len(words) or not words[i].isdigit() or len(words[i]) > 2:
        return None
    if i + 3 < len(words) and words[i + 1] in DASHES and words[i + 2].isdigit() and words[i + 3] == "(":
        return 3, f"{int(words[i + 2]):02}-{int(words[i]):02}"  # «27 - 11 (…)»
    month = known.months.at(words, i + 1)
    if month is None:
        return None
    at = i + 1 + month[0]
    second = known.months.at(words, at) if at < len(words) else None
    if second:
        at += second[0]  # both names without a stroke between
    elif at + 1 < len(words) and words[at] in "/(":
        second = known.months.at(words, at + 1)
        at += 1 + second[0] if second else 0
    day = "" if month[1].startswith("h") else f"{int(month[1]):02}-{int(words[i]):02}"
    return at - i, day


def _unlisted(words: list[str], i: int, known: RegionKnowledge) -> int:
    """Tokens of an unlisted outlet's signature before a dash or colon («… برس -»); 0 when there is none."""
    seen = False
    for j in range(i, min(i + SIGNATURE, len(words))):
        if words[j] in DASHES or words[j] == ":":
            return j - i if seen else 0
        if not words[j][0].isalpha() or words[j] in known.function_words:
            return 0
        found = known.signatures.at(words, j)
        seen = seen or (found is not None and found[1] == "outlet")
    return 0


def parts(line: Line, known: RegionKnowledge, order: str | None = None) -> Parts:
    """What a short line is made of: used to tell bylines, date lines and signatures from headlines."""
    words = line.words
    found = tuple(stamps(words, known, order))
    by_start = {s.start: s for s in found}
    known_words = other = places = sources = 0
    outlets: list[tuple[int, int, Outlet]] = []
    i = 0
    while i < len(words):
        if i in by_start:
            known_words += by_start[i].end - i
            i = by_start[i].end
            continue
        if not words[i][0].isalnum():
            i += 1
            continue
        outlet = known.outlet_at(words, i)
        place = known.places.at(words, i)
        label = known.stamp_words.at(words, i)
        source = known.signatures.at(words, i)
        step = 1
        if outlet and (not place or outlet[0] > place[0]):
            outlets.append((i, i + outlet[0], outlet[1]))
            step = outlet[0]
            known_words += step
        elif place:
            places += 1
            step = place[0]
            known_words += step
        elif label:
            step = label[0]
            known_words += step
        elif source and source[1] == "sources":
            sources += 1
            step = source[0]
            known_words += step
        elif words[i] in known.sections or words[i].isdigit():
            known_words += 1
        else:
            other += 1
        i += step
    if len(outlets) != 1 or outlets[0][1] - outlets[0][0] < len(words):
        outlets = outlets if not initials(line) else []
    return Parts(known_words, other, tuple(outlets), places, sources, found)


def initials(line: Line) -> bool:
    """Single letters alone («م ص ع / ا ب خ»): the editors who made the report."""
    letters = [w for w in line.words if w[0].isalnum()]
    return 1 < len(letters) <= 8 and all(len(w) == 1 and w.isalpha() for w in letters)


def photo_credit(line: Line, known: RegionKnowledge) -> bool:
    """The line ends like a caption: who took or owns the picture after a dash or stroke, or in brackets."""
    words = line.words
    last = len(words)
    while last and not words[last - 1][0].isalnum() and words[last - 1] != ")":
        last -= 1
    closed = last > 0 and words[last - 1] == ")"
    last -= closed
    for i in range(max(2, last - MOST_PHOTO), last):
        opened = words[i - 1] == "(" if closed else words[i - 1] in DASHES or words[i - 1] in "/©"
        if not opened:
            continue
        found = known.outlet_at(words, i)
        if closed and not found:
            return sum(w[0].isalpha() for w in words[i:last]) <= 4 and line.written <= PHOTO_WORDS
        if found:
            rest = words[i + found[0] : last]
            return len(rest) <= 2 or rest[0] in DASHES or rest[0] in "/،,"
    return False


def credit_names(line: Line, cue: int, known: RegionKnowledge) -> tuple[Credit, ...]:
    """The sources a credit line names after its cue: listed outlets one by one, else the words as they stand."""
    words = line.words
    out: list[Credit] = []
    i = cue
    while i < len(words):
        found = known.outlet_at(words, i)
        if found:
            start, end = line.starts[i], line.ends[i + found[0] - 1]
            out.append(Credit(name=line.text[start - line.start : end - line.start], start=start, end=end))
            i += found[0]
        else:
            i += 1
    if out:
        return tuple(out)
    first, last = _named_part(words, cue)
    if first >= last:
        return ()
    start, end = line.starts[first], line.ends[last - 1]
    if words[first][1:] in known.signature_words and words[first] not in known.signature_words:
        start += 1  # a preposition written together with «newspaper», «agency» …
    return (Credit(name=line.text[start - line.start : end - line.start], start=start, end=end),)


def _named_part(words: list[str], cue: int) -> tuple[int, int]:
    """The tokens after `cue` that name a source: what stands in quotes, else up to a colon, else all."""
    rest = words[cue:]
    for opened, closed in (('"', '"'), ("«", "»"), ("“", "”"), ("{", "}")):
        if opened in rest:
            first = cue + rest.index(opened) + 1
            if closed in words[first:]:
                return first, first + words[first:].index(closed)
    first, last = cue, len(words)
    while first < last and not words[first][0].isalnum():
        first += 1
    if ":" in words[first:last] and words[first:last].index(":") <= 4:
        last = first + words[first:last].index(":")
    while last > first and not words[last - 1][0].isalnum():
        last -= 1
    return first, last
