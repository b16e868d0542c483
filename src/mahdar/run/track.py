"""Reads `--track` and `--period`: parties by id or by any name Mahdar knows."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from mahdar.annotate import annotate
from mahdar.arabic.lexicon import canonical
from mahdar.errors import UsageError
from mahdar.knowledge.base import load_knowledge
from mahdar.link.days import Days
from mahdar.link.tracks import TrackQuery
from mahdar.model import Document

_SEPARATORS = re.compile(r"\s*[,;،؛–]\s*|\s+[-/]\s+")
_ACTOR_ID = re.compile(r"[a-z_]+:\S+")
_AND = re.compile(r"\s+(?:\u0648|and\s+)")
#: Kinds of actors that can be a party of a track, in the order in which a shared name is read.
_SIDES = ("state", "group", "org", "party")


def parse_track(text: str, period: str | None = None) -> TrackQuery:
    """«تركيا، سوريا» or `state:TR,state:SY`, with a period such as `2022-12..2024-06`.

    Raises UsageError for a name that no knowledge file has, or fewer than two parties.
    """
    parties: list[str] = []
    for part in _parts(text):
        actor = part if _ACTOR_ID.fullmatch(part) else _actor_named(part)
        if actor is None:
            raise UsageError(
                f"--track: no actor called {part!r}; give a state, organisation or group, or its id (state:TR)"
            )
        if actor not in parties:
            parties.append(actor)
    if len(parties) < 2:
        raise UsageError(
            '--track needs two parties or more, e.g. --track "تركيا، سوريا" or state:TR,state:SY'
        )
    return TrackQuery(
        name=text.strip(), parties=tuple(parties), period=parse_period(period) if period else None
    )


def parse_period(text: str) -> Days:
    """`2022`, `2022-12`, `2022-12-28` or two of them with `..` between."""
    first, _, last = text.partition("..")
    try:
        return Days(_bounds(first)[0], _bounds(last or first)[1])
    except ValueError as error:
        raise UsageError(f"--period takes 2022, 2022-12, 2022-12-28 or FIRST..LAST, not {text!r}") from error


def _bounds(text: str) -> tuple[int, int]:
    parts = [int(p) for p in text.strip().split("-")]
    if len(parts) == 1:
        return date(parts[0], 1, 1).toordinal(), date(parts[0], 12, 31).toordinal()
    if len(parts) == 2:
        end = monthrange(parts[0], parts[1])[1]
        return date(parts[0], parts[1], 1).toordinal(), date(parts[0], parts[1], end).toordinal()
    if len(parts) == 3:
        day = date(parts[0], parts[1], parts[2]).toordinal()
        return day, day
    raise ValueError(text)


def _actor_named(name: str) -> str | None:
    """The state, group or organisation called so, in Arabic or English; a capital stands for its state."""
    known = _named()
    wanted = canonical(name)
    if wanted in known:
        return known[wanted]
    mentions = annotate(Document(id="", text=name), load_knowledge()).mentions
    found = [m.actor for m in mentions if m.actor and m.actor.split(":")[0] in _SIDES]
    return found[0] if found else None


@lru_cache(maxsize=1)
def _named() -> dict[str, str]:
    """Folded name → actor; when two share a name, states go before groups and organisations."""
    register = load_knowledge().actors.register
    out: dict[str, str] = {}
    for kind in _SIDES:
        names = [(s.text, s.actor) for s in register.surfaces if s.actor.startswith(f"{kind}:")]
        names += [(r.name_en, r.id) for r in register.actors.values() if r.id.startswith(f"{kind}:")]
        for text, actor in names:
            out.setdefault(canonical(text), actor)
    for surface in register.surfaces:
        state = f"state:{register.actors[surface.actor].country}"
        if surface.use == "capital" and state in register.actors:
            out.setdefault(canonical(surface.text), state)
    return out


def _parts(text: str) -> list[str]:
    """The names in a list: by commas or dashes; «تركيا وسوريا» is two when both halves are known."""
    parts = [p for p in _SEPARATORS.split(text.strip()) if p]
    out: list[str] = []
    for part in parts:
        halves = next(
            (
                [part[: m.start()], part[m.end() :]]
                for m in _AND.finditer(part)
                if _named().keys() >= {canonical(part[: m.start()]), canonical(part[m.end() :])}
            ),
            [part],
        )
        out.extend([part] if canonical(part) in _named() else halves)
    return out
