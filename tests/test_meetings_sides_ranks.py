"""Two who are told by the office they hold: whose officials they can be."""

import pytest

from tests.test_meetings_gathered import lines

LEAD = "أعلنت كينيا والصومال هدنة. وتقاتل حركة الشباب وكينيا على الحدود. وأوضح البيان أن "

RULERS = [
    (LEAD + "رئيسي الوزراء بحثا الوضع في اتصال هاتفي.", ["call held KE+SO -"]),
    (LEAD + "وزيري الدفاع بحثا الوضع في اتصال هاتفي.", ["call held KE+SO -"]),
    (LEAD + "الرئيسين بحثا الوضع في اتصال هاتفي.", ["call held KE+SO -"]),
    (LEAD + "الوزيرين سيلتقيان في جيبوتي.", ["meeting planned KE+SO Djibouti"]),
    # an armed group is a side, has a leader and sends men
    (
        "توقفت المعارك بين كولومبيا وحركة فارك. وأوضح البيان أن الطرفين سيلتقيان في هافانا.",
        ["meeting planned CO+farc Havana"],
    ),
    (
        "توقفت المعارك بين كولومبيا وحركة فارك. وأوضح البيان أن الوفدين سيلتقيان في هافانا.",
        ["meeting planned CO+farc Havana"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RULERS)
def test_an_office_that_states_have_is_of_no_armed_group(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
