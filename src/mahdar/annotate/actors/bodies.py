"""Institutions and governments: «وزارتا الدفاع التركية والروسية», «الخارجية المصرية», «النظام السوري», «أنقرة»."""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft, Scope
from mahdar.annotate.actors.offices import OfficePhrase
from mahdar.annotate.actors.roles import government_phrase, read_scope
from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.knowledge.actors import Entity

TANWIN = "\u064b"
_KINDS = {
    "organization": "organization",
    "armed_group": "armed_group",
    "outlet": "outlet",
    "place": "place",
    "people": "people",
    "government": "government",
}


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
    """A government called by a noun («الحكومة السورية», «حكومة أسد»)."""
    scope = government_phrase(scan, i, limit)
    if scope is None or scope.body is None:
        return [], i
    draft = Draft(i, scope.end, scope.cut, "government", body=scope.body, label=scope.label, as_="agent")
    draft.number, draft.gender = "singular", "feminine"
    return [draft], scope.end


def parse_entity(scan: Scan, i: int) -> tuple[list[Draft], int]:
    """A state, capital, organisation, group, outlet, place or people by one of its names."""
    sense = scan.entity(i)
    if sense is None:
        return [], i
    choice = best(scan, sense.data)
    if choice is None:
        return [], i
    record = scan.know.register.actors[choice.actor]
    if (
        record.kind in _NAMED_BY_NOUN
        and sense.end == i + 1
        and not _introduced(scan, i, sense.cut, choice.actor)
    ):
        return [], i
    if scan.page.text[scan.page.reading.ends[sense.end - 1] - 1] == TANWIN:
        return [], i  # «تركياً»: the adjective, not the country
    if (
        record.kind in ("government", "place")
        and sense.end == i + 1
        and not _is_place(scan, i, sense, choice.actor)
    ):
        return [], i
    draft = Draft(i, sense.end, sense.cut, _KINDS[record.kind], actor=choice.actor, body=record.country)
    draft.label = "loaded" if choice.use == "loaded" else "neutral"
    draft.basis = choice.use
    if choice.use in ("metonym", "loaded") and record.kind == "government":
        draft.as_ = "agent"
    return [draft], sense.end


#: Kinds whose one-word names are often ordinary words («الحياة», «فتح») and then need a noun or a quote mark.
_NAMED_BY_NOUN = frozenset({"organization", "armed_group", "outlet"})


def _introduced(scan: Scan, i: int, cut: int, actor: str) -> bool:
    """A one-word name that is also a word needs a noun of its kind or a quote mark before it."""
    word = scan.words[i]
    surface = scan.know.whole(word, cut)
    if surface not in scan.know.words.contexts["ambiguous"] and (actor, surface) not in scan.know.doubtful:
        return True
    if i == 0:
        return False
    previous = scan.words[i - 1]
    contexts = scan.know.words.contexts
    return (
        previous in contexts["quote"]
        or previous in contexts["bodynoun"]
        or previous[1:] in contexts["bodynoun"]
    )


def _is_place(scan: Scan, i: int, sense: Sense, actor: str) -> bool:
    """False for an adjective in the accusative («دبلوماسيا روسيا») and for a word that only sometimes is a place."""
    words, contexts = scan.words, scan.know.words.contexts
    word = words[i][sense.cut :]
    previous = words[i - 1] if i else ""
    alef = scan.signs["alef"]
    if not sense.cut and word.endswith(alef) and previous.endswith(alef) and scan.know.is_nisba(word[:-1]):
        return False
    if not sense.cut and scan.know.is_nisba(word) and _after_noun(scan, i):
        return False  # «الدراما السعودية»
    surface = scan.know.whole(words[i], sense.cut)
    if surface not in contexts["ambiguous"] and (actor, surface) not in scan.know.doubtful:
        return True
    return (
        previous in contexts["locative"] or previous in scan.know.placewords or previous in contexts["party"]
    )


def _after_noun(scan: Scan, i: int) -> bool:
    """A definite noun stands before token `i`, so that what follows may be its adjective."""
    previous = scan.words[i - 1] if i else ""
    return previous.startswith(scan.signs["article"]) and scan.know.rank(previous) > 0


def parse_place(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """An unknown name after «مدينة», «بلدة», «محافظة» …: a place of no register."""
    at = i + 1
    if at >= limit or not scan.is_arabic(at) or scan.senses[at] is not None or at in scan.phrases:
        return [], i
    if scan.know.rank(scan.words[at]) > 0:
        return [], i
    end = at + 1
    if (
        end < limit
        and scan.is_arabic(end)
        and scan.senses[end] is None
        and scan.know.rank(scan.words[end]) == 0
    ):
        end += 1
    return [Draft(at, end, 0, "place", as_="place", basis="noun")], end


_ORDER = ("government", "organization", "armed_group", "outlet", "place", "people")


def best(scan: Scan, entities: tuple[Entity, ...]) -> Entity | None:
    """Of several actors with one name, the one of the widest kind (a state before its capital, a place last)."""
    actors = scan.know.register.actors
    known = [(actors[e.actor].kind, e) for e in entities if e.actor in actors]
    ranked = [(_ORDER.index(kind), n, e) for n, (kind, e) in enumerate(known) if kind in _ORDER]
    return min(ranked)[2] if ranked else None
