"""The words of the meetings layer: what each may be (noun, verb, cue, level), and the endings and proclitics asked for by name."""

from __future__ import annotations

from mahdar.arabic import clitics
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.forms import FEMININE, Phrases

#: Classes of words for a number of sides: «group-3».
GROUP = "group-"
KINDS = frozenset({"meeting", "talks", "summit", "conference", "call", "visit"})
STRENGTHS = frozenset({"strong", "weak", "named", "deed"})
VERB_CLASSES = frozenset(
    {
        "meet",
        "with",
        "visit",
        "go",
        "leave",
        "return",
        "send",
        "call",
        "sign",
        "vote",
        "light",
        "attend",
        "gather",
        "host",
        "witness",
        "mediate",
        "get",
    }
)
STATUSES = frozenset(
    {"planned", "proposed", "held", "ongoing", "postponed", "cancelled", "not_held", "denied", "unclear"}
)
MOODS = frozenset({"past", "if", "not", "never", "undone", "may", "no", "absent"})
#: Classes whose words are signs of contact, beside nouns and verbs of it.
SIGNS = frozenset(
    {
        "at-side",
        "letter",
        "is-there",
        "ceremony",
        "ceremony-of",
        "ceremony-with",
        "credentials",
        "bring-together",
        "signed",
        "assembled",
        "facing",
        "joint-body",
        "by-phone",
        "agreed",
        "going-back",
        "deliberation",
        "its-work",
    }
)
PLACES = frozenset({"before", "after", "pred", "verb"})
ROLES = frozenset({"party", "between", "with", "mediator", "host", "topic", "place", "away"})
#: «رفيعة المستوى»: of what something is high; it is no class, for names are read over it («وفد رفيع المستوى من»).
LEVEL = fold("المستوى")
#: The proclitics that the engine asks for by name.
CONJUNCTIONS, IN, TO, ARTICLE = clitics.CONJUNCTIONS, clitics.BA, clitics.LAM, clitics.ARTICLE
#: Words that begin with the letter of «و».
WAW_NOUN = "waw-noun"
#: The ending of feminine nouns and adjectives, folded.
FEMININE_ENDINGS = (FEMININE, "ات")
#: The endings of a verb in the dual or plural.
DUAL = "ا"  # … and of one in the past («وقعا»)
PRESENT_DUAL = "ان"
PLURAL = "وا"
MANY = (PLURAL, "ون", PRESENT_DUAL)
#: Endings of a people («الكينيون»).
PLURALS = ("ون", "ين")
#: The endings of adjectives made of nouns, folded.
ADJECTIVE = ("ي", "يه")
#: The ending of nouns in the plural or dual that are no subject.
OBLIQUE = "ين"
#: … and of a noun without the article in the singular («وفدا»).
ACCUSATIVE = "ا"


class Noun(Value, frozen=True):
    """A noun of contact as one written word: `prefix` are its proclitics without the article."""

    id: str
    what: str
    strength: str
    number: str  # singular | dual | plural
    accusative: bool
    suffix: str  # the possessive pronoun, or empty
    needs: Phrases
    never: Phrases
    prefix: str = ""
    definite: bool = False
    stack: str = ""  # all proclitics as written
    feminine: bool = False


class Ordinal(Value, frozen=True):
    """Which of a row of contacts a word means (0: the last, or one of them); it agrees with a noun left out."""

    number: int
    feminine: bool
    of_row: bool  # its pronoun is the row («أولاهما»)


class Verb(Value, frozen=True):
    """A finite verb (or the masdar of a light one, tense `masdar`) as one written word."""

    id: str
    cls: str
    what: str
    aspect: str
    tense: str  # past | present | future | masdar
    needs: Phrases
    never: Phrases
    prefix: str = ""
    stack: str = ""


class Cue(Value, frozen=True):
    """A word of status; `reach` is how many words it may stand before what it governs."""

    status: str
    weight: int
    reach: int


class Level(Value, frozen=True):
    level: str
    rank: int


class Word(Value, frozen=True):
    """All that one written word may be to this layer."""

    noun: Noun | None = None
    verb: Verb | None = None
    masdar: Verb | None = None
    before: Cue | None = None
    after: Cue | None = None
    pred: Cue | None = None
    mood: Cue | None = None
    slot: str | None = None
    classes: frozenset[str] = frozenset()
    ordinal: Ordinal | None = None
    hot: bool = False  # a sign of contact


#: What only finite verbs tell as a predicate; masdars («بإلغائه») tell the others.
TOLD_BY_VERBS = frozenset({"held", "planned", "ongoing"})
