"""Offices in every order that news uses: one table row, one sentence, the offices it names.

Each row: sentence → (role, body, name) of each office, in order. `None` as name: the holder is not named.
"""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions, offices

ONE_OFFICE = [
    # title + portfolio + nisba + name
    ("قال وزير الخارجية العماني بدر البوسعيدي إن بلاده ترحب", "foreign_minister", "OM", "بدر البوسعيدي"),
    ("وصل وزير الدفاع الأذربيجاني ذاكر حسنوف", "defence_minister", "AZ", "ذاكر حسنوف"),
    ("أكد رئيس الوزراء الباكستاني شهباز شريف", "prime_minister", "PK", "شهباز شريف"),
    ("التقى الرئيس الكيني وليام روتو", "president", "KE", "وليام روتو"),
    ("استقبل العاهل الأردني الملك عبد الله الثاني", "king", "JO", "عبد الله الثاني"),
    ("زار ولي العهد السعودي الأمير محمد بن سلمان", "crown_prince", "SA", "محمد بن سلمان"),
    # with a comma, an honorific chain, a title of learning
    ("صرح وزير الخارجية المصري، سامح شكري، أمس", "foreign_minister", "EG", "سامح شكري"),
    ("قال وزير الدفاع اللبناني العميد موريس سليم", "defence_minister", "LB", "موريس سليم"),
    ("ذكر وزير الري المصري الدكتور هاني سويلم", "water_minister", "EG", "هاني سويلم"),
    # construct with the state's name
    ("بحث وزير خارجية قطر مع ضيفه", "foreign_minister", "QA", None),
    ("قال وزير خارجية الصين تشين قانغ", "foreign_minister", "CN", "تشين قانغ"),
    ("وصل رئيس وزراء الهند ناريندرا مودي", "prime_minister", "IN", "ناريندرا مودي"),
    ("التقى رئيس كوريا الجنوبية يون سوك يول", "president", "KR", "يون سوك يول"),
    ("دعا أمير قطر إلى الحوار", "emir", "QA", None),
    # the portfolio is part of the title, the body is led to by «في» or «بـ»
    (
        "زارت مسؤولة السياسة الخارجية بالاتحاد الأوروبي فيديريكا موغيريني هافانا",
        "high_representative",
        "org:eu",
        "فيديريكا موغيريني",
    ),
    (
        "قال منسق السياسة الخارجية في الاتحاد الأوروبي خافيير سولانا",
        "high_representative",
        "org:eu",
        "خافيير سولانا",
    ),
    # construct with the state's long name, which begins with the portfolio or has an adjective of its own
    ("قال رئيس الجمهورية العربية السورية بشار الأسد", "president", "SY", "بشار الأسد"),
    ("وصل رئيس جمهورية مصر العربية إلى الخرطوم", "president", "EG", None),
    (
        "أكد رئيس الجمهورية الجزائرية الديمقراطية الشعبية عبد المجيد تبون",
        "president",
        "DZ",
        "عبد المجيد تبون",
    ),
    # deputies, spokespeople, envoys, heads of services
    ("قال نائب وزير الخارجية الروسي ميخائيل بوغدانوف", "deputy_foreign_minister", "RU", "ميخائيل بوغدانوف"),
    ("أعلن مساعد وزير الخارجية الإيراني علي أصغر خاجي", "deputy_foreign_minister", "IR", "علي أصغر خاجي"),
    ("قال متحدث باسم رئيسة الوزراء الإيطالية أمس", "spokesperson", "IT", None),
    (
        "قالت المتحدثة باسم وزارة الخارجية الروسية ماريا زاخاروفا",
        "foreign_ministry_spokesperson",
        "RU",
        "ماريا زاخاروفا",
    ),
    ("قال المتحدث باسم الخارجية الصينية وانغ ون بين", "foreign_ministry_spokesperson", "CN", "وانغ ون بين"),
    ("صرح المتحدث باسم الرئاسة التركية إبراهيم قالن", "presidential_spokesperson", "TR", "إبراهيم قالن"),
    ("قال المتحدث الرسمي باسم الجيش السوداني نبيل عبد الله", "military_spokesperson", "SD", "نبيل عبد الله"),
    ("وصل رئيس جهاز المخابرات العامة المصرية عباس كامل", "intelligence_chief", "EG", "عباس كامل"),
    ("أجرى رئيس الاستخبارات التركية هاكان فيدان", "intelligence_chief", "TR", "هاكان فيدان"),
    ("قال مستشار الأمن القومي الأمريكي جيك سوليفان", "national_security_adviser", "US", "جيك سوليفان"),
    ("التقى رئيس هيئة الأركان الإيرانية محمد باقري", "chief_of_staff", "IR", "محمد باقري"),
    ("قال الأمين العام للأمم المتحدة أنطونيو غوتيريش", "secretary_general", "org:un", "أنطونيو غوتيريش"),
    ("قال المبعوث الأممي هانس غروندبرغ", "envoy", "org:un", "هانس غروندبرغ"),
    ("وصل المبعوث الأمريكي إلى اليمن تيم ليندركينغ", "envoy", "US", "تيم ليندركينغ"),
    ("قال رئيس مجلس النواب اللبناني نبيه بري", "speaker", "LB", "نبيه بري"),
    # women
    ("قالت وزيرة الخارجية الألمانية أنالينا بيربوك", "foreign_minister", "DE", "أنالينا بيربوك"),
    ("زارت رئيسة وزراء إيطاليا جورجا ميلوني", "prime_minister", "IT", "جورجا ميلوني"),
    # a government called by a label
    ("التقى وزير خارجية النظام السوري فيصل المقداد", "foreign_minister", "SY", "فيصل المقداد"),
    ("حضر وزير دفاع الأسد", "defence_minister", "SY", None),
    # people of no register
    ("قال وزير الصيد البحري الموريتاني مختار ولد داهي", "minister", "MR", "مختار ولد داهي"),
    ("أعلن وزير التجارة الموزمبيقي سيلفينو مورينو", "economy_minister", "MZ", "سيلفينو مورينو"),
]


@pytest.mark.parametrize(("sentence", "role", "body", "name"), ONE_OFFICE)
def test_roles_one_office(sentence: str, role: str, body: str, name: str | None) -> None:
    found = offices(sentence)
    assert (role, body, name) in found


SEVERAL = [
    (
        "اجتمع وزيرا خارجية مصر واليونان",
        [("foreign_minister", "EG", None), ("foreign_minister", "GR", None)],
    ),
    (
        "بحث وزيرا الدفاع الفرنسي والإيطالي الملف",
        [("defence_minister", "FR", None), ("defence_minister", "IT", None)],
    ),
    (
        "التقى وزراء دفاع ورؤساء استخبارات قطر والكويت والنظام السوري",
        [
            ("defence_minister", "QA", None),
            ("intelligence_chief", "QA", None),
            ("defence_minister", "KW", None),
            ("intelligence_chief", "KW", None),
            ("defence_minister", "SY", None),
            ("intelligence_chief", "SY", None),
        ],
    ),
    (
        "أجرى وزراء خارجية مصر والسودان وإثيوبيا محادثات",
        [
            ("foreign_minister", "EG", None),
            ("foreign_minister", "SD", None),
            ("foreign_minister", "ET", None),
        ],
    ),
    (
        "اتفق الرئيسان الصيني شي جين بينغ والروسي فلاديمير بوتين",
        [("president", "CN", "شي جين بينغ"), ("president", "RU", "فلاديمير بوتين")],
    ),
    (
        "وقع وزيرا الخارجية السعودي فيصل بن فرحان والإيراني حسين أمير عبد اللهيان",
        [("foreign_minister", "SA", "فيصل بن فرحان"), ("foreign_minister", "IR", "حسين أمير عبد اللهيان")],
    ),
    (
        "استضاف الرئيس التركي رجب طيب أردوغان نظيريه الروسي فلاديمير بوتين والإيراني إبراهيم رئيسي",
        [
            ("president", "TR", "رجب طيب أردوغان"),
            ("president", "RU", "فلاديمير بوتين"),
            ("president", "IR", "إبراهيم رئيسي"),
        ],
    ),
    (
        "التقى وزير الخارجية الكويتي سالم الصباح نظيره العراقي فؤاد حسين",
        [("foreign_minister", "KW", "سالم الصباح"), ("foreign_minister", "IQ", "فؤاد حسين")],
    ),
    (
        "بحثت وزيرة الخارجية الفرنسية كاترين كولونا مع نظيرتها الألمانية",
        [("foreign_minister", "FR", "كاترين كولونا"), ("foreign_minister", "DE", None)],
    ),
]


SEVERAL += [
    (
        "اجتمعت وزيرتا خارجية النرويج وفنلندا",
        [("foreign_minister", "NO", None), ("foreign_minister", "FI", None)],
    ),
    (
        "وقع وزيرا دفاع مصر واليونان، محمد زكي ونيكوس باناغيوتوبولوس",
        [("defence_minister", "EG", "محمد زكي"), ("defence_minister", "GR", "نيكوس باناغيوتوبولوس")],
    ),
    (
        "التقى وزراء المالية والري ومديرو أجهزة المخابرات في كينيا وأوغندا",
        [
            ("finance_minister", "KE", None),
            ("water_minister", "KE", None),
            ("intelligence_chief", "KE", None),
            ("finance_minister", "UG", None),
            ("water_minister", "UG", None),
            ("intelligence_chief", "UG", None),
        ],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), SEVERAL)
def test_roles_several(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert offices(sentence, "2023-04-10") == expected


#: The men of known persons, by surname: their office, not the persons themselves.
OF_PERSONS = [
    ("التقى نائبا البرهان وحميدتي في المنامة", [("official", "SD", None), ("official", "group:rsf", None)]),
    ("اجتمع مستشارا أردوغان والسيسي في القاهرة", [("adviser", "TR", None), ("adviser", "EG", None)]),
    ("قال أحد مساعدي أردوغان إن الزيارة تأجلت", [("official", "TR", None)]),
    # «نائبه» and «نائبي» are followed by the deputy's own name
    ("وسيؤدي نائبه السيسي اليمين", [("president", "EG", "السيسي")]),
    # names behind two states are their ministers', no third owner
    ("وقع وزيرا دفاع مصر واليونان، محمد زكي ونيكوس دندياس", [("defence_minister", "EG", "محمد زكي"), ("defence_minister", "GR", "نيكوس دندياس")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), OF_PERSONS)
def test_roles_men_of_a_person(sentence: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert offices(sentence, "2024-02-10") == expected


OVER_A_GAP = [
    ("قال مبعوث الأمين العام للأمم المتحدة إلى اليمن هانس غروندبرغ", "envoy", "org:un", "هانس غروندبرغ"),
    (
        "نائب وزير الخارجية الروسي لشؤون الشرق الأوسط ميخائيل بوغدانوف",
        "deputy_foreign_minister",
        "RU",
        "ميخائيل بوغدانوف",
    ),
    ("قال المتحدث العسكري باسم الحوثيين يحيى سريع", "spokesperson", "group:houthis", "يحيى سريع"),
    (
        "وزير خارجية الجمهورية الإسلامية الإيرانية حسين أمير عبد اللهيان",
        "foreign_minister",
        "IR",
        "حسين أمير عبد اللهيان",
    ),
    ("رئيس حكومة الوحدة الوطنية الليبية عبد الحميد الدبيبة", "prime_minister", "LY", "عبد الحميد الدبيبة"),
    ("وصل الأمير فيصل بن فرحان وزير الخارجية إلى", "foreign_minister", "SA", "فيصل بن فرحان"),
]


@pytest.mark.parametrize(("sentence", "role", "body", "name"), OVER_A_GAP)
def test_roles_office_and_name_are_joined_over_a_gap(sentence: str, role: str, body: str, name: str) -> None:
    assert (role, body, name) in offices(sentence)


def test_roles_state_that_alone_stands_for_an_office_is_named_too() -> None:
    found = [(m.text, m.kind) for m in mentions("التقى وزيرا خارجية كينيا وغانا")]
    assert ("غانا", "place") in found
    assert ("غانا", "office") in found


def test_roles_an_office_after_a_nisba_is_another_office() -> None:
    text = "يلتقي الرئيس الكيني أمير قطر غدا"
    assert [(r, b) for r, b, _ in offices(text)] == [("president", "KE"), ("emir", "QA")]


def test_roles_counterpart_of_the_register_keeps_his_own_office() -> None:
    text = "التقى رئيس الوزراء العراقي محمد شياع السوداني نظيره الإيراني حسين أمير عبد اللهيان"
    assert ("foreign_minister", "IR", "حسين أمير عبد اللهيان") in offices(text)


def test_roles_place_of_a_meeting_is_not_whose_the_office_is() -> None:
    assert offices("انتهى اللقاء بين الوزيرين في بغداد") == [("minister", None, None)]


def test_roles_apposition_after_the_name() -> None:
    assert offices("قال أيمن الصفدي، وزير الخارجية الأردني، إن") == [
        ("foreign_minister", "JO", "أيمن الصفدي")
    ]


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("قال وزير الخارجية المصري السابق نبيل فهمي", "former"),
        ("صرح رئيس الوزراء اللبناني المكلف نجيب ميقاتي", "designate"),
        ("قال وزير الخارجية الليبي المكلف الطاهر الباعور", "designate"),
        ("التقى وزير الخارجية التركي هاكان فيدان", "current"),
    ],
)
def test_roles_tense(sentence: str, tense: str) -> None:
    assert [m.tense for m in mentions(sentence) if m.role] == [tense]


def test_roles_holder_of_the_office_on_the_day() -> None:
    sentence = "قال وزير الخارجية التركي إن الاجتماع تأجل"
    before, after = mentions(sentence, "2023-04-25")[0], mentions(sentence, "2024-06-17")[0]
    assert (before.actor, before.office) == ("person:mevlut-cavusoglu", "office:foreign_minister@TR")
    assert (after.actor, after.office) == ("person:hakan-fidan", "office:foreign_minister@TR")
    assert after.kind == "office"
    assert after.basis == "holder"
    assert after.name_start is None


def test_roles_without_a_day_keep_the_office() -> None:
    found = mentions("قال وزير الخارجية التركي إن الاجتماع تأجل", None)[0]
    assert found.actor == "office:foreign_minister@TR"
    assert found.country == "TR"


def test_roles_office_that_disagrees_with_the_register_is_kept_and_flagged() -> None:
    found = mentions("قال وزير الخارجية التركي هاكان فيدان", "2021-01-10")[0]
    assert found.role == "foreign_minister"
    assert found.flag is not None


def test_roles_bare_title_is_the_one_last_named() -> None:
    text = "وصل وزير الخارجية الليبي رافع بن سعدون إلى تونس. وقال الوزير إن الزيارة مهمة."
    named, bare = [m for m in mentions(text) if m.role == "foreign_minister"]
    assert named.actor == bare.actor
    assert bare.kind == "office"


def test_roles_possessed_office_takes_the_state_before() -> None:
    text = "التقى وزير الدفاع العراقي ثابت العباسي ورئيس استخباراته، حميد الشطري"
    assert ("intelligence_chief", "IQ", "حميد الشطري") in offices(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "قال متحدث باسم وزارة الخارجية الإسرائيلية إن",
        "حضر سفير تركيا لدى المنظمة",
        "دون وجود ممثل للحكومة اليمنية",
    ],
)
def test_roles_an_indefinite_office_is_nobody_known(sentence: str) -> None:
    assert not [m.actor for m in mentions(sentence) if m.actor and m.actor.startswith("person:")]


def test_roles_leader_of_a_state_is_its_ruler() -> None:
    found = mentions("التقى زعيم كوريا الشمالية ضيفه")[0]
    assert (found.actor, found.role) == ("person:kim-jong-un", "supreme_leader")
    assert offices("زارت المستشارة الألمانية باريس", "2018-03-01")[0][:2] == ("prime_minister", "DE")


def test_roles_place_after_the_office_is_no_name() -> None:
    text = "سيزور وزير الخارجية الصومالي أبو ظبي بعد غد"
    assert [m.actor for m in mentions(text) if m.kind == "place" and m.basis != "inside"] == [
        "place:abu-dhabi"
    ]
    assert not [m for m in mentions(text) if m.kind == "person" and m.name_start is not None]


DIGNITARIES = [
    ("استقبل الملك رئيس أساقفة كانتربري جاستن ويلبي", "org:church-of-england"),
    ("شكر رئيس الأساقفة جستن ويلبي مضيفيه", "org:church-of-england"),
    ("هنأ البابا تواضروس الثاني المواطنين", "org:coptic-church"),
    ("زار البطريرك كيريل المدينة", "org:russian-orthodox-church"),
    ("قال البطريرك بشارة الراعي في عظته", "org:maronite-patriarchate"),
]


@pytest.mark.parametrize(("sentence", "body"), DIGNITARIES)
def test_heads_of_churches_stand_for_their_church(sentence: str, body: str) -> None:
    assert [(m.role, m.body) for m in mentions(sentence) if m.kind == "person"] == [
        ("religious_leader", body)
    ]


CONCERNED = [
    ("قالت مبعوثة الأمم المتحدة المعنية بالأطفال في النزاعات، ليندا برونك، إن الوضع صعب", "ليندا برونك"),
    ("أكد مبعوث الاتحاد الأفريقي المعني بملف الجفاف والهجرة، جوزيف مبيكي، أن الهدنة صامدة", "جوزيف مبيكي"),
    ("قال مبعوث الأمم المتحدة المعني بحقوق الإنسان، في مؤتمر صحفي، إن الوضع صعب", None),
]


@pytest.mark.parametrize(("sentence", "name"), CONCERNED)
def test_who_is_concerned_with_something_is_named_after_the_comma(sentence: str, name: str | None) -> None:
    assert [m.name for m in mentions(sentence) if m.role == "envoy"] == [name]
