"""What the offices that a page's lead names say of its day: nobody is called minister before or long after the office.

A lead that names three people with their offices bounds the page to the time in which all three held them.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from mahdar.knowledge.actors import record
from mahdar.knowledge.actors.records import ActorRecord
from mahdar.link.dating import Fact
from mahdar.model import Annotation, Mention

Lookup = Callable[[str], ActorRecord | None]
#: Only the title and the beginning of the story: further down, people carry the offices they had in the past.
LEAD = 700
#: Days before taking office in which a successor already carries its name, and after leaving in which it is still said.
BEFORE, AFTER = 75, 30
#: One name alone may stand for its time («the days of president …»); two in office at once are the news of a day.
FEWEST = 2


def office_facts(annotation: Annotation, lookup: Lookup = record) -> list[Fact]:
    """Bounds on the publication day from people named with an office in the lead.

    In: an annotation, and the register. Out: `not_before`/`not_after` facts; none for an office that the register
    does not date, for former offices, or when the offices of the lead exclude each other.
    """
    spans: list[tuple[date | None, date | None, Mention]] = []
    limit = _lead_end(annotation)
    for mention in annotation.mentions:
        if mention.start >= limit or not _in_office(mention):
            continue
        found = lookup(mention.actor or "")
        span = _span(found, mention) if found is not None else None
        if span is not None:
            spans.append((*span, mention))
    if len({mention.actor for _, _, mention in spans}) < FEWEST:
        return []
    low = max((s for s in spans if s[0]), key=lambda s: s[0] or date.min, default=None)
    high = min((s for s in spans if s[1]), key=lambda s: s[1] or date.max, default=None)
    if low and high and low[0] and high[1] and low[0] > high[1]:
        return []
    out: list[Fact] = []
    if low and low[0]:
        out.append(_fact("not_before", low[0], low[2]))
    if high and high[1]:
        out.append(_fact("not_after", high[1], high[2]))
    return out


def _lead_end(annotation: Annotation) -> int:
    """The end of the first paragraphs of the body."""
    body = next((r for r in annotation.regions if r.kind == "body"), None)
    return body.start + LEAD if body is not None else LEAD


def _in_office(mention: Mention) -> bool:
    """A person named together with an office that is said to be held now."""
    stated = mention.name_start is not None and (
        mention.name_start > mention.start or (mention.name_end or 0) < mention.end
    )
    return mention.kind == "person" and bool(mention.role) and mention.tense == "current" and stated


def _span(found: ActorRecord, mention: Mention) -> tuple[date | None, date | None] | None:
    """The earliest and latest day on which the person held the office named, all terms together."""
    terms = [o for o in found.offices if o.role == mention.role and mention.country == o.body]
    if not terms or any(o.first is None for o in terms):
        return None
    low = min(o.first for o in terms if o.first) - timedelta(days=BEFORE)
    if any(o.open or o.last is None for o in terms):
        return low, None
    return low, max(o.last for o in terms if o.last) + timedelta(days=AFTER)


def _fact(kind: str, day: date, mention: Mention) -> Fact:
    return Fact(
        kind, day.isoformat(), "likely", mention.start, mention.end, f"the office of «{mention.text}»"
    )
