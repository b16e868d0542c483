"""Organisations of no register, by their class noun: «حزب النهضة», «شركة …», «المنظمة المصرية لحقوق الإنسان».

Three shapes: an indefinite class noun with unknown words after it; one of the nouns that take a definite name («حزب»,
«جامعة») with definite words; a definite class noun with the adjectives that names of bodies have, and what «ل» adds.
"""

from __future__ import annotations

from mahdar.annotate.actors.draft import Draft
from mahdar.annotate.actors.parts import is_name_shape
from mahdar.annotate.actors.scan import Scan
from mahdar.knowledge.actors import UNKNOWN

MOST_WORDS = 4


def parse_unknown_body(scan: Scan, i: int, limit: int) -> tuple[list[Draft], int]:
    """An organisation named from the class noun at `i`; `([], i)` when nothing after it makes a name."""
    sense = scan.get(i, "org")
    if sense is None:
        return [], i
    noun = sense.data
    if noun.definite:
        end = _definite_body(scan, i + 1, limit)
    else:
        end = _unknown_run(scan, i + 1, limit)
        if end == i + 1 and noun.kind == "named":
            end = _definite_run(scan, i + 1, limit)
    if end == i + 1:
        return [], i
    start, cut = (i + 1, 0) if noun.kind == "outside" else (i, sense.cut)
    return [Draft(start, end, cut, "organization", basis="noun", number="singular")], end


def _unknown_run(scan: Scan, i: int, limit: int) -> int:
    end = i
    while end < limit and end - i < MOST_WORDS and scan.codes[end] == UNKNOWN and is_name_shape(scan, end):
        end += 1
    return end


def _definite_run(scan: Scan, i: int, limit: int) -> int:
    """«حزب العدالة والتنمية»: definite words, the later ones may be joined by و."""
    article = scan.signs["article"]
    joined = scan.signs["and"] + article
    end = i
    while end < limit and end - i < MOST_WORDS - 1:
        word = scan.words[end]
        if not (word.startswith(article) or (end > i and word.startswith(joined))) or len(word) < 4:
            break
        if word in scan.know.words.contexts["never_name"] or word in scan.know.words.contexts["after_name"]:
            break
        end += 1
    return end


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
        elif not scan.know.is_nisba(word):
            break
        end += 1
    if end == i or end >= limit:
        return end if named and end > i else i
    word = scan.words[end]
    if word.startswith(lam + lam) and len(word) > 4:
        return _definite_run(scan, end + 1, min(limit, end + 3)) if end + 1 < limit else end + 1
    if word.startswith(lam) and end + 1 < limit and scan.words[end + 1].startswith(article) and len(word) > 3:
        return end + 2
    return end if named else i
