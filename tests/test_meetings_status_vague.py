"""Status from a time that is no day, from the condition of an acceptance, and verbs that only look like a contact."""

import pytest

from tests.test_meetings_gathered import meetings

VAGUE = [
    ("وشملت الجولة زيارة الوزير الكيني في وقت سابق إلى أوغندا.", "held"),
    ("ورحب المتحدث بزيارة الوزير الكيني مؤخرا إلى كمبالا.", "held"),
    ("وأعلن المتحدث زيارة للوزير الكيني إلى كمبالا قريبا.", "planned"),
    ("ودعا الوسيط إلى قمة بين الرئيس الكيني ونظيره الأوغندي قريبا.", "proposed"),
    ("وألغى الوزير الكيني مؤخرا زيارة إلى كمبالا.", "cancelled"),
]


@pytest.mark.parametrize(("text", "status"), VAGUE)
def test_a_time_without_a_day_tells_whether_it_was(text: str, status: str) -> None:
    assert status in [r.status for r in meetings(text)]


ON_CONDITION = [
    ("وافق الرئيس الكيني على لقاء نظيره الأوغندي شرط أن يسحب قواته.", "proposed"),
    ("وافق الرئيس الكيني على زيارة كمبالا إذا رفعت القيود.", "proposed"),
    ("وافق الرئيس الكيني على لقاء نظيره الأوغندي الخميس المقبل.", "planned"),
    ("وافق الرئيس الكيني على لقاء نظيره الأوغندي إذا لم يطرأ طارئ.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), ON_CONDITION)
def test_what_is_agreed_to_on_a_condition_is_proposed(text: str, status: str) -> None:
    assert [r.status for r in meetings(text)] == [status]


NO_CONTACT = [
    "لم يتغير شيء منذ وصل إلى القصر الرئاسي في نيروبي الرئيس وليام روتو.",
    "وإن كان الرئيسان الكيني والأوغندي قد التقيا على أهمية السلام، فقد اختلفا على الحدود.",
]


@pytest.mark.parametrize("text", NO_CONTACT)
def test_to_enter_office_or_to_be_of_one_mind_is_no_contact(text: str) -> None:
    assert not meetings(text)


BEGUN = [
    ("أعلن الوسيط انطلاق جولة جديدة من المفاوضات بين كينيا وأوغندا في جدة.", "ongoing"),
    ("أعلنت الوساطة استئناف المحادثات بين كينيا وأوغندا.", "ongoing"),
    ("أعلن الوسيط استئناف المفاوضات بين كينيا وأوغندا الأسبوع المقبل.", "planned"),
    ("انطلقت في جدة محادثات بين كينيا وأوغندا. ومن المقرر أن تستمر المحادثات أسبوعا.", "ongoing"),
    ("وحث المتفاوضون في المحادثات كينيا وأوغندا على هدنة. وتجري كينيا محادثات مع أوغندا.", "ongoing"),
    ("استهل الوزير الكيني أمس زيارة إلى كمبالا.", "ongoing"),
    ("وكان من المؤمل أن يلتقي الرئيس الكيني نظيره الأوغندي.", "unclear"),
]


@pytest.mark.parametrize(("text", "status"), BEGUN)
def test_what_is_announced_to_begin_goes_on(text: str, status: str) -> None:
    assert status in [r.status for r in meetings(text)]
