"""Words that tie a page's times to its publication day, from the tables of the times layer."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table

_ARTICLE = fold("ال")


class DatingWords(NamedTuple):
    """`directions`: word → last | this | next; `weekdays`: word → Monday 0 … 6; `deictics`: words → days from publication."""

    directions: dict[str, str]
    weekdays: dict[str, int]
    deictics: dict[tuple[str, ...], int]


@lru_cache(maxsize=1)
def dating_words() -> DatingWords:
    """The words, folded, with and without the article. Raises KnowledgeError with file and line."""
    directions: dict[str, str] = {}
    for row in read_table("times/relations.tsv", required=("class", "id", "surfaces")):
        if row["class"] == "dir":
            for word in row.list("surfaces"):
                directions[fold(word)] = directions[_ARTICLE + fold(word)] = row["id"]
    weekdays: dict[str, int] = {}
    deictics: dict[tuple[str, ...], int] = {}
    for row in read_table("times/days.tsv", required=("class", "id", "surfaces")):
        for word in row.list("surfaces"):
            if row["class"] == "weekday":
                weekdays[_ARTICLE + fold(word)] = int(row["id"]) - 1
            elif row["class"] == "deictic":
                deictics[tuple(fold(word).split())] = int(row["id"])
    return DatingWords(directions, weekdays, deictics)
