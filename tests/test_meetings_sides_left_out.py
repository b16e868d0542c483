"""Sides that only the sentence or the story tells: who goes to several places, the two whom «بهما» means, talks with one
side that nobody is said to hold."""

import pytest

from tests.meetings_page import line, meetings_of


def sides(text: str) -> list[str]:
    """What each contact of a page is, and whose."""
    return [f"{r.what} {line(r).split()[2]}" for r in meetings_of(text)]


GOALS = [
    ("وصل {p KE president|روتو} إلى {c Kampala UG|كمبالا}، على أن يطير منها إلى {c Rome IT|روما} ف{c Paris FR|باريس}.",
     ["visit KE+UG", "visit IT+KE", "visit FR+KE"]),
    ("بحث {p KE president|روتو} الملف مع {p UG president|موسيفيني}، ومن المقرر أن يطير مساء إلى {c Ankara TR|أنقرة} ومنها إلى {c Rome IT|روما}.",
     ["talks KE+UG", "visit KE+TR", "visit IT+KE"]),
    ("عقد {p KE president|روتو} اجتماعا مع {p UG president|موسيفيني}.\nوألغيت الزيارة، ثم توجه بدلا منها إلى {c Tehran IR|طهران} و{c Baghdad IQ|بغداد}.",
     ["meeting KE+UG", "visit IR+KE", "visit IQ+KE"]),
    ("وكان {p ET prime_minister|آبي أحمد} قد زار العاصمتين، {c Nairobi KE|نيروبي} في {t 2024-05-02|2 مايو} و{c Kampala UG|كمبالا} في {t 2024-05-04|4 مايو}.",
     ["visit ET+KE", "visit ET+UG"]),
    # on from one place to the next, and what is done there
    ("يصل {p US foreign_minister|بلينكن} إلى {c Kampala UG|كمبالا} ليقابل {p UG president|موسيفيني}، على أن ينتقل منها إلى {c Nairobi KE|نيروبي} حيث ينتظره {p KE president|روتو}.",
     ["visit UG+US", "visit KE+US"]),
    ("طار {p KE foreign_minister|مودافادي} إلى {c Kampala UG|كمبالا} حيث عرض على {p UG president|موسيفيني} صيغة أولى، ثم حط في {c Addis ET|أديس أبابا} وأعاد عرضها على {p ET prime_minister|آبي أحمد}.",
     ["visit KE+UG", "visit ET+KE"]),
    # of whom the words are
    ("جاء ذلك في تصريحات ل{p US defence_minister|أوستن} خلال زيارة ل{k KE|كينيا}.", ["visit KE+US"]),
    # whoever reports to a council does not visit it
    ("ينتظر {p DZ foreign_minister|عطاف} وصول الضيف، على أن يطير منها إلى {c Madrid ES|مدريد} ويقدم تقريره أمام {o org:unsc|مجلس الأمن}.",
     []),
    # goods and forces pay no visit
    ("وصلت السفينة إلى {c Mombasa KE|مومباسا} ثم تتوجه إلى {c Kismayo SO|كيسمايو} و{c Djibouti DJ|جيبوتي}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GOALS)
def test_who_goes_to_several_places(text: str, expected: list[str]) -> None:
    assert sides(text) == expected


TALKED = "أجرى وفدا {s KE|كينيا} و{s SO|الصومال} مشاورات في {c Geneva CH|جنيف}.\n"
BOTH = [
    ("وكان {p AO president|لورينسو} التقى بهما {t 2024-05-06|الاثنين}.", ["AO+KE+SO"]),
    ("وكان {p AO president|لورينسو} التقى معهما {t 2024-05-06|الاثنين}.", ["AO+KE+SO"]),
    ("وكان {p AO president|لورينسو} التقاهما {t 2024-05-06|الاثنين}.", ["AO+KE+SO"]),
    ("واجتمع {p AO president|لورينسو} برئيسي الوفدين {t 2024-05-06|الاثنين}.", ["AO+KE+SO"]),
    ("وقال {p AO president|لورينسو} إنه اجتمع بهما {t 2024-05-06|الاثنين}.", ["AO+KE+SO"]),
    ("وكان {p AO president|لورينسو} التقى بهما منفردين {t 2024-05-06|الاثنين}.", ["AO+KE", "AO+SO"]),
    # one whom the page does not know
    ("وكان صحافي التقى بهما {t 2024-05-06|الاثنين}.", []),
    # they did not meet him
    ("ورحب {p AO president|لورينسو} بهما.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BOTH)
def test_the_two_whom_somebody_met(text: str, expected: list[str]) -> None:
    assert sides(TALKED + text) == ["talks KE+SO", *(f"meeting {e}" for e in expected)]


EACH_OTHER = [
    ("طرح {p KE president|روتو} الفكرة على {p UG president|موسيفيني} حين التقيا في {c Kampala UG|كمبالا} مطلع الشهر.",
     ["meeting KE+UG"]),
    ("وعد {p KE president|روتو} نظيره {p UG president|موسيفيني} عندما اجتمعا في {c Kampala UG|كمبالا} بفتح الحدود.",
     ["meeting KE+UG"]),
    ("أعلن {p KE president|روتو} ذلك حين اجتمعا في {c Kampala UG|كمبالا}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), EACH_OTHER)
def test_both_of_the_main_clause_met(text: str, expected: list[str]) -> None:
    assert sides(text) == expected


CALLED = [
    ("شكر {p KE president|روتو} نظيره {p UG president|موسيفيني} الذي هاتفه {t 2024-05-06|الاثنين}.", ["call KE+UG"]),
    ("قال {p KE president|روتو} إن {p UG president|موسيفيني} هاتفه {t 2024-05-06|الاثنين}.", ["call KE+UG"]),
    ("أعلن {p KE president|روتو} ذلك.\nوكان {p UG president|موسيفيني} قد هاتفه {t 2024-05-06|الاثنين}.", ["call KE+UG"]),
    # the caller is nobody known
    ("قال {p KE president|روتو} إن صديقا هاتفه {t 2024-05-06|الاثنين}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CALLED)
def test_who_was_called(text: str, expected: list[str]) -> None:
    assert sides(text) == expected


PEOPLES = [
    ("يرفض الكينيون لقاء {f UG envoy|مبعوث أوغندا}.", ["meeting KE+UG"]),
    ("رفض الكينيون إجراء محادثات مع {s UG|أوغندا} في {c Doha QA|الدوحة}.", ["talks KE+UG"]),
    ("يريد الكينيون لقاء {p UG president|موسيفيني}.", ["meeting KE+UG"]),
    # what a people thinks or buys, and that it is in touch
    ("يريد الكينيون شراء طائرات من {s UG|أوغندا}.", []),
    ("جمد الكينيون اتصالاتهم مع {s UG|أوغندا}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PEOPLES)
def test_a_people_that_refuses_or_seeks_a_contact(text: str, expected: list[str]) -> None:
    assert sides(text) == expected


STORY = "بحث {p TN president|سعيد} مع {p LY head_of_state|المنفي} فتح الحدود.\n"
OF_THE_STORY = [
    ("وكانت اللجنة المشتركة اجتمعت في {c Tripoli LY|طرابلس} في {t 2017-03-01..2017-03-31|مارس 2017}.", ["meeting LY+TN"]),
    ("واللجنة المشتركة الكبرى لم تجتمع منذ {t 2017-03-01..2017-03-31|مارس 2017}.", ["meeting LY+TN"]),
    ("وألغي في اللحظة الأخيرة لقاء كان مرتبا مع {p LY speaker|صالح}.", ["meeting LY+TN"]),
    ("ولا تزال المحادثات مع {s LY|ليبيا} جارية.", []),  # the talks just told
    # of others
    ("وألغي في اللحظة الأخيرة لقاء كان مرتبا مع {p MT president|سبيتيري}.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_THE_STORY)
def test_with_one_side_of_the_story(text: str, expected: list[str]) -> None:
    assert sides(STORY + text) == ["talks LY+TN", *expected]


def test_no_side_stands_before_the_press_with_whom_it_fights() -> None:
    text = "قال {p YE prime_minister|بن مبارك} إن المعركة مع {g group:houthis|الحوثيين} طويلة.\n"
    press = "وأوضح رئيس الخبراء ذلك في مؤتمر صحفي مشترك مع {p YE minister|عسكر}."
    assert sides(text + "وأجرت {s YE|الحكومة} و{g group:houthis|الحوثيون} مشاورات.\n" + press) == [
        "talks YE+houthis"
    ]


def test_consultations_that_included_several_are_with_each() -> None:
    text = "أجرى {p EG foreign_minister|شكري} مشاورات شملت {p DE foreign_minister|بيربوك} و{p UG president|موسيفيني}."
    assert sides(text) == ["talks DE+EG", "talks EG+UG"]
    matters = "أجرى {p EG foreign_minister|شكري} محادثات مع {p DE foreign_minister|بيربوك} شملت الحدود ودور {o org:un|الأمم المتحدة}."
    assert sides(matters) == ["talks DE+EG"]


def test_erbil_is_of_the_region_where_the_page_names_it() -> None:
    named = "رحبت {g group:krg|حكومة الإقليم} بالقرار.\nودخلت {s IQ|أربيل} في مفاوضات مع {s IQ|بغداد}."
    assert sides(named) == ["talks IQ+krg"]
    assert sides("ودخلت {s IQ|أربيل} في مفاوضات مع {s IQ|بغداد}.") == []


CALLED = (
    "أجرى {p IQ foreign_minister|حسين} اتصالا هاتفيا مع {p SA foreign_minister|بن فرحان} {t 2024-05-09|أمس}. "
)
TALKED_ABOUT = [
    # what stands right behind «بحث» is the matter, and the subject was named before
    ("كما بحث الملف هاتفيا مع {p IR foreign_minister|عبد اللهيان}.", ["call IQ+SA", "call IQ+IR"]),
    ("وناقش آخر التطورات هاتفيا مع {p RU foreign_minister|لافروف}.", ["call IQ+SA", "call IQ+RU"]),
    # somebody else talks
    ("وقال مصدر ناقش الملف هاتفيا مع {p RU foreign_minister|لافروف} ذلك.", ["call IQ+SA"]),
    ("وبحث المجتمعون هاتفيا مع {p RU foreign_minister|لافروف} الملف.", ["call IQ+SA"]),
    (
        "وناقش {p KW foreign_minister|اليحيا} الملف هاتفيا مع {p RU foreign_minister|لافروف}.",
        ["call IQ+SA", "call KW+RU"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TALKED_ABOUT)
def test_the_matter_behind_a_verb_of_talking_is_no_subject(text: str, expected: list[str]) -> None:
    assert sides(CALLED + text) == expected
