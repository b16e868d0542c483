"""The days of a page's news, of the first sentence and of what is told with it: from raw text, for whole pages."""

import pytest

from mahdar.annotate import annotate
from mahdar.annotate.meetings.days.news import OF_LEDE, OF_NEWS
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from tests.meetings_page import as_stated


def reports(text: str, day: str = "2019-05-11") -> tuple[MeetingReport, ...]:  # a Saturday
    page = Document(id="x", text=text, published=Published(earliest=day, latest=day, basis="given"))
    return as_stated(annotate(page, load_knowledge()).meetings)


def days(found: tuple[MeetingReport, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(r.what, r.earliest, r.latest) for r in found]


WITH_NEWS = [
    # a call about the news, by one who took part
    "وقع الرئيس الكيني وليام روتو ونظيره الأوغندي يوويري موسيفيني الجمعة في عنتيبي اتفاقا لتقاسم المياه.\n"
    "واتصل روتو هاتفيا برئيسة تنزانيا سامية حسن وأطلعها على ما تم.",
    # as what went with a verb
    "وقع الرئيس الكيني وليام روتو ونظيره الأوغندي يوويري موسيفيني الجمعة في عنتيبي اتفاقا لتقاسم المياه.\n"
    "وأجرت رئيسة تنزانيا سامية حسن اتصالا بروتو هنأته فيه بالاتفاق.",
]


@pytest.mark.parametrize("text", WITH_NEWS)
def test_what_is_told_with_the_news_lies_between_its_days_and_the_page(text: str) -> None:
    news, told = reports(text)
    assert (news.earliest, news.latest, news.doubt) == ("2019-05-10", "2019-05-10", None)
    assert (told.what, told.earliest, told.latest) == ("call", "2019-05-10", "2019-05-11")
    assert OF_NEWS in (told.doubt or "")


def test_news_that_is_no_contact_has_the_day_of_the_first_sentence() -> None:
    news = "أفرج الرئيس الأوغندي يوويري موسيفيني الجمعة عن عشرين محتجزا في سجون البلاد الواقعة على الحدود.\n"
    call = "واتصل الرئيس الكيني وليام روتو هاتفيا بموسيفيني ليشكره."
    signed = "ووقعت كينيا وأوغندا اتفاقا لتبادل المحتجزين."
    assert days(reports(news + call)) == [("call", "2019-05-09", "2019-05-11")]
    assert days(reports(news + signed)) == [("meeting", None, None)]


NOT_WITH_NEWS = [
    # in the pluperfect
    "وكان روتو قد اتصل هاتفيا برئيسة تنزانيا سامية حسن.",
    # what somebody reveals
    "وكشف مصدر أن روتو اتصل هاتفيا برئيسة تنزانيا سامية حسن.",
    # with a word that looks back
    "وسبق أن اتصل روتو هاتفيا برئيسة تنزانيا سامية حسن.",
    # behind a time that lies further back
    "واندلع الخلاف بين البلدين في مارس 2016. واتصل روتو هاتفيا برئيسة تنزانيا سامية حسن.",
    # of others
    "واتصل الرئيس الفنلندي هاتفيا برئيسة تنزانيا سامية حسن.",
]


@pytest.mark.parametrize("text", NOT_WITH_NEWS)
def test_background_has_no_day_of_the_news(text: str) -> None:
    news = "وقع الرئيس الكيني وليام روتو ونظيره الأوغندي يوويري موسيفيني الجمعة في عنتيبي اتفاقا لتقاسم المياه.\n"
    call = [r for r in reports(news + text) if r.what == "call"]
    assert days(tuple(call)) == [("call", None, None)]


LEDE = [
    # what is reported
    "أفادت وكالة الأنباء الأوغندية الجمعة أن الرئيس الكيني وليام روتو بحث ملف المياه مع نظيره الأوغندي يوويري موسيفيني.",
    # what the words were said at, in the sentence behind
    "طوى الرئيس الكيني وليام روتو الجمعة صفحة الخلاف على المياه.\n"
    "وجاء هذا التحول، الذي طال انتظاره، خلال لقاء مع نظيره الأوغندي يوويري موسيفيني.",
]


@pytest.mark.parametrize("text", LEDE)
def test_the_news_has_the_day_of_the_first_sentence_or_the_day_before(text: str) -> None:
    (report,) = reports(text)
    assert (report.earliest, report.latest) == ("2019-05-09", "2019-05-10")
    assert OF_LEDE in (report.doubt or "")


NO_LEDE = [
    # ahead
    "أعلنت الرئاسة الكينية الجمعة أن الرئيس وليام روتو سيلتقي نظيره الأوغندي يوويري موسيفيني.",
    # the day is long ago
    "أكدت الرئاسة الكينية في 2 مارس الماضي أن الرئيس وليام روتو بحث ملف المياه مع نظيره الأوغندي يوويري موسيفيني.",
    # somebody is wished well for what was on that day
    "هنأ الرئيس الكيني وليام روتو في اتصال هاتفي نظيره الأوغندي يوويري موسيفيني على فوزه يوم الخميس.",
    # an agreement that is only named
    "أكدت الرئاسة الكينية الجمعة أن القرار جاء على غرار ما تم توقيعه بين كينيا وأوغندا.",
]


@pytest.mark.parametrize("text", NO_LEDE)
def test_the_first_sentence_gives_no_day_to_what_is_not_its_news(text: str) -> None:
    assert {(r.earliest, r.latest) for r in reports(text)} <= {(None, None)}


CHRONICLE = [
    # the time that heads an entry is that of all it tells, each entry apart
    ("- 5 يناير 2018: وقعت كينيا والصومال اتفاقا لتقاسم المياه في عنتيبي.", ("2018-01-05", "2018-01-05")),
    ("- في 7 مارس 2018 - التقى الرئيس الكيني نظيره الصومالي في مقديشو.", ("2018-03-07", "2018-03-07")),
    ("مايو 2018: استضافت مسقط محادثات بين كينيا والصومال.", ("2018-05-01", "2018-05-31")),
    # not one that has its own
    (
        "مايو 2018: وقعت كينيا والصومال في 3 مايو 2018 اتفاقا لتقاسم المياه.",
        ("2018-05-03", "2018-05-03"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CHRONICLE)
def test_the_time_that_heads_an_entry_dates_what_it_tells(text: str, expected: tuple[str, str]) -> None:
    (report,) = reports(text)
    assert (report.earliest, report.latest) == expected


def test_the_days_to_come_are_not_before_the_page() -> None:
    (report,) = reports("سيزور الرئيس الكيني وليام روتو في الأيام المقبلة مقديشو.")
    assert (report.status, report.earliest, report.latest) == ("planned", "2019-05-11", None)


COUNTED = [
    # weeks from the page's day come to a day, give or take one
    ("التقى الرئيس الكيني نظيره الصومالي قبل أسبوع في مسقط.", ("2019-05-03", "2019-05-05")),
    ("التقى الرئيس الكيني نظيره الصومالي قبل أسبوعين في مسقط.", ("2019-04-26", "2019-04-28")),
    # «نحو» and longer ones do not
    ("التقى الرئيس الكيني نظيره الصومالي قبل نحو أسبوعين في مسقط.", ("2019-04-22", "2019-04-28")),
    ("التقى الرئيس الكيني نظيره الصومالي الأسبوع الماضي في مسقط.", ("2019-04-29", "2019-05-05")),
    # a day of its own, gone by, is more than the hint of «قبل أن»
    (
        "وأوقعت المعارك في مارس عشرات القتلى قبل أن يلتقي رئيسا كينيا والصومال في 28 منه في مسقط.",
        ("2019-03-28", "2019-03-28"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_days_counted_from_the_page(text: str, expected: tuple[str, str]) -> None:
    (report,) = reports(text)
    assert (report.status, report.earliest, report.latest) == ("held", *expected)


@pytest.mark.parametrize(
    "told", ["أكثر من جولة محادثات", "عدة اجتماعات", "جولات من المحادثات", "عددا من اللقاءات"]
)
def test_several_contacts_are_of_no_one_day(told: str) -> None:
    found = reports(f"قال رئيس كينيا وليام روتو الجمعة إن بلاده استضافت {told} بين رواندا وبوروندي.")
    assert [r.earliest for r in found] == [None]
