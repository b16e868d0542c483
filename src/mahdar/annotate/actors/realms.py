"""«المملكة», «السلطنة»: common nouns that mean one state on a page that names it."""

from __future__ import annotations

from bisect import bisect_right

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.entities import adjective_follows
from mahdar.annotate.actors.scan import Scan


def resolve_realms(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """All drafts, with the state meant by each such noun: the one of that form which the page named last, else first.

    `drafts` come in order. A page that names no state of the form gives nothing. An adjective behind the noun makes it
    another name; an outlet called by the noun alone gives way.
    """
    realms = scan.know.realms
    tokens = scan.page.tokens_of(realms.keys())
    if not tokens:
        return drafts
    covered = {i: d for d in drafts for i in range(d.start, d.end)}
    states = [(d.end, state) for d in drafts if (state := _state(scan, d)) is not None]
    found: list[Draft] = []
    given_way: set[int] = set()
    for i in tokens:
        cut, usual, others = realms[scan.words[i]]
        there = covered.get(i)
        lone = there is not None and there.kind == "outlet" and there.end == there.start + 1
        if (there is not None and not lone) or not scan.page.is_content(i) or adjective_follows(scan, i + 1):
            continue
        named = [n for n in states if n[1] in usual] or [n for n in states if n[1] in others]
        if not named:
            continue
        state = named[max(0, bisect_right(named, i, key=lambda n: n[0]) - 1)][1]
        found.append(Draft(i, i + 1, cut, "government", actor=f"state:{state}", body=state, basis="anaphora"))
        if there is not None:
            given_way.add(id(there))
    return [d for d in drafts if id(d) not in given_way] + found


def _state(scan: Scan, draft: Draft) -> str | None:
    """The ISO code of the state that a draft names or belongs to."""
    if draft.kind == "outlet":
        return None
    if draft.body is not None and ":" not in draft.body:
        return draft.body
    actors = scan.know.register.actors
    known = actors.get(draft.known[0] if draft.known else draft.actor or "")
    return known.country if known is not None else None
