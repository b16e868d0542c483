"""The parts of a person's name: which token may be one, and how far a run of them goes."""

from __future__ import annotations

from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.annotate.actors.surnames import (
    after_sure,
    is_bound,
    is_family_word,
    is_first_name,
    is_future,
    is_syllable,
    is_word_name,
)
from mahdar.knowledge.actors import UNKNOWN, Entity, Senses
from mahdar.knowledge.actors.nisba import Nisba

MOST_PARTS = 5
#: Tokens of a topic put in front («أما …»), before its clause.
TOPIC = 12
#: Letters of a word with a preposition too short to be one, of the classes that are met so by chance.
SHORT = 4
_CHANCE = frozenset({"part", "rank", "port", "tense", "given", "sur", "trade"})
#: Signs that tie two parts of one name when no space stands beside them.
TIES = frozenset({"-", "_", "ـ", "#"})
ALEF_MAQSURA = "\u0649"
TA_MARBUTA = "\u0629"
TANWIN = "\u064b"
PLACES = ("place:", "state:")
DAMMA = "\u064f"
HAMZAS = "\u0623\u0625"
HAMZA_BELOW = HAMZAS[1]


def run(scan: Scan, i: int, limit: int, first_free: bool) -> int:
    """The end of the run of name parts that begins at `i`."""
    parts = 0
    at = i
    while at < limit and parts < MOST_PARTS:
        here = at
        if parts and at + 1 < limit and scan.words[at] == "_" and scan.touches(at):
            parts, at = parts + 1, at + 2  # a hashtag says itself where its name ends
            continue
        if (
            parts
            and at + 1 < limit
            and scan.words[at] in TIES
            and (scan.words[at] == "#" or scan.touches(at))
        ):
            here = at + 1  # «ليلى-كلير», «#بشار_الأسد», «دونالد #ترمب»
        step = _part(scan, here, limit, parts, first_free)
        if step == here:
            break
        parts += 1
        at = step
    return at


def _part(scan: Scan, at: int, limit: int, parts: int, first_free: bool) -> int:
    """The end of one part of a name at `at`, or `at` itself when no part begins there."""
    if not scan.is_arabic(at):
        return at
    if parts and _is_long_place(scan, at):
        return at  # «زار الوزير فلان الفلاني أديس أبابا»
    particle = scan.get(at, "part")
    if (
        particle is not None
        and (particle.cut == 0 or parts == 0)
        and not has_hamza(scan, at, particle.data.kind)
    ):
        return with_particle(scan, at, limit, parts, particle.data.kind)
    if _tied_part(scan, at, limit, parts, first_free):
        return at + 2  # «تقي الدين»
    if first_free and is_syllable(scan, at, limit, parts):
        return at + 1
    given = is_given(scan, at)
    if given is None and parts and scan.know.rank(scan.words[at - 1]) == 0 and _name_goes_on(scan, at + 1):
        given = scan.get(at, "given")  # «محمد على», as Egyptian papers write it
    if given is not None:
        if given.cut == 0 or parts == 0:
            return given.end
        return at
    if parts == 0 and not first_free:
        return at
    word = scan.words[at]
    if word in scan.know.words.contexts["after_name"]:
        return at
    if not parts and is_first_name(scan, at, limit):
        return at + 1
    if parts and is_family_word(scan, at):
        return at + 1
    known = scan.senses[at]
    if known is not None and not _is_chance(scan, at):
        if _is_meant_name(scan, at, parts, first_free, known):
            return at + 1
        if known.keys() - {"trade"}:
            return at
    return at + 1 if _is_word_part(scan, at, parts, first_free) else at


def _is_meant_name(scan: Scan, at: int, parts: int, first_free: bool, known: Senses) -> bool:
    """A word that names somebody, or something else, is a part of this name."""
    sure = parts > 0 and after_sure(scan, at)
    after_given = parts > 0 and is_given(scan, at - 1) is not None
    nisba = known.get("nisba")
    if nisba is not None and nisba[0] == 0 and parts and nisba[1].definite:
        family = first_free and after_given and _of_no_state(nisba[1])
        return nisba[1].number == "singular" and (family or scan.closes(at + 1))
    if nisba is not None and first_free and after_given and _of_no_state(nisba[1]):
        return True  # «دييغو بيروتي»: after a given name no adjective of a town follows
    cut, entities = known.get("ent", (0, ()))
    uses = {e.use for e in entities} if not cut else set()
    if uses == {"short"} or (after_given and uses == {"metonym"}):
        return True  # «جوزيبي كانتي», the Kantei being Japan's
    if parts and "rank" in known and scan.is_definite(at) and _ends(scan, at + 1):
        return True  # «سوزان الحاج»
    if parts and known.keys() == {"ent"} and all(_is_outlet(e) for e in entities):
        return True  # «ريم بنا»
    if "sur" in known and known["sur"][0] == 0:
        return True
    if not parts and first_free and is_town(scan, at):
        return _before_unknown(scan, at)  # «نائبة الرئيس روساريو موريو»
    follows = parts == 1 and (after_given or (sure and not scan.is_definite(at)))
    return parts > 0 and is_town(scan, at) and (follows or scan.closes(at + 1))  # a town as a surname


def _before_unknown(scan: Scan, at: int) -> bool:
    """A word of no list and of a name's shape stands behind `at`."""
    return at + 1 < len(scan.words) and scan.codes[at + 1] == UNKNOWN and is_name_shape(scan, at + 1)


def _is_word_part(scan: Scan, at: int, parts: int, first_free: bool) -> bool:
    """A word without a meaning of its own here is a part of this name."""
    word = scan.words[at]
    if (not parts and scan.is_definite(at)) or word[:1] == scan.signs["and"]:
        return (
            False  # a name that begins with the article or with و- stands in a register, a list or in memory
        )
    sure = parts > 0 and after_sure(scan, at)
    after_given = parts > 0 and is_given(scan, at - 1) is not None
    rank = scan.know.rank(word)
    if rank == 0:
        #: «عطية» and «جريشة» end as feminine nouns do, «سولانا» as one with a pronoun, and «يرماك» begins as a verb
        asked = sure and (first_free or (after_given and scan.closes(at + 1)))
        return is_name_shape(scan, at, feminine=after_given, surname=asked)
    if not parts or word in scan.know.words.contexts["never_name"] or word.endswith(scan.know.people_endings):
        return False  # «أبلغ كيري الصحفيين»
    raw = scan.page.text[scan.page.reading.ends[at] - 1]
    owned = word.endswith(scan.know.possessors) and not scan.is_definite(at)  # «نفسه،», «زيارة،»
    if (owned and raw != TA_MARBUTA) or raw == TANWIN:
        return False  # «مسرحيتها», «رسمياً»
    first = parts == 1 or after_given
    definite = first_free and scan.is_definite(at) and (rank == 1 or word.endswith(scan.signs["ya"]))
    if (
        first
        and scan.closes(at + 1)
        and (definite or (rank == 1 and not (len(word) > SHORT and is_bound(scan, at))))
    ):
        return True
    if parts == 1 and sure and first_free and _may_be_surname(scan, at, rank):
        return True  # «الفنان عادل إمام موظفة»: a title and a given name ask for one more
    shaped = is_name_shape(scan, at, feminine=after_given)
    if first and shaped and is_word_name(scan, at, parts, first_free):
        return True
    stranger = parts == 1 and scan.know.rank(scan.words[at - 1]) == 0
    return stranger and not owned and not scan.is_arabic(at + 1) and is_name_shape(scan, at)  # «جون تومبسون،»


def _may_be_surname(scan: Scan, i: int, rank: int) -> bool:
    """A word that is seldom an ordinary one, or the nisba of a family, and no feminine noun or adjective."""
    word = scan.words[i]
    if is_given(scan, i - 1) is None:
        return rank == 1 and not scan.is_definite(i) and is_name_shape(scan, i) and not is_bound(scan, i)
    if rank == 1:
        return is_name_shape(scan, i)
    return scan.is_definite(i) and word.endswith(scan.signs["ya"]) and scan.senses[i] is None


def with_particle(scan: Scan, at: int, limit: int, parts: int, kind: str) -> int:
    following = at + 1
    if kind == "suffix":
        return following if parts else at
    if kind in ("join", "join_weak") and parts == 0:
        return at
    if following >= limit or not scan.is_arabic(following):
        return at
    if kind in ("join", "join_weak", "family", "kunya", "servant"):
        inner = scan.get(following, "part")
        if inner is not None and inner.data.kind in ("servant", "kunya", "family", "suffix"):
            if inner.data.kind == "suffix":
                return following + 1
            return following + 2 if following + 1 < limit and scan.is_arabic(following + 1) else at
        if kind == "join_weak" and scan.know.is_ordinary(scan.words[following]):
            return at
        return following + 1
    return at


def is_given(scan: Scan, i: int) -> Sense | None:
    """The given name at `i`; «على» is one only inside a name (Egyptian spelling), «علي» always."""
    sense = scan.get(i, "given")
    if sense is None:
        return None
    last = scan.page.reading.ends[i] - 1
    if scan.page.text[last] != ALEF_MAQSURA:
        return sense
    return None if len(scan.words[i]) - sense.cut <= 3 and not sense.data.maqsura else sense


def is_name_shape(scan: Scan, i: int, feminine: bool = False, surname: bool = False) -> bool:
    """False when an unknown word looks like an inflected Arabic word: a verb, a dual, a noun with a pronoun or ة.

    `feminine`: a name may end in ة here; `surname`: a given name of an official stands before it, which asks for more.
    """
    signs = scan.signs
    word = scan.words[i]
    raw = scan.page.text[scan.page.reading.ends[i] - 1]
    if DAMMA in scan.page.text[scan.page.reading.starts[i] : scan.page.reading.ends[i]]:
        return False  # «استُشير»: a vowel is written to tell the passive
    if raw == TANWIN or (raw == TA_MARBUTA and not feminine and not word.startswith(signs["article"])):
        return False
    if _is_inflected(scan, word, surname) or is_future(scan, word) or word in scan.know.that_pronouns:
        return False
    if word[:1] == signs["so"] and _answers_topic(scan, i):
        return False
    start = scan.page.reading.starts[i] + 1
    second = scan.page.text[start : start + 1]  # a ligature is one character and a word of several letters
    return not (
        word[:1] in (signs["by"], signs["for"])
        and (word[1:3] == signs["article"] or second in HAMZAS or word[:2] == signs["for"] * 2)
    )


def _is_inflected(scan: Scan, word: str, surname: bool) -> bool:
    """The word has the ending or the beginning of a verb, of a dual, of a noun with a pronoun, or of a verbal noun."""
    signs = scan.signs
    if len(word) >= 6 and word.endswith(scan.know.pronouns) and not word.endswith(scan.know.name_endings):
        return not (surname and word.endswith(scan.know.surname_endings))  # «سولانا»
    if surname:
        return False
    if len(word) >= 6 and word.endswith(scan.know.duals) and not word.startswith(signs["article"]):
        return not _is_no_dual(scan, word)
    if word[:1] == signs["ya"] and len(word) > 3 and word[1] not in signs["vowels"]:
        return True
    if word[:1] != signs["ta"]:
        return False
    return len(word) <= 3 or (len(word) == 5 and word[3] == signs["ya"])  # «تجفيف»: a verbal noun


def _is_no_dual(scan: Scan, word: str) -> bool:
    """«جوستين», «جوناتان»: what is left without the ending of a dual is no noun in ة or ت."""
    signs = scan.signs
    stem = word[:-2]  # «ان», «ين», «ات»
    if stem[-1:] != signs["ta"]:
        return False
    return scan.know.rank(stem) == 0 and scan.know.rank(stem[:-1] + signs["ta_marbuta"]) == 0


def _answers_topic(scan: Scan, i: int) -> bool:
    """«أما الرئيس فرفض», «أما الوزيرة، فاشترطت»: after a topic put in front its clause begins with «ف»."""
    contexts, rest = scan.know.words.contexts, scan.words[i][1:]
    if rest in contexts["say"] or rest in contexts["act"]:
        return True
    opened = scan.page.sentences[scan.page.sentence_index(i)].start
    topic = not contexts["topic"].isdisjoint(scan.words[max(opened, i - TOPIC) : i])
    return topic and (scan.know.rank(rest) > 0 or scan.know.facts[rest].code != UNKNOWN)


def _tied_part(scan: Scan, at: int, limit: int, parts: int, first_free: bool) -> bool:
    """The word makes one part with the next («تقي الدين», «كرم الله»)."""
    tied = scan.get(at + 1, "part") if at + 1 < limit else None
    if tied is None or tied.cut or tied.data.kind != "suffix" or scan.words[at] in scan.function_signs:
        return False
    return parts > 0 or (first_free and scan.know.rank(scan.words[at]) < 2)


def has_hamza(scan: Scan, i: int, kind: str) -> bool:
    """«فإن» is no «فان»: particles inside foreign names are written without hamza."""
    raw = scan.page.text[scan.page.reading.starts[i] : scan.page.reading.ends[i]]
    return kind in ("join", "join_weak") and raw[-2:-1] in HAMZAS


def _is_chance(scan: Scan, i: int) -> bool:
    """The word is known only by what a preposition would leave of it, a short word that no preposition stands before."""
    known = scan.senses[i] or {}
    chance = known.keys() <= _CHANCE and len(scan.words[i]) <= SHORT
    return chance and all(cut for cut, _ in known.values())  # «باول» is no «ب» and «أول»


def is_town(scan: Scan, i: int) -> bool:
    """The word is the name of a smaller place and nothing else."""
    known = scan.senses[i]
    return known is not None and known.keys() == {"ent"} and _are_towns(scan, known["ent"])


def _are_towns(scan: Scan, data: tuple[int, tuple[Entity, ...]]) -> bool:
    """Only smaller places: no state, no capital."""
    return data[0] == 0 and all(e.actor.startswith("place:") and e.use == "name" for e in data[1])


def _is_long_place(scan: Scan, i: int) -> bool:
    """A state, a capital or another place whose name takes several words begins here."""
    return any(
        kind == "ent" and not sense.cut and all(e.actor.startswith(PLACES) for e in sense.data)
        for kind, sense in scan.phrases.get(i, ())
    )


def _is_outlet(entity: Entity) -> bool:
    return entity.actor.startswith("outlet:")


def _of_no_state(nisba: Nisba) -> bool:
    return all(":" in code for code in nisba.codes)


def _ends(scan: Scan, i: int) -> bool:
    """The name ends before token `i`, or «و» joins something to it."""
    return scan.closes(i) or scan.words[i][:1] == scan.signs["and"]


def _name_goes_on(scan: Scan, i: int) -> bool:
    """A sign or nothing stands at `i`, another part of the name, or «إن»: before a word of the language «على» is the
    preposition of a verb («وافق كيم على عقد …», «على أن …»), and so it is before a quoted name («كتب على "تويتر"»)."""
    if scan.words[i : i + 1] and scan.words[i] in scan.know.words.contexts["quote"]:
        return False
    if not scan.is_arabic(i) or scan.page.text[scan.page.reading.starts[i]] == HAMZA_BELOW:
        return True
    return scan.senses[i] is None and scan.know.rank(scan.words[i]) == 0


def is_family(scan: Scan, i: int) -> bool:
    """A definite word that is a family's name by its form («القحطاني») or by its stem («العباس»)."""
    word = scan.words[i]
    return word.endswith(scan.signs["ya"]) or word[2:] in scan.know.words.given
