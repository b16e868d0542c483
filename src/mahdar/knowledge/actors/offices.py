"""Offices: head nouns, portfolios, institutions, and the role that a head and a portfolio make together."""

from __future__ import annotations

from collections.abc import Iterator

from mahdar.arabic.clitics import ARTICLE, BA
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import read_table

#: What an office one rank below is called; the rest becomes `other`.
DEPUTIES = {
    "president": "vice_president",
    "prime_minister": "deputy_prime_minister",
    "foreign_minister": "deputy_foreign_minister",
    "defence_minister": "deputy_defence_minister",
    "intelligence_chief": "deputy_intelligence_chief",
    "crown_prince": "crown_prince",
    "emir": "crown_prince",
    "king": "crown_prince",
    "secretary_general": "official",
    "minister": "official",
}
PRONOUNS = ("ه", "ها", "هم", "هما", "نا")


class Head(Value, frozen=True):
    """One form of a head noun."""

    head: str
    kind: str  # office | deputy | voice | rank
    alone: str
    gender: str
    number: str
    definite: bool


class Portfolio(Value, frozen=True):
    """One form of a portfolio; `possessed` when a pronoun stands in place of the state («استخباراته»)."""

    id: str
    definite: bool
    possessed: bool


class Institution(Value, frozen=True):
    needs: str
    id: str
    gender: str
    number: str
    definite: bool


class OfficeTables(Value, frozen=True):
    """`roles[portfolio][head]` is the office; `levels[role]` the level of a meeting of such people."""

    heads: list[tuple[str, Head]]
    portfolios: list[tuple[str, Portfolio]]
    institutions: list[tuple[str, Institution]]
    roles: dict[str, dict[str, str]]
    bodies: dict[str, str]
    levels: dict[str, str]


HEAD_COLUMNS = ("minister", "chief", "commander", "adviser", "secretary", "spokesperson", "director")


def load_offices() -> OfficeTables:
    """Read heads.tsv, portfolios.tsv and institutions.tsv. Raises KnowledgeError with file and line."""
    heads = list(_heads())
    roles: dict[str, dict[str, str]] = {}
    bodies: dict[str, str] = {}
    levels: dict[str, str] = {}
    portfolios: list[tuple[str, Portfolio]] = []
    for row in read_table(
        "actors/portfolios.tsv", ("portfolio", "forms", "institution", "level", *HEAD_COLUMNS)
    ):
        key = row["portfolio"]
        if key in roles:
            raise row.fail(f"the portfolio {key!r} stands twice")
        roles[key] = {head: row[head] for head in HEAD_COLUMNS if row[head]}
        bodies[key] = row["institution"]
        for role in roles[key].values():
            if role not in ("other", "minister", "spokesperson"):
                levels.setdefault(role, row["level"])
        seen: set[str] = set()
        for form in row.list("forms"):
            for surface, portfolio in _portfolio_forms(key, form):
                if surface not in seen:
                    seen.add(surface)
                    portfolios.append((surface, portfolio))
    return OfficeTables(heads, portfolios, list(_institutions()), roles, bodies, levels)


def _heads() -> Iterator[tuple[str, Head]]:
    cells = (
        ("singular", "masculine"),
        ("feminine", "feminine"),
        ("dual", "masculine"),
        ("plural", "masculine"),
    )
    for row in read_table("actors/heads.tsv", ("head", "alone", "kind", *(c for c, _ in cells))):
        for column, gender in cells:
            number = "singular" if column == "feminine" else column
            for form in row.list(column):
                make = (row["head"], row["kind"], row["alone"], gender, number)
                yield form, Head(*make, False)
                if column == "dual" and not form.endswith("ن"):
                    continue  # the construct form takes no article
                for surface in definite_forms(form):
                    yield surface, Head(*make, True)


def definite_forms(form: str) -> set[str]:
    """Definite forms: all words («الأمين العام»), the last alone when it is a construct («ولي العهد»), the first alone before
    a preposition («القائم بالأعمال»)."""
    words = form.split()
    if len(words) > 1 and words[1].startswith(BA):
        return {ARTICLE + form}
    if any(w.startswith(ARTICLE) and len(w) > 4 for w in words):
        return set()
    every = " ".join(ARTICLE + w for w in words)
    last = " ".join([*words[:-1], ARTICLE + words[-1]])
    return {every, last}


def _portfolio_forms(key: str, form: str) -> Iterator[tuple[str, Portfolio]]:
    yield form, Portfolio(key, form.startswith(ARTICLE) or f" {ARTICLE}" in form, False)
    words = form.split()
    if words[0].startswith(ARTICLE):
        stripped = " ".join([words[0][2:], *words[1:]])
        yield stripped, Portfolio(key, False, False)
        if len(words) > 1 and words[1].startswith(ARTICLE):
            yield " ".join(w[2:] if w.startswith(ARTICLE) else w for w in words), Portfolio(key, False, False)
        if len(words) == 1:
            base = words[0][2:]
            base = base[:-1] + "ت" if base.endswith("ة") else base
            for pronoun in PRONOUNS:
                yield base + pronoun, Portfolio(key, True, True)
    else:
        bare = " ".join(w.removeprefix(ARTICLE) for w in words)
        if bare != form:
            yield bare, Portfolio(key, False, False)


def _institutions() -> Iterator[tuple[str, Institution]]:
    for row in read_table("actors/institutions.tsv", ("noun", "needs", "institution", "gender", "number")):
        for noun in row.list("noun"):
            make = (row["needs"], row["institution"], row["gender"], row["number"])
            if row["needs"] != "scope_definite":
                yield noun, Institution(*make, f" {ARTICLE}" in noun)
            yield " ".join(ARTICLE + w for w in noun.split()), Institution(*make, True)
            if " " in noun:
                for surface in definite_forms(noun):
                    yield surface, Institution(*make, True)
