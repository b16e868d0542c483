"""Bare titles and possessed offices: «الوزير», «الرئيس», «النظام», «رئيس استخباراته» take what was said before."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan


def family(role: str | None) -> str | None:
    """Roles that one bare title may stand for: any minister is «الوزير»."""
    if role is None or role.startswith("deputy_"):
        return role
    if role.endswith("_minister") and role != "prime_minister":
        return "minister"
    if role.endswith("spokesperson"):
        return "spokesperson"
    return role


def resolve_bare(scan: Scan, drafts: list[Draft]) -> None:
    """Give bodies to possessed offices, and people to bare titles, from the drafts before them (in order)."""
    last: dict[tuple[str | None, str | None], Draft] = {}
    body: str | None = None
    for draft in drafts:
        if draft.kind in ("person", "office"):
            if draft.basis == "possessed" and draft.body is None:
                draft.body = body
            if draft.kind == "office" and draft.number == "singular":
                _antecedent(draft, last)
        held = draft.kind == "person" or (draft.kind == "office" and draft.body is not None)
        if held and draft.role and draft.number != "plural":
            last[(family(draft.role), draft.body)] = draft
            last[(family(draft.role), None)] = draft
        if draft.body is not None:
            body = draft.body


def resolve_short_bodies(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """«الاتحاد», «المجلس», «الحركة» after the body was named in full: drafts of that body, where nothing is drafted.

    Adjectives after the word make it another body. A club called by such a noun («الاتحاد») gives way to it.
    """
    know = scan.know
    article = scan.signs["article"]
    covered: set[int] = set()
    by_noun: dict[str, list[Draft]] = {}
    for draft in drafts:
        covered.update(range(draft.start, draft.end))
        if draft.kind in ("organization", "armed_group") and draft.actor and draft.end - draft.start > 1:
            first = scan.words[draft.start][draft.cut :]
            noun = first if first.startswith(article) else article + first
            if noun in know.words.contexts["short_body"]:
                by_noun.setdefault(noun, []).append(draft)
        elif draft.kind in ("person", "office") and draft.body is not None and draft.body.startswith("org:"):
            for at in range(draft.start, draft.end):  # «رئيس مجلس الاتحاد الأوروبي»
                if scan.words[at] in know.words.contexts["short_body"]:
                    inner = Draft(at, draft.end, 0, "organization", actor=draft.body)
                    by_noun.setdefault(scan.words[at], []).append(inner)
    out: list[Draft] = []
    clubs = _clubs(scan, drafts) if by_noun else {}
    for noun, named in by_noun.items():
        forms = {noun, *(letter + noun for letter in know.rank_prefixes)}
        for i in scan.page.tokens_of(forms):
            if i < named[0].start or not scan.page.is_content(i):
                continue
            if i in clubs:
                source = max((d for d in named if d.start <= i), key=lambda d: d.start)
                clubs[i].actor, clubs[i].body, clubs[i].basis = source.actor, source.body, "anaphora"
            if i in covered:
                continue
            cut = len(scan.words[i]) - len(noun)
            if adjective_follows(scan, i + 1):
                continue
            source = max((d for d in named if d.start < i), key=lambda d: d.start)
            short = Draft(i, i + 1, cut, source.kind, actor=source.actor, body=source.body, basis="anaphora")
            out.append(short)
    return out


def _clubs(scan: Scan, drafts: list[Draft]) -> dict[int, Draft]:
    """The clubs named by one word alone, none of which is named in full."""
    actors = scan.know.register.actors
    club = [d for d in drafts if d.actor in actors and actors[d.actor].sort == "club"]
    full = {d.actor for d in club if d.end - d.start > 1}
    return {d.start: d for d in club if d.actor not in full}


def adjective_follows(scan: Scan, i: int) -> bool:
    if i >= len(scan.words):
        return False
    word = scan.words[i]
    return word.startswith(scan.signs["article"]) and (
        scan.know.is_nisba(word) or word in scan.know.words.contexts["org_adjective"]
    )


def _antecedent(draft: Draft, last: dict[tuple[str | None, str | None], Draft]) -> None:
    if draft.basis == "bare" and draft.body is None:
        source = last.get((family(draft.role), None))
    elif draft.role == "minister" and draft.body is not None:
        source = last.get(("minister", draft.body))
    else:
        return
    if source is None:
        return
    draft.role, draft.body, draft.known, draft.actor = source.role, source.body, source.known, source.actor
    draft.source = source
    draft.basis = "anaphora"
