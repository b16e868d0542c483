"""Deals that one state signs with the land it sells to or buys from, and ambassadors called in where they are posted."""

import pytest

from tests.meetings_page import line, meetings_of

DEALS = [
    (
        "{s KE|كينيا} وقعت صفقة لتصدير الكهرباء إلى {k UG|أوغندا}.",
        ["meeting held KE+UG - -"],
    ),
    (
        "وقعت {s KE|نيروبي} عقدا لتزويد {k UG|أوغندا} بالوقود.",
        ["meeting held KE+UG - -"],
    ),
    (
        "وكانت {s KE|كينيا} وقعت في {t 2016-09-01..2016-09-30|سبتمبر 2016} اتفاقا لشراء ست طائرات من {k BR|البرازيل}.",
        ["meeting held BR+KE 2016-09-01..2016-09-30 -"],
    ),
    # what is bought has the adjective of its land
    (
        "وقعت {s KE|كينيا} اتفاقا لشراء آلاف الأطنان من القمح الأوكراني.",
        ["meeting held KE+UA - -"],
    ),
    # by the masdar, of who announces it
    (
        "{s KE|كينيا} تعلن عن توقيع عقد لتصدير الشاي إلى {k PK|باكستان}.",
        ["meeting held KE+PK - -"],
    ),
    # the time stands between the verb and what is signed
    (
        "{s KE|كينيا} وقعت في {t 2024-05-09|9 مايو} اتفاقا مع {s UG|أوغندا} للتجارة.",
        ["meeting held KE+UG 2024-05-09 -"],
    ),
    (
        "جرى {t 2024-05-09|أمس} توقيع عقد بين {s KE|كينيا} و{s UG|أوغندا} لتوريد الأسمنت.",
        ["meeting held KE+UG 2024-05-09 -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEALS)
def test_who_sells_and_who_buys_signed_together(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


SELLERS = [
    # the seller is told beside the land where the thing was made, or whose adjective it has
    (
        "وقعت {s KE|كينيا} عقدا لشراء مدافع أوكرانية الصنع من {k BR|البرازيل}.",
        ["meeting held BR+KE - -"],
    ),
    (
        "وقعت {s KE|كينيا} اتفاقا لشراء القمح الأوكراني من {k EG|مصر}.",
        ["meeting held EG+KE - -"],
    ),
    ("وقعت {s KE|كينيا} عقدا لاستيراد آلات تركية.", ["meeting held KE+TR - -"]),
]


@pytest.mark.parametrize(("text", "expected"), SELLERS)
def test_of_whom_a_state_buys(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


NO_DEALS = [
    # with a company of another land, or of a company
    "وقعت {s KE|كينيا} عقدا لاستئجار سفينة من شركة تركية.",
    "وقعت {s KE|كينيا} اتفاقا لشراء حافلات من مصنع أوكراني.",
    "وقعت {s KE|كينيا} صفقة لبيع البن إلى مصارف في {k EG|مصر}.",
    "وقعت شركة كينية صفقة لشراء طائرات من {k BR|البرازيل}.",
    "وقعت {o org:boeing|بوينغ} صفقة لبيع طائرات إلى {k KE|كينيا}.",
    # with nobody of another land
    "وقعت {s KE|كينيا} عقدا لتزويد الجيش بالوقود.",
    # what follows is another clause
    "وقعت {s KE|كينيا} عقدا لتصدير الشاي، كما ارتفعت الأسعار في {k PK|باكستان}.",
    # a law is no deal, an accident is none
    "وقع البرلمان قانونا لتصدير الشاي إلى {k PK|باكستان}.",
    "وقعت في {t 2016-09-01..2016-09-30|سبتمبر 2016} حوادث عدة في {k KE|كينيا}.",
]


@pytest.mark.parametrize("text", NO_DEALS)
def test_what_is_no_deal_of_two_states(text: str) -> None:
    assert meetings_of(text) == ()


SUMMONED = [
    (
        "وجاء القرار بعد استدعاء {p KE ambassador|السفير الكيني} في {c Kampala UG|كمبالا} {t 2024-05-09|أمس}.",
        ["meeting held KE+UG 2024-05-09 Kampala"],
    ),
    (
        "وجاء القرار إثر استدعاء {p KE ambassador|السفير الكيني} لدى {k UG|أوغندا}.",
        ["meeting held KE+UG - -"],
    ),
    (
        "وردت {s UG|أوغندا} عقب استدعائها {p KE ambassador|السفير الكيني} {t 2024-05-09|أمس}.",
        ["meeting held KE+UG 2024-05-09 -"],
    ),
    (
        "وردت {s UG|أوغندا} {t 2024-05-09|أمس} بعد استدعاء {p KE ambassador|السفيرة الكينية} في {c Kampala UG|كمبالا}.",
        ["meeting held KE+UG 2024-05-09 Kampala"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SUMMONED)
def test_an_ambassador_is_called_in_where_he_is_posted(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


RECALLED = [
    "قررت {s KE|نيروبي} استدعاء {p KE ambassador|السفير الكيني} في {c Kampala UG|كمبالا} إلى بلاده.",
    "وأعلنت {s KE|نيروبي} استدعاء {p KE ambassador|السفير} في {c Kampala UG|كمبالا} للتشاور.",
    "وجاء استدعاء {p KE ambassador|السفير الكيني} في {c Kampala UG|كمبالا} إلى {c Nairobi KE|نيروبي} بعد خلاف.",
    # what is done in place of it
    "وأرسلت الوزارة مذكرة بدلا من استدعاء {p KE ambassador|السفير الكيني} في {c Kampala UG|كمبالا}.",
]


@pytest.mark.parametrize("text", RECALLED)
def test_an_ambassador_called_home_met_nobody(text: str) -> None:
    assert meetings_of(text) == ()
