"""Who of a page speaks for a party of the track, where the page has him hold a position himself.

On a page about one land's own affairs every official holds what he says himself (`annotate.positions`); in a track
between sides of that land («الجيش» and those who fight it) he is the voice of his side. So he is when he speaks of
another party of the track. A city that one of them holds means that side where it stands as the subject.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import lru_cache

from mahdar.annotate.positions.answers import actor_of
from mahdar.arabic.clitics import splits
from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.rivals import HOLDER
from mahdar.link.pages import LinkedPage
from mahdar.model import Position

_FORMER = "former"
_BODY = "institution"


class Voices:
    """The persons of one page who hold an office of a party of the track, and its ministries."""

    def __init__(self, page: LinkedPage, parties: Collection[str]) -> None:
        self._page, self._parties = page, frozenset(parties)
        self._home = of_one_land(self._parties)
        self._held = _holders(page, self._parties) if self._home else {}
        self._seated = self._subjects() if self._home else {}
        self._land = {*self._parties, *self._held}
        self._sides = dict(self._held)
        for mention in page.annotation.mentions if parties else ():
            serves = mention.role is not None or mention.kind == _BODY
            side = actor_of(mention) if serves and mention.tense != _FORMER else None
            if mention.actor is not None and side in self._parties and side != mention.actor:
                self._sides.setdefault(mention.actor, side)

    def toward(self, actor: str | None) -> str | None:
        """Whom a position of the page is put to: the state's name means the party that holds it."""
        return self._held.get(actor or "", actor)

    def side(self, actor: str | None, position: Position) -> str | None:
        """The party for which `actor` holds a position, else himself."""
        seated = self._of_the_seat(position) if actor in self._land else None
        if seated is not None and position.toward not in (seated, actor):
            return seated
        side = self._sides.get(actor or "")
        if side is None:
            return actor
        others = self._parties - {side}
        met = self._home or not self._page.sides_named(position.start, position.end).isdisjoint(others)
        return side if met or position.toward in others else actor

    def _of_the_seat(self, position: Position) -> str | None:
        """«تتمسك صنعاء بـ… و…»: the party that holds the city which stands as the subject right behind the verb."""
        return self._seated.get(self._clause(position))

    def _clause(self, position: Position) -> tuple[int, str, str | None]:
        return self._page.sentence(position.start, position.end)[0], position.stance, position.actor

    def _subjects(self) -> dict[tuple[int, str, str | None], str]:
        """Sentence, stance and holder as the page has them → the party whose city is the subject there."""
        seats = _seats(self._page)
        found: dict[tuple[int, str, str | None], str] = {}
        for position in self._page.annotation.positions if seats else ():
            words = tokenize(position.text).words
            if len(words) > 1 and words[1] in seats:
                found.setdefault(self._clause(position), seats[words[1]])
            elif (city := self._city_before(position)) in seats:
                found.setdefault(self._clause(position), seats[city])
        return found

    def _city_before(self, position: Position) -> str:
        """«قال الوزير إن صنعاء ترفض …»: the word between «إن» and the words, the subject of their verb."""
        first = self._page.sentence(position.start, position.end)[0]
        words = tokenize(self._page.annotation.document.text[first : position.start]).words
        return words[-1] if len(words) > 1 and any(w in _that() for _, w in splits(words[-2])) else ""


@lru_cache(maxsize=1)
def _that() -> frozenset[str]:
    """The words that open a clause with its subject («إن», «أن»)."""
    rows = read_table("link/words.tsv", required=("role", "forms"))
    return frozenset(fold(form) for r in rows if r["role"] == "that" for form in r.list("forms"))


def _seats(page: LinkedPage) -> dict[str, str]:
    """The cities that sides of the land hold on the page's day, as they are written: whose each is, be he in the track or not."""
    rivals = load_knowledge().meetings.rivals
    published = page.annotation.document.published
    first, last = (date.fromisoformat(d) if d else None for d in (published.earliest, published.latest))
    sides = {r.side for land in rivals.of_land for r in rivals.at(land, first, last)}
    return {city: r.side for city, r in rivals.seats.items() if r.side in sides}


def _holders(page: LinkedPage, parties: Collection[str]) -> dict[str, str]:
    """In a track between sides of one land its state's name and officials mean the party that holds it on the page's day."""
    rivals = load_knowledge().meetings.rivals
    published = page.annotation.document.published
    first, last = (date.fromisoformat(d) if d else None for d in (published.earliest, published.latest))
    lands = {land for p in parties if (land := rivals.holders.get(p)) is not None} - set(parties)
    at = {land: rivals.at(land, first, last) for land in lands}
    return {land: r.side for land in at for r in at[land] if HOLDER in r.state and r.side in parties}


def of_one_land(parties: Collection[str]) -> bool:
    """A state and those who fight or oppose it at home."""
    known = load_knowledge().actors.register.actors
    land_of = load_knowledge().meetings.rivals.land_of  # an army of no land in the register, «الجيش السوداني»
    lands = {
        land_of.get(p, "").partition(":")[2] or (known[p].country if p in known else None) for p in parties
    }
    return len(parties) > 1 and len(lands) == 1 and None not in lands
