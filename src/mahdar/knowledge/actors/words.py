"""Word lists of the actors layer: given names, particles, ranks, trades, contexts, ordinary words."""

from __future__ import annotations

from typing import Any

from mahdar.arabic.clitics import ARTICLE
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.errors import KnowledgeError
from mahdar.knowledge.loader import locate, read_table
from mahdar.knowledge.verbforms import conjugate

#: The most frequent ordinary words; a word below them may still end a name that began with a given name.
COMMON = 9000
#: Letters of a verb too short to end a name («دان»).
SHORT = 3
CLASS_KINDS = frozenset({"inside", "outside", "named", "town", "qualified"})


class Given(Value, frozen=True):
    """`maqsura`: written with ى at its end («منى»), and not only by papers that write every ي so."""

    english: str
    gender: str
    maqsura: bool = False


class Particle(Value, frozen=True):
    kind: str
    english: str


class ClassNoun(Value, frozen=True):
    kind: str
    definite: bool


class GovernmentNoun(Value, frozen=True):
    kind: str  # authority | side | state
    label: str
    number: str
    definite: bool


class Peer(Value, frozen=True):
    gender: str
    number: str


class Words(Value, frozen=True):
    """`rows` are (surface, class, meaning) for the sense table."""

    rows: list[tuple[str, str, Any]]
    contexts: dict[str, frozenset[str]]
    ordinary: frozenset[str]
    common: frozenset[str]
    given: dict[str, Given]
    signs: dict[str, str]
    names_first: frozenset[str]
    names_last: frozenset[str]
    servants: frozenset[str]  # «عبد», which begins the names of men
    not_alone: frozenset[str]  # … and «أبو»: the word behind them is no surname by itself


def load_words() -> Words:
    """Read the word lists. Raises KnowledgeError with file and line."""
    rows: list[tuple[str, str, Any]] = []
    given: dict[str, Given] = {}
    servants: set[str] = set()
    not_alone: set[str] = set()
    for row in read_table("actors/given_names.tsv", ("name", "english", "gender")):
        if row["gender"] not in ("m", "f", "-"):
            raise row.fail("gender must be m, f or -")
        name = Given(row["english"], row["gender"], row["name"].endswith("ى"))
        given[fold(row["name"])] = name
        rows.append((row["name"], "given", name))
    for row in read_table("actors/surnames.tsv", ("surname", "english")):
        rows.append((row["surname"], "sur", Given(row["english"], "m")))
        given.setdefault(fold(row["surname"]), Given(row["english"], "m"))
    for row in read_table("actors/particles.tsv", ("word", "kind", "english")):
        rows.append((row["word"], "part", Particle(row["kind"], row["english"])))
        if row["kind"] == "servant":
            servants.add(fold(row["word"]))
        if row["kind"] in ("servant", "kunya"):
            not_alone.add(fold(row["word"]))
    for row in read_table("actors/government_nouns.tsv", ("noun", "kind", "number", "label")):
        if row["kind"] not in ("authority", "side", "state"):
            raise row.fail("kind must be authority, side or state")
        for definite, surface in ((False, row["noun"]), (True, ARTICLE + row["noun"])):
            rows.append((surface, "gov", GovernmentNoun(row["kind"], row["label"], row["number"], definite)))
    for row in read_table("actors/class_nouns.tsv", ("noun", "kind")):
        if row["kind"] not in CLASS_KINDS:
            raise row.fail(f"kind must be one of {sorted(CLASS_KINDS)}")
        rows.append((row["noun"], "org", ClassNoun(row["kind"], False)))
        rows.append((ARTICLE + row["noun"], "org", ClassNoun(row["kind"], True)))
    for row in read_table("actors/tenses.tsv", ("word", "tense")):
        rows.extend((surface, "tense", row["tense"]) for surface in _adjective(row["word"]))
    for row in read_table("actors/ranks.tsv", ("word", "kind")):
        rows.append((row["word"], "rank", row["kind"]))
    for row in read_table("actors/trades.tsv", ("word",)):
        rows.extend((surface, "trade", True) for surface in _adjective(row["word"]))
    for row in read_table("actors/counterparts.tsv", ("forms", "gender", "number")):
        rows.extend((form, "peer", Peer(row["gender"], row["number"])) for form in row.list("forms"))
    contexts: dict[str, frozenset[str]] = {}
    for row in read_table("actors/contexts.tsv", ("class", "words")):
        contexts[row["class"]] = frozenset(fold(w) for w in row.list("words"))
    signs = {row["sign"]: fold(row["word"]) for row in read_table("actors/signs.tsv", ("sign", "word"))}
    too = {
        row["at"]: frozenset(fold(w) for w in row.list("words"))
        for row in read_table("actors/name_words.tsv", ("at", "words"))
    }
    ordinary = _ordinary()
    verbs = _stance_verbs().difference(given)
    common = frozenset(verbs.union(ordinary[:COMMON]))
    names = (too["first"], too["last"], frozenset(servants), frozenset(not_alone))
    return Words(rows, contexts, frozenset(verbs.union(ordinary)), common, given, signs, *names)


def _stance_verbs() -> frozenset[str]:
    """«اشترطت», «تشجب»: verbs of stance stand behind names and end them, however rare they are."""
    rows = read_table("positions/stances.tsv", ("past", "present", "flags"))
    verbs = (row for row in rows if "noun" not in row["flags"].split())
    forms = (form.form for row in verbs for form in conjugate(row["past"], row["present"], ""))
    return frozenset(fold(form) for form in forms if len(form) > SHORT)


def _adjective(word: str) -> set[str]:
    """Indefinite, definite, masculine and feminine; phrases and suffixed words stay as they are."""
    if " " in word or word.startswith(("بال", "ال")) or word.endswith("ه"):
        words = word.split()
        return {word, " ".join(ARTICLE + w for w in words)} if len(words) == 2 else {word}
    feminine = word if word.endswith("ة") else word + "ة"
    return {word, feminine, ARTICLE + word, ARTICLE + feminine}


def _ordinary() -> list[str]:
    """The ordinary words, the most frequent first; this file is long, so it is read without making a row of each line."""
    path = locate("actors/ordinary.tsv")
    lines = [line for line in path.read_text("utf-8").split("\n") if line and line[0] != "#"]
    if lines[:1] != ["word"]:
        raise KnowledgeError(path, 1, "the header must be 'word'")
    return lines[1:]


#: Endings of nouns and verbs (folded); «ه» stands for ta marbuta too.
_ENDINGS = ("هما", "ها", "هم", "نا", "ات", "ون", "ين", "ان", "وا", "تا", "ه", "ت", "ا", "ي")
_ENDINGS_BY_LAST = {last: tuple(e for e in _ENDINGS if e[-1] == last) for last in {e[-1] for e in _ENDINGS}}
#: Endings that foreign names have too: they need a longer stem.
_LONG = frozenset({"ون", "ين", "ان", "ا", "ي", "نا"})
#: Letters that begin the persons of the imperfect.
_PERSONS = "يتنا"


def inflected(word: str, known: frozenset[str]) -> bool:
    """True when a relative of `word` is a known ordinary word: without its ending, with ة, in another person."""
    if len(word) < 4:
        return False
    for ending in _ENDINGS_BY_LAST.get(word[-1], ()):
        if ending == "ي" and word.startswith(ARTICLE):
            continue  # «الربيعي»: a surname as well
        if word.endswith(ending):
            stem = word[: -len(ending)]
            if len(stem) >= (4 if ending in _LONG else 3) and (stem in known or stem + "ه" in known):
                return True
            if len(stem) >= 4 and stem.endswith("ت") and stem[:-1] + "ه" in known:
                return True
    if word[0] in _PERSONS:
        rest = word[1:]
        return any(person + rest in known for person in _PERSONS if person != word[0])
    return False
