"""The lexicon pass: word edges, proclitics, the hidden article."""

import pytest

from mahdar.arabic.clitics import splits, stacks
from mahdar.arabic.lexicon import Lexicon, Term
from mahdar.arabic.reading import read

LEXICON = Lexicon([(s, Term("t", "k", s)) for s in ("الرئيس", "وزير الخارجية", "موسكو", "ثمن", "الخميس")])

FOUND = [
    ("الرئيس", "الرئيس", ""),
    ("للرئيس", "الرئيس", "ل"),
    ("وللرئيس", "الرئيس", "ول"),
    ("والخميس الماضي", "الخميس", "و"),
    ("بموسكو", "موسكو", "ب"),
    ("فوزير  الخارجيّة", "وزير الخارجية", "ف"),
    ("وبموسكو", "موسكو", "وب"),
]


@pytest.mark.parametrize(("text", "term", "prefix"), FOUND)
def test_lexicon_finds_with_proclitics(text: str, term: str, prefix: str) -> None:
    hits = read(text, LEXICON).hits["t"]
    assert [(h.term.id, h.prefix) for h in hits] == [(term, prefix)]


@pytest.mark.parametrize("text", ["لموسكوفي", "الرئيسي", "ثمنه", "مثمن", "وزير، الخارجية", "وزير\nالخارجية"])
def test_lexicon_keeps_word_edges(text: str) -> None:
    assert not read(text, LEXICON).hits


def test_clitic_stacks_are_ordered() -> None:
    assert {"", "و", "وبال", "لل", "فلل", "س"} <= stacks()
    assert not {"بو", "الو", "بل"} & stacks()


def test_splits_put_the_hidden_article_back() -> None:
    assert ("ل", "الرييس") in splits("للرييس")


def test_span_cuts_the_proclitic_with_its_marks() -> None:
    reading = read("وَالخميس", LEXICON)
    hit = reading.hits["t"][0]
    assert reading.raw(hit.start, hit.end, cut=len(hit.prefix)) == "الخميس"
