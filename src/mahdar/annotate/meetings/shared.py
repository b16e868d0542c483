"""Bodies that two sides share: «اللجنة العليا المشتركة الكويتية العمانية», «مجلس الشراكة الأردني الأوروبي».

Their adjectives, or «بين» behind them, say whose they are; a sitting of such a body is a contact of its sides.
«لجنة أمنية مشتركة» without a word of whose is of the two sides that the page speaks of, as an office in the dual is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from mahdar.annotate.meetings.contact import Contact
from mahdar.annotate.meetings.nodes import node_of_words
from mahdar.annotate.meetings.scene import Node, nisba_of
from mahdar.annotate.page import Page
from mahdar.knowledge.forms import without_article
from mahdar.knowledge.meetings import ARTICLE, CONJUNCTIONS, TO, MeetingKnowledge, Word
from mahdar.model import Mention

#: What the body does, and what kind it is, stands between its noun and whose it is: at most so many words.
NAME_WORDS = 5
#: Classes of words that may stand inside the name of such a body.
INNER = frozenset({"joint", "official", "ordinal", "both-sided", "technical"})
#: Signs between two adjectives («الكويتية - العمانية», «#المجلس_السعودي_الصيني»).
TIES = frozenset("-–_/#")
#: The role of a body of two sides that its name does not tell.
JOINT = "joint_body"


def shared_bodies(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, and the bodies of two sides, each with both; a name within one is no node of its own."""
    words = page.words
    heads = page.tokens_of(knowledge.shared.keys())
    if not heads:
        return list(nodes)
    node_at = {n.start: n for n in nodes}
    # «رئيس هيئة الأركان الأمريكية المشتركة»: the body that he serves is of one side.
    served = {t for n in nodes if n.person and len(n.parties) == 1 for t in range(n.start + 1, n.end)}
    found: list[Node] = []
    for token in heads:
        if token in served:
            continue
        known = node_at.get(token)
        named = known is not None and (bool(known.parties) or known.mention.actor is not None)
        if not page.is_content(token) or named:
            continue
        limit = page.sentences[page.sentence_index(token)].end
        body = _body(page, token, words[:limit] if limit < len(words) else words, node_at, knowledge)
        body = body or _again(page, token, found, limit)
        if body is not None and not (found and body.start < found[-1].end):
            found.append(body)
    if not found:
        return list(nodes)
    swallowed = {t for n in found for t in range(n.start, n.end)}
    return sorted([*found, *(n for n in nodes if n.start not in swallowed)], key=lambda n: n.start)


def _again(page: Page, token: int, found: Sequence[Node], limit: int) -> Node | None:
    """«اللجنة» alone, behind «اللجنة العليا المشتركة الكينية الصومالية»: that one."""
    words = page.words
    bare = token + 1 < limit and not words[token + 1].lstrip(CONJUNCTIONS).startswith((ARTICLE, TO + TO))
    if not found or not bare or not words[token].startswith(ARTICLE):
        return None
    last = found[-1]
    if without_article(words[last.start].lstrip(CONJUNCTIONS)) != without_article(words[token]):
        return None
    start, stop = page.reading.span(token, token + 1, 0)
    mention = replace(last.mention, start=start, end=stop, text=page.text[start:stop])
    return Node(token, token + 1, -1, mention, last.parties, None, "")


def _body(
    page: Page, token: int, words: Sequence[str], node_at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> Node | None:
    """The body whose noun stands at `token`, when two sides are said to share it."""
    listed = _members(words, token, node_at, knowledge)
    if listed is not None:
        return _node(page, token, listed[1], listed[0], knowledge)
    joint, end = False, 0
    for at in range(token + 1, min(len(words), token + 2 + NAME_WORDS)):
        sides = _adjectives(words, at, joint, knowledge)
        here = knowledge.word(words[at])
        if sides is not None:
            return _node(page, token, sides[1], sides[0], knowledge)
        if here is not None and here.slot == "between":
            known = knowledge.word(words[at + 1]) if at + 1 < len(words) else None
            if joint and known is not None and "dual" in known.classes:
                break  # «اللجنة العليا المشتركة للتعاون بين البلدين»
            return _between(page, token, at + 1, node_at, knowledge)
        shared = here is not None and bool(here.classes & {"joint", "both-sided"})
        joint, end = joint or shared, at + 1 if shared else end
        tied = words[at] in TIES
        inner = here is None or here.noun is not None or bool(here.classes & INNER)
        if not (tied or (inner and _of_its_name(words, token, at))):
            break
    return _of_two_known(page, token, end, words, knowledge) if joint else None


def _members(
    words: Sequence[str], token: int, node_at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> tuple[list[str], int] | None:
    """«اللجنة الرباعية المعنية بالسودان (الولايات المتحدة والسعودية ومصر)»: lands and unions in brackets, and nothing else, and
    the token behind."""
    near = range(token + 1, min(len(words), token + 2 + NAME_WORDS))
    opening = next((at for at in near if _is(words[at], "open", knowledge)), None)
    if opening is None or any(_is_verb(knowledge.word(words[at])) for at in range(token + 1, opening)):
        return None
    sides: list[str] = []
    at = opening + 1
    while at < len(words) and not _is(words[at], "close", knowledge):
        node = node_at.get(at)
        if node is not None and not node.person:
            sides += [p for p in node.parties if p not in sides]
        elif not (words[at] in CONJUNCTIONS or words[at] in TIES or _is(words[at], "comma", knowledge)):
            return None
        at = node.end if node is not None else at + 1
    return (sides, at + 1) if len(sides) > 1 and at < len(words) else None


def _is(written: str, cls: str, knowledge: MeetingKnowledge) -> bool:
    word = knowledge.word(written)
    return word is not None and cls in word.classes


def _is_verb(word: Word | None) -> bool:
    return word is not None and word.verb is not None


def _of_two_known(
    page: Page, token: int, end: int, words: Sequence[str], knowledge: MeetingKnowledge
) -> Node:
    """«لجنة أمنية مشتركة», «اللجنة المشتركة للحدود»: of two sides that are known."""
    while end < len(words) and end - token <= NAME_WORDS and words[end].startswith(TO + TO):
        end += 1
    cut = knowledge.shared[page.words[token]]
    return node_of_words(page, token, end, cut, (), -1, "office", JOINT)


def is_joint_body(contact: Contact) -> bool:
    """True when such a body is what meets."""
    node = contact.scene.node_at.get(contact.dual) if contact.dual is not None else None
    return node is not None and node.mention.role == JOINT


def _of_its_name(words: Sequence[str], token: int, at: int) -> bool:
    """Adjectives and genitives of the body are definite, but the first of «لجنة رفيعة المستوى», «لجنة تشاور سياسي»."""
    return words[at].lstrip(CONJUNCTIONS).startswith((ARTICLE, TO + TO)) or at == token + 1


def _adjectives(
    words: Sequence[str], at: int, joint: bool, knowledge: MeetingKnowledge
) -> tuple[list[str], int] | None:
    """Two sides or more by their adjectives from `at` on, and the token behind them.

    «العربية السعودية» is one state: a union stands first only in what is said to be joint.
    """
    sides: list[str] = []
    end = at
    side = _side(words, at, knowledge)
    while side is not None and side[0] not in sides:
        sides.append(side[0])
        end = after = side[1]
        while after < len(words) and words[after] in TIES:
            after += 1
        side = _side(words, after, knowledge)
    if len(sides) < 2:
        return None
    behind = knowledge.word(words[end]) if end < len(words) else None
    shared = behind is not None and "joint" in behind.classes
    if sides[0].startswith("org:") and not (joint or shared):
        return None
    return sides, end + shared


def _side(words: Sequence[str], at: int, knowledge: MeetingKnowledge) -> tuple[str, int] | None:
    """The state or union whose adjective stands at `at`, and the token behind it."""
    nisba = nisba_of(words, at, knowledge)
    if nisba is not None:
        return f"state:{nisba[0]}", at + nisba[1]
    union = (
        knowledge.regional.get(without_article(words[at].lstrip(CONJUNCTIONS))) if at < len(words) else None
    )
    return (union, at + 1) if union is not None else None


def _between(
    page: Page, token: int, at: int, node_at: Mapping[int, Node], knowledge: MeetingKnowledge
) -> Node | None:
    """«لجنة التشاور السياسي بين السودان وإثيوبيا»: two lands or unions behind «بين»."""
    first = node_at.get(at)
    second = node_at.get(first.end) if first is not None else None
    if first is None or second is None or second.prefix[:1] not in tuple(CONJUNCTIONS):
        return None
    sides = [n.parties[0] for n in (first, second) if len(n.parties) == 1 and not n.person]
    return _node(page, token, second.end, sides, knowledge) if len(set(sides)) == 2 else None


def _node(page: Page, token: int, end: int, sides: Sequence[str], knowledge: MeetingKnowledge) -> Node:
    cut = knowledge.shared[page.words[token]]
    start, stop = page.reading.span(token, end, cut)
    mention = Mention(
        start=start, end=stop, text=page.text[start:stop], kind="organization", as_="agent", number="dual"
    )
    return Node(token, end, -1, mention, tuple(sides), None, page.words[token][:cut])
