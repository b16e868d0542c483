"""Offices in a part of a body: a department («مدير إدارة أفريقيا في الخارجية»), a ministry («وكيل وزارة الخارجية»)."""

from __future__ import annotations

from mahdar.annotate.actors.draft import OfficePhrase
from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.knowledge.actors import NO_PARTIES
from mahdar.knowledge.actors.offices import DEPUTIES

#: Words of the name of a department before the ministry that it is of.
MOST_DEPARTMENT = 7


def in_department(scan: Scan, phrase: OfficePhrase) -> Sense | None:
    """«مدير إدارة الاستخبارات العسكرية»: the portfolio that a service of no more than this name is of."""
    if scan.words[phrase.end] not in scan.know.words.contexts["department"] or scan.is_definite(phrase.end):
        return None
    sense = scan.get(phrase.end + 1, "port")
    fits = sense is not None and not sense.cut and phrase.head in scan.know.offices.roles[sense.data.id]
    return sense if fits else None


def take_department(scan: Scan, phrase: OfficePhrase, limit: int) -> bool:
    """«مدير إدارة أفريقيا في الخارجية», «رئيس الدائرة السياسية في منظمة التحرير»: a part of the ministry or body behind it."""
    if scan.words[phrase.end] not in scan.know.words.contexts["department"]:
        return False
    for at in range(phrase.end + 1, min(limit - 1, phrase.end + MOST_DEPARTMENT)):
        inside = scan.words[at] == scan.signs["in"]
        sense = scan.get(at + inside, "inst") or _movement(scan, at + inside)
        if sense is not None and (
            inside or scan.words[at][: sense.cut] in (scan.signs["by"], scan.signs["for"])
        ):
            phrase.roles[0] = ("official", phrase.roles[0][1], at)
            phrase.end, phrase.definite = at, True
            return True
    return False


def _movement(scan: Scan, i: int) -> Sense | None:
    """A group, or an organisation that is a side of its own, that has departments, called by its name at `i`."""
    entity = scan.entity(i)
    if entity is None or not all(e.actor.startswith(("org:", "group:", "party:")) for e in entity.data):
        return None
    actors = scan.know.register.actors
    return None if any(actors[e.actor].sort in NO_PARTIES for e in entity.data) else entity


def is_movement(scan: Scan, i: int) -> bool:
    """The name of a body that has departments stands at `i`, no proclitic before it."""
    body = _movement(scan, i) if i < len(scan.words) else None
    return body is not None and not body.cut


def serves_movement(scan: Scan, i: int) -> bool:
    """«ل» or «في» and the name of an organisation or a group stand at `i`."""
    inside = scan.words[i] == scan.signs["in"] and i + 1 < len(scan.words)
    body = _movement(scan, i + inside)
    return body is not None and (inside or scan.words[i][: body.cut] == scan.signs["for"])


def ministry_at(scan: Scan, i: int) -> Sense | None:
    """The portfolio of the ministry named at `i` («وزارة الخارجية»)."""
    inst = scan.get(i, "inst")
    if inst is None or inst.data.needs != "portfolio":
        return None
    port = scan.get(inst.end, "port")
    return port if port is not None and not port.cut else None


def take_ministry(scan: Scan, phrase: OfficePhrase, i: int) -> bool:
    """Give one who serves in the ministry at `i`, or one rank below its minister, his role."""
    port = ministry_at(scan, i)
    if port is None and phrase.head == "undersecretary":
        port = scan.get(i, "port")  # «وكيل الخارجية»
    if port is None or port.cut or "minister" not in scan.know.offices.roles[port.data.id]:
        return False
    below = DEPUTIES.get(scan.know.offices.roles[port.data.id]["minister"], "official")
    role = below if phrase.head in ("secretary", "undersecretary") else phrase.roles[0][0]
    phrase.roles[:1] = [(role if role != "other" else "official", phrase.roles[0][1], port.end)]
    phrase.end, phrase.definite, phrase.possessed = port.end, port.data.definite, port.data.possessed
    phrase.bare = False
    return True
