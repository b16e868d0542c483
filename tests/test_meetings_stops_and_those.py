"""Journeys to each of several lands, a noun taken up by «تلك», what was held before and what has been put off."""

import pytest

from tests.meetings_page import line, meetings_of

EACH = [
    "زار {p KE president|روتو} {t 2024-05-06|الاثنين} كلا من {k CN|الصين} و{k RU|روسيا}.",
    "يزور {p KE president|روتو} الأسبوع المقبل كلا من {k CN|الصين} و{k RU|روسيا}.",
    "قام {p KE president|روتو} بزيارة إلى كل من {k CN|الصين} و{k RU|روسيا}.",
    "استخدم {p KE president|روتو} القطار في زيارته لكل من {k CN|الصين} و{k RU|روسيا}.",
]  # fmt: skip


@pytest.mark.parametrize("text", EACH)
def test_a_visit_to_each(text: str) -> None:
    assert [line(r).split()[2] for r in meetings_of(text)] == ["CN+KE", "KE+RU"]


THOSE = [
    ("وتأتي زيارة {p KE president|روتو} إلى {k CN|الصين} بعد تلك التي قام بها إلى {k RU|روسيا} في {t 2024-03-07|7 مارس}.",
     ["CN+KE -", "KE+RU 2024-03-07"]),
    ("ستعقد محادثات بين {s KE|كينيا} و{s UG|أوغندا} في {c Nairobi KE|نيروبي} بعد تلك التي عقدت في {c Kampala UG|كمبالا} في {t 2024-03-07|7 مارس}.",
     ["KE+UG -", "KE+UG 2024-03-07"]),
    # of quality, not of another contact
    ("كانت المحادثات بين {s KE|كينيا} و{s UG|أوغندا} أفضل من تلك التي سبقتها.", ["KE+UG -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), THOSE)
def test_that_one(text: str, expected: list[str]) -> None:
    assert [" ".join(line(r).split()[2:4]) for r in meetings_of(text)] == expected


def test_talks_at_home_are_no_plan_of_a_summit() -> None:
    text = (
        "{s JP|اليابان} تقترح عقد قمة مع {s KP|كوريا الشمالية}.\n"
        "وبحثت {s KP|كوريا الشمالية} مع زعماء الحزب احتمال عقد قمة مع {s JP|اليابان}."
    )
    assert [line(r)[:15] for r in meetings_of(text)] == ["summit proposed"]


def test_the_former_one_and_the_one_put_off() -> None:
    text = (
        "ستعقد القمة بين {s KE|كينيا} و{s UG|أوغندا} في {c Nairobi KE|نيروبي} في {t 2024-06-15|15 يونيو}.\n"
        "وأعلن تأجيل القمة التي كانت مقررة في {t 2024-05-01..2024-05-31|مايو}.\n"
        "وعقدت القمة السابقة في {t 2023-03-29|مارس 2023} في {c Kampala UG|كمبالا}."
    )
    reports = meetings_of(text)
    assert [(r.status, r.earliest) for r in reports] == [("planned", "2024-06-15"), ("held", "2023-03-29")]
    assert reports[0].original_earliest == "2024-05-01"
