"""Nisbas of states («تركي»، «كورية شمالية») in all their written endings → country; names of their capitals."""

from __future__ import annotations

from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.loader import read_table

#: What follows the masculine singular «تركي»: feminine, plurals, duals; «ا» is the accusative.
ENDINGS = ("", "ه", "ا", "ون", "ين", "ان", "تان", "تين", "ات")


def load_nisbas() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First folded word (no article) → [(all words, country)], longest first."""
    out: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in read_table("actors/states.tsv", required=("id", "nisba", "people")):
        for people in row.list("people"):
            words = tuple(tokenize(fold(people)).words)
            bare = tuple(w[2:] if w.startswith("ال") and len(w) > 4 else w for w in words)
            out.setdefault(bare[0], []).append((bare, row["id"]))
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


def load_capitals() -> dict[str, str]:
    """Folded name of a capital → its English name: a state named by its capital as host is also named as place."""
    out: dict[str, str] = {}
    for row in read_table("actors/states.tsv", required=("capital", "capital_en")):
        for name in row.list("capital"):
            out.setdefault(fold(name), row["capital_en"])
    return out


def _inflect(word: str, ending: str) -> str:
    return word + ending
