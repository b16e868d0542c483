"""Whom one meets behind the occasion on which he does («التقى فلان على هامش الدورة فلانا»), and what is done by telephone."""

import pytest

from tests.meetings_page import line, meetings_of

PHONED = [
    ("وكان {p US president|الرئيس الأمريكي} قد حث {p GE president|الرئيس الجورجي} هاتفيا على ذلك.", ["call held GE+US"]),
    ("ويعتزم {p US president|الرئيس الأمريكي} التحدث هاتفيا إلى {p GE president|الرئيس الجورجي}.", ["call planned GE+US"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHONED)
def test_what_one_urges_by_telephone_is_done(text: str, expected: list[str]) -> None:
    assert [line(r).replace(" -", "").strip() for r in meetings_of(text)] == expected


OCCASIONS = [
    ("التقى {p KE foreign_minister|الوزير الكيني} على هامش الدورة {p SO foreign_minister|الوزير الصومالي} في {c Nairobi KE|نيروبي}.", "meeting held KE+SO - Nairobi"),
    ("واستقبل {p SN president|الرئيس السنغالي} على هامش أعمال المعرض {p ML president|الرئيس المالي}.", "meeting held ML+SN - -"),
    # subject and object stand before it
    ("والتقى {p KE foreign_minister|الوزير الكيني} {p SO foreign_minister|الوزير الصومالي} على هامش الدورة مع {p TR ambassador|السفير التركي}.", "meeting held KE+SO - -"),
    ("والتقى {p KE foreign_minister|الوزير الكيني} على هامش الدورة طلابا من بلاده.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OCCASIONS)
def test_whom_one_meets_stands_behind_the_occasion(text: str, expected: str | None) -> None:
    assert [line(r) for r in meetings_of(text)] == ([expected] if expected else [])
