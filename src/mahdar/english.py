"""English words for readers who do not read Arabic."""

from __future__ import annotations

#: Plurals that no rule makes, by their last word.
IRREGULAR = {
    "child": "children",
    "person": "persons",
    "staff": "staff",
    "police": "police",
    "press": "press",
    "media": "media",
    "data": "data",
    "information": "information",
    "present": "present",
}
#: What follows these stays as it is: «member of parliament», «person close to».
TAILS = (" of ", " close to")


def plural(noun: str) -> str:
    """More than one of an English noun: «witness» → «witnesses», «news agency» → «news agencies».

    A noun that ends in a single «s» is taken for a plural already («authorities»). In doubt «s» is added.
    """
    for tail in TAILS:
        head, found, rest = noun.partition(tail)
        if found:
            return f"{plural(head)}{found}{rest}"
    before, _, last = noun.rpartition(" ")
    return f"{before} {_plural_of_word(last)}".lstrip()


def _plural_of_word(word: str) -> str:
    if word in IRREGULAR:
        return IRREGULAR[word]
    if word.endswith("man") and word not in ("human", "German"):  # «policeman», «woman»
        return f"{word.removesuffix('man')}men"
    if word.endswith("s") and not word.endswith("ss"):
        return word
    if word.endswith(("ss", "x", "ch", "sh")):
        return f"{word}es"
    if word.endswith("y") and word[-2:-1] not in tuple("aeiou"):
        return f"{word[:-1]}ies"
    return f"{word}s"
