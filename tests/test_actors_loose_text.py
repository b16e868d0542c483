"""`mahdar names`: loose text of space-separated tokens, one line a text; spans fall on token borders."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from mahdar.annotate.actors import names_in
from mahdar.cli import app
from mahdar.knowledge.base import load_knowledge

LINES = [
    "برلين ( د ب أ ) - قال وزير الخارجية النمساوي ألكسندر شالنبرغ اليوم إن فيينا ترحب .",
    "",
    "وذكرت صحيفة لوموند أن نادي مرسيليا تعاقد مع اللاعب سمير الدرديري .",
]


def test_names_command_spans_fall_on_token_borders(tmp_path: Path) -> None:
    path = tmp_path / "lines.txt"
    path.write_text("\n".join(LINES) + "\n", "utf-8")
    result = CliRunner().invoke(app, ["names", str(path)])
    assert result.exit_code == 0
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert [a["text"] for a in answers] == LINES
    for answer in answers:
        text = answer["text"]
        ends = {at for at, letter in enumerate(text + " ") if letter == " "}
        for mention in answer["mentions"]:
            assert mention["text"] == text[mention["start"] : mention["end"]]
            assert mention["end"] in ends
    names = [m["text"] if m["name_start"] is None else m["name"] for m in answers[0]["mentions"]]
    assert "ألكسندر شالنبرغ" in names
    assert "برلين" in names
    assert answers[1]["mentions"] == []


def test_names_of_any_text_do_not_fail() -> None:
    knowledge = load_knowledge()
    pieces = [
        "# صالح _",
        'شركة " "',
        "مطار ل",
        "في إ",
        "وزير بير ل",
        "لل",
        "و",
        "العقيلي :",
        "بن",
        "ا ف ب",
        "نظيره",
    ]
    for first in pieces:
        for second in pieces:
            text = f"{first} {second}"
            assert all(text[m.start : m.end] == m.text for m in names_in(text, knowledge))
