"""What a minister answers for beside his first portfolio: «… والتعاون الإفريقي والمغاربة المقيمين بالخارج»."""

from __future__ import annotations

from mahdar.annotate.actors.draft import OfficePhrase
from mahdar.annotate.actors.scan import Scan, Sense

#: Tokens of people and where they live («والمغاربة المقيمين في الخارج»).
MOST_PEOPLE = 3


def take_duties(scan: Scan, phrase: OfficePhrase, limit: int) -> None:
    """Take the further duties joined to a portfolio, and the state whose people abroad are among them."""
    while phrase.end < limit and scan.is_and(phrase.end, 1):
        end = _abroad(scan, phrase.end, limit)
        if end is not None:
            phrase.own = _nation(scan, phrase.end, end) or phrase.own
        else:
            end = _duty(scan, phrase.end, limit) or _before_his_land(scan, phrase, limit)
        if end is None:
            break
        phrase.end = end


def behind_duty(scan: Scan, at: int, limit: int) -> Sense | None:
    """«وزيرة الاندماج الإفريقي والشؤون الخارجية»: the portfolio that is joined to a duty told before it."""
    contexts = scan.know.words.contexts
    if scan.words[at] not in contexts["duty"]:
        return None
    end = at + 1
    while end < limit and scan.words[end] in contexts["duty_adjective"]:
        end += 1
    sense = scan.get(end, "port") if end < limit else None
    return sense._replace(cut=0) if sense is not None and scan.is_and(end, sense.cut) else None


def _nation(scan: Scan, start: int, end: int) -> str | None:
    """«والمغاربة المقيمين بالخارج»: the state whose people they are."""
    for i in range(start, end):
        nisba = scan.get(i, "nisba")
        if nisba is None or nisba.data.number == "singular":
            continue
        state: str = nisba.data.codes[0]
        if ":" not in state:
            return state
    return None


def _duty(scan: Scan, at: int, limit: int) -> int | None:
    """«والتعاون الدولي», «وشؤون المغتربين»: a noun of such a duty and its adjectives."""
    contexts = scan.know.words.contexts
    if scan.words[at][1:] not in contexts["duty"]:
        return None
    end = at + 1
    while end < limit and (
        scan.words[end] in contexts["duty_adjective"] or scan.words[end] in contexts["duty"]
    ):
        end += 1
    return end


def _before_his_land(scan: Scan, phrase: OfficePhrase, limit: int) -> int | None:
    """«وزير الداخلية واللامركزية السنغالي»: the adjective of a land that agrees with the minister and not with the noun before it
    makes that noun one of his duties."""
    at = phrase.end + 1
    word = scan.words[phrase.end]
    nisba = scan.get(at, "nisba") if at < limit else None
    if nisba is None or nisba.cut or not nisba.data.definite or ":" in nisba.data.codes[0]:
        return None
    known = scan.senses[phrase.end] or {}
    feminine = word.endswith(scan.signs["ta_marbuta"]) and word[1:].startswith(scan.signs["article"])
    own = nisba.data.number == "singular" and nisba.data.gender == phrase.gender == "masculine"
    return at if feminine and own and not known.keys() & {"head", "ent", "inst", "gov"} else None


def _abroad(scan: Scan, at: int, limit: int) -> int | None:
    """«والمغاربة المقيمين بالخارج», «وشؤون المصريين في الخارج»: the state's own people in other lands."""
    contexts = scan.know.words.contexts
    for end in range(at + 1, min(limit, at + MOST_PEOPLE + 2)):
        if scan.words[end] in contexts["abroad"]:
            return end + 1
        if scan.words[end] == scan.signs["in"]:
            away = end + 1 < limit and scan.signs["by"] + scan.words[end + 1] in contexts["abroad"]
            return end + 2 if away else None
        if not scan.is_definite(end):
            return None
    return None
