"""Sides that a page does not name, and that are known: of a conflict, of talks that go by a name, of a body of their own."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.annotate.meetings.sides.two_of import KNOWN_SIDES
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, MeetingReport, Published


def _found(day: str, text: str) -> tuple[MeetingReport, ...]:
    published = Published(earliest=day, latest=day, basis="given")
    return annotate(Document(id="k" * 64, text=text, published=published), load_knowledge()).meetings


def _sides(report: MeetingReport) -> set[str]:
    return {(p.actor or "").partition(":")[2] for p in report.parties if p.role == "party"}


KNOWN = [
    ("2020-10-22", "التقى وفدا طرفي النزاع الليبي أمس في جنيف.", "gna-ly lna"),
    ("2015-03-06", "اجتمع أمس في الصخيرات وفدا طرفي الأزمة في ليبيا.", "hor-ly gnc-ly"),
    ("2022-06-09", "التقى الطرفان المتحاربان في اليمن أمس في عمان.", "YE houthis"),
    ("2022-11-03", "وقع طرفا الحرب في تيغراي أمس في بريتوريا اتفاقا.", "ET tplf"),
    ("2008-01-09", "يلتقي طرفا النزاع حول الصحراء الغربية غدا في مانهاست.", "MA polisario"),
    ("2023-03-01", "التقى الطرفان المتنازعان على إقليم ناغورني قره باغ أمس في سوتشي.", "AZ AM"),
    ("2014-06-01", "تستضيف بماكو غدا محادثات بين طرفي الأزمة في شمال مالي.", "ML cma"),
    ("2019-12-10", "اجتمع طرفا الصراع في أفغانستان أمس في الدوحة.", "AF taliban"),
]


@pytest.mark.parametrize(("day", "text", "sides"), KNOWN)
def test_the_two_of_a_known_conflict_are_its_sides_with_a_doubt(day: str, text: str, sides: str) -> None:
    (report,) = _found(day, text)
    assert _sides(report) == set(sides.split())
    assert report.doubt is not None
    assert KNOWN_SIDES in report.doubt


TOLD = [
    ("2022-03-15", "اجتمع طرفا الصراع الروسي الأوكراني أمس في إسطنبول.", "RU UA"),
    ("2020-02-10", "اجتمع طرفا النزاع المغرب وجبهة البوليساريو أمس في جنيف.", "MA polisario"),
    ("2022-03-15", "عقد جانبا الأزمة السودانية الإثيوبية لقاء أمس في نيروبي.", "SD ET"),
    # what the page says comes first
    (
        "2020-10-22",
        "التقى أمس طرفا الأزمة في ليبيا، مجلس النواب والمجلس الأعلى للدولة، في القاهرة.",
        "hor-ly hcs-ly",
    ),
]


@pytest.mark.parametrize(("day", "text", "sides"), TOLD)
def test_two_whom_the_page_tells_are_in_no_doubt(day: str, text: str, sides: str) -> None:
    (report,) = _found(day, text)
    assert _sides(report) == set(sides.split())
    assert KNOWN_SIDES not in (report.doubt or "")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2023-08-01", "اجتمع الطرفان المتنازعان أمس في مقر البلدية."),
        ("2023-05-07", "دعا الأمين العام طرفي النزاع إلى وقف القتال."),
        ("1998-05-07", "اجتمع طرفا النزاع في اليمن أمس في عمان."),  # years before the conflict that is known
        ("2021-05-07", "اجتمع طرفا الخلاف على الأرض أمس في الدوحة."),
    ],
)
def test_nobody_is_supplied_where_no_conflict_is_known(day: str, text: str) -> None:
    assert not any(len(_sides(r)) > 1 for r in _found(day, text))


SUPPLIED = [
    # by the name of the talks
    ("2020-09-13", "انطلقت في الدوحة السبت مفاوضات السلام الأفغانية.", "AF taliban"),
    ("2023-11-01", "استؤنفت محادثات منبر جدة الخميس، وقال متحدث إن السودان يحتاج إلى هدنة.", "saf rsf"),
    # by where they sat then
    ("2016-05-05", "استؤنفت مشاورات الكويت اليوم. وكان المبعوث الأممي إلى اليمن متفائلا.", "YE houthis"),
    ("2022-10-26", "بدأت في بريتوريا الثلاثاء محادثات السلام الإثيوبية برعاية الاتحاد الأفريقي.", "ET tplf"),
    ("2008-01-09", "اختتمت في مانهاست الثلاثاء الجولة الثالثة من المفاوضات حول الصحراء.", "MA polisario"),
    ("2020-10-20", "تواصلت محادثات جنيف الليبية الثلاثاء.", "gna-ly lna"),
    # by what the page is about
    (
        "2020-11-11",
        "عقدت في الناقورة الأربعاء جولة جديدة من مفاوضات ترسيم الحدود البحرية. ورحب لبنان بها.",
        "LB IL",
    ),
]


@pytest.mark.parametrize(("day", "text", "sides"), SUPPLIED)
def test_talks_that_are_known_have_the_sides_that_the_page_leaves_out(
    day: str, text: str, sides: str
) -> None:
    report = _found(day, text)[0]
    assert _sides(report) == set(sides.split())
    assert KNOWN_SIDES in (report.doubt or "")


def test_the_delegations_of_known_talks_are_those_of_its_sides() -> None:
    text = "استؤنفت مشاورات الكويت اليوم. وقال المبعوث الأممي إلى اليمن إن الوفدين عقدا جلسة مشتركة أمس."
    talks, session = _found("2016-05-05", text)
    assert _sides(talks) == _sides(session) == {"YE", "houthis"}


@pytest.mark.parametrize(
    ("day", "text"),
    [
        # of another land, or of none
        ("2020-10-20", "تواصلت محادثات جنيف الثلاثاء حول أسعار الدواء."),
        ("2024-05-11", "انطلقت محادثات جدة حول الطاقة أمس."),
        # of another matter, or of others who sit there
        ("2017-05-16", "تبدأ غدا جولة جديدة من محادثات جنيف حول المناخ. وقالت سوريا إنها ستحضر."),
        ("2023-06-10", "تنعقد محادثات جدة الاقتصادية غدا. ويستعد السودان لحضورها."),
        ("2022-12-10", "اختتمت أمس محادثات نيروبي حول شرق الكونغو. وشاركت إثيوبيا في المحادثات."),
        ("2020-12-10", "بدأ أمس اجتماع سرت لعمداء بلديات الجنوب، ورحبت به حكومة ليبيا."),
        ("2023-06-10", "بدأت أمس في تعز محادثات طرفي النزاع القبلي في اليمن."),
        # years before and after
        ("2009-10-26", "بدأت في بريتوريا الثلاثاء محادثات السلام الإثيوبية برعاية الاتحاد الأفريقي."),
        ("2012-05-05", "استؤنفت مشاورات الكويت اليوم. وكان المبعوث الأممي إلى اليمن متفائلا."),
        # a conference of many
        ("2020-01-15", "يعقد مؤتمر برلين الأحد بحضور مسؤولين كبار، وتستعد ألمانيا لاستضافته."),
    ],
)
def test_talks_that_do_not_fit_the_page_are_given_nobody(day: str, text: str) -> None:
    assert not any(KNOWN_SIDES in (r.doubt or "") for r in _found(day, text))


def test_two_ministers_are_no_delegations_of_the_talks_told_beside_them() -> None:
    text = "بعد محادثات جنيف حول سوريا، التقى الوزيران لافروف وكيري السبت في لوزان."
    assert [_sides(r) for r in _found("2016-06-10", text)] == [{"SY", "syrian-opposition"}]


def test_the_sides_that_the_page_names_come_first() -> None:
    text = "انطلقت محادثات جدة الثلاثاء بين وفدي الولايات المتحدة وأوكرانيا، بعيدا عن السودان."
    (report,) = _found("2025-03-11", text)
    assert _sides(report) == {"US", "UA"}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("اجتمع في مسقط أمس وفدا كينيا وأوغندا.", "KE UG"),
        ("تجتمع في كمبالا غدا وفود من كينيا ورواندا.", "KE RW"),
        ("اجتمع في بوزنيقة أمس وفد المجلس الأعلى للدولة ووفد مجلس النواب الليبي.", "hcs-ly hor-ly"),
        ("اجتمع أمس في الصخيرات ممثلو كينيا وأوغندا.", "KE UG"),
        ("وصل إلى مسقط أمس وفدا كينيا وأوغندا.", "OM KE UG"),
        ("وصل أمس إلى عنتيبي ممثلو الصومال وكينيا.", "UG SO KE"),
    ],
)
def test_those_who_meet_or_come_behind_the_place(text: str, sides: str) -> None:
    (report,) = _found("2020-10-22", text)
    assert _sides(report) == set(sides.split())


def test_where_one_goes_on_to_is_no_traveller() -> None:
    first, *_ = _found("2020-10-22", "وصل أمس وفد كيني إلى كمبالا وكيغالي.")
    assert "KE" in _sides(first)
    assert _sides(first) < {"KE", "UG", "RW"}


BODIES = [
    ("2019-02-05", "اجتمعت لجنة إعادة الانتشار في الحديدة اليمنية أمس.", "YE houthis"),
    ("2020-11-10", "تجتمع اللجنة العسكرية في سرت اليوم. ورحبت البعثة الأممية في ليبيا بذلك.", "gna-ly lna"),
    ("2019-10-31", "بدأت اللجنة الدستورية السورية في جنيف أمس أولى جلساتها.", "SY syrian-opposition"),
    ("2021-01-25", "انطلقت اليوم في جنيف جولة من اجتماعات الهيئة المصغرة السورية.", "SY syrian-opposition"),
    ("2015-02-20", "عقدت مجموعة الاتصال الثلاثية اجتماعا أمس في مينسك.", "RU UA osce"),
    (
        "2020-11-10",
        "اجتمعت اللجنة العسكرية المشتركة للمرة الأولى في سرت أمس. ورحبت ليبيا بذلك.",
        "gna-ly lna",
    ),
    (
        "2020-11-10",
        "اجتمعت اللجنة العسكرية المشتركة لليوم الثاني في سرت أمس. ورحبت ليبيا بذلك.",
        "gna-ly lna",
    ),
    ("2020-11-10", "تجتمع اللجنة العسكرية المشتركة الليبية في سرت اليوم.", "gna-ly lna"),
    ("2024-02-10", "عقدت اللجنة العسكرية العليا العراقية الأميركية اجتماعا أمس في بغداد.", "IQ US"),
    ("2022-06-07", "التقى وزير الدفاع العماني أمس أعضاء لجنة التنسيق العسكرية اليمنية.", "OM YE houthis"),
]


@pytest.mark.parametrize(("day", "text", "sides"), BODIES)
def test_a_body_that_is_known_sits_for_its_sides(day: str, text: str, sides: str) -> None:
    (report,) = _found(day, text)
    assert _sides(report) == set(sides.split())
    assert KNOWN_SIDES in (report.doubt or "")


@pytest.mark.parametrize(
    ("day", "text"),
    [
        ("2020-11-10", "اجتمعت اللجنة العسكرية في البرلمان الأردني أمس."),  # of a page on another land
        (
            "2012-11-10",
            "تجتمع اللجنة العسكرية في سرت اليوم. ورحبت البعثة الأممية في ليبيا بذلك.",
        ),  # years before
        # of others, by what stands behind its name
        ("2023-06-10", "اجتمعت اللجنة العسكرية المشتركة الكينية الأوغندية أمس في كمبالا، وزار وفدها ليبيا."),
        ("2023-06-10", "عقدت اللجنة العسكرية المشتركة بين مالي والنيجر اجتماعا أمس في نيامي، ووقعت ليبيا اتفاقا."),
        ("2023-06-10", "بحثت اللجنة العسكرية التونسية أمس أمن الحدود مع وفد من ليبيا."),
        ("2006-06-10", "اجتمعت اللجنة السياسية المشتركة بين السودان وتشاد أمس في نجامينا."),
        (
            "2023-06-10",
            "قال وزير الدفاع التونسي إن تونس تؤمن حدودها. واجتمعت اللجنة العسكرية أمس في تونس، وأشاد الرئيس التونسي بذلك. "
            "وكان وزير تونسي زار ليبيا.",
        ),
        ("2023-06-10", "اجتمعت اللجنة المصغرة للحوار الوطني أمس في حلب بسوريا."),
    ],
)  # fmt: skip
def test_a_body_of_another_land_or_time_is_not_known(day: str, text: str) -> None:
    assert not any(KNOWN_SIDES in (r.doubt or "") for r in _found(day, text))


def test_a_known_body_whose_sides_the_page_names_is_in_no_doubt() -> None:
    text = "اجتمعت لجنة إعادة الانتشار في الحديدة أمس. وقال الحوثيون والحكومة اليمنية إن الأجواء إيجابية."
    assert _found("2019-02-05", text)[0].doubt is None


@pytest.mark.parametrize(
    ("day", "text", "sides"),
    [
        ("2019-07-17", "وقع المجلس العسكري وقوى الحرية والتغيير أمس اتفاقا في السودان.", "tmc-sd ffc"),
        ("2022-12-05", "وقع المكون العسكري وقوى الحرية والتغيير أمس اتفاقا إطاريا في السودان.", "SD ffc"),
        (
            "2022-07-29",
            "اجتمع رئيسا مجلسي النواب والدولة أمس في القاهرة لبحث الأزمة في ليبيا.",
            "hor-ly hcs-ly",
        ),
        ("2025-03-10", "اجتمع وفد حكومي مع قيادة قسد في دمشق أمس.", "SY sdf"),
        # an army of a name that others have too is the one of the land
        ("2024-05-11", "زار قائد الجيش الوطني الليبي خليفة حفتر القاهرة أمس.", "lna EG"),
        ("2021-03-10", "التقى وفد من الجيش الوطني السوري أمس في أنقرة مسؤولين أتراكا.", "sna TR"),
        ("2021-03-10", "زار رئيس أركان الجيش الوطني الشعبي الجزائري موسكو أمس.", "DZ RU"),
        # who governs in a city is no official of the state
        ("2024-03-01", "بحث رئيس حكومة صنعاء أمس مع وفد عماني الوضع في اليمن.", "houthis OM"),
        (
            "2020-10-03",
            "وقعت أمس الحركة الشعبية بقيادة الحلو والحكومة السودانية اتفاقا.",
            "splm-n SD",
        ),
    ],
)
def test_sides_within_one_land_are_not_the_state(day: str, text: str, sides: str) -> None:
    assert _sides(_found(day, text)[0]) == set(sides.split())


def test_a_broken_plural_in_the_accusative_is_of_its_land() -> None:
    assert _sides(_found("2021-03-10", "التقى وفد كيني أمس مسؤولين روسا في نيروبي.")[0]) == {"KE", "RU"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("ويواصل ملتقى الحوار السياسي الليبي جلساته في ضاحية قمرت.", "ongoing"),
        ("تتواصل جلسات ملتقى الحوار السياسي الليبي في تونس.", "ongoing"),
        ("اختتمت اجتماعات ملتقى الحوار الليبي في تونس أمس.", "held"),
        ("تنطلق أعمال ملتقى الحوار السياسي الليبي في تونس غدا.", "planned"),
    ],
)
def test_a_gathering_that_goes_on_takes_place(text: str, status: str) -> None:
    (report,) = _found("2020-11-12", text)
    assert (report.what, report.status, _sides(report)) == ("conference", status, {"lpdf"})


def test_who_eases_talks_is_no_side_of_them() -> None:
    text = (
        "بدأت في بريتوريا الثلاثاء محادثات السلام الإثيوبية بوساطة الاتحاد الأفريقي."
        " وطالبت جبهة تحرير تيغراي الحكومة الإثيوبية برفع الحصار."
    )
    assert _sides(_found("2022-10-26", text)[0]) == {"ET", "tplf"}


def test_a_session_that_one_side_held_with_another() -> None:
    text = "وكان وفد كينيا قد انسحب من الجلسة التي التأمت مع الوفد الأوغندي أمس."
    assert _sides(_found("2022-10-26", text)[0]) == {"KE", "UG"}


QUIET = "قالت وزارة الداخلية الليبية إن الوضع هادئ في ليبيا. "
THEN = [
    ("2021-06-10", QUIET + "وكانت اللجنة العسكرية المشتركة قد اجتمعت في سبتمبر 2020 في الغردقة.", "gna-ly lna"),
    ("2021-06-10", QUIET + "واجتمعت اللجنة العسكرية المشتركة أمس في سرت لبحث تنفيذ اتفاق أكتوبر 2020.", "gnu-ly lna"),
    ("2024-06-10", QUIET + "وكان أعضاء اللجنة العسكرية المشتركة 5+5 قد اجتمعوا في غدامس في نوفمبر 2020.", "gna-ly lna"),
    ("2020-11-10", QUIET + "واجتمعت اللجنة العسكرية المشتركة أمس في سرت.", "gna-ly lna"),
    # a body that sits no more
    ("2025-06-10", "قالت الخارجية السورية إن الوضع هادئ. وكانت اللجنة الدستورية السورية اجتمعت في جنيف في مارس 2022.",
     "SY syrian-opposition"),
]  # fmt: skip


@pytest.mark.parametrize(("day", "text", "sides"), THEN)
def test_a_body_has_the_sides_of_the_day_of_its_sitting(day: str, text: str, sides: str) -> None:
    (report,) = _found(day, text)
    assert _sides(report) == set(sides.split())
    assert KNOWN_SIDES in (report.doubt or "")


def test_a_body_that_sits_no_more_is_none_on_a_later_day() -> None:
    text = "قالت الخارجية السورية إن الوضع هادئ. واجتمعت اللجنة الدستورية السورية أمس في دمشق."
    assert not any("syrian-opposition" in _sides(r) for r in _found("2025-06-10", text))


def test_an_earlier_round_is_of_those_of_whose_talks_the_page_tells() -> None:
    told = _found(
        "2025-06-02",
        "انتهى أمس في الدوحة اجتماع بين وفدي حماس وإسرائيل. وكانت جولة سابقة قد عقدت في القاهرة في 10 أبريل.",
    )
    assert [_sides(m) for m in told] == [{"hamas", "IL"}, {"hamas", "IL"}]


def test_a_house_and_its_city_are_one_place() -> None:
    (told,) = _found(
        "2025-06-02",
        "محادثات إسطنبول: كييف وموسكو تتفقان على تبادل الجثامين\n"
        "انتهى أمس لقاء الوفدين الأوكراني والروسي في قصر تشيراغان بإسطنبول.",
    )
    assert told.place is not None
    assert (told.place.name_en, told.status) == ("Istanbul", "held")


def test_talks_of_the_one_side_named_with_another_of_the_page_are_not_those_that_sat_there_before() -> None:
    delegation = "وصل وفد من حركة حماس أمس إلى القاهرة تمهيدا لمفاوضات الأسرى. "
    with_israel = _found("2012-05-10", delegation + "وقال مسؤول في إسرائيل إنها سترسل فريقا.")
    assert all("fatah" not in _sides(report) for report in with_israel)
    within = _found(
        "2012-05-10",
        "تنطلق اليوم في القاهرة محادثات المصالحة الفلسطينية. وقالت حماس إنها متفائلة. وقالت إسرائيل إنها تراقب.",
    )
    assert {"fatah", "hamas"} in [_sides(report) for report in within]
