"""A number of sides that were named before: «الوزراء الثلاثة», «وزراء خارجية الدول الثلاث», «للقادة الأربعة»."""

from __future__ import annotations

from collections.abc import Sequence

from mahdar.annotate.meetings.scene import Node, nisba_of
from mahdar.annotate.page import Page
from mahdar.knowledge.meetings import CONJUNCTIONS, MeetingKnowledge
from mahdar.model import Mention

#: A node of no mention, and none of those that name whose officials they are (see `officials`).
BY_NUMBER = -2
#: Words that lead from an office to whose it is.
LEADS = frozenset({"of", "in"})
#: Between two names of one row.
COMMAS = frozenset({"،", ",", "؛"})
#: Words of who is there beside others, and how close before their names they stand.
BESIDE, BESIDE_REACH = frozenset({"observer", "presence", "in-presence", "attendance", "go-between"}), 4


class Row:
    """Sides that stand in one row, the token behind it, and the first of their names (None for adjectives)."""

    def __init__(self, first: Node | None, parties: tuple[str, ...], end: int) -> None:
        self.first, self.parties, self.end = first, parties, end

    def joined(self, node: Node) -> Row:
        return Row(self.first, (*self.parties, *node.parties), node.end)


def counted_sides(page: Page, nodes: Sequence[Node], knowledge: MeetingKnowledge) -> list[Node]:
    """`nodes`, by start, and those that are told by their number alone, with the sides of the last row of so many.

    A row is of names, or of adjectives of lands, with nothing but «و» and commas between. Where none of that number
    stands before, nobody is meant as far as the page shows.
    """
    heads = [t for t in page.tokens_of(knowledge.numbers_of_sides.keys()) if page.is_content(t)]
    if not heads:
        return list(nodes)
    rows = sorted([*_rows(page, nodes), *_adjectives(page, knowledge, heads[-1])], key=lambda row: row.end)
    ending = {n.end: n for n in nodes}
    found: list[Node] = []
    last: dict[int, Row] = {}  # of so many sides
    told = 0
    for token in heads:
        while told < len(rows) and rows[told].end < token:
            row = rows[told]
            if len(row.parties) not in last or not _looks_on(page, row, knowledge):
                last[len(row.parties)] = row
            told += 1
        meant = last.get(knowledge.numbers_of_sides[page.words[token]])
        node = _node(page, token, meant, ending, knowledge) if meant is not None else None
        if node is not None and not (found and node.start < found[-1].end):
            found.append(node)
    if not found:
        return list(nodes)
    covered = {t for n in found for t in range(n.start, n.end)}
    kept = [n for n in nodes if covered.isdisjoint(range(n.start, n.end))]
    return sorted([*found, *kept], key=lambda n: n.start)


def is_counted(node: Node) -> bool:
    """True for sides that are told by their number."""
    return node.number == BY_NUMBER


def _rows(page: Page, nodes: Sequence[Node]) -> list[Row]:
    """The rows of names of a page, each where it is whole."""
    rows: list[Row] = []
    for node in nodes:
        if len(node.parties) > 2:
            rows.append(Row(node, node.parties, node.end))
        elif len(node.parties) == 1:
            last = rows[-1] if rows else None
            if last is not None and node.parties[0] not in last.parties and _joined(page, last.end, node):
                rows[-1] = last.joined(node)
            else:
                rows.append(Row(node, node.parties, node.end))
    return [r for r in rows if len(r.parties) > 2]


def _looks_on(page: Page, row: Row, knowledge: MeetingKnowledge) -> bool:
    """«بحضور مراقبين من كينيا والسودان ورواندا», «برعاية …»: who is beside others are not those who are counted behind."""
    if row.first is None:
        return False
    for at in range(row.first.start - 1, max(-1, row.first.start - 1 - BESIDE_REACH), -1):
        word = knowledge.word(page.words[at])
        if word is not None and (word.slot in ("host", "mediator") or word.classes & BESIDE):
            return True
        if page.words[at] in COMMAS:
            return False
    return False


def _joined(page: Page, end: int, node: Node) -> bool:
    between = page.words[end : node.start]
    conjunction = node.prefix in tuple(CONJUNCTIONS) or any(w in CONJUNCTIONS for w in between)
    return (
        len(between) < 3
        and all(w in CONJUNCTIONS or w in COMMAS for w in between)
        and (conjunction or bool(between))
    )


def _adjectives(page: Page, knowledge: MeetingKnowledge, end: int) -> list[Row]:
    """«اجتماع مصري سوداني إثيوبي»: three adjectives of lands and more, side by side."""
    rows: list[Row] = []
    sides: list[str] = []
    at = 0
    while at < end:
        nisba = nisba_of(page.words, at, knowledge)
        if nisba is not None and f"state:{nisba[0]}" not in sides:
            sides.append(f"state:{nisba[0]}")
            at += nisba[1]
            continue
        if len(sides) > 2:
            rows.append(Row(None, tuple(sides), at))
        sides = []
        at += 1
    return rows


def _node(
    page: Page, token: int, row: Row, ending: dict[int, Node], knowledge: MeetingKnowledge
) -> Node | None:
    """Who is counted by the word at `token`: an office in the plural, or a noun for sides, right before it."""
    noun, office, first = token - 1, ending.get(token), row.first
    if office is None or not _bare(office):
        cut = knowledge.counted.get(page.words[noun])
        if cut is None:
            return None
        office = _office_of(page, noun, cut, ending, knowledge)
    start, prefix = (office.start, office.prefix) if office is not None else (noun, page.words[noun][:cut])
    named = first if first is not None and first.person else None
    told = office or named
    begin, stop = page.reading.span(start, token + 1, len(prefix))
    mention = Mention(
        start=begin,
        end=stop,
        text=page.text[begin:stop],
        kind="office",
        role=told.mention.role if told is not None else None,
        as_="agent",
        number="plural",
    )
    level = told.level if told is not None else None
    return Node(start, token + 1, BY_NUMBER, mention, row.parties, level, prefix)


def _office_of(
    page: Page, noun: int, cut: int, ending: dict[int, Node], knowledge: MeetingKnowledge
) -> Node | None:
    """«وزراء خارجية الدول الثلاث», «وزراء الخارجية والري من الدول الثلاث», «… بالدول الثلاث»: what those counted are of them."""
    lead = knowledge.word(page.words[noun - 1]) if noun and not cut else None
    led = lead is not None and bool(lead.classes & LEADS)
    office = ending.get(noun - led)
    if office is None or not _bare(office):
        return None
    while (before := ending.get(office.start)) is not None and _bare(before) and office.prefix:
        office = before  # «وزراء الخارجية والري»
    return office


def _bare(node: Node) -> bool:
    """Officials in the plural of whom it is not said whose they are."""
    return node.person and not node.parties and node.level is not None
