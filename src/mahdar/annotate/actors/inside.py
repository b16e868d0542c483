"""What is named inside the words of an office or a government: «تركيا» in «وزير خارجية تركيا»."""

from __future__ import annotations

from mahdar.annotate.actors.bodies import parse_institution
from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.entities import parse_entity
from mahdar.annotate.actors.names import registered
from mahdar.annotate.actors.roles import attach
from mahdar.annotate.actors.scan import Scan

#: Kinds of what may be named inside an office.
_INNER = frozenset({"government", "place", "organization", "institution", "armed_group", "outlet"})


def inside(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """The states, organisations and places named inside the words of an office («وزير خارجية تركيا»).

    They say where the office belongs and act in nothing themselves: kind place (or organization), basis "inside".
    """
    out: list[Draft] = []
    seen: set[int] = set()
    for draft in drafts:
        at = draft.start
        stop = draft.end
        same = draft.end - draft.start + (draft.kind == "office")  # the whole office may be a state's name
        while at < stop:
            if draft.name is not None and draft.name[0] <= at < draft.name[1]:
                at = draft.name[1]
                continue
            known = at in scan.phrases or scan.senses[at] is not None
            person = registered(scan, at) if known and draft.kind not in ("person", "office") else None
            if person is not None and person.end <= stop:
                named = Draft(person.start, person.end, person.cut, "person", basis="inside")
                attach(scan, named, person)
                out.append(named)
                at = person.end
                continue
            found, end = parse_entity(scan, at) if known else ([], at)
            if not found and known and at > draft.start and _may_be_body(scan, at):
                found, end = parse_institution(scan, at, stop)
            for inner in found:
                if (
                    inner.end <= stop
                    and not inner.doubtful
                    and inner.end - inner.start < same
                    and inner.kind in _INNER
                    and inner.label == "neutral"
                    and inner.start not in seen
                ):
                    seen.add(inner.start)
                    inner.kind = "place" if inner.kind == "government" else inner.kind
                    inner.basis = "inside"
                    out.append(inner)
            at = max(end, at + 1)
    return out


def _may_be_body(scan: Scan, i: int) -> bool:
    """«رئيس البرلمان العراقي» names a body, «وزير الدفاع التركي» none: «الدفاع» is the portfolio."""
    before, noun = scan.get(i - 1, "head"), scan.get(i, "inst")
    if noun is None or (before is not None and before.data.head == "minister"):
        return False
    return bool(noun.data.definite) or noun.data.needs == "portfolio"  # «استخبارات مصر» is Egypt's office
