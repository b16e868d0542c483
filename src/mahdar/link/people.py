"""One person, one id, across pages: people no register knows, whose id was made from the spelling of one page.

Two ids are one person when their full names agree (`knowledge.actors.compare`, as inside a page) and they hold the
same office or belong to the same country; a surname alone never joins two pages. Compared only within blocks of one
country or office and one first sound of the last name, so the cost grows with the people, not with their pairs. A
registered person takes up unregistered spellings of the same name and country.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from mahdar.arabic.clitics import ARTICLE
from mahdar.knowledge.actors.compare import parts, same_person
from mahdar.knowledge.loader import read_table
from mahdar.model import Annotation

REGISTERED = "register"
#: Blocks larger than this are of a name too common to tell people apart by.
LARGEST_BLOCK = 60


class _Seen:
    """What the pages say of one person id."""

    __slots__ = ("count", "countries", "names", "registered", "roles")

    def __init__(self) -> None:
        self.count = 0
        self.names: Counter[str] = Counter()
        self.countries: set[str] = set()
        self.roles: set[str] = set()
        self.registered = False

    @property
    def full_name(self) -> str | None:
        """The name met most with at least two parts; the longest of those met as often."""
        full = [n for n in self.names if len(parts(n)) > 1]
        return min(full, key=lambda n: (-self.names[n], -len(n), n)) if full else None


def unite_people(annotations: Sequence[Annotation]) -> list[Annotation]:
    """The annotations with one id for each person; pages that need no change are passed through as they are."""
    seen = _gather(annotations)
    renamed = _renamed(seen)
    if not renamed:
        return list(annotations)
    return [
        _rewrite(a, {m.actor: renamed[m.actor] for m in a.mentions if m.actor in renamed})
        for a in annotations
    ]


def _gather(annotations: Iterable[Annotation]) -> dict[str, _Seen]:
    seen: defaultdict[str, _Seen] = defaultdict(_Seen)
    for annotation in annotations:
        for m in annotation.mentions:
            if m.kind != "person" or m.actor is None or m.name is None:
                continue
            person = seen[m.actor]
            person.count += 1
            person.names[m.name] += 1
            person.registered = person.registered or m.name_en_basis == REGISTERED
            if m.country:
                person.countries.add(m.country)
            if m.role and m.role != "other":
                person.roles.add(f"{m.role}@{m.body or m.country or ''}")
    return dict(seen)


def _renamed(seen: dict[str, _Seen]) -> dict[str, str]:
    """Every id that gives way to another, and the one it gives way to."""
    blocks: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for actor in sorted(seen):
        name = seen[actor].full_name
        if name is None:
            continue
        for known in sorted(seen[actor].countries | seen[actor].roles):
            for sound in _first_sounds(parts(name)[-1]):
                blocks[known, sound].append(actor)
    to: dict[str, str] = {}

    def root(actor: str) -> str:
        while actor in to:
            actor = to[actor]
        return actor

    for block in sorted(blocks):
        ids = blocks[block]
        if len(ids) > LARGEST_BLOCK:
            continue
        for n, one in enumerate(ids):
            for other in ids[n + 1 :]:
                if not _one_person(seen[one], seen[other]):
                    continue
                a, b = root(one), root(other)
                if a == b or (seen[a].registered and seen[b].registered):
                    continue
                first, second = sorted((a, b), key=lambda i: (not seen[i].registered, -seen[i].count, i))
                to[second] = first
    return {actor: root(actor) for actor in to}


def _first_sounds(part: str) -> tuple[str, ...]:
    """What the first letter of a name may be heard as: itself, and every family of letters that spellings swap."""
    first = part.removeprefix(ARTICLE)[:1] or part[:1]
    return (first, *_families().get(first, ()))


@lru_cache(maxsize=1)
def _families() -> dict[str, tuple[str, ...]]:
    """Letter → the families of `actors/confusions.tsv` that hold it."""
    out: defaultdict[str, list[str]] = defaultdict(list)
    for row in read_table("actors/confusions.tsv", required=("group", "letters", "cost")):
        for letter in row["letters"]:
            out[letter].append(row["group"])
    return {letter: tuple(groups) for letter, groups in out.items()}


def _one_person(one: _Seen, other: _Seen) -> bool:
    a, b = one.full_name, other.full_name
    if a is None or b is None or (one.registered and other.registered):
        return False
    apart = one.countries and other.countries and not one.countries & other.countries
    return not apart and same_person(a, b)


def _rewrite(annotation: Annotation, renamed: dict[str, str]) -> Annotation:
    """The annotation with ids replaced wherever they stand as a value (a quote inside a text is written \\")."""
    if not renamed:
        return annotation
    data = msgspec.json.encode(annotation)
    for old, new in renamed.items():
        data = data.replace(f'"{old}"'.encode(), f'"{new}"'.encode())
    return msgspec.json.decode(data, type=Annotation)
