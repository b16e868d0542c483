"""Where a rule of what is asked for, has begun, or who is listed would say more than the words do."""

import pytest

from tests.meetings_page import line
from tests.test_meetings_gathered import meetings

DAY = "2018-05-21"


def told(text: str) -> list[str]:
    """The reports of a plain text of a Monday, one line each."""
    return [line(r) for r in meetings(text, DAY)]


OF_ANOTHER_CLAUSE = [
    # a verb of a relative clause that wants something else governs no calling off
    ("قرر الرئيس الكيني الذي يسعى لولاية ثالثة إلغاء لقائه مع نظيره الأوغندي.", ["meeting cancelled KE+UG - -"]),
    ("أعلنت كينيا التي تريد السلام تأجيل محادثاتها مع أوغندا.", ["talks postponed KE+UG - -"]),
    # … but one that wants it does
    ("هذه كينيا التي تريد إلغاء محادثاتها مع أوغندا.", ["talks planned KE+UG - -"]),
    ("يسعى الرئيس الكيني إلى إلغاء لقائه مع نظيره الأوغندي.", ["meeting planned KE+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_ANOTHER_CLAUSE)
def test_what_another_clause_wants(text: str, expected: list[str]) -> None:
    assert told(text) == expected


NOT_ON = [
    # talks that began the day before and took hours, or broke down, are on no longer
    ("بدأت أمس المحادثات بين كينيا وأوغندا في نيروبي ودامت خمس ساعات.", ["talks held KE+UG 2018-05-20 Nairobi"]),
    ("بدأت أمس محادثات بين كينيا وأوغندا استغرقت ثلاث ساعات.", ["talks held KE+UG 2018-05-20 -"]),
    ("بدأت أمس محادثات بين كينيا وأوغندا في أروشا وانهارت بعد ساعات.", ["talks held KE+UG 2018-05-20 Arusha"]),
    ("فشلت المحادثات التي بدأت أمس بين كينيا وأوغندا.", ["talks held KE+UG 2018-05-20 -"]),
    # … but one sitting of theirs may have taken hours, and something before them failed
    ("بدأت أمس المحادثات بين كينيا وأوغندا في نيروبي، وقد استمرت الجلسة الأولى ساعتين.", ["talks ongoing KE+UG 2018-05-20..2018-05-21 Nairobi"]),
    ("بدأت أمس محادثات بين كينيا وأوغندا في أروشا بعد أن فشل مؤتمر سابق.", ["talks ongoing KE+UG 2018-05-20..2018-05-21 Arusha"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NOT_ON)
def test_what_began_the_day_before_is_over(text: str, expected: list[str]) -> None:
    assert told(text) == expected


WITH_A_LAND = [
    # what somebody weighs «with» a land is said of the land, not to it
    ("ناقش وزير الخارجية الكيني فرص التعاون مع أوغندا في مقال نشره أمس.", []),
    ("ناقش وزير الدفاع الكيني احتمال الحرب مع الصومال أمام البرلمان.", []),
    # … but a person is talked to
    ("بحث وزير الخارجية الكيني آفاق التعاون مع السفير الأوغندي أمس.", ["talks held KE+UG 2018-05-20 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WITH_A_LAND)
def test_what_somebody_weighs_with_a_land(text: str, expected: list[str]) -> None:
    assert told(text) == expected


BEGUN = "بدأت المحادثات بين مجموعة شرق أفريقيا والكونغو الديمقراطية أمس. "
CAME = [
    ("ووصل أمس مندوبو كينيا وأوغندا ورواندا والكونغو الديمقراطية إلى مقر المحادثات.", True),
    ("وحضر ممثلو كينيا وأوغندا ورواندا والكونغو الديمقراطية المحادثات.", True),
    ("ولم يصل مندوبو كينيا وأوغندا ورواندا والكونغو الديمقراطية إلى المحادثات.", False),
    ("وقاطع مندوبو كينيا وأوغندا ورواندا والكونغو الديمقراطية المحادثات.", False),
    ("وانتقد مندوبو كينيا وأوغندا ورواندا والكونغو الديمقراطية المحادثات.", False),
]


@pytest.mark.parametrize(("text", "came"), CAME)
def test_members_are_those_who_came(text: str, came: bool) -> None:
    (report,) = meetings(BEGUN + text, DAY)
    assert ("state:RW" in {p.actor for p in report.parties}) is came


WEEK_GONE = [
    # when it was called off, behind that verb or at the head of the sentence, moves the weekday back
    ("ألغت كينيا الأسبوع الماضي لقاء مع أوغندا كان مقررا الخميس.", "2018-05-17"),
    ("الأسبوع الماضي ألغت كينيا لقاء مع أوغندا كان مقررا الخميس.", "2018-05-17"),
    # … the time of anything else does not
    ("بعد خلاف الأسبوع الماضي، ألغت كينيا لقاء مع أوغندا كان مقررا الخميس.", "2018-05-24"),
    ("بعد هجمات الأسبوع الماضي ألغي الاجتماع الكيني الأوغندي الذي كان مقررا السبت.", "2018-05-26"),
    ("ألغى الرئيس الكيني، الذي انتخب العام الماضي، زيارة إلى أوغندا كانت مقررة الجمعة.", "2018-05-25"),
    ("منذ الأسبوع الماضي، والتوتر قائم، ألغت كينيا اليوم لقاء مع أوغندا كان مقررا الخميس.", "2018-05-24"),
]


@pytest.mark.parametrize(("text", "day"), WEEK_GONE)
def test_for_when_it_was_that_was_called_off(text: str, day: str) -> None:
    (report,) = meetings(text, DAY)
    assert (report.status, report.earliest) == ("cancelled", day)


LINKED = [
    # whoever links the holding of one that was held tells of one that was
    ("ربط الرئيس انعقاد القمة الكينية الأوغندية التي عقدت أمس بالأزمة.", ["summit held KE+UG 2018-05-20 -"]),
    # … a relative clause of something else does not say so
    ("ربطت كينيا عقد القمة مع أوغندا بخروج القوات التي دخلت البلاد أمس.", ["summit proposed KE+UG - -"]),
    ("ربط الرئيس الكيني عقد اللقاء مع نظيره الأوغندي بسحب القوات.", ["meeting proposed KE+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LINKED)
def test_what_was_held_is_not_made_to_hang_on_something(text: str, expected: list[str]) -> None:
    assert told(text) == expected


AGENCIES = [
    ("أجرى الرئيس الكيني حوارا مع وكالة فرانس برس أمس.", []),
    ("أجرى الوزير الكيني حوارا مع وكالة الأنباء المصرية أمس.", []),
    ("أجرت إيران حوارا مع وكالة الطاقة الذرية أمس في فيينا.", ["talks held IR+iaea 2018-05-20 Vienna"]),
    ("أجرت إيران حوارا مع الوكالة الدولية للطاقة الذرية أمس في فيينا.", ["talks held IR+iaea 2018-05-20 Vienna"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), AGENCIES)
def test_a_dialogue_with_an_agency(text: str, expected: list[str]) -> None:
    assert told(text) == expected


ERUPTED = [
    # what breaks out in the course of a contact has its day
    ("القمة الكينية الأوغندية التي اندلعت خلالها مشادة أمس انتهت.", ["summit held KE+UG 2018-05-20 -"]),
    ("خلال لقاء بين رئيسي كينيا وأوغندا انفجر الوضع السبت.", ["meeting held KE+UG 2018-05-19 -"]),
    # … not what they meet about
    ("اجتمع الوزيران الكيني والأوغندي لبحث الأزمة التي نشبت أمس.", ["meeting held KE+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ERUPTED)
def test_what_breaks_out_at_a_contact(text: str, expected: list[str]) -> None:
    assert told(text) == expected


NEARER = [
    # behind what is to come, a masdar with a bare weekday is of the nearer day or of none; a verb of the past is of the last
    ("قال الرئيس الكيني إنه سيزور كمبالا، وذلك بعد لقائه نظيره الأوغندي في نيروبي الثلاثاء.", ""),
    ("قال الرئيس الكيني إنه سيزور كمبالا، وذلك بعد لقائه نظيره الأوغندي في نيروبي السبت.", "2018-05-19"),
    ("سيصدر القرار بعد لقاء جمع الوزيرين الكيني والأوغندي الثلاثاء.", "2018-05-15"),
]


@pytest.mark.parametrize(("text", "day"), NEARER)
def test_a_weekday_that_may_be_to_come(text: str, day: str) -> None:
    assert (meetings(text, DAY)[-1].earliest or "") == day


DELEGATIONS = [
    ("سبق للوفد الكيني أن زار كمبالا العام الماضي.", 1),
    ("سبق للقوات الأوغندية أن وصلت إلى كينيا الشهر الماضي.", 0),
    ("سبق للمنتخب الأوغندي أن زار كينيا العام الماضي.", 0),
    ("سبق لأوغندا أن وصلت إلى كينيا العام الماضي.", 0),
]


@pytest.mark.parametrize(("text", "visits"), DELEGATIONS)
def test_who_has_paid_a_visit_before(text: str, visits: int) -> None:
    assert len(meetings(text, DAY)) == visits


PASSIVE = [
    # a time stands between a verb and its subject, not between a masdar and the noun that it governs
    ("في القاهرة عقد أمس اجتماع بين الأردن ومصر.", ["meeting held EG+JO 2018-05-20 Cairo"]),
    ("وفي نيروبي عقد السبت لقاء بين الأردن ومصر.", ["meeting held EG+JO 2018-05-19 Nairobi"]),
    ("وعلى ضفاف البحيرة عقد أمس لقاء بين الرئيسين الكيني والأوغندي.", ["meeting held KE+UG 2018-05-20 -"]),
    # … but a masdar that governs by a preposition may have one behind it
    ("وصل وزير الخارجية الكيني إلى كمبالا للمشاركة غدا في القمة الأفريقية.",
     ["visit ongoing KE+UG 2018-05-21 Kampala", "summit planned KE+au 2018-05-22 Kampala"]),
    ("رفض الرئيس الكيني المشاركة غدا في قمة مع أوغندا.", ["summit not_held KE+UG 2018-05-22 -"]),
    ("ينوي الرئيس الكيني المشاركة غدا في قمة مع أوغندا.", ["summit planned KE+UG 2018-05-22 -"]),
    # who withdraws tomorrow still sits there
    ("ينسحب الوفد الكيني غدا من المحادثات مع أوغندا.", ["talks ongoing KE+UG - -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PASSIVE)
def test_a_time_between_a_verb_and_its_subject(text: str, expected: list[str]) -> None:
    assert told(text) == expected
