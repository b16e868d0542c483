"""Learning the weights of statuses, on fifteen stories of our own (skips without the extra `train`)."""

import json
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="the extra `train` is not installed")

from training import status

from mahdar.compiled import in_use
from mahdar.knowledge.base import load_knowledge
from mahdar.knowledge.weights import BIAS

pytestmark = pytest.mark.skipif(in_use(), reason="compiled knowledge cannot have other weights put into it")

TOLD = [
    ("التقى الرئيس الكيني نظيره الأوغندي في نيروبي.", "held"),
    ("سيلتقي الرئيس الكيني نظيره الأوغندي في نيروبي.", "planned"),
    ("ألغى الرئيس الكيني لقاءه مع نظيره الأوغندي في نيروبي.", "cancelled"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "labels").mkdir()
    documents = []
    for number in range(15):
        told, how = TOLD[number % 3]
        name = f"d{number}"
        documents.append(
            {
                "id": name,
                "title": f"خبر {number}",
                "text": f"{told}\nوانتهى الخبر.",
                "published": "2023-05-10",
            }
        )
        meeting = {
            "quotes": [told.split(" ")[0]],
            "parties": ["Kenya", "Uganda"],
            "status": how,
        }
        (tmp_path / "labels" / f"{number:02}.json").write_text(
            json.dumps({"id": name, "meetings": [meeting]}), "utf-8"
        )
    lines = "\n".join(json.dumps(d, ensure_ascii=False) for d in documents)
    (tmp_path / "docs.jsonl").write_text(lines, "utf-8")
    return tmp_path


def test_a_contact_that_a_label_tells_of_is_an_example(folder: Path) -> None:
    rows = list(status.examples(folder, load_knowledge()))
    assert [row.right for row in rows] == [("held",), ("planned",), ("cancelled",)] * 5
    assert all(f"read:{row.read}" in row.signs for row in rows)


def test_signs_speak_for_the_status_they_stand_with(folder: Path) -> None:
    rows = list(status.examples(folder, load_knowledge()))
    weights = status.learn(rows)
    assert weights.classes == ("cancelled", "held", "planned")
    assert weights.of(BIAS) is not None
    past = weights.of("*v:past")
    assert past is not None
    assert past[1] > 0 > past[2]
    assert list(weights.lines()) == list(status.learn(rows).lines())
