"""Reads the registers of actors: people, states, organisations, groups, outlets, places, peoples."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.actors.nisba import forms
from mahdar.knowledge.actors.records import ActorRecord, Office, period
from mahdar.knowledge.forms import tokens, with_proclitics
from mahdar.knowledge.loader import ROOT, Row, in_term, read_table

FOLDER = "actors"
SERVANT = "عبد"
#: … and what stands before the name of the land where no adjective of it does.
IN_LAND = "في"
SLUG = re.compile(r"[a-z0-9]+(?:[-_.'][a-z0-9]+)*")
COUNTRY = re.compile(r"[A-Z]{2}")


class Surface(Value, frozen=True):
    """One way an actor is written. `use`: name, short (a surname alone), capital, metonym, loaded."""

    text: str
    actor: str
    use: str


class Collective(Value, frozen=True):
    """What a group of states is called on pages about one land: the words behind the first, letters of proclitics, which, when."""

    rest: tuple[str, ...]
    cut: int
    group: str
    land: str
    first: str
    last: str

    def on(self, day: str) -> bool:
        """Whether it is called so on an ISO day."""
        return in_term(day, self.first, self.last)


class Register:
    """All known actors by id, and all their surface forms. `add` refuses a second record of one id."""

    def __init__(self) -> None:
        self.actors: dict[str, ActorRecord] = {}
        self.surfaces: list[Surface] = []
        self.of_lands: dict[
            tuple[str, str], str
        ] = {}  # a group that any land has, the land → that land's own
        #: The first word of what such a group is called on a page about its land → the rest, letters of proclitics, the group.
        self.alone: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
        #: … and of what stands behind a number for it.
        self.counted: dict[str, list[tuple[tuple[str, ...], int, str]]] = {}
        self.organs: dict[str, str] = {}  # an organ of a union → the union
        self.motherlands: dict[str, str] = {}  # a land → the state whose adjective its people bear, too
        self.directions: dict[str, list[tuple[str, str]]] = {}  # «الجنوبي» → (state, the state beside it)
        #: The first word of what each is called («الشمال», «الشطر الشمالي») → the rest, letters of proclitics, the state, the one beside it.
        self.halves: dict[str, list[tuple[tuple[str, ...], int, str, str]]] = {}
        #: The first word of what a group of states is called on pages about its affair → each group so called.
        self.collectives: dict[str, list[Collective]] = {}
        self.nisbas: list[
            tuple[str, str, bool]
        ] = []  # (masculine singular or broken plural, state, is plural)

    def add(self, actor: ActorRecord, row: Row) -> None:
        if actor.id in self.actors:
            raise row.fail(f"the id {actor.id!r} is used twice")
        self.actors[actor.id] = actor


def load_register() -> Register:
    """Read every register file. Raises KnowledgeError with file and line."""
    register = Register()
    _load_states(register)
    for path in sorted((ROOT / FOLDER / "people").glob("*.tsv")):
        _load_people(register, str(path))
    for name, kind in OTHER_TABLES:
        if (ROOT / FOLDER / name).exists():
            _load_other(register, name, kind)
    _load_of_lands(register)
    for row in read_table(f"{FOLDER}/organs.tsv", ("organ", "body")):
        for actor in (row["organ"], row["body"]):
            if actor not in register.actors:
                raise row.fail(f"{actor!r} is in no register")
        register.organs[row["organ"]] = row["body"]
    for row in read_table(f"{FOLDER}/directions.tsv", ("people", "state", "beside", "words")):
        for actor in (row["people"], f"state:{row['state']}", f"state:{row['beside']}"):
            if actor not in register.actors:
                raise row.fail(f"{actor!r} is in no register")
        register.directions.setdefault(row["people"], []).append((row["state"], row["beside"]))
        for phrase in row.list("words"):
            first, *rest = tokens(phrase)
            for form, cut in with_proclitics(first):
                register.halves.setdefault(form, []).append((tuple(rest), cut, row["state"], row["beside"]))
    for row in read_table(f"{FOLDER}/motherlands.tsv", ("land", "called")):
        register.motherlands[row["land"]] = row["called"]
    _load_collectives(register)
    return register


def _load_collectives(register: Register) -> None:
    for row in read_table(f"{FOLDER}/collectives.tsv", ("group", "about", "from", "to", "words")):
        if row["group"] not in register.actors or f"state:{row['about']}" not in register.actors:
            raise row.fail(f"{row['group']!r} or its land is in no register")
        for phrase in row.list("words"):
            first, *rest = tokens(phrase)
            for form, cut in with_proclitics(first):
                one = Collective(tuple(rest), cut, row["group"], row["about"], row["from"], row["to"])
                register.collectives.setdefault(form, []).append(one)


def _load_states(register: Register) -> None:
    needed = ("id", "name_en", "names", "nisba", "people", "capital", "capital_en", "metonyms", "loaded")
    for row in read_table(f"{FOLDER}/states.tsv", needed):
        code = row["id"]
        if not COUNTRY.fullmatch(code):
            raise row.fail(f"{code!r} is no ISO 3166 code")
        names = row.list("names")
        if not names:
            raise row.fail("no name")
        state = f"state:{code}"
        register.add(ActorRecord(state, "government", names[0], row["name_en"], code), row)
        add = register.surfaces.append
        for name in names:
            add(Surface(name, state, "name"))
        for name in row.list("metonyms"):
            add(Surface(name, state, "metonym"))
        for name in row.list("loaded"):
            add(Surface(name, state, "loaded"))
        capitals = row.list("capital")
        if capitals:
            place = f"place:{slug(row['capital_en'])}"
            if place not in register.actors:
                register.add(ActorRecord(place, "place", capitals[0], row["capital_en"], code), row)
            for name in capitals:
                add(Surface(name, place, "capital"))
        register.nisbas.extend((n, code, False) for n in row.list("nisba"))
        register.nisbas.extend((n, code, True) for n in row.list("people"))


def _load_people(register: Register, path: str) -> None:
    for row in read_table(path, ("id", "name_en", "name", "variants", "country", "offices")):
        if not SLUG.fullmatch(row["id"]):
            raise row.fail(f"{row['id']!r} is no slug of small Latin letters, digits and hyphens")
        if not row["name"] or not row["name_en"]:
            raise row.fail("a person needs name and name_en")
        actor = f"person:{row['id']}"
        offices = tuple(_office(row, text) for text in row.list("offices", ";"))
        country = row["country"] or None
        register.add(ActorRecord(actor, "person", row["name"], row["name_en"], country, offices), row)
        register.surfaces.append(Surface(row["name"], actor, "name"))
        for variant in row.list("variants"):
            short = variant.startswith("~")
            register.surfaces.append(
                Surface(variant.lstrip("~").strip(), actor, "short" if short else "name")
            )


def _office(row: Row, text: str) -> Office:
    head, colon, dates = text.rpartition(":")
    role, at, body = head.partition("@")
    if not (colon and at):
        raise row.fail(f"{text!r} is not role@body:from..to")
    role, _, about = role.partition("/")
    try:
        bounds = period(dates)
    except ValueError as error:
        raise row.fail(f"{text!r}: {error}") from error
    first, _, last, _, _ = bounds
    if first and last and last < first:
        raise row.fail(f"{text!r} ends before it begins")
    return Office(role.strip(), body.strip(), about or None, *bounds)


#: The other registers and the kind of actor each holds, unless a row's own `kind` says otherwise.
OTHER_TABLES = (
    ("organizations.tsv", "organization"),
    ("groups.tsv", "armed_group"),
    ("outlets.tsv", "outlet"),
    ("places.tsv", "place"),
    ("ethnic.tsv", "people"),
)
_PREFIX = {
    "organization": "org",
    "armed_group": "group",
    "outlet": "outlet",
    "place": "place",
    "people": "people",
}


def _load_other(register: Register, name: str, kind: str) -> None:
    for row in read_table(f"{FOLDER}/{name}", ("id", "name_en", "names")):
        given = row["id"]
        actor = given if ":" in given else f"{_PREFIX[kind]}:{given}"
        names = row.list("names")
        if not names:
            raise row.fail("no name")
        if actor not in register.actors:  # a capital may stand in both states.tsv and places.tsv
            country = (row.get("country") if kind != "organization" else None) or None
            seat = row.get("seat") or None
            sort = row.get("kind") or None
            what = "organization" if kind == "armed_group" and sort != "armed_group" else kind
            register.add(ActorRecord(actor, what, names[0], row["name_en"], country, (), sort, seat), row)
        elif kind != "place":
            raise row.fail(f"the id {actor!r} is used twice")
        for text in names:
            register.surfaces.append(Surface(text, actor, "name"))
        for text in row.list("loaded") if "loaded" in row else ():
            register.surfaces.append(Surface(text, actor, "loaded"))
        if "nisba" in row:
            register.nisbas.extend((n, actor, False) for n in row.list("nisba"))


def _load_of_lands(register: Register) -> None:
    """«المعارضة البيلاروسية»: the groups that any land has; one that the register has by the usual name has the others too."""
    known = {fold(s.text): s.actor for s in register.surfaces}
    english = {row["id"]: row["english"] for row in read_table(f"{FOLDER}/adjectives.tsv", ("id", "english"))}
    adjectives = [
        (code, surface)
        for masculine, code, people in register.nisbas
        if code in english and not people
        for surface, gender, number, definite in forms(masculine)
        if definite and (gender, number) == ("feminine", "singular")
    ]
    for row in read_table(
        f"{FOLDER}/groups_of_lands.tsv", ("id", "name_en", "names", "alone", "counted", "kind")
    ):
        usual, *_ = names = row.list("names")
        own = {code: known.get(fold(f"{usual} {adjective}")) for code, adjective in reversed(adjectives)}
        for code, adjective in adjectives:
            actor = own[code] or f"{row['id']}{code.lower()}"
            register.of_lands[row["id"], code] = actor
            if actor not in register.actors:
                what = "armed_group" if row["kind"] == "armed_group" else "organization"
                name_en = f"{english[code]} {row['name_en']}"
                record = ActorRecord(actor, what, f"{usual} {adjective}", name_en, code, (), row["kind"])
                register.add(record, row)
            texts = (f"{name} {adjective}" for name in names)
            register.surfaces.extend(Surface(t, actor, "name") for t in texts if fold(t) not in known)
        inside = fold(f"{usual} {IN_LAND} ")
        for (
            text,
            actor,
        ) in known.items():  # «الحركات المسلحة في أفريقيا الوسطى»: of a land without an adjective
            country = register.actors[actor].country
            if text.startswith(inside) and country is not None:
                register.of_lands.setdefault((row["id"], country), actor)
        for first, *rest in (fold(name).split() for name in row.list("alone")):
            for form, cut in with_proclitics(first):
                register.alone.setdefault(form, []).append((tuple(rest), cut, row["id"]))
        for first, *rest in (fold(name).split() for name in row.list("counted")):
            register.counted.setdefault(first, []).append((tuple(rest), 0, row["id"]))
    for options in (*register.alone.values(), *register.counted.values()):
        options.sort(key=lambda option: -len(option[0]))


def slug(name_en: str) -> str:
    """A Latin name as an id: small letters, digits, hyphens."""
    plain = name_en
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def load_doubtful() -> frozenset[tuple[str, str]]:
    """(actor, folded surface) pairs where the surface is also an ordinary word or the name of something else."""
    if not (ROOT / FOLDER / "common_words.tsv").exists():
        return frozenset()
    return frozenset(
        (row["id"], fold(row["surface"]))
        for row in read_table(f"{FOLDER}/common_words.tsv", ("id", "surface"))
    )


def with_respellings(surfaces: Sequence[Surface]) -> list[Surface]:
    """All surfaces, and those that a register need not list."""
    out = list(surfaces)
    out.extend(s._replace(text=v) for s in surfaces if SERVANT in s.text for v in _respelled(s.text))
    return out


def _respelled(name: str) -> list[str]:
    """Spellings that a register need not list: «عبدالله» for «عبد الله» and back; «أبوظبي» stays as it is."""
    out: list[str] = []
    words = name.split()
    joined: list[str] = []
    split: list[str] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word == SERVANT and i + 1 < len(words):
            joined.append(word + words[i + 1])
            split.extend((word, words[i + 1]))
            i += 2
            continue
        if word.startswith(SERVANT + ARTICLE) and len(word) > 6:
            split.extend((SERVANT, word[3:]))
        else:
            split.append(word)
        joined.append(word)
        i += 1
    for variant in (" ".join(joined), " ".join(split)):
        if variant != name:
            out.append(variant)
    return out
