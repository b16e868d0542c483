"""A contact and the one that it prepares are two, each with its own day and place."""

import pytest

from tests.meetings_page import line, meetings_of

PREPARED = [
    ("التقى {p KE foreign_minister|مودافادي} {p UG foreign_minister|أودونغو} {t 2024-05-09|الخميس} في {c Entebbe UG|عنتيبي} "
     "للتحضير لقمة بين {s KE|نيروبي} و{s UG|كمبالا} {t 2024-06-01..2024-06-30|الشهر المقبل}.",
     ["meeting held KE+UG 2024-05-09 Entebbe", "summit planned KE+UG 2024-06-01..2024-06-30 -"]),
    # the other way round
    ("ومن أجل الإعداد لقمة بين {s KE|نيروبي} و{s UG|كمبالا} مقررة {t 2024-06-01..2024-06-30|الشهر المقبل}، عقد الجانبان "
     "{t 2024-05-09|الخميس} مباحثات في {c Entebbe UG|عنتيبي}.",
     ["summit planned KE+UG 2024-06-01..2024-06-30 -", "talks held KE+UG 2024-05-09 Entebbe"]),
    # another name of the same contact prepares nothing
    ("التقى {p KE foreign_minister|مودافادي} {p UG foreign_minister|أودونغو} {t 2024-05-09|الخميس} في {c Entebbe UG|عنتيبي} "
     "خلال محادثات بين {s KE|نيروبي} و{s UG|كمبالا}.",
     ["meeting held KE+UG 2024-05-09 Entebbe"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PREPARED)
def test_what_is_prepared_is_another_contact(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


PROPOSED = [
    # the day of the proposal is not that of what is proposed; that of a plan is
    (
        "اقترحت {s KE|نيروبي} {t 2024-05-10|الجمعة} عقد مباحثات مع {s UG|كمبالا}.",
        ["talks proposed KE+UG - -"],
    ),
    (
        "من المقرر {t 2024-05-11|غدا} عقد مباحثات بين {s KE|نيروبي} و{s UG|كمبالا}.",
        ["talks planned KE+UG 2024-05-11 -"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_the_day_of_a_proposal_is_not_the_day_proposed(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
