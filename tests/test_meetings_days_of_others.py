"""Days in a contact's sentence that are those of something else: in brackets, in a clause about what it goes with, of a report."""

import pytest

from tests.test_meetings_asked_and_done import told

BRACKETS = [
    # what is added of something named, and a day that is all there is in the brackets
    ("وقعت كينيا وأوغندا أمس اتفاقا على توسيع ميناء كيسومو (خضع لبريطانيا بين 1901 و1963) غرب البلاد.",
     ["meeting held KE+UG 2018-05-20 -"]),
    ("وقعت كينيا وأوغندا اتفاقا على توسيع ميناء كيسومو (تأسس عام 1901) غرب البلاد.", ["meeting held KE+UG - -"]),
    ("التقى الرئيس الكيني نظيره الأوغندي (الأحد) في عنتيبي.", ["meeting held KE+UG 2018-05-20 Entebbe"]),
    ("وقعت كينيا وأوغندا (نيروبي، 5 مايو) اتفاقا على توسيع الميناء.", ["meeting held KE+UG 2018-05-05 -"]),
]  # fmt: skip

GOES_WITH = [
    # the clause is about what the contact goes with
    ("ويأتي هذا اللقاء بين الرئيسين الكيني والأوغندي في إطار خطوات تقارب بدأت الشهر الماضي.", ["meeting held KE+UG - -"]),
    ("وجاءت القمة بين كينيا وأوغندا في سياق مساع انطلقت في أبريل.", ["summit held KE+UG - -"]),
    # … and about the contact itself
    ("جاء اللقاء الذي عقد أمس بين الرئيسين الكيني والأوغندي في إطار التقارب.", ["meeting held KE+UG 2018-05-20 -"]),
]  # fmt: skip

LATER = [
    # «و» and a verb of the future: another clause, with a time of its own
    ("عين الرئيس الكيني الاثنين فلانا وزيرا للتجارة، وسيكلف خصوصا بمواصلة المفاوضات مع أوغندا.", ["talks planned KE+UG - -"]),
    ("وصل الرئيس الكيني أمس إلى كمبالا للقاء نظيره الأوغندي.", ["visit ongoing KE+UG 2018-05-20..2018-05-21 Kampala"]),
    ("وغدا سيسافر الرئيس الكيني إلى كمبالا لعقد محادثات مع نظيره الأوغندي.", ["visit planned KE+UG 2018-05-22 Kampala"]),
]  # fmt: skip

BEFORE_THAT = [
    # what went before the deed of that day
    ("حذرت الحكومة الصومالية الأحد من التدخل، بعدما تعهد الرئيس الكيني خلال لقاء مع نظيره الأوغندي بإرسال جنود.",
     ["meeting held KE+UG - -"]),
    # … and what the deed went with, or came after by some hours
    ("كشف الرئيس الكيني الأحد عن خطته خلال استقباله نظيره الأوغندي.", ["meeting held KE+UG 2018-05-20 -"]),
]  # fmt: skip

PUT_OUT = [
    # when pictures were put out; what they show was
    ("وأظهرت لقطات، بثها التلفزيون في وقت سابق الاثنين، الرئيس الكيني مبتسما ويجري محادثات مع نظيره الأوغندي.",
     ["talks held KE+UG - -"]),
    ("أظهرت صور الرئيس الكيني وهو يصافح نظيره الأوغندي في كمبالا.", ["meeting held KE+UG - Kampala"]),
    # what a study shows is no picture
    ("أظهرت وثيقة أن الرئيس الكيني يلتقي نظيره الأوغندي الأسبوع المقبل.",
     ["meeting planned KE+UG 2018-05-28..2018-06-03 -"]),
]  # fmt: skip

AT_THAT_TIME = [
    # «حينها» is not when somebody looks back on it
    ("وقال الرئيس الكيني في مقابلة، الأسبوع الماضي، إنه اختار الصمت، وحول زيارته إلى كمبالا حينها، قال إنها كانت قصيرة.",
     ["visit held KE+UG - Kampala"]),
    # … and the day of what was announced, where he spoke then
    ("أعلن الرئيس الكيني في يوليو 2017 أن بلاده ستنسحب، وقال في مؤتمر مع نظيره الأوغندي حينها إن الأمر محسوم.",
     ["conference held KE+UG 2017-07-01..2017-07-31 -"]),
]  # fmt: skip

NEXT_STOP = [
    # at the end of the way that «قبل أن» leads on to it is still ahead, and its day is that of no other contact
    ("اجتمع الوزير الكيني في كيغالي بنظيره الرواندي، قبل أن يغادر إلى كمبالا حيث يلتقي اليوم الرئيس الأوغندي.",
     ["meeting held KE+RW - Kigali", "visit planned KE+UG 2018-05-21 Kampala"]),
    ("اجتمعت الوزيرة الكينية في كيغالي بنظيرها الرواندي قبل أن تسافر إلى كمبالا حيث تلتقي الرئيس الأوغندي.",
     ["meeting held KE+RW - Kigali", "visit planned KE+UG - Kampala"]),
    # … and told as over
    ("اجتمع الوزير الكيني في كيغالي بنظيره الرواندي، قبل أن يغادر إلى كمبالا حيث التقى أمس الرئيس الأوغندي.",
     ["meeting held KE+RW - Kigali", "visit held KE+UG 2018-05-20 Kampala"]),
    # what he did where he came from
    ("التقى الوزير الكيني الرئيس الرواندي في كيغالي التي وصل إليها قادما من كمبالا حيث التقى أمس الرئيس الأوغندي.",
     ["meeting held KE+RW - Kigali", "meeting held KE+UG 2018-05-20 Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [*BRACKETS, *GOES_WITH, *LATER, *BEFORE_THAT, *PUT_OUT, *AT_THAT_TIME, *NEXT_STOP],
)
def test_a_day_of_something_else_is_not_the_contacts(text: str, expected: list[str]) -> None:
    assert told(text) == expected


KNOWN = [
    # what the reader knows already has no day of the news
    ("وصل الرئيس الكيني أمس إلى كمبالا في زيارة. وسيوقع الأحد مع نظيره الأوغندي إعلانا انبثق عن قمة المناخ التي عقدت في نيروبي.",
     "summit held KE+UG - Nairobi"),
    # the words of an earlier day
    ("انتقد الوزير الرواندي أمس وصف المسؤولين الكينيين للأزمة. وكان الناطق الكيني نقل عن الرئيس الكيني قوله على هامش زيارته لكمبالا "
     "إنه لا يشغل نفسه بها.", "visit held KE+UG - Kampala"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KNOWN)
def test_what_is_looked_back_on_has_no_day_of_the_news(text: str, expected: str) -> None:
    assert expected in told(text)
