"""The ledger: each actor's line on each issue over time, what changed in it, and what the other side answered."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import msgspec

from mahdar.arabic.clitics import bare, splits
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.loader import read_table
from mahdar.link.pages import LinkedPage
from mahdar.link.voices import Voices
from mahdar.model import Answer, Position, PositionEntry, PositionLine

#: Stances that ask something of the other side, and those that can answer them.
ASKS = frozenset(("demands", "conditions", "offers"))
#: … and those that are answered; an accusation only right behind it.
ANSWERED = ASKS | {"accuses"}
ANSWERS = frozenset(("rejects", "accepts", "opposes", "supports", "conditions"))
#: Stances that answer whatever somebody asks, when they name him and no matter.
AT_LARGE = frozenset(("rejects", "accepts"))
#: Which way a stance points. A line changes when its direction does: who supports a thing still asks for it, or grants
#: it still; an accusation is compared with accusations only.
DIRECTION = {
    "demands": "asks",
    "conditions": "asks",
    "rejects": "against",
    "opposes": "against",
    "accepts": "for",
    "supports": "for",
    "offers": "for",
    "accuses": "accuses",
}
#: What is merely possible is no answer.
NOT_HELD = frozenset(("possibility", "condition"))
UNDATED = "undated"
#: Words of a matter that are shorter say little of what it is about.
SHORTEST = 4
#: Two matters without an issue are one when they share so many words; words of more entries than COMMON tell nothing.
SAME_WORDS = 2
COMMON = 200
#: The body tells a title's position again when one in so many of the title's words stands in it.
TITLE_SHARE = 3
#: Right behind on its page: within so many characters.
BESIDE = 80
#: An entry is held against so many before it.
LOOK_BACK = 40

Key = tuple[str, str, str]


class _Held(NamedTuple):
    """One position with the page it stands on, in reading order."""

    page: LinkedPage
    position: Position
    key: Key


def build_ledger(pages: Sequence[LinkedPage], parties: Collection[str] = ()) -> tuple[PositionLine, ...]:
    """Group the positions of all pages by actor and issue, in order of the pages' days.

    In: the pages in reading order (dated ones first, by day), and the parties of a track when there is one. Out: one
    line per actor and issue (per actor and the text's own words where there is no issue). The same words on several
    pages of one origin are one entry with the evidence of each. Each entry says `change`: `first` on its matter,
    `repeats` the direction of the entry before it, or `changed` it (`changed_from` says from what); `None` on an
    undated page, whose place in time is not known, and where nobody is known to hold it. `answers` (and in short
    `answered_by`, «actor stance day») is what others said on the same issue on that day or later, when each addresses
    the other, or words are shared and one of the two addresses the other, both stand on one page, or both are parties
    of the track (where no issue is named, most words of the matter must be shared); and what they said of this actor's conditions at large.
    """
    held = [
        _Held(page, one, _key(one))
        for page in pages
        for voices in (Voices(page, parties),)
        for position in _told_once(page)
        for one in _each(position, voices)
    ]
    answers = _Answers(held, parties)
    lines: defaultdict[Key, _Line] = defaultdict(_Line)
    for one in held:
        lines[one.key].add(one, answers.to(one) if one.position.stance in ANSWERED else ())
    return tuple(
        PositionLine(
            actor=key[0] or None,
            issue=key[1] or None,
            issue_text=line.issue_text,
            entries=tuple(line.entries),
        )
        for key, line in sorted(lines.items(), key=lambda item: item[0])
    )


def _told_once(page: LinkedPage) -> Iterator[Position]:
    """The positions of a page without those of its title that the body tells again, the better evidence."""
    body: defaultdict[tuple[str | None, str], list[frozenset[str]]] = defaultdict(list)
    for position in page.annotation.positions:
        if not page.in_title(position.start):
            body[position.actor, position.stance].append(content(position.text))
    for position in page.annotation.positions:
        words = content(position.text)
        again = (
            len(words & told) * TITLE_SHARE >= len(words) for told in body[position.actor, position.stance]
        )
        if not (page.in_title(position.start) and words and any(again)):
            yield position


def _each(position: Position, voices: Voices) -> Iterator[Position]:
    """A joint position once for each of its actors; an army or ministry holds its state's, and so does its voice."""
    toward = _side(voices.toward(position.toward))
    for actor in (position.actor, *position.jointly):
        side = _side(voices.side(actor, position))
        yield msgspec.structs.replace(position, actor=side, toward=toward, jointly=())


def side_of(actor: str) -> str:
    """The one actor that an army or ministry stands for, else itself."""
    stands_for = load_knowledge().actors.stands_for.get(actor, ())
    return stands_for[0] if len(stands_for) == 1 else actor


def _side(actor: str | None) -> str | None:
    return side_of(actor) if actor is not None else None


def _key(position: Position) -> Key:
    return (
        position.actor or "",
        position.issue or "",
        "" if position.issue else position.issue_text or "",
    )


class _Line:
    """One actor's entries on one issue, in reading order."""

    def __init__(self) -> None:
        self.entries: list[PositionEntry] = []
        self._copies: dict[tuple[str, str, tuple[str, ...]], int] = {}
        self._told: list[_Matter] = []

    @property
    def issue_text(self) -> str | None:
        """The text's own words for the issue: of the first thing asked, else of the first entry."""
        asked = (e.issue_text for e in self.entries if e.stance in ASKS and e.issue_text)
        return next(asked, self.entries[0].issue_text)

    def add(self, one: _Held, answers: tuple[Answer, ...]) -> None:
        page, position = one.page, one.position
        evidence = page.evidence(position.start, position.end)
        same = page.origin, position.stance, tuple(tokenize(position.text).words)
        at = self._copies.get(same)
        if at is not None and self.entries[at].evidence[-1].document != page.id:
            known = self.entries[at]
            self.entries[at] = msgspec.structs.replace(known, evidence=(*known.evidence, evidence))
            return
        self._copies.setdefault(same, len(self.entries))
        change, changed_from = self._change(position, page.as_of_first)
        self.entries.append(
            PositionEntry(
                stance=position.stance,
                as_of=page.as_of_first,
                evidence=(evidence,),
                toward=position.toward,
                text=position.text,
                negated=position.negated,
                modality=position.modality,
                change=change,
                answered_by=tuple(dict.fromkeys(_told(a.actor, a.stance, a.as_of) for a in answers)),
                issue_text=position.issue_text,
                changed_from=changed_from,
                answers=answers,
                as_of_latest=page.as_of_last,
            )
        )

    def _change(self, position: Position, as_of: str | None) -> tuple[str | None, str | None]:
        """How an entry stands to the last dated one before it on the same matter, and what it departs from."""
        if position.actor is None or as_of is None:
            return None, None
        direction = DIRECTION[position.stance]
        matter = _Matter(
            position.toward,
            content(position.issue_text or ""),
            direction,
            position.stance,
            f"{position.stance} {as_of}",
        )
        before = next((m for m in reversed(self._told[-LOOK_BACK:]) if m.comparable(matter)), None)
        if before is not None and _goes_along(before, matter):
            matter = matter._replace(direction=before.direction)
        self._told.append(matter)
        if before is None:
            return "first", None
        return ("repeats", None) if before.direction == matter.direction else ("changed", before.told)


class _Matter(NamedTuple):
    """What an entry is about, as far as it can be compared with others of its line."""

    toward: str | None
    words: frozenset[str]
    direction: str
    stance: str
    told: str

    def comparable(self, other: _Matter) -> bool:
        """Put to the same side, or in words that are shared; accusations only with each other."""
        if ("accuses" in {self.direction, other.direction}) and self.direction != other.direction:
            return False
        if self.toward is not None and other.toward is not None and self.toward != other.toward:
            return False
        one_side = self.toward is not None and self.toward == other.toward
        return one_side or not (self.words and other.words) or not self.words.isdisjoint(other.words)


def _goes_along(before: _Matter, matter: _Matter) -> bool:
    """Who supports a thing still asks for it, or grants it still; and who only supported it so far may ask for it."""
    support = "supports" in {before.stance, matter.stance}
    return support and {before.direction, matter.direction} <= {"asks", "for"}


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """The longer words of a matter, without article and proclitics."""
    rests = (min((rest for _, rest in splits(word)), key=len) for word in tokenize(text).words)
    return frozenset(bare(rest) for rest in rests if len(bare(rest)) >= SHORTEST)


def _matter_words(position: Position) -> frozenset[str]:
    return content(position.issue_text or position.text)


def _words(position: Position) -> frozenset[str]:
    """«… وهو ما ترفضه الخرطوم» says what is refused in the words before it."""
    return content(position.text) | content(position.issue_text or "")


def _told(actor: str, stance: str, as_of: str | None) -> str:
    return f"{actor} {stance} {as_of or UNDATED}"


class _Answers:
    """What can answer: by the issue it is on, and by whom it names when it names no issue."""

    def __init__(self, held: Iterable[_Held], parties: Collection[str]) -> None:
        self._parties = frozenset(parties)
        self._on: defaultdict[str, list[_Held]] = defaultdict(list)
        self._at_large: defaultdict[str, list[_Held]] = defaultdict(list)
        self._with: defaultdict[str, list[_Held]] = defaultdict(list)
        self._told: defaultdict[str, list[_Held]] = defaultdict(list)
        for one in held:
            position = one.position
            if position.stance in AT_LARGE and position.modality not in NOT_HELD and position.actor:
                self._told[one.page.id].append(one)
            if position.stance not in ANSWERS or position.modality in NOT_HELD or position.actor is None:
                continue
            if position.issue is not None:
                self._on[position.issue].append(one)
                continue
            if position.toward is not None and position.stance in AT_LARGE:
                self._at_large[position.toward].append(one)
            for word in _matter_words(position):
                self._with[word].append(one)

    def to(self, asked: _Held) -> tuple[Answer, ...]:
        """What others answered to one ask, in reading order: one answer of each actor, stance and day."""
        out: dict[str, Answer] = {}
        for one in self._found(asked):
            page, position = one.page, one.position
            actor = position.actor or ""
            evidence = (page.evidence(position.start, position.end),)
            answer = Answer(
                actor=actor,
                stance=position.stance,
                as_of=page.as_of_first,
                evidence=evidence,
                as_of_latest=page.as_of_last,
            )
            out.setdefault(_told(actor, position.stance, page.as_of_first), answer)
        return tuple(out.values())

    def _found(self, asked: _Held) -> Iterator[_Held]:
        ask = asked.position
        if ask.actor is None:
            return
        yield from self._right_behind(asked)
        if ask.stance not in ASKS:
            return
        for one in self._on[ask.issue] if ask.issue is not None else self._alike(ask):
            if one.position.actor != ask.actor and self._meant(asked, one) and _not_before(asked, one):
                yield one
        for one in self._at_large[ask.actor]:
            # «ترفض أنقرة شرط دمشق» names no matter but the asker: beside the ask, or of that sort of ask
            meant = ask.issue is None and one.page.id == asked.page.id
            meant = meant or ask.stance in asks_named(one.position.text)
            addressed = ask.toward in (None, one.position.actor)
            if meant and addressed and one.position.actor != ask.actor and _not_before(asked, one):
                yield one

    def _right_behind(self, asked: _Held) -> Iterator[_Held]:
        """«اتهمت كيغالي كينشاسا بـ…. ونفت كينشاسا الاتهامات»: what another says right behind it, and names as the thing that
        was said; or of the same third, in a clause that stands against it («فيما ترفض بانكوك …»)."""
        ask, text = asked.position, asked.page.annotation.document.text
        for one in self._told[asked.page.id]:
            reply = one.position
            if reply.actor == ask.actor or not _told_beside(asked, one):
                continue
            if ask.toward not in (None, reply.actor) and ask.toward != reply.toward:
                continue
            thing = "accused" if ask.stance == "accuses" else "answered"
            if _says(reply.issue_text or "", thing) or _says(text[reply.start : reply.end], thing):
                yield one
            elif ask.stance in ASKS and _says(text[ask.end : reply.start] + reply.text[:BESIDE], "contrast"):
                of_one = ask.toward is not None and ask.toward == reply.toward
                if of_one or not _words(ask).isdisjoint(_words(reply)):
                    yield one

    def _alike(self, ask: Position) -> list[_Held]:
        """What is said of the same matter where no issue names it: most of its words, and two at least, are shared."""
        words = _matter_words(ask)
        shared: Counter[int] = Counter()
        found: dict[int, _Held] = {}
        for listed in (self._with[w] for w in sorted(words) if w in self._with):
            for one in listed if len(listed) <= COMMON else ():
                shared[id(one)] += 1
                found[id(one)] = one
        return [
            one
            for key, one in found.items()
            if shared[key] >= max(SAME_WORDS, min(len(words), len(_matter_words(one.position))) / 2)
        ]

    def _meant(self, asked: _Held, answer: _Held) -> bool:
        """Each addresses the other; or one does, or neither does on one page or inside a track, in words they share."""
        ask, reply = asked.position, answer.position
        asks_him, answers_him = ask.toward == reply.actor, reply.toward == ask.actor
        if answers_him and (asks_him or _told_beside(asked, answer)):
            return True  # «تطالب أنقرة بضمانات لأهل المدينة، بينما ترفض دمشق ذلك»
        if not (asks_him or ask.toward is None) or not (answers_him or reply.toward is None):
            return False
        near = asked.page.id == answer.page.id or {ask.actor, reply.actor} <= self._parties
        return (asks_him or answers_him or near) and not _words(ask).isdisjoint(_words(reply))


def _told_beside(asked: _Held, answer: _Held) -> bool:
    """The answer stands in the words right behind those of the ask."""
    return asked.page.id == answer.page.id and 0 <= answer.position.start - asked.position.end <= BESIDE


def _says(text: str, role: str) -> bool:
    """One of the words of the role stands in the text, with or without proclitics."""
    forms = _words_of(role)
    return any(rest in forms for word in tokenize(text).words for _, rest in splits(word))


@lru_cache(maxsize=4)
def _words_of(role: str) -> frozenset[str]:
    rows = read_table("link/words.tsv", required=("role", "forms"))
    return frozenset(w for r in rows if r["role"] == role for f in r.list("forms") for w in tokenize(f).words)


def _not_before(asked: _Held, answer: _Held) -> bool:
    if asked.page.id == answer.page.id:
        return True
    first, later = asked.page.as_of_first, answer.page.as_of_first
    return first is not None and later is not None and later >= first


def asks_named(text: str) -> frozenset[str]:
    """The stances that the words speak of as things: `conditions` («شرط»), `demands` («مطالب»)."""
    words = set(tokenize(text).words)
    return frozenset(stance for stance, forms in _ask_words().items() if words & forms)


@lru_cache(maxsize=1)
def _ask_words() -> dict[str, frozenset[str]]:
    rows = read_table("link/words.tsv", required=("role", "forms"))
    return {
        r["role"]: frozenset(w for form in r.list("forms") for w in tokenize(form).words)
        for r in rows
        if r["role"] in ASKS
    }
