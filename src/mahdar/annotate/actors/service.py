"""In whose service a person of no register stands: «الرئيس التنفيذي لشركة … فلان», «المفوض الأوروبي للتجارة فلان»,
«فلان، مديرة منظمة …».

`roles` reads a title whose words follow one another; here it is broken by an adjective, a portfolio or a class noun.
"""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.scan import Scan

#: Words between the head of a title and the body that it is of.
TITLE = 6
#: Words of a portfolio between a title and the name.
PORTFOLIO = 3
_BODIES = frozenset(("organization", "armed_group"))


def give_service(scan: Scan, drafts: list[Draft]) -> None:
    """Give the people named without an office the one that their title tells."""
    drafts.sort(key=lambda d: (d.start, -d.end))
    for n, person in enumerate(drafts):
        if person.kind != "person" or person.name is None or person.known or person.short:
            continue
        if person.role is None and person.body is None:
            office = _before(scan, drafts, n) or _after(scan, drafts, n)
            if office is not None:
                person.role, person.body = office


def _before(scan: Scan, drafts: list[Draft], n: int) -> tuple[str, str] | None:
    """«المفوض الأوروبي للتجارة فلان», «القيادي في حركة … فلان»."""
    person, of = drafts[n], drafts[n - 1] if n else None
    if of is not None and of.kind in ("place", "government") and n > 1 and of.start == drafts[n - 2].end + 1:
        of = drafts[n - 2]  # «مدير منظمة … في كينيا فلان»
        if scan.words[of.end] != scan.signs["in"]:
            return None
        return _of_body(scan, of)
    if of is None or not of.end <= person.start <= of.end + PORTFOLIO:
        return None
    if not all(_adds(scan, at) for at in range(of.end, person.start)):
        return None
    if of.kind == "office" and of.name is None and of.number == "singular":
        return (of.role, of.body) if of.role is not None and of.body is not None else None
    return _of_body(scan, of) if of.end == person.start else None


def _of_body(scan: Scan, of: Draft) -> tuple[str, str] | None:
    """The body whose name ends a title."""
    if of.kind not in _BODIES or of.actor is None:
        return None
    title = range(of.start - 1, max(-1, of.start - 1 - TITLE), -1)
    return ("other", of.actor) if _headed(scan, title) else None


def _after(scan: Scan, drafts: list[Draft], n: int) -> tuple[str, str] | None:
    """«فلان، مديرة منظمة …»: the title stands in apposition."""
    person = drafts[n]
    at = person.end + scan.is_comma(person.end)
    if at >= len(scan.words) or not _is_head(scan, at):
        return None
    for of in drafts[n + 1 : n + 3]:
        if of.start - at > TITLE:
            break
        if of.kind in _BODIES and of.actor is not None:
            between = range(of.start - 1, at - 1, -1)
            return ("other", of.actor) if _headed(scan, between) else None
    return None


def _headed(scan: Scan, tokens: Iterable[int]) -> bool:
    """Read backwards, the tokens are a title: a head, with what may stand between it and its body."""
    for at in tokens:
        if _is_head(scan, at):
            return True
        if not (
            _adds(scan, at) or scan.words[at] in scan.know.words.contexts["posted"] or scan.get(at, "org")
        ):
            return False
    return False


def _is_head(scan: Scan, at: int) -> bool:
    return scan.get(at, "head") is not None or scan.words[at] in scan.know.words.contexts["serves"]


def _adds(scan: Scan, at: int) -> bool:
    """An adjective of a title or its portfolio: «التنفيذي», «للتجارة», «لشؤون»."""
    return scan.is_definite(at) or (scan.words[at].startswith(scan.signs["for"]) and len(scan.words[at]) > 3)
