"""What the positions layer knows, read from `knowledge/ar/positions`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mahdar.arabic.clitics import AND, ARTICLE, BA, CONJUNCTIONS, LAM, SIN
from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term, canonical_all
from mahdar.arabic.memo import Memo
from mahdar.arabic.numbers import number_words
from mahdar.arabic.value import Value
from mahdar.knowledge.actors.register import slug
from mahdar.knowledge.loader import read_table
from mahdar.knowledge.nisbas import ENDINGS, load_group_nisbas, load_nisbas
from mahdar.knowledge.phrases import INFLECTED, PhraseBook, expand
from mahdar.knowledge.stances import MODALITIES, STANCES, StanceForms
from mahdar.knowledge.stances import Stance as Stance
from mahdar.knowledge.stances import StanceForm as StanceForm
from mahdar.knowledge.verbforms import conjugate

_PHRASE_FLAGS = frozenset(("noun", "weighs"))
_TA_MARBUTA, _TA, _YA, _NUN = "ه", "ت", "ي", "ن"
#: Endings of an adjective beside people or bodies in the plural.
_AGREEING = ("", _TA_MARBUTA, "ون", "ين", "ات")
#: The words of a cue, and the issue it is of.
Cue = tuple[tuple[str, ...], str]
#: Roles of words that are no form of a verb of stance, behind verbs of what an agreement says.
_OTHERS = ("under", "pacts", "denies", "if", "any", "backed", "behind", "suffers", "marches", "abides")
#: Stands for the masdars of wrongdoing among what a verb must bring.
_MISDEEDS = "="
#: Letters that a word of what is to come has more than.
SHORTEST = 3


class Marker(Value, frozen=True):
    """A phrase of need, condition, refusal, offer or accusation; the matter stands after it or around it.

    `joined` is the preposition that the word after it must carry, if any; a `predicate` is said of its subject, a
    `noun` names a need («ضرورة»), what `weighs` is only called important («أهمية»).
    """

    stance: str
    around: bool
    modality: str | None
    joined: str
    predicate: bool
    noun: bool
    weighs: bool


class Wrong(Value, frozen=True):
    """A form of a verb of wrongdoing, and the words of which one must follow soon (none: anything)."""

    gender: str
    number: str
    objects: frozenset[str]


class Group(Value, frozen=True):
    """People or bodies without a name of their own, in the plural; before `bodies` a verb is feminine. With the article
    those to be `described` need an adjective, and those `named` a name of their own."""

    name: str
    bodies: bool
    described: bool
    named: bool = False

    def actor(self, *qualities: str) -> str:
        """`people:western-states` for the states, described as Western."""
        return f"people:{slug(' '.join((*qualities, self.name)))}"


class Issue(Value, frozen=True):
    id: str
    name_en: str
    shared: bool


class Opening(Value, frozen=True):
    """How a word may begin a position: by itself (it `opens` one), as the first of a `phrase`, or because it tells by its
    letters of what is `coming` («ستعلق»).

    One that opens may be a refusal («لن»), lay a duty on somebody («على»), be a verb or noun of stance (its `readings`, the
    verb first), of wrongdoing to certain things, or what its `other` role says («deed» where it has none).
    """

    opens: bool
    phrase: bool
    coming: bool
    refuses: bool
    lays: bool
    readings: tuple[StanceForm, ...]
    wrong: Wrong | None
    other: str | None


class PositionKnowledge:
    """Tables of the positions layer; all keys are folded."""

    def __init__(self) -> None:
        self.forms: dict[str, StanceForm] = {}  # as StanceForms has them
        self.jussives: set[str] = set()
        self.nouns: dict[str, StanceForm] = {}
        self.nouns_alike: frozenset[str] = (
            frozenset()
        )  # past verbs of «he» that are written like a noun («رفض»)
        self.markers: PhraseBook[Marker] = PhraseBook()
        self.conditions: PhraseBook[Marker] = PhraseBook()  # those that set one
        self.judgements: dict[str, str] = {}
        self.called_so: dict[str, str] = {}  # those that blame, with the article («وصفها بـ"المهزلة"»)
        self.wrongs: dict[str, Wrong] = {}
        self.effects: dict[str, Wrong] = {}  # verbs of a good effect, as those of wrongdoing
        self.wrong_nouns: frozenset[str] = frozenset()
        self.provisions: frozenset[str] = frozenset()  # verbs of what an agreement says
        self.issues: dict[str, Issue] = {}
        self.cues: dict[str, list[Cue]] = {}
        #: Word → the cues that begin with it as written, and without a proclitic («للانتخابات», «والانتخابات»).
        self.cues_of = Memo(self._cues_of)
        self.words: dict[str, frozenset[str]] = {}
        #: Words that by themselves may begin a position, and the same with the first words of phrases.
        self.openers: frozenset[str] = frozenset()
        self.others: frozenset[str] = frozenset()  # those of them that are no form of a verb of stance
        self.never_names: frozenset[str] = frozenset()  # no name, whatever a register says («على»)
        self.before_verb: frozenset[str] = frozenset()  # what belongs to a verb's group before it
        self.before_undone: frozenset[str] = frozenset()  # … before what is undone
        self.mediating: frozenset[str] = frozenset()  # beside whoever mediates or looks on
        self.clause_borders: frozenset[str] = frozenset()  # behind them another clause begins
        self._firsts: frozenset[str] = frozenset()
        #: the roles of the others: the first that a word has is the one it is read by
        self._others: tuple[tuple[str, frozenset[str]], ...] = ()
        #: Word → how it may begin a position, if it may.
        self.openings = Memo(self._opening)
        self.by, self.to, self.conjunction, self.will = BA, LAM, AND, SIN
        self.joined = frozenset((BA, LAM, *CONJUNCTIONS))
        #: what a verb of his, hers begins with when it tells of what is to come
        self.coming = (SIN + _YA, SIN + _TA, SIN + _NUN, AND + SIN + _YA, AND + SIN + _TA, AND + SIN + _NUN)
        self.article, self.feminine, self.she, self.he = ARTICLE, _TA_MARBUTA, _TA, _YA
        self.damma, self.shadda, self.hamza = "ُ", "ّ", "أ"
        self.marbuta = "ة"  # as written: folding makes it a pronoun's letter
        self.dotted_ya = (
            "ي"  # as written: a past verb ends in the other one («نفى»), its masdar in this («نفي»)
        )
        self.theirs_f = "ات"
        self.upon = self.nominative = self.oblique = self.nations = self.hers = self.theirs = ""
        self.accusative = self.to_you = ""
        self.principals: dict[str, str] = {}
        self.nisbas: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.body_nisbas: dict[str, str] = {}  # «أوروبي» → the union
        self.peoples: dict[str, str] = {}  # «كردي» → the people
        self.in_principle: frozenset[tuple[str, ...]] = frozenset()
        self.numbers: dict[str, tuple[str, int]] = {}
        self.groups: dict[str, Group] = {}  # «متظاهرون»
        #: the first word of a group told in two → its second, and the group («وسائل إعلام»)
        self.paired_groups: dict[str, tuple[str, Group]] = {}
        self.qualities: dict[str, str] = {}  # «غربية» → Western
        self.protesters = f"people:{slug('protesters')}"
        self.states = Group("states", True, True)
        self.participants = f"people:{slug('participating states')}"
        self.agencies: dict[str, str] = {}  # a body of one state → its country
        self.companies: set[str] = set()
        self.clubs: set[str] = set()
        self.honorifics: dict[str, frozenset[str]] = {}  # «سموه» → words of a title
        self.pairs: dict[str, tuple[str, ...]] = {}  # «الكوريتان» → the two states
        self.seats: dict[tuple[str, ...], str] = {}  # «البيت الأبيض» → its country

    @classmethod
    def load(cls) -> PositionKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        self = cls()
        for row in read_table("positions/words.tsv", required=("role", "forms")):
            self.words[row["role"]] = frozenset(fold(f) for f in row.list("forms"))
        for row in read_table("speech/particles.tsv", required=("role", "forms")):
            if row["role"] in ("masculine_states", "feminine_endings"):
                self.words[row["role"]] = frozenset(fold(f) for f in row.list("forms"))
        (self.upon,), (self.nations,) = self.words["upon"], self.words["nations"]
        (self.nominative,), (self.oblique,) = self.words["nominative"], self.words["oblique"]
        (self.theirs,) = self.words["theirs"]
        (self.hers,), (self.accusative,) = self.words["hers"], self.words["accusative"]
        (self.to_you,) = self.words["to_you"]
        self.in_principle = frozenset(tuple(phrase.split()) for phrase in self.words["in_principle"])
        self.nisbas, self.body_nisbas = load_nisbas(), load_group_nisbas()
        self.nisbas = {w: keys for w, keys in self.nisbas.items() if w not in self.words["no_nation"]}
        for row in read_table("actors/ethnic.tsv", required=("id", "nisba")):
            for nisba in row.list("nisba"):
                if fold(nisba) in self.words["community"]:
                    self.peoples.update((fold(nisba) + ending, row["id"]) for ending in _AGREEING)
        self.principals = {
            r["actor"]: r["principal"]
            for r in read_table("positions/principals.tsv", required=("actor", "principal"))
        }
        for row in read_table("positions/groups.tsv", required=("name_en", "kind", "forms")):
            kind = row["kind"]
            if kind not in ("people", "bodies", "described", "named"):
                raise row.fail("kind must be people, bodies, described or named")
            group = Group(row["name_en"], kind != "people", kind == "described", kind == "named")
            for form in row.list("forms"):
                first, _, second = fold(form).partition(" ")
                if second:
                    self.paired_groups[first] = (second, group)
                else:
                    self.groups[first] = group
        for row in read_table("positions/qualities.tsv", required=("name_en", "forms")):
            for form in row.list("forms"):
                self.qualities.update((fold(form) + ending, row["name_en"]) for ending in _AGREEING)
        for row in read_table("positions/honorifics.tsv", required=("honorific", "titles")):
            self.honorifics[fold(row["honorific"])] = frozenset(fold(t) for t in row.list("titles"))
        for row in read_table("meetings/pairs.tsv", required=("parties", "words")):
            for form in row.list("words"):
                self.pairs[fold(form)] = tuple(row.list("parties"))
        for row in read_table("meetings/seats.tsv", required=("country", "words")):
            self.seats.update((tuple(fold(seat).split()), row["country"]) for seat in row.list("words"))
        self.numbers = number_words()
        for row in read_table("actors/organizations.tsv", required=("id", "seat", "kind")):
            if row["kind"] == "agency" and row["seat"]:
                self.agencies[row["id"]] = row["seat"]
            elif row["kind"] == "company":
                self.companies.add(row["id"])
            elif row["kind"] == "club":
                self.clubs.add(row["id"])
        named = self.words["wrongs"] | self.words["if_made"]
        wrongs = [*named, *(ARTICLE + w for w in named)]
        self.wrong_nouns = frozenset(b + w for w in wrongs for b in ("", AND, self.by, self.to))
        provides = (self.words[role] for role in ("provides_on", "provides_by", "contains"))
        self.provisions = frozenset(b + w for verbs in provides for w in verbs for b in ("", AND))
        table = StanceForms(self.words)
        self.forms, self.nouns, self.jussives = table.forms, table.nouns, table.jussives
        self.nouns_alike = frozenset(f.stance.lemma for f in self.forms.values()).intersection(self.nouns)
        self._read_phrases()
        self._read_issues()
        self._read_judgements()
        self._read_deeds("positions/wrongs.tsv", self.wrongs, ("", self.conjunction))
        self._read_deeds("positions/effects.tsv", self.effects, ("", self.conjunction, self.will), past=False)
        self.never_names = self.words["preposition"] | self.words["that"]
        self.clause_borders = frozenset().union(
            *(self.words[role] for role in ("that", "bound", "meanwhile", "opens_clause"))
        )
        self.before_verb = self.words["be"] | self.words["quote"] | self.words["negation"]
        self.before_undone = frozenset().union(
            *(self.words[role] for role in ("undone_through", "auxiliary", "own_state", "country_of_speaker"))
        )
        self.mediating = self.words["led_by"] | self.words["mediates"]
        self.others = frozenset(
            (
                *self.judgements,
                *self.called_so,
                *self.wrongs,
                *self.effects,
                *self.wrong_nouns,
                *self.provisions,
                *self.words["under"],
                *self.words["pacts"],
                *self.words["will_not"],
                *self.words["denies"],
                *self.words["if"],
                *self.words["any"],
                *self.words["backed"],
                *self.words["behind"],
                *self.words["suffers"],
                *self.words["marches"],
                *self.words["abides"],
                self.upon,
                AND + self.upon,
            )
        )
        self._others = (("provisions", self.provisions), *((role, self.words[role]) for role in _OTHERS))
        self.openers = self.others.union(self.forms)
        self._firsts = self.openers.union(self.markers)
        return self

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass: none, its words are looked up one by one."""
        return ()

    def _opening(self, word: str) -> Opening | None:
        coming = word.startswith(self.coming) and len(word) > SHORTEST
        if not coming and word not in self._firsts:
            return None
        form, wrong = self.forms.get(word), self.wrongs.get(word)
        # «ستعلق التخصيب», but not «ستشدد على …», «ستسحب سفيرها»
        plain = form is None or (form.stance.listed and not form.stance.future)
        roles = (role for role, words in self._others if word in words)
        return Opening(
            word in self.openers,
            word in self.markers,
            coming and plain,
            word in self.words["will_not"],
            word.removeprefix(self.conjunction) == self.upon,
            tuple(r for r in (form, self.nouns.get(word)) if r is not None),
            wrong if wrong is not None and wrong.objects else None,
            next(roles, "deed") if word in self.others else None,
        )

    def _cues_of(self, word: str) -> Sequence[Sequence[Cue]]:
        bare = [word]
        if len(word) > 3 and word[:1] in (self.conjunction, self.by, self.to):
            bare.append(word[1:])
            if word.startswith(self.to * 2):
                bare.append(self.article + word[2:])
        return [self.cues[form] for form in bare if form in self.cues]

    def nation_of(self, words: Sequence[str]) -> str | None:
        """Whose official a phrase names by its adjective: «السفيرة الأميركية», «المفاوض الأوروبي» (folded words)."""
        if not words or words[0].removeprefix(ARTICLE) not in self.words["officials"]:
            return None
        bare = [w.removeprefix(ARTICLE) for w in words]
        feminine = bare[0].endswith(_TA_MARBUTA)
        definite = words[0].startswith(ARTICLE)
        for n in range(1, len(bare)):
            if definite and not words[n].startswith(ARTICLE):
                break  # «المسؤولون نظرة روسيا»: another noun
            if n == 1 and bare[n].endswith(_TA_MARBUTA) and not feminine:
                continue  # «وزير المالية» is no Malian
            for key, country in self.nisbas.get(bare[n], ()):
                if tuple(bare[n : n + len(key)]) == key:
                    return f"state:{country}"
            if (body := self.body_nisbas.get(bare[n]) or self.peoples.get(bare[n])) is not None:
                return body
        return None

    def nation_behind(self, words: Sequence[str]) -> str | None:
        """Whose official an informed source is: «مصدر مصري رفيع», «مصادر حكومية سورية» (folded words)."""
        if not words or words[0] not in self.words["sources"] or self.words["informed"].isdisjoint(words):
            return None
        for word in words[1:]:
            for key, country in self.nisbas.get(word, ()):
                if len(key) == 1:
                    return f"state:{country}"
        return None

    def _read_phrases(self) -> None:
        phrases: list[tuple[tuple[str, ...], Marker]] = []
        for row in read_table(
            "positions/phrases.tsv", required=("phrase", "stance", "side", "modality", "flags")
        ):
            if row["stance"] not in STANCES:
                raise row.fail(f"unknown stance {row['stance']!r}")
            if row["side"] not in ("after", "around"):
                raise row.fail("side must be after or around")
            if row["modality"] and row["modality"] not in MODALITIES:
                raise row.fail(f"unknown modality {row['modality']!r}")
            predicate = INFLECTED in row["phrase"].split()[0] and row["stance"] != "conditions"
            flags = row["flags"].split()
            if set(flags) - _PHRASE_FLAGS:
                raise row.fail(f"unknown flag {sorted(set(flags) - _PHRASE_FLAGS)}")
            noun, weighs = "noun" in flags, "weighs" in flags
            before = ("", *CONJUNCTIONS, *((self.by, self.to) if noun else ()))
            for form in expand(row["phrase"]):
                joined = form[-1] if form[-1] in (self.by, self.to) and len(form) > 1 else ""
                words = form[:-1] if joined else form
                around, modality = row["side"] == "around", row["modality"] or None
                marker = Marker(row["stance"], around, modality, joined, predicate, noun, weighs)
                phrases += [((proclitic + words[0], *words[1:]), marker) for proclitic in before]
        self.markers = PhraseBook(phrases)
        self.conditions = PhraseBook(phrase for phrase in phrases if phrase[1].stance == "conditions")

    def _read_judgements(self) -> None:
        for row in read_table("positions/judgements.tsv", required=("word", "kind", "verdict")):
            if row["verdict"] not in STANCES:
                raise row.fail(f"unknown verdict {row['verdict']!r}")
            word = fold(row["word"])
            for ending in ENDINGS if row["kind"] == "adjective" else ("",):
                adjective = row["kind"] == "adjective"
                for before in ("", self.by, self.by + ARTICLE) if adjective else ("", self.by):
                    self.judgements.setdefault(before + word + ending, row["verdict"])
                if row["verdict"] == "supports":
                    continue  # «وصفه بـ"المطلوب الرئيسي"» praises nothing
                for before in (ARTICLE,) if adjective else (ARTICLE, self.by + ARTICLE):
                    self.called_so.setdefault(before + word + ending, row["verdict"])

    def _read_deeds(
        self, table: str, into: dict[str, Wrong], proclitics: Sequence[str], past: bool = True
    ) -> None:
        for row in read_table(table, required=("past", "present", "objects")):
            objects = frozenset(fold(o) for o in row.list("objects"))
            if objects == {_MISDEEDS}:  # «تواصل عرقلة …», «تسعى إلى العرقلة», «تعمل لعرقلة»
                misdeeds = self.words["misdeeds"]
                objects = misdeeds.union(
                    b + w for w in misdeeds for b in (ARTICLE, BA, LAM, BA + ARTICLE, LAM * 2)
                )
            for form in conjugate(row["past"] if past else "", row["present"], ""):
                deed = Wrong(form.gender, form.number, objects)
                for before in proclitics:
                    word = before + fold(form.form)
                    known = into.setdefault(word, deed)
                    if known.objects and objects - known.objects:  # a verb's row may go on in another
                        into[word] = Wrong(known.gender, known.number, known.objects | objects)

    def _read_issues(self) -> None:
        for row in read_table(
            "positions/issues.tsv", required=("id", "name_en", "name_ar", "shared", "cues")
        ):
            if row["id"] in self.issues:
                raise row.fail(f"{row['id']!r} stands twice")
            self.issues[row["id"]] = Issue(row["id"], row["name_en"], row["shared"] == "yes")
            for key in canonical_all(row.list("cues")):
                words = tuple(key.split())
                self.cues.setdefault(words[0], []).append((words, row["id"]))
        for listed in self.cues.values():
            listed.sort(key=lambda item: -len(item[0]))
