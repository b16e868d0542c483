"""Reads a person's name at a token: registered names by the register, others by the shape of Arabic names."""

from __future__ import annotations

from mahdar.annotate.actors.parts import (
    MOST_PARTS,
    has_hamza,
    is_family,
    is_given,
    is_name_shape,
    is_town,
    run,
    with_particle,
)
from mahdar.annotate.actors.scan import QUOTES, Scan
from mahdar.arabic.value import Value
from mahdar.knowledge.actors import UNKNOWN, Senses


class Name(Value, frozen=True):
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


def _heads_two(scan: Scan, i: int, end: int) -> bool:
    """«جمعت القمة رئيسي البلدين», «لقاء رئيسي الوفدين»: a dual in construct, which is a family name too."""
    head = scan.get(i, "head")
    two = head is not None and head.data.number == "dual" and head.end == end
    return two and scan.is_definite(end) and scan.words[end].endswith(scan.signs["oblique"])


def registered(scan: Scan, i: int) -> Name | None:
    """A registered person named at `i`, by full name or by a short name of the register."""
    sense = scan.person(i)
    short = False
    if sense is None:
        sense = scan.entity(i)
        if sense is None or not any(e.actor.startswith("person:") for e in sense.data):
            return None
        short = all(e.use == "short" for e in sense.data)
    if short and i and scan.words[i - 1] in scan.know.called_after:
        return None  # «جامعة …», «فندق …»: what is called after somebody
    if short and _heads_two(scan, i, sense.end):
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
        if has_hamza(scan, end, particle.data.kind):
            break  # «بحسب فلان فإن هذا»
        longer = with_particle(scan, end, len(scan.words), 1, particle.data.kind)
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
    if word in scan.know.words.contexts["never_name"]:
        return False  # «فلان الخميس»: the day, though some are called so
    known = scan.senses[i]
    if known is not None and known.keys() - {"given", "sur"}:
        return False
    return word[2:] in scan.know.words.given or scan.know.rank(word) == 0


#: A surname in و- is told from a second name joined by it from so many letters on.
LONG_SURNAME = 6
#: Behind a given name, where the name must end, from so many.
SHORT_SURNAME = 4


def oov_name(scan: Scan, i: int, limit: int, listed: bool) -> Name | None:
    """A run of two to four words that no list knows: in news most often a foreign name.

    Not after a noun of place or of an organisation, a preposition of place, or a quote mark; not when a word of the
    run carries the article at its beginning. «و» before a longer word joins («وروبيرتو …»); before a short one it does
    when a person was named just before (`listed`). Given names in و- are known.
    """
    if not scan.is_arabic(i):
        return None
    end = i
    told_before = listed or (
        i > 0 and scan.words[i - 1] in scan.know.words.contexts["quote"]
    )  # «"التطرف" وآجي كارلوم»
    joins = scan.words[i][:1] == scan.signs["and"] and (told_before or len(scan.words[i]) > 4)
    cut = 1 if joins and scan.senses[i] is None else 0
    if cut and (len(scan.words[i]) < 4 or scan.know.rank(scan.words[i][1:]) > 0):
        return None
    if _is_joined_verb(scan, i) or _before_known(scan, i):
        return None
    know, words = scan.know, scan.words
    while (
        end < limit
        and end - i < 4
        and scan.is_arabic(end)
        and (end == i or words[end][:1] != scan.signs["and"])
    ):
        sense = scan.senses[end]
        if end in scan.phrases or (sense is not None and not _name_only(sense)):
            break
        if sense is not None and "given" in sense and is_given(scan, end) is None:
            break  # «على»
        if sense is None and know.rank(words[end]) > 0:
            break
        if scan.is_definite(end) and (end == i or not _closes_name(scan, end)):
            break
        if not is_name_shape(scan, end):
            break
        end += 1
    last = scan.particle(end - 1) if end > i else None
    if last is not None and last.kind != "suffix":
        end -= 1  # «قطعا لا»
    if end - i < 2:
        return None
    previous = words[i - 1] if i else ""
    contexts = know.words.contexts
    if previous in contexts["locative"] or previous in contexts["bodynoun"] or _opens_quote(scan, i - 1):
        return None
    if previous in contexts["quote"] and words[i][:1] in (scan.signs["ya"], scan.signs["ta"]):
        return None  # «غضب "الأربعاء الأحمر" يقض مضاجع …»: a verb behind its quoted subject
    if previous in know.placewords or previous[1:] in contexts["bodynoun"]:
        return None
    return Name(i, end, cut)


def _opens_quote(scan: Scan, i: int) -> bool:
    """A quote mark or a bracket at `i` that touches what follows, as one that opens does."""
    if i < 0 or scan.words[i] not in scan.know.words.contexts["quote"]:
        return False
    return scan.page.reading.starts[i + 1] == scan.page.reading.ends[i]


def _is_joined_verb(scan: Scan, i: int) -> bool:
    """«وعللت», «وحض ماكرون»: a conjunction and a verb that no list need know: feminine, or before a known surname."""
    word = scan.words[i]
    if word[:1] not in (scan.signs["and"], scan.signs["so"]) or scan.senses[i] is not None:
        return False
    if (len(word) > 4 and word[-1:] == scan.signs["ta"]) or word[1:] in scan.know.words.contexts["say"]:
        return True
    following = scan.senses[i + 1] if i + 1 < len(scan.words) else None
    return following is not None and ("ent" in following or "sur" in following)


def _before_known(scan: Scan, i: int) -> bool:
    """«سجود صلاح», «متجاوزا ميسي»: an unknown word before somebody known by that name alone is a word of the sentence."""
    if scan.senses[i] is not None or i + 1 >= len(scan.words):
        return False
    following = scan.senses[i + 1]
    return following is not None and "ent" in following and following["ent"][0] == 0


def _closes_name(scan: Scan, i: int) -> bool:
    """A definite word of no list ends a name after a given name, as a nisba («العجيلي»), or where the name must end."""
    return (
        scan.words[i].endswith(scan.signs["ya"])
        or is_given(scan, i - 1) is not None
        or (scan.closes(i + 1) and scan.words[i] not in scan.know.words.contexts["never_name"])
    )


def _name_only(sense: Senses) -> bool:
    """Every meaning of the word is a name of people, and it is not joined to the word before."""
    return all(cut == 0 for cut, _ in sense.values()) and all(
        name in ("given", "part", "sur") or (name == "ent" and all(e.use == "short" for e in data))
        for name, (_, data) in sense.items()
    )


def licensed_name(scan: Scan, i: int, limit: int) -> Name | None:
    """The name that follows an office, a title or a trade: any words that are not ordinary ones.

    `limit` is the end of the sentence. In doubt (an ordinary word where a name should begin) nothing is read.
    """
    if i >= limit:
        return None
    if scan.words[i] in QUOTES:
        return _quoted_name(scan, i, limit)
    if scan.words[i] == "#":
        i += 1
        if i >= limit:
            return None
    if _names_something_else(scan, i) or _is_office(scan, i):
        return None
    found = registered(scan, i)
    if found is not None and found.cut == 0:
        return _extend_registered(scan, found, limit)
    if found is not None and scan.is_and(i, found.cut) and not found.short:
        return None  # «مبعوثا فلان وهون مانيت»: somebody else
    if not scan.is_arabic(i):
        return None
    end = run(scan, i, limit, first_free=True)
    if end == i:
        later = registered(scan, i + 1) if i + 1 < limit else None
        contexts, word = scan.know.words.contexts, scan.words[i]
        # «قال المتحدث إن ماي», «نقلت الوكالة الروسية عن شويغو»
        clause = scan.is_function(i) or word in contexts["that"] or word in contexts["after_name"]
        his = scan.words[i] in scan.know.words.contexts["of_person"]  # «رئيس مكتب زيلينسكي»
        if later is not None and later.short and later.cut == 0 and not (clause or his):
            return Name(i, later.end, 0)  # «مولود» is a word, but a surname follows
        return Name(i, i + 2, 0) if _word_and_surname(scan, i, limit) else None
    return Name(i, end + _surname_of_waw(scan, i, end, limit), 0)


def _quoted_name(scan: Scan, i: int, limit: int) -> Name | None:
    """«وزير الري "فلان الفلاني"»: the name that fills the marks from token `i` on, as some outlets write all names."""
    inner = scan.words[i + 1 : min(limit, i + 2 + MOST_PARTS)]
    closing = QUOTES[scan.words[i]]
    if closing not in inner:
        return None
    close = i + 1 + inner.index(closing)
    name = licensed_name(scan, i + 1, close)
    if name is None or name.cut or name.end != close:
        return Name(i + 1, close, 0) if _holds_given(scan, i + 1, close) else None
    one = close == i + 2 and not name.known  # «الوزير "متفائل"»
    return None if one and scan.know.rank(scan.words[i + 1]) > 0 else name


def _holds_given(scan: Scan, i: int, end: int) -> bool:
    """«سعدي أحمد بيرة»: two words or more, none of them a particle of the language, a given name behind the first."""
    words = range(i, end)
    if end - i < 2 or not all(scan.is_arabic(j) and not scan.is_function(j) for j in words):
        return False
    plain = all(is_given(scan, j) is not None or scan.know.rank(scan.words[j]) < 2 for j in words)
    return plain and any(is_given(scan, j) is not None for j in words[1:])


def _surname_of_waw(scan: Scan, i: int, end: int, limit: int) -> bool:
    """«رئيس الوزراء رانيل ويكرمسينغه»: behind one word of no list a long one of no list either, with and without its «و»,
    is the surname rather than somebody else."""
    if end != i + 1 or end >= limit or scan.senses[end] is not None:
        return False
    word, know, first = scan.words[end], scan.know, scan.senses[i]
    if first is not None and (first.keys() != {"given"} or not scan.closes(end + 1)):
        return False  # «روجر ويكر،»
    if word[:1] != scan.signs["and"] or _is_joined_verb(scan, end):
        return False
    if len(word) < (LONG_SURNAME if first is None else SHORT_SURNAME):
        return False
    unknown = know.rank(word) == 0 and know.rank(word[1:]) == 0
    return unknown and scan.is_arabic(end) and is_name_shape(scan, end)


def _word_and_surname(scan: Scan, i: int, limit: int) -> bool:
    """«بير شتاينبروك»: a given name that is also a short word, and a foreign surname of no list where a name must end."""
    if not (i + 1 < limit and scan.is_arabic(i + 1)) or scan.senses[i] or scan.senses[i + 1]:
        return False
    word = scan.words[i]
    ordinary = scan.is_function(i) or scan.closes(i) or scan.is_definite(i)
    if ordinary or len(word) > 4 or word[:1] in scan.know.verbal or not scan.closes(i + 2):
        return False
    following = scan.know.rank(scan.words[i + 1]) == 0 and not scan.is_definite(i + 1)
    return following and is_name_shape(scan, i + 1)


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
        if particle.data.kind == "kunya" and is_given(scan, i + 1) is None:
            return None
    elif _is_honorific(scan, i, sense.end):
        return None
    else:
        cut = sense.cut
        weak = sense.end == i + 1 and (scan.know.rank(scan.words[i]) == 2 or scan.get(i, "nisba") is not None)
        if weak and not _sure_second(scan, sense.end, limit):
            return None
    end = run(scan, i, limit, first_free=False)
    first = i + 1 if sense is None else sense.end
    end += end == first and _is_surname_of_waw(scan, end, limit)
    return Name(i, end, cut) if end > first else None


def _is_surname_of_waw(scan: Scan, at: int, limit: int) -> bool:
    """«توماس ويتيكر»: behind a given name, where the name must end, a long word with «وي» or «وا» that no list has, with and
    without its «و», is no second name: few begin with what is left of it."""
    if at >= limit or scan.codes[at] != UNKNOWN or not scan.closes(at + 1):
        return False
    word, start = scan.words[at], scan.page.reading.starts[at]
    second = scan.page.text[start + 1 : start + 2]
    if (
        word[:1] != scan.signs["and"]
        or len(word) < LONG_SURNAME
        or second not in (scan.signs["alef"], scan.signs["ya"])
    ):
        return False
    rest = scan.know.facts[word[1:]]
    unknown = rest.code == UNKNOWN and scan.know.rank(word[1:]) == 0
    return unknown and not _is_joined_verb(scan, at) and is_name_shape(scan, at)


def _is_honorific(scan: Scan, i: int, end: int) -> bool:
    """«السيد ولد مرزوك»: a title that is a given name as well, before a surname that begins with a particle."""
    if scan.get(i, "rank") is None or end >= len(scan.words):
        return False
    particle = scan.get(end, "part")
    return particle is not None and not particle.cut and particle.data.kind == "join"


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
    town = scan.is_definite(i) and is_town(scan, i)  # «علي الزعتري»
    return (
        (scan.senses[i] is None or town)
        and i not in scan.phrases
        and scan.know.rank(scan.words[i]) == 0
        and is_name_shape(scan, i)
        and (not scan.is_definite(i) or is_family(scan, i))
    )


def _is_office(scan: Scan, i: int) -> bool:
    """«أمير قطر»: the head of an office and whose it is, no name."""
    head = scan.get(i, "head")
    if head is None or head.data.definite or head.end >= len(scan.words):
        return False
    entity = scan.entity(head.end)
    gov = scan.get(head.end, "gov")
    state = entity is not None and any(e.actor.startswith("state:") and not e.doubt for e in entity.data)
    return state or (gov is not None and gov.data.kind == "state")


def _names_something_else(scan: Scan, i: int) -> bool:
    """A state, place or body of several words, or a sure one of one word, begins at `i` («أبو ظبي»), or «في» before one."""
    inside = scan.words[i] == scan.signs["in"] and i + 1 < len(scan.words)
    place = scan.entity(i + 1) if inside else None
    if place is not None and any(e.actor.startswith("place:") for e in place.data):
        return True  # «نظيره اللاوسي في غاو»
    entity = scan.entity(i)
    if entity is None or any(e.actor.startswith("person:") for e in entity.data):
        return False
    if entity.end > i + 1:
        return True
    if is_town(scan, i) and run(scan, i, len(scan.words), first_free=True) > i + 1:
        return False  # «نائبة الرئيس روساريو موريو»
    return any(
        e.actor.startswith(("state:", "place:")) and e.use in ("name", "capital") and not e.doubt
        for e in entity.data
    ) and (scan.get(i, "given") is None)


def _extend_registered(scan: Scan, name: Name, limit: int) -> Name:
    """A short registered name may be the first part of another, longer name («علي» … of somebody else)."""
    if not name.short or name.end >= limit or registered(scan, name.end) is not None:
        return name  # «طالب حميدتي البرهان»: two people
    end = run(scan, name.start, limit, first_free=True)
    if end <= name.end or any(scan.know.rank(w) > 0 for w in scan.words[name.end : end]):
        return name
    return Name(name.start, end, 0)
