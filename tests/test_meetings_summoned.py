"""Who called an ambassador in, and what is held hours after the news or right behind what was told. Pages of 16 May 2019."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from tests.meetings_page import as_stated, line

DAY = Published(earliest="2019-05-16", latest="2019-05-16", basis="given")


def read(text: str) -> tuple[MeetingReport, ...]:
    return as_stated(annotate(Document(id="f" * 64, text=text, published=DAY), load_knowledge()).meetings)


FILLING = "الأوضاع صعبة في المنطقة. وارتفعت الأسعار في الأسواق. وأغلقت المدارس أبوابها. وساد الهدوء الشوارع. "

SUMMONED = [
    ("ذكر بيان للخارجية الكينية أنه تم استدعاء السفير الأوغندي إلى مقر الوزارة.", ["meeting held KE+UG"]),
    ("جاء في بيان لوزارة الخارجية الكينية أنه جرى استدعاء القائم بالأعمال الأوغندي.", ["meeting held KE+UG"]),
    ("أكد مسؤول في وزارة الخارجية النرويجية استدعاء السفير البرازيلي.", ["meeting held BR+NO"]),
    (
        "أعلن وزير الخارجية الروسي لافروف طرد دبلوماسيين. "
        'وتابع "في هذا الصباح تم استدعاء السفير البريطاني إلى الوزارة".',
        ["meeting held GB+RU"],
    ),
    # told as done, wherever it stands
    (FILLING + "وقالت وزارة الخارجية الكينية إنه جرى استدعاء السفير الأوغندي.", ["meeting held KE+UG"]),
    (FILLING + "وقالت وزارة الخارجية الكينية إن ذلك جاء بعد استدعاء السفير الأوغندي.", []),
    # his own called him home; nobody tells who called him in
    ("ذكر بيان للخارجية الكينية أنه تم استدعاء السفير الكيني من أوغندا للتشاور.", []),
    ("ارتفعت حدة الأزمة وتم استدعاء السفير الأوغندي.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SUMMONED)
def test_who_called_him_in(text: str, expected: list[str]) -> None:
    assert [" ".join(line(m).split()[:3]) for m in read(text)] == expected


def test_who_tells_of_it_need_not_have_been_there() -> None:
    text = SUMMONED[3][0]
    assert "person:sergey-lavrov" not in [p.actor for m in read(text) for p in m.people]


HOURS = [
    # hours before it: the page's day or the next
    ("انتقد وزير الخارجية الإيراني محمد جواد ظريف أوروبا قبل ساعات من لقاء مع نظيره الفرنسي.",
     [("planned", "2019-05-16", "2019-05-17")]),
    ("وبعد ذلك بقليل، وقبل ساعات من لقائه نظيره الفرنسي في طهران، أدلى وزير الخارجية الإيراني محمد جواد ظريف بتصريحات.",
     [("planned", "2019-05-16", "2019-05-17")]),
    ("أرسلت الحكومة تعزيزات إلى الحدود قبل ساعات من جلسة طارئة لمجلس الأمن.",
     [("planned", "2019-05-16", "2019-05-17")]),
    # its clause looks back, or has a time of its own
    ("وكان وزير الخارجية الإيراني محمد جواد ظريف انتقد أوروبا قبل ساعات من لقاء مع نظيره الفرنسي.", [("unclear", None, None)]),
    ("توفي وزير الخارجية الكيني عام 2010 قبل ساعات من لقاء نظيره الأوغندي.", [("planned", None, None)]),
    # days, not hours
    ("انتقد وزير الخارجية الإيراني محمد جواد ظريف أوروبا قبل أيام من لقاء مع نظيره الفرنسي.", [("planned", None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOURS)
def test_hours_before_it(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(m.status, m.earliest, m.latest) for m in read(text)] == expected


NEXT = [
    "عقد وزير الخارجية الكيني مؤتمرا صحافيا مع نظيره الأوغندي الأحد، أعقبه لقاء بين الوزير الكيني والرئيس الأوغندي.",
    "التقى وزير الخارجية الكيني الأحد نظيره الأوغندي، تلاه اجتماع مع الرئيس الأوغندي.",
    "عقد الرئيسان الكيني والأوغندي قمة الأحد، تلتها محادثات بين وزيري الخارجية الكيني والأوغندي.",
]


@pytest.mark.parametrize("text", NEXT)
def test_what_comes_right_behind_is_of_that_day(text: str) -> None:
    assert {m.earliest for m in read(text)} == {"2019-05-12"}


NOT_NEXT = [
    "التقى وزير الخارجية الكيني الأحد نظيره الأوغندي، تلته زيارة إلى روسيا.",
    "التقى وزير الخارجية الكيني الأحد نظيره الأوغندي. وأعقبه بعد أشهر لقاء مع الرئيس الروسي.",
]


@pytest.mark.parametrize("text", NOT_NEXT)
def test_what_comes_some_time_behind_has_no_day(text: str) -> None:
    assert all(m.earliest is None for m in read(text) if "state:RU" in [p.actor for p in m.parties])


BEFORE_LEAVING = [
    "قال الرئيس الكيني ويليام روتو قبل مغادرته إلى أوغندا مساء الثلاثاء إن الوضع صعب.",
    "صرح الرئيس الكيني ويليام روتو قبيل توجهه إلى أوغندا يوم الأربعاء بأن الوضع صعب.",
]


@pytest.mark.parametrize("text", BEFORE_LEAVING)
def test_the_weekday_of_what_was_said_before_leaving_is_not_the_coming_one(text: str) -> None:
    assert all((m.earliest or "") <= "2019-05-16" for m in read(text))


STILL_COMING = [
    "سيغادر الرئيس الكيني ويليام روتو إلى أوغندا يوم الأحد.",
    "قال الرئيس الكيني ويليام روتو قبل زيارته إلى أوغندا الأحد إن الوضع صعب.",  # the last Sunday is too long ago
]


@pytest.mark.parametrize("text", STILL_COMING)
def test_the_weekday_of_a_plan_still_is(text: str) -> None:
    assert [m.earliest for m in read(text)] == ["2019-05-19"]


OF_A_PERSON = [
    ("التقى الرئيس الكيني ويليام روتو وزير الخارجية الأوغندي أودونغو جيجي وهو طبيب عمل سفيرا بين عامي 2012 و2016.", None),
    ("التقى الرئيس الكيني ويليام روتو رئيسة تنزانيا سامية صلوحو حسن، وهي أول امرأة انتخبت نائبة للرئيس عام 2015.", None),
    # of the contact itself
    ("التقى الرئيس الكيني ويليام روتو نظيره الأوغندي يويري موسيفيني، وهو أول لقاء بينهما عام 2018.", "2018-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "first"), OF_A_PERSON)
def test_the_time_of_a_clause_about_who_was_met(text: str, first: str | None) -> None:
    assert [m.earliest for m in read(text)][:1] == [first]


NONE_BY_WEIGHT = [
    # a calling, no contact
    "والباحث الراحل عالم اجتماع يرأس معهد دراسات كينية في أوغندا.",
    # called home by his own
    "واستدعى قادة الاتحاد الأوروبي السفير الأوروبي في روسيا إلى بروكسل للتشاور.",
    # where something goes on
    "ترفض طهران بدء مفاوضات جديدة حول برنامجها وأنشطتها، ولا سيما في سوريا والعراق.",
]


@pytest.mark.parametrize("text", NONE_BY_WEIGHT)
def test_what_no_weights_make_a_contact(text: str) -> None:
    assert read(FILLING + text) == ()
