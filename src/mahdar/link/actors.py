"""The actors of a record: one entry per id, with every surface form and every office it was given."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from mahdar.arabic.clitics import ARTICLE, LAM, LAM_LAM
from mahdar.knowledge.base import load_knowledge
from mahdar.link.pages import LinkedPage
from mahdar.model import Actor, Evidence, Mention, OfficeHeld, SurfaceForm

#: An actor's id → its Arabic and English name.
Names = Callable[[str], tuple[str, str]]
#: How many places in the text are kept as evidence of one office.
OFFICE_EVIDENCE = 3


def collect_actors(pages: Iterable[LinkedPage]) -> tuple[Actor, ...]:
    """All actors that the pages' mentions are linked to, by id."""
    forms: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    kinds: defaultdict[str, Counter[str]] = defaultdict(Counter)
    names: defaultdict[str, Counter[tuple[str | None, str | None, str | None]]] = defaultdict(Counter)
    countries: defaultdict[str, Counter[str]] = defaultdict(Counter)
    offices: defaultdict[str, dict[tuple[str, str | None], list[Evidence]]] = defaultdict(dict)
    for page in pages:
        for mention in page.annotation.mentions:
            if mention.actor is None:
                continue
            actor = mention.actor
            forms[actor][_surface(mention, page.annotation.document.text), mention.label] += 1
            kinds[actor][mention.kind] += 1
            if mention.name or mention.name_en:
                names[actor][mention.name, mention.name_en, mention.name_en_basis] += 1
            if mention.country:
                countries[actor][mention.country] += 1
            if mention.role and mention.kind == "person" and mention.tense != "former":
                evidence = offices[actor].setdefault((mention.role, mention.country), [])
                if len(evidence) < OFFICE_EVIDENCE:
                    evidence.append(page.evidence(mention.start, mention.end))
    return tuple(
        Actor(
            id=actor,
            kind=_kind(actor, kinds[actor]),
            country=_top(countries[actor]) if countries[actor] else None,
            offices=tuple(
                OfficeHeld(role=role, country=country, evidence=tuple(evidence))
                for (role, country), evidence in sorted(
                    offices[actor].items(), key=lambda kv: (kv[0][0], kv[0][1] or "")
                )
            ),
            surface_forms=tuple(
                SurfaceForm(text=text, count=count, label=label)
                for (text, label), count in sorted(forms[actor].items(), key=lambda kv: (-kv[1], kv[0]))
            ),
            **_names(actor, names[actor]),
        )
        for actor in sorted(forms)
    )


def names_of(actors: Iterable[Actor]) -> Names:
    """A function from an actor id to its names: as the pages have it, else the register's, else the id.

    A state may be known on the pages by its adjective or its offices alone and then is no actor of the record.
    """
    known = {a.id: _shown(a) for a in actors}

    def name(actor: str) -> tuple[str, str]:
        if actor not in known:
            record = load_knowledge().actors.register.actors.get(actor)
            known[actor] = (record.name, record.name_en) if record else (actor, actor)
        return known[actor]

    return name


def _shown(actor: Actor) -> tuple[str, str]:
    """Its Arabic and English name; one that has no name of its own is called as the pages most fully call it."""
    forms = (form.text for form in actor.surface_forms)
    shown = actor.name or max(forms, key=lambda text: len(text.split()), default=None)
    return shown or actor.name_en or actor.id, actor.name_en or shown or actor.id


def _surface(mention: Mention, text: str) -> str:
    """The name as written, without its title; the whole mention when it has no name of its own.

    An article that stands without its alef after the preposition («للعراق») gets it back.
    """
    start, end = mention.start, mention.end
    if mention.name_start is not None and mention.name_end is not None:
        start, end = mention.name_start, mention.name_end
    words = mention.text[start - mention.start : end - mention.start]
    cut = text[max(0, start - 1) : start + 1] == LAM_LAM
    return ARTICLE + words.removeprefix(LAM) if cut else words


def _top(counts: Counter[str]) -> str:
    return min(counts, key=lambda k: (-counts[k], k))


def _kind(actor: str, counts: Counter[str]) -> str:
    """The register's kind; else that of most mentions, though a person is one even when only the office is named."""
    record = load_knowledge().actors.register.actors.get(actor)
    if record is not None:
        return record.kind
    return "person" if "person" in counts else _top(counts)


def _names(actor: str, counts: Counter[tuple[str | None, str | None, str | None]]) -> dict[str, str | None]:
    """The register's own name when it knows the actor; else the fullest name the pages give, the commonest of those.

    A page may say no more than a surname, so counting alone would call a man by half his name.
    """
    record = load_knowledge().actors.register.actors.get(actor)
    if record is not None:
        return {"name": record.name, "name_en": record.name_en, "name_en_basis": "register"}
    if not counts:
        return {"name": None, "name_en": None, "name_en_basis": None}
    name, name_en, basis = min(counts, key=lambda k: (-len((k[0] or "").split()), -counts[k], str(k)))
    return {"name": name, "name_en": name_en, "name_en_basis": basis}
