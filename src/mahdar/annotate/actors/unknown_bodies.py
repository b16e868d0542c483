"""Organisations of no register, by their class noun: «حزب النهضة», «شركة …», «المنظمة المصرية لحقوق الإنسان».

Four shapes: an indefinite class noun with unknown words after it; one of the nouns that take a definite name («حزب»,
«هيئة») with definite words; a body of a town («جامعة …», «بلدية …»); a definite class noun with the adjectives that
names of bodies have, and what «ل» adds.
"""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.parts import TA_MARBUTA, is_name_shape
from mahdar.annotate.actors.scan import Scan
from mahdar.knowledge.actors import UNKNOWN
from mahdar.knowledge.actors.body_names import is_purpose

MOST_WORDS = 4
#: Definite words after a class noun: «مركز مكافحة …» may be long, a run over a clause is longer.
MOST_DEFINITE = 5


def parse_unknown_body(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """An organisation named from the class noun at `i`; `([], i)` when nothing after it makes a name."""
    sense = scan.get(i, "org")
    if sense is None:
        return [], i
    noun = sense.data
    after = sense.end
    quoted = _quoted(scan, after, limit)
    if quoted is not None:
        start, end = quoted
        inside = noun.kind != "town"
        return [
            Draft(
                start if inside else i,
                end if inside else end + 1,
                0 if inside else sense.cut,
                "organization",
                basis="noun",
                number="singular",
            )
        ], end + 1
    if noun.definite:
        end = _definite_body(scan, after, limit)
    else:
        end = _unknown_run(scan, after, limit, noun.kind != "outside")
        if (
            end > after
            and noun.kind != "outside"
            and end < limit
            and scan.words[end].startswith(scan.signs["for"] * 2)
        ):
            end = _purpose(scan, end + 1, limit)  # «معهد … للأبحاث الاقتصادية»
        if noun.kind in ("named", "town"):
            end = max(end, definite_run(scan, after, limit))
        elif noun.kind == "qualified":
            end = max(end, _qualified(scan, after, limit))
        if end == after and noun.kind not in ("outside", "inside"):
            end = _purposed(scan, after, limit)
        if end == after and noun.kind == "town":
            end = _town(scan, after, limit)
    if end == after or _is_told_apart(scan, after, end, noun.kind, limit):
        return [], i
    start, cut = (after, 0) if noun.kind == "outside" else (i, sense.cut)
    return [Draft(start, end, cut, "organization", basis="noun", number="singular")], end


def _is_told_apart(scan: Scan, i: int, end: int, kind: str, limit: int) -> bool:
    """«وكالة الأنباء الروسية تاس»: what the words describe is named behind them; «شبكة التلفزة الكينية»: a description."""
    if kind == "outside" and scan.is_definite(i) and end < limit and scan.is_definite(end):
        return True
    at = end + (end < limit and scan.words[end] in scan.know.words.contexts["quote"])
    named = scan.entity(at) if at < limit else None
    return named is not None and not named.cut and all(e.actor.startswith("outlet:") for e in named.data)


def _quoted(scan: Scan, i: int, limit: int) -> tuple[int, int] | None:
    """«شركة "ليفايس"»: the words between quote marks after a class noun, when one of them is of no list."""
    quotes = scan.know.words.contexts["quote"]
    if i >= limit or scan.words[i] not in quotes:
        return None
    end = i + 1
    while end < limit and end - i <= MOST_WORDS and scan.words[end] not in quotes:
        end += 1
    entity = scan.entity(i + 1) if i + 1 < limit else None
    if entity is not None and not all(e.actor.startswith(("place:", "state:")) for e in entity.data):
        return None  # «صحيفة "لوموند"» is in the register
    inner = range(i + 1, min(end, limit))
    name = any(scan.codes[at] == UNKNOWN or scan.words[at].isascii() for at in inner)
    name = name or _town(scan, i + 1, end) == end
    closed = i + 1 < end < limit and scan.words[end] in quotes  # «حركة « (»: nothing is called so
    return (i + 1, end) if closed and name else None


def definite_run(scan: Scan, i: int, limit: int) -> int:
    """«العدالة والتنمية», «الأبحاث العلمية للشباب»: one definite word, its adjectives, and what و or ل joins to it."""
    signs, contexts = scan.signs, scan.know.words.contexts
    joined = (signs["and"] + signs["article"], signs["for"] * 2)
    end = i
    entity = scan.entity(i) if i < limit else None
    if entity is not None and any(
        e.actor.startswith(("state:", "place:")) and not e.doubt for e in entity.data
    ):
        return i  # «صندوق البرتغال» is no fund of that name
    while end < limit and end - i < MOST_DEFINITE:
        word = scan.words[end]
        adds = end > i and (word.startswith(joined) or _is_adjective(scan, end))
        if len(word) < 4 or not (adds or (end == i and scan.is_definite(end))):
            break
        if word in contexts["never_name"] or scan.is_title(end) or scan.person(end) is not None:
            break
        end += 1
    while end > i + 1 and scan.words[end - 1] in contexts["official"]:
        end -= 1  # «وكالة الأنباء الروسية الرسمية»: said of it, no part of its name
    return end


def _is_adjective(scan: Scan, i: int) -> bool:
    """A definite adjective by its form: a nisba («المالية», «الإداري») or one that names of bodies have («الأعلى»)."""
    word = scan.words[i]
    if not scan.is_definite(i):
        return False
    raw = scan.page.text[scan.page.reading.ends[i] - 1]
    return (
        word in scan.know.words.contexts["org_adjective"]
        or scan.know.is_nisba(word)
        or (
            len(word) > 5
            and (word.endswith(scan.signs["ya"]) or (raw == TA_MARBUTA and word[-2] == scan.signs["ya"]))
        )
    )


def _unknown_run(scan: Scan, i: int, limit: int, given: bool) -> int:
    end = i
    while end < limit and end - i < MOST_WORDS and _is_unknown(scan, end, given) and is_name_shape(scan, end):
        end += 1
    return end


def _is_unknown(scan: Scan, i: int, given: bool) -> bool:
    """A word of no list, or (`given`) one that is only somebody's given name («معهد إيفو», not «فريق كاظم …»)."""
    if scan.codes[i] == UNKNOWN:
        return True
    sense = scan.senses[i]
    return given and sense is not None and sense.keys() == {"given"} and scan.know.rank(scan.words[i]) == 0


def _qualified(scan: Scan, i: int, limit: int) -> int:
    """«لجنة الشؤون الدولية», «مكتب التحقيقات الروسي»: two words or more; one alone («لجنة التحقيق») names nothing."""
    end = definite_run(scan, i, limit)
    return end if end - i >= 2 else i


def _purposed(scan: Scan, i: int, limit: int) -> int:
    """«هيئة حماية المستهلك», «مركز مكافحة الأوبئة»: what the body is for, in the construct."""
    if i + 1 >= limit or scan.is_definite(i) or not is_purpose(scan.words[i]):
        return i
    if scan.words[i] in scan.know.words.contexts["run_by"] or scan.get(i + 1, "org") or scan.entity(i + 1):
        return i  # «مجلس إدارة الهيئة»: of a body that has its own name
    end = definite_run(scan, i + 1, limit)
    return end if end > i + 1 else i


def _town(scan: Scan, i: int, limit: int) -> int:
    """«بلدية طهران», «محكمة مدينة …»: a body called by its town or state."""
    at = i + 1 if i < limit and scan.words[i] in scan.know.words.contexts["classnoun"] else i
    entity = scan.entity(at) if at < limit else None
    if entity is None or entity.cut or any(e.doubt for e in entity.data):
        return i
    named = any(
        e.actor.startswith(("place:", "state:")) and e.use in ("name", "capital") for e in entity.data
    )
    return entity.end if named else i


def _definite_body(scan: Scan, i: int, limit: int) -> int:
    """«المنظمة المصرية لحقوق الإنسان», «اللجنة الدولية للصليب الأحمر», «الحزب التقدمي الاشتراكي»."""
    article, lam = scan.signs["article"], scan.signs["for"]
    adjectives = scan.know.words.contexts["org_adjective"]
    end = i
    named = 0
    while end < limit and end - i < MOST_WORDS - 1 and scan.words[end].startswith(article):
        word = scan.words[end]
        if word in adjectives:
            named += 1
        elif not _is_adjective(scan, end):
            break
        end += 1
    if end == i or end >= limit:
        return end if named and end > i else i
    word = scan.words[end]
    if word.startswith(lam + lam) and len(word) > 4:
        return _purpose(scan, end + 1, limit)
    if word.startswith(lam) and end + 1 < limit and scan.words[end + 1].startswith(article) and len(word) > 3:
        return end + 2
    return end if named else i


def _purpose(scan: Scan, i: int, limit: int) -> int:
    """After «للـ…»: its adjectives and what «و» adds («للتعبئة العامة والإحصاء»), no noun of another phrase."""
    joined = scan.signs["and"] + scan.signs["article"]
    end = i
    while end < limit and end - i < 3:
        word = scan.words[end]
        if not _is_adjective(scan, end) and not (word.startswith(joined) and len(word) > 5):
            break
        end += 1
    return end
