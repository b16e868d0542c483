"""Reads a person's name at a token: registered names by the register, others by the shape of Arabic names."""

from __future__ import annotations

from typing import NamedTuple

from mahdar.annotate.actors.scan import Scan, Sense
from mahdar.knowledge.actors import Entity, Senses

MOST_PARTS = 5
#: Signs that tie two parts of one name when no space stands beside them.
TIES = frozenset({"-", "_", "ـ", "#"})
ALEF_MAQSURA = "\u0649"
TA_MARBUTA = "\u0629"
TANWIN = "\u064b"
HAMZAS = "\u0623\u0625"


class Name(NamedTuple):
    """A name at tokens `[start, end)`; `known` are the register's persons of exactly this name."""

    start: int
    end: int
    cut: int
    known: tuple[str, ...] = ()
    short: bool = False


def skip_titles(scan: Scan, i: int) -> int:
    """The token after ranks and honorifics («صاحب السمو الملكي الأمير», «العماد الركن»)."""
    while True:
        sense = scan.get(i, "rank")
        if sense is None:
            return i
        i = sense.end


def registered(scan: Scan, i: int) -> Name | None:
    """A registered person named at `i`, by full name or by a short name of the register."""
    sense = scan.person(i)
    short = False
    if sense is None:
        sense = scan.entity(i)
        if sense is None or not any(e.actor.startswith("person:") for e in sense.data):
            return None
        short = all(e.use == "short" for e in sense.data)
    if short and i and (scan.words[i - 1] in scan.know.placewords):
        return None
    known = tuple(e.actor for e in sense.data if e.actor.startswith("person:"))
    if short:
        known = tuple(p for p in known if scan.know.plausible(p, scan.page.published))
        if not known:
            return None
    end = sense.end
    while end < len(scan.words):  # «حمد بن جاسم» + «آل ثاني», «بن جبر», «زيد بن رعد» + «الحسين»
        particle = scan.get(end, "part")
        if particle is None and not short and _is_family_name(scan, end):
            end += 1
            break
        if particle is None or particle.cut or particle.data.kind not in ("join", "family"):
            break
        longer = _with_particle(scan, end, len(scan.words), 1, particle.data.kind)
        if longer == end:
            break
        end = longer
    return Name(i, end, sense.cut, known, short)


def _is_family_name(scan: Scan, i: int) -> bool:
    """A definite word that is a name and no ordinary word («الحسين», «السباعي»)."""
    word = scan.words[i]
    article = scan.signs["article"]
    if not word.startswith(article) or len(word) < 5 or not scan.closes(i + 1):
        return False
    known = scan.senses[i]
    if known is not None and known.keys() - {"given", "sur"}:
        return False
    return word[2:] in scan.know.words.given or scan.know.rank(word) == 0


def oov_name(scan: Scan, i: int, limit: int, listed: bool) -> Name | None:
    """A run of two to four words that no list knows: in news most often a foreign name.

    Not after a noun of place or of an organisation, a preposition of place, or a quote mark; not when a word of the
    run carries the article at its beginning. `listed`: a person was named just before, so «و» may join another.
    """
    if not scan.is_arabic(i):
        return None
    end = i
    cut = 1 if listed and scan.words[i][0] == scan.signs["and"] else 0
    if cut and (len(scan.words[i]) < 4 or scan.know.rank(scan.words[i][1:]) > 0):
        return None
    know, words = scan.know, scan.words
    article = scan.signs["article"]
    while (
        end < limit
        and end - i < 4
        and scan.is_arabic(end)
        and (end == i or words[end][0] != scan.signs["and"])
    ):
        sense = scan.senses[end]
        if end in scan.phrases or (sense is not None and not _name_only(sense)):
            break
        if sense is not None and "given" in sense and is_given(scan, end) is None:
            break  # «على»
        if sense is None and know.rank(words[end]) > 0:
            break
        if (end == i and words[end].startswith(article)) or not is_name_shape(scan, end):
            break
        end += 1
    if end - i < 2:
        return None
    previous = words[i - 1] if i else ""
    contexts = know.words.contexts
    if previous in contexts["locative"] or previous in contexts["quote"] or previous in contexts["bodynoun"]:
        return None
    if previous in know.placewords or previous[1:] in contexts["bodynoun"]:
        return None
    return Name(i, end, cut)


def _name_only(sense: Senses) -> bool:
    """Every meaning of the word is a name of people, and it is not joined to the word before."""
    return all(cut == 0 for cut, _ in sense.values()) and all(
        name in ("given", "part", "sur") or (name == "ent" and all(e.use == "short" for e in data))
        for name, (_, data) in sense.items()
    )


def is_name_shape(scan: Scan, i: int) -> bool:
    """False when an unknown word looks like an inflected Arabic word: a verb, a dual, a noun with a pronoun or ة."""
    signs = scan.signs
    word = scan.words[i]
    raw = scan.page.text[scan.page.reading.ends[i] - 1]
    if raw == TANWIN or (raw == TA_MARBUTA and not word.startswith(signs["article"])):
        return False
    if len(word) >= 6 and word.endswith(scan.know.pronouns):
        return False
    if len(word) >= 6 and word.endswith(scan.know.duals) and not word.startswith(signs["article"]):
        return False
    if word[0] == signs["ya"] and len(word) > 3 and word[1] not in signs["vowels"]:
        return False
    if word[0] == signs["ta"] and len(word) <= 3:
        return False
    if word[0] == signs["ta"] and len(word) == 5 and word[3] == signs["ya"]:
        return False  # «تجفيف»: a verbal noun
    second = scan.page.text[scan.page.reading.starts[i] + 1]
    return not (
        word[0] in (signs["by"], signs["for"]) and (word[1:3] == signs["article"] or second in HAMZAS)
    )


def licensed_name(scan: Scan, i: int, limit: int) -> Name | None:
    """The name that follows an office, a title or a trade: any words that are not ordinary ones.

    `limit` is the end of the sentence. In doubt (an ordinary word where a name should begin) nothing is read.
    """
    if i >= limit:
        return None
    if scan.words[i] == "#":
        i += 1
        if i >= limit:
            return None
    if _names_something_else(scan, i):
        return None
    found = registered(scan, i)
    if found is not None and found.cut == 0:
        return _extend_registered(scan, found, limit)
    if not scan.is_arabic(i):
        return None
    end = _run(scan, i, limit, first_free=True)
    if end == i:
        later = registered(scan, i + 1) if i + 1 < limit else None
        if later is not None and later.short and later.cut == 0 and not scan.is_function(i):
            return Name(i, later.end, 0)  # «مولود» is a word, but a surname follows
        return None
    return Name(i, end, 0)


def given_name_start(scan: Scan, i: int, limit: int) -> Name | None:
    """A name of at least two parts that begins with a known given name and is licensed by nothing else."""
    sense = is_given(scan, i)
    if sense is None:
        particle = scan.get(i, "part")
        if particle is None or particle.data.kind not in ("kunya", "servant", "family"):
            return None
        cut = particle.cut
        if i + 1 >= limit or not scan.is_arabic(i + 1):
            return None
        if particle.data.kind == "kunya" and scan.get(i + 1, "given") is None:
            return None
    else:
        cut = sense.cut
        weak = sense.end == i + 1 and scan.know.rank(scan.words[i]) == 2
        if weak and not _sure_second(scan, sense.end, limit):
            return None
    end = _run(scan, i, limit, first_free=False)
    first = i + 1 if sense is None else sense.end
    return Name(i, end, cut) if end > first else None


def _sure_second(scan: Scan, i: int, limit: int) -> bool:
    """What follows a given name that is also a common word is surely a name."""
    if i >= limit or not scan.is_arabic(i):
        return False
    given = is_given(scan, i)
    if given is not None and given.cut == 0:
        return True
    particle = scan.get(i, "part")
    if particle is not None and particle.cut == 0:
        return True
    return (
        scan.senses[i] is None
        and i not in scan.phrases
        and scan.know.rank(scan.words[i]) == 0
        and is_name_shape(scan, i)
    )


def _names_something_else(scan: Scan, i: int) -> bool:
    """A state, place or body of several words, or a sure one of one word, begins at `i` («أبو ظبي»)."""
    entity = scan.entity(i)
    if entity is None or any(e.actor.startswith("person:") for e in entity.data):
        return False
    if entity.end > i + 1:
        return True
    return any(
        e.actor.startswith(("state:", "place:")) and e.use in ("name", "capital") and not e.doubt
        for e in entity.data
    ) and (scan.get(i, "given") is None)


def _extend_registered(scan: Scan, name: Name, limit: int) -> Name:
    """A short registered name may be the first part of another, longer name («علي» … of somebody else)."""
    if not name.short or name.end >= limit or registered(scan, name.end) is not None:
        return name  # «طالب حميدتي البرهان»: two people
    end = _run(scan, name.start, limit, first_free=True)
    if end <= name.end or any(scan.know.rank(w) > 0 for w in scan.words[name.end : end]):
        return name
    return Name(name.start, end, 0)


def _run(scan: Scan, i: int, limit: int, first_free: bool) -> int:
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
    particle = scan.get(at, "part")
    if (
        particle is not None
        and (particle.cut == 0 or parts == 0)
        and not _has_hamza(scan, at, particle.data.kind)
    ):
        return _with_particle(scan, at, limit, parts, particle.data.kind)
    if _tied_part(scan, at, limit, parts, first_free):
        return at + 2  # «تقي الدين»
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
    known = scan.senses[at]
    if known is not None:
        nisba = known.get("nisba")
        if nisba is not None and nisba[0] == 0 and parts >= 1 and nisba[1].definite:
            return at + 1 if nisba[1].number == "singular" and scan.closes(at + 1) else at
        entity = known.get("ent")
        if entity is not None and entity[0] == 0 and all(e.use == "short" for e in entity[1]):
            return at + 1
        if parts and "rank" in known and word.startswith(scan.signs["article"]) and scan.closes(at + 1):
            return at + 1  # «سوزان الحاج»
        if parts and entity is not None and known.keys() == {"ent"} and all(_is_outlet(e) for e in entity[1]):
            return at + 1  # «ريم بنا»
        if "sur" in known and known["sur"][0] == 0:
            return at + 1
        if parts and known.keys() == {"ent"} and scan.closes(at + 1) and _are_towns(scan, known["ent"]):
            return at + 1  # a town as a surname
        if len(known) > 0 and set(known) - {"trade"}:
            return at
    if not parts and word.startswith(scan.signs["article"]):
        return at  # a name that begins with the article is a surname, and stands in a register or in memory
    if word[0] == scan.signs["and"]:
        return at  # «رونالدو وميسي»: names in و- are given names or known ones
    rank = scan.know.rank(word)
    if rank == 0:
        return at + 1 if is_name_shape(scan, at) else at
    contexts = scan.know.words.contexts
    if not parts or word in contexts["never_name"] or word in contexts["after_name"]:
        return at
    definite = first_free and word.startswith(scan.signs["article"])
    if scan.closes(at + 1) and (rank == 1 or definite):
        return at + 1
    if (
        parts == 1
        and not scan.is_arabic(at + 1)
        and scan.know.rank(scan.words[at - 1]) == 0
        and is_name_shape(scan, at)
    ):
        return at + 1  # «جون بيلي،»: after a name that is no word, before a sign
    return at


def is_given(scan: Scan, i: int) -> Sense | None:
    """The given name at `i`; «على» is one only inside a name (Egyptian spelling), «علي» always."""
    sense = scan.get(i, "given")
    if sense is None:
        return None
    last = scan.page.reading.ends[i] - 1
    if scan.page.text[last] != ALEF_MAQSURA:
        return sense
    return None if len(scan.words[i]) - sense.cut <= 3 else sense


def _tied_part(scan: Scan, at: int, limit: int, parts: int, first_free: bool) -> bool:
    """The word makes one part with the next («تقي الدين», «كرم الله»)."""
    tied = scan.get(at + 1, "part") if at + 1 < limit else None
    if tied is None or tied.cut or tied.data.kind != "suffix" or scan.words[at] in scan.function_signs:
        return False
    return parts > 0 or (first_free and scan.know.rank(scan.words[at]) < 2)


def _has_hamza(scan: Scan, i: int, kind: str) -> bool:
    """«فإن» is no «فان»: particles inside foreign names are written without hamza."""
    raw = scan.page.text[scan.page.reading.starts[i] : scan.page.reading.ends[i]]
    return kind in ("join", "join_weak") and raw[-2:-1] in HAMZAS


def _are_towns(scan: Scan, data: tuple[int, tuple[Entity, ...]]) -> bool:
    """Only smaller places: no state, no capital."""
    return data[0] == 0 and all(e.actor.startswith("place:") and e.use == "name" for e in data[1])


def _is_outlet(entity: Entity) -> bool:
    return entity.actor.startswith("outlet:")


def _name_goes_on(scan: Scan, i: int) -> bool:
    """The name ends at `i` or another part of it follows."""
    return scan.closes(i) or (scan.senses[i] is None and scan.know.rank(scan.words[i]) == 0)


def _with_particle(scan: Scan, at: int, limit: int, parts: int, kind: str) -> int:
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
