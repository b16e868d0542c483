"""«الاتحاد», «المجلس», «الحركة»: a body told by its noun alone after the page has named it, or somebody who serves it."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.resolve import belongs_to
from mahdar.annotate.actors.scan import Scan

_BODIES = frozenset(("organization", "armed_group"))
#: Sentences before a noun in which two bodies of that noun leave open which is meant.
RIVALS = 1
#: Letters of a word too short to be a definite adjective («إلى», «إليه»).
SHORT = 4


class _Named(NamedTuple):
    """A body that a noun may mean, where the page tells of it, and whether by its full name."""

    start: int
    kind: str
    actor: str
    body: str | None
    full: bool = True
    draft: Draft | None = None


def resolve_short_bodies(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """Drafts of bodies told by their noun alone, where nothing is drafted yet.

    Adjectives after the word make it another body. A club called by such a noun («الاتحاد») gives way to the body.
    """
    by_noun: dict[str, list[_Named]] = {}
    for draft in drafts:
        for noun, one in _names(scan, draft):
            by_noun.setdefault(noun, []).append(one)
    if not by_noun:
        return []
    covered: set[int] = set()
    for draft in drafts:
        covered.update(range(draft.start, draft.end))
    out: list[Draft] = []
    clubs = _clubs(scan, drafts)
    for noun, told in by_noun.items():
        named = [one for one in told if one.draft is None] or told  # a body of the register is likelier meant
        named.sort(key=lambda one: one[:4])
        for i in scan.page.tokens_of({noun, *(letter + noun for letter in scan.know.rank_prefixes)}):
            source = _source(scan, named, i)
            if source is None or not scan.page.is_content(i):
                continue
            if i in clubs and source.full:
                clubs[i].actor, clubs[i].body, clubs[i].basis = source.actor, source.body, "anaphora"
            if i in covered or _is_something_else(scan, i):
                continue
            cut = len(scan.words[i]) - len(noun)
            short = Draft(i, i + 1, cut, source.kind, actor=source.actor, body=source.body, basis="anaphora")
            if source.draft is not None:
                short.actor, short.source = None, source.draft  # of no register: whoever that is
            out.append(short)
    return out


def _names(scan: Scan, draft: Draft) -> list[tuple[str, _Named]]:
    """The nouns that may mean the body which a draft names or serves."""
    know, actor = scan.know, draft.actor
    nouns = know.words.contexts["short_body"]
    if draft.kind == "organization" and actor is None:
        return _names_unlisted(scan, draft, nouns)
    if draft.kind in _BODIES and actor is not None:
        full = draft.end - draft.start > 1
        first = scan.words[draft.start][draft.cut :]
        article = scan.signs["article"]
        noun = first if first.startswith(article) else article + first
        blocs = know.words.contexts["bloc_noun"] if actor in know.words.contexts["bloc"] else frozenset()
        told = ({noun} & nouns) | blocs if full else know.short_nouns.get(actor, frozenset())
        return [(n, _Named(draft.start, draft.kind, actor, draft.body, full)) for n in told]
    if draft.kind not in ("person", "office"):
        return []
    if draft.body is not None and draft.body.startswith("org:"):
        # «رئيس مجلس الاتحاد الأوروبي»
        return [
            (scan.words[at], _Named(at, "organization", draft.body, None))
            for at in range(draft.start, draft.end)
            if scan.words[at] in nouns
        ]
    served = _served(scan, draft)
    record = know.register.actors.get(served or "")
    if served is None or record is None or record.kind not in _BODIES:
        return []
    told = know.short_nouns.get(served, frozenset())
    return [(n, _Named(draft.start, record.kind, served, None, False)) for n in told]


def _names_unlisted(scan: Scan, draft: Draft, nouns: frozenset[str]) -> list[tuple[str, _Named]]:
    """The same of a body of no register, whose noun begins its name («نقابة الصيادين»)."""
    article = scan.signs["article"]
    words = [scan.words[draft.start][draft.cut :], *scan.words[draft.start + 1 : draft.end]]
    noun = article + words[0].removeprefix(article)
    if len(words) < 2 or noun not in nouns:
        return []
    one = _Named(draft.start, draft.kind, " ".join(words), draft.body, True, draft)
    return [(noun, one)]


def _served(scan: Scan, draft: Draft) -> str | None:
    """The movement whose office is stated, or in which somebody of the register serves."""
    if draft.body is not None:
        return draft.body
    record = scan.know.register.actors.get(draft.known[0]) if len(draft.known) == 1 else None
    if record is None:
        return None
    day = scan.page.published
    held = {o.body for o in record.offices if day is not None and o.holds(day)}
    return held.pop() if len(held) == 1 else belongs_to(record)


def _source(scan: Scan, named: list[_Named], i: int) -> _Named | None:
    """The body that a noun at `i` means: the last one before, unless two are told of beside it."""
    before = [one for one in named if one.start < i]
    if not before:
        return None
    last = before[-1]
    if len({one.actor for one in before}) == 1:
        return next((one for one in reversed(before) if one.full), last)
    sentence_index = scan.page.sentence_index
    here = sentence_index(i)
    for near in range(here, here - RIVALS - 1, -1):
        beside = {one.actor for one in before if sentence_index(one.start) >= near}
        if beside:  # one told of in the sentence, else in the one before
            return last if len(beside) == 1 else None
    return last


def _clubs(scan: Scan, drafts: list[Draft]) -> dict[int, Draft]:
    """The clubs named by one word alone, none of which is named in full."""
    actors = scan.know.register.actors
    club = [d for d in drafts if d.actor in actors and actors[d.actor].sort == "club"]
    full = {d.actor for d in club if d.end - d.start > 1}
    return {d.start: d for d in club if d.actor not in full}


def _is_something_else(scan: Scan, i: int) -> bool:
    """«الحركة التجارية», «الحزب الوحدوي»: an adjective makes it another; «حرية الحركة»: a noun before it no body;
    «الجريمة المنظمة» is an adjective itself, «التحالف بين …» a deed."""
    contexts, article = scan.know.words.contexts, scan.signs["article"]
    before = scan.words[i - 1].removeprefix(scan.signs["and"]) if i else ""
    word = scan.words[i + 1] if i + 1 < len(scan.words) else ""
    if before in contexts["no_body"] or (
        before.startswith(article) and scan.words[i] in contexts["adjective_too"]
    ):
        return True
    if word in contexts["joins"] and scan.words[i] in contexts["deed_too"]:
        return True
    nisba = scan.know.is_nisba(word) or (
        len(word) > SHORT and not contexts["nisba_ending"].isdisjoint((word[-1:], word[-2:]))
    )
    return (
        word.startswith(article)
        and (nisba or word in contexts["org_adjective"])
        and word not in contexts["who"]
    )
