"""Long titles, and what stands between an office and its holder: whose the office is, who holds it, who speaks.

Each row: sentence → (role, body, name) of the office in it. The names are nobody's.
"""

from __future__ import annotations

import pytest

from tests.actors_helper import mentions, offices, speakers

HELD = [
    # an ordinal between a deputy and what he is deputy of
    ("أكد النائب الأول لرئيس مجلس الدوما الروسي إيغور سافيتسكي ذلك", "other", "RU", "إيغور سافيتسكي"),
    ("قالت النائبة الثانية لرئيس البرلمان التونسي سناء مبروكي", "other", "TN", "سناء مبروكي"),
    (
        "وصل النائب الأول لوزير الخارجية البيلاروسي سيرغي لوكاش",
        "deputy_foreign_minister",
        "BY",
        "سيرغي لوكاش",
    ),
    # further duties of a portfolio, and the people abroad who tell whose it is
    (
        "قال وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج يونس العلمي إن",
        "foreign_minister",
        "MA",
        "يونس العلمي",
    ),
    (
        "قال وزير الشؤون الخارجية والتعاون والموريتانيين في الخارج محمد ولد بلال إن",
        "foreign_minister",
        "MR",
        "محمد ولد بلال",
    ),
    (
        "استقبل وزير الخارجية والهجرة وشؤون المصريين بالخارج المصري الدكتور هاني عبد العزيز وفدا",
        "foreign_minister",
        "EG",
        "هاني عبد العزيز",
    ),
    (
        "قالت وزيرة الخارجية والكومنولث والتنمية البريطانية إيما هارت إن",
        "foreign_minister",
        "GB",
        "إيما هارت",
    ),
    (
        "قال وزير الخارجية والتعاون الدولي الكاميروني لوجون مبيلا إن",
        "foreign_minister",
        "CM",
        "لوجون مبيلا",
    ),
    # ranks of several words
    (
        "قال رئيس الأركان السوداني الفريق أول ركن عوض الكريم طه إن",
        "chief_of_staff",
        "SD",
        "عوض الكريم طه",
    ),
    ("قال قائد الجيش اللبناني العماد الركن سامر داغر إن", "army_commander", "LB", "سامر داغر"),
    # what the office is for, with and without a comma, and where it is served
    (
        "قال وزير الدولة الألماني للشؤون الأوروبية، غونتر كريش، إن",
        "minister",
        "DE",
        "غونتر كريش",
    ),
    (
        "قال منسق الأمم المتحدة المقيم للشؤون الإنسانية في السودان لوكا رينتي إن",
        "envoy",
        "org:un",
        "لوكا رينتي",
    ),
    (
        "قالت وزيرة الدولة للتعاون الدولي في وزارة الخارجية القطرية مريم بنت علي المسند إن",
        "minister",
        "QA",
        "مريم بنت علي المسند",
    ),
    ("قال نائب المبعوث الأممي إلى اليمن خورخي دياز إن", "other", "org:un", "خورخي دياز"),
    # departments and services
    (
        "قال مدير إدارة الاستخبارات العسكرية السودانية الفريق عوض الكريم طه إن",
        "intelligence_chief",
        "SD",
        "عوض الكريم طه",
    ),
    (
        "قال رئيس الدائرة السياسية في منظمة التحرير الفلسطينية سامح عبد الهادي إن",
        "official",
        "group:plo",
        "سامح عبد الهادي",
    ),
    # who rules in a land, and a ruler who stands for his state
    (
        "قال المتحدث باسم المجلس العسكري الحاكم في النيجر العقيد أمادو عبد الرحمن إن",
        "spokesperson",
        "NE",
        "أمادو عبد الرحمن",
    ),
    (
        "التقى سفير خادم الحرمين الشريفين لدى لبنان فيصل الحربي قائد الجيش",
        "ambassador",
        "SA",
        "فيصل الحربي",
    ),
    # two posts of one man
    (
        "قالت مبعوثة الأمم المتحدة الخاصة إلى ليبيا ورئيسة بعثة الأمم المتحدة للدعم في ليبيا ماريا لوبيز إن",
        "envoy",
        "org:un",
        "ماريا لوبيز",
    ),
    # the holder's own title behind his office
    (
        "قال المتحدث الرسمي باسم وزارة الخارجية والهجرة وشؤون المصريين بالخارج السفير تميم سالم إن",
        "foreign_ministry_spokesperson",
        "EG",
        "تميم سالم",
    ),
    (
        "صرح مساعد وزير الخارجية المصري للشؤون الأفريقية السفير كامل شريف بأن",
        "deputy_foreign_minister",
        "EG",
        "كامل شريف",
    ),
    (
        "أكد مندوب تونس الدائم لدى الأمم المتحدة السفير أسامة سالم أن",
        "permanent_representative",
        "TN",
        "أسامة سالم",
    ),
    (
        "أكد الأمين العام المساعد لجامعة الدول العربية السفير رائد الجبوري أن",
        "official",
        "org:las",
        "رائد الجبوري",
    ),
    # offices of other names
    ("قال وزير الحرب الأمريكي جون هيوز إن", "defence_minister", "US", "جون هيوز"),
    ("قال وزير القوات المسلحة الفرنسية بيير لوموان إن", "defence_minister", "FR", "بيير لوموان"),
    ("قال وزير الداخلية واللامركزية السنغالي سليمان جبريل إن", "interior_minister", "SN", "سليمان جبريل"),
    ("قال رئيس المرحلة الانتقالية في مالي الجنرال سليمان كانتي إن", "president", "ML", "سليمان كانتي"),
    ("قال رئيس الجناح السياسي لجيش الإسلام سامر علوش إن", "other", "group:jaysh-islam", "سامر علوش"),
    # a body behind «لـ» of a deputy, a town behind «ب», a duty before the portfolio, what a body belongs to
    (
        "قال النائب الثالث لرئيس المجلس الأعلى للدولة الليبي عمر العبيدي إن",
        "vice_president",
        "group:hcs-ly",
        "عمر العبيدي",
    ),
    (
        "التقى القائم بأعمال سفارة المملكة المغربية بدمشق خالد البقالي وفدا",
        "ambassador",
        "MA",
        "خالد البقالي",
    ),
    (
        "قالت وزيرة الاندماج الإفريقي والشؤون الخارجية السنغالية مريم ديالو إن",
        "foreign_minister",
        "SN",
        "مريم ديالو",
    ),
    ("التقى السفير الأمريكي بالجزائر مارك شابيرو وزير الطاقة", "ambassador", "US", "مارك شابيرو"),
    # words that are names too behind an office
    ("التقى والي شمال دارفور الحافظ بخيت وفدا", "governor", "SD", "الحافظ بخيت"),
]


@pytest.mark.parametrize(("sentence", "role", "body", "name"), HELD)
def test_actors_long_titles_held(sentence: str, role: str, body: str, name: str) -> None:
    assert (role, body, name) in offices(sentence, "2025-09-11")


SOMEBODY_ELSE = [
    # what follows is not the holder of the office that is named first
    ("استقبل وزير الخارجية والوفد المرافق له محمد سالم", "محمد سالم", "foreign_minister"),
    ("بحث وزير الخارجية المصري والتونسيون العائدون مع أحمد سالم ذلك", "أحمد سالم", "foreign_minister"),
    ("قال المتحدث باسم الرئيس الروسي فلاديمير بوتين إن", "فلاديمير بوتين", "presidential_spokesperson"),
    ("استقبل الرئيس الفرنسي خادم الحرمين الشريفين الملك سلمان", "سلمان", "president"),
    ("أكد موفد خادم الحرمين الشريفين الملك سلمان بن عبد العزيز ذلك", "سلمان بن عبد العزيز", "envoy"),
    ("استقبل وزير الخارجية المصري السفير جون هارت", "جون هارت", "foreign_minister"),
    ("التقى مساعد وزير الخارجية المصري السفير جون هارت", "جون هارت", "deputy_foreign_minister"),
    ("قال النائب الأول لرئيس مكتب زيلينسكي سيرغي لوكاش إن", "مكتب زيلينسكي", "member_of_parliament"),
    ("التقى وزير الخارجية السعودي ورئيس الاستخبارات خالد الحميدان", "خالد الحميدان", "foreign_minister"),
]


@pytest.mark.parametrize(("sentence", "name", "role"), SOMEBODY_ELSE)
def test_actors_long_titles_somebody_else(sentence: str, name: str, role: str) -> None:
    assert role not in [held for held, _, holder in offices(sentence, "2025-09-11") if holder == name]


SPEAKERS = [
    ("وقال خادم الحرمين الشريفين الملك سلمان بن عبدالعزيز إن السوق مستقرة.", "سلمان بن عبدالعزيز"),
    ("وقال الفريق أول ركن عوض الكريم طه إن الوضع صعب.", "عوض الكريم طه"),
    ("وقال صاحب السمو الملكي الأمير تركي الفيصل إن الوضع صعب.", "تركي الفيصل"),
    ("وقال سماحة العلامة السيد علي فضل الله إن الوضع صعب.", "علي فضل الله"),
    ("وأكد الأخ المناضل محمود العالول أن الوضع صعب.", "محمود العالول"),
    ("وقال المتحدث باسم طالبان محمد نعيم إن المحادثات مستمرة.", "محمد نعيم"),
    ("وقال رئيس هيئة الحشد الشعبي فالح الفياض إن الوضع مستقر.", "فالح الفياض"),
    ("وقال القيادي في حركة حماس طاهر النونو إن الرد سلم.", "طاهر النونو"),
    ("وقال مندوب ليبيا لدى البعثة الأممية في جنيف تميم بعيو إن الرد سلم.", "تميم بعيو"),
    ("وقال أحمد علي إن الوضع صعب.", "أحمد علي"),
    ("وقال وزير الخارجية الصومالي عبد السلام عبدي علي إن الوضع صعب.", "عبد السلام عبدي علي"),
    ("وشدد جون كيري على أن الوضع صعب.", "جون كيري"),
    # nobody's name, or another's
    ("وقال فريق تيلرسون إن الوزير متعب.", "فريق تيلرسون"),
    ("وقال متحدث باسم آبي دروين إن التقرير غير دقيق.", "متحدث باسم آبي دروين"),
]


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS)
def test_actors_long_titles_speak(text: str, speaker: str) -> None:
    assert speakers(text, "2025-09-11") == [speaker]


AGAIN = [
    # the surname alone of a name with particles, and «ابن …» of the one the page names in full
    ("بحث المبعوث البلجيكي يان فان دن بيرغ الوضع. وقال فان دن بيرغ إنه راض.", "فان دن بيرغ", 2),
    ("التقى وزير الخارجية الإسباني خوسيه دي لا كايي نظيره. وقال دي لا كايي إنه راض.", "دي لا كايي", 2),
    (
        "استقبل وزير الخارجية الموريتاني محمد سالم ولد مرزوك وفدا. وقال السيد ولد مرزوك إنه راض.",
        "ولد مرزوك",
        2,
    ),
    (
        "أعلن وزير الطاقة السعودي الأمير عبدالعزيز بن سلمان خفض الإنتاج. وقال ابن سلمان إن السوق مستقرة.",
        "ابن سلمان",
        2,
    ),
]


@pytest.mark.parametrize(("text", "short", "times"), AGAIN)
def test_actors_long_titles_short_name_again(text: str, short: str, times: int) -> None:
    people = [m for m in mentions(text) if m.kind == "person" and m.name is not None]
    (again,) = (m for m in people if m.name == short)
    assert sum(m.actor == again.actor for m in people) == times
