"""Two who are told by the office they hold: whose officials they can be."""

import pytest

from tests.test_meetings_gathered import lines

LEAD = "أعلنت كينيا والصومال هدنة. وتقاتل حركة الشباب وكينيا على الحدود. وأوضح البيان أن "

RULERS = [
    (LEAD + "رئيسي الوزراء بحثا الوضع في اتصال هاتفي.", ["call held KE+SO -"]),
    (LEAD + "وزيري الدفاع بحثا الوضع في اتصال هاتفي.", ["call held KE+SO -"]),
    (LEAD + "الرئيسين بحثا الوضع في اتصال هاتفي.", ["call held KE+SO -"]),
    (LEAD + "الوزيرين سيلتقيان في جيبوتي.", ["meeting planned KE+SO Djibouti"]),
    # an armed group is a side, has a leader and sends men
    (
        "توقفت المعارك بين كولومبيا وحركة فارك. وأوضح البيان أن الطرفين سيلتقيان في هافانا.",
        ["meeting planned CO+farc Havana"],
    ),
    (
        "توقفت المعارك بين كولومبيا وحركة فارك. وأوضح البيان أن الوفدين سيلتقيان في هافانا.",
        ["meeting planned CO+farc Havana"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), RULERS)
def test_an_office_that_states_have_is_of_no_armed_group(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


WHOSE = [
    ("التقى الوزير الكيني نظراءه في مجموعة السبع.", ["meeting held KE+g7 -"]),
    ("اجتمعت الوزيرة الكينية بنظرائها في الاتحاد الأفريقي.", ["meeting held KE+au -"]),
    ("سيلتقي الوزير الكيني نظراءه في الاتحاد الأفريقي والأمين العام للجامعة العربية.", ["meeting planned KE+au+las -"]),
    ("وقال إن الضباط الأوغنديين اتصلوا بنظرائهم الروانديين بعد الحادث.", ["call held RW+UG -"]),
    ("اجتمع الخبراء الكينيون بنظرائهم الصوماليين في جيبوتي.", ["meeting held KE+SO Djibouti"]),
    # a peer of a land that its adjective says, met in a city
    ("التقى الوزير الكيني نظيره الأوغندي في كمبالا.", ["meeting held KE+UG Kampala"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHOSE)
def test_officials_are_of_whoever_stands_behind_them(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


PEOPLES = [
    ("التقى المبعوث الأممي ممثلين عن الروهينغا في المخيم.", ["meeting held rohingya+un -"]),
    ("التقى الرئيس الصيني ممثلين عن الأويغور.", ["meeting held CN+uyghurs -"]),
    # whose state or movement acts for them
    ("التقى المبعوث الأممي ممثلين عن القبارصة الأتراك.", ["meeting held XN+un -"]),
    ("التقى المبعوث الأممي ممثلين عن الصحراويين.", ["meeting held polisario+un -"]),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLES)
def test_a_people_within_a_land_is_not_its_state(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


RELATIVE = [
    ("وافق الرئيس الأوغندي على عقد قمة قريبا مع الرئيس الكوري الشمالي الذي قام بزيارة استغرقت ثلاثة أيام إلى بكين.", ["summit planned KP+UG Beijing", "visit held CN+KP Beijing"]),
    ("أشاد الوزير الكيني بجهود الوزيرة الأوغندية التي أجرت محادثات مع الرئيس الصومالي.", ["talks held SO+UG -"]),
    ("رد الوزير الكيني على السفير الأوغندي، الذي كان قد أجرى محادثات مع الرئيس الصومالي.", ["talks held SO+UG -"]),
    # what he did, not of whom it is told
    ("تحدث الوزير الكيني عن لقاء الرئيس الأوغندي الذي أجراه مع نظيره الصومالي.", ["meeting held SO+UG -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RELATIVE)
def test_of_whom_a_relative_clause_tells_did_it_whatever_leads_to_him(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


REIGNS = [
    ("قال الوزير الكيني إن بلاده عقدت، في عهد الرئيس الأوغندي السابق، اجتماعات مع الصومال.", ["meeting held KE+SO -"]),
    ("قال الوزير الكيني إن بلاده أجرت في حقبة الرئيس الأوغندي السابق محادثات مع الصومال.", ["talks held KE+SO -"]),
    # he himself
    ("قال الوزير الكيني إن الرئيس الأوغندي السابق أجرى محادثات مع الصومال.", ["talks held SO+UG -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), REIGNS)
def test_in_whose_time_it_was_is_no_side(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


HELD = [
    ("زار وفد أمني مصري غزة وعاد إلى القاهرة. وقالت حركة حماس إن الوفد سيعود.", ["visit held EG+hamas Gaza Strip"]),
    ("وصل رئيس الوزراء الفلسطيني إلى قطاع غزة. وقالت حماس إنها ستسلم المعابر.", ["visit ongoing PS+hamas Gaza Strip"]),
    ("أجرى رئيس الحكومة الفلسطينية محادثات مع حماس في القاهرة.", ["talks held PS+hamas Cairo"]),
    ("أجرى الرئيس الفلسطيني محادثات مع حماس في القاهرة.", ["talks held fatah+hamas Cairo"]),
    # a page that names nobody who holds it
    ("زار وفد طبي مصري غزة وعاد إلى القاهرة.", ["visit held EG+PS Gaza Strip"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_who_holds_a_city_and_who_holds_an_office(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


SIGNED_WITH = [
    ("ستكون كينيا الأولى التي توقع الإعلان.", []),
    ("وقعت شركات كثيرة اتفاقية مع الاتحاد الأوروبي.", []),
    ("وقع تجار من المدينة مذكرة مع البنك الدولي.", []),
    ("وقعت كينيا اتفاقية مع الاتحاد الأوروبي.", ["meeting held KE+eu -"]),
]


@pytest.mark.parametrize(("text", "expected"), SIGNED_WITH)
def test_a_body_alone_with_which_somebody_signed_is_no_contact(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


TURNED_TO = [
    ("توجه الرئيس الأوغندي بنداء إلى كينيا.", []),
    ("توجه الرئيس الأوغندي إلى الأمم المتحدة بشكوى ضد كينيا.", []),
    ("توجه الرئيس الأوغندي بسؤال إلى نظيره الكيني.", []),
    ("توجه الرئيس الأوغندي إلى كينيا برسالة من حكومته.", ["visit planned KE+UG Kenya"]),
]


@pytest.mark.parametrize(("text", "expected"), TURNED_TO)
def test_who_turns_to_somebody_with_words_goes_nowhere(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
