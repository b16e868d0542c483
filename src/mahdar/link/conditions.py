"""What each party of a track requires of the others, and how they answered.

A demand or condition of the ledger counts only when its words ask something and are its bearer's own (`asks.py`), and
it is addressed to another party of the track: that party is the one asked, or answers it on its page; or it is a
condition that names one, or a demand that does on an issue of those that two sides settle with each other
(`knowledge/ar/link/negotiable.tsv`); or a page about the track gives it, it names nobody outside the track, and it is
a condition on a known issue or its issue is such a one, or no issue of the list stands for it and another party is named in
its sentence or wants or refuses something right beside it («تطلب كيغالي كذا، وترفض كمبالا كذا»). What is asked of third parties,
of a side's own people, or of nobody on a page about other matters is left to the ledger. An answer of another party is held
to the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import msgspec

from mahdar.arabic.clitics import bare, splits
from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.loader import read_table
from mahdar.link.asks import Ask, quotable, read_ask, says_no
from mahdar.link.ledger import SAME_WORDS, asks_named, content
from mahdar.link.pages import LinkedPage
from mahdar.link.successors import of_one_side
from mahdar.link.tracks import TrackQuery, lands_of
from mahdar.model import Answer, Evidence, PositionEntry, PositionLine, Reasoned

_ASKS = frozenset({"demands", "conditions"})
_GRANTS = frozenset({"accepts", "offers"})
_REFUSES = frozenset({"rejects"})
#: What one side says at the table to what another does.
_OF_TALKS = _ASKS | _GRANTS | _REFUSES
_STATE = "state:"
_OUTLET = "outlet"
#: What is further off on its page than this answers something else, in characters.
SENTENCE = 200
#: Short words tell a matter where there are so many, of so many letters or more.
FEW_WORDS, WORD = 3, 3
#: Who asks for a thing so many days after it was granted does not have it; sooner, a page may only look back.
AGAIN = 30
#: How many places in the text are kept as evidence of one condition.
MOST_EVIDENCE = 4


class Conditions:
    """The open and the answered conditions of a track; `about` are the ids of the pages that make it their subject."""

    def __init__(
        self,
        query: TrackQuery,
        lines: Sequence[PositionLine],
        pages: Sequence[LinkedPage],
        about: Set[str],
    ) -> None:
        self._query = query
        self._own = {*query.sides, *lands_of(query.sides)}
        self._about = about
        self._lines = [
            mine for line in lines if line.actor in query.sides and (mine := _in_its_time(line, query))
        ]
        self._pages = {p.id: p for p in pages}

    def split(self) -> tuple[tuple[Reasoned, ...], tuple[Reasoned, ...]]:
        """(open, answered), each with its words; a refusal is named and leaves the condition open."""
        open_: list[Reasoned] = []
        answered: list[Reasoned] = []
        for line in self._lines:
            told = [(e, ask) for e in line.entries if (ask := self._asked(line, e)) is not None]
            if not told:
                continue
            told = self._with_repeated(line, told)
            asks = [e for e, _ in told]
            value, words = self._value(line, told)
            evidence = tuple(dict.fromkeys((words, *(w for e in asks for w in e.evidence))))[:MOST_EVIDENCE]
            grants = self._answers(line, asks, _GRANTS)
            grants = (g for g in grants if not _asked_again(asks, g[1]))
            granted = next((g for g in grants if not self._taken_back(line, *g)), None)
            if granted is not None:
                by, entry = granted
                value |= {"answered_by": by, "answered_on": entry.as_of}
                answered.append(Reasoned(value=value, evidence=evidence + entry.evidence))
                continue
            refused = self._refusal(line, asks)
            if refused is not None:
                by, entry = refused
                value |= {"rejected_by": by, "rejected_on": entry.as_of}
                evidence += entry.evidence
            open_.append(Reasoned(value=value, evidence=evidence))
        open_ = not_within_others(open_)
        open_.sort(key=lambda r: (self._query.sides.index(r.value["actor"]), *_weight(r)))
        return tuple(open_), tuple(answered)

    def _with_repeated(
        self, line: PositionLine, told: list[tuple[PositionEntry, Ask]]
    ) -> list[tuple[PositionEntry, Ask]]:
        """What is told, in the order of the line, with what says it again later: «جدد مطالبته بتعديل الدستور»."""
        counted = {id(e): ask for e, ask in told}
        matters = [content(e.issue_text or "") for e, _ in told]
        others = self._others(line)
        out: list[tuple[PositionEntry, Ask]] = []
        for entry in line.entries:
            ask = counted.get(id(entry))
            same = content(entry.issue_text or "")
            if ask is None and out and any(len(same & matter) >= SAME_WORDS for matter in matters):
                ask = self._read(line, entry, others, again=True)
            if ask is not None:
                out.append((entry, ask))
        return out

    def _read(
        self, line: PositionLine, entry: PositionEntry, others: Sequence[str], again: bool = False
    ) -> Ask | None:
        page = self._pages.get(entry.evidence[0].document)
        if entry.stance not in _ASKS or entry.negated or page is None or _own_order(entry):
            return None
        conditional = entry.stance == "conditions"
        return read_ask(page, entry.evidence[0], line.actor or "", others, conditional, again)

    def _value(
        self, line: PositionLine, told: list[tuple[PositionEntry, Ask]]
    ) -> tuple[dict[str, Any], Evidence]:
        """What is asked, and the words that say it: the newest condition's, else the newest demand's, a whole clause if any is."""
        first = told[0][0]
        stance = "conditions" if any(e.stance == "conditions" for e, _ in told) else first.stance
        of_stance = [(e, ask) for e, ask in told if e.stance == stance]
        shown, ask = max(of_stance, key=lambda t: (self._says_what(*t), t[1].whole, t[0].as_of or ""))
        words = self._pages[shown.evidence[0].document].evidence(ask.start, ask.end)
        value = {
            "actor": line.actor,
            "issue": line.issue,
            "issue_text": first.issue_text,
            "words": quotable(words.text),
            "whole": ask.whole,
            "on": shown.as_of,
            "on_latest": shown.as_of_latest,
            "since": first.as_of,
            "since_latest": first.as_of_latest,
            "stance": stance,
            "toward": next((e.toward for e, _ in told if e.toward in self._query.sides), first.toward),
            "last": max((e.as_of for e, _ in told if e.as_of is not None), default=None),
            "times": len(told),
        }
        return value, words

    def _says_what(self, entry: PositionEntry, ask: Ask) -> bool:
        """The words to be quoted name the matter, and do not only point back to it («هدنة طالبت بها كييف»)."""
        words = self._pages[entry.evidence[0].document].evidence(ask.start, ask.end)
        matter = content(entry.issue_text or "")
        return not matter or not matter.isdisjoint(content(words.text))

    def _others(self, line: PositionLine) -> list[str]:
        """The sides of the track but the bearer's own."""
        actor = line.actor or ""
        ours = {actor, *of_one_side(actor)} - (set(self._query.parties) - self._query.asked([actor]))
        return [p for p in self._query.sides if p not in ours]

    def _asked(self, line: PositionLine, entry: PositionEntry) -> Ask | None:
        """How its words ask something of another party; `None` when they do not."""
        others = self._others(line)
        ask = self._read(line, entry, others)
        if ask is None or not (ask.addressed or self._meant(line, entry, others)):
            return None
        return ask

    def _meant(self, line: PositionLine, entry: PositionEntry, others: Sequence[str]) -> bool:
        """Not put to another party outright, but answered by one, or about what is between them."""
        says_what = line.issue is not None or _has_matter(entry.issue_text or "")
        answers = (a for a in entry.answers if a.actor in others)
        if says_what and any(_near(e, told) for a in answers for e in a.evidence for told in entry.evidence):
            return True  # not «شروط القاهرة», which are no matter of their own
        if entry.stance == "conditions" and self._addressed(entry, others):
            return True
        known = line.issue in negotiable() or (entry.stance == "conditions" and says_what)
        of_track = self._of_the_track(entry)
        if not known and not (line.issue is None and says_what and of_track):
            return False
        if entry.toward is not None:
            return entry.toward in others
        if self._states_named(entry) - self._own:
            return False
        if known and self._addressed(entry, others):
            return True
        if entry.modality == "necessity":  # «يجب أن»: of whom?
            return False
        if known and of_track:
            return True
        if not known and self._lands_named(entry) - self._own:
            return False
        return self._beside_theirs(entry, others) or (of_track and self._other_in_its_sentence(entry, others))

    def _lands_named(self, entry: PositionEntry) -> set[str]:
        """The lands of all that its words name, places too: «طالبت … أنقرة بزيادة الرحلات»."""
        over = ((self._pages.get(e.document), e) for e in entry.evidence)
        named = (m for page, e in over if page is not None for m in page.mentions_over(e.start, e.end))
        return {f"{_STATE}{m.country}" for m in named if m.country and m.kind != _OUTLET}

    def _other_in_its_sentence(self, entry: PositionEntry, others: Sequence[str]) -> bool:
        """Another party is named in the sentence of the demand."""
        spans = ((self._pages.get(e.document), e) for e in entry.evidence)
        named = (page.sides_named(*page.sentence(e.start, e.end)) for page, e in spans if page is not None)
        return any(not sides.isdisjoint(others) for sides in named)

    def _beside_theirs(self, entry: PositionEntry, others: Sequence[str]) -> bool:
        """Another party wants, offers, grants or refuses something a sentence from it at most: it is between the two."""
        return any(
            _near(theirs, ours)
            for line in self._lines
            if line.actor in others
            for told in line.entries
            if told.stance in _OF_TALKS
            for theirs in told.evidence
            for ours in entry.evidence
        )

    def _addressed(self, entry: PositionEntry, others: Sequence[str]) -> bool:
        """It is put to one of `others`, or names one (or somebody of its state) in its words."""
        return entry.toward in others or not self._named(entry).isdisjoint(others)

    def _within_the_track(self, entry: PositionEntry) -> bool:
        """A page about the track gives it, and its words name no state outside the track."""
        return self._of_the_track(entry) and self._states_named(entry) <= self._own

    def _of_the_track(self, entry: PositionEntry) -> bool:
        return any(e.document in self._about for e in entry.evidence)

    def _states_named(self, entry: PositionEntry) -> set[str]:
        return {a for a in self._named(entry) if a.startswith(_STATE)}

    def _named(self, entry: PositionEntry) -> set[str]:
        """Whom the words of a position name, on the pages of the track."""
        told = ((self._pages.get(e.document), e) for e in entry.evidence)
        return {side for page, e in told if page is not None for side in page.sides_named(e.start, e.end)}

    def _answers(
        self, line: PositionLine, asks: list[PositionEntry], stances: frozenset[str]
    ) -> Iterator[tuple[str, PositionEntry | Answer]]:
        """Other parties' entries on the same issue, not before the condition was put; what answers it by its words.

        Who wants steps «before talks» is not answered by who agrees to talk, or refuses to: only sides settle an issue.
        """
        for other in self._lines if line.issue in negotiable() else ():
            if other.actor in (None, line.actor) or other.issue != line.issue:
                continue
            for entry in other.entries:
                if entry.stance not in stances or (entry.as_of or "") < (asks[0].as_of or ""):
                    continue
                if self._addressed(entry, [line.actor or ""]) or self._within_the_track(entry):
                    yield str(other.actor), entry
        for answer in (a for ask in asks for a in ask.answers):
            if answer.stance in stances and answer.actor in self._query.sides:
                yield answer.actor, answer

    def _taken_back(self, line: PositionLine, by: str, granted: PositionEntry | Answer) -> bool:
        """Who is said to have granted it denies it, or refuses it, on another page of that day or later."""
        told = {e.document for e in granted.evidence}
        return any(
            entry.stance in _REFUSES
            and (entry.as_of or "") >= (granted.as_of or "")
            and told.isdisjoint(e.document for e in entry.evidence)
            for other in self._lines
            if (other.actor, other.issue) == (by, line.issue)
            for entry in other.entries
        )

    def _refusal(
        self, line: PositionLine, asks: list[PositionEntry]
    ) -> tuple[str, PositionEntry | Answer] | None:
        """The first refusal of what is asked: put to the asker, or in words of the matter, and no denial of a fact."""
        matter = {w for e in asks for w in content(e.text or "")}
        for by, entry in self._answers(line, asks, _REFUSES):
            words = " ".join(e.text for e in entry.evidence)
            on_it = isinstance(entry, Answer) or self._addressed(entry, [line.actor or ""])
            if says_no(words) and (on_it or not matter.isdisjoint(content(words))):
                return by, entry
        return self._refused_at_large(line, asks)

    def _refused_at_large(
        self, line: PositionLine, asks: list[PositionEntry]
    ) -> tuple[str, PositionEntry] | None:
        """«ترفض أنقرة شروط دمشق»: a refusal of that side's conditions without naming the issue."""
        since = asks[0].as_of or ""
        stances = {e.stance for e in asks}
        for other in self._lines:
            if other.actor in (None, line.actor):
                continue
            for entry in other.entries:
                to_us = entry.toward == line.actor and (entry.as_of or "") >= since
                if entry.stance in _REFUSES and to_us and stances & asks_named(entry.text or ""):
                    return str(other.actor), entry
        return None


def _in_its_time(line: PositionLine, query: TrackQuery) -> PositionLine | None:
    """The line with what its actor said while it stood for a side of the track; `None` when that is nothing."""
    if line.actor in query.parties:
        return line
    entries = tuple(e for e in line.entries if query.asked([line.actor or ""], e.as_of))
    return msgspec.structs.replace(line, entries=entries) if entries else None


def _has_matter(text: str) -> bool:
    """«خروجهم من بيوت الناس»: a matter, and not a thing asked that is only named («شروط القاهرة المعلنة»)."""
    if len(content(text)) >= SAME_WORDS:
        return True
    words = [word for word in tokenize(text).words if len(word) >= WORD]
    return len(words) >= FEW_WORDS and not asks_named(text)


def not_within_others(conditions: list[Reasoned]) -> list[Reasoned]:
    """Without those whose words are a part of another's of the same bearer, which takes on their issue if it has none."""
    out: list[Reasoned] = []
    for condition in sorted(conditions, key=lambda c: c.evidence[0].start - c.evidence[0].end):
        words = condition.evidence[0]
        at = next(
            (
                n
                for n, c in enumerate(out)
                if c.value["actor"] == condition.value["actor"] and _within(words, c.evidence[0])
            ),
            None,
        )
        if at is None or None not in (condition.value["issue"], out[at].value["issue"]):
            out.append(condition)
        elif out[at].value["issue"] is None:
            out[at] = Reasoned(
                value={**out[at].value, "issue": condition.value["issue"]}, evidence=out[at].evidence
            )
    return out


def _within(one: Evidence, other: Evidence) -> bool:
    return one.document == other.document and other.start <= one.start and one.end <= other.end


def overlap(one: Evidence, other: Evidence) -> bool:
    """Two places of one page that share words."""
    return one.document == other.document and one.start < other.end and other.start < one.end


def _near(one: Evidence, other: Evidence) -> bool:
    """Two places of one page, a sentence from each other at most."""
    apart = max(one.start - other.end, other.start - one.end)
    return one.document == other.document and apart <= SENTENCE


def _own_order(entry: PositionEntry) -> bool:
    """«أمر بفتح المعابر»: told to one's own people."""
    first = tokenize(entry.text or "").words[:1]
    return any(bare(rest) in orders() for word in first for _, rest in splits(word))


def _weight(condition: Reasoned) -> tuple[bool, bool, int, str]:
    """Conditions before demands, named issues first, the oftener said, the earlier."""
    value = condition.value
    return value["stance"] != "conditions", value["issue"] is None, -value["times"], value["since"] or "9999"


@lru_cache(maxsize=1)
def orders() -> frozenset[str]:
    """Verbs of ordering, folded."""
    rows = read_table("link/words.tsv", required=("role", "forms"))
    return frozenset(fold(form) for r in rows if r["role"] == "orders" for form in r.list("forms"))


@lru_cache(maxsize=1)
def negotiable() -> frozenset[str]:
    """Issues that sides of a conflict settle with each other."""
    return frozenset(r["issue"] for r in read_table("link/negotiable.tsv", required=("issue",)))


def _asked_again(asks: Sequence[PositionEntry], granted: PositionEntry | Answer) -> bool:
    """It is asked for long after the day on which it was granted: «دمشق تطالب بالانسحاب», years after a pledge."""
    if granted.as_of is None:
        return False
    since = date.fromisoformat(granted.as_of) + timedelta(days=AGAIN)
    return any(e.as_of is not None and date.fromisoformat(e.as_of) > since for e in asks)
