"""What the offices of the people who are named on a page say of its day.

Nobody is given an office before he holds it, and nobody is called its former holder before he has left it: that bounds
the page from below. Whoever is given an office in the present (he speaks in it, or stands with its title) holds it
when the page is written, unless somebody else on the page came into his own office after he had left: then the page
looks back on him. Bounds are taken as wide as the register knows them, and a little wider, for stories written at a
change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from mahdar.arabic.lexicon import canonical_all
from mahdar.arabic.tokens import tokenize
from mahdar.knowledge.actors import ActorKnowledge
from mahdar.knowledge.actors.records import Office
from mahdar.knowledge.loader import read_table
from mahdar.link.dating import calendar as cal
from mahdar.link.dating.text import Evidence
from mahdar.model import Annotation, Mention

#: Days before taking office and after leaving it in which the press already, or still, gives the title.
BEFORE, AFTER = 60, 30
#: Titles that go on being given to the dead and to those who left.
FOR_LIFE = frozenset({"king", "emir", "crown_prince", "group_leader"})
#: Days before his leaving in which somebody is already called the former holder (he has been dismissed, not replaced).
EARLY = 45
#: «… Hollande at that time»: how far behind a mention the word may end, in characters.
BESIDE = 9
#: Kinds of evidence: given an office, called its former holder, holding it in the present.
SINCE, FORMER, HOLDS = "office-since", "office-former", "office"
#: Titles that many people of one state bear at a time, so that the register's office need not be the one meant.
SHARED_TITLES = frozenset(
    {"ambassador", "permanent_representative", "adviser", "envoy", "minister", "official"}
)


def office_evidence(annotation: Annotation, known: ActorKnowledge) -> Iterator[Evidence]:
    """The evidence of each person and office: since when it can be written, and in which tenure; in text order."""
    speakers = {s.speaker.actor for s in annotation.statements if s.speaker is not None and not s.background}
    said: set[tuple[str, str, str]] = set()
    for mention in annotation.mentions:
        record = known.register.actors.get(mention.actor or "") if mention.kind == "person" else None
        if record is None or mention.role is None or mention.role in SHARED_TITLES:
            continue
        held = [
            o for o in record.offices if o.role == mention.role and o.body in (mention.country, mention.body)
        ]
        if not held or _one_of_several(mention, held[0], known):
            continue
        beside = annotation.document.text[mention.start : mention.end + BESIDE]
        for kind in _kinds(mention, record.id in speakers, beside):
            if (record.id, mention.role, kind) not in said:
                said.add((record.id, mention.role, kind))
                yield from _evidence(kind, held, f"«{' '.join(mention.text.split())}»", record.name_en)


def _kinds(mention: Mention, speaks: bool, beside: str) -> tuple[str, ...]:
    """What a mention with an office can say: since when, and whether the office is held in the present.

    `beside` is its words and the next.
    """
    if mention.tense == "former":
        return (FORMER,)
    if mention.tense != "current":
        return ()
    if any(word in then_words() for word in tokenize(beside).words):
        return (SINCE,)
    bare = mention.basis == "bare" and mention.role not in FOR_LIFE
    return (SINCE, HOLDS) if speaks or bare or mention.basis == "office" else (SINCE,)


def _evidence(kind: str, held: list[Office], words: str, name: str) -> Iterator[Evidence]:
    shown = f"{name} held it {' and '.join(map(_shown, held))}"
    if kind == HOLDS:
        days = core = 0
        for office in held:
            days |= _tenure(office, BEFORE, AFTER)
            core |= _tenure(office, 0, 0)
        if days != cal.ALL:
            yield Evidence(days, HOLDS, f"{words} is in office: {shown}", core)
        return
    bounds = [o.first if kind == SINCE else o.sure_last or o.last for o in held]
    known = [day for day in bounds if day is not None]
    if len(known) == len(bounds):
        first = min(known)
        early = first - timedelta(days=BEFORE if kind == SINCE else EARLY)
        told = "is given the office" if kind == SINCE else "is called a former holder"
        yield Evidence(cal.span(early, None), kind, f"{words} {told}: {shown}", cal.span(first, None))


def _one_of_several(mention: Mention, office: Office, known: ActorKnowledge) -> bool:
    """A surname alone that several holders of the office bear («President Bush») names none of them for sure."""
    words = tokenize(mention.name or "").words
    return len(words) == 1 and len(_bearers(known)[words[0], office.role, office.body]) > 1


@lru_cache(maxsize=2)
def _bearers(known: ActorKnowledge) -> defaultdict[tuple[str, str, str], set[str]]:
    """(surname, role, body) → the people of the register who bore it in that office."""
    out: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for record in known.register.actors.values():
        if record.offices and (words := tokenize(record.name).words):
            for office in record.offices:
                out[words[-1], office.role, office.body].add(record.id)
    return out


@lru_cache(maxsize=1)
def then_words() -> frozenset[str]:
    """Folded words that put an office in the past told of («آنذاك»)."""
    rows = read_table("link/dating.tsv", required=("class", "words"))
    return frozenset(canonical_all([w for row in rows if row["class"] == "then" for w in row.list("words")]))


def _tenure(office: Office, before: int, after: int) -> int:
    first = office.first - timedelta(days=before) if office.first else None
    last = office.last + timedelta(days=after) if office.last else None
    return cal.span(first, last)


def _shown(office: Office) -> str:
    def day(d: date | None) -> str:
        return d.isoformat() if d else "?"

    return f"{day(office.first)} to {'now' if office.open else day(office.last)}"
