"""What the actors layer knows, read from `knowledge/ar/actors`: the register, offices, and words around names."""

from __future__ import annotations

import gc
from collections.abc import Iterable
from datetime import date
from typing import Any

from mahdar.arabic.clitics import ARTICLE, CONJUNCTIONS, FA, LAM_LAM, splits
from mahdar.arabic.fold import fold, fold_name
from mahdar.arabic.lexicon import Term, canonical_all
from mahdar.arabic.memo import Memo
from mahdar.arabic.value import Value
from mahdar.knowledge.actors.body_names import BodyNames, adjectives_of_lands
from mahdar.knowledge.actors.genders import FAMILY_FIRST, Genders
from mahdar.knowledge.actors.homes import Homes
from mahdar.knowledge.actors.nisba import Nisba, forms, people_forms
from mahdar.knowledge.actors.offices import OfficeTables, load_offices
from mahdar.knowledge.actors.records import Office
from mahdar.knowledge.actors.register import (
    Register,
    load_doubtful,
    load_register,
    with_respellings,
)
from mahdar.knowledge.actors.respelled import Respelled
from mahdar.knowledge.actors.spelling import Speller, arabic_letters
from mahdar.knowledge.actors.words import Given, Words, inflected, load_words
from mahdar.knowledge.forms import FEMININE, FEMININE_DUALS, with_proclitics
from mahdar.knowledge.loader import read_table

LAYER = "actors"
ALEF = "ا"
#: Years before and after the known offices in which a surname alone still means the person.
SLACK = 4
#: Ids of those whose noun may stand before the quoted rest of their name.
BODIES = ("group:", "party:", "org:")
RANK_PREFIXES = frozenset("وبل")
PLACE_PREFIXES = ("", "و", "ب", "ل", "وب", "ول")
#: Offices of whoever rules a state.
RULERS = frozenset({"president", "head_of_state", "prime_minister", "king", "emir", "sultan"})


class Entity(Value, frozen=True):
    """A known actor under one of its names. `use`: name, short, capital, metonym, loaded."""

    actor: str
    use: str
    doubt: bool = False  # the surface is also an ordinary word or the name of something else


#: Ids of those that «ف» may stand before («فروسيا», «فالحوثيون»); a capital may too.
_AFTER_FA = ("state:", "group:", "people:")

#: Classes of names: not looked for inside a word that is an ordinary one as it stands.
_NAMES = frozenset({"given", "part", "sur"})

#: Letters that hardly ever stand before some classes: «كيماني» is no «ك» and «يماني», «ساندرز» no «س» and «أندرز».
SELDOM_BEFORE = {"ك": {"ent", "nisba"}, "س": _NAMES | {"ent", "nisba"}, ALEF: _NAMES | {"ent", "nisba"}}

#: Classes of foreign names and what comes of them, which papers spell with غ or ج.
_RESPELLED = frozenset({"given", "sur", "nisba"})

#: class of sense → (letters cut, meaning); for entities the meaning is a tuple of `Entity`.
Senses = dict[str, tuple[int, Any]]


#: Classes that a mention may begin with; the others are only looked for after these.
STARTERS = frozenset(
    {"head", "peer", "ent", "inst", "gov", "org", "rank", "trade", "part", "given", "sur", "nisba"}
)
#: Codes of words, see `Facts.code`.
NOTHING, KNOWN, UNKNOWN, BEFORE_PLACE = 0, 1, 2, 3


class Facts(Value, frozen=True):
    """What a folded word may be, and in one number whether the walk must look at it at all."""

    senses: Senses | None
    code: int


#: The facts of words without a sense, by code: most words share them.
_MEANINGLESS = {code: Facts(None, code) for code in (NOTHING, UNKNOWN, BEFORE_PLACE)}


#: English titles of offices that their names do not give.
TITLES_EN = {"group_leader": "Leader", "other": "Official", "chief_of_cabinet": "Chief of Cabinet"}
#: Kinds of organisations that meet in business, sport or as an arm of their state, not as parties of their own.
NO_PARTIES = frozenset({"company", "club", "federation", "agency"})


#: Classes of words that are never a part of a name.
NO_PART = (
    *("after_name", "say", "act", "says", "locative", "party", "preverbal", "adverb", "never_name", "never"),
    *("bodynoun", "medium", "classnoun", "explains", "that"),
)
#: Ids of actors that are no bodies.
NO_BODIES = ("person:", "place:", "state:", "people:")


class ActorKnowledge:
    """Tables of the actors layer.

    `senses(word)` gives what a single folded word may be, proclitics cut when the whole word means nothing;
    phrases of several words come through the shared lexicon (`entries`).
    """

    def __init__(self, register: Register, offices: OfficeTables, words: Words) -> None:
        self.register = register
        self.offices = offices
        self.words = words
        self.adjectives = {
            r["id"]: r["english"] for r in read_table("actors/adjectives.tsv", ("id", "english"))
        }
        self._single: dict[str, dict[str, Any]] = {}
        self._phrases: list[tuple[str, Term]] = []
        self.facts = Memo(self._work_out)
        self._ranks = Memo(self._work_out_rank)
        self._names_en = Memo(self._work_out_name_en)
        self.genders = Genders(register, words)
        self.holders: dict[str, list[tuple[str, Office]]] = {}
        #: The last word of a name → the rulers of states so called.
        self.rulers_called: dict[str, list[tuple[str, Office]]] = {}
        self._by_surname: dict[str, list[str]] = {}
        self.placewords = frozenset(
            prefix + word for word in words.contexts["placeword"] for prefix in PLACE_PREFIXES
        )
        self.called_after = self.placewords | {
            prefix + word for word in words.contexts["called_after"] for prefix in PLACE_PREFIXES
        }
        self.function_signs = frozenset(words.signs.values())
        self.rank_prefixes = RANK_PREFIXES
        self.verbal = frozenset(words.signs["persons"] + words.signs["sa"])
        self.commas = frozenset((words.signs["comma"], words.signs["comma_latin"]))
        contexts = words.contexts
        #: verbs of saying and prepositions before whose word it is, «و» or «ف» before them or not
        verbs = contexts["say"] | contexts["says"] | contexts["source_of"]
        self.saying = frozenset(joined + verb for verb in verbs for joined in ("", *CONJUNCTIONS))
        self.before_names = self.saying | self.commas | contexts["opens_name"]
        #: «إنهن», «بأنكم»
        self.that_pronouns = frozenset(t + s for t in contexts["that_stem"] for s in contexts["suffixed"])
        self.no_part = self.that_pronouns.union(*(contexts[name] for name in NO_PART))
        self.may_begin = Memo(self._work_out_beginning)
        self.prefixes = frozenset("".join(words.contexts["prefix_letter"]))
        self.pronouns = tuple(fold(w) for w in words.contexts["pronoun"])
        self.surname_endings = tuple(fold(w) for w in words.contexts["surname_ending"])
        self.name_endings = tuple(fold(w) for w in words.contexts["name_ending"])
        self.possessors = tuple(fold(w) for w in words.contexts["possessor"])
        self.no_accusative = tuple(fold(w) for w in words.contexts["no_accusative"])
        self.people_endings = tuple(fold(w) for w in words.contexts["people_ending"])
        self.duals = tuple(fold(w) for w in words.contexts["dual"])
        #: «المملكة» → the letters of its proclitics, the ISO codes of the states so called, and of those seldom so called.
        self.realms: dict[str, tuple[int, frozenset[str], frozenset[str]]] = {}
        for row in read_table("actors/realms.tsv", ("word", "states", "others")):
            states, others = frozenset(row.list("states")), frozenset(row.list("others"))
            self.realms.update(
                (form, (cut, states, others)) for form, cut in with_proclitics(fold(row["word"]))
            )
        self.homes = Homes()
        self._collect()
        self._speller = Speller(words, [a for a in register.actors.values() if a.kind == "person"])
        lands = adjectives_of_lands(self._single, self.adjectives)
        self._body_names = BodyNames(lands, self._place_en, self._speller.spell)
        #: An organisation that is no party of a diplomatic contact by itself → the state or union it belongs to, or nobody.
        self.stands_for: dict[str, tuple[str, ...]] = {o: (body,) for o, body in register.organs.items()}
        self.short_nouns = self._nouns_of_bodies()
        self.respelled = Respelled(register, words.given)
        for actor in register.actors.values():
            if actor.kind == "organization" and actor.sort in NO_PARTIES:
                serves = actor.seat is not None and actor.sort == "agency"
                self.stands_for[actor.id] = (f"state:{actor.seat}",) if serves else ()
            for office in actor.offices:
                self.holders.setdefault(f"{office.role}@{office.body}", []).append((actor.id, office))
                if office.role in RULERS and ":" not in office.body:
                    self.rulers_called.setdefault(fold(actor.name).split()[-1], []).append((actor.id, office))
            *before, last = fold_name(actor.name).split() if actor.kind == "person" and actor.name else [""]
            if last and actor.offices and not (before and before[-1] in self.words.not_alone):
                self._by_surname.setdefault(last, []).append(actor.id)  # not «حمزة» of «أبو حمزة»

    def _nouns_of_bodies(self) -> dict[str, frozenset[str]]:
        """The nouns that may stand for bodies named by one word, or served by somebody: the noun with the article that
        the usual name begins with, or that stands before another name of the body («حركة حماس» beside «حماس»)."""
        told = {noun.removeprefix(ARTICLE): noun for noun in self.words.contexts["short_body"]}
        named: dict[str, set[str]] = {}
        for surface in self.register.surfaces:
            if surface.use == "name" and not surface.actor.startswith(NO_BODIES):
                named.setdefault(surface.actor, set()).add(fold(surface.text))
        out: dict[str, frozenset[str]] = {}
        for actor, names in named.items():
            heads = ((name.partition(" "), name) for name in names)
            usual = fold(self.register.actors[actor].name)
            nouns = {
                told[head.removeprefix(ARTICLE)]
                for (head, _, rest), name in heads
                if head.removeprefix(ARTICLE) in told and rest and (rest in names or name == usual)
            }
            if nouns:
                out[actor] = frozenset(nouns)
        return out

    @classmethod
    def load(cls) -> ActorKnowledge:
        """Read and check the files. Raises KnowledgeError with file and line."""
        collecting = gc.isenabled()
        gc.disable()  # a hundred thousand small objects that all stay: nothing to collect
        try:
            return cls(load_register(), load_offices(), load_words())
        finally:
            if collecting:
                gc.enable()

    def entries(self) -> Iterable[tuple[str, Term]]:
        """The surface forms of several words; single words are looked up by `senses`."""
        return self._phrases

    # ------------------------------------------------------------ looking up

    def senses(self, word: str) -> Senses | None:
        """What a folded word may be; `None` when it is nothing that this layer knows."""
        return self.facts[word].senses

    def _work_out(self, word: str) -> Facts:
        senses = self._look(word)
        if senses is not None and not STARTERS.isdisjoint(senses):
            return Facts(senses, KNOWN)
        if senses is not None:
            return Facts(senses, BEFORE_PLACE if word in self.placewords else NOTHING)
        if word in self.placewords:
            return _MEANINGLESS[BEFORE_PLACE]
        letters = len(word) > 1 and "\u0620" <= word[0] <= "\u06ff" and not word[0].isdigit()
        return _MEANINGLESS[UNKNOWN if letters and self._ranks[word] == 0 else NOTHING]

    def _look(self, word: str) -> Senses | None:
        """The senses of a word as written, else with the g of foreign names as غ («هامبورج», «جوتنجن»)."""
        found = self._look_as_written(word)
        jim = self.words.signs["jim"]
        if found is not None or jim not in word or self._ranks[word] > 0:
            return found
        senses = self._look_as_written(word.replace(jim, self.words.signs["ghain"])) or {}
        kept = {
            name: sense
            for name, sense in senses.items()
            if name in _RESPELLED or (name == "ent" and not any(e.doubt for e in sense[1]))
        }
        return kept or None

    def _look_as_written(self, word: str) -> Senses | None:
        single = self._single
        whole = single.get(word) or self._learned.get(word)
        if whole is not None:
            return {name: (0, data) for name, data in whole.items()}
        best: tuple[int, dict[str, Any]] | None = None
        for prefix, rest in splits(word)[1:]:
            found = single.get(rest)
            if found is None:
                continue
            if prefix.endswith(ARTICLE) or prefix[0] == ALEF:
                continue  # a name is never given an article it does not have
            hidden = rest.startswith(ARTICLE) and not word.endswith(rest)  # «للرئيس»
            if best is None or hidden:
                best = (len(prefix), found)
            if hidden:
                break
        if best is None or self._holds_no_place(word):
            return None
        kept = best[1]
        if word[0] not in RANK_PREFIXES:  # «كبيرا» is no «بيرا»
            bare = not word[best[0] :].startswith(ARTICLE)
            seldom = SELDOM_BEFORE.get(word[0], {"ent"}) if bare else {"ent"}
            led = self._led_by_fa(word, kept.get("ent", ()))
            kept = {name: data for name, data in kept.items() if name not in seldom}
            if led:
                kept["ent"] = led
        if word in self.words.ordinary:  # «ولاية» is no «آية»
            kept = {
                name: data
                for name, data in kept.items()
                if name not in _NAMES and not (name == "ent" and _weak(data))
            }
        return {name: (best[0], data) for name, data in kept.items()} or None

    def _led_by_fa(self, word: str, found: tuple[Entity, ...]) -> tuple[Entity, ...]:
        """«فواشنطن», «فالصومال»: the states, groups and capitals that «ف» stands before, in a word that is none itself."""
        if word[0] != FA or self.rank(word) > 0:
            return ()
        return tuple(
            e for e in found if not e.doubt and (e.use == "capital" or e.actor.startswith(_AFTER_FA))
        )

    def _holds_no_place(self, word: str) -> bool:
        """«ورقة», «وسواها»: another word, with «و» or «ف» before it at most."""
        other = self.words.contexts["no_place"]
        return word in other or (word[:1] in CONJUNCTIONS and word[1:] in other)

    def whole(self, word: str, cut: int) -> str:
        """The folded word without `cut` letters of proclitics; the article hidden in «لل» is put back."""
        rest = word[cut:]
        return ARTICLE + rest[1:] if cut and word[cut - 1 : cut + 1] == LAM_LAM else rest

    def is_nisba(self, word: str) -> bool:
        """True when the folded word is an adjective of belonging («روسي»)."""
        return "nisba" in self._single.get(word, {})

    def is_body(self, word: str) -> bool:
        """True when the folded word is the name of a group, party or organisation, whatever else it means («حماس»)."""
        return any(e.actor.startswith(BODIES) for e in self._single.get(word, {}).get("ent", ()))

    def is_ordinary(self, word: str) -> bool:
        """True for a word that news uses as no name (its proclitic forms included)."""
        return self.rank(word) > 0

    def _work_out_beginning(self, word: str) -> bool:
        """A name of no register may begin with the word: it is rare, or names people or a town too."""
        if word in self.no_part or word.startswith(ARTICLE) or len(word) < 2:
            return False
        return self.rank(word) < 2 or self.facts[word].senses is not None

    def rank(self, word: str) -> int:
        """How ordinary a word is: 0 not known as an ordinary word, 1 a rare one, 2 a common one."""
        return self._ranks[word]

    def _work_out_rank(self, word: str) -> int:
        rank = self._ranks_as_written(word, self.words.ordinary)
        if rank < 2 and not (rank == 0 and word in self.words.given):  # «بريان» is no «ب» + «ريان»
            for prefix, rest in splits(word)[1:]:
                if prefix[0] in RANK_PREFIXES and not prefix.endswith(ARTICLE):
                    relatives = self.words.ordinary if prefix in PLACE_PREFIXES and len(rest) > 4 else None
                    rank = max(rank, self._ranks_as_written(rest, relatives))
        return rank

    def name_en(self, actor: str | None) -> str | None:
        """The English name of an actor, office or institution id; `None` when it is not known."""
        return self._names_en[actor] if actor is not None else None

    def _work_out_name_en(self, actor: str) -> str | None:
        record = self.register.actors.get(actor)
        if record is not None:
            return record.name_en
        kind, _, rest = actor.partition(":")
        if kind in ("office", "institution"):
            what, _, body = rest.partition("@")
            owner = self.name_en(body if ":" in body else f"state:{body}") if body else None
            title = self.title_en(what)
            if kind == "institution" and body in self.adjectives:
                return f"{self.adjectives[body]} {title}"
            return f"{title} of {owner}" if owner else title
        return None

    def holder(self, role: str, body: str, day: date) -> str | None:
        """The one person who held `role@body` on `day`; `None` when nobody, or more than one, may have."""
        held = self.holders.get(f"{role}@{body}", ())
        sure = {person for person, office in held if office.holds(day)}
        if len(sure) == 1:
            return next(iter(sure))
        if sure:
            return None
        may = {person for person, office in held if office.may_hold(day)}
        return next(iter(may)) if len(may) == 1 else None

    def plausible(self, person: str, day: date | None) -> bool:
        """A surname alone may mean this person: in office within three years of `day`, or nothing is known."""
        spans = self.register.actors[person].offices
        if day is None or not spans:
            return True
        first = min((o.first.year for o in spans if o.first), default=None)
        last = (
            None if any(o.open for o in spans) else max((o.last.year for o in spans if o.last), default=None)
        )
        return (first is None or first - SLACK <= day.year) and (last is None or day.year <= last + SLACK)

    def in_office(self, surname: str, day: date) -> list[tuple[str, list[Office]]]:
        """The register's people whose name ends with this word, as folded, and the offices that they may hold on `day`."""
        people = self._by_surname.get(fold_name(surname), [])
        held = ((p, [o for o in self.register.actors[p].offices if o.may_hold(day)]) for p in people)
        return [(p, offices) for p, offices in held if offices]

    def bearers(self, surname: str) -> int:
        """How many of the register's people have this word for the last of their name."""
        return len(self._by_surname.get(fold_name(surname), ()))

    def people_named(self, name: str) -> tuple[str, ...]:
        """The register's people of exactly this full name, as folded."""
        slot = self.tied.get(fold_name(name))
        if slot is None:
            return ()
        return tuple(e.actor for e in slot.get("ent", ()) if e.actor.startswith("person:"))

    def bodies(self, noun: str, quoted: str) -> tuple[Entity, ...]:
        """The bodies named by a noun and a rest that is no name by itself («حركة "23 مارس"»), both as folded."""
        known = self.tied.get(f"{noun} {quoted}", {}).get("ent", ())
        return tuple(
            Entity(e.actor, e.use, False)
            for e in known
            if e.use == "name" and e.actor.startswith(BODIES) and not self.names_actor(quoted, e.actor)
        )

    def names_actor(self, key: str, actor: str) -> bool:
        """The folded words `key` are a surface of `actor`."""
        slot = self._single.get(key) if " " not in key else self.tied.get(key)
        return slot is not None and any(e.actor == actor for e in slot.get("ent", ()))

    def article_short(self, word: str) -> tuple[Entity, ...]:
        """The people whose short name is this word with the article («أسد» → «الأسد»)."""
        found = self._single.get(ARTICLE + word)
        if found is None or "ent" not in found:
            return ()
        return tuple(e for e in found["ent"] if e.use == "short")

    def transliterate(self, name: str, country: str | None = None) -> str:
        """A readable Latin form of a name, spelled as in the person's country where that is known."""
        return self._speller.spell(name, country)

    def body_in_english(self, name: str) -> str:
        """An English name for a body of no register."""
        return self._body_names.english(name)

    def _place_en(self, word: str) -> str | None:
        """The English name of the state or town that one word names, with its article or without."""
        for surface in (ARTICLE + word, word):
            for entity in self._single.get(surface, {}).get("ent", ()):
                if entity.actor.startswith(("state:", "place:")) and not entity.doubt:
                    return self.name_en(entity.actor)
        return None

    def title_en(self, role: str) -> str:
        """An office or institution in English, whosever it is."""
        what = role.split("/")[0]
        return TITLES_EN.get(what) or what.replace("_", " ").title()

    def _ranks_as_written(self, word: str, relatives: frozenset[str] | None) -> int:
        if word in self.words.common:
            return 2
        dual = word.endswith(FEMININE_DUALS) and (word[:-3] + FEMININE) in self.words.ordinary
        if word in self.words.ordinary or (dual and word not in self.words.given):  # «جولتان» is of «جولة»
            return 1
        if word in self.name_words or word in self.words.given:
            return 0
        return int(relatives is not None and inflected(word, relatives))

    # ------------------------------------------------------------ collecting surface forms

    def _collect(self) -> None:
        rows: list[tuple[str, str, Any]] = []
        rows.extend((s, "head", h) for s, h in self.offices.heads)
        rows.extend((s, "port", p) for s, p in self.offices.portfolios)
        rows.extend((s, "inst", n) for s, n in self.offices.institutions)
        rows.extend(self.words.rows)
        rows.extend(self._nisba_rows())
        doubtful = load_doubtful()
        ambiguous, settled = self.words.contexts["ambiguous"], self.words.contexts["settled"]
        surfaces = with_respellings(self.register.surfaces)
        grouped: dict[str, dict[str, Any]] = {}
        for key, (_, name, data) in zip(canonical_all([r[0] for r in rows]), rows, strict=True):
            grouped.setdefault(key, {}).setdefault(name, data)
        name_words: set[str] = set()
        nouns: set[str] = set()
        for key, surface in zip(canonical_all([s.text for s in surfaces]), surfaces, strict=True):
            actor, use = surface.actor, surface.use
            doubt = key in ambiguous or ((actor, key) in doubtful and key not in settled)
            slot = grouped.setdefault(key, {})
            known = slot.get("ent", ())
            if not any(e.actor == actor and e.use == use for e in known):
                slot["ent"] = (*known, Entity(actor, use, doubt))
            if actor.startswith("person:"):
                name_words.update(key.split())
            elif use == "name" and actor.startswith(BODIES):
                nouns.add(key.partition(" ")[0])
        self.name_words = frozenset(name_words)
        self._learned = dict(self._learn_given_names(grouped))
        #: What the names of bodies begin with.
        self.nouns_of_bodies = frozenset(nouns)
        self.tied = {key: slot for key, slot in grouped.items() if " " in key}
        for key, slot in grouped.items():
            if " " in key:
                self._phrases.extend((key, Term(LAYER, name, "", data)) for name, data in slot.items())
            elif key:
                self._single[key] = slot

    def _learn_given_names(self, known: dict[str, dict[str, Any]]) -> Iterable[tuple[str, dict[str, Any]]]:
        """The first words of registered foreign names are given names of others too, where they are nothing else."""
        ordinary, arabic = self.words.ordinary, arabic_letters()
        for actor in self.register.actors.values():
            first, _, rest = fold(actor.name).partition(" ")
            if actor.kind != "person" or actor.country in FAMILY_FIRST or not rest or len(first) < 4:
                continue
            if not arabic.isdisjoint(first):
                continue
            a_word = self.rank(first) > 0 or first in ordinary or ARTICLE + first in ordinary
            a_word = a_word or inflected(first, ordinary)
            if not (a_word or first in known or first.startswith(ARTICLE)):
                yield first, {"given": Given(actor.name_en.partition(" ")[0], "m")}

    def _nisba_rows(self) -> Iterable[tuple[str, str, Any]]:
        grouped: dict[str, tuple[list[str], str, str, bool]] = {}
        for masculine, code, plural in self.register.nisbas:
            for surface, gender, number, definite in (people_forms if plural else forms)(masculine):
                key = fold(surface)
                entry = grouped.setdefault(key, ([], gender, number, definite))
                if code not in entry[0]:
                    entry[0].append(code)
        return (
            (key, "nisba", Nisba(tuple(codes), gender, number, definite))
            for key, (codes, gender, number, definite) in grouped.items()
        )


def _weak(entities: tuple[Entity, ...]) -> bool:
    """Names that are not looked for inside an ordinary word: all but states, capitals and sure places."""
    return not any(
        e.actor.startswith(("state:", "place:", "org:", "group:")) and not e.doubt for e in entities
    )


__all__ = ["ActorKnowledge", "Entity"]
