"""Men and women of the register, by their given names."""

from __future__ import annotations

from mahdar.arabic.fold import fold
from mahdar.arabic.memo import Memo
from mahdar.knowledge.actors.register import Register
from mahdar.knowledge.actors.words import Words

#: Countries whose names begin with the family's.
FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW", "VN"})
#: What a given name tells of who bears it.
GENDERS = {"m": "masculine", "f": "feminine"}


class Genders:
    """Answers for one register."""

    def __init__(self, register: Register, words: Words) -> None:
        self._register, self._words = register, words
        self._known = Memo(self._work_out)

    def of(self, actor: str | None) -> str | None:
        """`masculine` or `feminine`; None for no person, and where the given name is in no table or of both."""
        return self._known[actor] if actor is not None else None

    def _work_out(self, actor: str) -> str | None:
        record = self._register.actors.get(actor)
        if record is None or record.kind != "person" or record.country in FAMILY_FIRST:
            return None
        words = fold(record.name).split()
        if words[0] in self._words.servants:
            return GENDERS["m"]
        given = self._words.given.get(words[0])
        return GENDERS.get(given.gender) if given is not None and len(words) > 1 else None
