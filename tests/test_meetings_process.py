"""Talks that go by a name («محادثات أستانة», «مفاوضات الوضع النهائي») are of the sides of that process that the page names."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published
from mahdar.read.make import document_id


def reports(text: str, day: str = "2018-03-12") -> list[MeetingReport]:
    given = Published(earliest=day, latest=day, basis="given")
    return list(
        annotate(Document(id=document_id(text), text=text, published=given), load_knowledge()).meetings
    )


def sides(report: MeetingReport) -> str:
    return " ".join(sorted((p.actor or "").partition(":")[2] for p in report.parties))


NAMED = [
    # behind their noun
    ("قال متحدث إن محادثات أستانة مستمرة. وأشاد بجهود روسيا وتركيا وإيران.", "IR RU TR"),
    ("قال متحدث إن مفاوضات الوضع النهائي ستبت في الحدود. وتتمسك إسرائيل بموقفها كما تفعل فلسطين.", "IL PS"),
    ("ترى نيروبي أن المحادثات السداسية هي الحل. وكانت بيونغ يانغ وسول وطوكيو قد رحبت بها.", "JP KP KR"),
    # the bare noun of a page that is about them
    ("بريكست يقلق الأسواق\nقالت لندن إن المفاوضات لم تخيب أملها. وحذر الاتحاد الأوروبي من التأخير.", "GB eu"),
    ("قال وزير الري إن سد النهضة مصدر قلق. وأضاف أن مصر والسودان وإثيوبيا دول شقيقة. وتابع أن ملء سد النهضة سبق المفاوضات.", "EG ET SD"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_a_process_has_the_sides_that_the_page_names(text: str, expected: str) -> None:
    (report,) = reports(text)
    assert (report.what, sides(report)) == ("talks", expected)
    assert "of that name" in (report.doubt or "")


NOT = [
    # two sides at least must be named
    "قال متحدث إن مفاوضات الوضع النهائي ستبت في الحدود. وتتمسك إسرائيل بموقفها.",
    # a page that names the process once in passing
    "قالت لندن إن المفاوضات لم تخيب أملها. وحذر الاتحاد الأوروبي من التأخير بعد بريكست.",
]


@pytest.mark.parametrize("text", NOT)
def test_no_side_is_given_that_the_page_does_not_name(text: str) -> None:
    assert not [r for r in reports(text) if r.doubt and "of that name" in r.doubt]


def test_talks_with_sides_of_their_own_keep_them() -> None:
    (report,) = reports("أجرت روسيا وكازاخستان محادثات في أستانة. وأشاد متحدث بدور تركيا وإيران.")
    assert sides(report) == "KZ RU"


def test_a_process_goes_on_until_somebody_says_otherwise() -> None:
    names = "وأشاد بجهود روسيا وتركيا وإيران."
    (one,) = reports(f"قال متحدث إن بلاده تتابع محادثات أستانة. {names}")
    (other,) = reports(f"قال متحدث إن محادثات أستانة انتهت أمس. {names}")
    assert (one.status, other.status) == ("ongoing", "held")


def test_a_summit_of_one_side_is_not_the_talks() -> None:
    text = "بريكست على طاولة بروكسل\nيعقد الاتحاد الأوروبي قمة الخميس المقبل. وقالت لندن إن المفاوضات لا تزال جارية."
    assert {r.what: sides(r) for r in reports(text)}["talks"] == "GB eu"


def test_who_speaks_of_his_own_talks_is_not_the_two_whom_the_page_is_about() -> None:
    (report,) = reports(
        "الرئيس الكيني يوافق على لقاء الرئيس الصومالي\n"
        "قال متحدث إن الرئيس الكيني سيلتقي الرئيس الصومالي في مقديشو. وأضاف أن لقاء الرئيس الكيني والرئيس الصومالي مهم. "
        'وصرح وزير الخارجية الكيني: "شجعت رئيسنا على ذلك، وأجرينا اليوم محادثة مثمرة".'
    )
    assert (report.status, sides(report)) == ("planned", "KE SO")


@pytest.mark.parametrize(("day", "status"), [("2007-03-12", "ongoing"), ("2024-03-12", "held")])
def test_a_process_that_is_over_is_not_said_to_go_on(day: str, status: str) -> None:
    names = "وكانت بيونغ يانغ وسول وطوكيو قد رحبت بها."
    (report,) = reports(f"تذكر متحدث في نيروبي المحادثات السداسية. {names}", day)
    assert report.status == status
    assert ("go on" in (report.doubt or "")) is (status == "ongoing")


#: Lands and their talks, each with a day of its time and one of another.
OF_ITS_TIME = [
    ("الماويون يلوحون بالعودة إلى السلاح\nقالت حكومة نيبال إن المفاوضات الجارية في كاتماندو صعبة. ورد الماويون في نيبال بأنهم جادون.", "2006-08-20", "NP maoists-np"),
    ("خلاف الاسم يراوح مكانه\nقالت أثينا إن المفاوضات الجارية في نيويورك لم تثمر. ولم تعلق مقدونيا.", "2012-02-10", "GR MK"),
    ("إيسيكيبو على طاولة البحث\nقالت كراكاس إن المفاوضات الجارية في كينغستون صعبة. ونفت غويانا ذلك.", "2019-04-02", "GY VE"),
    ("لاتفاق الترسيم البحري وجهان\nقال مسؤول في بيروت إن المفاوضات الجارية في الناقورة صعبة. وترفض إسرائيل شروط لبنان.", "2021-03-05", "IL LB"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "expected"), OF_ITS_TIME)
def test_a_page_of_the_time_of_a_process_is_about_it(text: str, day: str, expected: str) -> None:
    assert expected in [sides(r) for r in reports(text, day)]


def test_a_page_of_another_time_is_not_about_it() -> None:
    text = OF_ITS_TIME[0][0]
    assert not [r for r in reports(text, "2016-08-20") if r.doubt and "of that name" in r.doubt]


#: (page, its day, status and sides and place of its one contact): talks called by the place where they sat at that time.
SAT = [
    ("كامب ديفيد: لا اتفاق\nانفضت قمة كامب ديفيد أمس. وقال إيهود باراك إن القدس هي العقدة. وعاد ياسر عرفات إلى غزة.", "2000-07-26", "held IL PS Camp David"),
    ("مفاوضات طابا تستأنف مساء\nتستأنف مفاوضات طابا مساء اليوم. وتصر السلطة الفلسطينية على العودة وترفض إسرائيل ذلك.", "2001-01-24", "planned IL PS Taba"),
    ("محادثات مسقط صعبة\nوصفت الخارجية الإيرانية محادثات مسقط التي انتهت أمس بأنها مفيدة، وقال مسؤول أميركي كبير إنها شجعت واشنطن.", "2025-05-12", "held IR US Muscat"),
    ("جلسات جوبا تستأنف\nرفعت الوساطة جلسات المفاوضات في جوبا إلى الأسبوع المقبل. وقال المتحدث باسم الجبهة الثورية إن الخلاف مع وفد الحكومة يضيق.", "2019-12-10", "planned SD srf Juba"),
    ("محادثات برلين صعبة\nوصفت الخارجية الروسية محادثات برلين التي انتهت أمس بأنها مفيدة، وقالت أوكرانيا إنها لم تثمر.", "2018-03-16", "held DE RU UA Berlin"),
    # later, when it is over
    ("قال الكاتب إن مفاوضات طابا أضاعت فرصة. وترى السلطة الفلسطينية أن إسرائيل تراجعت عنها.", "2007-03-01", "held IL PS Taba"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "expected"), SAT)
def test_talks_that_go_by_their_place_are_of_those_who_sat_there_then(
    text: str, day: str, expected: str
) -> None:
    (report,) = reports(text, day)
    place = report.place.name_en if report.place else None
    assert f"{report.status} {sides(report)} {place}" == expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # another time, another place, a side that the page does not name
        ("تستأنف محادثات مسقط مساء اليوم. وقالت إيران إن واشنطن تماطل.", "2012-05-12"),
        ("تستأنف محادثات صلالة مساء اليوم. وقالت إيران إن واشنطن تماطل.", "2025-05-12"),
        ("تستأنف محادثات مسقط مساء اليوم. وقالت إيران إن الوقت ضيق.", "2025-05-12"),
        # two of its sides, but not the land that they spoke of
        ("يستأنف مؤتمر باريس مساء اليوم. وقالت روسيا إن فرنسا مترددة في دعم لبنان.", "2018-03-16"),
    ],
)
def test_a_place_alone_gives_no_sides(text: str, day: str) -> None:
    assert not [r for r in reports(text, day) if "of that name" in (r.doubt or "")]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("اختتام مفاوضات لوساكا\nاختتمت مفاوضات لوساكا. وتمسك وفد الحكومة بنزع سلاح يونيتا.", "1994-10-20", "AO unita"),
        ("تعثر المحادثات\nتعثرت المحادثات في أوسلو. وطالب وفد الحكومة حركة نمور التاميل بالعودة، ورد المتمردون بالرفض.", "2006-06-09", "LK ltte"),
    ],
)  # fmt: skip
def test_the_government_beside_a_group_of_its_land_is_that_lands(text: str, day: str, expected: str) -> None:
    assert expected in [sides(r) for r in reports(text, day)]


@pytest.mark.parametrize(
    "text",
    [
        "قال نتنياهو إن الحكومة لن تفاوض حماس. ووافقت الحكومة على الصفقة مع حماس.",
        "قال وزير الدفاع الكيني إن الحكومة لن تفاوض جبهة كازامانس. ووافقت الحكومة على لقاء قادتها.",
    ],
)
def test_a_government_told_by_another_land_is_not_the_groups_own(text: str) -> None:
    assert not [r for r in reports(text, "2024-05-10") if sides(r) in ("PS hamas", "SN mfdc")]


@pytest.mark.parametrize(
    ("text", "day", "expected"),
    [
        ("طالبت الخرطوم جوبا باحترام الاتفاق الموقع في أديس أبابا في سبتمبر 2012.", "2013-04-20", ["SD SS"]),
        (
            "وذكّرت الحكومة الأنغولية حركة يونيتا باتفاق لوساكا الموقع في نوفمبر 1994.",
            "1995-08-02",
            ["AO unita"],
        ),
        # another year, and no day at all
        ("طالبت الخرطوم جوبا باحترام الاتفاق الموقع في أديس أبابا في سبتمبر 2019.", "2020-04-20", []),
        ("طالبت الخرطوم جوبا باحترام الاتفاق الموقع في أديس أبابا.", "2013-04-20", []),
    ],
)
def test_an_agreement_is_of_those_who_talked_where_and_when_it_was_signed(
    text: str, day: str, expected: list[str]
) -> None:
    assert [sides(r) for r in reports(text, day)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انطلقت الأربعاء في سويسرا المحادثات الرامية إلى وقف الحرب في السودان، في غياب وفد الجيش. وقال الوسطاء إن وفد الدعم السريع وصل.", "rsf"),
        ("انطلقت الأربعاء في سويسرا المحادثات الرامية إلى وقف الحرب في السودان. وقال الوسطاء إن وفد الدعم السريع وصل وإن الجيش السوداني سيلحق به.", "rsf saf"),
    ],
)  # fmt: skip
def test_who_was_absent_is_no_side(text: str, expected: str) -> None:
    assert expected in [sides(r) for r in reports(text, "2024-08-14")]


@pytest.mark.parametrize(
    "clause", ["الذي لم تدع إليه طالبان", "الذي لم تحضره طالبان", "التي لم تشارك فيها طالبان"]
)
def test_who_was_not_asked_to_come_is_no_side(clause: str) -> None:
    found = reports(f"جاء ذلك بعد اجتماع أيار من العام الماضي {clause} أصلا.", "2024-05-06")
    assert not [r for r in found if "taliban" in sides(r)]


def test_who_explains_why_he_stayed_away_is_no_side() -> None:
    found = reports("طالبان تبرر غيابها عن اجتماع الدوحة\nاختتم الاجتماع الدولي أمس في الدوحة.", "2024-02-20")
    assert not [r for r in found if "taliban" in sides(r)]
