"""The sides of one land: «الحكومة والحوثيين» of a page about Yemen, «الجيش والدعم السريع», two governments of one state.

A page calls them by common nouns; and against each other none of them is the state, which stays the state's name
only toward outsiders.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.scene import Node, nisba_of
from mahdar.annotate.meetings.sides.groups import describes
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.meetings import ADJECTIVE, ARTICLE, MeetingKnowledge
from mahdar.knowledge.rivals import ANY_GROUP, ANY_LAND, HOLDER, Rival, Rivals
from mahdar.model import Mention

#: A government told by the name of its capital, which may be where something happens.
CAPITAL = "capital"
#: A parliament is the side of its speaker.
PARLIAMENT, SPEAKER = "institution:parliament@", "speaker"


def sides_of_land(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, and the sides of the page's land that it calls by common nouns."""
    rivals = knowledge.rivals
    nodes = _of_one_side(page, _by_seat(page, nodes, rivals), rivals)
    heads = page.tokens_of(rivals.names.keys())
    if not heads:
        return list(nodes)
    in_conflict, groups = _conflict(page, nodes, heads, rivals.home)
    land = in_conflict or _land(page, nodes, knowledge)
    if land is None:
        return list(nodes)
    taken = {t for n in nodes if n.parties for t in range(n.start, n.end)}
    found: list[Node] = []
    groups_end = {n.end for n in nodes if n.of_a_group}
    for token in heads:
        if describes(page, token, groups_end, knowledge):
            continue
        for cut, rest, rival in rivals.names[page.words[token]]:
            end = token + 1 + len(rest)
            side = rival.side if rival.land == land else _common(rival, in_conflict, groups)
            if side is None or tuple(page.words[token + 1 : end]) != rest:
                continue
            if not rival.is_side(page.earliest, page.latest) or not taken.isdisjoint(range(token, end)):
                continue
            if page.is_content(token) and (end in taken or not _of_another(page, end, land, knowledge)):
                end += 0 if end in taken else _own_adjective(page, end, land, knowledge)
                found.append(_node(page, token, end, cut, side, land))
            break
    bare = {n.start: n for n in found if not n.prefix}
    nodes = [_headed(n, bare.get(n.end)) for n in nodes]
    covered = {t for n in found for t in range(n.start, n.end)}
    kept = [n for n in nodes if n.parties or covered.isdisjoint(range(n.start, n.end))]
    return sorted([*found, *kept], key=lambda n: n.start)


def _by_seat(page: Page, nodes: Sequence[Node], rivals: Rivals) -> Sequence[Node]:
    """«زار وفد عماني صنعاء», «وفد صنعاء»: of the side that holds the city, where the page names it; «رئيس حكومة صنعاء»
    is of that side on any page."""
    held = {t: rivals.seats[page.words[t]] for t in page.tokens_of(rivals.seats.keys())}
    held = {t: r for t, r in held.items() if r.is_side(page.earliest, page.latest)}
    if not held:
        return nodes
    named = {p for n in nodes for p in n.parties}
    out = []
    for node in nodes:
        rival, governs = held.get(node.end - 1), page.words[node.end - 2] in rivals.governs
        if rival is None or node.parties != (rival.land,) or not (governs or rival.side in named):
            out.append(node)
        elif not node.person:
            out.append(node._replace(parties=(rival.side,)))
        elif governs and node.mention.kind == "office":  # whoever holds that office for the state is another
            mention = replace(node.mention, actor=None, name=None, name_en=None)
            out.append(node._replace(parties=(rival.side,), mention=mention))
        else:
            out.append(node)
    return out


def _of_one_side(page: Page, nodes: Sequence[Node], rivals: Rivals) -> Sequence[Node]:
    """«الحكومة الأفغانية» and «طالبان» of a page of today: one side, called as it is called most where it acts."""
    for rival in rivals.rulers:
        if not rival.is_side(page.earliest, page.latest):
            continue
        told = Counter(p for n in nodes if n.acting for p in n.parties if p in (rival.land, rival.side))
        if len(told) == 2:
            one = rival.land if told[rival.land] > told[rival.side] else rival.side
            both = (rival.land, rival.side)
            nodes = [n._replace(parties=_unified(n.parties, both, one)) for n in nodes]
    return nodes


def _unified(parties: tuple[str, ...], both: tuple[str, str], one: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one if p in both else p for p in parties))


def _conflict(
    page: Page, nodes: Sequence[Node], heads: Sequence[int], home: dict[str, str]
) -> tuple[str | None, set[str]]:
    """The land whose government the page calls by that noun beside one of the land's groups («وفد الحكومة … يونيتا»), and
    those groups; the land must act on the page more than any other state, and no other beside the group, or the government may
    be that other's."""
    actors = [n for n in nodes if n.acting]
    if not any(n.parties[0] in home for n in actors):
        return None, set()
    acting = [(page.sentence_index(n.start), n.parties[0], n) for n in actors]
    armed = [(i, party) for i, party, _ in acting if party in home]
    told = {page.sentence_index(t) for t in heads}
    lands = {home[party] for i, party in armed if i in told}
    if len(lands) != 1:
        return None, set()
    (country,) = lands
    beside = {i for i, _ in armed} & told
    named = [a for a in acting if a[2].mention.basis != CAPITAL]  # «جلسات جوبا»: where they sit
    of = [(i, home.get(party) or n.mention.country) for i, party, n in named]
    if any(i in beside and other not in (country, None) for i, other in of):
        return None, set()  # «قال الوزير الكيني إن الحكومة لن تفاوض الحركة»: it may be his
    times = Counter(other for _, other in of if other)
    if any(n >= times[country] for other, n in times.items() if other != country):
        return None, set()
    return f"state:{country}", {party for _, party in armed if home[party] == country}


def _common(rival: Rival, land: str | None, groups: set[str]) -> str | None:
    """Whom a noun of any land in conflict means: its government, or its one group of the page."""
    if land is None or rival.land != ANY_LAND:
        return None
    if rival.side == ANY_GROUP:
        return next(iter(groups)) if len(groups) == 1 else None
    return land


def _headed(node: Node, whose: Node | None) -> Node:
    """«رئيس وفد الجماعة»: an office that only the side behind it says whose it is."""
    if whose is None or node.parties or node.mention.kind != "office":
        return node
    return node._replace(parties=whose.parties)


def _land(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> str | None:
    """The land that the page speaks of most, or as much as half as often when it names another of its sides."""
    rivals = knowledge.rivals
    adjectives = knowledge.rivals.adjectives
    spoken_of = [adjectives[page.words[i]] for i in page.tokens_of(adjectives.keys())]
    for node in nodes:
        lands = [f"state:{code}" for code in (node.mention.country, node.mention.about) if code]
        spoken_of += dict.fromkeys(lands + [rivals.land_of.get(party, party) for party in node.parties])
    told = Counter(spoken_of)
    named = {rivals.land_of[party] for n in nodes for party in n.parties if party in rivals.land_of}
    most = max(told.values(), default=0)
    known = [land for land in told if land in rivals.of_land]
    known = [land for land in known if told[land] == most or (land in named and 2 * told[land] >= most)]
    return max(known, key=lambda land: told[land], default=None)


def _of_another(page: Page, token: int, land: str, knowledge: MeetingKnowledge) -> bool:
    """«الجيش اللبناني», «النظام الصاروخي»: the adjective behind is of another land or of something else."""
    nisba = nisba_of(page.words, token, knowledge)
    if nisba is not None:
        return f"state:{nisba[0]}" != land
    word = page.words[token] if token < len(page.words) else ""
    return (
        word.startswith(ARTICLE)
        and word.endswith(ADJECTIVE)
        and without_article(word) not in knowledge.group_nisbas
    )


def _own_adjective(page: Page, token: int, land: str, knowledge: MeetingKnowledge) -> int:
    """«الجيش الوطني الليبي»: the adjective of the land is part of the name; how many words it takes."""
    nisba = nisba_of(page.words, token, knowledge)
    return nisba[1] if nisba is not None and f"state:{nisba[0]}" == land else 0


def _node(page: Page, token: int, end: int, cut: int, side: str, land: str) -> Node:
    start, stop = page.reading.span(token, end, cut)
    mention = Mention(
        start=start,
        end=stop,
        text=page.text[start:stop],
        kind="government" if side == land else "armed_group",
        actor=side,
        country=land.removeprefix("state:"),
        as_="agent",
    )
    return Node(token, end, -1, mention, (side,), None, page.words[token][:cut])


def by_own_names(contact: Contact, page: Page, knowledge: MeetingKnowledge) -> None:
    """Name those who stand for the state in a contact with another side of their land after their own side."""
    parties = {p for n in _all(contact) for p in n.parties} | {p for p, _, _ in contact.countries}
    for land in [p for p in parties if p in knowledge.rivals.of_land]:
        sides = knowledge.rivals.at(land, page.earliest, page.latest)
        by_role = {role: r.side for r in sides for role in r.state}
        holder = by_role.get(HOLDER, land)
        own = {_side(n, by_role, holder) for n in _all(contact) if n.parties == (land,)}
        others = parties & {r.side for r in sides} - {land}
        if (holder == land and own <= {land}) or not (others or len(own) > 1):
            continue
        if len({p for n in _all(contact) for p in n.parties} & {land, *(r.side for r in sides)}) > 1:
            # «الحوار الليبي بين المجلسين»: the adjective says which land
            contact.countries = [c for c in contact.countries if c[0] != land]
        contact.members = [(_renamed(n, land, by_role, holder), role) for n, role in contact.members]
        contact.pair = [_renamed(n, land, by_role, holder) for n in contact.pair]
        contact.countries = [(holder if p == land else p, start, end) for p, start, end in contact.countries]


def _all(contact: Contact) -> list[Node]:
    return [*(n for n, role in contact.members if role == "party"), *contact.pair]


def _side(node: Node, by_role: dict[str, str], holder: str) -> str:
    role = node.mention.role or (SPEAKER if (node.mention.actor or "").startswith(PARLIAMENT) else HOLDER)
    return by_role.get(role, holder)


def _renamed(node: Node, land: str, by_role: dict[str, str], holder: str) -> Node:
    if land not in node.parties:
        return node
    side = _side(node, by_role, holder)
    return node._replace(parties=tuple(side if p == land else p for p in node.parties))
