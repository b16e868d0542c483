"""What came to nothing at the end of a contact is something else; the contact was held."""

import pytest

from tests.meetings_page import line, meetings_of

A, B = "{p KE president|روتو}", "{p SO president|شيخ محمود}"
KAMPALA, DAY = "{c Kampala UG|كمبالا}", "{t 2024-05-03|الجمعة}"

#: (text, the status expected); the page is of Friday 10 May 2024.
TOLD = [
    (f"أخفق {A} و{B} في الاتفاق على بيان مشترك في ختام قمة في {KAMPALA} {DAY}.", "held"),
    (f"فشل {A} و{B} في إصدار بيان في ختام اجتماعهما {DAY} في {KAMPALA}.", "held"),
    (f"لم ينجح {A} و{B} في الاتفاق على جدول في نهاية محادثات {DAY} في {KAMPALA}.", "held"),
    (f"{A} و{B} فشلا في التوصل إلى حل في ختام قمة {DAY} في {KAMPALA}.", "held"),
    (f"فشل {A} و{B} في عقد اجتماع {DAY} في {KAMPALA}.", "not_held"),
    (f"فشل {A} و{B} في استئناف محادثاتهما {DAY} في {KAMPALA}.", "not_held"),
]


@pytest.mark.parametrize(("text", "status"), TOLD)
def test_what_failed_at_the_end(text: str, status: str) -> None:
    assert [m.status for m in meetings_of(text)] == [status], [line(m) for m in meetings_of(text)]
