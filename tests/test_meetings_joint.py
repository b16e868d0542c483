"""Bodies of two sides that their names do not tell, and contacts with each of two who are known."""

import pytest

from tests.meetings_page import line, meetings_of

AGREED = "اتفق {p SD foreign_minister|الصادق} و{p ET foreign_minister|ميكونن} {t 2024-05-09|أمس} في {c Nairobi KE|نيروبي} على فتح الحدود. "

#: A body that both share meets, and when; None where it is one side's own.
JOINT = [
    ("وأعلن أن لجنة أمنية مشتركة ستجتمع {t 2024-05-19|الأحد المقبل}.", "meeting planned ET+SD 2024-05-19 -"),
    ("وستلتئم لجنة المتابعة {t 2024-05-19|الأحد المقبل}.", "meeting planned ET+SD 2024-05-19 -"),
    ("وكانت اللجنة المشتركة للحدود قد اجتمعت في {c Juba SS|جوبا} {t 2024-03-01..2024-03-31|في مارس}.",
     "meeting held ET+SD 2024-03-01..2024-03-31 Juba"),
    ("وستلتئم الفرق الفنية في {c Juba SS|جوبا} {t 2024-05-19|الأحد المقبل}.", "meeting planned ET+SD 2024-05-19 Juba"),
    ("وتعتزم المنظمة عقد اجتماع للجنة العسكرية المشتركة في {c Geneva CH|جنيف} {t 2024-05-19|الأحد المقبل}.",
     "meeting planned ET+SD 2024-05-19 Geneva"),
    ("وستجتمع لجنة برلمانية {t 2024-05-19|الأحد المقبل} لمناقشة الموازنة.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), JOINT)
def test_a_joint_body_meets_for_the_two_sides_of_the_page(text: str, expected: str | None) -> None:
    told = [r for r in meetings_of(AGREED + text) if r.status == "planned" or r.latest != "2024-05-09"]
    assert [line(r) for r in told] == ([expected] if expected else [])
    assert not any(r.people for r in told)


MET = "التقى {p SD president|البرهان} {p ET president|أحمد} {t 2024-05-09|أمس} في {c Nairobi KE|نيروبي}. "

#: One contact with each of the two who met, or one with both.
EACH = [
    ("واستقبل {p KE president|روتو} الزعيمين كلا على حدة.", ["KE+SD", "ET+KE"]),
    ("وكان {p KE minister|محمود} قد استقبل الوفدين كلا على حدة.", ["KE+SD", "ET+KE"]),
    ("وعقد كل منهما لقاء منفردا مع {p KE president|روتو}.", ["KE+SD", "ET+KE"]),
    ("واكتفى {p KE president|روتو} بلقاءين منفصلين مع كل وفد.", ["KE+SD", "ET+KE"]),
    ("وأجرى {p KE president|روتو} عشرة اتصالات بالجانبين.", ["KE+SD", "ET+KE"]),
    ("و{p KE president|روتو} سيلتقي كلا منهما على حدة.", ["KE+SD", "ET+KE"]),
    ("ومن المقرر أن يستقبل {p KE president|روتو} الزعيمين معا.", ["ET+KE+SD"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), EACH)
def test_whom_somebody_meets_one_by_one_are_the_two_of_the_page(text: str, sides: list[str]) -> None:
    told = [line(r).split()[2] for r in meetings_of(MET + text)]
    assert sorted(told) == sorted(["ET+SD", *sides])


def test_a_commission_is_no_meeting_of_those_who_are_named() -> None:
    *_, commission, leaders = meetings_of(
        AGREED + "وستلتئم لجنة المتابعة {t 2024-05-19|الأحد المقبل}، "
        "على أن يجتمع {p SD president|البرهان} و{p ET president|أحمد} كل شهر."
    )
    assert (commission.level, leaders.level) == ("officials", "leaders")


MINISTERS = (
    "التقى {p KE minister|موتوا} نظيره {p SO minister|فقي} {t 2024-05-09|أمس} في {c Kampala UG|كمبالا}. "
)

#: What else a page tells of the two.
BESIDE = [
    ("ويقترب تنفيذ صفقة اتفق عليها وفدا {s KE|كينيا} و{s SO|الصومال} في {c Bern CH|برن} {t 2024-03-01..2024-03-31|في مارس}.",
     "meeting held KE+SO 2024-03-01..2024-03-31 Bern"),
    ("وأرجئ غير مرة اجتماع اللجنة الوزارية المشتركة.", "meeting postponed KE+SO - -"),
    ("ولا صحة لما تردد عن قمة قريبة بين الزعيمين.", "summit denied KE+SO - -"),
    ("واتفقا على اللقاء في أقرب وقت.", "meeting planned KE+SO - -"),
    ("وهنأ {p US president|بايدن} {p KE president|روتو} خلال مكالمة هاتفية.", "call held KE+US - -"),
    ("واتفقت {s KE|كينيا} و{s SO|الصومال} على استئناف ما توقف منذ محادثات استضافتها {c Entebbe UG|عنتيبي}.", "talks held KE+SO+UG - Entebbe"),
    ("وكان {p FR president|ماكرون}، الذي تتولى بلاده الرئاسة، قد اتفق في {c Moscow RU|موسكو} مع {p RU president|بوتين} على خطة.",
     "meeting held FR+RU - Moscow"),
    ("وعلم أن {p KE president|روتو} أبدى ارتياحه، وأنه أبلغ إلى {p DE minister|بيربوك} حين استقبلها في {c Nairobi KE|نيروبي} أن الأولوية للأمن.",
     "meeting held DE+KE - Nairobi"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_what_else_is_told_of_the_two_is_another_contact(text: str, expected: str) -> None:
    _, other = meetings_of(MINISTERS + text)
    assert line(other) == expected


def test_the_commission_told_again_is_that_of_the_two() -> None:
    _, again = meetings_of(
        "عقدت اللجنة العليا المشتركة الكينية الصومالية اجتماعها في {c Nairobi KE|نيروبي} {t 2024-05-09|أمس}. "
        "ومن المقرر أن تلتئم اللجنة ثانية في {c Mogadishu SO|مقديشو} {t 2024-06-01..2024-08-31|خلال الصيف}."
    )
    assert line(again) == "meeting planned KE+SO 2024-06-01..2024-08-31 Mogadishu"
