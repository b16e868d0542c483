"""Latin spellings of names that are in no register: as people of that land write them, else by letters.

Each word of a name is looked up by itself, the surest source first: what people of the person's land write, given
names and surnames as the press writes them, words of registered names, what people of other lands write, Latin names
that the word may stand for, and last its letters.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.knowledge.actors.latin_names import latin_name
from mahdar.knowledge.actors.records import ActorRecord
from mahdar.knowledge.actors.translit import by_letters, has_article, sounds_of
from mahdar.knowledge.actors.words import Particle, Words
from mahdar.knowledge.loader import read_pairs, read_table

#: Words of names come again: so many are remembered with their spelling.
REMEMBERED = 50_000


class Speller:
    """Spells names; `people` are those of the register."""

    def __init__(self, words: Words, people: Sequence[ActorRecord]) -> None:
        self._particles: dict[str, Particle] = {
            fold(w): data for w, kind, data in words.rows if kind == "part"
        }
        self._given = words.given
        #: Surnames that news uses alone are foreign ones: «شومان» of an Arab name is no Schuman.
        self._surnames = frozenset(fold(surface) for surface, kind, _ in words.rows if kind == "sur")
        self._people_known = people
        self._word = lru_cache(maxsize=REMEMBERED)(self._spell_word)
        self.spell = lru_cache(maxsize=REMEMBERED)(self._spell)

    def _spell(self, name: str, country: str | None = None) -> str:
        """A readable Latin form of a name; the country is that of the person, where it is known."""
        region = _regions().get(country or "")
        words = self._joined(name.split())
        #: A name of an Arab land is no foreign name, and neither is one with a word that only Arabic has.
        foreign = region is None and not any(_is_arabic(word) for word in name.split())
        return " ".join(self._word(word, region, foreign, at == 0) for at, word in enumerate(words))

    def _spell_word(self, word: str, region: str | None, foreign: bool, first: bool) -> str:
        folded = fold(word)
        particle = self._particles.get(folded)
        ben = foreign and first and particle is not None and particle.kind == "join"  # «بن» is Ben as well
        if particle is not None and not ben:
            return particle.english
        article, bare = ("al-", folded[len(ARTICLE) :]) if has_article(word) else ("", folded)
        here = self._people(bare, region, here=True) if region is not None else None
        if here is not None:
            return article + here
        given = self._given.get(folded) if foreign or folded not in self._surnames else None
        if given is not None:
            return given.english
        known = self._registered_words.get((folded, foreign))
        if known is not None:
            return known
        people = self._people(bare, region)
        if people is not None:
            return article + people
        if " " in word:
            return " ".join(self._word(part, region, foreign, first) for part in word.split())
        return _foreign_word(word) if foreign else by_letters(word)

    def _people(self, bare: str, region: str | None, here: bool = False) -> str | None:
        """What people write; with `here`, only where those of the region write it otherwise."""
        row = _people_write().get(bare)
        if row is None:
            return None
        usual, _, others = row.partition("\t")
        if region is not None and region in others:
            for choice in others.split("|"):
                regions, _, spelled = choice.partition(":")
                if region in regions.split("+"):
                    return spelled
        return None if here else usual

    def _joined(self, words: Sequence[str]) -> list[str]:
        """The words of a name, those of a servant's name («عبد العزيز», «عبدالعزيز») as one."""
        out: list[str] = []
        for word in words:
            before = self._particles.get(out[-1]) if out else None
            glued, article, rest = word.partition(ARTICLE)
            within = self._particles.get(glued) if article and rest else None
            if before is not None and before.kind == "servant":
                out[-1] += " " + word
            elif within is not None and within.kind == "servant":
                out.append(f"{glued} {article}{rest}")
            else:
                out.append(word)
        return out

    _kept_registered_words: dict[tuple[str, bool], str] | None = None

    @property
    def _registered_words(self) -> dict[tuple[str, bool], str]:
        """The words of registered names, those of foreigners apart, that are spelled in one way there."""
        if self._kept_registered_words is None:
            self._kept_registered_words = self._find_registered_words()
        return self._kept_registered_words

    def _find_registered_words(self) -> dict[tuple[str, bool], str]:
        found: dict[tuple[str, bool], str | None] = {}
        for person in self._people_known:
            words, latin = self._joined(fold(person.name).split()), _plain(person.name_en).split()
            if len(words) != len(latin):
                continue
            abroad = person.country not in _regions()
            for word, spelled in zip(words, latin, strict=True):
                key = word, abroad
                found[key] = spelled if found.get(key, spelled) == spelled else None
        return {key: spelled for key, spelled in found.items() if spelled is not None}


@lru_cache(maxsize=REMEMBERED)
def _foreign_word(word: str) -> str:
    return latin_name(sounds_of(word)) or by_letters(word, foreign=True)


def _plain(english: str) -> str:
    """Without accents: «Malmström» is spelled Malmstrom."""
    if english.isascii():
        return english
    decomposed = unicodedata.normalize("NFKD", english)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _is_arabic(word: str) -> bool:
    return has_article(word) or not arabic_letters().isdisjoint(word)


@lru_cache(maxsize=1)
def arabic_letters() -> frozenset[str]:
    """Letters that foreign names are not written with."""
    rows = read_table("actors/transliteration.tsv", ("letter", "sound", "use"))
    return frozenset(row["letter"] for row in rows if row["use"] == "arabic")


@lru_cache(maxsize=1)
def _regions() -> dict[str, str]:
    rows = read_table("actors/spelling_regions.tsv", ("region", "countries"))
    return {country: row["region"] for row in rows for country in row.list("countries")}


@lru_cache(maxsize=1)
def _people_write() -> dict[str, str]:
    """Name → spelling and, behind a tab, the spellings of regions."""
    return dict(read_pairs("actors/spellings.tsv", "name", "english\tregions"))
