"""What is said of a side in passing names others that have no part in the contact: «الجماعة المدعومة من كينيا», «القوات الموالية لفلان»."""

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
#: What no epithet reaches over.
ENDS = frozenset({"comma", "border", "hard-border", "relative", "that-clause", "quote"})


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
