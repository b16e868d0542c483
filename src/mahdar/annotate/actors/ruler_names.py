"""«الرئيس مرسي», «الرئيسان البشير وكير»: whoever ruled the land that the page names on its day, by his surname alone.

Many surnames are first names or words too and name nobody by themselves; behind the title of a ruler, on a page that
names the land, they mean its ruler of that day, where exactly one land so named had one of that surname. On the rest of the page the
same word means him again, where nobody else is read from it.
"""

from __future__ import annotations

from datetime import date

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan

#: Who rules by «الرئيس» and its like is in one of these offices.
RULES_AS = {
    "president": ("president", "head_of_state"),
    "head_of_state": ("head_of_state", "president"),
    "prime_minister": ("prime_minister",),
    "king": ("king",),
    "emir": ("emir",),
    "sultan": ("sultan",),
}


def give_rulers(scan: Scan, drafts: list[Draft]) -> None:
    """Give the rulers of the day who are called by a surname alone their names."""
    day = scan.page.published
    if day is None:
        return
    told = [d for d in drafts if d.role in RULES_AS and d.body is None and _by_surname(d)]
    told = [d for d in told if d.tense in (None, "current")]
    if not told:
        return
    named = {_state(scan, d) for d in drafts}
    found: dict[str, str] = {}
    for draft in told:
        who = _called(scan, draft, day, named)
        if who is not None:
            draft.known, draft.short = (who,), True
            found[_surname(scan, draft)] = who
    others = {_last_word(scan, d) for d in drafts if d.known and not d.short} if found else set()
    for draft in drafts if found else ():
        if draft.role is None and draft.body is None and _by_surname(draft):
            who = found.get(_surname(scan, draft))
            if who is not None and _surname(scan, draft) not in others:  # «قائد الجيش جوزيف عون … . وقال عون»
                draft.known, draft.short = (who,), True


def _by_surname(draft: Draft) -> bool:
    """A person told by one word that no register knows."""
    name = draft.name
    return (
        draft.kind == "person"
        and not (draft.known or draft.actor)
        and name is not None
        and name[1] - name[0] == 1
    )


def _surname(scan: Scan, draft: Draft) -> str:
    first, _, cut = draft.name or (draft.start, draft.end, 0)
    return scan.words[first][cut:]


def _last_word(scan: Scan, draft: Draft) -> str:
    """The last word of a name as it is written."""
    _, last, _ = draft.name or (0, draft.end, 0)
    return scan.words[last - 1]


def _called(scan: Scan, draft: Draft, day: date, named: set[str | None]) -> str | None:
    roles = RULES_AS[draft.role or ""]
    people = {
        person
        for person, office in scan.know.rulers_called.get(_surname(scan, draft), ())
        if office.role in roles and office.body in named and office.holds(day)
    }
    return people.pop() if len(people) == 1 else None


def _state(scan: Scan, draft: Draft) -> str | None:
    """The ISO code of the state that a draft names, is in or belongs to."""
    if draft.kind == "outlet":
        return None
    if draft.body is not None and ":" not in draft.body:
        return draft.body
    known = scan.know.register.actors.get(draft.known[0] if draft.known else draft.actor or "")
    return known.country if known is not None else None
