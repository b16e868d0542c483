"""Who serves in a ministry: «وكيل وزارة الخارجية», «الأمين العام لوزارة الخارجية», «وزير الدولة بوزارة الخارجية»."""

from __future__ import annotations

from mahdar.annotate.actors.departments import ministry_at, take_ministry
from mahdar.annotate.actors.draft import OfficePhrase, Scope
from mahdar.annotate.actors.scan import Scan
from mahdar.annotate.actors.scopes import read_scope

#: Heads of those who serve in a ministry, an embassy or the like, and whose role says nothing of their rank by itself.
SERVANTS = frozenset({"director", "official", "adviser", "secretary", "member"})


def read_service(scan: Scan, at: int, limit: int, phrase: OfficePhrase) -> Scope | None:
    """The state whose ministry, embassy or agency stands behind «ل», «ب» or «في» after an office; the phrase is made as
    long, and gets its rank there.

    Where the state is not said the phrase alone is made longer.
    """
    if at >= limit or phrase.number != "singular":
        return None
    inside = scan.words[at] == scan.signs["in"]
    start = at + inside
    inst = scan.get(start, "inst")
    if inst is None or (phrase.bare and phrase.head in ("minister", "chief", "deputy")):
        return None
    prefix = scan.words[start][: inst.cut]
    direct = inside or phrase.head == "chargé"  # «القائم بأعمال السفارة»
    if prefix not in (("",) if direct else (scan.signs["by"], scan.signs["for"])):
        return None
    end, definite = inst.end, inst.data.definite
    if inst.data.needs == "portfolio":
        port = ministry_at(scan, start)
        if port is None:
            return None
        end, definite = port.end, port.data.definite
    owner = OfficePhrase([], end, 0, "institution", inst.data.gender, inst.data.number, definite)
    scope = read_scope(scan, end, limit, owner, False)
    if scope is not None and (scope.start != end or scope.body is None or ":" in scope.body):
        return None
    if scope is None and inst.data.needs != "portfolio":
        return None
    if phrase.head in SERVANTS and not take_ministry(scan, phrase, start):
        port = scan.get(start, "port")  # «المدير العام للأمن العام»
        role = scan.know.offices.roles[port.data.id].get(phrase.head) if port is not None else None
        phrase.roles[0] = (role or "official", phrase.roles[0][1], end)
    phrase.end, phrase.bare = end, False
    return None if scope is None else Scope(start, scope.end, inst.cut, scope.body, scope.label)
