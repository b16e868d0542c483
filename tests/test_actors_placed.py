"""Names of people of no register shown by their place: behind a verb of saying, before who that is."""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions, people, speakers

PLACED = [
    # behind a verb, before «إن», a colon, a quote mark
    ("وقالت سوزان وبستيكي إن الشركة ستوسع فرقها.", "سوزان وبستيكي"),
    ("وأضاف مارك لوبيتش: لن نعود إلى الوراء.", "مارك لوبيتش"),
    ("وبحسب جيريم فالنتوك، فإن الأسعار ستنخفض.", "جيريم فالنتوك"),
    # before who that is: a title with or without a comma, «أحد», «وهي», the age
    ("وقال فيلكوراس دندوبولس، نائب مدير الشركة، إن السفينة غرقت.", "فيلكوراس دندوبولس"),
    ("وقالت كوندرا باتسي مديرة المستشفى إن الجرحى كثيرون.", "كوندرا باتسي"),
    ("وقال كاميرون دوسكي، أحد الناجين من الحريق، إن الإنذار تأخر.", "كاميرون دوسكي"),
    ("وقالت ميلدا توروس، وهي طالبة في الجامعة، إن الدراسة توقفت.", "ميلدا توروس"),
    ("وقال لوتار فينغل (52 عاما) إنه رأى الدخان.", "لوتار فينغل"),
    ("وكتب رو كافا، عضو مجلس الشيوخ، رسالة إلى ناخبيه.", "رو كافا"),
    # a clause opens with it
    ("دينس روس، الباحث في معهد السلام، قال إنه لم يلتق الوفد.", "دينس روس"),
    ("لكن درينا كولينس، مديرة المتحف، رفضت التعليق.", "درينا كولينس"),
    # a verb stands before the whole name
    ("أودع حميد كرمانشاهي، نائب الوزير السابق، السجن.", "حميد كرمانشاهي"),
    # between commas behind a title
    ("وتعهد المدير الفني للفريق، كلود بويل، بإعادة اللاعب.", "كلود بويل"),
    ("وقال المدير الفني للمنتخب، رابح تاجر، إن الفريق جاهز.", "رابح تاجر"),
]


@pytest.mark.parametrize(("text", "name"), PLACED)
def test_placed_name(text: str, name: str) -> None:
    assert people(text, "2018-03-01")[0] == name


NOBODY = [
    "وقالت أسرة الضحية، وهي من المدينة، إنها ستقاضي الشركة.",
    "وقال شهود عيان إن النار التهمت المبنى.",
    "وقالت نساء إنهن أرغمن على الرحيل.",
    "وقال سكان محليون: سمعنا انفجارا.",
    'قرار "السوق الجديد" يقض مضاجيع التجاري.',
    "ويرى محققون ألمان أن الرجل هاجم المارة.",
    "وقالت تقارير صحفية، وهي كثيرة، إن الصفقة ألغيت.",
    "وأفاد بيان رسمي، رئيس اللجنة كتبه، بأن العمل توقف.",
    "عاد الحارس إلى بيته، ليحل محل أخيه، ونام.",
    "أعلن شريف مقاطعة برونارد أن المدرسة أغلقت.",
    "وقال مرة أخرى، رئيس البلدية حاضر، إن الطريق مغلق.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_placed(text: str) -> None:
    assert people(text, "2018-03-01") == []


def test_known_surname_behind_a_word_stays_alone() -> None:
    assert people("وقال محامو نتنياهو إن التهم باطلة.", "2018-03-01") == ["نتنياهو"]
    assert people("أغضب ماكرون، رئيس فرنسا، النقابات.", "2018-03-01") == ["ماكرون"]


def test_namesake_of_the_page_is_named_alone_later() -> None:
    text = "وقال كاميرون دوسكي، أحد الناجين، إن الإنذار تأخر. وأضاف كاميرون أن الأبواب كانت مغلقة."
    assert {m.actor for m in mentions(text, "2018-03-01") if m.kind == "person"} == {"person:cameron-doski"}


def test_officer_is_his_office_not_his_body() -> None:
    text = "وقالت ميلدا توروس المتحدثة باسم الجيش الكيني إن الطريق مفتوح."
    assert [(m.name, m.role, m.body) for m in mentions(text) if m.kind == "person"] == [
        ("ميلدا توروس", "military_spokesperson", "KE")
    ]


AGED = [
    ("وتروي أنوارتا، 14 عاما، ما رأته في الطريق.", ["أنوارتا"]),
    ("ونقل مرتالد (9 سنوات) إلى المستشفى.", ["مرتالد"]),
    ("وكان في الحافلة، 14 عاما بعد صنعها، ثلاثون راكبا.", []),
    # the conjunction is no part of a name, and whose body it is may be a word
    ("وسالم (24 عاما) أب لطفلين.", []),
    ("وعثروا على جثة مسجرد (35 عاما) قرب النهر.", []),
    ("وعثروا على جثة سالم (35 عاما) قرب النهر.", ["سالم"]),
]


@pytest.mark.parametrize(("text", "names"), AGED)
def test_name_by_age(text: str, names: list[str]) -> None:
    assert people(text) == names


SURNAMES_OF_WAW = [
    ("وكان توماس ويتيكار (38 عاما) قد أدين في نيروبي.", ["توماس ويتيكار"]),
    ("أسسه المنتج هارفي واينشتوك، وباعه بعد عام.", ["هارفي واينشتوك"]),
    ("وقالت سارة ولينا، وهما من الفريق، إنهما عادتا.", []),
    ("وقال جورج وياسر، وهما من الفريق، إنهما عادا.", []),
]


@pytest.mark.parametrize(("text", "names"), SURNAMES_OF_WAW)
def test_surname_that_begins_with_waw(text: str, names: list[str]) -> None:
    assert [n for n in people(text) if len(n.split()) > 1] == names


ENDS = [
    ("ووفقا لوزير الخارجية المصري سامح شكري فإن الحكومة متمسكة بموقفها.", ["سامح شكري"]),
    ("وبحسب لافروف فإن هذا القرار صائب.", ["لافروف"]),
    ("ونقلت وكالة الأنباء الروسية عن شويغو قوله إن القوات عادت.", ["شويغو"]),
    ('على ما قالت المحامية في "دار العدل" كارنا دوكلي التي حضرت.', ["كارنا دوكلي"]),
    ('حضر ندوة "نيلوكا" وآجي كارلوم الأستاذ في الجامعة.', ["آجي كارلوم"]),
    ("صدر البيان عن جوستين فورسيل، عندما كان في منصبه.", ["جوستين فورسيل"]),
]


@pytest.mark.parametrize(("text", "names"), ENDS)
def test_name_begins_and_ends_at_particles(text: str, names: list[str]) -> None:
    assert people(text, "2023-04-25") == names


def test_subject_without_a_list_speaks() -> None:
    text = "التقى وفد تركي المبعوث. وقال فيلكوراس دندوبولس، نائب مدير الشركة، إن السفينة غرقت."
    assert speakers(text) == ["فيلكوراس دندوبولس"]


def test_people_whose_surnames_begin_otherwise_are_two() -> None:
    text = "قالت نيكي هيلي إن الرد جاهز. وقال المحقق نيك بيلي إنه تعافى."
    found = {m.name: m.actor for m in mentions(text, "2018-03-20") if m.kind == "person"}
    assert found["نيكي هيلي"] == "person:nikki-haley"
    assert found["نيك بيلي"] != "person:nikki-haley"


TRADES = [
    ("ونشر الراكب ريتشارد كولم تغريدة.", ["ريتشارد كولم"]),
    ("وقال الباحث مارتن دوسيل إن العينة صغيرة.", ["مارتن دوسيل"]),
    ("وتحطمت مقاتلة سوخوي في البحر.", []),
    # an adjective of what is no person
    ("وجه اتهاما بالاحتيال المصرفي لبول كيراوس، مدير الحملة.", ["بول كيراوس"]),
    ("وانهار القطاع المصرفي سيفار في البلاد.", []),
    ("واعترف لوتان كوكسل أرمل النائبة بالخطأ.", ["لوتان كوكسل"]),
]


@pytest.mark.parametrize(("text", "names"), TRADES)
def test_trades_before_names(text: str, names: list[str]) -> None:
    assert people(text, "2018-03-20") == names
