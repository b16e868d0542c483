"""«على هامش القمة»: beside what two met is no contact of its own, unless the page tells of it too."""

from __future__ import annotations

import pytest

from tests.meetings_page import line, meetings_of

A, B, AU = "{p KE president|روتو}", "{p SO president|حسن شيخ}", "{o org:au|الاتحاد الأفريقي}"

ONE = [
    f"التقى {A} {B} في {{c Kigali RW|كيغالي}} على هامش قمة {AU}.",
    f"على هامش قمة {AU}، أجرى {A} و{B} محادثات.",
    f"على هامش مشاركته في قمة {AU}، التقى {A} {B}.",
    f"سيلتقي {A} {B} على هامش أعمال الدورة التاسعة لـ{{o org:unga|الجمعية العامة}}.",
    f"وجاء اللقاء بين {A} و{B} على هامش قمة {AU}، وهو الأول منذ عام.",
    f"رفض {A} لقاء {B} على هامش قمة {AU}.",
]

BOTH = [
    f"التقى {A} {B} على هامش قمة {AU}. وانعقدت قمة {AU} {{t 2024-05-09|أمس}} في {{c Kigali RW|كيغالي}}.",
    f"شارك {A} {{t 2024-05-09|أمس}} في قمة {AU}. ثم التقى {B} على هامش القمة.",
]


@pytest.mark.parametrize("text", ONE)
def test_what_is_only_the_occasion_is_no_contact(text: str) -> None:
    (report,) = meetings_of(text)
    assert {p.actor for p in report.parties} == {"state:KE", "state:SO"}, line(report)


@pytest.mark.parametrize("text", BOTH)
def test_it_is_one_where_the_page_tells_of_it(text: str) -> None:
    assert sorted(r.what for r in meetings_of(text)) == ["meeting", "summit"]


def test_a_gathering_beside_which_nobody_met_stays() -> None:
    (report,) = meetings_of(f"قال {A} على هامش قمة {AU} في {{c Kigali RW|كيغالي}} إن الحدود مفتوحة.")
    assert report.what == "summit", line(report)
