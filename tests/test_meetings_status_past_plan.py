"""What became of a plan of the past, and other words beside a contact that tell of something else than they seem to."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p KE president|روتو}", "{p UG president|موسيفيني}"
HOME = "{c Kampala UG|كمبالا}"
AHEAD, GONE = "{t 2024-05-14|الثلاثاء المقبل}", "{t 2024-05-07|الثلاثاء الماضي}"

UNDONE = [
    (f"جاء ذلك بعد تعليق المحادثات التي كان من المقرر أن يجريها {A} مع {B} {AHEAD}.", "postponed"),
    (f"أعلن المكتب إلغاء اللقاء الذي كان من المتوقع أن يجمع {A} و{B} {AHEAD}.", "cancelled"),
    (f"أما الجولة الثالثة بين {A} و{B} فكان من المفترض أن تعقد {GONE} فألغتها كينيا.", "cancelled"),
    (f"وكان من المقرر أن يلتقي {A} {B} {GONE}، لكن الموعد لم يثبت.", "unclear"),
    (f"وكان من المقرر أن يلتقي {A} {B} {GONE}، وتأجلت الانتخابات في البلاد.", "unclear"),
    (f"الاجتماع الذي كان يجب أن يضم {A} و{B} أرجئ إلى موعد لاحق.", "postponed"),
    (f"أما الاجتماع الذي كان منتظرا بين {A} و{B} فقد صرف النظر عنه.", "cancelled"),
]


@pytest.mark.parametrize(("text", "status"), UNDONE)
def test_what_became_of_a_plan_of_the_past(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


DUTY = [
    (f"كان ينبغي أن يجتمع {A} مع {B} في {HOME}.", "unclear"),
    (f"ينبغي أن يجتمع {A} مع {B} في {HOME}.", "proposed"),
    (f"وكان {A} يأمل أن يجتمع مع {B} في {HOME}.", "proposed"),
]


@pytest.mark.parametrize(("text", "status"), DUTY)
def test_what_was_to_be_is_asked_for_no_more(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


GOVERNED = [
    (f"وعبر {A} عن أسفه للتأجيل، في اجتماع مع {B} {GONE}.", "held"),
    (f"وبرر {A} الإلغاء في محادثات مع {B} {GONE}.", "held"),
    (f"وأعلن {A} تأجيل اجتماع مع {B}.", "postponed"),
    (f"وأعلن {A} إلغاء اجتماع مع {B}.", "cancelled"),
]


@pytest.mark.parametrize(("text", "status"), GOVERNED)
def test_what_has_the_article_governs_no_noun_behind_it(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


HOW = [
    (f"غير أن المفاوضات بين {A} و{B} لا تجري على ما يرام.", "ongoing"),
    (f"لكن المحادثات بين {A} و{B} لا تجري كما ينبغي.", "ongoing"),
    (f"لكن المحادثات بين {A} و{B} لا تجري في {HOME}.", "not_held"),
]


@pytest.mark.parametrize(("text", "status"), HOW)
def test_how_talks_go_is_denied_of_talks_that_go_on(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


REQUESTED = [
    (f"بناء على طلب من كينيا يعقد {A} و{B} اجتماعا عاجلا {AHEAD}.", "planned"),
    (f"وطلب {A} أن يعقد {B} اجتماعا معه {AHEAD}.", "proposed"),
]


@pytest.mark.parametrize(("text", "status"), REQUESTED)
def test_at_whose_request_it_is_says_not_that_it_is_only_wished(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


def test_what_is_being_arranged_is_planned_whoever_hopes_for_it() -> None:
    text = f"وقال {A} إن اللقاء مع {B} قيد التحضير. وأمل {B} بعقد اللقاء قريبا."
    assert [r.status for r in meetings_of(text)] == ["planned"]


NAMELY = [
    (f"وأنهت أطول محاولة، أي مفاوضات {A} مع {B} {GONE}، عامها بلا نتيجة.", "held"),
    (f"واشترط {A} لأي مفاوضات مع {B} وقفا للنار.", "proposed"),
]


@pytest.mark.parametrize(("text", "status"), NAMELY)
def test_a_word_for_any_behind_a_comma_explains(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]
