"""Institutions and governments: «وزارتا الدفاع التركية والروسية», «الخارجية المصرية», «النظام السوري», «أنقرة»."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft, OfficePhrase, Scope
from mahdar.annotate.actors.entities import parse_entity
from mahdar.annotate.actors.names import licensed_name, registered, skip_titles
from mahdar.annotate.actors.parts import is_name_shape
from mahdar.annotate.actors.scan import Scan
from mahdar.annotate.actors.scopes import government_phrase, read_scope
from mahdar.annotate.actors.unknown_bodies import definite_run
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
            return _unknown_ministry(scan, i, limit)
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
        if noun.id == "presidency" and registered(scan, start) is not None:
            break  # «برئاسة فلان»
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


def _unknown_ministry(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """«وزارة الحالات الطارئة الروسية»: a ministry whose portfolio is in no list."""
    sense = scan.get(i, "inst")
    end = definite_run(scan, i + 1, limit)
    if sense is None or end == i + 1 or sense.data.definite:
        return [], i  # «ناشدت الوزارة المتظاهرين»
    draft = Draft(
        i, end, sense.cut, "institution", role="ministry", number=sense.data.number, gender="feminine"
    )
    nisba = scan.get(end - 1, "nisba")
    if nisba is not None and ":" not in nisba.data.codes[0]:
        draft.body = nisba.data.codes[0]
    return [draft], end


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
    """A place by the noun before it: «مدينة …», «بلدة …» with a name of no register, which is named without the noun;
    «مطار …», «شارع …», «ملعب …» with any name, which is named with it."""
    cut = _landmark_cut(scan, i)
    if cut is not None:
        return _landmark(scan, i, cut, limit)
    at = i + 1
    if at >= limit or not (scan.codes[at] == UNKNOWN or _is_called(scan, i)):
        return [], i
    end = at + 1
    if end < limit and scan.codes[end] == UNKNOWN:
        end += 1
    return [Draft(at, end, 0, "place", as_="place", basis="noun", body=_land_behind(scan, end, limit))], end


def _land_behind(scan: Scan, at: int, limit: int) -> str | None:
    """«مقاطعة كوه كونغ الكمبودية»: the state whose adjective follows a place."""
    nisba = scan.get(at, "nisba") if at < limit else None
    if nisba is None or nisba.cut or not nisba.data.definite:
        return None
    code: str = nisba.data.codes[0]
    return code if ":" not in code else None


def unknown_town(scan: Scan, i: int) -> Draft | None:
    """«في نانتير الفرنسية», «في دالتون بولاية جورجيا»: an unknown word after a preposition of place, with what says
    where it lies."""
    contexts = scan.know.words.contexts
    if not 0 < i < len(scan.words) - 1 or scan.words[i - 1] not in contexts["town_in"]:
        return None
    if scan.is_definite(i) or not is_name_shape(scan, i):
        return None
    after = i + 1
    nisba, entity = scan.get(after, "nisba"), scan.entity(after)
    by = scan.words[after][:1] == scan.signs["by"]
    lies = scan.words[after] in contexts["town_near"]
    lies = lies or (
        nisba is not None and nisba.cut == 0 and nisba.data.definite and nisba.data.gender == "feminine"
    )
    lies = lies or (by and entity is not None and entity.cut == 1)
    land = _land_behind(scan, after, len(scan.words))
    return Draft(i, after, 0, "place", as_="place", basis="noun", body=land) if lies else None


def _is_called(scan: Scan, i: int) -> bool:
    """«قرية المزينة»: after the bare noun of a village or district a definite word is its name, even a rare ordinary
    word; an adjective («القرية …») would agree with the noun."""
    noun, name = scan.words[i], scan.words[i + 1]
    contexts = scan.know.words.contexts
    return (
        noun in contexts["district"]
        and scan.is_definite(i + 1)
        and scan.senses[i + 1] is None
        and scan.know.rank(name) == 1
        and name not in contexts["never_name"]
    )


def _landmark_cut(scan: Scan, i: int) -> int | None:
    """How many letters of proclitics stand before the noun of a landmark at `i`; `None` when it is none."""
    word, landmarks = scan.words[i], scan.know.words.contexts["landmark"]
    for cut in (0, 1, 2):
        if word[cut:] in landmarks:
            return cut
    return None


def _landmark(scan: Scan, i: int, cut: int, limit: int) -> tuple[list[Draft], int]:
    at = i + 1
    if at >= limit:
        return [], i
    entity = scan.entity(at)
    actor = body = None
    end = at
    if entity is not None and not entity.cut and not entity.data[0].doubt:
        record = scan.know.register.actors[entity.data[0].actor]
        if record.kind in ("place", "government"):
            actor, body, end = record.id, record.country, entity.end
    if end == at:
        start = at + 1 if scan.is_title(at) else at  # «شارع الملك …»
        name = licensed_name(scan, skip_titles(scan, start), limit)
        end = at if name is None or name.cut else name.end
    while end > at + 1 and scan.get(end - 1, "nisba") is not None:
        end -= 1  # «منتجع … السويسري»
    if end == at:
        return [], i
    if end < limit and scan.is_definite(end) and scan.words[end] in scan.know.words.contexts["org_adjective"]:
        end += 1  # «مطار … الدولي»
    return [Draft(i, end, cut, "place", actor, body=body, as_="place", basis="noun")], end
