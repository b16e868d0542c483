"""Times inside sentences: direction from the clause, anchors, proclitics, unknown publication days, spans."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar import times
from mahdar.errors import UsageError

AT = "2021-03-17"  # a Wednesday


def days(text: str, at: str | None = AT) -> list[str]:
    return [
        str(t.earliest) if t.earliest == t.latest else f"{t.earliest}/{t.latest}"
        for t in times(text, at)
        if t.earliest
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the tense of the clause decides
        ("قال المبعوث الجمعة إن المحادثات تسير ببطء", "2021-03-12"),
        ("ستستأنف المحادثات الجمعة في جنيف", "2021-03-19"),
        ("من المقرر أن يلتقي المبعوث الأطراف يوم الجمعة", "2021-03-19"),
        ("وصل المبعوث إلى صنعاء الأربعاء", "2021-03-17"),
        ("لن تستأنف المحادثات قبل الاثنين", "2021-03-22"),
        ("لم يصل المبعوث إلى صنعاء الاثنين", "2021-03-15"),
        ("وقع الطرفان الاتفاق في ديسمبر", "2020-12-01/2020-12-31"),
        ("تجرى الانتخابات في ديسمبر", "2021-12-01/2021-12-31"),
        ("اتفق الطرفان على إجراء انتخابات في 24 ديسمبر", "2021-12-24"),
        ("وفي أغسطس وقع الطرفان اتفاقا", "2020-08-01/2020-08-31"),
        ("ومن المتوقع أن توقع الأطراف وثيقة في مايو", "2021-05-01/2021-05-31"),
        ("إلغاء القمة المزمع عقدها في 12 يونيو", "2021-06-12"),
        ("مددت الحكومة الهدنة حتى الأحد", "2021-03-21"),
        ("يستمر وقف النار حتى نهاية نيسان", "2021-04-21/2021-04-30"),
        ("منذ كانون الثاني توقفت المحادثات", "2021-01-01/2021-01-31"),
        # «قبل أن يعود» has the time of the verb before it
        ("انتقلت المحادثات إلى مسقط قبل أن تعود إلى الكويت في يناير", "2021-01-01/2021-01-31"),
        # a verbal noun after «ل» or «ب» is no past verb
        ("ويستعد الرئيس لعقد لقاء مع نظيره في مايو", "2021-05-01/2021-05-31"),
        ("يعتزم الرئيس الموريتاني محمد ولد الشيخ استقبال الوفد الجمعة في نواكشوط", "2021-03-19"),
        ('قال الوزير: "سألتقي نظيري الجمعة"', "2021-03-19"),
        # the second verbal noun of a plan is no verb
        ("اتفق الوزيران على فتح المعابر وعقد قمة في نيسان", "2021-04-01/2021-04-30"),
        # plans are told in their order
        ("سيلتقي الوفدان الخميس على أن تعقد جولة ثانية الأربعاء في جنيف", "2021-03-24"),
        # a plan told as past: the nearer day, with a doubt
        ("أعلنت الوزارة إرجاء الجولة التي كانت مقررة الجمعة في روما", "2021-03-19"),
        # direction words outweigh the clause
        ("يستأنف الطرفان ما بدآه الشهر الماضي", "2021-02-01/2021-02-28"),
        ("أعلن أن الجولة تعقد الشهر المقبل", "2021-04-01/2021-04-30"),
    ],
)  # fmt: skip
def test_times_direction_comes_from_the_clause(text: str, expected: str) -> None:
    assert days(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected", "anchor"),
    [
        ("التقيا في 3 آذار. وفي اليوم التالي وقعا البيان", ["2021-03-03", "2021-03-04"], "time:0"),
        ("التقيا في 3 آذار، وبعد ذلك بيومين وقعا البيان", ["2021-03-03", "2021-03-05"], "time:0"),
        ("تباحثا مطلع آذار، وزار نظيره بعدها بأسبوع", ["2021-03-01/2021-03-10", "2021-03-08/2021-03-17"], "time:0"),
        ("وصل في 3 آذار، وكان قبلها بأربع وعشرين ساعة في عمان", ["2021-03-03", "2021-03-02"], "time:0"),
        ("انسحب الوفد عام 2016، وعاد في العام التالي", ["2016-01-01/2016-12-31", "2017-01-01/2017-12-31"], "time:0"),
        ("وقعا عام 2015 ثم اختلفا في العام نفسه", ["2015-01-01/2015-12-31", "2015-01-01/2015-12-31"], "time:0"),
    ],
)  # fmt: skip
def test_times_reckoned_from_the_time_before(text: str, expected: list[str], anchor: str) -> None:
    assert days(text) == expected
    assert times(text, AT)[1].anchor == anchor


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a pluperfect after a date of an earlier year counts from that date
        ("في عام 2011 سقط النظام الذي كان قد تولى الحكم قبل عامين", "2009"),
        ("وفي 2014 فرضت العقوبات التي كانت رفعتها قبل ثلاث سنوات في جنيف", "2011"),
        ("انتخب الرئيس عام 2012. وكان الحزب قد تأسس قبل ست سنوات في العاصمة", "2006"),
        # news counts from its own day
        ("وصل الوفد إلى صنعاء قبل عامين بعد دعوة من المبعوث الأممي", "2019"),
        ("كان المبعوث قد زار صنعاء قبل عامين بعد دعوة من الحكومة", "2019"),
        ("وقع الاتفاق في مايو 2013. وقال الوزير إن الحوار بدأ قبل عامين في الدوحة", "2019"),
        ("وقع الاتفاق عام 2013. وقبل عامين انسحبت منه الحكومة بقرار من الرئيس", "2019"),
        ("منذ عام 2011 تتعثر المحادثات التي انطلقت قبل عامين في الدوحة", "2019"),
        ("اختطف الصيادون في عام 2019، أي قبل عامين، قرب الساحل الشمالي", "2019"),
        # «دون» behind it is «without», with «من» before it too
        ("التقى الوزيران في كمبالا قبل عامين دون إحراز تقدم", "2019"),
        ("التقى الوزيران في كمبالا قبل عامين من دون اتفاق", "2019"),
    ],
)  # fmt: skip
def test_times_ago_counts_from_publication_or_from_the_past_told(text: str, expected: str) -> None:
    assert times(text, AT)[-1].value == expected


def test_times_ago_after_an_older_date_stays_open_in_the_plain_past() -> None:
    ago = times("وقع الطرفان الاتفاق في أسمرة عام 2016 بعد جولة بدأت قبل عامين في الخرطوم", AT)[-1]
    assert (ago.type, ago.earliest, ago.latest) == ("DATE", None, None)
    assert ago.doubt is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("بدأ الحوار في 3 مايو 2016 وانتهى في 20 مايو بتوقيع البيان الختامي", "2016-05-20"),
        # a month that names an event told before has that event's year
        ("التقيا في أكتوبر في الرباط. ومن المقرر أن يجتمعا في مايو للبناء على محادثات أكتوبر", "2020-10"),
        ("عقدت الجولة الأولى في حزيران 2018 وتلتها في حزيران جولة أخرى", "2018-06"),
        ("بدأ الحوار في 3 مايو 2016. والتقى الوزيران في 20 فبراير في عمان", "2021-02-20"),
        ("بدأ الحوار في 3 مايو 2016 وانتهى في مايو الماضي من دون اتفاق", "2020-05"),
    ],
)  # fmt: skip
def test_times_bare_month_has_the_year_of_the_same_month_in_its_sentence(text: str, expected: str) -> None:
    assert times(text, AT)[-1].value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the day of the clause, told a second time from an event
        ("واصل المعلمون إضرابهم الثلاثاء، بعد يومين على إعلان الحكومة", "2021-03-16"),
        ("هنأه الملك الاثنين - بعد يوم من انتخابه رئيسا", "2021-03-15"),
        ("اجتمعا في 5 مايو 2019، أي قبل أسبوع من توقيع الاتفاق", "2019-05-05"),
        # how long, not when
        ("غادر الوفد الدوحة بعد يومين من المحادثات", None),
        ("نيودلهي وإسلام آباد تستأنفان الحوار في دبي بعد خمس سنوات", None),
        # a date of an event that the text does not date
        ("وصل المبعوث بعد عشرة أشهر من آخر جولة عقدت في الرباط", None),
        ("يأتي ذلك قبل شهرين من انتخابات يأمل الحزب أن يفوز بها", None),
        # days and months ago are counted from the page's own day, whatever year the text spoke of before
        ("تأسس الحزب عام 2009 في الخرطوم وانضم إلى الائتلاف الحاكم قبل يومين بقرار من المجلس", "2021-03-15"),
    ],
)  # fmt: skip
def test_times_counted_from_an_event_or_beside_a_day(text: str, expected: str | None) -> None:
    assert times(text, AT)[-1].earliest == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أعلن حزب الغد ترشيح رئيسه، كما ذكرت صحيفة اليوم", []),
        ('نقلت شبكة روسيا اليوم وموقع "الخليج اليوم" عن المصدر', []),
        ("عقدا جولتين من المحادثات في مدينة 6 أكتوبر", []),
        ("ينتهي العقد الحالي للاعب الفرنسي بعد مفاوضات طويلة مع إدارة النادي", []),
        ("أكثر من أي وقت مضى", []),
        ("قال لويجي دي مايو إن حكومته تدعم الحل السياسي في ليبيا", []),
        ("وأشهر من وقف على هذا المسرح المطرب الراحل", []),
    ],
)  # fmt: skip
def test_times_names_and_other_words_are_no_times(text: str, expected: list[str]) -> None:
    assert [t.text for t in times(text, AT)] == expected


@pytest.mark.parametrize(
    ("text", "value", "anchor"),
    [
        ("وجاء القرار بعد أيام من لقاء جمع الوزيرين في بروكسل", None, "event"),
        ("تأتي الزيارة قبل أيام من الانتخابات الرئاسية في البلاد", None, "event"),
        ("وصرح الوزير لاحقا بأن اللجنة أنهت أعمالها في بيروت", "PAST_REF", "none"),
        ("ستجرى الانتخابات في وقت قريب بإشراف الأمم المتحدة كما قيل", "FUTURE_REF", "none"),
        ("بقي الحزب في الحكومة حتى وقت قريب ثم انسحب منها", "PAST_REF", "none"),
        ("القصف المستمر منذ أيام من قبل الجيش على أطراف المدينة", "PAST_REF", "none"),
    ],
)
def test_times_without_days_look_the_way_of_their_clause(text: str, value: str | None, anchor: str) -> None:
    (found,) = times(text, AT)
    assert (found.value, found.anchor) == (value, anchor)


def test_times_two_years_apart_are_no_stretch_without_doubt() -> None:
    (both,) = times("سبق أن عقدت القمة في الرباط مرتين فقط في عامي 2000 و2007 برعاية الملك", AT)
    assert (both.earliest, both.latest) == ("2000-01-01", "2007-12-31")
    assert both.doubt is not None


def test_times_fiscal_year_has_no_days() -> None:
    (found,) = times("ارتفعت الإيرادات خلال النصف الأول من العام المالي الجاري بنسبة كبيرة", AT)
    assert (found.text, found.earliest) == ("النصف الأول من العام المالي الجاري", None)
    assert found.doubt is not None


EVENT = (
    "وقال المصدر إن الاجتماع العسكري عقد في اليوم التالي للقاء الرئيس حفتر والمبعوث كوبيش. "
    "وكان حفتر استقبل كوبيش في 9 آذار في الرجمة."
)


def test_times_event_is_dated_by_the_sentence_that_names_it() -> None:
    first, second = times(EVENT, AT)
    assert (first.text, first.earliest, first.anchor) == ("اليوم التالي", "2021-03-10", "event")
    assert first.doubt is not None
    assert second.earliest == "2021-03-09"


@pytest.mark.parametrize(
    "text",
    [
        "عقد الاجتماع في اليوم التالي للقاء الوزيرين",
        "وصل الوفد بعد يومين من القمة",
        "تأتي الزيارة غداة إعلان الهدنة",
    ],
)
def test_times_event_without_a_date_stays_open(text: str) -> None:
    assert [(t.earliest, t.anchor) for t in times(text, AT)] == [(None, "event")]


@pytest.mark.parametrize("stack", ["", "و", "ف"])
@pytest.mark.parametrize("word", ["الخميس الماضي", "الشهر الماضي", "أمس", "اليوم الأربعاء"])
def test_times_conjunctions_are_no_part_of_the_expression(stack: str, word: str) -> None:
    (found,) = times(f"{stack}{word} التقى الوزيران", AT)
    assert found.text == word
    assert found.start == len(stack)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«اليوم الأربعاء»", "اليوم الأربعاء"),
        ("(الخميس الماضي)", "الخميس الماضي"),
        ("التحرير17 يونيو 2024آخر تحديث", "17 يونيو 2024"),
        ("سنة2017", "سنة2017"),
        ("اليَوْمَ الأَرْبِعَاء", "اليَوْمَ الأَرْبِعَاء"),
        ("يـــوم الأربعـــاء", "يـــوم الأربعـــاء"),
        ("\u200fأمس\u200f", "أمس"),
    ],
)
def test_times_spans_are_exact_in_the_raw_text(text: str, expected: str) -> None:
    (found,) = times(text, AT)
    assert found.text == expected == text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("غدا", "XXXX-XX-XX"),
        ("اليوم الثلاثاء", "XXXX-WXX-2"),
        ("الخميس الماضي", "XXXX-WXX-4"),
        ("28 كانون الأول", "XXXX-12-28"),
        ("كانون الأول الماضي", "XXXX-12"),
        ("الشهر المقبل", "XXXX-XX"),
        ("العام الماضي", "XXXX"),
    ],
)
def test_times_without_a_publication_day_stay_symbolic(text: str, value: str) -> None:
    (found,) = times(text)
    assert (found.value, found.earliest, found.latest) == (value, None, None)


def test_times_of_a_page_with_a_range_of_publication_days_are_bounded() -> None:
    from mahdar.annotate import annotate
    from mahdar.knowledge.base import load_knowledge
    from mahdar.model import Document, Published

    published = Published(earliest="2023-04-24", latest="2023-04-26", basis="inferred")
    text = "عقد اليوم الثلاثاء اجتماع بعد اجتماع أمس، وكانوا التقوا الشهر الماضي"
    found = annotate(Document(id="x", text=text, published=published), load_knowledge()).times
    assert [(t.text, t.earliest, t.latest) for t in found] == [
        ("اليوم الثلاثاء", "2023-04-25", "2023-04-25"),
        ("أمس", "2023-04-23", "2023-04-25"),
        ("الشهر الماضي", "2023-03-01", "2023-03-31"),
    ]
    assert found[1].doubt is not None


def test_times_open_date_takes_the_year_that_the_text_states() -> None:
    text = "الاجتماع الذي جرى في 28 كانون الأول. وكان أول اتصال في 28 كانون الأول 2022"
    first, second = times(text)
    assert (first.earliest, first.anchor) == ("2022-12-28", "time:1")
    assert (second.earliest, second.anchor) == ("2022-12-28", "none")


def test_times_open_date_stays_open_between_two_stated_years() -> None:
    text = "جرى في 28 كانون الأول. التقيا في 28 كانون الأول 2021 وفي 28 كانون الأول 2022"
    assert times(text)[0].earliest is None


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("يناير/كانون الأول 2022", "disagree"),
        ("التقيا اليوم الجمعة", "weekday stated"),
        ("الأحد 28 كانون الأول 2022", "weekday stated"),
        ("04/05/2023", "order"),
        ("نهاية الأسبوع المقبل", "weekends"),
        ("عيد الفطر المقبل", "Umm al-Qura"),
        ("إرجاء الجولة التي كانت مقررة الجمعة", "past or to come"),
        ("وصل الوفد يوم 3/2 الماضي", "order"),
        ("تفتتح القمة أعمالها في التاسعة صباحا", "of which day"),
        ("غادر الوفد الفندق مساء", "of which day"),
    ],
)
def test_times_doubt_is_recorded(text: str, doubt: str) -> None:
    (found,) = times(text, AT)
    assert found.doubt is not None
    assert doubt in found.doubt


def test_times_published_may_be_a_date_or_a_time_stamp() -> None:
    import datetime

    for given_day in ("2021-03-17", "2021-03-17T23:10:00+03:00", datetime.date(2021, 3, 17)):
        assert times("أمس", given_day)[0].earliest == "2021-03-16"


@pytest.mark.parametrize("bad", ["17/3/2021", "yesterday", "2021-13-01", ""])
def test_times_published_that_is_no_date_is_refused(bad: str) -> None:
    with pytest.raises(UsageError, match="ISO date"):
        times("أمس", bad)


def test_times_prefer_that_is_neither_word_is_refused() -> None:
    with pytest.raises(UsageError, match="past or future"):
        times("الخميس", AT, prefer="soon")


PIECES = [
    "اليوم", "الثلاثاء", "28", "كانون الأول", "/", "2022", "الماضي", "،", "و", "بين", "من", "إلى", "(", ")", "عام",
    "قبل", "ثلاثة", "أيام", "الساعة", ":", "30", "مساء", "رمضان", "1444", "هـ", "الأسبوع", "الأخير", "نهاية", "-",
    "99", "31", "شباط", "\n", ".", "التقى", "سيلتقي", "بعد", "ذلك", "بيومين", "القرن", "الموافق", "لقاء", "0000",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=25),
    st.sampled_from([None, "2023-04-24", "0001-01-01", "9999-12-31"]),
)
def test_times_any_text_gives_ordered_exact_spans(pieces: list[str], at: str | None) -> None:
    text = " ".join(pieces)
    end = 0
    for number, found in enumerate(times(text, at)):
        assert end <= found.start < found.end <= len(text)
        assert found.text == text[found.start : found.end]
        assert (found.earliest is None) == (found.latest is None)
        assert (found.earliest or "") <= (found.latest or "")
        if found.anchor.startswith("time:"):
            assert int(found.anchor[5:]) != number
        end = found.end


def test_times_a_weekday_before_a_date_is_no_number() -> None:
    found = times("أرجئت القمة التي كانت مقررة الأحد إلى 28 آذار", AT)
    assert [t.text for t in found] == ["الأحد", "28 آذار"]
    assert [t.text for t in times("تأجل اللقاء المقرر الاثنين أسبوعا", AT)] == ["الاثنين", "أسبوعا"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # «another» behind an indefinite noun
        ("اتفقا على عقد اجتماع آخر الأسبوع المقبل", "2021-W12"),
        ("سيعقدان لقاء آخر يوم الأحد المقبل", "2021-03-21"),
        ("أجريا اتصالا آخر الشهر الماضي", "2021-02"),
        ("ولاجتماع آخر يومي 22 و23 مارس أهميته", "2021-03-22/2021-03-23"),
    ],
)  # fmt: skip
def test_another_is_no_end_of_the_time_behind_it(text: str, expected: str) -> None:
    assert times(text, AT)[-1].value == expected


def test_the_end_of_a_month_stays_one_behind_a_verb_or_a_definite_noun() -> None:
    assert times("تبدأ المحادثات آخر الشهر المقبل", AT)[-1].text == "آخر الشهر المقبل"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # one day in two words, of a month that is not named
        ("يصل الوفد في الخامس والعشرين من الشهر الجاري", ["2021-03-25"]),
        ("عقدت الأولى في 4 فبراير والثانية في السابع والعشرين منه", ["2021-02-04", "2021-02-27"]),
        ("يومي الثالث والعشرين من الشهر الجاري", ["2021-03-03/2021-03-20"]),
        ("في 3 و20 من الشهر الجاري", ["2021-03-03/2021-03-20"]),
        # the same night
        ("سهروا ليلة الأحد وغادروا في الليلة ذاتها", ["2021-03-14", "2021-03-14"]),
        ("غادروا في الليلة ذاتها", []),
    ],
)
def test_days_told_by_a_month_or_night_before(text: str, expected: list[str]) -> None:
    assert days(text) == expected
