"""What the signals layer knows, read from `knowledge/ar/signals`."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import read_table

#: What a cue stands with: the talks, a round of them that a place names, contacts of any kind, those who negotiate, what
#: they were to reach, one meeting.
NOUNS = frozenset({"process", "round", "contacts", "negotiators", "accord", "meeting"})
KINDS = NOUNS | {"collapse", "stall", "resume", "progress", "launch"}
#: What else than the talks a cue may be said of: one meeting; `talks`: not even one round of them;
#: `sided`: only as what a side does («قطعت أنقرة الحوار», not «قطعت المحادثات شوطا»); `course`: only the whole («مسار التفاوض»);
#: `contacts`, `negotiators`, `accord`: these and nothing else.
OF = frozenset({"", "meeting", "talks", "contacts", "negotiators", "accord", "sided", "course"})
SHAPES = frozenset({"-", "noun", "past", "present", "participle", "phrase", "predicate"})
ROLES = (
    "declare",
    "deny",
    "fact",
    "condition",
    "perhaps",
    "present",
    "negation",
    "round",
    "that",
    "still",
    "title",
    "between",
    "adverb",
    "until",
    "trade",
    "absent",
    "with",
    "side",
    "among",
    "halts",
    "attendance",
    "opens",
    "accuse",
    "led",
    "relative",
    "course",
    "course_of",
    "success",
    "later",
    "play",
    "relation",
)


class SignalCue(Value, frozen=True):
    """`needs`: folded words one run of which stands between the cue and its noun, or close behind that; `lead`: the word
    that must stand right before the noun («عادوا إلى المفاوضات»); `of`: see `OF`."""

    kind: str
    shape: str
    needs: frozenset[tuple[str, ...]] = frozenset()
    lead: str = ""
    of: str = ""


class CueExample(Value, frozen=True):
    """A sentence that a row of cues.tsv must be read from, or (`holds` false) must not."""

    kind: str
    text: str
    holds: bool


class SignalKnowledge:
    """Cue words and process nouns for the lexicon, and the folded words of each context role."""

    def __init__(
        self,
        terms: list[tuple[str, Term]],
        roles: dict[str, frozenset[str]],
        examples: tuple[CueExample, ...],
    ) -> None:
        self._terms = terms
        self.roles = roles
        self.examples = examples

    @classmethod
    def load(cls) -> SignalKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        terms: list[tuple[str, Term]] = []
        examples: list[CueExample] = []
        for row in read_table("signals/cues.tsv", required=("kind", "shape", "forms", "needs", "lead", "of")):
            if row["kind"] not in KINDS:
                raise row.fail(f"kind must be one of {', '.join(sorted(KINDS))}")
            if row["shape"] not in SHAPES:
                raise row.fail(f"shape must be one of {', '.join(sorted(SHAPES))}")
            needs = frozenset(tuple(fold(need).split()) for need in row.list("needs"))
            if row["of"] not in OF:
                raise row.fail(f"of must be one of {', '.join(sorted(filter(None, OF)))}, or nothing")
            cue = SignalCue(row["kind"], row["shape"], needs, fold(row["lead"]), row["of"])
            terms.extend((form, Term("signal", row["kind"], form, cue)) for form in row.list("forms"))
            examples.extend(CueExample(cue.kind, t, True) for t in row.list("examples"))
            examples.extend(CueExample(cue.kind, t, False) for t in row.list("never"))
        roles = dict.fromkeys(ROLES, frozenset[str]())
        for row in read_table("signals/contexts.tsv", required=("role", "forms")):
            if row["role"] not in roles:
                raise row.fail(f"role must be one of {', '.join(ROLES)}")
            roles[row["role"]] |= {w for form in row.list("forms") for w in fold(form).split()}
        return cls(terms, roles, tuple(examples))

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass."""
        return self._terms
