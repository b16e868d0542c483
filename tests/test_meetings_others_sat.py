"""A headline's talks that go by their city are those that the story tells of two others, not the sides known for that city."""

from __future__ import annotations

import pytest

from tests.test_meetings_absent import reports, sides


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("مشاورات جدة تنتهي بلا اتفاق\nاختتمت في جدة أمس الأحد مشاورات استمرت يومين بين وفد حكومي سوداني وآخر أميركي حول وقف النار.", {"SD", "US"}),
        ("مفاوضات جدة تبلغ يومها الثاني\nتواصلت في جدة أمس مفاوضات بين الجيش السوداني وقوات الدعم السريع.", {"org:saf", "group:rsf"}),
    ],
)  # fmt: skip
def test_who_sat_there(text: str, there: set[str]) -> None:
    talks = [sides(r) for r in reports(text, "2024-08-12") if r.what == "talks"]
    assert talks == [there]
