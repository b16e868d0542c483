"""What somebody is asked to attend or has come to: a gathering stands whoever is invited or has arrived."""

import pytest

from tests.meetings_page import meetings_of

A, B = "{p KE president|روتو}", "{p UG president|موسيفيني}"
HOME = "{c Kampala UG|كمبالا}"
AHEAD, TODAY = "{t 2024-05-14|الثلاثاء المقبل}", "{t 2024-05-10|اليوم الجمعة}"

ATTENDED = [
    (f"تلقى {A} دعوة من {B} لحضور القمة الأفريقية في {HOME}.", "planned"),
    (f"ووجه {A} دعوة إلى {B} للمشاركة في القمة {AHEAD}.", "planned"),
    (f"ودعا {A} {B} إلى حضور مؤتمر المانحين في {HOME}.", "planned"),
    (f"وبحث {A} مع الوزراء القمة التي دعا إليها {B} في {HOME} {AHEAD}.", "planned"),
    (f"دعا {A} {B} إلى عقد قمة في {HOME}.", "proposed"),
    (f"دعا {A} إلى قمة مع {B} {AHEAD}.", "proposed"),
    (f"تلقى {A} دعوة من {B} لزيارة {HOME}.", "proposed"),
    (f"رفض {A} دعوة {B} لحضور القمة في {HOME}.", "not_held"),
]


@pytest.mark.parametrize(("text", "status"), ATTENDED)
def test_who_is_asked_to_attend_is_asked_to_what_will_be(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


COME = [
    (f"تعقد {AHEAD} في {HOME} قمة بين {A} و{B}. ووصل {A} إلى {HOME} {TODAY}.", "planned"),
    (f"تستضيف {HOME} {AHEAD} قمة {A} و{B}. ووصل {A} {TODAY} إلى {HOME}.", "planned"),
    (f"وصل {A} إلى {HOME} {TODAY} في زيارة يلتقي خلالها {B} {AHEAD}.", "ongoing"),
]


@pytest.mark.parametrize(("text", "status"), COME)
def test_who_has_come_to_a_gathering_of_a_day_ahead_only_waits_for_it(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


BEFORE_THAT = [
    (f"زار {A} {HOME} ثم تفقد الميناء قبل أن يستقبله {B}.", "held"),
    (f"سيزور {A} {HOME} قبل أن يستقبله {B}.", "planned"),
]


@pytest.mark.parametrize(("text", "status"), BEFORE_THAT)
def test_what_closes_a_clause_of_the_past_is_past(text: str, status: str) -> None:
    assert [r.status for r in meetings_of(text)] == [status]


def test_what_is_wished_for_before_a_gathering_is_not_the_gathering() -> None:
    (report,) = meetings_of(f"وتسعى كينيا إلى عودة {A} قبل القمة مع {B} {AHEAD}.")
    assert report.status == "planned"
