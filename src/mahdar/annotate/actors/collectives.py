"""«دول الحصار», «الرباعية»: a small group of states by what it is called on pages about its affair."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan
from mahdar.arabic.clitics import ARTICLE


def named_together(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """Drafts of the groups that a page about their affair calls so, where nothing longer is drafted.

    The page names the land that the affair is about, on a day on which the group is called so; two groups that are
    called alike and whose lands are both named leave open which is meant.
    """
    known = scan.know.register.collectives
    found = [i for i in scan.page.tokens_of(known.keys()) if scan.page.is_content(i)]
    day = scan.page.published
    if not found or day is None:
        return []
    named = {d.body for d in drafts if d.body is not None}
    covered = {t for d in drafts for t in range(d.start, d.end)}
    told = [d for d in drafts if d.kind == "organization" and d.actor is not None]
    out: list[Draft] = []
    for i in found:
        fitting = [
            c
            for c in known[scan.words[i]]
            if c.land in named
            and c.on(day.isoformat())
            and tuple(scan.words[i + 1 : i + 1 + len(c.rest)]) == c.rest
            and not covered.intersection(range(i, i + 1 + len(c.rest)))
            and not (not c.rest and c.cut == 0 and _is_adjective(scan, i))
        ]
        if not fitting:
            continue
        size = max(len(c.rest) for c in fitting)
        groups = {c.group: c for c in fitting if len(c.rest) == size}
        end = i + 1 + size
        of_page = {group for group in groups if any(d.actor == group for d in told)}
        choice = of_page or set(groups)
        if len(choice) == 1:
            one = groups[next(iter(choice))]
            out.append(Draft(i, end, one.cut, "organization", actor=one.group, basis="anaphora"))
    return out


def _is_adjective(scan: Scan, token: int) -> bool:
    """«المقاطعة الرباعية», «القمة الرباعية»: behind a noun with the article."""
    return token > 0 and scan.words[token - 1].startswith(ARTICLE)
