"""What the offices of the people who speak on a page say of its day.

Whoever speaks in a story as foreign minister holds the office when it is written (`office`). People who are only named
with their office count less (`office-named`), for history is full of presidents without «former» before them. An
office's bounds are taken as wide as the register knows them, and a little wider, for stories written at a change.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mahdar.knowledge.actors import ActorKnowledge
from mahdar.knowledge.actors.records import Office
from mahdar.link.dating import calendar as cal
from mahdar.link.dating.text import Evidence
from mahdar.model import Annotation

#: Days before taking office and after leaving it in which the press already, or still, gives the title.
BEFORE, AFTER = 60, 30
#: Titles that many people of one state bear at a time, so that the register's office need not be the one meant.
SHARED_TITLES = frozenset(
    {"ambassador", "permanent_representative", "adviser", "envoy", "minister", "official"}
)


def office_evidence(annotation: Annotation, known: ActorKnowledge) -> Iterator[Evidence]:
    """One piece of evidence per person and office, in the order they are named."""
    speakers = {s.speaker.actor for s in annotation.statements if s.speaker is not None and not s.background}
    said: set[tuple[str, str]] = set()
    for mention in annotation.mentions:
        actor, role = mention.actor, mention.role
        if mention.kind != "person" or actor is None or role is None or mention.tense != "current":
            continue
        if role in SHARED_TITLES:
            continue
        speaks = actor in speakers
        if not speaks and mention.basis != "office":
            continue
        record = known.register.actors.get(actor)
        if record is None or (actor, role) in said:
            continue
        held = [o for o in record.offices if o.role == role and o.body in (mention.country, mention.body)]
        if not held:
            continue
        said.add((actor, role))
        days = core = 0
        for office in held:
            days |= _tenure(office, BEFORE, AFTER)
            core |= _tenure(office, 0, 0)
        if days != cal.ALL:
            shown = " and ".join(_shown(o) for o in held)
            words = " ".join(mention.text.split())
            yield Evidence(
                days,
                "office" if speaks else "office-named",
                f"«{words}» {'speaks' if speaks else 'is named'} in office: {record.name_en} held it {shown}",
                core,
            )


def _tenure(office: Office, before: int, after: int) -> int:
    first = office.first - timedelta(days=before) if office.first else None
    last = office.last + timedelta(days=after) if office.last else None
    return cal.span(first, last)


def _shown(office: Office) -> str:
    def day(d: date | None) -> str:
        return d.isoformat() if d else "?"

    return f"{day(office.first)} to {'now' if office.open else day(office.last)}"
