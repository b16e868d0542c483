"""Nisbas of states («تركي»، «كورية شمالية») in all their written endings → country; names of their capitals."""

from __future__ import annotations

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.loader import read_table

#: The last letter of an adjective of belonging.
NISBA = "ي"
#: Kinds of groups whose adjective names who acts for them («قيادات حوثية»); that of a party may be an ideology's.
GROUPS_OF_THEIR_OWN = frozenset({"armed_group", "authority"})
#: Peoples whose officials and delegations act for them («مسؤول كردي»).
PEOPLES_OF_THEIR_OWN = frozenset({"people:kurds", "people:tuareg"})
#: What follows the masculine singular «تركي»: feminine, plurals, duals; «ا» is the accusative.
ENDINGS = ("", "ه", "ا", "ون", "ين", "ان", "تان", "تين", "ات")

#: The accusative of a broken plural, and the ending of a sound one, which has none.
ACCUSATIVE, PLURAL = ENDINGS[2], ENDINGS[3]


def load_nisbas() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First folded word (no article) → [(all words, country)], longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("actors/states.tsv", required=("id", "nisba", "people")):
        for people in row.list("people"):
            words = tuple(tokenize(fold(people)).words)
            if people.startswith(ARTICLE):  # not «ألبان», whose alef is its own
                words = tuple(without_article(w) for w in words)
            out.setdefault(words[0], []).append((words, row["id"]))
            if len(words) == 1 and not words[0].endswith((ACCUSATIVE, PLURAL)):  # «مسؤولين أتراكا»
                out.setdefault(words[0] + ACCUSATIVE, []).append(((words[0] + ACCUSATIVE,), row["id"]))
        for nisba in row.list("nisba"):
            words = tuple(tokenize(fold(nisba)).words)
            for ending in ENDINGS:
                if len(words) == 1 or words[0].endswith("ي"):
                    forms = tuple(_inflect(w, ending) for w in words)
                else:  # «جنوب أفريقي»: the first word is a noun and stays
                    forms = (*words[:-1], _inflect(words[-1], ending))
                out.setdefault(forms[0], []).append((forms, row["id"]))
    for options in out.values():
        options.sort(key=lambda o: -len(o[0]))
    return out


def load_group_nisbas() -> dict[str, str]:
    """Adjectives of armed groups and bodies of states («حوثي», «أممي»): folded form without article → id."""
    out: dict[str, str] = {}
    for row in read_table("actors/groups.tsv", required=("id", "members", "kind")):
        for member in row.list("members")[:1]:
            words = tuple(tokenize(fold(member)).words)
            if len(words) == 1 and words[0].endswith(NISBA) and row["kind"] in GROUPS_OF_THEIR_OWN:
                out.update((_inflect(words[0], ending), row["id"]) for ending in ENDINGS)
    for row in read_table("actors/organizations.tsv", required=("id", "nisba", "kind")):
        if row["kind"] == "igo":  # «مسؤولين أمميين», «أوروبيين»
            stems = [fold(nisba) for nisba in row.list("nisba")]
            out.update((_inflect(stem, ending), row["id"]) for stem in stems for ending in ENDINGS)
    for row in read_table("actors/ethnic.tsv", required=("id", "nisba", "people")):
        if row["id"] in PEOPLES_OF_THEIR_OWN:  # «مسؤول كردي», «مسؤولون أكراد»
            stems = [fold(nisba) for nisba in row.list("nisba")]
            out.update((_inflect(stem, ending), row["id"]) for stem in stems for ending in ENDINGS)
            out.update((fold(people), row["id"]) for people in row.list("people"))
    return out


def load_capitals() -> tuple[dict[str, str], dict[str, str]]:
    """Folded name of a capital → its English name, and country → that name."""
    names: dict[str, str] = {}
    of_country: dict[str, str] = {}
    for row in read_table("actors/states.tsv", required=("id", "capital", "capital_en")):
        if row["capital_en"]:
            of_country[row["id"]] = row["capital_en"]
        for name in row.list("capital"):
            names.setdefault(fold(name), row["capital_en"])
    return names, of_country


def load_seats(of_country: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Folded name of a building where officials meet → English name of its city, country."""
    seats: dict[str, tuple[str, str]] = {}
    for row in read_table("meetings/seats.tsv", required=("country", "city", "words")):
        city = row["city"] or of_country.get(row["country"])
        if city is None:
            raise row.fail(f"{row['country']!r} has no capital in states.tsv")
        seats.update((fold(word), (city, row["country"])) for word in row.list("words"))
    return seats


def load_governments() -> dict[str, str]:
    """Country → the city of its ministries where that is not its capital; empty where they stand in several."""
    rows = read_table("meetings/governments.tsv", required=("country", "city"))
    return {row["country"]: row["city"] for row in rows}


def load_houses() -> dict[str, str]:
    """Folded word of an official house → its kind: house, own, owner."""
    rows = read_table("meetings/houses.tsv", required=("kind", "words"))
    return {fold(word): row["kind"] for row in rows for word in row.list("words")}


def lands_like_capitals(capitals: dict[str, str], of_country: dict[str, str]) -> frozenset[str]:
    """The countries that are called as another's capital is («عمان»)."""
    rows = read_table("actors/states.tsv", required=("id", "names"))
    return frozenset(
        row["id"]
        for row in rows
        for name in row.list("names")
        if capitals.get(fold(name), of_country.get(row["id"])) != of_country.get(row["id"])
    )


def load_towns() -> frozenset[str]:
    """Ids of the places where people live together: not the provinces, waters, buildings and crossings."""
    rows = read_table("actors/places.tsv", required=("id", "kind"))
    return frozenset(row["id"] for row in rows if row["kind"] in ("city", "district"))


def load_regions() -> frozenset[str]:
    """Ids of the regions and continents that lie in no one state."""
    rows = read_table("actors/places.tsv", required=("id", "kind", "country"))
    return frozenset(
        row["id"] for row in rows if row["kind"] in ("region", "continent") and not row["country"]
    )


def _inflect(word: str, ending: str) -> str:
    return word + ending
