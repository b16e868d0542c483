"""A page on which a layer fails does not stop a run: it is named, kept with empty layers, and the rest is read."""

from __future__ import annotations

from pathlib import Path

import pytest

import mahdar.annotate
from mahdar.annotate.page import Page
from mahdar.compiled import in_use
from mahdar.knowledge.base import Knowledge
from mahdar.model import Document, TimeExpression
from mahdar.read import Problem
from mahdar.read.make import document_id
from mahdar.run.build import build
from mahdar.run.local import annotate_all

pytestmark = pytest.mark.skipif(
    in_use(), reason="no function of a compiled module can be replaced by a failing one"
)

GOOD = "التقى وزير الخارجية المصري سامح شكري نظيره اليوناني يوم 3 مارس 2021 في أثينا."
BAD = "صفحة يتعثر فيها القارئ."


@pytest.fixture(autouse=True)
def layer_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    times = mahdar.annotate.find_times

    def find(page: Page, knowledge: Knowledge) -> tuple[TimeExpression, ...]:
        if page.text == BAD:
            raise IndexError("list index out of range")
        return times(page, knowledge)

    monkeypatch.setattr(mahdar.annotate, "find_times", find)


def page(text: str) -> Document:
    return Document(id=document_id(text), text=text, source=f"{text[:4]}.txt")


def test_annotate_names_the_page_and_goes_on() -> None:
    problems: list[Problem] = []
    first, second, third = annotate_all([page(GOOD), page(BAD), page(GOOD + " ")], report=problems.append)
    assert first.times
    assert (second.document.text, second.times) == (BAD, ())
    assert third.times
    assert [(p.where, p.fatal) for p in problems] == [("صفحة.txt", True)]
    assert "IndexError" in problems[0].why


def test_annotate_without_a_reporter_raises() -> None:
    with pytest.raises(IndexError):
        list(annotate_all([page(BAD)]))


def test_build_keeps_the_other_pages(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD, "utf-8")
    (tmp_path / "b.txt").write_text(BAD, "utf-8")
    problems: list[Problem] = []
    result = build([str(tmp_path / "a.txt"), str(tmp_path / "b.txt")], tmp_path / "out", problems.append)
    assert len(result.dossier.meetings) == 1
    assert len(result.dossier.documents) == 2
    assert {Path(p.where).name for p in problems} == {"b.txt"}
