"""Every table of the knowledge says a thing once, and a mistake is named with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from mahdar.errors import KnowledgeError
from mahdar.knowledge.loader import ROOT, read_table

TABLES = sorted(ROOT.rglob("*.tsv"))


@pytest.mark.parametrize("path", TABLES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_table_names_no_form_and_no_class_twice(path: Path) -> None:
    assert list(read_table(path))


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("class\twords\ngo\tذهب|سار|ذهب\n", "'ذهب' stands twice under 'words'"),
        ("class\twords\ngo\tذهب\ncome\tجاء\ngo\tسار\n", "class 'go' is defined above already"),
        ("role\tforms\ngo\tذهب\ngo\tسار\n", "role 'go' is defined above already"),
        ("id\tnames\na\tb\tc\n", "3 cells, but the header names 2"),
    ],
)
def test_a_mistake_is_refused_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "words.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(KnowledgeError, match=problem) as error:
        list(read_table(path))
    assert f":{len(text.splitlines())}" in str(error.value)


def test_a_table_whose_lines_are_no_classes_may_repeat_its_first_column(tmp_path: Path) -> None:
    path = tmp_path / "months.tsv"
    path.write_text("class\tid\nmonth\t1\nmonth\t2\n", encoding="utf-8")
    assert len(list(read_table(path))) == 2
