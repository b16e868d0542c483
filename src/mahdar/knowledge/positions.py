"""What the positions layer knows, read from `knowledge/ar/positions`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term, canonical_all
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.nisbas import load_nisbas
from mahdar.knowledge.verbforms import conjugate

STANCES = ("demands", "conditions", "rejects", "accepts", "offers", "supports", "opposes", "accuses")
_FLAGS = frozenset(("strict", "object", "noun", "explicit", "owner", "insists"))
_FRAMES = {"أن": "that"}
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_ARTICLE, _TA_MARBUTA, _TA = "ال", "ه", "ت"


class Stance(NamedTuple):
    """A word that carries a position."""

    lemma: str
    stance: str
    frames: frozenset[str]
    strict: bool
    takes_object: bool
    explicit: bool
    owner: bool
    insists: bool


class StanceForm(NamedTuple):
    """One written form: `shape` is past, present, participle, noun, or noun+pronoun."""

    stance: Stance
    shape: str
    gender: str
    number: str
    cut: int


class Marker(NamedTuple):
    """A phrase of need, condition, refusal, offer or accusation; the matter stands after it or around it."""

    stance: str
    around: bool


class Issue(NamedTuple):
    id: str
    name_en: str
    name_ar: str
    shared: bool


class PositionKnowledge:
    """Tables of the positions layer; all keys are folded."""

    def __init__(self) -> None:
        self.forms: dict[str, StanceForm] = {}
        self.nouns: dict[str, StanceForm] = {}  # the noun where a verb is written alike («رفض», «دعم», «طلب»)
        self.markers: dict[str, list[tuple[tuple[str, ...], Marker]]] = {}
        self.issues: dict[str, Issue] = {}
        self.cues: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.words: dict[str, frozenset[str]] = {}
        self.by = self.to = self.conjunction = ""
        self.article = _ARTICLE
        self.upon = self.nominative = self.nations = ""
        self.principals: dict[str, str] = {}
        self.nisbas: dict[str, list[tuple[tuple[str, ...], str]]] = {}

    @classmethod
    def load(cls) -> PositionKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table("positions/words.tsv", required=("role", "forms")):
            self.words[row["role"]] = frozenset(fold(f) for f in row.list("forms"))
        (self.by,), (self.to,), (self.conjunction,) = self.words["by"], self.words["to"], self.words["and"]
        (self.upon,), (self.nominative,), (self.nations,) = (
            self.words["upon"],
            self.words["nominative"],
            self.words["nations"],
        )
        self.nisbas = load_nisbas()
        self.principals = {
            r["actor"]: r["principal"]
            for r in read_table("positions/principals.tsv", required=("actor", "principal"))
        }
        self._read_stances()
        self._read_markers()
        self._read_issues()
        return self

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass: none, its words are looked up one by one."""
        return ()

    def nation_of(self, words: Sequence[str]) -> str | None:
        """The state of an official phrase by its adjective: «السفيرة الأميركية», «مسؤولة كورية شمالية» (folded words)."""
        bare = [w[len(_ARTICLE) :] if w.startswith(_ARTICLE) else w for w in words]
        if not bare or bare[0] not in self.words["officials"]:
            return None
        for n in range(1, len(bare)):
            for key, country in self.nisbas.get(bare[n], ()):
                if tuple(bare[n : n + len(key)]) == key:
                    return f"state:{country}"
        return None

    def _read_stances(self) -> None:
        columns = ("past", "present", "participle", "noun", "frames", "stance", "flags")
        for row in read_table("positions/stances.tsv", required=columns):
            flags = frozenset(row["flags"].split())
            if row["stance"] not in STANCES:
                raise row.fail(f"unknown stance {row['stance']!r}")
            if flags - _FLAGS:
                raise row.fail(f"unknown flag {sorted(flags - _FLAGS)}")
            frames = frozenset(_FRAMES.get(f, fold(f)) for f in row["frames"].split())
            if not frames:
                raise row.fail("a stance needs a frame")
            stance = Stance(
                fold(row["past"]),
                row["stance"],
                frames,
                "strict" in flags,
                "object" in flags,
                "explicit" in flags,
                "owner" in flags,
                "insists" in flags,
            )
            if "noun" not in flags:
                for form in conjugate(row["past"], row["present"], row["participle"]):
                    self._add(fold(form.form), StanceForm(stance, form.shape, form.gender, form.number, 0))
            if row["present"] and "noun" not in flags:
                for we in self.words["first_letters"]:  # «نرفض», «أرفض»: the speaker's own
                    if stance.strict and we not in self.words["we"]:
                        continue  # «أفضل» is an adjective too
                    self._add(we + fold(row["present"])[1:], StanceForm(stance, "first", "m", "p", 0))
            if row["participle"] and "noun" not in flags:
                self._add(fold(row["participle"]), StanceForm(stance, "participle", "m", "s", 0))
            if row["noun"]:
                self._add_noun(fold(row["noun"]), stance)

    def _add_noun(self, noun: str, stance: Stance) -> None:
        for form in (noun, _ARTICLE + noun, noun + "ا"):
            self._add(form, StanceForm(stance, "noun", "m", "s", 0))
        stem = noun[:-1] + _TA if noun.endswith(_TA_MARBUTA) else noun
        for pronoun in _PRONOUNS:
            self._add(stem + pronoun, StanceForm(stance, "noun+pronoun", "m", "s", 0))

    def _add(self, word: str, form: StanceForm) -> None:
        for before in ("", self.conjunction, "ف", self.by, self.to):
            if before in (self.by, self.to) and before and form.shape not in ("noun", "noun+pronoun"):
                continue
            cut = form._replace(cut=len(before))
            if self.forms.setdefault(before + word, cut) is not cut and form.shape.startswith("noun"):
                self.nouns.setdefault(before + word, cut)

    def _read_markers(self) -> None:
        rows = list(read_table("positions/markers.tsv", required=("phrase", "stance", "side")))
        for row, key in zip(rows, canonical_all([r["phrase"] for r in rows]), strict=True):
            if row["stance"] not in STANCES:
                raise row.fail(f"unknown stance {row['stance']!r}")
            if row["side"] not in ("after", "around"):
                raise row.fail("side must be after or around")
            words = tuple(key.split())
            if words[-1] == self.to or words[-1] == self.by:
                words = words[:-1]
            self.markers.setdefault(words[0], []).append(
                (words, Marker(row["stance"], row["side"] == "around"))
            )
        for listed in self.markers.values():
            listed.sort(key=lambda item: -len(item[0]))

    def _read_issues(self) -> None:
        for row in read_table(
            "positions/issues.tsv", required=("id", "name_en", "name_ar", "shared", "cues")
        ):
            if row["id"] in self.issues:
                raise row.fail(f"{row['id']!r} stands twice")
            self.issues[row["id"]] = Issue(row["id"], row["name_en"], row["name_ar"], row["shared"] == "yes")
            for key in canonical_all(row.list("cues")):
                words = tuple(key.split())
                self.cues.setdefault(words[0], []).append((words, row["id"]))
        for listed in self.cues.values():
            listed.sort(key=lambda item: -len(item[0]))
