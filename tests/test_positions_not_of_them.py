"""Whom a demand is not put to, who only attends or is called, and what only concedes."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Position, Published

DAY = "2022-09-15"


def positions(text: str) -> tuple[Position, ...]:
    published = Published(earliest=DAY, latest=DAY, basis="given")
    return annotate(Document(id="x", text=text, published=published), load_knowledge()).positions


TOLD_TO_AN_OUTLET = [
    ("وطالبت بغداد، وفق مصادر تحدثت إلى «رويترز»، بسحب القوات الأجنبية من الشمال.", None),
    ("واشترطت الجزائر، في حديث لوكالة «فرانس برس»، سحب القوات من الحدود.", None),
    ("وطالبت أنقرة، بحسب دبلوماسي تحدث إلى «رويترز»، دمشق بضبط الحدود.", "state:SY"),
    ("وطالبت الرباط قناة الجزيرة بالاعتذار.", "outlet:aljazeera"),
]


@pytest.mark.parametrize(("text", "toward"), TOLD_TO_AN_OUTLET)
def test_an_outlet_that_was_only_told_of_a_demand_is_not_asked(text: str, toward: str | None) -> None:
    assert {p.toward for p in positions(text) if p.stance in ("demands", "conditions")} == {toward}


def test_who_attends_is_nobody_of_the_town() -> None:
    told = positions(
        "اختتم في جنيف مؤتمر اليمن بين الحكومة والحوثيين. وأوصى المشاركون بالإسراع في فتح المعابر."
    )
    assert not {"state:CH"} & {a for p in told for a in (p.actor, *p.jointly)}


@pytest.mark.parametrize(
    "text",
    [
        "اعتمد مجلس الأمن القرار الذي يدعو الأطراف إلى العودة إلى المفاوضات.",
        "ونشرت الأمم المتحدة البيان الذي يطالب الأطراف بوقف القتال.",
    ],
)
def test_who_is_called_by_a_thing_calls_nobody(text: str) -> None:
    assert "people:parties" not in {p.actor for p in positions(text)}


def test_who_a_relative_clause_tells_of_asks() -> None:
    told = positions("واعتقلت الشرطة عددا من المعلمين الذين يطالبون برفع الأجور.")
    assert "people:teachers" in {p.actor for p in told if p.stance == "demands"}


CONCEDED = [
    "وقال لافروف إن التفاهم قائم وإن لم توقعه كييف.",
    "وأكد الوزير التركي أن بلاده ستواصل العملية حتى وإن لم توافق دمشق.",
]
MADE_TO_HANG = [
    "وحذرت تركيا من أنها ستتحرك إن لم تنسحب قوات سوريا الديمقراطية من الحدود.",
    'وقال الوزير التركي: "وإن لم تنسحب قوات سوريا الديمقراطية فسنتحرك".',
    "وقالت أثينا إنها لن تعود إلى المحادثات إن لم توقف أنقرة التنقيب.",
]


@pytest.mark.parametrize("text", CONCEDED)
def test_a_concession_is_no_condition(text: str) -> None:
    assert "conditions" not in {p.stance for p in positions(text)}


@pytest.mark.parametrize("text", MADE_TO_HANG)
def test_an_if_not_is_a_condition(text: str) -> None:
    assert "conditions" in {p.stance for p in positions(text)}
