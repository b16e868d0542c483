"""Who was not there is no party of what took place; who stays away from the other of two leaves nothing held.

And a headline of two sentences joined by «و».
"""

from __future__ import annotations

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from mahdar.read.make import make_document


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


DAY = "2024-06-17"


def told(text: str, title: str | None = None) -> tuple[MeetingReport, ...]:
    document = make_document(f"{title}\n\n{text}" if title else text, "page")
    given = Published(earliest=DAY, latest=DAY, basis="given")
    return annotate(msgspec.structs.replace(document, published=given), load_knowledge()).meetings


def told_sides(reports: tuple[MeetingReport, ...]) -> list[tuple[str, str]]:
    return [(r.status, "+".join(sorted({(p.actor or "").split(":")[1] for p in r.parties}))) for r in reports]


AWAY = [
    ("وقع قادة كينيا وأوغندا أمس في نيروبي وثيقة السلام خلال قمة ترأسها الرئيس الكيني. ولم تحضر القمة رواندا ولا حركة إم 23.", "KE+UG"),
    ("عقدت في الدوحة أمس محادثات بين مسؤولين من مصر والإمارات. ولم يحضر المحادثات أي من طرفي النزاع، الجيش السوداني وقوات الدعم السريع.", "AE+EG"),
    ("التأم في جدة أمس اجتماع ضم مسؤولين من السعودية والولايات المتحدة. وغاب عن الاجتماع الجيش السوداني.", "SA+US"),
    ("اجتمع وزيرا خارجية كينيا وأوغندا أمس في كمبالا. وقاطعت رواندا الاجتماع احتجاجا على جدول الأعمال.", "KE+UG"),
    ("عقد وزراء خارجية كينيا وأوغندا وتنزانيا اجتماعا أمس في دودوما. ورفضت رواندا المشاركة في الاجتماع.", "KE+TZ+UG"),
    ("التقى وزيرا دفاع الصومال وجيبوتي أمس في نيروبي. وإثيوبيا لم تشارك في اللقاء.", "DJ+SO"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), AWAY)
def test_who_stayed_away_is_no_party(text: str, parties: str) -> None:
    assert told_sides(told(text)) == [("held", parties)]


def test_a_side_of_known_talks_that_did_not_take_part_in_the_round_is_not_lent_to_it() -> None:
    text = (
        "اختتمت في جنيف أمس مباحثات بشأن الحرب في السودان بمشاركة وزيري خارجية مصر والإمارات. "
        "ولم تشارك قوات الدعم السريع في هذه الجولة. وأشاد وفد من الجيش السوداني بالنتائج."
    )
    (report,) = told(text, "اختتام مباحثات جنيف بشأن الحرب في السودان")
    assert "group:rsf" not in {p.actor for p in report.parties}


THERE = [
    ("حضرت رواندا القمة التي عقدت أمس في نيروبي بين كينيا وأوغندا.", "KE+RW+UG"),
    ("تخلف الوفد الكيني عن اجتماع مع الوفد الأوغندي في نيروبي.", "KE+UG"),
]


@pytest.mark.parametrize(("text", "parties"), THERE)
def test_who_was_there_or_let_the_other_wait_is(text: str, parties: str) -> None:
    assert [p for _, p in told_sides(told(text))] == [parties]


TWO_SENTENCES = [
    "وفد صومالي يصل القاهرة وإثيوبيا تغيب عن المحادثات",
    "وفد صومالي يصل القاهرة وإثيوبيا ترفض المشاركة في المحادثات",
    "وفد صومالي يصل القاهرة وإثيوبيا تقاطع المحادثات",
    "وفد صومالي يصل إلى القاهرة وإثيوبيا تشترط سحب القوات",
    "وزير خارجية الصومال يزور مصر وإثيوبيا تنتقد الخطوة",
    "الرئيس الصومالي يزور مصر وإثيوبيا تحذر من التصعيد",
    "الرئيس الصومالي يزور مصر والسودان يرحب بالزيارة",
]


@pytest.mark.parametrize("title", TWO_SENTENCES)
def test_the_subject_of_the_second_verb_of_a_headline_is_no_second_place(title: str) -> None:
    assert told_sides(told("نشرت الصحيفة ذلك في عددها الصادر.", title)) == [("ongoing", "EG+SO")]


ONE_SENTENCE = [
    "وزير خارجية كينيا يزور مصر والسودان",
    "وزير خارجية كينيا يزور مصر والسودان تلبية لدعوة رسمية",
    "وزير خارجية كينيا يزور مصر والسودان تحت حراسة مشددة",
    "وزير خارجية كينيا يزور مصر والسودان تنسيقا للمواقف",
]


@pytest.mark.parametrize("title", ONE_SENTENCE)
def test_two_places_of_one_journey_stay_two(title: str) -> None:
    assert [p for _, p in told_sides(told("نشرت الصحيفة ذلك في عددها الصادر.", title))] == ["EG+KE", "KE+SD"]
