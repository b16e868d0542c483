"""Gatherings that somebody asks for, and summits of a region told without the article."""

import pytest

from tests.test_meetings_told import told

#: Sentences of a page of Wednesday 11 January 2023 → each contact as «status parties first-day place».
ASKED_FOR = [
    # between who asks and what he asks for: when he does, and in what
    ("وطالب الرئيس القبرصي في كلمته بعقد مؤتمر دولي للمصالحة.", ["proposed CY - -"]),
    ("وطالب الرئيس القبرصي أمس بعقد مؤتمر دولي للسلام.", ["proposed CY - -"]),
    ("ودعا رئيس الوزراء الصومالي في بيان إلى عقد مؤتمر دولي حول القرصنة.", ["proposed SO - -"]),
    ("ودعت كينيا الخميس إلى عقد مؤتمر دولي حول القرصنة.", ["proposed KE - -"]),
    ("وطالب الرئيس القبرصي في كلمته بالإفراج عن السجناء.", []),
    ("وطالب الرئيس القبرصي في كلمته بمقاطعة مؤتمر دولي للسلام.", []),
]  # fmt: skip

OF_A_REGION = [
    ("تعقد قمة عربية طارئة غدا في القاهرة.", ["planned las 2023-01-12 Cairo"]),
    ("عقدت أمس في أديس أبابا قمة أفريقية حول المناخ.", ["held au 2023-01-10 Addis Ababa"]),
    ("ودعت مصر إلى عقد قمة عربية طارئة.", ["proposed las - -"]),
    ("يشارك الرئيس العراقي في قمة عربية تستضيفها الجزائر الشهر المقبل.", ["planned IQ+DZ+las 2023-02-01 Algeria"]),
    # … of a region and a land; of the sides that are named it is, not of the region
    ("قمة خليجية أميركية في الرياض غدا.", ["planned gcc+US 2023-01-12 Riyadh"]),
    ("عقدت أول قمة أفريقية بين كينيا والصومال أمس.", ["held KE+SO 2023-01-10 -"]),
    ("بلغت المبيعات قمة أوروبية جديدة.", []),
]  # fmt: skip

ALREADY_DID = [
    ("وسبق للوفد القطري أن زار كابول في مارس الماضي.", ["held QA+AF 2022-03-01 Kabul"]),
    ("وسبق لوفد كيني أن زار مقديشو في مارس الماضي.", ["held KE+SO 2022-03-01 Mogadishu"]),
    ("لم يسبق لوفد كيني أن زار مقديشو.", []),
]  # fmt: skip

MET_HIM = [
    # both sides of «لقائه به» were named before it
    ("وأوضح الوزير السوري أنه نقل هذا الموقف أمس إلى وزير الخارجية العماني خلال لقائه به في مسقط.", ["held SY+OM 2023-01-10 Muscat"]),
    ("وأبلغ السفير الأميركي هذه الرسالة إلى رئيس الوزراء العراقي خلال اجتماعه به الأحد.", ["held US+IQ 2023-01-08 -"]),
    ("وعبر المبعوث الأممي لرئيس الوزراء العراقي عن قلقه لدى لقائه به.", ["held un+IQ - -"]),
    ("وأعربت الوزيرة الكينية عن تفاؤلها بلقائها المرتقب.", []),
]  # fmt: skip

WHEN_BETWEEN = [
    # when it is stands between the masdar and its noun
    ("توجه الوزير الكيني إلى جنيف للمشاركة الأحد في اجتماع مع نظيره الأوغندي.", ["planned KE+UG - Geneva"]),
    ("ووصل الرئيس الكيني أمس إلى باريس للمشاركة غدا في قمة مع نظيره الألماني.", ["planned KE+DE 2023-01-12 Paris"]),
    ("شارك الرئيس الكيني أمس في قمة مع نظيره الفرنسي في باريس.", ["held KE+FR 2023-01-10 Paris"]),
    ("وأضاف أن الوزير الكيني سيجري خلال الأيام المقبلة اتصالا بنظيره الأوغندي.", ["planned KE+UG - -"]),
]  # fmt: skip

BEFORE_HE_WENT = [
    # a masdar of going, its traveller and where to behind it
    ("وقبل سفر الرئيس الأميركي دونالد ترامب إلى السعودية في مايو الماضي زاد التوتر.", ["held US+SA 2022-05-01 Saudi Arabia"]),
    ("وكان ذلك قبل توجه الرئيس الكيني إلى الرياض في مايو الماضي.", ["held KE+SA 2022-05-01 Riyadh"]),
    ("وقبيل سفر وزيرة الخارجية النرويجية غدا إلى طوكيو، قال متحدث إن الملف مفتوح.", ["planned NO+JP 2023-01-12 Tokyo"]),
    # … but of nobody in office, or of no journey told
    ("وجاء القرار بعد سفر آلاف العمال الكينيين إلى السعودية.", []),
    ("ومنع القضاء سفر الوزير اللبناني إلى باريس.", []),
    ("وحذرت كينيا رعاياها قبل السفر إلى أوغندا.", []),
]  # fmt: skip

OF_UNITY = [
    ("وتأتي التحركات قبل زيارة لرئيس حكومة الوحدة الوطنية عبد الحميد الدبيبة إلى تونس.", ["planned LY+TN - Tunisia"]),
    ("وزار رئيس حكومة الوحدة الوطنية عبد الحميد الدبيبة أمس تونس.", ["held LY+TN 2023-01-10 Tunisia"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ASKED_FOR, *OF_A_REGION, *ALREADY_DID])
def test_who_is_told_of_a_gathering(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(("text", "expected"), [*MET_HIM, *WHEN_BETWEEN, *BEFORE_HE_WENT, *OF_UNITY])
def test_whose_contact_it_is_and_when(text: str, expected: list[str]) -> None:
    assert told(text) == expected
