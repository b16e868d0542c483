"""Groups without a name of their own that hold positions: «المتظاهرون», «ناشطون سوريون», «الأندية السعودية»."""

from __future__ import annotations

from mahdar.annotate.positions.bearers import Bearer
from mahdar.arabic.fold import fold_name
from mahdar.arabic.reading import Reading
from mahdar.arabic.value import Value
from mahdar.knowledge.positions import PositionKnowledge

#: Words between the noun of a group and the adjective of its nation («ناشطون سياسيون سوريون»).
BETWEEN = 2


class GroupPhrase(Value, frozen=True):
    """A group, the token after its noun phrase, and whether its verb must be feminine."""

    bearer: Bearer
    end: int
    bodies: bool


def group_at(reading: Reading, words: list[str], at: int, k: PositionKnowledge) -> GroupPhrase | None:
    """The group whose noun stands at `at`.

    Its id is made of its English noun and, where adjectives tell them, its kind and nation: `people:clubs@SA`,
    `people:western-states`.
    """
    first, the = at, k.article
    while at + 1 < len(words) and (
        words[at] in k.words["quantity" if at == first else "by_whom"] or words[at].isdigit()
    ):
        at += 1  # «عدد من المغردين», «ثلاثة فصائل»
    pair = k.paired_groups.get(words[at].removeprefix(the))
    if pair is not None and at + 1 < len(words) and words[at + 1].removeprefix(the) == pair[0]:
        at += 1  # «وسائل الإعلام», «وسائل إعلام»
    else:
        pair = None
    definite = words[at].startswith(the)
    group = pair[1] if pair is not None else k.groups.get(words[at].removeprefix(the))
    if group is None or group.named or (not definite and words[at] in k.words["voices"]):
        return None  # «مصدرين»: two sources, and no exporters
    qualities: list[str] = []
    end = at + 1
    for j in range(at + 1, min(at + 1 + BETWEEN, len(words))):
        bare = words[j].removeprefix(the)
        if not bare or words[j].startswith(the) != definite:
            break
        for key, country in k.nisbas.get(bare, ()):
            if tuple(w.removeprefix(the) for w in words[j : j + len(key)]) == key:
                end = j + len(key)
                whose = f"{group.actor(*qualities)}@{country}"
                return GroupPhrase(Bearer(whose, reading.raw(first, end)), end, group.bodies)
        quality = k.qualities.get(bare)
        governs = words[j + 1].startswith(k.to) if j + 1 < len(words) else False
        if quality is not None and not (words[j] in k.forms and governs):
            qualities.insert(0, quality)  # «أحزاب معارضة», not «أحزاب معارضة للاتفاق»
        elif not bare.endswith((k.nominative, k.oblique)) or words[j] in k.forms:
            break
        end = j + 1  # «ناشطون بارزون»
    if group.described and not qualities and (definite or at == first):
        return None  # «الدول», «دولة»
    return GroupPhrase(Bearer(group.actor(*qualities), reading.raw(first, end)), end, group.bodies)


def of_its_kind(name: str, k: PositionKnowledge) -> str | None:
    """The id of a body that no register knows, from the noun that its name begins with («اللجنة الوطنية للمقاولين»):
    one of its kind, as a group without a name is; states only where an adjective tells which («الدول الحليفة»)."""
    words = fold_name(name).split()
    group = k.groups.get(words[0].removeprefix(k.article)) if words else None
    if group is None:
        return None
    second = words[1] if len(words) > 1 else ""
    told = second.startswith(k.article) and second.removeprefix(k.article) not in k.numbers
    return None if group.described and not told else group.actor()
