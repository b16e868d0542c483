"""What a time between commas parts, and talks that are about a summit. Each text is a page of 16 May 2019, a Thursday."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import as_stated, line

DAY = Published(earliest="2019-05-16", latest="2019-05-16", basis="given")


def told(text: str) -> list[str]:
    page = annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge())
    return [line(m) for m in as_stated(page.meetings)]


#: Whoever visits, however long his name, the time between commas, and where he goes.
VISITS = [
    ("زار وفد أوغندي رفيع المستوى، الأربعاء، مدينة كيسومو الكينية.", ["visit held KE+UG 2019-05-15 Kisumu"]),
    ("زار مسؤول أوغندي كبير، أمس، كينيا.", ["visit held KE+UG 2019-05-15 Kenya"]),
    ("زارت وزيرة الدفاع النرويجية السابقة، أمس الأربعاء، كمبالا.", ["visit held NO+UG 2019-05-15 Kampala"]),
    ("يزور وفد برلماني أوغندي رفيع، الجمعة، نيروبي.", ["visit planned KE+UG 2019-05-17 Nairobi"]),
]

#: A clause behind the time, no place; who is no traveller.
NO_VISIT = [
    "زار وفد أوغندي رفيع المستوى، الأربعاء، وعاد إلى بلاده.",
    "قال مسؤول أوغندي كبير، أمس، كينيا تتحمل المسؤولية.",
    "زار فريق التصوير، الأربعاء، كيسومو.",
]

#: The talks and the summit that they are about: two contacts, of the same sides.
ABOUT_A_SUMMIT = [
    (
        "المحادثات بين كينيا وأوغندا ستناقش القمة المرتقبة بين كينيا وأوغندا.",
        ["summit planned KE+UG - -", "talks planned KE+UG - -"],
    ),
    (
        "اقترحت كينيا عقد مباحثات مع أوغندا لمناقشة موعد القمة المقررة بين كينيا وأوغندا في يونيو.",
        ["summit planned KE+UG 2019-06-01..2019-06-30 -", "talks proposed KE+UG - -"],
    ),
    (
        "الاجتماع المقرر بين كينيا وأوغندا سيتناول جدول أعمال القمة المزمعة بين كينيا وأوغندا.",
        ["meeting planned KE+UG - -", "summit planned KE+UG - -"],
    ),
]

#: Where something is talked of is no matter of it; one summit told by two nouns stays one.
ONE_SUMMIT = [
    ("بدأت أمس القمة بين كينيا وأوغندا. وتناولت المحادثات ملف الحدود في القمة.", 1),
    ("محادثات القمة بين كينيا وأوغندا ستتناول ملف الحدود.", 1),
    ("قمة بين كينيا وأوغندا في آخر يونيو. اقترحت كينيا عقد مباحثات مع أوغندا لمناقشة موعد القمة.", 1),
    ("اجتماع قمة بين كينيا وأوغندا حول ملف الحدود.", 1),
    ("بدأ الاجتماع بين الرئيسين الكيني والأوغندي لمناقشة ملف الحدود، وهي القمة الأولى بينهما.", 1),
    ("عقدت كينيا وأوغندا محادثات بشأن الحدود، واختتمت القمة بين الرئيسين.", 1),
]


@pytest.mark.parametrize(("text", "expected"), [*VISITS, *ABOUT_A_SUMMIT], ids=lambda v: str(v)[:60])
def test_told(text: str, expected: list[str]) -> None:
    assert sorted(told(text)) == expected


@pytest.mark.parametrize("text", NO_VISIT)
def test_no_visit(text: str) -> None:
    assert not [m for m in told(text) if m.startswith("visit")]


@pytest.mark.parametrize(("text", "number"), ONE_SUMMIT)
def test_one_summit(text: str, number: int) -> None:
    assert len(told(text)) == number
