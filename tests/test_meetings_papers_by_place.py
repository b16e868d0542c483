"""«تنفيذ إعلان أنقرة»: an agreement goes by the city where it was made, and is no stop of a journey."""

from __future__ import annotations

import pytest

from tests.test_meetings_absent import reports, sides


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("وصل وزير الخارجية الكيني إلى كمبالا أمس لدفع تنفيذ إعلان أنقرة.", "UG"),
        ("وصل وزير الخارجية الكيني إلى كمبالا أمس لبحث تنفيذ مخرجات كيغالي.", "UG"),
        ("وصل وزير الخارجية الكيني أمس إلى كيغالي لمتابعة تنفيذ اتفاق لواندا.", "RW"),
    ],
)
def test_no_stop_where_the_agreement_was_made(text: str, host: str) -> None:
    assert [sides(r) for r in reports(text)] == [{"KE", host}]


def test_two_cities_are_two_stops() -> None:
    text = "وصل وزير الخارجية الكيني إلى كمبالا أمس قبل أن يتوجه إلى كيغالي."
    assert [sides(r) for r in reports(text)] == [{"KE", "UG"}, {"KE", "RW"}]
