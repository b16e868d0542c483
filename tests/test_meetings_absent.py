"""Who stayed away from a contact takes no part in it; and a headline of two sentences joined by «و»."""

import msgspec
import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import MeetingReport, Published
from mahdar.read.make import make_document

DAY = "2024-06-17"


def told(text: str, title: str | None = None) -> tuple[MeetingReport, ...]:
    document = make_document(f"{title}\n\n{text}" if title else text, "page")
    given = Published(earliest=DAY, latest=DAY, basis="given")
    return annotate(msgspec.structs.replace(document, published=given), load_knowledge()).meetings


def sides(reports: tuple[MeetingReport, ...]) -> list[tuple[str, str]]:
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
    assert sides(told(text)) == [("held", parties)]


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
    assert [p for _, p in sides(told(text))] == [parties]


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
    assert sides(told("نشرت الصحيفة ذلك في عددها الصادر.", title)) == [("ongoing", "EG+SO")]


ONE_SENTENCE = [
    "وزير خارجية كينيا يزور مصر والسودان",
    "وزير خارجية كينيا يزور مصر والسودان تلبية لدعوة رسمية",
    "وزير خارجية كينيا يزور مصر والسودان تحت حراسة مشددة",
    "وزير خارجية كينيا يزور مصر والسودان تنسيقا للمواقف",
]


@pytest.mark.parametrize("title", ONE_SENTENCE)
def test_two_places_of_one_journey_stay_two(title: str) -> None:
    assert [p for _, p in sides(told("نشرت الصحيفة ذلك في عددها الصادر.", title))] == ["EG+KE", "KE+SD"]
