"""The sides of one land in its conflict or divided rule (`meetings/rivals.tsv`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.actors.records import period
from mahdar.knowledge.forms import tokens, with_proclitics
from mahdar.knowledge.loader import read_table

#: In the column `state`: the side that the state's own name means.
HOLDER = "holder"
#: … and that the side itself governs the land.
RULES = "rules"
#: How the ids of movements and armed groups begin.
GROUP = "group:"
#: In the column `land`: any land in conflict; then `side` is its state or, if the page names only one, its group.
ANY_LAND, ANY_STATE, ANY_GROUP = "*", "state", "group"
#: In the column `side`: what stands before a seat for whoever governs there.
GOVERNS = "governs"


class Rival(Value, frozen=True):
    """One side of a land, `land` as the id of its state, and between which days it is one."""

    land: str
    side: str
    first: date | None
    last: date | None
    state: tuple[str, ...]  # offices whose holders are of this side, or HOLDER

    def is_side(self, earliest: date | None, latest: date | None) -> bool:
        """True on a page of those days; where no day is known, if the side is one to this day."""
        if earliest is None or latest is None:
            return self.last is None
        return (self.first is None or self.first <= latest) and (self.last is None or earliest <= self.last)


class Rivals:
    """Sides by what they are called, by their id and by land."""

    def __init__(self) -> None:
        #: First word as written → the letters of its proclitics, the words behind it, and the side meant.
        self.names: dict[str, list[tuple[int, tuple[str, ...], Rival]]] = {}
        self.seats: dict[str, Rival] = {}  # a city as written → the side that holds it
        self.governs: frozenset[str] = frozenset()  # «حكومة», «سلطات» before such a city
        self.rulers: list[Rival] = []
        self.of_land: dict[str, list[Rival]] = {}
        self.land_of: dict[str, str] = {}
        self.adjectives: dict[str, str] = {}  # «ليبي», «الليبية» → the land, of these lands only
        self.home: dict[str, str] = {}  # movement or armed group → the code of its land
        self.holders: dict[str, str] = {}  # side that has held the state → the state

    def at(self, land: str, earliest: date | None, latest: date | None) -> list[Rival]:
        """The sides of a land on the day of a page; where that is not known, those that no other came before or after."""
        sides = self.of_land[land]
        if earliest is None and sum(HOLDER in r.state for r in sides) > 1:
            sides = [r for r in sides if HOLDER not in r.state]
        return [r for r in sides if r.is_side(earliest, latest)]

    @classmethod
    def load(cls, nisbas: Mapping[str, list[tuple[tuple[str, ...], str]]]) -> Rivals:
        """Read and check the table; `nisbas` are the adjectives of all states. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table(
            "meetings/rivals.tsv", required=("land", "side", "from", "to", "state", "words", "seat")
        ):
            try:
                first, _, last, _, _ = period(f"{row['from']}..{row['to']}")
            except ValueError as error:
                raise row.fail(str(error)) from error
            if row["side"] == GOVERNS:
                self.governs = frozenset(map(fold, row.list("words")))
                continue
            land = ANY_LAND if row["land"] == ANY_LAND else f"state:{row['land']}"
            if (land == ANY_LAND) != (row["side"] in (ANY_STATE, ANY_GROUP)):
                raise row.fail(f"the sides of {ANY_LAND} are {ANY_STATE} and {ANY_GROUP}")
            rival = Rival(land, row["side"], first, last, tuple(row.list("state")))
            if RULES in rival.state:
                self.rulers.append(rival)
                continue
            for city in row.list("seat"):
                self.seats.update((form, rival) for form, _ in with_proclitics(fold(city)))
            if land != ANY_LAND:
                self.of_land.setdefault(land, []).append(rival)
            if HOLDER in rival.state:
                self.holders[rival.side] = land
            if rival.side != land and land != ANY_LAND:
                self.land_of[rival.side] = land
            for first_word, *rest in map(tokens, row.list("words")):
                for form, cut in with_proclitics(fold(first_word)):
                    self.names.setdefault(form, []).append((cut, tuple(map(fold, rest)), rival))
        for row in read_table("actors/groups.tsv", required=("id", "country")):
            if row["id"].startswith(GROUP) and row["country"]:
                self.home[row["id"]] = row["country"]
        for word, forms in nisbas.items():
            lands = {f"state:{country}" for words, country in forms if len(words) == 1}
            for land in lands & self.of_land.keys():
                self.adjectives.update(dict.fromkeys((word, ARTICLE + word), land))
        for options in self.names.values():
            options.sort(key=lambda o: (o[2].land == ANY_LAND, -len(o[1])))
        return self
