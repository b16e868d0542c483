"""Bodies with a name of their own that two sides share (`meetings/committees.tsv`)."""

from __future__ import annotations

from datetime import date

from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.actors.records import period
from mahdar.knowledge.forms import tokens, with_proclitics
from mahdar.knowledge.loader import read_table

#: In the column `body`: the words themselves name the sides.
TOLD = "told"


class Committee(Value, frozen=True):
    """The sides of a body from the first day to the last; `land` is the one whose page calls it by words that others have too."""

    parties: tuple[str, ...]
    first: date | None
    last: date | None
    land: str = ""
    told: bool = False  # its words name the sides («مجلسا النواب والدولة»)

    def sits(self, earliest: date | None, latest: date | None) -> bool:
        """True on a page of those days; on a page without a day where they are not over."""
        if earliest is None or latest is None:
            return self.last is None
        return (self.first is None or self.first <= latest) and (self.last is None or earliest <= self.last)


class Committees:
    """Bodies by their id, and by what a page about their land calls them."""

    def __init__(self) -> None:
        self.of_id: dict[str, list[Committee]] = {}
        #: First word as it may be written → the letters of its proclitics, the words behind it, and the body; the longest first.
        self.names: dict[str, list[tuple[int, tuple[str, ...], Committee]]] = {}
        #: The sides of a body → the bodies of the same id, or of a name that they share, at their several times.
        self.at_times: dict[tuple[str, ...], list[Committee]] = {}

    @classmethod
    def load(cls) -> Committees:
        """Read and check the table. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table(
            "meetings/committees.tsv", required=("body", "parties", "from", "to", "land", "words")
        ):
            try:
                first, _, last, _, _ = period(f"{row['from']}..{row['to']}")
            except ValueError as error:
                raise row.fail(str(error)) from error
            told = row["body"] == TOLD
            if (bool(row["body"]) and not told) == bool(row["words"]):
                raise row.fail("either the id of a body or what it is called")
            body = Committee(tuple(row.list("parties")), first, last, row["land"], told)
            if row["body"] and not told:
                self.of_id.setdefault(row["body"], []).append(body)
            for head, *rest in map(tokens, row.list("words")):
                for form, cut in with_proclitics(fold(head)):
                    self.names.setdefault(form, []).append((cut, tuple(map(fold, rest)), body))
        for options in self.names.values():
            options.sort(key=lambda option: -len(option[1]))
        self._relate()
        return self

    def _relate(self) -> None:
        """Note which bodies are one at several times."""
        groups = [*self.of_id.values()]
        for options in self.names.values():
            same: dict[tuple[int, tuple[str, ...], str], list[Committee]] = {}
            for cut, rest, body in options:
                same.setdefault((cut, rest, body.land), []).append(body)
            groups += same.values()
        for group in groups:
            for body in group:
                known = self.at_times.setdefault(body.parties, [])
                known += [other for other in group if other not in known]
