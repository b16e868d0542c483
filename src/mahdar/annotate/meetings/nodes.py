"""Who is named on a page, and when, in tokens: the mentions and times of earlier layers as this layer reads them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from mahdar.annotate.actors.senders import is_served
from mahdar.annotate.meetings.scene import Node, When, in_session
from mahdar.annotate.page import Page
from mahdar.arabic.fold import fold_name
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.meetings import TO, Level, MeetingKnowledge
from mahdar.model import Mention, TimeExpression

#: Who heads an agency of a state is called as the head of a state is.
AGENCY_HEADS = frozenset({"president", "vice_president"})
#: Who is posted to a land, and the tokens before its name where it is written as a hashtag.
AMBASSADOR, HASHTAG = "ambassador", 2
#: The basis of English names of those who are in no register.
SPELLED = "transliterated"
#: The class of words for members of somebody's family.
KIN = "kin"


def nodes_of(
    page: Page,
    mentions: tuple[Mention, ...],
    whens: Sequence[When],
    knowledge: MeetingKnowledge,
    stands_for: Mapping[str, tuple[str, ...]],
) -> list[Node]:
    """The mentions of a page as nodes, by start; one inside a longer one, or inside a time («شهر ماي»), is left out."""
    out: list[Node] = []
    reading = page.reading
    last_end = -1
    of_times = {t for when in whens for t in range(when.start, when.end)}
    ranks: dict[str, Level] = {}  # «كيم» is still the leader whom the page has named so
    posted: set[str] = set()  # … and who was called an ambassador is one behind his surname too
    for index, mention in enumerate(mentions):
        if is_served(mention):
            continue  # «مستشار الرئيس الكيني وليام روتو»: the president takes no part
        if mention.kind == "organization" and mention.name_en_basis == SPELLED:
            # of a body of no register nothing is known but its name
            mention = msgspec.structs.replace(mention, actor=None, name_en=None)
        start = mention.start
        first, end = reading.token_range(start, mention.end)
        if first < last_end < end and mention.name_start is not None:
            start = (
                mention.name_start
            )  # «وزيرا خارجية مصر والأردن شكري والصفدي»: the second by his name alone
            first = reading.token_range(start, mention.end)[0]
        if first >= end or first < last_end or (end == first + 1 and first in of_times):
            continue
        if mention.kind == "place" and end == first + 1 and _common(knowledge, page.words[first]):
            continue
        if out and _is_post(out[-1], first, page.words, knowledge):
            continue
        parties = knowledge.pairs.get(page.words[first]) or party_of(mention, stands_for)
        if mention.kind == "people" and not mention.country:
            parties = _of_union(page.words[end - 1], knowledge) or parties
        if not parties and mention.kind == "office":
            parties = _of_inner(mentions, index, stands_for)
        if page.words[first] in knowledge.pairs and mention.kind == "people":
            mention = msgspec.structs.replace(mention, kind="government")  # «الكوريتان»: they act
        if mention.kind == "office" and mention.number in ("dual", "plural") and end > first + 1:
            inner = knowledge.word(page.words[first + 1])
            if inner is not None and inner.slot == "place":
                end, parties = first + 1, ()  # «بين الوزيرين في بغداد»: where, not whose
        before = knowledge.word(page.words[first - 1]) if first and mention.kind == "person" else None
        if before is not None and KIN in before.classes:
            mention = msgspec.structs.replace(mention, kind="office", role=None)  # «نجل الرئيس الأوغندي فلان»
        if mention.kind == "person" and mention.actor:
            if mention.role == AMBASSADOR:
                posted.add(mention.actor)
            elif mention.role is None and mention.actor in posted:
                mention = msgspec.structs.replace(mention, role=AMBASSADOR)
        prefix = ""
        if start > page.reading.starts[first]:
            prefix = fold_name(page.text[page.reading.starts[first] : start])
        elif page.words[first].startswith(TO + TO):
            prefix = TO
        level = _rank(mention, parties, knowledge)
        if mention.kind == "person" and mention.actor:
            if level is not None:
                ranks.setdefault(mention.actor, level)
            elif mention.role is None:
                level = ranks.get(mention.actor)
        out.append(Node(first, end, index, mention, parties, level, prefix))
        last_end = end
    return out


def _is_post(before: Node, token: int, words: Sequence[str], knowledge: MeetingKnowledge) -> bool:
    """«السفير الأميركي لدى #اليمن»: where an ambassador is posted takes no part by that."""
    if before.mention.role != AMBASSADOR or token - before.end != HASHTAG or words[token - 1].isalnum():
        return False
    lead = knowledge.word(words[before.end])
    return lead is not None and "owned-by" in lead.classes


def _rank(mention: Mention, parties: tuple[str, ...], knowledge: MeetingKnowledge) -> Level | None:
    """The level of an office; who heads a body that is itself a side leads it, whatever he is called."""
    role = mention.role or ""
    if mention.body in parties and role in knowledge.level_of_head:
        return knowledge.level_of_head[role]
    agency = (mention.body or "").startswith("org:") and parties[:1] and parties[0].startswith("state:")
    if agency and role in AGENCY_HEADS:
        return knowledge.level_of_role.get("official")  # «رئيس منظمة الطاقة الذرية الإيرانية»: for his state
    return knowledge.level_of_role.get(role)


def _of_union(word: str, knowledge: MeetingKnowledge) -> tuple[str, ...]:
    """«الأوروبيين», «شركائنا الأوروبيين»: of the union whose adjective that is."""
    body = knowledge.group_nisbas.get(without_article(word), "")
    return (body,) if body.startswith("org:") else ()


def _of_inner(
    mentions: tuple[Mention, ...], index: int, stands_for: Mapping[str, tuple[str, ...]]
) -> tuple[str, ...]:
    """«رئيس الموساد»: an office of no stated land is that of the agency in its words, and stands for its state; that of a
    movement or authority for that («قادة المجلس العسكري الانتقالي»)."""
    inner = mentions[index + 1] if index + 1 < len(mentions) else None
    within = inner is not None and inner.end <= mentions[index].end
    within = within and inner is not None and (inner.actor in stands_for or not in_session(inner))
    return party_of(inner, stands_for) if inner is not None and within else ()


def party_of(mention: Mention, stands_for: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The neutral parties a mention stands for: a state, an organisation or a group; () when it is not known.

    A person, office or ministry stands for its state or the body it serves; a place for the country it lies in; an
    outlet, a company or a club for nobody; an agency (army, parliament, council) for the state in `stands_for`.
    """
    if mention.kind == "outlet":
        return ()
    if mention.kind == "people" and mention.country:
        return stands_for.get(mention.actor or "", (mention.actor or f"state:{mention.country}",))
    if mention.kind in ("organization", "armed_group", "people"):
        return stands_for.get(mention.actor, (mention.actor,)) if mention.actor else ()
    body = mention.body or mention.country
    if body is not None:
        return stands_for.get(body, (body if ":" in body else f"state:{body}",))
    actor = mention.actor or ""
    return (actor,) if actor.startswith(("state:", "org:", "group:")) else ()


def _common(knowledge: MeetingKnowledge, word: str) -> bool:
    """«إطار», «مدينة»: a word of this layer's own is no place by itself."""
    known = knowledge.word(word)
    return known is not None and bool(known.classes & {"during", "capital"})


def times_of(page: Page, times: tuple[TimeExpression, ...]) -> list[When]:
    """The time expressions of a page in tokens."""
    out = []
    for index, time in enumerate(times):
        first, end = page.reading.token_range(time.start, time.end)
        if first < end:
            out.append(When(first, end, index, time))
    return out


def node_of_words(
    page: Page,
    token: int,
    end: int,
    cut: int,
    parties: tuple[str, ...],
    index: int,
    kind: str,
    role: str | None = None,
    flag: str | None = None,
) -> Node:
    """Two sides told by words that name nobody («اللجنة المشتركة», «طرفا النزاع»): a mention of its own, acting, in the dual.

    `cut` letters of the first word are its proclitics, `index` says that the mention is none of the page's.
    """
    start, stop = page.reading.span(token, end, cut)
    mention = Mention(
        start=start,
        end=stop,
        text=page.text[start:stop],
        kind=kind,
        role=role,
        as_="agent",
        number="dual",
        flag=flag,
    )
    return Node(token, end, index, mention, parties, None, page.words[token][:cut])
