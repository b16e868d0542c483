"""Learning the weights of contacts, on six stories of our own (skips without the extra `train`)."""

import json
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="the extra `train` is not installed")

from training import contacts

from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.weights import BIAS

MET = ["صافح الوزير الكيني نظيره الأوغندي في ممر المبنى.", "صافح الرئيس الكيني نظيره الرواندي في ممر الفندق."]
ELSE = ["زادت صادرات كينيا إلى أوغندا هذا العام.", "حذرت كينيا رواندا من السيول هذا العام."]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "labels").mkdir()
    documents = []
    for number in range(6):
        text = f"{MET[number % 2]}\n{ELSE[number % 2]}"
        documents.append(
            {"id": f"d{number}", "title": f"خبر {number}", "text": text, "published": "2023-05-10"}
        )
        label = {"id": f"d{number}", "meetings": [{"quotes": [MET[number % 2].split(" ")[0]]}]}
        (tmp_path / "labels" / f"{number:02}.json").write_text(json.dumps(label), "utf-8")
    lines = "\n".join(json.dumps(d, ensure_ascii=False) for d in documents)
    (tmp_path / "docs.jsonl").write_text(lines, "utf-8")
    return tmp_path


def test_a_sentence_is_an_example_and_tells_where_a_quote_stands(folder: Path) -> None:
    rows = list(contacts.examples(folder, load_knowledge()))
    assert sum(row.tells for row in rows) == 6
    assert all(("u:صافح" in row.signs) == row.tells for row in rows)


def test_the_words_of_the_whole_page_are_signs_of_each_of_its_sentences(folder: Path) -> None:
    rows = list(contacts.examples(folder, load_knowledge()))
    assert all("page:u:صافح" in row.signs for row in rows)
    assert {"page:u:صادرات" in row.signs for row in rows if row.story.endswith("d0")} == {True}


def test_what_tells_gains_weight_and_rare_signs_have_none(folder: Path) -> None:
    weights = contacts.learn(list(contacts.examples(folder, load_knowledge())))
    assert weights.classes == ("contact",)
    assert weights.of(BIAS) is not None
    assert (weights.of("u:صافح") or (0.0,))[0] > 0
    assert weights.of("u:صادرات") is None  # in three stories


def test_the_same_stories_make_the_same_table(folder: Path) -> None:
    rows = list(contacts.examples(folder, load_knowledge()))
    assert [*contacts.learn(rows).lines()] == [*contacts.learn(rows).lines()]
