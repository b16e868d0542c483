"""What each party of a track requires of the others, and how they answered.

A demand or condition of the ledger counts only when it is addressed to another party of the track: it names one as
the one it is put to, or in its own words; or a page about the track gives it, it names nobody outside the track, and
it is a condition on a known issue or its issue is of those that two sides settle with each other
(`knowledge/ar/link/negotiable.tsv`). What is asked of third parties, of a side's own people, or of nobody on a page
about other matters is left to the ledger. An answer of another party is held to the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from typing import Any

from mahdar.arabic.clitics import bare, splits
from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.loader import read_table
from mahdar.link.ledger import SAME_WORDS, asks_named, content
from mahdar.link.pages import LinkedPage
from mahdar.link.tracks import TrackQuery
from mahdar.model import Answer, PositionEntry, PositionLine, Reasoned

_ASKS = frozenset({"demands", "conditions"})
_GRANTS = frozenset({"accepts", "offers"})
_REFUSES = frozenset({"rejects", "opposes"})
_STATE = "state:"
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
        self._about = about
        self._lines = [line for line in lines if line.actor in query.parties]
        self._pages = {p.id: p for p in pages}

    def split(self) -> tuple[tuple[Reasoned, ...], tuple[Reasoned, ...]]:
        """(open, answered), each with its words; a refusal is named and leaves the condition open."""
        open_: list[Reasoned] = []
        answered: list[Reasoned] = []
        for line in self._lines:
            asks = [e for e in line.entries if e.stance in _ASKS and not e.negated and self._real(line, e)]
            if not asks:
                continue
            value, shown = self._value(line, asks)
            words = (*shown.evidence[:1], *(w for e in asks for w in e.evidence))
            evidence = tuple(dict.fromkeys(words))[:MOST_EVIDENCE]
            granted = next(self._answers(line, asks, _GRANTS), None)
            if granted is not None:
                by, entry = granted
                value |= {"answered_by": by, "on": entry.as_of}
                answered.append(Reasoned(value=value, evidence=evidence + entry.evidence))
                continue
            refused = next(self._answers(line, asks, _REFUSES), None) or self._refused_at_large(line, asks)
            if refused is not None:
                by, entry = refused
                value |= {"rejected_by": by, "rejected_on": entry.as_of}
                evidence += entry.evidence
            open_.append(Reasoned(value=value, evidence=evidence))
        open_.sort(key=lambda r: (self._query.parties.index(r.value["actor"]), *_weight(r)))
        return tuple(open_), tuple(answered)

    def _value(self, line: PositionLine, asks: list[PositionEntry]) -> tuple[dict[str, Any], PositionEntry]:
        """What is asked, and the entry whose words say it: the first condition, else the first demand."""
        first = asks[0]
        stance = "conditions" if any(e.stance == "conditions" for e in asks) else first.stance
        shown = next(e for e in asks if e.stance == stance)
        value = {
            "actor": line.actor,
            "issue": line.issue,
            "issue_text": first.issue_text,
            "words": shown.text or "",
            "since": first.as_of,
            "since_latest": first.as_of_latest,
            "stance": stance,
            "toward": next((e.toward for e in asks if e.toward in self._query.parties), first.toward),
            "last": asks[-1].as_of,
            "times": len(asks),
        }
        return value, shown

    def _real(self, line: PositionLine, entry: PositionEntry) -> bool:
        others = [p for p in self._query.parties if p != line.actor]
        if _own_order(entry):
            return False
        says_what = line.issue is not None or len(content(entry.issue_text or "")) >= SAME_WORDS
        told = {e.document for e in entry.evidence}
        answered = (a for a in entry.answers if a.actor in others)
        on_its_page = any(e.document in told for a in answered for e in a.evidence)
        if says_what and on_its_page:
            return True  # not «شروط القاهرة», which are no matter of their own
        if self._addressed(entry, others):
            return True
        settled = line.issue in negotiable() or (entry.stance == "conditions" and line.issue is not None)
        return settled and entry.toward is None and self._within_the_track(entry)

    def _addressed(self, entry: PositionEntry, others: Sequence[str]) -> bool:
        """It is put to one of `others`, or names one (or somebody of its state) in its words."""
        return entry.toward in others or not self._named(entry).isdisjoint(others)

    def _within_the_track(self, entry: PositionEntry) -> bool:
        """A page about the track gives it, and its words name no state outside the track."""
        named = {a for a in self._named(entry) if a.startswith(_STATE)}
        return any(e.document in self._about for e in entry.evidence) and named <= set(self._query.parties)

    def _named(self, entry: PositionEntry) -> set[str]:
        """Whom the words of a position name, on the pages of the track."""
        told = ((self._pages.get(e.document), e) for e in entry.evidence)
        return {side for page, e in told if page is not None for side in page.sides_named(e.start, e.end)}

    def _answers(
        self, line: PositionLine, asks: list[PositionEntry], stances: frozenset[str]
    ) -> Iterator[tuple[str, PositionEntry | Answer]]:
        """Other parties' entries on the same issue, not before the condition was put; what answers it by its words."""
        for other in self._lines:
            if other.actor in (None, line.actor) or not line.issue or other.issue != line.issue:
                continue
            for entry in other.entries:
                if entry.stance not in stances or (entry.as_of or "") < (asks[0].as_of or ""):
                    continue
                if self._addressed(entry, [line.actor or ""]) or self._within_the_track(entry):
                    yield str(other.actor), entry
        for answer in (a for ask in asks for a in ask.answers):
            if answer.stance in stances and answer.actor in self._query.parties:
                yield answer.actor, answer

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
