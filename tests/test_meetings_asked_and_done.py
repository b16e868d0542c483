"""What is only asked for, what is done and no more, and the days counted from what was told before."""

import pytest

from tests.meetings_page import line
from tests.test_meetings_gathered import meetings

DAY = "2018-05-21"


def told(text: str) -> list[str]:
    """The reports of a plain text of a Monday, one line each."""
    return [line(r) for r in meetings(text, DAY)]


ASKED = [
    # nobody has put off or called off what somebody asks to put off
    ("كان من المقرر أن يجتمع الوفدان الكيني والأوغندي في أروشا الأسبوع المقبل، غير أن مندوبي أوغندا طلبوا تأجيل الاجتماع.",
     ["meeting planned KE+UG 2018-05-28..2018-06-03 Arusha"]),
    ("يسعى الرئيس الكيني إلى إلغاء القمة مع أوغندا المقررة الأحد المقبل.", ["summit planned KE+UG 2018-05-27 -"]),
    ("أراد الوزير الكيني إرجاء القمة مع أوغندا المقررة الأحد المقبل.", ["summit planned KE+UG 2018-05-27 -"]),
    # … but it is done where somebody does so on request
    ("أعلنت كينيا تأجيل القمة مع أوغندا بناء على طلب كمبالا.", ["summit postponed KE+UG - -"]),
    ("طلبت أوغندا تأجيل القمة مع كينيا فأجلت.", ["summit postponed KE+UG - -"]),
    # who does no more than that does it, and who does more has done it
    ("اكتفى الرئيس الكيني الأحد بلقاء قصير مع نظيره الأوغندي.", ["meeting held KE+UG 2018-05-20 -"]),
    ("لم يكتف الرئيس الكيني بلقاء نظيره الأوغندي، بل خاطب برلمانه.", ["meeting held KE+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_what_is_asked_for_is_not_done(text: str, expected: list[str]) -> None:
    assert told(text) == expected


COUNTED = [
    ("التقى الوزيران الكيني والأوغندي في العاشر من مايو في أروشا. وبعد ثلاثة أيام من ذلك احتضنت نيروبي قمة كينيا وأوغندا ورواندا.",
     ["meeting held KE+UG 2018-05-10 Arusha", "summit held KE+RW+UG 2018-05-13 Nairobi"]),
    ("زار الرئيس الكيني كمبالا في 3 مايو، وبعد أسبوع من ذلك استقبل نظيره الأوغندي.",
     ["visit held KE+UG 2018-05-03 Kampala", "meeting held KE+UG 2018-05-10 -"]),
    # … of an event that is named
    ("التقى الوزيران الكيني والأوغندي في 3 مايو في أروشا. وبعد يومين من ذلك اللقاء زار الرئيس الكيني كمبالا.",
     ["meeting held KE+UG 2018-05-03 Arusha", "visit held KE+UG 2018-05-05 Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_a_day_is_counted_from_the_one_told_before(text: str, expected: list[str]) -> None:
    assert told(text) == expected


TALKED_OF = [
    # what they talked of is no contact that may come
    ("وكان الرئيس الكيني بحث جهود السلام مع نظيره الأوغندي في نيروبي أمس.", ["talks held KE+UG 2018-05-20 Nairobi"]),
    ("ناقش الوزير الكيني فرص الاستثمار مع الوزيرة الأوغندية.", ["talks held KE+UG - -"]),
    ("وأضاف الوزير الكيني أنه ناقش سبل التعاون مع نظيره الأوغندي في كمبالا.", ["talks held KE+UG - Kampala"]),
    # … but it may be one; and one thinks of it at home
    ("بحث الرئيس الكيني إمكانية عقد قمة مع الرئيس الأوغندي.", ["summit proposed KE+UG - -"]),
    ("بحث الرئيس الكيني سبل استئناف المفاوضات مع أوغندا.", ["talks proposed KE+UG - -"]),
    ("بحث مجلس الوزراء الكيني سبل التعاون مع أوغندا.", []),
    ("بحثت الحكومة الكينية فرص التبادل التجاري مع أوغندا.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TALKED_OF)
def test_with_whom_somebody_talked_of_efforts(text: str, expected: list[str]) -> None:
    assert told(text) == expected


BACK = [
    # the day on which a guest came back is the last of his visit
    ("عاد الوزير الكيني أمس من زيارة لأوغندا استغرقت ثلاثة أيام.", ["visit held KE+UG 2018-05-18..2018-05-20 Uganda"]),
    ("وعاد الوفد الكيني السبت إلى نيروبي من زيارة لكمبالا.", ["visit held KE+UG 2018-05-19 Kampala"]),
    # … not that of what else he does
    ("أعلن الوزير الكيني أمس أن بلاده عادت إلى الاتفاق بعد زيارته لأوغندا في مارس.", ["visit held KE+UG 2018-03-01..2018-03-31 Uganda"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BACK)
def test_who_came_back_from_a_visit_ended_it_then(text: str, expected: list[str]) -> None:
    assert told(text) == expected


OF_THE_MONTH = [
    # a day of «the month» is one of this month
    ("زار الرئيس الكيني كمبالا في الرابع من الشهر.", ["visit held KE+UG 2018-05-04 Kampala"]),
    ("يزور الرئيس الكيني كمبالا في الثامن والعشرين من الشهر.", ["visit planned KE+UG 2018-05-28 Kampala"]),
    ("اجتمع الوفدان الكيني والأوغندي يومي 7 و8 من الشهر في أروشا.", ["meeting held KE+UG 2018-05-07..2018-05-08 Arusha"]),
    # … that of last month, or none, is not guessed
    ("زار الرئيس الكيني كمبالا في الثامن والعشرين من الشهر.", ["visit held KE+UG - Kampala"]),
    ("وكان الرئيس الرواندي دعا نظيره الكيني إلى قمة في كيغالي في أبريل الماضي.", ["summit proposed KE+RW - Kigali"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_THE_MONTH)
def test_a_day_of_the_month(text: str, expected: list[str]) -> None:
    assert told(text) == expected


PUT_FORWARD = [
    # what is put forward at a contact proposes none
    ("قدم الوزير الكيني مقترحا في اجتماع مع نظيره الأوغندي أمس.", ["meeting held KE+UG 2018-05-20 -"]),
    ("عرضت كينيا خطتها للإنعاش على المانحين في مؤتمر مع أوغندا في كمبالا.", ["conference held KE+UG - Kampala"]),
    ("سيعرض الوسيط مقترحا في اجتماع ثان ينعقد الأسبوع المقبل مع كينيا وأوغندا.", ["meeting planned KE+UG 2018-05-28..2018-06-03 -"]),
    # … but one may be put forward
    ("عرض الرئيس الكيني لقاء نظيره الأوغندي في كمبالا.", ["meeting proposed KE+UG - Kampala"]),
    ("عرضت كينيا المساعدة في عقد لقاء بين أوغندا ورواندا.", ["meeting proposed RW+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PUT_FORWARD)
def test_where_something_is_put_forward(text: str, expected: list[str]) -> None:
    assert told(text) == expected


BEGUN = [
    # what takes days and began the day before is still on
    ("بدأت أمس في نيروبي جولة تشاور بين كينيا وأوغندا.", ["talks ongoing KE+UG 2018-05-20..2018-05-21 Nairobi"]),
    ("انطلقت أمس في أروشا جولة محادثات بين كينيا وأوغندا. ومن المقرر أن يعقد الوفدان جلسة ثانية غدا.",
     ["talks ongoing KE+UG 2018-05-20..2018-05-21 Arusha", "talks planned KE+UG 2018-05-22 -"]),
    # … unless it ended, or began long ago
    ("انطلقت أمس في أروشا جولة محادثات بين كينيا وأوغندا واختتمت فجر اليوم.", ["talks held KE+UG 2018-05-20 Arusha"]),
    ("انطلقت في أروشا قبل عامين جولة محادثات بين كينيا وأوغندا.", ["talks held KE+UG 2016-01-01..2016-12-31 Arusha"]),
    # a meeting is over by then
    ("بدأ أمس اجتماع كينيا وأوغندا في نيروبي.", ["meeting held KE+UG 2018-05-20 Nairobi"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BEGUN)
def test_what_began_the_day_before(text: str, expected: list[str]) -> None:
    assert told(text) == expected


TOLD_THEN = [
    # the day on which a paper tells what somebody said at a contact is lent, that on which he said it is its own
    ("وذكرت الصحيفة السبت أن الرئيس الكيني قال للرئيس الأوغندي خلال لقاء إن بلاده ممتنة.", "the day is that of what is told before it"),
    ("والسبت قال الرئيس الكيني خلال لقاء مع الرئيس الأوغندي إن بلاده ممتنة.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "doubt"), TOLD_THEN)
def test_the_day_on_which_somebody_tells_what_was_said(text: str, doubt: str | None) -> None:
    (report,) = meetings(text, DAY)
    assert (report.earliest, doubt is None or doubt in (report.doubt or "")) == ("2018-05-19", True)


HOUSES = [
    # who visits the house of another state's ruler visits that state
    ("زار الرئيس الكيني أوهورو كينياتا البيت الأبيض أمس.", ["visit held KE+US 2018-05-20 Washington"]),
    ("وكان الرئيس الكيني قد زار البيت الأبيض السبت.", ["visit held KE+US 2018-05-19 Washington"]),
    # … not who visits his own
    ("زار الرئيس الأمريكي البيت الأبيض أمس.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOUSES)
def test_a_visit_to_the_seat_of_a_ruler(text: str, expected: list[str]) -> None:
    assert told(text) == expected


PUT_OFF = [
    # who puts talks off may stand between
    ("أكد الوزير الرواندي أن بلاده مستمرة في مساعيها بعد تعليق كينيا جولة الحوار مع أوغندا.", ["talks postponed KE+UG - -"]),
    # … and the plan that is told of them is that of before
    ("أكد الوزير الرواندي أن بلاده مستمرة في مساعيها، بعد تعليق الجولة السادسة من المحادثات بين كينيا وأوغندا التي كان من المقرر أن "
     "تحتضنها أروشا الأربعاء المقبل. ولم تذكر كينيا سبب تعليق المحادثات.", ["talks postponed KE+TZ+UG 2018-05-23 Arusha"]),
    # … but what is held after all is held
    ("ستعقد القمة بين كينيا وأوغندا غدا بعد تأجيل دام شهرا.", ["summit planned KE+UG 2018-05-22 -"]),
    ("استؤنفت أمس المحادثات بين كينيا وأوغندا بعد تعليق كينيا مشاركتها.", ["talks ongoing KE+UG 2018-05-20..2018-05-21 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PUT_OFF)
def test_talks_put_off_by_one_side(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_who_hosts_others_are_not_the_two_sides() -> None:
    text = "التقى الوزير الكيني نظيره الأوغندي في كمبالا. وكانت رواندا وبوروندي قد استضافتا جولات تفاوض بين الجانبين قبل ذلك."
    roles = [[(p.name_en, p.role) for p in r.parties] for r in meetings(text, DAY)]
    sides = [("Kenya", "party"), ("Uganda", "party")]
    assert roles == [sides, [*sides, ("Rwanda", "host"), ("Burundi", "host")]]


MOVED = [
    # what was called off in a week gone by was for a day that is gone too
    ("ألغت كينيا الأسبوع الماضي لقاء مع أوغندا كان مقررا الخميس.", ["meeting cancelled KE+UG 2018-05-17 -"]),
    ("ألغت كينيا أمس لقاء مع أوغندا كان مقررا الخميس.", ["meeting cancelled KE+UG 2018-05-24 -"]),
    # the day on which the results are told is none of the contact
    ("التقى الرئيس الكيني أمس نظيره الأوغندي. وسيعلن بنفسه نتائج اللقاء صباح الثلاثاء.", ["meeting held KE+UG 2018-05-20 -"]),
    # … nor that on which one spoke about it
    ("لفت خلال ندوة نظمت الأسبوع الماضي عن زيارة الرئيس الكيني لكمبالا السبت إلى الحاجة للسلام.", ["visit held KE+UG 2018-05-19 Kampala"]),
    # who has left for somewhere is on his visit
    ("قال الوزير ذلك بعد مغادرة الرئيس الكيني إلى أوغندا.", ["visit ongoing KE+UG 2018-05-21 Uganda"]),
    ("قال الوزير ذلك بعد مغادرة الرئيس الكيني إلى أوغندا في مارس الماضي.", ["visit held KE+UG 2018-03-01..2018-03-31 Uganda"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), MOVED)
def test_days_of_what_was_moved_told_or_begun(text: str, expected: list[str]) -> None:
    assert told(text) == expected


MEMBERS = [
    # the members of a body, where the page lists them behind it
    ("عقدت أمس في نيروبي محادثات بين طهران ومجموعة الدول الست (ألمانيا والولايات المتحدة والصين وفرنسا وبريطانيا وروسيا).",
     "CN+DE+FR+GB+IR+RU+US+p5plus1"),
    ("التقى وزير الخارجية الإيراني وزراء خارجية مجموعة 5+1 (الولايات المتحدة، روسيا، الصين، فرنسا، بريطانيا وألمانيا).",
     "CN+DE+FR+GB+IR+RU+US+p5plus1"),
    # … or tells that their delegates came to the same talks
    ("تجتمع القوى الكبرى الست اليوم في نيروبي مع مسؤولين إيرانيين. ووصل مندوبو بريطانيا والصين وروسيا والولايات المتحدة وإيران مقر "
     "المحادثات.", "CN+GB+IR+RU+US+p5plus1"),
    # none is supplied
    ("عقدت أمس في نيروبي محادثات بين إيران ومجموعة الدول الست.", "IR+p5plus1"),
    ("عقدت أمس في نيروبي محادثات بين إيران ومجموعة الدول الست (بحضور ألمانيا والولايات المتحدة).", "IR+p5plus1"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), MEMBERS)
def test_members_of_a_body_that_the_page_lists(text: str, parties: str) -> None:
    (report,) = meetings(text, DAY)
    assert "+".join(sorted(p.actor.partition(":")[2] for p in report.parties)) == parties
