"""Reads a person's name at a token: registered names by the register, others by the shape of Arabic names."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.actors.scan import Scan, Sense

MOST_PARTS = 5
ALEF_MAQSURA = "\u0649"


class Name(NamedTuple):
    """A name at tokens `[start, end)`; `known` are the register's persons of exactly this name."""

    start: int
    end: int
    cut: int
    known: tuple[str, ...] = ()
    short: bool = False


def skip_titles(scan: Scan, i: int) -> int:
    """The token after ranks and honorifics («صاحب السمو الملكي الأمير», «العماد الركن»)."""
    while True:
        sense = scan.get(i, "rank")
        if sense is None:
            return i
        i = sense.end


def registered(scan: Scan, i: int) -> Name | None:
    """A registered person named at `i`, by full name or by a short name of the register."""
    sense = scan.person(i)
    short = False
    if sense is None:
        sense = scan.entity(i)
        if sense is None or not any(e.actor.startswith("person:") for e in sense.data):
            return None
        short = all(e.use == "short" for e in sense.data)
    known = tuple(e.actor for e in sense.data if e.actor.startswith("person:"))
    return Name(i, sense.end, sense.cut, known, short)


def licensed_name(scan: Scan, i: int, limit: int) -> Name | None:
    """The name that follows an office, a title or a trade: any words that are not ordinary ones.

    `limit` is the end of the sentence. In doubt (an ordinary word where a name should begin) nothing is read.
    """
    if i >= limit:
        return None
    found = registered(scan, i)
    if found is not None and found.cut == 0:
        return _extend_registered(scan, found, limit)
    if not scan.is_arabic(i):
        return None
    end = _run(scan, i, limit, first_free=True)
    return Name(i, end, 0) if end > i else None


def given_name_start(scan: Scan, i: int, limit: int) -> Name | None:
    """A name of at least two parts that begins with a known given name and is licensed by nothing else."""
    sense = is_given(scan, i)
    if sense is None:
        particle = scan.get(i, "part")
        if particle is None or particle.data.kind not in ("kunya", "servant"):
            return None
        cut = particle.cut
        if i + 1 >= limit or not scan.is_arabic(i + 1):
            return None
        if particle.data.kind == "kunya" and scan.get(i + 1, "given") is None:
            return None
    else:
        cut = sense.cut
        if sense.end > i + 1:
            return None
    end = _run(scan, i, limit, first_free=False)
    return Name(i, end, cut) if end > i + 1 else None


def _extend_registered(scan: Scan, name: Name, limit: int) -> Name:
    """A short registered name may be the first part of another, longer name («علي» … of somebody else)."""
    if not name.short or name.end >= limit:
        return name
    end = _run(scan, name.start, limit, first_free=True)
    return Name(name.start, end, 0) if end > name.end else name


def _run(scan: Scan, i: int, limit: int, first_free: bool) -> int:
    """The end of the run of name parts that begins at `i`."""
    parts = 0
    at = i
    while at < limit and parts < MOST_PARTS:
        step = _part(scan, at, limit, parts, first_free)
        if step == at:
            break
        parts += 1
        at = step
    return at


def _part(scan: Scan, at: int, limit: int, parts: int, first_free: bool) -> int:
    """The end of one part of a name at `at`, or `at` itself when no part begins there."""
    if not scan.is_arabic(at):
        return at
    particle = scan.get(at, "part")
    if particle is not None and (particle.cut == 0 or parts == 0):
        return _with_particle(scan, at, limit, parts, particle.data.kind)
    given = is_given(scan, at) if parts == 0 else scan.get(at, "given")
    if given is not None:
        if given.cut == 0 or parts == 0:
            return given.end
        return at
    if parts == 0 and not first_free:
        return at
    word = scan.words[at]
    known = scan.senses[at]
    if known is not None:
        nisba = known.get("nisba")
        if nisba is not None and nisba[0] == 0 and parts >= 1 and nisba[1].definite:
            return at + 1 if nisba[1].number == "singular" else at
        entity = known.get("ent")
        if entity is not None and entity[0] == 0 and any(e.use == "short" for e in entity[1]):
            return at + 1
        if len(known) > 0 and set(known) - {"trade"}:
            return at
    if scan.know.is_ordinary(word):
        return at
    return at + 1


def is_given(scan: Scan, i: int) -> Sense | None:
    """The given name at `i`; «على» is one only inside a name (Egyptian spelling), «علي» always."""
    sense = scan.get(i, "given")
    if sense is None:
        return None
    last = scan.page.reading.ends[i] - 1
    if scan.page.text[last] != ALEF_MAQSURA:
        return sense
    return None if len(scan.words[i]) - sense.cut <= 3 else sense


def _with_particle(scan: Scan, at: int, limit: int, parts: int, kind: str) -> int:
    following = at + 1
    if kind == "suffix":
        return following if parts else at
    if kind in ("join", "join_weak") and parts == 0:
        return at
    if following >= limit or not scan.is_arabic(following):
        return at
    if kind in ("join", "join_weak", "family", "kunya", "servant"):
        inner = scan.get(following, "part")
        if inner is not None and inner.data.kind in ("servant", "kunya", "family", "suffix"):
            if inner.data.kind == "suffix":
                return following + 1
            return following + 2 if following + 1 < limit and scan.is_arabic(following + 1) else at
        if kind == "join_weak" and scan.know.is_ordinary(scan.words[following]):
            return at
        return following + 1
    return at
