"""The written forms of the words that carry a stance, from `knowledge/ar/positions/stances.tsv`."""

from __future__ import annotations

from mahdar.arabic.clitics import AND, ARTICLE, BA, CONJUNCTIONS, FA, LAM, SIN
from mahdar.arabic.fold import fold
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.nisbas import ENDINGS
from mahdar.knowledge.verbforms import conjugate

STANCES = ("demands", "conditions", "rejects", "accepts", "offers", "supports", "opposes", "accuses")
MODALITIES = ("necessity", "desire", "possibility", "condition", "intention")
_FLAGS = frozenset(
    (
        "strict",
        "object",
        "pronoun",
        "noun",
        "possessed",
        "explicit",
        "owner",
        "insists",
        "negated",
        "future",
        "desire",
        "intention",
    )
)
#: Stances whose matter is told before a verb with a pronoun («… الذي رفضته موسكو»).
_TOLD_BEFORE = frozenset(("rejects", "opposes", "supports", "offers", "accepts"))
_FRAMES = {"أن": "that"}
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا")
_MINE = "ي"
_WEAK = frozenset("ايو")
_SEATS = ("ء", fold("ئ"), fold("ؤ"))
_TA_MARBUTA, _TA = "ه", "ت"
_PLURAL, _JUSSIVE = "ون", "وا"
#: Letters that a hollow verb has at the least before its short form is no other word («يستجيب»).
HOLLOW = 5


class Stance(Value, frozen=True):
    """A word that carries a position."""

    lemma: str
    stance: str
    frames: frozenset[str]
    strict: bool
    takes_object: bool
    explicit: bool
    owner: bool
    insists: bool
    negated: bool
    future: bool
    modality: str | None
    participle: str
    listed: bool  # its frames are nouns alone: no other matter is of it


class StanceForm(Value, frozen=True):
    """One written form: `shape` is past, present, first (person), object (with a pronoun as object), participle,
    adjective (a participle with the article), noun, or noun+pronoun.
    """

    stance: Stance
    shape: str
    gender: str
    number: str
    cut: int
    asked: bool = False  # its object is a pronoun: «طالبه بـ»

    @property
    def strict(self) -> bool:
        """The form has another reading: «عرض», but not «عرضت», «عرضوا»."""
        return self.stance.strict and not (
            self.shape == "past" and (self.gender == "f" or self.number == "p")
        )


class StanceForms:
    """Every written form with what it means; `nouns` holds the noun where a verb is written alike («رفض», «دعم»)."""

    def __init__(self, words: dict[str, frozenset[str]]) -> None:
        self.forms: dict[str, StanceForm] = {}
        self.nouns: dict[str, StanceForm] = {}
        #: forms of the present that stand behind a particle alone («لم يوافقوا», «لم تستجب»)
        self.jussives: set[str] = set()
        self._words = words
        self._read()

    def _read(self) -> None:
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
                "negated" in flags,
                "future" in flags,
                next((m for m in MODALITIES if m in flags), None),
                fold(row["participle"]),
                frames.isdisjoint(self._words["preposition"] | {"object", "that", BA, LAM}),
            )
            if "pronoun" in flags:
                self._add_asked(stance, row["past"], row["present"])
                continue
            if "noun" not in flags:
                self._add_verb(stance, row["past"], row["present"], row["participle"])
            if row["noun"]:
                self._add_noun(fold(row["noun"]), stance, bare="possessed" not in flags)

    def _add_verb(self, stance: Stance, past: str, present: str, participle: str) -> None:
        for form in conjugate(past, present, participle):
            known = StanceForm(stance, form.shape, form.gender, form.number, 0)
            self._add(fold(form.form), known)
            jussive = _jussive(fold(form.form), form.number) if form.shape == "present" else None
            if jussive is not None and jussive not in self.forms:
                self._add(jussive, known)
                self.jussives.add(jussive)
        for we in self._words["first_letters"] if present else ():  # «نرفض», «أرفض»: the speaker's own
            if stance.strict and we not in self._words["we"]:
                continue  # «أفضل» is an adjective too
            self._add(we + fold(present)[1:], StanceForm(stance, "first", "m", "p", 0))
        if participle:
            self._add(fold(participle), StanceForm(stance, "participle", "m", "s", 0))
            for ending in ENDINGS:
                described = StanceForm(stance, "adjective", "m", "s", 0)
                self._add(ARTICLE + fold(participle) + ending, described)
        self._add_objects(stance, fold(present))

    def _add_asked(self, stance: Stance, past: str, present: str) -> None:
        """«طالبه», «دعتهم», «يحثونها», «نناشدكم»: the verb with the one asked as a pronoun."""
        forms = [StanceForm(stance, f.shape, f.gender, f.number, 0) for f in conjugate(past, present, "")]
        stems = [fold(f.form) for f in conjugate(past, present, "")]
        for form, stem in zip(forms, stems, strict=True):
            if form.number == "p" and form.shape == "past":
                stem = stem[:-1]  # «دعوا» + «ه»
            elif form.shape == "past" and stem[-1] in _WEAK:
                stem = stem[:-1] + "ا"
            for pronoun in _PRONOUNS:
                self._add(stem + pronoun, form._replace(asked=True))
        for we in self._words["first_letters"]:
            for pronoun in (*_PRONOUNS[:4], "كم"):
                mine = StanceForm(stance, "first", "m", "p", 0, asked=True)
                self._add(we + fold(present)[1:] + pronoun, mine)

    def _add_objects(self, stance: Stance, present: str) -> None:
        """«اتفقنا»; and «رفضته», «نفتها»: the past with a pronoun as object, whose matter stands before it."""
        if stance.lemma[-1] not in _WEAK:
            self._add(stance.lemma + "نا", StanceForm(stance, "first", "m", "p", 0))
        if "object" not in stance.frames or stance.stance not in _TOLD_BEFORE:
            return
        weak = stance.lemma[-1] in _WEAK
        he = stance.lemma[:-1] + "ا" if weak else stance.lemma
        she = (stance.lemma[:-1] if weak else stance.lemma) + _TA
        past = not stance.strict and stance.stance != "accepts"  # «قبله» is «before it», «أقره» passed it
        stems = [("m", he), ("f", she)] if past else [("f", she)] if stance.stance == "accepts" else []
        if present:
            stems += [("m", present), ("f", _TA + present[1:])]
        for gender, stem in stems:
            for pronoun in _PRONOUNS[:3]:
                self._add(stem + pronoun, StanceForm(stance, "object", gender, "s", 0))

    def _add_noun(self, noun: str, stance: Stance, *, bare: bool) -> None:
        for form in (noun, ARTICLE + noun, noun + "ا") if bare else ():
            self._add(form, StanceForm(stance, "noun", "m", "s", 0))
        if stance.lemma in self._words["purposes"]:  # «للمطالبة بـ»: the article is hidden behind «ل»
            self.forms.setdefault(LAM * 2 + noun, StanceForm(stance, "noun", "m", "s", len(LAM * 2)))
        stem = noun[:-1] + _TA if noun.endswith(_TA_MARBUTA) else noun
        # «استياءه», «استيائه», «استياؤه»: the hamza before a pronoun is written by its case
        stems = [stem[:-1] + seat for seat in _SEATS] if stem.endswith(_SEATS[0]) else [stem]
        for pronoun in (*_PRONOUNS, _MINE):
            for stem in stems:
                self._add(stem + pronoun, StanceForm(stance, "noun+pronoun", "m", "s", 0))

    def _add(self, word: str, form: StanceForm) -> None:
        verb = not form.shape.startswith("noun")
        future = (SIN, AND + SIN, FA + SIN) if form.shape in ("present", "first") else ()
        for before in future if form.stance.future else ("", *CONJUNCTIONS, *future, BA, LAM):
            if before in (BA, LAM) and verb:
                continue
            cut = form._replace(cut=len(before))
            if self.forms.setdefault(before + word, cut) is not cut and form.shape.startswith("noun"):
                self.nouns.setdefault(before + word, cut)


def _jussive(present: str, number: str) -> str | None:
    """«يوافقوا», «يستجب», «يبد»: how a folded present is written behind «لم», where it is not written the same."""
    if number == "p":
        return present[: -len(_PLURAL)] + _JUSSIVE
    if number != "s":
        return None
    if present[-1] in _WEAK:
        return present[:-1]
    return present[:-2] + present[-1] if len(present) > HOLLOW and present[-2] in _WEAK else None
