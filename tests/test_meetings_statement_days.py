"""Days that stand with a paper, with «موعد», or with a season: of the contact told, and of no other."""

import pytest

from tests.meetings_page import line, meetings_of

#: (text, the lines expected); the page is of Friday 10 May 2024.
DAYS = [
    # a statement is put out on the day of what it tells, or on the day after
    ("أجرى {p KE president|روتو} اتصالا هاتفيا مع {p UG president|موسيفيني}، وفق بيان صدر في {t 2024-05-05|5 مايو}.",
     ["call held KE+UG 2024-05-04..2024-05-05 -"]),
    ("استقبل {p KE president|روتو}، بحسب بيان نشر {t 2024-05-09|أمس}، {p UG foreign_minister|وزير الخارجية الأوغندي}.",
     ["meeting held KE+UG 2024-05-08..2024-05-09 -"]),
    # … but what it says of something else has its own day
    ("التقى {p KE president|روتو} {p UG president|موسيفيني}، وجاء في بيان أن المعبر أغلق {t 2024-05-02|الخميس}.",
     ["meeting held KE+UG - -"]),
    ("أجرى {p KE president|روتو}، وفق ما أعلن مكتبه {t 2024-05-07|الثلاثاء}، محادثات مع {p UG president|موسيفيني}.",
     ["talks held KE+UG 2024-05-06..2024-05-07 -"]),
    ("سيلتقي {p KE president|روتو} {p UG president|موسيفيني}، وفق بيان صدر {t 2024-05-09|أمس}.",
     ["meeting planned KE+UG - -"]),
    # a day is set for it
    ("حددت {s KE|كينيا} و{s UG|أوغندا} {t 2024-06-03|الثالث من يونيو} موعدا لاجتماع لجنة الحدود.",
     ["meeting planned KE+UG 2024-06-03 -"]),
    # what was held since a day was held between then and the page; a comparison gives no day
    ("ومنذ {t 2024-04-01..2024-04-30|أبريل} عقدت {s KE|كينيا} و{s UG|أوغندا} ثلاث جولات.",
     ["talks held KE+UG 2024-04-01..2024-05-10 -"]),
    ("والبيان ثمرة محادثات بين {s KE|كينيا} و{s UG|أوغندا} استضافتها {c Arusha TZ|أروشا} منذ {t 2024-05-03|3 مايو}.",
     ["talks held KE+TZ+UG 2024-05-03..2024-05-10 Arusha"]),
    ("التقى {p KE president|روتو} {p UG president|موسيفيني} لأول مرة منذ {t 2024-03-01..2024-03-31|مارس}.",
     ["meeting held KE+UG - -"]),
    # a day right before «حيث» is that of its clause
    ("وأعلن المكتب زيارة إلى {c Kampala UG|كمبالا} {t 2024-05-07|الثلاثاء} حيث التقى {p KE president|روتو} {p UG president|موسيفيني}.",
     ["visit held KE+UG 2024-05-07 Kampala"]),
    # so long before the contact told last, or behind it
    ("التقى {p KE president|روتو} {p UG president|موسيفيني} {t 2024-05-07|الثلاثاء}. وقد سبقه {d P6D|بستة أيام} اجتماع بين {p KE defence_minister|الوزير الكيني} و{p UG defence_minister|نظيره الأوغندي}.",
     ["meeting held KE+UG 2024-05-07 -", "meeting held KE+UG 2024-05-01 -"]),
    ("التقى {p KE president|روتو} {p UG president|موسيفيني} في {t 2024-04-20|20 أبريل}. وتلاه {d P1W|بأسبوع} اجتماع بين {p KE defence_minister|الوزير الكيني} و{p UG defence_minister|نظيره الأوغندي}.",
     ["meeting held KE+UG 2024-04-20 -", "meeting held KE+UG 2024-04-27 -"]),
    # the feast for which they wish each other well is none of the call
    ("هنأ {p KE president|روتو} {p UG president|موسيفيني} هاتفيا بحلول {t 2024-03-11..2024-04-09|شهر رمضان} في {t 2024-04-01..2024-04-30|أبريل}.",
     ["call held KE+UG 2024-04-01..2024-04-30 -"]),
    # who will be there for it
    ("قال الناطق إن {p KE president|روتو} سيكون في {c Kampala UG|كمبالا} {t 2024-05-14|الثلاثاء} للقاء {p UG president|موسيفيني}.",
     ["meeting planned KE+UG 2024-05-14 Kampala"]),
    # the time since which something was not is another than that of the contact behind it
    ("التقى {p KE president|روتو} و{p UG president|موسيفيني} لأول مرة منذ {y 2021|ثلاث سنوات} في {t 2024-02-22..2024-02-23|22 و23 شباط}.",
     ["meeting held KE+UG 2024-02-22..2024-02-23 -"]),
    # the decision told before was taken where the two met
    ("أعلن {p KE president|روتو} {t 2024-05-09|الخميس} فتح المعبر.\nوجاء القرار خلال محادثات بين {s KE|كينيا} و{s UG|أوغندا}.",
     ["talks held KE+UG 2024-05-09 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_contact_has_the_day_that_stands_with_it(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
