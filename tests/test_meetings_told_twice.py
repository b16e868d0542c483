"""Two mentions of one contact that a vague rank, a denial, or a second noun does not tell apart."""

import pytest

from tests.meetings_page import line, meetings_of

ONE = [
    # a minister of whom it is not said which
    ("{s KE|كينيا}: التقى {f KE minister|الوزير} {f UG minister|نظيره الأوغندي} {t 2024-05-09|أمس} ##\n"
     "التقى {p KE foreign_minister|مودافادي} {f UG foreign_minister|وزير الخارجية الأوغندي} {t 2024-05-09|أمس} في {c Kampala UG|كمبالا}.",
     ["meeting held KE+UG 2024-05-09 Kampala"]),
    # a denial in the headline and what is denied below
    ("{s KE|كينيا} تنفي اجتماعا سريا مع {s UG|كمبالا} ##\n"
     "نفت {s KE|كينيا} ما ذكرته صحيفة من أن {f KE official|مسؤولين كينيين} اجتمعوا سرا مع {f UG official|نظرائهم الأوغنديين} في {c Muscat OM|مسقط}.",
     ["meeting denied KE+UG - Muscat"]),
    # what two meet for, with its day
    ("وسيلتقي {p KE foreign_minister|الوزير الكيني} نظيره {p UG foreign_minister|الأوغندي} لإجراء محادثات {t 2024-05-13|الاثنين}.",
     ["meeting planned KE+UG 2024-05-13 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE)
def test_one_contact_told_twice(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


SPOKE_THERE = [
    ("قال {p GB prime_minister|سوناك} {t 2024-05-09|الخميس} إن بلاده لن تنتظر.\n"
     "وفي خطاب أمام مؤتمر الأمن في {c Munich DE|ميونيخ}، حذر {p GB prime_minister|سوناك} من التأخير.",
     "2024-05-09"),
    # the day of something else, told within a clause about the speaker
    ("قال {p GB prime_minister|سوناك}، الذي تطرق إلى مقتل جنديين {t 2024-05-08|الأربعاء}، إن بلاده لن تنتظر.\n"
     "وفي خطاب أمام مؤتمر الأمن في {c Munich DE|ميونيخ}، حذر {p GB prime_minister|سوناك} من التأخير.",
     None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SPOKE_THERE)
def test_the_day_of_a_speech_that_opens_a_sentence(text: str, expected: str | None) -> None:
    assert [r.earliest for r in meetings_of(text)] == [expected]
