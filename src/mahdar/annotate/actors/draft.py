"""A mention in the making, and the words of an office: token numbers and what is known so far."""

from __future__ import annotations

import msgspec


class Scope(msgspec.Struct):
    """The state, organisation or group an office belongs to, and where its words stand."""

    start: int
    end: int
    cut: int
    body: str | None  # ISO code or actor id
    label: str = "neutral"


class OfficePhrase(msgspec.Struct):
    """What `offices.read_offices` found: the offices named, whether more words may say whose they are, and where it ends."""

    roles: list[tuple[str, int, int]]  # role, first token, end
    end: int
    cut: int
    head: str
    gender: str
    number: str
    definite: bool
    possessed: bool = False
    scope: Scope | None = None
    bare: bool = False  # a head noun with no portfolio
    tense: str | None = None
    sender: str | None = None  # the office of whoever sends or is advised («مستشار الرئيس»)
    of_person: bool = False  # called after whoever it serves («مستشارا نتنياهو وعباس»)
    under: str | None = None  # the head that a deputy is deputy of («نائب المبعوث …»)
    own: str | None = None  # the state that the portfolio itself names («… والمغاربة المقيمين بالخارج»)
    one_of_many: bool = False  # an indefinite head of which a state has several («متحدث باسم …», «سفير …»)


class Draft(msgspec.Struct):
    """`start`/`end` are tokens; `known` the register's persons of the name read."""

    start: int
    end: int
    cut: int
    kind: str
    actor: str | None = None
    role: str | None = None
    body: str | None = None
    about: str | None = None
    name: tuple[int, int, int] | None = None  # start, end, cut
    known: tuple[str, ...] = ()
    short: bool = False
    label: str = "neutral"
    as_: str | None = None
    number: str | None = None
    gender: str | None = None
    tense: str | None = None
    flag: str | None = None
    basis: str | None = None
    guessed: bool = False  # the office is the one last spoken of («نظيره»), not stated
    definite: bool = True  # the office is spoken of as the one there is («المتحدث», not «متحدث»)
    doubtful: bool = False  # the name is also an ordinary word, and nothing beside it settles which
    source: Draft | None = None  # the earlier draft that this one means again
    found: tuple[str | None, str | None, str | None] | None = (
        None  # actor, English name, basis, once resolved
    )
