"""Which word of the language, or word that looks like one, is a part of a name.

«باتي» looks like «ب» and a verb, «كانتي» like a verb with an ending, «يرماك» like an imperfect; «بيت», «حرب» and «الفيصل»
are words. How far such a word is trusted depends on what stands before it (an office, a given name) and behind it.
"""

from __future__ import annotations

from mahdar.annotate.actors.scan import Scan
from mahdar.arabic.clitics import splits

#: Letters of a name that looks like a preposition and a word, at the most («باتي», «بولي»).
SHORT = 4
ALEF_MAQSURA = "\u0649"


def after_sure(scan: Scan, i: int) -> bool:
    """The word before `i` is surely a name: a given name, or a word that the language does not have."""
    if i == 0:
        return False
    before = scan.senses[i - 1]
    if before is None:
        return scan.know.rank(scan.words[i - 1]) == 0
    return any(cut == 0 for cut, _ in (before[n] for n in ("given", "sur") if n in before))


def ends_sharply(scan: Scan, i: int) -> bool:
    """A name surely ends before token `i`: a sign or nothing stands there, or «إن» or a verb of saying."""
    if i >= len(scan.words):
        return True
    word, contexts = scan.words[i], scan.know.words.contexts
    if not scan.is_arabic(i):
        return not word[:1].isdigit()  # «عام 1974»
    return word in contexts["that"] or word in contexts["say"]


def looks_like_word(scan: Scan, i: int) -> bool:
    """Only relatives of the word are words of the language («كانتي»); it is no verb of the imperfect itself."""
    know, word = scan.know, scan.words[i]
    if word in know.words.ordinary or know.rank(word) == 0 or scan.is_definite(i):
        return False
    return not is_imperfect(scan, word)


def is_bound(scan: Scan, i: int) -> bool:
    """A verb of the imperfect, or what stands behind the first letter is a word: «بكأس», «بهذه», but «باتي» as well."""
    know, word = scan.know, scan.words[i]
    return (
        is_future(scan, word)
        or is_imperfect(scan, word)
        or any(
            prefix[0] in know.rank_prefixes
            and (know.rank(rest) > 0 or rest in know.words.contexts["after_name"])
            for prefix, rest in splits(word)[1:]
        )
    )


def is_imperfect(scan: Scan, word: str) -> bool:
    """«نأمل»: with another person's letter it is a word too."""
    persons = scan.signs["persons"]
    return word[:1] in persons and any(p + word[1:] in scan.know.words.ordinary for p in persons)


def is_future(scan: Scan, word: str) -> bool:
    """«سيخرج»; «سيلفا» is none."""
    future = word[:1] == scan.signs["sa"] and word in scan.know.words.ordinary
    return future and is_imperfect(scan, word[1:])


def is_family_word(scan: Scan, i: int) -> bool:
    """A word that is a family's name as well, after a part of a name; an indefinite one where the name must end, and one
    that is an office as well where it surely does («هنأ عباس السفير»)."""
    if scan.words[i] not in scan.know.words.names_last or not after_sure(scan, i):
        return False
    if not scan.is_definite(i):
        return scan.closes(i + 1)
    known = scan.senses[i] or {}
    given = scan.get(i - 1, "given") is not None or scan.is_definite(i - 1)
    titled = "trade" in known or "rank" in known
    return given and "head" not in known and (ends_sharply(scan, i + 1) or not titled)


def is_word_name(scan: Scan, i: int, parts: int, licensed: bool) -> bool:
    """The word at `i`, which is one of the language or looks like one, goes on with the name before it."""
    if not after_sure(scan, i):
        return False
    sharp = ends_sharply(scan, i + 1)
    if looks_like_word(scan, i):
        if is_bound(scan, i):
            return sharp and len(scan.words[i]) <= SHORT and not scan.words[i].endswith(scan.know.possessors)
        return scan.closes(i + 1) or (licensed and parts == 1)
    given = scan.get(i - 1, "given")
    if scan.is_definite(i) or not (licensed and sharp and given is not None):
        return False
    word = scan.words[i]
    adverb = word.endswith((scan.signs["alef"], *scan.know.possessors))  # «سابقا», «بنفسه»
    return not (adverb or is_bound(scan, i) or scan.is_function(i) or scan.closes(i))


def is_first_name(scan: Scan, i: int, limit: int) -> bool:
    """«بيت هوكر», «ثابت العباسي»: a word that is a given name as well, or only looks like a word, before a sure name."""
    at = i + 1
    word = scan.words[i]
    if at >= limit or scan.is_function(i) or not scan.is_arabic(at) or at in scan.phrases:
        return False
    listed = word in scan.know.words.names_first
    if not listed:
        ending = word.endswith(scan.know.possessors) or word[-1:] in (scan.signs["ya"], scan.signs["ta"])
        if ending or is_bound(scan, i) or not looks_like_word(scan, i):
            return False
    known = scan.senses[at]
    if known is not None:
        raw = scan.page.text[scan.page.reading.ends[at] - 1]
        named = any(known[n][0] == 0 for n in ("given", "sur", "part") if n in known)
        return named and raw != ALEF_MAQSURA
    if scan.is_definite(at):
        family = scan.words[at].endswith(scan.signs["ya"]) or scan.know.rank(scan.words[at]) == 0
        return listed and family
    return scan.know.rank(scan.words[at]) == 0 and scan.words[at][:1] != scan.signs["and"]


def is_syllable(scan: Scan, i: int, limit: int, parts: int) -> bool:
    """«لي إن يونغ», «وانغ يون», «كيم جونغ هو»: a part of a Korean or Chinese name, though it may be a word as well."""
    syllables, weak = scan.know.words.contexts["syllable"], scan.know.words.contexts["weak_syllable"]
    word = scan.words[i]
    if word not in syllables:
        return False
    following = scan.words[i + 1] if i + 1 < limit else ""
    goes_on = following in syllables
    if not parts:
        third = scan.words[i + 2] if i + 2 < limit else ""
        return goes_on and (following not in weak or (third in syllables and third not in weak))
    if scan.words[i - 1] not in syllables:
        return False
    return word not in weak or (goes_on and following not in weak) or ends_sharply(scan, i + 1)
