"""The actors layer: who is named on a page, in which office, for which state.

The way: `scan` looks up what each token may be; `walk` reads names, offices (`offices`, `roles`), institutions and
governments (`bodies`) left to right; `memory` finds surnames of people named in full; `anaphora` gives bare titles
their antecedent; `syntax` decides acting or place; `resolve` finds the actor and makes the record.
"""

from __future__ import annotations

from mahdar.annotate.actors.anaphora import resolve_bare
from mahdar.annotate.actors.collectives import named_together
from mahdar.annotate.actors.communities import give_lands
from mahdar.annotate.actors.directions import give_directions, named_by_direction
from mahdar.annotate.actors.entities import give_way_to_women, settle_doubts
from mahdar.annotate.actors.inside import inside
from mahdar.annotate.actors.memory import recall
from mahdar.annotate.actors.realms import resolve_realms
from mahdar.annotate.actors.resolve import Resolver, surnames_in_full
from mahdar.annotate.actors.ruler_names import give_rulers
from mahdar.annotate.actors.scan import Scan
from mahdar.annotate.actors.seats import give_states
from mahdar.annotate.actors.service import give_service
from mahdar.annotate.actors.short_bodies import resolve_short_bodies
from mahdar.annotate.actors.syntax import settle_place_or_agent
from mahdar.annotate.actors.walk import Walk
from mahdar.annotate.page import Page
from mahdar.annotate.turns import Turns, alone
from mahdar.arabic.reading import read
from mahdar.knowledge.base import Knowledge
from mahdar.model import Document, Mention, TimeExpression


def find_mentions(page: Page, times: tuple[TimeExpression, ...], knowledge: Knowledge) -> tuple[Mention, ...]:
    """`mentions_in_turns` of one page alone."""
    return alone(mentions_in_turns(page, times, knowledge))


def mentions_in_turns(
    page: Page, times: tuple[TimeExpression, ...], knowledge: Knowledge
) -> Turns[tuple[Mention, ...]]:
    """The mentions of a page, in order of start, the longer first.

    `actor` of an office named without its holder is the person who held it on the publication day when the register
    knows exactly one (`basis` "holder"), else `office:<role>@<body>`; `office` keeps the latter in both cases.
    Mentions may share words only when one phrase names several offices or bodies.
    """
    scan = Scan(page, knowledge.actors)
    yield
    walked = give_lands(scan, settle_doubts(scan, Walk(scan).run()))
    yield
    give_directions(scan, walked)
    give_service(scan, walked)
    give_rulers(scan, walked)
    give_states(scan, walked)
    drafts = recall(scan, walked)
    yield
    drafts = drafts + named_by_direction(scan, drafts)
    drafts = drafts + named_together(scan, drafts)
    drafts = drafts + resolve_short_bodies(scan, drafts)
    drafts.sort(key=lambda d: (d.start, -d.end))
    drafts = give_way_to_women(scan, resolve_realms(scan, drafts))
    drafts.sort(key=lambda d: (d.start, -d.end))
    yield
    resolve_bare(scan, drafts)
    settle_place_or_agent(scan, drafts)
    wide = [
        d
        for d in drafts
        if d.kind == "office"  # «وزيرا خارجية إيران وتركيا»: «تركيا» alone stands for the second office
        or (d.end - d.start > 1 and d.kind == "person")
        or (d.end - d.start > 1 and d.basis is None and (d.kind == "government" or d.role == "government"))
    ]
    drafts.extend(inside(scan, wide))
    yield
    named = (side for d in drafts for side in (d.actor, d.body) if d.kind != "person" and side is not None)
    resolver = Resolver(scan, frozenset(named), frozenset(surnames_in_full(scan, drafts)))
    made = [resolver.mention(d) for d in drafts]
    return tuple(sorted(made, key=lambda m: (m.start, -m.end)))


def names_in(text: str, knowledge: Knowledge) -> tuple[Mention, ...]:
    """The mentions of loose text: all of it is content, and no publication day is known."""
    document = Document(id="", text=text)
    return find_mentions(Page(document, read(text, knowledge.lexicon), ()), (), knowledge)


def state_of(mention: Mention) -> str | None:
    """The party a mention stands for: a state (`state:TR`), organisation or group id; `None` when it is not known.

    A person or office stands for the body of the office; an institution or government for its state; a place for
    nothing (its `country` says where it is) unless the page uses it as an actor.
    """
    if mention.kind in ("organization", "armed_group", "people"):
        return mention.actor
    if mention.kind == "place" and mention.as_ != "agent":
        return None
    body = mention.body or mention.country
    if body is None:
        return None
    return body if ":" in body else f"state:{body}"


__all__ = ["find_mentions", "mentions_in_turns", "names_in", "state_of"]
