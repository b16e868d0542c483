"""Foreign names of the register as other outlets spell them («جوزف», «أساياس»): found by their firm letters.

The letters of a name that spellings swap for one another count as one and those that they add or leave out are dropped;
names of like letters are then compared part by part. Arabic names that differ by a vowel are different names («حسن» and
«حسين»), so names that are Arabic all through are left out, and a part that differs must be no given name with another
English form, carry no article and be long enough.
"""

from __future__ import annotations

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold_name
from mahdar.knowledge.actors.compare import part_matches, parts
from mahdar.knowledge.actors.register import Register
from mahdar.knowledge.actors.words import Given
from mahdar.knowledge.loader import read_table

#: What a swap may cost at most in a family of letters that count as one.
NEAR = 0.35
#: The fewest letters of a part that may be spelled otherwise, and the fewest firm letters of a name.
LONG, FIRM = 4, 4
#: How much of a part may be written otherwise, as a share of its length.
OTHERWISE = 0.12


class Respelled:
    """The register's full names by their firm letters; the index is made when a name of no register is first met."""

    def __init__(self, register: Register, given: dict[str, Given]) -> None:
        self._register = register
        self._given = given
        self._letters = _letters()

    _kept_names: dict[str, list[tuple[str, str]]] | None = None

    @property
    def _names(self) -> dict[str, list[tuple[str, str]]]:
        """Firm letters → the people and the names that have them."""
        if self._kept_names is None:
            self._kept_names = self._find_names()
        return self._kept_names

    def _find_names(self) -> dict[str, list[tuple[str, str]]]:
        names: dict[str, list[tuple[str, str]]] = {}
        for surface in self._register.surfaces:
            person = surface.use == "name" and surface.actor.startswith("person:")
            if person and " " in surface.text and not self._is_arabic(surface.text):
                names.setdefault(self._firm(surface.text), []).append((surface.actor, surface.text))
        return names

    def people(self, name: str) -> tuple[str, ...]:
        """Those whose full name is spelled like this one."""
        firm = self._firm(name)
        if len(firm) < FIRM:
            return ()
        found = (p for p, known in self._names.get(firm, ()) if self._is_like(name, known))
        return tuple(dict.fromkeys(found))

    def _firm(self, name: str) -> str:
        return fold_name(name).translate(self._letters)

    def _is_like(self, name: str, known: str) -> bool:
        one, two = parts(name), parts(known)
        if len(one) != len(two):
            return False
        return all(a == b or self._may_vary(a, b) for a, b in zip(one, two, strict=True))

    def _is_arabic(self, name: str) -> bool:
        """Every part is a given name or carries the article."""
        return all(part in self._given or ARTICLE in part for part in parts(name))

    def _may_vary(self, a: str, b: str) -> bool:
        if min(len(a), len(b)) < LONG or ARTICLE in (a[:2], b[:2]) or a[0] != b[0]:
            return False
        if a.startswith(b) or b.startswith(a):
            return False  # «روبرت» and «روبرتو»
        one, two = self._given.get(a), self._given.get(b)
        apart = one is not None and two is not None and one.english != two.english
        return not apart and part_matches(a, b, OTHERWISE)


def _letters() -> dict[int, str]:
    """How each letter counts: a family of cheap swaps as one letter, letters cheap to drop as nothing."""
    out: dict[int, str] = {ord(" "): ""}
    for row in read_table("actors/confusions.tsv", ("group", "letters", "cost")):
        letters = row["letters"]
        if row["group"] in ("vowel", "weak"):
            out |= dict.fromkeys(map(ord, letters), "")
        elif float(row["cost"]) <= NEAR:
            for letter in letters:
                out.setdefault(ord(letter), letters[0])
    return out
