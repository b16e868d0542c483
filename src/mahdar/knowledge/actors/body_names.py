"""English names of bodies of no register, word by word: «الهيئة العامة للرياضة» is the General Authority for Sports.

A body is called by its noun, by what it is for, and by adjectives; English puts adjectives first and the noun last, and
what Arabic says with «لـ» behind «for». Words of no list are spelled as names are.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from mahdar.arabic.clitics import AND, ARTICLE, LAM, LAM_LAM
from mahdar.arabic.fold import fold
from mahdar.knowledge.loader import read_table

HEAD, NOUN, ADJECTIVE = "head", "noun", "adjective"
KINDS = frozenset((HEAD, NOUN, ADJECTIVE))
FEMININE = fold("ة")
#: Signs that are no part of a word of a name.
SIGNS = "\"'«»“”()[]#_،,.:"
#: Stacks before a noun of what a body is for, longest first, and whether they join it to the one before.
FOR = ((AND + LAM_LAM, True), (LAM_LAM, False), (AND + LAM, True), (LAM, False))
JOINED = AND + ARTICLE


@lru_cache(maxsize=1)
def _words() -> dict[str, dict[str, str]]:
    """Kind → folded word, or two of them → English."""
    out: dict[str, dict[str, str]] = {kind: {} for kind in KINDS}
    for row in read_table("actors/body_words.tsv", ("word", "kind", "english")):
        if row["kind"] not in KINDS:
            raise row.fail(f"kind must be one of {sorted(KINDS)}")
        word = " ".join(part.removeprefix(ARTICLE) for part in fold(row["word"]).split())
        out[row["kind"]][word] = row["english"]
        if row["kind"] == ADJECTIVE:
            out[row["kind"]][word + FEMININE] = row["english"]
    return out


def is_purpose(word: str) -> bool:
    """The folded word, without article, is what bodies are for («حماية», «مكافحة»)."""
    return word in _words()[NOUN]


class BodyNames:
    """Names bodies in English; `lands` are the English adjectives of states, `places` the names of states and towns,
    `spell` spells what is in no list."""

    def __init__(
        self,
        lands: Callable[[str], str | None],
        places: Callable[[str], str | None],
        spell: Callable[[str], str],
    ) -> None:
        self._lands, self._places, self._spell = lands, places, spell

    def english(self, name: str) -> str:
        """The name of a body as written, in English."""
        words = [word for raw in name.split() if (word := raw.strip(SIGNS))]
        heads = _words()[HEAD]
        first = fold(words[0]) if words else ""
        bare = first.removeprefix(ARTICLE)
        head = heads.get(bare) or heads.get(bare.removeprefix(LAM))  # «للمجلس» without its preposition
        if head is None or len(words) < 2:
            return self._spell(" ".join(words) or name)
        before, of, behind = self._sorted(words[1:])
        named = [*reversed(before), *of, head]
        return " ".join([*named, "for", *behind] if behind else named)

    def _sorted(self, words: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
        """Adjectives, what stands in the genitive, and what the body is for."""
        before: list[str] = []
        of: list[str] = []
        behind: list[str] = []
        at, construct = 0, False
        while at < len(words):
            word = fold(words[at])
            stack, joined = next(
                (
                    (s, j)
                    for s, j in FOR
                    if word.startswith(s) and (LAM_LAM in s or self._known(word[len(s) :]))
                ),
                ("", False),
            )
            goal = behind if stack or behind else of
            bare = word[len(stack) :] if stack else word
            if not stack and word.startswith(JOINED):
                bare, joined = word[len(JOINED) :], True
            bare = bare.removeprefix(ARTICLE)
            two = f"{bare} {fold(words[at + 1]).removeprefix(ARTICLE)}" if at + 1 < len(words) else ""
            nouns, adjectives = _words()[NOUN], _words()[ADJECTIVE]
            if two in nouns:
                if construct and goal is of:
                    of.insert(0, nouns[two])
                else:
                    goal.extend(["and"] * (joined and bool(goal)) + [nouns[two]])
                at, construct = at + 2, False
                continue
            quality = adjectives.get(bare) or self._lands(bare)
            if quality is not None and bare not in nouns:
                (behind.insert(len(behind) - 1, quality) if behind else before.append(quality))
            else:
                noun = nouns.get(bare) or _words()[HEAD].get(bare) or self._places(bare)
                english = noun or self._spell(ARTICLE + bare if LAM_LAM in stack else words[at])
                if joined and goal:
                    goal.extend(["and", english])
                elif goal is of and construct:
                    of.insert(0, english)  # «لجنة حماية الطفل»: Child Protection
                else:
                    goal.append(english)
                construct = noun is not None and ARTICLE + bare != word
            at += 1
        return before, of, behind

    def _known(self, word: str) -> bool:
        bare, words = word.removeprefix(ARTICLE), _words()
        return (
            bare in words[NOUN]
            or bare in words[HEAD]
            or any(noun.startswith(f"{bare} ") for noun in words[NOUN])
        )


def adjectives_of_lands(
    single: Mapping[str, Mapping[str, object]], english: Mapping[str, str]
) -> Callable[[str], str | None]:
    """English adjectives by the Arabic ones, from what single words mean."""

    def of(word: str) -> str | None:
        nisba = single.get(word, {}).get("nisba") or single.get(ARTICLE + word, {}).get("nisba")
        codes = getattr(nisba, "codes", ())
        return english.get(codes[0]) if codes else None

    return of
