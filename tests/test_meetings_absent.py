"""Who was not there is no party of what took place; who stays away from the other of two leaves nothing held."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published


def reports(text: str, day: str = "2022-06-14") -> list[MeetingReport]:
    published = Published(earliest=day, latest=day, basis="given")
    return list(annotate(Document(id="x", text=text, published=published), load_knowledge()).meetings)


def sides(report: MeetingReport) -> set[str]:
    return {p.actor.removeprefix("state:") for p in report.parties if p.role == "party"}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("عقدت في كمبالا أمس جولة جديدة من محادثات الحدود بين كينيا ورواندا، وتغيبت عنها بوروندي.", "KE RW"),
        ("استضافت كيغالي أمس قمة حضرتها كينيا وأوغندا وقاطعتها الكونغو الديمقراطية.", "KE UG"),
        ("اجتمع وزراء خارجية كينيا وأوغندا وتنزانيا في كمبالا أمس، وغاب عن الاجتماع وزير خارجية رواندا.", "KE UG TZ"),
        ("عقد في جوبا أمس اجتماع لقادة المنطقة بمشاركة كينيا وأوغندا ومن دون مشاركة إثيوبيا.", "KE UG"),
        ("عقد في جوبا أمس اجتماع بين كينيا وأوغندا دون أن تحضره إثيوبيا.", "KE UG"),
        ("التقى وزيرا خارجية كينيا ورواندا في أروشا أمس في غياب نظيرهما البوروندي.", "KE RW"),
        ("في غياب وفد من إثيوبيا، انطلقت أمس في كينشاسا محادثات بين كينيا وأوغندا ورواندا.", "KE UG RW"),
    ],
)  # fmt: skip
def test_who_was_absent(text: str, there: str) -> None:
    found = [r for r in reports(text) if r.status in {"held", "ongoing"}]
    assert [sides(r) for r in found] == [set(there.split())]


@pytest.mark.parametrize(
    "text",
    [
        "انطلقت في جنيف أمس محادثات السلام السودانية دون أن يحضرها وفد الجيش السوداني، وحضرها وفد الدعم السريع.",
        "بدأت المفاوضات السودانية في جنيف بمشاركة الدعم السريع ومقاطعة الجيش.",
        "عقدت في أديس أبابا أمس محادثات حول السودان بحضور وفد الدعم السريع وغياب الجيش.",
"انتهت أمس في سويسرا محادثات سعت فيها واشنطن إلى وقف القتال في السودان، دون أن يحضرها الجيش. وقال الوسيط إن وفد الدعم السريع كان في جنيف طوال الجولة.",
    ],
)  # fmt: skip
def test_a_side_that_did_not_come_to_its_own_talks(text: str) -> None:
    parties = {
        p.actor for r in reports(text, "2024-08-20") for p in r.parties if r.status in {"held", "ongoing"}
    }
    assert "group:rsf" in parties
    assert "org:saf" not in parties


@pytest.mark.parametrize(
    ("text", "status", "there"),
    [
        ("لم يحضر الرئيس الكيني اللقاء مع نظيره الأوغندي أمس.", "not_held", "KE UG"),
        ("ناقش الوزيران الكيني والأوغندي في كيغالي أمس غياب السودان عن الاتحاد الأفريقي.", "held", "KE UG"),
        ("بحث وزيرا خارجية كينيا وأوغندا مقاطعة كينيا أمس في كيغالي.", "held", "KE UG"),
        ("اختتمت في كمبالا أمس مفاوضات بين كينيا ورواندا من دون اتفاق.", "held", "KE RW"),
        ("اختتمت في كمبالا أمس مفاوضات بين كينيا ورواندا بعد غياب دام شهرين.", "held", "KE RW"),
        ("التقى الرئيس الكيني نظيره الرواندي أمس بعدما غاب الأخير عن القمة السابقة.", "held", "KE RW"),
    ],
)  # fmt: skip
def test_what_resembles_absence(text: str, status: str, there: str) -> None:
    first = reports(text)[0]
    assert (first.status, sides(first)) == (status, set(there.split()))
