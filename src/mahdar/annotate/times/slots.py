"""Reads the slots that many rules share: months, years, days of the month, directions."""

from __future__ import annotations

from mahdar.annotate.times.scene import Scene, View, number_of
from mahdar.annotate.times.words import Item
from mahdar.arabic.value import Value

#: Direction words as steps from the publication unit.
SHIFTS = {"last": -1, "next": 1, "this": 0, "last2": -2, "next2": 2}

FISCAL = "fiscal and school years begin in different months in different countries"


class Month(Value, frozen=True):
    """A month as written: its number, whether its name needs company, and what is wrong with a second name."""

    number: int
    weak: bool
    company: bool  # written with «شهر» or under two names that agree
    doubt: str | None
    name: bool = False  # also a man's name or an object: a day alone does not make it a month


class Year(Value, frozen=True):
    """A year as written: absolute, or relative (`last next this` from publication, `previous following same that`)."""

    number: int | None
    relation: str | None
    era: str | None
    fiscal: str | None = None  # of a relative year: civil, AH, or open (its beginning differs by country)


def read_month(
    view: View, slot: str = "month", kinds: tuple[str, ...] = ("month", "monthweak")
) -> Month | None:
    """The month of a slot; None when two names stand side by side without a sign and do not agree."""
    numbers: list[int] = []
    weak = True
    word = sign = name = False
    for item in view.slot(slot):
        if any(s.kind in {"slash", "dash", "open"} for s in item.senses) or not item.senses:
            sign = True
        for sense in item.senses:
            if sense.kind in kinds:
                numbers.append(int(sense.id))
                weak = weak and sense.kind.endswith("weak")
                name = name or "name" in sense.flags
                break
            if sense.kind == "unit":
                word = True
    if not numbers:
        return None
    first = numbers[0]
    doubt = None
    if len(numbers) > 1 and numbers[1] != first:
        if not sign:
            return None
        doubt = f"two month names that disagree: {first} and {numbers[1]}"
    return Month(first, weak, word or (len(numbers) > 1 and doubt is None), doubt, name)


def read_year(view: View, slot: str = "year") -> Year | None:
    """The year of a slot, or None when it is absent."""
    items = view.slot(slot)
    if not items:
        return None
    era = relation = fiscal = None
    words: list[Item] = []
    number: int | None = None
    for item in items:
        if item.number is not None:
            number = item.number
        for sense in item.senses:
            if sense.kind == "era":
                era = sense.id
            elif sense.kind == "fiscal":
                fiscal = sense.id
            elif sense.kind in {"dir", "dirweak"} and relation is None:
                relation = "previous" if sense.kind == "dirweak" else sense.id
            elif sense.kind in {"rel", "same", "sameof"} and relation is None:
                relation = "same" if sense.kind in {"same", "sameof"} else sense.id
            elif sense.kind == "this" and relation is None:
                relation = "this"
            elif sense.kind == "that" and relation is None:
                relation = "same"
        if any(s.kind.startswith("n_") for s in item.senses):
            words.append(item)
    if number is None and words and relation is None:
        number = number_of(words)
    if number is not None:
        return Year(number, None, era)
    return Year(None, relation, era, fiscal) if relation else None


def read_direction(view: View, slot: str = "dir") -> str | None:
    """`last`, `next`, `this` from a direction word, else None."""
    return view.id(slot, "dir", "dirweak")


def year_number(scene: Scene, view: View, year: Year) -> tuple[int | None, str | int, str | None]:
    """The civil year, its anchor, and a doubt. A relative year with nothing to stand on is None."""
    if year.number is not None:
        return year.number, "none", None
    if year.fiscal == "open":
        return None, "published", FISCAL
    if year.relation in SHIFTS:
        if scene.earliest is None or scene.latest is None:
            return None, "published", None
        shift = SHIFTS[year.relation or "this"]
        if scene.earliest.year != scene.latest.year:
            return None, "published", "the publication year is not known"
        return scene.earliest.year + shift, "published", None
    shift = {"previous": -1, "following": 1, "same": 0}.get(year.relation or "", 0)
    number = scene.previous(
        frozenset({"day", "month", "year", "season", "quarter", "half", "week"}), view.first
    )
    if number is None:
        if year.relation == "previous" and scene.earliest is not None and scene.earliest == scene.latest:
            return scene.earliest.year - 1, "published", "no earlier time to reckon from"
        return None, "none", "no earlier time to reckon from"
    day = scene.placed[number].draft.first
    assert day is not None
    return day.year + shift, number, None
