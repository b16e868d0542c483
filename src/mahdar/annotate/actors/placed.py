"""A name shown by its place: behind a verb of saying or a comma, and before what only follows a whole name.

«وقالت لاني ديفيس، محامية الشركة، إن»: one part of the name is a word of no list or a given name, the other may look like
anything. Where the name begins is told by the verb («قال …», «بحسب …»), the beginning of the sentence, or a comma behind
somebody's title («المدير الفني للفريق، فلان فلان، إن»); where it ends, by «إن», a colon or a quote mark, or by the words
that say who that is: «، أحد …», «، وهي …», «، 14 عاما», «مديرة …».
"""

from __future__ import annotations

from mahdar.annotate.actors.names import Name
from mahdar.annotate.actors.parts import is_given, is_name_shape, is_town
from mahdar.annotate.actors.scan import QUOTES, Scan
from mahdar.arabic.clitics import CONJUNCTIONS
from mahdar.knowledge.actors import UNKNOWN, Senses

MOST = 4
#: Letters of a word of the language that may be a part of a name here («رو كانا»), at the most.
SHORT = 4
#: A title before a comma stands within so many tokens of it.
TITLE = 8
#: What a word may be as a part of a name.
SURE, WEAK, PARTICLE, NONE = 3, 2, 1, 0
#: The rank of common words.
COMMON = 2
PLURAL = "plural"
TA_MARBUTA = "\u0629"
TANWIN = "\u064b"
#: Classes of words that say what somebody is.
_TITLES = frozenset(("head", "trade", "rank"))
#: Classes of words that name something that is no person.
_OTHERS = frozenset(("head", "peer", "inst", "gov", "org", "rank", "trade", "tense"))
NO_SENSE: Senses = {}


def placed_starts(scan: Scan) -> frozenset[int]:
    """The tokens at which a name may begin by its place."""
    page, know = scan.page, scan.know
    at = [*page.tokens_of(know.before_names), *[s.start - 1 for s in page.sentences]]
    words, may, last = scan.words, know.may_begin, len(scan.words) - 1
    return frozenset([i + 1 for i in at if i < last and may[words[i + 1]]])


def placed_name(scan: Scan, i: int, limit: int) -> Name | None:
    """The name at token `i`, one of the `placed_starts`, of two words or more."""
    if i >= limit or scan.person(i) is not None or not scan.is_arabic(i):
        return None
    said = i > 0 and scan.words[i - 1] in scan.know.saying
    end, parts = _run(scan, i, limit, said)
    if end - i < 2 or (SURE not in parts and not _both_short(scan, i, end)):
        return None
    if (
        not said
        and end - i > 2
        and not scan.is_comma(i - 1)
        and is_given(scan, i) is None
        and is_given(scan, i + 1)
    ):
        return None  # «أودع حميد كرمانشاهي، نائب …»: a verb, and the whole name behind it
    if _of_another(scan, i, end, said):
        return None
    if not (_said(scan, end, limit) if said else _apart(scan, i, end, limit)):
        return None
    titled = _is_titled(scan, end)
    if scan.is_definite(end) and parts[-1] != SURE and scan.know.rank(scan.words[end - 1]) > 0:
        return None  # «قال كريس كوكس أرمل النائبة إن»
    people = scan.get(end - 1, "nisba")
    if people is not None and people.data.number == PLURAL and not titled and is_given(scan, i) is None:
        return None  # «يرى مدعون ألمان أن»
    common = any(scan.know.rank(word) == COMMON for word in scan.words[i + 1 : end])
    if common and (not titled or (scan.is_comma(i - 1) and not said)):
        return None
    return Name(i, end, 0) if parts[0] == SURE or titled or scan.is_comma(i - 1) else None


def _run(scan: Scan, i: int, limit: int, said: bool) -> tuple[int, list[int]]:
    """The end of the words from `i` on that may be parts of one name, and what each of them is."""
    parts: list[int] = []
    at = i
    while at < limit and at - i < MOST:
        kind = _part(scan, at, parts, said)
        if kind == NONE:
            break
        parts.append(kind)
        at += 1
    while parts and parts[-1] == PARTICLE:
        parts.pop()
        at -= 1
    return at, parts


def _part(scan: Scan, at: int, parts: list[int], said: bool) -> int:
    """What the word at `at` may be as a part of the name that `parts` begin."""
    word, know = scan.words[at], scan.know
    known = scan.senses[at] or NO_SENSE
    if word in know.no_part or not scan.is_arabic(at):
        return NONE
    raw = scan.page.text[scan.page.reading.ends[at] - 1]
    if raw == TANWIN or word.endswith(know.people_endings) or at in scan.phrases:
        return NONE
    particle = known.get("part")
    if particle is not None and particle[0] == 0:
        return PARTICLE if parts else NONE
    given = is_given(scan, at)
    if given is not None and given.cut == 0 and "head" not in known:
        return SURE
    if known and not _OTHERS.isdisjoint(known) and _is_other(known):
        return NONE
    if "sur" in known and known["sur"][0] == 0:
        return SURE
    if scan.is_definite(at) or (raw == TA_MARBUTA and parts[-1:] != [SURE]):
        return NONE
    if "ent" in known:
        cut, entities = known["ent"]
        if cut == 0 and all(e.use == "short" and e.actor.startswith("person:") for e in entities):
            return SURE if know.rank(word) == 0 else NONE
        return WEAK if is_town(scan, at) else NONE
    return _of_language(scan, at, parts, said)


def _is_other(known: Senses) -> bool:
    """As it stands, without a letter cut, the word names something that is no person."""
    return any(known[name][0] == 0 for name in _OTHERS if name in known)


def _of_language(scan: Scan, at: int, parts: list[int], said: bool) -> int:
    """The same of a word that names nothing: one of no list is a name, a short or rare one may be."""
    word, know = scan.words[at], scan.know
    rank = know.rank(word)
    if word[:1] == scan.signs["for"] and (parts or not said):
        return NONE  # «قال فلان لموقع إن», «، ليحل مكان …»
    if rank == 0:
        if word[:1] in CONJUNCTIONS and know.facts[word[1:]].code != UNKNOWN:
            return NONE
        if word[:1] == scan.signs["and"] and not (said if not parts else len(word) > SHORT):
            return NONE
        return SURE if scan.codes[at] == UNKNOWN and is_name_shape(scan, at, feminine=True) else WEAK
    if word[:1] in CONJUNCTIONS or not is_name_shape(scan, at):
        return NONE
    if rank < COMMON:
        return WEAK if len(word) <= SHORT or not word.endswith(scan.signs["alef"]) else NONE
    return WEAK if parts and len(word) <= SHORT else NONE


def _both_short(scan: Scan, i: int, end: int) -> bool:
    """«رو كانا، عضو مجلس …»: two short words that only look like words of the language, and who that is."""
    short = all(len(scan.words[at]) <= SHORT for at in range(i, end))
    rare = scan.know.rank(scan.words[i]) < COMMON and scan.senses[i] is None
    return end - i == 2 and short and rare and scan.is_comma(end)


def _of_another(scan: Scan, i: int, end: int, said: bool) -> bool:
    """«محامو نتنياهو», «أغضب نيمار»: somebody known by his surname alone, and a word of the sentence before him;
    «أبلغ كاميرون هاموند أن»: a verb that has another person behind its subject."""
    first, last = scan.senses[i] or {}, scan.senses[end - 1] or {}
    if "ent" in last and "given" not in first:
        people = [e.actor for e in last["ent"][1] if e.actor.startswith("person:")]
        return any(scan.know.plausible(p, scan.page.published) for p in people)
    if "ent" not in first or not said:
        return not said and (scan.words[i].endswith(scan.signs["ta"]) or "ent" in first)
    verb = scan.words[i - 1]
    bare = verb[1:] if verb[:1] in CONJUNCTIONS else verb
    return bare not in scan.know.words.contexts["says"]


def _said(scan: Scan, end: int, limit: int) -> bool:
    """Behind the subject of a verb of saying stands what is said, or who that is."""
    if end >= limit:
        return False
    word = scan.words[end]
    told = word in scan.know.words.contexts["that"] or word == scan.signs["colon"] or word in QUOTES
    return told or word in scan.know.that_pronouns or _explained(scan, end, limit)


def _apart(scan: Scan, i: int, end: int, limit: int) -> bool:
    """A clause opens with the name and says who that is, or the name stands between commas behind a title."""
    opened = scan.page.sentences[scan.page.sentence_index(i)].start
    if i == opened or scan.words[i - 1] in scan.know.words.contexts["opens_name"]:
        return _explained(scan, end, limit) and scan.is_comma(end)
    if not scan.is_comma(i - 1) or end >= limit:
        return False
    told = scan.words[end] in scan.know.words.contexts["that"] or scan.words[end] in QUOTES
    behind_title = any(_is_title(scan, at) for at in range(max(opened, i - 1 - TITLE), i - 1))
    return (told or scan.is_comma(end)) and behind_title


def _explained(scan: Scan, end: int, limit: int) -> bool:
    """The words behind the name say who that is."""
    at = end + 1
    told = scan.is_comma(end) and at < limit and scan.words[at] in scan.know.words.contexts["explains"]
    return told or _is_titled(scan, end) or is_age(scan, end, limit)


def _is_titled(scan: Scan, end: int) -> bool:
    """A title stands behind the name, or it ends at a comma before «أحد …»."""
    at = end + scan.is_comma(end)
    named = at > end and at < len(scan.words) and scan.words[at] in scan.know.words.contexts["one_of"]
    return named or _is_title(scan, at)


def is_age(scan: Scan, end: int, limit: int) -> bool:
    """«، 14 عاما», «(26 عاما)»: somebody's age stands at token `end`."""
    if end + 2 >= limit or not (scan.is_comma(end) or scan.words[end] == scan.signs["paren"]):
        return False
    return scan.words[end + 1].isdigit() and scan.words[end + 2] in scan.know.words.contexts["years"]


def _is_title(scan: Scan, at: int) -> bool:
    """The word at `at` begins what somebody is, or an office."""
    if at >= len(scan.words):
        return False
    if scan.words[at] in scan.know.words.contexts["serves"]:
        return True
    if at not in scan.phrases and (
        scan.senses[at] is None or _TITLES.isdisjoint(scan.senses[at] or NO_SENSE)
    ):
        return False
    return any(s is not None and s.cut == 0 for s in [scan.get(at, name) for name in _TITLES])
