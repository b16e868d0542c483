"""Names of people: from the register, of no register, and remembered over the page."""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions, people

NAMED = [
    ("قال الباحث سمير الدرديري إن المفاوضات صعبة", ["سمير الدرديري"]),
    ("وأكد محمود عبد الغفار، وهو ضابط متقاعد، ذلك", ["محمود عبد الغفار"]),
    ("كتب أبو بكر الصادق رسالة", ["أبو بكر الصادق"]),
    ("حضر خالد بن سلطان آل فهيم الحفل", ["خالد بن سلطان آل فهيم"]),
    ("التقى يوهانس كراوزه وستيفان دوبري في المقر", ["يوهانس كراوزه", "ستيفان دوبري"]),
    ("تحدثت الناشطة هبة المحمدي عن الوضع", ["هبة المحمدي"]),
    ("قال اللواء ماهر السلامي إن القوات", ["ماهر السلامي"]),
    ("قتل الصحفي نزار عيسى في القصف", ["نزار عيسى"]),
    ("قال نور الدين الطبوبي أمس", ["نور الدين الطبوبي"]),
    ("فشلت جولتان سابقتان بين الجانبين", []),
    ("وصل الوفد برئاسة عبد الرحيم دقلو إلى نيروبي", ["عبد الرحيم دقلو"]),
    ("وسجل الأوروغوياني دييغو فاردا هدف الفوز", ["دييغو فاردا"]),
    ("اعترض السوداني حاتم بخيتة على القرار", ["حاتم بخيتة"]),
    ("ورافقته شقيقته أولغا إلى المطار", ["أولغا"]),
    ("حضرت الأميرة ريما أمس", ["ريما"]),
    ("وهددت إلزه فايدنر بالاستقالة", ["إلزه فايدنر"]),
    ("وعللت كاترينا هولمان قرارها", ["كاترينا هولمان"]),
    ("وروبيرتو فالديني مدرب الفريق", ["روبيرتو فالديني"]),
    ("بعد احتجاج أردوغان على القرار", ["أردوغان"]),
    ("كتب الناقد علي الحرشاني أن الفيلم", ["علي الحرشاني"]),
    ("وقال وزير المالية الألماني بير شتاينمولر إن العجز", ["بير شتاينمولر"]),
    ("التقى # سالم _ الدرعي أمس", ["سالم _ الدرعي"]),
    ("وقال المتحدث إن ميركل ستزور المدينة", ["ميركل"]),
    ("والتقى إيمانويل ماكرون الخميس في باريس", ["إيمانويل ماكرون"]),
    # a long surname in و- behind an official's one name, but not a verb, a noun or a land that «و» joins
    (
        "اتفق رئيس الوزراء التايلاندي كريانغساك وونغساوان ورئيس وزراء لاوس سونيكساي",
        ["كريانغساك وونغساوان", "سونيكساي"],
    ),
    ("قال رئيس الوزراء التايلاندي كريانغساك وأضاف أن الحدود مغلقة", ["كريانغساك"]),
    ("استقبل وزير الخارجية التايلاندي كريانغساك وكمبوديا غاضبة", ["كريانغساك"]),
    ("التقى مبعوثا نتنياهو وهون مانيت في سنغافورة", []),
]


@pytest.mark.parametrize(("sentence", "names"), NAMED)
def test_names_of_no_register(sentence: str, names: list[str]) -> None:
    assert people(sentence) == names


KNOWN_SIDE_BY_SIDE = [
    ("طالب حميدتي البرهان بوقف القتال", ["حميدتي", "البرهان"]),
    ("هنأ أردوغان بوتين بالفوز", ["أردوغان", "بوتين"]),
    ("قال نائب الرئيس مايك #بنس إن", ["مايك #بنس"]),
]


@pytest.mark.parametrize(("sentence", "names"), KNOWN_SIDE_BY_SIDE)
def test_names_two_surnames_side_by_side_are_two_people(sentence: str, names: list[str]) -> None:
    assert people(sentence, "2021-06-01" if "بنس" not in sentence else "2018-06-01") == names


NOT_PEOPLE = [
    "ارتفعت أسعار النفط على وقع التوتر",
    "أشرف على العملية فريق من الخبراء",
    "صباح اليوم أعلنت السلطات النتائج",
    "جمال الطبيعة يجذب السياح",
    "أمل كبير في نجاح المحادثات",
    "بلغ العمر الافتراضي عشرين سنة",
    "فاز الفريق بكأس العالم",
    "وذكر المرصد على موقعه أن الزلزال ضعيف",
    "يحتاج المنتخب المغربي فوزا كبيرا",
    "وصف الخبير الأوكراني الوضع بالخطير",
    "لقاء أمني سوري تركي مرتقب",
    "رفض الاقتراح قطعيا لا جزئيا",
    "يقيم الوفد في فندق كابيلا",
]


@pytest.mark.parametrize("sentence", NOT_PEOPLE)
def test_names_that_are_words_are_no_people(sentence: str) -> None:
    assert people(sentence) == []


SPEAKERS_OF_ONE_NAME = [
    ("وأضاف القرشي أن الأسعار سترتفع", ["القرشي"]),
    ("وقالت هولتس لصحيفة محلية", ["هولتس"]),
    ("واعتبر عباس أنه أخطأ", ["عباس"]),
    ("وحض شولتس النواب على التصويت", ["شولتس"]),
    ("وفشل ديركسن في تسجيل هدف", ["ديركسن"]),
    ("وقال أيوبو وابا رئيس النقابة", []),
    ("وكشف الديوان عن الخطة", []),
    ('قال هيذر إن "الوقت ضيق"', ["هيذر"]),
    ("وقال المنلا إن الأسعار سترتفع", ["المنلا"]),
    ("العقيلي: الفريق جاهز", ["العقيلي"]),
    ("الهجوم على مريم، التي تدرس الطب، مدان", ["مريم"]),
    ("مع ماركوس فيلدن وبرادينيو الذين سجلوا", ["ماركوس فيلدن", "برادينيو"]),
    ("البيان: الفريق جاهز", []),
]


@pytest.mark.parametrize(("sentence", "names"), SPEAKERS_OF_ONE_NAME)
def test_names_verb_of_saying_or_acting_shows_one_name(sentence: str, names: list[str]) -> None:
    assert people(sentence) == names


def test_names_surname_is_remembered_over_the_page() -> None:
    text = "الزغبي: لا عودة عن القرار\nقال الخبير رائد الزغبي إن الاتفاق هش. وأضاف الزغبي أن الوقت ضيق."
    assert people(text) == ["الزغبي", "رائد الزغبي", "الزغبي"]
    assert len({m.actor for m in mentions(text) if m.kind == "person"}) == 1


def test_names_surname_that_is_a_place_is_its_bearer_beside_his_verb() -> None:
    text = "قال المبعوث توم براك إن الاتفاق قائم. وأكد براك ذلك في عمان. وتقع براك في جنوب ليبيا."
    assert [m.kind for m in mentions(text) if m.text == "براك"] == ["person", "place"]


def test_names_ordinary_word_is_a_surname_behind_a_plural_verb() -> None:
    text = "وصل الوزير رائد الشرع إلى عمان. والتقوا الشرع في المطار."
    assert people(text) == ["رائد الشرع", "الشرع"]


def test_names_part_of_a_name_on_the_page_is_no_famous_stranger() -> None:
    text = "وصل رئيس الوزراء الإثيوبي آبي أحمد. وشدد آبي على أهمية الحوار."
    assert {m.actor for m in mentions(text) if m.kind == "person"} == {"person:abiy-ahmed"}


def test_names_family_name_stands_first_in_east_asia() -> None:
    text = "وصل الزعيم الكوري الشمالي كيم جونغ أون إلى بكين. واستقبل كيم وفدا صينيا."
    assert {m.actor for m in mentions(text, "2019-01-10") if m.kind == "person"} == {"person:kim-jong-un"}


def test_names_son_of_is_the_person_of_the_page() -> None:
    text = "قال الخبير ماجد بن عطوان إن السوق هادئة. وأضاف ابن عطوان أن الأسعار ثابتة."
    assert len({m.actor for m in mentions(text) if m.kind == "person"}) == 1
    assert people(text) == ["ماجد بن عطوان", "ابن عطوان"]


def test_names_spellings_of_one_page_are_one_person() -> None:
    text = "قال المحلل هاكون ستورغارد إن الأمر معقد. وكان هاكون ستورجارد قد حذر من ذلك."
    assert len({m.actor for m in mentions(text) if m.kind == "person"}) == 1


def test_names_a_given_name_alone_is_the_one_who_bears_it() -> None:
    text = "وصل الأمير خالد بن سلمان إلى العاصمة، ثم تحدث الأمير خالد عن المعرض."
    assert len({m.actor for m in mentions(text) if m.kind == "person"}) == 1
    two = "وصل خالد العلي وخالد النجار إلى العاصمة، ثم تحدث خالد."
    assert len({m.actor for m in mentions(two) if m.kind == "person"}) == 3


def test_names_of_no_register_are_transliterated_and_say_so() -> None:
    found = next(m for m in mentions("قال الباحث سمير الدرديري إن") if m.kind == "person")
    assert found.name_en_basis == "transliterated"
    assert found.actor is not None
    assert found.actor.startswith("person:samir-")
    assert found.name_en is not None


def test_names_spans_leave_titles_out() -> None:
    text = "استقبل الرئيس الصيني شي جين بينغ ضيفه"
    found = mentions(text)[0]
    assert text[found.start : found.end] == "الرئيس الصيني شي جين بينغ"
    assert text[found.name_start : found.name_end] == "شي جين بينغ"


#: text, how many mentions are of the one named in full
BY_GIVEN_NAME = [
    ("أكد رئيس الوزراء الماليزي أنور إبراهيم ذلك. وقال أنور إن بلاده ستشارك.", 2),
    ("حضر وزير الري الإثيوبي هابتامو تولوسا. وأضاف هابتامو أن الطريق فتح.", 2),
    # two of one given name, and somebody without an office
    ("حضر وزير النقل ياسين دحماني ووزير العدل ياسين بلقاسم. وقال ياسين إن الطريق فتح.", 1),
    ("حضر ياسين دحماني مع جيرانه. وقال ياسين إن الطريق فتح.", 1),
    ("حضر وزير الثقافة ياسين دحماني. وكتب الشاعر ياسين قصيدة.", 1),
]


@pytest.mark.parametrize(("text", "times"), BY_GIVEN_NAME)
def test_names_given_name_alone_is_the_one_official_who_bears_it(text: str, times: int) -> None:
    named = [m for m in mentions(text, "2023-12-05") if m.kind == "person"]
    assert sum(m.actor == named[0].actor for m in named) == times


@pytest.mark.parametrize(
    "text",
    [
        "قدم الوفد ورقة جديدة.",
        "لجأوا إلى الجبال وسواها.",
        "اقترضت الحكومة من بنوك أجنبية.",
        "أدوا القسم باكرا.",
        "تظهر لغات كثيرة في المدينة.",
        "حضر قادة جيشي البلدين.",
        "لا أدري ما حدث.",
    ],
)
def test_a_word_that_only_holds_the_letters_of_a_place_is_none(text: str) -> None:
    assert not [m.text for m in mentions(text) if m.kind == "place"]
