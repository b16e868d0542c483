"""Which time of its sentence is a contact's own: what stands between them, and of what else the time may tell."""

import pytest

from tests.meetings_page import line, meetings_of

#: (text, the lines expected); the page is of Friday 10 May 2024.
OWN = [
    # what something is told since lies behind, on the day behind it
    ("وهذا أول اجتماع بين {p KE president|روتو} و{p SO president|شيخ محمود} منذ قمة {c Entebbe UG|عنتيبي} في {t 2023-03-01..2023-03-31|مارس 2023}.",
     ["meeting held KE+SO - -", "summit held KE+SO 2023-03-01..2023-03-31 Entebbe"]),
    ("توقف الحوار بين {s KE|كينيا} و{s SO|الصومال} منذ إخفاق لقاء {c Entebbe UG|عنتيبي} في {t 2023-11-01..2023-11-30|تشرين الثاني الماضي}.",
     ["meeting held KE+SO 2023-11-01..2023-11-30 Entebbe"]),
    # … and not the time since which it is told
    ("التقى {p KE president|روتو} نظيره {p UG president|موسيفيني} منذ أن انتخب في {t 2022-08-01..2022-08-31|أغسطس 2022} ثلاث مرات.",
     ["meeting held KE+UG - -"]),
    # talks go on since they began
    ("التقى {p CO president|بيترو} قائد {g group:eln|جيش التحرير الوطني} لأول مرة منذ أن بدأت المفاوضات بينهما {y 2022|قبل عامين}.",
     ["meeting held CO+eln - -", "talks ongoing CO+eln 2022-01-01..2024-05-10 -"]),
    # a time explained by «حين»
    ("استأنفت {s KE|كينيا} و{s SO|الصومال} علاقاتهما في {t 2023-03-01..2023-03-31|مارس 2023}، حين وقع البلدان في {c Entebbe UG|عنتيبي} اتفاقا.",
     ["meeting held KE+SO 2023-03-01..2023-03-31 Entebbe"]),
    # a second stop behind «ثم»: both have the time of the verb
    ("زار {p FI foreign_minister|الوزير الفنلندي} {c Warsaw PL|وارسو} ثم {c Prague CZ|براغ} {t 2024-05-06|الاثنين الماضي}.",
     ["visit held FI+PL 2024-05-06 Warsaw", "visit held CZ+FI 2024-05-06 Prague"]),
    ("زار {p FI foreign_minister|الوزير الفنلندي} {k SE|السويد} ثم {k PL|بولندا} {t 2024-04-29..2024-05-05|الأسبوع الماضي}.",
     ["visit held FI+SE 2024-04-29..2024-05-05 SE", "visit held FI+PL 2024-04-29..2024-05-05 PL"]),
    # a clause about an indefinite noun takes no pronoun to open it
    ("عقد الطرفان {s KE|الكيني} و{s SO|الصومالي} محادثات غير معلنة استضافتها {c Muscat OM|مسقط} في {t 2024-02-01..2024-02-29|فبراير}.",
     ["talks held KE+OM+SO 2024-02-01..2024-02-29 Muscat"]),
    # a name of several words in quotes, but no words of somebody
    ('التقى {p KE president|روتو} نظيره {p SO president|شيخ محمود} في قاعة "شهداء الاستقلال والكرامة الوطنية" {t 2024-05-09|أمس}.',
     ["meeting held KE+SO 2024-05-09 -"]),
    # a span of some days that begins in one year and ends in the next
    ("ناقش {p KE president|روتو} ملف المياه مع {p UG president|موسيفيني} {t 2023-12-29..2024-01-04|آخر العام}.",
     ["talks held KE+UG 2023-12-29..2024-01-04 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OWN)
def test_a_contact_has_the_time_of_its_own_clause(text: str, expected: list[str]) -> None:
    assert [line(r) for r in meetings_of(text)] == expected


OF_ANOTHER = [
    # of the place in which it was, of someone who was there
    "وجرى لقاء بين {p KE president|روتو} و{p UG president|موسيفيني} في المزرعة التي ولد فيها الأخير {y 1944|عام 1944}.",
    "عقد {p KE president|روتو} و{p UG president|موسيفيني} لقاء حضره {p TZ foreign_minister|الوزير} الذي عين في {t 2024-03-01..2024-03-31|مارس}.",
    # of those whom they spoke of
    "تحادث {p KE president|روتو} و{p UG president|موسيفيني} بخصوص اللاجئين، وهم الذين بلغ عددهم {y 2022|عام 2022} ألفا.",
    # of what was agreed on there
    "وقع {p KE president|روتو} و{p UG president|موسيفيني} اتفاقا ينص على فتح الحدود في {t 2024-08-01..2024-08-31|أغسطس}.",
]  # fmt: skip


@pytest.mark.parametrize("text", OF_ANOTHER)
def test_the_time_of_something_else_is_not_lent(text: str) -> None:
    assert [(r.earliest, r.latest) for r in meetings_of(text)] == [(None, None)]


PLANS = [
    # of a plan its day is the one ahead, not that of the journey to it
    ("توجه {p KE president|روتو} {t 2024-05-10|الجمعة} إلى {c Muscat OM|مسقط} للمشاركة في قمة مع {p SO president|شيخ محمود} تعقد {t 2024-05-11|غدا السبت}.",
     "2024-05-11"),
    # the assembly of a council or a round
    ("أعلنت {s KE|نيروبي} إرجاء جولة من المفاوضات مع {s SO|الصومال} كان مقررا أن تلتئم {t 2024-05-09|أمس الخميس}.", "2024-05-09"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PLANS)
def test_the_day_of_a_plan(text: str, expected: str) -> None:
    assert expected in [r.earliest for r in meetings_of(text)]


LEFT = [
    # with a verb that has its time; what was agreed on has another
    ("واتفقت {s KE|كينيا} و{s SO|الصومال} في {t 2024-01-01..2024-01-31|كانون الثاني} خلال اجتماع على إحياء اللجنة التي توقف عملها {y 1993|سنة 1993}.",
     "2024-01-01"),
    # who came out of it on a day
    ("خرج {p KE foreign_minister|الوزير الكيني}، {t 2024-05-08|مساء الأربعاء}، من لقائه بنظيره {p SO foreign_minister|الصومالي} بلا اتفاق.",
     "2024-05-08"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LEFT)
def test_the_time_of_the_verb_with_which_it_goes(text: str, expected: str) -> None:
    assert [r.earliest for r in meetings_of(text)] == [expected]


def test_a_known_gathering_on_a_day_gone_by_is_no_proposal() -> None:
    text = "حذر {p KE president|روتو} من شروط عرضت عليه ولم تكن في قرارات القمة الأفريقية في {t 2023-12-01..2023-12-31|ديسمبر الماضي}."
    assert {r.status for r in meetings_of(text)} <= {"held"}
