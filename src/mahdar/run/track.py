"""Reads `--track` and `--period`: parties by ISO code, by any name Mahdar knows, or by id."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping, Set
from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from mahdar.annotate import annotate
from mahdar.arabic.lexicon import canonical
from mahdar.errors import UsageError
from mahdar.knowledge.actors.records import ActorRecord
from mahdar.knowledge.base import load_knowledge
from mahdar.link.days import Days
from mahdar.link.ledger import side_of
from mahdar.link.tracks import TrackQuery
from mahdar.model import Document

_SEPARATORS = re.compile(r"\s*[,;،؛–]\s*|\s+[-/]\s+")
_ACTOR_ID = re.compile(r"([a-z_]+):\S+")
_ISO = re.compile(r"[A-Za-z]{2}")
_ARABIC = re.compile(r"[\u0621-\u064a]")
#: How many names are offered for one that is not known.
SUGGESTED = 4
#: How much alike a name is that is offered, from 0 to 1.
CLOSE = 0.75
#: From how many first letters on a name is known by them.
LETTERS = 3
#: Offices of those who are meant by a name that others bear too, and of those who are offered first.
RULERS = frozenset({"president", "king", "emir", "sultan", "head_of_state", "supreme_leader"})
HEADS = RULERS | {"prime_minister", "crown_prince", "group_leader", "political_bureau_chief"}
_CAPITAL = re.compile(r"\b[A-Z]")
_ASIDE = re.compile(r"\([^()]*\)")
_WORDS = re.compile(r"[^\W_]+")
_AND = re.compile(r"\s+(?:\u0648|and\s+)")
#: Kinds of actors that can be a party of a track, in the order in which a shared name is read.
_SIDES = ("state", "group", "org", "party")
#: Kinds of mentions that stand for the state they are of.
_OF_A_STATE = frozenset({"government", "institution", "people"})


def parse_track(text: str, period: str | None = None) -> TrackQuery:
    """«تركيا، سوريا», `TR,SY`, `Turkey, Syria` or `state:TR,state:SY`, with a period such as `2022-12..2024-06`.

    Raises UsageError for a name that no knowledge file has, with names like it, or for fewer than two parties.
    """
    parties: list[str] = []
    for part in _parts(text):
        actor = _actor(part)
        if actor is None:
            raise UsageError(f"--track: no state, organisation or group called {part!r}{_like(part)}")
        side = side_of(actor)  # an army holds its state's contacts
        if side not in parties:
            parties.append(side)
    if len(parties) < 2:
        both = f"; {text.strip()!r} names one: {_called(parties)}" if parties else ""
        raise UsageError(
            f'--track needs two parties or more, e.g. --track "تركيا، سوريا" or --track TR,SY{both}'
        )
    return TrackQuery(
        name=text.strip() if _ARABIC.search(text) else _called(parties),
        parties=tuple(parties),
        period=parse_period(period) if period else None,
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


def _actor(part: str) -> str | None:
    """By id, by name (a leader's too), or by the ISO code of a state; `None` for what no knowledge file has."""
    known = load_knowledge().actors.register.actors
    if (given := _ACTOR_ID.fullmatch(part)) is not None:
        return part if given[1] in _SIDES and (given[1] != "state" or part in known) else None
    state = f"state:{part.upper()}"
    return _named().get(canonical(part)) or (
        state if _ISO.fullmatch(part) and state in known else _actor_named(part) or _led_by(part)
    )


def _called(parties: list[str]) -> str:
    """The Arabic names of parties that were given by codes, ids or in English."""
    known = load_knowledge().actors.register.actors
    return " – ".join(known[p].name if p in known else p for p in parties)


def _like(part: str) -> str:
    """Names to choose from: those that hold the words given, else those spelt much like them."""
    if _ACTOR_ID.fullmatch(part):
        return "; the parties of a track are states, organisations and groups: state:TR, org:eu, group:sdf"
    wanted, written = canonical(part), _written()
    holding = _holding(wanted)
    if not holding and (persons := _bearers().get(_spaced(part))):
        persons = sorted(persons, key=lambda p: (not _held(p, HEADS), p.id))
        several = list(
            dict.fromkeys(p.name if _ARABIC.search(part) else p.name_en or p.name for p in persons)
        )
        return f"; is it {' or '.join(several[:SUGGESTED])}?"
    like = holding[:SUGGESTED] or get_close_matches(wanted, written, SUGGESTED, CLOSE)
    names = " or ".join(written[n] for n in like)
    return f"; is it {names}?" if names else "; give its name, its ISO code (TR) or its id (state:TR)"


def _holding(words: str) -> list[str]:
    """The folded names of states, groups and organisations that have these words in them, the shortest first."""
    return sorted((n for n in _written() if words and f" {words} " in f" {n} "), key=lambda n: (len(n), n))


def _actor_named(name: str) -> str | None:
    """The state, group or organisation that the whole of the words names; a ministry, army or people its state, a
    leader whom he speaks for."""
    mentions = annotate(Document(id="", text=name), load_knowledge()).mentions
    whole = next((m for m in mentions if m.start == 0 and m.end == len(name)), None)
    if whole is None:
        return None
    if whole.actor and whole.actor.split(":")[0] in _SIDES:
        return whole.actor
    known = load_knowledge().actors.register.actors
    if (person := known.get(whole.actor or "")) is not None and person.kind == "person":
        return _spoken_for(person)  # «حفتر»
    state = f"state:{whole.country}"
    return state if whole.kind in _OF_A_STATE and state in known else None


def _led_by(name: str) -> str | None:
    """Whom the person of this name speaks for, whole or a word of it («Putin», «عباس»).

    Of several bearers who speak for different sides, the one who rules a state (RULERS) as far as the register knows.
    None where nobody does, so that whoever leads something is not taken for a namesake who once led more («هادي»), and
    for a word of the name of states or movements («كوريا», though a Correa bears it).
    """
    if any(
        _spaced(name) in _spaced(_ASIDE.sub("", _written()[n])).split() for n in _holding(canonical(name))
    ):
        return None
    bearers = _bearers().get(_spaced(name), [])
    for chosen in (bearers, [p for p in bearers if _held(p, RULERS, still=True)]):
        sides = {_spoken_for(p) for p in chosen} - {None}
        if len(sides) == 1:
            return sides.pop()
    return None


def _held(person: ActorRecord, offices: Set[str], *, still: bool = False) -> bool:
    return any(o.role in offices and (o.open or not still) for o in person.offices)


@lru_cache(maxsize=1)
def _bearers() -> dict[str, list[ActorRecord]]:
    """A person's name in either script, its last words and each word of it (as `_spaced`) → who is called so; whom the
    register has under just that name goes before all others."""
    whole: dict[str, list[ActorRecord]] = {}
    parts: dict[str, list[ActorRecord]] = {}
    for person in load_knowledge().actors.register.actors.values():
        if person.kind != "person":
            continue
        for name in {_spaced(n) for n in (person.name, person.name_en) if n}:
            whole.setdefault(name, []).append(person)
            words = name.split()
            ends = {" ".join(words[i:]) for i in range(1, len(words))}
            for part in ends | {w for w in words if len(w) >= LETTERS}:
                parts.setdefault(part, []).append(person)
    return parts | whole


def _spaced(name: str) -> str:
    """The folded name with a blank for what is neither letter nor digit: «Kim Jong-un» as «kim jong un»."""
    return " ".join(_WORDS.findall(canonical(name)))


def _spoken_for(person: ActorRecord) -> str | None:
    """The group or organisation that he acts for, by himself or in his last office; else his state («بوتين»), which also
    goes before the party that he leads beside an office of it («أردوغان»). Who was an envoy is asked for as that one
    («غريفيث»), whatever he did before or after."""
    country = person.country or ":"
    if ":" not in country and any(o.open and o.body == country for o in person.offices):
        return f"state:{person.country}"
    last = max(person.offices, key=lambda o: (o.role == "envoy", o.open, o.first or date.min), default=None)
    for body in (person.country, last.body if last is not None else None):
        if body and body.split(":")[0] in _SIDES:
            return body
    return f"state:{person.country}" if person.country else None


@lru_cache(maxsize=1)
def _named() -> dict[str, str]:
    """Folded name → actor; when two share a name, states go before groups and organisations.

    Last come short names where no name is written so: the tails of ids (`rsf`, `igad`), the first letters of English
    names that are those of one actor alone (`gna`).
    """
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
    for short, holders in _short_names(register.actors).items():
        if len(holders) == 1:
            out.setdefault(short, holders[0])
    return out


def _short_names(actors: Mapping[str, ActorRecord]) -> dict[str, list[str]]:
    """Short name → those that it may stand for; the tail of an id goes before first letters."""
    tails = {
        canonical(a.partition(":")[2].replace("-", " ")): [a] for a in actors if a.split(":")[0] in _SIDES[1:]
    }
    letters: dict[str, list[str]] = {}
    for actor in (a for a in actors.values() if a.id.split(":")[0] in _SIDES[1:]):
        capitals = _CAPITAL.findall(_ASIDE.sub("", actor.name_en or ""))
        if len(capitals) >= LETTERS:
            letters.setdefault("".join(capitals).lower(), []).append(actor.id)
    return letters | tails


@lru_cache(maxsize=1)
def _written() -> dict[str, str]:
    """Folded name → the name as a reader writes it: the main names of states, groups and organisations."""
    actors = load_knowledge().actors.register.actors.values()
    sides = sorted((a for a in actors if a.id.split(":")[0] in _SIDES), key=lambda a: a.id[:6] != "state:")
    out: dict[str, str] = {}
    for name in (n for a in sides for n in (a.name, a.name_en) if n):
        out.setdefault(canonical(name), name)
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
