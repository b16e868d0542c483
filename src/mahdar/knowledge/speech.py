"""What the speech layer knows, read from `knowledge/ar/speech`."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic.clitics import AND, ARTICLE, BA, CONJUNCTIONS, FA, LAM
from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term, canonical_all
from mahdar.arabic.value import Value
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.nisbas import load_capitals
from mahdar.knowledge.verbforms import conjugate

_KINDS = frozenset(
    (
        *(
            "report",
            "add",
            "claim",
            "opinion",
            "admit",
            "answer",
            "ask",
            "warn",
            "promise",
            "offer",
            "express",
        ),
        *("support", "oppose", "accuse", "deny", "describe", "relay"),
    )
)
_FLAGS = frozenset(
    (
        "strict",
        "raw",
        "object",
        "belief",
        "impersonal",
        "clause",
        "subject",
        "negated",
        "document",
        "near",
        "declining",
        "about",
        "topic",
        "mood",
        "again",
    )
)
#: Kinds of verb whose present with «ل» tells what was said next.
_TOLD_NEXT = frozenset(("report", "add", "admit", "claim", "deny", "warn"))
_PHRASES = frozenset(
    ("source", "source_verb", "relay", "self", "background", "contains", "turn", "speech_of", "medium")
)
_SPEAKERS = frozenset(
    ("sources", "document", "agency", "newspaper", "outlet", "person", "institution", "group", "quantity")
)
_FRAME_NAMES = {
    "أن": "that",
    ":": "colon",
    "مفعول": "object",
    "مفعوله": "own_object",
    "موقف": "attitude",
    "بأن": "described",
    "اتهم": "accused",
    "حمل": "blamed",
    "عزا": "traced",
    "نقل": "relayed",
    "سؤال": "question",
    "خرقا": "judged",
    "فيه": "seen",
    "علم": "learnt",
}

#: Roles of words that no phrase of a speaker holds («مسؤول لم يكشف عن اسمه»), and of those that come right behind one
#: («التقى الوزير نظيره»).
_OUTSIDE = ("indirect_noun", "saying_noun", "verbal_negation", "auxiliary", "preposition_pronoun", "to_people",
            "contrast", "vocative_address", "elative", "again")  # fmt: skip
_BEHIND = ("denials", "relative", "who", "counterpart")

#: Tokens that may be quote marks: they stop the engine as words of saying do.
QUOTE_MARKS = frozenset("\"“”„‟«»‘’'()")


class Verb(Value, frozen=True):
    """A verb of saying. `frames` are what may follow: that, colon, object, a preposition (folded), بان, اتهم, نقل."""

    lemma: str
    frames: frozenset[str]
    kind: str
    strict: bool
    raw: str | None
    takes_object: bool
    belief: bool
    impersonal: bool = False
    clause: bool = False
    subject: bool = False
    negated: bool = False
    document: bool = False
    near: bool = False
    declining: bool = False
    about: bool = False
    topic: bool = False
    mood: bool = False
    again: bool = False


class Form(Value, frozen=True):
    """One written form of a verb of saying."""

    verb: Verb
    shape: str  # past | present | participle
    gender: str
    number: str
    cut: int  # letters of a conjunction before it
    raw: str | None  # the letters as written that must stand there


#: Frames of verbs that say something of an object: «وصف الاتفاق بأنه», «اتهم الوزارة بالتقصير», «حمل الوزارة مسؤولية»,
#: «عزا التأخير إلى».
OF_OBJECT = frozenset(("described", "accused", "blamed", "traced"))

#: Kinds of noun whose plural names nobody («منشقون», «باحثون»).
#: Kinds of speaker that go by two («الوفدان», «مصدران»).
_COUNTED = frozenset(("sources", "person", "institution", "group"))
_UNNAMED = frozenset(("sources", "person", "group"))


class SpeakerNoun(Value, frozen=True):
    """The head of a noun phrase that can speak."""

    name_en: str
    kind: str
    gender: str
    number: str


class Phrase(Value, frozen=True):
    """A phrase of attribution; `attached` means that its last preposition is written with the next word."""

    kind: str
    attached: bool


class SpeechKnowledge:
    """Tables of the speech layer; all keys are folded."""

    def __init__(self) -> None:
        self.forms: dict[str, tuple[Form, ...]] = {}
        self.speakers: dict[str, SpeakerNoun] = {}
        self.capitals: frozenset[str] = frozenset()  # a town that speaks for its state
        self._duals: dict[str, SpeakerNoun] = {}
        self.adjectives: dict[str, str] = {}
        self.objects: frozenset[str] = frozenset()
        self.clause_letters: tuple[str, ...] = ()
        self.own_objects: frozenset[str] = frozenset()
        self.particles: dict[str, frozenset[str]] = {}
        self.that: dict[str, int] = {}
        self.phrases: list[tuple[str, Phrase]] = []
        self.first_person: frozenset[str] = frozenset()
        self.saying_nouns: frozenset[str] = frozenset()
        self.no_matter: frozenset[str] = (
            frozenset()
        )  # words with the letter of «ب» that bring nothing that is said
        self.before_verb: frozenset[str] = frozenset()  # what may stand before the verb of a new statement
        self.adverbs: frozenset[str] = frozenset()  # what may stand between a verb and its subject
        self.pronouns: tuple[str, ...] = ()
        self.pronoun = self.accusative = self.she = ""
        self.that_not: dict[
            str, tuple[str, int]
        ] = {}  # «ألا», written like «إلا»: as «أن لا», and what is before it
        self.van = ""  # a particle of names that is written like «فإن»
        self.told_apart: frozenset[str] = (
            frozenset()
        )  # words that only their letters as written tell from others
        self.outside_subject: frozenset[str] = frozenset()  # by _OUTSIDE
        self.behind_subject: frozenset[str] = frozenset()  # by _BEHIND
        self.to, self.by, self.so, self.conjunction, self.article = LAM, BA, FA, AND, ARTICLE
        self.object_forms: dict[str, Form] = {}
        self.never_names: frozenset[str] = frozenset()  # no name, whatever a register says («على», «إنهم»)
        self.starts: dict[str, list[tuple[tuple[str, ...], Phrase]]] = {}
        self.circumstances: frozenset[str] = frozenset()  # participles in the accusative: «متهما», «مطالبا»
        self.titles: frozenset[str] = (
            frozenset()
        )  # words of ranks and honorifics («الفريق أول ركن», «صاحب السمو»)
        self.title_heads: frozenset[str] = (
            frozenset()
        )  # … that the first of them may be, and is no other noun then
        self.acts: frozenset[str] = frozenset()  # verbs of taking a stand: who does may go on with «وأضاف»
        self.deeds: frozenset[str] = frozenset()  # verbs in the past that «و» joins to what was said before
        self.joined_nouns: frozenset[str] = (
            frozenset()
        )  # nouns of saying with a pronoun, joined by «و»: «وتأكيده»
        self.honorifics: dict[
            str, frozenset[str]
        ] = {}  # «سموه» and the words of a title that it means («سمو», «الأمير»)
        self.what: dict[str, str] = {}  # «ما» and what it is written with: the preposition, or nothing
        self.triggers: frozenset[str] = frozenset()  # every word that a rule of the engine begins at
        # of a trigger that only phrases of several words begin with, the words that may follow («على» + «حد»)
        self.pairs: dict[str, frozenset[str]] = {}

    @classmethod
    def load(cls) -> SpeechKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        self = cls()
        self._read_verbs()
        self._read_speakers()
        self._read_closed_classes()
        self._read_circumstances()
        self._read_phrases()
        alone = frozenset(
            self.forms.keys()
            | self.object_forms.keys()
            | self.saying_nouns
            | self.particles["writer"]
            | self.particles["writer_then"]
            | self.particles["writer_remarks"]
            | self.particles["hint"]
            | self.particles["while"]
            | self.circumstances
            | self.particles["but_who"]
            | self.particles["hastened"]
            | self.particles["accusing"]
            | self.particles["rumours"]
            | self.particles["wishes"]
            | self.particles["laid"]
            | QUOTE_MARKS
        )
        self.triggers = alone.union(self.starts, self.particles["except"])
        told = frozenset(word for word, cut in self.that.items() if cut == 0)
        self.pairs.update(dict.fromkeys(self.particles["except"], told))  # «غير أنه», no other «غير»
        for first, listed in self.starts.items():
            if first not in alone and all(len(words) > 1 for words, _ in listed):
                self.pairs[first] = frozenset(words[1] for words, _ in listed)
        return self

    def so_verb(self, word: str) -> bool:
        """«فتوقعت»: a verb of saying after the «ف» that answers «أما»."""
        return word.startswith(FA) and any(f.cut and f.shape == "past" for f in self.forms.get(word, ()))

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass: none, its words are looked up one by one."""
        return ()

    def _read_verbs(self) -> None:
        forms: dict[str, list[Form]] = {}
        for row in read_table(
            "speech/verbs.tsv", required=("past", "present", "participle", "frames", "kind", "flags")
        ):
            flags = frozenset(row["flags"].split())
            if row["kind"] not in _KINDS:
                raise row.fail(f"unknown kind {row['kind']!r}")
            if flags - _FLAGS:
                raise row.fail(f"unknown flag {sorted(flags - _FLAGS)}")
            frames = frozenset(_FRAME_NAMES.get(f, fold(f)) for f in row["frames"].split())
            if not frames:
                raise row.fail("a verb needs a frame")
            verb = Verb(
                row["past"] or row["present"],
                frames,
                row["kind"],
                "strict" in flags,
                None,
                "object" in flags,
                "belief" in flags,
                "impersonal" in flags,
                "clause" in flags,
                "subject" in flags,
                "negated" in flags,
                "document" in flags,
                "near" in flags,
                "declining" in flags,
                "about" in flags,
                "topic" in flags,
                "mood" in flags,
                "again" in flags,
            )
            inflections = [*conjugate(row["past"], row["present"], row["participle"])]
            if verb.negated and row["present"].endswith("ي"):
                inflections += conjugate("", row["present"][:-1], "")  # «لم يخف»
            for inflected in sorted(inflections, key=lambda f: f.shape != "participle"):  # «آملا», not «أملا»
                folded = fold(inflected.form)
                raw = (
                    inflected.form
                    if "raw" in flags and inflected.shape == "past" and inflected.gender == "m"
                    else None
                )
                for before in ("", *CONJUNCTIONS):
                    form = Form(verb, inflected.shape, inflected.gender, inflected.number, len(before), raw)
                    listed = forms.setdefault(before + folded, [])
                    if all(f.verb.lemma != verb.lemma for f in listed):
                        listed.append(form)
        self.object_forms = _with_object(forms)
        _with_purpose(forms)
        # A word read whole beats one cut after a conjunction; verbs without another reading beat the strict.
        self.forms = {w: tuple(sorted(fs, key=lambda f: (f.cut, f.verb.strict))) for w, fs in forms.items()}

    def _read_speakers(self) -> None:
        rows = read_table("speech/particles.tsv", required=("role", "forms"))
        theirs = next(row.list("forms") for row in rows if row["role"] == "somebodys_man")
        owned: dict[str, SpeakerNoun] = {}  # «ممثلها», «نائبته»
        for row in read_table("speech/speakers.tsv", required=("noun", "forms", "name_en", "kind")):
            if row["kind"] not in _SPEAKERS:
                raise row.fail(f"unknown kind {row['kind']!r}")
            for cell in row.list("forms"):
                written, _, marks = cell.partition(":")
                if len(marks) != 2 or marks[0] not in "mf" or marks[1] not in "sdp":
                    raise row.fail(f"{cell!r} lacks gender m/f and number s/d/p")
                noun = SpeakerNoun(row["name_en"], row["kind"], marks[0], marks[1])
                folded = fold(written)
                self.speakers.setdefault(folded, noun)
                if not folded.startswith(ARTICLE):
                    self.speakers.setdefault(ARTICLE + folded, noun)
                    if marks == "ms":
                        self.speakers.setdefault(folded + "ا", noun)  # «غير أن مصدرا قال»
                    if marks[1] == "s" and row["kind"] in _COUNTED:
                        self._read_duals(folded, written, noun)
                    if row["noun"] in theirs and marks[1] == "s":
                        stem = folded[:-1] + "ت" if written.endswith("ة") else folded
                        owned.update({stem + pronoun: noun for pronoun in ("ه", "ها", "هم")})
                    if marks == "mp" and folded.endswith(AND):
                        for pronoun in ("ه", "ها", "هم"):
                            self.speakers.setdefault(folded + pronoun, noun)  # «منتقدوها»
        self.speakers = self._duals | owned | self.speakers  # «وزيرة» is written as «وزيره»
        for row in read_table("speech/adjectives.tsv", required=("form", "name_en")):
            folded = fold(row["form"])
            self.adjectives[folded] = row["name_en"]
            self.adjectives[ARTICLE + folded] = row["name_en"]

    def _read_duals(self, folded: str, written: str, noun: SpeakerNoun) -> None:
        """«الوفدان», «مصرفين», «بلديتا»: the duals of a singular, for those that no row gives."""
        stem = folded[:-1] + "ت" if written.endswith("ة") else folded
        dual = noun._replace(number="d")
        for ending in ("ان", "ين", "ا"):
            if ending != "ا" or stem != folded:
                self._duals.setdefault(stem + ending, dual)
                self._duals.setdefault(ARTICLE + stem + ending, dual)

    def _read_closed_classes(self) -> None:
        for row in read_table("speech/particles.tsv", required=("role", "forms")):
            self.particles[row["role"]] = frozenset(fold(f) for f in row.list("forms"))
        for row in read_table("actors/ranks.tsv", required=("word", "kind")):
            first, *rest = (fold(word) for word in row["word"].split())
            self.titles |= {first, *rest}
            if first.startswith(ARTICLE) or row["kind"] != "rank":
                self.title_heads |= {first}
        (that,) = self.particles["that"]
        for before in ("", BA, AND, AND + BA, FA):
            for after in ("", *self.particles["that_suffixes"]):
                # The number of letters of the content's own word: a pronoun makes the word part of what is said.
                self.that[before + that + after] = len(before) if after else -1
        (that_not,) = self.particles["that_not"]
        for before in ("", BA, AND, AND + BA):
            self.that_not[before + that_not] = (before + that + that_not[1:], len(before))
            self.that[before + that + that_not[1:]] = len(before)  # «ألا»: what is said begins with it
        self.van = FA + that
        self.told_apart = frozenset((self.van, *self.that_not))
        self.outside_subject = frozenset((self.to, self.by)).union(*map(self.particles.__getitem__, _OUTSIDE))
        self.outside_subject |= {AND + word for word in self.particles["verbal_negation"]}
        self.outside_subject |= {BA + noun for noun in self.particles["utterance"]}  # «ورد القصر ببيان»
        self.behind_subject = frozenset(self.that).union(*map(self.particles.__getitem__, _BEHIND))
        unnamed = {w for w, n in self.speakers.items() if n.kind == "sources" or n.number in ("d", "p")}
        unnamed &= {w for w, n in self.speakers.items() if n.kind in _UNNAMED}
        self.never_names = self.particles["preposition"].union(self.that, unnamed)
        objects: set[str] = set()
        own: set[str] = set()
        pronouns = ("", "ه", "ها", "هم", "هما")
        for row in read_table("speech/objects.tsv", required=("noun",)):
            folded = fold(row["noun"])
            objects.add(ARTICLE + folded)
            stem = folded[:-1] + "ت" if row["noun"].endswith("ة") else folded
            objects.add(folded)
            own.update(stem + p for p in pronouns[1:])
            objects.update(own)
        self.objects = frozenset(objects)
        for attitude in self.particles["attitude"]:
            stem = attitude[:-1] + "ت" if attitude.endswith(fold("ة")) else attitude
            own.update(stem + p for p in pronouns[1:])
        self.own_objects = frozenset(own)
        self.first_person = self.particles["first_person"]
        self.clause_letters = tuple(self.particles["clause_letters"])
        self.no_matter = self.particles["b_words"] | self.particles["saying_noun"]
        self.before_verb = self.particles["contrast"] | self.particles["auxiliary"]
        self.adverbs = self.particles["day"] | self.particles["auxiliary"] | self.particles["in_it"]
        (self.pronoun,) = self.particles["pronoun"]
        self.joined_nouns = frozenset(AND + noun for noun in self.particles["indirect_noun"])
        self.saying_nouns = self.joined_nouns.union(
            *(
                self.particles[role]
                for role in ("indirect_noun", "saying_noun", "masdar_of", "masdar_described")
            )
        )
        self.capitals = frozenset(load_capitals()[0])
        for row in read_table("positions/honorifics.tsv", required=("honorific", "titles")):
            self.honorifics[fold(row["honorific"])] = frozenset(fold(t) for t in row.list("titles"))
        for cell in self.particles["what"]:
            written, _, preposition = cell.partition("=")
            self.what[written] = preposition
        self.pronouns = tuple(self.particles["pronouns"])
        (self.accusative,) = self.particles["accusative"]
        (self.she,) = self.particles["she"]

    def _read_circumstances(self) -> None:
        """What a writer says a speaker did in speaking: he says or takes a stand."""
        stands = list(
            read_table("positions/stances.tsv", required=("past", "present", "participle", "flags"))
        )
        taking = [
            inflected
            for row in stands
            if "noun" not in row["flags"].split()
            for inflected in conjugate(row["past"], row["present"], "")
        ]
        self.acts = frozenset(before + fold(f.form) for f in taking for before in ("", *CONJUNCTIONS))
        spoken_of = {
            word
            for word, listed in self.forms.items()
            if any(f.shape == "past" and not f.cut and not f.verb.strict for f in listed)
        }
        taken_up = {fold(f.form) for f in taking if f.shape == "past"}
        deeds = taken_up | spoken_of | self.particles["deed"]
        self.deeds = frozenset(deeds - self.particles["preposition"])
        said = {word for word, listed in self.forms.items() if any(f.shape == "participle" for f in listed)}
        taken = {fold(row["participle"]) + self.accusative for row in stands if row["participle"]}
        spoken = frozenset(word for word in said if word.endswith(self.accusative))
        self.circumstances = spoken | taken | self.particles["circumstance"]

    def _read_phrases(self) -> None:
        rows = list(read_table("speech/attribution.tsv", required=("phrase", "kind")))
        keys = canonical_all([r["phrase"] for r in rows])
        for row, key in zip(rows, keys, strict=True):
            if row["kind"] not in _PHRASES:
                raise row.fail(f"unknown kind {row['kind']!r}")
            attached = key.endswith(" ل")
            self.phrases.append((key[:-2] if attached else key, Phrase(row["kind"], attached)))
        for key, phrase in self.phrases:
            if phrase.kind == "medium":
                continue
            words = tuple(key.split())
            self.starts.setdefault(words[0], []).append((words, phrase))
        for listed in self.starts.values():
            listed.sort(key=lambda item: (-len(item[0]), not item[1].attached))


def _with_purpose(forms: dict[str, list[Form]]) -> None:
    """«عاد ليؤكد أن», «جاء بيان ليعلن أن», «…، ليرد الوزير»: the present with «ل»."""
    for word, listed in list(forms.items()):
        form = listed[0]
        told = form.verb.kind == "answer" or (form.verb.kind in _TOLD_NEXT and not form.verb.strict)
        if form.shape == "present" and not form.cut and told:
            forms.setdefault(LAM + word, []).append(form._replace(cut=1))


_ASKED = ("ه", "ها", "هم", "هما")
_TOLD = ("ه", "ها", "هم", "هما", "هن", "نا", "ني")


def _with_object(forms: dict[str, list[Form]]) -> dict[str, Form]:
    """Forms with an object pronoun («ذكرته», «أكده»): they report of a thing said before, or of where it stood."""
    out: dict[str, Form] = {}
    for word, listed in forms.items():
        for form in listed:
            if form.verb.takes_object and form.shape != "participle":
                stem = word[:-1] if word.endswith("وا") else word
                for pronoun in _TOLD:
                    out.setdefault(stem + pronoun, form)  # «وأخبروها بأن», «يبلغه أنه»
            held = (
                form.shape == "present" and {"described", "accused"} & form.verb.frames
            )  # «تصفه القاهرة بأنه»
            if (form.shape == "past" or held) and form.number in "sd" and form.raw is None and len(word) > 2:
                defective = word.endswith("ي") and form.verb.lemma.endswith("ى")
                stem = word[:-1] + "ا" if defective else word  # «نفاه»
                for pronoun in _ASKED if form.verb.kind in ("ask", "accuse") else _ASKED[:2]:
                    out.setdefault(stem + pronoun, form)
    return out
