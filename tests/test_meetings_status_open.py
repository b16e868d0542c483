"""Status where the clause of a contact tells less than it seems to: conditions, wishes, refusals to speak, fronted nouns, headlines."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p KE president|روتو}", "{p UG president|موسيفيني}"
HOME = "{c Kampala UG|كمبالا}"
AHEAD, PAST, TODAY = (
    "{t 2024-05-14|الثلاثاء المقبل}",
    "{t 2024-05-07|الثلاثاء الماضي}",
    "{t 2024-05-10|اليوم الجمعة}",
)

PROVIDED = [
    (f"وستكون القمة بين {A} و{B}، في حال انعقادها، الأولى منذ سنوات.", "proposed"),
    (f"ويشكل اجتماع {A} و{B}، إذا ما تم، اختراقا كبيرا.", "proposed"),
    (f"ومن المرجح أن يمثل لقاء {A} و{B}، إن حدث، بداية جديدة.", "proposed"),
    (f"وسيبحث اللقاء بين {A} و{B}، لو عقد، ملف المياه.", "proposed"),
    (f"وعقد {A} و{B} لقاء {PAST}، في حال من التوتر، استمر ساعتين.", "held"),
    (f"سيلتقي {A} {B} {AHEAD}، إذا لم يطرأ طارئ، في نيروبي.", "planned"),
    (f"سيلتقي {A} {B} إذا سحبت قواتها من الجزيرة.", "proposed"),
    (f"وقال إن {A} سيزور {HOME} شرط أن تفرج عن المعتقلين.", "proposed"),
    (f"سيبحث {A} مع {B} ما إذا كان الاتفاق ساريا.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), PROVIDED)
def test_a_condition_leaves_open_whether_it_comes_about(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


LOOKED_FORWARD = [
    (f"وقال الوزير إنه يتطلع إلى القمة بين {A} و{B}.", "planned"),
    (f"وأعرب {B} عن تطلعه إلى زيارة {A} إلى {HOME}.", "planned"),
    (f"وأعرب {A} عن تطلعه إلى الاجتماع مع {B} {AHEAD}.", "planned"),
    (f"وقال {A} إنه يتطلع إلى عقد قمة مع {B}.", "proposed"),
    (f"ويتطلع {A} إلى حوار مع {B}.", "proposed"),
]


@pytest.mark.parametrize(("text", "status"), LOOKED_FORWARD)
def test_a_known_contact_that_one_looks_forward_to_is_agreed_on(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


SPOKEN_OF = [
    (f"رفض المتحدث التعليق على لقاء {A} و{B} {PAST}.", "held"),
    (f"وامتنع الوزير عن الخوض في تفاصيل لقاء {A} و{B} {PAST}.", "held"),
    (f"رفض {A} لقاء {B}.", "not_held"),
    (f"رفض {A} أي حديث، ثم رفض لقاء {B}.", "not_held"),
]


@pytest.mark.parametrize(("text", "status"), SPOKEN_OF)
def test_who_refuses_to_speak_of_it_does_not_refuse_it(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


BASELESS = [
    (f"وقال المكتب إن الأنباء عن لقاء {A} و{B} عارية عن الصحة.", "denied"),
    (f"وأكد أن ما تردد عن لقاء بين {A} و{B} لا أساس له.", "denied"),
    (f"التقارير بشأن اجتماع {A} و{B} ملفقة.", "denied"),
    (f"وقال المكتب، تعليقا على الأنباء عن الغارة، إنها كاذبة. والتقى {A} {B} {PAST}.", "held"),
    (f"وقال المكتب إن الأنباء عن الغارة كاذبة وإن {A} التقى {B} {PAST}.", "held"),
]


@pytest.mark.parametrize(("text", "status"), BASELESS)
def test_reports_that_are_called_baseless_deny_the_contact(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


FRONTED = [
    (f"أما القمة بين {A} و{B}، فذكر المصدر أنها ألغيت.", "cancelled"),
    (f"وبشأن الاجتماع بين {A} و{B}، قال الوزير إنه تأجل.", "postponed"),
    (f"وعن القمة بين {A} و{B} {AHEAD}، قال الوزير إنه لم يتأجل شيء.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), FRONTED)
def test_what_is_said_of_a_fronted_contact_by_its_pronoun(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


TALKS = [
    (f"وتراوح المفاوضات بين {A} و{B} مكانها.", "ongoing"),
    (f"ورحب الوسيط بالتقدم الحاصل في المفاوضات بين {A} و{B}.", "ongoing"),
    (f"وقال الوسيط إن المحادثات بين {A} و{B} تمضي ببطء.", "ongoing"),
    (f"وأعلن الوسيط أنهما لم يحققا اختراقا في المحادثات بين {A} و{B}.", "ongoing"),
    (f"وأعلن الوزير تحقيق تقدم، وأن المحادثات بين {A} و{B} اختتمت {PAST}.", "held"),
]


@pytest.mark.parametrize(("text", "status"), TALKS)
def test_talks_that_get_on_or_do_not_go_on(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


MAY_FAIL = [
    (f"انهارت المحادثات بين {A} و{B} قبل أن تبدأ.", "not_held"),
    (f"وينذر الخلاف بانهيار المحادثات بين {A} و{B} قبل أن تبدأ.", "planned"),
    (f"وقد تفشل المحادثات بين {A} و{B} قبل أن تبدأ.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), MAY_FAIL)
def test_what_threatens_talks_that_have_not_begun_leaves_them_ahead(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


STAYS_AWAY = [
    "تراجع {p KE president|روتو} عن حضور القمة التي تجمع {s TZ|تنزانيا} و{s UG|أوغندا} {t 2024-05-14|الثلاثاء المقبل}.",
    "ألغى {p KE president|روتو} مشاركته في القمة التي تجمع {s TZ|تنزانيا} و{s UG|أوغندا} {t 2024-05-14|الثلاثاء المقبل}.",
]


@pytest.mark.parametrize("text", STAYS_AWAY)
def test_one_who_calls_off_his_attendance_does_not_call_off_the_summit(text: str) -> None:
    (report,) = meetings_of(text)
    assert report.status == "planned"


def test_an_empty_programme_holds_no_meeting() -> None:
    (report,) = meetings_of(f"لا يتضمن برنامج {A} لقاء مع {B}.")
    assert report.status == "not_held"


def test_whose_holding_is_discussed_is_only_proposed() -> None:
    (report,) = meetings_of(f"وصل الوسيط لبحث عقد لقاء بين {A} و{B}.")
    assert report.status == "proposed"


MARGIN = [
    (f"أرجأ {A} اجتماعا كان مقررا مع {B} على هامش قمة نيروبي بين {A} و{{s TZ|تنزانيا}}.", "planned"),
    (f"التقى {A} {B} على هامش قمة نيروبي بين {A} و{{s TZ|تنزانيا}}.", "held"),
]


@pytest.mark.parametrize(("text", "status"), MARGIN)
def test_a_gathering_beside_which_one_was_planned_is_ahead(text: str, status: str) -> None:
    assert status in [r.status for r in meetings_of(text) if r.what == "summit"]


HEADLINES = [
    (f"{A} يزور {HOME} ##\nسيحمل {A} رسالة من حكومته إلى نظيره في مسعى جديد لحل الأزمة {AHEAD}.", "planned"),
    (
        f"{A} يزور {HOME} ##\nقال المتحدث باسم الرئاسة في بيان إن {A} سيصل إلى {HOME} {AHEAD} على رأس وفد.",
        "planned",
    ),
    (f"{A} يزور {HOME} ##\nوصل {A} إلى {HOME} {TODAY}.", "ongoing"),
    (f"{A} يلتقي {B} ##\nاتفق {A} و{B} على التعاون.", "held"),
    (f"{A} يلتقي {B} ##\nسيبحث {{s TZ|مجلس تنزانيا}} الأمر في جلسة خاصة {AHEAD} ثم يصدر بيانا.", "held"),
]


@pytest.mark.parametrize(("text", "status"), HEADLINES)
def test_a_headline_in_the_present_is_read_with_its_first_sentence(text: str, status: str) -> None:
    assert meetings_of(text)[0].status == status


def test_shadows_are_no_speech() -> None:
    reports = meetings_of(f"ألقى الهجوم بظلاله على القمة المقررة بين {A} و{B} {AHEAD}.")
    assert [r.status for r in reports] == ["planned"]


def test_an_expected_summit_stays_one_though_a_side_is_said_to_be_ready() -> None:
    text = f"وقبل القمة المقررة بين {A} و{B} في نيروبي، أبدى {A} استعداده لعقد قمة مع {B}."
    assert {r.status for r in meetings_of(text)} == {"planned"}


KEPT_UP = [
    (f"وأكد {B} أهمية استمرار المفاوضات مع {A}.", "ongoing"),
    (f"ويريد {A} الحفاظ على الحوار مع {B}.", "ongoing"),
    (f"ويعرض الوسيط الملف كجزء من المفاوضات بين {A} و{B}.", "ongoing"),
    (f"ويناقش الخبراء المسودة في إطار المحادثات بين {A} و{B}.", "ongoing"),
    (f"ووقع الخبراء المسودة في إطار المحادثات بين {A} و{B}.", "held"),
    (f"ويريد {A} إجراء حوار مع {B}.", "proposed"),
    (f"ومن الأفضل أن يجلس {A} إلى طاولة المفاوضات مع {B}.", "unclear"),
]


@pytest.mark.parametrize(("text", "status"), KEPT_UP)
def test_talks_that_are_to_be_kept_up_go_on(text: str, status: str) -> None:
    assert status in {r.status for r in meetings_of(text)} or status == "unclear"
    assert "held" not in {r.status for r in meetings_of(text)} or status == "held"


ASKED = [
    (f"وينص القرار على إجراء مفاوضات بين {A} و{B}.", "proposed"),
    (f"وقرر الجانبان إجراء مفاوضات بين {A} و{B}.", "planned"),
    (f"ويضغط الاتحاد على {A} لاستئناف المفاوضات مع {B}.", "proposed"),
    (f"ووصل {A} إلى روما لاستئناف المفاوضات مع {B}.", "planned"),
    (f"ويكثر الحديث عن قمة بين {A} و{B}.", "unclear"),
    (f"وكان من المعتقد أن يلتقي {A} {B}.", "unclear"),
]


@pytest.mark.parametrize(("text", "status"), ASKED)
def test_what_is_laid_down_or_pressed_for_is_no_plan_yet(text: str, status: str) -> None:
    assert status in [r.status for r in meetings_of(text)]


OUTSET = [
    (f"قال {A} في مستهل زيارته إلى {HOME} {TODAY} إن العلاقات متينة.", "ongoing"),
    (f"قال {A} في مستهل لقائه {B} {TODAY} إن العلاقات متينة.", "held"),
    (f"وسيعلن {A} ذلك في مستهل زيارته إلى {HOME}.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), OUTSET)
def test_who_speaks_at_the_outset_of_his_visit_is_there(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


MANNER = [
    (f"التقى {A} {B} {PAST}. وكان من المقرر أن يكون اللقاء مغلقا.", "held"),
    (f"التقى {A} {B} {PAST}. وطلب الوفد أن يكون اللقاء علنيا.", "held"),
    (f"ومن المقرر أن تكون القمة بين {A} و{B} مغلقة.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), MANNER)
def test_how_it_was_to_be_says_not_whether_it_was(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


def test_a_headline_of_today_announces() -> None:
    text = f"{A} يلتقي {B} {TODAY} ##\nيترقب سكان العاصمة نتائج المباحثات حول ملفات الحدود والمياه والتجارة بين البلدين."
    assert meetings_of(text)[0].status == "planned"


def test_investigators_who_arrive_pay_no_visit() -> None:
    text = f"ستكون زيارة {A} إلى {HOME} {AHEAD} مناسبة مهمة. ووصل المحققون {TODAY} إلى مقر {A} في {{c Nairobi KE|نيروبي}}."
    assert [r.status for r in meetings_of(text)] == ["planned"]
