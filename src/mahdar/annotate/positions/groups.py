"""Groups without a name of their own that hold positions: «المتظاهرون», «ناشطون سوريون», «الأندية السعودية»."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.positions.bearers import Bearer
from mahdar.arabic.reading import Reading
from mahdar.knowledge.positions import PositionKnowledge

#: Words between the noun of a group and the adjective of its nation («ناشطون سياسيون سوريون»).
BETWEEN = 2


class GroupPhrase(NamedTuple):
    """A group, the token after its noun phrase, and whether its verb must be feminine."""

    bearer: Bearer
    end: int
    bodies: bool


def group_at(reading: Reading, words: list[str], at: int, k: PositionKnowledge) -> GroupPhrase | None:
    """The group whose noun stands at `at`.

    Its id is made of its English noun and, where an adjective tells it, its nation: `people:clubs@SA`.
    """
    first, the = at, k.article
    while at + 1 < len(words) and words[at] in k.words["quantity" if at == first else "by_whom"]:
        at += 1  # «عدد من المغردين», «ثلاثة فصائل»
    word = words[at]
    definite = word.startswith(the)
    group = k.groups.get(word.removeprefix(the))
    if group is None:
        return None
    end = at + 1
    for j in range(at + 1, min(at + 1 + BETWEEN, len(words))):
        bare = words[j].removeprefix(the)
        if not bare or words[j].startswith(the) != definite:
            break
        for key, country in k.nisbas.get(bare, ()):
            if tuple(w.removeprefix(the) for w in words[j : j + len(key)]) == key:
                end = j + len(key)
                return GroupPhrase(
                    Bearer(f"{group.actor}@{country}", reading.raw(first, end)), end, group.bodies
                )
        if not bare.endswith((k.nominative, k.oblique)) or words[j] in k.forms:
            break
        end = j + 1  # «ناشطون سياسيون»
    return GroupPhrase(Bearer(group.actor, reading.raw(first, end)), end, group.bodies)
