"""A journey told as what somebody was asked to or is about to begin, and as what he has set out on, is one."""

import pytest

from tests.test_meetings_gathered import lines

CAME = "وصل الرئيس الكيني أمس إلى كمبالا في زيارة رسمية."
BEGINS = "ستركز الزيارة التي يبدأها الرئيس الكيني اليوم إلى أوغندا على التجارة."

ONE = [
    f"{CAME} وكان المبعوث الأوغندي التقى الاثنين الرئيس الكيني وسلمه دعوة رسمية لزيارة أوغندا.",
    f"{CAME} وكان نظيره الأوغندي قد وجه إليه دعوة لزيارة كمبالا.",
    f"{BEGINS} يذكر أن الرئيس الكيني وصل إلى كمبالا قادما من رواندا.",
    f"{BEGINS} ووصل الرئيس الكيني أمس إلى كمبالا.",
]


@pytest.mark.parametrize("text", ONE)
def test_who_has_come_is_there_for_the_visit_that_was_announced(text: str) -> None:
    assert len([x for x in lines(text) if x.startswith("visit")]) == 1


TWO = [
    # he is asked once more, after a visit of long ago; another land; another guest; another day
    "زار الرئيس الكيني كمبالا العام الماضي. وسلمه السفير الأوغندي اليوم دعوة رسمية لزيارة أوغندا.",
    f"{CAME} ووجه الرئيس الكيني إلى نظيره الأوغندي دعوة لزيارة كينيا.",
    "يبدأ الرئيس الكيني غدا زيارة رسمية إلى أوغندا. ووصل وزير التجارة الكيني إلى كمبالا أمس.",
    "يبدأ الرئيس الكيني الأسبوع المقبل زيارة رسمية إلى أوغندا. وكان وزير التجارة الكيني وصل إلى كمبالا الاثنين.",
]


@pytest.mark.parametrize("text", TWO)
def test_another_visit_stays_apart(text: str) -> None:
    assert len([x for x in lines(text) if x.startswith("visit")]) == 2
