"""Reads the marked sentences of the speech tests: ⟦indirect⟧ and ⟪direct⟫ content, {who says it}.

A sentence without marks says nothing. Several contents have the speakers in their order; one speaker serves all.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation
from mahdar.read.make import make_document

_MARKS = "⟦⟧⟪⟫{}"


class Case(NamedTuple):
    text: str
    said: tuple[tuple[str, int, int], ...]  # kind, start, end
    speakers: tuple[tuple[int, int], ...]


def parse(marked: str) -> Case:
    """The plain text, the spans of what is said, and the spans of the speakers, in order."""
    plain: list[str] = []
    opened: dict[str, int] = {}
    said: list[tuple[str, int, int]] = []
    speakers: list[tuple[int, int]] = []
    for char in marked:
        if char not in _MARKS:
            plain.append(char)
            continue
        at = len(plain)
        if char in "⟦⟪{":
            opened[char] = at
        elif char == "⟧":
            said.append(("indirect", opened.pop("⟦"), at))
        elif char == "⟫":
            said.append(("direct", opened.pop("⟪"), at))
        else:
            speakers.append((opened.pop("{"), at))
    return Case("".join(plain), tuple(said), tuple(speakers))


def lines(table: str) -> list[str]:
    """The sentences of a table: one a line; ¶ stands for a line break inside one."""
    return [
        line.strip().replace("¶", "\n")
        for line in table.strip().split("\n")
        if line.strip() and not line.strip().startswith("#")
    ]


@lru_cache(maxsize=2048)
def read(text: str) -> Annotation:
    """The annotation of one text, as the whole way makes it."""
    return annotate(make_document(text, "test"), load_knowledge())


def bare(text: str) -> str:
    """Without the marks and stops at its ends."""
    return re.sub(r"^[\s\"“”«»'.,،؛:()]+|[\s\"“”«»'.,،؛:()؟!]+$", "", text)


def check(marked: str) -> None:
    """Assert that exactly the marked contents are read, with their speakers."""
    case = parse(marked)
    statements = [s for s in read(case.text).statements if not s.background]
    found = [(s.kind, bare(s.text)) for s in statements]
    wanted = [(kind, bare(case.text[a:b])) for kind, a, b in case.said]
    assert found == wanted
    names = [case.text[a:b] for a, b in case.speakers]
    if not names:
        return
    for n, statement in enumerate(statements):
        name = names[n] if len(names) == len(statements) else names[0]
        speaker = statement.speaker
        assert speaker is not None, f"nobody says {statement.text!r}"
        said_by = case.text[speaker.start : speaker.end]
        # a name may be cut from its office, or the office stand without the name
        assert said_by in name or name in said_by, f"{said_by!r} says it, not {name!r}"
