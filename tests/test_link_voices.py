"""Who says what of one meeting: every value has the voice it was read from, and what voices dispute is kept."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link import build_dossier
from mahdar.model import Annotation, Meeting, Published
from mahdar.read.make import Facts, make_document
from mahdar.run.build import unite


def told(published: str, outlet: str, text: str, title: str | None = None) -> Annotation:
    return annotate(make_document(text, "test", facts(published, outlet, title)), load_knowledge())


def facts(published: str, outlet: str, title: str | None = None) -> Facts:
    day = Published(earliest=published, latest=published, basis="given")
    return Facts(given=day, outlet=outlet, title=title)


def one(*pages: Annotation) -> Meeting:
    (meeting,) = build_dossier(pages).meetings
    return meeting


def says(meeting: Meeting, slot: str) -> set[tuple[object, str | None]]:
    return {(v.value, v.who) for c in meeting.conflicts if c.slot == slot for v in c.values}


def test_one_side_calls_the_talks_direct_the_other_indirect() -> None:
    meeting = one(
        told("2021-11-30", "هسبريس", "عقد وزيرا خارجية المغرب ناصر بوريطة والجزائر رمطان لعمامرة أمس الاثنين في مدريد محادثات مباشرة هي الأولى منذ سنوات، بحسب الخارجية المغربية."),
        told("2021-11-30", "الشروق", "قال وزير الخارجية الجزائري رمطان لعمامرة إن المحادثات التي جرت أمس الاثنين في مدريد مع المغرب كانت غير مباشرة، عبر وسطاء إسبان."),
    )  # fmt: skip
    assert says(meeting, "manner") == {("direct", "الخارجية المغربية"), ("indirect", "رمطان لعمامرة")}


def test_a_place_that_one_page_disputes_is_kept_with_who_names_it() -> None:
    text = (
        "أعلنت الرئاسة أن صربيا وكوسوفو ستعقدان جولة محادثات جديدة يوم 10 مايو. وقال مسؤول صربي إن الجولة المقبلة "
        "ستعقد في بروكسل. وأكد متحدث باسم حكومة كوسوفو أن المحادثات ستعقد في روما."
    )
    meeting = one(told("2023-05-02", "الشرق الأوسط", text))
    assert {v.value.name_en for v in meeting.place.values} == {"Brussels", "Rome"}
    assert says(meeting, "place") == {("Brussels", "مسؤول صربي"), ("Rome", "متحدث باسم حكومة كوسوفو")}


def test_the_delay_itself_is_no_reason_for_the_delay() -> None:
    meeting = one(
        told("2021-04-30", "العمانية", "أعلنت وزارة الخارجية العمانية اليوم الجمعة تأجيل محادثات السعودية والحوثيين التي كانت مقررة يوم 3 مايو في مسقط لأسباب لوجستية."),
        told("2021-05-09", "فرانس برس", "تعقد السعودية والحوثيون جولة محادثات في مسقط يوم 11 مايو، بعدما أرجئت جولة كانت مقررة في الثالث من الشهر الحالي."),
    )  # fmt: skip
    assert [v.value for v in meeting.reason.values] == ["لأسباب لوجستية"]
    assert (meeting.status, meeting.earliest) == ("planned", "2021-05-11")
    assert not [c for c in meeting.conflicts if c.slot == "reason"]


COPY = "عقد وزير الخارجية التشادي ونظيره السوداني جلسة محادثات في نجامينا يوم الثلاثاء 14 يناير 2020، وناقشا عودة اللاجئين."


@pytest.mark.parametrize("days", [("2020-01-16", "2020-01-15"), ("2020-01-15", "2020-01-16")])
def test_the_same_words_under_another_outlet_are_a_second_page_and_no_second_account(
    days: tuple[str, str],
) -> None:
    captures = [
        make_document(COPY, "test", facts(day, outlet))
        for day, outlet in zip(days, ("القدس العربي", "الشرق الأوسط"), strict=True)
    ]
    documents, also = unite(captures)
    dossier = build_dossier([annotate(d, load_knowledge()) for d in documents], also)
    (document,) = dossier.documents
    assert document.published.earliest == "2020-01-15"
    assert [c.published.earliest for c in document.also] == ["2020-01-16"]
    sources = dossier.meetings[0].sources
    assert (sources.documents, sources.independent, sources.captures) == (1, 1, 2)
    assert sources.outlets == ("الشرق الأوسط", "القدس العربي")


def test_a_denial_is_of_whom_the_verb_names() -> None:
    meeting = one(
        told("2020-11-23", "بريد الكرمل", "ذكرت هيئة البث الإسرائيلية أن رئيس الوزراء بنيامين نتنياهو التقى ولي العهد السعودي محمد بن سلمان أمس الأحد في نيوم."),
        told("2020-11-23", "الحجاز نيوز", "نفى وزير الخارجية السعودي فيصل بن فرحان عقد لقاء بين ولي العهد محمد بن سلمان ورئيس الوزراء الإسرائيلي بنيامين نتنياهو."),
    )  # fmt: skip
    assert says(meeting, "status") == {("held", "هيئة البث الإسرائيلية"), ("denied", "فيصل بن فرحان")}
