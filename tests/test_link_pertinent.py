"""Pages of a track without a contact of its sides, undated pages that recall its days, and a movement that governs its land."""

import pytest

from mahdar.knowledge.base import load_knowledge
from mahdar.link import build_dossier
from mahdar.link.dating import date_pages
from mahdar.model import Dossier
from mahdar.run.track import parse_track
from tests.link_stories import Told
from tests.test_link_told import _annotated, _document

NAQOURA = [
    Told("صوت الجنوب", "2021-05-05", "خمس ساعات في الناقورة\nاستأنف لبنان وإسرائيل أمس الثلاثاء المفاوضات غير المباشرة في الناقورة بوساطة الولايات المتحدة."),
    Told("وكالة الساحل الشرقي", "2021-05-06", "عون: لا شروط مسبقة\nشدد الرئيس اللبناني ميشال عون، خلال استقباله الوفد المفاوض، على أن لبنان يرفض أي شروط مسبقة لاستئناف المفاوضات."),
    Told("صوت الجنوب", "2021-05-07", "قرض\nقال وزير المالية اللبناني إن لبنان يرفض أي شروط مسبقة لاستئناف المفاوضات مع صندوق النقد الدولي."),
    Told("وكالة الساحل الشرقي", "2021-06-20", "تعثر تشكيل الحكومة\nقال الرئيس اللبناني ميشال عون إنه يرفض أي شروط مسبقة لاستئناف المفاوضات مع الكتل."),
    Told("جريدة المنارة", "2022-09-10", "هوكشتاين في بيروت\nبحث الوسيط الأميركي آموس هوكشتاين مع الرئيس ميشال عون في قصر بعبدا أمس الجمعة الخطوات الأخيرة لترسيم الحدود مع إسرائيل."),
]  # fmt: skip


def _built(pages: list[Told], track: str) -> Dossier:
    documents = sorted((_document(p) for p in pages), key=lambda d: d.id)
    annotations = date_pages(documents, _annotated(documents), load_knowledge(), _annotated)
    return build_dossier(annotations, query=parse_track(track))


def _titles(dossier: Dossier) -> set[str]:
    return {(d.title or "") for d in dossier.documents}


def test_what_one_side_says_of_the_talks_in_their_days_is_of_the_track() -> None:
    dossier = _built(NAQOURA, "لبنان، إسرائيل")
    assert _titles(dossier) == {"خمس ساعات في الناقورة", "عون: لا شروط مسبقة", "هوكشتاين في بيروت"}
    assert [(p.actor, p.issue) for p in dossier.positions] == [("state:LB", "talks")]
    assert [(m.in_track, m.status, m.earliest) for m in dossier.meetings] == [
        ("contact", "held", "2021-05-04"),
        ("around", "held", "2022-09-09"),
    ]


RECALLED = [
    Told("صحيفة القوقاز", "2022-01-15", "موسكو\nعقد الممثلان الخاصان لتركيا وأرمينيا، أمس الجمعة، أول اجتماع لهما في موسكو."),
    Told("وكالة أرارات للأخبار", "2022-07-02", "فيينا\nاتفق مبعوثا أرمينيا وتركيا، خلال اجتماعهما الرابع في فيينا أمس الجمعة، على عبور مواطني الدول الثالثة."),
    Told("بوسفور نيوز", "2022-05-04", "الثالث\nاجتمع المبعوثان التركي والأرميني أمس الثلاثاء في فيينا للمرة الثالثة."),
    Told("مدونة الأناضول", None, "ماذا تحقق بين تركيا وأرمينيا؟\nمنذ مطلع العام التقى مبعوثا تركيا وأرمينيا مرات عدة: في موسكو في 14 يناير، وفي فيينا في 24 فبراير ثم في 3 مايو. ومن المقرر أن يلتقيا مجددا في فيينا في الأول من يوليو المقبل."),
]  # fmt: skip


def test_days_of_a_month_that_others_know_give_the_year_of_a_page() -> None:
    dossier = _built(RECALLED, "تركيا، أرمينيا")
    (page,) = (d for d in dossier.documents if d.outlet == "مدونة الأناضول")
    assert (page.published.basis, page.published.earliest, page.published.latest) == (
        "inferred",
        "2022-05-03",
        "2022-07-01",
    )
    assert [(m.earliest, m.status, m.sources.documents) for m in dossier.meetings] == [
        ("2022-01-14", "held", 2),
        ("2022-02-24", "held", 1),
        ("2022-05-03", "held", 2),
        ("2022-07-01", "held", 2),
    ]


def test_one_day_alone_gives_no_year() -> None:
    told = RECALLED[-1]._replace(text="تركيا وأرمينيا\nالتقى مبعوثا تركيا وأرمينيا في موسكو في 14 يناير.")
    dossier = _built([*RECALLED[:-1], told], "تركيا، أرمينيا")
    assert all(d.published.basis != "inferred" for d in dossier.documents)


KABUL = [
    Told("صحيفة خيبر", "2025-10-26", "جولة ثانية\nعقدت باكستان وأفغانستان أمس السبت محادثات في إسطنبول."),
    Told("صوت كابل", "2025-11-08", "جولة ثالثة\nأنهى وفدا باكستان وطالبان أمس الجمعة محادثات في إسطنبول.\nواتهم وفد طالبان الجانب الباكستاني بعرقلة المحادثات."),
    Told("صوت كابل", "2019-03-13", "الدوحة\nأنهت الولايات المتحدة وطالبان أمس الثلاثاء محادثات في الدوحة."),
]  # fmt: skip


def test_a_movement_that_governs_its_land_is_one_party_with_the_state() -> None:
    dossier = _built(KABUL, "باكستان، أفغانستان")
    assert [
        (m.earliest, sorted(v.value.actor or "" for v in m.parties.values)) for m in dossier.meetings
    ] == [
        ("2025-10-25", ["state:AF", "state:PK"]),
        ("2025-11-07", ["state:AF", "state:PK"]),
    ]
    assert [(p.actor, p.entries[0].stance, p.entries[0].toward) for p in dossier.positions] == [
        ("state:AF", "accuses", "state:PK")
    ]
    asked = _built(KABUL, "باكستان، طالبان")
    assert {v.value.actor for m in asked.meetings for v in m.parties.values} == {"group:taliban", "state:PK"}
    before = _built(KABUL, "الولايات المتحدة، طالبان")
    assert [m.earliest for m in before.meetings] == ["2019-03-12"]


ANSWERED = [
    ("تصر زامبيا على إحالة النزاع إلى محكمة العدل الدولية، فيما ترفض ملاوي اختصاص المحكمة.", {("state:MW", "rejects")}),
    ("اتهمت زامبيا ملاوي بزرع ألغام جديدة على الحدود. ونفت ملاوي الاتهامات.", {("state:MW", "rejects")}),
    ("طالبت زامبيا ملاوي بتعويض سكان القرى. ورفضت ملاوي هذا الطلب.", {("state:MW", "rejects")}),
    ("طالبت زامبيا ملاوي بتعويض سكان القرى. ورفضت تنزانيا زيادة أسعار الذرة.", set()),
    ("اتهمت زامبيا ملاوي بزرع ألغام جديدة على الحدود. ورفضت ملاوي زيادة أسعار الذرة.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "answers"), ANSWERED)
def test_what_another_says_right_behind_answers(text: str, answers: set[tuple[str, str]]) -> None:
    pages = [
        Told("بريد لوساكا", "2022-07-14", f"الحدود\nالتقى وزيرا خارجية زامبيا وملاوي أمس في هراري.\n{text}")
    ]
    dossier = _built(pages, "زامبيا، ملاوي")
    (entry,) = (e for p in dossier.positions for e in p.entries if p.actor == "state:ZM")
    assert {(a.actor, a.stance) for a in entry.answers} == answers


def test_a_track_is_no_newer_than_its_pages_surely_are() -> None:
    dossier = _built(RECALLED[1:], "تركيا، أرمينيا")
    assert dossier.track is not None
    assert dossier.track.as_of == "2022-07-02"


GENEVA = [
    Told("بريد الأبيض", "2024-07-20", "ختام غير مباشر\nأنهى أمس الجمعة وفدا الجيش السوداني وقوات الدعم السريع تفاوضا غير مباشر في جنيف."),
    Told("صوت عطبرة", "2024-08-24", "محادثات السودان تنتهي بلا الجيش\nأسدل الستار أمس الجمعة على محادثات السلام السودانية في سويسرا بعد عشرة أيام.\nوقال البرهان إن الجيش لن يحضر أي جولة ما لم ينفذ إعلان جدة.\nوعرضت قوات الدعم السريع فتح الطرق أمام الإغاثة."),
    Told("صوت عطبرة", "2024-08-25", "سيول في كسلا\nجرفت سيول في السودان أمس السبت عشرات القرى.\nوقال الجيش إنه أرسل مروحيات، وقالت قوات الدعم السريع إن طرقها مقطوعة."),
]  # fmt: skip


def test_talks_about_the_land_are_of_the_track_of_its_sides() -> None:
    """Though one of them stayed away; what he says there he puts to the other. A page of the weather is not of it."""
    dossier = _built(GENEVA, "الجيش السوداني، قوات الدعم السريع")
    assert _titles(dossier) == {"ختام غير مباشر", "محادثات السودان تنتهي بلا الجيش"}
    assert dossier.track is not None
    assert dossier.track.as_of == "2024-08-24"
    assert [c.value["on"] for c in dossier.track.open_conditions] == ["2024-08-24"]


OTHER_TALKS = [
    ("محادثات السد\nاستأنف السودان وإثيوبيا أمس الجمعة محادثات سد النهضة في القاهرة.", False),
    ("محادثات القرض\nيجري السودان محادثات مع صندوق النقد الدولي حول الديون.", False),
    ("هدنة السودان\nدعت مصر وتشاد إلى هدنة في السودان.", True),
    ("محادثات السودان تنتهي\nأسدل الستار على محادثات السلام السودانية في سويسرا.", True),
]


@pytest.mark.parametrize(("head", "taken"), OTHER_TALKS)
def test_talks_of_the_land_with_others_are_not_of_the_track_of_its_sides(head: str, taken: bool) -> None:
    war = "\nوتدور في السودان حرب بين الجيش السوداني وقوات الدعم السريع منذ عام."
    dossier = _built(
        [GENEVA[0], Told("صوت عطبرة", "2024-08-24", head + war)], "الجيش السوداني، قوات الدعم السريع"
    )
    assert (head.partition("\n")[0] in _titles(dossier)) is taken


CYPRUS = [
    Told("بريد المتوسط", "2021-04-28", "جنيف\nبدأ رئيس قبرص نيكوس أناستاسيادس وزعيم القبارصة الأتراك إرسين تتار أمس الثلاثاء محادثات في جنيف بشأن قبرص."),
    Told("بريد المتوسط", "2021-05-20", "محادثات قبرص\nقال إرسين تتار إن القبارصة الأتراك يشترطون على القبارصة اليونانيين رفع الحصار قبل العودة إلى المحادثات."),
]  # fmt: skip


def test_a_people_is_its_side_where_its_leader_says_what_it_asks() -> None:
    track = _built(CYPRUS, "state:CY,state:XN").track
    assert track is not None
    assert [(c.value["actor"], c.value["stance"]) for c in track.open_conditions] == [
        ("state:XN", "conditions")
    ]
