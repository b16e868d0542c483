"""Conflicts that go by a land or a name of their own, and the two known sides of each (`meetings/conflicts.tsv`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.actors.records import period
from mahdar.knowledge.forms import tokens, with_proclitics
from mahdar.knowledge.loader import read_table

#: In the column `land`: what may stand before any name.
ANY = "*"
#: … what is no matter of theirs, and who else sits where they did.
OTHER = "-"


class Conflict(Value, frozen=True):
    """The two sides of a conflict between two days."""

    parties: tuple[str, str]
    first: date | None
    last: date | None

    def is_on(self, earliest: date | None, latest: date | None) -> bool:
        """True on a page of those days; on a page without a day, of one that is not over."""
        if earliest is None or latest is None:
            return self.last is None
        return (self.first is None or self.first <= latest) and (self.last is None or earliest <= self.last)


class Conflicts:
    """The conflicts by the id of their land, and by the words that they go by."""

    def __init__(self) -> None:
        self.of_land: dict[str, list[Conflict]] = {}
        #: First word as it may be written → the words behind it, and the conflict.
        self.names: dict[str, list[tuple[tuple[str, ...], Conflict]]] = {}
        self.before: frozenset[str] = frozenset()  # «إقليم», «ملف» before such a name
        self.others: set[str] = set()  # «المناخ», «القبلي», «لعمداء»: of other matters, or of other people

    def in_land(self, land: str, earliest: date | None, latest: date | None) -> tuple[str, ...]:
        """The sides of the conflict of a land on those days; () where none is known, or two are."""
        found = [c.parties for c in self.of_land.get(land, ()) if c.is_on(earliest, latest)]
        return found[0] if len(found) == 1 else ()

    def named_at(
        self, words: Sequence[str], token: int, earliest: date | None, latest: date | None
    ) -> tuple[tuple[str, ...], int]:
        """The sides of the conflict that is named at `token`, and the token behind its name; () and `token` where none is."""
        first = token + (token < len(words) and words[token] in self.before)
        for rest, conflict in self.names.get(words[first], ()) if first < len(words) else ():
            end = first + 1 + len(rest)
            if tuple(words[first + 1 : end]) == rest and conflict.is_on(earliest, latest):
                return conflict.parties, end
        return (), token

    @classmethod
    def load(cls) -> Conflicts:
        """Read and check the table. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table("meetings/conflicts.tsv", required=("land", "parties", "from", "to", "words")):
            if row["land"] == ANY:
                self.before = frozenset(map(fold, row.list("words")))
                continue
            if row["land"] == OTHER:
                self.others.update(map(fold, row.list("words")))
                continue
            try:
                first, _, last, _, _ = period(f"{row['from']}..{row['to']}")
                one, other = row.list("parties")
            except ValueError as error:
                raise row.fail(str(error)) from error
            conflict = Conflict((one, other), first, last)
            if row["land"]:
                self.of_land.setdefault(f"state:{row['land']}", []).append(conflict)
            for head, *rest in map(tokens, row.list("words")):
                for form, _ in with_proclitics(fold(head)):
                    self.names.setdefault(form, []).append((tuple(map(fold, rest)), conflict))
        for options in self.names.values():
            options.sort(key=lambda option: -len(option[0]))  # the longest name first
        return self
