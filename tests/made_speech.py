"""Made sentences of speech: verbs × speakers × tails × orders of words, each with who says what.

The data stand in `tests/made/speech.yaml`, the sides in `actors.yaml`. `cases` draws sentences by a seed, marked as in
`speech_table`; `faults` says what of a sentence came out wrong. A failure rate by factor shows what is not understood.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Statement
from tests.made_contacts import TITLE, UnfitError, drawn, name_side
from tests.made_positions import data
from tests.speech_table import bare, parse

#: One sentence in so many says nothing.
NOTHING = 15
FAULTS = ("missed", "kind", "span", "speaker", "hops", "extra", "false")
#: The sample that the gate reads.
SAMPLE = (900, 1)
#: How many of the four forms of a verb there are; the others have one for him and one for her.
NUMBERS = {"he": 0, "she": 1, "two": 2, "they": 3}
AGENCY = "رويترز"
_SLOT = re.compile(r"\{([^{}]*)\}")
_SPEAKER = str.maketrans("‹›", "{}")


@dataclass(frozen=True)
class Case:
    """A marked sentence and the choices that made it; `title` when it is one."""

    marked: str
    title: bool = False
    factors: Mapping[str, str] = field(default_factory=dict)


class Draw:
    """The choices of one sentence."""

    def __init__(self, rng: random.Random) -> None:
        self.rng, self.told = rng, data("speech")
        actors = data("actors")["actors"]
        states = [k for t in data("actors")["tracks"] for k in t["sides"] if "minister" in actors[k]]
        self.a, self.b = (actors[k] for k in rng.sample(sorted(set(states)), 2))
        self.name, self.speaker = rng.choice(list(self.told["speakers"].items()))
        lady = {"name": "woman", "minister": "lady", "leader": "leader_lady"}.get(self.speaker["is"])
        self.number = NUMBERS[self.speaker["is"] if lady is None else "she" if self.a.get(lady) else "he"]
        self.verb, self.second = rng.sample(self.told["verbs"], 2)
        self.tail, self.mark = rng.choice(list(self.told["tails"])), rng.choice(self.told["marks"])
        self.said = dict(zip(("C", "C2"), rng.sample(self.told["clauses"], 2), strict=True))
        self.said |= zip(("Q", "Q2"), rng.sample(self.told["quotes"], 2), strict=True)
        self.factors: dict[str, str] = {"speaker": self.name}

    def fill(self, frame: str) -> str:
        """The frame with its slots, spaces and commas set right."""
        text = re.sub(r"\s+([،.:])", r"\1", re.sub(r" +", " ", _SLOT.sub(lambda m: self._slot(m[1]), frame)))
        return re.sub(r"،(›?)،", r"\1،", re.sub(r"،(›?)([.:])", r"\1\2", text)).replace("¶", "").strip()

    def _slot(self, slot: str) -> str:
        if "|" in slot:
            return slot.split("|")[self._one()]
        if slot[0] in "VWPA":
            return self._verb(slot)
        if slot[0] == "S":
            return self._speaker(slot[2:])
        if slot[0] == "C":
            return f"⟦{self.said[slot]}⟧"
        if slot[0] == "Q":
            self.factors["mark"] = self.mark
            before, after = self.mark.split("…")
            return f"{before}⟪{self.said[slot]}⟫{after}"
        return str(getattr(self, f"_{slot}")())

    def _one(self) -> int:
        if self.number > 1:
            raise UnfitError("two or many")
        return self.number

    def _verb(self, slot: str) -> str:
        verb = self.second if slot == "A2" else self.verb
        self.factors["verb"] = verb["past"][0]
        if slot == "V:" and not verb.get("colon"):
            raise UnfitError(slot)
        if slot == "W":
            return str(verb["past"][self.number])
        forms = verb[{"V": "past", "P": "present", "A": "participle"}[slot[0]]]
        at = self.number % 2 if slot[0] == "V" and self.number > 1 else self._one()
        if slot[0] == "V" and self.number > 1:
            at = 0  # a verb before its subject stands in the singular
        if not forms:
            raise UnfitError(slot)
        return str(forms[at])

    def _speaker(self, case: str) -> str:
        form = self.speaker
        if case == "acc" and form.get("loose"):
            raise UnfitError(case)
        text = name_side(form.get("of", form["text"]) if case else form["text"], self.a, self.b)
        return f"‹{text}›"

    def _T(self) -> str:  # noqa: N802 - the name of a slot
        self.factors["tail"] = self.tail
        return " " + _SLOT.sub(lambda m: m[1].split("|")[self._one()], self.told["tails"][self.tail])

    def _N(self) -> str:  # noqa: N802 - the name of a slot
        if "noun" not in self.verb:
            raise UnfitError("noun")
        return f"{self.verb['noun']} ⟦{self.rng.choice(self.told['nouns'])}⟧"

    def _that(self) -> str:
        return str(self.verb["that"])

    def _that2(self) -> str:
        return str(self.second["that"])

    def _again(self) -> str:
        if "again" not in self.speaker:
            raise UnfitError("again")
        return f"‹{name_side(self.speaker['again'], self.a, self.b)}›"


def cases(count: int, seed: int) -> Iterator[Case]:
    """So many sentences, always the same for a seed."""
    return drawn(_case, count, seed)


def _case(rng: random.Random, n: int) -> Case:
    draw = Draw(rng)
    if n % NOTHING == 0:
        frame = rng.choice(draw.told["nothing"])
        return Case(re.sub("[‹›]", "", draw.fill(frame)), factors={"frame": frame})
    group, listed = rng.choice(list(draw.told["frames"].items()))
    frame = rng.choice(listed)
    marked = draw.fill(frame).translate(_SPEAKER)
    return Case(marked, "¶" in frame, {"group": group, "frame": frame, **draw.factors})


def text_of(case: Case) -> str:
    """The page of a sentence, without its marks."""
    text = parse(case.marked).text
    return text if case.title else f"{TITLE}\n{text}"


def read(case: Case) -> tuple[Statement, ...]:
    """The statements of the sentence as the body of a page, or its title."""
    text = text_of(case)
    title = text if case.title else None
    body = f"{text}\nوصل الوفد إلى جنيف أمس." if case.title else text
    document = Document(id="made", text=body, title=title)
    return tuple(s for s in annotate(document, load_knowledge()).statements if not s.background)


def faults(case: Case, found: tuple[Statement, ...]) -> list[str]:
    """What is wrong with the statements of a sentence (`FAULTS`)."""
    wanted = parse(case.marked)
    if not wanted.said:
        return ["false"] if found else []
    out: set[str] = set()
    left = list(found)
    names = [wanted.text[a:b] for a, b in wanted.speakers]
    for n, (kind, a, b) in enumerate(wanted.said):
        said = bare(wanted.text[a:b])
        match = next((s for s in left if bare(s.text) in said or said in bare(s.text)), None)
        if match is None:
            out.add("missed")
            continue
        left.remove(match)
        name = names[n] if len(names) == len(wanted.said) else names[0]
        relayed = wanted.text.find(AGENCY) in range(a) and case.factors.get("group") == "relayed"
        out.update(_differences(match, text_of(case), kind, said, name, relayed))
    if left:
        out.add("extra")
    return sorted(out, key=FAULTS.index)


def _differences(
    statement: Statement, text: str, kind: str, said: str, name: str, relayed: bool
) -> Iterator[str]:
    if statement.kind != kind:
        yield "kind"
    if bare(statement.text) != said:
        yield "span"
    speaker = statement.speaker
    told = bare(text[speaker.start : speaker.end]) if speaker else ""
    if not told or not (told in name or name in told):
        yield "speaker"
    if relayed and AGENCY not in [h.name for h in statement.chain]:
        yield "hops"


def figures() -> dict[str, float]:
    """The share of the sample's sentences that are free of each fault, and of every one."""
    wrong: Counter[str] = Counter()
    for case in cases(*SAMPLE):
        found = faults(case, read(case))
        wrong.update([*found, *(["any fault"] if found else [])])
    names = (*FAULTS, "any fault")
    return {f"made speech: without {name}": round(1 - wrong[name] / SAMPLE[0], 4) for name in names}
