"""Institutions and governments: «وزارتا الدفاع التركية والروسية», «الخارجية المصرية», «النظام السوري», «أنقرة»."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft, Scope
from mahdar.annotate.actors.entities import parse_entity
from mahdar.annotate.actors.offices import OfficePhrase
from mahdar.annotate.actors.roles import government_phrase, read_scope
from mahdar.annotate.actors.scan import Scan
from mahdar.knowledge.actors import UNKNOWN


def parse_institution(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """A body of a state at `i`, one draft for each state it is said of."""
    sense = scan.get(i, "inst")
    if sense is None:
        return [], i
    noun = sense.data
    end, identity, definite, named = sense.end, noun.id, noun.definite, False
    port = scan.get(end, "port") if noun.needs == "portfolio" else None
    if noun.needs == "portfolio":
        if port is None or port.cut:
            return [], i
        end, definite, named = port.end, port.data.definite, True
        identity = scan.know.offices.bodies[port.data.id]
    phrase = OfficePhrase([], end, sense.cut, "institution", noun.gender, noun.number, definite)
    scopes: list[Scope] = []
    at = end
    while True:
        start = at + 1 if scopes and scan.is_comma(at) else at
        scope = read_scope(scan, start, limit, phrase, bool(scopes))
        if scope is None or (scopes and not (scan.is_and(scope.start, scope.cut) or start > at)):
            break
        if scope.start != start:  # «الجيش في سوريا» is no army of Syria
            break
        if noun.needs == "nisba" and scan.get(start, "nisba") is None and scope.label == "neutral":
            break
        scopes.append(scope)
        at = scope.end
        if noun.number == "singular":
            break
    if not scopes and not named and not (noun.definite and _acts(scan, i, end, sense.cut)):
        return [], i
    drafts = []
    for number, scope in enumerate(scopes or [None]):
        draft = Draft(i, end, sense.cut, "institution", number=noun.number, gender=noun.gender)
        if scope is not None:
            draft.start, draft.cut = (i, sense.cut) if number == 0 else (scope.start, scope.cut)
            draft.end, draft.body, draft.label = scope.end, scope.body, scope.label
        draft.role = identity
        drafts.append(draft)
    return drafts, drafts[-1].end


def _acts(scan: Scan, i: int, end: int, cut: int) -> bool:
    """A bare «الجيش», «الخارجية» is an institution when a verb stands beside it and no adjective follows."""
    contexts = scan.know.words.contexts
    following = scan.words[end] if end < len(scan.words) else ""
    if following in contexts["say"] or following in contexts["act"]:
        return True
    if following.startswith(scan.signs["article"]):
        return False
    previous = scan.words[i - 1] if i and not cut else ""
    return previous in contexts["say"] or previous in contexts["act"] or previous[1:] in contexts["say"]


def parse_government(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """A government called by a noun: a body that governs («الحكومة السورية») is an institution whose actor is the
    state itself; a side («الجانب السوري») is the government; «دولة قطر» only titles the name, which is read alone."""
    scope = government_phrase(scan, i, limit)
    sense = scan.get(i, "gov")
    if scope is None or scope.body is None or sense is None:
        return [], i
    if sense.data.kind == "state" and not sense.data.definite:
        return parse_entity(scan, sense.end)
    actor = scope.body if ":" in scope.body else f"state:{scope.body}"
    draft = Draft(
        i, scope.end, scope.cut, "government", actor, body=scope.body, label=scope.label, as_="agent"
    )
    if sense.data.kind == "authority":
        draft.kind, draft.role = "institution", "government"
    draft.number, draft.gender = sense.data.number, "feminine"
    return [draft], scope.end


def parse_place(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """An unknown name after «مدينة», «بلدة», «محافظة» …: a place of no register."""
    at = i + 1
    if at >= limit or scan.codes[at] != UNKNOWN:
        return [], i
    end = at + 1
    if end < limit and scan.codes[end] == UNKNOWN:
        end += 1
    return [Draft(at, end, 0, "place", as_="place", basis="noun")], end
