"""What is said of a side in passing names others that have no part in the contact.

«الجماعة المدعومة من كينيا», «القوات الموالية لفلان»: in an epithet. «الرئيس الفنلندي الذي انضمت بلاده إلى الحلف», «القوات، وهي تحالف من
…»: in a clause.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mahdar.annotate.meetings.parenthesis import Parenthesis
from mahdar.annotate.meetings.scene import Node
from mahdar.knowledge.meetings import CONJUNCTIONS, Word

#: Whoever backs a side is named this close behind the word («المتهمة بتلقي دعم عسكري من …»).
BACKER_REACH = 6
#: Where two sides are told with «بين», the word for it stands so close before the first.
BETWEEN_REACH = 12
#: What leads from the epithet to a name, in words of their own.
LEADS = frozenset({"of", "to", "in", "on", "with", "owned-by", "preposition"})
#: What is said in a clause names the first within so many words.
CLAUSE_REACH = 8
#: What opens such a clause behind a comma («وهو», «وهي»), and behind a name.
THAT_IS, RELATIVE = "and-it-is", "relative"
#: Words that tell of a contact or of what somebody is in it: a clause with one is no aside.
TELLS = frozenset({"include", "delegates", "delegation", "saying", "absence", "attendance", "official"})
#: What no epithet reaches over.
ENDS = frozenset({"comma", "border", "hard-border", "relative", "that-clause", "quote"})


def said_of_sides(words: Mapping[int, Word], nodes: Sequence[Node], hot: Sequence[int]) -> list[Parenthesis]:
    """The epithets and clauses of a sentence, in order, none within another."""
    out: list[Parenthesis] = []
    for aside in sorted([*epithets(words, nodes), *clauses(words, nodes, hot)], key=lambda a: a.start):
        if not out or aside.start >= out[-1].end:
            out.append(aside)
    return out


def epithets(words: Mapping[int, Word], nodes: Sequence[Node]) -> list[Parenthesis]:
    """Those of a sentence, in order: from the word behind a side to the end of the names that it leads to."""
    marked = [t for t, word in words.items() if "epithet" in word.classes]
    if not marked:
        return []
    at, ending = {n.start: n for n in nodes}, {n.end: n for n in nodes}
    out: list[Parenthesis] = []
    for token in marked:
        side = ending.get(token)
        if side is None or not side.parties or (out and token < out[-1].end):
            continue
        near = (at[t] for t in range(token + 1, token + 1 + BACKER_REACH) if t in at)
        backer = next(near, None)
        if backer is None or not _leads(words, token, backer):
            continue
        end = backer.end
        more = None if _awaits_another(words, nodes, side) else at.get(end)
        while more is not None and more.prefix in tuple(CONJUNCTIONS) and more.of_a_state and not more.person:
            end = more.end
            more = at.get(end)
        out.append(Parenthesis(token, end, aside=True))
    return out


def clauses(words: Mapping[int, Word], nodes: Sequence[Node], hot: Sequence[int]) -> list[Parenthesis]:
    """Clauses about a side just named that tell of no contact, and name others: from the word that opens one to the last of those."""
    opening = [t for t, word in words.items() if word.classes & {THAT_IS, RELATIVE}]
    if not opening:
        return []
    at, ending = {n.start: n for n in nodes}, {n.end: n for n in nodes}
    out: list[Parenthesis] = []
    for token in opening:
        comma = _has(words, token - 1, "comma")
        side = ending.get(token - comma)
        if (
            side is None
            or not ((side.parties and side.acting) or side.person)
            or (out and token < out[-1].end)
        ):
            continue
        if _has(words, token, THAT_IS) and not comma:
            continue
        first = next((at[t] for t in range(token + 1, token + 1 + CLAUSE_REACH) if t in at), None)
        if first is None or not _passing(first) or _of_another(words, token, side):
            continue
        if not _only_describes(words, range(token + 1, first.start), hot):
            continue
        end = first.end
        while end in at and at[end].prefix in tuple(CONJUNCTIONS) and not _has(words, token, RELATIVE):
            end = at[end].end
        out.append(Parenthesis(token, end, aside=True))
    return out


def _passing(node: Node) -> bool:
    """A state or a body: who is named by name or office, or where something is, belongs to what the sentence tells."""
    return bool(node.parties) and (node.nameless or not node.person) and not node.locative


def _of_another(words: Mapping[int, Word], token: int, side: Node) -> bool:
    """«قمة الرئيس، التي …»: the relative is of the noun's gender, and not of the man's."""
    return _has(words, token, "relative-her") and side.person and side.mention.gender != "feminine"


def _only_describes(words: Mapping[int, Word], between: range, hot: Sequence[int]) -> bool:
    """No word of a contact, no verb that carries one, nobody sent or speaking, nothing that ends the clause."""
    if any(t in hot for t in between):
        return False
    inside = [words[t] for t in between if t in words]
    roles = (w.slot not in (None, "place", "with") and "support" not in w.classes for w in inside)
    return not any(roles) and not any(
        w.verb is not None
        or w.masdar is not None
        or w.mood is not None
        or w.after is not None
        or w.classes & (ENDS | TELLS)
        for w in inside
    )


def _has(words: Mapping[int, Word], token: int, cls: str) -> bool:
    word = words.get(token)
    return word is not None and cls in word.classes


def _leads(words: Mapping[int, Word], token: int, backer: Node) -> bool:
    """Nothing that ends a clause stands between, and a preposition right before the name."""
    between = [words[t] for t in range(token + 1, backer.start) if t in words]
    if any(w.classes & ENDS or w.verb is not None for w in between):
        return False
    lead = words.get(backer.start - 1)
    led = lead is not None and (bool(lead.classes & LEADS) or lead.slot is not None)
    return bool(backer.prefix.lstrip(CONJUNCTIONS)) or (led and backer.start - 1 > token)


def _awaits_another(words: Mapping[int, Word], nodes: Sequence[Node], side: Node) -> bool:
    """«بين الجماعة المدعومة من كينيا والصومال»: the second of the two stands behind her backer."""
    before = range(side.start - 1, side.start - 1 - BETWEEN_REACH, -1)
    between = next((t for t in before if t in words and words[t].slot == "between"), None)
    if between is None:
        return False
    return not any(
        n.parties and not set(n.parties) & set(side.parties) for n in nodes if between < n.start < side.start
    )
