"""A person named by one word of no register: shown by a verb, by the head of a line, by a list, or by what follows."""

from __future__ import annotations

from mahdar.annotate.actors.names import Name
from mahdar.annotate.actors.parts import TA_MARBUTA, is_family, is_given, is_name_shape
from mahdar.annotate.actors.placed import is_age
from mahdar.annotate.actors.scan import Scan
from mahdar.arabic.clitics import CONJUNCTIONS


def is_single(scan: Scan, i: int, cut: int = 0) -> bool:
    """The word at `i` is nothing but a name: a given name, or a word of no list that has the shape of one."""
    word = scan.words[i][cut:]
    sense = scan.senses[i]
    if sense is not None:
        return (
            sense.keys() == {"given"} and scan.know.rank(scan.words[i]) == 0 and is_given(scan, i) is not None
        )
    if not cut and word[:1] in scan.know.prefixes:
        return False
    return scan.know.rank(word) == 0 and is_name_shape(scan, i)


def lone_name(scan: Scan, i: int, listed: bool) -> Name | None:
    """The person named by the one word at `i`; `listed`: another person was named just before."""
    if listed and scan.words[i][:1] == scan.signs["and"]:
        return _listed(scan, i)
    if not is_single(scan, i) or _owned_plural(scan, i) or _of_district(scan, i):
        return None
    shown = _after_verb(scan, i) or _heads_line(scan, i) or _described(scan, i)
    return Name(i, i + 1, 0) if shown else None


def _owned_plural(scan: Scan, i: int) -> bool:
    """«داعمو الحقوق»: a plural before its genitive ends like a foreign name."""
    plural = scan.words[i].endswith(scan.signs["and"]) and i + 1 < len(scan.words)
    return plural and scan.senses[i] is None and scan.is_definite(i + 1)


def _of_district(scan: Scan, i: int) -> bool:
    """«شريف مقاطعة …»: a word of office, though many are called so: whose it is stands behind it."""
    return i + 1 < len(scan.words) and scan.words[i + 1] in scan.know.words.contexts["district"]


def _after_verb(scan: Scan, i: int) -> bool:
    """«قال رونالدينيو إن», «وفشل … في»: after a verb of saying or acting, where the name must end."""
    if not i:
        return False
    contexts = scan.know.words.contexts
    says = _is_verb(scan, i - 1, contexts["say"])
    if scan.is_definite(i) and not is_family(scan, i):
        following = scan.words[i + 1] if i + 1 < len(scan.words) else ""
        return says and following in contexts["that"] and not scan.words[i - 1].endswith(scan.signs["ta"])
    acts = _is_verb(scan, i - 1, contexts["act"])
    if (says or (acts and scan.senses[i] is not None)) and scan.ends_subject(i + 1):
        return True
    return acts and scan.closes(i + 1)


def _heads_line(scan: Scan, i: int) -> bool:
    """«العقيلي: الفريق جاهز»: the head of a line, and what the person says."""
    if scan.page.sentences[scan.page.sentence_index(i)].start != i or i + 1 >= len(scan.words):
        return False
    return scan.words[i + 1] == scan.signs["colon"] and (not scan.is_definite(i) or is_family(scan, i))


def _described(scan: Scan, i: int) -> bool:
    """«على مريم، التي تدرس …»: a given name that a relative clause describes; «تحكي أنوارا، 14 عاما»: any, by the age."""
    if i + 2 >= len(scan.words):
        return False
    if is_age(scan, i + 1, len(scan.words)):
        if scan.is_definite(i) or scan.words[i][:1] in CONJUNCTIONS:
            return False  # «ومحمد (24 عاما)»
        last = scan.page.text[scan.page.reading.ends[i - 1] - 1]  # no «جثة مشرد (35 عاما)»
        return is_given(scan, i) is not None or last != TA_MARBUTA
    if scan.senses[i] is None:
        return False
    return scan.is_comma(i + 1) and scan.words[i + 2] in scan.know.words.contexts["who"]


def _listed(scan: Scan, i: int) -> Name | None:
    """«كوتينيو وباولينيو»: joined by و to a person named just before."""
    if len(scan.words[i]) < 5 or scan.senses[i] is not None or not scan.ends_subject(i + 1):
        return None
    if scan.words[i].endswith(scan.signs["ta"]):
        return None  # «فلان، وأغدقت عليه»
    return Name(i, i + 1, 1) if is_single(scan, i, 1) else None


def _is_verb(scan: Scan, i: int, verbs: frozenset[str]) -> bool:
    """One of `verbs`, «و» or «ف» before it or not."""
    word = scan.words[i]
    return word in verbs or (word[:1] in (scan.signs["and"], scan.signs["so"]) and word[1:] in verbs)
