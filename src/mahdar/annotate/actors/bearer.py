"""A surname that is an ordinary word too («الشرع», «غني», «باول»), on a page that has named its bearer in full.

Most of such words mean the bearer there; what is left is the word of the language, which shows by its neighbours: an
adjective stands behind a definite noun («الجانب السوداني»), the first part of an idafa before one («سلامة المدنيين»).
"""

from __future__ import annotations

from mahdar.annotate.actors.scan import Scan
from mahdar.annotate.actors.surnames import is_imperfect
from mahdar.arabic.clitics import CONJUNCTIONS, splits

#: Classes of words that may stand right before the bare name of a person: who is with him, his office, his deed.
_LICENCES = ("party", "event", "joins", "that", "topic", "preverbal", "say", "act", "meets_whom")
#: Classes whose words are never the name of a person without more.
_CLOSED = ("after_name", "locative", "party", "say", "act", "never_name", "never", "never_alone")
_OFFICES = ("head", "port", "trade", "rank")


def is_bearer(scan: Scan, i: int, end: int, cut: int) -> bool:
    """The word `[i, end)`, an ordinary one without its `cut` letters too, means the person whom the page named in full.

    In doubt it does not: an indefinite word of the language needs a word before it that leads to a person
    («لقاء غني», «بين طه وقرنق», «الرئيس غني»); a definite one must not be an adjective of the noun before it.
    """
    word = scan.words[i]
    if end > i + 1 or _is_closed(scan, word) or (_is_office(scan, i) and not _is_with(scan, i)):
        return False
    if scan.is_definite(i) or word[cut:].startswith(scan.signs["article"]):
        return not ((cut == 0 and _is_adjective(scan, i)) or _in_locative(scan, i))
    if _begins_idafa(scan, end):
        return False
    if word[cut:] not in scan.know.words.ordinary:
        return cut == 0 or word[0] in CONJUNCTIONS  # «باول», which only looks like «بـ» and a word
    return cut == 0 and _is_led(scan, i) and _ends(scan, end)


def _is_closed(scan: Scan, word: str) -> bool:
    """A particle, a verb, a month …, its proclitic forms included («بأن»)."""
    contexts = scan.know.words.contexts
    return any(rest in contexts[name] for _, rest in splits(word) for name in _CLOSED)


def _is_office(scan: Scan, i: int) -> bool:
    senses = scan.senses[i]
    return senses is not None and any(name in senses for name in _OFFICES)


def _is_adjective(scan: Scan, i: int) -> bool:
    """«الجانب السوداني», «كانون الثاني»: a noun that is no title stands before the definite word."""
    if i == 0 or not scan.is_arabic(i - 1) or scan.is_title(i - 1):
        return False
    if _leads(scan, i - 1):
        return False
    senses = scan.senses[i] or {}
    return scan.is_definite(i - 1) or "nisba" in senses


def _in_locative(scan: Scan, i: int) -> bool:
    """«في الصباح»: where or when something is, not who."""
    return i > 0 and scan.words[i - 1] in scan.know.words.contexts["within"]


def _begins_idafa(scan: Scan, end: int) -> bool:
    """A definite noun follows an indefinite word («كرم الضيافة»)."""
    if end >= len(scan.words) or not scan.is_definite(end) or scan.is_title(end):
        return False
    return scan.words[end] not in scan.know.words.contexts["after_name"]  # «الى» without its hamza


def _leads(scan: Scan, i: int) -> bool:
    word, contexts = scan.words[i], scan.know.words.contexts
    bare = word[1:] if word[:1] in CONJUNCTIONS else word
    return any(word in contexts[name] or bare in contexts[name] for name in _LICENCES)


def _is_led(scan: Scan, i: int) -> bool:
    return i > 0 and (scan.is_title(i - 1) or _leads(scan, i - 1) or is_imperfect(scan, scan.words[i - 1]))


def _is_with(scan: Scan, i: int) -> bool:
    """«الرئيس رئيسي», «مع رئيسي»: a word of offices too, where only a person can stand."""
    return i > 0 and (scan.is_title(i - 1) or scan.words[i - 1] in scan.know.words.contexts["joins"])


def _ends(scan: Scan, end: int) -> bool:
    """What follows does not qualify the word: a sign, a verb, a preposition, another name with «و»."""
    if scan.closes(end):
        return True
    word = scan.words[end]
    return word[:1] in CONJUNCTIONS or any(
        len(prefix) == 1 and prefix not in CONJUNCTIONS for prefix, _ in splits(word)[1:]
    )
