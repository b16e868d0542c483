"""Calls told by who told whom something in them, and by a clause about the call."""

import pytest

from tests.meetings_page import line, meetings_of

A, B, C = "{p KE president|روتو}", "{p SO president|شيخ محمود}", "{p UG president|موسيفيني}"
DAY = "{t 2024-05-03|الجمعة}"
CALL = ["call held KE+SO 2024-05-03 -"]

#: (text, the lines expected); the page is of Friday 10 May 2024.
TOLD = [
    # the subject before its verb, with the one whom he tells right behind it
    (f"وكان {A} قد أبلغ {B} خلال اتصال هاتفي {DAY} أن بلاده ستشارك.", CALL),
    (f"وكان {A} أبلغ {B} في مكالمة هاتفية {DAY} أن بلاده ستشارك.", CALL),
    (f"{A} أبلغ {B} خلال اتصال هاتفي {DAY} أن بلاده ستشارك.", CALL),
    (f"وكان {A} قد هنأ {B} في اتصال هاتفي {DAY} بالعيد.", CALL),
    (f"{A} حث {B} خلال مكالمة هاتفية {DAY} على التهدئة.", CALL),
    # … not a subject of its own, nor of a clause about the first
    (f"وصل {A} وقال {B} خلال اتصال هاتفي {DAY} إن بلاده ستشارك.", []),
    (f"{A} الذي هنأ {B} خلال حفل {DAY} عاد إلى بلاده.", []),
    (f"وكان {A} قد أبلغ {B} في رسالة {DAY} أن بلاده ستشارك.", []),
    # a clause about the call: who took it from whom, between whom it took place
    (f"المكالمة الهاتفية التي تلقاها {A} {DAY} من {B} تناولت الهدنة.", CALL),
    (f"الاتصال الهاتفي الذي تلقاه {A} من {B} {DAY} تناول الهدنة.", CALL),
    (f"كشف المكتب عن الاتصال الذي جرى {DAY} بين {A} و{B}.", CALL),
    (f"قال المكتب إن اتصالا مباشرا جرى {DAY} بين {A} و{B}.", CALL),
    (f"الرسالة التي تلقاها {A} {DAY} من {B} تناولت الهدنة.", []),
    (f"انقطع {DAY} الاتصال الذي كان يربط {{c Nairobi KE|نيروبي}} ب{{c Mogadishu SO|مقديشو}}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_calls_told_along_or_by_a_clause(text: str, expected: list[str]) -> None:
    assert [line(m) for m in meetings_of(text)] == expected
