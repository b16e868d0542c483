"""What the actors layer knows, read from `knowledge/ar/actors`: the register, offices, and words around names."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import Any, NamedTuple

from mahdar.arabic.clitics import splits
from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term, canonical_all
from mahdar.knowledge.actors.nisba import Nisba, forms, people_forms
from mahdar.knowledge.actors.offices import OfficeTables, load_offices
from mahdar.knowledge.actors.records import ActorRecord, Office
from mahdar.knowledge.actors.register import Register, load_register
from mahdar.knowledge.actors.translit import transliterate_word
from mahdar.knowledge.actors.words import Words, load_words

LAYER = "actors"
ARTICLE = "ال"


class Entity(NamedTuple):
    """A known actor under one of its names. `use`: name, short, capital, metonym, loaded."""

    actor: str
    use: str


#: class of sense → (letters cut, meaning); for entities the meaning is a tuple of `Entity`.
Senses = dict[str, tuple[int, Any]]


class ActorKnowledge:
    """Tables of the actors layer.

    `senses(word)` gives what a single folded word may be, proclitics cut when the whole word means nothing;
    phrases of several words come through the shared lexicon (`entries`).
    """

    def __init__(self, register: Register, offices: OfficeTables, words: Words) -> None:
        self.register = register
        self.offices = offices
        self.words = words
        self._single: dict[str, dict[str, Any]] = {}
        self._phrases: list[tuple[str, Term]] = []
        self._memo: dict[str, Senses | None] = {}
        self.holders: dict[str, list[tuple[str, Office]]] = {}
        self._collect()
        for actor in register.actors.values():
            for office in actor.offices:
                self.holders.setdefault(f"{office.role}@{office.body}", []).append((actor.id, office))

    @classmethod
    def load(cls) -> ActorKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        return cls(load_register(), load_offices(), load_words())

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms of several words; single words are looked up by `senses`."""
        return self._phrases

    # ------------------------------------------------------------ looking up

    def senses(self, word: str) -> Senses | None:
        """What a folded word may be; `None` when it is nothing that this layer knows."""
        try:
            return self._memo[word]
        except KeyError:
            if len(self._memo) > 200_000:
                self._memo.clear()
            found = self._memo[word] = self._look(word)
            return found

    def _look(self, word: str) -> Senses | None:
        single = self._single
        whole = single.get(word)
        if whole is not None:
            return {name: (0, data) for name, data in whole.items()}
        best: tuple[int, dict[str, Any]] | None = None
        for prefix, rest in splits(word)[1:]:
            found = single.get(rest)
            if found is None:
                continue
            hidden = rest.startswith("ال") and not word.endswith(rest)  # «للرئيس»
            if best is None or hidden:
                best = (len(prefix), found)
            if hidden:
                break
        if best is None:
            return None
        return {name: (best[0], data) for name, data in best[1].items()}

    def is_ordinary(self, word: str) -> bool:
        """True for a word that news uses as no name (its proclitic forms included)."""
        ordinary = self.words.ordinary
        return word in ordinary or any(rest in ordinary for _, rest in splits(word)[1:])

    def name_en(self, actor: str | None) -> str | None:
        """The English name of an actor, office or institution id; `None` when it is not known."""
        if actor is None:
            return None
        record = self.register.actors.get(actor)
        if record is not None:
            return record.name_en
        kind, _, rest = actor.partition(":")
        if kind in ("office", "institution"):
            what, _, body = rest.partition("@")
            owner = self.name_en(body if ":" in body else f"state:{body}") if body else None
            title = what.split("/")[0].replace("_", " ").title()
            return f"{title} of {owner}" if owner else title
        return None

    def holder(self, role: str, body: str, day: date) -> str | None:
        """The one person who held `role@body` on `day`; `None` when nobody, or more than one, may have."""
        held = self.holders.get(f"{role}@{body}", ())
        sure = {person for person, office in held if office.holds(day)}
        if len(sure) == 1:
            return next(iter(sure))
        if sure:
            return None
        may = {person for person, office in held if office.may_hold(day)}
        return next(iter(may)) if len(may) == 1 else None

    def article_short(self, word: str) -> tuple[Entity, ...]:
        """The people whose short name is this word with the article («أسد» → «الأسد»)."""
        found = self._single.get(ARTICLE + word)
        if found is None or "ent" not in found:
            return ()
        return tuple(e for e in found["ent"] if e.use == "short")

    def transliterate(self, name: str) -> str:
        """A readable Latin form of a name: known given names as the press writes them, the rest by letters."""
        out: list[str] = []
        given = self.words.given
        for word in name.split():
            folded = fold(word)
            sense = self._single.get(folded, {})
            if folded in given:
                out.append(given[folded].english)
            elif "part" in sense:
                out.append(sense["part"].english)
            else:
                out.append(transliterate_word(word))
        return " ".join(out)

    # ------------------------------------------------------------ collecting surface forms

    def _collect(self) -> None:
        rows: list[tuple[str, str, Any]] = []
        rows.extend((s, "head", h) for s, h in self.offices.heads)
        rows.extend((s, "port", p) for s, p in self.offices.portfolios)
        rows.extend((s, "inst", n) for s, n in self.offices.institutions)
        rows.extend(self.words.rows)
        rows.extend(self._nisba_rows())
        for surface in self.register.surfaces:
            entity = Entity(surface.actor, surface.use)
            rows.append((surface.text, "ent", entity))
            rows.extend((v, "ent", entity) for v in respelled(surface.text))
        grouped: dict[str, dict[str, Any]] = {}
        for key, (_, name, data) in zip(canonical_all([r[0] for r in rows]), rows, strict=True):
            if not key:
                continue
            slot = grouped.setdefault(key, {})
            if name == "ent":
                known = slot.get(name, ())
                if data not in known:
                    slot[name] = (*known, data)
            else:
                slot.setdefault(name, data)
        for key, slot in grouped.items():
            if " " in key:
                self._phrases.extend((key, Term(LAYER, name, "", data)) for name, data in slot.items())
            else:
                self._single[key] = slot

    def _nisba_rows(self) -> Iterable[tuple[str, str, Any]]:
        grouped: dict[str, tuple[list[str], str, str, bool]] = {}
        for masculine, code, plural in self.register.nisbas:
            for surface, gender, number, definite in (people_forms if plural else forms)(masculine):
                key = fold(surface)
                entry = grouped.setdefault(key, ([], gender, number, definite))
                if code not in entry[0]:
                    entry[0].append(code)
        return (
            (key, "nisba", Nisba(tuple(codes), gender, number, definite))
            for key, (codes, gender, number, definite) in grouped.items()
        )


def respelled(name: str) -> list[str]:
    """Spellings that a register need not list: «عبدالله» for «عبد الله» and back; «أبوظبي» stays as it is."""
    out: list[str] = []
    words = name.split()
    joined: list[str] = []
    split: list[str] = []
    i = 0
    while i < len(words):
        word = words[i]
        if word == "عبد" and i + 1 < len(words):
            joined.append(word + words[i + 1])
            split.extend((word, words[i + 1]))
            i += 2
            continue
        if word.startswith("عبدال") and len(word) > 6:
            split.extend(("عبد", word[3:]))
        else:
            split.append(word)
        joined.append(word)
        i += 1
    for variant in (" ".join(joined), " ".join(split)):
        if variant != name:
            out.append(variant)
    return out


@lru_cache(maxsize=1)
def _loaded() -> ActorKnowledge:
    from mahdar.knowledge.base import load_knowledge

    return load_knowledge().actors


def name_en(actor_id: str | None) -> str | None:
    """The English name of any actor id («state:TR» → «Turkey»); `None` when it is not in the register."""
    return _loaded().name_en(actor_id)


def record(actor_id: str) -> ActorRecord | None:
    """The register's record of an actor id, or `None`."""
    return _loaded().register.actors.get(actor_id)


__all__ = ["ActorKnowledge", "Entity", "name_en", "record"]
