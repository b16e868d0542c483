"""Clauses that no writer put together: halves of sentences joined at random are read without a fault."""

from __future__ import annotations

import random
from functools import cache

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document
from mahdar.read.make import document_id
from tests import made_contacts, made_positions, made_speech
from tests.speech_table import parse

PAGES, SENTENCES = 120, 12
STOPS = (".", "", "؟", ":", "،")


@cache
def sentences() -> list[list[str]]:
    """Made sentences of contacts, stances and speech, as words."""
    told = [case.text for case in made_contacts.cases(300, 5)]
    told += [case.text for case in made_positions.cases(300, 5)]
    told += [parse(case.marked).text for case in made_speech.cases(300, 5)]
    return [text.split() for text in told]


def spliced(rng: random.Random) -> str:
    """One sentence cut off, with the end of another, or with some words of another in its midst."""
    one, other = rng.choice(sentences()), rng.choice(sentences())
    at, how = rng.randint(1, len(one)), rng.random()
    if how < 0.5:
        return " ".join(one[:at] + other[rng.randrange(len(other)) :])
    if how < 0.8:
        return " ".join(one[:at] + other[: rng.randint(1, 6)] + one[at:])
    return " ".join(one[:at])


def pages(count: int) -> list[str]:
    """So many pages, always the same."""
    found = []
    for seed in range(count):
        rng = random.Random(seed)
        told = (spliced(rng) + rng.choice(STOPS) for _ in range(SENTENCES))
        found.append(rng.choice("\n ").join(told))
    return found


@pytest.mark.parametrize("text", pages(PAGES))
def test_spliced_sentences_are_read(text: str) -> None:
    found = annotate(Document(id=document_id(text), text=text), load_knowledge())
    told = (*found.statements, *found.positions)
    assert all(text[one.start : one.end] == one.text for one in told)
