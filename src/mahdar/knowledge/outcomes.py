"""Predicates that say whether what they govern came about: implicatives, and those of wish and plan (`meetings/outcomes.tsv`).

«تمكن من», «فشل في», «حال دون», «أحجم عن», «ألح على»: each with the preposition that leads what it governs, which tells
«اعتذر عن لقاء» from «اعتذر في لقاء».
"""

from __future__ import annotations

from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import read_table

#: Where a predicate stands: before a noun of contact, before «أن» and its verb, behind a noun of contact.
BEFORE, THAT, BEHIND = "before", "that", "behind"
PLACES = frozenset({BEFORE, THAT, BEHIND})
STATUSES = frozenset({"", "held", "not_held", "denied", "cancelled", "postponed", "proposed", "planned"})
#: In the column `lead`: what it governs is its object or subject, without a preposition.
BARE = "-"


class Outcome(Value, frozen=True):
    """What a predicate says of what it governs: `status` affirmed, `negated` denied, each empty where it says nothing."""

    place: str
    status: str
    negated: str
    weight: int
    apart: int  # so many words of no other use here stand between at most
    leads: frozenset[str]
    needs: frozenset[str]  # one of these words stands behind it
    spares: frozenset[str]  # kinds of contact it says nothing of


def load_outcomes() -> dict[str, tuple[Outcome, ...]]:
    """Folded word, a conjunction before it or not → what it says in each place. Raises KnowledgeError."""
    found: dict[str, tuple[Outcome, ...]] = {}
    columns = ("place", "status", "negated", "weight", "apart", "lead", "needs", "spares", "words")
    for row in read_table("meetings/outcomes.tsv", required=columns):
        if row["place"] not in PLACES or not {row["status"], row["negated"]} <= STATUSES:
            raise row.fail("no such place or status")
        if not (row["weight"].isdigit() and row["apart"].isdigit()):
            raise row.fail("weight and apart are numbers")
        outcome = Outcome(
            row["place"], row["status"], row["negated"], int(row["weight"]), int(row["apart"]),
            frozenset("" if lead == BARE else fold(lead) for lead in row.list("lead")),
            frozenset(map(fold, row.list("needs"))), frozenset(row.list("spares")),
        )  # fmt: skip
        for word in map(fold, row.list("words")):
            for form in (word, *(c + word for c in CONJUNCTIONS)):
                found[form] = (*found.get(form, ()), outcome)
    return found
