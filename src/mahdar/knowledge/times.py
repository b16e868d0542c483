"""What the times layer knows, read from `knowledge/ar/times`: words, rules over word classes, and clause cues.

The words go into plain dictionaries and not into the shared lexicon: the layer looks each token up once, with its
proclitics cut, which is cheaper than carrying thousands of hits.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mahdar.arabic.lexicon import Term, canonical_all
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import Entry, Row, locate, read_entries, read_table
from mahdar.knowledge.verbforms import conjugate

WORD_FILES = ("months", "days", "units", "relations", "vague", "sets", "clock", "holidays")


class Sense(Value, frozen=True):
    """One sense of a time word: its class, the class's own id, its flags, and its place in the file."""

    kind: str
    id: str
    flags: frozenset[str]


class Shape(Value, frozen=True):
    """A named piece of pattern that rules use as `$name`."""

    name: str
    match: str
    source: Entry
    inline: bool  # its slots belong to the rule that uses it


class Rule(Value, frozen=True):
    """One rule: a pattern over word classes and the operation that gives the value."""

    name: str
    match: str
    value: str
    options: dict[str, Any]
    examples: tuple[dict[str, Any], ...]
    never: tuple[dict[str, Any], ...]
    source: Entry


class TimeKnowledge:
    """Tables of the times layer. `words` maps a folded word, `phrases` a folded first word, to senses."""

    def __init__(self) -> None:
        self.words: dict[str, tuple[Sense, ...]] = {}
        self.phrases: dict[str, tuple[tuple[tuple[str, ...], tuple[Sense, ...]], ...]] = {}
        self.shapes: tuple[Shape, ...] = ()
        self.rules: tuple[Rule, ...] = ()
        self.cues: dict[str, str] = {}
        self.guards: dict[str, frozenset[str]] = {}
        #: a verb in the future is known by its form («س» and an imperfect); the mark itself; «و» and «ف»
        self.future_form = re.compile("(?!)")
        self.future_mark = "س"
        self.conjunctions = ("و", "ف")
        self.conjunction_stacks = ("", "و", "ف")
        self.past_feminine = "ت"
        #: first persons of the imperfect verbs, folded («ألتقي»), which are told from nouns only behind «س»
        self.first_person_mark = "ا"
        self.first_persons: frozenset[str] = frozenset()
        self.accusative = "ا"
        #: the vowel of masdars of the second form («تشكيل»), at their fourth letter
        self.masdar_vowel = "ي"
        #: begins a name that folds into a word of time («آلان»)
        self.long_alef = "آ"
        #: proclitics and signs as the rules call them
        self.proclitics = {"و": "w", "ف": "f", "ب": "b", "ل": "l", "ك": "k"}
        self.articles = ("ال", "لل")
        self.to_stacks = ("ل", "لل")
        self.signs: dict[str, str] = {}
        #: the years of events that go by their day: word, month and day → years, the last first («ثورة 25 يناير»)
        self.event_years: dict[tuple[str, str], tuple[int, ...]] = {}

    @classmethod
    def load(cls) -> TimeKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        self = cls()
        senses: dict[str, list[Sense]] = {}
        for name in WORD_FILES:
            _add(senses, _rows(f"times/{name}.tsv", "class"))
        for row, surface in _rows("text/numbers.tsv", "kind"):
            senses.setdefault(surface, []).append(Sense(f"n_{row['kind']}", row["value"], frozenset()))
        phrases: dict[str, list[tuple[tuple[str, ...], tuple[Sense, ...]]]] = {}
        for surface, found in senses.items():
            first, *rest = surface.split(" ")
            unique = tuple(dict.fromkeys(found))
            if rest:
                phrases.setdefault(first, []).append((tuple(rest), unique))
            else:
                self.words[surface] = unique
        self.phrases = {k: tuple(sorted(v, key=lambda p: -len(p[0]))) for k, v in phrases.items()}
        self.shapes = tuple(
            Shape(e["name"], e["match"], e, bool(e.get("inline")))
            for e in read_entries("times/shapes.yaml", ("name", "match"))
        )
        self.rules = tuple(_rules())
        self.cues = {surface: row["cue"] for row, surface in _rows("times/clause.tsv", "cue")}
        self.cues = {**_pasts(), **self.cues, **_imperfects()}
        self.first_persons = frozenset(
            f"{self.first_person_mark}{stem}"
            for row, stem in _rows("times/imperfect.tsv", "cue")
            if row["cue"] != "plan"
        )
        self.signs = {row["sign"]: row["class"] for row in read_table("times/signs.tsv", ("class", "sign"))}
        guards: dict[str, set[str]] = {}
        for row, surface in _rows("times/guards.tsv", "guard"):
            guards.setdefault(row["guard"], set()).add(surface)
        for name in ("went_on", "began"):  # «وظل», «فبدأ»
            guards[name] |= {c + word for word in guards[name] for c in self.conjunctions}
        guards["puts_past"] = guards["went_on"] | guards["began"] | guards["picture"]
        self.guards = {k: frozenset(v) for k, v in guards.items()}
        years: dict[tuple[str, str], list[int]] = {}
        for row, word in _rows("times/events.tsv", "day"):
            years.setdefault((word, row["day"]), []).append(int(row["year"]))
        self.event_years = {k: tuple(sorted(v, reverse=True)) for k, v in years.items()}
        stems = "|".join(sorted(guards["not_verb_stem"]))
        self.future_form = re.compile(rf"[وف]?(?!{stems})س[يتن]\w{{3,}}")
        return self

    def entries(self) -> Iterable[tuple[str, Term]]:
        """Nothing: this layer looks words up itself."""
        return ()


def _rows(file: str, column: str) -> list[tuple[Row, str]]:
    """(row, folded surface) for each surface of a table whose rows list them in `surfaces`."""
    pairs: list[tuple[Row, str]] = []
    for row in read_table(file, required=(column, "surfaces")):
        listed = row.list("surfaces")
        if not listed or not row[column]:
            raise row.fail(f"a row needs {column!r} and at least one surface")
        pairs.extend((row, surface) for surface in listed)
    folded = canonical_all([surface for _, surface in pairs])
    out = []
    for (row, surface), key in zip(pairs, folded, strict=True):
        if not key:
            raise row.fail(f"{surface!r} is empty once folded")
        out.append((row, key))
    return out


def _add(senses: dict[str, list[Sense]], rows: list[tuple[Row, str]]) -> None:
    for row, surface in rows:
        flags = frozenset(row["flag"].split()) if row.get("flag") else frozenset()
        senses.setdefault(surface, []).append(Sense(row["class"], row["id"], flags))


def _pasts() -> dict[str, str]:
    """Third-person forms of the past verbs in `times/past.tsv`: «فاجأ», «فاجأت», «فاجآ», «فاجؤوا»."""
    cues: dict[str, str] = {}
    for row in read_table("times/past.tsv", ("cue", "surfaces")):
        made = [form for verb in row.list("surfaces") for form in conjugate(verb, "", "")]
        kept = [m.form for m in made if not row["only"] or m.gender == "f" or m.number == "p"]
        cues.update(dict.fromkeys(canonical_all(kept), row["cue"]))
    return cues


def _imperfects() -> dict[str, str]:
    """Third-person forms of the imperfect stems in `times/imperfect.tsv`: «يلتقي», «تلتقي», «يلتقيان», «يلتقون»."""
    out: dict[str, str] = {}
    for row, stem in _rows("times/imperfect.tsv", "cue"):
        for person in row.list("persons"):
            for ending in ("", *row.list("endings")):
                base = stem.removesuffix(row["drops"]) if ending and row["drops"] else stem
                out[person + base + ending] = row["cue"]
    return out


def _rules() -> Iterable[Rule]:
    seen: set[str] = set()
    for path in sorted(locate("times/rules").glob("*.yaml")):
        for entry in read_entries(path, ("name", "match", "value")):
            if entry["name"] in seen:
                raise entry.fail(f"a second rule named {entry['name']!r}")
            seen.add(entry["name"])
            patterns = entry["match"] if isinstance(entry["match"], list) else [entry["match"]]
            for pattern in patterns:
                yield Rule(
                    entry["name"],
                    pattern,
                    entry["value"],
                    entry.get("with", {}),
                    tuple(entry.get("examples", ())),
                    tuple(entry.get("never", ())),
                    entry,
                )
