"""Rulers told by a title and a surname that names nobody by itself."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published


def people(text: str, day: str) -> list[str | None]:
    published = Published(earliest=day, latest=day, basis="given")
    found = annotate(Document(id="x", text=text, published=published), load_knowledge()).mentions
    return [m.actor for m in found if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "day", "who"),
    [
        ("استقبل الرئيس مرسي في القاهرة وفدا أفريقيا.", "2013-01-05", ["mohamed-morsi"]),
        ("قال الرئيس صالح إن اليمن تجاوز الأزمة.", "2010-04-12", ["ali-abdullah-saleh"]),
        ("أكد الرئيس سعيد أن تونس لن تقبل الإملاءات.", "2022-12-20", ["kais-saied"]),
        ("وصل الرئيس البشير إلى جوبا قادما من السودان. وقال البشير إن الحدود ستفتح.", "2013-04-12", ["omar-al-bashir"] * 2),
        ("قال رئيس الحكومة البشير إن سوريا تحتاج إلى وقت.", "2024-12-20", ["mohammed-al-bashir"]),
    ],
)  # fmt: skip
def test_the_ruler_of_the_day(text: str, day: str, who: list[str]) -> None:
    assert people(text, day) == [f"person:{name}" for name in who]


@pytest.mark.parametrize(
    ("text", "day", "not_him"),
    [
        ("قال الرئيس البشير إن النادي سيفوز.", "2013-04-12", "omar-al-bashir"),  # no land is named
        ("استقبل الرئيس مرسي في القاهرة وفدا أفريقيا.", "2016-01-05", "mohamed-morsi"),  # of another year
        ("قال الرئيس السابق مرسي في القاهرة إنه لن يعود.", "2013-01-05", "mohamed-morsi"),
        ("قال اللاعب صالح إن اليمن سيفوز.", "2010-04-12", "ali-abdullah-saleh"),
        ("قال الرئيس صالح إن العراق تجاوز الأزمة.", "2010-04-12", "ali-abdullah-saleh"),  # of another land
    ],
)  # fmt: skip
def test_nobody_is_made_a_ruler(text: str, day: str, not_him: str) -> None:
    assert f"person:{not_him}" not in people(text, day)


def test_another_of_that_surname_told_in_full_keeps_it() -> None:
    text = "التقى الرئيس عون في بيروت قائد الجيش اللبناني جوزيف عون. وقال عون إن الجيش سيدافع عن لبنان."
    assert people(text, "2018-02-20")[-1] == "person:joseph-aoun"


@pytest.mark.parametrize(
    "text",
    [
        "أكد الرئيس عون أن لبنان بخير. وقال قائد الجيش جوزيف عون إن الجيش جاهز.",
        "قال قائد الجيش جوزيف عون إن الجيش جاهز. واستقبل الرئيس عون في بيروت وفدا.",
    ],
)
def test_the_ruler_beside_another_of_his_surname(text: str) -> None:
    assert set(people(text, "2018-02-20")) == {"person:joseph-aoun", "person:michel-aoun"}
