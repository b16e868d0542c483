"""Places and sides that stand without their name: «العاصمة البلغارية», «قصر السيف», «النظام» of a page that calls a government so."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from mahdar.annotate.meetings.scene import Node, nisba_of
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import ARTICLE, MeetingKnowledge
from mahdar.model import Mention


def unnamed_places(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes` and the places and governments of the page that have no mention, by start."""
    taken = {t for n in nodes for t in range(n.start, n.end)}
    found = [*_capitals(page, taken, knowledge), *_seats(page, taken, knowledge)]
    found += _regimes(page, nodes, taken, knowledge)
    return sorted([*nodes, *found], key=lambda n: n.start) if found else list(nodes)


def _capitals(page: Page, taken: set[int], knowledge: MeetingKnowledge) -> list[Node]:
    """«العاصمة البلغارية» where no name of the city follows: the capital of the adjective's state."""
    out: list[Node] = []
    words = page.words
    for token in page.tokens_of(knowledge.capital_nouns.keys()):
        state = nisba_of(words, token + 1, knowledge)
        if token in taken or state is None or not page.is_content(token):
            continue
        country, width = state
        end = token + 1 + width
        city = knowledge.capital_of.get(country)
        if city is None or not taken.isdisjoint(range(token + 1, end + 1)):
            continue
        cut = knowledge.capital_nouns[words[token]]
        slug = city.lower().replace(" ", "-")
        out.append(_node(page, token, end, cut, f"place:{slug}", city, country))
    return out


def _seats(page: Page, taken: set[int], knowledge: MeetingKnowledge) -> list[Node]:
    """«قصر السيف», «دار سلوى»: a building where officials meet is a place in its city."""
    out: list[Node] = []
    words = page.words
    for token in page.tokens_of(knowledge.seat_heads.keys()):
        for rest, cut, seat in knowledge.seat_heads[words[token]]:
            end = token + 1 + len(rest)
            if tuple(words[token + 1 : end]) != rest or not page.is_content(token):
                continue
            if taken.isdisjoint(range(token, end)):
                city, country = knowledge.seats[seat]
                slug = city.lower().replace(" ", "-")
                out.append(_node(page, token, end, cut, f"place:{slug}", city, country))
                taken.update(range(token, end))
            break
    return out


def _regimes(page: Page, nodes: Sequence[Node], taken: set[int], knowledge: MeetingKnowledge) -> list[Node]:
    """«النظام» where the page has «نظام الأسد» and no other regime; with an adjective it is another's, or an order."""
    named = {
        n.parties: n for n in nodes if n.mention.label == "loaded" and n.of_a_state and len(n.parties) == 1
    }
    if len(named) != 1:
        return []
    ((parties, known),) = named.items()
    out: list[Node] = []
    words = page.words
    for token in page.tokens_of(knowledge.regimes.keys()):
        adjective = token + 1 < len(words) and words[token + 1].startswith(ARTICLE)
        if token in taken or adjective or not page.is_content(token):
            continue
        cut = knowledge.regimes[words[token]]
        start, end = page.reading.span(token, token + 1, cut)
        mention = replace(known.mention, start=start, end=end, text=page.text[start:end], as_="agent")
        out.append(Node(token, token + 1, -1, mention, parties, None, words[token][:cut]))
    return out


def _node(page: Page, token: int, end: int, cut: int, actor: str, name_en: str | None, country: str) -> Node:
    start, stop = page.reading.span(token, end, cut)
    text = page.text[start:stop]
    mention = Mention(
        start=start,
        end=stop,
        text=text,
        kind="place" if actor.startswith("place:") else "government",
        actor=actor,
        name=text,
        name_en=name_en,
        country=country,
        as_="place" if actor.startswith("place:") else None,
    )
    return Node(token, end, -1, mention, (f"state:{country}",), None, page.words[token][:cut])
