"""Made sentences of position: stances × bearers × frames × matters, each with who holds what.

The data stand in `tests/made/positions.yaml`, the sides in `actors.yaml`. `cases` draws sentences by a seed; `faults` says
what of a sentence came out wrong. A failure rate by factor shows which order of words is not understood.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Position
from tests.made_contacts import ARTICLE, TITLE, UnfitError, drawn, name_side

HERE = Path(__file__).resolve().parent / "made"
#: One sentence in so many holds no position, and one a phrase in place of a verb.
NOTHING, PHRASE = 12, 4
FAULTS = ("missed", "actor", "stance", "extra", "false")
#: The sample that the gate reads.
SAMPLE = (900, 1)
_SLOT = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Case:
    """A sentence, who holds which stance in it (nobody: `None`), and the choices that made it."""

    text: str
    actor: str | None
    stances: frozenset[str]
    factors: Mapping[str, str]


@cache
def data(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))


class Draw:
    """The choices of one sentence."""

    def __init__(self, rng: random.Random) -> None:
        self.rng, self.told = rng, data("positions")
        actors = data("actors")["actors"]
        states = [k for t in data("actors")["tracks"] for k in t["sides"] if "minister" in actors[k]]
        self.a, self.b = (actors[k] for k in rng.sample(sorted(set(states)), 2))
        self.bearer, form = rng.choice(list(self.told["bearers"].items()))
        self.words = {"B": name_side(form["text"], self.a, self.b), "b.name": self.b["name"]}
        lady = {"name": "woman", "minister": "lady", "leader": "leader_lady"}.get(form["is"], "")
        self.she = form["is"] == "woman" or bool(self.a.get(lady))
        for kind, listed in self.told["matters"].items():
            self.words[kind] = rng.choice(listed)

    def take(self, stance: Mapping[str, Any]) -> None:
        """The words of a stance, in the bearer's gender."""
        past, she_past, present, she_present = stance["verb"]
        noun, matter = stance.get("noun"), self.words[stance["matter"]]
        self.words |= {
            "past": she_past if self.she else past,
            "present": she_present if self.she else present,
            "her": she_present,
            "we": stance["we"],
            "C": self._held(stance, matter, stance["before"]),
            "L": self._held(stance, matter, stance["before"] or "ل"),
        }
        if "participle" in stance:
            self.words["participle"] = stance["participle"][self.she]
        if noun is not None:
            stem = noun[:-1] + "ت" if noun.endswith("ة") else noun
            self.words |= {"noun": noun, "own": stem + ("ها" if self.she else "ه")}

    def _held(self, stance: Mapping[str, Any], matter: str, before: str) -> str:
        other = f"{self.b['name']} " if stance.get("toward") else ""
        if other and not stance["before"]:
            before = ""
        return other + _joined(before, matter)

    def fill(self, frame: str) -> str:
        text = re.sub(r"(?<!\S)([بل])\{(deed|wrong)\}", lambda m: _joined(m[1], self.words[m[2]]), frame)
        text = _SLOT.sub(lambda m: self._slot(m[1]), text)
        return re.sub(r"،(?=[،.])", "", text)

    def _slot(self, slot: str) -> str:
        if "|" in slot:
            return slot.split("|")[self.she]
        if slot not in self.words:
            raise UnfitError(slot)
        return self.words[slot]


def _joined(before: str, matter: str) -> str:
    """«ل» and «ب» are joined to the next word, «ل» swallows the alif of the article."""
    if before == "ل" and matter.startswith(ARTICLE):
        return "لل" + matter[len(ARTICLE) :]
    return before + matter if len(before) < 2 else f"{before} {matter}"


def cases(count: int, seed: int) -> Iterator[Case]:
    """So many sentences, always the same for a seed."""
    return drawn(_case, count, seed)


def _case(rng: random.Random, n: int) -> Case:
    draw = Draw(rng)
    if n % NOTHING == 0:
        frame = rng.choice(draw.told["nothing"])
        return Case(draw.fill(frame), None, frozenset(), {"frame": frame})
    if n % PHRASE == 0:
        return _phrase(draw, rng.choice(draw.told["phrases"]))
    carried = rng.choice(draw.told["stances"])
    draw.take(carried)
    group, listed = rng.choice(list(draw.told["frames"].items()))
    frame, stances = rng.choice(listed), frozenset({carried["stance"]})
    factors = {"bearer": draw.bearer, "group": group, "verb": carried["verb"][0], "frame": frame}
    return Case(draw.fill(frame), draw.a["id"], stances, factors)


def spoken(count: int, seed: int) -> Iterator[Case]:
    """The frames of `said` in turn, each with other bearers every time."""
    return drawn(_spoken, count, seed)


def _spoken(rng: random.Random, n: int) -> Case:
    draw = Draw(rng)
    return _phrase(draw, draw.told["said"][n % len(draw.told["said"])])


def _phrase(draw: Draw, told: Mapping[str, str]) -> Case:
    """A sentence of a frame that brings its own words."""
    stance, frame = next(iter(told.items()))
    stances = frozenset({stance, told.get("or", stance)})
    return Case(draw.fill(frame), draw.a["id"], stances, {"bearer": draw.bearer, "frame": frame})


def read(case: Case) -> tuple[Position, ...]:
    """The positions of the sentence as the body of a page."""
    return annotate(Document(id="made", text=f"{TITLE}\n{case.text}"), load_knowledge()).positions


def faults(case: Case, found: tuple[Position, ...]) -> list[str]:
    """What is wrong with the positions of a sentence (`FAULTS`)."""
    if case.actor is None:
        return ["false"] if found else []
    if not found:
        return ["missed"]
    right = [p for p in found if p.actor == case.actor and p.stance in case.stances]
    if right:
        return ["extra"] if len(found) > 1 else []
    return ["stance"] if any(p.actor == case.actor for p in found) else ["actor"]


def figures() -> dict[str, float]:
    """The share of the sample's sentences that are free of each fault, and of every one."""
    wrong: Counter[str] = Counter()
    for case in cases(*SAMPLE):
        found = faults(case, read(case))
        wrong.update([*found, *(["any fault"] if found else [])])
    names = (*FAULTS, "any fault")
    return {f"made positions: without {name}": round(1 - wrong[name] / SAMPLE[0], 4) for name in names}
