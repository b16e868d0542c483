"""Groups that any land has, told without its adjective: «أحزاب المعارضة», «شيوخ القبائل», «منظمات المجتمع المدني»,
«نحو 40 حركة متمردة».

Whose they are is said right behind them («الليبية», «في دارفور») or before («الحكومة التشادية والفصائل المسلحة»), or the page is about
one land.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mahdar.annotate.meetings.scene import Node, nisba_of
from mahdar.annotate.page import Page
from mahdar.arabic.numbers import number_words
from mahdar.knowledge.actors import ActorKnowledge
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, IN, MeetingKnowledge
from mahdar.model import Mention

#: A page is about a land when it names no other so often, and it at least this part of all times.
MOST = 0.5
#: Words that lead to who hosts or mediates.
HOSTING, HOSTING_VERBS = frozenset({"host", "mediator"}), frozenset({"host", "mediate"})
#: What the register calls groups that are no side of a conflict: they are many, and meet whoever asks them.
SOCIETY = "movement"


def groups_of_land(
    page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge, actors: ActorKnowledge
) -> list[Node]:
    """`nodes`, by start, and the groups of the page's land that it tells by common nouns."""
    alone, counted = actors.register.alone, actors.register.counted
    heads = [(t, t, alone[page.words[t]]) for t in page.tokens_of(alone.keys())]
    for token in page.tokens_of(counted.keys()):
        start = _count_before(page, token, knowledge)
        if start < token:
            heads.append((token, start, counted[page.words[token]]))
    if not heads:
        return list(nodes)
    node_at = {n.start: n for n in nodes}
    ending = {n.end: n for n in nodes if n.acting}
    taken = {t for n in nodes if n.parties for t in range(n.start, n.end)}
    of_page = _most_told(page, nodes, knowledge)
    ends, groups_end = {n.end for n in nodes}, {n.end for n in nodes if n.of_a_group}
    rivals = knowledge.rivals
    divided = {
        land.removeprefix("state:")
        for land in rivals.of_land
        if len(rivals.at(land, page.earliest, page.latest)) > 1
    }
    found: list[Node] = []
    for token, first, options in sorted(heads):
        for rest, cut, group in options:
            end = token + 1 + len(rest)
            if tuple(page.words[token + 1 : end]) != rest or not taken.isdisjoint(range(first, end)):
                continue
            adjective = nisba_of(page.words, end, knowledge)
            cut = cut if first == token else int(page.words[first][:1] in tuple(CONJUNCTIONS))
            apart = page.words[first - 1] in CONJUNCTIONS if first else False  # «و14 مجموعة»
            joined = apart or page.words[first][:cut] in tuple(CONJUNCTIONS)
            beside = ending.get(first - apart) if joined else None
            lands = [
                beside.mention.country if beside is not None else None
            ]  # «الحكومة الكينية و17 حزبا في كيغالي»
            lands += [_behind(page, node_at, end, knowledge), of_page]
            lands = [adjective[0]] if adjective is not None else lands
            land = next((at for at in lands if at and (group, at) in actors.register.of_lands), None)
            actor = actors.register.of_lands.get((group, land or ""))
            side = actor is not None and actors.register.actors[actor].kind == "armed_group"
            if actor is None or (side and land in divided and first == token) or not page.is_content(token):
                break
            if _stands(page, first, ends, knowledge) and not describes(page, first, groups_end, knowledge):
                end += adjective[1] if adjective is not None else 0
                group_node = _node(page, first, end, cut, actor, actors)
                found += [group_node, *_government_beside(page, group_node, taken, knowledge, actors)]
                taken.update(range(first, end))
            break
    swallowed = {t for n in found for t in range(n.start, n.end)}
    return sorted([*found, *(n for n in nodes if n.start not in swallowed)], key=lambda n: n.start)


def _count_before(page: Page, token: int, knowledge: MeetingKnowledge) -> int:
    """Where «ونحو أربعين» before a counted noun begins; `token` itself where no number stands there."""
    first = token
    while first > 0 and _number_part(page.words[first - 1]):
        first -= 1
    if first == token:
        return token
    for lead in range(max(0, first - 2), first):
        word = knowledge.word(page.words[lead].lstrip(CONJUNCTIONS)) or knowledge.word(page.words[lead])
        if word is not None and "roughly" in word.classes:
            return lead  # «وأكثر من 40», «ونحو 40»
    return first


def _number_part(word: str) -> bool:
    """«أربعين», «و14», «أربعة عشر»."""
    bare = word[1:] if word[:1] in tuple(CONJUNCTIONS) and len(word) > 1 else word
    return bare.isdigit() or word in number_words() or bare in number_words()


def describes(page: Page, token: int, groups_end: set[int], knowledge: MeetingKnowledge) -> bool:
    """«حركة كذا المعارضة», «جماعة "كذا" المتمردة»: right behind a group that is named, its adjective and no other side."""
    if not page.words[token].startswith(ARTICLE):
        return False
    before = knowledge.word(page.words[token - 1]) if token else None
    quoted = before is not None and "quote" in before.classes
    return token - quoted in groups_end


def _stands(page: Page, token: int, ends: set[int], knowledge: MeetingKnowledge) -> bool:
    """The group itself, and nothing of it: «انتقادات المعارضة», «أكبر حركات التمرد» have another noun before."""
    first = page.sentences[page.sentence_index(token)].start
    lead = token - 1
    return (
        lead < first
        or token in ends
        or knowledge.word(page.words[lead]) is not None
        or bool(page.words[token][:1] in CONJUNCTIONS)
        or page.words[lead] in CONJUNCTIONS
    )


def _most_told(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> str | None:
    """The one land that the page names most, if it is about one; who hosts or mediates is not whom it is about."""
    told = Counter(code for n in nodes for code in (n.mention.country, n.mention.about) if code)
    hosts = {n.mention.country for n in nodes if _hosts(page, n, knowledge)}
    told = Counter({land: times for land, times in told.items() if land not in hosts}) or told
    if not told:
        return None
    (land, times), *others = told.most_common(2)
    clear = times >= MOST * sum(told.values()) and not any(n == times for _, n in others)
    return land if clear else None


def _hosts(page: Page, node: Node, knowledge: MeetingKnowledge) -> bool:
    """«برعاية قطر», «محادثات تستضيفها الدوحة»."""
    lead = knowledge.word(page.words[node.start - 1]) if node.start else None
    hosting = lead is not None and (
        lead.slot in HOSTING or (lead.verb is not None and lead.verb.cls in HOSTING_VERBS)
    )
    return node.of_a_state and hosting


def _behind(page: Page, node_at: dict[int, Node], token: int, knowledge: MeetingKnowledge) -> str | None:
    """«الحركات المسلحة في دارفور»: the land of the place right behind."""
    lead = knowledge.word(page.words[token]) if token < len(page.words) else None
    place = node_at.get(token + 1) if lead is not None and "in" in lead.classes else node_at.get(token)
    led = place is not None and (place.start > token or place.prefix == IN)
    return place.mention.country if place is not None and led and place.locative else None


def _government_beside(
    page: Page, group: Node, taken: set[int], knowledge: MeetingKnowledge, actors: ActorKnowledge
) -> list[Node]:
    """«بين الحكومة والمعارضة»: the government joined to a group of its land."""
    joined = (group.start - 1, bool(group.prefix)), (group.end, True)
    for token, tied in joined:
        word = page.words[token] if 0 <= token < len(page.words) and token not in taken else ""
        cut = int(word[:1] in tuple(CONJUNCTIONS)) if token == group.end else 0
        known = knowledge.word(word) if word and tied and (cut or token < group.start) else None
        if known is not None and "government" in known.classes:
            end = token + 1
            return [_node(page, token, end, cut, f"state:{group.mention.country}", actors)]
    return []


def _node(page: Page, token: int, end: int, cut: int, actor: str, actors: ActorKnowledge) -> Node:
    start, stop = page.reading.span(token, end, cut)
    record = actors.register.actors[actor]
    mention = Mention(
        start=start,
        end=stop,
        text=page.text[start:stop],
        kind="government"
        if record.kind == "government"
        else "armed_group"
        if record.kind == "armed_group"
        else "organization",
        actor=actor,
        name=record.name,
        name_en=record.name_en,
        country=record.country,
        as_="agent",
        number="plural" if record.sort == SOCIETY else None,
    )
    return Node(token, end, -1, mention, (actor,), None, page.words[token][:cut])
