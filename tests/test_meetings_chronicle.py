"""Chronicles: the day that heads an entry is that of what it tells, in whatever tense."""

from tests.meetings_page import line, meetings_of

NAMED = """قمة {c Kampala UG|كمبالا} {t 2016-05-16|16 مايو 2016}: ضمت {p KE president|روتو} و{p SO president|شيخ محمود}.
{c Nairobi KE|نيروبي} {t 2018-10-10|10 أكتوبر 2018}: أعلن {p KE president|روتو} بعد محادثات مع {p UG president|موسيفيني} هدنة.
{c Entebbe UG|عنتيبي} {t 2020-03-05|5 مارس 2020}: أول لقاء بين {p KE foreign_minister|الوزير الكيني} و{p TZ foreign_minister|نظيره التنزاني}."""


def test_a_place_before_the_day_that_heads_an_entry() -> None:
    assert [line(r) for r in meetings_of(NAMED)] == [
        "summit held KE+SO 2016-05-16 Kampala",
        "talks held KE+UG 2018-10-10 -",
        "meeting held KE+TZ 2020-03-05 -",
    ]


ALONE = """{t 2015-03-01..2015-03-31|مارس 2015}
إعلان المبادئ
يوقع {p KE president|روتو} مع {p UG president|موسيفيني} اتفاقا في {c Kampala UG|كمبالا}.
{t 2019-11-01..2019-11-30|نوفمبر 2019} - {t 2020-02-01..2020-02-29|فبراير 2020}
مسار نيروبي
يلتقي {p KE foreign_minister|الوزير الكيني} {p SO foreign_minister|نظيره الصومالي} في {c Nairobi KE|نيروبي}."""


def test_a_day_on_a_line_of_its_own_and_the_present_of_what_is_past() -> None:
    assert [line(r) for r in meetings_of(ALONE)] == [
        "meeting held KE+UG 2015-03-01..2015-03-31 Kampala",
        "meeting held KE+SO 2019-11-01..2020-02-29 Nairobi",
    ]


def test_one_such_head_is_the_dateline_of_a_report() -> None:
    text = "{c Nairobi KE|نيروبي} {t 2024-05-09|9 مايو}: يلتقي {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-12|الأحد}."
    assert [line(r) for r in meetings_of(text)] == ["meeting planned KE+UG 2024-05-12 -"]


def test_what_an_entry_tells_as_still_to_come_has_not_its_day() -> None:
    text = (
        "{c Nairobi KE|نيروبي} {t 2023-10-10|10 أكتوبر 2023}: التقى {p KE president|روتو} {p SO president|شيخ محمود}.\n"
        "{c Entebbe UG|عنتيبي} {t 2024-03-05|5 مارس 2024}: سيلتقي {p KE president|روتو} {p TZ president|سامية}."
    )
    assert [line(r) for r in meetings_of(text)][1:] == ["meeting planned KE+TZ - -"]
