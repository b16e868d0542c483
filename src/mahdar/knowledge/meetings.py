"""What the meetings layer knows, read from `knowledge/ar/meetings`.

Every table becomes a plain dict of folded forms. `MeetingKnowledge.word` says what a written word may be, its
proclitics cut; answers are remembered, so a page costs one dict look-up a word and the shared lexicon nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mahdar.arabic.clitics import KAF, LAM_LAM, SIN, splits
from mahdar.arabic.fold import fold
from mahdar.arabic.lexicon import Term
from mahdar.arabic.memo import Memo
from mahdar.knowledge.committees import Committees
from mahdar.knowledge.conflicts import Conflicts
from mahdar.knowledge.forms import (
    dual_of,
    noun_forms,
    phrases,
    tokens,
    with_proclitics,
    without_article,
)
from mahdar.knowledge.halves import Half, load_halves
from mahdar.knowledge.loader import Row, read_table
from mahdar.knowledge.meeting_words import (
    ACCUSATIVE,
    ADJECTIVE,
    ARTICLE,
    CONJUNCTIONS,
    DUAL,
    FEMININE_ENDINGS,
    GROUP,
    IN,
    KINDS,
    LEVEL,
    MANY,
    MOODS,
    OBLIQUE,
    PLACES,
    PLURAL,
    PLURALS,
    PRESENT_DUAL,
    ROLES,
    SIGNS,
    STATUSES,
    STRENGTHS,
    TO,
    TOLD_BY_VERBS,
    VERB_CLASSES,
    WAW_NOUN,
    Cue,
    Level,
    Noun,
    Ordinal,
    Verb,
    Word,
)
from mahdar.knowledge.nisbas import (
    lands_like_capitals,
    load_capitals,
    load_governments,
    load_group_nisbas,
    load_houses,
    load_nisbas,
    load_regions,
    load_seats,
    load_towns,
)
from mahdar.knowledge.outcomes import Outcome, load_outcomes
from mahdar.knowledge.processes import Processes
from mahdar.knowledge.rivals import Rivals
from mahdar.knowledge.weights import Weights

__all__ = [
    "ACCUSATIVE",
    "ADJECTIVE",
    "ARTICLE",
    "CONJUNCTIONS",
    "DUAL",
    "FEMININE_ENDINGS",
    "IN",
    "LEVEL",
    "MANY",
    "OBLIQUE",
    "PLURAL",
    "PLURALS",
    "PRESENT_DUAL",
    "TO",
    "WAW_NOUN",
    "Cue",
    "Level",
    "MeetingKnowledge",
    "Noun",
    "Ordinal",
    "Verb",
    "Word",
]


class MeetingKnowledge:
    """Tables of the meetings layer; all keys are folded words without proclitics."""

    def __init__(self) -> None:
        self.nouns: dict[str, Noun] = {}
        self.verbs: dict[str, Verb] = {}
        self.presents: dict[str, Verb] = {}  # of the verbs those that «س» may stand before
        self.masdars: dict[str, Verb] = {}
        self.before: dict[str, Cue] = {}
        self.after: dict[str, Cue] = {}
        self.preds: dict[str, Cue] = {}
        self.moods: dict[str, Cue] = {}
        self.outcomes: dict[str, tuple[Outcome, ...]] = {}  # with «و», «ف» before it or not
        self.slots: dict[str, str] = {}
        self.formats: dict[str, tuple[str, int]] = {}
        self.manners: dict[str, frozenset[str]] = {}  # class → its words
        #: What the signs of a sentence add to the log-odds that it tells of a contact.
        self.weights = Weights((), {})
        #: … and what the signs of a contact add to those of each status.
        self.status_weights = Weights((), {})
        self.level_of_role: dict[str, Level] = {}
        self.level_of_head: dict[str, Level] = {}  # of who heads a body that is itself a side
        self.level_of_body: dict[str, Level] = {}
        self.level_words: dict[str, list[tuple[tuple[str, ...], Level]]] = {}
        self.series: dict[str, list[tuple[tuple[str, ...], frozenset[str], str]]] = {}  # first word → rows
        self.gatherings: frozenset[str] = frozenset()  # … those that officials of many states attend
        self.series_names: dict[str, str] = {}
        self.land_of_series: dict[str, str] = {}
        self.classes: dict[str, frozenset[str]] = {}
        self.pairs: dict[str, tuple[str, ...]] = {}  # «الكوريتان»
        #: The first of two that share a name → the word of the second → the second.
        self.twins: dict[str, dict[str, str]] = {}
        self.committees = Committees()  # bodies that two sides share
        self.halves: dict[str, list[Half]] = {}  # «الشمال», «الجنوبي» → the states they may mean
        self.ordinals: dict[str, Ordinal] = {}
        self.regional: dict[str, str] = {}  # adjective → organisation
        self.members: dict[
            tuple[str, ...], str
        ] = {}  # «العرب», «الدول العربية» behind an office → organisation
        self.metonyms: dict[str, str] = {}  # English name of a city → the organisation it stands for
        self.details: frozenset[str] = frozenset()  # first words of formats, levels and series
        self.nisbas: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        #: Folded word, an article or «و» before it or not → its rows of `nisbas` («إيراني وروسي»).
        self.nisbas_of = Memo(self._work_out_nisbas)
        self.group_nisbas: dict[str, str] = {}
        self.capitals: dict[str, str] = {}  # a capital → its English name
        self.governed_from: dict[
            str, str
        ] = {}  # a country → where its ministries stand, if not in its capital
        self.houses: dict[str, str] = {}  # a word of an official house → house, own or owner
        self.seats: dict[str, tuple[str, str]] = {}  # a building → English name of its city, country
        self.seat_heads: dict[
            str, list[tuple[tuple[str, ...], int, str]]
        ] = {}  # «قصر» → names, proclitics, seats
        self.capital_of: dict[str, str] = {}  # country → its capital's English name
        self.like_capitals: frozenset[str] = frozenset()  # lands that bear the name of another's capital
        self.towns: frozenset[str] = frozenset()  # ids of cities
        self.regions: frozenset[str] = frozenset()  # ids of places wider than a state
        self.capital_nouns: dict[str, int] = {}  # «العاصمة» → the letters of its proclitics
        self.two_of: dict[str, int] = {}  # «طرفا» → the letters of its proclitics
        self.officials: dict[str, int] = {}  # «مسؤولين» → the letters of its proclitics
        self.peoples: dict[str, int] = {}  # «الكينيون» → the letters of its conjunction
        self.shared: dict[str, int] = {}  # «للجنة» → the letters of its proclitics
        self.counted: dict[str, int] = {}  # «للدول» of «للدول الثلاث» → the letters of its proclitics
        self.numbers_of_sides: dict[str, int] = {}  # «الثلاثة» → 3
        self.regimes: dict[str, int] = {}  # «النظام» → the letters of its proclitics
        self.vague_peoples: dict[str, frozenset[str]] = {}  # «الكوريون» → the states it may mean
        self.rivals = Rivals()  # the sides of one land
        self.conflicts = Conflicts()  # the two sides of a conflict that goes by a name
        self.processes = Processes()  # talks that go by a name
        self.sport: frozenset[str] = frozenset()
        self._forms: frozenset[str] = frozenset()  # every form of every table, with the article and without
        #: Folded word → what it may be, or None when this layer has no use for it.
        self.meanings = Memo(self._work_out)

    @classmethod
    def load(cls) -> MeetingKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        self = cls()
        self._load_nouns()
        self._load_verbs()
        self._load_cues()
        self.outcomes = load_outcomes()
        self._load_small()
        self.weights = Weights.load("meetings/weights.tsv")
        self.status_weights = Weights.load("meetings/status_weights.tsv")
        self.details = frozenset([*self.formats, *self.level_words, *self.series])
        tables = (self.nouns, self.verbs, self.masdars, self.before, self.after)
        more = (self.preds, self.moods, self.slots, self.classes, self.ordinals)
        written = frozenset(form for table in (*tables, *more) for form in table)
        self._forms = written | {form[len(ARTICLE) :] for form in written if form.startswith(ARTICLE)}
        self.sport = frozenset(w for w, classes in self.classes.items() if "sport" in classes)
        self.nisbas = load_nisbas()
        self.group_nisbas = load_group_nisbas()
        self.capitals, self.capital_of = load_capitals()
        self.governed_from, self.houses = load_governments(), load_houses()
        self.seats = load_seats(self.capital_of)
        self.like_capitals = lands_like_capitals(self.capitals, self.capital_of)
        self.towns = load_towns()
        self.regions = load_regions()
        self.rivals = Rivals.load(self.nisbas)
        self.processes = Processes.load(self.series_names)
        self.halves = load_halves()
        self.committees = Committees.load()
        self.conflicts = Conflicts.load()
        for seat in sorted(self.seats, key=len, reverse=True):  # the longest name first
            first, *rest = tokens(seat)
            for form, cut in with_proclitics(first):
                self.seat_heads.setdefault(form, []).append((tuple(rest), cut, seat))
        self.capital_nouns = self._forms_of("capital-city")
        self.regimes = self._forms_of("regime")
        self.counted = self._forms_of("group-noun")
        self.numbers_of_sides = {
            word: int(cls[len(GROUP) :])
            for word, classes in self.classes.items()
            for cls in classes
            if cls.startswith(GROUP) and cls[len(GROUP) :].isdigit()
        }
        self.shared = self._forms_of("joint-body")
        self.officials = self._forms_of("official") | self._forms_of("dual")
        for options in self.nisbas.values():
            for (first, *rest), _ in options:
                if not rest and first.endswith(PLURALS):
                    self.peoples.update({c + ARTICLE + first: len(c) for c in ("", *CONJUNCTIONS)})
        self.two_of = self._forms_of("two-of") | self._forms_of("two-alone")
        for row in read_table("meetings/peoples.tsv", required=("people", "states")):
            self.vague_peoples[row["people"]] = frozenset(f"state:{code}" for code in row.list("states"))
        return self

    def _forms_of(self, cls: str) -> dict[str, int]:
        """The words of a class with what may be written before them → the letters of that."""
        nouns = [w for w, classes in self.classes.items() if cls in classes]
        return {form: cut for noun in nouns for form, cut in with_proclitics(noun)}

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms this layer wants found by the lexicon pass: none, see above."""
        return ()

    # ------------------------------------------------------------------ one word

    def word(self, written: str) -> Word | None:
        """What the folded word `written` may be, or None when this layer has no use for it."""
        return self.meanings[written]

    def _work_out_nisbas(self, written: str) -> Sequence[tuple[tuple[str, ...], str]]:
        for word in (written, written[1:]) if written[:1] in CONJUNCTIONS else (written,):
            for form in (word, without_article(word)):
                if form in self.nisbas:
                    return self.nisbas[form]
        return ()

    def _work_out(self, written: str) -> Word | None:
        known = not self._forms.isdisjoint([rest for _, rest in splits(written)])
        return self._analyse(written) if known else None

    def _analyse(self, written: str) -> Word | None:
        noun = verb = masdar = before = after = pred = mood = slot = ordinal = None
        classes = self.classes.get(written, frozenset())
        parts = splits(written)
        for stack, rest in parts[:1] if WAW_NOUN in classes else parts:
            conjunction = stack[:1] if stack[:1] in tuple(CONJUNCTIONS) else ""
            inner = stack[len(conjunction) :]
            if inner.removesuffix(ARTICLE).removesuffix(TO) not in ("", IN, TO, KAF, SIN):
                continue  # the question particle: «إلقاء» is no «أ + لقاء»
            definite = inner.endswith(ARTICLE) or inner == LAM_LAM
            particle = TO if inner == LAM_LAM else inner.removesuffix(ARTICLE)
            if noun is None and particle != SIN and rest in self.nouns:
                noun = self.nouns[rest]._replace(prefix=particle, definite=definite, stack=stack)
                if definite and noun.suffix:
                    noun = None
            if verb is None and not definite and particle in ("", SIN, TO):
                verb = (self.presents if particle else self.verbs).get(rest)
                if verb is not None:
                    tense = "future" if particle == SIN else verb.tense
                    verb = verb._replace(prefix=particle, tense=tense, stack=stack)
            if masdar is None and particle != SIN and rest in self.masdars:
                masdar = self.masdars[rest]._replace(prefix=particle, stack=stack)
            if before is None and not (particle == IN and verb is not None):
                before = self.before.get(rest)  # «سيدعو» governs as «يدعو» does; «بحث» is no «ب + حث»
            if particle == SIN:
                continue
            if after is None and not particle:
                after = self.after.get(rest) or (self.after.get(ARTICLE + rest) if definite else None)
            if pred is None and not definite and particle in ("", IN):
                pred = self.preds.get(rest)
                if particle and pred is not None and pred.status in TOLD_BY_VERBS:
                    pred = None  # «بهدف حل الأزمة»: no verb
            if mood is None and not particle:
                mood = self.moods.get(rest) or (self.moods.get(ARTICLE + rest) if definite else None)
            if slot is None and not inner:
                slot = self.slots.get(rest)
            if not inner:
                classes |= self.classes.get(rest, frozenset())
                ordinal = ordinal or self.ordinals.get(rest)
        if noun or verb or masdar or before or after or pred or mood or slot or classes or ordinal:
            hot = (
                noun is not None
                or (verb is not None and bool(verb.what or verb.cls == "host"))
                or (pred is not None and pred.weight > 2)
                or not classes.isdisjoint(SIGNS)
                or ordinal is not None
            )
            return Word(noun, verb, masdar, before, after, pred, mood, slot, classes, ordinal, hot)
        return None

    # ------------------------------------------------------------------ files

    def _load_nouns(self) -> None:
        columns = ("id", "what", "strength", "singular", "plural", "needs", "never")
        for row in read_table("meetings/nouns.tsv", required=columns):
            _check(row, "what", KINDS)
            _check(row, "strength", STRENGTHS)
            if not row["singular"] and not row["plural"]:
                raise row.fail("a noun needs a singular or a plural")
            needs, never = phrases(row.list("needs")), phrases(row.list("never"))
            for form, number, suffix in noun_forms(row["singular"], row["plural"]):
                accusative = number == "singular" and not suffix and form == fold(row["singular"]) + "ا"
                noun = Noun(
                    row["id"], row["what"], row["strength"], number, accusative, suffix, needs, never,
                    feminine=row["singular"].endswith("ة"),
                )  # fmt: skip
                self.nouns.setdefault(form, noun)

    def _load_verbs(self) -> None:
        columns = ("id", "class", "what", "aspect", "past", "present", "masdar", "needs", "never")
        for row in read_table("meetings/verbs.tsv", required=columns):
            _check(row, "class", VERB_CLASSES)
            if row["what"]:
                _check(row, "what", KINDS)
            needs, never = phrases(row.list("needs")), phrases(row.list("never"))
            base = Verb(row["id"], row["class"], row["what"], row["aspect"], "past", needs, never)
            for column in ("past", "present"):
                for form in map(fold, row.list(column)):
                    self.verbs.setdefault(form, base._replace(tense=column))
                    if column == "present":
                        self.presents.setdefault(form, base._replace(tense=column))
            for form in row.list("masdar"):
                self.masdars.setdefault(fold(form), base._replace(tense="masdar"))

    def _load_cues(self) -> None:
        tables = {"before": self.before, "after": self.after, "pred": self.preds, "verb": self.moods}
        for row in read_table("meetings/cues.tsv", required=("place", "status", "weight", "reach", "words")):
            _check(row, "place", PLACES)
            _check(row, "status", STATUSES | MOODS)
            if not row["weight"].isdigit() or (row["reach"] and not row["reach"].isdigit()):
                raise row.fail("weight and reach are numbers")
            cue = Cue(row["status"], int(row["weight"]), int(row["reach"] or 5))
            for word in _folded(row):
                tables[row["place"]].setdefault(word, cue)
                if row["place"] == "after":
                    for form in dual_of(word):
                        self.after.setdefault(form, cue)
        for row in read_table("meetings/slots.tsv", required=("role", "words")):
            _check(row, "role", ROLES)
            for word in _folded(row):
                self.slots.setdefault(word, row["role"])

    def _load_small(self) -> None:
        for row in read_table("meetings/manners.tsv", required=("class", "words")):
            self.manners[row["class"]] = frozenset(map(fold, row.list("words")))
        for row in read_table("meetings/formats.tsv", required=("format", "parties", "words")):
            for word in _folded(row):
                self.formats[word] = (row["format"], int(row["parties"]))
        columns = ("level", "rank", "roles", "heads", "bodies", "words")
        for row in read_table("meetings/levels.tsv", required=columns):
            level = Level(row["level"], int(row["rank"]))
            self.level_of_head.update(dict.fromkeys(row.list("heads"), level))
            for role in row.list("roles"):
                self.level_of_role[role] = level
            self.level_of_body.update(dict.fromkeys(row.list("bodies"), level))
            for words in map(tokens, row.list("words")):
                self.level_words.setdefault(words[0], []).append((words, level))
        for options in self.level_words.values():
            options.sort(key=lambda o: -len(o[0]))
        for row in read_table(
            "meetings/series.tsv", required=("id", "name_en", "about", "nouns", "words", "gathering")
        ):
            self.series_names[row["id"]] = row["name_en"]
            self.land_of_series[row["id"]] = row["about"]
            self.gatherings |= {row["id"]} if row["gathering"] else frozenset()
            for words in map(tokens, row.list("words")):
                self.series.setdefault(words[0], []).append((words, frozenset(row.list("nouns")), row["id"]))
        for named in self.series.values():
            named.sort(key=lambda n: (-len(n[0]), not n[1]))  # the longest name first, then that of one noun
        for row in read_table("meetings/regional.tsv", required=("actor", "words", "members")):
            self.regional.update(dict.fromkeys(_folded(row), row["actor"]))
            self.members.update((words, row["actor"]) for words in map(tokens, row.list("members")))
        for row in read_table("meetings/metonyms.tsv", required=("place", "organization")):
            self.metonyms[row["place"]] = row["organization"]
        for row in read_table("meetings/pairs.tsv", required=("parties", "words")):
            for word in _folded(row):
                self.pairs[word] = tuple(row.list("parties"))
        for row in read_table("meetings/twins.tsv", required=("first", "second", "words")):
            self.twins.setdefault(row["first"], {}).update(dict.fromkeys(_folded(row), row["second"]))
        for row in read_table("meetings/rounds.tsv", required=("number", "gender", "words", "of-row")):
            feminine = row["gender"] == "f"
            for column in ("words", "of-row"):
                ordinal = Ordinal(int(row["number"]), feminine, column == "of-row")
                self.ordinals.update((fold(word), ordinal) for word in row.list(column))
        for row in read_table("meetings/words.tsv", required=("class", "words")):
            for word in _folded(row):
                self.classes[word] = self.classes.get(word, frozenset()) | {row["class"]}


def _check(row: Row, column: str, allowed: frozenset[str]) -> None:
    if row[column] not in allowed:
        raise row.fail(f"{column} is {row[column]!r}, not one of {', '.join(sorted(allowed))}")


def _folded(row: Row) -> list[str]:
    return [fold(word) for word in row.list("words")]
