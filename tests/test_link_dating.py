"""The day of undated pages: what one text fixes, what other pages add, and that doubt gives no day."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.link.dating import calendar as cal
from mahdar.link.dating import date_pages, read_page
from mahdar.link.pages import RECKONED, page_days
from mahdar.model import Annotation, Document, FoundDate, Published
from mahdar.read.make import Facts, make_document


def annotated(documents: Sequence[Document]) -> Iterable[Annotation]:
    return [annotate(d, load_knowledge()) for d in documents]


def document(text: str, published: str | None = None, outlet: str | None = None) -> Document:
    day = Published(earliest=published, latest=published, basis="given") if published else None
    return make_document(text, "test", Facts(outlet=outlet, given=day))


def dated(*documents: Document) -> dict[str, Published]:
    """The publication of each page by its text's first line, after all pages were held together."""
    found = date_pages(documents, list(annotated(documents)), load_knowledge(), annotated)
    return {a.document.text.split("\n")[0]: a.document.published for a in found}


def days_of(text: str) -> int:
    page = document(text)
    return read_page(page, annotate(page, load_knowledge()), load_knowledge()).domain.days


def is_loose(published: Published) -> bool:
    """No range, or one that nothing is reckoned from."""
    if published.earliest is None or published.latest is None:
        return True
    return (date.fromisoformat(published.latest) - date.fromisoformat(published.earliest)).days > RECKONED


# one text: (a story, days it may have been written on, days it may not)
ALONE = [
    ("عقد الوزراء اجتماعا في القاهرة اليوم الثلاثاء.", ["2021-03-09", "2021-03-10"], ["2021-03-08", "2021-03-12"]),
    ("يصل الوفد إلى مسقط غدا الجمعة.", ["2021-03-11"], ["2021-03-13"]),
    ("وصل الوفد أمس الأول الأحد إلى جوبا.", ["2021-03-09"], ["2021-03-07"]),
    ("افتتح الرئيسان السد اليوم الأربعاء 3 آذار 2021.", ["2021-03-03"], ["2021-03-02", "2021-03-05", "2022-03-03"]),
    ("تنتهي المهلة في الخامس عشر من نيسان الجاري.", ["2019-04-02", "2021-04-30"], ["2019-05-01"]),
    ("تعقد الجولة في الأسبوع الأخير من أيار/مايو الجاري.", ["2019-05-02"], ["2019-06-02"]),
    ("وكانت الجولة قد عقدت الشهر الماضي، في العاشر من أيلول.", ["2018-10-20"], ["2018-09-20", "2018-11-02"]),
    ("التقى الوزيران في حزيران الماضي.", ["2018-10-20"], ["2018-06-20"]),
    ("وقع الطرفان الاتفاق في العام الجاري 2020.", ["2020-06-01"], ["2019-12-31", "2021-01-01"]),
    ("وقع الطرفان الاتفاق منذ عام 2019.", ["2020-06-01", "2031-01-01"], ["2018-12-31"]),
    ("التقى الوزيران التركي والروسي في موسكو في 12 آب 2019.", ["2019-08-12", "2022-01-01"], ["2019-08-11"]),
    ("تستهدف الخطة خفض الانبعاثات بحلول عام 2030.", ["2020-01-01"], ["2031-06-01"]),
    ("ويلتقي الوفدان الأحد 14 نيسان في الكويت.", ["2019-03-20", "2024-04-10"], ["2021-04-12", "2016-04-12"]),
    # nothing is fixed by these
    ("التقى الوزيران الثلاثاء في الدوحة.", ["2021-03-09", "2021-03-12"], []),
    ("ومن أبرز ما في الخطة اليوم الأخير من العام 2017.", ["2021-03-09"], []),
    ("تحدث الوزير عن أهداف عام 2030.", ["2021-03-09"], []),
    ("التقى الوزيران في القاهرة.", ["1995-01-01", "2040-01-01"], []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "may", "may_not"), ALONE)
def test_what_one_text_fixes(text: str, may: list[str], may_not: list[str]) -> None:
    days = days_of(f"خبر\n{text}")
    assert [d for d in may if not days & cal.of_days([date.fromisoformat(d)])] == []
    assert [d for d in may_not if days & cal.of_days([date.fromisoformat(d)])] == []


def test_who_speaks_in_office_bounds_the_day() -> None:
    text = (
        "أنقرة تنتظر ردا\n"
        "قال وزير الخارجية التركي مولود تشاووش أوغلو إن بلاده تنتظر الرد. وأضاف تشاووش أوغلو أن الوفد سيعود قريبا.\n"
        "وقال وزير الخارجية الإيراني حسين أمير عبد اللهيان إن طهران ترحب بالخطوة في كانون الثاني الجاري."
    )
    published = dated(document(text))["أنقرة تنتظر ردا"]
    assert published.earliest is None or published.earliest >= "2021-06"
    days = days_of(text)
    assert days & cal.of_days([date(2022, 1, 10)])
    assert not days & cal.of_days([date(2024, 1, 10)])
    assert not days & cal.of_days([date(2019, 1, 10)])


MERKEL = "قالت المستشارة الألمانية أنغيلا ميركل إن برلين تؤيد الحوار."
# one text: (a story, days it may have been written on, days it may not)
OFFICES = {
    "whoever speaks in office holds it": (MERKEL, ["2014-05-01"], ["2005-01-01", "2022-06-01"]),
    "two offices leave the days of both": (
        f"{MERKEL} ورحب بذلك وزير الخارجية الأمريكي جون كيري في باريس.", ["2014-05-01"], ["2012-06-01", "2018-06-01"],
    ),
    "he who left before another came is looked back on": (
        f"{MERKEL} وكان الرئيس الأمريكي جورج بوش قد زار برلين. وأيد ذلك وزير الخارجية الأمريكي مايك بومبيو.",
        ["2019-05-01"], ["2007-05-01", "2017-05-01"],
    ),
    "a former holder has left": (
        "وقال وزير الخارجية الأمريكي السابق جون كيري إن الاتفاق نجح.", ["2018-05-01", "2030-01-01"], ["2015-05-01"],
    ),
    "a holder of that time is looked back on": (
        "ورفض ذلك الرئيس الفرنسي فرنسوا هولاند آنذاك.", ["2014-05-01", "2024-05-01"], ["2010-05-01"],
    ),
    "of two who were never in office together the later is": (
        "قال رئيس الوزراء البريطاني ديفيد كاميرون إن الاستفتاء قريب. وقالت رئيسة الوزراء البريطانية تيريزا ماي إنه ملزم.",
        ["2017-05-01"], ["2014-05-01", "2016-03-01"],
    ),
    "a title without its state is held too": (
        f"{MERKEL} وزار الوزير جون كيري ورئيس الوزراء ديفيد كاميرون برلين.", ["2014-05-01"], ["2008-06-01", "2018-06-01"],
    ),
    "but not that of a king, who is called so for ever": (
        f"{MERKEL} وتناول الكتاب عهد الملك فهد بن عبد العزيز.", ["2014-05-01"], [],
    ),
    "a surname that several holders bore says nothing": (
        "وقال الرئيس الأمريكي بوش إن بلاده تؤيد الحوار.", ["1995-01-01", "2010-05-01", "2024-05-01"], [],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", OFFICES)
def test_what_the_offices_of_the_people_named_leave(case: str) -> None:
    text, may, may_not = OFFICES[case]
    days = days_of(f"خبر\n{text}")
    assert [d for d in may if not days & cal.of_days([date.fromisoformat(d)])] == []
    assert [d for d in may_not if days & cal.of_days([date.fromisoformat(d)])] == []


def test_a_term_of_office_is_told_but_nothing_is_reckoned_from_it() -> None:
    page = document(
        "تصريحات من واشنطن\nقال وزير الخارجية الأمريكي جون كيري أمس إن المحادثات النووية أحرزت تقدما."
    )
    (annotation,) = date_pages([page], list(annotated([page])), load_knowledge(), annotated)
    published = annotation.document.published
    assert (published.basis, published.earliest, published.latest) == ("inferred", "2012-12-03", "2017-02-19")
    assert is_loose(published)
    assert page_days(annotation) is None
    assert next(t for t in annotation.times if "أمس" in t.text).earliest is None


NEWS = [
    ("انهيار جسر في ميناء العقبة", "انهار جسر للمشاة قرب ميناء العقبة وأصيب تسعة عمال نقلوا إلى مستشفى الأمير هاشم."),
    ("تسعة جرحى بانهيار جسر العقبة", "أصيب تسعة عمال حين انهار جسر للمشاة قرب ميناء العقبة، ونقلوا إلى مستشفى الأمير هاشم."),
]  # fmt: skip
OTHERS = [
    "ارتفعت أسعار القمح في الأسواق العالمية بعد موجة جفاف ضربت سهول كندا",
    "فاز نادي الوحدات بلقب الدوري بعد مباراة انتهت بركلات الترجيح في الزرقاء",
    "افتتح معرض الكتاب في مسقط بمشاركة دور نشر من المغرب وتونس وموريتانيا",
    "أطلقت وكالة الفضاء قمرا لرصد حرائق الغابات من قاعدة في الجزائر",
    "أضرب سائقو الحافلات في بيروت احتجاجا على رفع سعر الوقود",
    "أعلنت جامعة الكويت نتائج القبول للعام الدراسي وفتحت باب التحويل",
]


def test_pages_that_open_with_one_piece_of_news_are_of_one_fortnight() -> None:
    others = [document(f"{text}\n{text}", f"2020-0{n + 1}-11") for n, text in enumerate(OTHERS)]
    first, second = ("\n".join(told) for told in NEWS)
    found = dated(document(second), document(first, "2019-07-10", "صحيفة الميناء"), *others)[NEWS[1][0]]
    assert (found.earliest, found.latest) == ("2019-06-26", "2019-07-24")
    assert any("صحيفة الميناء" in w for w in found.why)


def test_news_that_comes_back_dates_nothing() -> None:
    others = [document(f"{text}\n{text}", f"2020-0{n + 1}-11") for n, text in enumerate(OTHERS)]
    first, second = ("\n".join(told) for told in NEWS)
    again = first.replace("تسعة", "سبعة")
    pages = [document(second), document(first, "2019-07-10"), document(again, "2021-03-02"), *others]
    assert dated(*pages)[NEWS[1][0]].earliest is None


PLANNED = (
    "لقاء مرتقب في مسقط\n"
    "يلتقي وزير الخارجية العراقي فؤاد حسين نظيره الإيراني حسين أمير عبد اللهيان غدا الخميس في بغداد لبحث ملف الحدود.\n"
    "وقال وزير الخارجية العراقي فؤاد حسين إن الاجتماع سيتناول أمن الحدود."
)
HELD = (
    "محادثات عراقية إيرانية\n"
    "عقد وزير الخارجية العراقي فؤاد حسين ونظيره الإيراني حسين أمير عبد اللهيان، اليوم الخميس، اجتماعا في بغداد لبحث ملف الحدود."
)


def test_a_meeting_that_another_page_dates_dates_the_page_that_calls_it_tomorrow() -> None:
    found = dated(document(PLANNED), document(HELD, "2022-02-17"))["لقاء مرتقب في مسقط"]
    assert (found.earliest, found.latest, found.basis) == ("2022-02-16", "2022-02-17", "inferred")
    assert any("2022-02-17" in w and "غدا الخميس" in w for w in found.why)


def test_two_meetings_it_may_mean_give_no_day() -> None:
    again = HELD.replace("محادثات عراقية", "جولة محادثات عراقية")
    found = dated(document(PLANNED), document(HELD, "2022-02-17"), document(again, "2022-06-16"))
    assert is_loose(found["لقاء مرتقب في مسقط"])


def test_a_meeting_on_another_weekday_is_another_meeting() -> None:
    tuesday = HELD.replace("الخميس", "الثلاثاء")
    assert is_loose(dated(document(PLANNED), document(tuesday, "2022-02-15"))["لقاء مرتقب في مسقط"])


def test_a_copy_with_the_same_today_is_of_the_same_day() -> None:
    body = (
        "قال المتحدث باسم بعثة الأمم المتحدة في ليبيا، اليوم الأربعاء، إن اللجنة العسكرية المشتركة اتفقت على فتح الطريق "
        "الساحلي بين سرت ومصراتة، وإن فرق إزالة الألغام ستبدأ عملها خلال أيام. وأضاف أن الطرفين سيجتمعان في جنيف لبحث ملف "
        "المرتزقة، وأن البعثة تلقت ضمانات من الجانبين بعدم العودة إلى القتال، وستنشر مراقبين مدنيين على طول خط التماس."
    )
    found = dated(
        document(f"فتح الطريق الساحلي\n{body}", "2021-02-10", "بوابة طرابلس"),
        document(f"اتفاق على فتح الطريق\n{body}", None, "صوت بنغازي"),
    )["اتفاق على فتح الطريق"]
    assert (found.earliest, found.latest) == ("2021-02-10", "2021-02-11")
    assert any("بوابة طرابلس" in w for w in found.why)


def test_contradiction_gives_no_day_and_says_so() -> None:
    text = "خبر\nوصل الوفد اليوم الثلاثاء إلى الخرطوم. ويغادر الوفد غدا السبت إلى جوبا. وتنتهي المهلة في نيسان الجاري."
    found = dated(document(text))["خبر"]
    assert (found.earliest, found.latest, found.basis) == (None, None, "unknown")
    assert any(w.startswith("contradiction") for w in found.why)


def test_a_page_is_not_younger_than_its_capture() -> None:
    page = document("خبر\nالتقى الوزيران في موسكو في 12 آب 2019.")
    seen = FoundDate(day="2019-10-01", where="warc", role="capture", text="2019-10-01")
    page = Document(id=page.id, text=page.text, marks=page.marks, title=page.title, dates=(seen,))
    assert dated(page)["خبر"] == Published(
        earliest="2019-08-12",
        latest="2019-10-01",
        basis="inferred",
        why=dated(page)["خبر"].why,
    )


def test_pages_with_a_day_are_left_as_they_are() -> None:
    pages = [document(HELD, "2022-02-17"), document(PLANNED, "2022-02-16")]
    before = list(annotated(pages))
    assert date_pages(pages, before, load_knowledge(), annotated) == before


def test_the_range_reads_the_page_again() -> None:
    pages = [document(PLANNED), document(HELD, "2022-02-17")]
    again = date_pages(pages, list(annotated(pages)), load_knowledge(), annotated)[0]
    tomorrow = next(t for t in again.times if t.text == "غدا الخميس")
    assert (tomorrow.earliest, tomorrow.latest) == ("2022-02-17", "2022-02-17")


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_pages_does_not_matter(seed: int) -> None:
    pages = [
        document(PLANNED),
        document(HELD, "2022-02-17"),
        document(f"خبر\n{ALONE[0][0]}"),
        document(f"خبر آخر\n{ALONE[7][0]}"),
    ]
    expected = dated(*pages)
    random.Random(seed).shuffle(pages)
    assert dated(*pages) == expected


@settings(deadline=None)
@given(st.dates(date(1995, 1, 1), date(2045, 1, 1)), st.integers(-40, 40), st.integers(-3, 3))
def test_sets_of_days(day: date, by: int, months: int) -> None:
    one = cal.of_days([day])
    assert cal.hull(one) == (day, day)
    assert cal.shift(cal.shift(one, by), -by) == one
    assert (
        one & cal.weekday(day.isoweekday())
        == one & cal.month(day.month)
        == one & cal.yearly(day.month, day.day)
        == one
    )
    there = cal.months_of(one, months)
    assert cal.months_of(there, -months) & one == one
    assert 28 <= cal.count(there) <= 31
    assert cal.hull(cal.span(day, None)) == (day, None)
    assert cal.hull(cal.ALL) == (None, None) == cal.hull(0)
