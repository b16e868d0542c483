"""Days of a contact with which a verb goes: what the verb is about has its own time, the verb's day is that of the contact."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published
from tests.meetings_page import line, meetings_of

A, B = "{p KE president|روتو}", "{p UG president|موسيفيني}"
TUESDAY = "{t 2024-05-07|الثلاثاء}"
JUNE = "{t 2024-06-01..2024-06-30|يونيو}"

#: (text, the day expected); the page is of Friday 10 May 2024.
DAYS = [
    # what the verb is about stands behind the contact, with a time of its own
    (f"ودعا {A} {TUESDAY} بعد لقائه مع {B} إلى انتخابات في {JUNE}.", "2024-05-07"),
    (f"ودعا {A} {TUESDAY} بعد الاجتماع مع {B} إلى خطة للإصلاحات بحلول {JUNE}.", "2024-05-07"),
    (f"وطالب {A} {TUESDAY} خلال لقائه مع {B} بانتخابات بحلول {JUNE}.", "2024-05-07"),
    (f"ورحب {A} {TUESDAY} خلال لقائه مع {B} بالانتخابات التي جرت {{t 2024-05-05|الأحد}}.", "2024-05-07"),
    (f"وهنأ {A} {TUESDAY} في اتصال مع {B} بفوزه في انتخابات {{t 2024-05-05|الأحد}}.", "2024-05-07"),
    (f"ودعا {A} {TUESDAY} في ختام محادثات مع {B} إلى هدنة قبل {JUNE}.", "2024-05-07"),
    # the contact's own day behind it stays: right behind it, at its place, who was there, where a journey went
    (f"وقال {A} {TUESDAY} بعد لقائه مع {B} {{t 2024-05-05|الأحد}} إن الوضع خطير.", "2024-05-05"),
    (f"وقال {A} بعد لقائه مع {B} بمقر الوزارة {{t 2024-05-05|الأحد}} إن الوضع خطير.", "2024-05-05"),
    (f"وقال {A} بعد لقائه مع {B} بالعاصمة {{t 2024-05-05|الأحد}} إن الوضع خطير.", "2024-05-05"),
    (f"ودعا {A} بعد لقائه مع {B} في {{c Entebbe UG|عنتيبي}} {TUESDAY} إلى هدنة.", "2024-05-07"),
    (f"والتقى {A} {B} {TUESDAY} ودعا إلى انتخابات في {JUNE}.", "2024-05-07"),
    (f"وسيلتقي {A} {B} في {{c Entebbe UG|عنتيبي}} بحلول {JUNE}.", "2024-06-01..2024-06-30"),
    (f"زار {A} {{c Entebbe UG|عنتيبي}} {TUESDAY}.", "2024-05-07"),
    (f"وقال {A} خلال زيارته إلى {{c Entebbe UG|عنتيبي}} {TUESDAY} إن الوضع خطير.", "2024-05-07"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_day_of_what_the_verb_is_about_is_not_that_of_the_contact(text: str, day: str) -> None:
    report, *_ = meetings_of(text)
    assert line(report).split()[3] == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("وندد الرئيس الكيني خلال لقائه نظيره الأوغندي بهجوم الأحد.", None),
        ("ورحب الوزير الكيني بعد اجتماعه مع نظيره الأوغندي بانتخابات الأحد.", None),
        ("وقال الرئيس الكيني خلال لقائه نظيره الأوغندي بالعاصمة الأحد إن الوضع خطير.", "2024-05-05"),
        ("وأكد الرئيس الكيني خلال استقباله نظيره الأوغندي بمكتبه الأحد رفض القرار.", "2024-05-05"),
        (
            "وقال الرئيس الكيني الثلاثاء بعد لقائه نظيره الأوغندي إضافة إلى مسؤولين آخرين الأحد إن الوضع خطير.",
            "2024-05-05",
        ),
        ("وقال الرئيس الكيني خلال لقائه نظيره الأوغندي الأحد إن الوضع خطير.", "2024-05-05"),
        ("وقال الرئيس الكيني خلال لقائه نظيره الأوغندي بمقر الوزارة الأحد إن الوضع خطير.", "2024-05-05"),
        ("والتقى الرئيس الكيني نظيره الأوغندي بنيروبي الأحد.", "2024-05-05"),
    ],
)
def test_weekday_right_behind_what_the_verb_is_about(text: str, day: str | None) -> None:
    published = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
    annotation = annotate(Document(id="d", text=text, published=published), load_knowledge())
    report, *_ = annotation.meetings
    assert report.earliest == day
