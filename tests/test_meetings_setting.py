"""Where a contact is when its own clause leaves it out, and who hosts it: the land of the place, the city that a verb names."""

import pytest

from mahdar.annotate import annotate
from mahdar.knowledge.base import load_knowledge
from mahdar.model import Annotation, Document, Published
from tests.made_contacts import TITLE

LEDE = "اختتم وفدا كينيا وأوغندا أمس جولة المحادثات من دون اتفاق.\n"


def annotation(text: str, title: str = TITLE) -> Annotation:
    published = Published(earliest="2024-05-10", latest="2024-05-10", basis="given")
    return annotate(Document(id="made", text=f"{title}\n{text}", published=published), load_knowledge())


def places(text: str, title: str = TITLE) -> list[tuple[str | None, str | None]]:
    """The place of each contact of a page, and what lends it."""
    reports = annotation(text, title).meetings
    return [(r.place.name_en if r.place else None, r.place_basis) for r in reports]


CLAUSE = [
    # the place before «حيث» is where its clause goes on
    ("انتقل المبعوث الأممي إلى نيروبي حيث التقى الرئيس الكيني وليام روتو الثلاثاء.", "Nairobi"),
    ("تتمسك كولومبيا بمطالبها قبل أي تفاهم في أوسلو، حيث تجري منذ شهرين محادثات مع فنزويلا.", "Oslo"),
    ("قال توسك من لفيف في أوكرانيا حيث سيشارك في اجتماع مع الرئيس الأوكراني فولوديمير زيلينسكي إن الوقت حان.", "Lviv"),
    # … not when another clause stands between
    ("عاد الوزير الكيني من أوسلو حيث عولج، فيما التقى الرئيس الكيني وليام روتو نظيره الأوغندي.", None),
    # where somebody goes for it, the day between
    ("يعتزم المبعوث الأممي التوجه إلى كمبالا مطلع الأسبوع المقبل للقاء الرئيس الأوغندي يوري موسيفيني.", "Kampala"),
    # the city that saw it or was its host
    ("بدأت أمس جولة ثانية من المحادثات بين كينيا وأوغندا شهدتها لوساكا.", "Lusaka"),
    ("أخفقت جولة محادثات بين كينيا وأوغندا احتضنتها العاصمة الزامبية.", "Lusaka"),
    # a province
    ("اتفق الرئيسان الكيني والأوغندي خلال قمتهما في محافظة بنزرت، في 15 أبريل الماضي، على التعاون.", "Bizerte"),
    # a name in quotation marks ends nothing; the city of its own clause, not of another
    ("قال الرئيس الأمريكي خلال قمة \"آسيان\" في ماليزيا الأحد إنه سيحل الأزمة.", "Malaysia"),
    # … nor what says where the place lies
    ("استضاف الرئيس الكيني وليام روتو أمس في مدينة ماليندي المطلة على المحيط الهندي محادثات مع نظيره الأوغندي.", "Malinda"),
    ("وكانت مدينة ماليندي المطلة على المحيط الهندي قد احتضنت اجتماعا لوزيري كينيا وأوغندا.", "Malinda"),
    # a province is written as a boycott is
    ("اجتمع وزيرا دفاع كينيا وأوغندا، أمس الخميس، في مقاطعة تورورو.", "Tororo"),
    # buildings stand in their cities
    ("تصافح رئيسا كينيا وأوغندا أمام الكاميرات في البيت الأبيض الجمعة.", "Washington"),
    ("التقى أمير الكويت مشعل الأحمد الصباح الرئيس الكيني وليام روتو في قصر السيف أمس.", "Kuwait City"),
    ("استقبل رئيس المجلس اليمني رشاد العليمي المبعوث الأممي في قصر معاشيق أمس.", "Aden"),
    ("اجتمع الرئيس التركي رجب طيب أردوغان مع نظيره الكيني وليام روتو في قصر يلدز.", "Istanbul"),
    # an accord is called by the city where it was signed
    ("وقعت كينيا وأوغندا اتفاق لوساكا أمس.", "Lusaka"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), CLAUSE)
def test_place_of_the_clause(text: str, place: str | None) -> None:
    assert places(text)[-1] == (place, None)


SOIL = [
    ("اختتم أمس الاجتماع بين حكومة الوفاق والجيش الوطني الليبي الذي استضافته سرت.", {"group:gna-ly", "group:lna"}),
    ("استضافت طرابلس أمس اجتماعا بين حكومة الوفاق والجيش الوطني الليبي.", {"group:gna-ly", "group:lna"}),
    ("استضافت القاهرة أمس اجتماعا بين حكومة الوفاق والجيش الوطني الليبي.", {"group:gna-ly", "group:lna", "state:EG"}),
    ("استضافت الحكومة العراقية أمس اجتماعا بين الحشد الشعبي وعصائب أهل الحق.", {"state:IQ", "group:pmf", "group:aah"}),
    ("استضافت السلطات السورية أمس اجتماعا بين قسد وهيئة تحرير الشام.", {"state:SY", "group:sdf", "group:hts"}),
    ("استضافت صنعاء أمس محادثات بين السعودية والحوثيين.", {"group:houthis", "state:SA"}),
    ("استضافت القاهرة أمس محادثات بين مصر والسودان.", {"state:EG", "state:SD"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parties"), SOIL)
def test_a_land_that_only_hosts_two_sides_of_its_own_is_none(text: str, parties: set[str]) -> None:
    (report,) = annotation(text).meetings
    assert {p.actor for p in report.parties} == parties


def test_the_city_of_an_accord_is_no_side_of_it() -> None:
    (report,) = annotation("وقعت كينيا وأوغندا اتفاق لوساكا أمس.").meetings
    assert [p.actor for p in report.parties] == ["state:KE", "state:UG"]


NO_DEAL = "محادثات كينيا وأوغندا تنتهي بلا اتفاق"
DATELINES = [
    # a third country: the title names it too, or nothing does
    ("ليل لوساكا الطويل: كينيا وأوغندا بلا اتفاق", "لوساكا ـ وكالات: " + LEDE, "Lusaka", "dateline"),
    (NO_DEAL, "لوساكا ـ وكالات: " + LEDE, None, None),
    # one of the two is at home there
    (NO_DEAL, "نيروبي ـ رويترز: " + LEDE, "Nairobi", "dateline"),
    # where the outlet sits
    (NO_DEAL, "دبي، الإمارات العربية المتحدة (CNN)-- " + LEDE, None, None),
    # the title is set elsewhere
    ("محادثات كينيا وأوغندا في أوسلو تنتهي بلا اتفاق", "نيروبي ـ رويترز: " + LEDE, "Oslo", None),
    # what is ahead may be anywhere
    ("كينيا وأوغندا تستأنفان المحادثات", "نيروبي ـ رويترز: تستأنف كينيا وأوغندا المحادثات الأحد المقبل.\n", None, None),
    # a screen is nowhere
    ("قمة كينية أوغندية", "نيروبي ـ رويترز: عقد رئيسا كينيا وأوغندا أمس قمة افتراضية.\n", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("title", "text", "place", "basis"), DATELINES)
def test_dateline_lends_its_city_to_the_news(
    title: str, text: str, place: str | None, basis: str | None
) -> None:
    assert places(text, title)[0] == (place, basis)


SUMMIT = "عقدت كينيا وأوغندا ورواندا أمس الخميس قمة في لوساكا.\n"
GATHERINGS = [
    (SUMMIT + "وقال الناطق إن الأجواء طيبة.\nوالتقى وزير الدفاع الكيني أمس نظيره الرواندي.", ("Lusaka", "gathering")),
    (SUMMIT + "كما بحث وزيرا الخارجية الكيني والرواندي ملف التجارة.", ("Lusaka", "gathering")),
    # the hosts and mediators of a gathering sit there too
    ("عقدت كينيا وأوغندا أمس الخميس محادثات في لوساكا برعاية الأمم المتحدة.\nوقال الناطق إن الأجواء طيبة.\n"
     "والتقى المبعوث الأممي أمس وزير الدفاع الكيني.", ("Lusaka", "gathering")),
    # another day, somebody else, nothing that ties it to the gathering
    (SUMMIT + "وقال الناطق إن الأجواء طيبة.\nوالتقى وزير الدفاع الكيني الاثنين نظيره الرواندي.", (None, None)),
    (SUMMIT + "وقال الناطق إن الأجواء طيبة.\nوالتقى وزير الدفاع الكيني أمس نظيره التشادي.", (None, None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), GATHERINGS)
def test_who_met_on_the_day_of_a_gathering(text: str, expected: tuple[str | None, str | None]) -> None:
    assert places(text)[-1] == expected


def test_what_is_told_beside_a_signing_was_there_on_its_day() -> None:
    text = (
        "لوساكا ـ وكالات: شهد الرئيس الزامبي مساء اليوم توقيع حكومة كينيا وحكومة أوغندا على اتفاق سلام.\n"
        "وقال الوزير إن الباب مفتوح.\n"
        "وعقد الرئيس الزامبي قبيل التوقيع جلسة مباحثات مع الرئيس الكيني وليام روتو، كما استقبل الرئيس الأوغندي يوري موسيفيني."
    )
    told = annotation(text, "توقيع اتفاق سلام في زامبيا").meetings
    assert [(r.earliest, r.place and r.place.name_en) for r in told] == [("2024-05-10", "Lusaka")] * 3


HOSTS = [
    # a city that a verb names as the host, with its class noun or by its adjective, before the verb or behind
    ("تستضيف العاصمة الغانية غدا مؤتمرا دوليا حول ليبيريا.", {"state:GH": "host", "state:LR": "party"}),
    ("كانت مدينة لاهتي احتضنت عام 2001 مؤتمرا دوليا حول ليبيريا.", {"state:FI": "host", "state:LR": "party"}),
    ("احتضنت مدينة لاهتي أمس محادثات بين كينيا وأوغندا.", {"state:FI": "host", "state:KE": "party", "state:UG": "party"}),
    # a gathering of which nobody else is named: the land in which it is
    (SUMMIT + "وقال الناطق إن الملف سيطرح في قمة مدريد المقرر عقدها في يوليو.", {"state:ES": "host"}),
    # … and of a body that is not at home there; at its own seat it is the body's
    ("عقد قادة الاتحاد الأفريقي أمس قمة في كيغالي.", {"org:au": "party", "state:RW": "host"}),
    ("عقد قادة الاتحاد الأفريقي أمس قمة في أديس أبابا.", {"org:au": "party"}),
    # auxiliaries between the city and its verb, and what it has made ready for
    ("يذكر أن نيروبي كانت قد استضافت في أبريل الماضي محادثات بين رواندا وبوروندي.",
     {"state:KE": "host", "state:RW": "party", "state:BI": "party"}),
    ("أكد الوزير أن كيغالي أتمت استعداداتها لاستضافة القمة العربية الشهر المقبل.", {"state:RW": "host", "org:las": "party"}),
    # … of doctors it is no contact
    ("تستضيف مدينة لاهتي غدا مؤتمرا دوليا لجراحة القلب.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HOSTS)
def test_the_land_of_a_gathering_hosts_it(text: str, expected: dict[str, str] | None) -> None:
    told = [{p.actor: p.role for p in r.parties} for r in annotation(text).meetings]
    assert told[-1:] == ([expected] if expected else [])


OFFICIALS = [
    # who is met in a capital, or called in a city, is of its land
    ("التقى الوزير الكيني مسؤولين في كمبالا أمس.", ["state:KE", "state:UG"]),
    ("أجرى الوزير الكيني مكالمات مع مسؤولين في بورتسودان أمس.", ["state:KE", "state:SD"]),
    # … not where it is said whose they are
    ("التقى وزير الخارجية الكيني مسؤولين من أوغندا في كيغالي أمس.", ["state:KE", "state:UG"]),
    ("التقى وزير الخارجية الكيني مسؤولين أمميين في جنيف أمس.", ["state:KE", "org:un"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICIALS)
def test_officials_in_a_city_are_of_its_land(text: str, expected: list[str]) -> None:
    (report,) = annotation(text).meetings
    assert [p.actor for p in report.parties] == expected


#: The house of a body of a state stands where that is governed from; without its name it is that of who receives.
HOUSES = [
    ("التقى وزير الدفاع الهندي في مقر وزارة الدفاع اليابانية نظيره نوبو كيشي.", ("Tokyo", "house")),
    ("استقبل وزير الخارجية الكويتي في ديوان عام وزارة الخارجية سفير بلغاريا.", ("Kuwait City", "house")),
    ("استقبل وزير الخارجية الإيفواري في مكتبه سفير بلغاريا.", ("Abidjan", "house")),
    # spoken of, and nobody met in it
    ("احترق مقر وزارة الدفاع الكينية بعد ساعات من اجتماع وزيري الدفاع الكيني والصومالي.", (None, None)),
    # a city that is named comes first; an embassy is no house of its state's capital
    ("استقبل الرئيس السنغالي في القصر الرئاسي بدكار وزير الدفاع الفرنسي.", ("Dakar", None)),
    ("التقى وزير الدفاع الهندي في مبنى السفارة اليابانية نظيره نوبو كيشي.", (None, None)),
    # whose house it is is not said where nobody receives
    ("التقى وزير الدفاع الهندي في مقر الوزارة نظيره نوبو كيشي.", (None, None)),
]


@pytest.mark.parametrize(("text", "place"), HOUSES)
def test_place_of_a_house(text: str, place: tuple[str | None, str | None]) -> None:
    assert places(text) == [place]


#: The one city that a title is set in is that of the page's news, when that gives none.
TITLED = [
    ("أجواء ودية في نيودلهي وتكتم على النتائج", ("New Delhi", "title")),
    # a name that looks like a verb is none
    ("تشاووش أوغلو في نيودلهي: أجواء ودية", ("New Delhi", "title")),
    # two cities
    ("أجواء ودية في نيودلهي وتوتر في دكا", (None, None)),
    # where something comes from
    ("رسائل من نيودلهي إلى طوكيو", (None, None)),
    # the title tells where they talked
    ("وزير الخارجية الياباني يبحث مع نظيره الهندي أمن الملاحة في جنيف", ("Geneva", None)),
    # news of another deed, of a land where neither is at home
    ("الشرطة تعتقل مهاجرا في نيودلهي", (None, None)),
    ("مسؤول يتوقع فتح السفارة في نيودلهي", (None, None)),
    ("وزير ياباني: سنصلي في نيودلهي قريبا ويتحقق السلام", (None, None)),
    ("ما أهداف الأطراف في معركة كابول", (None, None)),
    ("حريق كبير في كابول", (None, None)),
]


@pytest.mark.parametrize(("title", "place"), TITLED)
def test_place_of_a_title(title: str, place: tuple[str | None, str | None]) -> None:
    news = "بحث وزير الخارجية الياباني أمس مع نظيره الهندي أمن الملاحة."
    assert places(news, title)[-1] == place


#: What else some of those who were there did on the page's days was in the one city of its news.
TOGETHER = "التقى الرئيس الكيني نظيره الصومالي أمس في أديس أبابا."
SCENES = [
    (TOGETHER + " واستقبل الرئيس الصومالي مساء أمس وزير الدفاع الأوغندي.", ("Addis Ababa", "scene")),
    # somebody else of the same land, others, other days, and another city that the page is set in
    (TOGETHER + " والتقى وزير الدفاع الصومالي مساء أمس نظيره الأوغندي.", (None, None)),
    (TOGETHER + " واستقبل الرئيس الغاني مساء أمس وزير الدفاع الأوغندي.", (None, None)),
    (TOGETHER + " واستقبل الرئيس الصومالي الشهر الماضي وزير الدفاع الأوغندي.", (None, None)),
    (
        TOGETHER + " وعقد الرئيسان الرواندي والبوروندي اليوم قمة في كيغالي. "
        "واستقبل الرئيس الصومالي مساء أمس وزير الدفاع الأوغندي.",
        (None, None),
    ),
    # in a town at home, the day after, he may be in his capital
    (
        "التقى الرئيس الكيني نظيره الصومالي أول من أمس في مومباسا. واستقبل الرئيس الكيني اليوم وزير الدفاع الأوغندي.",
        (None, None),
    ),
]


@pytest.mark.parametrize(("text", "place"), SCENES)
def test_place_of_the_page_s_scene(text: str, place: tuple[str | None, str | None]) -> None:
    assert places(text)[-1] == place


@pytest.mark.parametrize(
    ("day", "place"), [("أمس", ("Nairobi", "dateline")), ("في 12 نيسان الماضي", (None, None))]
)
def test_the_dateline_is_the_place_of_what_the_page_tells_as_new(day: str, place: tuple[str, str]) -> None:
    text = f"نيروبي - أعلن وزير الخارجية الكيني موساليا مودافادي أن بلاده عقدت {day} جولة من المحادثات مع أوغندا."
    assert places(text, "كينيا: عقدنا جولة مع أوغندا")[0] == place
