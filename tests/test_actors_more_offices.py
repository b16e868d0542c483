"""Offices below and beside the minister's: ministries' own people, envoys of somebody, missions, governors, acting ones."""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions, offices

DAY = "2019-11-05"
SAID = [
    ("استقبل وكيل وزارة الدفاع الكيني جوزيف مبالي الوفد.", "deputy_defence_minister", "KE", "جوزيف مبالي"),
    ("قال وكيل الخارجية الغانية إن الحوار مستمر.", "deputy_foreign_minister", "GH", None),
    ("وقعت وكيلة وزارة المالية النيجرية الاتفاق.", "official", "NE", None),
    ("زار الأمين العام لوزارة الخارجية الغابونية بيير موندو الميناء.", "deputy_foreign_minister", "GA", "بيير موندو"),
    ("قال الكاتب العام لوزارة الداخلية التشادية ذلك.", "official", "TD", None),
    ("قال كاتب الدولة الأميركي إن الحوار مستمر.", "foreign_minister", "US", None),
    ("قال كاتب الدولة السنغالي للصيد البحري ذلك.", "minister", "SN", None),
    ("قال مدير إدارة آسيا في الخارجية الكينية جون مبالي إن الملف عاد.", "official", "KE", "جون مبالي"),
    ("قال وزير الدولة بوزارة الخارجية الغانية كوفي أدومي ذلك.", "minister", "GH", "كوفي أدومي"),
    ("استدعي القائم بأعمال السفارة التشادية في باماكو.", "ambassador", "TD", None),
    ("استدعي القائم بالأعمال البولندي في مينسك.", "ambassador", "PL", None),
    ("قال القائم بأعمال وزير المالية الغاني ذلك.", "finance_minister", "GH", None),
    ("قال مستشار الأمن الوطني الكيني ذلك.", "national_security_adviser", "KE", None),
    ("قال المستشار الدبلوماسي للرئيس الغاني كوفي أدومي ذلك.", "adviser", "GH", "كوفي أدومي"),
    ("قال الممثل الخاص للرئيس الكيني جون مبالي إن الحوار مستمر.", "envoy", "KE", "جون مبالي"),
    ("قالت الممثلة الخاصة للأمين العام للأمم المتحدة في هايتي ماري دوفال ذلك.", "envoy", "org:un", "ماري دوفال"),
    ("قال رئيس بعثة الاتحاد الأوروبي في مالي بارت فيرما ذلك.", "envoy", "org:eu", "بارت فيرما"),
    ("قال القنصل العام الهندي في مومباسا ذلك.", "official", "IN", None),
    ("قال الملحق العسكري الفرنسي ذلك.", "official", "FR", None),
    ("قال عمدة نيروبي جون مبالي ذلك.", "governor", "KE", "جون مبالي"),
    ("قال حاكم ولاية كانو موسى غاربا ذلك.", "governor", "NG", "موسى غاربا"),
    ("قال رئيس مجلس الأعيان الأردني ذلك.", "speaker", "JO", None),
    ("قال رئيس جهاز الأمن القومي الغاني ذلك.", "intelligence_chief", "GH", None),
    ("قال قائد القيادة الجنوبية الأميركية ذلك.", "military_commander", "US", None),
    ("قال رئيس لجنة الشؤون الخارجية في البرلمان الكيني ذلك.", "member_of_parliament", "KE", None),
    ("قال الأمين العام المساعد لجامعة الدول العربية ذلك.", "official", "org:las", None),
    ("قال السكرتير العام لحلف الناتو في بروكسل أمس ذلك.", "secretary_general", "org:nato", None),
    ("قال رئيس حكومة تصريف الأعمال الكينية جون مبالي ذلك.", "prime_minister", "KE", "جون مبالي"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "body", "name"), SAID)
def test_more_offices_role_body_and_holder(text: str, role: str, body: str, name: str | None) -> None:
    assert offices(text, DAY) == [(role, body, name)]


def test_more_offices_of_two_states() -> None:
    text = "اجتمع وكيلا وزارتي الخارجية الكينية والغانية. ووقع رئيسا الحكومتين التشادية والنيجرية البيان."
    assert [(role, body) for role, body, _ in offices(text, DAY)] == [
        ("deputy_foreign_minister", "KE"),
        ("deputy_foreign_minister", "GH"),
        ("prime_minister", "TD"),
        ("prime_minister", "NE"),
    ]


def test_more_offices_name_may_be_of_whom_one_advises() -> None:
    text = "قال مستشار الرئيس الفرنسي إيمانويل ماكرون إن الحوار مستمر."
    found = offices(text, DAY)
    assert found == [("adviser", "FR", None), ("president", "FR", "إيمانويل ماكرون")]


def test_more_offices_of_many_have_no_one_holder() -> None:
    texts = ("قال السفير البريطاني إن الحوار مستمر.", "قال الوزير القطري إن الحوار مستمر.")
    assert [m.actor for text in texts for m in mentions(text, DAY)] == [
        "office:ambassador@GB",
        "office:minister@QA",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "سافر إلى لومي وإلى مدينة أكرا.",
        "يقيم أفراد الأسرة الحاكمة في القصر.",
        "وجهت إليه تهمة القتل العمد.",
        "اجتمع مدير المستشفى مع الأطباء.",
    ],
)
def test_more_offices_none(text: str) -> None:
    assert offices(text, DAY) == []


def test_more_offices_title_with_a_conjunction_begins_somebody_else() -> None:
    text = "استقبل حاكم كانو، والشيخ كريم الدرعي، الوفد."
    assert offices(text, DAY) == [("governor", "NG", None)]


OF_FIGHTERS = [
    ("اجتمع قادة جيش تحرير كوسوفو أمس.", [("group_leader", "group:kla", None)]),
    ("وصل ممثلو جيش الإسلام إلى المدينة.", [("envoy", "group:jaysh-islam", None)]),
    ("قال قائد جيش كينيا ذلك.", [("army_commander", "KE", None)]),
    ("قال قائد الجيش الغاني ذلك.", [("army_commander", "GH", None)]),
]


@pytest.mark.parametrize(("text", "found"), OF_FIGHTERS)
def test_an_army_that_begins_the_name_of_a_group_is_no_portfolio(text: str, found: list[object]) -> None:
    assert offices(text, DAY) == found


OF_RULERS = [
    ("استقبل خادم الحرمين الشريفين الرئيس الكيني.", ["king", "president"]),
    ("تلقى خادم الحرمين الشريفين - أيده الله - اتصالا من الرئيس الكيني.", ["king", "president"]),
    ("بعث خادم الحرمين الشريفين الملك سلمان برقية إلى الرئيس الغاني.", ["king", "president"]),
    ("قال سفير خادم الحرمين الشريفين لدى كينيا ذلك.", ["ambassador"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "roles"), OF_RULERS)
def test_the_honorific_of_one_ruler_is_his_office(text: str, roles: list[str]) -> None:
    assert [role for role, _, _ in offices(text, DAY)] == roles
    assert offices(text, DAY)[0][1] == "SA"
