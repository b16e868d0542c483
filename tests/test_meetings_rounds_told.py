"""Rounds by how they fared or where they were hosted, and those whose noun is left out («وأخرى في …», «وآخر جمع …»)."""

import pytest

from tests.meetings_page import line, meetings_of

NEWS = "التقى {p PH president|الرئيس الفلبيني} {p VN president|الرئيس الفيتنامي} {t 2024-05-09|أمس} في {c Manila PH|مانيلا}. "
MONTH = "{t 2023-11-01..2023-11-30|في تشرين الثاني}"

ROUNDS = [
    # what fared so is a round of talks, of those of the row
    (f"كما ألغيت جولة كانت مقررة في {{c Hanoi VN|هانوي}} {MONTH}.", ["talks cancelled PH+VN 2023-11-01..2023-11-30 Hanoi"]),
    (f"وانهارت جولة مماثلة في {{c Hanoi VN|هانوي}} {MONTH}.", ["talks held PH+VN 2023-11-01..2023-11-30 Hanoi"]),
    # … and what some city hosts
    (f"واحتضنت {{c Hanoi VN|هانوي}} ثلاث جولات {MONTH}.", ["talks held PH+VN 2023-11-01..2023-11-30 Hanoi"]),
    (f"وقبل ذلك جرت ست جولات {MONTH}.", ["talks held PH+VN 2023-11-01..2023-11-30"]),
    ("ولم يتفق الطرفان على موعد الجولة التالية.", ["talks planned PH+VN"]),
    # the noun left out
    (f"وسبقته أربع جولات في {{c Hanoi VN|هانوي}} {MONTH} وأخرى في {{c Lima PE|ليما}}.",
     ["talks held PH+VN 2023-11-01..2023-11-30 Hanoi", "talks held PH+VN Lima"]),
    (f"وسبقته جولتان، الأولى في {{c Hanoi VN|هانوي}} {MONTH} والثانية في {{c Lima PE|ليما}}.",
     ["talks held PH+VN", "talks held PH+VN 2023-11-01..2023-11-30 Hanoi", "talks held PH+VN Lima"]),
    # a tour of somebody, a round of another thing, news and no contact
    ("وألغى وزير السياحة جولة كانت مقررة في الأحياء القديمة.", []),
    (f"وألغيت جولة الإعادة من الانتخابات {MONTH}.", []),
    ("وكانت آخر التطورات في الملف إيجابية.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ROUNDS)
def test_a_round_is_told_by_how_it_fared(text: str, expected: list[str]) -> None:
    assert [line(r).replace(" -", "") for r in meetings_of(NEWS + text)[1:]] == expected


def test_another_with_its_own_sides_is_a_contact_of_them() -> None:
    page = (
        "وسبق الجلسة اجتماع بين {p PH foreign_minister|الوزير الفلبيني} و{p VN foreign_minister|الوزير الفيتنامي}، "
        "وآخر جمع {p PH defence_minister|وزير الدفاع الفلبيني} و{p JP defence_minister|وزير الدفاع الياباني}."
    )
    assert [line(r).replace(" -", "").strip() for r in meetings_of(page)] == [
        "meeting held PH+VN",
        "meeting held JP+PH",
    ]


ON = "وتتواصل في {c Arusha TZ|أروشا} الجولة الثانية من محادثات {s KE|كينيا} و{s UG|أوغندا}. "
MARCH, AUGUST = "{t 2024-03-01..2024-03-31|مارس الماضي}", "{t 2024-08-01..2024-08-31|أغسطس المقبل}"
#: The noun opens its clause, and the verb right behind it means it by its pronoun.
FRONTED = [
    (f"يذكر أن الجولة الأولى استضافتها {{s OM|مسقط}} في {MARCH}.", "talks held KE+OM+UG 2024-03-01..2024-03-31 Muscat"),
    (f"وكانت الجولة الأولى قد استضافتها {{s OM|مسقط}} في {MARCH}.", "talks held KE+OM+UG 2024-03-01..2024-03-31 Muscat"),
    (f"والجولة الأولى احتضنتها {{s OM|مسقط}} في {MARCH}.", "talks held KE+OM+UG 2024-03-01..2024-03-31 Muscat"),
    (f"وقال الوسيط إن الجولة الثالثة ستستضيفها {{s OM|مسقط}} في {AUGUST}.", "talks planned KE+OM+UG 2024-08-01..2024-08-31 Muscat"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FRONTED)
def test_a_round_that_opens_its_clause(text: str, expected: str) -> None:
    assert [line(r) for r in meetings_of(ON + text)][1:] == [expected]


def test_the_hosting_of_a_round_is_no_round_held() -> None:
    found = [
        line(r) for r in meetings_of(ON + f"وقال الوسيط إن الجولة الأولى بعد استضافتها في {MARCH} أثمرت.")
    ]
    assert not any("2024-03" in entry and "planned" in entry for entry in found), found
