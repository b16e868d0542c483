"""Who has set out for a contact has not yet been there, and who only means to go stands as a plan."""

import pytest

from tests.meetings_page import line, meetings_of

#: (text, the lines expected); the page is of Friday 10 May 2024.
SET_OUT = [
    # the day of the departure is none of what it is for
    ("غادر {p KE president|روتو} {t 2024-05-10|اليوم الجمعة} إلى {c Mogadishu SO|مقديشو} على رأس وفد رفيع للمشاركة في الجولة السابعة من الحوار مع {s SO|الصومال} التي تنعقد {t 2024-05-11|غدا}.",
     ["visit planned KE+SO 2024-05-11 Mogadishu"]),
    ("توجه {p KE foreign_minister|الوزير الكيني} إلى {c Kampala UG|كمبالا} {t 2024-05-09|مساء أمس} لحضور اجتماع مع {s UG|أوغندا} المقرر {t 2024-05-16|يوم الخميس المقبل}.",
     ["visit planned KE+UG 2024-05-16 Kampala"]),
    ("سافر {p KE president|روتو} {t 2024-05-09|أمس} إلى {c Kampala UG|كمبالا} حيث سيلتقي {p UG president|موسيفيني} {t 2024-05-11|غدا السبت}.",
     ["visit planned KE+UG 2024-05-11 Kampala"]),
    # who has come is there
    ("وصل {p KE president|روتو} {t 2024-05-10|اليوم} إلى {c Kampala UG|كمبالا} للقاء {p UG president|موسيفيني}.",
     ["visit ongoing KE+UG 2024-05-10 Kampala"]),
    # what he left for has no day of its own: the journey keeps its day
    ("توجه {p KE president|روتو} {t 2024-05-10|اليوم} إلى {c Kampala UG|كمبالا} للقاء {p UG president|موسيفيني}.",
     ["visit planned KE+UG 2024-05-10 Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SET_OUT)
def test_the_day_of_a_departure(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


MEANS_TO_GO = [
    ("يعتزم {p KE president|روتو} التوجه إلى {c Kampala UG|كمبالا} {t 2024-05-13..2024-05-19|الأسبوع المقبل}.",
     ["visit planned KE+UG 2024-05-13..2024-05-19 Kampala"]),
    ("يستعد {p KE president|روتو} للسفر إلى {k UG|أوغندا} {t 2024-05-13|الاثنين}.", ["visit planned KE+UG 2024-05-13 UG"]),
    ("ينوي {p KE president|روتو} السفر {t 2024-05-11|غدا} إلى {k UG|أوغندا}.", ["visit planned KE+UG 2024-05-11 UG"]),
    # a journey of nobody in particular
    ("حذرت {s KE|كينيا} رعاياها من السفر إلى {k UG|أوغندا} {t 2024-05-13|الاثنين}.", []),
    ("تراجع السفر إلى {k UG|أوغندا} بعد قرار {s KE|كينيا} {t 2024-05-09|أمس}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MEANS_TO_GO)
def test_who_means_to_go(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


INVITED = [
    ("تلقى {p KE president|روتو} دعوة لزيارة {k NO|النرويج} وقد قبلها.", "planned"),
    ("وجه {p UG president|موسيفيني} دعوة إلى {p KE president|روتو} لزيارة {k UG|أوغندا}، ووعد الأخير بتلبيتها.", "planned"),
    ("وجه {p UG president|موسيفيني} دعوة إلى {p KE president|روتو} لزيارة {k UG|أوغندا}، وقبل {p KE president|روتو} الدعوة.", "planned"),
    ("رحب {p KE president|روتو} بدعوة {p UG president|موسيفيني} لزيارة {k UG|أوغندا} ووافق عليها.", "planned"),
    ("وجه {p UG president|موسيفيني} دعوة إلى {p KE president|روتو} لزيارة {k UG|أوغندا}.", "proposed"),
    ("رحب {p KE president|روتو} بدعوة {p UG president|موسيفيني} لزيارة {k UG|أوغندا}.", "proposed"),
    ("تلقى {p KE president|روتو} دعوة لزيارة {k UG|أوغندا} لكنه لم يقبل الدعوة.", "not_held"),
    ("وجه {p UG president|موسيفيني} دعوة إلى {p KE president|روتو} لزيارة {k UG|أوغندا}، لكن الأخير رفضها.", "not_held"),
    ("تلقى {p KE president|روتو} دعوة لزيارة {k UG|أوغندا} لم يقبلها بعد.", "proposed"),
    ("رفض {p KE president|روتو} دعوة لزيارة {k UG|أوغندا}.", "not_held"),
    ("رفض {p KE president|روتو} دعوة {p UG president|موسيفيني} إلى عقد قمة في كمبالا.", "not_held"),
    ("اعتذر {p KE president|روتو} عن تلبية دعوة {p UG president|موسيفيني} لزيارة {k UG|أوغندا}.", "not_held"),
    ("لم يلب {p KE president|روتو} دعوة {p UG president|موسيفيني} لزيارة {k UG|أوغندا}.", "not_held"),
    ("لم يرفض {p KE president|روتو} دعوة {p UG president|موسيفيني} لزيارة {k UG|أوغندا}.", "proposed"),
    # «قبلها» is "before it" too
    ("تلقى {p KE president|روتو} دعوة لزيارة {k UG|أوغندا} بعد رسالة وصلت قبلها بيوم.", "proposed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), INVITED)
def test_an_invitation_is_accepted_or_refused(text: str, expected: str) -> None:
    assert [r.status for r in meetings_of(text)] == [expected]


ARRANGED = [
    ("وقال إن الاجتماع بين {p KE foreign_minister|الوزير الكيني} و{p UG foreign_minister|نظيره الأوغندي} لا يزال قيد التحضير.", "planned"),
    ("وقال إن الاجتماع بين {p KE foreign_minister|الوزير الكيني} و{p UG foreign_minister|نظيره الأوغندي} لا يزال قيد الدرس.", "proposed"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ARRANGED)
def test_what_is_arranged_is_planned_and_what_is_weighed_is_not(text: str, expected: str) -> None:
    assert [r.status for r in meetings_of(text)] == [expected]


MOVED = [
    ("أعلنت {s KE|نيروبي} إرجاء زيارة {p KE foreign_minister|الوزير الكيني} إلى {k UG|أوغندا} من {t 2024-05-13..2024-05-20|13 إلى 20 مايو}.",
     ("2024-05-20", "2024-05-13")),
    ("تأجيل لقاء {p KE president|روتو} و{p UG president|موسيفيني} من {t 2024-05-13..2024-05-20|13 إلى 20 مايو}.",
     ("2024-05-20", "2024-05-13")),
    ("أعلنت {s KE|نيروبي} إرجاء زيارة {p KE foreign_minister|الوزير الكيني} إلى {k UG|أوغندا} المقررة من {t 2024-05-13..2024-05-20|13 إلى 20 مايو}.",
     ("2024-05-13", "2024-05-13")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVED)
def test_put_off_from_one_day_to_another(text: str, expected: tuple[str, str]) -> None:
    assert [(r.earliest, r.original_earliest) for r in meetings_of(text)] == [expected]


NATO, BRUSSELS = "{o org:nato|الحلف الأطلسي}", "{c Brussels BE|بروكسل}"
BODIES = [
    # a body of many states is none of the land where it sits: no visit is paid to that
    (f"وصل {{p KE president|روتو}} {{t 2024-05-09|أمس}} إلى {BRUSSELS} حيث التقى الأمين العام {NATO}.", ["meeting held KE+nato 2024-05-09 Brussels"]),
    (f"توجه {{p KE president|روتو}} إلى {BRUSSELS} لحضور اجتماع {NATO}.", ["meeting planned KE+nato - Brussels"]),
    # his hosts are met there, or nobody is named
    (f"وصل {{p KE president|روتو}} {{t 2024-05-09|أمس}} إلى {BRUSSELS} للقاء {{p BE prime_minister|دي فيفر}}.",
     ["visit ongoing BE+KE 2024-05-09..2024-05-10 Brussels"]),
    (f"وصل {{p KE president|روتو}} {{t 2024-05-09|أمس}} إلى {BRUSSELS}.", ["visit ongoing BE+KE 2024-05-09..2024-05-10 Brussels"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_who_goes_to_a_body_pays_its_seat_no_visit(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected
