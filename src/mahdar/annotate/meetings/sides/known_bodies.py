"""Bodies that two sides share, by what a page about their land calls them: «لجنة إعادة الانتشار» of a page on Yemen.

Such a name says nothing of whose it is: the sides are known (`committees.tsv`), which the node's mention says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.nodes import node_of_words
from mahdar.annotate.meetings.scene import Node, When, nisba_of
from mahdar.annotate.meetings.sides.two_of import KNOWN_SIDES
from mahdar.annotate.page import Page
from mahdar.arabic.clitics import LAM_LAM
from mahdar.knowledge.committees import Committee
from mahdar.knowledge.meetings import MeetingKnowledge

#: A land that a page names so many times less than another is not what it is about.
SELDOM = 2
#: The number of a mention that stands for both sides, or for those who sit for them.
SEVERAL = ("dual", "plural")
#: How the id of a state begins.
STATE = "state:"
#: A node of no mention: a body whose sides are known.
KNOWN_BODY = -3


def known_bodies(
    page: Page, nodes: Sequence[Node], whens: Sequence[When], knowledge: MeetingKnowledge
) -> list[Node]:
    """`nodes`, by start, and the bodies that the page calls by words of its land, each with its sides."""
    names, words = knowledge.committees.names, page.words
    heads = [t for t in page.tokens_of(names.keys()) if page.is_content(t)]
    said: list[tuple[int, int, int, Committee]] = []
    for token in heads:
        for cut, rest, body in names[words[token]]:
            end = token + 1 + len(rest)
            if tuple(words[token + 1 : end]) == rest:
                said.append((token, end, cut, body))
    if not said:
        return list(nodes)
    lands = _lands(page, nodes, knowledge)
    taken = {t for n in nodes if n.parties and not n.locative for t in range(n.start, n.end)}
    named = {p for n in nodes for p in n.parties}
    node_at = {n.start: n for n in nodes if n.parties}
    found: list[Node] = []
    # the longest name of a place first, and the body that sits on the page's day
    said.sort(key=lambda told: (told[0], -told[1], not told[3].sits(page.earliest, page.latest)))
    for token, end, cut, body in said:
        free = taken.isdisjoint(range(token, end)) and not (found and token < found[-1].end)
        if free and _is_another(page, end, body, node_at, knowledge):
            taken.add(token)  # nor by the shorter name within
            continue
        if free and body.land in lands and _sits(page, token, body, whens):
            told = body.told or named.issuperset(body.parties)
            flag = None if told else KNOWN_SIDES
            found.append(
                node_of_words(page, token, end, cut, body.parties, KNOWN_BODY, "organization", flag=flag)
            )
    covered = {t for n in found for t in range(n.start, n.end)}
    return sorted([*found, *(n for n in nodes if n.start not in covered)], key=lambda n: n.start)


def of_known_sides(
    page: Page, nodes: Sequence[Node], whens: Sequence[When], knowledge: MeetingKnowledge
) -> list[Node]:
    """«اللجنة العسكرية المشتركة 5+5»: a body of a name of its own that two sides share, each with both; who serves in it is its own."""
    out = list(nodes)
    named = {p for n in nodes for p in n.parties}
    for i, node in enumerate(nodes):
        known = knowledge.committees.of_id.get(node.parties[0]) if len(node.parties) == 1 else None
        sides = next((c.parties for c in known or () if _sits(page, node.start, c, whens)), None)
        if sides is None:
            continue
        flag = node.mention.flag if named.issuperset(sides) else KNOWN_SIDES
        if node.mention.kind == "office" and node.mention.number == "plural":  # «أعضاء اللجنة»
            out[i] = node._replace(parties=sides, mention=replace(node.mention, flag=flag))
        elif not node.person:
            mention = replace(
                node.mention, kind="organization", actor=None, as_="agent", number="dual", flag=flag
            )
            out[i] = node._replace(mention=mention, parties=sides)
    return out


def sides_of_its_day(contact: Contact, knowledge: MeetingKnowledge) -> None:
    """«وكانت اللجنة وقعت في أكتوبر 2020 …»: on the day of the contact a body may have had other sides than on that of the page."""
    days = days_of(contact.when)
    if days is None:
        return
    for i, (node, role) in enumerate(contact.members):
        bodies = knowledge.committees.at_times.get(node.parties, ())
        joint = node.mention.actor is None and node.mention.number in SEVERAL
        if not joint or any(c.parties == node.parties and c.sits(*days) for c in bodies):
            continue
        then = next((c for c in bodies if c.sits(*days)), None)
        if then is not None:
            mention = replace(node.mention, flag=KNOWN_SIDES)
            contact.members[i] = node._replace(parties=then.parties, mention=mention), role


def days_of(when: When | None) -> tuple[date, date] | None:
    """First and last day of a time, where it has both."""
    if when is None or not (when.time.earliest and when.time.latest):
        return None
    return date.fromisoformat(when.time.earliest), date.fromisoformat(when.time.latest)


def _sits(page: Page, token: int, body: Committee, whens: Sequence[When]) -> bool:
    """The body sits on the page's day, or did at a time before it that is told in its sentence."""
    if body.sits(page.earliest, page.latest):
        return True
    if page.latest is None or body.last is None or body.last > page.latest:
        return False
    sentence = next((s for s in page.sentences if s.start <= token < s.end), None)
    told = (days_of(w) for w in whens if sentence is not None and sentence.start <= w.start < sentence.end)
    return any(
        d is not None and body.first is not None and body.first <= d[0] <= d[1] <= body.last for d in told
    )


def is_known_body(contact: Contact) -> bool:
    """True when such a body is what meets, called by the words of a land."""
    return any(n.number == KNOWN_BODY for n, _ in contact.members)


def _is_another(
    page: Page, end: int, body: Committee, node_at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> bool:
    """«اللجنة العسكرية المشتركة المصرية السودانية», «… بين روسيا والجزائر», «اللجنة المصغرة للحوار»: behind the name stands whose or
    what for another body is; not «للمرة الأولى», «لليوم الثاني»."""
    theirs = {*body.parties, f"state:{body.land}"}
    at = end
    while (nisba := nisba_of(page.words, at, knowledge)) is not None:
        if f"state:{nisba[0]}" not in theirs:
            return True
        at += nisba[1]
    following = page.words[end] if end < len(page.words) else ""
    word = knowledge.word(following)
    if word is not None and word.slot == "between" and (told := node_at.get(end + 1)) is not None:
        other = node_at.get(told.end)
        return not theirs.issuperset({*told.parties, *(other.parties if other is not None else ())})
    if end in node_at or not following.startswith(LAM_LAM):
        return False
    ordinal = knowledge.word(page.words[end + 1]) if end + 1 < len(page.words) else None
    timed = (word is not None and "for-time" in word.classes) or (
        ordinal is not None and "ordinal" in ordinal.classes
    )
    return not timed


def _lands(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> set[str]:
    """The codes of the lands that a page names, by themselves or by whoever is of them, at least half as often as any."""
    adjectives = knowledge.rivals.adjectives
    parties = (p for n in nodes for p in n.parties)
    told = Counter(knowledge.rivals.home.get(p) or p.partition(STATE)[2] for p in parties)
    counted = {t for n in nodes if n.parties or n.mention.country for t in range(n.start, n.end)}
    words = (page.words[t] for t in page.tokens_of(adjectives.keys()) if t not in counted)
    told.update(adjectives[word].partition(":")[2] for word in words)
    told.update(n.mention.country for n in nodes if n.mention.country and not n.parties)
    told.pop("", None)
    return often_named(told)


def often_named(told: Mapping[str, int]) -> set[str]:
    """Of what a page names so many times each, what it names at least half as often as any: what it is about."""
    most = max(told.values(), default=0)
    return {name for name, times in told.items() if SELDOM * times >= most}
