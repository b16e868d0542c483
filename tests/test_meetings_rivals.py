"""The sides of one land: called by common nouns on a page about it, never folded into the state they quarrel over."""

from __future__ import annotations

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Document, Published


def _sides(text: str, day: str | None) -> list[set[str]]:
    published = Published(earliest=day, latest=day, basis="given") if day else Published()
    document = Document(id="x" * 64, text=text, published=published)
    found = annotate(document, load_knowledge()).meetings
    return [{p.actor.partition(":")[2] for p in m.parties if p.role == "party"} for m in found]


#: title and story | the day of the page | the sides
OWN_NAMES = [
    # common nouns, on a page about their land
    ("تبادل أسرى في اليمن\nعقدت الحكومة والحوثيون جولة مفاوضات في مسقط الاثنين برعاية أممية.", "2023-06-14", "YE houthis"),
    ("هدنة في السودان\nقال الوسطاء إن وفدي الجيش والدعم السريع اتفقا خلال اجتماع أمس على هدنة.", "2023-06-14", "saf rsf"),
    ("الملف السوري\nعقد وفدا النظام والمعارضة اجتماعا أمس في جنيف برعاية المبعوث الأممي إلى سوريا.", "2016-03-16", "SY syrian-opposition"),
    ("توحيد الجيش في ليبيا\nعقد ممثلون عن القيادة العامة وحكومة الوحدة اجتماعا في سرت أمس.", "2023-03-15", "lna gnu-ly"),
    # two governments or councils of one land, by the offices of those who met
    ("ليبيا\nاستقبل رئيس الحكومة عبد الحميد الدبيبة أمس رئيس المجلس الرئاسي محمد المنفي.", "2023-03-15", "gnu-ly pc-ly"),
    ("ليبيا\nبحث عقيلة صالح مع خالد المشري أمس في القاهرة قوانين الانتخابات الليبية.", "2023-03-15", "hor-ly hcs-ly"),
    ("ليبيا\nبدأت أمس في طنجة جولة من الحوار الليبي بين مجلس النواب ومجلس الدولة.", "2023-03-15", "hor-ly hcs-ly"),
    # a parliament is the side of its speaker
    ("ليبيا\nاجتمع وفدا المجلس الأعلى للدولة ومجلس النواب الليبيين أمس في فاليتا.", "2020-10-20", "hcs-ly hor-ly"),
    # who holds the state then
    ("غزة\nالتقى محمود عباس رئيس المكتب السياسي لحركة حماس خالد مشعل أمس في عمان.", "2012-02-06", "fatah hamas"),
    ("ليبيا\nاجتمع فايز السراج وخليفة حفتر أمس في أبوظبي.", "2019-02-28", "gna-ly lna"),
    ("السودان\nالتقى عبد الفتاح البرهان قائد قوات الدعم السريع محمد حمدان دقلو أمس في الخرطوم.", "2023-05-16", "saf rsf"),
    # toward outsiders the state keeps its name
    ("ليبيا\nالتقى عبد الحميد الدبيبة الرئيس التونسي قيس سعيد أمس في تونس.", "2023-03-15", "LY TN"),
    ("السودان\nالتقى عبد الفتاح البرهان الرئيس الكيني وليام روتو أمس في نيروبي.", "2023-06-14", "SD KE"),
    # a city held by a side means it, on a page that names the side
    ("اليمن\nوصل وفد عماني إلى صنعاء أمس لبحث الهدنة مع جماعة الحوثي.", "2022-12-22", "OM houthis"),
    ("اليمن\nالتقى وزير الخارجية العماني بدر البوسعيدي أمس وفد صنعاء. ورحب الحوثيون بالوساطة.", "2022-12-22", "OM houthis"),
    ("اليمن\nوصل وفد عماني إلى صنعاء أمس لبحث الهدنة مع الحكومة.", "2008-12-22", "OM YE"),
    # who governs a land is one side with it
    ("أفغانستان\nالتقى وزير الخارجية القطري أمس وفدا من طالبان. وقال متحدث باسم طالبان إن الحكومة الأفغانية ملتزمة بالاتفاق.",
     "2023-05-16", "QA taliban"),
    # before they were rivals
    ("السودان\nالتقى عبد الفتاح البرهان قائد قوات الدعم السريع محمد حمدان دقلو أمس في الخرطوم.", "2021-05-16", "SD rsf"),
    # whom the state's name means on an undated page is not known where it changed
    ("ليبيا\nالتقى وفد من الحكومة الليبية وفدا من الجيش الوطني الليبي في بنغازي.", None, "LY lna"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "sides"), OWN_NAMES)
def test_sides_have_their_own_names(text: str, day: str | None, sides: str) -> None:
    assert _sides(text, day) == [set(sides.split())]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # the army of another land
        ("هدنة في السودان\nالتقى قائد قوات الدعم السريع وفدا من الجيش الكيني أمس في نيروبي.", "KE rsf"),
        # a system of another kind
        ("سوريا\nالتقى الرئيس السوري نظيره الكيني أمس. وقال إن النظام الصاروخي سيصل إلى سوريا.", "SY KE"),
        # a page about another land
        ("مصر\nالتقى الرئيس المصري نظيره القبرصي أمس. وقال إن الحكومة ستوقع اتفاقا مع صندوق النقد في السودان.", "EG CY"),
    ],
)  # fmt: skip
def test_common_nouns_of_another_land_are_no_side(text: str, sides: str) -> None:
    assert _sides(text, "2023-06-14")[0] == set(sides.split())


def test_an_office_is_of_the_side_behind_it() -> None:
    text = "اليمن\nصافح وزير الخارجية اليمني رئيس وفد الجماعة الحوثية في ختام مشاورات عقدت أمس في جنيف."
    assert _sides(text, "2018-12-14") == [{"YE", "houthis"}]


#: A government and the one movement of its land, named apart.
APART = "أفغانستان\nقتل جنود في هجوم شنته حركة طالبان. واتهمت الحكومة الأفغانية الحركة بعدم الجدية. "


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (APART + "وعقدت محادثات السلام الثلاثاء في الدوحة.", ["AF taliban"]),
        (APART + "وستبدأ الجولة الجديدة من المفاوضات الأسبوع المقبل.", ["AF taliban"]),
        # talks of no day and no place
        (APART + "ولا بد من إنجاح المفاوضات.", []),
        # a third side tells of them
        (APART + "وقالت باكستان إن محادثات السلام عقدت الثلاثاء.", ["AF taliban"]),
        # two who act on one page are not at odds for that
        ("جائزة\nفازت فنلندا بالجائزة. وهنأتها السويد على ذلك. وعقدت المفاوضات الثلاثاء.", []),
    ],
)
def test_talks_without_parties_are_of_the_only_two_sides(text: str, sides: list[str]) -> None:
    assert _sides(text, "2020-09-17") == [set(s.split()) for s in sides]


#: The groups that the words mean are not of the land that hosts or mediates; a body's bare name is of the page's land.
OF_THE_LAND = [
    ("وقع الرئيس التشادي ديبي أمس في قطر اتفاقا مع نحو 30 مجموعة متمردة، بعد مفاوضات استضافتها قطر برعاية قطر.", "TD chad-armed-groups"),
    ("استضافت النرويج أمس في أوسلو محادثات بين الحكومة الفنزويلية وفصائل المعارضة برعاية النرويج.", "VE opposition-ve"),
    ("عقدت أمس في جنيف محادثات بين المجلس العسكري الانتقالي وحركات المعارضة التشادية.", "tmc-td opposition-td"),
    ("اتفق المجلس العسكري الانتقالي وقوى الحرية والتغيير في السودان أمس على تقاسم السلطة.", "tmc-sd ffc"),
    ("التقى وزير الخارجية الإثيوبي أمس قادة المجلس العسكري الانتقالي السوداني.", "ET SD"),
    ("التقى وفد قوى الحرية والتغيير في الخرطوم أمس قادة المجلس العسكري الانتقالي.", "tmc-sd ffc"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sides"), OF_THE_LAND)
def test_groups_are_of_the_land_that_the_page_is_about(text: str, sides: str) -> None:
    assert _sides(text, "2022-08-09")[0] == set(sides.split())
