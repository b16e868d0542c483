"""Whose a name is behind the office of a servant: his own, or that of whom he serves, who neither spoke nor took part."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, Document, Published
from tests.actors_helper import mentions

DAY = "2024-05-14"


def told(text: str) -> Annotation:
    published = Published(earliest=DAY, latest=DAY, basis="given")
    return annotate(Document(id="f" * 64, text=text, published=published), load_knowledge())


#: text, the office of the servant as the page has it, his name or none, the name of whom he serves or none.
SERVANTS = [
    ("قال مستشار الرئيس الكيني وليام روتو إن الحدود ستفتح.", "مستشار الرئيس الكيني وليام روتو", None, "وليام روتو"),
    ("قال مدير مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو إن الرد قريب.", "مدير مكتب رئيس الوزراء الإسرائيلي بنيامين نتنياهو", None, "بنيامين نتنياهو"),
    ("قال المتحدث باسم الأمين العام للأمم المتحدة أنطونيو غوتيريش إن الوضع صعب.", "المتحدث باسم الأمين العام للأمم المتحدة أنطونيو غوتيريش", None, "أنطونيو غوتيريش"),
    ("قال المتحدث باسم الرئيس التركي رجب طيب أردوغان إن القمة قائمة.", "المتحدث باسم الرئيس التركي رجب طيب أردوغان", None, "رجب طيب أردوغان"),
    ("قالت مستشارة الرئيس السوري بشار الأسد، بثينة شعبان، إن الحوار مستمر.", "مستشارة الرئيس السوري بشار الأسد، بثينة شعبان", "بثينة شعبان", "بشار الأسد"),
    ("وصل مبعوث الرئيس الأميركي دونالد ترامب إلى سوريا توم براك أمس.", "مبعوث الرئيس الأميركي دونالد ترامب إلى سوريا توم براك", "توم براك", "دونالد ترامب"),
    ("قال نائب وزير الخارجية الروسي سيرغي لافروف إن الرد قريب.", "نائب وزير الخارجية الروسي سيرغي لافروف", None, "سيرغي لافروف"),
    ("قال السكرتير الصحفي للرئيس الروسي فلاديمير بوتين إن الرد قريب.", "السكرتير الصحفي للرئيس الروسي فلاديمير بوتين", None, "فلاديمير بوتين"),
    # the name is the servant's own
    ("قال نائب وزير الخارجية الروسي سيرغي ريابكوف إن الرد قريب.", "نائب وزير الخارجية الروسي سيرغي ريابكوف", "سيرغي ريابكوف", None),
    ("قال السكرتير الصحفي للرئيس الروسي ديمتري بيسكوف إن الرد قريب.", "السكرتير الصحفي للرئيس الروسي ديمتري بيسكوف", "ديمتري بيسكوف", None),
    ("قال المتحدث باسم الأمين العام ستيفان دوجاريك إن الوضع صعب.", "المتحدث باسم الأمين العام ستيفان دوجاريك", "ستيفان دوجاريك", None),
    ("قال نائب الرئيس الأميركي جو بايدن إن الاتفاق قريب.", "نائب الرئيس الأميركي جو بايدن", "جو بايدن", None),
    ("قال مستشار الرئيس الكيني موكوما نجوروغي إن الحدود ستفتح.", "مستشار الرئيس الكيني موكوما نجوروغي", "موكوما نجوروغي", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "office", "own", "served"), SERVANTS)
def test_whose_the_name_is(text: str, office: str, own: str | None, served: str | None) -> None:
    found = mentions(text, DAY)
    (servant,) = [m for m in found if m.text == office]
    assert servant.name == own if own else servant.kind == "office"
    inner = [m.name for m in found if m.kind == "person" and m.basis == "inside"]
    assert inner == ([served] if served else [])


def test_whom_he_serves_does_not_speak() -> None:
    page = told("قال مستشار الرئيس الكيني وليام روتو: «لن نقبل بهذه الشروط أبدا».")
    (statement,) = page.statements
    assert statement.speaker is not None
    assert statement.speaker.actor == "office:adviser@KE"


#: Who took part: neither whom the envoy serves nor the father of the guest.
TAKE_NO_PART = [
    ("التقى مبعوث الرئيس الصومالي حسن شيخ محمود أمس في نيروبي وزير الخارجية الكيني موساليا مودافادي.", {"موساليا مودافادي"}),
    ("التقى جون ندولو، مستشار الرئيس الكيني وليام روتو، أمس وزير الخارجية الأوغندي جيجي أودونغو.", {"جون ندولو", "جيجي أودونغو"}),
    ("وصل نجل الرئيس الأوغندي يوري موسيفيني، موهوزي كاينيروغابا، أمس إلى كيغالي والتقى الرئيس بول كاغامي.", {"موهوزي كاينيروغابا", "بول كاغامي"}),
    ("التقى الرئيس الكيني وليام روتو أمس الرئيس الصومالي حسن شيخ محمود.", {"وليام روتو", "حسن شيخ محمود"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "people"), TAKE_NO_PART)
def test_who_took_part(text: str, people: set[str]) -> None:
    (report,) = told(text).meetings
    assert {p.name for p in report.people} == people


#: Behind a comma a verb of saying that is a given name too is no name, but with a second name it is.
AFTER_COMMA = [
    ("وخلال استقباله المبعوثة الأممية، طالب رئيس المجلس بوقف القتال.", []),
    ("استقبل الوزير المبعوثة الأممية، وطالب بوقف القتال.", []),
    ("قال المبعوث الخاص، طالب الرفاعي، إن الحل قريب.", ["طالب الرفاعي"]),
]


@pytest.mark.parametrize(("text", "names"), AFTER_COMMA)
def test_a_verb_behind_a_comma_is_no_name(text: str, names: list[str]) -> None:
    assert [m.name for m in mentions(text, DAY) if m.kind == "person"] == names


#: An envoy of an organisation is no state's, whatever land he is from; the day is before he was in the register.
FROM_ANOTHER_LAND = [
    ("اجتمع المبعوث الأممي النرويجي غير بيدرسن مع وزير الخارجية العماني أمس.", "غير بيدرسن", "org:un"),
    ("قالت المبعوثة الأممية الأميركية ستيفاني ويليامز إن اللقاء جيد.", "ستيفاني ويليامز", "org:un"),
    ("زار مبعوث الأمم المتحدة إلى دارفور، الكيني جورج أوتينو، الفاشر أمس.", "جورج أوتينو", "org:un"),
    ("حضر ممثل الاتحاد الأوروبي في بانغي، البلجيكي لوك ديمولان، الجلسة.", "لوك ديمولان", "org:eu"),
    ("رحب مبعوث الاتحاد الأفريقي، الغامبي باكاري دامبا، بالاتفاق.", "باكاري دامبا", "org:au"),
    ("استقبل الوزير المبعوث الأميركي توم بيرييلو أمس.", "توم بيرييلو", "US"),
]


@pytest.mark.parametrize(("text", "name", "body"), FROM_ANOTHER_LAND)
def test_an_envoy_is_of_who_sends_him(text: str, name: str, body: str) -> None:
    assert [m.body for m in mentions(text, "2014-03-04") if m.name == name] == [body]


def test_whom_the_register_knew_in_service_is_so_by_his_surname_too() -> None:
    text = "وصل هورست كوهلر إلى نواكشوط الاثنين. وعقد كوهلر لقاء مع الوزير. وغادر كوهلر مساء."
    bodies = [m.body for m in mentions(text, "2018-11-20") if m.actor == "person:horst-kohler"]
    assert bodies == ["org:un"] * 3


@pytest.mark.parametrize(
    ("text", "day", "bodies"),
    [
        # who was an envoy not long ago is named for that
        ("وسبق أن جمع غسان سلامة الطرفين في جنيف.", "2020-11-05", ["org:un"]),
        ("بدعوة من المبعوث السابق هورست كولر.", "2021-03-05", ["org:un"]),
        ("وسبق أن جمع غسان سلامة الطرفين في جنيف.", "2019-11-05", ["org:un"]),
        # long ago: of his land again; and in another office of that
        ("وقال هورست كولر ذلك في برلين.", "2024-11-05", ["DE"]),
        ("التقى إسماعيل ولد الشيخ أحمد نظيره المالي.", "2020-02-05", ["MR"]),
        # once a president, now an envoy: named again he is that
        ("قال الرئيس الألماني السابق هورست كولر ذلك. واستقبل كولر الوفد.", "2018-06-05", ["DE", "org:un"]),
        # once a president, and nothing now
        ("قال الرئيس الفرنسي السابق فرنسوا هولاند ذلك. واستقبل هولاند الوفد.", "2018-06-05", ["FR", "FR"]),
    ],
)
def test_a_former_envoy_stands_for_who_sent_him(text: str, day: str, bodies: list[str]) -> None:
    assert [m.body for m in mentions(text, day) if m.kind == "person"] == bodies


@pytest.mark.parametrize(
    "sentence",
    [
        "قال رئيس زامبيا هاكيندي هيشيليما لنظيره الكيني وليام روتو إن الوضع صعب.",
        "قال رئيس زامبيا لنظيره الكيني وليام روتو إن الوضع صعب.",
    ],
)
def test_whom_somebody_speaks_to_is_no_other_post_of_his(sentence: str) -> None:
    found = {m.country for m in mentions(sentence) if m.kind in ("person", "office")}
    assert found == {"ZM", "KE"}


HEADS_OF_DELEGATIONS = [
    ("قال رئيس الوفد السوري إلى محادثات جنيف بشار الجعفري إن الوفد ينتظر ردا.", "person:bashar-jaafari"),
    ("أكد رئيس وفد المعارضة إلى أستانا محمد علوش أن الجولة انتهت.", "person:mohammed-alloush"),
    ("التقى رئيس الوفد الروسي إلى المحادثات ألكسندر لافرينتييف نظيره التركي.", "person:alexander-lavrentiev"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "actor"), HEADS_OF_DELEGATIONS)
def test_the_talks_stand_between_the_head_of_a_delegation_and_his_name(text: str, actor: str) -> None:
    (head,) = [m for m in mentions(text) if m.kind == "person"]
    assert (head.actor, head.role) == (actor, "negotiator")


def test_where_the_head_of_a_delegation_goes_is_followed_by_nobody() -> None:
    text = "وصل رئيس الوفد الكيني إلى دمشق وبشار الأسد في استقباله."
    assert [m.actor for m in mentions(text) if m.kind == "person"] == ["person:bashar-al-assad"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("قال المتحدث باسم الجيش الوطني الليبي اللواء فرج المهدوي إن قواته باقية في ليبيا.", "group:lna"),
        ("أعلن متحدث باسم الجيش الوطني الليبي رفض الهدنة في ليبيا.", "group:lna"),
        ("أعلن ناطق باسم الجيش السوري الحر رفض الهدنة في سوريا.", "group:fsa"),
        ("أعلن المتحدث باسم جيش الإسلام حمزة بيرقدار رفض الهدنة في سوريا.", "group:jaysh-islam"),
        # … and the army of a state is the state's
        ("قال المتحدث باسم الجيش السوري العميد علي ميهوب إن قواته باقية.", "SY"),
        ("أعلن ناطق باسم الجيش اللبناني رفض الهدنة.", "LB"),
    ],
)
def test_who_speaks_for_an_army_of_a_name_of_its_own_is_of_it(text: str, body: str) -> None:
    found = [m for m in mentions(text, "2019-05-20") if m.role == "military_spokesperson"]
    assert [m.body for m in found] == [body]
