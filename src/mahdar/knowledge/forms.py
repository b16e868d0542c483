"""Written forms of words, and phrases of them: the small morphology of the meetings tables."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mahdar.arabic import clitics
from mahdar.arabic.fold import fold
from mahdar.arabic.tokens import tokenize

#: Pronouns as they are written on a noun.
OUR = "نا"
PRONOUNS = ("ه", "ها", "هما", "هم", OUR)
HIS, HERS, BOTH, THEM = PRONOUNS[:4]
#: Of whom a state buys that is no other state («من شركة أوغندية»), folded. No class of words.tsv: a word of that table is
#: read apart from the name that it stands in («رئيس شركة الطاقة الأوغندية»).
FIRMS = frozenset(
    map(
        fold,
        [
            "شركة",
            "الشركة",
            "شركات",
            "الشركات",
            "مصنع",
            "المصنع",
            "مصانع",
            "المصانع",
            "مجموعة",
            "المجموعة",
            "مجموعات",
            "مؤسسة",
            "المؤسسة",
            "مؤسسات",
            "المؤسسات",
            "مورد",
            "موردين",
            "تاجر",
            "تجار",
            "التجار",
            "مصرف",
            "مصارف",
            "بنك",
            "بنوك",
            "رجل",
            "رجال",
            "مستثمر",
            "مستثمرين",
            "المستثمرين",
            "نادي",
            "النادي",
        ],
    )
)
#: A verb in the future: «س» and a prefix of the imperfect, after «و» or «ف» too.
_FUTURE = re.compile(r"[وف]?س[يتنا]\w{3,}")
#: A verb in the present, of the form that no perfect has.
_IMPERFECT = re.compile(r"ي\w{2,}")
#: A verb in the present or future whose subject is feminine.
_HERS = re.compile(r"[وف]?س?ت\w{2,}")
#: In a phrase list it stands for any number in digits.
ANY_NUMBER = "0"
#: «ألتقي», raw: the first person of what folds to «التقى» …
_I = re.compile(r"[وف]?أ\wت\w*ي")
#: … and «أجتمع», «أستقبل», which are often written so for the perfect too.
_I_OR_HE = re.compile(r"[وف]?أ(?:\wت|ت)\w+")
Phrases = dict[str, tuple[tuple[str, ...], ...]]
#: The endings of the dual; of relative pronouns of two or more too («اللذان», «الذين»).
SEVERAL = ("ان", "ين")
#: The folded ending of the feminine, and that of a verb in the perfect.
FEMININE = "ه"
#: Their duals («جولتان» of «جولة»).
FEMININE_DUALS = ("تان", "تين")
SHE = "ت"


def is_first_person(raw: str, *, mood: bool) -> bool:
    """An imperfect of the first person that folds to the perfect of the third («ألتقي»); with a word of `mood` before it, any
    such («لن أجتمع», «لا أستقبل»)."""
    return bool(_I.fullmatch(raw) or (mood and _I_OR_HE.fullmatch(raw)))


def noun_forms(singular: str, plural: str) -> Iterator[tuple[str, str, str]]:
    """Written forms of a noun: (folded form, number, pronoun suffix)."""
    if singular:
        one = fold(singular)
        yield one, "singular", ""
        feminine = singular.endswith("ة")
        stem = one[:-1] + "ت" if feminine else one
        if not feminine and not singular.endswith("اء"):
            yield one + "ا", "singular", ""
        # «لقاءين», «لقائين»: the hamza is written on any seat
        stems = (stem, stem[:-1] + "و", stem[:-1] + "ي") if stem.endswith("ء") else (stem,)
        yield from ((s + end, "dual", "") for s in stems for end in SEVERAL)
        if feminine:
            yield from ((stem + end, "dual", "") for end in ("ي", "ا"))
        # «زيارتيهما», «اجتماعيهم»; «اجتماعيه» is the adjective «اجتماعية»
        yield from ((stem + "ي" + suffix, "dual", suffix) for suffix in PRONOUNS if feminine or suffix != HIS)
        yield from ((s + suffix, "singular", suffix) for s in stems for suffix in PRONOUNS)
        ends = [(end, suffix) for end in ("ي", "ا") for suffix in PRONOUNS[:4]]
        # «زيارتيه», «اجتماعيهما»; «اجتماعيه» is written as "social"
        yield from ((stem + e + s, "dual", s) for e, s in ends if feminine or (e, s) != ("ي", HIS))
    if plural:
        many = fold(plural)
        yield many, "plural", ""
        yield from ((many + suffix, "plural", suffix) for suffix in PRONOUNS)


def is_imperfect(written: str) -> bool:
    """True when a folded word has the form of a verb in the third person of the present («يصدر»)."""
    return _IMPERFECT.fullmatch(written) is not None


def is_future(written: str) -> bool:
    """True when a folded word has the form of a verb in the future; some nouns have it too (class `no-future`)."""
    return _FUTURE.fullmatch(written) is not None


def is_hers(written: str) -> bool:
    """True when a folded verb of the present or future has a feminine subject («ستعقد»)."""
    return _HERS.fullmatch(written) is not None


def with_proclitics(noun: str) -> Iterator[tuple[str, int]]:
    """A noun with its article as written after one proclitic, and how many letters of that are cut off."""
    yield noun, 0
    yield from ((letter + noun, 1) for letter in (*clitics.CONJUNCTIONS, clitics.BA))
    yield clitics.LAM * 2 + noun.removeprefix(clitics.ARTICLE), 1


def tokens(phrase: str) -> tuple[str, ...]:
    return tuple(tokenize(phrase).words)


def phrases(cells: list[str]) -> Phrases:
    """Phrases by their first word; the words that end in `*` are kept under "*" as what a word begins with."""
    out: dict[str, list[tuple[str, ...]]] = {}
    for cell in cells:
        if not cell.endswith("*"):
            words = tuple(without_article(w) for w in tokens(cell))
            out.setdefault(words[0], []).append(words)
    stems = tuple(without_article(fold(cell[:-1])) for cell in cells if cell.endswith("*"))
    if stems:
        out["*"] = [stems]
    return {key: tuple(values) for key, values in out.items()}


def without_article(word: str) -> str:
    """The folded word without its article."""
    return word[len(clitics.ARTICLE) :] if word.startswith(clitics.ARTICLE) and len(word) > 3 else word


def follows(phrases: Phrases, words: list[str], at: int) -> bool:
    """True when one of `phrases` stands at token `at`; articles do not matter."""
    if not phrases or at >= len(words):
        return False
    first = without_article(words[at])
    if ANY_NUMBER in phrases and first.isdigit():
        return True
    for phrase in phrases.get(first, ()):
        if all(at + i < len(words) and without_article(words[at + i]) == w for i, w in enumerate(phrase)):
            return True
    return "*" in phrases and first.startswith(phrases["*"][0])


def dual_of(adjective: str) -> tuple[str, str]:
    """«مرتقبتين», «المقبلان»."""
    stem = adjective[:-1] + "ت" if adjective.endswith(FEMININE) else adjective
    return stem + "ين", stem + "ان"
