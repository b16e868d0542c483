"""Made sentences of contact: frames × nouns × sides × times, each with what a reader would write down.

The data stand in `tests/made/`: who (`actors.yaml`), how sides are named (`forms.yaml`), nouns, times, frames, and
sentences that hold no contact (`nothing.yaml`). `cases` draws sentences by a seed; `faults` says what of a sentence
came out wrong. A failure rate by factor shows which word or which order of words is not understood.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, Document, MeetingReport, Published

HERE = Path(__file__).resolve().parent / "made"
TITLE = "أخبار العالم في موجز"
ARTICLE = "ال"
#: One sentence in so many holds no contact.
NOTHING = 6
#: What can be wrong with a sentence; `false` with one that holds no contact.
FAULTS = ("missed", "parties", "status", "days", "place", "extra", "false")
#: What is only proposed, called off, put off or denied may keep the day it was to have, or lose it.
DATED = frozenset({"held", "ongoing", "planned"})
#: Where nothing happened is no place of a contact; a reader may write it down or not.
UNPLACED = frozenset({"denied", "not_held"})
#: The sample that the gate reads.
SAMPLE = (600, 1)
_SLOT = re.compile(r"\{([^{}]*)\}")

Days = tuple[str | None, str | None]


@dataclass(frozen=True)
class Contact:
    """What a reader would write down of one contact; None where the sentence does not say."""

    sides: tuple[frozenset[str], ...]
    status: frozenset[str]
    days: Days = (None, None)
    place: str | None = None


@dataclass(frozen=True)
class Case:
    """A sentence, the day of its page, its contacts, and the choices that made it."""

    text: str
    published: str
    contacts: tuple[Contact, ...]
    more: bool = False
    factors: Mapping[str, str] = field(default_factory=dict)


T = TypeVar("T")


class UnfitError(Exception):
    """A form asks for what a side does not have («its capital», of a movement)."""


@cache
def _data(name: str) -> Any:
    return yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))


class Draw:
    """The choices of one sentence, made as its slots are met."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        actors, self.track = _data("actors")["actors"], rng.choice(_data("actors")["tracks"])
        first, second = rng.sample(self.track["sides"], 2)
        self.sides = {"A": actors[first], "B": actors[second], "C": actors[self.track["third"]]}
        self.published = date.fromisoformat(rng.choice(_data("times")["published"]))
        self.days: dict[str, Days] = {}
        self.words: dict[str, dict[str, str]] = {}
        self.women: dict[str, bool | None] = {}
        self.factors: dict[str, str] = {}
        self.minister = False

    def fill(self, template: str) -> str:
        """The template with its slots, spaces and commas set right."""
        text = _SLOT.sub(lambda m: self._slot(m[1]), template)
        text = re.sub(r"\s+([،.؟])", r"\1", re.sub(r" +", " ", text))
        return re.sub(r"،+([،.])", r"\1", text).strip()

    def _slot(self, slot: str) -> str:
        name, sep, forms = slot.partition(":")
        if sep:
            self._drawn(name)
            woman = self.women[name]
            if woman is None:
                raise UnfitError(slot)
            return forms.split("|")[woman]
        name, _, form = slot.partition(".")
        if name.upper() in self.sides:
            return _of(self.sides[name.upper()], form or "name")
        words = self._drawn(name)
        return (
            words.get(form) or words.get("of") or words["nom"]
        )  # no case of its own: that after «بين», «مع»

    def _drawn(self, name: str) -> dict[str, str]:
        if name not in self.words:
            self._draw(name)
        return self.words[name]

    def _draw(self, name: str) -> None:
        if name == "P":
            self.words[name] = {"nom": self.track["place"]}
        elif name in "TFW":
            self._time(name)
        elif name == "N":
            self.factors["noun"], noun = self.rng.choice(list(_data("nouns").items()))
            self.words[name], self.women[name] = noun, noun["woman"]
        elif name in "JD":
            self._form("J", "joint", "A", "B")
            form = _data("forms")["joint"][self.factors["J"]]
            both = self.women["J"] and (form["is"] == "woman" or self._woman(form, self.sides["B"]))
            self.words["D"], self.women["D"] = (
                self.words["J"],
                None if form.get("few") is False else bool(both),
            )
        elif name == "X":
            self._form(name, "single", "A", "B")
        else:
            self._drawn("X")  # «نظيره» is a peer of someone
            self._form(name, "other", "A", "B" if name == "Y" else "C")

    def _form(self, name: str, kind: str, one: str, other: str) -> None:
        self.factors[name], form = self.rng.choice(list(_data("forms")[kind].items()))
        a, b = self.sides[one], self.sides[other]
        if kind == "single":
            self.minister = form["is"] == "minister"
        elif (form.get("beside") and not self.minister) or (form.get("men") and a.get("lady")):
            raise UnfitError(name)
        whose = b if kind == "other" else a
        if form["is"] == "minister" and "minister" not in whose:
            raise UnfitError(name)
        if form.get("states") and not ("minister" in a and "minister" in b):
            raise UnfitError(name)
        self.words[name] = {k: name_side(v, a, b) for k, v in form.items() if k in ("nom", "of", "acc")}
        self.women[name] = self._woman(form, whose)

    @staticmethod
    def _woman(form: Mapping[str, Any], side: Mapping[str, Any]) -> bool:
        keys = {"name": "woman", "minister": "lady", "leader": "leader_lady"}
        return form["is"] == "woman" or bool(side.get(keys.get(form["is"], "")))

    def _time(self, name: str) -> None:
        table = _data("times")
        kind = {"T": "past", "F": "future", "W": "now"}[name]
        self.factors[kind], rule = self.rng.choice(list(table[kind].items()))
        first, last = _range(rule, self.published)
        parts = {}
        self.days[name] = (None, None)
        if first is not None and last is not None:
            self.days[name] = (first.isoformat(), last.isoformat())
            parts = {
                "day": str(first.day),
                "weekday": table["weekdays"][first.weekday()],
                "month": table["months"][first.month - 1],
                "year": str(first.year),
            }
        self.words[name] = {"nom": rule["text"].format(**parts)}

    def contact(self, told: Mapping[str, Any], *, place: bool) -> Contact:
        """The contact that a frame tells of, with what was drawn for it."""
        sides = [self.sides["A"], self.sides["C" if told.get("sides") == "xz" else "B"]]
        days = self.days.get(told["time"], (None, None)) if told.get("time") else (None, None)
        return Contact(
            tuple(frozenset({s["id"], s.get("or", s["id"])}) for s in sides),
            frozenset({told["status"], told.get("or", told["status"])}),
            days if told["status"] in DATED else (None, None),
            self.track["name_en"] if place and told["status"] not in UNPLACED else None,
        )


def _range(rule: Mapping[str, Any], day: date) -> tuple[date | None, date | None]:
    if "days" in rule:
        first, last = rule["days"]
        return day + timedelta(first), day + timedelta(last)
    if "week" in rule:
        monday = day - timedelta(day.weekday()) + timedelta(7 * rule["week"])
        return monday, monday + timedelta(6)
    if "month" in rule:
        count = day.year * 12 + day.month - 1 + rule["month"]
        first = date(count // 12, count % 12 + 1, 1)
        return first, date((count + 1) // 12, (count + 1) % 12 + 1, 1) - timedelta(1)
    return None, None


def name_side(template: str, a: Mapping[str, Any], b: Mapping[str, Any]) -> str:
    """A form of `forms.yaml` of two sides."""

    def put(match: re.Match[str]) -> str:
        name, sep, forms = match[1].partition(":")
        side = a if match[1][0] == "a" else b
        return forms.split("|")[bool(side.get("lady"))] if sep else _of(side, name[2:])

    return _SLOT.sub(put, template)


def _of(side: Mapping[str, Any], form: str) -> str:
    """A form of a side: a field, or its nisba in a gender, with the article or without."""
    name, _, gender = form.partition(".")
    if name in ("adj", "indef"):
        if "adj" not in side:
            raise UnfitError(form)
        nisba: str = side["adj"][gender == "f" or (not gender and bool(side.get("lady")))]
        return nisba if name == "adj" else " ".join(w.removeprefix(ARTICLE) for w in nisba.split())
    value = side.get(name, side["name"] if name == "of" else None)
    if value is None:
        raise UnfitError(form)
    return str(value)


def drawn(make: Callable[[random.Random, int], T], count: int, seed: int) -> Iterator[T]:
    """So many cases, always the same for a seed; what does not fit together is drawn again."""
    rng = random.Random(seed)
    made = 0
    while made < count:
        try:
            case = make(rng, made)
        except UnfitError:
            continue
        made += 1
        yield case


def cases(count: int, seed: int) -> Iterator[Case]:
    """So many sentences, always the same for a seed."""
    frames = [(group, frame) for group, frames in _data("frames").items() for frame in frames]
    nothing = [(group, text) for group, texts in _data("nothing").items() for text in texts]

    def make(rng: random.Random, n: int) -> Case:
        draw = Draw(rng)
        if n % NOTHING:
            return _told(draw, *rng.choice(frames))
        group, template = rng.choice(nothing)
        return _case(draw, group, template, draw.fill(template), ())

    return drawn(make, count, seed)


def _told(draw: Draw, group: str, frame: Mapping[str, Any]) -> Case:
    if "contacts" in frame:
        text = draw.fill(frame["text"])
        contacts = [draw.contact(told, place=told.get("place", False)) for told in frame["contacts"]]
        return _case(draw, group, frame["text"], text, tuple(contacts))
    status, template = next(iter(frame.items()))
    text = draw.fill(template)
    told = {"status": status, "or": frame.get("or", status)}
    if frame.get("days", True) and draw.days:
        told["time"] = next(iter(draw.days))
    contact = draw.contact(told, place=frame.get("place", "{P}" in template))
    return replace(_case(draw, group, template, text, (contact,)), more=frame.get("more", False))


def _case(draw: Draw, group: str, frame: str, text: str, contacts: tuple[Contact, ...]) -> Case:
    track = "/".join(draw.track["sides"])
    factors = {"group": group, "frame": frame, **draw.factors, "track": track}
    return Case(text, draw.published.isoformat(), contacts, factors=factors)


def read(case: Case) -> Annotation:
    """The sentence as the body of a page."""
    published = Published(earliest=case.published, latest=case.published, basis="given")
    return annotate(Document(id="made", text=f"{TITLE}\n{case.text}", published=published), load_knowledge())


def faults(case: Case, reports: tuple[MeetingReport, ...]) -> list[str]:
    """What is wrong with the reports of a sentence (`FAULTS`)."""
    left, wrong = list(reports), []
    for contact in case.contacts:
        report = max(left, key=lambda r: _fit(contact, r), default=None)
        if report is None or _fit(contact, report)[0] <= 0:
            wrong.append("missed")
            continue
        left.remove(report)
        wrong += _differences(contact, report)
    if left and not (case.more and len(left) == 1):
        wrong.append("extra" if case.contacts else "false")
    return wrong


def _parties(report: MeetingReport) -> set[str | None]:
    return {p.actor for p in report.parties if p.role == "party"}


def _fit(contact: Contact, report: MeetingReport) -> tuple[float, bool]:
    got = _parties(report)
    strangers = got - frozenset().union(*contact.sides)
    return sum(bool(s & got) for s in contact.sides) - len(strangers) / 2, report.status in contact.status


def _differences(contact: Contact, report: MeetingReport) -> Iterator[str]:
    got = _parties(report)
    if got - frozenset().union(*contact.sides) or not all(s & got for s in contact.sides):
        yield "parties"
    if report.status not in contact.status:
        yield "status"
    if contact.days[0] and (report.earliest, report.latest) != contact.days:
        yield "days"
    if contact.place and (report.place is None or report.place.name_en != contact.place):
        yield "place"


def figures() -> dict[str, float]:
    """The share of the sample's sentences that are free of each fault, and of every one."""
    wrong: Counter[str] = Counter()
    for case in cases(*SAMPLE):
        found = set(faults(case, read(case).meetings))
        wrong.update(found | ({"any fault"} if found else set()))
    return {f"made: without {name}": round(1 - wrong[name] / SAMPLE[0], 4) for name in (*FAULTS, "any fault")}
