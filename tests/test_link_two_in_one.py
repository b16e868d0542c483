"""One word for two sides («الكوريتان») names both, and a track that is cut off stands still."""

from mahdar.run.track import parse_track
from tests.link_stories import Told
from tests.test_link_told import _built

TRACK = parse_track("كوريا الشمالية، كوريا الجنوبية")
MET = [
    Told(
        "البوابة", "2018-01-09", "محادثات في بانمونجوم\nعقدت الكوريتان الثلاثاء محادثات رسمية في بانمونجوم."
    ),
    Told(
        "البوابة",
        "2018-06-01",
        "محادثات رفيعة\nاتفقت الكوريتان خلال محادثات رفيعة المستوى الجمعة في بانمونجوم على لقاء عسكري.",
    ),
]
CUT = Told(
    "البوابة", "2020-06-09", "خطوط مقطوعة\nقطعت كوريا الشمالية الثلاثاء جميع خطوط الاتصال مع كوريا الجنوبية."
)


def test_the_last_contact_may_name_both_sides_in_one_word() -> None:
    state = _built(MET, TRACK).track
    assert state is not None
    assert state.last_contact is not None
    assert state.last_contact.value["earliest"] == "2018-06-01"


def test_lines_that_are_cut_are_a_stall_by_who_cuts_them() -> None:
    state = _built([*MET, CUT], TRACK).track
    assert state is not None
    assert state.state == "stalled"
    assert ("stall", "state:KP", "2020-06-09") in {
        (s.value["signal"], s.value["who_actor"], s.value["told"]) for s in state.signals
    }


OPENED = Told(
    "مأرب نت",
    "2018-12-06",
    "انطلاق مشاورات السويد\nانطلقت في ريمبو بالسويد الخميس مشاورات السلام بين وفدي الحكومة اليمنية والحوثيين"
    " برعاية المبعوث الأممي مارتن غريفيث.",
)
CLOSED = "أعلن الأمين العام للأمم المتحدة الخميس في ختام المشاورات بين الحكومة اليمنية والحوثيين في {} اتفاق الطرفين على هدنة."


def test_a_round_told_by_its_city_and_by_its_land_is_one() -> None:
    track = parse_track("اليمن، الحوثيون")
    for land, rounds in (("السويد", 1), ("سويسرا", 2)):
        closed = Told("وكالة صنعاء الحرة", "2018-12-13", f"هدنة\n{CLOSED.format(land)}")
        held = [m for m in _built([OPENED, closed], track).meetings if m.status in {"held", "ongoing"}]
        assert len(held) == rounds, land
    assert held[0].earliest == "2018-12-06"


def test_the_land_of_a_side_is_no_third_in_its_condition() -> None:
    page = Told(
        "نافذة الشرق",
        "2019-01-26",
        "تقدم في الدوحة\nاختتمت واشنطن وطالبان السبت ستة أيام من المحادثات في الدوحة.\n"
        "وتشترط الحركة انسحاب القوات الأجنبية قبل أي هدنة.",
    )
    state = _built([page], parse_track("الولايات المتحدة، طالبان")).track
    assert state is not None
    assert [(c.value["actor"], c.value["issue"]) for c in state.open_conditions] == [
        ("group:taliban", "troop_withdrawal")
    ]


RULED_OUT = "لا قمة قريبة\nاستبعد ماجد الأنصاري المتحدث باسم الخارجية القطرية أن تعقد القمة بين رئيس الكونغو الديمقراطية ورئيس رواندا الأسبوع المقبل."


def test_a_summit_ruled_out_for_a_week_is_not_the_round_held_in_it() -> None:
    track = parse_track("الكونغو الديمقراطية، رواندا")
    told = Told("نافذة الشرق", "2025-03-05", RULED_OUT)
    held = Told(
        "البوابة",
        "2025-03-18",
        "ختام محادثات فنية في لومي\nاجتمع خبراء من الكونغو الديمقراطية ورواندا في لومي في 12 مارس وبحثوا ترسيم الحدود.",
    )
    found = {(m.status, m.earliest, len(m.reports)) for m in _built([told, held], track).meetings}
    assert found == {("denied", "2025-03-10", 1), ("held", "2025-03-12", 1)}


NO_MEETING_AT_ALL = "قال وزير الإعلام الصومالي إنه لم يعقد أي لقاء بين كينيا والصومال الأسبوع الماضي."


def test_a_minister_who_denies_any_meeting_denies_that_of_the_officials() -> None:
    track = parse_track("كينيا، الصومال")
    told = Told(
        "صحيفة الميناء",
        "2023-09-03",
        "لقاء سري\nعقد مسؤولون من كينيا والصومال لقاء سريا في جيبوتي يوم الجمعة.",
    )
    denied = Told("نافذة الشرق", "2023-09-08", f"نفي\n{NO_MEETING_AT_ALL}")
    assert len(_built([told, denied], track).meetings) == 1
