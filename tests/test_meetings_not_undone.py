"""What stands although somebody tried to undo or prevent it, what has not begun as yet, and what somebody is there for."""

import pytest

from tests.test_meetings_asked_and_done import told

UNDONE = [
    # who fails to prevent or undo it leaves it to happen
    ("فشلت رواندا في منع زيارة الرئيس الكيني إلى كمبالا.", ["visit held KE+UG - Kampala"]),
    ("لم تفلح رواندا في إلغاء القمة بين كينيا وأوغندا.", ["summit planned KE+UG - -"]),
    ("أخفق الوسطاء في عرقلة القمة بين كينيا وأوغندا المقررة الأحد المقبل.", ["summit planned KE+UG 2018-05-27 -"]),
    # … who succeeds does not, and who fails to bring it about neither
    ("نجحت الضغوط في منع لقاء بين الوزيرين الكيني والأوغندي.", ["meeting not_held KE+UG - -"]),
    ("فشل الوسطاء في عقد قمة بين كينيا وأوغندا.", ["summit not_held KE+UG - -"]),
    # what happened is not the meeting
    ("بشأن قبول الرئيس الكيني دعوة نظيره الأوغندي لإجراء لقاء بينهما، تعلق الصحيفة على ما حصل.", ["meeting planned KE+UG - -"]),
    ("قرر الرئيس الكيني إلغاء القمة مع أوغندا.", ["summit cancelled KE+UG - -"]),
]  # fmt: skip

NOT_YET = [
    ("وقال إن المفاوضات بين كينيا وأوغندا لم تبدأ بعد.", ["talks planned KE+UG - -"]),
    ("لم تبدأ المفاوضات الكينية الأوغندية في هذا الشأن بعد.", ["talks planned KE+UG - -"]),
    ("لم يلتق الرئيس الكيني نظيره الأوغندي بعد القمة.", ["meeting not_held KE+UG - -"]),
]  # fmt: skip

THERE = [
    ("وأعلن الرئيس الكيني، الموجود في كمبالا للمشاركة في قمة مع نظيره الأوغندي، أنه سيعود.", "summit ongoing KE+UG 2018-05-21 Kampala"),
    # on a day to come
    ("وأعلن الرئيس الكيني، الموجود في كمبالا للمشاركة في قمة مع نظيره الأوغندي غدا، أنه سيعود.",
     "summit planned KE+UG 2018-05-22 Kampala"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*UNDONE, *NOT_YET])
def test_what_stands(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), THERE)
def test_what_somebody_is_there_for(text: str, expected: str) -> None:
    assert expected in told(text)


OPENED = [
    # what a clause about it says began on the page's day is on; behind «عقب» it is over
    ("وأوضح المسؤول على هامش مؤتمر بين كينيا وأوغندا انطلق الاثنين في نيروبي أن البلدين شريكان.",
     "conference ongoing KE+UG 2018-05-21 Nairobi"),
    ("وأكد الوزير عقب قمة بين كينيا وأوغندا بدأت اليوم في نيروبي أن البلدين شريكان.", "summit held KE+UG 2018-05-21 Nairobi"),
    ("وأوضح المسؤول على هامش مؤتمر بين كينيا وأوغندا انطلق الثلاثاء الماضي في نيروبي أن البلدين شريكان.",
     "conference held KE+UG 2018-05-15 Nairobi"),
    # a summit beside which they are still to meet
    ("يلتقي الوزيران الكيني والأوغندي على هامش القمة الأفريقية غدا.", "meeting planned KE+UG 2018-05-22 -"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OPENED)
def test_what_has_just_opened_and_what_is_still_ahead(text: str, expected: str) -> None:
    found = told(text)
    assert expected in found
    assert not (" planned " in expected and any(" held " in one for one in found))


def test_a_masdar_behind_a_preposition_is_no_verb() -> None:
    assert told("تتمحور الزيارة حول بحث الرئيس الكيني ونظيره الأوغندي الملفات العالقة.") == []
    assert told("بحث الرئيس الكيني ونظيره الأوغندي أمس الملفات العالقة.") == ["talks held KE+UG 2018-05-20 -"]
