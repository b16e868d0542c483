"""Who is called a mediator beside two others («بحضور الوسيط القطري») is no third side; whom two meet is one."""

from __future__ import annotations

import pytest

from mahdar.model import MeetingReport
from tests.test_meetings_absent import reports, sides


def mediators(report: MeetingReport) -> set[str]:
    return {p.actor.removeprefix("state:") for p in report.parties if p.role == "mediator"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("والتقى وزير الخارجية الكيني نظيره الأوغندي أمس في لوساكا بحضور الوسيط ثابو مبيكي.", "org:au"),
        (
            "والتقى وزير الخارجية الكيني نظيره الأوغندي أمس في لوساكا بحضور المبعوث الأممي برناردينو ليون.",
            "org:un",
        ),
        ("عقدت محادثات بين كينيا وأوغندا أمس في لوساكا بمشاركة وسطاء من قطر ومصر.", "QA EG"),
        ("اجتمعت كينيا وأوغندا أمس في الدوحة بحضور الوسيط القطري.", "QA"),
    ],
)
def test_called_a_mediator(text: str, who: str) -> None:
    (report,) = reports(text, "2012-06-14")
    assert (sides(report), mediators(report)) == ({"KE", "UG"}, set(who.split()))


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("اجتمعت كينيا وأوغندا أمس في الدوحة بحضور قطر.", "KE UG QA"),
        ("اجتمعت كينيا وأوغندا أمس في لوساكا بحضور وفد مصر.", "KE UG EG"),
        ("التقى وزراء خارجية كينيا وأوغندا ورواندا والمبعوث الأممي أمس في لوساكا.", "KE UG RW org:un"),
        ("التقى الوسيط القطري وفدي كينيا وأوغندا أمس في الدوحة.", "QA KE UG"),
    ],
)
def test_another_side(text: str, there: str) -> None:
    (report,) = reports(text)
    assert sides(report) == set(there.split())


@pytest.mark.parametrize("joined", ["ووفد من رواندا", "وممثل عن رواندا", "ووزير خارجية رواندا"])
def test_who_is_there_in_his_own_right_beside_mediators_is_a_side(joined: str) -> None:
    (report,) = reports(f"عقدت كينيا وأوغندا اجتماعا أمس بمشاركة وسطاء من قطر {joined}.")
    assert mediators(report) == {"QA"}
    assert "RW" in sides(report)
